//! Is a number here, or two that make a range?

use crate::english::counting::CHANGES;
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
    Some(range(words, &first).or_else(|| ratio(words, &first)).or_else(|| spaced(words, &first)).unwrap_or(first))
}

/// "one in four", "two out of five hundred", "1 over 3": a part of one.
fn ratio(words: &Words, first: &Amount) -> Option<Amount> {
    let plain = |a: &Amount| a.currency.is_none() && !a.vague && !a.part && a.value.fract() == 0.0 && a.value > 0.0;
    let (second_at, over) = match words.lower(first.end) {
        "in" if first.value <= 10.0 => (first.end + 1, false),
        "out" if words.lower(first.end + 1) == "of" => (first.end + 2, false),
        "over" => (first.end + 1, true),
        _ => return None,
    };
    let second = single(words, second_at)?;
    let alone = matches!(words.lower(second.end), "" | "." | "," | "?");
    let year = second.figures && (1900.0..2100.0).contains(&second.value);
    let fits = plain(first) && plain(&second) && second.value > 1.0 && !year;
    let fits =
        fits && if over { alone } else { second.value > first.value && unit_word(words.lower(second.end)).is_none() };
    fits.then_some(Amount { end: second.end, value: first.value / second.value, part: true, ..first.clone() })
}

/// "1 234 567": groups of three parted by blanks, at least two of them after the first.
fn spaced(words: &Words, first: &Amount) -> Option<Amount> {
    let text = words.get(first.number)?.text;
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if first.end != first.number + 1 || text.len() > 3 || !digits(text) {
        return None;
    }
    let (mut end, mut value) = (first.end, first.value);
    while let Some(group) = words.get(end).map(|w| w.text.split_once('.').map_or(w.text, |(whole, _)| whole)) {
        if group.len() != 3 || !digits(group) || end > first.end + 4 {
            break;
        }
        value = value * 1e3 + plain_number(words.get(end)?.text)?;
        end += 1;
        if group.len() != words.get(end - 1)?.text.len() {
            break;
        }
    }
    (end >= first.end + 2).then(|| Amount { end, value, ..first.clone() })
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
        "-" | "−" if words.glued(at + 1) && begins(words, at) && words.get(at + 1).is_some_and(|w| w.is_figure()) => {
            (-1.0, at + 1)
        }
        _ => (1.0, at),
    }
}

/// Whether nothing that a hyphen could join stands right before word `at`.
fn begins(words: &Words, at: usize) -> bool {
    !words.glued(at) || matches!(words.before(at, 1), "<" | ">" | "=" | "(")
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
        "to" if (1..=2).any(|back| CHANGES.has(words.before(first.start, back))) => return None,
        "to" | "or" => {}
        "-" if dashed => {}
        _ => return None,
    }
    let second = single(words, after_unit + 1)?;
    let unit = words.lower(first.end);
    let other_unit = after_unit > first.end
        && !words.lower(second.end).starts_with(unit.trim_end_matches('s'))
        && !(unit == "%" && words.lower(second.end) == "percent");
    if second.part != first.part || second.vague || first.vague || other_unit {
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
    (next_to && lower < second.value).then_some(Amount {
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
