//! Nouns of speech: "the ministry's complaints of …", "her claim that …", "the announcement that …".

use super::{Cue, Order};
use crate::english::speech;
use crate::extract::quotes::line::Line;
use crate::extract::quotes::subject;
use std::ops::Range;

/// The noun of speech at `i`, with whose it is if that is said.
pub(super) fn cue(line: &Line, i: usize) -> Option<Cue> {
    let class = speech::noun(line.lower(i))?;
    if line.is_name_like(i) {
        return None;
    }
    let speaker = owner(line, i);
    let next = line.lower(i + 1);
    let run = line.is_run(i + 2) || line.lower(i + 2) == "," && line.is_run(i + 3);
    let time =
        matches!(line.lower(i + 2), "night" | "day" | "week" | "month" | "year" | "morning" | "evening" | "time");
    let that = next == "that" && !time && (run || !line.is_finite(i + 2) && has_verb(line, i + 2));
    let opens = match speaker {
        // "the speech that night": no clause follows.
        _ if next == "that" => that,
        Some(_) => {
            // "Lee's report “was not good”": a report tells only by its clause.
            !matches!(line.lower(i), "report" | "reports")
                && (matches!(next, ":" | "of" | "about" | "was" | "is" | "to" | "as" | "for")
                    || line.is_run(i + 1)
                    || next == "," && line.is_run(i + 2))
        }
        None => false,
    };
    if !opens || speaker.is_none() && !(speech::takes_clause(line.lower(i)) && is_noun(line, i)) {
        return None;
    }
    let opened = matches!(next, "of" | "about" | "for");
    let content = if opened || matches!(next, "was" | "is" | ":" | ",") { i + 2 } else { i + 1 };
    Some(Cue {
        words: i..i + 1,
        class,
        lemma: "",
        speaker,
        listener: None,
        via: None,
        order: Order::Noun,
        content,
        opened,
    })
}

/// "a report that", "amid fears that", not "to report that", "officials fear that".
fn is_noun(line: &Line, i: usize) -> bool {
    if line.verb(i).is_none() {
        return true;
    }
    let from = line.sentence_of(i).start.max(i.saturating_sub(3));
    let determiner = (from..i).rev().find(|&k| line.parts(k).determiner() || line.parts(k).preposition());
    let plural = line.lower(i).ends_with('s');
    determiner.is_some_and(|d| {
        // "A senior nurse claims that": an article of one is no plural's.
        !(plural && matches!(line.lower(d), "a" | "an"))
            && line.lower(d) != "to"
            && (d + 1..i).all(|k| !line.lower(k).ends_with('s') && !line.is_capital(k))
    })
}

/// Whose noun it is: "the ministry's", "her".
fn owner(line: &Line, i: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(i);
    let owner = (sentence.start.max(i.saturating_sub(3))..i)
        .rev()
        .take_while(|&k| line.lower(k) != ",")
        .find(|&k| matches!(line.lower(k), "'s" | "his" | "her" | "their" | "its" | "my") || line.is_apostrophe(k))?;
    match line.lower(owner) {
        "'s" | "'" => subject::phrase(line, sentence.start.max(owner.saturating_sub(20)), owner)
            .and_then(|p| subject::without_lead(line, p)),
        _ => Some(owner..owner + 1),
    }
}

/// Whether a finite verb follows soon: "that the bridge is", not "that night".
fn has_verb(line: &Line, at: usize) -> bool {
    let end = line.sentence_of(at).end.min(at + 20);
    line.parts(at).pronoun() || (at + 1..end).any(|k| line.is_finite(k))
}
