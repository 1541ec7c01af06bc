//! Which unusual details do two articles tell in the same order?
//!
//! A rewrite keeps no sentence, but it keeps the facts, and their order. Two content words (or numbers) that stand near each
//! other are a detail; a detail that few of the articles have ties their sentences together. When most sentences of the
//! shorter article have a counterpart in the other and the counterparts follow one another in the same order, it is a
//! retelling: independent reports of one event share the top of the story, not the row of its details.

use super::words::{Words, cut};
use super::{Signal, called};
use crate::article::Article;
use crate::btree::BTreeMap;
use crate::sort::Ordered;
use crate::story::LinkEvidenceKind;

/// How far apart (in content words) the two words of a detail may stand.
const REACH: usize = 3;
/// In more articles than this a detail is no longer unusual.
const CROWD: usize = 8;
/// Sentences shorter than this (in content words) tell too little to be matched.
const SHORT: usize = 4;

/// A sentence of each of two articles, and how many unusual details they share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tie {
    a: usize,
    b: usize,
    details: usize,
}

/// A signal for every pair of which one seems to retell the other.
pub(super) fn shared(articles: &[Article], words: &[Words]) -> Vec<((usize, usize), Signal)> {
    let lengths: Vec<usize> = words.iter().map(telling_sentences).collect();
    let mut found = vec![];
    for (pair, ties) in ties(words) {
        let (Some(first), Some(second)) = (articles.get(pair.0), articles.get(pair.1)) else { continue };
        let shorter = lengths.get(pair.0).min(lengths.get(pair.1)).copied().unwrap_or(0);
        found.extend(signal(first, second, &ties, shorter).map(|s| (pair, s)));
    }
    found
}

/// How many sentences of an article are long enough to be matched.
fn telling_sentences(words: &Words) -> usize {
    words
        .all
        .chunk_by(|a, b| a.sentence == b.sentence)
        .filter(|s| s.iter().filter(|w| w.content).count() >= SHORT)
        .count()
}

/// For every pair of articles the sentences that share unusual details.
fn ties(words: &[Words]) -> BTreeMap<(usize, usize), Vec<Tie>> {
    let most = CROWD.min((words.len() / 2).max(2));
    let mut details = vec![];
    for (article, words) in words.iter().enumerate() {
        for sentence in words.all.chunk_by(|a, b| a.sentence == b.sentence) {
            let told: Vec<_> = sentence.iter().filter(|w| (w.content || w.number) && !w.quoted).collect();
            for (i, one) in told.iter().enumerate() {
                for other in told.iter().skip(i + 1).take(REACH).filter(|o| o.stem != one.stem) {
                    let key = one.stem.min(other.stem).rotate_left(17) ^ one.stem.max(other.stem);
                    details.push((key, article, one.sentence));
                }
            }
        }
    }
    details.sort_unstable();
    details.dedup_by_key(|d| (d.0, d.1)); // the first place in each article
    let mut shared: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for group in details.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1 && g.len() <= most) {
        for (i, &(_, a, in_a)) in group.iter().enumerate() {
            for &(_, b, in_b) in group.iter().skip(i + 1) {
                shared.entry((a, b)).or_default().push((in_a, in_b));
            }
        }
    }
    shared.into_iter().map(|(pair, places)| (pair, count(places))).collect()
}

fn count(mut places: Vec<(usize, usize)>) -> Vec<Tie> {
    places.order();
    places.chunk_by(|x, y| x == y).filter_map(|g| g.first().map(|&(a, b)| Tie { a, b, details: g.len() })).collect()
}

/// The heaviest row of ties that moves forward in both articles. `ties` are sorted.
fn in_order(ties: &[Tie]) -> Vec<Tie> {
    let mut best: Vec<(usize, Option<usize>)> = vec![];
    for (i, tie) in ties.iter().enumerate() {
        let before = (0..i)
            .filter(|&j| ties.get(j).is_some_and(|t| t.a < tie.a && t.b < tie.b))
            .max_by_key(|&j| (best.get(j).map_or(0, |b| b.0), std::cmp::Reverse(j)));
        best.push((tie.details + before.and_then(|j| best.get(j)).map_or(0, |b| b.0), before));
    }
    let mut at = (0..best.len()).max_by_key(|&i| (best.get(i).map_or(0, |b| b.0), std::cmp::Reverse(i)));
    let mut row = vec![];
    while let Some(i) = at {
        row.extend(ties.get(i));
        at = best.get(i).and_then(|b| b.1);
    }
    row.reverse();
    row
}

fn signal(first: &Article, second: &Article, ties: &[Tie], shorter: usize) -> Option<Signal> {
    let strong: Vec<Tie> = ties.iter().copied().filter(|t| t.details >= 2).take(200).collect();
    let row = in_order(&strong);
    let share = row.len() as f64 / shorter.max(6) as f64;
    if row.len() < 3 {
        return None;
    }
    // A few sentences may agree by chance, however short the article.
    let score = (row.len() as f64 / 6.0).min(1.0) / (1.0 + (-(share - 0.5) * 10.0).exp());
    let sentence = |article: &Article, number: usize| {
        article.sentences.get(number).map(|s| cut(s.text(&article.text), 90)).unwrap_or_default()
    };
    let example = row.iter().max_by_key(|t| (t.details, std::cmp::Reverse(t.a)))?;
    let detail = format!(
        "{} sentences of {} and {} tell the same details in the same order, as in “{}” and “{}”.",
        row.len(),
        called(first),
        called(second),
        sentence(first, example.a),
        sentence(second, example.b)
    );
    let shared = row.iter().map(|tie| (tie.a, tie.b)).collect();
    (score >= 0.05).then_some(Signal { shared, ..Signal::new(LinkEvidenceKind::SharedDetail, score, detail) })
}
