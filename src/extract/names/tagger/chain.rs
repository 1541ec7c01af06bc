//! A linear chain over one stretch of words: the best path, and how probable each label is.
//!
//! A chain begins and ends outside: `transition(outside, b)` counts at the start, `transition(a, outside)` at the end.
//!
//! Of the 17 × 17 pairs of labels only 97 may stand side by side: nine labels leave no name open (outside, the last word of
//! a name, a name of one word) and nine begin none half-way (outside, a first word, a name of one word), which makes 81;
//! and within a name its first or an inside word goes before an inside or the last one, which makes 4 for each kind.

use super::labels::{KINDS, LABELS, OUTSIDE, Place, label, may_end};

/// A score, or a probability, for each label.
pub type Scores = [f32; LABELS];

const IMPOSSIBLE: f32 = -1e4;

/// How many labels leave no name open, and how many continue none.
const FREE: usize = 1 + 2 * KINDS;
/// The same, filled up so that four at a time can be reckoned with.
const LANES: usize = FREE.next_multiple_of(4);
/// The labels that leave no name open, ascending.
const CLOSED: [usize; FREE] = free(Place::Last);
/// The labels that continue no name, ascending.
const FRESH: [usize; FREE] = free(Place::Begin);

/// Outside, and of each kind this label and that of a name of one word.
const fn free(place: Place) -> [usize; FREE] {
    let mut labels = [OUTSIDE; FREE];
    let mut kind = 0;
    while kind < KINDS {
        labels[1 + 2 * kind] = label(kind, place);
        labels[2 + 2 * kind] = label(kind, Place::Unit);
        kind += 1;
    }
    labels
}

/// A score for each legal pair of labels, in the order in which the loops read them.
struct Pairs {
    /// `free[a][b]` is for the label `FRESH[b]` right after `CLOSED[a]`.
    free: [[f32; LANES]; FREE],
    /// The same turned round: `back[b][a]`.
    back: [[f32; LANES]; FREE],
    /// For each kind: inside after its first word, inside after inside, last after first, last after inside.
    within: [[f32; 4]; KINDS],
}

impl Pairs {
    fn new(scores: &[Scores; LABELS], value: fn(f32) -> f32) -> Pairs {
        Pairs {
            free: CLOSED.map(|a| lanes(FRESH.map(|b| value(scores[a][b])))),
            back: FRESH.map(|b| lanes(CLOSED.map(|a| value(scores[a][b])))),
            within: std::array::from_fn(|kind| {
                [(Place::Begin, Place::Inside), (Place::Inside, Place::Inside), (Place::Begin, Place::Last)]
                    .into_iter()
                    .chain([(Place::Inside, Place::Last)])
                    .map(|(a, b)| value(scores[label(kind, a)][label(kind, b)]))
                    .collect::<Vec<_>>()
                    .try_into()
                    .unwrap_or_default()
            }),
        }
    }
}

fn lanes(values: [f32; FREE]) -> [f32; LANES] {
    std::array::from_fn(|at| values.get(at).copied().unwrap_or(0.0))
}

/// The transition scores.
pub struct Chain {
    scores: Pairs,
    exponentials: Pairs,
    /// By label: the exponential of its score at the end of a stretch, 0 if it may not stand there.
    at_end: Scores,
}

/// Room for the work on one stretch, kept from stretch to stretch.
#[derive(Default)]
pub struct Room {
    back: Vec<[u8; LABELS]>,
    weights: Vec<Scores>,
}

impl Chain {
    /// `scores[a][b]` is for `b` right after `a`.
    pub fn new(scores: [Scores; LABELS]) -> Chain {
        let at_end = std::array::from_fn(|a| if may_end(a) { scores[a][OUTSIDE].exp() } else { 0.0 });
        Chain { scores: Pairs::new(&scores, |s| s), exponentials: Pairs::new(&scores, f32::exp), at_end }
    }

