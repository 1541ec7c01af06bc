//! Where is a time named, and what does it say?

use super::clock::clock;
use super::dates;
use super::lengths;
use super::meaning::{Meaning, Point, Section, Stretch, Year};
use super::sections::section;
use super::years::{self, ends};
use super::{periods, relative};
use crate::english::calendar::TimeUnit;
use crate::extract::figures::Words;

/// An expression: its words `from..to` and what it says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expression {
    /// First word.
    pub from: usize,
    /// The word after its last one.
    pub to: usize,
    /// What it says.
    pub meaning: Meaning,
}

/// The expression that begins at word `at`, if one does.
pub(super) fn expression(words: &Words, at: usize) -> Option<Expression> {
    if let Some(end) = clock(words, at) {
        return Some(found(at, clock_and_day(words, end)));
    }
    if let Some((end, meaning)) = days_of_month(words, at) {
        return Some(found(at, (end, meaning)));
    }
    if let Some(found) = until_now(words, at) {
        return Some(self::found(at, found));
    }
    if let Some(found) = shifted(words, at) {
        return Some(self::found(at, found));
    }
    if let Some((end, point)) = point(words, at) {
        let (end, point) = and_clock(words, end, point);
        return Some(found(at, range(words, at, end, point).unwrap_or((end, Meaning::Point(point)))));
    }
    lengths::recurring(words, at)
        .or_else(|| relative::relative(words, at))
        .or_else(|| approximate(words, at))
        .or_else(|| lengths::duration(words, at))
        .map(|meant| found(at, meant))
}

fn found(from: usize, (to, meaning): (usize, Meaning)) -> Expression {
    Expression { from, to, meaning }
}

const TODAY: Point = Point { stretch: Stretch::Calendar { unit: TimeUnit::Day, offset: 0 }, part: None };

/// "now and November 15" after "between", "now to election day" after "from".
fn until_now(words: &Words, at: usize) -> Option<(usize, Meaning)> {
    let led = match words.before(at, 1) {
        "between" => words.lower(at + 1) == "and",
        "from" => matches!(words.lower(at + 1), "to" | "until" | "till" | "through"),
        _ => return None,
    };
    if words.lower(at) != "now" || !led {
        return None;
    }
    let (end, point) = point(words, at + 2)?;
    Some((end, Meaning::Between(TODAY, point)))
}

/// "two weeks before May 13, 1999", "three days after Christmas", "four months from tomorrow".
fn shifted(words: &Words, at: usize) -> Option<(usize, Meaning)> {
    let word = words.get(at)?;
    if word.number.is_none() && !word.is_figure() && !matches!(word.lower, "a" | "an") {
        return None;
    }
    let (end, unit, count) = lengths::length(words, at).filter(|&(end, ..)| words.before(end, 1) != "half")?;
    let sign = match words.lower(end) {
        "before" => -1,
        "after" | "from" => 1,
        _ => return None,
    };
    let (end, from) = point(words, end + 1)?;
    let is_date = match from.stretch {
        Stretch::Calendar { unit: TimeUnit::Day, .. } => words.lower(end - 1) != "now" && sign != 0,
        stretch => is_day(stretch),
    };
    let offset = i32::try_from(count).ok()?.checked_mul(sign)?;
    (is_date && unit >= TimeUnit::Day && count > 0).then_some((end, Meaning::Shifted { unit, offset, from }))
}

/// "4 to 22 January", "between 3 and 12 September 2023".
fn days_of_month(words: &Words, at: usize) -> Option<(usize, Meaning)> {
    let (joint, first) = dates::day(words, at)?;
    if !matches!(words.lower(joint), "to" | "-" | "and" | "until" | "till" | "through") {
        return None;
    }
    let the = usize::from(words.lower(joint + 1) == "the");
    let (end, second) = dates::day_and_month(words, joint + 1 + the)?;
    let Stretch::Day { year, month, day } = second else { return None };
    let point = |day| Point { stretch: Stretch::Day { year, month, day }, part: None };
    (first < day).then_some((end, Meaning::Between(point(first), point(day))))
}

