//! What does the clause around a number tell?
//!
//! Beyond one claim nothing but the words around two numbers shows that they count one thing in one scope: of whom the
//! number is told ("Turnout was 61 percent"), the names, the days, whether it has come about or is only expected, and
//! whether it is a level or a change.

use crate::article::{Measure, NameKind, Quantity};
use crate::compare::discrepancies::time::event_days;
use crate::compare::discrepancies::view::{Telling, View, is_content};
use crate::english::endings::stem;
use crate::english::levels::{is_ahead, is_change, is_level, is_revision, is_victory};
use crate::sort::Ordered;
use crate::text::{Span, Token};

/// The clause of a number, without the number.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame<'a> {
    /// Stems of its content words, in order, each once.
    pub stems: Vec<&'a str>,
    /// Whom and what it names, but for who is quoted; in order, each once.
    pub names: Vec<&'a str>,
    /// Of whom or what the number is told, as an entity or a noun.
    pub subject: Option<&'a str>,
    /// First and last days of the times that the sentence names.
    pub times: Vec<(&'a str, &'a str)>,
    /// It names a time that was over a month before the article, so it may tell of an earlier event.
    pub past: bool,
    /// Expected, promised or polled; not yet so.
    pub ahead: bool,
    /// By how much something grew or shrank.
    pub change: bool,
    /// By how many votes somebody won.
    pub margin: bool,
    /// How much had been counted, in percent.
    pub counted: Option<f64>,
    /// It is itself how much had been counted.
    pub tally: bool,
    /// Its sentence says that the number takes the place of an earlier one.
    pub revises: bool,
    /// What a share is of: "percent of the vote".
    pub whole: Option<&'a str>,
}

impl<'a> Frame<'a> {
    /// What is told around the words `first..next` of a sentence, which are a number.
    pub fn of(view: &View<'a>, at: Telling, (first, next): (usize, usize), quantity: &Quantity) -> Frame<'a> {
        let tokens = view.tokens(at);
        let (from, to) = clause(tokens, first, next, &spans(view, at, quantity));
        let words = tokens.get(from..to).unwrap_or(&[]);
        let place = Span::new(words.first().map_or(0, |t| t.span.start), words.last().map_or(0, |t| t.span.end));
        let content = words.iter().filter(|t| is_content(t) && !quantity.span.overlaps(t.span));
        let mut stems: Vec<&str> = content.map(|t| stem(&t.lower)).collect();
        stems.order();
        stems.dedup();
        let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
        let before = (first.saturating_sub(4)..first).rev().map(lower);
        let by = first > 0 && lower(first - 1) == "by";
        let after = lower(next);
        let stations =
            |i: usize| matches!(lower(i), "stations" | "precincts" | "vote" | "votes" | "ballots" | "districts");
        let tally = |q: &&Quantity| {
            let end = tokens.partition_point(|t| t.span.start < q.span.end);
            let tallied = (end..end + 8).any(|i| matches!(lower(i), "counted" | "reporting" | "tallied" | "processed"));
            q.measure == Measure::Percent && tallied && lower(end) == "of" && (end + 1..end + 5).any(stations)
        };
        let counted = view.quantities(at).iter().find(tally);
        Frame {
            stems,
            names: names(view, at, place),
            subject: subject(view, at, first, next),
            times: event_days(view, at),
            past: event_days(view, at).iter().any(|t| is_long_past(t.1, view.day(at.report))),
            ahead: tokens.get(from..(next + 3).min(to)).unwrap_or(&[]).iter().any(|t| is_ahead(&t.lower)),
            change: by && !is_victory_before(tokens, first)
                || quantity.measure != Measure::Money
                    && before.clone().take(2).any(is_change)
                    && (first == 0 || lower(first - 1) != "to")
                || is_change(after) && quantity.measure == Measure::Percent
                || matches!(after, "more" | "less" | "fewer" | "higher" | "lower"),
            margin: by && is_victory_before(tokens, first),
            counted: counted.map(|q| q.value),
            tally: counted.is_some_and(|q| q.span == quantity.span),
            revises: tokens.iter().any(|t| is_revision(&t.lower))
                || words.iter().any(|t| t.lower == "now" && t.span.start < quantity.span.start),
            whole: whole(view, at, next),
        }
    }
}

fn is_victory_before(tokens: &[Token], first: usize) -> bool {
    tokens.get(first.saturating_sub(6)..first).unwrap_or(&[]).iter().any(|t| is_victory(&t.lower))
}

/// The other numbers of the sentence with the same measure.
fn spans(view: &View, at: Telling, quantity: &Quantity) -> Vec<Span> {
    let others = view.quantities(at).iter().filter(|q| q.span != quantity.span && q.measure == quantity.measure);
    others.map(|q| q.span).collect()
}

/// From where to where the clause of the number reaches: to a stop or a conjunction, and no farther than half the way to
/// another number of its measure.
fn clause(tokens: &[Token], first: usize, next: usize, others: &[Span]) -> (usize, usize) {
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let joins =
        |i: usize| matches!(lower(i), "and" | "but" | "while" | "who" | "which" | "where" | "whereas" | "after");
    let stops = |i: usize| matches!(lower(i), ";" | ":" | "(" | ")") || lower(i) == "," && joins(i + 1);
    let parts = |i: usize| matches!(lower(i), "," | "and" | "or" | "against" | "but" | "to" | "versus" | "compared");
    let in_other = |i: usize| tokens.get(i).is_some_and(|t| others.iter().any(|o| o.overlaps(t.span)));
    let mut from = first;
    while from > 0 && !stops(from - 1) {
        if in_other(from - 1) {
            // What stands between two numbers belongs to the second from the conjunction on.
            from = (from..first).find(|&i| parts(i)).unwrap_or(first);
            break;
        }
        from -= 1;
    }
    let mut to = next;
    while to < tokens.len() && !stops(to) {
        if in_other(to) {
            to = (next..to).rev().find(|&i| parts(i)).unwrap_or(next);
            break;
        }
        to += 1;
    }
    (from, to)
}

/// Persons, organisations and places of a range by the last words of their names, but for those who are quoted. One thing
/// may be two entities where its articles name it differently, so the words are compared and not the entities.
fn names<'a>(view: &View<'a>, at: Telling, range: Span) -> Vec<&'a str> {
    let speakers: Vec<Span> = view.quotes(at).iter().filter_map(|q| Some(q.speaker.as_ref()?.span)).collect();
    let mentions = view.mentions(at.report, range).iter();
    let told = mentions.filter(|m| m.kind != NameKind::Other && !speakers.iter().any(|s| s.overlaps(m.span)));
    let mut names: Vec<&str> = told.filter_map(|m| view.last_word(at, m.span)).collect();
    names.order();
    names.dedup();
    names
}

