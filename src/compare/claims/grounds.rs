//! How sure is a claim, and what does it rest on?

use super::statement::Statement;
use crate::compare::similarity::Lexicon;
use crate::sort::Ordered;
use crate::story::Confidence;
use std::cmp::Reverse;

/// From here on a claim is called highly certain,
const HIGH: f32 = 0.66;
/// and from here on moderately so. `cargo xtask measure --quality` says how often each word is right.
const MEDIUM: f32 = 0.4;

/// How sure it is that the sentences of a claim tell the same: by the one that is least like the others, on the average over
/// the nearest of them. (How like it is to the nearest one says less: two like pairs may be held together by little.) Without
/// such a one all of them have the same words.
pub(super) fn confidence(weakest: Option<f32>) -> Confidence {
    match weakest {
        None => Confidence::High,
        Some(likeness) if likeness >= HIGH => Confidence::High,
        Some(likeness) if likeness >= MEDIUM => Confidence::Medium,
        Some(_) => Confidence::Low,
    }
}

/// Two words at least this much alike are taken for the same thing.
const SAME: f32 = 0.6;
/// So many words are named at most.
const NAMED: usize = 4;

/// One sentence for people: the most telling words of a claim's clearest sentence (`text`) that the others share or have
/// words for. Words that all share go before those that only the least certain one does.
pub(super) fn reason(
    text: &str,
    clearest: &Statement,
    weakest: &Statement,
    members: &[&Statement],
    lexicon: &Lexicon,
) -> String {
    if members.len() < 2 {
        return "The same words in each.".to_string();
    }
    let told_by = |word: u32, s: &Statement| {
        s.words.contains(&word) || s.words.iter().any(|&other| lexicon.likeness(word, other) >= SAME)
    };
    let other = members.iter().find(|s| s.words != clearest.words).copied().unwrap_or(clearest);
    let weakest = if weakest.words == clearest.words { other } else { weakest };
    let mut words: Vec<(usize, &str, f32, bool)> = vec![];
    for (at, piece) in text.split_whitespace().enumerate() {
        let written = piece.trim_matches(|c: char| !c.is_alphanumeric());
        // A name is cut off from the marks beside it.
        let known = Some(lexicon.known(piece)).filter(|known| !known.is_empty());
        let telling = known.unwrap_or(lexicon.known(written)).iter().map(|&word| (word, lexicon.story_weight(word)));
        let Some((word, weight)) = telling.max_by(|x, y| x.1.total_cmp(&y.1)) else { continue };
        if weight >= LIGHT && told_by(word, weakest) && words.iter().all(|known| known.1 != written) {
            words.push((at, written, weight, members.iter().take(MOST).all(|s| told_by(word, s))));
        }
    }
    words.order_by_key(|word| Reverse((word.3, word.2.to_bits())));
    words.truncate(NAMED);
    words.order_by_key(|word| word.0);
    let all = words.iter().all(|word| word.3);
    let named: Vec<String> = words.iter().map(|word| format!("“{}”", word.1)).collect();
    let named = match named.as_slice() {
        [] => return "Much the same words in each.".to_string(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    match (members.iter().map(|s| s.places.len()).sum::<usize>(), all) {
        (2, _) => format!("Both tell of {named}, or say it in like words."),
        (_, true) => format!("All tell of {named}, or say it in like words."),
        (_, false) => {
            format!("They tell of {named}, or say it in like words, though not every sentence has all of these.")
        }
    }
}

/// Words that weigh less say nothing of what is told.
const LIGHT: f32 = 3.0;
/// So many members are looked at.
const MOST: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_for_certainty_follow_the_weakest_link() {
        let cases = [
            (None, Confidence::High),
            (Some(1.0), Confidence::High),
            (Some(HIGH), Confidence::High),
            (Some(HIGH - 0.01), Confidence::Medium),
            (Some(MEDIUM - 0.01), Confidence::Low),
            (Some(0.0), Confidence::Low),
        ];
        for (weakest, want) in cases {
            assert_eq!(confidence(weakest), want, "{weakest:?}");
        }
    }
}
