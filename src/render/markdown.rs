//! The story as a report in Markdown.

use super::report::{report, several};
use crate::story::Story;
use std::fmt::Write;

pub(super) fn markdown(story: &Story) -> String {
    let report = report(story);
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "# {}\n", escape(&report.title));
    if !report.stories.is_empty() {
        let _ = writeln!(out, "{}\n", several(&report.stories));
        for (number, story) in report.stories.iter().enumerate() {
            let _ = writeln!(out, "{}. {}: {}", number + 1, story.letters, escape(&story.headline));
        }
        let _ = writeln!(out);
    }
    let _ = writeln!(out, "| | Report | Published | Origin |\n|---|---|---|---|");
    for source in &report.articles {
        let label = escape(&source.label);
        let _ = writeln!(out, "| {} | {label} | {} | {} |", source.letter, source.date, source.origin);
    }
    let _ = writeln!(out);
    for source in &report.articles {
        for note in &source.notes {
            let _ = writeln!(out, "- {}: {}", source.letter, escape(note));
        }
    }
    for finding in &report.findings {
        let _ = writeln!(out, "- {}", escape(finding));
    }
    for section in &report.sections {
        let _ = writeln!(out, "\n## {}\n", section.heading);
        for item in &section.items {
            let _ = writeln!(out, "- {}", escape(&item.text));
            for said in &item.said {
                let _ = writeln!(out, "  - {}", escape(said));
            }
            for passage in &item.passages {
                let note = if passage.note.is_empty() { String::new() } else { format!(" *({})*", passage.note) };
                let _ = writeln!(out, "  - **{}**{note} {}", passage.letter, escape(&passage.text));
            }
        }
    }
    out
}

/// Text that Markdown would take for markup, made plain.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(escape("<b> a|b *c* [d](e)"), "\\<b\\> a\\|b \\*c\\* \\[d\\](e)");
    }
}
