//! Where may the content of a cue begin? Behind the listener and what says when and where it was said.

use super::lookalikes::is_by_means;
use crate::english::sources;
use crate::extract::quotes::line::Line;
use crate::extract::quotes::subject;
use std::ops::Range;

/// Marks and words for times that may stand between a cue and its content.
const ADVERBIALS: [&str; 9] = [",", ":", "night", "morning", "afternoon", "evening", "week", "month", "year"];

/// As far as "that" may stand from its verb.
const FAR: usize = 20;

/// Who is spoken to, as in "told reporters", "urged him": the noun phrase that begins at `at`.
pub(super) fn listener(line: &Line, at: usize) -> Option<Range<usize>> {
    subject::noun_phrase(line, at).filter(|n| !matches!(line.lower(n.start), "that" | "no" | "how" | "why" | "what"))
}

/// Past "on Tuesday", "in a statement", "at a rally in Ohio", commas and colons, and with `to` past "to reporters".
pub(super) fn content(line: &Line, from: usize, to: bool) -> usize {
    let sentence = line.sentence_of(from);
    let end = sentence.end.min(from + 30);
    if let Some(that) = that_ahead(line, from, sentence.end) {
        return that;
    }
    let mut at = from;
    while at < end {
        let word = line.lower(at);
        let dash = matches!(word, "-" | "—" | "–") && !line.is_hyphen(at);
        if subject::is_day(word) || line.parts(at).adverb() || dash || ADVERBIALS.contains(&word) {
            at += 1;
        } else if is_time(line, at) || word == "by" && is_by_means(line.lower(at + 1)) {
            at += 2;
        } else if word == "to" && !(to && addresses(line, at + 1)) {
            break;
        } else if matches!(word, "in" | "on" | "at" | "during" | "via" | "to" | "of" | "after" | "before" | "with") {
            if is_circumstance(line, at, end) {
                return sentence.end;
            }
            let Some(phrase) = subject::noun_phrase(line, at + 1) else { break };
            at = phrase.end;
        } else {
            break;
        }
    }
    // "He said on the whole it works": what looked like adverbials was all there is.
    if at >= end { from } else { at }
}

/// "said in an interview with the Gazette last week that": a "that" with nothing but adverbials before it.
fn that_ahead(line: &Line, from: usize, end: usize) -> Option<usize> {
    let first = line.parts(from);
    if !(first.preposition()
        || first.adverb()
        || subject::is_day(line.lower(from))
        || matches!(line.lower(from), "late" | "early")
        || matches!(line.lower(from), "," | "-" | "—" | "–"))
    {
        return None;
    }
    let stops = |k: usize| {
        line.is_finite(k)
            || line.is_run(k)
            || line.parts(k).pronoun()
            || line.verb(k).is_some()
            || matches!(line.lower(k), "who" | "which" | ";" | ":")
    };
    let that = (from..end.min(from + FAR)).find(|&k| line.lower(k) == "that" || stops(k))?;
    (line.lower(that) == "that" && !line.is_finite(that + 1)).then_some(that)
}

/// "said in posing the question", "told Lee after he arrived": what follows says under which circumstances, and is no content.
fn is_circumstance(line: &Line, at: usize, end: usize) -> bool {
    let next = line.lower(at + 1);
    let gerund = next.len() > 4
        && next.ends_with("ing")
        && !line.is_capital(at + 1)
        && (line.parts(at + 2).determiner() || line.is_capital(at + 2) || line.parts(at + 2).preposition())
        && !matches!(next, "morning" | "evening" | "meeting" | "spring" | "briefing" | "hearing" | "filing" | "being");
    let clause = matches!(line.lower(at), "after" | "before")
        && (at + 1..end.min(at + 9)).take_while(|&k| line.lower(k) != ",").any(|k| line.is_finite(k));
    gerund || clause
}

/// "this week", "June 27".
fn is_time(line: &Line, at: usize) -> bool {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let (word, next) = (line.lower(at), line.lower(at + 1));
    matches!(word, "late" | "early") && subject::is_day(next)
        || matches!(word, "this" | "next") && ADVERBIALS.contains(&next)
        || next.starts_with(|c: char| c.is_ascii_digit()) && word.get(..3).is_some_and(|head| months.contains(&head))
}

/// "said to reporters", "said to Lee": the words at `at` name a listener.
fn addresses(line: &Line, at: usize) -> bool {
    line.is_capital(at) || line.parts(at).determiner() || sources::source(line.lower(at)).is_some()
}
