//! Does a text begin as an article does?

use crate::read::header::{self, Field};
use crate::read::{dateline, lines, masthead};

/// How a text begins; the later, the surer it is an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Opening {
    /// With a time of day, as the entries of a live blog do.
    Entry,
    /// With prose.
    Bare,
    /// With a line that may be a headline, or a subhead.
    Headline,
    /// With a title, a date, a byline or a dateline.
    Header,
}

/// Lines that a header has at most.
const HEADER: usize = 6;
/// Words with which a sentence goes on from the one before.
const GOING_ON: [&str; 18] = [
    "and",
    "but",
    "he",
    "her",
    "his",
    "however",
    "instead",
    "it",
    "its",
    "meanwhile",
    "she",
    "still",
    "such",
    "that",
    "their",
    "these",
    "they",
    "yet",
];
/// How a note under an article begins.
const NOTES: [&str; 14] = [
    "about the author",
    "additional reporting",
    "clarification",
    "contact",
    "correction",
    "editor's note",
    "editor’s note",
    "note:",
    "notes",
    "sources",
    "tags",
    "this article",
    "this story",
    "update",
];

/// How the words begin.
pub(super) fn of(words: &str) -> Opening {
    let mut headline = false;
    for (number, line) in words.lines().map(str::trim).filter(|line| !line.is_empty()).take(HEADER).enumerate() {
        if number == 0 && is_time(line) {
            return Opening::Entry;
        }
        let dated = lines::is_date_line(line) && headline;
        if dated
            || header::field(line, true).is_some_and(|(field, _)| heads(field))
            || dateline::at_start(line).is_some()
        {
            return Opening::Header;
        }
        if lines::is_prose(line) {
            return if headline { Opening::Headline } else { Opening::Bare };
        }
        headline |= number == 0
            && lines::is_headline(line)
            && !lines::is_date_line(line)
            && header::field(line, true).is_none();
    }
    Opening::Bare
}

/// Fields that stand over an article; a source or an address may stand under one.
fn heads(field: Field) -> bool {
    matches!(field, Field::Title(_) | Field::Date(_) | Field::Authors(_))
}

/// Whether the words are the foot of the article before: a note, a credit, a profile, links.
pub(super) fn is_foot(words: &str) -> bool {
    let Some(first) = words.lines().map(str::trim).find(|line| !line.is_empty()) else { return true };
    let lower = first.trim_start_matches(['*', '_', '(', '[', ' ']).to_lowercase();
    let note = NOTES
        .iter()
        .any(|note| lower.strip_prefix(note).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())));
    note || lines::is_furniture(first) || lines::is_credit(first) || lines::is_profile(first, &[])
}

/// Whether the first word goes on from a sentence before.
pub(super) fn goes_on(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or("");
    let bare = first.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    first.starts_with(char::is_lowercase) || GOING_ON.contains(&bare.as_str())
}

/// A label that opens an article, and whether nothing but its value stands behind it: `Title: …`, `date 2024-01-25 It …`.
pub(super) fn label(line: &str) -> Option<bool> {
    let line = line.trim();
    let lower = line.get(..10).unwrap_or(line).to_lowercase();
    if lower.starts_with("title:") || lower.starts_with("headline:") {
        return Some(true);
    }
    let (field, used) = header::field(line, true).filter(|_| lower.starts_with("date"))?;
    matches!(field, Field::Date(day) if day.year.is_some())
        .then(|| line.get(used..).is_none_or(|rest| rest.trim().is_empty()))
}

/// Whether the lines are a headline and two of outlet, byline, date and dateline; the outlet may stand over the headline.
pub(super) fn is_whole_header<'t>(mut lines: impl Iterator<Item = &'t str>) -> bool {
    let Some(mut first) = lines.next().map(str::trim) else { return false };
    let (mut outlet, mut byline, mut date, mut place) = (false, false, false, false);
    if let Some(over) = masthead::of(first).filter(|over| !over.may_be_a_headline()) {
        (outlet, date, byline) = (true, over.day.is_some(), !over.writers.is_empty());
        let Some(next) = lines.next().map(str::trim) else { return false };
        first = next;
    }
    if !lines::is_headline(first) || header::field(first, true).is_some() || lines::is_date_line(first) {
        return false;
    }
    for line in lines.map(str::trim) {
        if let Some(under) = masthead::of(line) {
            (outlet, date, byline) = (true, date || under.day.is_some(), byline || !under.writers.is_empty());
            continue;
        }
        match header::field(line, true) {
            Some((Field::Authors(_), _)) => byline = true,
            Some((Field::Date(_), _)) => date = true,
            _ => date |= lines::is_date_line(line),
        }
        place |= dateline::at_start(line).is_some();
        if lines::is_prose(line) {
            break;
        }
    }
    [outlet, byline, date, place].into_iter().filter(|sign| *sign).count() >= 2
}

/// Whether a line says that what follows is told as it happens.
pub(super) fn is_live(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.contains("as it happened")
        || lower.split(|c: char| !c.is_alphanumeric()).take(30).any(|word| matches!(word, "live" | "liveblog"))
            && line.len() < 200
}

/// "10:42 GMT", "2.15pm", "14:05 — ": a time of day begins the line.
fn is_time(line: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let hour = digits(line);
    let rest = line.get(hour..).unwrap_or("");
    let Some(after) = rest.strip_prefix([':', '.']) else {
        return (1..=2).contains(&hour)
            && ["am", "pm", " am", " pm", " a.m", " p.m"].iter().any(|half| rest.to_lowercase().starts_with(half));
    };
    (1..=2).contains(&hour)
        && digits(after) == 2
        && !after.get(2..).is_some_and(|rest| rest.starts_with(['%', '.', ',']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_text_begins() {
        let prose = "The river rose over its banks on Monday and the people of the town left.";
        for (words, want) in [
            (format!("Title: The River\n{prose}"), Opening::Header),
            (format!("The River Rose\nBy Ann Lind\n{prose}"), Opening::Header),
            (format!("The River Rose\nMarch 4, 2024\n{prose}"), Opening::Header),
            (format!("HARWICK, March 4 (AP) — {prose}"), Opening::Header),
            (format!("date 2024-03-04 {prose}"), Opening::Header),
            (format!("The River Rose\n\n{prose}"), Opening::Headline),
            (format!("March 4, 2024\n{prose}"), Opening::Bare),
            (prose.to_string(), Opening::Bare),
            (format!("Source: agencies\n{prose}"), Opening::Bare),
            (format!("10:42 GMT\nThe River Rose\n{prose}"), Opening::Entry),
            (format!("2.15pm\n{prose}"), Opening::Entry),
            ("One.".to_string(), Opening::Bare),
            (String::new(), Opening::Bare),
        ] {
            assert_eq!(of(&words), want, "{words}");
        }
    }

    #[test]
    fn what_stands_under_an_article() {
        for (words, want) in [
            ("Correction: an earlier version named another river.", true),
            ("*This article was updated on Monday.*", true),
            ("Read more: The Mill", true),
            ("(With inputs from agencies)", true),
            ("Updates to the law were refused by the court on Monday, the mayor said.", false),
            ("The river rose.", false),
        ] {
            assert_eq!(is_foot(words), want, "{words}");
        }
    }
}
