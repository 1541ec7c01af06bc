//! How does a number in words go on, word by word?

use super::Words;
use super::figure::plain_number;
use super::numeral::{Numeral, scaled};
use crate::english::numbers::NumberWord;

/// How far a number in words is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Reading {
    /// Sum of the groups that have their scale.
    total: f64,
    /// The group that waits for its scale.
    group: f64,
    /// Scale of the last group.
    scale: f64,
    last: Last,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Last {
    #[default]
    Nothing,
    Figures,
    Small,
    Tens,
    Hundred,
    Scale,
}

impl Reading {
    /// Goes on behind a number in figures, or behind "a".
    pub fn after(group: f64, last: Last) -> Reading {
        Reading { group, last, ..Reading::default() }
    }

    /// Takes in one word, if it goes on from here.
    fn step(&mut self, word: NumberWord) -> bool {
        use Last::{Figures, Hundred, Nothing, Scale, Small, Tens};
        match (word, self.last) {
            (NumberWord::Small(n), Nothing | Hundred | Scale) => (self.group, self.last) = (self.group + n, Small),
            (NumberWord::Small(n), Tens) if n > 0.0 && n < 10.0 => (self.group, self.last) = (self.group + n, Small),
            (NumberWord::Tens(n), Nothing | Hundred | Scale) => (self.group, self.last) = (self.group + n, Tens),
            (NumberWord::Scale(100.0), Figures | Small | Tens) => {
                (self.group, self.last) = (self.group * 100.0, Hundred)
            }
            (NumberWord::Scale(12.0), Figures | Small | Tens | Hundred) => {
                (self.group, self.last) = (self.group * 12.0, Figures);
            }
            (NumberWord::Scale(scale), Scale) if scale > self.scale => {
                (self.total, self.scale) = (self.total * scale, scale);
            }
            (NumberWord::Scale(scale), Figures | Small | Tens | Hundred) if scale >= 1e3 => {
                if self.scale > 0.0 && scale >= self.scale {
                    return false;
                }
                *self = Reading { total: self.total + self.group * scale, group: 0.0, scale, last: Scale };
            }
            _ => return false,
        }
        true
    }

    fn value(&self) -> f64 {
        self.total + self.group
    }
}

/// No number that means something has more words, so a row of number words is not read from each of them to its end.
const LONGEST: usize = 30;

/// Goes on reading a number in words from `at`.
pub(super) fn spelled(words: &Words, at: usize, mut reading: Reading, figures: bool) -> Option<Numeral> {
    let mut end = at;
    while end < at + LONGEST {
        if figures && let Some((next, more)) = figures_on(words, end, &reading) {
            reading.group += more;
            reading.last = Last::Figures;
            end = next;
            continue;
        }
        let joined = usize::from(joins(words, end, &reading));
        if let Some(word) = words.number(end + joined) {
            let plural_dozens = word == NumberWord::Vague(20.0) && reading.last != Last::Nothing;
            let word = if plural_dozens { NumberWord::Scale(12.0) } else { word };
            let from_figures = reading.last == Last::Figures && !matches!(word, NumberWord::Scale(_));
            if !from_figures && reading.step(word) {
                end += joined + 1;
                continue;
            }
        }
        break;
    }
    if reading.last == Last::Nothing {
        return None;
    }
    let mut plain = Numeral { end, value: reading.value(), vague: false, part: false, figures };
    if let Some((end, decimals)) = decimals(words, end).filter(|_| !figures) {
        (plain.end, plain.value) = (end, plain.value + decimals);
    }
    Some(with_part(words, plain, &reading).unwrap_or(plain))
}

/// "4 thousand 300", "3 hundred and 21": figures that go on after a scale.
fn figures_on(words: &Words, at: usize, reading: &Reading) -> Option<(usize, f64)> {
    let limit = match reading.last {
        Last::Hundred => 100.0,
        Last::Scale => reading.scale,
        _ => return None,
    };
    let and = usize::from(words.lower(at) == "and");
    if and == 0 && reading.last == Last::Hundred {
        return None;
    }
    let more = plain_number(words.get(at + and)?.text).filter(|n| *n < limit && n.fract() == 0.0)?;
    (words.number(at + and + 1).is_some() || and == 1 && limit <= 1e3).then_some((at + and + 1, more))
}

