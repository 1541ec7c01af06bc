//! Which statements together are one claim?

use super::statement::Statement;
use super::witnesses::alike_units;
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::similarity::Lexicon;
use crate::sort::Ordered;

/// Statements at least this much alike are one claim.
const ALIKE: f32 = 0.3;
/// Groups join if their statements, each with each, are on the average at least this much alike.
const TOGETHER: f32 = 0.25;
/// Where openings of theirs tell the main event, this much is enough: beside it each tells what it found most worth telling.
const TOGETHER_AS_LEADS: f32 = 0.1;
/// Two sentences of one article are one claim by themselves if they are at least this much alike,
const REPEATED: f32 = 0.42;
/// and this much where one of them is a title or heading.
const HEADED: f32 = 0.28;

/// Two statements and how alike they are.
pub(super) struct Scored {
    pub a: usize,
    pub b: usize,
    pub score: f32,
    /// How alike they are as openings that tell the main event, 0 for others; less where one opens and denies the other.
    pub lead: f32,
}

/// A partition of the statements. The likest pair joins first; two groups join if they are alike on the average and nothing
/// that one article tells speaks against it.
///
/// An article often tells the same twice, in its title, its lead and again with the details. So two of its sentences may meet
/// in one claim where another article brings them together, if they are alike as well: they count in the average.
pub(super) fn groups(statements: &[Statement], mut scored: Vec<Scored>, lexicon: &Lexicon) -> Vec<Grouped> {
    // Statements are in the order of their words, so nothing depends on the order of the articles.
    scored.order_by_key(|s| (s.a, s.b));
    let mut partition = Partition::new(statements);
    let order = scored.iter().filter(|pair| pair.score >= ALIKE).collect();
    partition.join(&scored, order, TOGETHER, lexicon);
    // What the openings tell of the main event joins what is joined already, and parts nothing.
    for pair in &mut scored {
        pair.score = if pair.lead < 0.0 { pair.lead } else { pair.score.max(pair.lead) };
    }
    let order = scored.iter().filter(|pair| pair.lead >= ALIKE).collect();
    partition.join(&scored, order, TOGETHER_AS_LEADS, lexicon);
    let likeness = within(statements.len(), &scored, &partition.group_of);
    let joined = partition.groups.into_iter().map(|group| group.members).filter(|members| !members.is_empty());
    joined.map(|members| Grouped::new(members, &likeness)).collect()
}

/// Which statements are one claim so far.
struct Partition<'a> {
    statements: &'a [Statement],
    group_of: Vec<usize>,
    groups: Vec<Group>,
}

