//! What does a number count, or in what is it measured?

use super::amount::Amount;
use super::{bound, fate, mixed};
use crate::article::{Bound, Measure};
use crate::english::counting::{ENDS_COUNTED, IRREGULAR_PLURALS, fate as befell};
use crate::english::lexicon::Listed;
use crate::english::money::{currency_mark, currency_word, national_currency};
use crate::english::speech::Form;
use crate::english::units::{YEARS_OLD, unit_word};
use crate::extract::figures::{Word, Words, plain_number};

/// What follows (or precedes) a number and says what it counts.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    /// The word after the last one that belongs to the quantity.
    pub end: usize,
    /// What kind of measure.
    pub measure: Measure,
    /// As the contract shows it.
    pub unit: Option<String>,
    /// A bound between the number and its unit: "30-odd guests", "40 or more people".
    pub after: Option<(usize, Bound)>,
    /// What a smaller unit adds to the number: the inches of "5 feet 2 inches", the cents of "3 dollars 50 cents".
    pub more: f64,
    /// Bound to the number by a hyphen: "a 14-member panel".
    pub hyphened: bool,
}

/// Reads what the number counts.
pub(super) fn counted(words: &Words, amount: &Amount) -> Counted {
    let after = bound::after(words, amount.end);
    let mut at = after.map_or(amount.end, |(end, _)| end);
    let hyphened = words.lower(at) == "-" && words.glued(at) && words.glued(at + 1);
    let none = Counted { end: at, measure: Measure::Count, unit: None, after, more: 0.0, hyphened };
    if let Some(code) = amount.currency {
        let end =
            at + usize::from(currency_word(words.lower(at)).is_some() || currency_mark(words.lower(at)) == Some(code));
        return Counted { end, measure: Measure::Money, unit: Some(code.to_string()), ..none };
    }
    at += usize::from(hyphened);
    // "half a percentage point", "half an inch"
    let article = amount.part && matches!(words.lower(at), "a" | "an");
    let share = matches!(words.lower(at + 1), "percentage" | "percent");
    at += usize::from(article && (share || unit_word(words.lower(at + 1)).is_some()));
    let between = matches!(words.lower(at), "more" | "additional" | "extra" | "full" | "consecutive" | "straight");
    if between && unit_word(words.lower(at + 1)).is_some_and(|u| u.measure != Measure::Percent) {
        at += 1;
    }
    let (end, measure, unit) = measured(words, amount, at)
        .or_else(|| money(words, amount, at))
        .or_else(|| age_in_commas(words, amount))
        .or_else(|| magnitude(words, amount, at))
        .unwrap_or_else(|| {
            let (end, unit) = if hyphened { hyphen_noun(words, at) } else { things(words, amount, at) };
            (end, Measure::Count, unit)
        });
    let end = if unit.is_some() { end } else { none.end };
    let (end, more) = mixed::smaller(words, amount, end, measure, unit.as_deref()).unwrap_or((end, 0.0));
    Counted { end, measure, unit, more, ..none }
}

