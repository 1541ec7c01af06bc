//! Does it matter how two wordings of one utterance differ?
//!
//! Who writes down a speech hears "won't" or "will not", leaves out a "very", mistypes a word. What an editor wants to see
//! is another word in the place of one that tells something, words left out at some length, and what changes the meaning
//! however short it is: a denial, a hedge, a number.

use super::{Said, Word};
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::english::hedges::is_hedge;
use crate::english::negation::NEGATIONS;
use crate::english::numbers::{NumberWord, number_word};
use crate::text::Span;

/// Words left out or put in are told from so many on.
const LONG: usize = 3;
/// In an utterance of so few words each counts.
const SHORT: usize = 8;
/// And of so few, if two are others: "We *got* lucky with the wind *but* not with the water".
const SHORT_OF_TWO: usize = 12;

/// Where two wordings differ most tellingly: the words of each, none where they were left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    one: Option<Span>,
    other: Option<Span>,
}

impl Change {
    /// The words that stand in the place of one another, if both are short enough to be named.
    pub fn words<'t>(&self, one: &'t str, other: &'t str) -> Option<(&'t str, &'t str)> {
        let (one, other) = (self.one?.text(one), self.other?.text(other));
        let short = |words: &str| words.split_whitespace().count() <= LONG + 2;
        (short(one) && short(other)).then_some((one, other))
    }
}

/// The first change that matters. `pairs` are the words in common, in order.
pub(super) fn telling(a: &Said, b: &Said, pairs: &[(usize, usize)]) -> Option<Change> {
    let pairs = anchors(a, pairs);
    let length = a.words.len().min(b.words.len());
    let brief = length <= SHORT || length <= SHORT_OF_TWO && super::replaced(&pairs) >= 2;
    let between = pairs.windows(2).filter_map(|pair| match pair {
        [p, q] => Some((a.words.get(p.0 + 1..q.0)?, b.words.get(p.1 + 1..q.1)?)),
        _ => None,
    });
    let changes = between.filter(|(one, other)| !(one.is_empty() && other.is_empty()));
    let mut left_out = (0, 0);
    let mut first = None;
    for (one, other) in changes {
        if matters(one, other, brief) {
            return Some(Change { one: stretch(one), other: stretch(other) });
        }
        if one.is_empty() || other.is_empty() {
            let words = if one.is_empty() { other } else { one };
            left_out.0 += words.len();
            left_out.1 += words.iter().filter(|w| !is_small(&w.text)).count();
            first = first.or(Some(Change { one: stretch(one), other: stretch(other) }));
        }
    }
    // Here a word and there a word come to something.
    first.filter(|_| left_out.0 >= LONG && left_out.1 >= 2)
}

/// The words in common without small ones that stand alone between changes: "every single" and "each and every".
fn anchors(a: &Said, pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let next = |p: &(usize, usize), q: &(usize, usize)| p.0 + 1 == q.0 && p.1 + 1 == q.1;
    let runs: Vec<&[(usize, usize)]> = pairs.chunk_by(next).collect();
    let last = runs.len().saturating_sub(1);
    let small = |run: &[(usize, usize)]| run.iter().all(|p| a.words.get(p.0).is_some_and(|w| is_small(&w.text)));
    let kept = runs.iter().enumerate().filter(|(i, run)| *i == 0 || *i == last || run.len() > 1 || !small(run));
    kept.flat_map(|(_, run)| run.iter().copied()).collect()
}

fn stretch(words: &[Word]) -> Option<Span> {
    Some(Span::new(words.first()?.span.start, words.last()?.span.end))
}

fn matters(one: &[Word], other: &[Word], brief: bool) -> bool {
    let (first, second) = (joined(one), joined(other));
    if first == second || is_slip(&first, &second) || is_another_spelling(one, other) {
        return false;
    }
    let turns = |words: &[Word]| words.iter().any(|w| is_turn(&w.text));
    if turns(one) != turns(other) {
        return true;
    }
    let content = |words: &[Word]| -> Vec<String> {
        let told = words.iter().filter(|w| !is_small(&w.text));
        told.map(|w| stem(&w.text).to_string()).collect()
    };
    let (told, retold) = (content(one), content(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    told != retold && !is_slip(&told.concat(), &retold.concat()) || brief
}

/// "11th" and "eleventh", "Port Workers Union" and "PWU".
fn is_another_spelling(one: &[Word], other: &[Word]) -> bool {
    let number = |words: &[Word]| match words {
        [word] => match number_word(&word.text) {
            Some(NumberWord::Small(n) | NumberWord::Tens(n) | NumberWord::Ordinal(n)) => Some(n),
            _ => figure(&word.text),
        },
        _ => None,
    };
    let initials = |full: &[Word], short: &[Word]| match short {
        [short] => full.len() >= 2 && full.iter().filter_map(|w| w.text.chars().next()).eq(short.text.chars()),
        _ => false,
    };
    number(one).is_some() && number(one) == number(other) || initials(one, other) || initials(other, one)
}

/// "11", "11th".
fn figure(word: &str) -> Option<f64> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = word.get(digits.len()..)?;
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok())?
}

