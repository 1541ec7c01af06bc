//! Which language is a text in?
//!
//! Scripts that one language of the news uses are named by their letters. Latin letters are told apart by function words,
//! one look-up a word; only a short text, where these say too little, is also asked for its letters and endings. Measured
//! on the 69 short texts of `tests/languages.tsv` beside a trigram identifier (whatlang 0.16: 62 right, 7 unsure, more
//! than 300 kB): this needs 10 kB for what the news needs.

use super::evidence::{LATIN, PERSIAN, RUSSIAN, SCRIPTS, SERBIAN, UKRAINIAN, URDU};
use crate::maps::Map;
use crate::sort::Ordered;
use std::sync::OnceLock;

/// How much of the text is looked at: letters for the script, words for the language.
const LETTERS: usize = 2_000;
const WORDS: usize = 400;
/// Up to so many words a text is short.
const SHORT: u32 = 60;
/// No function word or ending is longer, in bytes.
const LONGEST: usize = 24;
/// The share of votes a word needs on average, and the lead of the first language.
const LEAST_SHARE: f64 = 0.2;
const LEAD: f64 = 1.25;
/// What an article is read as unless another language is clear, and the words that this takes.
const ENGLISH: &str = "en";
const LEAST_FOREIGN: u32 = 2;
/// A function word, and a letter or an ending.
const WORD: u32 = 2;
const HINT: u32 = 1;

/// A bit for each language of [`LATIN`].
type Languages = u32;

/// What a word, an ending or a letter says.
struct Table {
    words: Map<&'static str, Languages>,
    endings: Map<&'static str, Languages>,
    letters: Map<char, Languages>,
    english: Languages,
}

/// ISO 639-1 code of the language, if it is clear. Linear in the words that are looked at.
pub(crate) fn detect(text: &str) -> Option<&'static str> {
    by_script(text).or_else(|| by_words(text))
}

fn by_script(text: &str) -> Option<&'static str> {
    let mut letters = 0;
    let mut counts = [0; SCRIPTS.len()];
    let (mut cyrillic, mut latin) = (0, 0);
    let mut own = [0; 5];
    for c in text.chars().filter(|c| c.is_alphabetic()).take(LETTERS) {
        letters += 1;
        if c < '\u{0370}' {
            latin += 1;
            continue;
        }
        if ('\u{0400}'..='\u{04ff}').contains(&c) {
            cyrillic += 1;
        } else if let Some(count) =
            SCRIPTS.iter().position(|(first, last, _)| (*first..=*last).contains(&c)).and_then(|at| counts.get_mut(at))
        {
            *count += 1;
        }
        for (count, list) in own.iter_mut().zip([PERSIAN, URDU, UKRAINIAN, SERBIAN, RUSSIAN]) {
            *count += i32::from(list.contains(&c));
        }
    }
    if latin * 2 > letters {
        return None;
    }
    let [persian, urdu, ukrainian, serbian, russian] = own;
    if cyrillic * 2 > letters {
        return Some(match () {
            () if ukrainian * 50 > cyrillic => "uk",
            () if serbian * 50 > cyrillic => "sr",
            () if russian * 100 > cyrillic || !is_bulgarian(text) => "ru",
            () => "bg",
        });
    }
    let of = |code: &str| SCRIPTS.iter().zip(counts).find(|(s, _)| s.2 == code).map_or(0, |(_, count)| count);
    if (of("ja") + of("zh")) * 2 > letters {
        return Some(if of("ja") * 10 > letters { "ja" } else { "zh" }); // Japanese mixes both
    }
    let (most, code) = counts.iter().zip(SCRIPTS).map(|(n, s)| (*n, s.2)).max_by_key(|(n, _)| *n)?;
    let code = match code {
        "ar" if urdu * 30 > most => "ur",
        "ar" if persian * 30 > most => "fa",
        code => code,
    };
    (most * 2 > letters).then_some(code)
}

/// Bulgarian writes "е" for is, "да", "на" and "се" all the time, and articles at the ends of words.
fn is_bulgarian(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(WORDS);
    let (mut all, mut own) = (0, 0);
    for word in words {
        all += 1;
        own += i32::from(matches!(word, "е" | "са" | "ще" | "че" | "към" | "със" | "от" | "ът"));
        own += i32::from(word.len() > 8 && ["ята", "ите", "ът"].iter().any(|end| word.ends_with(end)));
    }
    own * 8 > all
}

