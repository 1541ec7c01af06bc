//! Days of the calendar: units, years, feasts. All arithmetic is jiff's, but for Easter (Meeus, Astronomical Algorithms,
//! chapter 8).

use super::meaning::{Stretch, Year};
use crate::english::calendar::{Feast, TimeUnit};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// First and last day; an open end is `None`.
pub(super) type Days = (Date, Date);

/// The stretch in one year.
pub(super) fn in_year(stretch: Stretch, year: i16) -> Option<Days> {
    let months = |year: i16, first: i8, count: i64| {
        let from = Date::new(year, first, 1).ok()?;
        Some((from, from.checked_add((count - 1).months()).ok()?.last_of_month()))
    };
    match stretch {
        Stretch::Day { month, day, .. } => Date::new(year, month, day).ok().map(|day| (day, day)),
        Stretch::Month { month, .. } => months(year, month, 1),
        Stretch::Season { season, .. } => months(year, season * 3, 3),
        Stretch::Quarter { quarter, .. } => months(year, quarter * 3 - 2, 3),
        Stretch::Half { half, .. } => months(year, half * 6 - 5, 6),
        Stretch::Feast { feast, .. } => feast_day(feast, year).map(|day| (day, day)),
        _ => None,
    }
}

fn feast_day(feast: Feast, year: i16) -> Option<Date> {
    let nth = |month, nth, weekday| {
        Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::from_monday_one_offset(weekday).ok()?).ok()
    };
    match feast {
        Feast::Fixed(month, day) => Date::new(year, month, day).ok(),
        Feast::Nth(month, which, weekday) => nth(month, which, weekday),
        Feast::AfterNth(month, which, weekday, days) => nth(month, which, weekday)?.checked_add(days.days()).ok(),
        Feast::Easter(days) => easter(year)?.checked_add(days.days()).ok(),
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

pub(super) fn years(from: i16, count: i16) -> Option<Days> {
    Some((Date::new(from, 1, 1).ok()?, Date::new(from.checked_add(count - 1)?, 12, 31).ok()?))
}

pub(super) fn week(day: Date) -> Option<Days> {
    let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
    Some((monday, monday.checked_add(6.days()).ok()?))
}

pub(super) fn following(day: Date, weekday: i8) -> Option<Date> {
    day.nth_weekday(1, Weekday::from_monday_one_offset(weekday).ok()?).ok()
}

/// The calendar's unit that holds a day.
pub(super) fn unit_around(day: Date, unit: TimeUnit) -> Option<Days> {
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => Some((day, day)),
        TimeUnit::Week | TimeUnit::Fortnight => week(day),
        TimeUnit::Weekend => {
            let (_, sunday) = week(day)?;
            Some((sunday.yesterday().ok()?, sunday))
        }
        TimeUnit::Month => Some((day.first_of_month(), day.last_of_month())),
        TimeUnit::Quarter => {
            in_year(Stretch::Quarter { year: Year::Unsaid, quarter: (day.month() + 2) / 3 }, day.year())
        }
        TimeUnit::Year => years(day.year(), 1),
        TimeUnit::Decade => years(day.year().div_euclid(10) * 10, 10),
        TimeUnit::Century => years(day.year().div_euclid(100) * 100, 100),
    }
}

pub(super) fn shifted(day: Date, unit: TimeUnit, offset: i32) -> Option<Date> {
    let n = i64::from(offset);
    let span = match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => return Some(day),
        TimeUnit::Day => Span::new().try_days(n),
        TimeUnit::Week | TimeUnit::Weekend => Span::new().try_weeks(n),
        TimeUnit::Fortnight => Span::new().try_weeks(n * 2),
        TimeUnit::Month => Span::new().try_months(n),
        TimeUnit::Quarter => Span::new().try_months(n * 3),
        TimeUnit::Year => Span::new().try_years(n),
        TimeUnit::Decade => Span::new().try_years(n * 10),
        TimeUnit::Century => Span::new().try_years(n * 100),
    };
    day.checked_add(span.ok()?).ok()
}
