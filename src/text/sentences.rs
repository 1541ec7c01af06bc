//! Where does a sentence end?

use super::Span;

/// The sentences of one block, in order, without white space at their ends.
pub(crate) fn sentences(text: &str, block: Span) -> Vec<Span> {
    let mut found = vec![];
    let mut start = block.start;
    for (at, c) in block.text(text).char_indices() {
        if matches!(c, '.' | '!' | '?') && block.text(text)[at + c.len_utf8()..].starts_with(' ') {
            found.push(Span::new(start, block.start + at + c.len_utf8()).trim(text));
            start = block.start + at + c.len_utf8();
        }
    }
    found.push(Span::new(start, block.end).trim(text));
    found.retain(|s| !s.is_empty());
    found
}
