//! Annotated texts: documents of sentences of words, and the names in them.

use std::ops::Range;
use variorum::training::{LABELS, OUTSIDE, Place, label};

/// A name: its words and its kind (person 0, organisation 1, place 2, other 3).
pub type Name = (Range<usize>, usize);

/// Words and the names among them, in order and disjoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    pub words: Vec<String>,
    pub names: Vec<Name>,
}

/// What is read together: the tagger looks at a whole document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub words: Vec<Vec<String>>,
    pub names: Vec<Vec<Name>>,
}

impl Document {
    pub fn new(sentences: Vec<Sentence>) -> Document {
        let (words, names) = sentences.into_iter().map(|s| (s.words, s.names)).unzip();
        Document { words, names }
    }

    /// The labels of the words of a sentence.
    pub fn labels(&self, sentence: usize) -> Vec<usize> {
        let mut labels = vec![OUTSIDE; self.words.get(sentence).map_or(0, Vec::len)];
        for (words, kind) in self.names.get(sentence).into_iter().flatten() {
            for i in words.clone() {
                let place = match (i == words.start, i + 1 == words.end) {
                    (true, true) => Place::Unit,
                    (true, false) => Place::Begin,
                    (false, true) => Place::Last,
                    (false, false) => Place::Inside,
                };
                labels[i] = label(*kind, place);
            }
        }
        debug_assert!(labels.iter().all(|&l| l < LABELS));
        labels
    }
}

/// A sentence of words with BIO tags; `kind` says which kind a tag's name is of, `None` for no name.
///
/// An I without a B before it begins a name, as in texts tagged in the older custom.
pub fn from_bio(rows: &[(String, String)], kind: impl Fn(&str) -> Option<usize>) -> Sentence {
    let mut sentence = Sentence::default();
    let mut open = None;
    for (i, (word, tag)) in rows.iter().enumerate() {
        sentence.words.push(word.clone());
        let (place, name) = tag.split_once('-').unwrap_or((tag, ""));
        let found = kind(name);
        match (sentence.names.last_mut(), found) {
            (Some(last), Some(found)) if matches!(place, "I" | "E") && open == Some(found) && last.0.end == i => {
                last.0.end = i + 1;
            }
            (_, Some(found)) => sentence.names.push((i..i + 1, found)),
            (_, None) => {}
        }
        open = found;
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_their_tags() {
        let rows: Vec<(String, String)> =
            [("Ann", "B-PER"), ("Lee", "I-PER"), ("Bo", "B-PER"), ("in", "O"), ("Rome", "I-LOC")]
                .map(|(word, tag)| (word.to_string(), tag.to_string()))
                .to_vec();
        let sentence = from_bio(&rows, |kind| ["PER", "ORG", "LOC"].iter().position(|k| *k == kind));
        assert_eq!(sentence.names, [(0..2, 0), (2..3, 0), (4..5, 2)]);
        let document = Document::new(vec![sentence]);
        assert_eq!(document.labels(0), [1, 3, 4, 0, 12]);
    }
}
