//! A linear chain over one stretch of words: the best path, and how probable each label is.
//!
//! A chain begins and ends outside: `transition(outside, b)` counts at the start, `transition(a, outside)` at the end.

use super::labels::{LABELS, OUTSIDE, may_end, may_follow, may_start};

/// A score, or a probability, for each label.
pub type Scores = [f32; LABELS];

const IMPOSSIBLE: f32 = -1e4;

/// The transition scores and what follows from them.
pub struct Chain {
    /// `scores[a][b]` is for `b` right after `a`.
    scores: [Scores; LABELS],
    exponentials: [Scores; LABELS],
    /// The labels that may stand before each label.
    before: Vec<Vec<usize>>,
}

impl Chain {
    pub fn new(scores: [Scores; LABELS]) -> Chain {
        let exponentials = scores.map(|row| row.map(f32::exp));
        let before = (0..LABELS).map(|b| (0..LABELS).filter(|&a| may_follow(a, b)).collect()).collect();
        Chain { scores, exponentials, before }
    }

    /// The best labels of a stretch (Viterbi).
    pub fn best(&self, emissions: &[Scores]) -> Vec<usize> {
        let Some((first, rest)) = emissions.split_first() else { return vec![] };
        let mut best = [IMPOSSIBLE; LABELS];
        for b in (0..LABELS).filter(|&b| may_start(b)) {
            best[b] = first[b] + self.scores[OUTSIDE][b];
        }
        let mut back = Vec::with_capacity(rest.len());
        for emission in rest {
            let (mut next, mut from) = ([IMPOSSIBLE; LABELS], [OUTSIDE as u8; LABELS]);
            for b in 0..LABELS {
                let mut top = 2.0 * IMPOSSIBLE;
                for &a in &self.before[b] {
                    let score = best[a] + self.scores[a][b];
                    if score > top {
                        top = score;
                        from[b] = a as u8;
                    }
                }
                next[b] = top + emission[b];
            }
            best = next;
            back.push(from);
        }
        for (a, score) in best.iter_mut().enumerate() {
            *score = if may_end(a) { *score + self.scores[a][OUTSIDE] } else { 3.0 * IMPOSSIBLE };
        }
        let mut label = (0..LABELS).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap_or(OUTSIDE);
        let mut labels = vec![label; emissions.len()];
        for (i, from) in back.iter().enumerate().rev() {
            label = usize::from(from[label]);
            labels[i] = label;
        }
        labels
    }

    /// The probability of each label of each word (forward-backward, scaled).
    pub fn marginals(&self, emissions: &[Scores]) -> Vec<Scores> {
        let weight: Vec<Scores> = emissions
            .iter()
            .map(|emission| {
                let top = emission.iter().copied().fold(f32::MIN, f32::max);
                emission.map(|e| (e - top).exp())
            })
            .collect();
        let mut marginals = self.forward(&weight);
        let mut backward: Scores =
            std::array::from_fn(|a| if may_end(a) { self.exponentials[a][OUTSIDE] } else { 0.0 });
        for i in (0..emissions.len()).rev() {
            marginals[i].iter_mut().zip(backward).for_each(|(f, b)| *f *= b);
            normalize(&mut marginals[i]);
            let mut before = [0f32; LABELS];
            for b in 0..LABELS {
                let x = backward[b] * weight[i][b];
                for &a in &self.before[b] {
                    before[a] += x * self.exponentials[a][b];
                }
            }
            normalize(&mut before);
            backward = before;
        }
        marginals
    }

    /// How probable each label is, given the words up to it; scaled to sum 1.
    fn forward(&self, weight: &[Scores]) -> Vec<Scores> {
        let mut forward: Vec<Scores> = Vec::with_capacity(weight.len());
        for weight in weight {
            let mut here = [0f32; LABELS];
            for b in 0..LABELS {
                let sum: f32 = match forward.last() {
                    None if may_start(b) => self.exponentials[OUTSIDE][b],
                    None => 0.0,
                    Some(last) => self.before[b].iter().map(|&a| last[a] * self.exponentials[a][b]).sum(),
                };
                here[b] = sum * weight[b];
            }
            normalize(&mut here);
            forward.push(here);
        }
        forward
    }
}

fn normalize(values: &mut Scores) {
    let sum: f32 = values.iter().sum();
    if sum > 0.0 {
        values.iter_mut().for_each(|v| *v /= sum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_path_is_legal_and_marginals_sum_to_one() {
        let chain = Chain::new([[0.0; LABELS]; LABELS]);
        let mut emissions = [[0f32; LABELS]; 3];
        emissions[0][1] = 4.0; // a person begins
        emissions[1][7] = 3.0; // an organisation ends: not after that
        emissions[2][3] = 2.0; // a person ends
        assert_eq!(chain.best(&emissions), [1, 2, 3]);
        for p in chain.marginals(&emissions) {
            assert!((p.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        }
        assert!(chain.best(&[]).is_empty() && chain.marginals(&[]).is_empty());
    }
}