/// What changes the meaning by itself.
fn is_turn(word: &str) -> bool {
    NEGATIONS.binary_search(&word).is_ok()
        || is_hedge(word) && !matches!(word, "could" | "expected")
        || word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(word, "only" | "unless" | "if" | "never" | "may" | "might")
}

/// Whether a word tells what is spoken of: "I think it's a good thing" may be about anything.
pub(super) fn tells(word: &str) -> bool {
    !is_small(word) && !matches!(word, "lot" | "people" | "say" | "said" | "thing" | "things" | "want" | "way")
}

/// Words that a transcript has or has not.
fn is_small(word: &str) -> bool {
    is_function_word(word)
        || matches!(
            word,
            "going"
                | "gonna"
                | "just"
                | "really"
                | "very"
                | "well"
                | "so"
                | "know"
                | "think"
                | "mean"
                | "now"
                | "all"
                | "like"
                | "get"
                | "got"
                | "getting"
                | "try"
        )
}

/// Without spaces and stops: "U.S." and "US", "know-how" and "know how".
fn joined(words: &[Word]) -> String {
    words.iter().flat_map(|w| w.text.chars()).filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two words are one, mistyped: one letter left out, put in or changed.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 || short.is_empty() || long.iter().any(|c| c.is_numeric()) {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let rest = |from: &[char], skip: usize| from.get(same + skip..).unwrap_or(&[]).to_vec();
    let (tail, long_tail) = (rest(short, usize::from(short.len() == long.len())), rest(long, 1));
    // Of short words one letter makes another word: "now" and "not".
    long.len() >= 3 && tail == long_tail && !(short.len() == long.len() && long.len() < 6)
}

#[cfg(test)]
mod tests {
    use super::super::{common, words};
    use super::*;
    use crate::article::{Quote, QuoteForm};

    #[test]
    fn changes_that_matter_and_those_of_a_transcript() {
        let quote = |text: &str| Quote {
            span: Span::new(0, text.len()),
            form: QuoteForm::Direct,
            speaker: None,
            cue: None,
            via: None,
            stance: None,
        };
        for (one, other, want) in [
            ("we were badly hurt by this flood of cheap steel", "we were badly hurt by this wave of cheap steel", true),
            (
                "this was an act of unheard treachery in our town",
                "this was an act of petty treachery in our town",
                true,
            ),
            (
                "we think that the harbour will be safe again by May",
                "we think that the harbour may be safe again by May",
                true,
            ),
            ("it will cost the town 30 million crowns a year", "it will cost the town 20 million crowns a year", true),
            (
                "they sold the old mill behind our backs at dead of night for nothing",
                "they sold the old mill for nothing",
                true,
            ),
            ("we got lucky", "we were lucky", true),
            (
                "we got lucky with the wind but not with the rain",
                "we were lucky with the wind and not with the rain",
                true,
            ),
            (
                "we will talk to the unions about every single job",
                "we will talk to the unions about each and every job",
                true,
            ),
            (
                "this morning we have told the board that I will not come to the meeting",
                "this morning we've told the board that I won't come to the meeting",
                false,
            ),
            (
                "if the quay is going to be rebuilt at all, it would be wiser to begin in spring",
                "if the quay will be rebuilt at all, it is wiser to begin in spring",
                false,
            ),
            (
                "the harbour cannot take large ships from the northern islands this year",
                "the harbour cannot take large ships fom the northern islands this year",
                false,
            ),
            (
                "I will not attend the meeting of the board next Tuesday",
                "I will not attend the working meeting of the board next Tuesday",
                false,
            ),
            (
                "this eleventh-hour offer is neither credible nor new",
                "this 11th-hour offer is neither credible nor new",
                false,
            ),
            (
                "this eleventh-hour offer is neither credible nor new",
                "this 12th-hour offer is neither credible nor new",
                true,
            ),
            (
                "we work hard with the Port Workers Union on a bill for it",
                "we work hard with the PWU on a bill for it",
                false,
            ),
            (
                "the U.S. has no better friend than this small town",
                "the US has no better friend than this small town",
                false,
            ),
            (
                "we have to say that it is the most serious threat ever",
                "we have to say that it is a most serious threat ever",
                false,
            ),
        ] {
            let [x, y] = [one, other].map(quote);
            let said = |quote| Said { report: 0, quote, words: vec![], cut: false };
            let a = Said { words: words(one, x.span), ..said(&x) };
            let b = Said { words: words(other, y.span), ..said(&y) };
            let found = telling(&a, &b, &common(&a.words, &b.words));
            assert_eq!(found.is_some(), want, "{one} / {other}: {found:?}");
        }
    }
}
