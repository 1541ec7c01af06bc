//! What can be said of one word by itself?

use super::gazetteer::Gazetteer;
use crate::text::hash::{TextHash, digit_free, mix};
use crate::text::{Token, canonical};
use std::borrow::Cow;

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
///
/// Most words of a text stand far from any name. They are only asked for what [`Word::new`] tells; [`Word::look_closer`]
/// fills in the rest for those that may be part of a name and for their neighbours.
#[derive(Clone, Default)]
pub struct Word {
    /// Lowercase, ASCII digits as `0`.
    pub low: u64,
    /// Has an uppercase letter.
    pub capital: bool,
    /// Has a letter.
    pub letters: bool,
    /// A small word that may stand inside a name ("Bank of America").
    pub connector: bool,
    /// The first byte as written.
    pub first_byte: u8,
    /// Begins an entry of several words of the gazetteer.
    pub begins_sequence: bool,
    pub in_sequence: InSequence,
    /// Bits of the lists that hold the word.
    pub lists: u16,
    /// Bits of the lists that hold the sequence of words it stands in.
    pub sequence_lists: u16,
    /// `X`, `x`, `0` or the character itself, at most two of the same in a row: "McKinsey" is `XxXxx`.
    pub shape: u64,
    /// The last three characters, if the word is longer than that.
    pub suffix: u64,
    /// Number of its lowercase form among the forms of the article's active words; only those have one.
    pub form: u32,
}

/// What only the word's own features look at.
pub struct Spelling {
    /// As written, ASCII digits as `0`.
    pub exact: u64,
    /// First 2, 3, 4 characters, if the word is longer than that.
    pub prefixes: [u64; 3],
    /// Last 1, 2, 3, 4 characters, if the word is longer than that.
    pub suffixes: [u64; 4],
    /// Mix of the letters if the word may be an acronym (2 to 6 characters, no lowercase letter).
    pub acronym: u64,
}

impl Word {
    /// What stands before the first and after the last word of a sentence.
    pub fn edge() -> Word {
        Word { low: 11, shape: 11, ..Word::default() }
    }

    pub fn new(token: &Token) -> Word {
        let written = token.text;
        let (mut capital, mut letters) = (false, false);
        if let Cow::Borrowed(lower) = token.lower {
            // As written, or a mark: ASCII without a capital.
            letters = lower.bytes().any(|byte| byte.is_ascii_alphabetic());
        } else if written.is_ascii() {
            capital = written.bytes().any(|byte| byte.is_ascii_uppercase());
            letters = capital || written.bytes().any(|byte| byte.is_ascii_alphabetic());
        } else {
            for c in written.chars() {
                capital |= c.is_uppercase();
                letters |= c.is_alphabetic();
            }
        }
        Word {
            low: token.hash,
            capital,
            letters,
            connector: is_connector(&token.lower),
            first_byte: first_byte(written),
            ..Word::default()
        }
    }

    /// Fills in the facts that are only asked for near capitals.
    pub fn look_closer(&mut self, token: &Token, gazetteer: &Gazetteer) {
        let written = token.canonical();
        self.shape = shape(&written);
        self.suffix = suffix(&written, 3);
        (self.lists, self.begins_sequence) = gazetteer.lists_of(self.low);
    }

    /// Has letters, none of them uppercase.
    pub fn lowercase(&self) -> bool {
        self.letters && !self.capital
    }
}

fn is_connector(lower: &str) -> bool {
    lower.len() <= 3
        && matches!(
            lower,
            "of" | "the"
                | "and"
                | "for"
                | "de"
                | "la"
                | "van"
                | "von"
                | "bin"
                | "al"
                | "el"
                | "in"
                | "on"
                | "&"
                | "'"
                | "-"
                | "du"
        )
}

fn first_byte(written: &str) -> u8 {
    match written.bytes().next() {
        Some(byte) if byte.is_ascii() && !matches!(byte, b'`' | b'\'') => byte,
        _ => canonical(written).bytes().next().unwrap_or(b' '),
    }
}

impl Spelling {
    pub fn new(token: &Token) -> Spelling {
        let written = token.canonical();
        let (mut prefixes, mut hash) = ([0; 3], TextHash::new());
        let (mut length, mut upper, mut lower) = (0usize, false, false);
        if written.is_ascii() {
            for byte in written.bytes() {
                if let 2..=4 = length {
                    prefixes[length - 2] = hash.finish();
                }
                hash.digit_free(byte);
                upper |= byte.is_ascii_uppercase();
                lower |= byte.is_ascii_lowercase();
                length += 1;
            }
        } else {
            for c in written.chars() {
                if let Some(prefix) = length.checked_sub(2).and_then(|n| prefixes.get_mut(n)) {
                    *prefix = hash.finish();
                }
                c.encode_utf8(&mut [0; 4]).bytes().for_each(|b| hash.digit_free(b));
                upper |= c.is_uppercase();
                lower |= c.is_lowercase();
                length += 1;
            }
        }
        let short = upper && !lower && (2..=6).contains(&length);
        let letters = || written.chars().filter(|c| c.is_alphabetic());
        Spelling {
            exact: hash.finish(),
            prefixes,
            suffixes: [1, 2, 3, 4].map(|n| suffix(&written, n)),
            acronym: if short { letters().fold(3, |h, c| mix(h, c as u64)) } else { 0 },
        }
    }
}

/// The hash of the last `n` characters; 0 if the word is not longer than that.
fn suffix(word: &str, n: usize) -> u64 {
    let start = match word.is_ascii() {
        true => word.len().checked_sub(n),
        false => word.char_indices().rev().nth(n - 1).map(|(at, _)| at),
    };
    match start {
        Some(at) if at > 0 => digit_free(word.get(at..).unwrap_or("")),
        _ => 0,
    }
}

/// Character classes of a word, each run cut to two: "Smith" is `Xxx`, "U.S." is `X.X.`, "2026" is `00`.
fn shape(word: &str) -> u64 {
    let mut hash = TextHash::new();
    if word.is_ascii() {
        let (mut last, mut before) = (b' ', b' ');
        for byte in word.bytes() {
            let class = match byte {
                b'A'..=b'Z' => b'X',
                b'a'..=b'z' => b'x',
                b'0'..=b'9' => b'0',
                other => other,
            };
            if class != last || class != before {
                hash.byte(class);
            }
            (before, last) = (last, class);
        }
        return hash.finish();
    }
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
            if class.is_ascii() {
                hash.byte(class as u8);
            } else {
                class.encode_utf8(&mut [0; 4]).bytes().for_each(|b| hash.byte(b));
            }
        }
    }
    hash.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hash::text;
    use crate::text::{Span, Tokens};

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

    #[test]
    fn a_beginning_is_shorter_than_its_word() {
        let spelling = |word: &str| Spelling::new(&Tokens::new(word, &[Span::new(0, word.len())]).all[0]);
        assert_eq!(spelling("Gaza").prefixes, [text("Ga"), text("Gaz"), 0]);
        assert_eq!(spelling("Çañél").prefixes, [text("Ça"), text("Çañ"), text("Çañé")]);
        assert_eq!(spelling("B2").prefixes, [0; 3]);
        assert_eq!(spelling("B12").exact, text("B00"));
        assert!(spelling("NATO").acronym != 0 && spelling("Nato").acronym == 0 && spelling("12").acronym == 0);
    }
}
