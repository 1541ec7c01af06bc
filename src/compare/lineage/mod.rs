//! Who drew on whom?
//!
//! Evidence is gathered for every pair of articles: wording that both share and neither quotes ([`wording`]), the same
//! unusual details in the same order ([`details`], [`facts`]), the same errors ([`errors`]), and sources that one names and
//! the other is ([`sources`], [`addresses`]). Their scores are joined as independent chances. The date of publication
//! gives the direction, and only together with a second signal; where each tells in the shared passages what the other
//! lacks, both rest on a third ([`third`]).

mod addresses;
mod details;
mod errors;
mod facts;
mod origins;
mod sources;
mod third;
mod wording;
mod words;

use crate::article::Article;
use crate::btree::BTreeMap;
use crate::english::agencies::agency;
use crate::maps::Map;
use crate::story::{Entity, Lineage, Link, LinkEvidence, LinkEvidenceKind};
use crate::text::Tokens;
use words::Words;

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
    /// Sentences of the first and the second article that share wording or details.
    shared: Vec<(usize, usize)>,
}

impl Signal {
    /// One that points nowhere.
    fn new(kind: LinkEvidenceKind, score: f64, detail: String) -> Signal {
        Signal { kind, score, way: None, quoted: false, detail, shared: vec![] }
    }
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
        let origins = origins::group(articles, &self.dependent);
        let sources = origins.iter().map(|group| origins::source(group, articles, &self.links)).collect();
        Lineage { links: self.links, origins, sources }
    }
}

/// Links articles.
pub(crate) fn trace(articles: &[Article], words: &[Tokens], entities: &[Entity]) -> Traced {
    let mut known = Map::default();
    let words: Vec<Words> = articles.iter().zip(words).map(|article| Words::of(article, &mut known)).collect();
    let mut signals: BTreeMap<(usize, usize), Vec<Signal>> = BTreeMap::new();
    let found = wording::shared(articles, &words)
        .into_iter()
        .chain(facts::shared(articles, &words, details::shared(articles, &words)))
        .chain(errors::shared(articles, &words, entities))
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
            let bare = [first, second].map(|number| words.get(number));
            let unknown = match bare {
                [Some(one), Some(other)] => third::seems_common((a, one), (b, other), &signals),
                _ => false,
            };
            links.extend(link(a, b, signals, unknown));
        }
    }
    Traced { links, dependent }
}

/// The chance that at least one of the signals is right, as if they were independent.
fn joined<'a>(signals: impl Iterator<Item = &'a Signal>) -> f64 {
    1.0 - signals.map(|s| 1.0 - s.score.clamp(0.0, 1.0)).product::<f64>()
}

/// Makes one link of the signals of a pair.
fn link(first: &Article, second: &Article, signals: Vec<Signal>, unknown: bool) -> Option<Link> {
    let score = joined(signals.iter());
    if score < LEAST_SCORE {
        return None;
    }
    // An agency sends its copy out anew each time it has more: that of a later day is none that drew on its customers.
    let later = later(first, second).filter(|way| !is_agencys(if *way == Way::Forward { second } else { first }));
    let way = direction(&signals, later).filter(|_| !unknown);
    let backward = way == Some(Way::Backward);
    let mut evidence: Vec<LinkEvidence> =
        signals.into_iter().map(|s| LinkEvidence { kind: s.kind, detail: s.detail }).collect();
    if let (Some(way), Some(later)) = (way, later)
        && way == later
    {
        evidence.push(LinkEvidence { kind: LinkEvidenceKind::Later, detail: later_detail(first, second, later) });
    }
    let (from, to) = if backward { (second, first) } else { (first, second) };
    let strong = score >= origins::SURE;
    let reason = reason(from, to, (way.is_some(), unknown, strong), &evidence);
    Some(Link {
        from: from.id.clone(),
        to: to.id.clone(),
        directed: way.is_some(),
        score: (score * 1000.0).round() / 1000.0,
        evidence,
        unknown,
        reason,
    })
}

/// Why, in one sentence.
fn reason(
    from: &Article,
    to: &Article,
    (directed, unknown, strong): (bool, bool, bool),
    evidence: &[LinkEvidence],
) -> String {
    let mut signs: Vec<&str> = vec![];
    for one in evidence {
        let words = match one.kind {
            LinkEvidenceKind::SharedWording => "shared wording",
            LinkEvidenceKind::SharedDetail => "shared details",
            LinkEvidenceKind::Credit => "a credit",
            LinkEvidenceKind::NamedSource => "a source named",
            LinkEvidenceKind::Later => "a later day",
        };
        if !signs.contains(&words) {
            signs.push(words);
        }
    }
    let (from, to) = (called(from), called(to));
    let plural = signs.len() > 1 || signs.iter().any(|sign| sign.ends_with("details"));
    let show = if plural { "show" } else { "shows" };
    let signs = match signs.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => signs.concat(),
    };
    let said = match (directed, unknown, strong) {
        (true, _, true) => format!("{signs} {show} that {to} draws on {from}."),
        (true, ..) => format!("{signs} may mean that {to} draws on {from}; it is too little to tell."),
        (_, true, _) => format!(
            "{signs} {show} that {from} and {to} are not independent; each tells in what they share what the other lacks, \
             and neither credits anybody with it: both seem to rest on a source that is not named."
        ),
        (_, _, true) => {
            format!(
                "{signs} {show} that {from} and {to} are not independent; which of them drew on the other, if one did, is not shown."
            )
        }
        _ => format!("{signs} may mean that {from} and {to} share a source; it is too little to tell."),
    };
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The way on which two signals agree and none points the other way.
///
/// What is shared (wording, details) points nowhere by itself, but without it nothing shows that it was this very text
/// that was drawn on: an arrow needs it and a named source or a later day. What is said to come from a source and stands
/// there is both.
fn direction(signals: &[Signal], later: Option<Way>) -> Option<Way> {
    let shared = signals.iter().any(|s| {
        let alike = matches!(s.kind, LinkEvidenceKind::SharedWording | LinkEvidenceKind::SharedDetail);
        alike && !s.quoted && s.score >= 0.3 || s.kind == LinkEvidenceKind::NamedSource && !s.shared.is_empty()
    });
    let named = |s: &Signal| matches!(s.kind, LinkEvidenceKind::Credit | LinkEvidenceKind::NamedSource);
    let common = signals.iter().any(|s| s.way.is_none() && named(s));
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

/// Whether an article is an agency's copy: by its source, its dateline or its credit line.
fn is_agencys(article: &Article) -> bool {
    let code = article.dateline.as_ref().and_then(|d| d.agency.as_deref());
    article.source.as_deref().into_iter().chain(code).any(|name| agency(name).is_some())
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
