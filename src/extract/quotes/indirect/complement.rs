//! What follows a cue: a clause with "that", a bare clause, a question, an infinitive, a gerund, what is called or criticised.

use super::super::cues::Cue;
use super::super::line::Line;
use super::super::speakers::is_speaker_like;
use super::super::subject;
use super::LONGEST;
use super::ends;
use super::sentence;
use super::unsaid::{is_left_unsaid, is_mere_sign, is_only_named, is_supposed, is_taken_up};
use crate::article::{NameKind, SourceKind};
use crate::english::hedges::is_withheld;
use crate::english::sources;
use crate::english::speech::{Class, Form, complements};
use std::ops::Range;

/// What the cue with this number says of itself: the complement of its verb.
pub(super) fn of_verb(line: &Line, cues: &[Cue], number: usize) -> Option<Range<usize>> {
    let cue = cues.get(number)?;
    let sentence = line.sentence_of(cue.words.start);
    let start = cue.content;
    if start >= sentence.end
        || line.is_run(start)
        || sentence::stands_behind(line, cue)
        || line.lower(start) == "according"
    {
        return None;
    }
    // "told the council on Monday, noting that …": the content of the next cue.
    let next = line.lower(start - 1) == "," && line.verb(start).is_some_and(|v| v.form == Form::Ing);
    if next || is_supposed(line, cue) || is_mere_sign(line, cue) {
        return None;
    }
    let end = ends::next_cue(line, cues, number, sentence.end.min(start + LONGEST));
    let end = ends::relative(line, cue, ends::subordinate(line, cue, end));
    if end <= start {
        return None;
    }
    let who = complements::is_of_people(cue.lemma) || cue.speaker.as_ref().is_none_or(|s| is_speaker_like(line, s));
    let who = who && !is_left_unsaid(line, cue);
    if cue.opened {
        return who.then(|| start..ends::object(line, start, end)).filter(|c| !c.is_empty());
    }
    clause(line, cue, start, end)
        .or_else(|| verbal(line, cue, start, end).filter(|_| who))
        .or_else(|| object(line, cue, start, end).filter(|_| who))
}

/// "that …", "whether …", a bare clause.
fn clause(line: &Line, cue: &Cue, start: usize, end: usize) -> Option<Range<usize>> {
    let word = line.lower(start);
    // "say that would help": "that" may itself be the subject, right behind the verb.
    let pronoun = start == cue.words.end && matches!(cue.class, Class::Say | Class::Believe);
    let that = word == "that" && (pronoun || !line.is_finite(start + 1)) && !matches!(line.lower(start + 1), "" | ".");
    let before = cue.speaker.as_ref().and_then(|s| s.start.checked_sub(1)).map_or("", |k| line.lower(k));
    let relative = cue.lemma == "say" && line.is_finite(start) && matches!(before, "which" | "that" | "what" | "who");
    let question = matches!(word, "whether" | "if" | "how" | "why") && cue.class != Class::Judge
        || matches!(word, "what" | "who" | "where" | "which")
            && matches!(cue.class, Class::Ask | Class::Tell | Class::Say)
        || word == "when" && line.lower(start + 1) != "asked" && matches!(cue.class, Class::Ask | Class::Tell);
    let bare = matches!(cue.lemma, "say" | "believe" | "think" | "argue" | "insist") && object_like(line, start);
    (that || question || bare || relative || takes_bare_clause(cue) && is_clause(line, start, end))
        .then(|| start..ends::clause(line, start, end))
}

/// "to …", "not to …", "having …".
fn verbal(line: &Line, cue: &Cue, start: usize, end: usize) -> Option<Range<usize>> {
    let word = line.lower(start);
    let to = word == "to" || word == "not" && line.lower(start + 1) == "to";
    let gerund =
        word.len() > 4 && word.ends_with("ing") && !line.is_capital(start) && complements::takes_gerund(cue.lemma);
    if to && complements::takes_infinitive(cue.lemma) {
        // "urged Congress to act": who is to do it belongs to what is urged.
        let from = cue.listener.as_ref().filter(|l| l.end == start).map_or(start, |l| l.start);
        return Some(from..ends::infinitive(line, start, end));
    }
    gerund.then(|| start..ends::infinitive(line, start, end))
}

/// "announced a ban", "praised the nurses", "called him a liar", "the poll shows Lee ahead".
fn object(line: &Line, cue: &Cue, start: usize, end: usize) -> Option<Range<usize>> {
    let object = subject::noun_phrase(line, start)?;
    if shows(line, cue) {
        return Some(start..ends::clause(line, start, end));
    }
    if !(matches!(cue.class, Class::Deny | Class::Judge) || complements::takes_object(cue.lemma)) {
        return None;
    }
    if is_only_named(line, cue, &object, end) || is_taken_up(line, &object) {
        return None;
    }
    match cue.lemma {
        // "denied him bail" keeps something from him, and says nothing.
        "deny" if (start..start + 5).any(|k| is_withheld(line.lower(k))) => None,
        "call" if !is_called(line, &object) => None,
        "recall" if cue.speaker.as_ref().is_some_and(|who| is_body(line, who)) => None,
        "support" | "back" | "favor" | "favour" | "oppose" if !is_matter(line, &object) => None,
        "endorse" => Some(object),
        _ => Some(start..ends::object(line, object.end, end)),
    }
}

/// "The poll shows", "records show": of a document, what it shows is what it says.
fn shows(line: &Line, cue: &Cue) -> bool {
    let speaker = cue.speaker.as_ref().map_or(0..0, Range::clone);
    matches!(cue.lemma, "show" | "find" | "indicate" | "reveal" | "suggest")
        && speaker.clone().any(|k| sources::source(line.lower(k)) == Some(SourceKind::Document))
}

