//! Where does another one say it, or do it?

mod actor;

use super::Draft;
use super::view::{Telling, View, is_content};
use crate::article::{BlockKind, Mention, NameKind, Quote, QuoteForm};
use crate::btree::BTreeSet;
use crate::english::endings::stem;
use crate::story::{DiscrepancyKind, Stance, Verdict};
use crate::text::Span;

/// Holds two tellings against each other.
type Sort = fn(&View, Telling, Telling) -> Option<Draft>;

/// At most one of each sort a claim: other speaker, speaker lost; and over the story who took an act upon himself.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    for told in &view.told {
        let sorts: [Sort; 2] = [other_speaker, lost_speaker];
        for sort in sorts {
            let found = told.pairs().filter_map(|(a, b)| sort(view, a, b)).next();
            drafts.extend(found.map(|mut draft| {
                draft.claim = Some(told.claim.id.clone());
                draft
            }));
        }
    }
    drafts.extend(actor::find(view));
    drafts
}

fn draft(view: &View, verdict: Verdict, readings: [(usize, Span); 2], reason: String) -> Draft {
    let readings = readings.map(|(report, span)| view.reading(report, span)).to_vec();
    Draft { kind: DiscrepancyKind::Attribution, claim: None, entity: None, verdict, readings, reason }
}

/// The same words in marks, said by two people of different names.
fn other_speaker(view: &View, a: Telling, b: Telling) -> Option<Draft> {
    /// Shorter words are anybody's, in bytes.
    const SHORTEST: usize = 8;
    let fits = |q: &&Quote| {
        let known = q.speaker.as_ref().is_some_and(|speaker| speaker.entity.is_some());
        known && matches!(q.form, QuoteForm::Direct | QuoteForm::Partial) && q.span.len() >= SHORTEST
    };
    let in_b: Vec<&Quote> = view.quotes(b).into_iter().filter(fits).collect();
    for x in view.quotes(a).into_iter().filter(fits) {
        for y in &in_b {
            let (Some(s), Some(t)) = (&x.speaker, &y.speaker) else { continue };
            if s.entity == t.entity {
                continue;
            }
            let (first, second) = (view.article(a.report)?, view.article(b.report)?);
            if !same_words(x.span.text(&first.text), y.span.text(&second.text)) {
                continue;
            }
            // A speaker of another sentence is guessed from the order of sentences.
            let beside = view.span(a).contains(s.span) && view.span(b).contains(t.span);
            let people = beside && is_person(view, a.report, s.span) && is_person(view, b.report, t.span);
            // Whoever is only a pronoun or a surname of the other's words may be the same, or wrongly found.
            let full = |t: &str| t.split(' ').count() >= 2 && t.split(' ').count() <= 3;
            let apart = !s.text.split(' ').any(|w| t.text.contains(w));
            if people && full(&s.text) && full(&t.text) && apart && !names(view, a, &t.text) && !names(view, b, &s.text)
            {
                let reason = format!(
                    "The same words are said by {} in {} and by {} in {}.",
                    s.text,
                    view.label(a.report),
                    t.text,
                    view.label(b.report)
                );
                return Some(draft(view, Verdict::Differs, [(a.report, s.span), (b.report, t.span)], reason));
            }
        }
    }
    None
}

/// Whether a sentence names somebody, by the last word of a name: then it may well be that one who speaks.
fn names(view: &View, at: Telling, name: &str) -> bool {
    let last = name.split(' ').next_back().unwrap_or(name).to_lowercase();
    view.tokens(at).iter().any(|t| t.lower == last)
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
    let marks = sentence.contains(['"', '“', '”']) || sentence.contains("according to") || sentence.contains(" alleg");
    let place = mentions_in(view, a.report, speaker.span).iter().any(|m| m.kind == NameKind::Place);
    if shared < 4
        || 4 * shared < 3 * said.len()
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
        "{} states as a fact what {} only reports as said by {}.",
        view.label(b.report),
        view.label(a.report),
        words_of(view, a.report, speaker.span)
    );
    Some(draft(view, Verdict::Compatible, [(a.report, speaker.span), (b.report, view.span(b))], reason))
}

/// A speaker as it stands within a sentence: "The governor" is "the governor" there.
fn words_of(view: &View, report: usize, span: Span) -> String {
    let words = view.reading(report, span).text;
    let first = words.split(' ').next().unwrap_or("");
    let named = mentions_in(view, report, span).iter().any(|m| m.span.start == span.start);
    let acronym = first.chars().skip(1).any(char::is_uppercase);
    match words.chars().next() {
        Some(c) if !named && !acronym => c.to_lowercase().chain(words.chars().skip(1)).collect(),
        _ => words,
    }
}

/// "he", "it", "they": a reader would not know whom it means.
fn is_self_reference(view: &View, report: usize, span: Span) -> bool {
    view.article(report).is_none_or(|a| {
        matches!(span.text(&a.text).to_lowercase().as_str(), "he" | "she" | "it" | "they" | "i" | "we" | "who")
    })
}
