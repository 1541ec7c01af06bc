//! How alike are two words?

use super::table::{Table, Vector};
use super::words::{plain_letters, stem, words};
use crate::english::negation::{DENIALS, NEGATIONS};
use crate::maps::Map;
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;
use std::ops::Range;

/// Weight of a word that the table does not know; a little above its rarest ones.
const UNKNOWN: f32 = 6.0;
/// Weight of a number that the table does not know.
const UNKNOWN_NUMBER: f32 = 5.0;
/// What is left of the weight of an aside.
const ASIDE: f32 = 0.3;
/// Who says it, how exactly and on which day, not what happened: as stems, sorted. Days are compared as days.
const ASIDES: &[&str] = &[
    "about",
    "accord",
    "ad",
    "add",
    "almost",
    "announc",
    "anonym",
    "approxim",
    "around",
    "condit",
    "friday",
    "interview",
    "least",
    "monday",
    "near",
    "report",
    "rough",
    "said",
    "saturday",
    "say",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "state",
    "statement",
    "sunday",
    "tell",
    "thursday",
    "told",
    "tuesday",
    "wednesday",
];
/// Cosine below which two words have nothing to do with each other.
pub(super) const UNRELATED: f32 = 0.1;
/// Share of common letter triples above which two spellings may be one word.
const SPELLED_ALIKE: f32 = 0.5;

/// The words of all passages that are compared, each kept once.
pub(crate) struct Lexicon<'t> {
    pub(super) words: Vec<Word>,
    numbers: Map<Cow<'static, str>, u32>,
    /// Pieces between white space as they stand in the passages, so that each is cut into words and stemmed once: where
    /// its words begin and end in the next list.
    pieces: Map<&'t str, (u32, u32)>,
    of_pieces: Vec<u32>,
    /// The letter triples of all words, one after the other.
    triples: Vec<u64>,
    stemmer: Stemmer,
}

/// What is known about a word.
pub(super) struct Word {
    pub(super) stem: Cow<'static, str>,
    pub(super) vector: Option<Vector>,
    pub(super) weight: f32,
    pub(super) numeric: bool,
    pub(super) denies: bool,
    pub(super) aside: bool,
    /// Where its letter triples stand among those of all words.
    triples: Range<usize>,
}

impl Default for Lexicon<'_> {
    fn default() -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        let (numbers, pieces) = (Map::default(), Map::default());
        Lexicon { words: vec![], numbers, pieces, of_pieces: vec![], triples: vec![], stemmer }
    }
}

impl<'t> Lexicon<'t> {
    /// The words of a passage in order, as numbers in this lexicon.
    pub fn passage(&mut self, passage: &'t str) -> Vec<u32> {
        let mut found = vec![];
        self.read(passage, &mut found);
        found
    }

    /// Adds the words of a passage to a list.
    pub fn read(&mut self, passage: &'t str, found: &mut Vec<u32>) {
        for piece in passage.split_whitespace() {
            let (from, end) = match self.pieces.get(piece) {
                Some(&known) => known,
                None => self.cut(piece),
            };
            found.extend_from_slice(self.of_pieces.get(from as usize..end as usize).unwrap_or(&[]));
        }
    }

    /// Learns the words of a passage.
    pub fn learn(&mut self, passage: &'t str) {
        for piece in passage.split_whitespace() {
            if !self.pieces.contains_key(piece) {
                self.cut(piece);
            }
        }
    }

    /// The words of a piece between white space that stood in a passage; none if it did not.
    pub fn known(&self, piece: &str) -> &[u32] {
        let range = self.pieces.get(piece).map(|&(from, end)| from as usize..end as usize);
        range.and_then(|range| self.of_pieces.get(range)).unwrap_or(&[])
    }

    /// Cuts a piece into words, and notes which.
    fn cut(&mut self, piece: &'t str) -> (u32, u32) {
        let from = self.of_pieces.len() as u32;
        for word in words(&plain_letters(piece)) {
            let stem = stem(&self.stemmer, word);
            let word = self.number(&stem);
            self.of_pieces.push(word);
        }
        let range = (from, self.of_pieces.len() as u32);
        self.pieces.insert(piece, range);
        range
    }

    /// The words as the table's makers cut them.
    #[cfg(test)]
    pub fn reference_passage(&mut self, passage: &str) -> Vec<u32> {
        super::words::reference_stems(passage).iter().map(|stem| self.number(stem)).collect()
    }

