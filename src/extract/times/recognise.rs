//! Where is a time named, and what does it say?

use super::clock::clock;
use super::dates;
use super::lengths;
use super::listed;
use super::meaning::{Amount, Meaning, Point, Section, Stretch, Year};
use super::numeric;
use super::sections::section;
use super::years::{self, ends};
use super::{periods, relative};
use crate::english::calendar::{TimeUnit, TimeWord};
use crate::extract::figures::{Word, Words};

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
    if is_a_broadcast(words, at) {
        return None;
    }
    if let Some(end) = clock(words, at) {
        return Some(found(at, clock_and_day(words, end)));
    }
    if let Some((end, day)) = listed::listed_day(words, at) {
        return Some(found(at, (end, Meaning::Point(Point::whole(day)))));
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
        let (end, point) = of_its_week(words, end, point).unwrap_or_else(|| (and_clock(words, end, point), point));
        return Some(found(at, range(words, at, end, point).unwrap_or((end, Meaning::Point(point)))));
    }
    lengths::recurring(words, at)
        .or_else(|| relative::relative(words, at))
        .or_else(|| approximate(words, at))
        .or_else(|| lengths::duration(words, at))
        .map(|meant| found(at, meant))
}

/// "said on TODAY", "told the Today show": a programme, which has a capital behind a word that has none.
fn is_a_broadcast(words: &Words, at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| word.lower == "today" && word.is_capital()) else { return false };
    let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
    let small = |word: Option<&Word>| {
        word.is_some_and(|word| word.text.trim_start_matches(['\'', '’']).starts_with(char::is_lowercase))
    };
    let closed = matches!(words.lower(at + 1), "," | "\"" | "”" | "’" | "'s" | "’s");
    let shown = small(before(1))
        || before(1).is_some_and(|mark| matches!(mark.text, "\"" | "“" | "‘")) && small(before(2)) && closed;
    let loud = word.text == "TODAY"
        && words.get(0).is_some_and(|first| !first.text.chars().nth(1).is_some_and(char::is_uppercase));
    shown || loud && at > 0
}

fn found(from: usize, (to, meaning): (usize, Meaning)) -> Expression {
    Expression { from, to, meaning }
}

const TODAY: Point = Point::whole(Stretch::Calendar { unit: TimeUnit::Day, offset: 0 });

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

/// "two weeks before May 13, 1999", "four months from tomorrow", "for three days from today", "a week starting Monday".
fn shifted(words: &Words, at: usize) -> Option<(usize, Meaning)> {
    let word = words.get(at)?;
    if word.number.is_none() && !word.is_figure() && !matches!(word.lower, "a" | "an") {
        return None;
    }
    let (end, by) = lengths::length(words, at).filter(|&(end, _)| words.before(end, 1) != "half")?;
    // "for three days, from Monday"
    let end = end + usize::from(words.lower(end) == "," && words.before(at, 1) == "for");
    let less = words.before(at, 2) == "less" && words.before(at, 3) != "no";
    let (lasting, by) = match words.lower(end) {
        "before" => (false, by.back()),
        // "less than three days after Monday" is one of them
        "after" => (less, by),
        "from" => (less || matches!(words.before(at, 1), "for" | "within"), by),
        "starting" | "beginning" | "commencing" => (true, by),
        _ => return None,
    };
    let on = usize::from(lasting && matches!(words.lower(end + 1), "on" | "from"));
    // "two weeks from Monday", said on a Wednesday, is not yet begun
    let next = words.lower(end) == "from" && words.before(at, 1) != "for";
    let (end, mut from) = point(words, end + 1 + on).filter(|(_, from)| is_day(from.stretch))?;
    if let Stretch::Weekday { weekday, which: None } = from.stretch
        && next
    {
        from.stretch = Stretch::WeekdayCounted { weekday, count: 1 };
    }
    let meaning = if lasting { Meaning::Lasting { by, from } } else { Meaning::Shifted { by, from } };
    (by.unit >= TimeUnit::Day && by.count != 0).then_some((end, meaning))
}

