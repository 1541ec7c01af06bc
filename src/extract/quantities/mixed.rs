//! A number in two units: "5 ft 11 in", "two hours and 15 minutes", "7 pounds, 4 ounces", "3 dollars 50 cents".

use super::amount::Amount;
use crate::article::Measure;
use crate::english::units::unit_word;
use crate::extract::figures::{Words, numeral};

/// How many of the smaller unit make one of the larger: as both are shown.
fn ratio(larger: &str, smaller: &str) -> Option<f64> {
    Some(match (larger, smaller) {
        ("feet", "inches") => 12.0,
        ("stone", "lb") => 14.0,
        ("lb", "oz") => 16.0,
        ("years", "months") => 12.0,
        ("weeks", "days") => 7.0,
        ("days", "hours") => 24.0,
        ("hours", "minutes") | ("minutes", "seconds") => 60.0,
        _ => return None,
    })
}

/// What stands at word `at`, behind a number and its unit, and belongs to them: the word after it and its share of the unit.
pub(super) fn smaller(
    words: &Words,
    amount: &Amount,
    at: usize,
    measure: Measure,
    unit: Option<&str>,
) -> Option<(usize, f64)> {
    if amount.upper.is_some() || amount.currency.is_some() || amount.vague {
        return None;
    }
    let unit = unit?;
    let joint = usize::from(matches!(words.lower(at), "and" | "," | "-"));
    let number = numeral(words, at + joint, false).filter(|n| n.value < 100.0 && !n.part && !n.vague)?;
    if measure == Measure::Money {
        let plain = words.lower(at) != "," && amount.value < 1e4 && number.value >= 1.0;
        return if plain { cents(words, at, joint, number.end, number.value, unit) } else { None };
    }
    // "the 6-foot-2 guard"
    if unit == "feet" && words.lower(at) == "-" && words.glued(at) && number.value < 12.0 {
        return Some((number.end, number.value / 12.0));
    }
    let found = match words.lower(number.end) {
        "in" if unit == "feet" => "inches",
        word => unit_word(word)?.name,
    };
    let ratio = ratio(unit, found)?;
    // "two years, six months and a day" is a list of its own only from there on
    (words.lower(at) != "-" && number.value < ratio && amount.value.fract() == 0.0)
        .then_some((number.end + 1, number.value / ratio))
}

/// "50 cents", or a bare "50" at the end, after dollars.
fn cents(words: &Words, at: usize, joint: usize, end: usize, value: f64, unit: &str) -> Option<(usize, f64)> {
    if !matches!(unit, "USD" | "EUR" | "GBP" | "CAD" | "AUD" | "NZD") {
        return None;
    }
    let cents = matches!(words.lower(end), "cents" | "cent" | "pence");
    let bare = joint == 0 && matches!(words.lower(end), "" | ".") && end - at <= 3 && value >= 5.0;
    (cents || bare).then_some((end + usize::from(cents), value / 100.0))
}
