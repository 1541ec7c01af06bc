//! Words by which a reporter keeps a distance from a statement, or denies it.

use super::lookup::List;

/// Words that leave open whether it is so, lower case, sorted.
static HEDGES: List = List::new(&[
    "allegation",
    "allegations",
    "alleged",
    "allegedly",
    "apparent",
    "apparently",
    "appear",
    "appeared",
    "appears",
    "believed",
    "could",
    "expected",
    "feared",
    "likely",
    "might",
    "perhaps",
    "possible",
    "possibly",
    "potential",
    "potentially",
    "presumably",
    "probably",
    "purported",
    "purportedly",
    "reported",
    "reportedly",
    "rumored",
    "rumors",
    "rumoured",
    "rumours",
    "seem",
    "seemed",
    "seemingly",
    "seems",
    "speculated",
    "speculation",
    "supposedly",
    "suspected",
    "unclear",
    "unconfirmed",
    "unlikely",
    "unverified",
]);

/// Words that say that it is not so, lower case, sorted.
static DENYING: List = List::new(&["denial", "denied", "denies", "deny", "denying", "refuted", "refutes", "refuting"]);

/// Whether a word (lower case) leaves open whether it is so.
pub(crate) fn is_hedge(word: &str) -> bool {
    HEDGES.has(word)
}

/// Whether a word (lower case) says that it is not so.
pub(crate) fn is_denying(word: &str) -> bool {
    DENYING.has(word)
}
