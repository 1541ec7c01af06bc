//! How exact is a number?

use super::amount::Amount;
use super::unit::Counted;
use crate::article::{Bound, Measure};
use crate::english::counting::{BOUND_DEGREES, BOUNDS_AFTER, BOUNDS_BEFORE, DOUBTFUL_BOUNDS};
use crate::extract::figures::Words;

/// A bound and the words it takes in.
pub(super) struct Bounded {
    /// First word of the quantity with its bound.
    pub start: usize,
    /// Word after the words of the bound that follow the number.
    pub end: usize,
    /// How exact.
    pub bound: Bound,
    /// "nearly", "almost": the number is not reached.
    short: bool,
}

/// The bound around a number.
pub(super) fn bound(words: &Words, amount: &Amount, counted: &Counted) -> Bounded {
    if let Some((end, bound)) = counted.after.or_else(|| after(words, amount.end)) {
        return Bounded {
            start: before(words, amount, counted).map_or(amount.start, |b| b.start),
            end,
            bound,
            short: false,
        };
    }
    before(words, amount, counted).unwrap_or(Bounded {
        start: amount.start,
        end: amount.end,
        bound: match amount {
            Amount { vague: true, .. } => Bound::AtLeast,
            Amount { upper: Some(_), .. } => Bound::About,
            _ => Bound::Exact,
        },
        short: false,
    })
}

/// A bound behind the number: "or more", "-odd", "+".
pub(super) fn after(words: &Words, at: usize) -> Option<(usize, Bound)> {
    if !words.get(at)?.may_begin_bound() {
        return None;
    }
    BOUNDS_AFTER.iter().find(|(phrase, _)| words.reads(at, phrase)).map(|(phrase, bound)| (at + phrase.len(), *bound))
}

fn before(words: &Words, amount: &Amount, counted: &Counted) -> Option<Bounded> {
    let at = amount.start;
    if !words.get(at.checked_sub(1)?)?.may_end_bound() {
        return None;
    }
    let (phrase, bound) = BOUNDS_BEFORE
        .iter()
        .find(|(phrase, _)| at.checked_sub(phrase.len()).is_some_and(|from| words.reads(from, phrase)))?;
    let mut start = at - phrase.len();
    let degree = BOUND_DEGREES.has(words.before(start, 1));
    let first = phrase.first().copied().unwrap_or("");
    if DOUBTFUL_BOUNDS.has(first) && !degree && !fits(first, counted.measure) {
        return None;
    }
    start -= usize::from(degree);
    Some(Bounded { start, end: amount.end, bound: *bound, short: matches!(first, "nearly" | "almost" | "close") })
}

/// "over 20 years" is as often "during"; "under 18" is an age.
fn fits(word: &str, measure: Measure) -> bool {
    match word {
        "over" => !matches!(measure, Measure::Duration),
        "under" => true,
        _ => matches!(measure, Measure::Percent | Measure::Money | Measure::Temperature | Measure::Count),
    }
}

impl Bounded {
    /// Value, least and most number that the words allow.
    pub fn limits(&self, amount: &Amount) -> (f64, Option<f64>, Option<f64>) {
        if let Some(upper) = amount.upper {
            return ((amount.value + upper) / 2.0, Some(amount.value), Some(upper));
        }
        let value = amount.value;
        let tenth = value.abs() / 10.0;
        let (low, high) = match self.bound {
            Bound::Exact => (Some(value), Some(value)),
            Bound::About if amount.vague => (Some(value), None),
            Bound::About if self.short => (Some(value - tenth), Some(value)),
            Bound::About => (Some(value - tenth), Some(value + tenth)),
            Bound::MoreThan | Bound::AtLeast => (Some(value), None),
            Bound::LessThan | Bound::AtMost => (None, Some(value)),
        };
        (value, low, high)
    }
}
