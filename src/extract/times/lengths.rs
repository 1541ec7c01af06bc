//! Lengths of time and times that recur: "three years", "a two-day visit", "every Monday", "daily".

use super::dates::{self, Found};
use super::meaning::{Amount, Meaning};
use crate::english::calendar::{TimeUnit, TimeWord};
use crate::english::numbers::NumberWord;
use crate::extract::figures::{Words, numeral};

/// A number of units at word `at`, and those that go on from it: "three years", "1 month 21 days", "a year and a day",
/// "two years, three months ago".
pub(super) fn length(words: &Words, at: usize) -> Found<Amount> {
    let (mut end, mut sum) = of_one_unit(words, at)?;
    // "between two years and six months"
    while words.before(at, 1) != "between"
        && let joint = words.lower(end)
        && let Some((next, more)) = of_one_unit(words, end + usize::from(matches!(joint, "and" | ",")))
        && (joint != "," || matches!(words.lower(next), "ago" | "and"))
        && let Some(both) = sum.and(more)
    {
        (end, sum) = (next, both);
    }
    Some((end, sum))
}

/// A number of units: the word after it and how many, rounded.
pub(super) fn of_one_unit(words: &Words, at: usize) -> Found<Amount> {
    if !words.unit_follows(at) {
        return None;
    }
    let (number_end, count) = match words.lower(at) {
        "a" | "an" | "one" if unit(words, at + 1).is_some() => (at + 1, 1.0),
        "half" if matches!(words.lower(at + 1), "a" | "an") && unit(words, at + 2).is_some() => (at + 2, 0.5),
        "several" | "many" | "few" => (at + 1, 3.0),
        // "two quarters" are no halves of one
        _ if matches!(words.lower(at + 1), "quarter" | "quarters") => (at + 1, whole(words, at)?),
        _ => {
            let number = numeral(words, at, false)?;
            (number.end, number.value)
        }
    };
    let dash = usize::from(words.lower(number_end) == "-" && words.glued(number_end));
    let more = usize::from(matches!(
        words.lower(number_end),
        "more" | "full" | "consecutive" | "straight" | "long" | "business" | "working" | "fiscal" | "calendar"
    ));
    let unit_at = number_end + dash.max(more);
    let mut unit = unit(words, unit_at)?;
    if unit == TimeUnit::Day && matches!(words.lower(number_end), "business" | "working") {
        unit = TimeUnit::Workday;
    }
    // "a year and a half": as long as it is, its count is not whole
    let half = if words.reads(unit_at + 1, &["and", "a", "half"]) { 3 } else { 0 };
    (count.abs() < 1e6).then_some((unit_at + 1 + half, Amount { unit, count: count.round() as i32, days: 0 }))
}

/// A number of one word.
pub(super) fn whole(words: &Words, at: usize) -> Option<f64> {
    match words.number(at) {
        Some(NumberWord::Small(n)) => Some(n),
        _ => dates::figure_below(words, at, 31).map(f64::from),
    }
}

fn unit(words: &Words, at: usize) -> Option<TimeUnit> {
    match words.time(at) {
        Some(TimeWord::Unit(unit)) => Some(unit),
        _ if words.lower(at) == "second" && words.before(at, 1) == "-" => Some(TimeUnit::Second),
        _ => None,
    }
}

/// A length of time that begins at word `at`.
pub(super) fn duration(words: &Words, at: usize) -> Found<Meaning> {
    if matches!(words.lower(at), "years" | "decades" | "centuries" | "months" | "weeks" | "days" | "hours" | "minutes")
    {
        let led = matches!(words.before(at, 1), "for" | "in" | "within" | "after" | "of" | "takes" | "took" | "take");
        return (led && !matches!(words.lower(at + 1), "of" | "ago")).then_some((at + 1, Meaning::Duration));
    }
    let (mut end, Amount { unit, .. }) = length(words, at)?;
    let article = matches!(words.lower(at), "a" | "an");
    // "$5 a year", "60 miles an hour", "a week" after "once": rates
    let led = || {
        matches!(
            words.before(at, 1),
            "for"
                | "in"
                | "within"
                | "after"
                | "about"
                | "over"
                | "nearly"
                | "almost"
                | "than"
                | "least"
                | "to"
                | "only"
                | "under"
                | "around"
                | "roughly"
                | "just"
                | "spent"
                | "takes"
                | "took"
                | "take"
                | "and"
                | "lasted"
        )
    };
    let leads_on = matches!(words.lower(end), "-" | "after" | "before");
    if article && !(led() || leads_on) || unit == TimeUnit::Weekend || unit == TimeUnit::Quarter {
        return None;
    }
    // an age, and "the one day"
    let dash = usize::from(words.lower(end) == "-");
    if matches!(words.lower(end + dash), "old" | "olds") {
        return None;
    }
    if dash == 1 && words.lower(end + 1) == "long" {
        end += 2;
    }
    Some((end, Meaning::Duration))
}

/// "every Monday", "each year", "twice a week", "daily", "Mondays".
pub(super) fn recurring(words: &Words, at: usize) -> Found<Meaning> {
    let word = words.get(at)?;
    match word.lower {
        "every" | "each" => {
            let skip = usize::from(matches!(
                words.lower(at + 1),
                "other" | "single" | "few" | "second" | "third" | "fourth" | "last"
            ));
            let counted = length(words, at + 1).map(|(end, ..)| end);
            let named = match words.time(at + 1 + skip) {
                Some(TimeWord::Unit(unit)) if unit >= TimeUnit::Hour => Some(at + 2 + skip),
                Some(TimeWord::Weekday(_) | TimeWord::Month(_) | TimeWord::Season(_) | TimeWord::PartOfDay) => {
                    Some(super::relative::part_of_day(words, at + 2 + skip))
                }
                _ => None,
            };
            named.or(counted).map(|end| (end, Meaning::Recurring))
        }
        "once" | "twice" | "times" if matches!(words.lower(at + 1), "a" | "per" | "each") => {
            unit(words, at + 2).map(|_| (at + 3, Meaning::Recurring))
        }
        _ => match word.time? {
            TimeWord::Often if !word.is_capital() => Some((at + 1, Meaning::Recurring)),
            TimeWord::EveryWeekday => Some((at + 1, Meaning::Recurring)),
            _ => None,
        },
    }
}
