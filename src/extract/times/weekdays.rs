//! Days of the week: "Friday", "Friday, Jan. 26", "Monday the 21st", "Tuesday of next week".

use super::clock::clock;
use super::dates::{self, Found, ordinal_day};
use super::meaning::{Stretch, Year};
use super::numeric::{month_and_day, numeric};
use super::relative::part_of_day;
use super::years::ends;
use crate::english::calendar::{TimeWord, Which};
use crate::extract::figures::{Word, Words};

/// A day that begins with the name of a weekday at word `at`.
pub(super) fn weekday(words: &Words, at: usize) -> Found<Stretch> {
    let (weekday, short) = match words.time(at)? {
        TimeWord::Weekday(day) => (day, false),
        TimeWord::ShortWeekday(day) => (day, true),
        _ => return None,
    };
    let dot = usize::from(words.lower(at + 1) == "." && words.glued(at + 1) && short && at + 2 < words.len());
    let dash = words.lower(at + 1) == "-" && words.glued(at + 1) && words.glued(at + 2);
    let comma = usize::from(words.lower(at + 1 + dot) == "," || dash);
    let date_at = at + 1 + dot + comma + usize::from(words.lower(at + 1 + dot + comma) == "the");
    let is_date = |found: &(usize, Stretch)| matches!(found.1, Stretch::Day { .. });
    let full = dates::month(words, date_at, Year::Unsaid).filter(is_date);
    let full = full.or_else(|| dates::day_and_month(words, date_at));
    if full.is_some() {
        return full;
    }
    if let Some(day) = words.get(date_at).filter(|w| w.is_figure()).and_then(|w| numeric(w.text)) {
        return Some((date_at + 1, day));
    }
    // "Friday 5/12", not "Friday 9/10 of them": the date says which
    let plain = |&(end, _): &(usize, Stretch)| ends(words, end) && words.lower(end) != "of";
    if let Some(found) = month_and_day(words, date_at, true).filter(plain) {
        return Some(found);
    }
    if is_part_of_name(words, at) {
        return None;
    }
    if let Some((end, day)) = numbered(words, at + 1 + dot) {
        return Some((end, Stretch::WeekdayNumbered { weekday, day }));
    }
    // "on Tues": not "on Sun Street", "Sat down"
    let named = !short
        || (matches!(words.before(at, 1), "on" | "last" | "next" | "this" | "to" | "until" | "till" | "week")
            || follows_another(words, at))
            && (words.get(at)?.is_capital() || matches!(words.lower(at), "tues" | "thurs"))
            && !(words.before(at, 1) == "to" && weekday == 7)
            && !words.get(at + 1 + dot).is_some_and(Word::is_capital);
    if !named {
        return None;
    }
    if let Some((end, which)) = of_week(words, part_of_day(words, at + 1)) {
        return Some((end, Stretch::WeekdayOfWeek { weekday, which }));
    }
    if let Some(which) = week_before(words, at) {
        return Some((at + 1 + dot, Stretch::WeekdayOfWeek { weekday, which }));
    }
    let which = match words.before(at, 1) {
        "last" | "past" | "previous" => Some(Which::Last),
        "next" => Some(Which::Next),
        _ => None,
    };
    Some((at + 1 + dot, Stretch::Weekday { weekday, which }))
}

/// "Mon or Tue", "Mon. and Wed.": behind another weekday.
fn follows_another(words: &Words, at: usize) -> bool {
    let dot = usize::from(words.before(at, 2) == ".");
    let day = at.checked_sub(2 + dot).and_then(|at| words.get(at)).filter(|day| day.is_capital());
    matches!(words.before(at, 1), "and" | "or")
        && matches!(day.and_then(|day| day.time), Some(TimeWord::Weekday(_) | TimeWord::ShortWeekday(_)))
}

/// Which week "last week, on Monday" lays a weekday in.
fn week_before(words: &Words, at: usize) -> Option<Which> {
    let on = at.checked_sub(1).filter(|&on| words.lower(on) == "on")?;
    match (words.before(on, 3), words.before(on, 2), words.before(on, 1)) {
        ("last" | "previous", "week", ",") => Some(Which::Last),
        ("this", "week", ",") => Some(Which::This),
        ("next", "week", ",") => Some(Which::Next),
        _ => None,
    }
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
    let hours = || {
        let hour = || dates::figure_below(words, at + 2, 12).is_some() && ends(words, at + 3);
        matches!(words.lower(at + 1), "at" | "between" | "from") && (clock(words, at + 2).is_some() || hour())
    };
    (matches!(words.lower(at + 1), "" | "." | ";" | ")" | "!" | "?") || hours()).then_some((at + 1, day))
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

/// "The Sunday shows", "five Sunday morning talk shows": those of every week.
fn is_of_the_shows(words: &Words, at: usize) -> bool {
    let morning = usize::from(words.lower(at) == "morning");
    let kind =
        usize::from(matches!(words.lower(at + morning), "chat" | "news" | "political" | "talk" | "television" | "tv"));
    match words.lower(at + morning + kind) {
        "shows" => true,
        "show" => kind == 1,
        _ => false,
    }
}

/// "Sunday Times", "Black Friday", "Bloody Sunday", "Super Tuesday", "a Sunday columnist".
fn is_part_of_name(words: &Words, at: usize) -> bool {
    matches!(
        words.before(at, 1),
        "black" | "bloody" | "super" | "ruby" | "holy" | "cyber" | "ash" | "palm" | "maundy" | "good"
    ) || matches!(
        words.lower(at + 1),
        "times" | "telegraph" | "mirror" | "express" | "herald" | "mail" | "world" | "sun"
    ) && words.get(at + 1).is_some_and(|w| w.is_capital())
        || is_of_the_shows(words, at + 1)
        || matches!(words.lower(at + 1), "columnist" | "editor" | "edition" | "magazine" | "paper" | "school")
}
