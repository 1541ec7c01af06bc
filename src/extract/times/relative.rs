//! Times that lean on the day of publication or on a date told before: "yesterday", "last week", "two days later".

use super::dates::{self, Found};
use super::lengths;
use super::meaning::{Amount, Meaning, Point, Section, Stretch, Year};
use super::periods;
use super::tense::{Tense, tense};
use super::weekdays;
use super::years::{self, ends};
use crate::english::calendar::{TimeUnit, TimeWord, Which, time_word};
use crate::extract::figures::{Word, Words};

/// A relative time that begins at word `at`.
pub(super) fn relative(words: &Words, at: usize) -> Found<Meaning> {
    let lower = words.lower(at);
    if is_programme(words, at) {
        return None;
    }
    match words.time(at) {
        Some(TimeWord::Day(offset)) => {
            let end = part_of_day(words, at + 1);
            return Some((end, Stretch::Calendar { unit: TimeUnit::Day, offset }.whole()));
        }
        Some(TimeWord::Which(which)) => return which_one(words, at, which),
        Some(TimeWord::Unit(TimeUnit::Weekend)) if words.before(at, 1) != "-" => {
            return Some((at + 1, Stretch::NearWeekend.whole()));
        }
        Some(TimeWord::Unit(unit)) => {
            let other = match unit {
                TimeUnit::Day => day_before(words, at),
                TimeUnit::Year => year_ago(words, at),
                TimeUnit::Week => week_of(words, at + 1),
                _ => None,
            };
            return other.or_else(|| next_but_one(words, at));
        }
        Some(TimeWord::Loose) => return Some((at + 1, Meaning::Loose)),
        _ => {}
    }
    match lower {
        "the" => the(words, at),
        "recent" => plural_unit(words, at + 1).map(|(end, _)| (end, Meaning::Loose)),
        "that" | "same" => told(words, at + usize::from(words.reads(at, &["that", "same"])), 0),
        // Without "the" it is "after": "took leave following weekend talks".
        "following" if words.before(at, 1) == "on" => told(words, at, 1),
        "following" => run_on(words, at),
        "w" if words.reads(at, &["w", "/", "c"]) => week_of(words, at + 2),
        "these" if words.lower(at + 1) == "days" => Some((at + 2, Meaning::Loose)),
        _ => from_here(words, at),
    }
}

/// "ABC's This Week", "NBC's Today", "on “This Week”": what is broadcast.
fn is_programme(words: &Words, at: usize) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(Word::is_capital);
    let mark = |at: usize| words.get(at).is_some_and(|w| matches!(w.text, "“" | "”" | "\"" | "‘" | "’" | "``" | "''"));
    if at > 0 && mark(at - 1) && words.lower(at) == "this" && capital(at) && capital(at + 1) {
        return (at + 2..at + 4).any(mark);
    }
    words.before(at, 1) == "'s" && capital(at) && (words.lower(at) != "this" || capital(at + 1))
}

/// The words after "the": "the next day", "the past three years", "the weekend", "the day after tomorrow".
fn the(words: &Words, at: usize) -> Found<Meaning> {
    match words.lower(at + 1) {
        "same" => told(words, at + 1, 0),
        "following" | "next" | "ensuing" => match told(words, at + 1, 1) {
            Some(found)
                if words.lower(at + 1) != "next" || matches!(words.lower(at + 2), "day" | "morning" | "night") =>
            {
                Some(found)
            }
            _ => relative(words, at + 1),
        },
        "month" | "decade" | "century" if words.lower(at + 2) == "-" => None,
        "previous" | "preceding" | "prior" => told(words, at + 1, -1),
        "future" | "past" if !is_time_after(words, at + 2) => ends(words, at + 2).then_some((at + 2, Meaning::Loose)),
        "last" | "past" | "coming" | "upcoming" | "current" | "recent" | "weekend" => relative(words, at + 1),
        _ => relative(words, at + 1).filter(|_| matches!(words.time(at + 1), Some(TimeWord::Unit(_)))),
    }
}

/// "year after next", "week before last", "month after the next".
fn next_but_one(words: &Words, at: usize) -> Found<Meaning> {
    let Some(TimeWord::Unit(unit)) = words.time(at).filter(|_| !words.lower(at).ends_with('s')) else { return None };
    let the = usize::from(words.lower(at + 2) == "the");
    let offset = match (words.lower(at + 1), words.lower(at + 2 + the)) {
        ("after", "next") => 2,
        ("before", "last") => -2,
        _ => return None,
    };
    let end = at + 3 + the;
    (unit >= TimeUnit::Day && words.time(end).is_none()).then(|| (end, Stretch::Calendar { unit, offset }.whole()))
}

