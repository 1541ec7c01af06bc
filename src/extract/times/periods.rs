//! Parts of the year and feasts: "the third quarter", "summer 2014", "Christmas Eve", "fiscal 2024".

use super::dates::{Found, ordinal};
use super::meaning::{Stretch, Year};
use super::years;
use crate::english::calendar::{FEASTS, TimeUnit, TimeWord};
use crate::extract::figures::{Word, Words};

/// A period that begins at word `at`.
pub(super) fn period(words: &Words, at: usize) -> Found<Stretch> {
    match words.lower(at) {
        "the" => {
            // "the 1988 second quarter", "the fiscal first quarter"
            if let Some((end, year)) = years::year(words, at + 1)
                && let Some(found) = part_of_year(words, end, Year::Given(year))
            {
                return Some(found);
            }
            latest_quarter(words, at + 1).or_else(|| period(words, at + 1)).or_else(|| season(words, at + 1, true))
        }
        "fiscal" => fiscal(words, at),
        _ => years::year(words, at)
            .map(|(end, year)| (end + usize::from(words.lower(end) == "-"), year))
            .and_then(|(end, year)| part_of_year(words, end, Year::Given(year)))
            .or_else(|| part_of_year(words, at, Year::Unsaid))
            .or_else(|| season(words, at, false))
            .or_else(|| feast(words, at, Year::Unsaid)),
    }
}

/// "fiscal 2024", "fiscal year 2024", "fiscal third quarter".
fn fiscal(words: &Words, at: usize) -> Found<Stretch> {
    let year_word = usize::from(words.lower(at + 1) == "year");
    if let Some((end, year)) = years::year(words, at + 1 + year_word) {
        return Some((end, Stretch::Year(year)));
    }
    if year_word == 1 {
        return Some((at + 2, Stretch::Calendar { unit: TimeUnit::Year, offset: 0 }));
    }
    part_of_year(words, at + 1, Year::Unsaid)
}

/// "quarter", "latest quarter", "latest period" after "the".
fn latest_quarter(words: &Words, at: usize) -> Found<Stretch> {
    let latest = usize::from(words.lower(at) == "latest");
    let noun = words.lower(at + latest);
    let fits = noun == "quarter" && words.lower(at + latest + 1) != "of" || latest == 1 && noun == "period";
    fits.then_some((at + latest + 1, Stretch::FromTold { unit: TimeUnit::Quarter, offset: 0 }))
}

/// "third quarter", "third-quarter 2023", "first half of 2024", "Q3 2023"; `year` is what stands before.
pub(super) fn part_of_year(words: &Words, at: usize, year: Year) -> Found<Stretch> {
    let fiscal = usize::from(words.lower(at) == "fiscal");
    let at = at + fiscal;
    if let half @ ("h1" | "h2") = words.lower(at) {
        let (end, found) = years::year_of(words, at + 1);
        let year = if found == Year::Unsaid { year } else { found };
        return (year != Year::Unsaid).then_some((end, Stretch::Half { year, half: if half == "h1" { 1 } else { 2 } }));
    }
    let (number, noun) = match words.lower(at) {
        "q1" => (1, at),
        "q2" => (2, at),
        "q3" => (3, at),
        "q4" => (4, at),
        "final" => (4, at + 1),
        "last" | "latter" if words.lower(at + 1) == "half" => (2, at + 1),
        _ => {
            let (end, number) = ordinal(words, at)?;
            (number, end + usize::from(words.lower(end) == "-"))
        }
    };
    let fiscal = usize::from(words.lower(noun) == "fiscal");
    let number = i8::try_from(number).ok()?;
    // "the fourth quarter-final"
    if words.lower(noun + fiscal + 1) == "-"
        && matches!(words.lower(noun + fiscal + 2), "back" | "century" | "final" | "finals" | "hour" | "inch" | "mile")
    {
        return None;
    }
    let (end, found) = years::year_of(words, noun + fiscal + 1);
    let year = if found == Year::Unsaid { year } else { found };
    match words.lower(noun + fiscal) {
        "quarter" if (1..=4).contains(&number) => Some((end, Stretch::Quarter { year, quarter: number })),
        q if q.starts_with('q') && q.len() == 2 && (1..=4).contains(&number) => {
            Some((end, Stretch::Quarter { year, quarter: number }))
        }
        "half" if (1..=2).contains(&number) && (year != Year::Unsaid) => {
            Some((end, Stretch::Half { year, half: number }))
        }
        "half" if (1..=2).contains(&number) && words.reads(noun + 1, &["of", "the", "year"]) => {
            Some((noun + 4, Stretch::Half { year: Year::Offset(0), half: number }))
        }
        _ => None,
    }
}

/// "summer 2014", "the winter of 1994", "the fall" after "in".
fn season(words: &Words, at: usize, the: bool) -> Found<Stretch> {
    let Some(TimeWord::Season(season)) = words.time(at) else { return None };
    let (end, year) = years::year_of(words, at + 1);
    let led = the && matches!(words.before(at, 2), "in" | "during" | "by" | "since" | "until" | "over" | "through");
    let ended = !words.get(at + 1).is_some_and(|w| w.is_alphabetic()) || words.lower(at + 1) == "and";
    let plain = ended || !matches!(words.lower(at), "fall" | "spring");
    // "early summer", "mid-winter"; "late winter, spring and summer of 2016" are those of that year
    let dash = usize::from(words.before(at, 1) == "-");
    let part = matches!(words.before(at, 1 + dash), "early" | "mid" | "late")
        && !matches!(words.time(at + 2), Some(TimeWord::Season(_)));
    let bare = led && plain || part && (ended || years::ends(words, at + 1));
    (year != Year::Unsaid || bare).then_some((end, Stretch::Season { year, season }))
}

/// "Christmas Eve", "Thanksgiving 2019"; `year` is what stands before ("last Christmas").
pub(super) fn feast(words: &Words, at: usize, year: Year) -> Found<Stretch> {
    let word = words.get(at).filter(|word| word.may_begin_feast())?;
    let first = word.lower;
    let from = FEASTS.partition_point(|(phrase, _)| phrase.first().is_some_and(|w| *w < first));
    let (phrase, feast) = FEASTS
        .iter()
        .skip(from)
        .take_while(|(phrase, _)| phrase.first() == Some(&first))
        .filter(|(phrase, _)| words.reads(at, phrase))
        .max_by_key(|(phrase, _)| phrase.len())?;
    // a feast alone in a name or before a noun is a kind of thing: "Christmas tree", "Easter Island"
    let end = at + phrase.len();
    let next_capital = words.get(end).is_some_and(|w| w.is_capital() && w.is_alphabetic());
    let (end, found) = years::year_of(words, end);
    let year = if found == Year::Unsaid { year } else { found };
    // "Happy New Year", "the Tibetan New Year"
    let new_year = phrase.len() == 2 && phrase.first() == Some(&"new");
    if new_year && at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(Word::is_capital) {
        return None;
    }
    if (phrase.len() == 1 || new_year) && year == Year::Unsaid {
        // "a service of thanksgiving", "in the new year"
        let before = words.before(at, 1);
        let led = matches!(before, "after" | "before" | "on" | "since" | "until")
            || words.lower(end) == "weekend"
            || before == "of" && words.before(at, 2) == "weekend";
        if next_capital || !word.is_capital() && !led {
            return None;
        }
    }
    Some((end, Stretch::Feast { year, feast: *feast }))
}
