//! Words with their figures cut apart, and the numbers they make: what times and quantities both read.

mod figure;
mod numeral;
mod parts;
mod spelled;

pub(super) use figure::plain_number;
pub(super) use numeral::{Numeral, numeral};

use crate::english::calendar::{TimeWord, time_word};
use crate::english::lexicon::{Kind, Listed};
use crate::english::numbers::NumberWord;
use crate::text::{Span, Token, begins_with_capital};

/// A word, or one part of a word that holds figures: "2.5" and "m" of "2.5m".
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// Where it stands in the article's text.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// Canonical and lowercase.
    pub lower: &'a str,
    /// What it says of time.
    pub time: Option<TimeWord>,
    /// What it does in a number.
    pub number: Option<NumberWord>,
    listed: &'static Listed,
}

impl<'a> Word<'a> {
    fn new(span: Span, text: &'a str, lower: &'a str, listed: &'static Listed) -> Word<'a> {
        // Short forms are listed without their stop.
        let time = if lower.ends_with('.') { time_word(lower) } else { listed.time };
        Word { span, text, lower, time, number: listed.number, listed }
    }

    /// Whether it begins with an ASCII digit, or a decimal point and one.
    pub fn is_figure(&self) -> bool {
        match self.text.as_bytes() {
            [b'.', digit, ..] | [digit, ..] => digit.is_ascii_digit(),
            [] => false,
        }
    }

    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        begins_with_capital(self.text)
    }

    /// Whether it begins with a letter.
    pub fn is_alphabetic(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphabetic)
    }

    /// Whether an expression of time may begin here; of nearly all words it is known at once that none does.
    pub fn may_begin_time(&self) -> bool {
        self.time.is_some() || self.number.is_some() || self.listed.is(Kind::LEADS_INTO_TIME) || self.is_figure()
    }

    /// Whether a feast may begin here.
    pub fn may_begin_feast(&self) -> bool {
        self.listed.is(Kind::BEGINS_FEAST)
    }

    /// Whether a bound before a number may end here: "than", "nearly".
    pub fn may_end_bound(&self) -> bool {
        self.listed.is(Kind::ENDS_BOUND)
    }

    /// Whether a bound behind a number may begin here: "or" of "or more".
    pub fn may_begin_bound(&self) -> bool {
        self.listed.is(Kind::BEGINS_BOUND)
    }

    /// Whether a quantity's number may begin here.
    pub fn may_begin_number(&self) -> bool {
        self.number.is_some()
            || self.listed.is(Kind::LEADS_INTO_NUMBER)
            || self.listed.is(Kind::CURRENCY)
            || self.is_figure()
    }
}

/// The words of one sentence, with look-ups that never fail.
#[derive(Default)]
pub(super) struct Words<'a> {
    all: Vec<Word<'a>>,
    /// The last word that is a unit of time, or may be.
    last_unit: Option<usize>,
}

impl<'a> Words<'a> {
    /// Takes in another sentence, its figures cut apart: "20-30", "2.5m", "US$5", "10km".
    pub fn cut(&mut self, tokens: &'a [Token<'_>]) {
        self.all.clear();
        for token in tokens {
            let mixed = token.digits && !token.text.bytes().all(|byte| byte.is_ascii_digit());
            if !mixed || !parts::cut(token, &mut self.all) {
                self.all.push(Word::new(token.span, token.text, &token.lower, token.listed));
            }
        }
        let unit = |word: &Word| matches!(word.time, Some(TimeWord::Unit(_))) || word.lower == "second";
        self.last_unit = self.all.iter().rposition(unit);
    }

    /// Whether a unit of time may stand behind this word.
    pub fn unit_follows(&self, at: usize) -> bool {
        self.last_unit.is_some_and(|last| last > at)
    }

    /// The words of one sentence.
    #[cfg(test)]
    pub fn new(tokens: &'a [Token<'_>]) -> Words<'a> {
        let mut words = Words::default();
        words.cut(tokens);
        words
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Word number `at`.
    pub fn get(&self, at: usize) -> Option<&Word<'a>> {
        self.all.get(at)
    }

    /// Word number `at` in lowercase; `""` beyond the ends.
    pub fn lower(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |w| w.lower)
    }

    /// The word `back` places before `at` in lowercase; `""` beyond the ends.
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.lower(at))
    }

    /// What word number `at` says of time.
    pub fn time(&self, at: usize) -> Option<TimeWord> {
        self.all.get(at)?.time
    }

    /// What word number `at` does in a number.
    pub fn number(&self, at: usize) -> Option<NumberWord> {
        self.all.get(at)?.number
    }

    /// Whether word number `at` follows the word before it without white space.
    pub fn glued(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|b| self.all.get(b)), self.all.get(at)) {
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
        Some(Span::new(self.all.get(from)?.span.start, self.all.get(to.checked_sub(1)?)?.span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Tokens;

    fn cut_up(text: &str) -> String {
        let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
        let words = Words::new(tokens.of(0));
        words.all.iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
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

    #[test]
    fn parts_have_their_own_lowercase() {
        for text in ["US$5BN", "20–30", "İ5İ", "£2.5M–£3M", "5ΑΣ", "−5°C"] {
            let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
            for word in &Words::new(tokens.of(0)).all {
                assert_eq!(word.lower, crate::text::canonical(word.text).to_lowercase(), "{text}");
            }
        }
    }
}
