//! Days of the week: "Friday", "Friday, Jan. 26", "Monday the 21st", "Tuesday of next week".

use super::dates::{self, Found, ordinal_day};
use super::meaning::{Stretch, Year};
use super::numeric::numeric;
use crate::english::calendar::{TimeWord, Which};
use crate::extract::figures::Words;

/// A day that begins with the name of a weekday at word `at`.
pub(super) fn weekday(words: &Words, at: usize) -> Found<Stretch> {
    let (weekday, short) = match words.time(at)? {
        TimeWord::Weekday(day) => (day, false),
        TimeWord::ShortWeekday(day) => (day, true),
        _ => return None,
    };
    let dot = usize::from(words.lower(at + 1) == "." && words.glued(at + 1) && short);
    let comma = usize::from(words.lower(at + 1 + dot) == ",");
    let date_at = at + 1 + dot + comma + usize::from(words.lower(at + 1 + dot + comma) == "the");
    let is_date = |found: &(usize, Stretch)| matches!(found.1, Stretch::Day { .. });
    let full = dates::month(words, date_at, Year::Unsaid).filter(is_date);
    let full = full.or_else(|| dates::day_and_month(words, date_at));
    if full.is_some() {
        return full;
    }
    if let Some(text) = words.get(date_at).filter(|w| w.is_figure()).and_then(|w| numeric(w.text)) {
        return Some((date_at + 1, text));
    }
    if is_part_of_name(words, at) {
        return None;
    }
    if let Some((end, day)) = numbered(words, at + 1 + dot) {
        return Some((end, Stretch::WeekdayNumbered { weekday, day }));
    }
    if short {
        return None;
    }
    if let Some((end, which)) = of_week(words, at + 1) {
        return Some((end, Stretch::Weekday { weekday, which: Some(which) }));
    }
    let which = match words.before(at, 1) {
        "last" | "past" | "previous" => Some(Which::Last),
        "next" => Some(Which::Next),
        _ => None,
    };
    Some((at + 1, Stretch::Weekday { weekday, which }))
}

/// "the 21st", "13th", or a "31" that nothing follows: "on Friday 31 people came".
fn numbered(words: &Words, at: usize) -> Found<i8> {
    let the = usize::from(words.lower(at) == "the");
    if let Some(found) =
        ordinal_day(words, at + the).filter(|_| the == 1 || words.get(at).is_some_and(|w| w.is_figure()))
    {
        return Some(found);
    }
    let day = dates::figure_below(words, at, 31)?;
    matches!(words.lower(at + 1), "" | "." | ";" | ")" | "!" | "?").then_some((at + 1, day))
}

/// "of next week", "last week" after a weekday.
fn of_week(words: &Words, at: usize) -> Found<Which> {
    let of = usize::from(words.lower(at) == "of");
    let the = usize::from(words.lower(at + of) == "the");
    let which = match words.lower(at + of + the) {
        "last" | "previous" => Which::Last,
        "this" => Which::This,
        "next" | "following" | "coming" => Which::Next,
        _ => return None,
    };
    (words.lower(at + of + the + 1) == "week").then_some((at + of + the + 2, which))
}

/// "Sunday Times", "Black Friday", "Bloody Sunday", "Super Tuesday".
fn is_part_of_name(words: &Words, at: usize) -> bool {
    matches!(
        words.before(at, 1),
        "black" | "bloody" | "super" | "ruby" | "holy" | "cyber" | "ash" | "palm" | "maundy" | "good"
    ) || matches!(
        words.lower(at + 1),
        "times" | "telegraph" | "mirror" | "express" | "herald" | "mail" | "world" | "sun"
    ) && words.get(at + 1).is_some_and(|w| w.is_capital())
}
