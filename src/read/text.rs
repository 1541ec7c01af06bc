//! Where are the paragraphs of plain text?
//!
//! Blank lines part paragraphs. Inside such a group each line is a paragraph of its own, unless the lines were broken by
//! a mail program or a PDF: then a line goes on in the next one.

use super::header;
use super::layout::Paragraph;
use super::lines;
use crate::text::Span;

/// Lines longer than this are not broken by layout.
const WIDEST: usize = 110;
/// A broken line leaves no room for the next word; lines may differ by so much in width.
const RAGGED: usize = 12;

/// The paragraphs of a plain text, in order.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut found = vec![];
    let mut group: Vec<Span> = vec![];
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if span.is_empty() {
            close(text, &mut group, &mut found);
        } else {
            group.push(span);
        }
    }
    close(text, &mut group, &mut found);
    found
}

/// Joins the lines of a group where one goes on in the next.
fn close(text: &str, group: &mut Vec<Span>, found: &mut Vec<Paragraph>) {
    let widest = group.iter().map(|line| line.len()).max().unwrap_or(0);
    let mut open: Option<Span> = None;
    for line in group.drain(..) {
        match open {
            Some(before) if goes_on(text, before, line, widest) => open = Some(Span::new(before.start, line.end)),
            _ => {
                found.extend(open.map(Paragraph::plain));
                open = Some(line);
            }
        }
    }
    found.extend(open.map(Paragraph::plain));
}

/// Whether a paragraph so far goes on in the next line.
fn goes_on(text: &str, before: Span, line: Span, widest: usize) -> bool {
    let (so_far, next) = (before.text(text), line.text(text));
    let last = so_far.rsplit('\n').next().unwrap_or("");
    let ended = last.ends_with(['.', '!', '?', ':', ';', '"', '”', ')', '…']);
    let first_word = next.split_whitespace().next().unwrap_or("");
    let list =
        first_word.starts_with(['-', '*', '•', '–', '—']) || first_word.ends_with(['.', ')']) && first_word.len() <= 3;
    let small = next.starts_with(char::is_lowercase) && so_far.starts_with(|c: char| !c.is_lowercase());
    // A header field stands in a line of its own, however wide its neighbours are.
    let field = |words: &str| {
        !words.starts_with("by ") && header::field(words, true).is_some() || lines::is_labelled_date(words)
    };
    if field(next) || !so_far.contains('\n') && field(so_far) {
        return false;
    }
    let broken = (50..=WIDEST).contains(&widest) && last.len() + 1 + first_word.len() + RAGGED > widest;
    !list && (small && !ended && widest <= 2 * WIDEST || broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|p| p.span.text(text)).collect()
    }

    #[test]
    fn lines_are_joined_only_where_layout_broke_them() {
        for (text, want) in [
            ("One.\n\nTwo.", vec!["One.", "Two."]),
            ("One.\nTwo.", vec!["One.", "Two."]),
            ("It was a dark \nnight in town.", vec!["It was a dark \nnight in town."]),
            ("water\nbread\nold shoes", vec!["water", "bread", "old shoes"]),
            ("The Title Is Here\nThe river rose.", vec!["The Title Is Here", "The river rose."]),
            (
                "The river rose over its banks in the night near Delft\nBy Ann Lind\nPublished: 2025-03-04",
                vec!["The river rose over its banks in the night near Delft", "By Ann Lind", "Published: 2025-03-04"],
            ),
            (
                "The river rose over its banks in the night near Delft.\nBy noon it had fallen, said the mayor of Delft, Ann Lind.",
                vec![
                    "The river rose over its banks in the night near Delft.\nBy noon it had fallen, said the mayor of Delft, Ann Lind.",
                ],
            ),
            (
                "The river rose over its banks on Monday and the people of the\ntown had to leave their houses. Nobody was hurt, said\nthe mayor.",
                vec![
                    "The river rose over its banks on Monday and the people of the\ntown had to leave their houses. Nobody was hurt, said\nthe mayor.",
                ],
            ),
        ] {
            assert_eq!(shown(text), want, "{text}");
        }
    }
}
