//! Whose verb is it? The subject of a verb of speech, as written.

use super::line::Line;
use crate::english::sources;
use crate::english::speech::{self, Form};
use std::ops::Range;

/// As far as a subject may lie from its verb, in items.
const REACH: usize = 60;

/// Whether the word at `i` is a finite verb, as far as its shape tells.
pub(super) fn is_finite(line: &Line, i: usize) -> bool {
    let word = line.lower(i);
    if word.is_empty() || line.is_name_like(i) {
        return false;
    }
    let before = i.checked_sub(1).map_or("", |k| line.lower(k));
    if makes_noun(before) {
        return false;
    }
    if word == "'s" {
        return speech::is_subject_pronoun(before) || matches!(before, "that" | "there" | "what" | "who" | "here");
    }
    if speech::is_auxiliary(word) {
        return !matches!(word, "to" | "be" | "been" | "being" | "having" | "not" | "n't" | "never" | "need" | "used");
    }
    if speech::is_plain_verb(word) {
        return true;
    }
    if let Some(verb) = speech::verb(word) {
        return match verb.form {
            Form::Past => !is_participle_adjective(line, i),
            Form::Third => !speech::may_be_noun(verb.lemma),
            Form::Base => speech::is_subject_pronoun(before),
            Form::Ing => false,
        };
    }
    word.len() > 3 && word.ends_with("ed") && !word.ends_with("eed") && !is_participle_adjective(line, i)
}

/// Words after which a noun phrase goes on: "the", "their", "Lee's"; not "all" or "both", which may be subjects.
fn makes_noun(word: &str) -> bool {
    matches!(
        word,
        "a" | "an" | "the" | "his" | "her" | "its" | "their" | "my" | "our" | "your" | "no" | "every" | "these"
    )
}

/// "the armed men", "US-led coalition", "based in": no finite verb.
fn is_participle_adjective(line: &Line, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |k| line.lower(k));
    makes_noun(before)
        || speech::is_preposition(before) && before != "like"
        || i > 0 && line.is_hyphen(i - 1)
        || line.lower(i) == "based"
}

/// The subject before the verb at `verb`; nothing if there is none in its sentence.
pub(super) fn before(line: &Line, verb: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(verb);
    let from = sentence.start.max(verb.saturating_sub(REACH));
    let mut at = group_start(line, from, verb);
    for _ in 0..3 {
        let previous = at.checked_sub(1).filter(|&k| k >= from)?;
        match line.lower(previous) {
            "" if line.is_run(previous) => return nickname(line, from, previous),
            "," | "-" | "—" | "–" if !line.is_hyphen(previous) => {
                return around_apposition(line, from, previous);
            }
            "and" | "or" | "but" | "then" => {
                let earlier = (from..previous).rev().find(|&k| is_finite(line, k))?;
                at = group_start(line, from, earlier);
            }
            "who" | "which" | "that" => {
                let end = if previous > from && line.lower(previous - 1) == "," { previous - 1 } else { previous };
                return phrase(line, from, end).and_then(|found| antecedent(line, found));
            }
            _ => return phrase(line, from, at),
        }
    }
    None
}

/// `Robert "Bobby" Hale said`: a stretch in marks within a name is part of it.
fn nickname(line: &Line, from: usize, run: usize) -> Option<Range<usize>> {
    let _ = (line, from, run);
    None
}

/// Where the verb group begins: "has also said" begins at "has".
fn group_start(line: &Line, from: usize, verb: usize) -> usize {
    let mut at = verb;
    while at > from
        && (speech::is_auxiliary(line.lower(at - 1)) || speech::is_adverb(line.lower(at - 1)))
        && !line.is_capital(at - 1)
    {
        at -= 1;
    }
    at
}

/// "a call from President Ann Lee, who said": of a phrase before "who" the name that it ends in, if it ends in one.
fn antecedent(line: &Line, found: Range<usize>) -> Option<Range<usize>> {
    if !line.is_capital(found.end - 1) {
        return Some(found);
    }
    let preposition = found.clone().rev().find(|&k| speech::is_preposition(line.lower(k)) && !line.is_capital(k));
    match preposition.filter(|&k| !matches!(line.lower(k), "of" | "for")) {
        Some(k) if k + 1 < found.end => Some(k + 1..found.end),
        _ => Some(found),
    }
}