/// "point five", "point nought four", "point seventy-one".
fn decimals(words: &Words, at: usize) -> Option<(usize, f64)> {
    if words.lower(at) != "point" {
        return None;
    }
    let (mut end, mut value, mut place) = (at + 1, 0.0, 0.1);
    while end < at + LONGEST
        && let Some(word) = words.number(end + usize::from(end > at + 1 && words.lower(end) == "-"))
    {
        let n = match word {
            NumberWord::Small(n) if n < 10.0 => n,
            NumberWord::Small(n) | NumberWord::Tens(n) => {
                place /= 10.0;
                n
            }
            _ => break,
        };
        // the ones of "seventy-one" stand where its nought was
        let ones = words.lower(end) == "-";
        value += n * if ones { place * 10.0 } else { place };
        place /= if ones { 1.0 } else { 10.0 };
        end += 1 + usize::from(ones);
    }
    (end > at + 1).then_some((end, value))
}

/// Whether word `at` joins a number with what follows: "twenty-five", "two hundred and six", "2-million".
fn joins(words: &Words, at: usize, reading: &Reading) -> bool {
    let next = words.number(at + 1);
    match (words.lower(at), reading.last) {
        ("-", Last::Tens) => matches!(next, Some(NumberWord::Small(_) | NumberWord::Scale(_))),
        ("-", Last::Small | Last::Figures) => matches!(next, Some(NumberWord::Scale(_))),
        // "two thousand and two hundred", not "ten thousand and two million": those are two
        ("and", Last::Hundred | Last::Scale) => {
            let part = matches!(next, Some(NumberWord::Small(_)))
                && matches!(words.number(at + 2), Some(NumberWord::Part(_)))
                || words.lower(at + 1) == "one" && matches!(words.number(at + 2), Some(NumberWord::Ordinal(_)));
            matches!(next, Some(NumberWord::Small(_) | NumberWord::Tens(_)))
                && !part
                && !ends_scaled(words, at + 1, reading)
        }
        _ => false,
    }
}

/// Whether the number at `at` has a scale that its predecessor cannot hold.
fn ends_scaled(words: &Words, at: usize, reading: &Reading) -> bool {
    let limit = if reading.last == Last::Hundred { 1e3 } else { reading.scale };
    (at + 1..at + 4).any(|i| matches!(words.number(i), Some(NumberWord::Scale(s)) if s >= limit && s > 100.0))
        && reading.last == Last::Scale
}

/// "two and a half million", "two thirds", "three-quarters", "one fifth", "one hundred and two thirds".
fn with_part(words: &Words, plain: Numeral, reading: &Reading) -> Option<Numeral> {
    let at = plain.end + usize::from(words.lower(plain.end) == "-");
    match words.number(at) {
        Some(NumberWord::Part(below))
            if below > 2.0 && (words.lower(at) != "quarter" || is_one_quarter(words, plain, at)) =>
        {
            return scaled(words, at + 1, plain.value / below, plain.figures);
        }
        Some(NumberWord::Ordinal(below)) if plain.value == 1.0 && below >= 3.0 && !plain.figures => {
            return Some(Numeral { end: at + 1, value: 1.0 / below, part: true, ..plain });
        }
        _ => {}
    }
    if words.lower(plain.end) != "and" {
        return None;
    }
    let (end, more) = part_after_and(words, plain.end + 1)?;
    match words.number(end) {
        // "two and a half million"; "a billion and a half million" has its scale already
        Some(NumberWord::Scale(scale)) if reading.last == Last::Scale => {
            Some(Numeral { end: end + 1, value: plain.value + more * scale, ..plain })
        }
        Some(NumberWord::Scale(scale)) => Some(Numeral { end: end + 1, value: (plain.value + more) * scale, ..plain }),
        _ if reading.last == Last::Scale => Some(Numeral { end, value: plain.value + more * reading.scale, ..plain }),
        _ => Some(Numeral { end, value: plain.value + more, ..plain }),
    }
}

/// "one quarter" is a part unless it is one of the year.
fn is_one_quarter(words: &Words, plain: Numeral, at: usize) -> bool {
    plain.value == 1.0 && matches!(words.lower(at + 1), "of" | "and" | "" | "." | ",")
}

/// "a half", "three quarters", "one fifth" after "and".
fn part_after_and(words: &Words, at: usize) -> Option<(usize, f64)> {
    let above = match (words.lower(at), words.number(at)) {
        ("a" | "an" | "one", _) => 1.0,
        (_, Some(NumberWord::Small(n))) if n > 1.0 => n,
        _ => return None,
    };
    match words.number(at + 1)? {
        NumberWord::Part(below) => Some((at + 2, above / below)),
        NumberWord::Ordinal(below) if above == 1.0 && below >= 3.0 => Some((at + 2, above / below)),
        _ => None,
    }
}