    /// The best labels of a stretch (Viterbi), into `labels`, which is as long.
    pub fn best(&self, emissions: &[Scores], labels: &mut [usize], room: &mut Room) {
        let Some((first, rest)) = emissions.split_first() else { return };
        let mut best = [IMPOSSIBLE; LABELS];
        for (b, score) in FRESH.into_iter().zip(self.scores.free[0]) {
            best[b] = first[b] + score;
        }
        room.back.clear();
        for emission in rest {
            let (next, from) = self.best_step(&best, emission);
            best = next;
            room.back.push(from);
        }
        let mut label = OUTSIDE;
        let mut top = f32::MIN;
        for (a, row) in CLOSED.into_iter().zip(&self.scores.free) {
            // of equal scores the last
            if best[a] + row[0] >= top {
                (label, top) = (a, best[a] + row[0]);
            }
        }
        let from = room.back.iter().rev();
        for (place, from) in labels.iter_mut().rev().zip(from.map(Some).chain([None])) {
            *place = label;
            if let Some(from) = from {
                label = usize::from(from[label]);
            }
        }
    }

    /// The best scores one word on, and from which label each comes.
    fn best_step(&self, best: &Scores, emission: &Scores) -> (Scores, [u8; LABELS]) {
        let (mut next, mut from) = ([0.0; LABELS], [OUTSIDE as u8; LABELS]);
        let mut top = [2.0 * IMPOSSIBLE; LANES];
        let mut top_from = [OUTSIDE as u32; LANES];
        for (a, row) in CLOSED.into_iter().zip(&self.scores.free) {
            let before = best[a];
            for b in 0..LANES {
                let score = before + row[b];
                let better = score > top[b];
                top[b] = if better { score } else { top[b] };
                top_from[b] = if better { a as u32 } else { top_from[b] };
            }
        }
        for (b, &label) in FRESH.iter().enumerate() {
            (next[label], from[label]) = (top[b] + emission[label], top_from[b] as u8);
        }
        for (kind, within) in self.scores.within.iter().enumerate() {
            let [begin, inside, last, _] = places(kind);
            for (b, pair) in [(inside, [within[0], within[1]]), (last, [within[2], within[3]])] {
                let scores = [best[begin] + pair[0], best[inside] + pair[1]];
                let second = scores[1] > scores[0];
                next[b] = scores[usize::from(second)] + emission[b];
                from[b] = if second { inside } else { begin } as u8;
            }
        }
        (next, from)
    }

    /// The probability of each label of each word (forward-backward, scaled), appended to `marginals`.
    pub fn marginals(&self, emissions: &[Scores], marginals: &mut Vec<Scores>, room: &mut Room) {
        let start = marginals.len();
        if let [emission] = emissions {
            marginals.push(self.alone(emission));
            return;
        }
        room.weights.clear();
        room.weights.extend(emissions.iter().map(exponentials));
        self.forward(&room.weights, marginals);
        let Some(marginals) = marginals.get_mut(start..) else { return };
        let mut backward = self.at_end;
        for (marginals, weight) in marginals.iter_mut().zip(&room.weights).rev() {
            marginals.iter_mut().zip(backward).for_each(|(f, b)| *f *= b);
            normalize(marginals);
            backward = self.step_back(&backward, weight);
        }
    }

    /// The marginals of a stretch of one word: it is outside, or a name of one word.
    fn alone(&self, emission: &Scores) -> Scores {
        let top = largest(emission);
        let mut p = [0.0; LABELS];
        for (b, start) in FRESH.into_iter().zip(self.exponentials.free[0]).filter(|&(b, _)| may_end(b)) {
            p[b] = start * (emission[b] - top).exp() * self.at_end[b];
        }
        normalize(&mut p);
        p
    }

    /// How probable each label is, given the words up to it; scaled to sum 1.
    fn forward(&self, weights: &[Scores], out: &mut Vec<Scores>) {
        let mut last: Scores = [0.0; LABELS];
        last[OUTSIDE] = 1.0;
        for weight in weights {
            let mut here = [0f32; LABELS];
            let mut sums = [0f32; LANES];
            for (a, row) in CLOSED.into_iter().zip(&self.exponentials.free) {
                let before = last[a];
                for b in 0..LANES {
                    sums[b] += before * row[b];
                }
            }
            for (b, sum) in FRESH.into_iter().zip(sums) {
                here[b] = sum * weight[b];
            }
            for (kind, within) in self.exponentials.within.iter().enumerate() {
                let [begin, inside, end, _] = places(kind);
                here[inside] = (last[begin] * within[0] + last[inside] * within[1]) * weight[inside];
                here[end] = (last[begin] * within[2] + last[inside] * within[3]) * weight[end];
            }
            normalize(&mut here);
            out.push(here);
            last = here;
        }
    }

