//! Which events are put on different days?
//!
//! Only days of the event count, not the day on which somebody said something, and only where both sentences give one day
//! for the same act. The same day under two names is no difference.

use super::Draft;
use super::view::{Telling, View, is_content};
use crate::article::{NameKind, Time, TimeKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::timeline::is_part_of_a_name;
use crate::english::endings::stem;
use crate::story::{DiscrepancyKind, Verdict};

pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    for told in &view.told {
        let mut found = told.pairs().filter_map(|(a, b)| differs(view, a, b, &told.claim.id));
        drafts.extend(found.next());
    }
    drafts
}

fn differs(view: &View, a: Telling, b: Telling, claim: &str) -> Option<Draft> {
    let (x, y) = (event_day(view, a)?, event_day(view, b)?);
    let apart = x.to.as_deref()? < y.from.as_deref()? || y.to.as_deref()? < x.from.as_deref()?;
    let (one, other) = (view.reading(a.report, x.span).text, view.reading(b.report, y.span).text);
    if !apart || named_alike(&one, &other) || !same_act(view, (a, x), (b, y)) || others(view, a, b) {
        return None;
    }
    let readings = vec![view.reading(a.report, x.span), view.reading(b.report, y.span)];
    let [one, other] = [&readings[0], &readings[1]].map(|r| r.text.clone());
    let reason = format!(
        "{} puts it on {} (“{one}”), {} on {} (“{other}”).",
        view.label(a.report),
        days(x),
        view.label(b.report),
        days(y)
    );
    Some(Draft {
        kind: DiscrepancyKind::Time,
        claim: Some(claim.to_string()),
        entity: None,
        verdict: Verdict::Differs,
        readings,
        reason,
    })
}

/// Whether two sentences begin with two people: "Ann Lee, a niece of Hugh Lee, died" and "Hugh Lee died".
fn others(view: &View, a: Telling, b: Telling) -> bool {
    let first = |at: Telling| {
        let named = view.mentions(at.report, view.span(at)).iter();
        named.filter(|m| m.kind == NameKind::Person).find_map(|m| m.entity.as_deref())
    };
    first(a).zip(first(b)).is_some_and(|(one, other)| one != other)
}

/// "Tuesday" and "late Tuesday" are one name; which Tuesday is meant hangs on a guess about the day of publication. So does
/// "last May" beside "May 2011".
fn named_alike(one: &str, other: &str) -> bool {
    let words = |t: &str| -> BTreeSet<String> {
        let parts = t.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 2);
        parts.map(str::to_lowercase).filter(|w| !crate::english::function_words::is_function_word(w)).collect()
    };
    let vague = |t: &str| {
        let lower = t.to_lowercase();
        ["last", "next", "ago", "earlier", "later", "recent"].iter().any(|w| lower.split(' ').any(|x| x == *w))
    };
    words(one).intersection(&words(other)).any(|w| !is_month(w)) || vague(one) || vague(other)
}

/// "January 6" and "January 8" are two days, though they share a word.
fn is_month(word: &str) -> bool {
    crate::read::dates::MONTH_NAMES.iter().any(|m| *m == word || (word.len() >= 3 && m.starts_with(word)))
}

fn days(time: &Time) -> String {
    match (&time.from, &time.to) {
        (Some(from), Some(to)) if from == to => from.clone(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        _ => String::new(),
    }
}

/// The one resolved time of a sentence that says when it happened.
fn event_day<'a>(view: &View<'a>, at: Telling) -> Option<&'a Time> {
    let times = view.times(at);
    let mut events = times.iter().filter(|t| {
        matches!(t.kind, TimeKind::Date | TimeKind::Range)
            && t.from.is_some()
            && t.to.is_some()
            && !is_time_of_speech(view, at, t)
            // "guilty of the May 2019 theft": the theft was then, not the verdict.
            && !is_part_of_a_name(view.tokens(at), t.span)
            && !view.is_quoted(at.report, t.span)
    });
    let event = events.next()?;
    // Two days in one sentence: which of them would be meant?
    (events.next().is_none() && times.len() == 1).then_some(event)
}

