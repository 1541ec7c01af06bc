//! What is counted and measured?
//!
//! At each word: is a number here ([`amount`]), is it one that counts ([`lookalike`]), how exact is it ([`bound`]), what
//! does it count ([`unit`])? `low` and `high` are the numbers the words allow: "about 2,500" lies within a tenth of it,
//! "nearly 300" does not reach it, "more than 40" is open above.

mod amount;
mod bound;
mod fate;
mod lookalike;
mod mixed;
mod unit;

use super::figures::{Word, Words};
use crate::article::{Bound, Measure, Quantity, Time, TimeKind};
use crate::json;
use crate::text::Span;

/// Finds the quantities of an article, sentence by sentence.
#[derive(Default)]
pub(crate) struct Finder {
    /// Those found, in order.
    pub found: Vec<Quantity>,
}

impl Finder {
    /// Reads the next sentence; `times` are those found in it.
    pub fn read(&mut self, words: &Words, times: &[Time]) {
        let first = self.found.len();
        let mut times = Dates { times, next: 0 };
        let mut at = 0;
        while at < words.len() {
            let begins = words.get(at).is_some_and(Word::may_begin_number);
            let before = self.found.get(first..).unwrap_or(&[]);
            let Some((quantity, start, end)) = begins.then(|| quantity(words, at, before, &mut times)).flatten() else {
                at += 1;
                continue;
            };
            let joined = matches!(words.before(start, 1), "and" | "but");
            let last = self.found.get_mut(first..).and_then(|found| found.last_mut());
            match last.filter(|last| joined && continues(last, &quantity)) {
                Some(last) => join(last, quantity),
                None => self.found.push(quantity),
            }
            at = end.max(at + 1);
        }
    }
}

/// The quantity whose number begins at word `at`, its first word and the word after it.
fn quantity(words: &Words, at: usize, before: &[Quantity], dates: &mut Dates) -> Option<(Quantity, usize, usize)> {
    let mut amount = amount::amount(words, at)?;
    let counted = unit::counted(words, &amount);
    amount.value += counted.more;
    let number = words.span(amount.number, amount.end)?;
    if lookalike::counts_nothing(words, &amount, &counted) {
        return None;
    }
    if counted.measure != Measure::Duration && dates.hold(number) {
        return None;
    }
    let bound = bound::bound(words, &amount, &counted);
    let (start, end) = (bound.start, bound.end.max(counted.end));
    let (value, low, high) = bound.limits(&amount);
    let unit = counted.unit.or_else(|| elliptic(words, start, end, &counted.measure, before));
    let exactness = bound.bound;
    let quantity = Quantity {
        span: words.span(start, end)?,
        value: clean(value),
        low: low.map(clean),
        high: high.map(clean),
        bound: exactness,
        measure: counted.measure,
        unit,
    };
    quantity.value.is_finite().then_some((quantity, start, end))
}

/// "more than 20 but fewer than 30 people": the second number closes what the first left open.
fn continues(last: &Quantity, next: &Quantity) -> bool {
    let open = |q: &Quantity| (q.low.is_none(), q.high.is_none());
    let opposite = matches!((open(last), open(next)), ((true, false), (false, true)) | ((false, true), (true, false)));
    let ordered = match (last.low.or(next.low), last.high.or(next.high)) {
        (Some(low), Some(high)) => low < high,
        _ => false,
    };
    let same = last.measure == next.measure && (last.unit.is_none() || last.unit == next.unit);
    let one_apart = next.span.start.saturating_sub(last.span.end);
    opposite && ordered && same && one_apart <= 5
}

/// Makes one quantity of two bounds.
fn join(last: &mut Quantity, next: Quantity) {
    last.span.end = next.span.end;
    (last.low, last.high) = (last.low.or(next.low), last.high.or(next.high));
    if let (Some(low), Some(high)) = (last.low, last.high) {
        last.value = (low + high) / 2.0;
    }
    last.bound = Bound::About;
    last.unit = last.unit.take().or(next.unit);
}

/// Products such as 0.29 × 100 without the last bits' noise.
fn clean(value: f64) -> f64 {
    // nearly all have few decimals, and those are clean as they are
    if !value.is_finite() || value.abs() < 1e9 && (value * 1e6).round() / 1e6 == value {
        return value;
    }
    json::number(&format!("{value:.12e}")).unwrap_or(value)
}

/// "2,500 US troops in one country and about 900 in another": the second number counts what the first does.
fn elliptic(words: &Words, start: usize, end: usize, measure: &Measure, before: &[Quantity]) -> Option<String> {
    let joined = matches!(words.before(start, 1), "and" | "or" | "but" | "," | "with" | "versus" | "from" | "to");
    let alone =
        matches!(words.lower(end), "in" | "on" | "at" | "from" | "last" | "the" | "a" | "this" | "," | "." | "");
    let last = before.last()?;
    (joined && alone && *measure == Measure::Count && last.measure == Measure::Count).then(|| last.unit.clone())?
}

/// The sentence's dates, asked in the order of the text.
struct Dates<'a> {
    times: &'a [Time],
    next: usize,
}

impl Dates<'_> {
    /// Whether a date or something recurring holds these words.
    fn hold(&mut self, span: Span) -> bool {
        while self.times.get(self.next).is_some_and(|t| t.span.end <= span.start) {
            self.next += 1;
        }
        self.times.get(self.next).is_some_and(|t| t.span.overlaps(span) && t.kind != TimeKind::Duration)
    }
}

/// Whether an amount begins at word `at`, asked without the filter.
#[cfg(test)]
pub(super) fn begins(words: &Words, at: usize) -> bool {
    amount::amount(words, at).is_some()
}

#[cfg(test)]
mod tests;
