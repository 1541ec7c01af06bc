//! Which days does an expression mean?
//!
//! The anchor is the day of publication. A weekday is the nearest in the past unless the tense says future; a month or a
//! day without a year likewise.

use super::days::{Days, following, in_year, moved, shifted, unit_around, week, years};
use super::meaning::{Amount, Meaning, Point, Stretch, Year};
use super::parts::section_of;
use super::tense::Tense;
use crate::english::calendar::{TimeUnit, Which};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// What an expression is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    /// The day of publication.
    pub published: Option<Date>,
    /// The stretch told last.
    pub told: Option<Days>,
    /// The quarter told last, if not long ago.
    pub quarter: Option<Days>,
    /// Tense of the clause.
    pub tense: Tense,
}

/// The days a meaning denotes.
pub(super) fn resolve(meaning: Meaning, anchor: Anchor) -> Option<Days> {
    match meaning {
        Meaning::Point(point) => point_days(point, anchor),
        Meaning::Between(from, to) => between(from, to, anchor),
        Meaning::Shifted { by, from } => {
            let day = moved(point_days(from, anchor)?.0, by)?;
            Some((day, day))
        }
        Meaning::Lasting { by, from } => {
            let first = point_days(from, anchor)?.0;
            Some((first, moved(first, by)?.yesterday().ok()?.max(first)))
        }
        Meaning::Clock => {
            let day = anchor.told.filter(|(from, to)| from == to);
            day.or(anchor.published.map(|day| (day, day)))
        }
        Meaning::Duration | Meaning::Recurring | Meaning::Loose => None,
    }
}

/// "from March to June": an end without a year takes it from the other, and never lies before the beginning.
fn between(from: Point, to: Point, anchor: Anchor) -> Option<Days> {
    let last = point_days(to, anchor)?;
    let first = match with_year(from.stretch, last.1.year()) {
        Some(stretch) if is_yearless(from.stretch) => {
            let days = point_days(Point { stretch, ..from }, anchor)?;
            let year_before = with_year(from.stretch, last.1.year() - 1).filter(|_| days.0 > last.1);
            match year_before {
                Some(stretch) => point_days(Point { stretch, ..from }, anchor)?,
                None => days,
            }
        }
        _ => point_days(from, anchor)?,
    };
    let last = match with_year(to.stretch, first.0.year()) {
        Some(stretch) if is_yearless(to.stretch) && !is_yearless(from.stretch) => {
            let days = point_days(Point { stretch, ..to }, anchor)?;
            if days.1 < first.0 { last } else { days }
        }
        _ => last,
    };
    if first.0 <= last.1 {
        return Some((first.0, last.1));
    }
    // "from Friday to Sunday": the end follows the beginning
    match to.stretch {
        Stretch::Weekday { weekday, which: None } => Some((first.0, following(first.0, weekday)?)),
        _ => None,
    }
}

fn is_yearless(stretch: Stretch) -> bool {
    matches!(
        stretch,
        Stretch::Day { year: Year::Unsaid, .. }
            | Stretch::Month { year: Year::Unsaid, .. }
            | Stretch::Season { year: Year::Unsaid, .. }
            | Stretch::Quarter { year: Year::Unsaid, .. }
    )
}

/// The stretch in a given year, if it is one that recurs each year.
fn with_year(stretch: Stretch, year: i16) -> Option<Stretch> {
    let year = Year::Given(year);
    Some(match stretch {
        Stretch::Day { month, day, .. } => Stretch::Day { year, month, day },
        Stretch::Month { month, .. } => Stretch::Month { year, month },
        Stretch::Season { season, .. } => Stretch::Season { year, season },
        Stretch::Quarter { quarter, .. } => Stretch::Quarter { year, quarter },
        Stretch::Half { half, .. } => Stretch::Half { year, half },
        Stretch::Feast { feast, .. } => Stretch::Feast { year, feast },
        _ => return None,
    })
}

fn point_days(point: Point, anchor: Anchor) -> Option<Days> {
    let days = stretch_days(point.stretch, anchor)?;
    match point.part {
        Some(section) => section_of(days, section, anchor),
        None => Some(days),
    }
}

