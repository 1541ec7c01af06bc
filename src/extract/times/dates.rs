//! Dates by the calendar: "January 25, 2024", "25/01/2024", "mid-2014", "the 1990s".

use super::meaning::{Stretch, Year};
use crate::english::calendar::{BEFORE_A_YEAR, SURELY_BEFORE_A_YEAR, TimeWord, Which};
use crate::english::counting::ENDS_COUNTED;
use crate::english::numbers::NumberWord;
use crate::english::units::unit_word;
use crate::extract::figures::Words;

/// A date and the word after it.
pub(super) type Found<T> = Option<(usize, T)>;

/// A date that begins at word `at`.
pub(super) fn date(words: &Words, at: usize) -> Found<Stretch> {
    let word = words.get(at)?;
    if word.is_figure() {
        return numeric(word.text)
            .map(|day| (at + 1, day))
            .or_else(|| month_and_day(words, at))
            .or_else(|| nth_weekday(words, at))
            .or_else(|| day_and_month(words, at))
            .or_else(|| decade(words, at))
            .or_else(|| century(words, at))
            .or_else(|| bare_year(words, at));
    }
    match word.time {
        Some(TimeWord::Month(_) | TimeWord::ShortMonth(_)) => month(words, at, Year::Unsaid),
        Some(TimeWord::Weekday(_) | TimeWord::ShortWeekday(_)) => weekday(words, at),
        _ => match word.lower {
            "the" => the(words, at),
            "last" => nth_weekday(words, at),
            "'" => decade(words, at + 1).filter(|_| words.glued(at + 1)),
            _ => nth_weekday(words, at)
                .or_else(|| ordinal(words, at).and_then(|_| day_and_month(words, at)))
                .or_else(|| century(words, at))
                .or_else(|| nineties(words, at))
                .or_else(|| {
                    spelled_year(words, at).filter(|_| before_year(words, at)).map(|(e, y)| (e, Stretch::Year(y)))
                }),
        },
    }
}

/// "the 20th", "the 1990s", "the 19th century", "the 25th of January", "the year 2000".
fn the(words: &Words, at: usize) -> Found<Stretch> {
    if words.lower(at + 1) == "year" {
        return year(words, at + 2).or_else(|| spelled_year(words, at + 2)).map(|(end, y)| (end, Stretch::Year(y)));
    }
    let found = nth_weekday(words, at + 1)
        .or_else(|| day_and_month(words, at + 1))
        .or_else(|| decade(words, at + 1 + usize::from(words.lower(at + 1) == "'")))
        .or_else(|| nineties(words, at + 1))
        .or_else(|| century(words, at + 1));
    if found.is_some() {
        return found;
    }
    let on = matches!(words.before(at, 1), "on" | "until" | "since" | "by");
    let (end, day) = ordinal_day(words, at + 1)?;
    let ends = matches!(words.lower(end), "" | "." | "," | "?" | "!" | "and" | "to" | "at" | "that" | "in" | "but");
    (on && ends && words.get(at + 1)?.is_figure()).then_some((end, Stretch::DayOfMonth(day)))
}

