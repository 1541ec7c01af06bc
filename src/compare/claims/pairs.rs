//! Which sentences might tell the same, and how alike are their words?
//!
//! An inverted index finds for each sentence those that share specific words or words that can stand for them. What
//! most sentences of the story say (its topic) weighs little; so a link rests on what is specific.

use super::shared::{SAME, SHARED_PARTNER, Shared, tells};
use super::statement::Statement;
use super::{leads, uttered};
use crate::article::Article;
use crate::compare::lists::Lists;
use crate::compare::similarity::{Lexicon, Neighbours};
use crate::parallel;
use crate::sort::Ordered;

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

/// Two statements and how alike their words are.
pub(super) struct Pair<'a> {
    /// Numbers of the statements, the smaller first.
    pub a: usize,
    pub b: usize,
    /// The share of each, by weight, that the other tells.
    pub told: (f32, f32),
    /// For every word of the first its best match in the second, and how alike they are.
    pub forward: &'a [Match],
    /// The same for the second.
    pub backward: &'a [Match],
    /// Both quote the same words.
    pub uttered: bool,
    /// Both open a report, and the one tells nearly all of the other.
    pub lead: bool,
}

/// The best match of a word on the other side: where it stands there, and how alike they are, 0 if there is none.
pub(super) type Match = (u32, f32);

/// Notes in every statement how much its words say in this story; returns how much each word of the lexicon does.
pub(super) fn weigh(statements: &mut [Statement], lexicon: &Lexicon) -> Vec<f32> {
    let mut sentences = vec![0usize; lexicon.len()];
    for statement in statements.iter() {
        for &(_, word) in &statement.distinct {
            sentences.get_mut(word as usize).into_iter().for_each(|n| *n += statement.places.len());
        }
    }
    let all = statements.iter().map(|s| s.places.len()).sum::<usize>() as f32 + SMALL_STORY;
    let weight = |(word, &n): (usize, &usize)| {
        let specific = (all / n.max(1) as f32).ln() / all.ln();
        lexicon.story_weight(word as u32) * specific.max(0.0)
    };
    let weights: Vec<f32> = sentences.iter().enumerate().map(weight).collect();
    for statement in statements {
        let words = statement.words.iter().zip(&statement.parts);
        statement.weights = words.map(|(&word, part)| weight_of(&weights, word) * part).collect();
        statement.weight = statement.weights.iter().sum();
    }
    weights
}

fn weight_of(weights: &[f32], word: u32) -> f32 {
    weights.get(word as usize).copied().unwrap_or(0.0)
}

/// What `score` makes of every pair of statements that is worth a closer look.
pub(super) fn pairs<R: Send>(
    statements: &[Statement],
    lexicon: &Lexicon,
    weights: &[f32],
    articles: &[Article],
    score: impl Fn(&Pair) -> Option<R> + Sync + Send,
) -> Vec<R> {
    let neighbours = Neighbours::new(lexicon);
    let uttered = uttered::alike(statements, lexicon);
    let leads = leads::alike(statements, lexicon, &neighbours, articles);
    let sure = [uttered.as_slice(), leads.as_slice()].concat();
    let before = candidates(statements, weights, &neighbours, &sure);
    let numbers: Vec<usize> = (0..statements.len()).collect();
    let room = || Best::new(lexicon.len());
    let mut scored = vec![];
    for window in numbers.chunks(WINDOW) {
        // What each statement tells of those before it, then what those tell of it.
        let told = parallel::each_with(window, room, |best, &number| {
            let mut before = before.of(number as u32).to_vec();
            before.sort_unstable();
            before.dedup();
            best.with(&statements[number], &neighbours, |best| {
                let sides = before.iter().filter_map(|&other| {
                    let other = other as usize;
                    best.look_up(&statements[other]);
                    // Most pairs end here.
                    let uttered = uttered.binary_search(&(number as u32, other as u32)).is_ok();
                    let lead = leads.binary_search(&(number as u32, other as u32)).is_ok();
                    let least = Shared::of(&statements[other], &best.matches).least();
                    let least = if uttered || lead { 0.0 } else { least? };
                    let share = best.told(&statements[other]);
                    let matches = || best.matches.clone();
                    (share >= least).then(|| Side { of: other, by: number, share, uttered, lead, matches: matches() })
                });
                sides.collect::<Vec<_>>()
            })
        });
        let told: Vec<Side> = told.into_iter().flatten().collect();
        let of_one = Lists::new(statements.len(), told.iter().enumerate().map(|(at, side)| (side.of as u32, at)));
        let pairs = parallel::each_with(&numbers, room, |best, &number| {
            let sides = of_one.of(number as u32);
            if sides.is_empty() {
                return vec![];
            }
            best.with(&statements[number], &neighbours, |best| {
                let pairs = sides.iter().filter_map(|&at| told.get(at)).filter_map(|side| {
                    best.look_up(&statements[side.by]);
                    let told = (side.share, best.told(&statements[side.by]));
                    let (forward, backward) = (side.matches.as_slice(), best.matches.as_slice());
                    score(&Pair {
                        a: number,
                        b: side.by,
                        told,
                        forward,
                        backward,
                        uttered: side.uttered,
                        lead: side.lead,
                    })
                });
                pairs.collect::<Vec<R>>()
            })
        });
        scored.extend(pairs.into_iter().flatten());
    }
    scored
}

