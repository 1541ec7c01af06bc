//! Does a line over an article say whose article it is: "The Valley Courier", "Valley Courier | March 4, 2025"?
//!
//! So people note it down who copy reports together. What looks like it is a place with a date (a dateline), a writer, or a
//! short headline: the line may hold an outlet, writers and a date, and nothing else.

use super::dates::{Day, day_in, month};
use super::lines;
use crate::english::agencies::{agency, without_the};
use crate::english::news;

/// What such a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Masthead<'t> {
    pub outlet: &'t str,
    pub writers: Vec<String>,
    pub day: Option<Day>,
}

impl Masthead<'_> {
    /// Whether nothing but the line's place tells it from a headline: "Harbour Captain Quits Post".
    pub fn may_be_a_headline(&self) -> bool {
        let known = news::is_outlet(without_the(self.outlet)) || agency(self.outlet).is_some();
        self.writers.is_empty() && self.day.is_none() && !known && !self.outlet.starts_with("The ")
    }
}

/// What news or a channel may be of that is no outlet's name. Sorted.
const SECTIONS: [&str; 25] = [
    "all",
    "breaking",
    "business",
    "entertainment",
    "health",
    "home",
    "international",
    "latest",
    "listen",
    "live",
    "local",
    "more",
    "national",
    "other",
    "politics",
    "recent",
    "regional",
    "related",
    "science",
    "sport",
    "sports",
    "tech",
    "top",
    "watch",
    "world",
];
/// The longest line, in bytes.
const LONGEST: usize = 120;
/// What parts such a line.
const BARS: [char; 7] = [',', '|', '•', '·', '–', '—', '/'];
/// Names of outlets that are words of sections and of days too; they need "the" before them.
const COMMON: [&str; 9] = ["agencies", "hill", "independent", "national", "sun", "time", "times", "vice", "wires"];

/// What the line says, if it is of an outlet and nothing else.
pub(crate) fn of(line: &str) -> Option<Masthead<'_>> {
    if line.len() > LONGEST || lines::ends_sentence(line) || line.contains('\n') {
        return None;
    }
    let mut found = Masthead { outlet: "", writers: vec![], day: None };
    for part in line.split(BARS).flat_map(|part| part.split(" - ")).map(str::trim) {
        if is_of_a_date(part) {
            found.day = found.day.or(day_in(line));
        } else if is_named_as_outlets_are(part) && found.outlet.is_empty() {
            found.outlet = part;
        } else if !found.outlet.is_empty() && is_a_place(part) {
            // "BBC News, Delft": behind an outlet stands where it reports from.
        } else {
            let writers = part.strip_prefix("By ").or_else(|| part.strip_prefix("by ")).unwrap_or(part);
            if !lines::is_of_writers(writers) || !found.writers.is_empty() {
                return None;
            }
            found.writers = super::header::names(writers);
        }
    }
    (!found.outlet.is_empty()).then_some(found)
}

/// One to three capitalized words.
fn is_a_place(part: &str) -> bool {
    let mut words = part.split_whitespace();
    (1..=3).contains(&words.clone().count()) && words.all(|word| word.starts_with(char::is_uppercase))
}

/// "March 3", "2025", "Mon", "3 March 2025 10:30 GMT"
fn is_of_a_date(part: &str) -> bool {
    let lower = part.to_lowercase();
    let weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| lower.starts_with(day));
    let first = part.split(' ').next().unwrap_or("");
    let figures = part.contains(|c: char| c.is_ascii_digit());
    weekday && (lower.len() <= 4 || lower.ends_with("day") && !lower.contains(' '))
        || figures && (weekday || first.contains(|c: char| c.is_ascii_digit()) || month(first).is_some())
}

/// A known outlet or agency, or what is named as newspapers are: "The Valley Courier", "The Daily Orrin".
fn is_named_as_outlets_are(name: &str) -> bool {
    let bare = without_the(name);
    let the = bare.len() < name.len();
    if agency(bare).is_some() || news::is_outlet(bare) {
        return the || !COMMON.iter().any(|word| bare.eq_ignore_ascii_case(word));
    }
    let words: Vec<&str> = bare.split_whitespace().collect();
    let capitals = |word: &&str| word.starts_with(char::is_uppercase) || matches!(*word, "of" | "and");
    // "Source: Valley Courier" is a header field.
    if words.len() > 4 || name.contains(':') || !words.iter().all(capitals) {
        return false;
    }
    let lower = |word: Option<&&str>| word.map_or(String::new(), |word| word.to_lowercase());
    let (first, last) = (lower(words.first()), lower(words.last()));
    let daily = matches!(first.as_str(), "daily" | "evening" | "morning" | "weekly") && words.len() > 1;
    // "Breaking News", "Live Radio" are sections and buttons, "LTV News" is an outlet.
    let media = news::MEDIA_WORDS.has(&last) && words.len() > 1 && !SECTIONS.contains(&first.as_str());
    let kind = matches!(last.as_str(), "broadcasting" | "daily" | "magazine" | "press" | "weekly");
    let masthead = news::MASTHEAD_WORDS.has(&last);
    the && (daily || masthead) || words.len() > 1 && (kind || masthead) || media
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_outlets_and_their_look_alikes() {
        for (line, want) in [
            ("The Valley Courier", Some("The Valley Courier []")),
            ("Valley Courier | March 4, 2025", Some("Valley Courier [] 3-4")),
            ("The Daily Orrin, Tuesday, March 4, 2025", Some("The Daily Orrin [] 3-4")),
            ("March 4, 2025 – The Herald", Some("The Herald [] 3-4")),
            ("Ann Lind, The Daily Orrin, 4 March 2025", Some("The Daily Orrin [\"Ann Lind\"] 3-4")),
            ("By Ann Lind | Valley Courier", Some("Valley Courier [\"Ann Lind\"]")),
            ("Reuters, March 4, 2025 10:30 GMT", Some("Reuters [] 3-4")),
            ("BBC News - 4 March 2025", Some("BBC News [] 3-4")),
            ("BBC News, Port Orrin", Some("BBC News []")),
            ("Port Orrin, March 4, 2025", None),
            ("Ann Lind", None),
            ("Ann Lind, March 4, 2025", None),
            ("Sun, March 4, 2025", None),
            ("National | March 4, 2025", None),
            ("LTV News", Some("LTV News []")),
            ("Breaking News | March 4, 2025", None),
            ("Live Radio", None),
            ("Mail", None),
            ("Source: Valley Courier", None),
            ("March 4, 2025", None),
            ("The mayor left, the Valley Courier says", None),
            ("She works at the Valley Courier.", None),
            ("Mayor to quit | The Valley Courier", None),
            ("The Harbour", None),
            ("", None),
        ] {
            let shown = of(line).map(|m| {
                let day = m.day.map_or(String::new(), |day| format!(" {}-{}", day.month, day.day));
                format!("{} {:?}{day}", m.outlet, m.writers)
            });
            assert_eq!(shown.as_deref(), want, "{line}");
        }
        assert!(of("Captain Quits Post").is_some_and(|m| m.may_be_a_headline()));
        assert!(of("The Valley Post").is_some_and(|m| !m.may_be_a_headline()));
    }
}
