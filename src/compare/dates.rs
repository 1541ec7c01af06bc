//! On which day was an article without a date published, as its siblings of the story tell?
//!
//! "In a statement today, Thursday" beside a report of Sunday the 28th: the Thursday is the 25th. Only what every dated
//! sibling agrees on is inferred. It runs before times are resolved for good, because they are anchored on that day.

use crate::article::{Article, Basis, BlockKind, Published};
use crate::read::dates::{Day, day_at_start, days_between, iso, words, written};
use jiff::civil::{Date, Weekday};

/// A weekday is looked for so many days before and after a sibling's day: in a week there is one of each.
const HALF_WEEK: i32 = 3;

/// Infers missing days of publication; returns the numbers of the articles that got one.
pub(crate) fn infer(articles: &mut [Article]) -> Vec<usize> {
    let of = |article: &Article| article.published.as_ref().and_then(|p| iso(&p.date));
    let known: Vec<Date> = articles.iter().filter_map(of).collect();
    let mut found = vec![];
    for (number, article) in articles.iter_mut().enumerate().filter(|(_, a)| a.published.is_none()) {
        let Some(date) = says(article).and_then(|said| agreed(said, &known)) else { continue };
        article.published = Some(Published { date: written(date), basis: Basis::Inferred });
        if let Some(dateline) = article.dateline.as_mut().filter(|d| d.date.is_none()) {
            let line = dateline.span.text(&article.text);
            dateline.date = day_in(line).and_then(|day| day.date(Some(date))).map(written);
        }
        found.push(number);
    }
    found
}

/// What an article says of the day it was written on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Weekday(Weekday),
    Day(Day),
}

/// The day by the dateline or by the one "today, …" of the article; `None` if it says two different things.
fn says(article: &Article) -> Option<Said> {
    let dateline = article.dateline.as_ref().and_then(|d| day_in(d.span.text(&article.text)));
    if let Some(day) = dateline {
        return Some(Said::Day(day));
    }
    let mut said: Option<Said> = None;
    for block in article.blocks.iter().filter(|b| b.kind == BlockKind::Body) {
        let text = block.span.text(&article.text);
        for (at, _) in text.match_indices("oday") {
            let before = text.get(..at).unwrap_or("");
            let starts =
                before.ends_with(['t', 'T']) && !before.trim_end_matches(['t', 'T']).ends_with(char::is_alphanumeric);
            let Some(new) = text.get(at + 4..).filter(|_| starts).and_then(after_today) else { continue };
            if said.is_some_and(|old| old != new) {
                return None;
            }
            said = Some(new);
        }
    }
    said
}

/// "today, Thursday", "today (Thursday)", "today, January 25"; "today. Thursday was" is none.
fn after_today(rest: &str) -> Option<Said> {
    let rest = rest.strip_prefix([',', ' '])?.trim_start().trim_start_matches(['(', '–', '—']).trim_start();
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let weekday = weekday(word).map(Said::Weekday);
    weekday.or_else(|| day_at_start(rest.get(..40).unwrap_or(rest)).map(|(day, _)| Said::Day(day)))
}

/// The weekday of this name.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "Monday" => Weekday::Monday,
        "Tuesday" => Weekday::Tuesday,
        "Wednesday" => Weekday::Wednesday,
        "Thursday" => Weekday::Thursday,
        "Friday" => Weekday::Friday,
        "Saturday" => Weekday::Saturday,
        "Sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// The one day that fits what is said, whichever dated sibling it is counted from.
fn agreed(said: Said, siblings: &[Date]) -> Option<Date> {
    let near = |sibling: Date| match said {
        Said::Day(day) => day.date(Some(sibling)),
        Said::Weekday(weekday) => (-HALF_WEEK..=HALF_WEEK)
            .filter_map(|days| sibling.checked_add(jiff::Span::new().days(days)).ok())
            .find(|date| date.weekday() == weekday),
    };
    let first = near(*siblings.first()?)?;
    let same =
        siblings.iter().all(|&sibling| near(sibling) == Some(first) && days_between(first, sibling).abs() <= 183);
    same.then_some(first)
}

fn day_in(line: &str) -> Option<Day> {
    words(line).iter().find_map(|word| day_at_start(line.get(word.start..)?).map(|(day, _)| day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;

    /// The inferred day of an article beside siblings of these days.
    fn inferred(text: &str, siblings: &[&str]) -> Option<String> {
        let read = |text: &str, date: Option<&str>| {
            let input = Input { text: Some(text.into()), published: date.map(str::to_string), ..Input::default() };
            crate::extract(&input).unwrap()
        };
        let mut articles = vec![read(text, None)];
        articles.extend(siblings.iter().map(|date| read("The river rose.", Some(date))));
        infer(&mut articles);
        articles[0].published.as_ref().map(|p| p.date.clone())
    }

    #[test]
    fn the_day_is_the_one_that_all_siblings_agree_on() {
        for (text, siblings, want) in [
            (
                "The mayor said in a statement today, Thursday, that it rose.",
                &["2024-01-25", "2024-01-28"][..],
                Some("2024-01-25"),
            ),
            ("The mayor said today (Friday) that it rose.", &["2024-01-25"], Some("2024-01-26")),
            ("The mayor said today, Thursday, that it rose.", &["2024-01-25", "2024-02-08"], None),
            ("The mayor said today, Thursday, that it rose.", &[], None),
            ("It rose today. Thursday was dry.", &["2024-01-25"], None),
            ("It rose today, the mayor said on Thursday.", &["2024-01-25"], None),
            ("He said today, Monday, that it rose; she said today, Friday, it fell.", &["2024-01-25"], None),
            ("DELFT, January 28 (AFP): The river rose.", &["2024-01-25"], Some("2024-01-28")),
        ] {
            assert_eq!(inferred(text, siblings).as_deref(), want, "{text}");
        }
    }
}
