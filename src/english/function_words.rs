//! Words that carry grammar rather than news: they say nothing about whether two passages share a source.

/// Sorted. Articles, prepositions, pronouns, auxiliaries, conjunctions, and the few adverbs and verbs of speech that stand
/// in every report.
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "according", "across", "added", "adding", "after", "again", "against", "ago", "all", "almost",
    "along", "already", "also", "although", "am", "among", "amid", "an", "and", "another", "any", "are", "around", "as",
    "at", "away", "back", "be", "became", "because", "been", "before", "behind", "being", "below", "between", "both",
    "but", "by", "came", "can", "could", "d", "did", "do", "does", "doing", "down", "during", "each", "either", "else",
    "even", "ever", "every", "few", "for", "from", "further", "gave", "get", "give", "go", "going", "got", "had", "has",
    "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in",
    "including", "into", "is", "it", "its", "itself", "just", "later", "least", "less", "ll", "made", "make", "many",
    "may", "me", "meanwhile", "might", "more", "most", "much", "must", "my", "n't", "no", "nor", "not", "now", "of",
    "off", "on", "once", "one", "only", "onto", "or", "other", "others", "our", "out", "over", "own", "per", "re",
    "said", "same", "say", "saying", "says", "set", "several", "shall", "she", "should", "since", "so", "some", "still",
    "such", "take", "than", "that", "the", "their", "them", "themselves", "then", "there", "these", "they", "this",
    "those", "though", "through", "to", "told", "too", "took", "toward", "towards", "under", "until", "up", "upon", "us",
    "ve", "very", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whose", "why",
    "will", "with", "within", "without", "would", "you", "your",
];

/// Whether a lowercase word is a function word.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word.trim_start_matches('\'')).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(FUNCTION_WORDS.is_sorted());
        assert!(is_function_word("the") && is_function_word("'s") == is_function_word("s"));
        assert!(!is_function_word("troops"));
    }
}
