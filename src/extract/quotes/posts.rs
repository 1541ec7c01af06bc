//! Which paragraphs are posts of a social network that the page shows? "The pier stays shut. — Ann Lee (@annlee) May 4, 2019":
//! nobody has set marks, and yet they are somebody's words.

use crate::read::dates::{day_at_start, month};
use crate::text::Span;

/// Bytes that the words of a post and its writer's name have at most; what is longer has prose before it.
const LONGEST_POST: usize = 900;
const LONGEST_NAME: usize = 60;
const LONGEST_HANDLE: usize = 30;

/// A post that the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Post {
    /// What is said.
    pub words: Span,
    /// Who says it, as the network names him.
    pub name: Span,
    /// Where the signature ends.
    pub end: usize,
}

/// The posts in a block, one behind the other.
pub(super) fn posts(text: &str, block: Span) -> Vec<Post> {
    let mut found = vec![];
    let mut from = block.start;
    for (at, _) in block.text(text).match_indices(" (@") {
        let open = block.start + at;
        let Some((name, end)) = signature(text, Span::new(from, block.end), open) else { continue };
        let words = Span::new(from, name.start).text(text).trim_end();
        let words = words.trim_end_matches(['—', '–', '-']);
        let words = Span::new(from, from + words.len()).trim(text);
        let said = words.text(text).chars().any(char::is_alphanumeric);
        if said && words.len() <= LONGEST_POST {
            found.push(Post { words, name, end });
        }
        from = end;
    }
    found
}

/// The name before the bracket at `open` and the end of the day behind it, if a dash stands before the name.
fn signature(text: &str, block: Span, open: usize) -> Option<(Span, usize)> {
    let before = Span::new(block.start, open.max(block.start)).text(text);
    let near = before.char_indices().rev().take_while(|(at, _)| before.len() - at <= LONGEST_NAME);
    let dash = near.filter(|(_, c)| matches!(c, '—' | '–')).map(|(at, c)| at + c.len_utf8()).next()?;
    let name = Span::new(block.start + dash, open).trim(text);
    let behind = Span::new(open, block.end).text(text).strip_prefix(" (@")?;
    let letters = |at: &(usize, char)| at.0 <= LONGEST_HANDLE && (at.1.is_alphanumeric() || at.1 == '_');
    let handle: usize = behind.char_indices().take_while(letters).map(|(_, c)| c.len_utf8()).sum();
    let day = behind.get(handle..)?.strip_prefix(')')?.trim_start();
    let dated = day.split(' ').next().is_some_and(|word| month(word.trim_end_matches('.')).is_some());
    let used = if dated { day_at_start(day)?.1 } else { 0 };
    let end = block.end - day.len() + used;
    // "spoke to its writer — Ann Lee (@annlee) — on the pier" goes on.
    (handle > 0 && !name.is_empty() && (dated || day.is_empty())).then_some((name, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_told_from_prose() {
        let cases: [(&str, &[(&str, &str)]); 8] = [
            ("The pier stays shut. — Ann Lee (@annlee) May 4, 2019", &[("The pier stays shut.", "Ann Lee")]),
            ("No new taxes!— Mayor Ann Lee (@annlee) May 4, 2019", &[("No new taxes!", "Mayor Ann Lee")]),
            (
                "\"Never,\" he says. pic.example/x – pier_watch (@pier1)",
                &[("\"Never,\" he says. pic.example/x", "pier_watch")],
            ),
            (
                "It fell. — Ann Lee (@annlee) May 4, 2019 It stands — again. — Hugh Hill (@hill) May 5, 2019",
                &[("It fell.", "Ann Lee"), ("It stands — again.", "Hugh Hill")],
            ),
            ("One of them — Ann Lee (@annlee) — wrote that the pier stays shut.", &[]),
            ("Ann Lee (@annlee) May 4, 2019", &[]),
            ("— Ann Lee (@annlee) May 4, 2019", &[]),
            ("The pier stays shut — Ann Lee (@ann lee) May 4, 2019", &[]),
        ];
        for (text, want) in cases {
            let found = posts(text, Span::new(0, text.len()));
            let found: Vec<_> = found.iter().map(|p| (p.words.text(text), p.name.text(text))).collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