/// "Hugh Hill, a doctor, said": the comma at `comma` closes an apposition or an insertion; the subject stands before it.
fn around_apposition(line: &Line, from: usize, comma: usize) -> Option<Range<usize>> {
    let mut end = comma;
    let mut fallback = None;
    for _ in 0..6 {
        let open = (from..end).rev().find(|&k| is_break(line, k) || line.is_run(k));
        let start = open.map_or(from, |k| k + 1);
        let inside = phrase(line, start, end);
        if let Some(found) = inside.filter(|p| p.start == start || is_name(line, p)) {
            let first = line.lower(found.start);
            let name = is_name(line, &found);
            if name || speech::is_subject_pronoun(first) {
                return Some(found);
            }
            let heads = matches!(first, "the" | "a" | "an" | "one" | "another" | "some" | "his" | "her" | "their");
            if heads && !line.is_run(open.unwrap_or(from)) {
                fallback = Some(found);
            }
        }
        match open {
            Some(k) if !line.is_run(k) => end = k,
            _ => break,
        }
    }
    fallback
}

/// Whether the phrase ends in a name: "Hugh Hill" does, "a doctor in Ohio" does not.
fn is_name(line: &Line, phrase: &Range<usize>) -> bool {
    let last = phrase.end.saturating_sub(1);
    line.is_capital(last)
        && !speech::is_determiner(line.lower(phrase.start))
        && !(phrase.clone()).any(|k| speech::is_preposition(line.lower(k)) && !line.is_capital(k))
}

pub(super) fn is_break(line: &Line, i: usize) -> bool {
    matches!(line.lower(i), "," | ";" | ":" | "(" | ")" | "—" | "–" | "[" | "]" | "/")
        || line.lower(i) == "-" && !line.is_hyphen(i)
}

/// The noun phrase that ends before `end`.
pub(super) fn phrase(line: &Line, from: usize, end: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|&k| k >= from)?;
    if speech::is_subject_pronoun(line.lower(last)) && line.lower(last) != "one" {
        return Some(last..end);
    }
    let mut start = end;
    while start > from && end - start < 25 {
        let k = start - 1;
        let word = line.lower(k);
        if word == ")"
            && let Some(open) = (from..k).rev().take(8).find(|&o| line.lower(o) == "(")
        {
            start = open;
            continue;
        }
        if line.is_apostrophe(k) {
            start = k;
            continue;
        }
        if line.is_run(k)
            || is_break(line, k)
            || matches!(word, "that" | "who" | "which" | "\"" | "'" | "." | "!" | "?" | "...")
        {
            break;
        }
        if matches!(word, "and" | "or" | "&") {
            if !(start < end && joins(line, k)) {
                break;
            }
        } else if speech::is_conjunction(word) && !speech::is_preposition(word) && !line.is_capital(k)
            || is_finite(line, k)
            || matches!(word, "saying" | "adding" | "if" | "because" | "while" | "after" | "before" | "since" | "until")
        {
            break;
        }
        start = k;
    }
    trim(line, start, end)
}

/// "American and Iraqi officials", "Smith and Jones": the "and" at `k` stands within a noun phrase.
fn joins(line: &Line, k: usize) -> bool {
    let Some(before) = k.checked_sub(1) else { return false };
    line.is_capital(before) && line.is_capital(k + 1)
        || sources::source(line.lower(before)).is_some() && !speech::is_subject_pronoun(line.lower(k + 1))
        || line.is_capital(before) && speech::is_determiner(line.lower(k + 1))
}

/// Without what stands before the noun phrase proper: "But", "On Tuesday", "In a statement".
fn trim(line: &Line, mut start: usize, end: usize) -> Option<Range<usize>> {
    while start < end {
        let word = line.lower(start);
        let leads = speech::is_conjunction(word) && !speech::is_preposition(word)
            || speech::is_adverb(word) && !matches!(word, "both" | "all" | "first")
            || !line.items.get(start).is_some_and(|i| i.is_word()) && !matches!(word, "$" | "@")
            || matches!(
                word,
                "meanwhile" | "however" | "indeed" | "thus" | "therefore" | "earlier" | "recently" | "please"
            );
        if !leads {
            break;
        }
        start += 1;
    }
    if start >= end {
        return None;
    }
    if speech::is_preposition(line.lower(start)) {
        return after_preposition(line, start, end);
    }
    (line.items.get(end - 1).is_some_and(|i| i.is_word() || i.lower == ")") || line.is_apostrophe(end - 1))
        .then_some(start..end)
}

