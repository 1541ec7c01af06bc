//! Phrases that reporters use without copying one another.

/// Lowercase, in the words of [`crate::text`], without punctuation.
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

/// The phrases, word by word.
pub(crate) fn stock_phrases() -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    STOCK_PHRASES.iter().map(|phrase| phrase.split(' '))
}
