//! Who drew on whom?
//!
//! Three kinds of evidence are gathered for every pair of articles: wording that both share and neither quotes
//! ([`wording`]), the same unusual details in the same order ([`details`]), and sources that one names and the other is
//! ([`sources`]). Their scores are joined as independent chances. The date of publication gives the direction, and only
//! together with a second signal.

mod addresses;
mod details;
mod origins;
mod sources;
mod wording;
mod words;

use crate::article::Article;
use crate::story::{Lineage, Link, LinkEvidence, LinkEvidenceKind};
use crate::text::Tokens;
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
    /// It rests on words that both merely quote, so it joins no origins.
    quoted: bool,
    detail: String,
}

/// Links that score less are not worth a reader's time.
const LEAST_SCORE: f64 = 0.1;

/// The links that were found, before articles are grouped by origin.
pub(crate) struct Traced {
    /// In the order of the articles' pairs.
    pub links: Vec<Link>,
    /// Pairs of articles that are not independent.
    pub dependent: Vec<(usize, usize)>,
}

impl Traced {
    /// With the articles grouped by origin.
    pub fn lineage(self, articles: &[Article]) -> Lineage {
        Lineage { links: self.links, origins: origins::group(articles, &self.dependent) }
    }
}

/// Links articles.
pub(crate) fn trace(articles: &[Article], words: &[Tokens]) -> Traced {
    let words: Vec<words::Words> = articles.iter().zip(words).map(words::Words::of).collect();
    let mut signals: BTreeMap<(usize, usize), Vec<Signal>> = BTreeMap::new();
    let found = wording::shared(articles, &words)
        .into_iter()
        .chain(details::shared(articles, &words))
        .chain(sources::named(articles, &words))
        .chain(addresses::named(articles));
    for (pair, signal) in found {
        signals.entry(pair).or_default().push(signal);
    }
    let mut links = vec![];
    let mut dependent = vec![];
    for ((first, second), signals) in signals {
        if let (Some(a), Some(b)) = (articles.get(first), articles.get(second)) {
            if joined(signals.iter().filter(|s| !s.quoted)) >= origins::SURE {
                dependent.push((first, second));
            }
            links.extend(link(a, b, signals));
        }
    }
    Traced { links, dependent }
}

/// The chance that at least one of the signals is right, as if they were independent.
fn joined<'a>(signals: impl Iterator<Item = &'a Signal>) -> f64 {
    1.0 - signals.map(|s| 1.0 - s.score.clamp(0.0, 1.0)).product::<f64>()
}

/// Makes one link of the signals of a pair.
fn link(first: &Article, second: &Article, signals: Vec<Signal>) -> Option<Link> {
    let score = joined(signals.iter());
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
/// What is shared (wording, details) points nowhere by itself, but without it nothing shows that it was this very text
/// that was drawn on: an arrow needs it and a named source or a later day.
fn direction(signals: &[Signal], later: Option<Way>) -> Option<Way> {
    let shared = signals.iter().any(|s| {
        matches!(s.kind, LinkEvidenceKind::SharedWording | LinkEvidenceKind::SharedDetail)
            && !s.quoted
            && s.score >= 0.3
    });
    let common = signals.iter().any(|s| s.way.is_none() && s.kind == LinkEvidenceKind::Credit);
    let mut ways = signals.iter().filter_map(|s| s.way).chain(later);
    let way = ways.next()?;
    // Where both print one agency's copy, the later day does not say that one took it from the other.
    let told = later.is_none() || !common || signals.iter().any(|s| s.way.is_some());
    (shared && told && ways.all(|w| w == way)).then_some(way)
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
    article.label().to_string()
}

#[cfg(test)]
mod tests;
