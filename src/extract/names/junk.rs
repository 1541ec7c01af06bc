//! Which capitals are never a name?

use super::draft::Draft;
use crate::english::lookup::List;
use crate::english::titles::TITLES;

/// Words that begin sentences, and names of days and months. Lowercase, sorted.
static NEVER: List = List::new(&[
    "a",
    "all",
    "although",
    "an",
    "and",
    "april",
    "as",
    "at",
    "august",
    "because",
    "both",
    "but",
    "by",
    "december",
    "despite",
    "each",
    "even",
    "every",
    "february",
    "for",
    "friday",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "january",
    "july",
    "june",
    "many",
    "meanwhile",
    "monday",
    "more",
    "moreover",
    "most",
    "my",
    "no",
    "not",
    "november",
    "now",
    "october",
    "of",
    "on",
    "one",
    "or",
    "our",
    "saturday",
    "september",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "sunday",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "three",
    "thursday",
    "to",
    "tuesday",
    "two",
    "we",
    "wednesday",
    "what",
    "when",
    "where",
    "whereas",
    "which",
    "while",
    "who",
    "why",
    "with",
    "yes",
    "yet",
    "you",
    "your",
]);

/// Drops names made of such words alone, or of titles alone.
pub fn drop_junk(draft: &mut Draft) {
    draft.rewrite(|draft, name, out| {
        let acronym =
            name.words.len() == 1 && draft.written(name.words.start).chars().nth(1).is_some_and(char::is_uppercase);
        if acronym || !name.words.clone().all(|i| is_junk(draft, i)) {
            out.push(name);
        }
    });
}

/// Whether the word alone is never a name.
pub fn is_junk(draft: &Draft, word: usize) -> bool {
    NEVER.has(draft.lower(word))
        || TITLES.has(draft.lower(word))
        || !draft.written(word).chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn days_and_first_words_are_no_names() {
        check(&[
            ("However, The Minister and She left on Monday, 3 May.", ""),
            ("While Whereas Moreover it rained in March.", ""),
        ]);
    }
}
