//! Which part of a stretch is meant: "late Tuesday", "the end of March", "the first week of", "the last Friday in".

use super::dates::{Found, ordinal};
use super::meaning::{Section, Year};
use crate::english::calendar::{Part, TimeUnit, TimeWord};
use crate::english::numbers::NumberWord;
use crate::extract::figures::Words;

/// The words of a part that begin at `at` (behind "the"), and where the stretch begins.
pub(super) fn section(words: &Words, at: usize) -> Found<Option<Section>> {
    named(words, at).or_else(|| numbered(words, at).map(|(end, section)| (end, Some(section))))
}

/// "early", "mid-", "the end of", "earlier": how far the rest of a stretch reaches is not said.
fn named(words: &Words, at: usize) -> Found<Option<Section>> {
    if words.reads(at, &["weekend", "of"]) && super::periods::feast(words, at + 2, Year::Unsaid).is_some() {
        return Some((at + 2, Some(Section::Weekend)));
    }
    let dash = usize::from(words.lower(at + 1) == "-");
    let named = match words.lower(at) {
        "early" => Part::Early,
        "mid" => Part::Middle,
        "late" => Part::Late,
        "earlier" | "later" => {
            let of_it = words.lower(at + 1) == "in" && words.lower(at + 2) == "the";
            let section = if words.lower(at) == "earlier" { Section::UpToToday } else { Section::FromToday };
            return Some((at + 1 + usize::from(of_it), Some(section)));
        }
        "beginning" | "start" | "middle" | "end" | "close" | "rest" | "remainder" | "latter" => {
            let part = match words.lower(at) {
                "beginning" | "start" => Some(Part::Start),
                "middle" => Some(Part::Middle),
                "rest" | "remainder" => None,
                _ => Some(Part::End),
            };
            let section = part.map_or(Section::FromToday, Section::Part);
            return (words.lower(at + 1) == "of").then_some((at + 2, Some(section)));
        }
        _ => return None,
    };
    Some((at + 1 + dash, Some(Section::Part(named))))
}

/// "first Tuesday in", "last week of", "first six months of", "20th of next", "third week next year", "week 27 of": not "the
/// second of May", a date as it stands.
fn numbered(words: &Words, at: usize) -> Found<Section> {
    let of = |at| match words.lower(at) {
        "of" | "in" => Some(at + 1),
        "next" => matches!(words.lower(at + 1), "month" | "year").then_some(at),
        _ => None,
    };
    let (end, nth) = match words.lower(at) {
        "last" | "final" | "closing" => (at + 1, -1),
        "opening" => (at + 1, 1),
        "week" => {
            let nth = super::dates::figure_below(words, at + 1, 53)?;
            return Some((of(at + 2)?, Section::Units { nth, count: 1, unit: TimeUnit::Week }));
        }
        _ => ordinal(words, at)?,
    };
    let nth = i8::try_from(nth).ok().filter(|nth| *nth == -1 || (1..=31).contains(nth))?;
    match words.time(end) {
        Some(TimeWord::Weekday(weekday)) if nth <= 5 => {
            let part_of_day = usize::from(words.time(end + 1) == Some(TimeWord::PartOfDay));
            return Some((of(end + 1 + part_of_day)?, Section::Weekday { nth, weekday }));
        }
        Some(TimeWord::Unit(unit)) if is_counted(unit) => {
            return Some((of(end + 1)?, Section::Units { nth, count: 1, unit }));
        }
        _ => {}
    }
    if let Some(count) = small_number(words, end).filter(|_| nth == -1 || nth == 1)
        && let Some(TimeWord::Unit(unit)) = words.time(end + 1)
        && is_counted(unit)
    {
        return Some((of(end + 2)?, Section::Units { nth, count, unit }));
    }
    // "the 21st this month" behind a preposition: elsewhere it is the 21st of something
    let of = usize::from(words.lower(end) == "of");
    let relative = matches!(words.lower(end + of), "this" | "next" | "last") && words.lower(end + of + 1) == "month";
    let day = of == 1 || matches!(words.before(at, 2), "on" | "by" | "until" | "since" | "around" | "from" | "to");
    (nth > 0 && relative && day).then_some((end + of, Section::Day(nth)))
}

/// Units that a longer stretch is counted in; a quarter of a year is a stretch of its own.
fn is_counted(unit: TimeUnit) -> bool {
    matches!(unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Weekend | TimeUnit::Month)
}

fn small_number(words: &Words, at: usize) -> Option<i8> {
    match words.number(at) {
        Some(NumberWord::Small(n)) if (2.0..=12.0).contains(&n) => Some(n as i8),
        _ => super::dates::figure_below(words, at, 31),
    }
}
