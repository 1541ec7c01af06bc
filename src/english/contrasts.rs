//! Words of which one in the place of another tells something else.

use super::lookup::{List, Map};

/// On what two words stand at opposite ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Axis {
    /// An order, or an appeal: "ordered", "urged".
    Directive,
    /// A cause, or something that occurs together: "causes", "linked".
    Cause,
    /// A yes, or a no: "approved", "rejected".
    Consent,
    /// Up, or down: "rose", "fell".
    Move,
    /// Ahead, or behind: "won", "lost".
    Victory,
    /// Guilty, or not: "convicted", "acquitted".
    Guilt,
    /// It worked, or not: "succeeded", "failed".
    Success,
}

/// Lowercase words, sorted, with their axis and whether they stand at its first end.
static CONTRASTS: Map<(Axis, bool)> = Map::new(&[
    ("accepted", (Axis::Consent, true)),
    ("accepts", (Axis::Consent, true)),
    ("acquitted", (Axis::Guilt, false)),
    ("adopted", (Axis::Consent, true)),
    ("advised", (Axis::Directive, false)),
    ("advises", (Axis::Directive, false)),
    ("approve", (Axis::Consent, true)),
    ("approved", (Axis::Consent, true)),
    ("approves", (Axis::Consent, true)),
    ("asked", (Axis::Directive, false)),
    ("asks", (Axis::Directive, false)),
    ("associated", (Axis::Cause, false)),
    ("backed", (Axis::Consent, true)),
    ("caused", (Axis::Cause, true)),
    ("causes", (Axis::Cause, true)),
    ("cleared", (Axis::Guilt, false)),
    ("climbed", (Axis::Move, true)),
    ("compelled", (Axis::Directive, true)),
    ("convicted", (Axis::Guilt, true)),
    ("correlated", (Axis::Cause, false)),
    ("decreased", (Axis::Move, false)),
    ("dropped", (Axis::Move, false)),
    ("encouraged", (Axis::Directive, false)),
    ("endorsed", (Axis::Consent, true)),
    ("failed", (Axis::Success, false)),
    ("fell", (Axis::Move, false)),
    ("forced", (Axis::Directive, true)),
    ("increased", (Axis::Move, true)),
    ("jumped", (Axis::Move, true)),
    ("linked", (Axis::Cause, false)),
    ("lost", (Axis::Victory, false)),
    ("opposed", (Axis::Consent, false)),
    ("opposes", (Axis::Consent, false)),
    ("ordered", (Axis::Directive, true)),
    ("orders", (Axis::Directive, true)),
    ("passed", (Axis::Consent, true)),
    ("plunged", (Axis::Move, false)),
    ("ratified", (Axis::Consent, true)),
    ("recommended", (Axis::Directive, false)),
    ("recommends", (Axis::Directive, false)),
    ("refused", (Axis::Consent, false)),
    ("rejected", (Axis::Consent, false)),
    ("rejects", (Axis::Consent, false)),
    ("required", (Axis::Directive, true)),
    ("rose", (Axis::Move, true)),
    ("soared", (Axis::Move, true)),
    ("succeeded", (Axis::Success, true)),
    ("supported", (Axis::Consent, true)),
    ("supports", (Axis::Consent, true)),
    ("surged", (Axis::Move, true)),
    ("tied", (Axis::Cause, false)),
    ("tumbled", (Axis::Move, false)),
    ("urged", (Axis::Directive, false)),
    ("urges", (Axis::Directive, false)),
    ("vetoed", (Axis::Consent, false)),
    ("won", (Axis::Victory, true)),
]);

/// At which end of which axis a lowercase word stands.
pub(crate) fn contrast(word: &str) -> Option<(Axis, bool)> {
    CONTRASTS.get(word)
}

/// What something does to something else, as stems: which of them is told matters less than whether it is told as shown.
static EFFECTS: List = List::new(&[
    "affect", "block", "boost", "caus", "curb", "cut", "damag", "delay", "end", "harm", "heal", "help", "improv",
    "increas", "kill", "limit", "lower", "prevent", "protect", "rais", "reduc", "repair", "revers", "slow", "speed",
    "stop", "trigger", "weaken", "worsen",
]);

/// Whether a stem is of a verb that tells an effect.
pub(crate) fn is_effect(stem: &str) -> bool {
    EFFECTS.has(stem)
}

/// What a study was made on, lowercase: animals and cells.
static SUBJECTS: Map<bool> = Map::new(&[
    ("animals", false),
    ("cells", false),
    ("children", true),
    ("humans", true),
    ("men", true),
    ("mice", false),
    ("monkeys", false),
    ("patients", true),
    ("people", true),
    ("pigs", false),
    ("rats", false),
    ("sufferers", true),
    ("victims", true),
    ("volunteers", true),
    ("women", true),
]);

/// Whether a lowercase word names people (true) or animals (false) on whom something was tried.
pub(crate) fn population(word: &str) -> Option<bool> {
    SUBJECTS.get(word)
}
