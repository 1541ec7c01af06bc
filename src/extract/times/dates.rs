//! Days and months by the calendar: "January 25, 2024", "25th of January", "January 2024", "the 20th".

use super::meaning::{Stretch, Year};
use super::years::{self, bare_spelled_year, bare_year, century, decade, nineties, spelled_year, year, year_of};
use super::{numeric, weekdays};
use crate::english::calendar::{BEFORE_A_YEAR, TimeWord};
use crate::english::money::currency_mark;
use crate::english::numbers::NumberWord;
use crate::extract::figures::{Word, Words};

/// A date and the word after it.
pub(super) type Found<T> = Option<(usize, T)>;

/// A date that begins at word `at`.
pub(super) fn date(words: &Words, at: usize) -> Found<Stretch> {
    let word = words.get(at)?;
    if word.is_figure() {
        // "$12 December 27", "No. 20161016"
        let before = words.before(at, 1);
        let counts = || word.text.len() == 8 && word.text.parse::<u32>().is_ok() && !years::ends(words, at + 1);
        if words.glued(at) && currency_mark(before).is_some() || matches!(before, "no." | "#" | "number") || counts() {
            return None;
        }
        return numeric::numeric(word.text)
            .map(|day| (at + 1, day))
            .or_else(|| numeric::short(words, at))
            .or_else(|| day_and_month(words, at))
            .or_else(|| decade(words, at))
            .or_else(|| century(words, at))
            .or_else(|| bare_year(words, at));
    }
    match word.time {
        Some(TimeWord::Month(_) | TimeWord::ShortMonth(_)) => month(words, at, Year::Unsaid),
        Some(TimeWord::Weekday(_) | TimeWord::ShortWeekday(_)) => weekdays::weekday(words, at),
        _ => match word.lower {
            "the" => the(words, at),
            "'" => decade(words, at + 1).filter(|_| words.glued(at + 1)),
            _ => ordinal(words, at)
                .and_then(|_| day_and_month(words, at))
                .or_else(|| century(words, at))
                .or_else(|| nineties(words, at))
                .or_else(|| bare_spelled_year(words, at)),
        },
    }
}

/// "the 20th", "the 1990s", "the 19th century", "the 25th of January", "the year 2000".
fn the(words: &Words, at: usize) -> Found<Stretch> {
    if words.lower(at + 1) == "year" {
        return year(words, at + 2).or_else(|| spelled_year(words, at + 2)).map(|(end, y)| (end, Stretch::Year(y)));
    }
    let found = day_and_month(words, at + 1)
        .or_else(|| decade(words, at + 1 + usize::from(words.lower(at + 1) == "'")))
        .or_else(|| nineties(words, at + 1))
        .or_else(|| century(words, at + 1));
    if found.is_some() {
        return found;
    }
    let on = matches!(words.before(at, 1), "on" | "until" | "since" | "by" | "for");
    let (end, day) = ordinal_day(words, at + 1)?;
    let ends = matches!(words.lower(end), "" | "." | "," | "?" | "!" | "and" | "to" | "at" | "that" | "in" | "but");
    (on && ends && words.get(at + 1)?.is_figure()).then_some((end, Stretch::DayOfMonth(day)))
}

