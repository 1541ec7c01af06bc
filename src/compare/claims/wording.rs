//! Which of its sentences tells a claim most clearly?

use super::sentence;
use super::statement::Statement;
use crate::article::Article;
use crate::compare::similarity::{Alignment, Lexicon};
use crate::english::backward_words::points_back;

/// Sentences with fewer words are fragments, with more they tell other things too.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=35;
/// Larger groups are represented by their first members in the comparison of all with all.
const COMPARED: usize = 12;

/// The clearest of a claim's statements: a whole sentence that does not begin with a pronoun, neither too short nor too
/// long, and most like the others.
pub(super) fn clearest<'a>(
    members: &[&'a Statement],
    articles: &[Article],
    lexicon: &Lexicon,
) -> Option<&'a Statement> {
    let centre = |statement: &Statement| -> f32 {
        let others = members.iter().take(COMPARED).filter(|other| other.words != statement.words);
        others
            .map(|other| {
                let alignment = Alignment::new(lexicon, &statement.words, &other.words);
                alignment.score(|w| lexicon.weight(w), &statement.words, &other.words)
            })
            .sum()
    };
    let ranked = members.iter().map(|&statement| {
        let text = statement.places.first().map(|&place| sentence(articles, place)).unwrap_or_default();
        let faults = faults(&text, statement);
        (faults, -centre(statement), statement)
    });
    ranked.min_by(|x, y| x.0.cmp(&y.0).then(x.1.total_cmp(&y.1))).map(|(_, _, statement)| statement)
}

fn faults(text: &str, statement: &Statement) -> usize {
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("").to_lowercase();
    let complete = text.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?']);
    2 * usize::from(points_back(&first))
        + 2 * usize::from(!complete)
        + usize::from(!LENGTHS.contains(&statement.words.len()))
        + usize::from(statement.heading)
}
