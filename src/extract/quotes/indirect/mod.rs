//! What is reported without marks? The complement of a verb of speech ([`complement`]), the clause before or around a cue
//! ([`sentence`]); [`ends`] says where it stops; [`unsaid`] what only looks like it.

mod complement;
mod ends;
mod sentence;
#[cfg(test)]
mod tests;
mod unsaid;

use super::cues::{Cue, Order};
use super::line::Line;
use crate::english::speech::{Class, complements};
use crate::text::Span;
use std::ops::Range;

/// The longest complement, in items.
const LONGEST: usize = 120;

/// The content of each cue that reports without marks, with the number of the cue.
pub(super) fn contents(line: &Line, cues: &[Cue]) -> Vec<(Span, usize)> {
    let mut found: Vec<(Span, usize)> = vec![];
    let mut covered = 0;
    for (number, cue) in cues.iter().enumerate() {
        // Within what somebody says only what tells of another saying is worth a row of its own.
        let told =
            matches!(cue.class, Class::Say | Class::Claim | Class::Tell | Class::Ask | Class::Deny | Class::Warn)
                && cue.lemma != "offer";
        if cue.words.start < covered && !told || is_own_voice(line, cue) || complements::is_for_own_words(cue.lemma) {
            continue;
        }
        let content = content(line, cues, number).and_then(|c| trimmed(line, c));
        let Some(content) = content else { continue };
        // "apologised to the guests and said …": what the next verb tells is told by that.
        let of_next = cues.get(number + 1).is_some_and(|next| next.words.start == content.start);
        if of_next && matches!(cues.get(number + 1).map(|next| next.order), Some(Order::SubjectFirst)) {
            continue;
        }
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
        Order::Via if alone_in_sentence(line, cues, number) => sentence::around(line, cue),
        Order::Phrase if is_stray(line, cue) && !alone_in_sentence(line, cues, number) => None,
        Order::Phrase => sentence::around(line, cue),
        Order::Infinitive | Order::Passive | Order::Via => None,
        Order::Noun => complement::of_noun(line, cues, number),
        Order::VerbFirst => sentence::ahead(line, cue),
        Order::SubjectFirst => complement::of_verb(line, cues, number).or_else(|| sentence::ahead(line, cue)),
        Order::Participle => complement::of_verb(line, cues, number),
        Order::Impersonal => complement::impersonal(line, cues, number),
    }
}

/// "in the words of Lee", "as Lee put it": as often about words in marks as about the sentence.
fn is_stray(line: &Line, cue: &Cue) -> bool {
    cue.lemma.is_empty() && line.lower(cue.words.start) != "according"
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
    // "is a puppet, also": what belongs to the verb behind.
    if end > start + 2 && line.lower(end - 1) == "also" && line.lower(end - 2) == "," {
        end -= 2;
    }
    let stays =
        |k: usize| item(k).is_some_and(|i| i.is_word() || i.run.is_some() || matches!(i.lower, "%" | ")" | "'s"));
    while end > start && !stays(end - 1) {
        end -= 1;
    }
    (end > start).then_some(start..end)
}
