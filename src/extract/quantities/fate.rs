//! What befell the people counted: "12 people were killed", "killing or wounding 65".

use super::amount::Amount;
use crate::english::counting::fate;
use crate::extract::figures::{Word, Words};

/// What word `at` says befell people, with what is joined to it on the side away from the number: "killed or injured",
/// "killed, injured or missing".
fn fates(words: &Words, at: usize, back: bool) -> Option<String> {
    let next = |at: usize| if back { at.checked_sub(1) } else { Some(at + 1) };
    let mut all = vec![fate(words.lower(at))?];
    let (mut at, mut joint) = (at, None);
    while let Some(between) = next(at)
        && let Some(other) = next(between).and_then(|at| Some((at, fate(words.lower(at))?)))
        && all.len() < 4
    {
        match words.lower(between) {
            "or" => joint = Some("or"),
            "and" if back && !one_form(words, at, other.0) || !back && takes_an_object(words, other.0) => break,
            "and" => joint = joint.or(Some("and")),
            "," => {}
            _ => break,
        }
        at = other.0;
        if !all.contains(&other.1) {
            all.push(other.1);
        }
    }
    // "12 dead, wounded soldiers among them": nothing joins the two
    let Some(joint) = joint else { return all.first().map(ToString::to_string) };
    if back {
        all.reverse();
    }
    let last = all.pop()?;
    Some(if all.is_empty() { last.to_string() } else { format!("{} {joint} {last}", all.join(", ")) })
}

/// Whether two words are of one form: "killed and wounded 65", but not the last two of "59 dead and wounded 65".
fn one_form(words: &Words, at: usize, other: usize) -> bool {
    ["ed", "ing"].iter().any(|ending| words.lower(at).ends_with(ending) && words.lower(other).ends_with(ending))
}

/// Whether others follow the verb at word `at`: the "injured" of "59 dead and injured hundreds" begins anew.
fn takes_an_object(words: &Words, at: usize) -> bool {
    words.get(at + 1).is_some_and(Word::may_begin_number)
        || matches!(
            words.lower(at + 1),
            "about" | "almost" | "another" | "many" | "more" | "nearly" | "others" | "over" | "scores" | "some" | "the"
        )
        || matches!(words.lower(at + 2), "least" | "many" | "to")
}

/// "killed 12", "killing at least 12 people", "injured nearly 30", "killing or injuring 65".
pub(super) fn before(words: &Words, amount: &Amount) -> Option<String> {
    for back in 1..=4 {
        let lower = words.before(amount.start, back);
        if let Some(fate) = amount.start.checked_sub(back).and_then(|at| fates(words, at, true)) {
            return Some(fate);
        }
        let bound = matches!(
            lower,
            "at" | "least"
                | "more"
                | "than"
                | "about"
                | "around"
                | "some"
                | "nearly"
                | "almost"
                | "over"
                | "up"
                | "to"
                | "as"
                | "many"
                | "another"
                | "an"
                | "estimated"
                | "roughly"
                | "approximately"
                | "fewer"
                | "less"
                | "between"
                | "the"
                | "all"
                | "close"
        );
        if !bound {
            return None;
        }
    }
    None
}

/// "12 dead", "12 people were killed", "30 others have been injured".
pub(super) fn after(words: &Words, at: usize, has_noun: bool) -> (usize, Option<String>) {
    for i in at..at + 4 {
        let lower = words.lower(i);
        if let Some(fate) = fates(words, i, false) {
            let verb =
                matches!(lower, "kill" | "kills" | "killing" | "wound" | "wounds" | "injure" | "injures" | "arrest")
                    || lower.ends_with("ing") && lower != "missing" && lower != "dying";
            // "the 12 soldiers killed three": they did it
            let active = matches!(lower, "killed" | "wounded" | "injured" | "arrested" | "murdered" | "detained");
            let object = |w: &Word| w.is_figure() || w.is_capital() && w.time.is_none();
            let did_it = active && i == at && has_noun && words.get(i + 1).is_some_and(object);
            if verb || did_it {
                return (at, None);
            }
            // "12 dead" ends with the word, "12 people were killed" with the people
            return (if i == at && !has_noun { i + 1 } else { at }, Some(fate));
        }
        if !matches!(
            lower,
            "was"
                | "were"
                | "is"
                | "are"
                | "have"
                | "had"
                | "has"
                | "been"
                | "being"
                | "be"
                | "also"
                | "reportedly"
                | "feared"
                | "confirmed"
                | "left"
                | "either"
                | "others"
                | "reported"
        ) {
            return (at, None);
        }
    }
    (at, None)
}
