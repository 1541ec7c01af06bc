//! Which number do these figures make?

use crate::json;

/// Digits of the longest figure.
const LONGEST: usize = 40;

/// A number in figures with proper groups: "2,500", "1,00,000", "3.5"; not "7:15", "1,23".
pub(in crate::extract) fn plain_number(text: &str) -> Option<f64> {
    // Most figures are digits alone, and most words that are asked have none.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return if (1..=LONGEST).contains(&text.len()) { decimal(text) } else { None };
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.')) {
        return None;
    }
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let digits = |s: &str| !s.is_empty() && s.len() <= LONGEST && s.bytes().all(|b| b.is_ascii_digit());
    let mut last = None;
    for group in groups {
        if last.is_some_and(|l| l != 3 && l != 2) || !digits(group) {
            return None;
        }
        last = Some(group.len());
    }
    let grouped = last.is_none_or(|l| l == 3 && first.len() <= 3);
    let first_fits = digits(first) || (first.is_empty() && last.is_none() && text.starts_with('.'));
    if !grouped || !first_fits || (text.contains('.') && !digits(rest)) {
        return None;
    }
    decimal(text)
}

/// Digits with commas and at most one stop, at least one digit among them.
fn decimal(text: &str) -> Option<f64> {
    let (mut digits, mut significant, mut decimals, mut stop) = (0_u64, 0, 0, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' if significant < 15 => {
                digits = digits * 10 + u64::from(byte - b'0');
                significant += u32::from(digits > 0);
                decimals += i32::from(stop);
            }
            b',' => {}
            b'.' => stop = true,
            // more digits than a quotient of two whole numbers holds exactly
            _ => return json::number(&text.replace(',', "")),
        }
    }
    (decimals <= 22).then(|| digits as f64 / 10_f64.powi(decimals)).or_else(|| json::number(&text.replace(',', "")))
}

/// "3/4": a part of one, or more than one with a small lower half.
pub(super) fn slashed(text: &str) -> Option<f64> {
    let (above, below) = if text.len() <= 7 { text.split_once('/')? } else { return None };
    if above.len() > 3 || below.len() > 3 {
        return None;
    }
    let (above, below) = (above.parse::<u32>().ok()?, below.parse::<u32>().ok()?);
    (below > 1 && above < below).then(|| f64::from(above) / f64::from(below))
}

pub(super) fn sign_part(text: &str) -> Option<f64> {
    Some(match text {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "⅕" => 0.2,
        "⅙" => 1.0 / 6.0,
        "⅛" => 0.125,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_the_standard_library_reads_them() {
        for text in ["0", "7", "0.1", "2.30", ".08", "1,234.5", "0.000001", "123456789012345"] {
            assert_eq!(plain_number(text), text.replace(',', "").parse().ok(), "{text}");
        }
    }
}
