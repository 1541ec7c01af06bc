//! Does a paragraph begin with a header field: `date 2024-01-25`, `Title: …`, `Published: …`, `By …`, `Source: …`?

use super::dates::{Day, day_at_start, day_in};
use crate::english::news;

/// A header field; the number is the bytes of its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Date(Day),
    Title(usize),
    Source(usize),
    Authors(usize),
    Url(usize),
}

/// The longest label and the longest line of names, in bytes.
const LONGEST_LABEL: usize = 20;
const LONGEST_BYLINE: usize = 140;
/// A line with so much after its date is no header line; the prose begins after the date.
const SHORT: usize = 40;

/// The field a paragraph begins with, and its bytes. `first` while no prose has been seen.
pub(crate) fn field(words: &str, first: bool) -> Option<(Field, usize)> {
    let line = words.split('\n').next().unwrap_or("").trim_end();
    if let Some((label, value)) = labelled(line) {
        let known = label.trim().to_lowercase();
        let offset = line.len() - value.len();
        if news::DATE_LABELS.has(&known) {
            return dated(value).map(|(day, used)| (Field::Date(day), offset + used));
        }
        let kind = if news::TITLE_LABELS.has(&known) && first {
            Field::Title(offset)
        } else if news::SOURCE_LABELS.has(&known) && line.len() < 120 {
            Field::Source(offset)
        } else if news::AUTHOR_LABELS.has(&known) && line.len() < LONGEST_BYLINE {
            Field::Authors(offset)
        } else if news::URL_LABELS.has(&known) && !value.trim().contains(' ') {
            Field::Url(offset)
        } else {
            return None;
        };
        return (!value.trim().is_empty()).then_some((kind, line.len()));
    }
    if let Some((used, day)) = unlabelled_date(line) {
        return Some((Field::Date(day), used));
    }
    is_byline(line).then_some((Field::Authors(0), line.len()))
}

/// The label before a colon and what follows it, white space included.
fn labelled(line: &str) -> Option<(&str, &str)> {
    let colon = line.char_indices().take(LONGEST_LABEL + 1).find(|&(_, c)| c == ':')?.0;
    Some((line.get(..colon)?, line.get(colon + 1..)?))
}

/// "date 2024-01-25 The talks": a label without a colon, when a date with its year follows.
fn unlabelled_date(line: &str) -> Option<(usize, Day)> {
    let mut end = 0;
    for word in line.split_inclusive(char::is_whitespace).take(2) {
        end += word.len();
        if news::DATE_LABELS.has(&line.get(..end)?.trim().to_lowercase()) {
            let (day, used) = day_at_start(line.get(end..)?)?;
            day.year?;
            return Some((end + used, day));
        }
    }
    None
}

/// The day in a field's value and the bytes that belong to it: the line, or only the date when prose follows.
fn dated(value: &str) -> Option<(Day, usize)> {
    let white = value.len() - value.trim_start().len();
    if let Some((day, used)) = day_at_start(value.trim_start())
        && day.year.is_some()
    {
        let rest = value.len() - white - used;
        return Some((day, if rest > SHORT { white + used } else { value.len() }));
    }
    let day = day_in(value).filter(|_| value.len() < 2 * SHORT)?;
    Some((day, value.len()))
}

/// "By Ann Lind and Omar Hadid, staff writers"
fn is_byline(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")).or_else(|| line.strip_prefix("by "))
    else {
        return false;
    };
    let named = || {
        let names = names(line);
        !names.is_empty() && names.iter().all(|name| (1..=5).contains(&name.split_whitespace().count()))
    };
    line.len() < LONGEST_BYLINE
        && !line.ends_with(['.', '?', '!', ':'])
        && rest.starts_with(char::is_uppercase)
        && named()
}

/// The authors that a line names.
pub(crate) fn names(line: &str) -> Vec<String> {
    let bare =
        labelled(line).filter(|(label, _)| news::AUTHOR_LABELS.has(&label.to_lowercase())).map_or(line, |(_, v)| v);
    let bare = bare.trim();
    let lower = bare.to_lowercase();
    let bare = if lower.starts_with("by ") { bare.get(3..).unwrap_or("") } else { bare };
    let bare = bare.split(['|', '(', '•', '·', '\n']).next().unwrap_or("");
    let mut found = vec![];
    for part in bare.split([',', ';', '&', '/']).flat_map(|part| part.split(" and ")) {
        let name = part.trim().trim_end_matches('.');
        let words: Vec<&str> = name.split_whitespace().collect();
        let named = words.iter().all(|w| {
            w.starts_with(char::is_uppercase)
                || matches!(*w, "de" | "van" | "von" | "der" | "al" | "el" | "bin" | "da" | "di" | "la" | "le" | "du")
        });
        let role = words.iter().any(|w| {
            news::WRITER_WORDS.has(&w.to_lowercase())
                || matches!(w.to_lowercase().as_str(), "staff" | "news" | "desk" | "political" | "chief")
        });
        if named && !role && (1..=6).contains(&words.len()) {
            found.push(words.join(" "));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str) -> String {
        match field(words, true) {
            Some((field, used)) => format!("{field:?} | {}", words[used..].trim()),
            None => "none".to_string(),
        }
    }

    #[test]
    fn fields_and_their_look_alikes() {
        for (words, want) in [
            (
                "date 2024-01-25 The river rose over its banks and the people left.",
                "Date(Day { year: Some(2024), month: 1, day: 25 }) | The river rose over its banks and the people left.",
            ),
            ("Title: The River Rose\nIt rained.", "Title(6) | It rained."),
            ("Published: Thu, 25 Jan 2024 10:30 GMT", "Date(Day { year: Some(2024), month: 1, day: 25 }) | "),
            ("Source: Valley Courier", "Source(7) | "),
            ("By Ann Lind and Omar Hadid, Staff Writers", "Authors(0) | "),
            ("URL: https://example.org/a", "Url(4) | "),
            ("By Monday the river had risen.", "none"),
            ("By the river he sat", "none"),
            ("Date night was ruined by rain.", "none"),
            ("Title: ", "none"),
            ("The source: a river", "none"),
        ] {
            assert_eq!(shown(words), want, "{words}");
        }
    }

    #[test]
    fn names_are_told_from_roles() {
        assert_eq!(names("By Ann Lind and Omar el Hadid, Staff Writers"), ["Ann Lind", "Omar el Hadid"]);
        assert_eq!(names("By Ann Lind | Political editor"), ["Ann Lind"]);
        assert!(names("by the staff").is_empty());
    }
}
