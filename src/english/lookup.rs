//! What does a list say of a word?
//!
//! Every rule asks lists about every word and nearly always hears no, so a list first asks a few bits: a word whose
//! first byte, last byte and length no word of the list has is not searched for (Bloom, "Space/time trade-offs in hash
//! coding with allowable errors", 1970, with one hash). Lists are checked to be sorted when the program is compiled.

use crate::text::lowercase;
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

    /// Whether the list, whose words are in lowercase, holds the word in whatever letters it is written.
    pub fn has_any_case(&self, word: &str) -> bool {
        self.filter.may_hold_any_case(word) && self.has(&lowercase(word))
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

    /// The word as it stands in the map, and what it stands for.
    pub fn entry(&self, word: &str) -> Option<&'static (&'static str, T)> {
        if !self.filter.may_hold(word) {
            return None;
        }
        let head = head(word);
        let at = self.entries.binary_search_by(|(other, _)| compare(other, word, head)).ok()?;
        self.entries.get(at)
    }

    /// What the word stands for in a map whose words are in lowercase, in whatever letters it is written.
    pub fn get_any_case(&self, word: &str) -> Option<T>
    where
        T: Copy,
    {
        self.filter.may_hold_any_case(word).then(|| self.get(&lowercase(word)))?
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

/// Phrases that lines begin with or hold, told first by their first four bytes.
pub(crate) struct Phrases {
    all: &'static [&'static str],
    /// A bit for each of 1,024 classes of four bytes, set where a phrase begins with four of the class.
    classes: [u64; 16],
}

impl Phrases {
    /// A list of phrases, none of them shorter than four bytes.
    pub const fn new(all: &'static [&'static str]) -> Phrases {
        let mut classes = [0; 16];
        let mut at = 0;
        while at < all.len() {
            let phrase = all[at].as_bytes();
            let class = class_of_four([phrase[0], phrase[1], phrase[2], phrase[3]]);
            classes[class >> 6] |= 1 << (class & 63);
            at += 1;
        }
        Phrases { all, classes }
    }

    /// Those that a text begins with.
    pub fn beginning<'t>(&self, text: &'t str) -> impl Iterator<Item = &'static str> + use<'t> {
        let likely = text.as_bytes().first_chunk().is_some_and(|four| self.may_begin(four));
        let all = if likely { self.all } else { &[] };
        all.iter().copied().filter(move |phrase| text.starts_with(phrase))
    }

    /// Whether a text begins with one of them.
    pub fn begin(&self, text: &str) -> bool {
        self.beginning(text).next().is_some()
    }

    /// Whether one of them stands anywhere in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        let fours = text.as_bytes().windows(4).filter_map(<[u8]>::first_chunk).enumerate();
        let mut likely = fours.filter(|(_, four)| self.may_begin(four));
        likely.any(|(at, _)| text.get(at..).is_some_and(|rest| self.all.iter().any(|phrase| rest.starts_with(phrase))))
    }

    #[inline]
    fn may_begin(&self, four: &[u8; 4]) -> bool {
        let class = class_of_four(*four);
        self.classes[class >> 6] >> (class & 63) & 1 == 1
    }
}

/// How the words of a long list begin, for a list of so many words that the bits of its own say too little.
pub(crate) struct Beginnings([u64; 16]);

impl Beginnings {
    /// Those of words in lowercase.
    pub const fn of(words: &[&str]) -> Beginnings {
        let mut classes = [0; 16];
        let mut at = 0;
        while at < words.len() {
            let class = class_of_four(head(words[at]).to_be_bytes());
            classes[class >> 6] |= 1 << (class & 63);
            at += 1;
        }
        Beginnings(classes)
    }

    /// Whether a word may be one of them, in whatever letters it is written.
    pub fn may_hold_any_case(&self, word: &str) -> bool {
        let first = head(word).to_be_bytes();
        let class = class_of_four(first.map(|byte| byte.to_ascii_lowercase()));
        self.0[class >> 6] >> (class & 63) & 1 == 1 || !first.is_ascii()
    }
}

/// One of 1,024 classes of four bytes (Knuth's multiplicative hash).
const fn class_of_four(four: [u8; 4]) -> usize {
    (u32::from_le_bytes(four).wrapping_mul(0x9E37_79B1) >> 22) as usize
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
        self.has_class(class(word.as_bytes()))
    }

    /// The same for the word in lowercase; letters beyond ASCII's may turn into any.
    fn may_hold_any_case(&self, word: &str) -> bool {
        match word.as_bytes() {
            bytes if !bytes.is_ascii() => true,
            [first, .., last] => {
                self.has_class(class_of(first.to_ascii_lowercase(), last.to_ascii_lowercase(), word.len()))
            }
            [only] => self.has_class(class_of(only.to_ascii_lowercase(), 0, 1)),
            [] => self.has_class(class(&[])),
        }
    }

    fn has_class(&self, class: usize) -> bool {
        self.0[class >> 6] >> (class & 63) & 1 == 1
    }
}

/// One of 512 classes by the first byte, the last byte and the length (Knuth's multiplicative hash).
const fn class(word: &[u8]) -> usize {
    match word {
        [] => 0,
        [only] => class_of(*only, 0, 1),
        [first, .., last] => class_of(*first, *last, word.len()),
    }
}

const fn class_of(first: u8, last: u8, length: usize) -> usize {
    let key = first as u32 | (last as u32) << 8 | (length as u32) << 16;
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
pub(crate) const fn head(word: &str) -> u32 {
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
    fn beginnings_pass_every_word_of_the_list_and_few_others() {
        static BEGINNINGS: Beginnings = Beginnings::of(&["", "bbc", "daily mail", "kelvin", "über"]);
        for word in ["", "BBC", "Daily Mail", "\u{212a}elvin", "Über"] {
            assert!(BEGINNINGS.may_hold_any_case(word), "{word}");
        }
        for word in ["BBCs", "Delft", "k", "kel"] {
            assert!(!BEGINNINGS.may_hold_any_case(word), "{word}");
        }
    }

    #[test]
    fn words_are_found_in_any_letters() {
        static LIST: List = List::new(&["", "a", "al jazeera", "kelvin", "über"]);
        for word in ["", "A", "Al Jazeera", "AL JAZEERA", "\u{212a}elvin", "KELVIN", "Über"] {
            assert!(LIST.has_any_case(word), "{word}");
        }
        for word in ["B", "Al Jazeerá", "jazeera", "uber"] {
            assert!(!LIST.has_any_case(word), "{word}");
        }
    }

    #[test]
    fn phrases_are_found_where_they_stand() {
        static PHRASES: Phrases = Phrases::new(&["photo:", "terms of use", "‹‹"]);
        assert!(PHRASES.begin("photo: a boat") && !PHRASES.begin("a photo: b") && !PHRASES.begin("p"));
        for (text, want) in
            [("our terms of use", true), ("a ‹‹", true), ("terms of us", false), ("“photo", false), ("", false)]
        {
            assert_eq!(PHRASES.stand_in(text), want, "{text}");
        }
    }

    #[test]
    fn most_words_that_a_list_lacks_are_not_searched_for() {
        static LIST: List = List::new(&["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"]);
        let words = ["the", "talks", "in", "committee", "today", "would", "resume", "minister", "said", "holiday"];
        assert!(words.iter().filter(|word| LIST.filter.may_hold(word)).count() <= 1);
    }
}