/// "21st", "eighth", "twenty-first".
pub(super) fn ordinal(words: &Words, at: usize) -> Found<i16> {
    let text = words.lower(at);
    if matches!(text.as_bytes(), [b'0'..=b'9' | b'+' | b'-', ..])
        && let Some(digits) = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end))
        && let Ok(number) = digits.parse()
    {
        return Some((at + 1, number));
    }
    match words.number(at)? {
        NumberWord::Ordinal(number) if number <= 30.0 => Some((at + 1, number as i16)),
        NumberWord::Tens(tens) => {
            let dash = usize::from(words.lower(at + 1) == "-");
            match words.number(at + 1 + dash)? {
                NumberWord::Ordinal(ones) if ones < 10.0 => Some((at + 2 + dash, (tens + ones) as i16)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) fn ordinal_day(words: &Words, at: usize) -> Found<i8> {
    let (end, day) = ordinal(words, at)?;
    (1..=31).contains(&day).then_some((end, i8::try_from(day).ok()?))
}

/// A day of a month in figures or as an ordinal.
pub(super) fn day(words: &Words, at: usize) -> Found<i8> {
    ordinal_day(words, at).or_else(|| Some((at + 1, figure_below(words, at, 31)?)))
}

/// A figure from 1 to `most` without a sign.
pub(super) fn figure_below(words: &Words, at: usize, most: i8) -> Option<i8> {
    let text = words.get(at)?.text;
    if text.len() > 2 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|n| (1..=most).contains(n))
}

/// The month a word names; short forms only with `beside` a day or a year.
pub(super) fn month_number(words: &Words, at: usize, beside: bool) -> Option<i8> {
    let word = words.get(at)?;
    match word.time? {
        TimeWord::Month(month) if word.is_capital() => Some(month),
        // "they march", "they may"; "march eighteenth" and "in may" are dates
        TimeWord::Month(month @ (3 | 5)) => {
            let dated = ordinal_day(words, at + 1).is_some_and(|(_, day)| day >= 10);
            (beside && (dated || month == 5 && words.before(at, 1) == "in")).then_some(month)
        }
        TimeWord::Month(month) if beside => Some(month),
        TimeWord::ShortMonth(month) if beside => Some(month),
        _ => None,
    }
}

/// "25 January 2024", "25th of January".
pub(super) fn day_and_month(words: &Words, at: usize) -> Found<Stretch> {
    let (end, day) = day(words, at)?;
    let dash = usize::from(words.lower(end) == "-" && words.glued(end));
    let end = end + dash + usize::from(words.lower(end) == "of");
    let month = month_number(words, end, true)?;
    // "12 may come", "3 mar the day": as verbs in lowercase
    if matches!(words.lower(end), "may" | "mar") && !words.get(end)?.is_capital() {
        return None;
    }
    let stop = usize::from(words.lower(end + 1) == "." && words.glued(end + 1) && words.lower(end).len() <= 4);
    let (after, year) = year_of(words, end + 1 + stop);
    let end = if year == Year::Unsaid { end + 1 } else { after };
    Some((end, Stretch::Day { year, month, day }))
}

/// "January 25, 2024", "January 2024", "January"; `year` is what stands before ("last January").
pub(super) fn month(words: &Words, at: usize, year: Year) -> Found<Stretch> {
    let dot = usize::from(words.lower(at + 1) == "." && words.glued(at + 1) && words.lower(at).len() <= 4);
    let after = at + 1 + dot;
    let the = usize::from(words.lower(after) == "the");
    let glued = usize::from(matches!(words.lower(after), "-" | "/") && words.glued(after) && words.glued(after + 1));
    // "October, 1st", not "In October, 1st Battalion"
    let comma = usize::from(
        words.lower(after) == ","
            && words.get(after + 1).is_some_and(Word::is_figure)
            && ordinal_day(words, after + 1).is_some_and(|(end, _)| years::ends(words, end)),
    );
    let with_day = day(words, after + the.max(glued).max(comma))
        .or_else(|| spelled_day(words, after + the))
        .filter(|&(end, _)| !is_counted(words, end));
    if let (Some(month), Some((end, day))) = (month_number(words, at, true), with_day) {
        let (end, found) = year_of(words, end);
        let year = if found == Year::Unsaid { year } else { found };
        return Some((end, Stretch::Day { year, month, day }));
    }
    let (end, found) = year_of(words, after);
    if let (Some(month), true) = (month_number(words, at, true), found != Year::Unsaid)
        && (words.get(at).is_some_and(|w| w.is_capital()) || !matches!(month, 3 | 5))
    {
        return Some((end, Stretch::Month { year: found, month }));
    }
    // "Nov-Feb 2017": a month beside the dash that joins it to another
    let joined = words.lower(after) == "-" && words.glued(after) && month_number(words, after + 1, true).is_some();
    // "in june", "the first week of Jan": forms that are read as a month only there
    let doubtful = !words.get(at)?.is_capital() || matches!(words.time(at), Some(TimeWord::ShortMonth(_)));
    let led = doubtful
        && matches!(words.before(at, 1), "in" | "of" | "from" | "between" | "until" | "since" | "and" | "to")
        && (words.get(at)?.is_capital() || matches!(words.time(at), Some(TimeWord::Month(_))));
    let month = month_number(words, at, year != Year::Unsaid || joined || led)?;
    let surely = || names_only_a_month(words.lower(at)) || words.before(at, 1) == "in" && month != 3;
    if led && year == Year::Unsaid && !(years::ends(words, after) && surely()) {
        return None;
    }
    (year != Year::Unsaid || joined || stands_alone(words, at)).then_some((after - dot, Stretch::Month { year, month }))
}

/// "twenty-one", "ninth" has been read: a day in words, which is an ordinal more often.
fn spelled_day(words: &Words, at: usize) -> Found<i8> {
    let NumberWord::Tens(tens) = words.number(at)? else { return None };
    let dash = usize::from(words.lower(at + 1) == "-");
    let (end, day) = match words.number(at + 1 + dash) {
        Some(NumberWord::Small(ones)) if (1.0..10.0).contains(&ones) => (at + 2 + dash, tens + ones),
        _ => (at + 1, tens),
    };
    (day <= 31.0 && years::ends(words, end)).then_some((end, day as i8))
}

/// "March 12 people" does not occur; "May 20 percent" does.
fn is_counted(words: &Words, at: usize) -> bool {
    matches!(words.lower(at), "%" | "percent" | "million" | "billion") || words.lower(at) == "per"
}

/// Whether a word in lowercase can be nothing but a month: not "may", "march" and "august".
fn names_only_a_month(lower: &str) -> bool {
    !matches!(lower, "august" | "march" | "may" | "mar")
}

/// Whether a month's name with nothing beside it is the month: not "May", "Women's March" or "April Jones".
fn stands_alone(words: &Words, at: usize) -> bool {
    let before = words.before(at, 1);
    let led = BEFORE_A_YEAR.has(before)
        || matches!(
            before,
            "last"
                | "next"
                | "this"
                | "every"
                | "each"
                | "and"
                | "or"
                | "between"
                | "beginning"
                | "starting"
                | "-"
                | "ending"
                | "due"
        );
    let next_capital = words.get(at + 1).is_some_and(|w| w.is_capital());
    let before_capital = at.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|w| w.is_capital());
    match words.lower(at) {
        "may" | "march" => {
            led && !next_capital
                && before != "and"
                && before != "or"
                && before != "with"
                && before != "for"
                && before != "than"
        }
        "april" | "june" | "august" => (led || !before_capital) && !next_capital && at > 0,
        _ => led || !(before_capital && next_capital),
    }
}
