//! Which counts of the same thing differ?
//!
//! Two numbers are held against one another only when they count the same thing: the same measure, the same noun (or any
//! words for people who met the same fate), no "another 12", and no second candidate in either sentence. Then the intervals
//! decide; a toll that is higher in a later report is updated, not contradicted.

use super::Draft;
use super::interval::Interval;
use super::view::{Telling, View, is_content};
use crate::article::{Bound, Measure, Quantity};
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::english::outcomes::{means_anybody, outcome};
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Token;
use std::collections::{BTreeMap, BTreeSet};

/// A quantity and what it counts.
#[derive(Clone, Debug)]
struct Count<'a> {
    quantity: &'a Quantity,
    at: Telling,
    /// What happened to the people counted; 0 if nothing is said.
    outcome: u8,
    /// Stem of the noun counted, or of the unit.
    head: String,
    /// Stems of the words before that noun.
    modifiers: BTreeSet<String>,
    /// Stems of the content words around.
    context: BTreeSet<String>,
}

/// Counts that differ in claims, then those of the story.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
    for told in &view.told {
        let counts = told.tellings.iter().flat_map(|&t| counts(view, t)).collect();
        for group in groups(counts) {
            drafts.extend(compare(view, &group, Some(&told.claim.id), &mut seen));
        }
        drafts.extend(scope(view, told, &mut seen));
    }
    for group in over_the_story(view) {
        drafts.extend(compare(view, &group, None, &mut seen));
    }
    drafts
}

/// The counts of one sentence.
fn counts<'a>(view: &View<'a>, at: Telling) -> Vec<Count<'a>> {
    let quantities = view.quantities(at);
    let tokens = view.tokens(at);
    let mut found = vec![];
    if quantities.is_empty() {
        return found;
    }
    let as_of = tokens.windows(2).any(|w| matches!(w, [a, b] if a.lower == "as" && b.lower == "of"));
    // "Norland and Sudland have 28 and 24 seats, respectively"
    if tokens.iter().any(|t| t.lower == "respectively") {
        return found;
    }
    for (i, quantity) in quantities.iter().enumerate() {
        let first = tokens.partition_point(|t| t.span.end <= quantity.span.start);
        let next = tokens.partition_point(|t| t.span.start < quantity.span.end);
        let before = i.checked_sub(1).and_then(|p| quantities.get(p)).map_or(0, |q| q.span.end);
        let after = quantities.get(i + 1).map_or(usize::MAX, |q| q.span.start);
        let own = tokens.get(first..next).unwrap_or(&[]);
        let left: Vec<&str> =
            tokens.iter().take(first).filter(|t| t.span.start >= before).map(|t| t.lower.as_ref()).collect();
        let mut right: Vec<&str> =
            tokens.iter().skip(next).filter(|t| t.span.end <= after).map(|t| t.lower.as_ref()).collect();
        // "59 dead and injured 500": the word right before the next number belongs to that.
        if after != usize::MAX && right.last().is_some_and(|w| outcome(w) != 0) {
            right.pop();
        }
        let part =
            |w: &&str| matches!(*w, "another" | "other" | "others" | "additional" | "more" | "further" | "fewer");
        let is_part =
            left.last().is_some_and(|w| part(w) || matches!(*w, "by" | "every" | "include" | "includes" | "including"))
                || of_a_number(&left)
                || of_several(&left)
                || right.first().is_some_and(part)
                || own.iter().any(|t| matches!(t.lower.as_ref(), "other" | "others" | "another" | "additional" | "of"))
                || (right.first() == Some(&"of")
                    && matches!(right.get(1), Some(&("them" | "those" | "whom" | "the" | "its" | "his" | "their"))));
        // "As of 11 p.m. it moved at 17 mph": what changes by the hour.
        let moves = as_of && !matches!(quantity.measure, Measure::Count | Measure::Money | Measure::Percent);
        if is_part
            || moves
            || with_the_killers(tokens.get(next..).unwrap_or(&[]))
            || own.last().is_some_and(|t| t.lower == "couple")
        {
            continue;
        }
        let unit = quantity.unit.as_deref().unwrap_or("").to_lowercase();
        let mut words: Vec<&str> = unit.split_whitespace().collect();
        // "people killed or injured": what happened to them is said apart from what they are.
        let mut said = 0;
        while words.len() > 1 && words.last().is_some_and(|w| *w == "or" || *w == "and" || outcome(bare(w)) != 0) {
            said |= words.pop().map_or(0, |w| outcome(bare(w)));
        }
        let noun = words.last().copied().unwrap_or("");
        let people = quantity.measure == Measure::Count && (words.is_empty() || is_people(noun));
        let right_before = left.last().map_or(0, |w| outcome(w));
        let fate = match (people, right_before) {
            (false, _) => 0,
            (true, 0) => said | fate(&left, own.iter().map(|t| t.lower.as_ref()), &right),
            (true, near) if said & near == near => said, // "killed or injured 50"
            (true, near) => near,                        // "killed two and injured 50"
        };
        // "two officers": some people, though the unit may only say what happened to them.
        let named = own.last().map(|t| t.lower.as_ref()).filter(|w| is_people(w) && !means_anybody(w));
        if words.is_empty() && (fate == 0 || !stands_for_people(&left, &right)) {
            continue; // who knows what it counts
        }
        let reach = first.saturating_sub(6)..(next + 6).min(tokens.len());
        let context =
            tokens.get(reach).unwrap_or(&[]).iter().filter(|t| is_content(t) && !quantity.span.overlaps(t.span));
        found.push(Count {
            quantity,
            at,
            outcome: fate,
            head: stem(match named {
                Some(named) if fate != 0 => named,
                None if fate != 0 && (noun.is_empty() || means_anybody(noun)) => "people",
                _ => noun,
            })
            .to_string(),
            modifiers: words.iter().rev().skip(1).map(|w| stem(w).to_string()).collect(),
            context: context.map(|t| stem(&t.lower).to_string()).collect(),
        });
    }
    found
}

