//! Which sentences might tell the same, and how alike are their words?
//!
//! An inverted index finds for each sentence those that share specific words or words that can stand for them. What
//! most sentences of the story say (its topic) weighs little; so a link rests on what is specific.

use super::statement::Statement;
use crate::compare::similarity::{Lexicon, Neighbours};

/// How many sentences each sentence is compared with in full.
const CANDIDATES: usize = 40;
/// A word that stands in a larger share of a large story's sentences finds no candidates.
const TOO_COMMON: usize = 300;
/// The same for a word that only stands for one of the sentence's: there are many of these for each.
const TOO_COMMON_BESIDE: usize = 60;
/// Places of words that are looked at for a sentence, those of the most telling words first.
const MOST_PLACES: usize = 6_000;
/// What keeps common words of a small story from weighing nothing: the story is counted as so many sentences longer.
const SMALL_STORY: f32 = 20.0;

/// What is left of a match whose partner has a better one.
const SHARED_PARTNER: f32 = 0.3;

/// Two statements and how alike their words are.
pub(super) struct Pair {
    /// Numbers of the statements, the smaller first.
    pub a: usize,
    pub b: usize,
    /// The share of each, by weight, that the other tells.
    pub told: (f32, f32),
    /// For every word of the first its best match in the second, and how alike they are.
    pub forward: Vec<(usize, f32)>,
    /// The same for the second.
    pub backward: Vec<(usize, f32)>,
}

/// How much each word says in this story.
pub(super) fn weights(statements: &[Statement], lexicon: &Lexicon) -> Vec<f32> {
    let mut sentences = vec![0usize; lexicon.len()];
    for statement in statements {
        let mut words = statement.words.clone();
        words.sort_unstable();
        words.dedup();
        for word in words {
            sentences.get_mut(word as usize).into_iter().for_each(|n| *n += statement.places.len());
        }
    }
    let all = statements.iter().map(|s| s.places.len()).sum::<usize>() as f32 + SMALL_STORY;
    let weigh = |(word, &n): (usize, &usize)| {
        let specific = (all / n.max(1) as f32).ln() / all.ln();
        lexicon.story_weight(word as u32) * specific.max(0.0)
    };
    sentences.iter().enumerate().map(weigh).collect()
}

/// Shows every pair of statements that is worth a closer look, one at a time: all of them together would be too large.
///
/// `enough` says whether the first one's matches in the second, and the share of it that they tell, are worth looking at
/// the other way round.
pub(super) fn pairs(
    statements: &[Statement],
    lexicon: &Lexicon,
    weights: &[f32],
    enough: impl Fn(&Statement, &[(usize, f32)], f32) -> bool,
    mut show: impl FnMut(&Pair),
) {
    let neighbours = Neighbours::new(lexicon);
    let mut best = Best::new(lexicon.len());
    let wanted = candidates(statements, lexicon, weights, &neighbours, &mut best);
    // What each statement tells of those before it, until these come to be the ones that tell of it.
    let mut open: Vec<Vec<(usize, f32, Matches)>> = vec![vec![]; statements.len()];
    for (number, list) in wanted.iter().enumerate().rev() {
        let Some(statement) = statements.get(number) else { continue };
        best.fill(&statement.words, &neighbours);
        for &other in list {
            let Some(partner) = statements.get(other) else { continue };
            if other < number {
                let (share, matches) = best.told(partner, weights);
                if enough(partner, &matches, share) {
                    open[number].push((other, share, matches));
                }
            } else if let Some((_, forward_share, forward)) = open[other].pop_if(|side| side.0 == number) {
                let (backward_share, backward) = best.told(partner, weights);
                show(&Pair { a: number, b: other, told: (forward_share, backward_share), forward, backward });
            }
        }
        best.clear();
    }
}

/// For every word of a statement its best match on the other side.
type Matches = Vec<(usize, f32)>;

