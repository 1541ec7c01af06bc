//! "According to Lee", "in the words of Lee", "as Lee put it", "as the Gazette reported": cues that are no clause.

use super::{Cue, Order};
use crate::english::sources;
use crate::english::speech::{Class, Form, complements};
use crate::extract::quotes::line::Line;
use crate::extract::quotes::subject;
use std::ops::Range;

/// The cue that begins with the word at `i`.
pub(super) fn cue(line: &Line, i: usize) -> Option<Cue> {
    match line.lower(i) {
        "according" => according_to(line, i),
        "in" => in_the_words_of(line, i),
        "put" | "puts" => as_put(line, i),
        "reported" => reported_by(line, i),
        "made" | "make" | "makes" | "making" => made_clear(line, i),
        word if complements::is_of_belief(word) => believes(line, i),
        _ => None,
    }
}

fn phrase(words: Range<usize>, speaker: Range<usize>) -> Cue {
    Cue {
        class: Class::Say,
        lemma: "",
        listener: None,
        via: None,
        order: Order::Phrase,
        content: speaker.end.max(words.end),
        opened: false,
        words,
        speaker: Some(speaker),
    }
}

fn according_to(line: &Line, i: usize) -> Option<Cue> {
    if line.lower(i + 1) != "to" {
        return None;
    }
    let who = subject::noun_phrase(line, i + 2)?;
    let head = line.lower(who.end - 1);
    (!sources::is_measure(head)).then(|| phrase(i..i + 2, who))
}

fn in_the_words_of(line: &Line, i: usize) -> Option<Cue> {
    let words = line.lower(i + 1) == "the" && line.lower(i + 2) == "words" && line.lower(i + 3) == "of";
    let who = words.then(|| subject::noun_phrase(line, i + 4)).flatten()?;
    Some(phrase(i..i + 4, who))
}

/// "as Lee put it".
fn as_put(line: &Line, i: usize) -> Option<Cue> {
    let who = (line.lower(i + 1) == "it").then(|| subject::before(line, i)).flatten()?;
    let as_before = who.start.checked_sub(1).is_some_and(|k| line.lower(k) == "as");
    as_before.then(|| phrase(i..i + 2, who))
}

/// "as reported by the Gazette", "first reported by …": how the reporter knows.
fn reported_by(line: &Line, i: usize) -> Option<Cue> {
    if line.lower(i + 1) != "by" {
        return None;
    }
    let mut start = i;
    while start > 0 && line.parts(start - 1).adverb() {
        start -= 1;
    }
    start = start.checked_sub(1).filter(|&k| matches!(line.lower(k), "as" | ","))?;
    let who = subject::noun_phrase(line, i + 2)?;
    Some(Cue {
        words: if line.lower(start) == "as" { start..i + 2 } else { i..i + 2 },
        class: Class::Say,
        lemma: "report",
        content: who.end,
        via: Some(who.clone()),
        speaker: Some(who),
        listener: None,
        order: Order::Via,
        opened: false,
    })
}

/// "Lee made it clear that", "Lee made clear".
fn made_clear(line: &Line, i: usize) -> Option<Cue> {
    let clear = (i + 1..i + 4).find(|&k| !(line.lower(k) == "it" || line.parts(k).adverb()))?;
    if line.lower(clear) != "clear" || i > 0 && line.lower(i - 1) == "to" {
        return None;
    }
    let speaker = subject::before(line, i)?;
    Some(Cue {
        words: i..clear + 1,
        class: Class::Say,
        lemma: "make clear",
        speaker: Some(speaker),
        listener: None,
        via: None,
        order: Order::SubjectFirst,
        content: super::start::content(line, clear + 1, true),
        opened: false,
    })
}

/// "Lee is confident that", "officials were worried about".
fn believes(line: &Line, i: usize) -> Option<Cue> {
    let mut be = i.checked_sub(1)?;
    while be > 0 && line.parts(be).adverb() {
        be -= 1;
    }
    if !crate::english::parts::is_be(line.lower(be)) && line.lower(be) != "'s" {
        return None;
    }
    let next = line.lower(i + 1);
    let about = matches!(next, "about" | "of") && !line.verb(i + 2).is_some_and(|v| v.form == Form::Base);
    if !(about || next == "that" || line.parts(i + 1).pronoun()) {
        return None;
    }
    let speaker = subject::before(line, be).filter(|s| !matches!(line.lower(s.start), "it" | "i" | "we" | "you"))?;
    let end = if about { i + 2 } else { i + 1 };
    Some(Cue {
        words: be..end,
        class: Class::Believe,
        lemma: "be sure",
        speaker: Some(speaker),
        listener: None,
        via: None,
        order: Order::SubjectFirst,
        content: end,
        opened: about,
    })
}