/// A word of a unit without its comma: "killed, injured or missing".
fn bare(word: &str) -> &str {
    word.trim_end_matches(',')
}

/// "eight of 18 counts": the second number is the whole of which the first is told.
fn of_a_number(left: &[&str]) -> bool {
    let mut back = left.iter().rev();
    matches!(back.next(), Some(&"of" | &"out"))
}

/// Whether a number without a noun may count people: "injured 21", "rose to 14"; not "building 197", "three by gunshots".
fn stands_for_people(left: &[&str], right: &[&str]) -> bool {
    let follows =
        left.last().is_none_or(|w| outcome(w) != 0 || is_function_word(w) || !w.starts_with(char::is_alphabetic));
    follows && !matches!(left.last(), Some(&("a" | "an"))) && right.first() != Some(&"by")
}

/// "14 people, including three gunmen": who counts the attackers too counts others than who does not.
fn with_the_killers(right: &[Token]) -> bool {
    let killers = |t: &Token| {
        matches!(
            t.lower.as_ref(),
            "assailant"
                | "assailants"
                | "attacker"
                | "attackers"
                | "bomber"
                | "bombers"
                | "gunman"
                | "gunmen"
                | "himself"
                | "shooter"
                | "shooters"
                | "suspect"
                | "suspects"
        )
    };
    let from = right.iter().take(6).position(|t| matches!(t.lower.as_ref(), "including" | "plus" | "besides"));
    from.is_some_and(|at| right.iter().skip(at).take(5).any(killers))
}

/// "In total, 17 people died": the sum over more than the event that others count.
fn of_several(left: &[&str]) -> bool {
    left.iter().rev().take(4).any(|w| matches!(*w, "altogether" | "combined" | "overall" | "total"))
}

/// Nouns whose counts may be of killed or injured people.
fn is_people(noun: &str) -> bool {
    const PEOPLE: [&str; 22] = [
        "adults",
        "children",
        "civilians",
        "employees",
        "firefighters",
        "guests",
        "inmates",
        "men",
        "miners",
        "officers",
        "passengers",
        "pilgrims",
        "police",
        "policemen",
        "residents",
        "soldiers",
        "students",
        "tourists",
        "troops",
        "women",
        "workers",
        "worshippers",
    ];
    means_anybody(noun) || PEOPLE.contains(&noun)
}

