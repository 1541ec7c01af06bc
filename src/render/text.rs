//! The story for a terminal: what an editor wants to read first, on one screen.

use super::report::{Item, Section, report, several};
use crate::sort::Ordered;
use crate::story::Story;
use std::cmp::Reverse;
use std::fmt::Write;

/// Columns of a line.
const WIDTH: usize = 110;

/// The most items of a section; the rest are counted.
fn most(heading: &str) -> usize {
    match heading {
        "Told by more than one" | "Where they differ" | "Told differently, without contradiction" => 10,
        "Who is quoted" => 12,
        "Told by one only" | "When it happened" => 5,
        _ => 6,
    }
}

/// The most lines of an item: where the reason is what one reads for, it has room.
fn lines(heading: &str) -> usize {
    if matches!(heading, "Where they differ" | "Told differently, without contradiction" | "Who drew on whom") {
        2
    } else {
        1
    }
}

pub(super) fn text(story: &Story) -> String {
    let report = report(story);
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{}\n", cut(&report.title, WIDTH));
    if !report.stories.is_empty() {
        let _ = writeln!(out, "{}", several(&report.stories));
        for (number, story) in report.stories.iter().enumerate() {
            let line = format!("{:>3}. {}: {}", number + 1, story.letters, story.headline);
            let _ = writeln!(out, "{}", cut(&line, WIDTH));
        }
        out.push('\n');
    }
    for source in &report.articles {
        let line = format!("{:>3}  {:<22} {}", source.letter, source.date, source.label);
        let _ = writeln!(out, "{}", cut(&line, WIDTH));
        for note in &source.notes {
            let _ = writeln!(out, "{:>27} {note}", "!");
        }
    }
    let _ = writeln!(out, "\n{}", wrap(&report.findings.join(" "), ["", ""]));
    for section in &report.sections {
        let _ = writeln!(out, "\n{}", section.heading.to_uppercase());
        let most = most(section.heading);
        for item in shown(section, most) {
            let _ = writeln!(out, "{}", shortened(item, lines(section.heading)));
            // Whole: what a person says, and what stands no longer, is what one looks for.
            for said in &item.said {
                let _ = writeln!(out, "{}", wrap(said, [INDENT, INDENT]));
            }
        }
        if section.items.len() > most {
            let _ = writeln!(out, "  … and {} more (--format markdown shows all)", section.items.len() - most);
        }
    }
    out
}

/// The first items of a section; of what happened, in its order, what most tell, and of that the latest: the event rather than
/// what led up to it.
fn shown(section: &Section, most: usize) -> Vec<&Item> {
    let mut items: Vec<(usize, &Item)> = section.items.iter().enumerate().collect();
    if section.heading == "When it happened" {
        items.order_by_key(|(at, item)| Reverse((lettered(item).1.split(", ").count(), *at)));
    }
    items.truncate(most);
    items.order_by_key(|(at, _)| *at);
    items.into_iter().map(|(_, item)| item).collect()
}

/// An item without and with the letters at its end.
fn lettered(item: &Item) -> (&str, &str) {
    match item.text.rfind(" [") {
        Some(at) if item.text.ends_with(']') => item.text.split_at(at),
        _ => (item.text.as_str(), ""),
    }
}

/// An item on so many lines at most; the letters at its end always stay.
fn shortened(item: &Item, lines: usize) -> String {
    /// What a line may lose where a long word does not fit.
    const RAGGED: usize = 12;
    let (text, letters) = lettered(item);
    let room = lines * WIDTH - (lines - 1) * (INDENT.len() + RAGGED) - 2;
    let text = cut(text, room.saturating_sub(letters.chars().count()));
    wrap(&format!("{text}{letters}"), ["  ", INDENT])
}

/// Before the lines of an item that goes on.
const INDENT: &str = "      ";

/// At most `width` characters, with an ellipsis where something was left out.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_string();
    }
    let mut kept: String = text.chars().take(width.saturating_sub(1)).collect();
    kept.truncate(kept.trim_end().len());
    kept + "…"
}

/// Lines of at most [`WIDTH`] characters, broken at spaces; before the first and before the others stands an indent.
fn wrap(text: &str, [first, indent]: [&str; 2]) -> String {
    let mut lines = vec![first.to_string()];
    for word in text.split(' ') {
        let used = lines.last().map_or(0, |l| l.chars().count());
        let begun = lines.last().is_some_and(|l| !l.trim_start().is_empty());
        if begun && used + 1 + word.chars().count() > WIDTH {
            lines.push(indent.to_string());
        }
        if let Some(line) = lines.last_mut() {
            if !line.trim_start().is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_item_keeps_its_letters() {
        let item = Item { text: format!("{} [A, C]", "word ".repeat(60)), said: vec![], passages: vec![] };
        let one = shortened(&item, 1);
        assert!(one.ends_with("… [A, C]") && one.lines().count() == 1, "{one}");
        let two = shortened(&item, 2);
        assert!(
            two.ends_with("… [A, C]") && two.lines().count() == 2 && two.lines().all(|l| l.chars().count() <= WIDTH),
            "{two}"
        );
    }

    #[test]
    fn of_what_happened_the_most_told_is_shown_in_its_order() {
        let told = ["1 [A]", "2 [A, B]", "3 [C]", "4 [A, B, C]", "5 [B]"];
        let items = || told.map(|text| Item { text: text.to_string(), said: vec![], passages: vec![] }).into();
        for (heading, want) in [
            ("When it happened", ["2 [A, B]", "4 [A, B, C]", "5 [B]"]),
            ("Told by one only", ["1 [A]", "2 [A, B]", "3 [C]"]),
        ] {
            let section = Section { heading, items: items() };
            let found: Vec<&str> = shown(&section, 3).iter().map(|item| item.text.as_str()).collect();
            assert_eq!(found, want, "{heading}");
        }
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        let long = "x".repeat(200);
        assert_eq!(wrap(&format!("{long} {long}"), ["  ", "    "]), format!("  {long}\n    {long}"));
        assert!(wrap(&"wörd ".repeat(60), ["", ""]).lines().all(|l| l.chars().count() <= WIDTH && !l.starts_with(' ')));
    }
}
