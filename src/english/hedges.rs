//! Words by which a reporter keeps a distance from a statement, or denies it.

/// Words that leave open whether it is so, lower case, sorted.
const HEDGES: &[&str] = &[
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
];

/// Words that say that it is not so, lower case, sorted.
const DENYING: &[&str] = &["denial", "denied", "denies", "deny", "denying", "refuted", "refutes", "refuting"];

/// Whether a word (lower case) leaves open whether it is so.
pub(crate) fn is_hedge(word: &str) -> bool {
    super::lookup::holds(HEDGES, word)
}

/// Whether a word (lower case) says that it is not so.
pub(crate) fn is_denying(word: &str) -> bool {
    super::lookup::holds(DENYING, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(HEDGES.is_sorted() && DENYING.is_sorted());
    }
}
