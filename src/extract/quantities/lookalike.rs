//! Which numbers count nothing?

use super::amount::Amount;
use super::unit::Counted;
use crate::article::Measure;
use crate::english::calendar::time_word;
use crate::english::counting::{BOUNDS_BEFORE, LABELS, SCORE_WORDS};
use crate::extract::figures::Words;

/// Names ("Flight 93"), scores ("3-1"), years, clock times, letters' partners ("F-16"), and the pronoun "one".
pub(super) fn counts_nothing(words: &Words, amount: &Amount, counted: &Counted) -> bool {
    let plain_count = counted.measure == Measure::Count && amount.currency.is_none();
    if !plain_count {
        return is_clock(words, amount);
    }
    if amount.figures {
        return is_label(words, amount)
            || is_hyphenated_name(words, amount)
            || is_score(words, amount)
            || is_bare_year(words, amount, counted)
            || is_clock(words, amount)
            || is_after_name(words, amount, counted)
            || is_date_for_name(words, amount)
            || is_emergency(words, amount)
            || counted.unit.is_none() && (is_telephone(words, amount) || is_address(words, amount));
    }
    is_name_in_words(words, amount)
        || is_last_of_name(words, amount)
        || is_pronoun_one(words, amount, counted)
        || is_compound(words, amount, counted)
        || is_label(words, amount)
}

/// "Room 12", "No. 4", "Section 230".
fn is_label(words: &Words, amount: &Amount) -> bool {
    let before = amount.start.checked_sub(1).and_then(|at| words.get(at));
    let Some(word) = before else { return false };
    // "number 12" is a name, "the number rose to 12" is not; "a group of 12" has "of" between
    LABELS.has(word.lower) || (word.text.starts_with('#') || word.text == "§")
}

/// "F-16", "Covid-19": a figure glued to letters by a hyphen.
fn is_hyphenated_name(words: &Words, amount: &Amount) -> bool {
    let at = amount.start;
    words.before(at, 1) == "-"
        && words.glued(at)
        && words.glued(at.saturating_sub(1))
        && at.checked_sub(2).and_then(|i| words.get(i)).is_some_and(|w| w.is_alphabetic() || w.is_figure())
}

/// "won 3-1", "a 6-3 ruling", "5-4".
fn is_score(words: &Words, amount: &Amount) -> bool {
    let near = |at: usize| (1..=4).any(|back| SCORE_WORDS.has(words.before(at, back)));
    let follows = |at: usize| (0..3).any(|on| SCORE_WORDS.has(words.lower(at + on)));
    let dash_after = words.lower(amount.end) == "-"
        && words.glued(amount.end)
        && words.glued(amount.end + 1)
        && words.get(amount.end + 1).is_some_and(|w| w.is_figure());
    let dash_before = words.before(amount.start, 1) == "-"
        && amount.start.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|w| w.is_figure());
    let dash_inside = amount.upper.is_some() && words.lower(amount.number + 1) == "-";
    dash_after || dash_before || (dash_inside && (near(amount.start) || follows(amount.end)))
}

/// A figure such as 1996 with nothing counted after it.
fn is_bare_year(words: &Words, amount: &Amount, counted: &Counted) -> bool {
    let text = words.get(amount.number).map_or("", |w| w.text);
    let year = text.len() == 4 && (1700.0..2100.0).contains(&amount.value) && amount.end == amount.number + 1;
    // "since at least 2006"
    let led = |back| matches!(words.before(amount.start, back), "since" | "until" | "till" | "through" | "from");
    if year && (led(2) || led(3)) {
        return true;
    }
    let before = words.before(amount.start, 1);
    // "the 2012 attacks", "the deadly 2012 attacks": what happened that year
    let the = (1..=3).map(|back| words.before(amount.start, back)).take_while(|word| !matches!(*word, "," | "of"));
    let named =
        the.clone().any(|word| word == "the") && !the.clone().any(|word| matches!(word, "about" | "some" | "than"));
    if year && named && counted.unit.as_deref().is_some_and(|unit| !unit.contains(' ')) && amount.value >= 1900.0 {
        return true;
    }
    let bounded = || BOUNDS_BEFORE.iter().any(|(phrase, _)| phrase.last().is_some_and(|last| *last == before));
    // "the town's 2002 Winter Games", "her 2016 campaign": what bears the name of its year
    let begins_name = || words.get(amount.end).is_some_and(|word| word.is_capital());
    let yearly = || YEARLY.contains(&words.lower(amount.end).trim_end_matches('s'));
    if year && amount.value >= 1900.0 && !bounded() && !text.contains(',') && (begins_name() || yearly()) {
        return true;
    }
    year && counted.unit.is_none() && !bounded()
}

/// What is called by its year, sorted.
const YEARLY: [&str; 14] = [
    "budget",
    "campaign",
    "census",
    "convention",
    "election",
    "general",
    "midterm",
    "nomination",
    "presidential",
    "primary",
    "race",
    "referendum",
    "season",
    "world",
];

/// "7 p.m.", "5 o'clock".
fn is_clock(words: &Words, amount: &Amount) -> bool {
    matches!(words.lower(amount.end), "a.m." | "p.m." | "am" | "pm" | "o'clock" | "a.m" | "p.m" | "gmt")
}

