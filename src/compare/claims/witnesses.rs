//! Beside their words: what speaks for two sentences telling the same, and what against?

use super::pairs::Pair;
use super::shared::{SAME, Shared, tells};
use super::statement::{Count, Statement};
use crate::compare::similarity::Lexicon;
use crate::english::negation::{ASSERTIONS, ENDINGS};
use crate::english::parts::Parts;

/// How much it counts what the one of which more is told shares.
const WHOLE: f32 = 0.25;
/// So much shared weight makes up for as much that is not shared.
const UNTOLD: f32 = 24.0;

/// How alike two statements are, all told.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Agreement {
    /// 0 or more; 0 if an editor would keep them apart.
    pub score: f32,
    /// As tellings of the main event: 0 unless both open their reports and one tells the other, [`CONTRARY`] where one of
    /// them opens and the other denies it.
    pub lead: f32,
}

/// So much less alike are two groups by every pair of which one denies the other: no others make up for it.
const CONTRARY: f32 = -100.0;

/// What two statements share in words, times what else speaks for and against their telling the same.
pub(super) fn agreement(pair: &Pair, a: &Statement, b: &Statement, lexicon: &Lexicon) -> Agreement {
    let (p, r) = pair.told;
    let shared = Shared::of(a, pair.forward);
    let enough = pair.uttered || shared.least().is_some_and(|least| p.min(r) >= least);
    if p + r == 0.0 || !enough && !pair.lead || staged(a, b) {
        return Agreement::default();
    }
    if opposed(pair, a, b, lexicon) {
        return Agreement { score: 0.0, lead: if a.opening || b.opening { CONTRARY } else { 0.0 } };
    }
    let beside = [numbers(a, b, lexicon), days(a, b), persons(a, b), speakers(a, b), prospects(a, b), background(a, b)];
    let against = || beside.iter().map(|factor| factor.min(1.0)).product::<f32>();
    let lead = if pair.lead { ONE_EVENT * against() } else { 0.0 };
    if !enough {
        return Agreement { score: 0.0, lead };
    }
    // What one tells wholly beside other things is the same in part.
    let told = (1.0 - WHOLE) * 2.0 * p * r / (p + r) + WHOLE * p.max(r);
    let weight = (shared.weight + Shared::of(b, pair.backward).weight) / 2.0;
    let words = told.sqrt() * weight / (weight + UNTOLD * (1.0 - told).max(0.0));
    let factors = [
        lengths(a, b),
        quotations(a, b, lexicon),
        described(a, pair.forward, b),
        unsaid(a, pair.forward, lexicon),
        unsaid(b, pair.backward, lexicon),
        headings(a, b),
        openings(a, b, shared.telling),
    ];
    let score = words * factors.iter().chain(&beside).product::<f32>();
    // However much else is told around it.
    let one_utterance = pair.uttered && speakers(a, b) > OTHERS;
    Agreement { score: if one_utterance { score.max(ONE_UTTERANCE) } else { score }, lead }
}

/// How alike two openings are as tellings of the main event, of which one tells most of the other.
const ONE_EVENT: f32 = 0.6;

/// How alike two sentences are at least of which one has in marks what the other has.
const ONE_UTTERANCE: f32 = 0.4;

/// Whether one has nearly all of a quotation of the other in marks, and that says something: "it is no hero", and not "access to
/// the market" or "pay as you go", which is what a thing is called.
pub(super) fn holds_utterance(a: &Statement, b: &Statement, lexicon: &Lexicon) -> bool {
    /// Fewer words may be anybody's.
    const SHORTEST: usize = 5;
    const NEARLY_ALL: f32 = 0.8;
    let weight = |words: &[u32]| words.iter().map(|&word| lexicon.weight(word)).sum::<f32>();
    let clause = |&word: &u32| {
        let (stem, parts) = (lexicon.stem(word), Parts::of(lexicon.stem(word)));
        stem != "to" && (parts.pronoun() || parts.auxiliary())
    };
    let mut pairs = a.quoted.iter().flat_map(|x| b.quoted.iter().map(move |y| (x, y)));
    pairs.any(|(x, y)| {
        let shorter = weight(x).min(weight(y));
        let fewer = if x.len() < y.len() { x } else { y };
        fewer.len() >= SHORTEST
            && fewer.iter().any(clause)
            && longest_run(x, y, lexicon) >= NEARLY_ALL * shorter.max(UTTERED)
    })
}

