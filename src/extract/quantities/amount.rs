//! Is a number here, or two that make a range?

use crate::english::money;
use crate::english::units::unit_word;
use crate::extract::figures::{Numeral, Words, numeral, plain_number};

/// One number or two, with a sign of money before.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// First word: the sign of money, "between", or the number itself.
    pub start: usize,
    /// First word of the number.
    pub number: usize,
    /// The word after the number.
    pub end: usize,
    /// The number, of a range its lower end.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// Currency of the sign or code before it.
    pub currency: Option<&'static str>,
    /// As in [`Numeral`].
    pub vague: bool,
    /// As in [`Numeral`].
    pub part: bool,
    /// As in [`Numeral`].
    pub figures: bool,
}

/// The amount that begins at word `at`.
pub(super) fn amount(words: &Words, at: usize) -> Option<Amount> {
    let first = single(words, at)?;
    Some(range(words, &first).unwrap_or(first))
}

/// One number with its sign of money or minus.
fn single(words: &Words, at: usize) -> Option<Amount> {
    let (currency, signed) = currency(words, at);
    let (sign, number) = sign(words, signed);
    let Numeral { end, value, vague, part, figures } = numeral(words, number, currency.is_some())?;
    if currency.is_some() && !figures && !vague {
        return None;
    }
    Some(Amount { start: at, number, end, value: sign * value, upper: None, currency, vague, part, figures })
}

/// The currency of the sign or code at word `at`, and the word after it. "US $" is two words.
fn currency(words: &Words, at: usize) -> (Option<&'static str>, usize) {
    let lower = words.lower(at);
    let Some(code) = money::currency_mark(lower) else {
        let national = match lower {
            "us" | "u.s." => Some("USD"),
            "c" | "canadian" => Some("CAD"),
            "a" | "australian" => Some("AUD"),
            "hk" => Some("HKD"),
            "nz" => Some("NZD"),
            _ => None,
        };
        return match national {
            Some(code) if words.lower(at + 1) == "$" && words.get(at).is_some_and(|w| w.is_capital()) => {
                (Some(code), at + 2)
            }
            _ => (None, at),
        };
    };
    let is_sign = !lower.chars().all(|c| c.is_ascii_alphabetic() || c == '.');
    let is_code = words.get(at).is_some_and(|w| w.is_capital()) || lower == "dlrs";
    let figure_next = words.get(at + 1).is_some_and(|w| w.is_figure());
    if is_sign || (is_code && figure_next) { (Some(code), at + 1) } else { (None, at) }
}

/// −1 or 1, and the word after the minus.
fn sign(words: &Words, at: usize) -> (f64, usize) {
    match words.lower(at) {
        "minus" | "negative" => (-1.0, at + 1),
        "-" | "−" if words.glued(at + 1) && !words.glued(at) && words.get(at + 1).is_some_and(|w| w.is_figure()) => {
            (-1.0, at + 1)
        }
        _ => (1.0, at),
    }
}

/// "20 to 30", "20-30", "$5 million to $10 million", "between 20 and 30", "two or three".
fn range(words: &Words, first: &Amount) -> Option<Amount> {
    let between = words.before(first.start, 1) == "between";
    let after_unit = first.end + same_unit(words, first.end);
    let separator = words.lower(after_unit);
    let dashed = separator == "-" && !words.glued(first.start);
    match separator {
        "and" if between => {}
        "to" if words.before(first.start, 1) == "from" && !spans(words, first.start) => return None,
        "to" | "or" => {}
        "-" if dashed => {}
        _ => return None,
    }
    let second = single(words, after_unit + 1)?;
    if second.part != first.part || second.vague || first.vague {
        return None;
    }
    let money_apart = first.currency.is_none() && second.currency.is_some();
    let next_to = !money_apart && (separator != "or" || second.value - first.value <= 10.0);
    let mut lower = first.value;
    if let Some(scale) = scale_of(words, &second)
        && first.end == first.number + 1
        && lower < second.value / scale
    {
        lower *= scale;
    }
    let start = if between { first.start - 1 } else { first.start };
    (next_to && lower < second.value).then(|| Amount {
        start,
        number: first.number,
        end: second.end,
        value: lower,
        upper: Some(second.value),
        currency: first.currency,
        ..second
    })
}

/// How much the words after a figure multiply it: "$5-10 million" is 5 to 10 million.
fn scale_of(words: &Words, amount: &Amount) -> Option<f64> {
    let plain = plain_number(words.get(amount.number)?.text)?;
    (plain > 0.0 && amount.end > amount.number + 1).then_some(amount.value / plain)
}

/// Words of a unit after the first number of a range: "5% to 7%", "21 months to 33 months".
fn same_unit(words: &Words, at: usize) -> usize {
    usize::from(unit_word(words.lower(at)).is_some() && matches!(words.lower(at + 1), "to" | "and" | "-" | "or"))
}

/// Whether "from … to …" names a range and not a change: "ranging from 20 to 30".
fn spans(words: &Words, number: usize) -> bool {
    matches!(
        words.before(number, 2),
        "anywhere" | "range" | "ranged" | "ranges" | "ranging" | "varied" | "vary" | "varying"
    )
}
