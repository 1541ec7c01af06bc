//! Into which parts is a word with figures cut?

use super::Word;
use crate::english::calendar::{self, TimeWord};
use crate::english::lexicon::Listed;
use crate::english::{money, numbers, units};
use crate::text::{Span, Token, canonical_char};

/// More parts than a number with its signs has.
const MOST: usize = 8;

/// A part of a word: its bytes in the text as written and in the lowercase form.
#[derive(Clone, Copy, Default)]
struct Part {
    start: usize,
    end: usize,
    lower: (usize, usize),
    class: Class,
}

/// What a character in a word with figures is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    #[default]
    Mark,
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        c if c.is_alphabetic() || matches!(c, '°' | '²' | '³' | 'µ') => Class::Letter,
        _ => Class::Mark,
    }
}

/// Cuts a word with figures into parts; false, and nothing done, where it is a name, a date or an ordinal and stays whole.
pub(super) fn cut<'a>(token: &'a Token<'_>, words: &mut Vec<Word<'a>>) -> bool {
    let mut all = [Part::default(); MOST];
    let Some(parts) = parts(token.text, &mut all) else { return false };
    let text = |part: &Part| token.text.get(part.start..part.end).unwrap_or("");
    let lower = |part: &Part| token.lower.get(part.lower.0..part.lower.1).unwrap_or_else(|| text(part));
    if !parts_count(token.text, parts, &lower) {
        return false;
    }
    for part in parts {
        let span = Span::new(token.span.start + part.start, token.span.start + part.end);
        words.push(Word::new(span, text(part), lower(part), Listed::of(lower(part))));
    }
    true
}

/// Runs of figures (with stops, commas, colons and slashes between them), of letters and signs, and single marks; none if
/// there are too many.
fn parts<'p>(text: &str, parts: &'p mut [Part; MOST]) -> Option<&'p [Part]> {
    let mut count = 0_usize;
    let mut lower = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let end = at + c.len_utf8();
        let lower_end = lower + canonical_char(c).to_lowercase().map(char::len_utf8).sum::<usize>();
        let digit_next = rest.peek().is_some_and(|&(_, c)| c.is_ascii_digit());
        let last = count.checked_sub(1).and_then(|last| parts.get_mut(last));
        let kind = match (class(c), last.as_ref().map(|last| last.class)) {
            (Class::Mark, Some(Class::Digit)) if digit_next && matches!(c, '.' | ',' | ':' | '/') => Class::Digit,
            (Class::Mark, None) if digit_next && c == '.' => Class::Digit,
            (Class::Mark, Some(Class::Letter)) if matches!(c, '$' | '.' | '/') => Class::Letter,
            (kind, _) => kind,
        };
        match last {
            Some(last) if last.class == kind && kind != Class::Mark => (last.end, last.lower.1) = (end, lower_end),
            _ => {
                *parts.get_mut(count)? = Part { start: at, end, lower: (lower, lower_end), class: kind };
                count += 1;
            }
        }
        lower = lower_end;
    }
    parts.get(..count)
}

/// Whether the parts are figures and their signs, so that they are worth parting.
fn parts_count<'t>(text: &str, parts: &[Part], lower: &impl Fn(&Part) -> &'t str) -> bool {
    if parts.len() < 2 || text.contains(['@', '#', '_']) || text.contains("://") {
        return false;
    }
    let figures = |at: Option<usize>| at.and_then(|at| parts.get(at)).is_some_and(|part| part.class == Class::Digit);
    let dashes = parts.iter().filter(|part| part.class == Class::Mark && lower(part) == "-").count();
    dashes <= 1
        && parts.iter().enumerate().all(|(i, part)| {
            let word = lower(part);
            match part.class {
                Class::Digit => true,
                Class::Letter if figures(Some(i + 1)) => {
                    money::currency_mark(word).is_some() || text.get(part.start..part.end).is_some_and(is_month)
                }
                // "5G" is a network, "5g" a weight
                Class::Letter if figures(i.checked_sub(1)) => {
                    text.get(part.start..part.end) != Some("G") && is_suffix(word)
                }
                Class::Letter => false,
                Class::Mark => money::currency_mark(word).is_some() || "-%+°~.½¼¾⅓⅔<>−".contains(word),
            }
        })
}

/// "Oct" of "Oct2": SEPT2 and MARCH1 are genes.
fn is_month(written: &str) -> bool {
    written.len() >= 3
        && written.bytes().skip(1).all(|b| b.is_ascii_lowercase())
        && matches!(
            calendar::time_word(&written.to_ascii_lowercase()),
            Some(TimeWord::Month(_) | TimeWord::ShortMonth(_))
        )
}

/// Letters that may stand right after a figure and mean something by themselves.
fn is_suffix(lower: &str) -> bool {
    numbers::scale_letters(lower).is_some()
        || units::unit_word(lower).is_some()
        || numbers::number_word(lower).is_some()
        || money::currency_mark(lower).is_some()
        || matches!(lower, "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." | "c" | "f" | "p" | "gmt")
}
