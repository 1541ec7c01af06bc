//! Where do the items of a list begin that runs on in one line?
//!
//! "1. Bring water 2. Rest often": the block begins with a marker, and the next marker of the same form counts on.
//! A bullet begins an item wherever it stands as a word of its own.

use crate::text::place_of;

/// The form and the place in the count of a marker: "3.)" is the third of the form `.)`.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Marker<'a> {
    number: u32,
    letter: bool,
    close: &'a str,
}

/// What stands before the credit of a picture.
const LABELS: [&str; 8] = ["Credit", "Illustration", "Image", "Images", "Photo", "Photograph", "Photos", "Picture"];

/// Where items begin, the first one left out.
pub(super) fn items(text: &str) -> Vec<usize> {
    let mut found = vec![];
    let mut last = marker(bare(text.split_whitespace().next().unwrap_or("")));
    if last.is_none() && !holds_bullet(text) {
        return found;
    }
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let begins = before.is_whitespace() && !c.is_whitespace();
        before = c;
        if at == 0 || !begins {
            continue;
        }
        if is_bullet(c) {
            found.push(at);
            continue;
        }
        let (Some(seen), true) = (last, c.is_ascii_alphanumeric()) else { continue };
        let rest = text.get(at..).unwrap_or("");
        let word = rest.get(..rest.find(char::is_whitespace).unwrap_or(rest.len())).unwrap_or("");
        let named = rest.get(word.len()..).is_some_and(|after| after.trim_start().starts_with(char::is_uppercase));
        let counted = Marker { number: seen.number + 1, ..seen };
        if named && marker(word) == Some(counted) {
            found.push(at);
            last = Some(counted);
        }
    }
    found
}

/// Bytes that a credit behind a caption has at most.
const CREDIT: usize = 70;

/// Where a caption's credit begins: "A flooded street Photo: Ann Lind". It is no part of the sentence before it.
pub(super) fn credit(text: &str) -> Option<usize> {
    let colon = text.rfind(':').filter(|colon| text.len() - colon <= CREDIT)?;
    let before = text.get(..colon)?;
    let start = before.rfind(char::is_whitespace)? + 1;
    let label = before.get(start..)?;
    let named = text.get(colon + 1..)?.strip_prefix(' ')?.starts_with(char::is_uppercase);
    let said = before.get(..start)?.trim_end().ends_with(char::is_alphanumeric);
    (named && said && LABELS.contains(&label)).then_some(start)
}

/// Whether a sentence that would end here is no more than the marker of an item, of which the stop is left out.
pub(super) fn is_marker(words: &str) -> bool {
    let words = bare(words);
    let mut letters = words.chars();
    let number = !words.is_empty() && words.len() <= 3 && words.bytes().all(|b| b.is_ascii_digit());
    number || letters.next().is_none_or(char::is_lowercase) && letters.next().is_none()
}

fn holds_bullet(text: &str) -> bool {
    let mut at = 0;
    while let Some(step) = text.as_bytes().get(at..).and_then(|rest| place_of(rest, |byte| byte == 0xE2)) {
        at += step;
        if text.get(at..).is_some_and(|rest| rest.starts_with(is_bullet)) {
            return true;
        }
        at += 1;
    }
    false
}

/// All of them begin with the byte E2.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●' | '■')
}

fn bare(words: &str) -> &str {
    words.trim_start_matches(|c: char| is_bullet(c) || c.is_whitespace())
}

fn marker(word: &str) -> Option<Marker<'_>> {
    let stem = word.trim_end_matches(['.', ')']);
    let close = word.get(stem.len()..).filter(|close| matches!(*close, "." | ")" | ".)"))?;
    let mut letters = stem.chars();
    match (letters.next()?, letters.next()) {
        (c, None) if c.is_ascii_lowercase() => Some(Marker { number: c as u32, letter: true, close }),
        _ if stem.len() <= 3 => Some(Marker { number: stem.parse().ok()?, letter: false, close }),
        _ => None,
    }
}