/// What happened to the people counted: the words right before the number, within it, after it, else before it.
fn fate<'w>(left: &[&'w str], own: impl Iterator<Item = &'w str>, right: &[&'w str]) -> u8 {
    let of = |words: &mut dyn Iterator<Item = &str>| words.fold(0, |fate, w| fate | outcome(w));
    let own = own.fold(0, |fate, w| fate | outcome(w));
    let clause = right.iter().take_while(|w| !matches!(**w, "," | ";" | "after" | "when" | "while" | "as")).take(7);
    let after = clause.fold(0, |fate, w| fate | outcome(w));
    match own | after {
        0 => of(&mut left.iter().copied()),
        fate => fate,
    }
}

/// Sorts counts by what they count; each group holds at most one count of an article.
fn groups(counts: Vec<Count>) -> Vec<Vec<Count>> {
    let mut by_thing: BTreeMap<(Measure, u8, String), Vec<Count>> = BTreeMap::new();
    for count in counts {
        by_thing.entry((count.quantity.measure, count.outcome, class(&count.head))).or_default().push(count);
    }
    by_thing.into_values().map(one_an_article).collect()
}

/// Different nouns for the same people or things.
fn class(head: &str) -> String {
    match head {
        "soldier" | "troop" | "servicemember" => "troop".to_string(),
        _ => head.to_string(),
    }
}

/// Drops an article that counts the thing twice with different numbers: which of them would be meant?
fn one_an_article(group: Vec<Count>) -> Vec<Count> {
    let mut values: BTreeMap<usize, Vec<Count>> = BTreeMap::new();
    for count in group {
        let own = values.entry(count.at.report).or_default();
        if !own.iter().any(|c| c.quantity.value == count.quantity.value) {
            own.push(count);
        }
    }
    values.into_values().filter(|counts| counts.len() == 1).flatten().collect()
}

/// Whether two counts are of the same thing, apart from their numbers.
fn same_thing(a: &Count, b: &Count, most_context: usize) -> bool {
    if a.at.report == b.at.report || a.quantity.measure != b.quantity.measure {
        return false;
    }
    let apart = |x: &Count, y: &Count| x.modifiers.difference(&y.modifiers).count() > 0;
    // "US troops" and "Iraqi troops"; but "troops" may well be "US troops".
    if apart(a, b) && apart(b, a) && !(a.outcome != 0 && a.outcome == b.outcome) {
        return false;
    }
    a.outcome != 0 || a.context.intersection(&b.context).count() >= most_context
}

/// One discrepancy of a group of counts, if its numbers differ.
fn compare(view: &View, group: &[Count], claim: Option<&str>, seen: &mut BTreeSet<(usize, usize)>) -> Option<Draft> {
    // What is not a count has few nouns to tell one thing from another ("within five days", "for three days").
    let plain = group.iter().all(|c| c.quantity.measure == Measure::Count);
    let context = if plain { 2 } else { 3 };
    let mut worst: Option<(Verdict, usize, usize)> = None;
    for (i, a) in group.iter().enumerate() {
        for (j, b) in group.iter().enumerate().skip(i + 1) {
            if same_thing(a, b, context)
                && let Some(verdict) = verdict(view, a, b)
                && worst.is_none_or(|(v, _, _)| rank(verdict) > rank(v))
            {
                worst = Some((verdict, i, j));
            }
        }
    }
    let (verdict, i, j) = worst?;
    let (a, b) = (group.get(i)?, group.get(j)?);
    let mut told: Vec<&Count> = vec![a, b];
    told.extend(group.iter().filter(|c| same_thing(a, c, context) || same_thing(b, c, context)).take(8));
    if told.iter().all(|c| seen.contains(&place(c))) {
        return None;
    }
    seen.extend(told.iter().map(|c| place(c)));
    let readings = told.iter().map(|c| view.reading(c.at.report, c.quantity.span)).collect();
    let reason = reason(view, a, b, verdict);
    Some(Draft {
        kind: DiscrepancyKind::Quantity,
        claim: claim.map(str::to_string),
        entity: None,
        verdict,
        readings,
        reason,
    })
}

fn place(count: &Count) -> (usize, usize) {
    (count.at.report, count.quantity.span.start)
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Differs => 3,
        Verdict::Updated => 2,
        Verdict::Scope => 1,
        Verdict::Compatible => 0,
    }
}

