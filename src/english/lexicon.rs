//! What do the lists of English say of a word? One look-up a word tells it of all of them.
//!
//! Most words of an article are on none of the lists, and every rule begins with such a list. So the words of all of them
//! stand in one table, which is made when the first words are looked up.

use super::calendar::{FEASTS, LEADS_INTO_TIME, TIME_WORDS, TimeWord, time_word};
use super::counting::{BOUNDS_AFTER, BOUNDS_BEFORE, LEADS_INTO_NUMBER};
use super::loaded::CATEGORIES;
use super::money::CURRENCY_MARKS;
use super::numbers::{NUMBER_WORDS, NumberWord, number_word};
use super::parts::{self, Parts};
use super::speech::{self, Verb};
use crate::text::hash::{ByHash, text};
use std::sync::OnceLock;

/// What the lists say of one word.
#[derive(Debug)]
pub(crate) struct Listed {
    kinds: u8,
    /// The parts that it may play.
    pub parts: Parts,
    /// The verb of speech that it is a form of.
    pub verb: Option<Verb>,
    /// What it says of time.
    pub time: Option<TimeWord>,
    /// What it does in a number.
    pub number: Option<NumberWord>,
}

/// A kind of word that rules begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind(u8);

impl Kind {
    /// [`super::money::currency_mark`] knows it.
    pub const CURRENCY: Kind = Kind(1);
    /// A time may begin with it, though it names none: "the", "every", "Christmas".
    pub const LEADS_INTO_TIME: Kind = Kind(2);
    /// A number may begin with it, though it is none: "a", "twice", "minus".
    pub const LEADS_INTO_NUMBER: Kind = Kind(4);
    /// A phrase of [`BOUNDS_BEFORE`] may end with it.
    pub const ENDS_BOUND: Kind = Kind(8);
    /// A phrase of [`BOUNDS_AFTER`] may begin with it.
    pub const BEGINS_BOUND: Kind = Kind(16);
    /// A loaded word or phrase may begin with it.
    pub const BEGINS_LOADED: Kind = Kind(32);
    /// It may tell, verbs aside, that somebody speaks: "according", "claim", "confident".
    pub const BEGINS_CUE: Kind = Kind(64);
    /// A phrase of [`FEASTS`] may begin with it.
    pub const BEGINS_FEAST: Kind = Kind(128);
}

impl Listed {
    /// What is said of a lowercase word.
    pub fn of(lower: &str) -> &'static Listed {
        Listed::of_hashed(lower, text(lower))
    }

    /// The same of a word whose hash is known ([`text`]).
    pub fn of_hashed(lower: &str, hash: u64) -> &'static Listed {
        static TABLE: OnceLock<Table> = OnceLock::new();
        static ADVERB: Listed = Listed { parts: Parts::ADVERB, ..Listed::NOTHING };
        match TABLE.get_or_init(table).get(&hash) {
            Some((word, listed)) if **word == *lower => listed,
            _ if parts::ends_as_adverb(lower) => &ADVERB,
            _ => Listed::nothing(),
        }
    }

    const NOTHING: Listed = Listed { kinds: 0, parts: Parts::NONE, verb: None, time: None, number: None };

    /// What is said of a word that is on no list.
    pub fn nothing() -> &'static Listed {
        static NOTHING: Listed = Listed::NOTHING;
        &NOTHING
    }

    /// Whether the word is of a kind.
    pub fn is(&self, kind: Kind) -> bool {
        self.kinds & kind.0 != 0
    }
}

/// Each word and what is said of it, by its hash.
type Table = ByHash<(Box<str>, Listed)>;