/// Without a leading prepositional phrase: of "of the ministry" the ministry.
pub(super) fn without_lead(line: &Line, found: Range<usize>) -> Option<Range<usize>> {
    let last_preposition =
        found.clone().rev().find(|&k| speech::is_preposition(line.lower(k)) && line.lower(k) != "of");
    let start = last_preposition.map_or(found.start, |k| k + 1);
    (start < found.end).then_some(start..found.end)
}

/// "In Boston police said": the last noun phrase after a leading prepositional phrase.
fn after_preposition(line: &Line, start: usize, end: usize) -> Option<Range<usize>> {
    let last = end - 1;
    if let Some(det) = (start + 2..end).rev().find(|&k| speech::is_determiner(line.lower(k))) {
        let open = (det..end).any(|k| speech::is_preposition(line.lower(k)));
        if !open && !speech::is_preposition(line.lower(det - 1)) {
            return Some(det..end);
        }
    }
    if line.is_capital(last) {
        let mut name = last;
        while name > start + 1 && line.is_capital(name - 1) {
            name -= 1;
        }
        return (name > start + 1 && !speech::is_preposition(line.lower(name - 1))).then_some(name..end);
    }
    (sources::source(line.lower(last)).is_some() && !speech::is_preposition(line.lower(last - 1))).then_some(last..end)
}

/// The subject after the verb at `verb`, as in "“…,” said Ann Lee, a nurse": the noun phrase that begins there.
pub(super) fn after(line: &Line, verb: usize) -> Option<Range<usize>> {
    noun_phrase(line, verb + 1)
}

/// The noun phrase that begins at `start`.
pub(super) fn noun_phrase(line: &Line, start: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(start);
    let first = line.lower(start);
    if start >= sentence.end || !line.items.get(start)?.is_word() && first != "@" {
        return None;
    }
    if speech::is_subject_pronoun(first)
        || matches!(first, "him" | "her" | "them" | "me" | "us") && !line.is_capital(start + 1)
    {
        return Some(start..start + 1);
    }
    if speech::is_preposition(first) || speech::is_conjunction(first) && first != "that" || speech::is_auxiliary(first)
    {
        return None;
    }
    let mut end = start;
    while end < sentence.end && end - start < 25 {
        let word = line.lower(end);
        let stop = line.is_run(end)
            || is_break(line, end)
            || matches!(word, "." | "!" | "?" | "..." | "\"" | "who" | "which" | "that")
            || speech::is_preposition(word) && !matches!(word, "of" | "for") && !line.is_capital(end)
            || matches!(word, "and" | "or") && !joins(line, end)
            || speech::is_conjunction(word) && !matches!(word, "and" | "or") && !line.is_capital(end)
            || end > start && (is_finite(line, end) || is_day(word) || opens_another(line, end))
            || speech::is_adverb(word) && end > start
            || speech::verb(word).is_some_and(|v| v.form == Form::Ing);
        if stop {
            break;
        }
        end += 1;
    }
    while end > start && !line.items.get(end - 1).is_some_and(|i| i.is_word()) {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// "told reporters the plan", "told CNN he": another noun phrase begins at `i`.
fn opens_another(line: &Line, i: usize) -> bool {
    let word = line.lower(i);
    let before = line.lower(i - 1);
    speech::is_subject_pronoun(word) && !line.is_capital(i)
        || speech::is_determiner(word)
            && !speech::is_preposition(before)
            && !speech::is_determiner(before)
            && !matches!(before, "and" | "or" | "'s")
            && !matches!(word, "one" | "two" | "three" | "other" | "many" | "most" | "such")
}

/// Days and the like, which may stand after a subject without a comma: "said Lee Tuesday".
pub(super) fn is_day(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "yesterday"
            | "today"
            | "last"
            | "earlier"
    )
}

/// The subject of the sentence's main clause, looking no further than `until`: of the first finite verb.
pub(super) fn of_sentence(line: &Line, until: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(until);
    let from = sentence.start.max(until.saturating_sub(REACH));
    let verb = (from..until).find(|&k| is_finite(line, k))?;
    before(line, verb)
}