    fn number(&mut self, stem: &str) -> u32 {
        if let Some(&number) = self.numbers.get(stem) {
            return number;
        }
        let table = Table::shipped();
        let row = table.row(stem);
        let numeric = stem.starts_with(|c: char| c.is_ascii_digit());
        let unknown = if numeric { UNKNOWN_NUMBER } else { UNKNOWN };
        let number = self.words.len() as u32;
        let triples_before = self.triples.len();
        triples(stem, &mut self.triples);
        // A stem that the table knows is read there: most words need no copy.
        let known = row.and_then(|row| table.stem(row)).map(Cow::Borrowed);
        let stem = known.unwrap_or_else(|| Cow::Owned(stem.to_string()));
        self.words.push(Word {
            stem: stem.clone(),
            vector: row.and_then(|row| table.vector(row)),
            weight: row.map_or(unknown, |row| table.weight(row)),
            numeric,
            denies: is_one_of(&stem, NEGATIONS) || is_one_of(&stem, DENIALS),
            aside: is_one_of(&stem, ASIDES),
            triples: triples_before..self.triples.len(),
        });
        self.numbers.insert(stem, number);
        number
    }

    /// How much a word says.
    pub fn weight(&self, word: u32) -> f32 {
        self.words.get(word as usize).map_or(0.0, |w| w.weight)
    }

    /// How much a word says of an event: who reported it and how ("said", "about") is not what happened.
    pub fn story_weight(&self, word: u32) -> f32 {
        let aside = self.words.get(word as usize).is_some_and(|w| w.aside);
        self.weight(word) * if aside { ASIDE } else { 1.0 }
    }

    /// Whether a passage has a word that denies.
    pub fn denies(&self, passage: &[u32]) -> bool {
        passage.iter().any(|&w| self.is_denial(w))
    }

    /// Whether a passage has a number that the other has not.
    pub fn has_number_beside(&self, passage: &[u32], other: &[u32]) -> bool {
        passage.iter().any(|&w| self.is_number(w) && !other.contains(&w))
    }

    /// Whether a word is a number.
    pub fn is_number(&self, word: u32) -> bool {
        self.words.get(word as usize).is_some_and(|w| w.numeric)
    }

    /// Whether a word denies.
    pub fn is_denial(&self, word: u32) -> bool {
        self.words.get(word as usize).is_some_and(|w| w.denies)
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// A word's stem.
    pub fn stem(&self, word: u32) -> &str {
        self.words.get(word as usize).map_or("", |w| &w.stem)
    }

    /// How alike two words are, 0 to 1: by their vectors, and by spelling where the table does not know them. Two
    /// different numbers have nothing in common.
    pub fn likeness(&self, a: u32, b: u32) -> f32 {
        if a == b {
            return 1.0;
        }
        match (self.word(a), self.word(b)) {
            (Some(x), Some(y)) => self.likeness_of(x, y),
            _ => 0.0,
        }
    }

    /// How alike two different words of it are.
    pub(super) fn likeness_of(&self, x: &Word, y: &Word) -> f32 {
        if x.numeric || y.numeric {
            return 0.0;
        }
        match (&x.vector, &y.vector) {
            (Some(p), Some(q)) => ((p.cosine(q) - UNRELATED) / (1.0 - UNRELATED)).clamp(0.0, 1.0),
            _ => Some(shared(self.triples(x), self.triples(y))).filter(|&s| s > SPELLED_ALIKE).unwrap_or(0.0),
        }
    }

    /// The distinct letter triples of a word, sorted.
    pub(super) fn triples(&self, word: &Word) -> &[u64] {
        self.triples.get(word.triples.clone()).unwrap_or(&[])
    }

    /// What is known about a word.
    pub(super) fn word(&self, word: u32) -> Option<&Word> {
        self.words.get(word as usize)
    }
}

fn is_one_of(stem: &str, list: &[&str]) -> bool {
    list.binary_search(&stem).is_ok()
}

/// Adds the distinct letter triples of a word with its ends marked, sorted; each letter in 21 bits.
fn triples(stem: &str, all: &mut Vec<u64>) {
    const LAST_TWO: u64 = (1 << 42) - 1;
    let mut letters = std::iter::once('^').chain(stem.chars()).chain(['$']).map(|letter| u64::from(u32::from(letter)));
    let two = letters.next().unwrap_or(0) << 21 | letters.next().unwrap_or(0);
    let next = |two: &mut u64, letter: u64| {
        let triple = *two << 21 | letter;
        *two = triple & LAST_TWO;
        Some(triple)
    };
    let from = all.len();
    for triple in letters.scan(two, next) {
        if let Err(at) = all.get(from..).unwrap_or(&[]).binary_search(&triple) {
            all.insert(from + at, triple);
        }
    }
}

/// Dice's coefficient of two sorted sets.
fn shared(a: &[u64], b: &[u64]) -> f32 {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        both += usize::from(x == y);
        (i, j) = (i + usize::from(x <= y), j + usize::from(y <= x));
    }
    2.0 * both as f32 / (a.len() + b.len()).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(ASIDES.is_sorted() && NEGATIONS.is_sorted() && DENIALS.is_sorted());
    }
}