/// Whether one denies what the other says: a "not" whose words stand on the other side without one.
fn opposed(pair: &Pair, a: &Statement, b: &Statement, lexicon: &Lexicon) -> bool {
    // That a spokesman denies it is another main event than that it happened.
    a.opening && b.opening && a.denied != b.denied
        || denied_here_only(a, pair.forward, b, lexicon)
        || denied_here_only(b, pair.backward, a, lexicon)
}

/// How far before or after a word its denial may stand on the other side.
const SCOPE: usize = 6;

fn denied_here_only(denying: &Statement, matches: &[(u32, f32)], other: &Statement, lexicon: &Lexicon) -> bool {
    denying.signs.denials.iter().any(|&(at, end)| {
        let denial = denying.words.get(at).copied().unwrap_or(u32::MAX);
        let (mut all, mut told) = (0.0, vec![]);
        let mut shared = 0.0;
        for place in at + 1..end {
            let (Some(&word), Some(&(there, likeness))) = (denying.words.get(place), matches.get(place)) else {
                continue;
            };
            let weight = lexicon.story_weight(word);
            if weight > CONTENT && !lexicon.is_denial(word) && !denying.named.get(place).is_some_and(|&named| named) {
                all += weight;
                // The first is what is denied: "never disclosed".
                if likeness < SAME && told.is_empty() {
                    break;
                }
                if likeness >= SAME {
                    shared += weight;
                    told.push(there as usize);
                }
            }
        }
        let denied_there = |&place: &usize| {
            let from = place.saturating_sub(SCOPE);
            let near = other.words.get(from..(place + SCOPE).min(other.words.len())).unwrap_or(&[]);
            near.iter().any(|&w| {
                let stem = lexicon.stem(w);
                // What is alleged or admitted is near to "denied" in the table of words and far from it in meaning.
                let alike = lexicon.likeness(w, denial) >= 0.5 && !ASSERTIONS.contains(&stem);
                lexicon.is_denial(w) || ENDINGS.contains(&stem) || alike
            })
        };
        // Only what is told there without a denial is opposed: most of what this denial governs.
        shared > 0.0 && shared >= 0.5 * all && !told.iter().any(denied_there)
    })
}

/// Words that weigh less carry no statement.
const CONTENT: f32 = 4.0;

fn numbers(a: &Statement, b: &Statement, lexicon: &Lexicon) -> f32 {
    let (mut agree, mut odd, mut conflict) = (false, false, false);
    for x in &a.counts {
        for y in b.counts.iter().filter(|y| y.measure == x.measure) {
            let overlap = x.low <= y.high && y.low <= x.high;
            let same_thing = alike_units(x, y, lexicon);
            let finite = x.high.is_finite() || y.high.is_finite();
            agree |= overlap && same_thing && finite;
            odd |= x.is_same_figure(y) || overlap && same_thing && finite && x.is_odd();
            conflict |= !overlap && same_thing;
        }
    }
    match (agree, conflict) {
        _ if odd => 1.4,
        (true, _) => 1.1,
        (false, true) => 0.8,
        (false, false) if !a.counts.is_empty() && !b.counts.is_empty() => 0.75,
        // Without counts on both sides the bare numbers speak: years, votes, scores.
        _ if number_beside(a, b) && number_beside(b, a) => 0.9,
        _ => 1.0,
    }
}

