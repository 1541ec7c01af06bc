//! Where does reported content stop? Before the next cue, an afterthought of the reporter's, the next clause.

use super::super::cues::{Cue, Order};
use super::super::line::Line;
use super::super::subject;
use super::sentence::ends_sentence;
use crate::english::speech::Class;

/// Where the content must end because another cue begins: ", adding that", ", according to", "and urged".
pub(super) fn next_cue(line: &Line, cues: &[Cue], number: usize, end: usize) -> usize {
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
            Order::Phrase | Order::Via if next.hull().start > cue.content + 1 => {
                let start = next.hull().start;
                return if line.lower(start - 1) == "as" { start - 1 } else { start };
            }
            Order::SubjectFirst if shared && at > cue.content => {
                let and =
                    (cue.content..at).rev().take(6).find(|&k| matches!(line.lower(k), "and" | "but" | "or" | "then"));
                return and.unwrap_or(at);
            }
            Order::SubjectFirst | Order::VerbFirst if trails(line, next) && next.hull().start > cue.content + 2 => {
                return next.hull().start - 1;
            }
            // "before it told anybody, Lee said": nothing is left of it
            Order::SubjectFirst if next.hull().start == cue.content && trails(line, next) => return cue.content,
            // "Aides said it was over, and they rejected …"
            Order::SubjectFirst if is_taken_up(line, next) && next.hull().start > cue.content + 3 => {
                return next.hull().start - 2;
            }
            _ => {}
        }
    }
    end
}

/// "…, officials said on Monday.": the cue ends its sentence, so that what it reports goes before it.
pub(super) fn trails(line: &Line, cue: &Cue) -> bool {
    let hull = cue.hull();
    hull.start > 0 && line.lower(hull.start - 1) == "," && line.lower(hull.end) != "," && ends_sentence(line, cue)
}

/// ", and he rejected": the speaker of the cue before, as a pronoun, speaks once more.
fn is_taken_up(line: &Line, next: &Cue) -> bool {
    let Some(who) = next.speaker.as_ref().filter(|w| w.len() == 1 && w.start >= 2) else { return false };
    matches!(line.lower(who.start), "he" | "she" | "they" | "it")
        && matches!(line.lower(who.start - 1), "and" | "but")
        && line.lower(who.start - 2) == ","
}

/// Where a clause ends: before an afterthought of the reporter's, once the clause has its verb.
pub(super) fn clause(line: &Line, start: usize, end: usize) -> usize {
    // Two dashes hold an insertion, after which the clause goes on.
    let lone_dash = (start..end).filter(|&k| is_dash(line, k)).take(2).count() == 1;
    let mut verb = false;
    for k in start..end {
        let word = line.lower(k);
        verb |= line.is_finite(k) || word == "to" && k == start;
        if !verb || k < start + 5 {
            continue;
        }
        let next = line.lower(k + 1);
        let comma = word == ","
            && matches!(next, "although" | "though" | "whereas" | "which" | "who" | "but" | "because" | "since");
        let dash = lone_dash && is_dash(line, k) && !line.is_run(k + 1);
        if comma || dash || word == ";" {
            return k;
        }
    }
    end
}

fn is_dash(line: &Line, k: usize) -> bool {
    matches!(line.lower(k), "—" | "–" | "-" | "--") && !line.is_hyphen(k)
}

/// "If records show that it fell, the city will pay": where a cue stands in a subordinate clause, that clause ends its content.
pub(super) fn subordinate(line: &Line, cue: &Cue, end: usize) -> usize {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let opens = |k: usize| {
        matches!(
            line.lower(k),
            "if" | "when" | "while" | "although" | "though" | "after" | "because" | "since" | "as" | "once"
        )
    };
    let asked = cue.lemma == "ask" && cue.speaker.is_none();
    let second = || {
        let before = hull.start.checked_sub(2).filter(|&k| k >= sentence.start && opens(k + 1));
        before.is_some_and(|k| matches!(line.lower(k), "and" | "but" | "," | "that"))
    };
    let begins = hull.start == sentence.start && asked || hull.start == sentence.start + 1 && opens(sentence.start);
    let begins = begins || second() || asked && hull.start > 0 && opens(hull.start - 1);
    if !begins {
        return end;
    }
    // "when they complained, she wrote": the clause is at its end.
    if line.lower(cue.words.end) == "," && cue.content > cue.words.end {
        return cue.content;
    }
    let closes = |k: &usize| {
        line.lower(*k) == ","
            && (line.parts(k + 1).determiner() || line.parts(k + 1).pronoun() || line.is_capital(k + 1))
            && (k + 1..end.min(k + 20)).any(|n| line.is_finite(n))
    };
    (cue.content + 2..end).find(closes).unwrap_or(end)
}

