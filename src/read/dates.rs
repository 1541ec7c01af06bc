//! Which day does a date as written name?

use crate::text::Span;
use jiff::civil::Date;

/// The months by the first three letters of their names.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
pub(crate) const MONTH_NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A day as written; the year may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub year: Option<i16>,
    pub month: i8,
    pub day: i8,
}

impl Day {
    /// The date, with the year taken from a day near it when it has none.
    pub fn date(self, near: Option<Date>) -> Option<Date> {
        let of = |year: i16| Date::new(year, self.month, self.day).ok();
        if let Some(year) = self.year {
            return of(year);
        }
        let near = near?;
        let years = [near.year() - 1, near.year(), near.year() + 1];
        years.into_iter().filter_map(of).min_by_key(|date| days_between(*date, near).abs())
    }
}

/// Days from one date to another.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map(|span| span.get_days()).unwrap_or(i32::MAX)
}

/// A date as in ISO 8601, "2024-01-25". jiff's own way brings its printers, parsers and their messages along.
pub(crate) fn written(date: Date) -> String {
    let (Ok(year), month, day) = (u16::try_from(date.year()), date.month() as u16, date.day() as u16) else {
        return format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    };
    // By hand, for times have two each: the machinery of `format!` takes several times as long.
    let digits = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10, month / 10, month % 10, day / 10, day % 10];
    let mut written = String::with_capacity(10);
    for (place, digit) in digits.into_iter().enumerate() {
        if matches!(place, 4 | 6) {
            written.push('-');
        }
        written.push(char::from(b'0' + digit as u8));
    }
    written
}

/// The date a given string begins with: ISO 8601, a time after it is ignored.
pub(crate) fn iso(text: &str) -> Option<Date> {
    let text = text.trim();
    let day = text.get(..10).unwrap_or("");
    let after = text.get(10..).unwrap_or("").chars().next();
    let shaped = day.char_indices().all(|(i, c)| if i == 4 || i == 7 { c == '-' } else { c.is_ascii_digit() });
    let plain = after.is_none_or(|c| matches!(c, 'T' | 't' | ' '));
    if !(shaped && plain && day.len() == 10) {
        return None;
    }
    let number = |from: usize, to: usize| day.get(from..to).and_then(|d| d.parse::<i16>().ok());
    Date::new(number(0, 4)?, number(5, 7)? as i8, number(8, 10)? as i8).ok()
}

/// The first date in the words, and where it ends: "January 28, 2024", "28 Jan", "2024-01-28", "28/01/2024" when it is
/// no other day read the American way.
pub(crate) fn day_at_start(text: &str) -> Option<(Day, usize)> {
    if let Some(date) = text.get(..10).and_then(iso) {
        let after = text.get(10..).unwrap_or("");
        if !after.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
            return Some((Day { year: Some(date.year()), month: date.month(), day: date.day() }, 10));
        }
    }
    let words = words(text);
    let word = |at: usize| words.get(at).map_or("", |span| span.text(text));
    let end = |at: usize| words.get(at).map_or(0, |span| span.end);
    if let Some(date) = numeric(word(0)) {
        return Some((date, end(0)));
    }
    let (month, day) = match (month(word(0)), month(word(1))) {
        (Some(month), _) => (month, number(word(1))?),
        (None, Some(month)) => (month, number(word(0))?),
        (None, None) => return None,
    };
    let gap = words.get(1).zip(words.get(2)).and_then(|(a, b)| text.get(a.end..b.start)).unwrap_or("");
    let year = word(2).parse::<i16>().ok().filter(|y| (1800..=2200).contains(y) && matches!(gap.trim(), "" | ","));
    Date::new(2000, month, day).ok()?;
    Some((Day { year, month, day }, end(if year.is_some() { 2 } else { 1 })))
}

/// The only date in a short line such as "Published on Thu, Jan 25, 2024, 10:30 GMT"; the first if several.
pub(crate) fn day_in(line: &str) -> Option<Day> {
    let starts = words(line);
    starts.iter().take(16).find_map(|word| {
        let (day, _) = day_at_start(line.get(word.start..)?)?;
        day.year.map(|_| day)
    })
}

/// The places of the first words (letters and digits with the marks inside numbers).
pub(crate) fn words(text: &str) -> Vec<Span> {
    let mut found = vec![];
    let mut start = None;
    for (at, c) in text.char_indices().take(200).chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || matches!(c, '/' | '-') && start.is_some();
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push(Span::new(from, at));
                start = None;
            }
            _ => {}
        }
        if found.len() >= 24 {
            break;
        }
    }
    found
}

pub(crate) fn month(word: &str) -> Option<i8> {
    let lower = word.to_lowercase();
    let at = MONTH_NAMES
        .iter()
        .zip(MONTHS)
        .position(|(name, short)| lower == *name || lower == short || lower == "sept" && short == "sep");
    at.map(|at| at as i8 + 1)
}

fn number(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// "28/01/2024", "1/28/2024"; `None` when it could be two different days.
fn numeric(word: &str) -> Option<Day> {
    let mut parts = word.split('/');
    let (a, b, year) = (parts.next()?, parts.next()?, parts.next()?);
    let (a, b, year) = (a.parse::<i8>().ok()?, b.parse::<i8>().ok()?, year.parse::<i16>().ok()?);
    let year = Some(year).filter(|y| (1800..=2200).contains(y));
    match (a, b) {
        (1..=12, 13..=31) => Some(Day { year, month: a, day: b }),
        (13..=31, 1..=12) => Some(Day { year, month: b, day: a }),
        (1..=12, _) if a == b => Some(Day { year, month: a, day: b }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match day_at_start(text) {
            Some((day, end)) => format!("{:?}-{}-{} {}", day.year.unwrap_or(0), day.month, day.day, &text[end..]),
            None => "none".to_string(),
        }
    }

    #[test]
    fn dates_as_written() {
        for (text, want) in [
            ("2024-01-25 The talks", "2024-1-25  The talks"),
            ("January 28 (ANI):", "0-1-28  (ANI):"),
            ("Jan. 28, 2024 -", "2024-1-28  -"),
            ("28th January 2024", "2024-1-28 "),
            ("28/01/2024", "2024-1-28 "),
            ("3/4/2024", "none"),
            ("May said", "none"),
            ("2024-01-255", "none"),
            ("February 30", "none"),
            ("Jan 5 2,000 people", "0-1-5  2,000 people"),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
    }

    #[test]
    fn the_year_is_the_one_that_lies_near() {
        let near = iso("2024-01-03").unwrap();
        let day = Day { year: None, month: 12, day: 30 };
        assert_eq!(day.date(Some(near)), iso("2023-12-30"));
        assert_eq!(day.date(None), None);
    }

    #[test]
    fn given_dates_are_iso() {
        assert!(iso("2024-01-25T10:00:00Z").is_some());
        for bad in ["2024-13-01", "25.01.2024", "2024-1-5", "", "2024-01-25x", "2024-02-30"] {
            assert_eq!(iso(bad), None, "{bad}");
        }
    }
}
