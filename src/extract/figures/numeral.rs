//! Which number do these words make?

use super::Words;
use super::figure::{plain_number, sign_part, slashed};
use super::spelled::{Last, Reading, spelled};
use crate::english::counting::{ENDS_COUNTED, fate};
use crate::english::numbers::{NumberWord, scale_letters};
use crate::english::units::AFTER_METRES;

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::extract) struct Numeral {
    /// The word after its last one.
    pub end: usize,
    /// The number; of vague ones the least.
    pub value: f64,
    /// "dozens", "hundreds of thousands", "several": at least the value.
    pub vague: bool,
    /// "half", "two-thirds", "3/4": a part of something.
    pub part: bool,
    /// In figures, not in words.
    pub figures: bool,
}

/// The number that begins with word `at`. With `money`, "m", "b" and "t" after figures are millions, billions, trillions.
pub(in crate::extract) fn numeral(words: &Words, at: usize, money: bool) -> Option<Numeral> {
    let word = words.get(at)?;
    if word.is_figure() {
        return figures(words, at, money);
    }
    if let Some(part) = sign_part(word.text) {
        return Some(Numeral { end: at + 1, value: part, vague: false, part: true, figures: true });
    }
    let times = |value| Some(Numeral { end: at + 1, value, vague: false, part: false, figures: false });
    match word.lower {
        "twice" => times(2.0),
        "thrice" => times(3.0),
        "a" | "an" => with_article(words, at),
        "half" => half(words, at),
        "scores" => scores(words, at),
        "few" if words.before(at, 1) != "a" => None,
        _ => match word.number? {
            NumberWord::Small(_) | NumberWord::Tens(_) => spelled(words, at, Reading::default(), false),
            NumberWord::Vague(least) => Some(vague(words, at, least)),
            NumberWord::Scale(1e5 | 1e7) => None,
            // "thousand-strong", "million-dollar": one of them
            NumberWord::Scale(scale) if words.lower(at + 1) == "-" => {
                Some(Numeral { end: at + 1, value: scale, vague: false, part: false, figures: false })
            }
            NumberWord::Part(4.0) if matches!(words.lower(at + 1), "million" | "billion") => {
                scaled(words, at + 1, 0.25, false)
            }
            _ => None,
        },
    }
}

/// "a hundred", "a dozen", "a half", "a third of", "a quarter of a million", "a few", "a couple".
fn with_article(words: &Words, at: usize) -> Option<Numeral> {
    let next = words.lower(at + 1);
    let whole = |end, value, vague| Some(Numeral { end, value, vague, part: false, figures: false });
    match next {
        "few" => {
            // "a few hundred" is at least two of them
            if let Some(NumberWord::Scale(scale)) = words.number(at + 2) {
                return whole(at + 3, 2.0 * scale, true);
            }
            return whole(at + 2, 2.0, true);
        }
        "couple" => {
            let end = at + if words.lower(at + 2) == "of" { 3 } else { 2 };
            // "a couple of hundred" is about two of them
            if let Some(NumberWord::Scale(scale)) = words.number(end) {
                return whole(end + 1, 2.0 * scale, true);
            }
            return whole(end, 2.0, false);
        }
        "score" if words.lower(at + 2) == "of" => return whole(at + 3, 20.0, false),
        "half" => return half(words, at + 1),
        _ => {}
    }
    match words.number(at + 1)? {
        NumberWord::Scale(_) => spelled(words, at + 1, Reading::after(1.0, Last::Small), false),
        NumberWord::Ordinal(below) if below >= 3.0 && words.lower(at + 2) == "of" => {
            Some(Numeral { end: at + 2, value: 1.0 / below, vague: false, part: true, figures: false })
        }
        NumberWord::Part(below) if matches!(words.lower(at + 2), "of" | "million" | "billion") => {
            scaled(words, at + 2, 1.0 / below, false)
        }
        _ => None,
    }
}

/// "scores of people": at least two of them; not "test scores of pupils" and "scores of 80".
fn scores(words: &Words, at: usize) -> Option<Numeral> {
    let leads = at == 0 || ENDS_COUNTED.has(words.before(at, 1)) || fate(words.before(at, 1)).is_some();
    let counts =
        words.lower(at + 1) == "of" && words.get(at + 2).is_some_and(|w| w.is_alphabetic() && w.number.is_none());
    (leads && counts).then_some(Numeral { end: at + 1, value: 40.0, vague: true, part: false, figures: false })
}

/// "half", "half of", "half a million", "half million", "half a dozen".
fn half(words: &Words, at: usize) -> Option<Numeral> {
    let after = at + 1 + usize::from(matches!(words.lower(at + 1), "a" | "-"));
    if let Some(NumberWord::Scale(scale)) = words.number(after) {
        return Some(Numeral { end: after + 1, value: scale / 2.0, vague: false, part: false, figures: false });
    }
    let compound = words.lower(at + 1) == "-" && words.glued(at + 1);
    (!compound).then_some(Numeral { end: at + 1, value: 0.5, vague: false, part: true, figures: false })
}

