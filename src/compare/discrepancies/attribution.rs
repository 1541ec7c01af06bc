//! Where does another one say it, or do it?

use super::Draft;
use super::view::{Telling, View, is_content};
use crate::article::{BlockKind, Mention, NameKind, Quote, QuoteForm};
use crate::english::endings::stem;
use crate::story::{DiscrepancyKind, Stance, Verdict};
use crate::text::Span;
use std::collections::BTreeSet;

/// Holds two tellings against each other.
type Sort = fn(&View, Telling, Telling) -> Option<Draft>;

/// At most one of each sort a claim: other speaker, other actor, speaker lost.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    for told in &view.told {
        let sorts: [Sort; 3] = [other_speaker, other_actor, lost_speaker];
        for sort in sorts {
            let found = told.pairs().filter_map(|(a, b)| sort(view, a, b)).next();
            drafts.extend(found.map(|mut draft| {
                draft.claim = Some(told.claim.id.clone());
                draft
            }));
        }
    }
    drafts
}

fn draft(view: &View, verdict: Verdict, readings: [(usize, Span); 2], reason: String) -> Draft {
    let readings = readings.map(|(report, span)| view.reading(report, span)).to_vec();
    Draft { kind: DiscrepancyKind::Attribution, claim: None, entity: None, verdict, readings, reason }
}

/// The same words in marks, said by two people of different names.
fn other_speaker(view: &View, a: Telling, b: Telling) -> Option<Draft> {
    let marked = |q: &&Quote| matches!(q.form, QuoteForm::Direct | QuoteForm::Partial);
    let (in_a, in_b) = (view.quotes(a), view.quotes(b));
    for x in in_a.into_iter().filter(marked) {
        for y in in_b.iter().copied().filter(marked) {
            let (first, second) = (view.article(a.report)?, view.article(b.report)?);
            if !same_words(x.span.text(&first.text), y.span.text(&second.text)) {
                continue;
            }
            let (Some(s), Some(t)) = (&x.speaker, &y.speaker) else { continue };
            let people = is_person(view, a.report, s.span) && is_person(view, b.report, t.span);
            // Whoever is only a pronoun or a surname of the other's words may be the same, or wrongly found.
            let full = |t: &str| t.split(' ').count() >= 2 && t.split(' ').count() <= 3;
            let apart = !s.text.split(' ').any(|w| t.text.contains(w));
            if people
                && full(&s.text)
                && full(&t.text)
                && apart
                && s.entity.is_some()
                && t.entity.is_some()
                && s.entity != t.entity
            {
                let reason = format!(
                    "{} has {} say what {} has {} say.",
                    view.label(a.report),
                    s.text,
                    view.label(b.report),
                    t.text
                );
                return Some(draft(view, Verdict::Differs, [(a.report, s.span), (b.report, t.span)], reason));
            }
        }
    }
    None
}

/// Whether the words at a place are a person's name, not a pronoun or a role that may mean anybody.
fn is_person(view: &View, report: usize, span: Span) -> bool {
    mentions_in(view, report, span).iter().any(|m| m.kind == NameKind::Person)
}

fn mentions_in<'a>(view: &View<'a>, report: usize, span: Span) -> Vec<&'a Mention> {
    let Some(article) = view.article(report) else { return vec![] };
    let first = article.mentions.partition_point(|m| m.span.end <= span.start);
    article.mentions.iter().skip(first).take_while(|m| m.span.start < span.end).collect()
}