fn stretch_days(stretch: Stretch, anchor: Anchor) -> Option<Days> {
    match stretch {
        Stretch::Year(year) => years(year, 1),
        Stretch::Decade(year) => years(year, 10),
        Stretch::Century(year) => years(year, 100),
        Stretch::Weekday { weekday, which } => weekday_days(weekday, which, anchor),
        Stretch::WeekdayOfWeek { weekday, which } => {
            let weeks = match which {
                Which::Last => -1,
                Which::This => 0,
                Which::Next => 1,
            };
            weekday_of_week(anchor.published?, weekday, weeks)
        }
        Stretch::DayOfMonth(day) => day_of_month(day, anchor),
        // Early in a week "this weekend", after a verb in the past, is the one before or the one to come.
        Stretch::Calendar { unit: TimeUnit::Weekend, offset: 0 }
            if matches!(anchor.tense, Tense::Past | Tense::Urged) =>
        {
            let today = anchor.published?;
            (today.weekday().to_monday_zero_offset() > 1).then(|| unit_around(today, TimeUnit::Weekend))?
        }
        Stretch::Calendar { unit, offset } => unit_around(shifted(anchor.published?, unit, offset)?, unit),
        Stretch::YearAgoQuarter => year_before(anchor.quarter.or_else(|| latest_quarter(anchor.published?))?),
        Stretch::WeekdayNumbered { weekday, day } => numbered_weekday(weekday, day, anchor),
        Stretch::Counted(by) => counted(anchor.published?, by),
        Stretch::WeekdayCounted { weekday, count } => {
            let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
            anchor.published?.nth_weekday(count, wanted).ok().map(|day| (day, day))
        }
        Stretch::FromTold { unit, offset } => from_told(anchor, Amount { unit, count: offset, days: 0 }, false),
        Stretch::CountedFromTold(by) => from_told(anchor, by, true).filter(|days| is_told_of(*days, by, anchor)),
        Stretch::NearWeekend => calendar_unit(anchor.published?, TimeUnit::Weekend, 0, anchor.tense),
        Stretch::Run(length) => run(anchor.published?, length),
        Stretch::RunFromTold(length) => run(anchor.told?.1, length),
        Stretch::WeekOf { year, month, day, ending } => {
            let (day, _) = yearly(Stretch::Day { year, month, day }, year, anchor)?;
            if ending { Some((day.checked_sub(6.days()).ok()?, day)) } else { week(day) }
        }
        Stretch::Day { year, .. }
        | Stretch::Month { year, .. }
        | Stretch::Season { year, .. }
        | Stretch::Quarter { year, .. }
        | Stretch::Half { year, .. }
        | Stretch::Feast { year, .. } => yearly(stretch, year, anchor),
    }
}

/// A stretch that recurs each year: in the year said, else the nearest one.
fn yearly(stretch: Stretch, year: Year, anchor: Anchor) -> Option<Days> {
    let today = anchor.published;
    match year {
        Year::Given(year) => in_year(stretch, year),
        Year::Offset(offset) => in_year(stretch, today?.year().checked_add(offset)?),
        Year::Told(offset) => in_year(stretch, anchor.told?.0.year().checked_add(offset)?),
        Year::Nearest(which) => {
            let today = today?;
            let mut candidates = (-1..=1).filter_map(|step| in_year(stretch, today.year() + step));
            match which {
                Which::Last => candidates.rfind(|days| days.1 < today),
                Which::This => in_year(stretch, today.year()),
                Which::Next => candidates.find(|days| days.0 > today),
            }
        }
        Year::Unsaid => nearest(stretch, today?, anchor.tense),
    }
}