fn is_time_after(words: &Words, at: usize) -> bool {
    (at..at + 3).any(|i| matches!(words.time(i), Some(TimeWord::Unit(_) | TimeWord::Season(_) | TimeWord::Weekday(_))))
}

/// "last week", "this morning", "next March", "the past few months", "this fiscal year".
fn which_one(words: &Words, at: usize, which: Which) -> Found<Meaning> {
    let offset = match which {
        Which::Last => -1,
        Which::This => 0,
        Which::Next => 1,
    };
    // "this past Sunday", "this coming week"
    // "could last a decade": the verb
    if words.lower(at) == "last" && matches!(words.lower(at + 1), "a" | "an") {
        return None;
    }
    if words.lower(at) == "this" && matches!(words.lower(at + 1), "past" | "coming" | "last" | "next") {
        return relative(words, at + 1);
    }
    // a year of the school or of the taxes has days of its own
    let own = matches!(words.lower(at + 1), "academic" | "financial" | "school" | "tax");
    if own && words.lower(at + 2) == "year" {
        return Some((at + 3, Meaning::Loose));
    }
    let next = at + 1 + usize::from(matches!(words.lower(at + 1), "fiscal" | "calendar" | "working"));
    match words.time(next) {
        Some(TimeWord::Unit(unit)) if words.lower(next).ends_with('s') => plural(words, at, next, unit, which),
        Some(TimeWord::Unit(TimeUnit::Week)) if week_day(words, next + 1).is_some() => {
            let (end, weekday) = week_day(words, next + 1)?;
            Some((end, Stretch::WeekdayOfWeek { weekday, which }.whole()))
        }
        Some(TimeWord::Unit(unit @ TimeUnit::Week))
            if words.before(next, 1) == "working" || words.lower(next) == "workweek" =>
        {
            let stretch = Stretch::Calendar { unit, offset };
            Some((next + 1, Meaning::Point(Point { stretch, part: Some(Section::Workdays) })))
        }
        Some(TimeWord::Unit(unit)) => one_unit(words, at, next, unit, offset),
        Some(TimeWord::Weekday(weekday)) if words.lower(at) != "current" => {
            // "this Friday, May 17": the date says which
            if let Some((end, day @ Stretch::Day { .. })) = weekdays::weekday(words, next) {
                return Some((end, day.whole()));
            }
            let end = part_of_day(words, next + 1);
            Some((end, Stretch::Weekday { weekday, which: Some(which) }.whole()))
        }
        Some(TimeWord::Month(_) | TimeWord::ShortMonth(_)) if words.get(next).is_some_and(|w| w.is_capital()) => {
            dates::month(words, next, Year::Nearest(which)).map(|(end, stretch)| (end, stretch.whole()))
        }
        Some(TimeWord::Season(season)) => {
            Some((next + 1, Stretch::Season { year: Year::Nearest(which), season }.whole()))
        }
        Some(TimeWord::PartOfDay) => day_part(words, at, next, which),
        _ => counted_run(words, at, next, which)
            .or_else(|| periods::feast(words, next, Year::Nearest(which)).map(|(end, stretch)| (end, stretch.whole())))
            // "last 4th of July"
            .or_else(|| match dates::day_and_month(words, next)? {
                (end, Stretch::Day { year: Year::Unsaid, month, day }) => {
                    Some((end, Stretch::Day { year: Year::Nearest(which), month, day }.whole()))
                }
                _ => None,
            }),
    }
}

/// The weekday after "next week": "next week Tuesday", "next week on Tuesday", "next week from Tuesday".
fn week_day(words: &Words, at: usize) -> Found<i8> {
    let on = usize::from(matches!(words.lower(at), "on" | "from" | "between"));
    match words.time(at + on)? {
        TimeWord::Weekday(weekday) | TimeWord::ShortWeekday(weekday) => Some((at + on + 1, weekday)),
        _ => None,
    }
}

