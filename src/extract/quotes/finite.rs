//! Which words are finite verbs? Told by their shape alone, without a parser.

use super::line::Line;
use super::subject;
use crate::english::speech::{self, Class, Form};

/// Whether the word at `i` is a finite verb, as far as its shape tells.
pub(super) fn is_finite(line: &Line, i: usize) -> bool {
    let word = line.lower(i);
    if word.is_empty() || line.is_name_like(i) {
        return false;
    }
    let before = i.checked_sub(1).map_or("", |k| line.lower(k));
    if i > 0 && makes_noun(line, i - 1) {
        return false;
    }
    if word == "'s" {
        return subject::is_contraction(line, i);
    }
    if line.parts(i).auxiliary() {
        return !matches!(word, "to" | "be" | "been" | "being" | "having" | "not" | "n't" | "never" | "need" | "used");
    }
    if line.parts(i).plain_verb() {
        return true;
    }
    if let Some(verb) = line.verb(i) {
        return match verb.form {
            Form::Past => !is_participle_adjective(line, i),
            Form::Third => !speech::may_be_noun(verb.lemma),
            Form::Base => i > 0 && line.parts(i - 1).pronoun() && before != "one",
            Form::Ing => false,
        };
    }
    word.len() > 3 && word.ends_with("ed") && !word.ends_with("eed") && !is_participle_adjective(line, i)
}

/// Words after which a noun phrase goes on: "the", "their", "Lee's"; not "all" or "both", which may be subjects.
fn makes_noun(line: &Line, i: usize) -> bool {
    line.parts(i).determiner()
        && matches!(
            line.lower(i),
            "a" | "an" | "the" | "his" | "her" | "its" | "their" | "my" | "our" | "your" | "no" | "every" | "these"
        )
}

/// "the armed men", "US-led coalition", "based in", "briefed on": no finite verb.
fn is_participle_adjective(line: &Line, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |k| line.lower(k));
    i > 0 && makes_noun(line, i - 1)
        || i > 0 && line.parts(i - 1).preposition() && before != "like"
        || i > 0 && line.is_hyphen(i - 1)
        || matches!(line.lower(i), "based" | "briefed")
        // "those surveyed said", "emails obtained show"
        || line.verb(i + 1).is_some_and(|v| matches!(v.form, Form::Past | Form::Base) && v.class == Class::Say)
            && i > 0
            && !line.parts(i - 1).auxiliary()
}
