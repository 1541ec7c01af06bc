//! Where does one word in the place of another tell something else?
//!
//! "Ordered" and "urged", "linked to" and "causes", "approved" and "rejected", mice and patients. The words alone show
//! nothing: who did it and to what must be the same on both sides, and no name, denial or condition may explain it.

use super::Draft;
use super::clause::Clause;
use super::time::{event_days, other_days};
use super::view::{Telling, View, is_content};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::contrasts::{Axis, contrast, population};
use crate::english::endings::stem;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::{Span, Token};

/// A word that stands at an end of an axis.
struct Pole<'a> {
    span: Span,
    end: bool,
    clause: Clause<'a>,
    /// Verb of the infinitive behind it: "to *leave*".
    to: Option<&'a str>,
}

/// At most one discrepancy a sentence and axis.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    let mut poles: BTreeMap<(usize, usize), Vec<(Axis, Pole)>> = BTreeMap::new();
    let mut used: BTreeSet<(usize, usize, Axis)> = BTreeSet::new();
    for kin in &view.kin {
        for at in [kin.a, kin.b] {
            poles.entry((at.report, at.sentence)).or_insert_with(|| of_sentence(view, at));
        }
        let own = |at: Telling| poles.get(&(at.report, at.sentence)).map_or(&[][..], Vec::as_slice);
        for (axis, a) in own(kin.a) {
            for (_, b) in own(kin.b).iter().filter(|(other, _)| other == axis) {
                let places = [(kin.a.report, kin.a.sentence, *axis), (kin.b.report, kin.b.sentence, *axis)];
                if is_contrary(view, *axis, (kin.a, a), (kin.b, b)) && places.iter().all(|p| !used.contains(p)) {
                    used.extend(places);
                    let claim = view.claim_of(kin);
                    drafts.push(Draft { claim, ..draft(view, *axis, (kin.a, a), (kin.b, b)) });
                }
            }
        }
    }
    drafts.extend(populations(view));
    drafts
}

/// The words of a sentence that stand at an end of an axis, each axis with one end only.
fn of_sentence<'a>(view: &View<'a>, at: Telling) -> Vec<(Axis, Pole<'a>)> {
    let tokens = view.tokens(at);
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let mut found: Vec<(Axis, Pole)> = vec![];
    let mut both: Vec<Axis> = vec![];
    for (i, token) in tokens.iter().enumerate() {
        // "voted against the plan"
        let vote = matches!(token.lower.as_ref(), "vote" | "voted" | "votes").then(|| match lower(i + 1) {
            "against" => Some((Axis::Consent, false)),
            "for" => Some((Axis::Consent, true)),
            _ => None,
        });
        let Some((axis, end)) = contrast(&token.lower).or(vote.flatten()) else { continue };
        let clause = Clause::around(view, at, i);
        // "associated press", "refused to comment", "passed away", "lost ground"
        let idiom = token.text.starts_with(char::is_uppercase) && i > 0
            || matches!(lower(i + 1), "away" | "off" | "out" | "up" | "down" | "on" | "over")
            || matches!(
                (lower(i + 1), lower(i + 2)),
                ("to", "comment" | "say" | "discuss" | "speak" | "answer" | "talk")
            )
            || axis == Axis::Cause && !end && !matches!(lower(i + 1), "to" | "with")
            || axis == Axis::Directive
                && !matches!(lower(i.wrapping_sub(1)), "was" | "were" | "been")
                && lower(i + 1) == ",";
        if idiom || clause.open {
            continue;
        }
        let denied = clause.denied;
        let to = (i + 1..i + 13).take_while(|&k| !matches!(lower(k), "," | ";" | ".")).find(|&k| lower(k) == "to");
        let to = to.and_then(|k| tokens.get(k + 1)).filter(|t| is_content(t)).map(|t| stem(&t.lower));
        let pole = Pole { span: token.span, end: end != denied, clause, to };
        if found.iter().any(|(other, p)| *other == axis && p.end != pole.end) {
            both.push(axis);
        }
        found.push((axis, pole));
    }
    found.retain(|(axis, _)| !both.contains(axis));
    found
}

