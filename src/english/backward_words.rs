//! First words of a sentence that make it rest on the one before.

/// Pronouns and connectives, sorted.
const BACKWARD: &[&str] = &[
    "accordingly",
    "also",
    "although",
    "and",
    "another",
    "both",
    "but",
    "consequently",
    "earlier",
    "furthermore",
    "he",
    "hence",
    "her",
    "his",
    "however",
    "it",
    "its",
    "later",
    "likewise",
    "meanwhile",
    "moreover",
    "nevertheless",
    "or",
    "she",
    "similarly",
    "so",
    "such",
    "that",
    "their",
    "then",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "thus",
    "we",
    "whereas",
    "who",
    "yet",
];

/// Whether a sentence that begins with this word (lower case) rests on the one before.
pub(crate) fn points_back(word: &str) -> bool {
    super::lookup::holds(BACKWARD, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(BACKWARD.is_sorted());
        assert!(points_back("however") && !points_back("police"));
    }
}
