//! What the program that learns the weights (`train/`) takes from the tagger, so that both see the same words, features and
//! labels. Behind the cargo feature `training`; no part of the API.

use super::Tagger;
use super::features::{Document, Features};
use super::gazetteer::Gazetteer;
use crate::text::Tokens;
use std::ops::Range;

pub use super::chain::normalize;
pub use super::labels::{KINDS, LABELS, OUTSIDE, Place, kind, label, may_end, may_follow, may_start, names};
pub use super::{OUTSIDE_BIAS, VOTE};

/// The words of a document's sentences, as they were cut in an annotated text.
pub type Sentences = [Vec<String>];

/// A stretch of words that may be part of a name: those of one sentence, and the hashes of the features of each.
pub struct Stretch {
    /// Number of the sentence.
    pub sentence: usize,
    /// The words in it.
    pub words: Range<usize>,
    /// The features of each word.
    pub features: Vec<Vec<u32>>,
}

/// The stretches of a document that the weights decide on; words outside them belong to no name.
pub fn stretches(sentences: &Sentences) -> Vec<Stretch> {
    thread_local!(static GAZETTEER: Gazetteer = Gazetteer::shipped());
    let tokens = Tokens::of_words(sentences);
    let document = GAZETTEER.with(|gazetteer| Document::new(&tokens, gazetteer));
    let mut room = Features::default();
    let mut stretches = vec![];
    for sentence in 0..sentences.len() {
        for words in document.stretches(sentence) {
            let mut features = vec![];
            document.features(sentence, words.clone(), &mut room, |hashes| features.push(hashes.to_vec()));
            stretches.push(Stretch { sentence, words, features });
        }
    }
    stretches
}

/// The tagger with other weights than those that ship.
pub struct Decoder(Tagger);

impl Decoder {
    /// With the weights of a NER1 file; `None` if it is none.
    pub fn new(file: &[u8]) -> Option<Decoder> {
        Tagger::new(file).map(Decoder)
    }

    /// The labels of the words of each sentence.
    pub fn tag(&self, sentences: &Sentences) -> Vec<Vec<usize>> {
        let tokens = Tokens::of_words(sentences);
        let labels = self.0.labels(&tokens);
        tokens.sentences.iter().map(|range| labels[range.clone()].to_vec()).collect()
    }
}

/// The words of a text in which each sentence stands on a line.
pub fn words(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let cut = |line: &str| {
        let tokens = Tokens::new(line, &[crate::Span::new(0, line.len())]);
        tokens.all.iter().map(|token| canonical(token.text)).collect()
    };
    lines.map(cut).collect()
}

/// A word in the letters that the tagger knows.
pub fn canonical(word: &str) -> String {
    crate::text::canonical(word).into_owned()
}

/// The word lists of the tagger, by number: countries, nationalities, cities, regions, first names, words of
/// organisations, organisations, titles.
pub fn list(number: usize) -> impl Iterator<Item = &'static str> {
    let lists = crate::english::gazetteers::OF_THE_TAGGER;
    crate::english::gazetteers::entries(lists.get(number).copied().unwrap_or(""))
}
