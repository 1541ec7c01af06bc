//! Which counts of the same thing differ?
//!
//! Two numbers are held against one another only when they count the same thing: the same measure, the same noun (or any
//! words for people who met the same fate), no "another 12", and no second candidate in either sentence. Then the intervals
//! decide; a toll that is higher in a later report is updated, not contradicted.

mod age;
mod count;
mod frame;
mod points;
mod story;

use super::Draft;
use super::interval::Interval;
use super::view::{Telling, View};
use crate::article::{Bound, Measure};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::endings::stem;
use crate::english::outcomes::{INJURED, KILLED, MISSING};
use crate::story::{DiscrepancyKind, Verdict};
use count::Count;

/// Counts that differ in claims, then those of the story.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let counts = count::all(view);
    let mut found = Found::default();
    for told in &view.told {
        let own: Vec<&Count> = told.tellings.iter().flat_map(|&t| of_sentence(&counts, t)).collect();
        for group in groups(&own) {
            compare(view, &group, same_in_claim, Some(&told.claim.id), &mut found);
        }
        scope(view, &told.claim.id, &own, &mut found);
    }
    for group in tolls(view, &counts) {
        compare(view, &group, are_grouped, None, &mut found);
    }
    for group in story::groups(view, &counts) {
        compare(view, &group, are_grouped, None, &mut found);
    }
    found.drafts.extend(points::find(view));
    found.drafts.extend(age::find(view));
    found.drafts
}

/// What has been found.
#[derive(Default)]
struct Found {
    drafts: Vec<Draft>,
    /// Places of numbers that are in a discrepancy already.
    seen: BTreeSet<(usize, usize)>,
    /// Which of them tells of these numbers of one thing.
    told: BTreeMap<Difference, usize>,
}

/// Verdict, measure, fates, things and numbers, whatever the order of the articles.
type Difference = (Verdict, Measure, u8, BTreeSet<String>, BTreeSet<u64>);

impl Found {
    /// Whether a number is in a discrepancy.
    fn has(&self, count: &Count) -> bool {
        self.seen.contains(&count.place())
    }

    /// Adds a discrepancy of these counts; where the same numbers differ already, in another claim, only what it was read from.
    fn add(&mut self, counts: &[&Count], draft: Draft) {
        let Some(measure) = counts.first().map(|count| count.quantity.measure) else { return };
        let fates = counts.iter().fold(0, |fates, count| fates | count.outcome);
        // Whoever has died may be called anything.
        let things = counts.iter().filter(|_| fates == 0).map(|count| class(count).to_string()).collect();
        let numbers = counts.iter().map(|count| count.quantity.value.to_bits()).collect();
        let known = *self.told.entry((draft.verdict, measure, fates, things, numbers)).or_insert(self.drafts.len());
        match self.drafts.get_mut(known) {
            Some(known) => known.readings.extend(draft.readings),
            None => self.drafts.push(draft),
        }
    }
}

/// The counts of one sentence, out of those of the story.
fn of_sentence<'c, 'a>(counts: &'c [Count<'a>], at: Telling) -> &'c [Count<'a>] {
    let key = |c: &Count| (c.at.report, c.at.sentence);
    let first = counts.partition_point(|c| key(c) < (at.report, at.sentence));
    let end = counts.partition_point(|c| key(c) <= (at.report, at.sentence));
    counts.get(first..end).unwrap_or(&[])
}

/// Sorts counts by what they count; each group holds at most one count of an article.
fn groups<'c, 'a>(counts: &[&'c Count<'a>]) -> Vec<Vec<&'c Count<'a>>> {
    let mut by_thing: BTreeMap<(Measure, u8, &str), Vec<&Count>> = BTreeMap::new();
    for &count in counts {
        by_thing.entry((count.quantity.measure, count.outcome, class(count))).or_default().push(count);
    }
    by_thing.into_values().map(one_an_article).collect()
}

/// Who is cut off from something, whatever they are called.
const OUTAGE: &str = "customer";

/// Different nouns for the same people or things.
fn class<'c>(count: &'c Count) -> &'c str {
    let cut_off = |stem: &&str| matches!(*stem, "blackout" | "electricity" | "outag" | "power");
    match count.head.as_str() {
        "soldier" | "servicemember" => "troop",
        "hom" | "home" | "household" | "customer" | "propert" | "business" if count.frame.stems.iter().any(cut_off) => {
            OUTAGE
        }
        _ => &count.head,
    }
}

/// Drops an article that counts the thing twice with different numbers: which of them would be meant?
fn one_an_article<'c, 'a>(group: Vec<&'c Count<'a>>) -> Vec<&'c Count<'a>> {
    let mut values: BTreeMap<usize, Vec<&Count>> = BTreeMap::new();
    for count in group {
        let own = values.entry(count.at.report).or_default();
        if !own.iter().any(|c| c.quantity.value == count.quantity.value) {
            own.push(count);
        }
    }
    values.into_values().filter(|counts| counts.len() == 1).flatten().collect()
}

