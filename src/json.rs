//! How does JSON become values in little code?
//!
//! Every reader of JSON is compiled for every type that it reads, some kilobytes of wasm each. So there is one reader, that
//! of bytes; what is already a JSON value is written down and read again, which takes microseconds.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a JSON value says of a type, or why it does not.
pub(crate) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_slice(value.to_string().as_bytes()).map_err(|error| {
        let why = error.to_string();
        // The place is one in the text written here, which nobody has seen.
        why.split_once(" at line ").map_or(why.clone(), |(why, _)| why.to_string())
    })
}

/// A decimal number with a stop or an exponent ("12.5", "-1.25e3", ".5").
///
/// Of more than fifteen digits the last may be off by one in the last bit: the standard library, which is exact there, brings
/// a table of ten kilobytes that no compression makes smaller.
pub(crate) fn number(text: &str) -> Option<f64> {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |text| ("-", text));
    let first = text.strip_prefix('.').unwrap_or(text).bytes().next()?;
    let digits = text.trim_start_matches('0');
    let zero = if digits.starts_with(|c: char| c.is_ascii_digit()) { "" } else { "0" };
    let number = format!("{sign}{zero}{}", digits.strip_suffix('.').unwrap_or(digits));
    first.is_ascii_digit().then(|| serde_json::from_slice(number.as_bytes()).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        let read =
            ["0", "7", "0.0", "007", ".5", "0.", "1.250000000000e3", "2.999999999999e-7", "-0.1", "123456789012.345"];
        let refused = ["", ".", "-", "x", "1.2.3", "1e", "one", "--1", "..5", "5.."];
        for text in read.into_iter().chain(refused) {
            assert_eq!(number(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn a_value_of_another_type_is_refused_without_a_place() {
        assert_eq!(typed::<Vec<u8>>(&serde_json::json!([1, 2])), Ok(vec![1, 2]));
        let why = typed::<Vec<u8>>(&serde_json::json!([1, "two"])).unwrap_err();
        assert_eq!(why, "invalid type: string \"two\", expected u8");
    }
}
