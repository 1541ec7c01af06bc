//! Phrases that reporters use without copying one another.

/// Lowercase, in the words of [`crate::text`]; an apostrophe is a straight one.
const STOCK_PHRASES: [&str; 24] = [
    "as soon as possible",
    "at the end of the day",
    "because he was not authorized to speak",
    "because they were not authorized to speak",
    "because they were not authorized to discuss",
    "could not be independently verified",
    "could not immediately be reached for comment",
    "declined to comment on",
    "did not immediately respond to a request for comment",
    "did not immediately respond to requests for comment",
    "did not respond to a request for comment",
    "for the first time in more than",
    "have not been made public",
    "on condition of anonymity",
    "on the condition of anonymity",
    "said in a statement on",
    "said in an interview with",
    "spoke on condition of anonymity",
    "spoke to reporters",
    "told reporters on",
    "was not immediately available for comment",
    "was taken to a hospital",
    "were not immediately available for comment",
    "were taken to hospital",
];

/// Whether a short stretch of text is mostly one of these phrases.
pub fn is_stock_phrase(stretch: &str) -> bool {
    let lower = stretch.to_lowercase().replace('’', "'");
    STOCK_PHRASES.iter().any(|p| {
        lower.contains(p) && 2 * p.split(' ').count() >= lower.split_whitespace().count()
            || p.contains(lower.trim_matches(|c: char| !c.is_alphanumeric()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_mostly_stock_counts() {
        assert!(is_stock_phrase("who spoke on condition of anonymity because"));
        assert!(is_stock_phrase("not immediately respond to a request"));
        assert!(!is_stock_phrase("the ferry listed sharply before the crew could close the doors"));
        assert!(!is_stock_phrase(
            "a clerk who spoke on condition of anonymity described three sealed boxes of unsigned ballots in the cellar"
        ));
    }
}
