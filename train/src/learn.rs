//! Learning the weights: a conditional random field, by AdaGrad, with half of the features dropped at each step.

use crate::crf::{Chain, Scores};
use crate::dataset::Stretch;
use variorum::training::{LABELS, OUTSIDE};

/// Learned weights, by feature number, and transition scores.
#[derive(Clone)]
pub struct Weights {
    pub features: Vec<Scores>,
    pub transitions: [Scores; LABELS],
}

impl Weights {
    pub fn zero(features: usize) -> Weights {
        Weights { features: vec![[0.0; LABELS]; features], transitions: [[0.0; LABELS]; LABELS] }
    }

    /// Makes up for features that were dropped in training and are all there in use.
    pub fn scale(&mut self, factor: f32) {
        self.features.iter_mut().flatten().for_each(|w| *w *= factor);
    }

    fn emission(&self, features: &[u32]) -> Scores {
        let mut sums = [0.0; LABELS];
        for &f in features {
            sums.iter_mut().zip(&self.features[f as usize]).for_each(|(sum, w)| *sum += w);
        }
        sums
    }
}

/// One run of learning.
pub struct Run {
    pub epochs: usize,
    pub rate: f32,
    /// Pulls weights to 0 …
    pub l2: f32,
    /// … and small ones all the way, which makes the file compress.
    pub l1: f32,
    /// Share of a word's features that are dropped at each step. Without it, rare features explain everything and common
    /// ones learn nothing: 2 points of F1 on texts of another source.
    pub dropout: f32,
    /// Start of AdaGrad's sum of squared gradients: a large one makes careful first steps.
    pub caution: f32,
}

/// Random numbers from a seed, so that the same texts give the same file.
pub struct Random {
    order: u64,
    drop: u64,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { order: seed, drop: 1 }
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.order = self.order.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.order >> 33) as usize % n
    }

    /// True with this probability (xorshift, 24 bits).
    fn chance(&mut self, probability: f32) -> bool {
        self.drop ^= self.drop << 13;
        self.drop ^= self.drop >> 7;
        self.drop ^= self.drop << 17;
        ((self.drop >> 40) as f32) < probability * 16_777_216.0
    }
}

/// Gradients below this are not worth a step.
const SMALL_ERROR: f32 = 2e-3;
const SMALL_TRANSITION_ERROR: f32 = 1e-4;
const TRANSITION_RATE: f32 = 0.1;
const TRANSITION_LIMIT: f32 = 8.0;

/// Improves `weights` on the texts.
pub fn learn(weights: &mut Weights, data: &[Stretch], run: &Run, random: &mut Random) {
    random.drop = random.order | 1;
    let mut squares = vec![[run.caution; LABELS]; weights.features.len()];
    let mut transition_squares = [[1e-2f32; LABELS]; LABELS];
    let mut chain = Chain::new(weights.transitions);
    let mut order: Vec<usize> = (0..data.len()).collect();
    for epoch in 0..run.epochs {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        let rate = run.rate * (1.0 - 0.7 * epoch as f32 / run.epochs as f32);
        let mut loss = 0f64;
        for stretch in order.iter().map(|&k| &data[k]) {
            let keep = |random: &mut Random| run.dropout == 0.0 || !random.chance(run.dropout);
            let word = |features: &Vec<u32>| features.iter().copied().filter(|_| keep(random)).collect();
            let kept: Vec<Vec<u32>> = stretch.features.iter().map(word).collect();
            let emissions: Vec<Scores> = kept.iter().map(|features| weights.emission(features)).collect();
            let trellis = chain.trellis(&emissions);
            let marginals = trellis.marginals();
            loss -=
                marginals.iter().zip(&stretch.labels).map(|(p, &gold)| f64::from(p[gold].max(1e-9).ln())).sum::<f64>();
            let mut errors = [[0f32; LABELS]; LABELS];
            chain.add_expected(&trellis, &marginals, &mut errors);
            step_transitions(&mut chain, errors, stretch, &mut transition_squares);
            for ((features, p), &gold) in kept.iter().zip(&marginals).zip(&stretch.labels) {
                let mut error = *p;
                error[gold] -= 1.0;
                if error.iter().all(|e| e.abs() < SMALL_ERROR) {
                    continue;
                }
                error.iter_mut().for_each(|e| *e *= stretch.weight);
                for &f in features {
                    step_feature(&mut weights.features[f as usize], &mut squares[f as usize], &error, rate, run);
                }
            }
        }
        eprintln!("  epoch {}: loss {loss:.0}", epoch + 1);
    }
    weights.transitions = chain.scores;
}

fn step_transitions(
    chain: &mut Chain,
    mut errors: [Scores; LABELS],
    stretch: &Stretch,
    squares: &mut [Scores; LABELS],
) {
    let mut last = OUTSIDE;
    for &gold in stretch.labels.iter().chain([&OUTSIDE]) {
        errors[last][gold] -= 1.0;
        last = gold;
    }
    for a in 0..LABELS {
        for b in (0..LABELS).filter(|&b| errors[a][b].abs() > SMALL_TRANSITION_ERROR) {
            let gradient = errors[a][b] * stretch.weight;
            squares[a][b] += gradient * gradient;
            let score = chain.scores[a][b] - TRANSITION_RATE * gradient / squares[a][b].sqrt();
            chain.set(a, b, score.clamp(-TRANSITION_LIMIT, TRANSITION_LIMIT));
        }
    }
}

fn step_feature(weights: &mut Scores, squares: &mut Scores, error: &Scores, rate: f32, run: &Run) {
    for ((w, square), e) in weights.iter_mut().zip(squares).zip(error) {
        let gradient = e + run.l2 * *w;
        *square += gradient * gradient;
        let step = rate / square.sqrt();
        let moved = *w - step * gradient;
        let shrink = step * run.l1;
        *w = if moved.abs() > shrink { moved - shrink.copysign(moved) } else { 0.0 };
    }
}
