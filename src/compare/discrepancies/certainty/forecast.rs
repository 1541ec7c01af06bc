//! Where is told as a result what another article only has from a poll or a forecast, or as certain what only may come?

use super::Draft;
use crate::article::{Quantity, Time};
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::discrepancies::view::{Telling, View, is_content};
use crate::english::endings::stem;
use crate::english::levels::{is_forecast, is_result};
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Span;

pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = polled(view);
    drafts.extend(to_come(view));
    drafts
}

fn draft(view: &View, open: (usize, Span), flat: (usize, Span), how: &str) -> Draft {
    let readings = vec![view.reading(open.0, open.1), view.reading(flat.0, flat.1)];
    let words = |i: usize| readings.get(i).map_or("", |r| r.text.as_str());
    let (one, other) = (view.label(open.0), view.label(flat.0));
    let reason = format!("{one} {how} (“{}”), {other} states it (“{}”).", words(0), words(1));
    let kind = DiscrepancyKind::Certainty;
    Draft { kind, claim: None, entity: None, verdict: Verdict::Compatible, readings, reason }
}

/// A number, and the word of its sentence by which it is forecast or a result.
struct Figure<'a> {
    at: Telling,
    quantity: &'a Quantity,
    word: Span,
    stems: BTreeSet<&'a str>,
}

/// "An exit poll gave it 36 percent" beside "it won 36 percent", in an article that knows of no poll.
fn polled(view: &View) -> Vec<Draft> {
    let mut open: BTreeMap<u64, Vec<Figure>> = BTreeMap::new();
    let mut flat: BTreeMap<u64, Vec<Figure>> = BTreeMap::new();
    for (report, source) in view.reports.iter().enumerate() {
        let knows = (0..source.article.sentences.len()).any(|s| source.tokens(s).iter().any(|t| is_forecast(&t.lower)));
        for quantity in source.article.quantities.iter().filter(|q| q.value > 10.0) {
            let Some(sentence) = source.article.sentence_at(quantity.span.start) else { continue };
            let at = Telling { report, sentence, stance: None };
            if view.is_table(at) {
                continue;
            }
            if knows {
                open.entry(quantity.value.to_bits()).or_default().extend(figure(view, at, quantity, is_forecast));
            } else {
                flat.entry(quantity.value.to_bits()).or_default().extend(figure(view, at, quantity, is_result));
            }
        }
    }
    let mut drafts = vec![];
    for (value, figures) in &open {
        let pairs = figures.iter().flat_map(|a| flat.get(value).into_iter().flatten().map(move |b| (a, b)));
        let mut same = pairs.filter(|(a, b)| {
            let telling = a.stems.intersection(&b.stems).count();
            a.quantity.measure == b.quantity.measure && telling >= 3
        });
        if let Some((a, b)) = same.next() {
            let (first, last) = (b.word.start.min(b.quantity.span.start), b.word.end.max(b.quantity.span.end));
            let flat = (b.at.report, Span::new(first, last));
            drafts.push(draft(view, (a.at.report, a.word), flat, "has it from a poll or a forecast"));
        }
    }
    drafts.truncate(2);
    drafts
}

/// A number with the nearest word before it of a kind.
fn figure<'a>(view: &View<'a>, at: Telling, quantity: &'a Quantity, kind: fn(&str) -> bool) -> Option<Figure<'a>> {
    let tokens = view.tokens(at);
    let first = tokens.partition_point(|t| t.span.end <= quantity.span.start);
    let word = tokens.get(..first)?.iter().rev().find(|t| kind(&t.lower))?;
    // A count that gives the same number is one.
    if tokens.iter().any(|t| matches!(t.lower.as_ref(), "count" | "counted" | "results" | "tallied")) {
        return None;
    }
    let stems = tokens.iter().filter(|t| is_content(t)).map(|t| stem(&t.lower)).collect();
    Some(Figure { at, quantity, word: word.span, stems })
}

/// Where it is told what is to come: the sentence, whether it is certain, from the modal to the time, and the subject.
type Coming<'a> = (Telling, bool, Span, &'a str);

/// "could be on sale in 2028" beside "will be in the shops in 2028": one subject, one time to come.
fn to_come(view: &View) -> Vec<Draft> {
    let mut by_time: BTreeMap<(&str, &str), Vec<Coming>> = BTreeMap::new();
    for (report, source) in view.reports.iter().enumerate() {
        let day = view.day(report).unwrap_or("");
        for time in source.article.times.iter().filter(|t| t.from.as_deref().is_some_and(|from| from > day)) {
            let (Some(from), Some(to)) = (time.from.as_deref(), time.to.as_deref()) else { continue };
            let Some(sentence) = source.article.sentence_at(time.span.start) else { continue };
            let at = Telling { report, sentence, stance: None };
            if let Some((will, span, subject)) = modal(view, at, time) {
                by_time.entry((from, to)).or_default().push((at, will, span, subject));
            }
        }
    }
    let mut drafts = vec![];
    for told in by_time.values() {
        let open = told.iter().filter(|t| !t.1);
        let mut pairs = open.flat_map(|a| told.iter().filter(|b| b.1).map(move |b| (a, b)));
        if let Some((a, b)) = pairs.find(|(a, b)| a.0.report != b.0.report && a.3 == b.3) {
            drafts.push(draft(view, (a.0.report, a.2), (b.0.report, b.2), "says only that it may be"));
        }
    }
    drafts
}

/// "The drug could be": whether it is certain, the words from the modal to the time, and the stem of the subject.
fn modal<'a>(view: &View<'a>, at: Telling, time: &Time) -> Option<(bool, Span, &'a str)> {
    let tokens = view.tokens(at);
    let when = tokens.partition_point(|t| t.span.end <= time.span.start);
    let is_modal = |w: &str| matches!(w, "could" | "may" | "might" | "will");
    let (i, modal) = tokens.iter().enumerate().take(when).rfind(|(_, t)| is_modal(&t.lower))?;
    let subject = tokens.get(i.checked_sub(1)?).filter(|t| is_content(t))?;
    let denied = tokens.get(i + 1).is_some_and(|t| matches!(t.lower.as_ref(), "not" | "n't" | "never"));
    let asked = tokens.iter().take(i).any(|t| matches!(t.lower.as_ref(), "if" | "unless" | "hopes" | "said" | "says"));
    let quoted = view.is_quoted(at.report, modal.span);
    let near = when - i <= 9 && !denied && !asked && !quoted;
    near.then(|| (modal.lower == "will", Span::new(modal.span.start, time.span.end), stem(&subject.lower)))
}