/// "Monday two weeks ago", "two weeks ago Monday": that of the week.
fn of_its_week(words: &Words, end: usize, point: Point) -> Option<(usize, Point)> {
    let (end, stretch, weekday) = match point {
        Point { stretch: Stretch::Weekday { weekday, which: None }, part: None } => {
            let comma = usize::from(words.lower(end) == ",");
            match relative::relative(words, end + comma)? {
                (end, Meaning::Point(Point { stretch, part: None })) => (end, stretch, weekday),
                _ => return None,
            }
        }
        Point { stretch, part: None } => {
            let on = usize::from(words.lower(end) == "on");
            let Some(TimeWord::Weekday(weekday)) = words.time(end + on) else { return None };
            (end + on + 1, stretch, weekday)
        }
        _ => return None,
    };
    let Stretch::Counted(Amount { unit, .. }) = stretch else { return None };
    let part = Some(Section::Weekday { nth: 0, weekday });
    matches!(unit.length(), (0, 1..)).then_some((end, Point { stretch, part }))
}

/// "4 to 22 January", "between 3 and 12 September 2023", "from 4 to January 22", "the 4th to the 22nd of this month".
fn days_of_month(words: &Words, at: usize) -> Option<(usize, Meaning)> {
    let (joint, first) = dates::day(words, at)?;
    if !matches!(words.lower(joint), "to" | "-" | "and" | "until" | "till" | "through") {
        return None;
    }
    let the = usize::from(words.lower(joint + 1) == "the");
    let second = joint + 1 + the;
    let last = dates::day_and_month(words, second).or_else(|| {
        let from = matches!(words.before(at, 1), "from" | "between") && words.time(second).is_some();
        from.then(|| dates::month(words, second, Year::Unsaid)).flatten()
    });
    let (end, from, to) = match last {
        Some((end, to @ Stretch::Day { year, month, day })) if first < day => {
            (end, Point::whole(Stretch::Day { year, month, day: first }), Point::whole(to))
        }
        Some(_) => return None,
        None => {
            let (end, to) = point(words, second).or_else(|| day_of_this_month(words, at, second))?;
            let Point { stretch, part: Some(Section::Day(last)) } = to else { return None };
            (first < last).then_some(())?;
            (end, Point { stretch, part: Some(Section::Day(first)) }, to)
        }
    };
    Some((end, Meaning::Between(from, to)))
}

/// "22 this month" of "is held from 4 to 22 this month"; cases "rose from 4 to 22 this month", and those are no days.
fn day_of_this_month(words: &Words, first: usize, at: usize) -> Option<(usize, Point)> {
    let from = usize::from(words.before(first, 1) == "from");
    if !matches!(
        words.before(first, 1 + from),
        "away" | "closed" | "held" | "open" | "out" | "place" | "run" | "runs" | "visit"
    ) {
        return None;
    }
    let (end, day) = dates::day(words, at)?;
    match relative::relative(words, end)? {
        (end, Meaning::Point(Point { stretch: stretch @ Stretch::Calendar { unit: TimeUnit::Month, .. }, .. })) => {
            Some((end, Point { stretch, part: Some(Section::Day(day)) }))
        }
        _ => None,
    }
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
    let counted = |&(_, meaning): &(usize, Meaning)| match meaning {
        Meaning::Point(Point { stretch, .. }) => {
            matches!(stretch, Stretch::Counted(_) | Stretch::FromTold { .. } | Stretch::CountedFromTold(_))
        }
        _ => false,
    };
    shifted(words, at + skip)
        .or_else(|| relative::relative(words, at + skip).filter(counted))
        .or_else(|| lengths::duration(words, at + skip))
}

/// "10 p.m. Wednesday", "7 a.m. on Jan. 5", "5 to 6 p.m. of April 22".
fn clock_and_day(words: &Words, end: usize) -> (usize, Meaning) {
    let skip = usize::from(matches!(words.lower(end), "on" | "of" | ","));
    let day = point(words, end + skip).filter(|(_, point)| is_day(point.stretch));
    match day {
        Some((end, point)) => (end, Meaning::Point(point)),
        None => (end, Meaning::Clock),
    }
}

/// Past an hour behind a day: "Wednesday at 10 p.m.", "Sunday noon", "tomorrow from 7:00 to 8:00 p.m.".
fn and_clock(words: &Words, end: usize, point: Point) -> usize {
    if !is_day(point.stretch) {
        return end;
    }
    let comma = end + usize::from(words.lower(end) == ",");
    let leads = ["after", "around", "at", "before", "between", "by", "from", "until"];
    clock(words, comma + usize::from(leads.contains(&words.lower(comma)))).unwrap_or(end)
}

