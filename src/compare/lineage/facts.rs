//! Which unusual facts do two articles tell in the same order?
//!
//! Independent reporters find the same facts, and each puts them in an order of his own. Names and numbers that only these
//! two of the articles have, each in a sentence of its own, past the top of the story and outside what anybody is said to
//! have said, in one and the same order, are a sign that one followed the other, or both one text, even where hardly a
//! sentence is retold. It is a weak one: a trial or a speech has an order of its own.

use super::words::Words;
use super::{Signal, called};
use crate::article::{Article, NameKind};
use crate::btree::BTreeMap;
use crate::sort::Ordered;
use crate::story::LinkEvidenceKind;
use crate::text::Span;
use crate::text::hash;

/// With fewer articles nothing is known to be unusual.
const LEAST_ARTICLES: usize = 3;
/// So many in a row are no chance.
const ROW: usize = 5;
/// So large a part of the facts that the two have alone must be in the row.
const IN_ORDER: f64 = 0.8;
/// What order alone can show.
const MOST: f64 = 0.3;

type Found = Vec<((usize, usize), Signal)>;

/// `details` with a signal more for every pair that tells its facts in the same order and has no better one.
pub(super) fn shared(articles: &[Article], words: &[Words], details: Found) -> Found {
    let mut found = details;
    if articles.len() < LEAST_ARTICLES {
        return found;
    }
    for (pair, facts) in common(articles, words) {
        let Some(signal) = signal(articles, pair, &facts) else { continue };
        match found.iter_mut().find(|(of, _)| *of == pair) {
            Some((_, known)) if known.score >= signal.score => {}
            Some((_, known)) => *known = signal,
            None => found.push((pair, signal)),
        }
    }
    found
}

/// A fact that two articles have: the sentence that tells it in each.
type Fact = (usize, usize);

/// The facts that exactly two articles have, in the order of the first.
fn common(articles: &[Article], words: &[Words]) -> BTreeMap<(usize, usize), Vec<Fact>> {
    let mut told: Vec<(u64, usize, usize)> = vec![];
    for (number, (article, words)) in articles.iter().zip(words).enumerate() {
        let spoken = spoken(article);
        let mut put = |key: u64, start: usize| {
            let spoken = || spoken.get(spoken.partition_point(|s| s.end <= start)).is_some_and(|s| s.start <= start);
            if let Some(word) = words.at(start).filter(|w| !w.quoted && !w.lead && !spoken()) {
                told.push((key, number, word.sentence));
            }
        };
        for name in article.mentions.iter().filter(|m| m.kind == NameKind::Person) {
            if let Some(entity) = &name.entity {
                put(hash::text(entity), name.span.start);
            }
        }
        for quantity in &article.quantities {
            let unit = quantity.unit.as_deref().and_then(|unit| unit.split_whitespace().last()).unwrap_or("");
            put(hash::text(&format!("{} {}", quantity.value, unit.to_lowercase())), quantity.span.start);
        }
    }
    told.order();
    told.dedup_by_key(|(key, article, _)| (*key, *article)); // the first place in each article
    let mut common: BTreeMap<(usize, usize), Vec<Fact>> = BTreeMap::new();
    for group in told.chunk_by(|a, b| a.0 == b.0) {
        if let &[(_, a, at_a), (_, b, at_b)] = group {
            common.entry((a, b)).or_default().push((at_a, at_b));
        }
    }
    // A list names its people in one order wherever it is printed: of a sentence one fact counts.
    for facts in common.values_mut() {
        facts.order();
        facts.dedup_by_key(|fact| fact.0);
        facts.order_by_key(|fact| (fact.1, fact.0));
        facts.dedup_by_key(|fact| fact.1);
        facts.order();
    }
    common
}

/// What anybody is said to have said, in order and disjoint.
fn spoken(article: &Article) -> Vec<Span> {
    let mut spans: Vec<Span> = vec![];
    for quote in &article.quotes {
        match spans.last_mut().filter(|last| quote.span.start <= last.end) {
            Some(last) => last.end = last.end.max(quote.span.end),
            None => spans.push(quote.span),
        }
    }
    spans
}

fn signal(articles: &[Article], pair: (usize, usize), facts: &[Fact]) -> Option<Signal> {
    let row = longest_row(facts);
    if row < ROW || (row as f64) < IN_ORDER * facts.len() as f64 {
        return None;
    }
    let score = MOST * (1.0 - (-((row - ROW + 2) as f64) / 3.0).exp());
    let (first, second) = (articles.get(pair.0)?, articles.get(pair.1)?);
    let detail = format!(
        "{row} names and numbers that only {} and {} have come in the same order.",
        called(first),
        called(second)
    );
    Some(Signal::new(LinkEvidenceKind::SharedDetail, score, detail))
}

/// How many of the facts, which stand in the order of the first article, do so in that of the second.
fn longest_row(facts: &[Fact]) -> usize {
    // The least last place of a row of each length.
    let mut ends: Vec<usize> = vec![];
    for &(_, at) in facts {
        let length = ends.partition_point(|&end| end < at);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    ends.len()
}