/// Whether two counts in one claim are of the same thing, apart from their numbers.
fn same_in_claim(view: &View, a: &Count, b: &Count) -> bool {
    if a.at.report == b.at.report || story::speaks_against(view, a, b) {
        return false;
    }
    // What is not a count has few nouns to tell one thing from another ("within five days", "for three days").
    let most_context = if a.quantity.measure == Measure::Count { 2 } else { 3 };
    let shared = a.context.intersection(&b.context).count();
    // Where all words around are the same, a short sentence need not have many.
    let all = shared >= 2 && shared == a.context.len() && shared == b.context.len();
    a.outcome != 0 || shared >= most_context || all
}

/// Whether two counts are of one thing that are grouped already.
fn are_grouped(view: &View, a: &Count, b: &Count) -> bool {
    a.at.report != b.at.report && !story::speaks_against(view, a, b)
}

/// More numbers than these make no difference clearer.
const MOST_TOLD: usize = 10;

/// Says whether two counts are of one thing.
type Same = fn(&View, &Count, &Count) -> bool;

/// What differs in a group of counts: those that cannot both be so, and those of which one is the newer; else those that
/// are worded more or less exactly.
fn compare(view: &View, group: &[&Count], same: Same, claim: Option<&str>, found: &mut Found) {
    let mut pairs: Vec<(Verdict, &Count, &Count)> = vec![];
    for (i, a) in group.iter().enumerate() {
        for b in group.iter().skip(i + 1).filter(|b| same(view, a, b)) {
            let relation = relation(view, a, b);
            // Who rescues and who arrests count their own; beyond one claim only a higher number later says something.
            let own = claim.is_none() && (a.outcome | b.outcome) & !(KILLED | INJURED | MISSING) != 0;
            let relation = relation.filter(|verdict| !own || *verdict != Verdict::Differs);
            pairs.extend(relation.map(|verdict| (verdict, *a, *b)));
        }
    }
    let mut told_of_group = false;
    for verdict in [Verdict::Differs, Verdict::Updated, Verdict::Compatible] {
        let of_kind = || pairs.iter().filter(|p| p.0 == verdict);
        let new = |p: &&(Verdict, &Count, &Count)| !found.has(p.1) || !found.has(p.2);
        let Some((_, a, b)) = of_kind().find(new).filter(|_| verdict != Verdict::Compatible || !told_of_group) else {
            continue;
        };
        let mut told: Vec<&Count> = vec![a, b];
        let both = of_kind().flat_map(|(_, x, y)| [*x, *y]);
        told.extend(both.take(MOST_TOLD));
        told.extend(group.iter().copied().filter(|c| [a, b].iter().any(|x| x.quantity.value == c.quantity.value)));
        found.seen.extend(told.iter().map(|c| c.place()));
        let readings = told.iter().map(|c| view.reading(c.at.report, c.quantity.span)).collect();
        let (kind, reason) = (DiscrepancyKind::Quantity, reason(view, a, b, verdict));
        let draft = Draft { kind, claim: claim.map(str::to_string), entity: None, verdict, readings, reason };
        found.add(&told, draft);
        told_of_group = true;
    }
}

/// How two counts of one thing differ; `None` if they do not.
fn relation(view: &View, a: &Count, b: &Count) -> Option<Verdict> {
    let (x, y) = (a.quantity, b.quantity);
    // "With 22 percent of polling stations counted": the fuller count is the later.
    let counted = match (a.frame.counted, b.frame.counted) {
        (Some(one), Some(other)) if one < other => Some((x, y)),
        (Some(one), Some(other)) if one > other => Some((y, x)),
        _ => None,
    };
    let later = match (view.day(a.at.report), view.day(b.at.report)) {
        _ if counted.is_some() => counted,
        (Some(one), Some(other)) if one < other => Some((x, y)),
        (Some(one), Some(other)) if one > other => Some((y, x)),
        _ => None,
    };
    // "300 kilograms (660 pounds)": converted, and rounded on the way.
    let near = (x.value - y.value).abs() <= 0.015 * x.value.abs().max(y.value.abs());
    if x.value != y.value && near && !matches!(x.measure, Measure::Count | Measure::Money | Measure::Percent) {
        return None;
    }
    let grows_by_itself = grows(a) && grows(b);
    let grows = a.outcome != 0 || grows_by_itself;
    // Of two reports of one day the one that says so is the later: "raising an earlier count".
    let later = later.or(match (a.frame.revises, b.frame.revises) {
        (true, false) => Some((y, x)),
        (false, true) => Some((x, y)),
        _ => None,
    });
    let risen = grows && later.is_some_and(|(early, late)| late.value > early.value);
    // A share of a count that goes on moves both ways; so does what a report says it has changed.
    let newer = later.map(|(_, late)| if std::ptr::eq(late, x) { a } else { b });
    let counting = a.frame.counted.is_some() || b.frame.counted.is_some();
    let revised = newer.is_some_and(|late| late.frame.revises || counting) && x.measure == Measure::Percent;
    // "has now been accused by nine": whoever has fewer has an earlier number.
    let (high, low) = if x.value > y.value { (a, b) } else { (b, a) };
    let risen = risen || revised || high.frame.revises && !low.frame.revises;
    if Interval::of(x).meets(Interval::of(y)) {
        if x.value == y.value {
            return (x.bound != y.bound && (x.bound == Bound::Exact || y.bound == Bound::Exact))
                .then_some(Verdict::Compatible);
        }
        // A tenth more or less is how people round.
        return Some(if risen { Verdict::Updated } else { Verdict::Compatible });
    }
    // Homes without power and acres burnt change by the hour, up and down: only of one day can two counts contradict each other.
    let one_day = view.day(a.at.report).is_some() && view.day(a.at.report) == view.day(b.at.report);
    Some(match (risen, a.outcome == 0 && grows_by_itself && !one_day) {
        (true, _) => Verdict::Updated,
        (false, true) => Verdict::Compatible,
        (false, false) => Verdict::Differs,
    })
}

