//! Which word of one passage is told by which word of another?

use super::lexicon::Lexicon;

/// Two passages word by word: for every word its best match on the other side.
pub(crate) struct Alignment {
    /// For each word of the first passage: its best partner in the second and how alike they are.
    pub forward: Vec<(usize, f32)>,
    /// The same for the second passage.
    pub backward: Vec<(usize, f32)>,
}

impl Alignment {
    /// Compares every word with every word.
    pub fn new(lexicon: &Lexicon, a: &[u32], b: &[u32]) -> Alignment {
        let mut forward = vec![(0, 0.0); a.len()];
        let mut backward = vec![(0, 0.0); b.len()];
        let others: Vec<_> = b.iter().map(|&y| (y, lexicon.word(y))).collect();
        for ((i, &x), best) in a.iter().enumerate().zip(&mut forward) {
            let Some(word) = lexicon.word(x) else { continue };
            for ((j, &(y, other)), back) in others.iter().enumerate().zip(&mut backward) {
                let likeness = if x == y { 1.0 } else { other.map_or(0.0, |other| lexicon.likeness_of(word, other)) };
                if likeness > best.1 {
                    *best = (j, likeness);
                }
                if likeness > back.1 {
                    *back = (i, likeness);
                }
            }
        }
        Alignment { forward, backward }
    }

    /// Harmonic mean of the weighted shares of each passage that the other tells.
    pub fn score(&self, weigh: impl Fn(u32) -> f32, a: &[u32], b: &[u32]) -> f32 {
        let precision = covered(&self.forward, a, &weigh);
        let recall = covered(&self.backward, b, &weigh);
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

/// The share of a passage, by weight, that its best matches tell.
fn covered(best: &[(usize, f32)], words: &[u32], weigh: impl Fn(u32) -> f32) -> f32 {
    let all: f32 = words.iter().map(|&w| weigh(w)).sum();
    let told: f32 = best.iter().zip(words).map(|(&(_, likeness), &w)| likeness * weigh(w)).sum();
    if all > 0.0 { told / all } else { 0.0 }
}