/// "2024-01-25", "1/25/2024", "25/1/2024", "25.01.2024".
fn numeric(text: &str) -> Option<Stretch> {
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

/// The year of two digits: 1950 to 2049.
fn full_year(short: i16) -> i16 {
    if short < 50 { 2000 + short } else { 1900 + short }
}

/// A year in four figures, or two after an apostrophe.
pub(super) fn year(words: &Words, at: usize) -> Found<i16> {
    let text = words.get(at)?.text;
    if words.lower(at) == "'" && words.glued(at + 1) {
        let short = words.get(at + 1).filter(|w| w.text.len() == 2)?.text;
        return Some((at + 2, full_year(short.parse().ok()?)));
    }
    let figures = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = figures.then(|| text.parse::<i16>().ok())?.filter(|y| (1000..=2199).contains(y))?;
    Some((at + 1, year))
}

/// "nineteen ninety-six", "twenty twenty-four", "two thousand".
pub(super) fn spelled_year(words: &Words, at: usize) -> Found<i16> {
    let hundreds = match words.lower(at) {
        "eighteen" => 1800,
        "nineteen" => 1900,
        "twenty" => 2000,
        "two" if words.lower(at + 1) == "thousand" && words.before(at, 1) == "year" => return Some((at + 2, 2000)),
        _ => return None,
    };
    match words.number(at + 1)? {
        NumberWord::Tens(tens) => {
            let dash = usize::from(words.lower(at + 2) == "-");
            let (ones, end) = match words.number(at + 2 + dash) {
                Some(NumberWord::Small(ones)) if (1.0..10.0).contains(&ones) => (ones, at + 3 + dash),
                _ => (0.0, at + 2),
            };
            Some((end, hundreds + (tens + ones) as i16))
        }
        NumberWord::Small(small) if small >= 10.0 => Some((at + 2, hundreds + small as i16)),
        _ => None,
    }
}

/// Whether what stands before word `at` lets a figure there be a year.
fn before_year(words: &Words, at: usize) -> bool {
    BEFORE_A_YEAR.has(words.before(at, 1))
}

/// A year without a month: "in 2019", "the 1994 survey", "(1941)", "1990 and 1995".
fn bare_year(words: &Words, at: usize) -> Found<Stretch> {
    let (end, year) = year(words, at)?;
    let next = words.lower(end);
    let counts = |word: &str| {
        unit_word(word).is_some()
            || matches!(
                word,
                "people" | "percent" | "per" | "men" | "women" | "children" | "troops" | "million" | "dollars"
            )
            || (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !ENDS_COUNTED.has(word))
    };
    let before = words.before(at, 1);
    let at_least = before == "least" && matches!(words.before(at, 3), "since" | "until" | "through");
    let hyphened =
        at_least || before == "-" && matches!(words.before(at, 2), "early" | "late" | "mid" | "post" | "pre");
    let sure = (hyphened || SURELY_BEFORE_A_YEAR.has(before)) && !(unit_word(next).is_some() || next == "percent");
    let likely = BEFORE_A_YEAR.has(before) && (1500..=2100).contains(&year) && !counts(next);
    let recent = (1700..=2100).contains(&year);
    let modifies = || {
        recent
            && matches!(
                before,
                "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "'s" | "this" | "that" | "any"
            )
            && words.get(end).is_some_and(|w| w.is_alphabetic())
            && !ENDS_COUNTED.has(next)
            && !(counts(next) && before != "the" && before != "'s")
    };
    let bracketed = || recent && before == "(" && matches!(next, ")" | "-" | ",");
    let listed_on = || {
        let year_back = |back: usize| at.checked_sub(back).and_then(|at| self::year(words, at)).is_some();
        recent
            && matches!(before, "and" | "or" | "," | "-")
            && (year_back(2) || before == "and" && year_back(3))
            && !counts(next)
    };
    let spans_on =
        || recent && next == "-" && words.glued(end) && self::year(words, end + 1).is_some_and(|(_, to)| to > year);
    let heads = || {
        recent
            && at == 0
            && matches!(
                next,
                "was"
                    | "is"
                    | "has"
                    | "will"
                    | "saw"
                    | "may"
                    | "could"
                    | "would"
                    | "marked"
                    | "began"
                    | "ended"
                    | ","
                    | "'s"
            )
    };
    (sure || likely || modifies() || bracketed() || listed_on() || spans_on() || heads())
        .then_some((end, Stretch::Year(year)))
}

/// "1990s", "90s", "1990's" after "the".
fn decade(words: &Words, at: usize) -> Found<Stretch> {
    let text = words.get(at)?.text;
    let digits = text.strip_suffix('s').unwrap_or(text);
    let possessive = digits.len() == text.len();
    if possessive
        && !(words.lower(at + 1) == "'s" && matches!(words.before(at, 1), "the" | "early" | "mid" | "late" | "-"))
    {
        return None;
    }
    let number: i16 = digits.parse().ok()?;
    let year = match digits.len() {
        4 if (1000..=2100).contains(&number) => number,
        2 if matches!(words.before(at, 1), "the" | "'" | "early" | "mid" | "late" | "-") => {
            full_year(number).min(1990.max(number))
        }
        _ => return None,
    };
    let year = if digits.len() == 2 && number >= 20 { 1900 + number } else { year };
    let stretch = if year % 100 == 0 && digits.len() == 4 && year < 2000 {
        Stretch::Century(year)
    } else {
        Stretch::Decade(year)
    };
    (year % 10 == 0).then_some((at + 1 + usize::from(possessive), stretch))
}

/// "the nineties".
fn nineties(words: &Words, at: usize) -> Found<Stretch> {
    let year = match words.lower(at) {
        "twenties" => 1920,
        "thirties" => 1930,
        "forties" => 1940,
        "fifties" => 1950,
        "sixties" => 1960,
        "seventies" => 1970,
        "eighties" => 1980,
        "nineties" => 1990,
        _ => return None,
    };
    // "in his sixties" is an age
    matches!(words.before(at, 1), "the" | "early" | "mid" | "late" | "-").then_some((at + 1, Stretch::Decade(year)))
}

/// "19th century", "twentieth-century".
fn century(words: &Words, at: usize) -> Found<Stretch> {
    let (end, number) = ordinal(words, at)?;
    let end = end + usize::from(words.lower(end) == "-");
    let fits = words.lower(end) == "century" && (1..=22).contains(&number);
    fits.then_some((end + 1, Stretch::Century((number - 1) * 100)))
}

/// "21st", "eighth", "twenty-first".
pub(super) fn ordinal(words: &Words, at: usize) -> Found<i16> {
    let text = words.lower(at);
    if let Some(digits) = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end))
        && let Ok(number) = digits.parse()
    {
        return Some((at + 1, number));
    }
    match words.number(at)? {
        NumberWord::Ordinal(number) if number <= 30.0 => Some((at + 1, number as i16)),
        NumberWord::Tens(tens) if words.lower(at + 1) == "-" => match words.number(at + 2)? {
            NumberWord::Ordinal(ones) if ones < 10.0 => Some((at + 3, (tens + ones) as i16)),
            _ => None,
        },
        _ => None,
    }
}