/// A part, multiplied by the scale at `at` if one stands there ("quarter of a million" too).
pub(super) fn scaled(words: &Words, at: usize, value: f64, figures: bool) -> Option<Numeral> {
    let skip = if words.reads(at, &["of", "a"]) { 2 } else { 0 };
    match words.number(at + skip) {
        Some(NumberWord::Scale(scale)) => {
            Some(Numeral { end: at + skip + 1, value: value * scale, vague: false, part: false, figures })
        }
        _ => Some(Numeral { end: at, value, vague: false, part: true, figures }),
    }
}

/// "dozens", "tens of thousands", "several hundred".
fn vague(words: &Words, at: usize, least: f64) -> Numeral {
    let mut numeral = Numeral { end: at + 1, value: least, vague: true, part: false, figures: false };
    let after = at + 1 + usize::from(words.lower(at + 1) == "of");
    match words.number(after) {
        Some(NumberWord::Vague(scale)) if scale >= 1e2 => (numeral.end, numeral.value) = (after + 1, least * scale),
        Some(NumberWord::Scale(scale)) if after == at + 1 => (numeral.end, numeral.value) = (after + 1, least * scale),
        _ => {}
    }
    numeral
}

fn figures(words: &Words, at: usize, money: bool) -> Option<Numeral> {
    let text = words.get(at)?.text;
    let part = slashed(text);
    let mut value = plain_number(text).or(part)?;
    let mut end = at + 1;
    if part.is_none() {
        // "2 1/2", "2½"
        let next = words.get(end).map_or("", |w| w.text);
        if let Some(more) = sign_part(next).or_else(|| slashed(next).filter(|_| value < 100.0 && value.fract() == 0.0))
        {
            (value, end) = (value + more, end + 1);
        }
    }
    if let Some(scale) = letters(words, end, money) {
        return Some(Numeral { end: end + 1, value: value * scale, vague: false, part: false, figures: true });
    }
    // "1,2" and "21 million" go on in words; "-" as in "2-million-dollar" is skipped
    let start = Reading::after(value, Last::Figures);
    let mut numeral = spelled(words, end, start, true)?;
    numeral.part = part.is_some() && numeral.end == at + 1;
    Some(numeral)
}

/// The scale of letters after figures: "bn" and the like always, "m" where no metre can be meant.
fn letters(words: &Words, at: usize, money: bool) -> Option<f64> {
    let lower = words.lower(at);
    let scale = scale_letters(lower)?;
    let glued = words.glued(at);
    let counted = || words.get(at + 1).is_some_and(|w| w.is_alphabetic() && !AFTER_METRES.has(w.lower));
    let means_scale = match lower {
        "m" | "b" | "t" => {
            money || (lower == "m" && glued && (counted() || words.get(at).is_some_and(|w| w.text == "M")))
        }
        "k" => glued,
        "mil" => glued || money,
        _ => true,
    };
    means_scale.then_some(scale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Tokens};

    fn read(text: &str) -> Option<(f64, usize)> {
        let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
        let words = Words::new(tokens.of(0));
        numeral(&words, 0, false).map(|n| (n.value, words.len() - n.end))
    }

    #[test]
    fn numbers_in_words_and_figures() {
        let cases = [
            ("fourteen", 14.0),
            ("twenty-five", 25.0),
            ("two dozen", 24.0),
            ("a dozen", 12.0),
            ("half a dozen", 6.0),
            ("half a million", 5e5),
            ("a quarter of a million", 250_000.0),
            ("one hundred and six", 106.0),
            ("two thousand and two hundred", 2_200.0),
            ("three million, ", 3e6),
            ("2.5 million", 2.5e6),
            ("2.5bn", 2.5e9),
            ("40k", 40_000.0),
            ("five and a half million", 5.5e6),
            ("a million and a half", 1.5e6),
            ("two and a half", 2.5),
            ("one hundred million", 1e8),
            ("tens of thousands", 10_000.0),
            ("hundreds of thousands", 100_000.0),
            ("several hundred", 300.0),
            ("a few hundred", 200.0),
            ("a couple of hundred", 200.0),
            ("a couple thousand", 2000.0),
            ("a couple of", 2.0),
            ("1,00,000", 1e5),
            ("2 1/2", 2.5),
            ("2½", 2.5),
            ("three-quarters", 0.75),
            ("one-fifth", 0.2),
            ("twelve hundred", 1_200.0),
            (".08", 0.08),
            ("five point five", 5.5),
            ("nine point nought four", 9.04),
            ("two hundred point seventy-one", 200.71),
            ("3 hundred and 21", 321.0),
            ("4 thousand 3 hundred and 21", 4_321.0),
            ("one hundred and thirty fifths", 26.0),
            ("twenty and three fifths", 20.6),
            ("three quarters billion", 7.5e8),
            ("a billion and a half million", 1_000_500_000.0),
        ];
        for (text, want) in cases {
            let (value, _) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert!((value - want).abs() < 1e-9 * want, "{text}: {value}");
        }
    }

    #[test]
    fn a_number_ends_where_another_word_begins() {
        let cases =
            [("two and three people", Some((2.0, 3))), ("six of them", Some((6.0, 2))), ("4 5", Some((4.0, 1)))];
        for (text, want) in cases {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn clock_times_ordinals_and_odd_groups_are_no_numbers() {
        for text in
            ["7:15", "1,23", "first", "a", "a third man", "second", "hundredth", "half-hearted", "quarter", "1.2.3"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
