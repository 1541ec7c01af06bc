//! Which figures of the story count the same thing, wherever in the articles they stand?
//!
//! Two of one story are often two: the killed of yesterday and those of an earlier incident, the share of one party and of
//! another. So nothing may speak against it (other names, other days, a forecast beside a result, a change beside a level),
//! and enough must speak for it: that both are told of one person, party or thing, or that their clauses share words that
//! are not the whole story's. An article that also tells the other's number does not differ from it.

use super::count::Count;
use super::{OUTAGE, class, is_anybody};
use crate::article::Measure;
use crate::btree::BTreeMap;
use crate::compare::discrepancies::clause::names_others;
use crate::compare::discrepancies::interval::Interval;
use crate::compare::discrepancies::time::other_days;
use crate::compare::discrepancies::view::View;
use crate::english::outcomes::means_anybody;

/// More figures of one kind than these are a table, not a report.
const MOST: usize = 80;

/// So many times higher a count is of more than one event.
const FAR: f64 = 5.0;

/// Groups of two counts and more that are of one thing.
pub(super) fn groups<'c, 'a>(view: &View<'a>, counts: &'c [Count<'a>]) -> Vec<Vec<&'c Count<'a>>> {
    let mut kinds: BTreeMap<(Measure, u8, &str, bool), Vec<&Count>> = BTreeMap::new();
    for count in counts.iter().filter(|c| is_counted(c)) {
        let head = match count.quantity.measure {
            Measure::Count => class(count),
            Measure::Money => count.quantity.unit.as_deref().unwrap_or(""),
            _ => "",
        };
        kinds.entry((count.quantity.measure, count.outcome, head, count.frame.margin)).or_default().push(count);
    }
    let groups = kinds.into_values().filter(|kind| kind.len() > 1 && kind.len() <= MOST);
    groups.flat_map(|kind| of_kind(view, &kind)).collect()
}

/// What can be told from other figures by its words: not lengths and times, of which every story has several.
fn is_counted(count: &Count) -> bool {
    matches!(count.quantity.measure, Measure::Count | Measure::Percent | Measure::Money)
        && (count.outcome != 0) == is_anybody(count)
        && (count.outcome != 0 || !counts_anybody(count))
}

/// "three victims": who knows of what.
fn counts_anybody(count: &Count) -> bool {
    count.quantity.unit.as_deref().is_some_and(|u| u.split(' ').next_back().is_some_and(means_anybody))
}

/// The connected ones among the pairs of one thing.
fn of_kind<'c, 'a>(view: &View<'a>, kind: &[&'c Count<'a>]) -> Vec<Vec<&'c Count<'a>>> {
    let mut group: Vec<usize> = (0..kind.len()).collect();
    let mut joined = false;
    for (i, a) in kind.iter().enumerate() {
        for (j, b) in kind.iter().enumerate().skip(i + 1) {
            let one = is_one_thing(view, a, b) || is_only(kind, a) && is_only(kind, b) && is_counted_alike(view, a, b);
            if one && !tells_both(kind, a, b) && !tells_both(kind, b, a) {
                let (from, to) = (group.get(j).copied(), group.get(i).copied());
                if let (Some(from), Some(to)) = (from, to) {
                    group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
                    joined = true;
                }
            }
        }
    }
    if !joined {
        return vec![];
    }
    let mut groups: BTreeMap<usize, Vec<&Count>> = BTreeMap::new();
    for (number, count) in group.iter().zip(kind) {
        groups.entry(*number).or_default().push(count);
    }
    groups.into_values().filter(|g| g.len() > 1).collect()
}

/// Whether the article of `b` also tells the number of `a`, and does not say that it has changed.
fn tells_both(kind: &[&Count], a: &Count, b: &Count) -> bool {
    let own = kind.iter().filter(|c| c.at.report == b.at.report && c.quantity.span != b.quantity.span);
    // "Dozens" is told beside any number.
    let closed = |c: &&&Count| c.quantity.low.is_some() && c.quantity.high.is_some();
    let known = own.filter(closed).any(|c| Interval::of(c.quantity).meets(Interval::of(a.quantity)));
    known && !b.frame.revises && !Interval::of(a.quantity).meets(Interval::of(b.quantity))
}

/// Whether its article counts nothing else of the kind.
fn is_only(kind: &[&Count], count: &Count) -> bool {
    kind.iter().all(|c| c.at.report != count.at.report || c.quantity.value == count.quantity.value)
}

/// What each of two articles counts only once may be told in fewer common words.
fn is_counted_alike(view: &View, a: &Count, b: &Count) -> bool {
    if a.at.report == b.at.report || a.quantity.measure != Measure::Count || speaks_against(view, a, b) {
        return false;
    }
    let all = shared(a, b).count();
    let smaller = a.frame.stems.len().min(b.frame.stems.len());
    let same_fate = a.outcome != 0 || class(a) == OUTAGE;
    all >= 2 && 3 * all >= smaller || same_fate && all >= 1
}

/// The stems that both clauses have, but for the words of what is counted.
fn shared<'c>(a: &'c Count, b: &'c Count) -> impl Iterator<Item = &'c str> + Clone {
    a.frame.stems.iter().copied().filter(|s| b.frame.stems.binary_search(s).is_ok() && !a.counts_word(s))
}

/// Whether both numbers are of one thing, as far as their clauses tell.
pub(super) fn is_one_thing(view: &View, a: &Count, b: &Count) -> bool {
    let (f, g) = (&a.frame, &b.frame);
    if a.at.report == b.at.report || speaks_against(view, a, b) || f.change || g.change {
        return false;
    }
    let one_subject = f.subject.is_some() && f.subject == g.subject;
    let name = one_subject && f.subject.is_some_and(|s| f.names.contains(&s));
    let shared = shared(a, b);
    let telling = shared.clone().filter(|s| !view.is_topic(s)).count();
    let all = shared.count();
    let smaller = f.stems.len().min(g.stems.len());
    if f.margin {
        return f.names.iter().any(|n| g.names.contains(n));
    }
    match a.quantity.measure {
        Measure::Percent => {
            one_subject && (f.whole.is_some() && f.whole == g.whole || name || all >= 1 || smaller <= 3)
        }
        Measure::Money => telling >= 3 && 2 * all >= smaller,
        Measure::Count if class(a) == OUTAGE => telling >= 2,
        _ if a.outcome != 0 => telling >= 2 && 3 * all >= smaller,
        _ => one_subject && telling >= 1 && 3 * all >= smaller || telling >= 3 && 2 * all >= smaller,
    }
}

/// Whether something shows that the numbers are of two things: others named, other days, what is expected beside what is so.
pub(super) fn speaks_against(view: &View, a: &Count, b: &Count) -> bool {
    let (f, g) = (&a.frame, &b.frame);
    let apart = |x: &Count, y: &Count| x.modifiers.difference(&y.modifiers).count() > 0;
    let two_wholes = f.whole.is_some() && g.whole.is_some() && f.whole != g.whole;
    let two_subjects = f.subject.is_some() && g.subject.is_some() && f.subject != g.subject;
    // A tenfold toll is that of a war beside that of one attack.
    let far = a.outcome != 0 && {
        let (x, y) = (a.quantity.value, b.quantity.value);
        x.max(y) > FAR * x.min(y).max(1.0)
    };
    far || a.outcome != 0 && f.past != g.past
        || f.ahead != g.ahead
        || f.change != g.change
        || f.margin != g.margin
        || two_wholes
        || two_subjects
        || apart(a, b) && apart(b, a)
        || names_others(&f.names, &g.names)
        || other_days(&f.times, &g.times)
        || tells_beside(view, a, b)
        || tells_beside(view, b, a)
        || names_elsewhere(view, a, b)
        || names_elsewhere(view, b, a)
}

/// "over 100 officers …, 60 of them": whether the sentence of `a` also has the number of `b` for the same, and does not say
/// that it has changed.
fn tells_beside(view: &View, a: &Count, b: &Count) -> bool {
    let of_one = |unit: Option<&str>| unit.is_none_or(|u| u == "of them" || Some(u) == a.quantity.unit.as_deref());
    let mut others = view.quantities(a.at).iter().filter(|q| q.span != a.quantity.span);
    !a.frame.revises && others.any(|q| q.value == b.quantity.value && of_one(q.unit.as_deref()))
}

/// Whether the clause of a toll names something that the other article never names: another event's place, maybe.
fn names_elsewhere(view: &View, a: &Count, b: &Count) -> bool {
    a.outcome != 0 && a.frame.names.iter().any(|n| !view.has_name(b.at.report, n))
}
