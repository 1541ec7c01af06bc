//! What is a text in small letters?

/// Whether a text begins with a capital.
#[inline]
pub(crate) fn begins_with_capital(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        _ => text.starts_with(char::is_uppercase),
    }
}

/// Bytes that are looked at together.
const CHUNK: usize = 16;

/// The text in lowercase, as [`str::to_lowercase`] has it, at the pace of the ASCII that most of it is.
pub(crate) fn lowercase(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Of the letter Σ alone the small one depends on what stands around it; few others begin with its first byte.
    if text.as_bytes().contains(&0xCE) && text.contains('Σ') {
        return text.to_lowercase();
    }
    let mut lower = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = place_of(rest.as_bytes(), |byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, other) = rest.split_at_checked(ascii).unwrap_or((rest, ""));
        lower.push_str(ascii);
        let mut letters = other.chars();
        lower.extend(letters.next().into_iter().flat_map(char::to_lowercase));
        rest = letters.as_str();
    }
    lower.make_ascii_lowercase();
    lower
}

/// The place of the first byte of a kind that is rare; many are looked at together.
#[inline]
pub(crate) fn place_of(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    let without = |chunk: &&[u8; CHUNK]| !chunk.iter().fold(false, |any, &byte| any | is(byte));
    let passed = CHUNK * chunks.iter().take_while(without).count();
    Some(passed + bytes.get(passed..)?.iter().position(|&byte| is(byte))?)
}

/// The letter without its accent, for the Latin letters of the news.
pub(crate) fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ţ' | 'ț' | 'ť' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_taken_off_and_other_letters_stay() {
        let bare = |word: &str| word.chars().map(plain).collect::<String>();
        assert_eq!(["jørgensen", "łukasz", "đoković", "señor"].map(bare), ["jorgensen", "lukasz", "dokovic", "senor"]);
        assert_eq!(bare("straße αβ"), "straße αβ");
    }

    #[test]
    fn the_first_place_is_found_wherever_it_stands() {
        for length in 0..3 * CHUNK {
            for at in 0..length {
                let bytes: Vec<u8> = (0..length).map(|k| if k == at || k == at + 3 { b'.' } else { b'a' }).collect();
                assert_eq!(place_of(&bytes, |byte| byte == b'.'), Some(at), "{at} of {length}");
            }
            assert_eq!(place_of(&vec![b'a'; length], |byte| byte == b'.'), None, "{length}");
        }
    }

    #[test]
    fn capitals_are_told_from_small_letters_and_marks() {
        for (text, want) in [("Ann", true), ("Évry", true), ("ann", false), ("évry", false), ("3", false), ("", false)]
        {
            assert_eq!(begins_with_capital(text), want, "{text}");
        }
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for text in [
            "",
            "The “Mayor” of ÉVRY",
            "İSTANBUL",
            "ΟΔΟΣ",
            "300 K",
            "ǅ Straße — ẞ",
            "“",
            "日本 OK",
            "a line of more than sixteen bytes: ÉVRY, “Delft” AND Zürich OR NONE",
        ] {
            assert_eq!(lowercase(text), text.to_lowercase(), "{text}");
        }
    }
}
