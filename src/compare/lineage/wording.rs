//! Which wording do two articles share that neither merely quotes?
//!
//! Shingles of five words are sorted with their places, so that equal ones stand together; what follows one another in
//! both articles is joined to runs. This is near-linear in the text: a shingle of very many articles is paired with the
//! first of them only, which is enough to put them into one group.

use super::words::{Words, cut};
use super::{Signal, called};
use crate::article::Article;
use crate::english::stock_phrases::is_stock_phrase;
use crate::story::LinkEvidenceKind;
use std::collections::BTreeMap;

/// Words in a shingle.
const SHINGLE: usize = 5;
/// In more articles than this, a shingle pairs each with the first only.
const CROWD: usize = 24;

/// Words `a..a + length` of the first article are words `b..b + length` of the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub a: usize,
    pub b: usize,
    pub length: usize,
}

/// A signal for every pair that shares wording worth telling.
pub(super) fn shared(articles: &[Article], words: &[Words]) -> Vec<((usize, usize), Signal)> {
    let mut found = vec![];
    for (pair, runs) in runs(words) {
        let (Some(a), Some(b)) = (words.get(pair.0), words.get(pair.1)) else { continue };
        let (Some(first), Some(second)) = (articles.get(pair.0), articles.get(pair.1)) else { continue };
        found.extend(signal(first, second, a, b, &runs).map(|s| (pair, s)));
    }
    found
}

/// The runs of every pair of articles.
pub(super) fn runs(words: &[Words]) -> BTreeMap<(usize, usize), Vec<Run>> {
    let mut shingles = vec![];
    for (article, words) in words.iter().enumerate() {
        for (at, window) in words.all.windows(SHINGLE).enumerate() {
            if window.iter().all(|w| !w.quoted) {
                let hash = window.iter().fold(0u64, |h, w| (h.rotate_left(7) ^ w.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                shingles.push((hash, article, at));
            }
        }
    }
    shingles.sort_unstable();
    shingles.dedup_by_key(|s| (s.0, s.1)); // the first place in each article
    let mut shared = vec![];
    for group in shingles.chunk_by(|a, b| a.0 == b.0) {
        let partners = if group.len() > CROWD { 1 } else { group.len() };
        for (i, &(_, a, at_a)) in group.iter().take(partners).enumerate() {
            for &(_, b, at_b) in group.iter().skip(i + 1) {
                shared.push((a, b, at_a, at_b));
            }
        }
    }
    shared.sort_unstable();
    let mut runs: BTreeMap<(usize, usize), Vec<Run>> = BTreeMap::new();
    for (a, b, at_a, at_b) in shared {
        let own = runs.entry((a, b)).or_default();
        match own.last_mut() {
            Some(run) if at_a == run.a + run.length - SHINGLE + 1 && at_b == run.b + run.length - SHINGLE + 1 => {
                run.length += 1;
            }
            _ => own.push(Run { a: at_a, b: at_b, length: SHINGLE }),
        }
    }
    runs
}

/// How telling a run is: its words, less where every report would use them.
fn weight(run: &Run, words: &Words, text: &str) -> f64 {
    let part = words.all.get(run.a..run.a + run.length).unwrap_or(&[]);
    // Titles and long names come in one wording only; what counts are words that another reporter would choose otherwise.
    let chosen = part.iter().filter(|w| w.content && !w.capital).count();
    if chosen < if run.length >= 7 { 2 } else { 3 } {
        return 0.0;
    }
    if run.length < 14 && is_stock_phrase(words.stretch(run.a, run.length).text(text)) {
        return 0.0;
    }
    let lead = part.iter().filter(|w| w.lead).count() as f64 / run.length as f64;
    let length = (run.length + chosen) as f64 / 1.5;
    length * (1.0 - 0.5 * lead)
}

fn signal(first: &Article, second: &Article, a: &Words, b: &Words, runs: &[Run]) -> Option<Signal> {
    let mut told: Vec<(f64, &Run)> = runs.iter().map(|r| (weight(r, a, &first.text), r)).filter(|(w, _)| *w > 0.0).collect();
    if told.is_empty() {
        return None;
    }
    told.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(y.1)));
    let total: f64 = told.iter().map(|t| t.0).sum();
    let longest = told.first().map_or(0.0, |t| t.0);
    let share = total / (a.own.min(b.own).max(40) as f64);
    let score = 1.0 - (-(10.0 * share + 0.04 * (longest - 6.0).max(0.0))).exp();
    let covered: usize = told.iter().map(|t| t.1.length).sum();
    let examples: Vec<String> = told
        .iter()
        .take(2)
        .map(|(_, r)| format!("“{}”", cut(a.stretch(r.a, r.length).text(&first.text), 120)))
        .collect();
    let detail = format!(
        "{} and {} share {covered} words in {} that nobody is quoted with: {}.",
        called(first),
        called(second),
        if told.len() == 1 { "one run".to_string() } else { format!("{} runs", told.len()) },
        examples.join(" and ")
    );
    Some(Signal { kind: LinkEvidenceKind::SharedWording, score, way: None, detail })
}
