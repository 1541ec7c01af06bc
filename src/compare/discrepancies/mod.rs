//! Where do the articles differ?
//!
//! One kind a file. The tellings of a claim are held against one another, and sentences that are no claim but speak of the
//! same thing ([`kin`]); names, terms and figures are compared over the story. A difference must be shown by words of two articles; what only might be one
//! is left out, for a false "differs" costs more than a missed one.

mod attribution;
mod certainty;
mod clause;
mod contrast;
mod interval;
mod kin;
mod name;
mod polarity;
mod quantity;
mod quotation;
mod term;
mod time;
mod view;

use crate::btree::BTreeSet;
use crate::parallel;
use crate::story::{Claim, Discrepancy, DiscrepancyKind, Entity, Reading, Verdict};
pub(crate) use kin::alike;
pub(super) use name::differently_spelled;
pub(crate) use view::Reports;
use view::View;

/// A discrepancy before it has its number.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    kind: DiscrepancyKind,
    claim: Option<String>,
    entity: Option<String>,
    verdict: Verdict,
    readings: Vec<Reading>,
    reason: String,
}

/// More readings than this make no discrepancy clearer.
const MOST_READINGS: usize = 12;

/// Finds what differs inside claims and over the story.
pub(crate) fn find(reports: Reports, entities: &[Entity], claims: &[Claim]) -> Vec<Discrepancy> {
    let view = View::new(reports, claims);
    let kinds: [&(dyn Fn() -> Vec<Draft> + Sync); 9] = [
        &|| quantity::find(&view),
        &|| time::find(&view),
        &|| attribution::find(&view),
        &|| certainty::find(&view),
        &|| contrast::find(&view),
        &|| polarity::find(&view),
        &|| quotation::find(&view),
        &|| name::find(&view, entities),
        &|| term::find(&view, entities),
    ];
    let mut drafts = parallel::each(&kinds, |find| find()).concat();
    let mut seen = BTreeSet::new();
    drafts.retain_mut(|draft| {
        view.order(&mut draft.readings);
        draft.readings.truncate(MOST_READINGS);
        let articles: BTreeSet<&str> = draft.readings.iter().map(|r| r.article.as_str()).collect();
        let places: Vec<_> = draft.readings.iter().map(|r| (r.article.clone(), r.span)).collect();
        articles.len() >= 2 && draft.readings.iter().all(|r| !r.text.is_empty()) && seen.insert((draft.kind, places))
    });
    let numbered = drafts.into_iter().enumerate();
    numbered
        .map(|(i, d)| Discrepancy {
            id: format!("d{}", i + 1),
            kind: d.kind,
            claim: d.claim,
            entity: d.entity,
            verdict: d.verdict,
            readings: d.readings,
            reason: d.reason,
        })
        .collect()
}

#[cfg(test)]
mod tests;