/// So many statements are compared with all before them at a time: what they tell of those is large.
const WINDOW: usize = 4_096;

/// What one statement tells of another.
struct Side {
    of: usize,
    by: usize,
    share: f32,
    /// Both quote the same words.
    uttered: bool,
    /// The openings of two reports.
    lead: bool,
    matches: Vec<Match>,
}

/// In which statements each word stands, and what it says where it stands first.
struct Index(Lists<(u32, f32)>);

impl Index {
    fn new(statements: &[Statement], words: usize) -> Index {
        let entries = (0u32..).zip(statements).flat_map(|(number, statement)| {
            let weight = |at: usize| statement.weights.get(at).copied().unwrap_or(0.0);
            statement.distinct.iter().map(move |&(at, word)| (word, (number, weight(at))))
        });
        Index(Lists::new(words, entries))
    }

    /// The statements of a word that is as like as this to one that is looked for; none if there are too many.
    fn of(&self, word: u32, likeness: f32) -> Option<&[(u32, f32)]> {
        let most = if likeness < 1.0 { TOO_COMMON_BESIDE } else { TOO_COMMON };
        let list = self.0.of(word);
        (list.len() <= most).then_some(list)
    }
}

/// For each statement those before it to compare it with, some of them twice: the nearest, and the `sure` ones.
fn candidates(statements: &[Statement], weights: &[f32], neighbours: &Neighbours, sure: &[(u32, u32)]) -> Lists<u32> {
    let index = Index::new(statements, weights.len());
    let room = || (Best::new(weights.len()), SharedWithAll::new(statements.len()));
    let nearest = parallel::each_with(statements, room, |(best, shared), statement| {
        best.fill(&statement.words, neighbours, SAME);
        best.most_telling_first(weights, &index);
        shared.fill(best, weights, &index);
        best.clear();
        shared.nearest(statement, statements)
    });
    let pairs = (0u32..).zip(&nearest).flat_map(|(number, others)| others.iter().map(move |&other| (number, other)));
    let others = pairs.filter(|(number, other)| number != other);
    let nearest = others.map(|(number, other)| (number.max(other), number.min(other)));
    Lists::new(statements.len(), nearest.chain(sure.iter().copied()))
}

/// What each of the other statements shares with one.
struct SharedWithAll {
    of: Vec<Shared>,
    seen: Touched,
    /// What any of them may share beside that: words that stand in too many to look at all.
    beside: Shared,
    /// Room to rank them in.
    ranked: Vec<u64>,
}

impl SharedWithAll {
    fn new(statements: usize) -> SharedWithAll {
        let of = vec![Shared::default(); statements];
        SharedWithAll { of, seen: Touched::new(statements), beside: Shared::default(), ranked: vec![] }
    }

    fn fill(&mut self, best: &Best, weights: &[f32], index: &Index) {
        let mut looked_at = 0;
        self.beside = Shared::default();
        for &word in best.touched.all() {
            let (_, likeness) = best.of(word);
            let list = index.of(word, likeness).filter(|list| looked_at + list.len() <= MOST_PLACES);
            let Some(list) = list else {
                self.beside.note(likeness, weight_of(weights, word));
                continue;
            };
            looked_at += list.len();
            for &(other, weight) in list {
                let Some(shared) = self.of.get_mut(other as usize) else { continue };
                self.seen.note(other, shared.is_nothing());
                shared.note(likeness, weight);
            }
        }
    }

    /// Those that share most, itself among them, in no order, and forgets what they share.
    fn nearest(&mut self, statement: &Statement, statements: &[Statement]) -> Vec<u32> {
        let SharedWithAll { of, seen, beside, ranked } = self;
        ranked.clear();
        ranked.extend(seen.all().iter().filter_map(|&other| {
            let shared = of.get_mut(other as usize).map(std::mem::take).unwrap_or_default();
            let all = statements.get(other as usize).map_or(0.0, |other| other.weight);
            let share = |all: f32| shared.weight / all.max(f32::MIN_POSITIVE);
            let (share, back) = (share(all), share(statement.weight));
            // The first of those that share as much is the nearest.
            shared.and(beside).may_suffice(all).then(|| packed(share.max(back).min(1.0) + share.min(back), !other))
        }));
        seen.forget();
        if ranked.len() > CANDIDATES + 1 {
            ranked.select_nth_unstable_by(CANDIDATES + 1, |x, y| y.cmp(x));
        }
        ranked.iter().take(CANDIDATES + 1).map(|&packed| !unpacked(packed).1).collect()
    }
}

