//! The story for a terminal: what an editor wants to read first, on one screen.

use super::report::{Item, Section, lettered, report, several};
use crate::sort::Ordered;
use crate::story::Story;
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

/// The most lines of an item: a statement and the reason of a difference are read whole, nearly always.
fn lines(heading: &str) -> usize {
    match heading {
        "Told by more than one" => 3,
        "Where they differ" | "Told differently, without contradiction" | "Who drew on whom" | "Told by one only" => 2,
        _ => 1,
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
            for words in words_compared(section.heading, item) {
                let _ = writeln!(out, "{INDENT}{}", cut(&words, WIDTH - INDENT.len()));
            }
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

/// The words that a difference lies between, a line each, where its sentence has none of them: of many the first.
fn words_compared<'a>(heading: &str, item: &'a Item) -> impl Iterator<Item = String> + use<'a> {
    const MOST: usize = 3;
    let differs = matches!(heading, "Where they differ" | "Told differently, without contradiction");
    let told = item.passages.iter().any(|passage| item.text.contains(&passage.text));
    let most = if differs && !told { MOST } else { 0 };
    item.passages.iter().take(most).map(|passage| format!("{} “{}”", passage.letter, passage.text))
}

/// The items of a section that there is room for; of what happened in its order.
fn shown(section: &Section, most: usize) -> Vec<&Item> {
    let mut order: Vec<usize> = section.order.iter().copied().take(most).collect();
    if section.heading == "When it happened" {
        order.order_by_key(|at| *at);
    }
    order.into_iter().filter_map(|at| section.items.get(at)).collect()
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
    fn a_difference_shows_its_words_once() {
        let passage = |letter: &str, text: &str| super::super::report::Passage {
            letter: letter.into(),
            note: "",
            text: text.into(),
        };
        let item = |text: &str| Item {
            text: text.into(),
            said: vec![],
            passages: vec![passage("A", "at least a dozen"), passage("B", "ten")],
        };
        let words = |heading, text| words_compared(heading, &item(text)).collect::<Vec<_>>();
        let differ = "Where they differ";
        assert_eq!(words(differ, "Two numbers."), ["A “at least a dozen”", "B “ten”"]);
        assert_eq!(words(differ, "A has ten, B more."), [""; 0]);
        assert_eq!(words("Told by more than one", "Two numbers."), [""; 0]);
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        let long = "x".repeat(200);
        assert_eq!(wrap(&format!("{long} {long}"), ["  ", "    "]), format!("  {long}\n    {long}"));
        assert!(wrap(&"wörd ".repeat(60), ["", ""]).lines().all(|l| l.chars().count() <= WIDTH && !l.starts_with(' ')));
    }
}