/// Past: the last that has begun. Future: the next that has not ended. Else the closest, the past one first.
fn nearest(stretch: Stretch, today: Date, tense: Tense) -> Option<Days> {
    let candidates: Vec<Days> = (-1..=1).filter_map(|step| in_year(stretch, today.year() + step)).collect();
    let past = candidates.iter().rfind(|days| days.0 <= today).copied();
    let future = candidates.iter().find(|days| days.1 >= today).copied();
    let gap = |a: Date, b: Date| a.until(b).map_or(i32::MAX, |span| span.get_days());
    let (Some(before), Some(after)) = (past, future) else {
        // What was is not what comes in years: "inauguration day".
        return past.or(future.filter(|_| !matches!(tense, Tense::Past | Tense::Urged)));
    };
    let is_quarter = matches!(stretch, Stretch::Quarter { .. });
    // a date most of a year ago would have its year beside it; one that comes soon would not
    let comes_soon = gap(today, after.0) < 75 && gap(before.1, today) > 240;
    // and companies will report on the quarter that has just ended
    let just_ended = gap(before.1, today) < 75;
    match tense {
        Tense::Past | Tense::Urged if comes_soon && matches!(stretch, Stretch::Day { .. } | Stretch::Feast { .. }) => {
            future
        }
        Tense::Future if is_quarter && just_ended => past,
        Tense::Past | Tense::Urged => past,
        Tense::Future => future,
        Tense::Unknown if comes_soon && !is_quarter => future,
        Tense::Unknown => past,
    }
}

fn weekday_days(weekday: i8, which: Option<Which>, anchor: Anchor) -> Option<Days> {
    let today = anchor.published?;
    let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
    let day = match (which, anchor.tense) {
        (Some(Which::Last), _) => today.nth_weekday(-1, wanted).ok()?,
        (Some(Which::Next), _) => return weekday_of_week(today, weekday, 1),
        (Some(Which::This), _) => return weekday_of_week(today, weekday, 0),
        (None, _) if today.weekday() == wanted => today,
        (None, Tense::Future) => today.nth_weekday(1, wanted).ok()?,
        // A call that is some days old is hardly news; one for tomorrow is.
        (None, Tense::Urged) if weekday_of(today, 1) == Some(wanted) || weekday_of(today, 2) == Some(wanted) => {
            today.nth_weekday(1, wanted).ok()?
        }
        (None, _) => today.nth_weekday(-1, wanted).ok()?,
    };
    Some((day, day))
}

fn weekday_of(today: Date, days: i64) -> Option<Weekday> {
    Some(today.checked_add(days.days()).ok()?.weekday())
}

/// The weekday of the week so many weeks after the one that holds the day.
fn weekday_of_week(day: Date, weekday: i8, weeks: i64) -> Option<Days> {
    let monday = week(day)?.0;
    let day = monday.checked_add((7 * weeks + i64::from(weekday - 1)).days()).ok()?;
    Some((day, day))
}

/// "on the 20th": of this month, or of the one before or after as the tense says.
fn day_of_month(day: i8, anchor: Anchor) -> Option<Days> {
    let today = anchor.published?;
    let this = Date::new(today.year(), today.month(), day).ok();
    let found = match anchor.tense {
        Tense::Past | Tense::Urged if this.is_none_or(|d| d > today) => {
            today.checked_sub(1.month()).ok()?.with().day(day).build().ok()?
        }
        Tense::Future if this.is_none_or(|d| d < today) => {
            today.checked_add(1.month()).ok()?.with().day(day).build().ok()?
        }
        _ => this?,
    };
    Some((found, found))
}

/// "Friday the 13th": the nearest such day within a year, the past one first unless the tense says future.
fn numbered_weekday(weekday: i8, day: i8, anchor: Anchor) -> Option<Days> {
    let today = anchor.published?;
    let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
    let in_month = |offset: i32| {
        let month = shifted(today.first_of_month(), TimeUnit::Month, offset)?;
        month.with().day(day).build().ok().filter(|d| d.weekday() == wanted)
    };
    let past = (-12..=0).rev().find_map(|offset| in_month(offset).filter(|d| *d <= today));
    let future = (0..=12).find_map(|offset| in_month(offset).filter(|d| *d >= today));
    let gap = |day: &Date| day.until(today).map_or(i32::MAX, |span| span.get_days().abs());
    let found = match anchor.tense {
        Tense::Past | Tense::Urged => past.or(future),
        Tense::Future => future.or(past),
        Tense::Unknown => [past, future].into_iter().flatten().min_by_key(gap),
    }?;
    Some((found, found))
}

