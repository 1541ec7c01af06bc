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
mod labels;
mod memory;
mod ner1;
mod shape;
#[cfg(feature = "training")]
pub mod training;
mod word;

use crate::article::NameKind;
use crate::text::Tokens;
use chain::{Chain, Room, Scores};
use features::{Document, Features};
use gazetteer::Gazetteer;
use labels::{KINDS, LABELS, OUTSIDE, kind, names};
use ner1::Model;
use std::ops::Range;
use std::sync::OnceLock;

/// The trained weights, 25,000 features in 4 bits each; NOTICES.md names what they were learned from.
const WEIGHTS: &[u8] = include_bytes!("names.ner1");
/// Taken off the score of "outside" for every word, so that more is found. Chosen on development data.
pub const OUTSIDE_BIAS: f32 = 0.3;
/// Weight of the vote of the article's other occurrences of a word. Chosen on development data.
pub const VOTE: f32 = 1.5;
/// Added to the vote's mean before the logarithm, so that one "never" cannot forbid a kind.
const VOTE_FLOOR: f32 = 0.05;

/// A name as the model sees it: words `words` of sentence `sentence`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    pub sentence: usize,
    pub words: Range<usize>,
    pub kind: NameKind,
}

/// The tagger with the weights that are part of the program; read by a test, so there always is one.
fn shipped() -> Option<&'static Tagger> {
    static TAGGER: OnceLock<Option<Tagger>> = OnceLock::new();
    TAGGER.get_or_init(Tagger::shipped).as_ref()
}

/// Reads the weights if nobody has.
pub fn ready() {
    shipped();
}

/// The names of an article, in order.
pub fn tag(tokens: &Tokens) -> Vec<Tagged> {
    let Some(tagger) = shipped() else { return vec![] };
    let labels = tagger.labels(tokens);
    let mut tagged = vec![];
    for (sentence, range) in tokens.sentences.iter().enumerate() {
        let named = names(&labels[range.clone()]);
        tagged.extend(named.map(|(words, kind)| Tagged { sentence, words, kind: name_kind(kind) }));
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

/// One stretch of active words of a sentence.
struct Stretch {
    sentence: usize,
    words: Range<usize>,
    /// Where the scores of its words stand.
    scores: Range<usize>,
    /// Whether one of its words stands elsewhere in the article too.
    repeated: bool,
}

/// How probable each kind is; the last is "outside".
type Kinds = [f32; KINDS + 1];

impl Tagger {
    fn shipped() -> Option<Tagger> {
        Tagger::new(WEIGHTS)
    }

    fn new(weights: &[u8]) -> Option<Tagger> {
        let model = Model::read(weights)?;
        let chain = Chain::new(model.transitions);
        Some(Tagger { model, gazetteer: Gazetteer::shipped(), chain })
    }

    /// The label of each word of the article.
    fn labels(&self, tokens: &Tokens) -> Vec<usize> {
        let document = Document::new(tokens, &self.gazetteer);
        let (stretches, mut scores) = self.stretches(&document, tokens.sentences.len());
        let mut room = Room::default();
        self.vote(&document, &stretches, &mut scores, &mut room);
        let mut labels = vec![OUTSIDE; tokens.all.len()];
        for stretch in &stretches {
            let labels = &mut labels[tokens.sentences[stretch.sentence].clone()][stretch.words.clone()];
            self.chain.best(&scores[stretch.scores.clone()], labels, &mut room);
        }
        labels
    }

    /// The stretches of the article, and the scores of all their words.
    fn stretches(&self, document: &Document, sentences: usize) -> (Vec<Stretch>, Vec<Scores>) {
        let (mut stretches, mut scores) = (vec![], vec![]);
        let mut features = Features::default();
        for sentence in 0..sentences {
            for words in document.stretches(sentence) {
                let first = scores.len();
                document.features(sentence, words.clone(), &mut features, |features| {
                    let mut score = self.model.scores(features);
                    score[OUTSIDE] -= OUTSIDE_BIAS;
                    scores.push(score);
                });
                let repeated = document.words(sentence)[words.clone()].iter().any(|word| document.is_repeated(word));
                stretches.push(Stretch { sentence, words, scores: first..scores.len(), repeated });
            }
        }
        (stretches, scores)
    }

    /// For each active word whose lowercase form stands active elsewhere in the article (n other times): adds
    /// `VOTE · n/(n+1) · ln(mean + VOTE_FLOOR)` to the labels of each kind, `mean` being that kind's mean probability there.
    fn vote(&self, document: &Document, stretches: &[Stretch], scores: &mut [Scores], room: &mut Room) {
        let words = |stretch: &Stretch| &document.words(stretch.sentence)[stretch.words.clone()];
        let repeated = || stretches.iter().filter(|stretch| stretch.repeated);
        let mut marginals = vec![];
        for stretch in repeated() {
            self.chain.marginals(&scores[stretch.scores.clone()], &mut marginals, room);
        }
        let own: Vec<Kinds> = marginals.iter().map(kinds).collect();
        let mut sums: Vec<(Kinds, f32)> = vec![Default::default(); document.forms()];
        for (word, own) in repeated().flat_map(words).zip(&own) {
            let (sum, count) = &mut sums[word.form as usize];
            sum.iter_mut().zip(own).for_each(|(s, p)| *s += p);
            *count += 1.0;
        }
        let scores_of_repeated = repeated().flat_map(|stretch| stretch.scores.clone());
        for ((word, own), at) in repeated().flat_map(words).zip(&own).zip(scores_of_repeated) {
            let (sum, count) = &sums[word.form as usize];
            let others = count - 1.0;
            if others < 0.5 {
                continue;
            }
            let confidence = others / (others + 1.0);
            let votes: Kinds =
                std::array::from_fn(|k| VOTE * confidence * ((sum[k] - own[k]) / others + VOTE_FLOOR).ln());
            for (label, score) in scores[at].iter_mut().enumerate() {
                *score += votes[kind(label)];
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
