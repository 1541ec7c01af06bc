//! Does a text introduce the people of the one before again, or go on with them?
//!
//! News names a person in full once and by the surname from then on. So a part that says "Mayor Ann Lind" again is a
//! report of its own, and one that says "Lind" without ever having named her goes on.

use crate::btree::BTreeMap;
use crate::english::abbreviations;

/// Surnames of a text with the first names they came with.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, Person>);

#[derive(Debug, Default)]
struct Person {
    first: String,
    /// The surname stands alone somewhere, as those of persons do.
    alone: bool,
}

/// How often a part introduces somebody again, and how often it takes somebody for known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub again: usize,
    pub gone_on: usize,
}

impl Names {
    pub fn of(text: &str) -> Names {
        let mut names = Names::default();
        names.add(text);
        names
    }

    /// Adds the names of what belongs to the same article.
    pub fn add(&mut self, text: &str) {
        each_pair(text, |before, word| match (before, self.0.get_mut(word)) {
            (Some(first), None) => {
                self.0.insert(word.to_string(), Person { first: first.to_string(), alone: false });
            }
            (Some(first), Some(person)) => person.alone |= person.first != first,
            (None, Some(person)) => person.alone = true,
            (None, None) => {}
        });
    }

    /// How the part speaks of the persons named here. Whoever is called by the surname alone, in either text, is one.
    pub fn told_again(&self, part: &str) -> Told {
        let mut seen: BTreeMap<&str, bool> = BTreeMap::new();
        let mut alone: BTreeMap<&str, bool> = BTreeMap::new();
        each_pair(part, |before, word| {
            if let Some((surname, person)) = self.0.get_key_value(word) {
                let full = before == Some(person.first.as_str());
                seen.entry(surname).or_insert(full);
                *alone.entry(surname).or_default() |= !full;
            }
        });
        let mut told = Told::default();
        for (surname, full) in seen {
            let person = self.0.get(surname).is_some_and(|person| person.alone);
            told.again += usize::from(full && (person || alone.get(surname).copied().unwrap_or(false)));
            told.gone_on += usize::from(!full && person);
        }
        told
    }
}

/// Calls with every capitalized word and the capitalized word right before it, if it can be a first name.
fn each_pair<'t>(text: &'t str, mut call: impl FnMut(Option<&'t str>, &'t str)) {
    // A headline has no stop: its last word is no first name of the next line's first word.
    for paragraph in text.split("\n\n").flat_map(|part| part.split("\n\r\n")) {
        pairs_of(paragraph, &mut call);
    }
}

fn pairs_of<'t>(text: &'t str, call: &mut impl FnMut(Option<&'t str>, &'t str)) {
    let mut before: Option<&str> = None;
    for piece in text.split_whitespace() {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        let lower = word.to_lowercase();
        let named = word.chars().count() > 2
            && word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && !abbreviations::STARTERS.has(&lower);
        if named {
            call(before, word);
        }
        let ends = piece.ends_with(['.', ',', ':', ';', '!', '?', '"', '”', ')']) && !is_initial(piece);
        let first = word.starts_with(char::is_uppercase)
            && !ends
            && !abbreviations::STARTERS.has(&lower)
            && !matches!(lower.as_str(), "mr" | "mrs" | "ms" | "dr" | "sir" | "the");
        before = if first { Some(word) } else { None };
    }
}

fn is_initial(piece: &str) -> bool {
    piece.chars().count() == 2 && piece.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_introduced_again_or_taken_for_known() {
        let before = "River rises in Orrin\n\nThe river rose, Mayor Ann Lind said. The town slept. Lind saw it herself. The White House was told by Omar Hadid.";
        for (part, again, gone_on) in [
            ("The mayor of Harwick, Ann Lind, said the river rose.", 1, 0),
            ("But Lind said it would fall.", 0, 1),
            ("Mr Hadid said it would fall.", 0, 0),
            ("Omar Hadid said so, and Hadid knew.", 1, 0),
            ("The White House said nothing.", 0, 0),
            ("Lind's boat was lost. Ann Lind wept.", 0, 1),
            ("It rained.", 0, 0),
            ("The White House was told. The river rose.", 0, 0),
            ("Flood in Delft\r\n\r\nLind left.", 0, 1),
        ] {
            assert_eq!(Names::of(before).told_again(part), Told { again, gone_on }, "{part}");
        }
    }
}