/// Whether a day lies in another month than another, and not in the one before.
fn is_long_past(day: &str, published: Option<&str>) -> bool {
    let month = |day: &str| -> Option<u32> {
        let mut parts = day.split('-').map(str::parse::<u32>);
        Some(12 * parts.next()?.ok()? + parts.next()?.ok()?)
    };
    matches!((month(day), published.and_then(month)), (Some(then), Some(now)) if then + 1 < now)
}

/// "Turnout was", "the Alliance stood at", "the Alliance's", "46 for the Alliance": of whom or what the number is told.
fn subject<'a>(view: &View<'a>, at: Telling, first: usize, next: usize) -> Option<&'a str> {
    before(view, at, first).or_else(|| behind(view, at, next))
}

fn before<'a>(view: &View<'a>, at: Telling, first: usize) -> Option<&'a str> {
    let tokens = view.tokens(at);
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let mut i = first;
    while i > 0 && (is_level(lower(i - 1)) || i == first && lower(i - 1) == "'s") {
        i -= 1;
    }
    let last = tokens.get(i.checked_sub(1).filter(|_| i < first)?)?;
    let mentions = view.mentions(at.report, view.span(at));
    let Some(own) = mentions.iter().rposition(|m| m.span.overlaps(last.span)) else {
        let noun = is_content(last) && !last.lower.ends_with("ed") && !last.lower.ends_with("ing");
        return noun.then(|| stem(&last.lower));
    };
    // "the Revival party of Tomas Draskov" is the party's.
    let mention = mentions.get(own)?;
    let of = tokens.partition_point(|t| t.span.end <= mention.span.start).checked_sub(1);
    if of.is_some_and(|of| matches!(lower(of), "of" | "for")) {
        let earlier = mentions.get(own.checked_sub(1)?)?;
        let close = tokens.partition_point(|t| t.span.end <= earlier.span.end) + 2 >= of?;
        return view.last_word(at, earlier.span).filter(|_| close);
    }
    view.last_word(at, mention.span)
}

fn behind<'a>(view: &View<'a>, at: Telling, next: usize) -> Option<&'a str> {
    let tokens = view.tokens(at);
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let to = (next..next + 4).find(|&i| lower(i) == "for")?;
    let named = (to + 1..to + 3).find_map(|i| {
        let span = tokens.get(i)?.span;
        view.mentions(at.report, span).first().filter(|m| m.span.start == span.start)
    })?;
    view.last_word(at, named.span)
}

/// "of the vote", "of those who voted"
fn whole<'a>(view: &View<'a>, at: Telling, next: usize) -> Option<&'a str> {
    let tokens = view.tokens(at);
    tokens.get(next).filter(|t| t.lower == "of")?;
    let noun = tokens.get(next + 1..(next + 5).min(tokens.len()))?.iter().find(|t| is_content(t))?;
    Some(stem(&noun.lower)).filter(|s| *s != stem("people"))
}