/// "last night", "this morning", "next morning".
fn day_part(words: &Words, at: usize, part: usize, which: Which) -> Found<Meaning> {
    let day = |offset| Stretch::Calendar { unit: TimeUnit::Day, offset }.whole();
    match (words.lower(at), which) {
        ("last", _) if words.lower(part) == "night" || words.lower(part) == "evening" => Some((part + 1, day(-1))),
        ("this", _) if !matches!(words.lower(part), "noon" | "midnight") => Some((part + 1, day(0))),
        (_, Which::Next) => Some((part + 1, Stretch::FromTold { unit: TimeUnit::Day, offset: 1 }.whole())),
        _ => None,
    }
}

/// "last week", "this year", "the past decade".
fn one_unit(words: &Words, at: usize, unit_at: usize, unit: TimeUnit, offset: i32) -> Found<Meaning> {
    let end = unit_at + 1;
    // "the last week of July" leans on July
    if offset != 0 && words.lower(end) == "of" {
        return None;
    }
    if unit < TimeUnit::Day || words.lower(at) == "coming" && words.before(at, 1) == "'s" {
        return None;
    }
    // "this year's third quarter"
    if unit == TimeUnit::Year
        && words.lower(end) == "'s"
        && let Some((end, stretch)) = periods::part_of_year(words, end + 1, Year::Offset(i16::try_from(offset).ok()?))
    {
        return Some((end, stretch.whole()));
    }
    let stretch = match (words.lower(at), unit) {
        ("previous", _) => Stretch::FromTold { unit, offset: -1 },
        ("past", _) => Stretch::Run(Amount { unit, count: -1, days: 0 }),
        (_, TimeUnit::Day) if offset != 0 => Stretch::FromTold { unit, offset },
        ("this", TimeUnit::Day) => Stretch::Calendar { unit, offset },
        _ => Stretch::Calendar { unit, offset },
    };
    Some((end, stretch.whole()))
}

/// "coming days", "past weeks": no number, no days.
fn plural(words: &Words, at: usize, unit_at: usize, unit: TimeUnit, _: Which) -> Found<Meaning> {
    let loose = unit >= TimeUnit::Day && matches!(words.lower(at), "coming" | "past" | "upcoming" | "previous");
    loose.then_some((unit_at + 1, Meaning::Loose))
}

/// "the past three years", "the next 48 hours", "the last few months".
fn counted_run(words: &Words, at: usize, number: usize, which: Which) -> Found<Meaning> {
    if matches!(words.lower(at), "this" | "current") {
        return None;
    }
    let unit = number + 1 + usize::from(words.lower(number + 1) == "of");
    match words.lower(number) {
        "few" | "several" | "many" => return plural_unit(words, unit).map(|(end, _)| (end, Meaning::Loose)),
        "couple" => {
            return plural_unit(words, unit).map(|(end, unit)| (end, run(Amount { unit, count: 2, days: 0 }, which)));
        }
        _ => {}
    }
    let (mut end, mut length) = lengths::length(words, number)?;
    // "for the last three months and two weeks ago"
    if words.lower(end) == "ago" {
        (end, length) = lengths::of_one_unit(words, number)?;
    }
    (words.lower(end) != "of").then(|| (end, run(length, which)))
}

/// "the past three years", "the next 48 hours": so long until today, or from now on.
fn run(length: Amount, which: Which) -> Meaning {
    match which {
        _ if length.unit < TimeUnit::Day => Meaning::Duration,
        Which::Last => Stretch::Run(length.back()).whole(),
        _ => Stretch::Run(length).whole(),
    }
}

fn plural_unit(words: &Words, at: usize) -> Found<TimeUnit> {
    match words.time(at) {
        Some(TimeWord::Unit(unit)) if unit >= TimeUnit::Day && words.lower(at).ends_with('s') => Some((at + 1, unit)),
        _ => None,
    }
}

/// "the same day", "that year", "the following week": `at` is the word before the unit.
fn told(words: &Words, at: usize, offset: i32) -> Found<Meaning> {
    let unit_at = at + 1;
    match words.time(unit_at)? {
        TimeWord::Unit(unit) if unit >= TimeUnit::Day && !words.lower(unit_at).ends_with('s') => {
            let fits = !(words.lower(at) == "that" && unit == TimeUnit::Quarter);
            fits.then_some((part_of_day(words, unit_at + 1), Stretch::FromTold { unit, offset }.whole()))
        }
        TimeWord::PartOfDay if !matches!(words.lower(unit_at), "noon" | "midnight") => {
            Some((unit_at + 1, Stretch::FromTold { unit: TimeUnit::Day, offset }.whole()))
        }
        TimeWord::Weekday(weekday) if offset != 0 => {
            let which = if offset < 0 { Which::Last } else { Which::Next };
            Some((unit_at + 1, Stretch::Weekday { weekday, which: Some(which) }.whole()))
        }
        _ => None,
    }
}

