//! What does a number count, and of whom is it told?

use super::frame::Frame;
use crate::article::{Measure, Quantity};
use crate::btree::BTreeSet;
use crate::compare::discrepancies::view::{Telling, View, is_content};
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::english::outcomes::{RESCUED, means_anybody, outcome};
use crate::parallel;
use crate::text::Token;

/// A quantity and what it counts.
#[derive(Clone, Debug)]
pub(super) struct Count<'a> {
    pub quantity: &'a Quantity,
    pub at: Telling,
    /// What happened to the people counted; 0 if nothing is said.
    pub outcome: u8,
    /// Stem of the noun counted, or of the unit.
    pub head: String,
    /// Stems of the words before that noun.
    pub modifiers: BTreeSet<String>,
    /// Stems of the content words around.
    pub context: BTreeSet<String>,
    /// What its clause tells besides.
    pub frame: Frame<'a>,
}

impl Count<'_> {
    /// Where it stands.
    pub fn place(&self) -> (usize, usize) {
        (self.at.report, self.quantity.span.start)
    }

    /// Whether a stem is of the words that say what is counted; who counts the same shares them.
    pub fn counts_word(&self, stem: &str) -> bool {
        self.head == stem || self.modifiers.contains(stem) || outcome(stem) != 0
    }
}

/// The counts of the whole story, in the order of the text.
pub(super) fn all<'a>(view: &View<'a>) -> Vec<Count<'a>> {
    let reports: Vec<usize> = (0..view.reports.len()).collect();
    parallel::each(&reports, |&report| of_report(view, report)).into_iter().flatten().collect()
}

fn of_report<'a>(view: &View<'a>, report: usize) -> Vec<Count<'a>> {
    let mut found = vec![];
    let mut last = None;
    let Some(article) = view.reports.get(report).map(|report| report.article) else { return found };
    for quantity in &article.quantities {
        let sentence = article.sentence_at(quantity.span.start);
        if let Some(sentence) = sentence.filter(|_| sentence != last) {
            found.extend(of_sentence(view, Telling { report, sentence, stance: None }));
        }
        last = sentence;
    }
    found
}

/// The counts of one sentence.
fn of_sentence<'a>(view: &View<'a>, at: Telling) -> Vec<Count<'a>> {
    let quantities = view.quantities(at);
    let tokens = view.tokens(at);
    let mut found = vec![];
    let as_of = tokens.windows(2).any(|w| matches!(w, [a, b] if a.lower == "as" && b.lower == "of"));
    // "Norland and Sudland have 28 and 24 seats, respectively"
    if view.is_table(at) || tokens.iter().any(|t| t.lower == "respectively") {
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
        // "As of 11 p.m. it moved at 17 mph": what changes by the hour.
        let moves = as_of && !matches!(quantity.measure, Measure::Count | Measure::Money | Measure::Percent);
        let frame = Frame::of(view, at, (first, next), quantity);
        if is_part(&left, own, &right, quantity.measure) && !frame.margin
            || moves
            || frame.tally
            || is_a_name(own)
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
            frame,
        });
    }
    found
}

/// Whether the words around say that the number is a part of another or what another grew by.
fn is_part(left: &[&str], own: &[Token], right: &[&str], measure: Measure) -> bool {
    let part = |w: &&str| matches!(*w, "another" | "other" | "others" | "additional" | "more" | "further" | "fewer");
    left.last().is_some_and(|w| part(w) || matches!(*w, "by" | "every" | "from" | "include" | "includes" | "including"))
        || of_a_number(left)
        || of_several(left)
        || right.first().is_some_and(part)
        || own.iter().any(|t| matches!(t.lower.as_ref(), "other" | "others" | "another" | "additional" | "of"))
        || (right.first() == Some(&"of")
            && match right.get(1).copied().unwrap_or("") {
                "them" | "those" | "whom" | "which" => true,
                // "35 percent of the archive" is how a share of a whole is told.
                "the" | "its" | "his" | "their" => measure != Measure::Percent,
                _ => false,
            })
}

/// "the 1 lines": a figure one before a plural is a name.
fn is_a_name(own: &[Token]) -> bool {
    matches!(own, [one, .., noun] if one.lower == "1" && noun.lower.ends_with('s'))
}

/// A word of a unit without its comma: "killed, injured or missing".
fn bare(word: &str) -> &str {
    word.trim_end_matches(',')
}

/// Numbers that are written out.
const SMALL: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// "eight of 18 counts", "most of the 18": the number is the whole of which a part is told; not "a loss of 18 million".
fn of_a_number(left: &[&str]) -> bool {
    match left {
        ["of" | "out"] | [.., "out", "of"] => true,
        [.., part, "of"] => {
            let number = part.starts_with(|c: char| c.is_ascii_digit());
            number
                || SMALL.contains(part)
                || matches!(
                    *part,
                    "all" | "any" | "each" | "few" | "half" | "majority" | "many" | "most" | "none" | "part" | "some"
                )
        }
        _ => false,
    }
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
    left.iter().rev().take(6).any(|w| matches!(*w, "altogether" | "combined" | "overall" | "total"))
}

/// Nouns whose counts may be of killed or injured people.
fn is_people(noun: &str) -> bool {
    const PEOPLE: [&str; 28] = [
        "adults",
        "boy",
        "child",
        "children",
        "civilians",
        "employees",
        "firefighters",
        "girl",
        "guests",
        "inmates",
        "man",
        "men",
        "miners",
        "officer",
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
        "woman",
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
    let after = clause.fold(0, |fate, w| fate | outcome(w)) | brought_to_safety(right);
    match own | after {
        0 => of(&mut left.iter().copied()),
        fate => fate,
    }
}

/// "were brought to safety by boat", "off their roofs"
fn brought_to_safety(right: &[&str]) -> u8 {
    let near = right.get(..right.len().min(6)).unwrap_or(&[]);
    let high = |w: &str| matches!(w, "roof" | "roofs" | "rooftop" | "rooftops" | "rubble");
    let from = |w: &str| matches!(w, "from" | "off");
    let two = near.windows(2).any(|w| matches!(w, ["to", "safety"]) || matches!(w, [a, b] if from(a) && high(b)));
    let three = near.windows(3).any(|w| matches!(w, [a, _, b] if from(a) && high(b)));
    if two || three { RESCUED } else { 0 }
}
