//! What is reported without marks? The complement of a verb of speech.

use super::cues::{Cue, Order};
use super::line::Line;
use super::speakers::is_speaker_like;
use super::subject;
use crate::english::speech::{self, Class};
use crate::text::Span;
use std::ops::Range;

/// The longest complement, in items.
const LONGEST: usize = 120;

/// The content of each cue that reports without marks, with the number of the cue.
pub(super) fn contents(line: &Line, cues: &[Cue]) -> Vec<(Span, usize)> {
    let mut found: Vec<(Span, usize)> = vec![];
    let mut covered = 0;
    for (number, cue) in cues.iter().enumerate() {
        let nested = cue.words.start < covered;
        if nested
            && !matches!(cue.class, Class::Say | Class::Claim | Class::Tell | Class::Ask | Class::Deny | Class::Warn)
            || is_own_voice(line, cue)
        {
            continue;
        }
        let content = content(line, cues, number).and_then(|c| trimmed(line, c));
        let Some(content) = content else { continue };
        let words = content.clone().filter(|&k| line.items.get(k).is_some_and(|i| i.is_word())).take(2).count();
        if words == 2 || words == 1 && cue.class == Class::Judge && line.is_capital(content.start) {
            covered = covered.max(content.end);
            found.push((line.span(&content), number));
        }
    }
    found
}

/// "I think", "we believe" outside marks is the writer's own voice.
fn is_own_voice(line: &Line, cue: &Cue) -> bool {
    cue.speaker
        .as_ref()
        .is_some_and(|s| s.len() == 1 && matches!(line.lower(s.start), "i" | "we" | "you" | "my" | "one"))
}

