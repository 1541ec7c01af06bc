//! Which words are names, as a trained model sees it: hashed features, a linear chain, one vote an article.
//!
//! The way of the data, one question a file:
//!
//! | file | question it answers |
//! |---|---|
//! | `gazetteer` | in which hand-written lists does a word stand? |
//! | `word` | what can be said of one word by itself? |
//! | `shape` | which words may be part of a name, and which capitals stand together? |
//! | `memory` | what does the rest of the article say of a word? |
//! | `features` | which feature hashes does a word get? |
//! | `labels` | what are the 17 labels, and which may follow which? |
//! | `chain` | best path and probabilities of one stretch of words |
//! | `ner1` | the file with the weights |
//!
//! Tagging goes twice over the article: a first pass gives the probability of each kind for each word; the same word
//! elsewhere in the article then votes on it (Krishnan and Manning 2006 on non-local features); the second pass takes the best path.

mod chain;
mod features;
mod gazetteer;
#[cfg(test)]
mod golden;
mod hash;
mod labels;
mod memory;
mod ner1;
mod shape;
mod word;

use crate::article::NameKind;
use crate::text::Tokens;
use chain::{Chain, Scores};
use features::Document;
use gazetteer::Gazetteer;
use hash::ByHash;
use labels::{KINDS, LABELS, OUTSIDE, kind, names};
use ner1::Model;
use std::ops::Range;
use std::sync::OnceLock;

/// The trained weights, 25,000 features in 4 bits each; NOTICES.md names what they were learned from.
const WEIGHTS: &[u8] = include_bytes!("names.ner1");
/// Taken off the score of "outside" for every word, so that more is found. Chosen on development data.
const OUTSIDE_BIAS: f32 = 0.3;
/// Weight of the vote of the article's other occurrences of a word. Chosen on development data.
const VOTE: f32 = 1.5;
/// Added to the vote's mean before the logarithm, so that one "never" cannot forbid a kind.
const VOTE_FLOOR: f32 = 0.05;

/// A name as the model sees it: words `words` of sentence `sentence`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    pub sentence: usize,
    pub words: Range<usize>,
    pub kind: NameKind,
}

/// The names of an article, in order.
pub fn tag(tokens: &Tokens) -> Vec<Tagged> {
    static TAGGER: OnceLock<Option<Tagger>> = OnceLock::new();
    // The weights are part of the program and read by a test: there is always a tagger.
    let Some(tagger) = TAGGER.get_or_init(Tagger::shipped) else { return vec![] };
    let mut tagged = vec![];
    for (sentence, labels) in tagger.labels(tokens).iter().enumerate() {
        tagged.extend(names(labels).into_iter().map(|(words, kind)| Tagged { sentence, words, kind: name_kind(kind) }));
    }
    tagged
}

fn name_kind(kind: usize) -> NameKind {
    [NameKind::Person, NameKind::Organization, NameKind::Place].get(kind).copied().unwrap_or(NameKind::Other)
}

struct Tagger {
    model: Model,
    gazetteer: Gazetteer,
    chain: Chain,
}

/// One stretch of active words of a sentence, with the scores of each.
struct Stretch {
    sentence: usize,
    words: Range<usize>,
    emissions: Vec<Scores>,
}

/// How probable each kind is; the last is "outside".
type Kinds = [f32; KINDS + 1];

impl Tagger {
    fn shipped() -> Option<Tagger> {
        let model = Model::read(WEIGHTS)?;
        let chain = Chain::new(model.transitions);
        Some(Tagger { model, gazetteer: Gazetteer::shipped(), chain })
    }

    /// The label of each word of each sentence.
    fn labels(&self, tokens: &Tokens) -> Vec<Vec<usize>> {
        let document = Document::new(tokens, &self.gazetteer);
        let mut stretches = self.stretches(&document, tokens.sentences.len());
        self.vote(&document, &mut stretches);
        let mut labels: Vec<Vec<usize>> = tokens.sentences.iter().map(|range| vec![OUTSIDE; range.len()]).collect();
        for stretch in &stretches {
            let best = self.chain.best(&stretch.emissions);
            labels[stretch.sentence][stretch.words.clone()].copy_from_slice(&best);
        }
        labels
    }

    fn stretches(&self, document: &Document, sentences: usize) -> Vec<Stretch> {
        let mut stretches = vec![];
        for sentence in 0..sentences {
            let active = shape::active(document.words(sentence));
            for words in shape::stretches(&active) {
                let mut emissions = Vec::with_capacity(words.len());
                document.features(sentence, words.clone(), |_, features| {
                    let mut emission = self.model.scores(features);
                    emission[OUTSIDE] -= OUTSIDE_BIAS;
                    emissions.push(emission);
                });
                stretches.push(Stretch { sentence, words, emissions });
            }
        }
        stretches
    }

    /// For each active word whose lowercase form stands active elsewhere in the article (n other times): adds
    /// `VOTE · n/(n+1) · ln(mean + VOTE_FLOOR)` to the labels of each kind, `mean` being that kind's mean probability there.
    fn vote(&self, document: &Document, stretches: &mut [Stretch]) {
        let own: Vec<Vec<Kinds>> =
            stretches.iter().map(|s| self.chain.marginals(&s.emissions).iter().map(kinds).collect()).collect();
        let mut sums: ByHash<(Kinds, f32)> = ByHash::default();
        for (stretch, own) in stretches.iter().zip(&own) {
            for (word, own) in document.words(stretch.sentence)[stretch.words.clone()].iter().zip(own) {
                let (sum, count) = sums.entry(word.low).or_default();
                sum.iter_mut().zip(own).for_each(|(s, p)| *s += p);
                *count += 1.0;
            }
        }
        for (stretch, own) in stretches.iter_mut().zip(&own) {
            let words = &document.words(stretch.sentence)[stretch.words.clone()];
            for ((word, own), emission) in words.iter().zip(own).zip(&mut stretch.emissions) {
                let Some((sum, count)) = sums.get(&word.low) else { continue };
                let others = count - 1.0;
                if others < 0.5 {
                    continue;
                }
                let confidence = others / (others + 1.0);
                let votes: Kinds =
                    std::array::from_fn(|k| VOTE * confidence * ((sum[k] - own[k]) / others + VOTE_FLOOR).ln());
                for (label, score) in emission.iter_mut().enumerate() {
                    *score += votes[kind(label)];
                }
            }
        }
    }
}

fn kinds(p: &Scores) -> Kinds {
    let mut kinds = [0f32; KINDS + 1];
    for label in 0..LABELS {
        kinds[kind(label)] += p[label];
    }
    kinds
}