/// Units of measure: "20 km", "12-year-old", "9 square miles", "90 miles per hour", "31 degrees Celsius".
fn measured(words: &Words, amount: &Amount, at: usize) -> Option<(usize, Measure, Option<String>)> {
    let named = |end, measure, name: &str| Some((end, measure, Some(name.to_string())));
    let lower = words.lower(at);
    let after = words.lower(at + 1);
    match lower {
        "per" if after == "cent" => return percent(words, at + 2),
        "basis" if after.starts_with("point") => return named(at + 2, Measure::Percent, "basis points"),
        "percentage" if after.starts_with("point") => return named(at + 2, Measure::Percent, "percentage points"),
        "%" | "percent" | "pct" => return percent(words, at + 1),
        "square" | "sq" | "cubic" => {
            let of = unit_word(after).filter(|u| u.measure == Measure::Distance)?;
            let measure = if lower == "cubic" { Measure::Volume } else { Measure::Area };
            let power = if lower == "cubic" { "cubic" } else { "square" };
            return named(at + 2, measure, &format!("{power} {}", of.name));
        }
        "metric" if after.starts_with("ton") => return named(at + 2, Measure::Weight, "tonnes"),
        "nautical" if after.starts_with("mile") => return named(at + 2, Measure::Distance, "nautical miles"),
        "light" if after.starts_with("year") => return named(at + 2, Measure::Distance, "light years"),
        "degree" | "degrees" | "°" => return degrees(words, at + 1),
        "c" | "f" if words.glued(at) && words.get(at).is_some_and(Word::is_capital) => {
            return named(at + 1, Measure::Temperature, if lower == "c" { "°C" } else { "°F" });
        }
        "m" if words.glued(at) => return named(at + 1, Measure::Distance, "m"),
        _ => {}
    }
    let unit = unit_word(lower)?;
    // "US$ 5 pounds", "5 million pounds": money; "g" and the like only beside figures
    if lower.starts_with("pound") && is_pound_sterling(words, amount, at) || (lower.len() <= 2 && !amount.figures) {
        return None;
    }
    if unit.measure == Measure::Duration
        && let Some(end) = of_a_life(words, at + 1)
    {
        return named(end, Measure::Age, unit.name);
    }
    if unit.measure == Measure::Distance
        && (matches!(after, "per" | "an" | "a") && words.lower(at + 2) == "hour"
            || after == "/" && matches!(words.lower(at + 2), "h" | "hr"))
    {
        let name = match unit.name {
            "miles" => "mph",
            "km" => "km/h",
            _ => return named(at + 3, Measure::Speed, &format!("{} per hour", unit.name)),
        };
        return named(at + 3, Measure::Speed, name);
    }
    named(at + 1, unit.measure, unit.name)
}

fn percent(words: &Words, at: usize) -> Option<(usize, Measure, Option<String>)> {
    let points = matches!(words.lower(at), "points" | "point");
    let unit = if points { "percentage points" } else { "%" };
    Some((at + usize::from(points), Measure::Percent, Some(unit.to_string())))
}

fn degrees(words: &Words, at: usize) -> Option<(usize, Measure, Option<String>)> {
    let scale = match words.lower(at) {
        "celsius" | "centigrade" | "c" | "°c" => Some("°C"),
        "fahrenheit" | "f" | "°f" => Some("°F"),
        "north" | "south" | "east" | "west" | "of" => return None,
        _ => None,
    };
    Some((at + usize::from(scale.is_some()), Measure::Temperature, Some(scale.unwrap_or("degrees").to_string())))
}

/// "years old", "years of age", "-year-old", "-year-olds".
fn of_a_life(words: &Words, at: usize) -> Option<usize> {
    let skip = usize::from(words.lower(at) == "-");
    match words.lower(at + skip) {
        "old" | "olds" => Some(at + skip + 1),
        "of" if words.lower(at + 1) == "age" => Some(at + 2),
        _ => None,
    }
}

/// Of an earthquake: "a magnitude 6.1 quake", "a 6.1-magnitude quake", "with a magnitude of 6.1", "6.1 on the Richter scale".
/// A magnitude is told in figures; "of a magnitude of three cities" is none.
fn magnitude(words: &Words, amount: &Amount, at: usize) -> Option<(usize, Measure, Option<String>)> {
    let start = amount.start;
    let named = |back: usize| words.before(start, back) == "magnitude";
    let before = named(1) || matches!(words.before(start, 1), "-" | "of") && named(2);
    let end = if words.lower(at) == "magnitude" { at + 1 } else { amount.end };
    let scale = words.reads(at, &["on", "the", "richter"]);
    let fits = amount.figures && (0.0..=10.0).contains(&amount.value) && amount.currency.is_none() && !amount.part;
    // "magnitude 6 people" is nothing that is said, "order of magnitude 6" is no earthquake's
    let order = words.before(start, 2) == "of" && words.before(start, 3).starts_with("order");
    (fits && !order && (before || end > at || scale)).then(|| (end, Measure::Magnitude, Some("magnitude".to_string())))
}

