//! Which sentences of different articles speak of the same thing, be they one claim or not?
//!
//! A figure, a hedge or a quotation may stand in sentences that tell too much else to be one claim. Sentences are kin if
//! they tell one claim, or if what they share weighs enough: words that few sentences of the story have count most. They
//! are found by an index of words, so that the cost grows with what is shared and not with the pairs of sentences.

use super::view::{Telling, Told, is_content};
use crate::article::{Article, BlockKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::endings::root;
use crate::maps::Map;
use crate::sort::Ordered;
use crate::text::{Token, Tokens};

/// Two sentences of different articles, the earlier article first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kin {
    pub a: Telling,
    pub b: Telling,
    /// Number of the claim that both tell, if they tell one.
    pub told: Option<usize>,
}

/// A word that more sentences have leads to none of them.
const CROWD: usize = 48;
/// A word of more than this share of the sentences is of the topic.
const SPREAD: usize = 8;
/// So many words must two sentences share that are no claim.
const SHARED: usize = 3;
/// And so much of the weight of the lighter one.
const SHARE: f64 = 0.34;
/// Or this, if they share more words.
const SHARE_OF_MORE: f64 = 0.22;
/// So many of the likest sentences are kept for each.
const MOST: usize = 6;

/// One sentence as a set of words.
struct Words {
    at: Telling,
    /// Numbers of its stems, in order.
    stems: Vec<u32>,
    weight: f64,
}

/// What the words alone say, before anything is known of claims.
pub(crate) struct Alike {
    /// Pairs that share enough, in the order of the text.
    pairs: Vec<(Telling, Telling)>,
    /// The words of the topic.
    pub topic: BTreeSet<String>,
}

/// All kin: first the pairs of each claim, then the others in the order of the text.
pub(super) fn find(alike: &Alike, told: &[Told]) -> Vec<Kin> {
    let mut found = vec![];
    let mut known = BTreeSet::new();
    for (number, told) in told.iter().enumerate() {
        for (a, b) in told.pairs() {
            known.insert((place(a), place(b)));
            found.push(Kin { a, b, told: Some(number) });
        }
    }
    let others = alike.pairs.iter().filter(|(a, b)| !known.contains(&(place(*a), place(*b))));
    found.extend(others.map(|&(a, b)| Kin { a, b, told: None }));
    found
}

fn place(at: Telling) -> (usize, usize) {
    (at.report, at.sentence)
}

/// Which sentences share enough. `words` are those of the articles.
pub(crate) fn alike(articles: &[Article], words: &[Tokens]) -> Alike {
    let Index { mut sentences, holders, stems } = index(articles, words);
    let often = |h: &&Vec<usize>| h.len() > SPREAD.max(sentences.len() / SPREAD);
    let topic = stems.iter().zip(&holders).filter(|(_, h)| often(h)).map(|(stem, _)| stem.to_string()).collect();
    let all = sentences.len() as f64 + 20.0;
    let weights: Vec<f64> = holders.iter().map(|h| (1.0 + all / (h.len() as f64 + 1.0)).ln()).collect();
    let weight = |stem: u32| weights.get(stem as usize).copied().unwrap_or(0.0);
    for sentence in &mut sentences {
        sentence.weight = sentence.stems.iter().map(|&s| weight(s)).sum();
    }
    let mut pairs = vec![];
    let mut shared: Vec<f64> = vec![0.0; sentences.len()];
    for (i, one) in sentences.iter().enumerate() {
        let mut touched: Vec<usize> = vec![];
        for &stem in &one.stems {
            let Some(own) = holders.get(stem as usize).filter(|h| h.len() <= CROWD) else { continue };
            for &j in own.get(own.partition_point(|&j| j <= i)..).unwrap_or(&[]) {
                if sentences.get(j).is_some_and(|other| other.at.report != one.at.report)
                    && let Some(sum) = shared.get_mut(j)
                {
                    if *sum == 0.0 {
                        touched.push(j);
                    }
                    *sum += weight(stem);
                }
            }
        }
        let mut near: Vec<(f64, usize)> = vec![];
        for j in touched {
            let Some((sum, other)) = shared.get_mut(j).map(std::mem::take).zip(sentences.get(j)) else { continue };
            // What crowds share counts too, once there is something else.
            let (sum, count) = if sum < SHARE_OF_MORE * one.weight.min(other.weight) / 3.0 {
                (0.0, 0)
            } else {
                let both = common(&one.stems, &other.stems);
                (both.clone().map(weight).sum::<f64>(), both.count())
            };
            let share = sum / one.weight.min(other.weight).max(f64::MIN_POSITIVE);
            if count >= SHARED && share >= SHARE || count > SHARED && share >= SHARE_OF_MORE {
                near.push((-sum, j));
            }
        }
        near.order_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)));
        let mut by_report: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, j) in near {
            let Some(other) = sentences.get(j) else { continue };
            let of_report = by_report.entry(other.at.report).or_default();
            *of_report += 1;
            if *of_report <= MOST {
                pairs.push((one.at, other.at));
            }
        }
    }
    Alike { pairs, topic }
}

/// The sentences that tell something, the stems, and for each of these the numbers of the sentences that hold it.
struct Index<'a> {
    sentences: Vec<Words>,
    holders: Vec<Vec<usize>>,
    stems: Vec<&'a str>,
}

fn index<'w>(articles: &[Article], words: &'w [Tokens]) -> Index<'w> {
    let mut numbers = Numbers::default();
    let mut all = Index { sentences: vec![], holders: vec![], stems: vec![] };
    for (report, (article, tokens)) in articles.iter().zip(words).enumerate() {
        for (sentence, span) in article.sentences.iter().enumerate() {
            if article.block_at(span.start).is_some_and(|b| b.kind == BlockKind::Caption) {
                continue;
            }
            let mut stems: Vec<u32> = tokens.of(sentence).iter().filter_map(|t| numbers.of(t, &mut all)).collect();
            stems.sort_unstable();
            stems.dedup();
            for &stem in &stems {
                if let Some(own) = all.holders.get_mut(stem as usize) {
                    own.push(all.sentences.len());
                }
            }
            all.sentences.push(Words { at: Telling { report, sentence, stance: None }, stems, weight: 0.0 });
        }
    }
    all
}

/// The numbers of stems, by the stems and by the words as they stand in the articles.
#[derive(Default)]
struct Numbers<'a> {
    stems: Map<&'a str, u32>,
    /// None for a word that carries no news.
    words: Map<&'a str, Option<u32>>,
}

impl<'a> Numbers<'a> {
    /// The number of a word's stem; a new one is added to the index.
    fn of(&mut self, token: &'a Token, all: &mut Index<'a>) -> Option<u32> {
        let Numbers { stems, words } = self;
        *words.entry(&token.lower).or_insert_with(|| {
            let stem = is_content(token).then(|| root(&token.lower))?;
            Some(*stems.entry(stem).or_insert_with(|| {
                all.holders.push(vec![]);
                all.stems.push(stem);
                all.stems.len() as u32 - 1
            }))
        })
    }
}

/// What two ordered lists share.
fn common<'w>(a: &'w [u32], mut b: &'w [u32]) -> impl Iterator<Item = u32> + Clone + 'w {
    a.iter().copied().filter(move |x| {
        while let Some((_, rest)) = b.split_first().filter(|(y, _)| *y < x) {
            b = rest;
        }
        b.first() == Some(x)
    })
}
