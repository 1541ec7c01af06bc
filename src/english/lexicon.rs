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
    let mut enter = |word: &str, kinds: u8| {
        let enter = || {
            let (time, number) = (time_word(word), number_word(word));
            (word.into(), Listed { kinds: 0, parts: Parts::of(word), verb: speech::verb(word), time, number })
        };
        table.entry(text(word)).or_insert_with(enter).1.kinds |= kinds;
    };
    parts::words().for_each(|word| enter(word, 0));
    speech::verb_forms().for_each(|word| enter(&word, 0));
    TIME_WORDS.iter().for_each(|(word, _)| enter(word, 0));
    NUMBER_WORDS.iter().for_each(|(word, _)| enter(word, 0));
    CURRENCY_MARKS.iter().for_each(|(word, _)| enter(word, Kind::CURRENCY.0));
    let first = |phrase: &[&'static str]| phrase.first().copied().unwrap_or("");
    FEASTS.iter().for_each(|(phrase, _)| enter(first(phrase), Kind::LEADS_INTO_TIME.0 | Kind::BEGINS_FEAST.0));
    LEADS_INTO_TIME.iter().for_each(|word| enter(word, Kind::LEADS_INTO_TIME.0));
    LEADS_INTO_NUMBER.iter().for_each(|word| enter(word, Kind::LEADS_INTO_NUMBER.0));
    BOUNDS_BEFORE.iter().for_each(|(phrase, _)| enter(phrase.last().copied().unwrap_or(""), Kind::ENDS_BOUND.0));
    BOUNDS_AFTER.iter().for_each(|(phrase, _)| enter(first(phrase), Kind::BEGINS_BOUND.0));
    // A hyphen ends a word, as in tokens.
    let loaded = CATEGORIES.iter().flat_map(|category| category.phrases());
    loaded.for_each(|phrase| enter(phrase.split([' ', '-']).next().unwrap_or(""), Kind::BEGINS_LOADED.0));
    speech::words_beside_verbs().for_each(|word| enter(word, Kind::BEGINS_CUE.0));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_the_lists_say() {
        let text = "the mayor told reporters outside city hall on monday that repairs had finally begun once two dozen \
                    inspectors quipped , denied , dying and urging family members carefully replied he claims says i \
                    forecast read foreseen supply half may jan millions yesterday";
        for word in text.split(' ').chain(table().values().map(|(word, _)| &**word).collect::<Vec<_>>()) {
            let listed = Listed::of(word);
            assert_eq!(listed.parts, Parts::of(word), "{word}");
            assert_eq!(listed.verb, speech::verb(word), "{word}");
            assert_eq!(listed.time, time_word(word), "{word}");
            assert_eq!(listed.number, number_word(word), "{word}");
        }
        for odd in ["", ".", "...", "é", "日本"] {
            assert!(!Listed::of(odd).is(Kind::LEADS_INTO_TIME) && Listed::of(odd).verb.is_none(), "{odd}");
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