fn by_words(text: &str) -> Option<&'static str> {
    let table = table();
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(WORDS);
    let mut votes = [0; LATIN.len()];
    // Words that a language has and English has not.
    let mut foreign = [0; LATIN.len()];
    let mut lower = String::new();
    let mut count = 0u32;
    for word in words() {
        count += 1;
        let known = lowercase(word, &mut lower).and_then(|word| table.words.get(word));
        if let Some(&languages) = known {
            add(&mut votes, languages, WORD);
        }
        let said = known.copied().or_else(|| by_letters(table, word)).filter(|said| said & table.english == 0);
        add(&mut foreign, said.unwrap_or_default(), 1);
    }
    if count <= SHORT {
        for word in words() {
            let Some(word) = lowercase(word, &mut lower) else { continue };
            hear_hints(table, word, &mut votes);
        }
    }
    let mut ranked: Vec<(u32, usize)> = votes.into_iter().zip(0..).collect();
    ranked.order_by_key(|(votes, _)| std::cmp::Reverse(*votes));
    let (first, second) = (ranked.first()?, ranked.get(1)?);
    let clear = f64::from(first.0) >= LEAD * f64::from(second.0);
    let enough = first.0 > WORD && f64::from(first.0) >= LEAST_SHARE * f64::from(count);
    let code = LATIN.get(first.1)?.code;
    // English lines of a few words ("Listen to 1990s music") end and begin like many languages.
    let sure = code == ENGLISH || foreign.get(first.1).is_some_and(|&words| words >= LEAST_FOREIGN);
    (clear && enough && sure).then_some(code)
}

/// The letters of a word that few languages have, and its longest ending that says something.
fn hear_hints(table: &Table, word: &str, votes: &mut [u32; LATIN.len()]) {
    add(votes, by_letters(table, word).unwrap_or_default(), HINT);
    // An ending has a stem before it.
    let starts = word.char_indices().skip(2).map(|(at, _)| at);
    if let Some(languages) = starts.filter_map(|at| table.endings.get(word.get(at..)?)).next() {
        add(votes, *languages, HINT);
    }
}

/// The languages that all the letters of a word beyond ASCII's point to.
fn by_letters(table: &Table, word: &str) -> Option<Languages> {
    if word.is_ascii() {
        return None;
    }
    let letters = word.chars().filter(|c| !c.is_ascii()).filter_map(|c| table.letters.get(&c));
    letters.copied().reduce(|a, b| a & b)
}

fn add(votes: &mut [u32; LATIN.len()], languages: Languages, weight: u32) {
    let mut left = languages;
    while left != 0 {
        if let Some(vote) = votes.get_mut(left.trailing_zeros() as usize) {
            *vote += weight;
        }
        left &= left - 1;
    }
}

/// The word in small letters; none if it is too long for any list.
fn lowercase<'a>(word: &str, buffer: &'a mut String) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
    } else {
        buffer.extend(word.chars().flat_map(char::to_lowercase));
    }
    Some(buffer)
}

/// Made once; only asked, never listed.
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { words: Map::default(), endings: Map::default(), letters: Map::default(), english: 0 };
        for (bit, language) in LATIN.iter().enumerate() {
            let bit = 1 << bit;
            if language.code == ENGLISH {
                table.english = bit;
            }
            for word in language.words.split(' ').filter(|w| !w.is_empty()) {
                *table.words.entry(word).or_default() |= bit;
            }
            for ending in language.endings.split(' ').filter(|w| !w.is_empty()) {
                *table.endings.entry(ending).or_default() |= bit;
            }
            for letter in language.letters.chars() {
                *table.letters.entry(letter).or_default() |= bit;
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_of_many_languages() {
        let (mut right, mut all) = (0, 0);
        for line in include_str!("../../tests/languages.tsv").lines() {
            let (code, text) = line.split_once('\t').unwrap();
            let found = detect(text);
            assert!(found.is_none_or(|found| found == code), "{code} taken for {found:?}: {text}");
            all += 1;
            right += i32::from(found.is_some());
        }
        assert!(all - right <= 3, "{right} of {all}");
    }

    #[test]
    fn what_is_quoted_does_not_change_the_language_and_too_little_says_nothing() {
        let quoting = "The mayor told the crowd in Spanish: “No nos vamos a ir del pueblo, porque es nuestro.” Then she \
                       went back to the town hall, where the council was to meet.";
        let list = "Müller, García, Łukasz, Çelik and Björn were named on Monday for the final.";
        for (text, want) in [
            (quoting, Some("en")),
            (list, Some("en")),
            ("Hello", None),
            ("12 34", None),
            ("", None),
            ("Paris – Berlin – Roma", None),
            ("Listen to the radio", Some("en")),
            ("Listen to 1990s music", None),
            ("Let's meet on february twenty second.", None),
            ("Please find us a time mid next week", None),
            ("AAPL MSFT GOOG", None),
        ] {
            assert_eq!(detect(text), want, "{text}");
        }
    }

    #[test]
    fn every_language_has_a_name() {
        let codes =
            LATIN.iter().map(|l| l.code).chain(SCRIPTS.iter().map(|s| s.2)).chain(["ru", "uk", "sr", "bg", "fa", "ur"]);
        for code in codes {
            assert!(crate::languages::name(code).is_some(), "{code}");
        }
    }
}