fn ordinal_day(words: &Words, at: usize) -> Found<i8> {
    let (end, day) = ordinal(words, at)?;
    (1..=31).contains(&day).then_some((end, i8::try_from(day).ok()?))
}

/// A day of a month in figures or as an ordinal.
fn day(words: &Words, at: usize) -> Found<i8> {
    if let Some(found) = ordinal_day(words, at) {
        return Some(found);
    }
    let text = words.get(at)?.text;
    let day = (text.len() <= 2).then(|| text.parse::<i8>().ok())?.filter(|d| (1..=31).contains(d))?;
    Some((at + 1, day))
}

/// The month a word names; short forms only with `beside` a day or a year.
fn month_number(words: &Words, at: usize, beside: bool) -> Option<i8> {
    let word = words.get(at)?;
    match word.time? {
        TimeWord::Month(month) if word.is_capital() || (beside && month != 5 && month != 3) => Some(month),
        TimeWord::ShortMonth(month) if beside => Some(month),
        _ => None,
    }
}

/// "25 January 2024", "25th of January".
pub(super) fn day_and_month(words: &Words, at: usize) -> Found<Stretch> {
    let (end, day) = day(words, at)?;
    let dash = usize::from(words.lower(end) == "-" && words.glued(end));
    let end = end + dash + usize::from(words.lower(end) == "of");
    let month = month_number(words, end, true)
        .filter(|_| words.get(end).is_some_and(|w| w.is_capital() || w.lower.len() > 3))?;
    if words.lower(end) == "may" && !words.get(end)?.is_capital() {
        return None;
    }
    let (end, year) = year_of(words, end + 1);
    Some((end, Stretch::Day { year, month, day }))
}

