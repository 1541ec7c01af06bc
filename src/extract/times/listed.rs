//! Which days does a list name with one month? "3, 10 and 17 June", "June 3, 10 and 17", "3 and 17 June 2024".

use super::dates::{self, Found, figure_below};
use super::meaning::Stretch;
use super::years::{self, ends};
use crate::extract::figures::Words;

/// So many days are read as one list.
const MOST: usize = 6;

/// The day at word `at`, if it is one of several that share a month: each is a day of its own, and none is a stretch.
pub(super) fn listed_day(words: &Words, at: usize) -> Found<Stretch> {
    let month_first = dates::month_number(words, at, true).is_some();
    let own = at + usize::from(month_first);
    let day = figure_below(words, own, 31)?;
    let first = first_of(words, own);
    let last = last_of(words, first)?;
    let month = first.checked_sub(1).filter(|&before| dates::month_number(words, before, true).is_some());
    if first == last || words.before(month.unwrap_or(first), 1) == "between" {
        return None;
    }
    let found = |month, year| Some((own + 1, Stretch::Day { year, month, day }));
    // "June 3 and 17", not "June 3 and 17 people"
    if let Some(month) = month.and_then(|at| dates::month_number(words, at, true)) {
        let (end, year) = years::year_of(words, last + 1);
        let whole = ends(words, end) && words.lower(end) != "%" && !words.lower(end).starts_with('-');
        return found(month, year).filter(|_| whole);
    }
    // The last one has its month beside it, and is read as it stands.
    let (_, Stretch::Day { month, year, .. }) = dates::day_and_month(words, last)? else { return None };
    (own < last).then(|| found(month, year)).flatten()
}

/// The first day of the list in which the one at `at` stands.
fn first_of(words: &Words, at: usize) -> usize {
    let mut first = at;
    for _ in 0..MOST {
        let joint = first.checked_sub(1).filter(|&joint| matches!(words.lower(joint), "," | "and" | "or"));
        let before = joint.and_then(|joint| joint.checked_sub(1 + usize::from(words.before(joint, 1) == ",")));
        match before.filter(|&before| before < first && rises(words, before, first)) {
            Some(before) => first = before,
            None => break,
        }
    }
    first
}

/// The last day of the list that begins at `first`, behind "and" or "or".
fn last_of(words: &Words, first: usize) -> Option<usize> {
    let mut at = first;
    for _ in 0..MOST {
        let comma = usize::from(words.lower(at + 1) == ",");
        let and = usize::from(matches!(words.lower(at + 1 + comma), "and" | "or"));
        let next = at + 1 + comma + and;
        if comma + and == 0 || !rises(words, at, next) {
            return None;
        }
        if and == 1 {
            return Some(next);
        }
        at = next;
    }
    None
}

/// Whether both words are days of a month, and the second is the later one.
fn rises(words: &Words, earlier: usize, later: usize) -> bool {
    match (figure_below(words, earlier, 31), figure_below(words, later, 31)) {
        (Some(earlier), Some(later)) => earlier < later,
        _ => false,
    }
}
