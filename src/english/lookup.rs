//! What does a list say of a word?
//!
//! Every rule asks lists about every word and nearly always hears no, so a list first asks a few bits: a word whose
//! first byte, last byte and length no word of the list has is not searched for (Bloom, "Space/time trade-offs in hash
//! coding with allowable errors", 1970, with one hash). Lists are checked to be sorted when the program is compiled.

use std::cmp::Ordering;
use std::ops::Deref;

/// Words in the order of their bytes.
pub(crate) struct List {
    words: &'static [&'static str],
    filter: Filter,
}

impl List {
    /// A list of words; the build fails if they are not sorted or one comes twice.
    pub const fn new(words: &'static [&'static str]) -> List {
        let mut filter = Filter::EMPTY;
        let mut at = 0;
        while at < words.len() {
            assert!(at == 0 || is_before(words[at - 1], words[at]), "words are not sorted");
            filter = filter.with(words[at]);
            at += 1;
        }
        List { words, filter }
    }

    /// Its words, for tables made when the program is compiled.
    pub const fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether the list holds the word.
    pub fn has(&self, word: &str) -> bool {
        self.filter.may_hold(word) && holds(self.words, word)
    }
}

impl Deref for List {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
    }
}

/// What is known of words, in the order of their bytes.
pub(crate) struct Map<T: 'static> {
    entries: &'static [(&'static str, T)],
    filter: Filter,
}

impl<T> Map<T> {
    /// Words and what they stand for; the build fails if they are not sorted or one comes twice.
    pub const fn new(entries: &'static [(&'static str, T)]) -> Map<T> {
        let mut filter = Filter::EMPTY;
        let mut at = 0;
        while at < entries.len() {
            assert!(at == 0 || is_before(entries[at - 1].0, entries[at].0), "words are not sorted");
            filter = filter.with(entries[at].0);
            at += 1;
        }
        Map { entries, filter }
    }

    /// Its entries, for tables made when the program is compiled.
    pub const fn entries(&self) -> &'static [(&'static str, T)] {
        self.entries
    }

    /// The word as it stands in the map, and what it stands for.
    pub fn entry(&self, word: &str) -> Option<&'static (&'static str, T)> {
        if !self.filter.may_hold(word) {
            return None;
        }
        let head = head(word);
        let at = self.entries.binary_search_by(|(other, _)| compare(other, word, head)).ok()?;
        self.entries.get(at)
    }

    /// What the word stands for.
    pub fn get(&self, word: &str) -> Option<T>
    where
        T: Copy,
    {
        self.entry(word).map(|&(_, value)| value)
    }
}

impl<T> Deref for Map<T> {
    type Target = [(&'static str, T)];

    fn deref(&self) -> &Self::Target {
        self.entries
    }
}

/// Whether a sorted list holds the word.
pub(crate) fn holds(list: &[&str], word: &str) -> bool {
    let head = head(word);
    list.binary_search_by(|other| compare(other, word, head)).is_ok()
}

/// A bit for each of 512 classes of words, set where the list has one of the class.
struct Filter([u64; 8]);

impl Filter {
    const EMPTY: Filter = Filter([0; 8]);

    const fn with(mut self, word: &str) -> Filter {
        let class = class(word.as_bytes());
        self.0[class >> 6] |= 1 << (class & 63);
        self
    }

    fn may_hold(&self, word: &str) -> bool {
        let class = class(word.as_bytes());
        self.0[class >> 6] >> (class & 63) & 1 == 1
    }
}

/// One of 512 classes by the first byte, the last byte and the length (Knuth's multiplicative hash).
const fn class(word: &[u8]) -> usize {
    let (first, last) = match word {
        [] => return 0,
        [only] => (*only, 0),
        [first, .., last] => (*first, *last),
    };
    let key = first as u32 | (last as u32) << 8 | (word.len() as u32) << 16;
    (key.wrapping_mul(0x9E37_79B1) >> 23) as usize
}

const fn is_before(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

fn compare(other: &str, word: &str, head_of_word: u32) -> Ordering {
    head(other).cmp(&head_of_word).then_with(|| other.cmp(word))
}

/// The first four bytes, so that the order of the numbers is the order of the words as far as they differ there.
fn head(word: &str) -> u32 {
    u32::from_be_bytes(match *word.as_bytes() {
        [a, b, c, d, ..] => [a, b, c, d],
        [a, b, c] => [a, b, c, 0],
        [a, b] => [a, b, 0, 0],
        [a] => [a, 0, 0, 0],
        [] => [0; 4],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_no_other() {
        static LIST: List = List::new(&["", "a", "a\0", "ab", "abc", "abcd", "abcda", "abcde", "b", "be", "über"]);
        static MAP: Map<usize> = Map::new(&[("", 0), ("a", 1), ("a\0", 2), ("abcd", 3), ("abcda", 4), ("über", 5)]);
        for word in LIST.iter() {
            assert!(LIST.has(word), "{word:?}");
        }
        for (word, number) in MAP.iter() {
            assert_eq!(MAP.get(word), Some(*number), "{word:?}");
        }
        for word in ["\0", "a\0\0", "aa", "abcd\0", "abcdf", "bee", "u", "üb", "z"] {
            assert!(!LIST.has(word), "{word:?}");
            assert_eq!(MAP.get(word), None, "{word:?}");
        }
    }

    #[test]
    fn most_words_that_a_list_lacks_are_not_searched_for() {
        static LIST: List = List::new(&["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"]);
        let words = ["the", "talks", "in", "committee", "today", "would", "resume", "minister", "said", "holiday"];
        assert!(words.iter().filter(|word| LIST.filter.may_hold(word)).count() <= 1);
    }
}
