//! What the weights make of a stretch, and how far that is from its annotation: forward-backward over the legal labels.
//!
//! A chain begins and ends outside: `transition(outside, b)` counts at the start, `transition(a, outside)` at the end.

use variorum::training::{LABELS, OUTSIDE, may_end, may_follow, may_start, normalize};

/// A score, or a probability, for each label.
pub type Scores = [f32; LABELS];

/// Forward and backward values of a stretch, each word's scaled to sum 1.
pub struct Trellis {
    weights: Vec<Scores>,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
}

/// The transition scores and what follows from them.
pub struct Chain {
    /// `scores[a][b]` is for `b` right after `a`.
    pub scores: [Scores; LABELS],
    exponentials: [Scores; LABELS],
    /// The labels that may stand before each label.
    before: Vec<Vec<usize>>,
}

impl Chain {
    pub fn new(scores: [Scores; LABELS]) -> Chain {
        let before = (0..LABELS).map(|b| (0..LABELS).filter(|&a| may_follow(a, b)).collect()).collect();
        Chain { scores, exponentials: scores.map(|row| row.map(f32::exp)), before }
    }

    pub fn set(&mut self, a: usize, b: usize, score: f32) {
        self.scores[a][b] = score;
        self.exponentials[a][b] = score.exp();
    }

    pub fn trellis(&self, emissions: &[Scores]) -> Trellis {
        let weights: Vec<Scores> = emissions
            .iter()
            .map(|emission| {
                let top = emission.iter().copied().fold(f32::MIN, f32::max);
                emission.map(|e| (e - top).exp())
            })
            .collect();
        let mut forward: Vec<Scores> = Vec::with_capacity(weights.len());
        for weight in &weights {
            let mut here = [0f32; LABELS];
            for b in 0..LABELS {
                let sum = match forward.last() {
                    None if may_start(b) => self.exponentials[OUTSIDE][b],
                    None => 0.0,
                    Some(last) => self.before[b].iter().map(|&a| last[a] * self.exponentials[a][b]).sum(),
                };
                here[b] = sum * weight[b];
            }
            normalize(&mut here);
            forward.push(here);
        }
        let end = |a| if may_end(a) { self.exponentials[a][OUTSIDE] } else { 0.0 };
        let mut backward = vec![std::array::from_fn(end)];
        for weight in weights.iter().skip(1).rev() {
            let mut here = [0f32; LABELS];
            for b in 0..LABELS {
                let x = backward.last().map_or(0.0, |after| after[b]) * weight[b];
                for &a in &self.before[b] {
                    here[a] += x * self.exponentials[a][b];
                }
            }
            normalize(&mut here);
            backward.push(here);
        }
        backward.reverse();
        Trellis { weights, forward, backward }
    }

    /// Adds the expected number of each transition to `counts`.
    pub fn add_expected(&self, trellis: &Trellis, marginals: &[Scores], counts: &mut [Scores; LABELS]) {
        let (Some(first), Some(last)) = (marginals.first(), marginals.last()) else { return };
        for b in 0..LABELS {
            counts[OUTSIDE][b] += first[b];
            counts[b][OUTSIDE] += last[b];
        }
        for i in 1..marginals.len() {
            let x: Scores = std::array::from_fn(|b| trellis.backward[i][b] * trellis.weights[i][b]);
            let pair = |a: usize, b: usize| trellis.forward[i - 1][a] * self.exponentials[a][b] * x[b];
            let pairs = || (0..LABELS).flat_map(|b| self.before[b].iter().map(move |&a| (a, b)));
            let total: f32 = pairs().map(|(a, b)| pair(a, b)).sum();
            if total > 0.0 {
                pairs().for_each(|(a, b)| counts[a][b] += pair(a, b) / total);
            }
        }
    }
}

impl Trellis {
    /// The probability of each label of each word.
    pub fn marginals(&self) -> Vec<Scores> {
        let both = self.forward.iter().zip(&self.backward);
        both.map(|(forward, backward)| {
            let mut p = std::array::from_fn(|label| forward[label] * backward[label]);
            normalize(&mut p);
            p
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marginals_sum_to_one_and_expected_transitions_to_their_number() {
        let chain = Chain::new([[0.0; LABELS]; LABELS]);
        let mut emissions = [[0f32; LABELS]; 3];
        emissions[0][1] = 4.0;
        let trellis = chain.trellis(&emissions);
        let marginals = trellis.marginals();
        assert!(marginals.iter().all(|p| (p.iter().sum::<f32>() - 1.0).abs() < 1e-5));
        assert!(marginals[0][1] > 0.5);
        let mut counts = [[0f32; LABELS]; LABELS];
        chain.add_expected(&trellis, &marginals, &mut counts);
        assert!((counts.iter().flatten().sum::<f32>() - 4.0).abs() < 1e-4, "two edges and two between");
    }
}
