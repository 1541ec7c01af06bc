//! What is told of "last week" here and of "Tuesday" there: is it one happening?

use super::{Group, Telling, days_of};
use crate::article::{Article, Measure};
use crate::btree::BTreeMap;
use crate::english::speech::COMMON_ACTS;

/// Whether a sentence counts things: what it tells may be several happenings.
pub(super) fn tells_of_several(article: &Article, sentence: usize) -> bool {
    let Some(span) = article.sentences.get(sentence) else { return false };
    let first = article.quantities.partition_point(|quantity| quantity.span.end <= span.start);
    let here = article.quantities.get(first..).unwrap_or(&[]).iter().take_while(|q| q.span.start < span.end);
    here.take(8).any(|q| q.measure == Measure::Count && q.value != 1.0)
}

/// The day on which that came to pass of which a range is told, where just one is told within it in the same words.
fn day_within(groups: &[Group], range: &Group) -> Option<usize> {
    /// So many happenings within it are looked at, and so many tellings of each.
    const MOST: usize = 60;
    const TELLINGS: usize = 3;
    if days_of(range.days)? > MONTH {
        return None;
    }
    let begins = groups.partition_point(|group| group.days.0 < range.days.0);
    let within = groups.iter().enumerate().skip(begins).take_while(|(_, group)| group.days.0 <= range.days.1);
    let days = within.filter(|(_, group)| group.days.0 == group.days.1).take(MOST);
    let told = |day: &Group| {
        let mut tellings = day.tellings.iter().filter(|t| !t.names).take(TELLINGS);
        tellings.any(|exact| range.tellings.iter().take(TELLINGS).any(|vague| is_told_as(vague, exact)))
    };
    let mut found = days.filter(|(_, day)| told(day)).map(|(number, _)| number);
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// Days of the longest range within which one day is looked for.
const MONTH: i32 = 31;

/// Whether the clauses of a vague and an exact time tell one thing of one, in the same words: who, what, and one word more.
fn is_told_as(vague: &Telling, exact: &Telling) -> bool {
    let shared: Vec<&String> = vague.near.intersection(&exact.near).collect();
    let named = |word: &&&String| vague.named.contains(**word) || exact.named.contains(**word);
    let acts = shared.iter().filter(|word| !named(word)).count();
    shared.len() >= 3
        && 3 * shared.len() >= 2 * vague.near.len().min(exact.near.len())
        && acts > 0
        && acts < shared.len()
        && !shared.iter().any(|word| COMMON_ACTS.has(word))
        && !vague.names
        && !vague.several
        && !exact.several
        && !vague.is_of_others_than(exact)
}

/// What one claim, or the same words, tell of "last week" and of "Tuesday" came to pass on the Tuesday.
pub(super) fn join_within(groups: &mut Vec<Group>) {
    let mut day_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, group) in groups.iter().enumerate().filter(|(_, g)| g.days.0 == g.days.1) {
        for claim in group.tellings.iter().filter_map(|t| t.claim) {
            day_of.entry(claim).or_insert(number);
        }
    }
    let within = |group: &Group| {
        let claims = group.tellings.iter().filter_map(|t| t.claim);
        let mut days = claims.filter_map(|claim| day_of.get(&claim).copied());
        days.find(|&day| groups.get(day).is_some_and(|d| group.days.0 <= d.days.0 && d.days.1 <= group.days.1))
    };
    let moves: Vec<(usize, usize)> = groups
        .iter()
        .enumerate()
        .filter(|(_, group)| group.days.0 != group.days.1)
        .filter_map(|(number, group)| Some((number, within(group).or_else(|| day_within(groups, group))?)))
        .collect();
    for (from, to) in moves {
        let tellings = groups.get_mut(from).map(|g| std::mem::take(&mut g.tellings)).unwrap_or_default();
        if let Some(group) = groups.get_mut(to) {
            // Who tells the day is to word it.
            group.tellings.extend(tellings.into_iter().map(|telling| Telling { coarse: true, ..telling }));
        }
    }
    groups.retain(|group| !group.tellings.is_empty());
}

#[cfg(test)]
mod tests {
    use super::super::tests::{article, timeline};
    use crate::article::{Bound, Measure, Quantity};
    use crate::text::Span;

    #[test]
    fn a_coarse_and_a_close_day_in_the_same_words_are_one() {
        let exact = "The ferry Halla sank near Orrin on February 9.";
        let cases = [
            ("The ferry Halla sank last month.", exact, 1),
            ("The ferry Tolne sank near Lund last month.", exact, 2),
            ("Three ferries sank near Orrin last month.", exact, 2),
            ("The owner of the Halla was fined last month in Orrin.", exact, 2),
            ("The council of Orrin met last month.", "The council of Orrin met on February 9.", 2),
        ];
        for (vague, exact, want) in cases {
            let mut range = article("a", &[(vague, "last month", "2024-02-01", "2024-02-29")]);
            if vague.starts_with("Three") {
                let (value, unit) = (3.0, Some("ferries".to_string()));
                let (low, high, bound, measure) = (Some(value), Some(value), Bound::Exact, Measure::Count);
                range.quantities = vec![Quantity { span: Span::new(0, 13), value, low, high, bound, measure, unit }];
            }
            let day = article("b", &[(exact, "February 9", "2024-02-09", "2024-02-09")]);
            assert_eq!(timeline(&[range, day]).len(), want, "{vague}");
        }
    }
}