/// Whether the first has a number that the second has not.
fn number_beside(a: &Statement, b: &Statement) -> bool {
    a.signs.numbers.iter().any(|number| !b.signs.numbers.contains(number))
}

/// Whether two numbers may count the same thing.
pub(super) fn alike_units(x: &Count, y: &Count, lexicon: &Lexicon) -> bool {
    match (x.unit.last(), y.unit.last()) {
        (Some(_), Some(_)) => x.unit.iter().any(|&u| y.unit.iter().any(|&v| lexicon.likeness(u, v) >= 0.3)),
        _ => x.measure != crate::article::Measure::Count || x.unit.is_empty() && y.unit.is_empty(),
    }
}

fn days(a: &Statement, b: &Statement) -> f32 {
    if a.dates.is_empty() || b.dates.is_empty() {
        return 1.0;
    }
    let meet = a.dates.iter().any(|x| b.dates.iter().any(|y| x.0 <= y.1 && y.0 <= x.1));
    if meet { 1.05 } else { 0.75 }
}

fn persons(a: &Statement, b: &Statement) -> f32 {
    let (only_a, only_b) = (a.persons.difference(&b.persons).count(), b.persons.difference(&a.persons).count());
    if only_a > 0 && only_b > 0 { 0.85 } else { 1.0 }
}

/// What two speakers leave of two sentences that are alike.
const OTHERS: f32 = 0.6;

fn speakers(a: &Statement, b: &Statement) -> f32 {
    if a.speakers.is_empty() || b.speakers.is_empty() || !a.speakers.is_disjoint(&b.speakers) {
        return 1.0;
    }
    // A name without an entity may be anybody.
    let known = |s: &Statement| s.speakers.iter().any(|name| !name.starts_with('~'));
    if known(a) == known(b) { OTHERS } else { 0.95 }
}

/// The same words in marks on both sides are one utterance.
fn quotations(a: &Statement, b: &Statement, lexicon: &Lexicon) -> f32 {
    // Within one article the same opening words are a figure of speech.
    if a.places.iter().any(|p| b.places.iter().any(|q| p.article == q.article)) {
        return 1.0;
    }
    let longest = a.quoted.iter().flat_map(|x| b.quoted.iter().map(|y| longest_run(x, y, lexicon))).fold(0.0, f32::max);
    if longest >= 20.0 {
        1.5
    } else if longest >= UTTERED {
        1.25
    } else {
        1.0
    }
}

/// A run of words in marks that weighs so much is said by one.
const UTTERED: f32 = 10.0;

/// What somebody says in marks is the statement, that they said it is not: where only the words around a quotation are
/// shared ("one former official told colleagues"), little is.
fn unsaid(a: &Statement, matches: &[(u32, f32)], lexicon: &Lexicon) -> f32 {
    let quoted: usize = a.quoted.iter().map(Vec::len).sum();
    if quoted == 0 || a.words.len().saturating_sub(quoted) > AROUND {
        return 1.0;
    }
    let said = |word: u32| a.quoted.iter().any(|words| words.contains(&word));
    let mut told = a.words.iter().zip(matches).filter(|(_, found)| found.1 >= SAME);
    if told.any(|(&word, _)| said(word) && lexicon.weight(word) > CONTENT) { 1.0 } else { 0.5 }
}

/// So small a part of what is said is nothing of it.
const LITTLE: f32 = 0.25;

/// Two things that one speaker told, each time with the same long title, are two: where both say who speaks, half of what is
/// shared is that, and little of the rest is.
fn described(a: &Statement, matches: &[(u32, f32)], b: &Statement) -> f32 {
    if !a.describes.contains(&true) || !b.describes.contains(&true) {
        return 1.0;
    }
    let (mut described, mut told, mut rest) = (0.0, 0.0, 0.0);
    for &(at, _) in &a.distinct {
        let (Some(&(there, likeness)), Some(&own)) = (matches.get(at), a.weights.get(at)) else { continue };
        let shared = if likeness >= SAME { tells(likeness) * own } else { 0.0 };
        match a.describes.get(at) {
            Some(true) if b.describes.get(there as usize) == Some(&true) => described += shared,
            Some(true) => {}
            _ => (told, rest) = (told + shared, rest + own),
        }
    }
    if described > told && told < LITTLE * rest { 0.0 } else { 1.0 }
}

