//! Which links are set or cleared?

use super::wording::{found_link, needs};
use super::{Applied, Corrections, Found, Pending};
use crate::article::Article;
use crate::btree::BTreeMap;
use crate::compare::lineage::Traced;
use crate::correction::{CorrectionKind, TargetKind};
use crate::sort::Ordered;
use crate::story::{Link, LinkEvidenceKind};

const KINDS: [CorrectionKind; 2] = [CorrectionKind::Link, CorrectionKind::Unlink];

impl Corrections {
    /// Sets and clears links; which articles are of one origin follows.
    pub fn links(&mut self, traced: &mut Traced, articles: &[Article]) {
        if !self.any(&KINDS) {
            return;
        }
        let numbers: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
        let number = |id: &str| numbers.get(id).copied().unwrap_or(usize::MAX);
        let pair = |link: &Link| ordered(number(&link.from), number(&link.to));
        let found: BTreeMap<(usize, usize), Link> =
            traced.links.iter().map(|link| (pair(link), link.clone())).collect();
        let labels = std::mem::take(&mut self.labels);
        self.apply(&KINDS, |one| {
            let (from, to) = two_articles(one)?;
            let both = ordered(from, to);
            traced.links.retain(|link| pair(link) != both);
            traced.dependent.retain(|&(a, b)| ordered(a, b) != both);
            if one.correction.kind == CorrectionKind::Link {
                let id = |at: usize| articles.get(at).map(|a| a.id.clone()).unwrap_or_default();
                let directed = one.correction.directed == Some(true);
                traced.links.push(said_link(found.get(&both), id(from), id(to), directed));
                traced.dependent.push(both);
            }
            let said = Some(found_link(found.get(&both), &labels));
            Ok(Applied { said, found: vec![Found::Article(from), Found::Article(to)] })
        });
        self.labels = labels;
        traced.links.order_by_key(pair);
    }
}

fn ordered(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// The two articles that a link is about.
fn two_articles(one: &Pending) -> Result<(usize, usize), String> {
    let (target, places) = one.target_of(0, TargetKind::Link)?;
    match (target.passages.len(), places) {
        (2, [from, to]) if from.article != to.article => Ok((from.article, to.article)),
        (2, [_] | []) => Err(one.gone(0)),
        _ => Err(needs(one.correction.kind).to_string()),
    }
}

/// A link as a person has it, with what the program found to show it.
fn said_link(found: Option<&Link>, from: String, to: String, directed: bool) -> Link {
    let mut evidence = found.map(|link| link.evidence.clone()).unwrap_or_default();
    // That one is later speaks for the other direction only.
    if found.is_some_and(|link| link.from != from) {
        evidence.retain(|one| one.kind != LinkEvidenceKind::Later);
    }
    Link { from, to, directed, score: 1.0, evidence, unknown: false, reason: "A person says so.".to_string() }
}