fn is_day(stretch: Stretch) -> bool {
    matches!(
        stretch,
        Stretch::Day { .. }
            | Stretch::Weekday { .. }
            | Stretch::WeekdayOfWeek { .. }
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
    (matches!(words.lower(at), "the" | "this" | "my" | "our") && ends)
        .then_some((at + 2, Stretch::Calendar { unit, offset: 0 }))
}

/// "end of month", "rest of week"
fn bare_unit(words: &Words, at: usize) -> Option<(usize, Stretch)> {
    let unit = match words.lower(at) {
        "day" => TimeUnit::Day,
        "week" => TimeUnit::Week,
        "month" => TimeUnit::Month,
        "year" => TimeUnit::Year,
        _ => return None,
    };
    let part = matches!(words.before(at, 2), "beginning" | "end" | "middle" | "rest" | "start");
    let led = part && words.before(at, 1) == "of" && ends(words, at + 1);
    led.then_some((at + 1, Stretch::Calendar { unit, offset: 0 }))
}

fn stretch(words: &Words, at: usize) -> Option<(usize, Stretch)> {
    whole(words, at).map(|(end, point)| (end, point.stretch))
}

fn whole(words: &Words, at: usize) -> Option<(usize, Point)> {
    if let Some((end, stretch)) = periods::period(words, at).or_else(|| dates::date(words, at)) {
        let end = if is_day(stretch) { relative::part_of_day(words, end) } else { end };
        return Some((end, Point::whole(stretch)));
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
        // "next week between Tuesday and Friday"
        "and" => words.before(at, 1) == "between" || words.before(end, 2) == "between",
        _ => false,
    };
    if !joined {
        return None;
    }
    // "January 25-28", "1941-45"
    if let (Stretch::Day { year, month, day: first }, Some((to, day))) = (from.stretch, dates::day(words, end + 1))
        && dates::month_number(words, to, true).is_none()
    {
        let (to, found) = years::year_of(words, to);
        let year = if found == Year::Unsaid { year } else { found };
        let point = |day| Point::whole(Stretch::Day { year, month, day });
        return (first < day).then_some((to, Meaning::Between(point(first), point(day))));
    }
    if let (Stretch::Year(year), Some(short)) = (from.stretch, dates::figure_below(words, end + 1, 99)) {
        let full = year - year % 100 + i16::from(short);
        let two = words.get(end + 1).is_some_and(|w| w.text.len() == 2);
        let to = Point::whole(Stretch::Year(full));
        return (two && full > year && words.lower(end) == "-").then_some((end + 2, Meaning::Between(from, to)));
    }
    if matches!(words.lower(end + 1), "now" | "date" | "present") && words.lower(end) != "-" {
        return Some((end + 2, Meaning::Between(from, TODAY)));
    }
    // "10/1-11/2/2017", "5/1-5/7, 2020"
    let second = match from.stretch {
        Stretch::Day { .. } => numeric::month_and_day(words, end + 1, true),
        _ => None,
    };
    let (to, second) = second.map(|(to, day)| (to, Point::whole(day))).or_else(|| point(words, end + 1))?;
    // "was put off on Friday to July 12" is two days, "open on Friday to Sunday" a stretch
    let weekdays = [from, second].iter().all(|point| matches!(point.stretch, Stretch::Weekday { .. }));
    if words.before(at, 1) == "on" && words.lower(end) == "to" && !weekdays {
        return None;
    }
    let to = and_clock(words, to, second);
    // "2014 through May 2", "Nov-Feb 5th, 2017"
    let mixed = || words.lower(end) == "through" || words.glued(end) && words.glued(end + 1);
    let fit = grain(from.stretch) == grain(second.stretch)
        || matches!(words.before(at, 1), "from" | "between")
        || dated(from.stretch) && dated(second.stretch) && mixed();
    fit.then_some((to, Meaning::Between(from, second)))
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

fn dated(stretch: Stretch) -> bool {
    matches!(stretch, Stretch::Day { .. } | Stretch::Month { .. } | Stretch::Year(_))
}

fn calendar(stretch: Stretch) -> bool {
    matches!(
        stretch,
        Stretch::Day { .. } | Stretch::Month { .. } | Stretch::Weekday { .. } | Stretch::WeekdayOfWeek { .. }
    )
}