/// For each statement those to compare it with, ascending; symmetric.
fn candidates(
    statements: &[Statement],
    lexicon: &Lexicon,
    weights: &[f32],
    neighbours: &Neighbours,
    best: &mut Best,
) -> Vec<Vec<usize>> {
    let mut with: Vec<Vec<usize>> = vec![vec![]; lexicon.len()];
    for (number, statement) in statements.iter().enumerate() {
        for &word in &statement.words {
            with.get_mut(word as usize).into_iter().for_each(|list| list.push(number));
        }
    }
    let all: Vec<f32> = statements.iter().map(|s| s.weigh(weights).sum()).collect();
    let mut wanted: Vec<Vec<usize>> = vec![vec![]; statements.len()];
    let mut shared = vec![0.0f32; statements.len()];
    let places = |word: u32, likeness: f32| {
        let most = if likeness < 1.0 { TOO_COMMON_BESIDE } else { TOO_COMMON };
        with.get(word as usize).map(Vec::as_slice).filter(|list| list.len() <= most).unwrap_or(&[])
    };
    for (number, statement) in statements.iter().enumerate() {
        best.fill(&statement.words, neighbours);
        let mut seen: Vec<usize> = vec![];
        let mut looked_at = 0;
        for word in best.telling(weights, |word, likeness| places(word, likeness).len()) {
            let (likeness, _) = best.of(word);
            let list = places(word, likeness);
            looked_at += list.len();
            if looked_at > MOST_PLACES {
                break;
            }
            for &other in list {
                let Some(sum) = shared.get_mut(other) else { continue };
                if *sum == 0.0 {
                    seen.push(other);
                }
                *sum += (likeness * weight(weights, word)).max(f32::MIN_POSITIVE);
            }
        }
        let mut ranked: Vec<(f32, usize)> = vec![];
        for other in seen {
            let sum = shared.get_mut(other).map(std::mem::take).unwrap_or(0.0);
            let share = sum / all.get(other).copied().unwrap_or(1.0).max(f32::MIN_POSITIVE);
            let back = sum / all.get(number).copied().unwrap_or(1.0).max(f32::MIN_POSITIVE);
            ranked.push((share.max(back).min(1.0) + share.min(back), other));
        }
        best.clear();
        ranked.retain(|&(_, other)| other != number);
        let order = |x: &(f32, usize), y: &(f32, usize)| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1));
        if ranked.len() > CANDIDATES {
            ranked.select_nth_unstable_by(CANDIDATES, order);
        }
        for &(_, other) in ranked.iter().take(CANDIDATES) {
            wanted[number].push(other);
            wanted[other].push(number);
        }
    }
    for list in &mut wanted {
        list.sort_unstable();
        list.dedup();
    }
    wanted
}

impl Statement {
    /// How much each of its words says in this story.
    pub(super) fn weigh(&self, weights: &[f32]) -> impl Iterator<Item = f32> {
        self.words.iter().zip(&self.parts).map(|(&word, part)| weight(weights, word) * part)
    }
}

fn weight(weights: &[f32], word: u32) -> f32 {
    weights.get(word as usize).copied().unwrap_or(0.0)
}

/// For each word of the lexicon its best match in one statement.
struct Best {
    /// How alike, and where in the statement.
    of: Vec<(f32, usize)>,
    touched: Vec<u32>,
}

impl Best {
    fn new(words: usize) -> Best {
        Best { of: vec![(0.0, 0); words], touched: vec![] }
    }

    fn of(&self, word: u32) -> (f32, usize) {
        self.of.get(word as usize).copied().unwrap_or((0.0, 0))
    }

    fn fill(&mut self, statement: &[u32], neighbours: &Neighbours) {
        for (at, &word) in statement.iter().enumerate() {
            for &(other, likeness) in neighbours.of(word) {
                let Some(best) = self.of.get_mut(other as usize) else { continue };
                if best.0 == 0.0 {
                    self.touched.push(other);
                }
                if likeness > best.0 {
                    *best = (likeness, at);
                }
            }
        }
    }

    fn clear(&mut self) {
        for word in self.touched.drain(..) {
            self.of.get_mut(word as usize).into_iter().for_each(|best| *best = (0.0, 0));
        }
    }

    /// The words that are matched: as they come, or the most telling first where they stand in too many places to look at all.
    fn telling(&self, weights: &[f32], places: impl Fn(u32, f32) -> usize) -> Vec<u32> {
        let mut words = self.touched.clone();
        if words.iter().map(|&word| places(word, self.of(word).0)).sum::<usize>() > MOST_PLACES {
            let tells = |&word: &u32| self.of(word).0 * weight(weights, word);
            words.sort_unstable_by(|x, y| tells(y).total_cmp(&tells(x)).then(x.cmp(y)));
        }
        words
    }

    /// The share of a statement that this one tells, and the matches. Of several words that find the same partner one
    /// counts in full.
    fn told(&self, statement: &Statement, weights: &[f32]) -> (f32, Matches) {
        let words = &statement.words;
        let matches: Matches = words.iter().map(|&word| self.of(word)).map(|(likeness, at)| (at, likeness)).collect();
        let mut partners: Vec<(usize, f32)> =
            statement.weigh(weights).zip(&matches).map(|(w, m)| (m.0, m.1 * w)).collect();
        partners.sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        let mut told = 0.0;
        for same in partners.chunk_by(|x, y| x.0 == y.0) {
            let all: f32 = same.iter().map(|p| p.1).sum();
            let first = same.first().map_or(0.0, |p| p.1);
            told += first + (all - first) * SHARED_PARTNER;
        }
        let all: f32 = statement.weigh(weights).sum();
        (if all > 0.0 { told / all } else { 0.0 }, matches)
    }
}
