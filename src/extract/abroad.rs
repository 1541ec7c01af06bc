//! What can be extracted where the language is not known: numbers in figures, names in Latin letters, ISO dates.
//!
//! Everything here is what holds in any language that writes it at all. What is ambiguous between languages ("1.200" is
//! a thousand and two hundred here, one and two tenths there) is read in the custom of most of the continent that is not
//! English, or left out.

use super::figures::Words;
use crate::article::{Bound, Measure, Mention, Quantity, Time, TimeKind};
use crate::english::{gazetteers, money};
use crate::json;
use crate::read::dates::iso;
use crate::text::Tokens;

/// Years, and numbers too small to be told from the numbers of things, count nothing here.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;
const SMALL: f64 = 10.0;

/// Days written as ISO 8601 has them.
pub(super) fn times(tokens: &Tokens) -> Vec<Time> {
    let dated = |token: &crate::text::Token| {
        let day = iso(token.text).filter(|_| token.text.len() == 10).map(|_| token.text.to_string())?;
        Some(Time { span: token.span, from: Some(day.clone()), to: Some(day), kind: TimeKind::Date })
    };
    tokens.all.iter().filter_map(dated).collect()
}

/// Numbers in figures, with a percent sign or a currency where one stands beside them.
pub(super) fn quantities(tokens: &Tokens) -> Vec<Quantity> {
    let mut found = vec![];
    let mut words = Words::default();
    for sentence in 0..tokens.sentences.len() {
        words.cut(tokens.of(sentence));
        for at in 0..words.len() {
            found.extend(quantity(&words, at));
        }
    }
    found
}

fn quantity(words: &Words, at: usize) -> Option<Quantity> {
    let value = number(words.get(at)?.text)?;
    let before = at.checked_sub(1);
    let mark = |at: Option<usize>| at.and_then(|at| money::currency_mark(words.lower(at)));
    let (mut start, mut end) = (at, at + 1);
    let (mut measure, mut unit) = (Measure::Count, None);
    if words.lower(at + 1) == "%" {
        (measure, end) = (Measure::Percent, at + 2);
    } else if let Some(currency) = mark(before) {
        (measure, unit, start) = (Measure::Money, Some(currency.to_string()), at - 1);
    } else if let Some(currency) = mark(Some(at + 1)) {
        (measure, unit, end) = (Measure::Money, Some(currency.to_string()), at + 2);
    }
    let ordinal = words.lower(at + 1) == "." && at + 2 < words.len();
    let glued = words.glued(at) && start == at || words.glued(at + 1) && end == at + 1 && !is_stop(words.lower(at + 1));
    // "2,5 Millionen": a number that goes on in words is not what its figures say.
    let scaled = ["mil", "mrd", "mld", "bil", "tri", "mio", "tau", "tus", "tys"]
        .iter()
        .any(|s| words.lower(at + 1).starts_with(s));
    let glued = glued || scaled;
    let counts = measure != Measure::Count || value >= SMALL && !YEARS.contains(&value) && !ordinal && !glued;
    counts.then_some(())?;
    let bound = Bound::Exact;
    Some(Quantity { span: words.span(start, end)?, value, low: Some(value), high: Some(value), bound, measure, unit })
}

fn is_stop(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric() && !matches!(c, '-' | '–' | '/' | ':'))
}

/// "1.200.000", "1 200" (as one word), "2,5", "65": a stop before three figures parts thousands, a comma parts tenths.
fn number(text: &str) -> Option<f64> {
    let (whole, tenths) = match text.split_once(',') {
        Some((whole, tenths)) => (whole, Some(tenths)),
        None => (text, None),
    };
    let digits = |part: &str| !part.is_empty() && part.len() <= 15 && part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(['.', '\u{a0}', '\u{202f}', '’', '\'']);
    let first = groups.next()?;
    let mut digits_only = first.to_string();
    let mut grouped = false;
    for group in groups {
        if group.len() != 3 || !digits(group) || first.len() > 3 {
            return None;
        }
        grouped = true;
        digits_only.push_str(group);
    }
    // "1,200" may be either; "12,5" and "1.200,50" are not.
    let sound =
        digits(first) && tenths.is_none_or(|t| digits(t) && (t.len() < 3 || grouped)) && digits_only.len() <= 15;
    let number = format!("{digits_only}.{}", tenths.unwrap_or("0"));
    sound.then(|| json::number(&number))?
}

/// Of the names that the English rules find, those that need no English: known ones, acronyms, several words in Latin
/// letters. German writes every noun with a capital, so there a name has to hold a known one.
pub(super) fn keep_names(mentions: &mut Vec<Mention>, text: &str, language: &str) {
    mentions.retain(|mention| {
        let words: Vec<&str> = mention.span.text(text).split([' ', '-']).collect();
        let latin = |c: char| c.is_alphabetic() && c < '\u{0370}';
        let letters = words.iter().all(|word| word.chars().all(|c| latin(c) || !c.is_alphabetic()));
        let acronym = |word: &&str| (2..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let known = |word: &&str| {
            let lower = word.to_lowercase();
            gazetteers::is_place(&lower) || gazetteers::is_first_name(&lower)
        };
        let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
        let whole = gazetteers::is_place(&mention.span.text(text).to_lowercase());
        letters && (whole || words.iter().any(|w| acronym(w) || known(w)) || capitals > 1 && language != "de")
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn extracted(text: &str) -> crate::Article {
        crate::extract(&crate::Input { text: Some(text.to_string()), ..crate::Input::default() }).unwrap()
    }

    #[test]
    fn numbers_in_the_custom_of_other_languages() {
        for (text, want) in [
            ("65", Some(65.0)),
            ("1.200", Some(1200.0)),
            ("1.200.000", Some(1_200_000.0)),
            ("2,5", Some(2.5)),
            ("1.200,50", Some(1200.5)),
            ("1\u{202f}200", Some(1200.0)),
            ("1,200", None),
            ("10.30", None),
            ("1.2.3", None),
            ("", None),
            (",5", None),
            ("12345678901234567890", None),
        ] {
            assert_eq!(number(text), want, "{text}");
        }
    }

    #[test]
    fn what_needs_no_language_is_extracted_and_nothing_else() {
        let article = extracted(
            "Beim Brand einer Fabrik in Berlin sind am Montag mindestens 65 Menschen verletzt worden, sagte Omar Hadid \
             von der NATO dem Sender. Der Schaden liegt bei 2,5 Millionen Euro oder 12 %, hieß es am 2024-01-25 im Bericht \
             für das Jahr 2023. Die Menschen wurden am 3. Mai um 10.30 Uhr nicht gewarnt.",
        );
        let words = |span: Span| span.text(&article.text).to_string();
        assert_eq!(article.language.as_deref(), Some("de"));
        let quantities: Vec<(String, f64)> = article.quantities.iter().map(|q| (words(q.span), q.value)).collect();
        assert_eq!(quantities, [("65".to_string(), 65.0), ("12 %".to_string(), 12.0)]);
        let times: Vec<String> = article.times.iter().map(|t| words(t.span)).collect();
        assert_eq!(times, ["2024-01-25"]);
        let names: Vec<String> = article.mentions.iter().map(|m| words(m.span)).collect();
        assert_eq!(names, ["Berlin", "Omar Hadid", "NATO"]);
        assert!(article.loaded.is_empty() && article.quotes.is_empty());
    }

    #[test]
    fn a_text_whose_language_is_unclear_is_read_as_english() {
        assert_eq!(extracted("Two dead in harbour fire").quantities.len(), 1);
    }
}
