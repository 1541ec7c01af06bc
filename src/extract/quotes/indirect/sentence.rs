//! What goes before a cue or around it: "The bridge is safe, Lee said", "According to Lee, …".

use super::super::cues::{Cue, Order};
use super::super::line::Line;
use super::LONGEST;
use super::complement::is_clause;
use super::ends;
use crate::english::speech::{Class, Form};
use std::ops::Range;

/// What goes before a cue at the end of its sentence: "The bridge is safe, Lee said."
pub(super) fn ahead(line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let comma = hull.start.checked_sub(1).filter(|&k| k > sentence.start && line.lower(k) == ",")?;
    let start = after_dash(line, sentence.start.max(comma.saturating_sub(LONGEST)), comma);
    let reports = cue.class.introduces_quotation()
        || matches!(cue.class, Class::Show | Class::Believe) && matches!(line.lower(hull.end), "." | "");
    if !reports || cue.content < sentence.end && line.is_run(cue.content) {
        return None;
    }
    let clause = (start..comma).any(|k| line.is_finite(k));
    let closing = closing(line, cue);
    if let Some(from) = closing.map(|k| k + 1).filter(|&from| inserted(line, cue, start..comma, from, clause)) {
        return Some(start..ends::clause(line, from, sentence.end.min(from + LONGEST)));
    }
    // "He works by a different principle, he said.": not every verb shows that it is one.
    let ends = matches!(line.lower(hull.end), "." | ";" | "") && cue.class == Class::Say;
    let long = comma >= start + 4 && !line.parts(start).preposition();
    // "“We will rebuild,” the head of the works, Lee, said": an apposition.
    let content = clause || ends && long && !line.is_run(start);
    let ended = closing.is_some() || ends_sentence(line, cue);
    (content && !is_lead_in(line, start..comma) && ended).then_some(start..comma)
}

/// The comma behind a cue and what says when and where it was said: "…, Lee said on Monday, …".
fn closing(line: &Line, cue: &Cue) -> Option<usize> {
    let hull = cue.hull();
    // "Lee, an aide who testified in May, left": of whom is told
    let told_of = (hull.start..cue.words.start).any(|k| matches!(line.lower(k), "who" | "which" | "that"));
    let last = if told_of { hull.end + 1 } else { cue.content.max(hull.end + 1) };
    (hull.end..last).find(|&k| line.lower(k) == ",")
}

/// "The bridge fell, Lee said on Monday, in what was a bad year": the cue stands between commas behind a clause that it
/// reports, and what follows is no content.
pub(super) fn stands_behind(line: &Line, cue: &Cue) -> bool {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let Some(before) = hull.start.checked_sub(1).filter(|&k| k >= sentence.start) else { return false };
    let Some(closing) = closing(line, cue).filter(|_| line.is_run(before) || line.lower(before) == ",") else {
        return false;
    };
    let told = || (sentence.start..before).any(|k| line.is_finite(k)) && !is_lead_in(line, sentence.start..before);
    closing == hull.end || told() && !matches!(line.lower(cue.content), "that" | "whether")
}

/// "Her friends disagree — it is safe, they insist": from behind a dash or a semicolon if a clause stands there.
fn after_dash(line: &Line, start: usize, comma: usize) -> usize {
    let dash = |k: &usize| matches!(line.lower(*k), "—" | "–" | "-" | "--" | ";") && !line.is_hyphen(*k);
    let last = (start + 1..comma).rev().find(dash).filter(|&k| !(start..k).any(|n| dash(&n)));
    last.filter(|&k| (k + 1..comma).any(|n| line.is_finite(n))).map_or(start, |k| k + 1)
}

/// "Over the years, she said, it has helped": the cue stands within its content, which goes on behind it.
fn inserted(line: &Line, cue: &Cue, before: Range<usize>, next: usize, clause: bool) -> bool {
    let sentence = line.sentence_of(cue.words.start);
    if next >= sentence.end
        || line.is_run(next)
        || line.verb(next).is_some_and(|v| v.form == Form::Ing)
        || before.clone().any(|k| line.is_run(k))
    {
        return false;
    }
    let finite = (next..sentence.end.min(next + 40)).any(|k| line.is_finite(k));
    if cue.order == Order::VerbFirst {
        // "The bridge is old, said Lee, a doctor who lives there."
        return !clause && finite;
    }
    // "…, Lee said on Monday, in what was his first speech", "…, after he had been asked": of how it was said
    let in_what = line.lower(next) == "in" && line.lower(next + 1) == "what";
    let apart = next > cue.hull().end + 1
        && (line.lower(next) == "which"
            || line.parts(next).conjunction() && !matches!(line.lower(next), "and" | "but"));
    if clause && (in_what || apart) {
        return false;
    }
    // "…, he told reporters, the Courier said."
    let last = sentence.end.saturating_sub(usize::from(line.lower(sentence.end - 1) == ".") + 1);
    let credited = line.verb(last).is_some() && (next..last).all(|k| !line.is_finite(k)) && last < next + 8;
    if clause && credited {
        return false;
    }
    let goes_on =
        matches!(line.lower(next), "by" | "to" | "of" | "with" | "for" | "including" | "even" | "especially" | "than");
    !clause || finite || goes_on
}