/// Whether two words at different ends are told of the same.
fn is_contrary(view: &View, axis: Axis, (a, x): (Telling, &Pole), (b, y): (Telling, &Pole)) -> bool {
    if x.end == y.end || x.clause.names_others(&y.clause) || other_days(&event_days(view, a), &event_days(view, b)) {
        return false;
    }
    let (before, behind) = x.clause.shared(&y.clause);
    match axis {
        // The same people told to do the same.
        Axis::Directive => x.to.is_some() && x.to == y.to && before + behind >= 2,
        Axis::Cause => before >= 1 && behind >= 1 && before + behind >= 2,
        // What rises or falls must be the very thing before the verb, and by nothing else.
        Axis::Move => same_head(&x.clause, &y.clause) && before >= 1 && before + behind >= 3,
        _ => before >= 1 && behind >= 1 && before + behind >= 3,
    }
}

/// Whether the nearest words before are the same.
fn same_head(a: &Clause, b: &Clause) -> bool {
    matches!((a.before.first(), b.before.first()), (Some(x), Some(y)) if x == y)
}

fn draft(view: &View, axis: Axis, (a, x): (Telling, &Pole), (b, y): (Telling, &Pole)) -> Draft {
    let readings = [(a, x), (b, y)].map(|(at, pole)| view.reading(at.report, pole.span)).to_vec();
    let (one, other) = (view.label(a.report), view.label(b.report));
    let words = |i: usize| readings.get(i).map_or("", |r| r.text.as_str());
    let (kind, end) = match axis {
        Axis::Directive => (DiscrepancyKind::Term, "an order and an appeal are not the same"),
        Axis::Cause => (DiscrepancyKind::Certainty, "what occurs together need not be cause and effect"),
        _ => (DiscrepancyKind::Certainty, "both cannot be so"),
    };
    let reason = format!("{one} says “{}” where {other} says “{}”: {end}.", words(0), words(1));
    Draft { kind, claim: None, entity: None, verdict: Verdict::Differs, readings, reason }
}

/// The people or the animals of a sentence that tells how much something helps, if it names only one of them.
fn tried_on(view: &View, at: Telling) -> Option<(bool, Span)> {
    let tokens = view.tokens(at);
    let named = |t: &&Token| population(&t.lower).is_some();
    let first = tokens.iter().find(named)?;
    let human = population(&first.lower)?;
    let only = tokens.iter().filter(named).all(|t| population(&t.lower) == Some(human));
    let compared = |t: &Token| {
        matches!(t.lower.as_ref(), "fewer" | "higher" | "less" | "longer" | "lower" | "more" | "reduced" | "times")
    };
    let figure = |t: &Token| {
        matches!(t.lower.as_ref(), "percent" | "per" | "%" | "half" | "third" | "quarter" | "twice" | "times")
    };
    (only && tokens.iter().any(compared) && tokens.iter().any(figure)).then_some((human, first.span))
}

/// A result that one article tells of animals and another of people.
fn populations(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for kin in &view.kin {
        let (Some((human, x)), Some((other, y))) = (tried_on(view, kin.a), tried_on(view, kin.b)) else { continue };
        if human == other || used.contains(&kin.a.report) && used.contains(&kin.b.report) {
            continue;
        }
        used.extend([kin.a.report, kin.b.report]);
        let readings = vec![view.reading(kin.a.report, x), view.reading(kin.b.report, y)];
        let words = |i: usize| readings.get(i).map_or("", |r| r.text.as_str());
        let (one, second) = (view.label(kin.a.report), view.label(kin.b.report));
        let reason = format!("{one} tells it of “{}”, {second} of “{}”.", words(0), words(1));
        let claim = view.claim_of(kin);
        let (kind, verdict) = (DiscrepancyKind::Attribution, Verdict::Scope);
        drafts.push(Draft { kind, claim, entity: None, verdict, readings, reason });
    }
    drafts
}