impl<'a> Partition<'a> {
    /// Each statement by itself.
    fn new(statements: &'a [Statement]) -> Partition<'a> {
        let groups = statements.iter().enumerate().map(|(number, s)| Group::of(number, s)).collect();
        Partition { statements, group_of: (0..statements.len()).collect(), groups }
    }

    /// Joins the groups of some pairs, the likest first, where all pairs of them say that they are alike enough on the average.
    fn join(&mut self, scored: &[Scored], mut order: Vec<&Scored>, together: f32, lexicon: &Lexicon) {
        let Partition { statements, group_of, groups } = self;
        groups.iter_mut().for_each(|group| group.toward.clear());
        for &Scored { a, b, score, .. } in scored {
            let (Some(&x), Some(&y)) = (group_of.get(a), group_of.get(b)) else { continue };
            if x != y {
                *groups[x].toward.entry(y).or_default() += score;
                *groups[y].toward.entry(x).or_default() += score;
            }
        }
        order.order_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
        for pair in order {
            let (Some(&x), Some(&y)) = (group_of.get(pair.a), group_of.get(pair.b)) else { continue };
            let (Some(left), Some(right)) = (groups.get(x), groups.get(y)) else { continue };
            if x == y || !links(pair, statements) || !fit(left, right, y, together, statements, lexicon) {
                continue;
            }
            let members: Vec<usize> = left.members.iter().chain(&right.members).copied().collect();
            // The one that is like fewer others moves.
            let (stays, moves) = if left.toward.len() < right.toward.len() { (y, x) } else { (x, y) };
            let moved = std::mem::take(&mut groups[moves]);
            moved.members.iter().for_each(|&s| group_of[s] = stays);
            for (&other, &sum) in moved.toward.iter().filter(|(other, _)| **other != stays) {
                groups[other].toward.remove(&moves);
                *groups[other].toward.entry(stays).or_default() += sum;
                *groups[stays].toward.entry(other).or_default() += sum;
            }
            groups[stays].toward.remove(&moves);
            groups[stays].articles.extend(moved.articles);
            groups[stays].members = members;
        }
    }
}

/// Statements that are one claim.
pub(super) struct Grouped {
    /// Numbers of the statements.
    pub members: Vec<usize>,
    /// The member that is least like the others, and how alike it is to the nearest of them on the average.
    pub weakest: Option<(usize, f32)>,
}

impl Grouped {
    fn new(members: Vec<usize>, likeness: &[[f32; NEAREST]]) -> Grouped {
        let others = members.len().saturating_sub(1).clamp(1, NEAREST) as f32;
        let average = |&member: &usize| likeness.get(member).map_or(0.0, |near| near.iter().sum::<f32>() / others);
        let weakest = members.iter().map(|member| (*member, average(member))).min_by(|x, y| x.1.total_cmp(&y.1));
        Grouped { weakest: weakest.filter(|_| members.len() > 1), members }
    }
}

/// A statement's place in its claim is as sure as so many others of it are alike to it: one may be so by chance, and in a
/// large claim nobody is like all.
const NEAREST: usize = 2;

/// For each statement how alike the likest of its group are to it, falling. However much speaks for two statements, they are
/// no more than the same.
fn within(statements: usize, scored: &[Scored], group_of: &[usize]) -> Vec<[f32; NEAREST]> {
    let mut likeness = vec![[0.0f32; NEAREST]; statements];
    for pair in scored.iter().filter(|pair| group_of.get(pair.a) == group_of.get(pair.b)) {
        for one in [pair.a, pair.b] {
            let mut next = pair.score.min(1.0);
            for near in likeness.get_mut(one).into_iter().flatten() {
                (*near, next) = (near.max(next), near.min(next));
            }
        }
    }
    likeness
}

/// Statements that are one claim so far.
#[derive(Default)]
struct Group {
    members: Vec<usize>,
    /// The articles that they stand in.
    articles: BTreeSet<usize>,
    /// For every other group, how alike its members and these are, all together.
    toward: BTreeMap<usize, f32>,
}

impl Group {
    fn of(number: usize, statement: &Statement) -> Group {
        let articles = statement.places.iter().map(|place| place.article).collect();
        Group { members: vec![number], articles, toward: BTreeMap::new() }
    }
}

/// Whether a pair alone can make two groups one: sentences of one article only if they repeat each other.
fn links(pair: &Scored, statements: &[Statement]) -> bool {
    let (Some(p), Some(q)) = (statements.get(pair.a), statements.get(pair.b)) else { return false };
    let headed = p.heading != q.heading;
    !same_article(p, q) || pair.score >= if headed { HEADED } else { REPEATED }
}

/// Whether two groups, the second of them number `other`, are one claim.
fn fit(left: &Group, right: &Group, other: usize, together: f32, statements: &[Statement], lexicon: &Lexicon) -> bool {
    let sum = left.toward.get(&other).copied().unwrap_or(0.0);
    if sum / ((left.members.len() * right.members.len()) as f32) < together {
        return false;
    }
    if left.articles.is_disjoint(&right.articles) {
        return true;
    }
    let mut pairs = left.members.iter().flat_map(|&x| right.members.iter().map(move |&y| (x, y)));
    pairs.all(|(x, y)| match (statements.get(x), statements.get(y)) {
        (Some(p), Some(q)) => !same_article(p, q) || compatible(p, q, lexicon),
        _ => false,
    })
}

/// Whether an article tells both. Places are in the order of the articles.
fn same_article(p: &Statement, q: &Statement) -> bool {
    let stands_in = |article: usize| q.places.binary_search_by_key(&article, |place| place.article).is_ok();
    p.places.iter().any(|place| stands_in(place.article))
}

/// Whether two sentences of one article may tell the same: what it has from two speakers, or counts twice with two
/// results, are two things.
fn compatible(p: &Statement, q: &Statement, lexicon: &Lexicon) -> bool {
    let speakers = p.speakers.is_empty() || q.speakers.is_empty() || !p.speakers.is_disjoint(&q.speakers);
    // "Twelve seats to nine" beside "nine seats … twelve" counts the same twice.
    let other_number = |x: &super::statement::Count| {
        let alike = |y: &&super::statement::Count| x.measure == y.measure && alike_units(x, y, lexicon);
        let fits = |y: &super::statement::Count| x.low <= y.high && y.low <= x.high;
        let mut results = q.counts.iter().filter(alike).map(fits).peekable();
        results.peek().is_some() && !results.any(|fits| fits)
    };
    speakers && !p.counts.iter().any(other_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_as_sure_as_the_statement_that_is_least_like_the_others() {
        // How alike the two nearest of the weakest are, of so many statements with these pairs.
        type Case<'a> = (&'a [(usize, usize, f32)], usize, Option<(usize, f32)>);
        let cases: [Case; 5] = [
            (&[], 1, None),
            (&[(0, 1, 0.4)], 2, Some((0, 0.4))),
            // However much speaks for two, they are no more than the same.
            (&[(0, 1, 4.0)], 2, Some((0, 1.0))),
            // Two like pairs that one link holds together.
            (&[(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)], 4, Some((0, 0.45))),
            (&[(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9), (0, 3, 0.7), (0, 2, 0.1)], 4, Some((1, 0.75))),
        ];
        for (pairs, statements, want) in cases {
            let scored: Vec<Scored> = pairs.iter().map(|&(a, b, score)| Scored { a, b, score, lead: 0.0 }).collect();
            let likeness = within(statements, &scored, &vec![0; statements]);
            let weakest = Grouped::new((0..statements).collect(), &likeness).weakest;
            assert_eq!(weakest.map(|(member, _)| member), want.map(|(member, _)| member), "{pairs:?}");
            let apart = weakest.zip(want).map_or(0.0, |(x, y)| (x.1 - y.1).abs());
            assert!(apart < 1e-6, "{pairs:?}: {weakest:?}");
        }
    }
}