    fn step_back(&self, backward: &Scores, weight: &Scores) -> Scores {
        let mut before = [0f32; LABELS];
        let mut sums = [0f32; LANES];
        for (b, row) in FRESH.into_iter().zip(&self.exponentials.back) {
            let after = backward[b] * weight[b];
            for a in 0..LANES {
                sums[a] += after * row[a];
            }
        }
        for (a, sum) in CLOSED.into_iter().zip(sums) {
            before[a] = sum;
        }
        for (kind, within) in self.exponentials.within.iter().enumerate() {
            let [begin, inside, last, _] = places(kind);
            let (x, y) = (backward[inside] * weight[inside], backward[last] * weight[last]);
            before[begin] = x * within[0] + y * within[2];
            before[inside] = x * within[1] + y * within[3];
        }
        normalize(&mut before);
        before
    }
}

/// The four labels of a kind.
fn places(kind: usize) -> [usize; 4] {
    [Place::Begin, Place::Inside, Place::Last, Place::Unit].map(|place| label(kind, place))
}

/// [`f32::max`] is a call where no instruction is like it.
fn largest(scores: &Scores) -> f32 {
    scores.iter().fold(f32::MIN, |top, &score| if score > top { score } else { top })
}

/// The exponentials of a word's scores, the largest 1.
fn exponentials(emission: &Scores) -> Scores {
    let top = largest(emission);
    let mut exponentials = *emission;
    exponentials.iter_mut().for_each(|e| *e = (*e - top).exp());
    exponentials
}

/// Divides by the sum, so that the values are probabilities; nothing if that is 0.
pub fn normalize(values: &mut Scores) {
    let sum: f32 = values.iter().sum();
    if sum > 0.0 {
        values.iter_mut().for_each(|v| *v /= sum);
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::{may_follow, may_start};
    use super::*;

    /// Every path of a short stretch, with its score.
    fn paths(scores: &[Scores; LABELS], emissions: &[Scores]) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![(vec![], 0.0)];
        for emission in emissions {
            let longer = |(path, score): (Vec<usize>, f32)| {
                let last = path.last().copied();
                let may = move |&b: &usize| last.map_or(may_start(b), |a| may_follow(a, b));
                let pair = move |b: usize| scores[last.unwrap_or(OUTSIDE)][b];
                (0..LABELS).filter(may).map(move |b| ([&path[..], &[b]].concat(), score + pair(b) + emission[b]))
            };
            paths = paths.into_iter().flat_map(longer).collect();
        }
        paths.retain(|(path, _)| may_end(*path.last().unwrap()));
        paths.iter_mut().for_each(|(path, score)| *score += scores[*path.last().unwrap()][OUTSIDE]);
        paths
    }

    #[test]
    fn the_best_path_and_the_marginals_are_those_of_all_paths() {
        let mut seed = 7u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 20) as f32 / 1024.0 - 2.0
        };
        for length in 1..4 {
            let scores: [Scores; LABELS] = std::array::from_fn(|_| std::array::from_fn(|_| next()));
            let emissions: Vec<Scores> = (0..length).map(|_| std::array::from_fn(|_| next())).collect();
            let (chain, mut room) = (Chain::new(scores), Room::default());
            let paths = paths(&scores, &emissions);
            let mut labels = vec![OUTSIDE; length];
            chain.best(&emissions, &mut labels, &mut room);
            assert_eq!(labels, paths.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap().0);
            let mut marginals = vec![];
            chain.marginals(&emissions, &mut marginals, &mut room);
            let all: f32 = paths.iter().map(|p| p.1.exp()).sum();
            for (i, p) in marginals.iter().enumerate() {
                for (b, p) in p.iter().enumerate() {
                    let want = paths.iter().filter(|(path, _)| path[i] == b).map(|p| p.1.exp()).sum::<f32>() / all;
                    assert!((p - want).abs() < 1e-4, "{length} words, word {i}, label {b}: {p}, not {want}");
                }
            }
        }
        let chain = Chain::new([[0.0; LABELS]; LABELS]);
        chain.best(&[], &mut [], &mut Room::default());
        let mut none = vec![];
        chain.marginals(&[], &mut none, &mut Room::default());
        assert!(none.is_empty());
    }
}