/// "Anna Berg, 45, said", "aged 45", "at age 45", "she was 45."
fn age_in_commas(words: &Words, amount: &Amount) -> Option<(usize, Measure, Option<String>)> {
    let years = amount.figures && amount.value.fract() == 0.0 && (1.0..=115.0).contains(&amount.value);
    let start = amount.start;
    let named = || {
        words.before(start, 1) == ","
            && matches!(words.lower(amount.end), "," | "." | ";")
            && start.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|w| w.is_capital() && w.is_alphabetic())
            && (start.checked_sub(3).and_then(|at| words.get(at)).is_some_and(|w| w.is_capital())
                // "Berg, 45, said": a surname that begins the sentence
                || start == 2 && words.lower(amount.end) == "," && amount.value >= 10.0 && !words.get(0).is_some_and(is_plural))
    };
    let aged = || matches!(words.before(start, 1), "aged" | "age" | "ages");
    // "she was 61, and", "who turned 40 when"
    let became = || {
        matches!(words.before(start, 2), "he" | "she" | "who")
            && matches!(words.before(start, 1), "was" | "is" | "turned" | "turns")
            && matches!(words.lower(amount.end), "," | "." | ";" | "and" | "when")
    };
    (years && (aged() || amount.upper.is_none() && (named() || became())))
        .then(|| (amount.end, Measure::Age, Some(YEARS_OLD.name.to_string())))
}

/// "40 million Swiss francs", "5 euros", "100 USD", "500 pounds sterling", "3 dollars 50 cents" (its cents are their own).
fn money(words: &Words, amount: &Amount, at: usize) -> Option<(usize, Measure, Option<String>)> {
    let done = |end, code: &str| Some((end, Measure::Money, Some(code.to_string())));
    // "tens of millions of dollars"
    let at = at + usize::from(words.lower(at) == "of" && amount.vague);
    let lower = words.lower(at);
    if lower.starts_with("pound") && is_pound_sterling(words, amount, at) {
        return done(at + 1 + usize::from(words.lower(at + 1) == "sterling"), "GBP");
    }
    for skip in [1, 2] {
        let nation = words.lower(at + skip - 1);
        if let Some(code) = national_currency(nation, words.lower(at + skip)) {
            return done(at + skip + 1, code);
        }
    }
    if let Some(code) = currency_word(lower) {
        // "won" is a verb, "marks" are given at school
        let doubtful = matches!(lower, "won" | "marks" | "rand" | "sterling") && amount.value < 100.0;
        return if doubtful { None } else { done(at + 1, code) };
    }
    let code = currency_mark(lower)?;
    let written = words.get(at)?;
    if words.get(at + 1).is_some_and(|w| w.is_figure()) && words.glued(at + 1) {
        return None;
    }
    let as_code = written.text.chars().all(|c| c.is_ascii_uppercase()) || words.glued(at) || lower == "dlrs";
    (amount.figures && as_code).then(|| done(at + 1, code))?
}

/// Pounds of money rather than of weight: sterling, or a large round sum.
fn is_pound_sterling(words: &Words, amount: &Amount, at: usize) -> bool {
    words.lower(at + 1) == "sterling" || amount.value >= 1e6
}

/// "a 14-member panel": the one word after the hyphen; "a 100-strong crowd" is of what follows.
fn hyphen_noun(words: &Words, at: usize) -> (usize, Option<String>) {
    let at = at + usize::from(words.lower(at) == "strong");
    match words.get(at) {
        Some(word) if word.is_alphabetic() && !ENDS_COUNTED.has(word.lower) => (at + 1, Some(word.text.to_string())),
        _ => (at, None),
    }
}