/// "Lee, who said it was old, was fined", "guests who praised the hall did not": of a cue in a clause with "who" where the
/// clause around it goes on with its verb.
pub(super) fn relative(line: &Line, cue: &Cue, end: usize) -> usize {
    let Some(who) = cue.speaker.as_ref() else { return end };
    let relative = (who.end..cue.words.start).take(3).any(|k| matches!(line.lower(k), "who" | "which"));
    if !relative || line.lower(who.start) == "who" {
        return end;
    }
    let from = cue.content + 2;
    let bare = cue.class == Class::Judge && line.lower(who.end) != ",";
    let goes_on = |k: &usize| {
        let comma = line.lower(*k - 1) == "," && !line.parts(*k).pronoun();
        line.is_finite(*k) && (comma || bare && line.parts(*k).auxiliary())
    };
    let subordinate =
        |k: usize| matches!(line.lower(k), "that" | "who" | "which" | "because" | "as" | "when" | "whose");
    match (from..end.min(from + 60)).find(goes_on) {
        Some(k) if line.lower(k - 1) == "," => k - 1,
        Some(k) if !(from..k).any(subordinate) => k,
        _ => end,
    }
}

/// "The claim that the bridge was safe was false": the clause of a noun ends before the verb of the clause it stands in.
pub(super) fn noun_clause(line: &Line, start: usize, end: usize) -> usize {
    let end = clause(line, start, end);
    let relative = (start + 1..end).any(|k| matches!(line.lower(k), "who" | "which" | "that" | "whose"));
    let Some(first) = (start..end).find(|&k| line.is_finite(k)).filter(|_| !relative) else { return end };
    let group = |k: usize| line.parts(k).auxiliary() || line.parts(k).adverb();
    let joined = |k: usize| line.parts(k).conjunction() || line.parts(k).pronoun() || line.lower(k) == ",";
    let second = (first + 1..end).find(|&k| line.is_finite(k) && !group(k - 1) && !joined(k - 1));
    second.filter(|&k| !(first..k).any(joined)).unwrap_or(end)
}

/// Where an infinitive ends: as a clause does, or at a comma that no list and no insertion explains.
pub(super) fn infinitive(line: &Line, start: usize, end: usize) -> usize {
    let end = clause(line, start, end);
    (start + 2..end)
        .find(|&k| {
            line.lower(k) == ","
                && (line.parts(k + 1).conjunction()
                    || line.parts(k + 1).pronoun()
                    || line.lower(k + 1).ends_with("ing")
                    || line.lower(k + 1).ends_with("ed")
                    || line.parts(k + 1).determiner() && (k..end).any(|n| line.is_finite(n)))
        })
        .unwrap_or(end)
}

/// Where an object ends: before the next clause or comma, or where it was said.
pub(super) fn object(line: &Line, from: usize, end: usize) -> usize {
    (from..end)
        .find(|&k| {
            let word = line.lower(k);
            matches!(
                word,
                "," | ";" | "when" | "while" | "after" | "before" | "because" | "since" | "—" | "–" | "during"
            ) || word == "-" && !line.is_hyphen(k)
                || matches!(word, "on" | "in" | "at")
                    && (subject::is_day(line.lower(k + 1))
                        || matches!(
                            line.lower(k + 2),
                            "interview" | "speech" | "statement" | "tweet" | "news" | "conference" | "rally"
                        ))
                || k > from && subject::is_day(word)
                || matches!(word, "and" | "but")
                    && (line.is_finite(k + 1) || line.parts(k + 1).adverb() || line.parts(k + 1).pronoun())
        })
        .unwrap_or(end)
}
