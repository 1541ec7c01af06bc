//! Which days of a stretch does a part of it mean?

use super::days::{Days, shifted, week};
use super::meaning::Section;
use super::resolve::Anchor;
use super::tense::Tense;
use crate::english::calendar::{Part, TimeUnit};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A part of a stretch.
pub(super) fn section_of((from, to): Days, section: Section, anchor: Anchor) -> Option<Days> {
    match section {
        Section::Part(part) => part_of((from, to), part),
        Section::UpToToday => Some((from, within((from, to), anchor).unwrap_or(to))),
        // "he spoke later in the year" leans on another day than today
        Section::FromToday if anchor.tense != Tense::Past => Some((within((from, to), anchor).unwrap_or(from), to)),
        Section::FromToday => Some((from, to)),
        Section::Day(day) => from.with().day(day).build().ok().map(|day| (day, day)),
        Section::Weekday { nth, weekday } => {
            if nth == 0 {
                let day = days_on(week(from)?.0, i64::from(weekday) - 1)?;
                return Some((day, day));
            }
            let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
            let edge = if nth > 0 { from.yesterday() } else { to.tomorrow() };
            let day = edge.ok()?.nth_weekday(i32::from(nth), wanted).ok()?;
            (from..=to).contains(&day).then_some((day, day))
        }
        Section::Units { nth, count, unit } => units_of((from, to), i64::from(nth), i64::from(count), unit),
        Section::Workdays => Some((from, days_on(from, 4)?)),
        Section::Weekend => weekend_with(from),
    }
}

/// The day of publication, if it lies in the stretch.
fn within((from, to): Days, anchor: Anchor) -> Option<Date> {
    anchor.published.filter(|today| (from..=to).contains(today))
}

fn days_on(day: Date, n: i64) -> Option<Date> {
    day.checked_add(n.days()).ok()
}

/// "the first week of", "the last four months of". The weeks of a month or year are those whose Thursday lies in it, as in
/// ISO 8601.
fn units_of((from, to): Days, nth: i64, count: i64, unit: TimeUnit) -> Option<Days> {
    let days = days_on;
    let (first, last) = match unit {
        TimeUnit::Day if nth > 0 => (days(from, nth - 1)?, days(from, nth + count - 2)?),
        TimeUnit::Day => (days(to, 1 - count)?, to),
        TimeUnit::Month => {
            let first = shifted(from, unit, i32::try_from(if nth > 0 { nth - 1 } else { 0 }).ok()?)?;
            let first =
                if nth > 0 { first } else { shifted(to.first_of_month(), unit, i32::try_from(1 - count).ok()?)? };
            (first, shifted(first, unit, i32::try_from(count - 1).ok()?)?.last_of_month())
        }
        TimeUnit::Week | TimeUnit::Weekend => {
            let (middle, before, after) =
                if unit == TimeUnit::Week { (Weekday::Thursday, 3, 3) } else { (Weekday::Saturday, 0, 1) };
            let edge = if nth > 0 { from.yesterday() } else { to.tomorrow() };
            let middle = edge.ok()?.nth_weekday(i32::try_from(nth).ok()?, middle).ok()?;
            let (first, last) = (days(middle, -before)?, days(middle, after)?);
            if nth > 0 { (first, days(last, 7 * (count - 1))?) } else { (days(first, 7 * (1 - count))?, last) }
        }
        _ => return None,
    };
    let inside = |day: Date| days(from, -6).is_some_and(|f| f <= day) && days(to, 6).is_some_and(|t| day <= t);
    (inside(first) && inside(last)).then_some((first, last))
}

/// The weekend beside a feast, and the days between: Saturday to Monday for one on Monday.
fn weekend_with(feast: Date) -> Option<Days> {
    let day = |n| days_on(feast, n);
    match feast.weekday() {
        Weekday::Monday => Some((day(-2)?, feast)),
        Weekday::Tuesday => Some((day(-3)?, feast)),
        Weekday::Wednesday => Some((day(3)?, day(4)?)),
        Weekday::Thursday => Some((feast, day(3)?)),
        Weekday::Friday => Some((feast, day(2)?)),
        Weekday::Saturday => Some((feast, day(1)?)),
        Weekday::Sunday => Some((day(-1)?, feast)),
    }
}

/// Goes on from a day by so many months or days.
type Step = fn(Date, i64) -> Option<Date>;

/// Halves and thirds of a stretch, in whole months where it has several; a day has no parts.
fn part_of((from, to): Days, part: Part) -> Option<Days> {
    let days = i64::from(from.until(to).ok()?.get_days()) + 1;
    let whole_months = from.day() == 1 && to.last_of_month() == to && days > 31;
    if days < 7 {
        return Some((from, to));
    }
    let (length, step): (i64, Step) = if whole_months {
        let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month() - from.month()) + 1;
        (months, |day, n| shifted(day, TimeUnit::Month, i32::try_from(n).ok()?))
    } else {
        (days, |day, n| shifted(day, TimeUnit::Day, i32::try_from(n).ok()?))
    };
    let (first, last) = match part {
        // the end of a week is Friday more often than Sunday
        Part::Start if length == 7 => (0, 3),
        Part::End if length == 7 => (3, 7),
        Part::Start => (0, length / 3),
        Part::Early => (0, length / 2),
        Part::Middle => (length / 3, length - length / 3),
        Part::Late => (length / 2, length),
        Part::End => (length - length / 3, length),
    };
    Some((step(from, first)?, if last == length { to } else { step(from, last)?.yesterday().ok()? }))
}
