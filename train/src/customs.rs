//! One custom for all sets: the same words, and the same idea of what belongs to a name.
//!
//! Words: ASCII quotes and hyphens; "U . S ." is "U.S.", "' s" is "'s"; hyphens are words ("London-based" is three). In
//! training besides: titles are no part of a person's name; a place or nationality before a hyphen is a name; and a
//! nationality without a name is one of the kind "other", since three of the sets do not mark that kind at all.

use crate::tagged::{Name, Sentence};
use std::collections::BTreeSet;
use variorum::training::{canonical, list};

/// In the list of titles, but as often part of a name.
const NOT_ONLY_TITLES: [&str; 5] = ["lord", "king", "prince", "major", "chief"];
const MORE_TITLES: [&str; 6] = ["pm", "spokesman", "spokeswoman", "former", "vice", "deputy"];

/// The word lists that the customs ask.
pub struct Customs {
    places: BTreeSet<String>,
    nationalities: BTreeSet<String>,
    titles: BTreeSet<String>,
}

impl Customs {
    pub fn new() -> Customs {
        let words = |lists: &[usize]| lists.iter().flat_map(|&i| list(i)).map(str::to_lowercase).collect();
        Customs { places: words(&[0, 2, 3]), nationalities: words(&[1]), titles: words(&[7]) }
    }

    /// Whether the list of titles holds the word, given in lowercase.
    pub fn is_title(&self, word: &str) -> bool {
        self.titles.contains(word)
    }

    /// Whether a person's name does not begin with this word.
    fn stands_before_names(&self, word: &str) -> bool {
        self.is_title(word) && !NOT_ONLY_TITLES.contains(&word) || MORE_TITLES.contains(&word)
    }

    /// The kind of a capitalized word before a hyphen.
    fn kind_before_hyphen(&self, word: &str) -> Option<usize> {
        let lower = word.to_lowercase();
        match word.chars().next().is_some_and(char::is_uppercase) {
            true if self.places.contains(&lower) => Some(2),
            true if self.nationalities.contains(&lower) => Some(3),
            _ => None,
        }
    }

    fn without_titles(&self, sentence: &Sentence) -> Vec<Name> {
        let mut names = sentence.names.clone();
        for (words, _) in names.iter_mut().filter(|(_, kind)| *kind == 0) {
            while words.len() > 1 && self.stands_before_names(&sentence.words[words.start].to_lowercase()) {
                words.start += 1;
            }
        }
        names
    }

    /// The sentence in canonical words; its names keep their extent.
    pub fn in_canonical_words(&self, sentence: &Sentence, training: bool) -> Sentence {
        let words: Vec<String> = sentence.words.iter().map(|word| canonical(word)).collect();
        let old = if training { self.without_titles(sentence) } else { sentence.names.clone() };
        let mut out = Sentence::default();
        // where each old word begins in the new ones, and where the last ends
        let mut starts = Vec::with_capacity(words.len() + 1);
        let mut i = 0;
        while i < words.len() {
            let first = out.words.len();
            let begins = |k: usize| old.iter().any(|(name, _)| name.start == k);
            let length = joined(&words, i, begins);
            starts.extend(std::iter::repeat_n(first, length));
            if length > 1 {
                out.words.push(words[i..i + length].concat());
            } else if is_hyphenated(&words[i]) {
                let parts: Vec<&str> = words[i].split('-').collect();
                if let Some(kind) = self.kind_before_hyphen(parts[0])
                    && training
                    && !old.iter().any(|(name, _)| name.contains(&i))
                {
                    out.names.push((first..first + 1, kind));
                }
                for (k, part) in parts.iter().enumerate() {
                    out.words.extend((k > 0).then(|| "-".to_string()));
                    out.words.push((*part).to_string());
                }
            } else {
                out.words.push(words[i].clone());
            }
            i += length;
        }
        starts.push(out.words.len());
        out.names.extend(old.iter().map(|(name, kind)| {
            // a name that ends inside a joined word ends with it
            let end = (name.end..starts.len()).map(|k| starts[k]).find(|&end| end > starts[name.end - 1]);
            (starts[name.start]..end.unwrap_or(out.words.len()), *kind)
        }));
        out.names.sort_by_key(|(name, _)| name.start);
        out
    }

    /// Names of the kind "other" for nationalities that have none.
    fn with_nationalities(&self, mut sentence: Sentence) -> Sentence {
        for (i, word) in sentence.words.iter().enumerate() {
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            if capital
                && self.nationalities.contains(&word.to_lowercase())
                && !sentence.names.iter().any(|(name, _)| name.contains(&i))
            {
                sentence.names.push((i..i + 1, 3));
            }
        }
        sentence.names.sort_by_key(|(name, _)| name.start);
        sentence
    }

    /// What the teacher tagged, in the customs of the other training texts ("London-based": the place is a name).
    pub fn of_teacher(&self, mut sentence: Sentence) -> Sentence {
        for i in 1..sentence.words.len() {
            let free = |k: usize| !sentence.names.iter().any(|(name, _)| name.contains(&k));
            if sentence.words[i] == "-"
                && free(i)
                && free(i - 1)
                && let Some(kind) = self.kind_before_hyphen(&sentence.words[i - 1])
            {
                sentence.names.push((i - 1..i, kind));
            }
        }
        self.with_nationalities(sentence)
    }
}

/// The sentence as the training has it.
pub fn in_training_customs(sentence: &Sentence, customs: &Customs) -> Sentence {
    customs.with_nationalities(customs.in_canonical_words(sentence, true))
}

/// How many words from `start` on are one: the letters of "U . S .", the mark and the letter of "' s".
fn joined(words: &[String], start: usize, begins: impl Fn(usize) -> bool) -> usize {
    let word = |i: usize| words.get(i).map_or("", String::as_str);
    let initial = |i: usize| word(i).len() == 1 && word(i).bytes().all(|b| b.is_ascii_uppercase());
    let mut end = start;
    while initial(end) && word(end + 1) == "." && (end == start || !begins(end)) {
        end += 2;
    }
    if end - start >= 4 {
        return end - start;
    }
    let possessive = word(start) == "'" && word(start + 1).starts_with('s') && !begins(start + 1);
    if possessive && word(start + 1) == "s" { 2 } else { 1 }
}

/// Whether it has hyphens between words, at least one of them with a letter.
fn is_hyphenated(word: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "_.'&".contains(c));
    word.contains('-') && word.split('-').all(part) && word.bytes().any(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(words: &str, names: &[Name]) -> Sentence {
        Sentence { words: words.split(' ').map(str::to_string).collect(), names: names.to_vec() }
    }

    #[test]
    fn words_and_names_are_made_alike() {
        let customs = Customs::new();
        let cases = [
            ("President Ann Lee-Ray won", vec![(0..3, 0)], "President Ann Lee - Ray won", vec![(1..5, 0)]),
            ("The U . S . is", vec![(1..5, 2)], "The U.S. is", vec![(1..2, 2)]),
            ("a London-based group", vec![], "a London - based group", vec![(1..2, 2)]),
            ("Iraqi men", vec![], "Iraqi men", vec![(0..1, 3)]),
            ("Iraqi Airways", vec![(0..2, 1)], "Iraqi Airways", vec![(0..2, 1)]),
            ("well-known men", vec![], "well - known men", vec![]),
            ("a 3-1 win", vec![], "a 3-1 win", vec![]),
        ];
        for (words, names, want_words, want_names) in cases {
            let found = in_training_customs(&sentence(words, &names), &customs);
            assert_eq!(found.words.join(" "), want_words);
            assert_eq!(found.names, want_names, "{words}");
        }
    }
}
