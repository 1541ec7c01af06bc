//! Dates in figures: "2024-01-25", "25/1/2024", "10/25", "11/2016", "2019-Aug-1".

use super::dates::{self, Found, figure_below};
use super::meaning::{Stretch, Year};
use super::years::{self, ends, full_year, year};
use crate::extract::figures::Words;
use jiff::civil::Date;

/// "2024-01-25", "1/25/2024", "25/1/2024", "25.01.2024", "20240125".
pub(super) fn numeric(text: &str) -> Option<Stretch> {
    if text.len() == 8
        && let Ok(basic) = text.parse::<u32>()
    {
        let (year, month, day) = ((basic / 10_000) as i16, (basic / 100 % 100) as i8, (basic % 100) as i8);
        let fits = Date::new(year, month, day).is_ok() && (1900..=2100).contains(&year);
        return fits.then_some(Stretch::Day { year: Year::Given(year), month, day });
    }
    let mark = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| "-/.–".contains(*c))?;
    let mut parts = text.split(mark);
    let mut next = || parts.next().filter(|p| p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()));
    let (a, b, c) = (next()?, next()?, next()?);
    if parts.next().is_some() {
        return None;
    }
    let small = |s: &str| s.parse::<i8>().ok().filter(|_| s.len() <= 2);
    let (year, month, day) = if a.len() == 4 {
        (a.parse().ok()?, small(b)?, small(c)?)
    } else {
        let year = match c.len() {
            4 => c.parse().ok()?,
            2 if mark == '/' => full_year(c.parse().ok()?),
            _ => return None,
        };
        // the American order, unless only the other is a date
        let (first, second) = (small(a)?, small(b)?);
        if second <= 12 && (first > 12 || mark == '.') { (year, second, first) } else { (year, first, second) }
    };
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=2200).contains(&year);
    fits.then_some(Stretch::Day { year: Year::Given(year), month, day })
}

/// "11/20, 11/22 or 11/25": behind a day of the same month, and the list ends there.
fn follows_another(words: &Words, at: usize) -> bool {
    let parts = |at: usize| words.get(at).and_then(|word| word.text.split_once('/'));
    let another = at.checked_sub(2).and_then(parts).filter(|_| matches!(words.before(at, 1), "and" | "or" | ","));
    let day = |text: &str| text.parse::<i8>().ok().filter(|day| (13..=31).contains(day));
    let listed = |(other, before): (&str, &str), (month, later): (&str, &str)| {
        month == other && day(before).is_some_and(|day| !is_denominator(day)) && day(later).is_some()
    };
    another.zip(parts(at)).is_some_and(|(another, this)| listed(another, this)) && ends(words, at + 1)
}

/// The sixteenths and such of prices and inches.
fn is_denominator(day: i8) -> bool {
    matches!(day, 16 | 20 | 24 | 25)
}

/// A month of a year in figures, or a day of a month.
pub(super) fn short(words: &Words, at: usize) -> Found<Stretch> {
    month_and_day(words, at, false).or_else(|| month_of_year(words, at)).or_else(|| year_first(words, at))
}

/// "10/25" after "on", "from", "until" and the like, or where it can be nothing else; "22/4" is only a date the other way
/// round. "3/4" is a part of one. `led`: what stands before shows that it is a date.
pub(super) fn month_and_day(words: &Words, at: usize, led: bool) -> Found<Stretch> {
    let (first, second) = words.get(at)?.text.split_once('/')?;
    let before = words.before(at, 1);
    let with_year = |at| match years::year_of(words, at) {
        (end, year @ Year::Given(_)) if words.lower(at) == "," => (end, year),
        _ => (at, Year::Unsaid),
    };
    // "10/1-11/2/2017", "5/1-5/7, 2020"
    let joined = || {
        let dated = |text: &str| numeric(text).is_some() || text.contains('/') && with_year(at + 3).0 > at + 3;
        words.get(at + 2).is_some_and(|w| dated(w.text))
    };
    let led = led
        || matches!(before, "on" | "from" | "until" | "till" | "by" | "since" | "to" | "between" | "before" | "after")
        || words.lower(at + 1) == "-" && joined()
        || follows_another(words, at);
    let small = |s: &str| s.parse::<i8>().ok().filter(|n| s.len() <= 2 && (1..=31).contains(n));
    let (a, b) = (small(first)?, small(second)?);
    let (month, day) = if a > 12 && b <= 12 { (b, a) } else { (a, b) };
    // "24/7"
    let fraction = matches!((a, b), (24, 7)) || a < b && is_denominator(b) || before == "-";
    let after_number = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|w| w.is_figure());
    let clear = (a > 12 || b > 12 || first.starts_with('0') || second.starts_with('0'))
        && !fraction
        && !after_number
        && ends(words, at + 1)
        && words.lower(at + 1) != "of";
    let (end, year) = with_year(at + 1);
    // The attacks of 2001, and no day of this year.
    let year = if (first, second) == ("9", "11") && year == Year::Unsaid { Year::Given(2001) } else { year };
    (month <= 12 && (led || clear || end > at + 1)).then_some((end, Stretch::Day { year, month, day }))
}

/// "11/2016", "2016 / 11", "11-2016", "2016-11"; "2011/12" and "2001-02" are two years.
fn month_of_year(words: &Words, at: usize) -> Found<Stretch> {
    let found = |end, year: i16, month: i8| {
        let fits = (1..=12).contains(&month) && (1900..=2100).contains(&year);
        fits.then_some((end, Stretch::Month { year: Year::Given(year), month }))
    };
    let two_years = |year: i16, short: &str, number: i8| short.len() == 2 && i16::from(number) > year % 100;
    if let Some((first, second)) = words.get(at)?.text.split_once('/') {
        let (year, month) = if first.len() == 4 { (first, second) } else { (second, first) };
        let (year, number): (i16, i8) = (year.parse().ok()?, month.parse().ok()?);
        return if two_years(year, month, number) && first.len() == 4 { None } else { found(at + 1, year, number) };
    }
    // "2016 / 11", but not "2016 - 11"
    if words.lower(at + 1) != "/" && !(words.lower(at + 1) == "-" && words.glued(at + 1) && words.glued(at + 2)) {
        return None;
    }
    if let Some((_, year)) = year(words, at) {
        let month = figure_below(words, at + 2, 12)?;
        let short = words.get(at + 2)?.text;
        return if two_years(year, short, month) { None } else { found(at + 3, year, month) };
    }
    let (end, year) = year(words, at + 2)?;
    found(end, year, figure_below(words, at, 12)?)
}

/// "2019-Aug-1", "2019/Aug/01", "2015 June".
fn year_first(words: &Words, at: usize) -> Found<Stretch> {
    let (end, year) = year(words, at)?;
    let parted = usize::from(matches!(words.lower(end), "-" | "/" | ","));
    let month = dates::month_number(words, end + parted, true)?;
    let end = end + parted + 1;
    let year = Year::Given(year);
    let joint = matches!(words.lower(end), "-" | "/") && words.glued(end) && words.glued(end + 1);
    if let Some(day) = figure_below(words, end + 1, 31).filter(|_| joint) {
        return Some((end + 2, Stretch::Day { year, month, day }));
    }
    // "in 2015 June said so", "in 2015, March 3 was": only where nothing else claims the month
    let alone = !words.get(end).is_some_and(|w| w.is_alphabetic() || w.is_figure())
        || matches!(words.lower(end), "and" | "to" | "until");
    let plain = !matches!(month, 3 | 5) || words.glued(end - 1);
    (alone && plain && years::year(words, end + 1).is_none()).then_some((end, Stretch::Month { year, month }))
}