/// Four words and more, most of them the same.
fn same_words(a: &str, b: &str) -> bool {
    let words = |t: &str| -> Vec<String> {
        let parts = t.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        parts.map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    short.len() >= 4 && long.windows(short.len()).any(|w| w == short.as_slice())
}

/// The same act with the same object ("claimed the credit", "took credit"), done by another organisation or person.
fn other_actor(view: &View, a: Telling, b: Telling) -> Option<Draft> {
    let (x, y) = (actors(view, a), actors(view, b));
    for one in &x {
        for other in y.iter().filter(|o| o.object == one.object) {
            if one.next.intersection(&other.next).count() < 2 {
                continue;
            }
            let apart = one.entities.iter().all(|e| !other.entities.contains(e));
            let part = one.entities != other.entities && !apart;
            let comparable = one.kinds.iter().any(|k| other.kinds.contains(k));
            if !(apart && comparable || part && one.entities.len() != other.entities.len()) {
                continue;
            }
            let (first, second) = (view.article(a.report)?, view.article(b.report)?);
            let (p, q) = (one.span.text(&first.text), other.span.text(&second.text));
            let reason =
                format!("{} names {p} for what {} puts down to {q}.", view.label(a.report), view.label(b.report));
            let verdict = if apart { Verdict::Differs } else { Verdict::Scope };
            return Some(draft(view, verdict, [(a.report, one.span), (b.report, other.span)], reason));
        }
    }
    None
}

/// Who acts on which object.
struct Actor {
    /// "ISIL and Iraq"
    span: Span,
    entities: BTreeSet<String>,
    kinds: BTreeSet<NameKind>,
    /// Stem of the noun acted on.
    object: String,
    /// Stems of the content words of the rest of the sentence.
    next: BTreeSet<String>,
}

/// Names (also joined by "and") right before a verb, with the content word behind that verb.
fn actors(view: &View, at: Telling) -> Vec<Actor> {
    let tokens = view.tokens(at);
    let mentions = mentions_in(view, at.report, view.span(at));
    let mut found = vec![];
    let mut group: Vec<&Mention> = vec![];
    for (i, mention) in mentions.iter().enumerate() {
        group.push(mention);
        let end = tokens.partition_point(|t| t.span.start < mention.span.end);
        let word = |k: usize| tokens.get(end + k).map_or("", |t| t.lower.as_ref());
        if word(0) == "and"
            && mentions.get(i + 1).is_some_and(|m| tokens.get(end + 1).is_some_and(|t| t.span.start == m.span.start))
        {
            continue;
        }
        let actor = std::mem::take(&mut group);
        let mut verb = end;
        if word(0) == "," {
            // "X, an umbrella of factions, claimed"
            let close = tokens.iter().skip(end + 1).take(10).position(|t| t.lower == ",");
            verb = close.map_or(end, |c| end + c + 2);
        }
        while tokens
            .get(verb)
            .is_some_and(|t| t.lower.ends_with("ly") || matches!(t.lower.as_ref(), "has" | "have" | "had" | "also"))
        {
            verb += 1;
        }
        let is_verb = tokens.get(verb).is_some_and(|t| looks_like_past(&t.lower));
        let mut rest = tokens.iter().skip(verb + 1).filter(|t| is_content(t));
        let Some(object) = rest.next().filter(|o| is_verb && o.text.starts_with(char::is_lowercase)) else { continue };
        let (Some(first), Some(last)) = (actor.first(), actor.last()) else { continue };
        let entities: BTreeSet<String> = actor.iter().filter_map(|m| m.entity.clone()).collect();
        let kinds: BTreeSet<NameKind> = actor.iter().map(|m| m.kind).collect();
        if entities.len() != actor.len() || view.is_quoted(at.report, first.span) {
            continue;
        }
        found.push(Actor {
            span: Span::new(first.span.start, last.span.end),
            entities,
            kinds,
            object: stem(&object.lower).to_string(),
            next: rest.map(|t| stem(&t.lower).to_string()).collect(),
        });
    }
    found
}

/// A word that may be the verb of a report in the past tense.
fn looks_like_past(word: &str) -> bool {
    word.ends_with("ed")
        || matches!(
            word,
            "took"
                | "made"
                | "gave"
                | "won"
                | "lost"
                | "shot"
                | "hit"
                | "set"
                | "sent"
                | "struck"
                | "fired"
                | "built"
                | "bought"
                | "sold"
                | "paid"
                | "held"
                | "left"
                | "led"
                | "launched"
                | "claims"
                | "takes"
                | "began"
                | "drew"
        )
}

/// One attributes to a named source what another states without one.
fn lost_speaker(view: &View, a: Telling, b: Telling) -> Option<Draft> {
    lost(view, a, b).or_else(|| lost(view, b, a))
}

fn lost(view: &View, a: Telling, b: Telling) -> Option<Draft> {
    if a.stance != Some(Stance::Quoted) || b.stance != Some(Stance::Stated) || !view.quotes(b).is_empty() {
        return None;
    }
    // Words in marks that the other prints without marks are still somebody's words; that is a matter of quotation.
    let quotes = view.quotes(a);
    let indirect = quotes.iter().filter(|q| q.form == QuoteForm::Indirect);
    let (quote, speaker) = indirect.filter_map(|q| Some((q, q.speaker.as_ref()?))).next()?;
    if !view.span(a).contains(speaker.span) || quotes.iter().any(|q| q.form != QuoteForm::Indirect) {
        return None;
    }
    let said = view.tokens(a).iter().filter(|t| is_content(t) && t.span.overlaps(quote.span));
    let said: BTreeSet<&str> = said.map(|t| stem(&t.lower)).collect();
    let shared = view.content(b).intersection(&said).count();
    // What is attributed must be what the other states, and the other sentence must not name the source at all.
    let article = view.article(b.report)?;
    let sentence = view.span(b).text(&article.text);
    let named = speaker.text.split_whitespace().any(|w| w.len() > 3 && sentence.contains(w));
    let title = article.block_at(view.span(b).start).is_some_and(|k| k.kind != BlockKind::Body);
    let marks = sentence.contains(['"', '“', '”']);
    let place = mentions_in(view, a.report, speaker.span).iter().any(|m| m.kind == NameKind::Place);
    if shared < 4
        || 5 * shared < 3 * said.len()
        || 2 * shared < view.content(b).len()
        || named
        || title
        || marks
        || place
        || is_self_reference(view, a.report, speaker.span)
    {
        return None;
    }
    let reason = format!(
        "{} states as a fact what {} attributes to {}.",
        view.label(b.report),
        view.label(a.report),
        speaker.text
    );
    Some(draft(view, Verdict::Compatible, [(a.report, speaker.span), (b.report, view.span(b))], reason))
}

/// "he", "it", "they": a reader would not know whom it means.
fn is_self_reference(view: &View, report: usize, span: Span) -> bool {
    view.article(report).is_none_or(|a| {
        matches!(span.text(&a.text).to_lowercase().as_str(), "he" | "she" | "it" | "they" | "i" | "we" | "who")
    })
}