/// "last week", "this month", "the weekend".
fn calendar_unit(today: Date, unit: TimeUnit, offset: i32, tense: Tense) -> Option<Days> {
    let monday_to_friday = today.weekday().to_monday_zero_offset() < 5;
    let offset = match (unit, offset, tense) {
        // in the week, "the weekend" and "last weekend" are the one before
        (TimeUnit::Weekend, 0, Tense::Past | Tense::Urged | Tense::Unknown) if monday_to_friday => -1,
        _ => offset,
    };
    unit_around(shifted(today, unit, offset)?, unit)
}

/// "two weeks ago" is a day, "two months ago" a month, "two years ago" a year.
fn counted(today: Date, by: Amount) -> Option<Days> {
    let unit_shown = match by.unit {
        TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend => TimeUnit::Day,
        TimeUnit::Decade | TimeUnit::Century => TimeUnit::Year,
        _ if by.days != 0 => TimeUnit::Day,
        unit => unit,
    };
    unit_around(moved(today, by)?, unit_shown)
}

/// The last quarter that has ended.
fn latest_quarter(today: Date) -> Option<Days> {
    unit_around(shifted(today, TimeUnit::Quarter, -1)?, TimeUnit::Quarter)
}

/// The same quarter a year before.
fn year_before((from, to): Days) -> Option<Days> {
    Some((shifted(from, TimeUnit::Year, -1)?, shifted(to, TimeUnit::Year, -1)?.last_of_month()))
}

/// "two days later", "a year earlier", "the next day", "that year": from the stretch told before.
fn from_told(anchor: Anchor, by: Amount, counted: bool) -> Option<Days> {
    let Amount { unit, count: offset, .. } = by;
    if unit == TimeUnit::Quarter && offset == 0 {
        return anchor.quarter.or_else(|| latest_quarter(anchor.published?));
    }
    if let (TimeUnit::Year, -1, Some(quarter)) = (unit, offset, anchor.quarter) {
        return year_before(quarter);
    }
    let (from, to) = anchor.told?;
    let told_days = from.until(to).ok()?.get_days() + 1;
    match unit {
        // "a year earlier" beside a quarter or a month is the same one of that year
        TimeUnit::Year if offset != 0 && (28..300).contains(&told_days) => {
            let first = shifted(from, unit, offset)?;
            Some((first, shifted(to, unit, offset)?.max(first)))
        }
        TimeUnit::Day if told_days > 1 => None,
        TimeUnit::Week if told_days > if counted { 1 } else { 7 } => None,
        TimeUnit::Month if told_days > 31 => None,
        _ if counted && from == to => self::counted(from, by),
        _ => unit_around(moved(from, by)?, unit),
    }
}

/// "And yet, two years later, the dispute goes on": what has no day to count from is not counted from the day told last, where
/// that gives a day which a report could not know of.
fn is_told_of(days: Days, by: Amount, anchor: Anchor) -> bool {
    let ahead = |day: Date| anchor.published.is_some_and(|today| day > today);
    let counted_on = by.count > 0 || by.days > 0;
    !counted_on || anchor.tense == Tense::Future || !ahead(days.0) || anchor.told.is_some_and(|told| ahead(told.0))
}

/// "the past three years" ends today, "the next two weeks" begins tomorrow.
fn run(today: Date, length: Amount) -> Option<Days> {
    let Amount { unit, count, .. } = length;
    // companies count whole quarters
    if unit == TimeUnit::Quarter && count != 0 {
        let (first, last) = if count < 0 { (count, -1) } else { (1, count) };
        let quarter = |offset| unit_around(shifted(today.first_of_month(), unit, offset)?, unit);
        return Some((quarter(first)?.0, quarter(last)?.1));
    }
    let other = moved(today, length)?;
    Some(if count < 0 { (other, today) } else { (today.tomorrow().ok()?, other) })
}
