//! Who drew on whom?
//!
//! Three kinds of evidence are gathered for every pair of articles: wording that both share and neither quotes
//! ([`wording`]), the same unusual details in the same order ([`details`]), and sources that one names and the other is
//! ([`sources`]). Their scores are joined as independent chances. The date of publication gives the direction, and only
//! together with a second signal.

mod details;
mod origins;
mod sources;
mod wording;
mod words;

use crate::article::Article;
use crate::story::{Lineage, Link, LinkEvidence, LinkEvidenceKind};
use std::collections::BTreeMap;

/// Which way a signal points in a pair of articles `(first, second)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The second drew on the first.
    Forward,
    /// The first drew on the second.
    Backward,
}

/// One reason to link a pair.
#[derive(Clone, Debug)]
struct Signal {
    kind: LinkEvidenceKind,
    /// The chance, by this signal alone, that the two are not independent.
    score: f64,
    way: Option<Way>,
    detail: String,
}

/// Links that score less are not worth a reader's time.
const LEAST_SCORE: f64 = 0.1;

/// Links articles and groups them by origin.
pub(crate) fn trace(articles: &[Article]) -> Lineage {
    let words: Vec<words::Words> = articles.iter().map(words::Words::of).collect();
    let mut signals: BTreeMap<(usize, usize), Vec<Signal>> = BTreeMap::new();
    let found = wording::shared(articles, &words)
        .into_iter()
        .chain(details::shared(articles, &words))
        .chain(sources::named(articles, &words));
    for (pair, signal) in found {
        signals.entry(pair).or_default().push(signal);
    }
    let mut links = vec![];
    for ((first, second), signals) in signals {
        if let (Some(a), Some(b)) = (articles.get(first), articles.get(second)) {
            links.extend(link(a, b, signals));
        }
    }
    let origins = origins::group(articles, &links);
    Lineage { links, origins }
}

/// Joins the signals of one pair.
fn link(first: &Article, second: &Article, signals: Vec<Signal>) -> Option<Link> {
    let score = 1.0 - signals.iter().map(|s| 1.0 - s.score.clamp(0.0, 1.0)).product::<f64>();
    if score < LEAST_SCORE {
        return None;
    }
    let later = later(first, second);
    let way = direction(&signals, later);
    let backward = way == Some(Way::Backward);
    let mut evidence: Vec<LinkEvidence> =
        signals.into_iter().map(|s| LinkEvidence { kind: s.kind, detail: s.detail }).collect();
    if let (Some(way), Some(later)) = (way, later)
        && way == later
    {
        evidence.push(LinkEvidence { kind: LinkEvidenceKind::Later, detail: later_detail(first, second, later) });
    }
    let (from, to) = if backward { (second, first) } else { (first, second) };
    Some(Link {
        from: from.id.clone(),
        to: to.id.clone(),
        directed: way.is_some(),
        score: (score * 1000.0).round() / 1000.0,
        evidence,
    })
}

/// The way on which two signals agree and none points the other way.
///
/// What is shared (wording, details) points nowhere by itself; it agrees with any way.
fn direction(signals: &[Signal], later: Option<Way>) -> Option<Way> {
    let named = signals.iter().filter_map(|s| s.way).collect::<Vec<_>>();
    let shared = signals.iter().any(|s| s.way.is_none() && s.score >= 0.3);
    let common = signals.iter().any(|s| s.way.is_none() && s.kind == LinkEvidenceKind::Credit);
    let way = match named.first() {
        Some(&way) if named.iter().all(|&w| w == way) => way,
        Some(_) => return None,
        None if common => return None,
        None => later?,
    };
    if later.is_some_and(|l| l != way) {
        return None;
    }
    let agreeing = usize::from(!named.is_empty()) + usize::from(shared) + usize::from(later == Some(way));
    (agreeing >= 2).then_some(way)
}

/// Which of the two was published later, if both days are known and they differ.
fn later(first: &Article, second: &Article) -> Option<Way> {
    let (a, b) = (&first.published.as_ref()?.date, &second.published.as_ref()?.date);
    match a.cmp(b) {
        std::cmp::Ordering::Less => Some(Way::Forward),
        std::cmp::Ordering::Greater => Some(Way::Backward),
        std::cmp::Ordering::Equal => None,
    }
}

fn later_detail(first: &Article, second: &Article, later: Way) -> String {
    let (early, late) = if later == Way::Forward { (first, second) } else { (second, first) };
    let day = |a: &Article| a.published.as_ref().map_or_else(String::new, |p| p.date.clone());
    format!("It was published on {}, after the other ({}).", day(late), day(early))
}

/// An article as the sentences of this module call it.
fn called(article: &Article) -> String {
    match (&article.source, &article.title) {
        (Some(source), _) => source.clone(),
        (None, Some(title)) => format!("“{}”", words::cut(title, 60)),
        (None, None) => article.label().to_string(),
    }
}

#[cfg(test)]
mod tests;
