//! Which group of known synonyms does a name belong to?

use super::key;
use crate::article::NameKind;
use crate::english::synonyms::SYNONYMS;
use crate::maps::Map;
use std::sync::OnceLock;

/// Number of the group whose name these words are, if the kind allows it.
pub fn group_of(words: &[String], kind: NameKind) -> Option<usize> {
    static BY_WORDS: OnceLock<Map<String, (usize, bool)>> = OnceLock::new();
    let by_words = BY_WORDS.get_or_init(|| {
        let mut by_words = Map::default();
        for (number, group) in SYNONYMS.iter().enumerate() {
            for name in group.names {
                let sure = !name.starts_with('~');
                let entry = by_words.entry(key::words(name).join(" ")).or_insert((number, sure));
                entry.1 |= sure && entry.0 == number;
            }
        }
        by_words
    });
    let &(number, sure) = by_words.get(words.join(" ").as_str())?;
    (sure || SYNONYMS.get(number).is_some_and(|group| group.kind == kind)).then_some(number)
}

/// The kind that everybody knows the group to be of.
pub fn kind_of(group: usize) -> Option<NameKind> {
    SYNONYMS.get(group).map(|g| g.kind)
}

/// The usual full name of a country or a place, in the words of comparisons: "us" → "united states".
pub fn full_place(words: &[String]) -> String {
    let group = group_of(words, NameKind::Place).and_then(|g| SYNONYMS.get(g)).filter(|g| g.kind == NameKind::Place);
    group.and_then(|g| g.names.first()).map_or_else(|| words.join(" "), |name| key::words(name).join(" "))
}

/// Whether an institution of the group may be that country's: the State Department is not Iraq's.
pub fn belongs_to(group: usize, country: &str) -> bool {
    let american = SYNONYMS.get(group).and_then(|g| g.names.first()).is_some_and(|name| name.starts_with("US "));
    !american || country == "united states"
}