/// Things of which there may be more the day after.
fn grows(count: &Count) -> bool {
    const GROWING: [&str; 28] = [
        "acres",
        "arrested",
        "arrests",
        "cases",
        "casualties",
        "complaints",
        "cost",
        "customers",
        "damage",
        "displaced",
        "donations",
        "estimated",
        "evacuated",
        "hectares",
        "households",
        "infections",
        "lawsuits",
        "losses",
        "outages",
        "patients",
        "pledges",
        "refugees",
        "signatures",
        "tested",
        "vaccinated",
        "views",
        "votes",
        "voters",
    ];
    class(count) == OUTAGE || GROWING.iter().any(|g| stem(g) == count.head || count.context.contains(stem(g)))
}

fn reason(view: &View, a: &Count, b: &Count, verdict: Verdict) -> String {
    let (first, second) = (view.label(a.at.report), view.label(b.at.report));
    let words = |c: &Count| view.reading(c.at.report, c.quantity.span).text;
    let (x, y) = (words(a), words(b));
    match verdict {
        Verdict::Differs => format!("{first} says “{x}”, {second} says “{y}”; no number fits both."),
        Verdict::Updated => format!("{first} says “{x}”, {second} says “{y}”; the higher number is the later one."),
        Verdict::Compatible => format!("{first} says “{x}”, {second} says “{y}”; both can be true."),
        Verdict::Scope => format!("{first} says “{x}”, {second} says “{y}”; one of them counts more than the other."),
    }
}

/// "14 dead" beside "65 killed or injured": one count is a part of the other.
fn scope(view: &View, claim: &str, counts: &[&Count], found: &mut Found) {
    let all: Vec<&Count> = counts.iter().copied().filter(|c| c.outcome != 0).collect();
    for a in &all {
        let wider = |b: &&&Count| b.outcome != a.outcome && b.outcome & a.outcome == a.outcome;
        for b in all.iter().filter(wider).filter(|b| b.at.report != a.at.report && b.quantity.value != a.quantity.value)
        {
            let whole = b.outcome & !a.outcome;
            let told_whole = all.iter().any(|c| c.at.report == a.at.report && c.outcome & whole != 0);
            if found.has(a) && found.has(b) || told_whole {
                continue;
            }
            found.seen.extend([a.place(), b.place()]);
            found.drafts.push(Draft {
                kind: DiscrepancyKind::Quantity,
                claim: Some(claim.to_string()),
                entity: None,
                verdict: Verdict::Scope,
                readings: [a, b].map(|c| view.reading(c.at.report, c.quantity.span)).to_vec(),
                reason: reason(view, a, b, Verdict::Scope),
            });
        }
    }
}

/// For each fate the toll of each article: the first in its title and opening, which is that of the event, or the only one.
fn tolls<'c, 'a>(view: &View<'a>, counts: &'c [Count<'a>]) -> Vec<Vec<&'c Count<'a>>> {
    let mut tolls: BTreeMap<u8, Vec<&Count>> = BTreeMap::new();
    for report in 0..view.reports.len() {
        let mut own: BTreeMap<u8, &Count> = BTreeMap::new();
        for at in view.lead(report) {
            for count in of_sentence(counts, at).iter().filter(|c| c.outcome != 0 && is_anybody(c)) {
                own.entry(count.outcome).or_insert(count);
            }
        }
        for outcome in [KILLED, INJURED, MISSING] {
            let all = counts.iter().filter(|c| c.at.report == report && c.outcome == outcome);
            if let (false, [only]) = (own.contains_key(&outcome), all.collect::<Vec<_>>().as_slice())
                && is_anybody(only)
            {
                own.insert(outcome, only);
            }
        }
        for (outcome, count) in own {
            tolls.entry(outcome).or_default().push(count);
        }
    }
    tolls.into_values().filter(|g| g.len() > 1).collect()
}

/// "people", but also "at least one man", which is a lower limit of all.
fn is_anybody(count: &Count) -> bool {
    let one = matches!(count.head.as_str(), "man" | "woman" | "boy" | "girl" | "child");
    count.head == stem("people") || one && count.quantity.bound == Bound::AtLeast
}

#[cfg(test)]
mod tests;
