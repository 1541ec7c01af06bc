//! Where does somebody say something? Verbs, nouns and phrases of speech with their subjects.
//!
//! [`verbs`] reads the verb groups, [`lookalikes`] what looks like one, [`passives`] what stands in the passive, [`phrases`] "according to" and its kin,
//! [`nouns`] "her claim that", [`start`] where the content of a cue may begin.

mod lookalikes;
mod nouns;
mod passives;
mod phrases;
mod start;
mod verbs;

use super::line::Line;
use super::places;
use super::subject;
use crate::english::speech::{Class, Verb, complements};
use std::ops::Range;

/// How a cue stands to its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// "Lee said …": content follows (or goes before, as in "…, Lee said").
    SubjectFirst,
    /// "…, said Lee".
    VerbFirst,
    /// "… , saying": hangs on another verb, whose subject is its own.
    Participle,
    /// "went on to say".
    Infinitive,
    /// "according to Lee": content is the rest of the sentence.
    Phrase,
    /// "was called … by Lee".
    Passive,
    /// "Lee's claim that …".
    Noun,
    /// "as reported by the Gazette": how the reporter knows.
    Via,
    /// "the bridge is expected to close": nobody is said to say so; the cue stands within its content.
    Impersonal,
}

/// A verb or phrase of speech.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its words.
    pub words: Range<usize>,
    /// What kind of act.
    pub class: Class,
    /// The verb's lemma, "" for a phrase.
    pub lemma: &'static str,
    /// Who speaks, as written.
    pub speaker: Option<Range<usize>>,
    /// Who is spoken to.
    pub listener: Option<Range<usize>>,
    /// From whom the reporter has it, as in "Reuters quoted officials as saying".
    pub via: Option<Range<usize>>,
    /// How it stands to its content.
    pub order: Order,
    /// Where its content begins if that follows.
    pub content: usize,
    /// Whether its last word opens what it is about, no clause: "called for", "referring to".
    pub opened: bool,
}

/// Items between a subject and its verb beyond which something else stands in between.
const FAR: usize = 14;

impl Cue {
    /// All that belongs to the cue: from its subject or verb to where content may begin.
    pub fn hull(&self) -> Range<usize> {
        let near = |s: &Range<usize>| s.start >= self.words.start || self.words.start - s.end <= FAR;
        let apart = matches!(self.order, Order::Participle | Order::Infinitive | Order::Impersonal);
        let speaker = self.speaker.clone().filter(near).filter(|_| !apart);
        let start = speaker.as_ref().map_or(self.words.start, |s| s.start.min(self.words.start));
        let end = speaker.map_or(self.words.end, |s| s.end.max(self.words.end));
        start..end
    }
}

/// The cues of the whole line, in order of their verbs.
pub(super) fn cues(line: &Line) -> Vec<Cue> {
    let mut found: Vec<Cue> = vec![];
    for i in 0..line.items.len() {
        if !line.may_be_cue(i) || found.last().is_some_and(|c| c.words.contains(&i)) {
            continue;
        }
        let cue = phrases::cue(line, i)
            .or_else(|| nouns::cue(line, i))
            .or_else(|| verbs::cue_at(line, i, || earlier(line, &found, i)));
        if let Some(mut cue) = cue {
            cue.speaker =
                cue.speaker.filter(|who| !places::is_mere_place(line, who) && line.lower(who.start) != "there");
            found.push(cue);
        }
    }
    found
}

/// The cue before `i` in its sentence whose subject the verb at `i` may share.
fn earlier<'a>(line: &Line, found: &'a [Cue], i: usize) -> Option<&'a Cue> {
    let sentence = line.sentence_of(i);
    let own =
        |c: &&Cue| matches!(c.order, Order::SubjectFirst | Order::VerbFirst | Order::Participle | Order::Infinitive);
    let there = || found.iter().rev().take(8).take_while(|c| sentence.contains(&c.words.start));
    // Nor does an infinitive that hangs on such a clause: "Whereas Lee stressed the wish to discuss it, Hill came and said".
    let subordinate = there().find(|c| c.order == Order::SubjectFirst && is_subordinate(line, c));
    let hangs = |c: &&Cue| {
        c.order == Order::Infinitive
            && subordinate.is_some_and(|s| s.speaker == c.speaker && s.words.start < c.words.start)
    };
    let near = there().filter(own).filter(|c| c.speaker.is_some()).filter(|c| !is_subordinate(line, c) && !hangs(c));
    let aside = |c: &Cue| c.hull().start.checked_sub(1).is_some_and(|k| line.lower(k) == ",");
    // "The bridge can defend itself, Lee said, hinting": who is named right before.
    let beside =
        |c: &&Cue| own(c) && c.speaker.is_some() && c.hull().end + 1 == i && line.lower(i - 1) == "," && aside(c);
    if let Some(beside) = found.last().filter(beside).filter(|c| sentence.contains(&c.words.start)) {
        return Some(beside);
    }
    // "Lee said the plan she had praised works, and added": of two subjects the one that spoke first, unless a quotation
    // or a participle stands in between.
    near.last()
}

/// "Whereas Lee stressed …, Hill said": a clause of its own, whose subject goes no further.
fn is_subordinate(line: &Line, cue: &Cue) -> bool {
    let before = cue.hull().start.checked_sub(1).map_or("", |k| line.lower(k));
    matches!(
        before,
        "while"
            | "whereas"
            | "although"
            | "though"
            | "after"
            | "before"
            | "as"
            | "when"
            | "if"
            | "because"
            | "since"
            | "whom"
            | "what"
            | "how"
            | "why"
            | "where"
    )
}

/// The cue that the verb at `i` is, with the word that opens what it is about and the listener behind it.
fn cue(line: &Line, i: usize, verb: Verb, speaker: Option<Range<usize>>, order: Order) -> Cue {
    let opener = order != Order::VerbFirst
        && complements::opens(verb.lemma, line.lower(i + 1))
        && !is_infinitive(line, i + 1)
        && !subject::is_day(line.lower(i + 2));
    let end = if opener || verb.lemma == "go" { i + 2 } else { i + 1 };
    // "pointed out that" goes on as a clause, "pointed to" does not.
    let opened = opener && line.lower(i + 1) != "out";
    let mut content = end;
    if order == Order::VerbFirst {
        content = speaker.as_ref().map_or(end, |s| s.end.max(end));
    }
    let mut listener = None;
    if has_listener(verb) && !opened && order != Order::VerbFirst {
        listener = start::listener(line, end);
        content = listener.as_ref().map_or(content, |l| l.end);
    }
    if !opened {
        content = start::content(line, content, matches!(verb.class, Class::Say | Class::Claim));
    }
    Cue { words: i..end, class: verb.class, lemma: verb.lemma, speaker, listener, via: None, order, content, opened }
}

/// "agreed to pay", not "agreed to a deal": a verb follows the "to" at `i`.
fn is_infinitive(line: &Line, i: usize) -> bool {
    if line.lower(i) != "to" {
        return false;
    }
    let next = i + 1;
    let noun = line.parts(next).determiner()
        || line.is_capital(next)
        || line.is_run(next)
        || matches!(
            line.lower(next),
            "him" | "them" | "it" | "us" | "me" | "what" | "requests" | "questions" | "request"
        )
        || line.lower(next).ends_with("ing");
    !noun
}

fn has_listener(verb: Verb) -> bool {
    verb.class == Class::Tell
        || verb.class == Class::Urge && !matches!(verb.lemma, "demand" | "recommend" | "advocate" | "appeal" | "plead")
        || matches!(verb.lemma, "warn" | "ask" | "promise")
}