/// "When asked about it, Lee said": what goes before says when it was said.
fn is_lead_in(line: &Line, before: Range<usize>) -> bool {
    // "A nurse came, and when they complained, she wrote"
    let last = (before.start + 1..before.end).rev().take(LONGEST).take_while(|&k| line.lower(k) != ",");
    let leads = |k: usize| matches!(line.lower(k), "when" | "while") && matches!(line.lower(k - 1), "and" | "but");
    let verbs = |from: usize| (from..before.end.min(from + LONGEST)).filter(|&k| line.is_finite(k)).take(2).count();
    if last.into_iter().find(|&k| leads(k)).is_some_and(|k| verbs(k) < 2) {
        return true;
    }
    matches!(line.lower(before.start), "when" | "after" | "as" | "while" | "asked" | "before" | "since")
        && !before.clone().any(|k| line.lower(k) == ",")
}

/// Whether nothing but adverbials follows the cue: "…, Lee said on Monday."
pub(super) fn ends_sentence(line: &Line, cue: &Cue) -> bool {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let rest = hull.end.max(cue.content.min(sentence.end));
    rest >= sentence.end
        || matches!(line.lower(hull.end), "." | ",")
        || matches!(line.lower(rest), "." | "," | ";")
        || !(rest..sentence.end.min(rest + 40)).any(|k| line.is_finite(k) || line.is_run(k))
}

/// The rest of the sentence around "according to Lee".
pub(super) fn around(line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let end = sentence.end.min(hull.end + LONGEST);
    let as_before = hull.start.checked_sub(1).filter(|&k| k >= sentence.start && line.lower(k) == "as");
    let before = sentence.start..as_before.unwrap_or(hull.start);
    let before = before.start.max(before.end.saturating_sub(LONGEST))..before.end;
    if before.clone().any(|k| line.lower(k) == "'s" || line.lower(k) == "is") && before.len() <= 3 {
        return None;
    }
    // "The ministry said that, according to the agreement, …": what stands behind it is reported.
    let within = before.clone().rev().find(|&k| line.items.get(k).is_some_and(|i| i.is_word()));
    if before.len() <= 2 || within.is_some_and(|k| line.lower(k) == "that") {
        return Some(behind(line, hull.end, end));
    }
    let finite = before.clone().any(|k| line.is_finite(k));
    if finite || hull.end >= end { Some(last_part(line, before)) } else { Some(before.start..end) }
}

/// What follows "According to Lee, who spoke on condition of anonymity, …": from the first comma behind which a clause begins.
fn behind(line: &Line, from: usize, end: usize) -> Range<usize> {
    let begins = |k: &usize| {
        line.lower(*k) == ","
            && !matches!(line.lower(k + 1), "who" | "whose" | "which" | "that" | "and")
            && is_clause(line, k + 1, end)
    };
    let comma = (from..end.min(from + 40)).find(begins).or_else(|| {
        // A title in marks may end what names the source: "according to the book “Iron” and others, it fell".
        (from..end.min(from + 12)).find(|&k| line.lower(k) == ",").filter(|_| line.is_run(from))
    });
    comma.map_or(from, |k| k + 1)..end
}

/// ", which stood at 263, according to …": of a sentence that ends in a clause with "which", that clause.
fn last_part(line: &Line, before: Range<usize>) -> Range<usize> {
    let last = before.end - 1;
    let end = if line.lower(last) == "," { last } else { before.end };
    let comma = (before.start..end).rev().find(|&k| line.lower(k) == ",");
    match comma.filter(|&k| matches!(line.lower(k + 1), "which" | "who")) {
        Some(comma) => comma + 1..before.end,
        None => before,
    }
}
