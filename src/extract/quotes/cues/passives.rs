//! What stands in the passive: "was called … by Lee", "is expected to", "were told that", "was quoted as saying".

use super::{Cue, Order, cue, start};
use crate::english::parts::is_be;
use crate::english::speech::{Class, Form, Verb, complements};
use crate::extract::quotes::line::Line;
use crate::extract::quotes::subject;

/// Whether a form of "be" makes the past form at `i` passive.
pub(super) fn is_passive(line: &Line, i: usize) -> bool {
    be_before(line, i).is_some()
}

/// The form of "be" that makes the past form at `i` passive.
fn be_before(line: &Line, i: usize) -> Option<usize> {
    let mut k = i.checked_sub(1)?;
    while k > 0 && (line.parts(k).adverb() || matches!(line.lower(k), "not" | "n't")) {
        k -= 1;
    }
    // "He's promised" has, "he's expected to" is.
    let is = || {
        subject::is_contraction(line, k)
            && line.lower(i + 1) == "to"
            && line.verb(i).is_some_and(|v| complements::is_impersonal(v.lemma))
    };
    (is_be(line.lower(k)) || is()).then_some(k)
}

/// The cue that a past form after "be" is.
pub(super) fn passive(line: &Line, i: usize, verb: Verb) -> Option<Cue> {
    let next = line.lower(i + 1);
    let question = matches!(next, "whether" | "if" | "how" | "why" | "what" | "about" | "when" | "who");
    if verb.lemma == "ask" && question {
        return Some(cue(line, i, verb, None, Order::SubjectFirst));
    }
    if complements::has_told_subject(verb.lemma) && (matches!(next, "that" | "to") || question) {
        return Some(told(line, i, verb));
    }
    let holds = matches!(next, "to" | "that");
    if complements::is_impersonal(verb.lemma) && holds {
        return Some(impersonal(line, i, verb));
    }
    by(line, i, verb)
}

/// "was told that", "were urged to": the subject listens, and who says it is left out.
fn told(line: &Line, i: usize, verb: Verb) -> Cue {
    let be = be_before(line, i).unwrap_or(i);
    Cue {
        words: be..i + 1,
        class: verb.class,
        lemma: verb.lemma,
        speaker: None,
        listener: subject::before(line, be),
        via: None,
        order: Order::SubjectFirst,
        content: i + 1,
        opened: false,
    }
}

/// "the bridge is expected to close", "it was reported that": nobody is named.
fn impersonal(line: &Line, i: usize, verb: Verb) -> Cue {
    let be = be_before(line, i).unwrap_or(i);
    let content = match subject::before(line, be) {
        // "two weeks that are expected to be warm": no clause that begins with the weeks
        Some(_) if be.checked_sub(1).is_some_and(|k| matches!(line.lower(k), "that" | "which" | "who")) => i + 1,
        Some(subject) if line.lower(i + 1) == "to" => subject.start,
        _ => i + 1,
    };
    Cue {
        words: be..i + 1,
        class: verb.class,
        lemma: verb.lemma,
        speaker: None,
        listener: None,
        via: None,
        order: Order::Impersonal,
        content,
        opened: false,
    }
}

/// "was called “…” by X", "was described by X as …".
pub(super) fn by(line: &Line, i: usize, verb: Verb) -> Option<Cue> {
    let sentence = line.sentence_of(i);
    let by = (i + 1..sentence.end.min(i + 12)).find(|&k| line.lower(k) == "by")?;
    let speaker = subject::noun_phrase(line, by + 1)?;
    let content = if by == i + 1 { speaker.end } else { i + 1 };
    Some(Cue { content, words: i..i + 1, opened: false, ..cue(line, i, verb, Some(speaker), Order::Passive) })
}

/// "Reuters quoted officials as saying", "Lee was quoted as saying", "Lee was quoted by Reuters as saying".
pub(super) fn quoted_as_saying(line: &Line, i: usize) -> Option<Cue> {
    let saying =
        (i + 1..i + 25).find(|&k| line.lower(k) == "as" && line.verb(k + 1).is_some_and(|v| v.form == Form::Ing))?;
    if !line.sentence_of(i).contains(&saying) {
        return None;
    }
    let subject = subject::before(line, i);
    let (speaker, via) = if is_passive(line, i) {
        let by = (line.lower(i + 1) == "by").then(|| subject::noun_phrase(line, i + 2)).flatten();
        (subject, by)
    } else {
        (subject::noun_phrase(line, i + 1), subject)
    };
    let words = if saying == i + 1 { i..saying + 2 } else { saying..saying + 2 };
    Some(Cue {
        class: Class::Say,
        lemma: "quote",
        listener: None,
        via,
        order: Order::SubjectFirst,
        content: start::content(line, words.end, false),
        opened: false,
        words,
        speaker,
    })
}
