//! Words that turn a statement into its opposite.

/// Words that negate by themselves, as stems ("n't" is read as "not").
pub(crate) const NEGATIONS: &[&str] =
    &["neither", "never", "no", "nobodi", "none", "nor", "not", "noth", "nowher", "without"];

/// Verbs and nouns that deny what they are about, as stems: "denied that she would resign".
pub(crate) const DENIALS: &[&str] = &["deni", "denial", "disput", "refus", "refut", "reject"];

/// What does not go on or is not done, as stems: "stop charging" beside "do not charge". They answer a denial and are
/// none by themselves.
pub(crate) const ENDINGS: &[&str] = &[
    "avoid", "ban", "bar", "ceas", "declin", "fail", "forbid", "halt", "prevent", "prohibit", "quit", "refrain",
    "stop", "unabl",
];

/// Words that put a statement forward, as stems: no denial, though they stand beside denials.
pub(crate) const ASSERTIONS: &[&str] =
    &["accus", "acknowledg", "admit", "alleg", "assert", "claim", "conced", "confess", "confirm", "insist", "suspect"];