/// The year after a month or a feast: "2024", ", 2024", "of 2024", "this year", "'24".
pub(super) fn year_of(words: &Words, at: usize) -> (usize, Year) {
    let mut next = at;
    if matches!(words.lower(next), "," | "of" | "-") {
        next += 1;
    }
    if let Some((end, year)) = year(words, next).or_else(|| spelled_year(words, next)) {
        let counted = unit_word(words.lower(end)).is_some_and(|_| words.lower(at) != ",");
        if !counted {
            return (end, Year::Given(year));
        }
    }
    let which = match words.lower(next) {
        "last" | "previous" => -1,
        "this" | "current" => 0,
        "next" => 1,
        _ => return (at, Year::Unsaid),
    };
    if words.lower(next + 1) == "year" && (next == at || words.lower(at) == "of") {
        return (next + 2, Year::Offset(which));
    }
    (at, Year::Unsaid)
}

/// "January 25, 2024", "January 2024", "January"; `year` is what stands before ("last January").
pub(super) fn month(words: &Words, at: usize, year: Year) -> Found<Stretch> {
    let dot = usize::from(words.lower(at + 1) == "." && words.glued(at + 1) && words.lower(at).len() <= 4);
    let after = at + 1 + dot;
    let the = usize::from(words.lower(after) == "the");
    let with_day = day(words, after + the).filter(|&(end, _)| !is_counted(words, end));
    if let (Some(month), Some((end, day))) = (month_number(words, at, true), with_day)
        && (words.get(at).is_some_and(|w| w.is_capital()) || month != 5)
    {
        let (end, found) = year_of(words, end);
        let year = if found == Year::Unsaid { year } else { found };
        return Some((end, Stretch::Day { year, month, day }));
    }
    let (end, found) = year_of(words, after);
    if let (Some(month), true) = (month_number(words, at, true), found != Year::Unsaid)
        && (words.get(at).is_some_and(|w| w.is_capital()) || !matches!(month, 3 | 5))
    {
        return Some((end, Stretch::Month { year: found, month }));
    }
    let month = month_number(words, at, year != Year::Unsaid)?;
    (year != Year::Unsaid || stands_alone(words, at)).then_some((after - dot, Stretch::Month { year, month }))
}

/// "March 12 people" does not occur; "May 20 percent" does.
fn is_counted(words: &Words, at: usize) -> bool {
    matches!(words.lower(at), "%" | "percent" | "million" | "billion") || words.lower(at) == "per"
}

/// Whether a month's name with nothing beside it is the month: not "May", "Women's March" or "April Jones".
fn stands_alone(words: &Words, at: usize) -> bool {
    let before = words.before(at, 1);
    let led = BEFORE_A_YEAR.has(before)
        || matches!(
            before,
            "last"
                | "next"
                | "this"
                | "every"
                | "each"
                | "and"
                | "or"
                | "between"
                | "beginning"
                | "starting"
                | "-"
                | "ending"
                | "due"
        );
    let next_capital = words.get(at + 1).is_some_and(|w| w.is_capital());
    let before_capital = at.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|w| w.is_capital());
    match words.lower(at) {
        "may" | "march" => {
            led && !next_capital
                && before != "and"
                && before != "or"
                && before != "with"
                && before != "for"
                && before != "than"
        }
        "april" | "june" | "august" => (led || !before_capital) && !next_capital && at > 0,
        _ => led || !(before_capital && next_capital),
    }
}

