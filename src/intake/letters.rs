//! Which text do the bytes of a file stand for?
//!
//! UTF-8 and UTF-16, else the letters of old Windows files, which hold those of ISO 8859-1. Bytes that are UTF-8 are
//! read so whatever is declared: text in another encoding is hardly ever valid UTF-8 by chance.

/// The letters of Windows-1252 from 0x80 to 0x9f; the five bytes without one stay control characters.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
/// Where zeros are looked for: pictures and archives have some early.
const HEAD: usize = 8192;
/// Where a page or an XML file declares its encoding.
const DECLARED: usize = 2048;

/// The text, without a byte order mark; `None` for what is no text. `declared` is the encoding's name in a header.
pub(super) fn decoded(bytes: &[u8], declared: Option<&str>) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return Some(wide(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return Some(wide(rest, u16::from_be_bytes));
    }
    match declared.map(str::to_ascii_lowercase).as_deref() {
        Some("utf-16" | "utf-16le") if bytes.get(1) == Some(&0) => return Some(wide(bytes, u16::from_le_bytes)),
        Some("utf-16" | "utf-16be") if bytes.first() == Some(&0) => return Some(wide(bytes, u16::from_be_bytes)),
        _ => {}
    }
    if bytes.iter().take(HEAD).any(|byte| *byte == 0) {
        return None;
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        return Some(text.to_string());
    }
    let declared = declared.map(str::to_string).or_else(|| declaration(bytes)).unwrap_or_default();
    let text = String::from_utf8_lossy(bytes);
    let (mut wrong, mut right) = (0, 0);
    for c in text.chars() {
        wrong += usize::from(c == '\u{fffd}');
        right += usize::from(!c.is_ascii() && c != '\u{fffd}');
    }
    // A file that was cut in the middle of a character, or has one broken byte, is still UTF-8.
    if declared.eq_ignore_ascii_case("utf-8") && wrong <= right || wrong * 8 < right {
        return Some(text.into_owned());
    }
    Some(bytes.iter().map(|byte| windows(*byte)).collect())
}

fn windows(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at))).copied().unwrap_or(char::from(byte))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units =
        bytes.chunks_exact(2).map(|pair| unit([pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0)]));
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
    text.strip_prefix('\u{feff}').map(str::to_string).unwrap_or(text)
}

/// What a page (`charset=`) or an XML file (`encoding=`) declares in its first lines.
fn declaration(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..DECLARED).unwrap_or(bytes)).to_ascii_lowercase();
    let at = ["charset=", "encoding="].iter().find_map(|sign| head.find(sign).map(|at| at + sign.len()))?;
    let name = head.get(at..)?.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(name.len());
    name.get(..end).map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_that_the_file_was_written_in() {
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("Zoë".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = "Zoë".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (name, bytes, declared, want) in [
            ("UTF-8", "Zoë “no”".as_bytes(), None, Some("Zoë “no”")),
            ("UTF-8 with a mark", "\u{feff}Zoë".as_bytes(), None, Some("Zoë")),
            ("UTF-8 that says it is something else", "Zoë".as_bytes(), Some("iso-8859-1"), Some("Zoë")),
            (
                "UTF-8, cut in a character",
                b"<meta charset=utf-8>Zo\xc3\xab \xe2\x80",
                None,
                Some("<meta charset=utf-8>Zoë \u{fffd}"),
            ),
            ("Windows", b"Zo\xeb \x93no\x94", None, Some("Zoë “no”")),
            (
                "Windows that says it is UTF-8",
                b"<meta charset=utf-8>Zo\xeb \x93no\x94 \x96",
                None,
                Some("<meta charset=utf-8>Zoë “no” –"),
            ),
            ("UTF-16", &wide, None, Some("Zoë")),
            ("UTF-16 without a mark", &big, Some("UTF-16"), Some("Zoë")),
            ("UTF-16 of odd length", b"\xff\xfeZ\0o", None, Some("Z")),
            ("a picture", b"\x89PNG\0\0\x01", None, None),
            ("nothing", b"", None, Some("")),
        ] {
            assert_eq!(decoded(bytes, declared).as_deref(), want, "{name}");
        }
    }
}
