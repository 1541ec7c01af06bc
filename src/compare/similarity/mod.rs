//! How alike are two passages?
//!
//! Every word looks for its best match on the other side; the weighted means of these matches, each way, are combined
//! (max-similarity alignment with inverse document frequencies, after Mihalcea, Corley and Strapparava 2006).

mod align;
mod lexicon;
mod neighbours;
mod table;
mod words;

pub(crate) use align::Alignment;
pub(crate) use lexicon::Lexicon;
pub(crate) use neighbours::Neighbours;

/// What a score keeps when one passage denies and the other does not. Measured on MRPC and STS; so are the next three.
const OTHER_POLARITY: f32 = 0.92;
/// What a score keeps when each passage has a number that the other has not.
const OTHER_NUMBERS: f32 = 0.92;
/// How fast a score falls with the ratio of the lengths: a summary is not the same as what it sums up.
const LENGTHS: f32 = 0.05;
/// Bends the score so that it rises as people's judgements do.
const BEND: f32 = 0.8;

/// 0 (nothing in common) to 1 (the same).
pub(crate) fn similarity(a: &str, b: &str) -> f64 {
    let mut lexicon = Lexicon::default();
    let (a, b) = (lexicon.passage(a), lexicon.passage(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut score = Alignment::new(&lexicon, &a, &b).score(|w| lexicon.weight(w), &a, &b);
    if lexicon.denies(&a) != lexicon.denies(&b) {
        score *= OTHER_POLARITY;
    }
    if lexicon.has_number_beside(&a, &b) && lexicon.has_number_beside(&b, &a) {
        score *= OTHER_NUMBERS;
    }
    score *= (-LENGTHS * (a.len() as f32 / b.len() as f32).ln().abs()).exp();
    f64::from(score.powf(BEND).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_those_of_the_reference() {
        let golden: serde_json::Value = serde_json::from_str(include_str!("golden.json")).unwrap();
        let (pairs, scores) = (golden["pairs"].as_array().unwrap(), golden["scores"]["words.nxe2"].as_array().unwrap());
        assert_eq!(pairs.len(), scores.len());
        for (pair, want) in pairs.iter().zip(scores) {
            let (a, b) = (pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
            let mut lexicon = Lexicon::default();
            let (x, y) = (lexicon.reference_passage(a), lexicon.reference_passage(b));
            let found = f64::from(Alignment::new(&lexicon, &x, &y).score(|w| lexicon.weight(w), &x, &y));
            assert!((found - want.as_f64().unwrap()).abs() < 1e-4, "{a} / {b}: {found}, not {want}");
        }
    }

    #[test]
    fn the_closer_passage_scores_higher() {
        let cases = [
            ("Fourteen miners were hurt.", "14 miners were hurt.", "15 miners were hurt."),
            ("The mayor resigned.", "The mayor has resigned.", "The mayor has not resigned."),
            ("The US signed the treaty.", "America signed the treaty.", "They told us about the treaty."),
            ("The dam broke on Friday.", "The dam burst on Friday.", "The choir sang on Friday."),
        ];
        for (passage, near, far) in cases {
            assert!(similarity(passage, near) > similarity(passage, far), "{passage}");
        }
    }

    #[test]
    fn similarity_is_symmetric_bounded_and_one_for_the_same_words() {
        let passages =
            ["The dam broke.", "", "!", "12", "Zwölf Tote, sagt die Polizei", "The dam did not break in 2019."];
        for a in passages {
            for b in passages {
                let score = similarity(a, b);
                assert!((0.0..=1.0).contains(&score), "{a} / {b}");
                assert!((score - similarity(b, a)).abs() < 1e-6, "{a} / {b}");
            }
            if a.contains(char::is_alphanumeric) {
                assert!(similarity(a, a) > 0.999, "{a}");
            }
        }
    }
}