/// How two counts of one thing differ; `None` if they do not.
fn verdict(view: &View, a: &Count, b: &Count) -> Option<Verdict> {
    let (x, y) = (a.quantity, b.quantity);
    let later = match (view.day(a.at.report), view.day(b.at.report)) {
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
    let later = later.or_else(|| match (revises(view, a), revises(view, b)) {
        (true, false) => Some((y, x)),
        (false, true) => Some((x, y)),
        _ => None,
    });
    let risen = grows && later.is_some_and(|(early, late)| late.value > early.value);
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

/// Whether the sentence says that its number takes the place of a lower one.
fn revises(view: &View, count: &Count) -> bool {
    let rising = |w: &str| {
        matches!(
            w,
            "climbed"
                | "climbs"
                | "climbing"
                | "raised"
                | "raises"
                | "raising"
                | "revised"
                | "rise"
                | "rises"
                | "rising"
                | "rose"
                | "updated"
        )
    };
    view.tokens(count.at).iter().any(|t| rising(&t.lower))
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
    GROWING.iter().any(|g| stem(g) == count.head || count.context.contains(stem(g)))
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
fn scope(view: &View, told: &super::view::Told, seen: &mut BTreeSet<(usize, usize)>) -> Vec<Draft> {
    let all: Vec<Count> = told.tellings.iter().flat_map(|&t| counts(view, t)).filter(|c| c.outcome != 0).collect();
    let mut drafts = vec![];
    for a in &all {
        let wider = |b: &&Count| b.outcome != a.outcome && b.outcome & a.outcome == a.outcome;
        for b in all.iter().filter(wider).filter(|b| b.at.report != a.at.report && b.quantity.value != a.quantity.value)
        {
            let whole = b.outcome & !a.outcome;
            let told_whole = all.iter().any(|c| c.at.report == a.at.report && c.outcome & whole != 0);
            if seen.contains(&place(a)) && seen.contains(&place(b)) || told_whole {
                continue;
            }
            seen.extend([place(a), place(b)]);
            drafts.push(Draft {
                kind: DiscrepancyKind::Quantity,
                claim: Some(told.claim.id.clone()),
                entity: None,
                verdict: Verdict::Scope,
                readings: [a, b].map(|c| view.reading(c.at.report, c.quantity.span)).to_vec(),
                reason: reason(view, a, b, Verdict::Scope),
            });
        }
    }
    drafts
}

/// Groups of counts that need no claim: the toll in the lead, and a thing that each article counts just once.
fn over_the_story<'a>(view: &View<'a>) -> Vec<Vec<Count<'a>>> {
    let mut tolls: BTreeMap<u8, Vec<Count>> = BTreeMap::new();
    let mut things: BTreeMap<(Measure, String), BTreeMap<usize, Vec<Count>>> = BTreeMap::new();
    for (report, source) in view.reports.iter().enumerate() {
        let lead = view.lead(report);
        let mut own: BTreeMap<u8, Count> = BTreeMap::new();
        for at in &lead {
            for count in counts(view, *at).into_iter().filter(|c| c.outcome != 0 && c.head == stem("people")) {
                own.entry(count.outcome).or_insert(count);
            }
        }
        for (outcome, count) in own {
            tolls.entry(outcome).or_default().push(count);
        }
        for sentence in 0..source.article.sentences.len() {
            for count in counts(view, Telling { report, sentence, stance: None }) {
                let anybody =
                    count.quantity.unit.as_deref().is_none_or(|u| u.split(' ').next_back().is_some_and(means_anybody));
                if count.outcome == 0 && count.quantity.measure == Measure::Count && !anybody {
                    let unit = count.quantity.unit.as_deref().unwrap_or("").to_lowercase();
                    things.entry((count.quantity.measure, unit)).or_default().entry(report).or_default().push(count);
                }
            }
        }
    }
    let once = things.into_values().map(|by_report| {
        let single = by_report.into_values().filter(|counts| counts.len() == 1);
        single.flatten().collect::<Vec<Count>>()
    });
    tolls.into_values().chain(once).filter(|g| g.len() > 1).collect()
}

#[cfg(test)]
mod tests;
