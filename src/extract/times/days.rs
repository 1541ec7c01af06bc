//! Days of the calendar: units, years, feasts. All arithmetic is jiff's, but for Easter (Meeus, Astronomical Algorithms,
//! chapter 8).

use super::meaning::{Amount, Stretch, Year};
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
        // Presidents of America are sworn in every fourth year.
        Feast::Fixed(1, 20) if year.rem_euclid(4) != 1 => None,
        Feast::Fixed(month, day) => Date::new(year, month, day).ok(),
        Feast::Nth(month, which, weekday) => nth(month, which, weekday),
        Feast::AfterNth(month, which, weekday, days) => nth(month, which, weekday)?.checked_add(days.days()).ok(),
        Feast::Easter(days) => easter(year)?.checked_add(days.days()).ok(),
        Feast::Moving => None,
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
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Workday => Some((day, day)),
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
    moved(day, Amount { unit, count: offset, days: 0 })
}

/// The day so much later, or before.
pub(super) fn moved(day: Date, by: Amount) -> Option<Date> {
    let (months, days) = by.unit.length();
    let days = match by.unit {
        TimeUnit::Workday => working_days(day, by.count),
        _ => i64::from(days) * i64::from(by.count) + i64::from(by.days),
    };
    let months = Span::new().try_months(i64::from(months) * i64::from(by.count)).ok()?;
    day.checked_add(months).ok()?.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// How many days hence the `count`th day from Monday to Friday is; from a weekend as from the working day before it, or
/// after it where counted back.
fn working_days(day: Date, count: i32) -> i64 {
    let weekday = i64::from(day.weekday().to_monday_zero_offset());
    let from = if weekday < 5 {
        weekday
    } else if count > 0 {
        4
    } else {
        5
    };
    let to = from + i64::from(count);
    to.div_euclid(5) * 7 + to.rem_euclid(5) - weekday
}
