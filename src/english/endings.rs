//! Words without their endings.

/// A lowercase word without its commonest endings; good enough to tell that "frequently attacked" and "frequent attacks"
/// share words. Cheaper and blunter than the stems of the word table.
pub(crate) fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 12] =
        ["ically", "ations", "ation", "ingly", "ment", "ing", "ies", "ely", "ed", "es", "ly", "s"];
    // Most words are known to have none of them by their last letter.
    let last = word.as_bytes().last();
    let stem = ENDINGS
        .iter()
        .filter_map(|e| if e.as_bytes().last() == last { word.strip_suffix(e) } else { None })
        .find(|s| s.len() >= 4 || (s.len() == 3 && word.len() <= 5))
        .unwrap_or(word);
    stem.strip_suffix('e').filter(|s| s.len() >= 4).unwrap_or(stem)
}

/// The stem, with one consonant where an ending has doubled it: "scarring" is of "scar".
pub(crate) fn root(word: &str) -> &str {
    let stem = stem(word);
    let mut last = stem.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && stem.len() > 3 && stem != word && !matches!(a, 'l' | 's' | 'z' | 'e' | 'o') => {
            stem.get(..stem.len() - a.len_utf8()).unwrap_or(stem)
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_join_forms_of_one_word() {
        for (a, b) in [("attacks", "attacked"), ("frequently", "frequent"), ("reduce", "reducing"), ("talk", "talks")] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        for (a, b) in [("scarring", "scar"), ("stopped", "stop"), ("fell", "fell"), ("selling", "sell")] {
            assert_eq!(root(a), root(b), "{a} {b}");
        }
        for (a, b) in [("united", "unity"), ("police", "policy"), ("was", "wash")] {
            assert_ne!(stem(a), stem(b), "{a} {b}");
        }
    }
}
