//! Which statements together are one claim?

use super::pairs::Pair;
use super::statement::Statement;
use super::witnesses::alike_units;
use crate::compare::similarity::Lexicon;
use std::collections::{BTreeSet, HashMap};

/// Statements at least this much alike are one claim.
const ALIKE: f32 = 0.44;
/// Groups join if their statements are on the average at least this much alike.
const TOGETHER: f32 = 0.35;
/// Two sentences of one article repeat each other if they are at least this much alike,
const REPEATED: f32 = 0.85;
/// and this much where one of them is a title or heading.
const HEADED: f32 = 0.44;

/// Two statements and how alike they are.
pub(super) struct Scored {
    pub a: usize,
    pub b: usize,
    pub score: f32,
}

impl Scored {
    pub fn new(pair: &Pair, score: f32) -> Scored {
        Scored { a: pair.a, b: pair.b, score }
    }
}

/// A partition of the statements. The likest pair joins first; two groups join if they are alike on the average and no
/// article would tell two different things in one claim.
pub(super) fn groups(statements: &[Statement], scored: &[Scored], lexicon: &Lexicon) -> Vec<Vec<usize>> {
    let score_of: HashMap<(usize, usize), f32> = scored.iter().map(|s| ((s.a, s.b), s.score)).collect();
    let score = |a: usize, b: usize| score_of.get(&(a.min(b), a.max(b))).copied().unwrap_or(0.0);
    let mut order: Vec<&Scored> = scored.iter().filter(|s| s.score >= ALIKE).collect();
    // Statements are in the order of their words, so ties do not depend on the order of the articles.
    order.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut group_of: Vec<usize> = (0..statements.len()).collect();
    let mut groups: Vec<Vec<usize>> = (0..statements.len()).map(|s| vec![s]).collect();
    for pair in order {
        let (Some(&x), Some(&y)) = (group_of.get(pair.a), group_of.get(pair.b)) else { continue };
        let (Some(left), Some(right)) = (groups.get(x), groups.get(y)) else { continue };
        if x == y || !fit(left, right, statements, &score, lexicon) {
            continue;
        }
        let moved = std::mem::take(&mut groups[y]);
        moved.iter().for_each(|&s| group_of[s] = x);
        groups[x].extend(moved);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

fn fit(
    left: &[usize],
    right: &[usize],
    statements: &[Statement],
    score: &impl Fn(usize, usize) -> f32,
    lexicon: &Lexicon,
) -> bool {
    let pairs = || left.iter().flat_map(|&x| right.iter().map(move |&y| (x, y)));
    let mean = pairs().map(|(x, y)| score(x, y)).sum::<f32>() / (left.len() * right.len()) as f32;
    mean >= TOGETHER
        && pairs().all(|(x, y)| match (statements.get(x), statements.get(y)) {
            (Some(p), Some(q)) => !same_article(p, q) || repeated(p, q, score(x, y), lexicon),
            _ => false,
        })
}

fn same_article(p: &Statement, q: &Statement) -> bool {
    let articles: BTreeSet<usize> = p.places.iter().map(|place| place.article).collect();
    q.places.iter().any(|place| articles.contains(&place.article))
}

/// Whether two sentences of one article say the same twice, as a title and its lead do.
fn repeated(p: &Statement, q: &Statement, score: f32, lexicon: &Lexicon) -> bool {
    let headed = p.heading != q.heading;
    let speakers = p.speakers.is_empty() || q.speakers.is_empty() || !p.speakers.is_disjoint(&q.speakers);
    let other_number = |x: &super::statement::Count| {
        q.counts
            .iter()
            .any(|y| x.measure == y.measure && alike_units(x, y, lexicon) && (x.low > y.high || y.low > x.high))
    };
    let numbers = !p.counts.iter().any(other_number);
    score >= if headed { HEADED } else { REPEATED } && speakers && numbers
}
