//! What happened to people who are counted.

use super::lookup::{List, Map};

/// What happened to them, as bits: one count may be of the killed and the injured together.
pub(crate) const KILLED: u8 = 1;
/// Wounded counts as injured.
pub(crate) const INJURED: u8 = 2;
/// Not found.
pub(crate) const MISSING: u8 = 4;
/// Taken by the police.
pub(crate) const ARRESTED: u8 = 8;
/// Brought to safety out of danger.
pub(crate) const RESCUED: u8 = 16;
/// Made to leave before it comes.
pub(crate) const EVACUATED: u8 = 32;

/// Sorted, lowercase.
static OUTCOMES: Map<u8> = Map::new(&[
    ("airlifted", RESCUED),
    ("arrested", ARRESTED),
    ("arrests", ARRESTED),
    ("casualties", KILLED | INJURED),
    ("dead", KILLED),
    ("deadly", KILLED),
    ("deaths", KILLED),
    ("detained", ARRESTED),
    ("died", KILLED),
    ("dies", KILLED),
    ("drowned", KILLED),
    ("dying", KILLED),
    ("evacuated", EVACUATED),
    ("fatalities", KILLED),
    ("fatally", KILLED),
    ("hospitalised", INJURED),
    ("hospitalized", INJURED),
    ("hurt", INJURED),
    ("injured", INJURED),
    ("injures", INJURED),
    ("injuries", INJURED),
    ("injuring", INJURED),
    ("kill", KILLED),
    ("killed", KILLED),
    ("killing", KILLED),
    ("kills", KILLED),
    ("lives", KILLED),
    ("massacred", KILLED),
    ("missing", MISSING),
    ("murdered", KILLED),
    ("perished", KILLED),
    ("rescued", RESCUED),
    ("slain", KILLED),
    ("toll", KILLED),
    ("unaccounted", MISSING),
    ("wounded", INJURED),
    ("wounding", INJURED),
    ("wounds", INJURED),
]);

/// What a lowercase word says happened to people; 0 if nothing.
pub(crate) fn outcome(word: &str) -> u8 {
    OUTCOMES.get(word).unwrap_or_default()
}

/// Nouns for people of whatever kind; counts of these count the same thing. Sorted.
static ANYBODY: List = List::new(&[
    "casualties",
    "dead",
    "deaths",
    "fatalities",
    "individuals",
    "injured",
    "lives",
    "people",
    "person",
    "persons",
    "souls",
    "victims",
    "wounded",
]);

/// Whether a noun means people without saying which.
pub(crate) fn means_anybody(noun: &str) -> bool {
    ANYBODY.has(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_has_many_words() {
        assert_eq!(outcome("wounded"), INJURED);
        assert_eq!(outcome("living"), 0);
    }
}