/// The phrase of what is counted, with what befell them: "people killed".
fn things(words: &Words, amount: &Amount, at: usize) -> (usize, Option<String>) {
    let (end, noun) = noun_phrase(words, amount, at);
    let (end, fate) = match fate::before(words, amount) {
        Some(fate) => (end, Some(fate)),
        None => fate::after(words, end, noun.is_some()),
    };
    match (noun, fate) {
        (Some(noun), Some(fate)) => (end, Some(format!("{noun} {fate}"))),
        (None, Some(fate)) => (end, Some(format!("people {fate}"))),
        (noun, None) => (end, noun),
    }
}

/// Words up to the plural that ends the phrase: "US troops" of "US troops deployed in", "villages" of "of the villages".
fn noun_phrase(words: &Words, amount: &Amount, at: usize) -> (usize, Option<String>) {
    let start = at + of_the(words, at);
    let mut last = None;
    let limit = start + 6;
    let mut i = start;
    while i < limit {
        let Some(word) = words.get(i) else { break };
        let hyphen = word.lower == "-" && i > start && words.glued(i) && words.glued(i + 1);
        // "US troops": the acronym is no pronoun
        let acronym = word.text.len() > 1 && word.text.chars().all(|c| c.is_uppercase() || c == '.');
        let ends = !acronym && ENDS_COUNTED.has(word.lower);
        let figure = word.is_figure() || !(word.is_alphabetic() || hyphen);
        if figure && !hyphen || ends || (i > start && befell(word.lower).is_some()) {
            break;
        }
        if i > start && word.lower == "'s" {
            break;
        }
        let plural = is_plural(word);
        if plural {
            last = Some(i);
        } else if last.is_some() {
            break;
        } else if amount.value.abs() <= 1.0 && i < start + 3 && word.lower.len() > 2 && !word.lower.ends_with("ly") {
            // "one soldier", "one lucky customer", "half the village"
            let next_ends = words.get(i + 1).is_none_or(|w| {
                let listed = Listed::of(w.lower);
                let verb = listed.parts.plain_verb() || listed.verb.is_some_and(|v| v.form == Form::Past);
                !w.is_alphabetic() && w.lower != "-" || ENDS_COUNTED.has(w.lower) || w.lower.ends_with("ed") || verb
            });
            if next_ends {
                last = Some(i);
                break;
            }
        }
        i += 1;
    }
    let Some(last) = last else { return (at, None) };
    let phrase: String = (start..=last).fold(String::new(), |mut phrase, i| {
        if i > start && !words.glued(i) {
            phrase.push(' ');
        }
        phrase.push_str(words.get(i).map_or("", |w| w.text));
        phrase
    });
    (last + 1, Some(phrase))
}

/// Words between the number and what it counts: "of the", "of its", "more", "other".
fn of_the(words: &Words, at: usize) -> usize {
    let mut skip = 0;
    if words.lower(at) == "of" {
        skip = 1;
    } else if matches!(words.lower(at), "more" | "other" | "additional" | "new" | "further" | "separate" | "different")
    {
        return 0;
    }
    if matches!(
        words.lower(at + skip),
        "the" | "these" | "those" | "its" | "their" | "his" | "her" | "our" | "my" | "your" | "all"
    ) && (skip == 1)
    {
        skip += 1;
    }
    skip
}

fn is_plural(word: &Word) -> bool {
    let lower = word.lower;
    let acronym = word.text.len() > 1 && word.text.chars().all(|c| c.is_uppercase() || c == '.');
    if acronym || plain_number(lower).is_some() {
        return false;
    }
    let s = lower.len() > 3
        && lower.ends_with('s')
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !lower.ends_with("is")
        && !lower.ends_with("'s");
    s || IRREGULAR_PLURALS.has(lower) || lower == "troops"
}