fn content(line: &Line, cues: &[Cue], number: usize) -> Option<Range<usize>> {
    let cue = cues.get(number)?;
    match cue.order {
        Order::Via if alone_in_sentence(line, cues, number) => around(line, cue),
        Order::Phrase if line.lower(cue.words.start) != "according" && !alone_in_sentence(line, cues, number) => None,
        Order::Phrase => around(line, cue),
        Order::Infinitive | Order::Passive | Order::Via => None,
        Order::Noun => (line.lower(cue.content) == "that").then(|| complement(line, cues, number)).flatten(),
        Order::VerbFirst => ahead(line, cue),
        Order::SubjectFirst => complement(line, cues, number).or_else(|| ahead(line, cue)),
        Order::Participle => complement(line, cues, number),
    }
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
    let item = |k: usize| line.items.get(k);
    let (mut start, mut end) = (content.start, content.end);
    while start < end
        && !item(start).is_some_and(|i| i.is_word() || i.run.is_some() || matches!(i.lower, "$" | "£" | "€"))
    {
        start += 1;
    }
    while end > start && !item(end - 1).is_some_and(|i| i.is_word() || i.run.is_some() || matches!(i.lower, "%" | ")"))
    {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// What follows the cue: a clause with "that", a bare clause, a question, an infinitive, what is criticised.
fn complement(line: &Line, cues: &[Cue], number: usize) -> Option<Range<usize>> {
    let cue = cues.get(number)?;
    let sentence = line.sentence_of(cue.words.start);
    let start = cue.content;
    let hull = cue.hull();
    let trails = line.lower(hull.end) == ","
        && hull.start.checked_sub(1).is_some_and(|k| k >= sentence.start && (line.is_run(k) || line.lower(k) == ","));
    if start >= sentence.end || line.is_run(start) || trails {
        return None;
    }
    let end = next_cue(line, cues, number, sentence.end.min(start + LONGEST));
    let word = line.lower(start);
    let that = word == "that" && !subject::is_finite(line, start + 1) && !matches!(line.lower(start + 1), "" | ".");
    let question = matches!(word, "whether" | "if" | "how" | "why") && !matches!(cue.class, Class::Judge)
        || matches!(word, "what" | "who" | "when" | "where")
            && matches!(cue.class, Class::Ask | Class::Tell | Class::Say);
    let bare = matches!(cue.lemma, "say" | "believe" | "think" | "argue" | "insist") && object_like(line, start);
    if that || question || bare || takes_bare_clause(cue) && is_clause(line, start, end) {
        return Some(start..clause_end(line, start, end));
    }
    let who = cue.speaker.as_ref().is_some_and(|s| is_speaker_like(line, s));
    if word == "to" && takes_infinitive(cue) && who {
        return Some(start..clause_end(line, start, end));
    }
    if cue.lemma == "call" && matches!(word, "for" | "on") && who {
        let object = subject::noun_phrase(line, start + 1)?;
        return Some(start..object_end(line, object.end, end));
    }
    let object = subject::noun_phrase(line, start).filter(|_| who && takes_object(cue))?;
    if cue.lemma == "call" && !matches!(line.lower(object.end), "a" | "an" | "the") {
        return None;
    }
    Some(start..object_end(line, object.end, end))
}

/// "said law enforcement targets them": after "say" and its like a noun phrase begins a clause, whatever its verb.
fn object_like(line: &Line, start: usize) -> bool {
    !matches!(
        line.lower(start),
        "so" | "what"
            | "yes"
            | "no"
            | "it"
            | "goodbye"
            | "hello"
            | "farewell"
            | "nothing"
            | "anything"
            | "something"
            | "much"
    ) && subject::noun_phrase(line, start).is_some_and(|n| {
        n.end < line.sentence_of(start).end
            && !matches!(line.lower(n.end), "." | "," | "of" | "about" | "in" | "on" | "as")
    })
}

/// Where the content must end because another cue begins: ", adding that", ", according to", "and urged".
fn next_cue(line: &Line, cues: &[Cue], number: usize, end: usize) -> usize {
    let Some(cue) = cues.get(number) else { return end };
    for next in cues.get(number + 1..).unwrap_or(&[]).iter().take(6) {
        let at = next.words.start;
        if at >= end {
            break;
        }
        let before = at.checked_sub(1).map_or("", |k| line.lower(k));
        let shared = next.speaker.is_some() && next.speaker == cue.speaker;
        match next.order {
            Order::Participle if before == "," && at > cue.content => return at - 1,
            Order::Phrase | Order::Via if next.hull().start > cue.content => {
                let start = next.hull().start;
                return if line.lower(start - 1) == "as" { start - 1 } else { start };
            }
            Order::SubjectFirst if shared && at > cue.content => {
                let and =
                    (cue.content..at).rev().take(6).find(|&k| matches!(line.lower(k), "and" | "but" | "or" | "then"));
                return and.unwrap_or(at);
            }
            _ => {}
        }
    }
    end
}

/// Where a clause ends: before an afterthought of the reporter's, once the clause has its verb.
fn clause_end(line: &Line, start: usize, end: usize) -> usize {
    let mut verb = false;
    for k in start..end {
        let word = line.lower(k);
        verb |= subject::is_finite(line, k) || word == "to" && k == start;
        if !verb || k < start + 5 {
            continue;
        }
        let next = line.lower(k + 1);
        let comma = word == ","
            && matches!(
                next,
                "while" | "although" | "though" | "whereas" | "which" | "who" | "but" | "because" | "since" | "where"
            );
        let dash = matches!(word, "—" | "–" | "-") && !line.is_hyphen(k) && !line.is_run(k + 1);
        if comma || dash || word == ";" {
            return k;
        }
    }
    end
}

/// Where an object ends: before the next clause or comma.
fn object_end(line: &Line, from: usize, end: usize) -> usize {
    (from..end)
        .find(|&k| {
            matches!(line.lower(k), "," | ";" | "when" | "while" | "after" | "before" | "because" | "since" | "—" | "–")
                || matches!(line.lower(k), "and" | "but")
                    && (subject::is_finite(line, k + 1) || speech::is_adverb(line.lower(k + 1)))
        })
        .unwrap_or(end)
}

fn takes_bare_clause(cue: &Cue) -> bool {
    match cue.class {
        Class::Say => !matches!(
            cue.lemma,
            "post" | "tweet" | "detail" | "outline" | "describe" | "go" | "message" | "text" | "highlight" | "spell"
        ),
        Class::Claim | Class::Tell | Class::Predict | Class::Warn | Class::Believe => cue.lemma != "want",
        Class::Promise => matches!(cue.lemma, "promise" | "vow" | "pledge"),
        Class::Show => matches!(cue.lemma, "show" | "learn" | "find"),
        _ => false,
    }
}

fn takes_infinitive(cue: &Cue) -> bool {
    matches!(cue.class, Class::Promise | Class::Urge)
        || matches!(cue.lemma, "threaten" | "hope" | "want" | "expect" | "offer" | "claim" | "ask" | "tell")
}

fn takes_object(cue: &Cue) -> bool {
    matches!(cue.class, Class::Deny | Class::Judge)
        || matches!(
            cue.lemma,
            "announce"
                | "propose"
                | "urge"
                | "suggest"
                | "confirm"
                | "predict"
                | "demand"
                | "note"
                | "stress"
                | "emphasize"
                | "emphasise"
                | "acknowledge"
                | "mention"
                | "cite"
                | "reiterate"
                | "highlight"
                | "question"
                | "express"
                | "underscore"
        )
}

/// Whether a clause with subject and finite verb begins at `start`.
fn is_clause(line: &Line, start: usize, end: usize) -> bool {
    if speech::is_preposition(line.lower(start))
        && !matches!(
            line.lower(start),
            "in" | "on" | "at" | "for" | "under" | "after" | "despite" | "without" | "by" | "over"
        )
        || matches!(line.lower(start), "and" | "but" | "." | "," | ";" | "according")
    {
        return false;
    }
    if speech::is_subject_pronoun(line.lower(start)) || matches!(line.lower(start), "there" | "those") {
        return true;
    }
    let mut inserted = false;
    for k in start..end.min(start + 30) {
        let word = line.lower(k);
        if word == "," {
            inserted = !inserted;
        } else if matches!(word, "." | ";" | ":") {
            return false;
        } else if k > start && !inserted && subject::is_finite(line, k) && !speech::is_preposition(line.lower(k - 1)) {
            return !matches!(line.lower(k - 1), "and" | "or" | "but" | "who" | "which");
        }
    }
    false
}

/// What goes before a cue at the end of its sentence: "The bridge is safe, Lee said."
fn ahead(line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let comma = hull.start.checked_sub(1).filter(|&k| k > sentence.start && line.lower(k) == ",")?;
    let start = sentence.start.max(comma.saturating_sub(LONGEST));
    if !cue.class.introduces_quotation() {
        return None;
    }
    let clause = (start..comma).any(|k| subject::is_finite(line, k));
    let goes_on = line.lower(hull.end) == ","
        && hull.end + 1 < sentence.end
        && !line.is_run(hull.end + 1)
        && speech::verb(line.lower(hull.end + 1)).is_none_or(|v| v.form != speech::Form::Ing)
        && !(start..comma).any(|k| line.is_run(k))
        && (hull.end..sentence.end.min(hull.end + 40)).any(|k| subject::is_finite(line, k));
    if goes_on {
        return Some(start..sentence.end.min(hull.end + LONGEST));
    }
    (clause && ends_sentence(line, cue)).then_some(start..comma)
}

/// Whether nothing but adverbials follows the cue: "…, Lee said on Monday."
fn ends_sentence(line: &Line, cue: &Cue) -> bool {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let rest = hull.end.max(cue.content.min(sentence.end));
    rest >= sentence.end
        || matches!(line.lower(hull.end), "." | ",")
        || matches!(line.lower(rest), "." | "," | ";")
        || !(rest..sentence.end.min(rest + 40)).any(|k| subject::is_finite(line, k) || line.is_run(k))
}

/// The rest of the sentence around "according to Lee".
fn around(line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let (before, after) = (sentence.start..hull.start, hull.end..sentence.end.min(hull.end + LONGEST));
    let before = before.start.max(before.end.saturating_sub(LONGEST))..before.end;
    if before.len() <= 2 {
        return Some(after);
    }
    let finite = before.clone().any(|k| subject::is_finite(line, k));
    if finite || after.is_empty() { Some(before) } else { Some(before.start..after.end) }
}