/// "Friday", "Friday, Jan. 26", "Friday the 26th".
fn weekday(words: &Words, at: usize) -> Found<Stretch> {
    let word = words.get(at)?;
    let (weekday, short) = match word.time? {
        TimeWord::Weekday(day) => (day, false),
        TimeWord::ShortWeekday(day) => (day, true),
        _ => return None,
    };
    let dot = usize::from(words.lower(at + 1) == "." && words.glued(at + 1) && short);
    let comma = usize::from(words.lower(at + 1 + dot) == ",");
    let date_at = at + 1 + dot + comma + usize::from(words.lower(at + 1 + dot + comma) == "the");
    let is_date = |found: &(usize, Stretch)| matches!(found.1, Stretch::Day { .. });
    let full = month(words, date_at, Year::Unsaid).filter(is_date).or_else(|| day_and_month(words, date_at));
    if full.is_some() {
        return full;
    }
    if let Some(text) = words.get(date_at).filter(|w| w.is_figure()).and_then(|w| numeric(w.text)) {
        return Some((date_at + 1, text));
    }
    if short || is_part_of_name(words, at) {
        return None;
    }
    if words.lower(at + 1) == "the"
        && let Some((end, day)) = ordinal_day(words, at + 2)
    {
        return Some((end, Stretch::DayOfMonth(day)));
    }
    if let Some((end, which)) = of_week(words, at + 1) {
        return Some((end, Stretch::Weekday { weekday, which: Some(which) }));
    }
    let which = match words.before(at, 1) {
        "last" | "past" => Some(Which::Last),
        "next" => Some(Which::Next),
        _ => None,
    };
    Some((at + 1, Stretch::Weekday { weekday, which }))
}

/// "of next week", "last week" after a weekday.
fn of_week(words: &Words, at: usize) -> Found<Which> {
    let of = usize::from(words.lower(at) == "of");
    let the = usize::from(words.lower(at + of) == "the");
    let which = match words.lower(at + of + the) {
        "last" | "previous" => Which::Last,
        "this" => Which::This,
        "next" | "following" | "coming" => Which::Next,
        _ => return None,
    };
    (words.lower(at + of + the + 1) == "week").then_some((at + of + the + 2, which))
}

/// "the first Tuesday in November", "last Friday of next month".
pub(super) fn nth_weekday(words: &Words, at: usize) -> Found<Stretch> {
    let (end, nth) = if words.lower(at) == "last" { (at + 1, -1) } else { ordinal(words, at)? };
    let Some(TimeWord::Weekday(weekday)) = words.time(end) else { return None };
    if !matches!(words.lower(end + 1), "in" | "of") || !(nth == -1 || (1..=5).contains(&nth)) {
        return None;
    }
    match month(words, end + 2, Year::Unsaid)? {
        (end, Stretch::Month { year, month }) => {
            Some((end, Stretch::NthWeekday { nth: i8::try_from(nth).ok()?, weekday, year, month }))
        }
        _ => None,
    }
}

/// "10/25" after "on", "from", "until" and the like; "22/4" is only a date the other way round.
fn month_and_day(words: &Words, at: usize) -> Found<Stretch> {
    let (a, b) = words.get(at)?.text.split_once('/')?;
    let led = matches!(
        words.before(at, 1),
        "on" | "from" | "until" | "till" | "by" | "since" | "to" | "between" | "before" | "after"
    );
    let small = |s: &str| s.parse::<i8>().ok().filter(|n| s.len() <= 2 && (1..=31).contains(n));
    let (a, b) = (small(a)?, small(b)?);
    let (month, day) = if a > 12 && b <= 12 { (b, a) } else { (a, b) };
    (led && month <= 12).then_some((at + 1, Stretch::Day { year: Year::Unsaid, month, day }))
}

/// "Sunday Times", "Black Friday", "Bloody Sunday", "Super Tuesday".
fn is_part_of_name(words: &Words, at: usize) -> bool {
    matches!(
        words.before(at, 1),
        "black" | "bloody" | "super" | "ruby" | "holy" | "cyber" | "ash" | "palm" | "maundy" | "good"
    ) || matches!(
        words.lower(at + 1),
        "times" | "telegraph" | "mirror" | "express" | "herald" | "mail" | "world" | "sun"
    ) && words.get(at + 1).is_some_and(|w| w.is_capital())
}
