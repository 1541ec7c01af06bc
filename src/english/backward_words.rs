//! First words of a sentence that make it rest on the one before.

use super::lookup::List;

/// Pronouns and connectives, sorted.
static BACKWARD: List = List::new(&[
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
]);

/// Whether a sentence that begins with this word (lower case) rests on the one before.
pub(crate) fn points_back(word: &str) -> bool {
    BACKWARD.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_words_point_back() {
        assert!(points_back("however") && !points_back("police"));
    }
}
