//! Words with their figures cut apart, and the numbers they make: what times and quantities both read.

mod numeral;

pub(super) use numeral::{Numeral, numeral, plain_number};

use crate::english::{money, numbers, units};
use crate::text::{Span, Token};
use std::borrow::Cow;

/// A word, or one part of a word that holds figures: "2.5" and "m" of "2.5m".
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// Where it stands in the article's text.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// Canonical and lowercase.
    pub lower: Cow<'a, str>,
}

impl Word<'_> {
    /// Whether it begins with an ASCII digit, or a decimal point and one.
    pub fn is_figure(&self) -> bool {
        let text = self.text.strip_prefix('.').unwrap_or(self.text);
        text.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it begins with a letter.
    pub fn is_alphabetic(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphabetic)
    }
}

/// The words of one sentence, with look-ups that never fail.
pub(super) struct Words<'a>(Vec<Word<'a>>);

impl<'a> Words<'a> {
    /// Cuts apart what the figures of a sentence's words need: "20-30", "2.5m", "US$5", "10km".
    pub fn new(tokens: &[Token<'a>]) -> Words<'a> {
        let mut words = Vec::with_capacity(tokens.len());
        for token in tokens {
            if token.text.bytes().any(|b| b.is_ascii_digit()) && !token.text.bytes().all(|b| b.is_ascii_digit()) {
                cut(token, &mut words);
            } else {
                words.push(Word { span: token.span, text: token.text, lower: token.lower.clone() });
            }
        }
        Words(words)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Word number `at`.
    pub fn get(&self, at: usize) -> Option<&Word<'a>> {
        self.0.get(at)
    }

    /// Word number `at` in lowercase; `""` beyond the ends.
    pub fn lower(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |w| &w.lower)
    }

    /// The word `back` places before `at` in lowercase; `""` beyond the ends.
    pub fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.lower(at))
    }

    /// Whether word number `at` follows the word before it without white space.
    pub fn glued(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|b| self.0.get(b)), self.0.get(at)) {
            (Some(before), Some(word)) => before.span.end == word.span.start,
            _ => false,
        }
    }

    /// Whether the words from `at` are these.
    pub fn reads(&self, at: usize, phrase: &[&str]) -> bool {
        phrase.iter().enumerate().all(|(i, want)| self.lower(at + i) == *want)
    }

    /// The range of words `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Option<Span> {
        Some(Span::new(self.0.get(from)?.span.start, self.0.get(to.checked_sub(1)?)?.span.end))
    }
}

/// What a character in a word with figures is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    Mark,
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        c if c.is_alphabetic() || matches!(c, '°' | '²' | '³' | 'µ') => Class::Letter,
        _ => Class::Mark,
    }
}

/// Cuts a word with figures into parts, or leaves it whole where it is a name, a date or an ordinal.
fn cut<'a>(token: &Token<'a>, words: &mut Vec<Word<'a>>) {
    let parts = parts(token.text);
    if !parts_count(token.text, &parts) {
        words.push(Word { span: token.span, text: token.text, lower: token.lower.clone() });
        return;
    }
    for (start, end) in parts {
        let span = Span::new(token.span.start + start, token.span.start + end);
        let text = token.text.get(start..end).unwrap_or("");
        words.push(Word { span, text, lower: Cow::Owned(crate::text::canonical(text).to_lowercase()) });
    }
}

/// Runs of figures (with stops, commas, colons and slashes between them), of letters and signs, and single marks.
fn parts(text: &str) -> Vec<(usize, usize)> {
    let mut parts: Vec<(usize, usize, Class)> = vec![];
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let end = at + c.len_utf8();
        let digit_next = rest.peek().is_some_and(|&(_, c)| c.is_ascii_digit());
        let kind = match (class(c), parts.last()) {
            (Class::Mark, Some(&(_, _, Class::Digit))) if digit_next && matches!(c, '.' | ',' | ':' | '/') => {
                Class::Digit
            }
            (Class::Mark, None) if digit_next && c == '.' => Class::Digit,
            (Class::Mark, Some(&(_, _, Class::Letter))) if matches!(c, '$' | '.' | '/') => Class::Letter,
            (kind, _) => kind,
        };
        match parts.last_mut() {
            Some(last) if last.2 == kind && kind != Class::Mark => last.1 = end,
            _ => parts.push((at, end, kind)),
        }
    }
    parts.into_iter().map(|(start, end, _)| (start, end)).collect()
}

/// Whether the parts are figures and their signs, so that they are worth parting.
fn parts_count(text: &str, parts: &[(usize, usize)]) -> bool {
    let at = |i: usize| parts.get(i).and_then(|&(s, e)| text.get(s..e)).unwrap_or("");
    let figures = |part: &str| part.trim_start_matches('.').as_bytes().first().is_some_and(u8::is_ascii_digit);
    if parts.len() < 2 || parts.len() > 8 || text.contains(['@', '#', '_']) || text.contains("://") {
        return false;
    }
    let dashes = (0..parts.len()).filter(|&i| matches!(at(i), "-" | "–" | "—")).count();
    if dashes > 1 {
        return false;
    }
    (0..parts.len()).all(|i| {
        let part = at(i);
        let lower = part.to_lowercase();
        match part.chars().next().map(class) {
            Some(Class::Digit) => true,
            Some(Class::Letter) if figures(at(i + 1)) => money::currency_mark(&lower).is_some(),
            // "5G" is a network, "5g" a weight
            Some(Class::Letter) if i > 0 && figures(at(i - 1)) => part != "G" && is_suffix(&lower),
            Some(Class::Letter) => false,
            _ => money::currency_mark(&lower).is_some() || "-–—%+°~.½¼¾⅓⅔<>−".contains(part),
        }
    })
}

/// Letters that may stand right after a figure and mean something by themselves.
fn is_suffix(lower: &str) -> bool {
    numbers::scale_letters(lower).is_some()
        || units::unit_word(lower).is_some()
        || numbers::number_word(lower).is_some()
        || money::currency_mark(lower).is_some()
        || matches!(lower, "am" | "pm" | "a.m" | "p.m" | "a.m." | "p.m." | "c" | "f" | "p" | "gmt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Tokens;

    fn cut_up(text: &str) -> String {
        let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
        let words = Words::new(tokens.of(0));
        words.0.iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn figures_are_parted_from_their_signs_and_names_are_not() {
        let cases = [
            ("20-30 of 2.5m", "20 - 30 of 2.5 m"),
            ("US$5bn, £2.5m", "US$ 5 bn , £ 2.5 m"),
            ("10km at 7:15pm", "10 km at 7:15 pm"),
            ("$20-$30", "$ 20 - $ 30"),
            ("USD50 and Rs500", "USD 50 and Rs 500"),
            ("the G20, 5G and COP28", "the G20 , 5G and COP28"),
            ("2024-01-25 on the 21st", "2024-01-25 on the 21st"),
            ("call 555-123-4567", "call 555-123-4567"),
            ("the 1990s", "the 1990s"),
            ("1,234.5, .08 and 3/4", "1,234.5 , .08 and 3/4"),
        ];
        for (text, want) in cases {
            assert_eq!(cut_up(text), want, "{text}");
        }
    }
}
