//! What is a text in small letters?

/// The text in lowercase, as [`str::to_lowercase`] has it, at the pace of the ASCII that most of it is.
pub(crate) fn lowercase(text: &str) -> String {
    // Of this letter alone the small one depends on what stands around it.
    if text.contains('Σ') {
        return text.to_lowercase();
    }
    let mut lower = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, other) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        lower.push_str(ascii);
        let mut letters = other.chars();
        lower.extend(letters.next().into_iter().flat_map(char::to_lowercase));
        rest = letters.as_str();
    }
    lower.make_ascii_lowercase();
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for text in ["", "The “Mayor” of ÉVRY", "İSTANBUL", "ΟΔΟΣ", "300 K", "ǅ Straße — ẞ", "“", "日本 OK"]
        {
            assert_eq!(lowercase(text), text.to_lowercase(), "{text}");
        }
    }
}