/// "nearly four years ago", "about three weeks", "more than a decade".
fn approximate(words: &Words, at: usize) -> Option<(usize, Meaning)> {
    let skip = match words.lower(at) {
        "almost" | "nearly" | "about" | "roughly" | "approximately" | "around" | "some" => 1,
        "more" | "less" if words.lower(at + 1) == "than" => 2,
        "at" if words.lower(at + 1) == "least" => 2,
        "up" if words.lower(at + 1) == "to" => 2,
        _ => return None,
    };
    relative::relative(words, at + skip)
        .filter(|(_, meaning)| {
            matches!(
                meaning,
                Meaning::Point(Point {
                    stretch: Stretch::Counted { .. } | Stretch::FromTold { .. } | Stretch::CountedFromTold { .. },
                    ..
                })
            )
        })
        .or_else(|| lengths::duration(words, at + skip))
}

/// "10 p.m. Wednesday", "7 a.m. on Jan. 5".
fn clock_and_day(words: &Words, end: usize) -> (usize, Meaning) {
    let skip = usize::from(matches!(words.lower(end), "on" | ","));
    let day = point(words, end + skip).filter(|(_, point)| is_day(point.stretch));
    match day {
        Some((end, point)) => (end, Meaning::Point(point)),
        None => (end, Meaning::Clock),
    }
}

/// "Wednesday at 10 p.m.", "Sunday noon".
fn and_clock(words: &Words, end: usize, point: Point) -> (usize, Point) {
    let skip = usize::from(matches!(words.lower(end), "at" | "," | "around" | "by"));
    match clock(words, end + skip) {
        Some(end) if is_day(point.stretch) => (end, point),
        _ => (end, point),
    }
}

fn is_day(stretch: Stretch) -> bool {
    matches!(
        stretch,
        Stretch::Day { .. }
            | Stretch::Weekday { .. }
            | Stretch::Feast { .. }
            | Stretch::DayOfMonth(_)
            | Stretch::WeekdayNumbered { .. }
            | Stretch::Calendar { unit: TimeUnit::Day, .. }
            | Stretch::FromTold { unit: TimeUnit::Day, .. }
    )
}

/// A point or stretch with the part of it that is meant: "late Tuesday", "mid-2014", "the end of March".
fn point(words: &Words, at: usize) -> Option<(usize, Point)> {
    let the = usize::from(words.lower(at) == "the");
    if let Some((core, part)) = section(words, at + the)
        && let Some((end, stretch)) = of_the(words, core).or_else(|| stretch(words, core))
    {
        return Some((end, Point { stretch, part }));
    }
    let (end, point) = whole(words, at)?;
    // "Labor Day weekend"
    if let Stretch::Feast { year, feast } = point.stretch
        && words.lower(end) == "weekend"
    {
        let (end, found) = years::year_of(words, end + 1);
        let year = if found == Year::Unsaid { year } else { found };
        return Some((end, Point { stretch: Stretch::Feast { year, feast }, part: Some(Section::Weekend) }));
    }
    Some((end, point))
}

/// "the year", "the month" after "the end of" and "later in".
fn of_the(words: &Words, at: usize) -> Option<(usize, Stretch)> {
    let unit = match words.lower(at + 1) {
        "day" => TimeUnit::Day,
        "week" => TimeUnit::Week,
        "month" => TimeUnit::Month,
        "year" => TimeUnit::Year,
        "decade" => TimeUnit::Decade,
        _ => return bare_unit(words, at),
    };
    let ends = words.get(at + 2).is_none_or(|w| !w.is_figure() && !matches!(w.lower, "of" | "ending" | "ended"));
    (matches!(words.lower(at), "the" | "this") && ends).then_some((at + 2, Stretch::Calendar { unit, offset: 0 }))
}

