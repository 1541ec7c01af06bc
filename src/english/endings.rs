//! Words without their endings.

/// A lowercase word without its commonest endings; good enough to tell that "frequently attacked" and "frequent attacks"
/// share words. Cheaper and blunter than the stems of the word table.
pub(crate) fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 12] =
        ["ically", "ations", "ation", "ingly", "ment", "ing", "ies", "ely", "ed", "es", "ly", "s"];
    let stem = ENDINGS
        .iter()
        .filter_map(|e| word.strip_suffix(e))
        .find(|s| s.len() >= 4 || (s.len() == 3 && word.len() <= 5))
        .unwrap_or(word);
    stem.strip_suffix('e').filter(|s| s.len() >= 4).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_join_forms_of_one_word() {
        for (a, b) in [("attacks", "attacked"), ("frequently", "frequent"), ("reduce", "reducing"), ("talk", "talks")] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        for (a, b) in [("united", "unity"), ("police", "policy"), ("was", "wash")] {
            assert_ne!(stem(a), stem(b), "{a} {b}");
        }
    }
}
