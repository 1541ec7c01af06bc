//! What is each line of a text that may hold several articles: a rule, the number of a document, or words?

use crate::read::lines::is_headline;
use crate::text::Span;

/// What a line does between articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    Words,
    /// A ruled line that divides: `---`, `=====`.
    Rule,
    /// One that also parts the sections of a text: `* * *`, a page's end.
    Break,
    /// An archive's line between documents: `Document 3 of 20`.
    Document,
}

/// A line without its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub span: Span,
    pub mark: Mark,
}

/// Lines of front matter at most.
const FRONT: usize = 40;

/// The lines of a text; a page's end divides a line.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut found: Vec<Line> = vec![];
    let mut start = 0;
    for piece in text.split_inclusive(['\n', '\u{c}']) {
        let words = piece.trim_end_matches(['\n', '\r', '\u{c}']);
        let span = Span::new(start, start + words.len());
        found.push(Line { span, mark: mark(words) });
        if piece.ends_with('\u{c}') {
            found.push(Line { span: Span::new(start + words.len(), start + piece.len()), mark: Mark::Break });
        }
        start += piece.len();
    }
    underlines(text, &mut found);
    front_matter(text, &mut found);
    found
}

fn mark(line: &str) -> Mark {
    let bare = line.trim();
    let Some(first) = bare.chars().next() else { return Mark::Words };
    if matches!(first, '-' | '=' | '*' | '_' | '#' | '~' | '–' | '—' | '•') {
        let same = bare.chars().all(|c| c == first);
        let count = bare.chars().count();
        let spaced = bare.split(' ').all(|piece| piece.chars().eq([first])) && count >= 5;
        return match (same && count >= 3, first) {
            (true, '*' | '•' | '—' | '–') => Mark::Break,
            (true, _) => Mark::Rule,
            (false, _) if spaced => Mark::Break,
            _ => Mark::Words,
        };
    }
    if is_document(bare) { Mark::Document } else { Mark::Words }
}

/// "3 of 20 DOCUMENTS", "Document 3 of 20", "End of Document": as the archives of newspapers write them.
fn is_document(line: &str) -> bool {
    let lower = line.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().take(6).collect();
    let number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        [a, "of", b, "documents" | "document"] | ["document", a, "of", b] => number(a) && number(b),
        ["end", "of", "document"] => true,
        _ => false,
    }
}

/// A rule right under a headline, with nothing above it, only underlines it (as Markdown has it).
fn underlines(text: &str, lines: &mut [Line]) {
    let blank = |line: Option<&Line>| line.is_none_or(|line| line.span.text(text).trim().is_empty());
    for at in 1..lines.len() {
        let (above, before) = (lines.get(at - 1), at.checked_sub(2).and_then(|at| lines.get(at)));
        let headline = above.is_some_and(|line| line.mark == Mark::Words && is_headline(line.span.text(text).trim()));
        let rule = lines
            .get(at)
            .is_some_and(|line| line.mark == Mark::Rule && line.span.text(text).trim().starts_with(['=', '-']));
        if rule
            && headline
            && blank(before)
            && let Some(line) = lines.get_mut(at)
        {
            line.mark = Mark::Words;
        }
    }
}

/// `---`, lines of `key: value`, `---` at the start of a file are its front matter.
fn front_matter(text: &str, lines: &mut [Line]) {
    let words = |line: &Line| line.span.text(text).trim();
    let Some(first) = lines.iter().position(|line| !words(line).is_empty()) else { return };
    if lines.get(first).is_none_or(|line| words(line) != "---") {
        return;
    }
    let inside = lines.iter().skip(first + 1).take(FRONT).take_while(|line| words(line) != "---");
    let (mut count, mut fields) = (0, true);
    for line in inside {
        count += 1;
        fields &= words(line).contains(':') || words(line).starts_with('-') || words(line).is_empty();
    }
    if !fields || count == 0 || lines.get(first + 1 + count).is_none_or(|line| words(line) != "---") {
        return;
    }
    for at in [first, first + 1 + count] {
        if let Some(line) = lines.get_mut(at) {
            line.mark = Mark::Words;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_their_look_alikes() {
        use Mark::{Break, Document, Rule, Words};
        for (line, want) in [
            ("---", Rule),
            ("  =====  ", Rule),
            ("_____________", Rule),
            ("***", Break),
            ("* * *", Break),
            ("- - - -", Break),
            ("• • •", Break),
            ("--", Words),
            ("-- Ann Lind", Words),
            ("- one - two", Words),
            ("# Heading", Words),
            ("3 of 20 DOCUMENTS", Document),
            ("Document 3 of 20", Document),
            ("End of Document", Document),
            ("Document 3 of the inquiry", Words),
            ("3 of 20 documents were lost", Words),
            ("", Words),
        ] {
            assert_eq!(mark(line), want, "{line}");
        }
    }

    #[test]
    fn underlines_and_front_matter_divide_nothing() {
        for (text, want) in [
            ("The River Rose\n=====\n\nIt rained.", 0),
            ("It rained.\n\nThe Day After\n---\nIt rained again.", 0),
            ("It rained.\n---\nIt snowed.", 1),
            ("One line of prose goes\non here\n---\nIt snowed.", 1),
            ("---\ntitle: The River Rose\ntags:\n- river\n---\nIt rained.", 0),
            ("---\nIt rained.\n---\nIt snowed.", 2),
            ("It rained.\u{c}It snowed.", 1),
        ] {
            assert_eq!(lines(text).iter().filter(|line| line.mark != Mark::Words).count(), want, "{text}");
        }
    }
}