/// A figure after a name that nothing follows: "Apollo 11 landed", "Article 50 was". In "In Gaza 200 people" it counts.
fn is_after_name(words: &Words, amount: &Amount, counted: &Counted) -> bool {
    let Some(before) = amount.start.checked_sub(1).and_then(|at| words.get(at)) else { return false };
    counted.unit.is_none()
        && amount.start > 1
        && amount.end == amount.number + 1
        && before.is_capital()
        && amount.value.fract() == 0.0
        && !words.get(amount.number).is_some_and(|w| w.text.contains(','))
}

/// "the 9/11 attacks": the day that an event is called by is no fraction.
fn is_date_for_name(words: &Words, amount: &Amount) -> bool {
    let at = amount.number;
    matches!(words.lower(at), "9/11" | "7/7" | "11/9")
        || words.lower(at + 1) == "/"
            && matches!((words.lower(at), words.lower(at + 2)), ("9", "11") | ("7", "7") | ("11", "9"))
}

/// "the 911 call", "a 999 operator": just so many calls are counted more seldom than this number is called.
fn is_emergency(words: &Words, amount: &Amount) -> bool {
    matches!(words.lower(amount.number), "911" | "999" | "112" | "988")
        && matches!(
            words.lower(amount.end).trim_end_matches('s'),
            "call" | "caller" | "operator" | "dispatcher" | "tape" | "recording"
        )
}

/// "call 911", "(410) 555-8888", "0800 123 456": nothing is counted by it.
fn is_telephone(words: &Words, amount: &Amount) -> bool {
    let at = amount.number;
    let text = words.get(at).map_or("", |w| w.text);
    let figure = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|w| w.is_figure());
    let dials = |word: &str| {
        matches!(
            word,
            "call"
                | "calls"
                | "called"
                | "calling"
                | "dial"
                | "dials"
                | "dialed"
                | "dialled"
                | "dialing"
                | "dialling"
                | "phone"
                | "phoned"
                | "phoning"
                | "text"
                | "texted"
                | "texting"
                | "telephone"
                | "tel"
                | "hotline"
                | "helpline"
        )
    };
    let before = words.before(amount.start, 1);
    let called = dials(before) || matches!(before, "at" | ":" | "to") && dials(words.before(amount.start, 2));
    // "she called 12, and all came" is rarer than "she called 911"
    let long = text.len() >= 3 && text.bytes().all(|b| b.is_ascii_digit());
    let area = before == "(" && words.lower(amount.end) == ")" && figure(Some(amount.end + 1));
    let groups =
        amount.upper.is_some() && text.len() == 3 && words.lower(at + 1) == "-" && words.lower(at + 2).len() == 4;
    let in_a_row = figure(at.checked_sub(1)) && amount.start == at;
    called && long
        || area
        || groups
        || in_a_row
        || text.len() > 2 && text.starts_with('0') && !text.contains(['.', ','])
}

/// "at 888 Bestgate", "888 Bestgate Road": a house.
fn is_address(words: &Words, amount: &Amount) -> bool {
    let Some(next) = words.get(amount.end).filter(|w| w.is_capital() && w.is_alphabetic()) else { return false };
    let plain = words.get(amount.number).is_some_and(|w| w.text.bytes().all(|b| b.is_ascii_digit()));
    let street = |at: usize| {
        matches!(
            words.lower(at),
            "road"
                | "rd"
                | "street"
                | "st"
                | "avenue"
                | "ave"
                | "lane"
                | "drive"
                | "boulevard"
                | "blvd"
                | "court"
                | "square"
                | "parkway"
                | "highway"
                | "terrace"
        )
    };
    let stands = matches!(words.before(amount.start, 1), "at" | "outside" | "near" | "inside");
    plain
        && amount.upper.is_none()
        && ((1..=3).any(|on| street(amount.end + on)) || stands && time_word(next.lower).is_none())
}

/// "at One World Trade Center", "in Three Lakes": a number with a capital inside a sentence begins a name.
fn is_name_in_words(words: &Words, amount: &Amount) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|w| w.is_capital() && w.is_alphabetic());
    let inside = amount.number > 0
        && amount
            .number
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .is_some_and(|w| w.is_alphabetic() && !w.is_capital());
    inside && capital(amount.number) && capital(amount.end)
}

/// "the Group of Seven", "the Gang of Eight": a number with a capital after a name and "of" ends it.
fn is_last_of_name(words: &Words, amount: &Amount) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|w| w.is_capital() && w.is_alphabetic());
    let number = amount.number;
    number >= 3 && capital(number) && words.before(number, 1) == "of" && capital(number - 2)
}

/// "no one", "one another", "that one", "one of the best": no number, or none that tells anything.
fn is_pronoun_one(words: &Words, amount: &Amount, counted: &Counted) -> bool {
    let one = amount.end == amount.number + 1 && words.lower(amount.number) == "one";
    one && amount.upper.is_none()
        && (counted.unit.is_none()
            // "to one another", "another day or one"
            || matches!(words.lower(amount.end), "another" | "other")
            || matches!(
                words.before(amount.start, 1),
                // what else is one of them says nothing
                "no" | "any" | "every" | "each" | "some" | "which" | "another" | "the" | "-"
            )
            || matches!(words.lower(amount.end), "-" | "of"))
}

/// "two-sided", "one-time", "half-hearted": a word, not a count.
fn is_compound(words: &Words, amount: &Amount, counted: &Counted) -> bool {
    let hyphen = words.lower(amount.end) == "-" && words.glued(amount.end) && words.glued(amount.end + 1);
    let next = words.lower(amount.end + 1);
    hyphen
        && counted.hyphened
        && (next.ends_with("ed") && next != "bed" || matches!(next, "time" | "way" | "fold" | "thirds" | "on" | "off"))
}
