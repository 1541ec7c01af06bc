//! What kinds of word may this be? One look for all lists of times, quantities and loaded words.
//!
//! Most words of an article are on none of the lists, and every rule begins with such a list. So the words of all of them
//! are hashed into one table when the core is built; a word whose place in it is empty is on none. A place that is not
//! empty settles nothing: the list itself is asked then.

use super::calendar::{FEASTS, LEADS_INTO_TIME, TIME_WORDS};
use super::counting::{BOUNDS_AFTER, BOUNDS_BEFORE, LEADS_INTO_NUMBER};
use super::loaded::CATEGORIES;
use super::money::CURRENCY_MARKS;
use super::numbers::NUMBER_WORDS;

/// The lists that may hold a word, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordKinds(u8);

impl WordKinds {
    /// [`super::calendar::time_word`] may know it.
    pub const TIME: WordKinds = WordKinds(1);
    /// [`super::numbers::number_word`] may know it.
    pub const NUMBER: WordKinds = WordKinds(2);
    /// [`super::money::currency_mark`] may know it.
    pub const CURRENCY: WordKinds = WordKinds(4);
    /// A time may begin with it, though it names none: "the", "every", "Christmas".
    pub const LEADS_INTO_TIME: WordKinds = WordKinds(8);
    /// A number may begin with it, though it is none: "a", "half", "minus".
    pub const LEADS_INTO_NUMBER: WordKinds = WordKinds(16);
    /// A phrase of [`BOUNDS_BEFORE`] may end with it.
    pub const ENDS_BOUND: WordKinds = WordKinds(32);
    /// A phrase of [`BOUNDS_AFTER`] may begin with it.
    pub const BEGINS_BOUND: WordKinds = WordKinds(64);
    /// A loaded word or phrase may begin with it.
    pub const BEGINS_LOADED: WordKinds = WordKinds(128);

    /// What the lowercase word may be.
    pub fn of(lower: &str) -> WordKinds {
        WordKinds(KINDS.get(place(lower.as_bytes())).copied().unwrap_or(0))
    }

    /// Whether it may be on the list.
    pub fn may_be(self, kind: WordKinds) -> bool {
        self.0 & kind.0 != 0
    }
}

const PLACES: usize = 4096;

static KINDS: [u8; PLACES] = kinds();

/// A hash of length, ends and middle; a full stop at the end does not count, as the lists have short forms without it.
const fn place(word: &[u8]) -> usize {
    place_of(word, 0, word.len())
}

/// The same for a part of a text.
const fn place_of(text: &[u8], from: usize, to: usize) -> usize {
    let mut length = to - from;
    while length > 1 && text[from + length - 1] == b'.' {
        length -= 1;
    }
    if length == 0 {
        return 0;
    }
    let head = text[from] as u32 | (text[from + length / 2] as u32) << 8 | (text[from + length - 1] as u32) << 16;
    ((head.wrapping_mul(0x9E37_79B1) >> 9) as usize ^ (length * 0x3D1)) % PLACES
}

const fn kinds() -> [u8; PLACES] {
    let mut kinds = [0; PLACES];
    enter(&mut kinds, TIME_WORDS.entries(), WordKinds::TIME);
    enter(&mut kinds, NUMBER_WORDS.entries(), WordKinds::NUMBER);
    enter(&mut kinds, CURRENCY_MARKS.entries(), WordKinds::CURRENCY);
    let mut at = 0;
    while at < FEASTS.len() {
        enter_word(&mut kinds, FEASTS[at].0[0], WordKinds::LEADS_INTO_TIME);
        at += 1;
    }
    enter_words(&mut kinds, LEADS_INTO_TIME.words(), WordKinds::LEADS_INTO_TIME);
    enter_words(&mut kinds, LEADS_INTO_NUMBER.words(), WordKinds::LEADS_INTO_NUMBER);
    at = 0;
    while at < BOUNDS_BEFORE.len() {
        let phrase = BOUNDS_BEFORE[at].0;
        enter_word(&mut kinds, phrase[phrase.len() - 1], WordKinds::ENDS_BOUND);
        at += 1;
    }
    at = 0;
    while at < BOUNDS_AFTER.len() {
        enter_word(&mut kinds, BOUNDS_AFTER[at].0[0], WordKinds::BEGINS_BOUND);
        at += 1;
    }
    at = 0;
    while at < CATEGORIES.len() {
        enter_first_words(&mut kinds, CATEGORIES[at].words.as_bytes());
        at += 1;
    }
    kinds
}

/// The first word of each phrase of a list with commas; a hyphen ends a word, as in tokens.
const fn enter_first_words(kinds: &mut [u8; PLACES], list: &[u8]) {
    let (mut from, mut at) = (0, 0);
    while at <= list.len() {
        if at == list.len() || matches!(list[at], b',' | b' ' | b'-') {
            kinds[place_of(list, from, at)] |= WordKinds::BEGINS_LOADED.0;
            while at < list.len() && list[at] != b',' {
                at += 1;
            }
            at += 2;
            from = at;
        } else {
            at += 1;
        }
    }
}

const fn enter<T>(kinds: &mut [u8; PLACES], list: &[(&str, T)], kind: WordKinds) {
    let mut at = 0;
    while at < list.len() {
        enter_word(kinds, list[at].0, kind);
        at += 1;
    }
}

const fn enter_words(kinds: &mut [u8; PLACES], list: &[&str], kind: WordKinds) {
    let mut at = 0;
    while at < list.len() {
        enter_word(kinds, list[at], kind);
        at += 1;
    }
}

const fn enter_word(kinds: &mut [u8; PLACES], word: &str, kind: WordKinds) {
    kinds[place(word.as_bytes())] |= kind.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_word_is_known_and_few_others() {
        for (word, _) in TIME_WORDS.iter() {
            assert!(WordKinds::of(word).may_be(WordKinds::TIME), "{word}");
            assert!(WordKinds::of(&format!("{word}.")).may_be(WordKinds::TIME), "{word}.");
        }
        for (word, _) in NUMBER_WORDS.iter() {
            assert!(WordKinds::of(word).may_be(WordKinds::NUMBER), "{word}");
        }
        let text = "the mayor told reporters outside city hall that repairs would begin once inspectors had gone home";
        let known = text.split(' ').filter(|word| WordKinds::of(word).0 & !WordKinds::BEGINS_LOADED.0 != 0).count();
        assert!(known <= 4, "{known}: the table is to keep ordinary words out");
        for odd in ["", ".", "...", "é", "日本"] {
            WordKinds::of(odd);
        }
    }
}
