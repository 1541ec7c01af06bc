//! Where does one article say percent and another percentage points?
//!
//! From 57 percent to 61 is four points, and seven percent. Only changes and distances can be mixed up, so both numbers
//! must be one, and the sentences must share whom or what they tell of.

use super::Draft;
use crate::article::{Measure, Quantity};
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::discrepancies::view::{Telling, View, is_content};
use crate::english::endings::stem;
use crate::english::levels::is_change;
use crate::story::{DiscrepancyKind, Verdict};

/// A change in percent or points.
struct Change<'a> {
    at: Telling,
    quantity: &'a Quantity,
    points: bool,
    stems: BTreeSet<&'a str>,
}

pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut by_value: BTreeMap<u64, Vec<Change>> = BTreeMap::new();
    for (report, source) in view.reports.iter().enumerate() {
        for quantity in &source.article.quantities {
            let points = quantity.unit.as_deref().is_some_and(|u| u.ends_with("points") || u.ends_with("point"));
            if !points && quantity.measure != Measure::Percent {
                continue;
            }
            let Some(sentence) = source.article.sentence_at(quantity.span.start) else { continue };
            let at = Telling { report, sentence, stance: None };
            if is_a_change(view, at, quantity) {
                let words = view.tokens(at).iter().filter(|t| is_content(t) && !t.span.overlaps(quantity.span));
                let stems = words.map(|t| stem(&t.lower)).collect();
                let change = Change { at, quantity, points, stems };
                by_value.entry(quantity.value.to_bits()).or_default().push(change);
            }
        }
    }
    by_value.values().filter_map(|changes| differ(view, changes)).collect()
}

/// "four points more", "a lead of 3 percent", "three points and six seats ahead"
fn is_a_change(view: &View, at: Telling, quantity: &Quantity) -> bool {
    let tokens = view.tokens(at);
    let first = tokens.partition_point(|t| t.span.end <= quantity.span.start);
    let next = tokens.partition_point(|t| t.span.start < quantity.span.end);
    let near =
        tokens.get(first.saturating_sub(3)..first).into_iter().chain(tokens.get(next..(next + 4).min(tokens.len())));
    near.flatten().any(|t| {
        is_change(&t.lower)
            || matches!(t.lower.as_ref(), "ahead" | "behind" | "gap" | "lead" | "leading" | "leads" | "led" | "margin")
    })
}

fn differ(view: &View, changes: &[Change]) -> Option<Draft> {
    let points = changes.iter().filter(|c| c.points);
    let (a, b) = points.flat_map(|a| changes.iter().filter(|b| !b.points).map(move |b| (a, b))).find(|(a, b)| {
        let shared = a.stems.intersection(&b.stems).filter(|s| !view.is_topic(s)).count();
        let named = a.stems.intersection(&b.stems).count();
        a.at.report != b.at.report
            && (shared >= 2 || shared >= 1 && named >= 2 || named >= 3 || is_kin(view, a.at, b.at))
    })?;
    let readings = [a, b].map(|c| view.reading(c.at.report, c.quantity.span)).to_vec();
    let reason = format!(
        "{} says “{}”, {} says “{}”: percentage points and percent are not the same.",
        view.label(a.at.report),
        readings.first()?.text,
        view.label(b.at.report),
        readings.last()?.text
    );
    let kind = DiscrepancyKind::Quantity;
    Some(Draft { kind, claim: None, entity: None, verdict: Verdict::Scope, readings, reason })
}

fn is_kin(view: &View, a: Telling, b: Telling) -> bool {
    let same = |x: Telling, y: Telling| x.report == y.report && x.sentence == y.sentence;
    view.kin.iter().any(|k| same(k.a, a) && same(k.b, b) || same(k.a, b) && same(k.b, a))
}