/// "day after tomorrow", "day before".
fn day_before(words: &Words, at: usize) -> Found<Meaning> {
    let day = |offset| Stretch::Calendar { unit: TimeUnit::Day, offset }.whole();
    if words.reads(at + 1, &["after", "tomorrow"]) {
        return Some((at + 3, day(2)));
    }
    if words.reads(at + 1, &["before", "yesterday"]) {
        return Some((at + 3, day(-2)));
    }
    let the = words.before(at, 1) == "the";
    let step = match words.lower(at + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    (the && ends(words, at + 2)
        && !matches!(words.lower(at + 2), "the" | "a" | "his" | "her" | "he" | "she" | "they" | "it"))
    .then_some((at + 2, Stretch::FromTold { unit: TimeUnit::Day, offset: step }.whole()))
}

/// "year-ago quarter", "year-earlier period", "year-end".
fn year_ago(words: &Words, at: usize) -> Found<Meaning> {
    let end_of_year = if words.lower(at + 1) == "end" {
        Some(at + 2)
    } else if words.reads(at + 1, &["'s", "end"]) {
        Some(at + 3)
    } else {
        None
    };
    if let Some(end) = end_of_year.filter(|&end| ends(words, end)) {
        return Some((end, Stretch::Day { year: Year::Unsaid, month: 12, day: 31 }.whole()));
    }
    // "the year to date", "year-to-date"
    let to = at + 1 + usize::from(words.lower(at + 1) == "-");
    let date = to + 1 + usize::from(words.lower(to + 1) == "-");
    if words.lower(to) == "to" && words.lower(date) == "date" {
        let year = Stretch::Calendar { unit: TimeUnit::Year, offset: 0 };
        return Some((date + 1, Meaning::Point(Point { stretch: year, part: Some(Section::UpToToday) })));
    }
    if words.lower(at + 1) != "-" {
        return None;
    }
    match words.lower(at + 2) {
        "ago" | "earlier" => {
            let noun = usize::from(matches!(words.lower(at + 3), "quarter" | "period"));
            Some((at + 3 + noun, Stretch::YearAgoQuarter.whole()))
        }
        "end" => {
            let (end, year) = years::year_of(words, at + 3);
            Some((end, Stretch::Day { year, month: 12, day: 31 }.whole()))
        }
        _ => None,
    }
}

/// "week ending January 28", "week of March 6".
fn week_of(words: &Words, link: usize) -> Found<Meaning> {
    let ending = matches!(words.lower(link), "ending" | "ended" | "through");
    if !ending && !matches!(words.lower(link), "of" | "beginning" | "starting" | "commencing" | "c") {
        return None;
    }
    let skip = usize::from(words.lower(link + 1) == "on");
    let (end, day) = dates::date(words, link + 1 + skip)?;
    let Stretch::Day { year, month, day: number } = day else { return None };
    let week = Amount { unit: TimeUnit::Week, count: 1, days: 0 };
    let meaning = match ending || words.lower(link) == "of" {
        true => Stretch::WeekOf { year, month, day: number, ending }.whole(),
        false => Meaning::Lasting { by: week, from: Point::whole(day) },
    };
    Some((end, meaning))
}

/// "two weeks ago", "a year earlier", "three days later", "10 days from now", "a decade after".
fn from_here(words: &Words, at: usize) -> Found<Meaning> {
    if let Some(found) = number_first(words, at) {
        return Some(found);
    }
    let (end, length) = lengths::length(words, at)?;
    let Amount { unit, count, .. } = length;
    // "several years ago" names no year; half an hour is no other day
    let half = words.lower(at) == "half" || words.before(end, 1) == "half";
    let vague = half && unit >= TimeUnit::Day
        || (at..at + 2).any(|i| {
            matches!(
                words.lower(i),
                "several" | "many" | "few" | "couple" | "dozens" | "tens" | "hundreds" | "thousands"
            )
        });
    let after = words.lower(end);
    if vague {
        let loose = matches!(after, "ago" | "later") || matches!(after, "earlier" | "before") && ends(words, end + 1);
        return loose.then_some((end + 1, Meaning::Loose));
    }
    let by = |end, stretch: Stretch| Some((end, stretch.whole()));
    match after {
        // "a year ago" beside a quarter is that quarter a year before
        "ago" if unit == TimeUnit::Year && count == 1 && words.lower(end + 1) != "today" => {
            by(end + 1, Stretch::CountedFromTold(length.back()))
        }
        "ago" => by(end + 1, Stretch::Counted(length.back())),
        "back" if ends(words, end + 1) => by(end + 1, Stretch::Counted(length.back())),
        "from" if matches!(words.lower(end + 1), "now" | "today") => by(end + 2, Stretch::Counted(length)),
        "hence" => by(end + 1, Stretch::Counted(length)),
        "earlier" | "before" | "previously" if ends(words, end + 1) && !follows_anchor(words, end + 1, after) => {
            by(end + 1, Stretch::CountedFromTold(length.back()))
        }
        // "30 minutes later this week"
        "later" if words.lower(end + 1) == "this" => None,
        "later" | "afterward" | "afterwards" => by(end + 1, Stretch::CountedFromTold(length)),
        // "in a fortnight's time"
        "'s" | "'" if words.lower(end + 1) == "time" && words.before(at, 1) == "in" => {
            by(end + 2, Stretch::Counted(length))
        }
        // "will be paid in two weeks"
        _ if words.before(at, 1) == "in" && tense(words, at, end) == Tense::Future && ends(words, end) => {
            by(end, Stretch::Counted(length))
        }
        "of" | "after" | "from" => None,
        // "will decide within two weeks"; "said it would decide within two weeks" leans on the day of saying so
        _ if words.before(at, 1) == "within" && tense(words, at, end) == Tense::Future && ends(words, end) => {
            let today = Stretch::Calendar { unit: TimeUnit::Day, offset: 0 };
            let within = if unit < TimeUnit::Day { today } else { Stretch::Run(length) };
            let soon = unit != TimeUnit::Hour || count < 24;
            let told = (2..=8).any(|back| words.before(at, back) == "would");
            (soon && !told).then(|| (end, within.whole()))
        }
        _ => None,
    }
}

/// "the five previous years", "three coming weeks", "two Sundays ago".
fn number_first(words: &Words, at: usize) -> Found<Meaning> {
    let count = lengths::whole(words, at)? as i32;
    let plural = words.lower(at + 2).ends_with('s');
    match (words.time(at + 1)?, words.time(at + 2)) {
        (TimeWord::Which(which @ (Which::Last | Which::Next)), Some(TimeWord::Unit(unit))) if plural => {
            Some((at + 3, run(Amount { unit, count, days: 0 }, which)))
        }
        (TimeWord::EveryWeekday, _) => {
            let Some(TimeWord::Weekday(weekday)) = time_word(words.lower(at + 1).strip_suffix('s')?) else {
                return None;
            };
            let (end, count) = match words.lower(at + 2) {
                "ago" => (at + 3, -count),
                "from" if matches!(words.lower(at + 3), "now" | "today") => (at + 4, count),
                _ => return None,
            };
            Some((end, Stretch::WeekdayCounted { weekday, count }.whole()))
        }
        _ => None,
    }
}

/// "the following two years": from the end of what was told on; "following two years in jail" is after them.
fn run_on(words: &Words, at: usize) -> Found<Meaning> {
    let (end, length) = lengths::length(words, at + 1)?;
    let fits = words.before(at, 1) == "the" && length.unit >= TimeUnit::Day && words.lower(end) != "of";
    fits.then(|| (end, Stretch::RunFromTold(length).whole()))
}

/// "two days before the vote": the event is the anchor, and its day is not known here.
fn follows_anchor(words: &Words, at: usize, link: &str) -> bool {
    link == "before"
        && !matches!(words.lower(at), "" | "." | "," | ";" | ")" | "and" | "but" | "that" | "had" | "was" | "in")
}

/// Past a part of the day: "Friday night", "today at noon" keeps its own.
pub(super) fn part_of_day(words: &Words, at: usize) -> usize {
    let late = usize::from(matches!(words.lower(at), "early" | "late"));
    match words.time(at + late) {
        Some(TimeWord::PartOfDay) if !matches!(words.lower(at + late), "noon" | "midnight") => at + late + 1,
        _ => at,
    }
}
