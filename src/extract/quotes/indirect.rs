//! What is reported without marks? The complement of a verb of speech.

use super::cues::{Cue, Order};
use super::line::Line;
use super::subject;
use crate::english::speech::{self, Class};
use crate::text::Span;
use std::ops::Range;

/// The content of each cue that reports without marks, with the number of the cue.
pub(super) fn contents(line: &Line, cues: &[Cue]) -> Vec<(Span, usize)> {
    let mut found = vec![];
    for (number, cue) in cues.iter().enumerate() {
        let next = cues.get(number + 1);
        let content = match cue.order {
            Order::Phrase
                if cue.words.len() == 2
                    && line.lower(cue.words.start) == "put"
                    && !alone_in_sentence(line, cues, number) =>
            {
                None
            }
            Order::Phrase => around(line, cue),
            Order::Via if alone_in_sentence(line, cues, number) => around(line, cue),
            Order::Infinitive | Order::Passive | Order::Via => None,
            Order::Noun => (line.lower(cue.content) == "that").then(|| complement(line, cue, next)).flatten(),
            Order::VerbFirst => ahead(line, cue),
            Order::SubjectFirst | Order::Participle => complement(line, cue, next).or_else(|| ahead(line, cue)),
        };
        let Some(content) = content.and_then(|c| trimmed(line, c)) else { continue };
        let words = content.clone().filter(|&k| line.items.get(k).is_some_and(|i| i.is_word())).take(3).count();
        if words >= 3 {
            found.push((line.span(&content), number));
        }
    }
    found
}

/// Whether no other cue stands in the sentence.
fn alone_in_sentence(line: &Line, cues: &[Cue], number: usize) -> bool {
    let Some(cue) = cues.get(number) else { return false };
    let sentence = line.sentence_of(cue.words.start);
    let there = |n: Option<usize>| n.and_then(|n| cues.get(n)).is_some_and(|c| sentence.contains(&c.words.start));
    !there(number.checked_sub(1)) && !there(Some(number + 1))
}

/// Without marks at the ends.
fn trimmed(line: &Line, content: Range<usize>) -> Option<Range<usize>> {
    let ends = |k: usize| {
        line.items.get(k).is_some_and(|i| i.is_word() || i.run.is_some() || matches!(i.lower, "$" | "%" | ")"))
    };
    let (mut start, mut end) = (content.start, content.end);
    while start < end && !line.items.get(start).is_some_and(|i| i.is_word() || i.run.is_some() || i.lower == "$") {
        start += 1;
    }
    while end > start && !ends(end - 1) {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// What follows the cue: a clause with "that", a bare clause, a question, an infinitive.
fn complement(line: &Line, cue: &Cue, next: Option<&Cue>) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let start = cue.content;
    if start >= sentence.end || line.is_run(start) {
        return None;
    }
    let limit = sentence.end.min(start + 120);
    let mut end = limit;
    if let Some(n) = next.filter(|n| sentence.contains(&n.words.start) && n.words.start > start) {
        let hull = n.hull();
        if matches!(n.order, Order::Participle) && n.words.start > 0 && line.lower(n.words.start - 1) == "," {
            end = end.min(n.words.start - 1);
        } else if matches!(n.order, Order::Phrase | Order::Via) && hull.start > start {
            end = end.min(if line.lower(hull.start - 1) == "as" { hull.start - 1 } else { hull.start });
        }
    }
    let word = line.lower(start);
    let clause = word == "that"
        || matches!(word, "whether" | "if" | "how" | "why") && !matches!(cue.class, Class::Judge)
        || matches!(word, "what" | "who" | "when" | "where")
            && matches!(cue.class, Class::Ask | Class::Tell | Class::Say)
        || takes_bare_clause(cue) && is_clause(line, start, end);
    let infinitive = word == "to"
        && (matches!(cue.class, Class::Promise | Class::Urge)
            || matches!(cue.lemma, "threaten" | "hope" | "want" | "expect" | "offer" | "claim" | "ask" | "tell"));
    let noun = matches!(cue.class, Class::Deny | Class::Judge)
        || matches!(cue.lemma, "announce" | "propose" | "urge" | "suggest" | "confirm" | "predict" | "demand");
    let noun = noun && subject::noun_phrase(line, start).is_some();
    (clause || infinitive || noun).then_some(start..end)
}

fn takes_bare_clause(cue: &Cue) -> bool {
    match cue.class {
        Class::Say | Class::Claim | Class::Tell | Class::Predict | Class::Warn | Class::Believe => true,
        Class::Show => matches!(cue.lemma, "show" | "learn"),
        _ => false,
    }
}

/// Whether a clause with subject and finite verb begins at `start`.
fn is_clause(line: &Line, start: usize, end: usize) -> bool {
    let verb = (start + 1..end.min(start + 25))
        .find(|&k| subject::is_finite(line, k) && !speech::is_preposition(line.lower(k - 1)));
    verb.is_some_and(|k| !matches!(line.lower(k - 1), "and" | "or" | "but"))
        && !speech::is_preposition(line.lower(start))
        && !matches!(line.lower(start), "and" | "but" | "." | "," | ";")
}

/// What goes before a cue at the end of its sentence: "The bridge is safe, Lee said."
fn ahead(line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let comma = hull.start.checked_sub(1).filter(|&k| k > sentence.start && line.lower(k) == ",")?;
    let start = sentence.start.max(comma.saturating_sub(100));
    let clause = (start..comma).any(|k| subject::is_finite(line, k)) && ends_sentence(line, cue);
    (clause && cue.class.introduces_quotation()).then_some(start..comma)
}

/// Whether nothing but adverbials follows the cue: "…, Lee said on Monday."
fn ends_sentence(line: &Line, cue: &Cue) -> bool {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let rest = hull.end.max(cue.content.min(sentence.end));
    rest >= sentence.end
        || matches!(line.lower(hull.end), "." | ",")
        || matches!(line.lower(rest), "." | "," | ";")
        || !(rest..sentence.end).any(|k| subject::is_finite(line, k) || line.is_run(k))
}

/// The rest of the sentence around "according to Lee".
fn around(line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let (before, after) = (sentence.start..hull.start, hull.end..sentence.end);
    if before.len() >= after.len() { Some(before) } else { Some(after) }
}