fn table() -> Table {
    let mut table = Table::default();
    let mut enter = |word: &str, note: &mut dyn FnMut(&mut Listed)| {
        let parts = if parts::ends_as_adverb(word) { Parts::ADVERB } else { Parts::NONE };
        let new = || (word.into(), Listed { parts, ..Listed::NOTHING });
        note(&mut table.entry(text(word)).or_insert_with(new).1);
    };
    parts::words().for_each(|(word, part)| enter(word, &mut |listed| listed.parts = listed.parts.and(part)));
    speech::verb_forms(|word, verb| enter(word, &mut |listed| listed.verb = listed.verb.or(Some(verb))));
    TIME_WORDS.iter().for_each(|(word, _)| enter(word, &mut |listed| listed.time = time_word(word)));
    NUMBER_WORDS.iter().for_each(|(word, _)| enter(word, &mut |listed| listed.number = number_word(word)));
    let mut kind = |word: &str, kinds: u8| enter(word, &mut |listed| listed.kinds |= kinds);
    CURRENCY_MARKS.iter().for_each(|(word, _)| kind(word, Kind::CURRENCY.0));
    let first = |phrase: &[&'static str]| phrase.first().copied().unwrap_or("");
    FEASTS.iter().for_each(|(phrase, _)| kind(first(phrase), Kind::LEADS_INTO_TIME.0 | Kind::BEGINS_FEAST.0));
    LEADS_INTO_TIME.iter().for_each(|word| kind(word, Kind::LEADS_INTO_TIME.0));
    LEADS_INTO_NUMBER.iter().for_each(|word| kind(word, Kind::LEADS_INTO_NUMBER.0));
    BOUNDS_BEFORE.iter().for_each(|(phrase, _)| kind(phrase.last().copied().unwrap_or(""), Kind::ENDS_BOUND.0));
    BOUNDS_AFTER.iter().for_each(|(phrase, _)| kind(first(phrase), Kind::BEGINS_BOUND.0));
    // A hyphen ends a word, as in tokens.
    let loaded = CATEGORIES.iter().flat_map(|category| category.phrases());
    loaded.for_each(|phrase| kind(phrase.split([' ', '-']).next().unwrap_or(""), Kind::BEGINS_LOADED.0));
    speech::words_beside_verbs().for_each(|word| kind(word, Kind::BEGINS_CUE.0));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_the_lists_say() {
        let of = |word: &str| Listed::of(word);
        for (word, part) in parts::words() {
            assert_eq!(of(word).parts.and(part), of(word).parts, "{word}");
        }
        for (word, listed) in table().into_values() {
            assert_eq!((listed.time, listed.number), (time_word(&word), number_word(&word)), "{word}");
            assert!(listed.parts.adverb() || !parts::ends_as_adverb(&word), "{word}");
        }
        speech::verb_forms(|word, verb| assert!(of(word).verb.is_some(), "{word}, of {}", verb.lemma));
        assert!(of("to").parts.preposition() && of("to").parts.auxiliary() && !of("to").parts.pronoun());
        assert!(of("furiously").parts.adverb() && of("today").parts.adverb() && !of("family").parts.adverb());
        assert!(of("reportedly").parts.adverb() && of("reportedly").parts.auxiliary());
        assert!(of("may").parts.auxiliary() && of("may").time.is_some() && of("may").verb.is_none());
        assert!(of("half").parts.determiner() && of("half").number == number_word("half"));
        assert!(of("forecasts").verb.is_some_and(|verb| verb.lemma == "forecast") && of("forecasts").number.is_none());
        for word in ["mayor", "hall", "inspectors", "yesterdays", "", ".", "...", "é", "日本"] {
            let listed = of(word);
            assert_eq!(
                (listed.parts, listed.verb, listed.time, listed.number),
                (Parts::NONE, None, None, None),
                "{word}"
            );
            assert!(!listed.is(Kind::LEADS_INTO_TIME), "{word}");
        }
    }

    #[test]
    fn words_begin_what_lists_hold() {
        for (word, kind) in [
            ("the", Kind::LEADS_INTO_TIME),
            ("christmas", Kind::LEADS_INTO_TIME),
            ("a", Kind::LEADS_INTO_NUMBER),
            ("than", Kind::ENDS_BOUND),
            ("or", Kind::BEGINS_BOUND),
            ("brutal", Kind::BEGINS_LOADED),
            ("according", Kind::BEGINS_CUE),
            ("confident", Kind::BEGINS_CUE),
            ("allegations", Kind::BEGINS_CUE),
            ("$", Kind::CURRENCY),
        ] {
            assert!(Listed::of(word).is(kind), "{word}");
        }
        for kind in [Kind::LEADS_INTO_TIME, Kind::BEGINS_LOADED, Kind::BEGINS_CUE, Kind::CURRENCY] {
            assert!(!Listed::of("mayor").is(kind));
        }
    }
}
