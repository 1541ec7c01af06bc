//! Which of its sentences tells a claim most clearly?
//!
//! It stands for all of them, so it must not say more than the others: not as certain what another only thinks possible.

use super::sentence;
use super::statement::Statement;
use crate::article::Article;
use crate::compare::similarity::{Alignment, Lexicon};
use crate::english::backward_words::points_back;
use crate::english::hedges::is_hedge;
use crate::text::{holds_insertion, lowercase};

/// Sentences with fewer words are fragments, with more they tell other things too.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=35;
/// Larger groups are represented by their first members in the comparison of all with all.
const COMPARED: usize = 12;

/// The clearest of a claim's statements: a whole sentence that does not begin with a pronoun, as uncertain as any of the others,
/// neither too short nor too long, and most like the others; of equals the one that an article tells first.
pub(super) fn clearest<'a>(
    members: &[&'a Statement],
    articles: &[Article],
    lexicon: &Lexicon,
) -> Option<&'a Statement> {
    // Of two each is as like the other as the other is it.
    let others = if members.len() > 2 { members } else { &[] };
    let centre = |statement: &Statement| -> f32 {
        let others = others.iter().take(COMPARED).filter(|other| other.words != statement.words);
        others
            .map(|other| {
                let alignment = Alignment::new(lexicon, &statement.words, &other.words);
                alignment.score(|w| lexicon.weight(w), &statement.words, &other.words)
            })
            .sum()
    };
    if let [only] = members {
        return Some(only);
    }
    let hedged: Vec<bool> = members.iter().map(|statement| is_hedged(statement, articles)).collect();
    let surer = |&hedges: &bool| if !hedges && hedged.contains(&true) { SURER } else { 0 };
    let faults = members.iter().zip(&hedged).map(|(statement, hedges)| faults(statement, articles) + surer(hedges));
    let faults: Vec<usize> = faults.collect();
    let least = faults.iter().min()?;
    let clear = members.iter().zip(&faults).filter(|(_, faults)| *faults == least).map(|(&statement, _)| statement);
    let clear: Vec<&Statement> = clear.collect();
    match clear.as_slice() {
        [only] => Some(only),
        _ => {
            let told_at = |s: &Statement| s.places.iter().map(|place| place.sentence).min();
            let ranked = clear.into_iter().map(|s| (centre(s), told_at(s), s));
            ranked.min_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1))).map(|(_, _, s)| s)
        }
    }
}

/// How great a fault it is to say for certain what another does not.
const SURER: usize = 3;

/// "May have known", "reportedly knew", whoever leaves it open.
fn is_hedged(statement: &Statement, articles: &[Article]) -> bool {
    let text = statement.places.first().map_or("", |place| place.text(articles));
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).any(|word| word == "may" || is_hedge(&lowercase(word)))
}

fn faults(statement: &Statement, articles: &[Article]) -> usize {
    let text = statement.places.first().map(|&place| sentence(articles, place)).unwrap_or_default();
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("").to_lowercase();
    let complete = text.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?']);
    2 * usize::from(points_back(&first))
        + 2 * usize::from(!complete)
        + 2 * usize::from(holds_insertion(&text))
        + usize::from(!LENGTHS.contains(&statement.words.len()))
        + usize::from(statement.heading)
}
