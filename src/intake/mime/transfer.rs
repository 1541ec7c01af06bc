//! The bytes behind quoted-printable and base64 (RFC 2045): lenient, as mail readers are.

/// Decodes a part's body by its `Content-Transfer-Encoding`.
pub(super) fn decoded(body: &[u8], encoding: &str) -> Vec<u8> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => base64(body),
        _ => body.to_vec(),
    }
}

/// `=C3=AB` is two bytes, `=` at the end of a line is nothing; an equals sign before anything else is one.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut found = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first != b'=' {
            found.push(first);
            continue;
        }
        let pair = after.first().zip(after.get(1)).and_then(|(a, b)| Some(hex(*a)? * 16 + hex(*b)?));
        let blank = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let line = after.get(blank..).unwrap_or(&[]);
        if let Some(byte) = pair {
            found.push(byte);
            rest = after.get(2..).unwrap_or(&[]);
        } else if line.is_empty() || line.starts_with(b"\n") || line.starts_with(b"\r") {
            let end = if line.starts_with(b"\r\n") { 2 } else { 1 };
            rest = line.get(end..).unwrap_or(&[]);
        } else {
            found.push(first);
        }
    }
    found
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

/// Letters outside the alphabet are passed over; what is left at the end of a cut text too.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut found = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in body.iter().take_while(|byte| **byte != b'=') {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            found.push((bits >> count) as u8);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_decoded_and_broken_ones_stay_readable() {
        for (encoding, body, want) in [
            ("quoted-printable", "Zo=C3=AB =\r\nleft=2E", "Zoë left."),
            ("Quoted-Printable", "cut =\nhere=  \nand =", "cut hereand "),
            ("quoted-printable", "2 = 2 and a=zz and =C", "2 = 2 and a=zz and =C"),
            ("base64", "Wm/D\r\nqw==", "Zoë"),
            ("base64", "Wm/Dqy", "Zoë"),
            ("base64", "W m !/ D q w", "Zoë"),
            ("8bit", "Zoë =3D", "Zoë =3D"),
            ("", "", ""),
        ] {
            assert_eq!(String::from_utf8_lossy(&decoded(body.as_bytes(), encoding)), want, "{encoding}: {body}");
        }
    }
}