/// Who recalls no day: a company recalls its cars, and a ministry its ambassador.
fn is_body(line: &Line, who: &Range<usize>) -> bool {
    let last = line.lower(who.end - 1);
    matches!(line.name(who.end - 1), Some(NameKind::Organization | NameKind::Place))
        || matches!(last, "company" | "firm" | "government" | "it" | "manufacturer" | "ministry" | "retailer")
        || last.ends_with("maker")
}

/// "called him a liar", "called Lee crazy": what somebody is called follows; nothing does in "called the police".
fn is_called(line: &Line, object: &Range<usize>) -> bool {
    let next = line.lower(object.end);
    let word = line.items.get(object.end).is_some_and(|i| i.is_word());
    let names = line.is_capital(object.end - 1)
        || object.len() == 1
            && matches!(line.lower(object.start), "him" | "them" | "it" | "himself" | "herself" | "themselves");
    matches!(next, "a" | "an" | "the" | "one" | "nothing")
        || names
            && word
            && !line.parts(object.end).preposition()
            && !line.parts(object.end).adverb()
            && !line.parts(object.end).conjunction()
            && !subject::is_day(next)
            && !line.is_finite(object.end)
            && !matches!(next, "back" | "out" | "up" | "off" | "home" | "again")
}

/// "backs the bill", not "backs the rebels": what is supported is a matter one speaks for.
fn is_matter(line: &Line, object: &Range<usize>) -> bool {
    object.clone().any(|k| complements::is_matter(line.lower(k)))
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
            | "this"
    ) && subject::noun_phrase(line, start).is_some_and(|n| {
        // "said social media success depends on": of a long phrase one word will be the verb.
        let closed = matches!(line.lower(n.end), "." | ",")
            || n.len() < 3 && matches!(line.lower(n.end), "of" | "about" | "in" | "on" | "as");
        n.end < line.sentence_of(start).end && !closed
    })
}

fn takes_bare_clause(cue: &Cue) -> bool {
    match cue.class {
        Class::Say => !matches!(cue.lemma, "tweet" | "detail" | "outline" | "describe" | "highlight" | "spell"),
        Class::Believe => !matches!(cue.lemma, "want" | "prefer" | "dream" | "envision"),
        Class::Claim | Class::Tell | Class::Predict | Class::Warn => true,
        Class::Promise => matches!(cue.lemma, "promise" | "vow" | "pledge"),
        Class::Show => matches!(cue.lemma, "show" | "learn" | "find"),
        _ => false,
    }
}

/// Whether a clause with subject and finite verb begins at `start`.
pub(super) fn is_clause(line: &Line, start: usize, end: usize) -> bool {
    let word = line.lower(start);
    if line.parts(start).preposition()
        && !matches!(word, "in" | "on" | "at" | "for" | "under" | "after" | "despite" | "without" | "by" | "over")
        || matches!(word, "and" | "but" | "." | "," | ";" | "according" | "that")
    {
        return false;
    }
    if line.parts(start).pronoun() || matches!(word, "there" | "those") {
        return line.is_finite(start + 1)
            || line.parts(start + 1).adverb()
            || !matches!(word, "it" | "one" | "you" | "those");
    }
    let mut inserted = false;
    for k in start..end.min(start + 30) {
        let word = line.lower(k);
        if word == "," {
            inserted = !inserted;
        } else if matches!(word, "." | ";" | ":") {
            return false;
        } else if k > start && !inserted && line.is_finite(k) && !line.parts(k - 1).preposition() {
            return !matches!(line.lower(k - 1), "and" | "or" | "but" | "who" | "which");
        }
    }
    false
}

/// What follows a noun of speech: "the warning that …", "her call for …", "his vow to …".
pub(super) fn of_noun(line: &Line, cues: &[Cue], number: usize) -> Option<Range<usize>> {
    let cue = cues.get(number)?;
    let sentence = line.sentence_of(cue.words.start);
    let start = cue.content;
    let end = ends::next_cue(line, cues, number, sentence.end.min(start + LONGEST));
    if start >= end || line.is_run(start) {
        return None;
    }
    match line.lower(start) {
        "that" => Some(start..ends::noun_clause(line, start, end)),
        "to" if matches!(cue.class, Class::Urge | Class::Promise | Class::Warn) => {
            Some(start..ends::infinitive(line, start, end))
        }
        _ if cue.opened && cue.class == Class::Urge => {
            let verb = (start..end).find(|&k| line.is_finite(k)).unwrap_or(end);
            Some(start..ends::object(line, start, verb))
        }
        _ => None,
    }
}

/// "The bridge is expected to close", "it was reported that …".
pub(super) fn impersonal(line: &Line, cues: &[Cue], number: usize) -> Option<Range<usize>> {
    let cue = cues.get(number)?;
    let sentence = line.sentence_of(cue.words.start);
    let end = ends::next_cue(line, cues, number, sentence.end.min(cue.words.end + LONGEST));
    let start = cue.content;
    // "The bridge is expected to close, officials said": then it is theirs.
    let theirs =
        cues.get(number + 1).is_some_and(|next| sentence.contains(&next.words.start) && ends::trails(line, next));
    if theirs {
        return None;
    }
    if line.lower(cue.words.end) == "that" {
        return Some(cue.words.end..ends::clause(line, cue.words.end, end));
    }
    let end = ends::infinitive(line, cue.words.end, end);
    (end > cue.words.end + 1 && start < end).then_some(start..end)
}
