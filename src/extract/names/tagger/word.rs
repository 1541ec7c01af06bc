//! What can be said of one word by itself.

use super::gazetteer::Gazetteer;
use super::hash::{TextHash, digit_free, mix, text};
use crate::text::{Token, canonical};

/// Small words that may stand inside a name ("Bank of America").
const CONNECTORS: [&str; 17] =
    ["of", "the", "and", "for", "de", "la", "van", "von", "bin", "al", "el", "in", "on", "&", "'", "-", "du"];

/// Where a word stands in a sequence found in the gazetteer; the number goes into feature 51.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum InSequence {
    #[default]
    No = 0,
    First = 1,
    Middle = 2,
    Last = 3,
}

/// The facts of one word that its neighbours and the document look at, most of them hashed. 0 stands for "none".
#[derive(Clone, Default)]
pub struct Word {
    /// Lowercase, ASCII digits as `0`.
    pub low: u64,
    /// `X`, `x`, `0` or the character itself, at most two of the same in a row: "McKinsey" is `XxXxx`.
    pub shape: u64,
    /// The last three characters, if the word is longer than that.
    pub suffix: u64,
    /// Mix of the letters if the word may be an acronym (2 to 6 characters, no lowercase letter).
    pub acronym: u64,
    /// Bits of the lists that hold the word.
    pub lists: u16,
    /// Bits of the lists that hold the sequence of words it stands in, and its place there.
    pub sequence_lists: u16,
    pub in_sequence: InSequence,
    /// Has an uppercase letter.
    pub capital: bool,
    /// Has a letter.
    pub letters: bool,
    pub connector: bool,
    /// The first byte as written.
    pub first_byte: u8,
}

/// What only the word's own features look at.
pub struct Spelling {
    /// As written, ASCII digits as `0`.
    pub exact: u64,
    /// First 2, 3, 4 characters, if the word is longer than that.
    pub prefixes: [u64; 3],
    /// Last 1, 2, 3, 4 characters, if the word is longer than that.
    pub suffixes: [u64; 4],
}

impl Word {
    /// What stands before the first and after the last word of a sentence.
    pub fn edge() -> Word {
        Word { low: 11, shape: 11, ..Word::default() }
    }

    pub fn new(token: &Token, gazetteer: &Gazetteer) -> Word {
        let written = canonical(token.text);
        let mut word = Word {
            low: digit_free(token.lower.chars()),
            shape: shape(&written),
            suffix: suffix(&written, 3),
            connector: CONNECTORS.contains(&token.lower.as_ref()),
            first_byte: written.bytes().next().unwrap_or(b' '),
            ..Word::default()
        };
        let (mut length, mut lowercase) = (0, false);
        for c in written.chars() {
            length += 1;
            word.capital |= c.is_uppercase();
            word.letters |= c.is_alphabetic();
            lowercase |= c.is_lowercase();
        }
        word.lists = gazetteer.lists_of(word.low);
        if word.capital && !lowercase && (2..=6).contains(&length) {
            word.acronym = written.chars().filter(|c| c.is_alphabetic()).fold(3, |h, c| mix(h, c as u64));
        }
        word
    }

    /// Has letters, none of them uppercase.
    pub fn lowercase(&self) -> bool {
        self.letters && !self.capital
    }
}

impl Spelling {
    pub fn new(token: &Token) -> Spelling {
        let written = canonical(token.text);
        Spelling {
            exact: digit_free(written.chars()),
            prefixes: [2, 3, 4].map(|n| match written.char_indices().nth(n) {
                Some(_) => digit_free(written.chars().take(n)),
                None => 0,
            }),
            suffixes: [1, 2, 3, 4].map(|n| suffix(&written, n)),
        }
    }
}

/// The hash of the last `n` characters; 0 if the word is not longer than that.
fn suffix(word: &str, n: usize) -> u64 {
    match word.char_indices().rev().nth(n - 1) {
        Some((at, _)) if at > 0 => digit_free(word.get(at..).unwrap_or("").chars()),
        _ => 0,
    }
}

/// Character classes of a word, each run cut to two: "Smith" is `Xxx`, "U.S." is `X.X.`, "2026" is `00`.
fn shape(word: &str) -> u64 {
    let mut hash = TextHash::new();
    let (mut last, mut run) = (' ', 0);
    for c in word.chars() {
        let class = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_lowercase() => 'x',
            c if c.is_ascii_digit() => '0',
            c => c,
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 2 {
            hash.digit_free(class);
        }
    }
    hash.finish()
}

/// The hash of a word given in lowercase ASCII without digits, as [`Word::low`] has it.
pub fn low(word: &str) -> u64 {
    text(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_keep_the_pattern_and_drop_the_length() {
        for (word, want) in [("Smith", "Xxx"), ("NATO", "XX"), ("0000", "00"), ("U.S.", "X.X."), ("al-Qaida", "xx-Xxx")]
        {
            assert_eq!(shape(word), text(want), "{word}");
        }
    }

    #[test]
    fn an_end_is_shorter_than_its_word() {
        assert_eq!(suffix("Gaza", 3), text("aza"));
        assert_eq!(suffix("aza", 3), 0);
        assert_eq!(suffix("Çañé", 2), text("ñé"));
    }
}
