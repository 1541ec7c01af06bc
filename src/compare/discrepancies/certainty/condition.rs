//! Where does an article tell without its condition what another tells only on one?
//!
//! "It will invest, provided that a grant is approved" beside "it will invest".

use super::Draft;
use crate::btree::BTreeSet;
use crate::compare::discrepancies::view::{Telling, View, is_content};
use crate::english::endings::root;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::{Span, Token};

/// So many words must stand before the condition and in the other sentence.
const SHARED: usize = 4;

/// At most one discrepancy a sentence.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    let mut used: BTreeSet<(usize, usize)> = BTreeSet::new();
    // Outside a claim what is told on the condition is nearly always something else.
    for kin in view.kin.iter().filter(|k| k.told.is_some()) {
        for (a, b) in [(kin.a, kin.b), (kin.b, kin.a)] {
            if used.contains(&(a.report, a.sentence)) {
                continue;
            }
            if let Some(draft) = lost(view, a, b) {
                used.insert((a.report, a.sentence));
                let claim = view.claim_of(kin);
                drafts.push(Draft { claim, ..draft });
            }
        }
    }
    drafts
}

fn lost(view: &View, a: Telling, b: Telling) -> Option<Draft> {
    let tokens = view.tokens(a);
    let at = condition(tokens)?;
    if view.is_quoted(a.report, tokens.get(at)?.span) || knows(view, b) {
        return None;
    }
    let of = |tokens: &[Token]| -> BTreeSet<String> {
        tokens.iter().filter(|t| is_content(t)).map(|t| root(&t.lower).to_string()).collect()
    };
    let (told, other) = (of(tokens.get(..at)?), of(view.tokens(b)));
    let shared = told.intersection(&other).count();
    if shared < SHARED || 3 * shared < 2 * told.len() || 3 * shared < 2 * other.len() {
        return None;
    }
    let end = tokens.last()?.span.end;
    let readings =
        vec![view.reading(a.report, Span::new(tokens.get(at)?.span.start, end)), view.reading(b.report, view.span(b))];
    let reason = format!(
        "{} tells it on a condition (“{}”), {} without one.",
        view.label(a.report),
        readings.first()?.text.trim_end_matches('.'),
        view.label(b.report)
    );
    let (kind, verdict) = (DiscrepancyKind::Certainty, Verdict::Compatible);
    Some(Draft { kind, claim: None, entity: None, verdict, readings, reason })
}

/// Where a condition begins that follows what it is of.
fn condition(tokens: &[Token]) -> Option<usize> {
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    (SHARED..tokens.len()).find(|&i| {
        matches!(
            (lower(i), lower(i + 1)),
            ("provided", "that") | ("providing", "that") | ("only", "if") | ("subject", "to")
        )
    })
}

/// Whether a sentence or the one after it has a condition too.
fn knows(view: &View, at: Telling) -> bool {
    (at.sentence..at.sentence + 2).any(|sentence| {
        view.tokens(Telling { sentence, ..at }).iter().any(|t| {
            matches!(
                t.lower.as_ref(),
                "condition"
                    | "conditional"
                    | "depend"
                    | "depends"
                    | "hinges"
                    | "if"
                    | "provided"
                    | "subject"
                    | "unless"
            )
        })
    })
}