/// The days and stretches that a sentence names, but for those on which somebody spoke.
pub(super) fn event_days<'a>(view: &View<'a>, at: Telling) -> Vec<(&'a str, &'a str)> {
    let told = view.times(at).iter().filter(|t| !is_time_of_speech(view, at, t));
    told.filter_map(|t| Some((t.from.as_deref()?, t.to.as_deref()?))).collect()
}

/// Whether both name days and have none in common.
pub(super) fn other_days(x: &[(&str, &str)], y: &[(&str, &str)]) -> bool {
    let meet = |p: &(&str, &str), q: &(&str, &str)| p.0 <= q.1 && q.0 <= p.1;
    !x.is_empty() && !y.is_empty() && !x.iter().any(|p| y.iter().any(|q| meet(p, q)))
}

/// "said on Thursday", "told reporters late Thursday": the day somebody spoke.
fn is_time_of_speech(view: &View, at: Telling, time: &Time) -> bool {
    const SPEECH: [&str; 22] = [
        "added",
        "announced",
        "briefing",
        "conference",
        "confirmed",
        "declared",
        "email",
        "interview",
        "posted",
        "reported",
        "reporters",
        "said",
        "say",
        "saying",
        "says",
        "speech",
        "statement",
        "told",
        "tweet",
        "tweeted",
        "warned",
        "wrote",
    ];
    let tokens = view.tokens(at);
    let first = tokens.partition_point(|t| t.span.end <= time.span.start);
    let after = tokens.partition_point(|t| t.span.start < time.span.end);
    let near = |t: &crate::text::Token| SPEECH.binary_search(&t.lower.as_ref()).is_ok();
    let before = tokens.get(first.saturating_sub(5)..first).unwrap_or(&[]);
    let next = tokens.get(after..(after + 3).min(tokens.len())).unwrap_or(&[]);
    before.iter().any(near) || next.iter().any(near)
}

/// Whether the words around both times tell the same act.
fn same_act(view: &View, (a, x): (Telling, &Time), (b, y): (Telling, &Time)) -> bool {
    let (one, other) = (around(view, a, x), around(view, b, y));
    let shared: Vec<(usize, usize)> = one.iter().filter_map(|(stem, at)| Some((*at, *other.get(stem)?))).collect();
    match shared.as_slice() {
        // Two words side by side are one thing that both name ("federal court"), no act.
        [p, q] => p.0.abs_diff(q.0) > 1 && p.1.abs_diff(q.1) > 1,
        more => more.len() > 2,
    }
}

/// The stems of the content words around a time, but for names, and where each stands first.
fn around<'a>(view: &View<'a>, at: Telling, time: &Time) -> BTreeMap<&'a str, usize> {
    const REACH: usize = 7;
    let tokens = view.tokens(at);
    let first = tokens.partition_point(|t| t.span.end <= time.span.start);
    let after = tokens.partition_point(|t| t.span.start < time.span.end);
    // "blasted the court on Wednesday after a judge had blocked it": the day is that of the first act.
    let joins = |i: &usize| {
        let word = tokens.get(*i).map_or("", |t| t.lower.as_ref());
        matches!(word, "after" | "as" | "before" | "when" | "while" | ";")
    };
    let (start, end) = (first.saturating_sub(REACH), (after + REACH).min(tokens.len()));
    let from = (start..first).rfind(joins).unwrap_or(start);
    let to = (after..end).find(joins).unwrap_or(end);
    let mut found = BTreeMap::new();
    for (i, token) in tokens.iter().enumerate().take(to).skip(from) {
        if is_content(token) && !token.span.overlaps(time.span) && token.text.starts_with(char::is_lowercase) {
            found.entry(stem(&token.lower)).or_insert(i);
        }
    }
    found
}