/// A number from 0 on and what belongs to it as one number, which is the larger the larger the first is.
fn packed(number: f32, beside: u32) -> u64 {
    u64::from(number.to_bits()) << 32 | u64::from(beside)
}

fn unpacked(packed: u64) -> (f32, u32) {
    (f32::from_bits((packed >> 32) as u32), packed as u32)
}

/// Different numbers below a bound, noted without a branch that nobody could foretell.
struct Touched {
    numbers: Vec<u32>,
    /// So many of them are noted.
    noted: usize,
}

impl Touched {
    fn new(bound: usize) -> Touched {
        Touched { numbers: vec![0; bound + 1], noted: 0 }
    }

    /// Notes a number if it is new.
    fn note(&mut self, number: u32, new: bool) {
        if let Some(next) = self.numbers.get_mut(self.noted) {
            *next = number;
            self.noted += usize::from(new);
        }
    }

    fn all(&self) -> &[u32] {
        self.numbers.get(..self.noted).unwrap_or(&[])
    }

    fn all_mut(&mut self) -> &mut [u32] {
        self.numbers.get_mut(..self.noted).unwrap_or(&mut [])
    }

    fn forget(&mut self) {
        self.noted = 0;
    }
}

/// For each word of the lexicon its best match in one statement.
struct Best {
    /// How alike, and where in the statement, the first place as the largest number; 0 if there is none. See [`packed`].
    of: Vec<u64>,
    touched: Touched,
    /// What [`Best::look_up`] found last.
    matches: Vec<Match>,
    /// For each word of the statement, what the heaviest of its matches tells.
    heaviest: Vec<f32>,
}

impl Best {
    fn new(words: usize) -> Best {
        Best { of: vec![0; words], touched: Touched::new(words), matches: vec![], heaviest: vec![] }
    }

    fn of(&self, word: u32) -> Match {
        let (likeness, place) = unpacked(self.of.get(word as usize).copied().unwrap_or(0));
        (!place, likeness)
    }

    /// What can be asked while the matches are those of one statement.
    fn with<R>(&mut self, statement: &Statement, neighbours: &Neighbours, ask: impl FnOnce(&mut Best) -> R) -> R {
        self.fill(&statement.words, neighbours, 0.0);
        let answer = ask(self);
        self.clear();
        answer
    }

    /// Matches at least this much alike.
    fn fill(&mut self, statement: &[u32], neighbours: &Neighbours, least: f32) {
        for (at, &word) in (0u32..).zip(statement) {
            for &(other, likeness) in neighbours.of(word).iter().filter(|(_, likeness)| *likeness >= least) {
                let Some(best) = self.of.get_mut(other as usize) else { continue };
                self.touched.note(other, *best == 0);
                *best = (*best).max(packed(likeness, !at));
            }
        }
        self.heaviest.clear();
        self.heaviest.resize(statement.len(), 0.0);
    }

    fn clear(&mut self) {
        for &word in self.touched.all() {
            self.of.get_mut(word as usize).into_iter().for_each(|best| *best = 0);
        }
        self.touched.forget();
    }

    /// Puts the most telling of the matched words first, where they stand in too many places to look at all.
    fn most_telling_first(&mut self, weights: &[f32], index: &Index) {
        if index.0.len() <= MOST_PLACES {
            return;
        }
        let places = |&word: &u32| index.of(word, self.of(word).1).map_or(0, <[_]>::len);
        if self.touched.all().iter().map(places).sum::<usize>() <= MOST_PLACES {
            return;
        }
        let tells = |word: u32| self.of(word).1 * weight_of(weights, word);
        let mut words: Vec<(u32, f32)> = self.touched.all().iter().map(|&word| (word, tells(word))).collect();
        words.order_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        self.touched.all_mut().iter_mut().zip(words).for_each(|(touched, (word, _))| *touched = word);
    }

    /// Notes for each word of another statement its best match in this one.
    fn look_up(&mut self, other: &Statement) {
        let mut matches = std::mem::take(&mut self.matches);
        matches.clear();
        matches.extend(other.words.iter().map(|&word| self.of(word)));
        self.matches = matches;
    }

    /// The share of the statement looked up last that this one tells. Of several words that find the same partner one
    /// counts in full.
    fn told(&mut self, statement: &Statement) -> f32 {
        let mut told = 0.0;
        for (&(at, likeness), weight) in self.matches.iter().zip(&statement.weights) {
            if likeness > 0.0
                && let Some(heaviest) = self.heaviest.get_mut(at as usize)
            {
                let tells = tells(likeness) * weight;
                told += tells;
                *heaviest = heaviest.max(tells);
            }
        }
        let first: f32 = self.heaviest.iter_mut().map(std::mem::take).sum();
        if statement.weight > 0.0 { (first + (told - first) * SHARED_PARTNER) / statement.weight } else { 0.0 }
    }
}