/// Words around a quotation that say no more than who said it.
const AROUND: usize = 8;

/// The weight of the longest run of words that two quotations share.
fn longest_run(x: &[u32], y: &[u32], lexicon: &Lexicon) -> f32 {
    // No run weighs more than all words that both have.
    let shared: f32 = x.iter().filter(|word| y.contains(word)).map(|&word| lexicon.weight(word)).sum();
    if shared < SHORT_RUN {
        return 0.0;
    }
    let mut longest = 0.0f32;
    let mut runs = vec![0.0f32; y.len() + 1];
    for &word in x.iter().take(MOST_QUOTED) {
        let mut before = 0.0;
        for (at, &other) in y.iter().take(MOST_QUOTED).enumerate() {
            let Some(run) = runs.get_mut(at + 1) else { break };
            let next = if word == other { before + lexicon.weight(word) } else { 0.0 };
            before = std::mem::replace(run, next);
            longest = longest.max(next);
        }
    }
    longest
}

/// Runs that weigh less say nothing.
const SHORT_RUN: f32 = 9.0;
/// Words of a quotation that are compared; none is longer in one sentence.
const MOST_QUOTED: usize = 200;

/// Reports of one event open with it, each with what it found most worth telling beside it, and a brief report tells little
/// else; but where they share little more than the place, each opens with something else.
fn openings(a: &Statement, b: &Statement, telling: u32) -> f32 {
    match a.opening && b.opening && telling >= 3 {
        true if length(a, b) <= BRIEF => 1.6,
        true => 1.4,
        false => 1.0,
    }
}

/// An article of so many sentences is brief.
const BRIEF: f32 = 20.0;
/// How fast belief in a pair grows the briefer the articles are, and how far; and how far it falls where they are long.
const BELIEF: f32 = 0.8;
const SHORTEST: f32 = 1.6;
const LONGEST: f32 = 0.95;

/// Two articles of n sentences have n times n pairs, and about n that tell the same: the shorter they are, the less it
/// takes to believe it of a pair.
fn lengths(a: &Statement, b: &Statement) -> f32 {
    (BRIEF / length(a, b)).powf(BELIEF).clamp(LONGEST, SHORTEST)
}

/// How many sentences tell something in the articles of both, the geometric mean.
fn length(a: &Statement, b: &Statement) -> f32 {
    (a.among.max(1) as f32 * b.among.max(1) as f32).sqrt()
}

/// A heading of a few words names a topic and tells nothing.
fn headings(a: &Statement, b: &Statement) -> f32 {
    let topic = |s: &Statement| s.heading && s.words.len() < 5;
    if topic(a) || topic(b) { 0.8 } else { 1.0 }
}

/// What happens again and again, or has long been so, is the background of an event and not the event.
fn background(a: &Statement, b: &Statement) -> f32 {
    if a.signs.habitual == b.signs.habitual { 1.0 } else { 0.45 }
}

/// One announces that something begins or ends, the other tells that it did: "will begin" beside "held the first round".
fn staged(a: &Statement, b: &Statement) -> bool {
    let announces = |s: &Statement| s.signs.stage_to_come && !s.signs.stage_come;
    let tells = |s: &Statement| s.signs.stage_come && !s.signs.stage_to_come;
    announces(a) && tells(b) || tells(a) && announces(b)
}

/// What will be is not what has been.
fn prospects(a: &Statement, b: &Statement) -> f32 {
    if a.signs.ahead != b.signs.ahead { 0.75 } else { 1.0 }
}