/// "end of month", "end of year"
fn bare_unit(words: &Words, at: usize) -> Option<(usize, Stretch)> {
    let unit = match words.lower(at) {
        "day" => TimeUnit::Day,
        "month" => TimeUnit::Month,
        "year" => TimeUnit::Year,
        _ => return None,
    };
    let led = words.before(at, 2) == "end" && words.before(at, 1) == "of" && ends(words, at + 1);
    led.then_some((at + 1, Stretch::Calendar { unit, offset: 0 }))
}

fn stretch(words: &Words, at: usize) -> Option<(usize, Stretch)> {
    whole(words, at).map(|(end, point)| (end, point.stretch))
}

fn whole(words: &Words, at: usize) -> Option<(usize, Point)> {
    if let Some((end, stretch)) = periods::period(words, at).or_else(|| dates::date(words, at)) {
        let end = if is_day(stretch) { relative::part_of_day(words, end) } else { end };
        return Some((end, Point { stretch, part: None }));
    }
    match relative::relative(words, at)? {
        (end, Meaning::Point(point)) => Some((end, point)),
        _ => None,
    }
}

/// "… to …", "… - …", "between … and …", "January 25-28".
fn range(words: &Words, at: usize, end: usize, from: Point) -> Option<(usize, Meaning)> {
    let joined = match words.lower(end) {
        "-" | "through" => true,
        "to" | "until" | "till" => {
            matches!(words.before(at, 1), "from" | "starting" | "beginning") || calendar(from.stretch)
        }
        "and" => words.before(at, 1) == "between",
        _ => false,
    };
    if !joined {
        return None;
    }
    // "January 25-28", "1941-45"
    if let (Stretch::Day { year, month, .. }, Some((to, day))) = (from.stretch, dates::day(words, end + 1))
        && dates::month_number(words, to, true).is_none()
    {
        let (to, found) = years::year_of(words, to);
        let year = if found == Year::Unsaid { year } else { found };
        let stretch = |day| Stretch::Day { year, month, day };
        let Stretch::Day { day: first, .. } = from.stretch else { return None };
        let point = |day| Point { stretch: stretch(day), part: None };
        return (first < day).then_some((to, Meaning::Between(point(first), point(day))));
    }
    if let (Stretch::Year(year), Some(short)) = (from.stretch, dates::figure_below(words, end + 1, 99)) {
        let full = year - year % 100 + i16::from(short);
        let two = words.get(end + 1).is_some_and(|w| w.text.len() == 2);
        let to = Point { stretch: Stretch::Year(full), part: None };
        return (two && full > year && words.lower(end) == "-").then_some((end + 2, Meaning::Between(from, to)));
    }
    if matches!(words.lower(end + 1), "now" | "date" | "present") && words.lower(end) != "-" {
        return Some((end + 2, Meaning::Between(from, TODAY)));
    }
    let (to, second) = point(words, end + 1)?;
    let (to, second) = and_clock(words, to, second);
    let same_kind = grain(from.stretch) == grain(second.stretch) || matches!(words.before(at, 1), "from" | "between");
    same_kind.then_some((to, Meaning::Between(from, second)))
}

/// How fine a stretch is; a range has two ends of one grain.
fn grain(stretch: Stretch) -> u8 {
    match stretch {
        _ if is_day(stretch) => 0,
        Stretch::Month { .. } => 1,
        Stretch::Quarter { .. } | Stretch::Season { .. } => 2,
        Stretch::Year(_) | Stretch::Calendar { unit: TimeUnit::Year, .. } => 3,
        Stretch::Decade(_) => 4,
        _ => 5,
    }
}

fn calendar(stretch: Stretch) -> bool {
    matches!(stretch, Stretch::Day { .. } | Stretch::Month { .. } | Stretch::Weekday { .. })
}
