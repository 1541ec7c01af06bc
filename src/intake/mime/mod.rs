//! Which page lies in an MHTML file, as Chromium saves them, or in a message (RFC 2045–2049, RFC 2557)?
//!
//! Pictures, styles and frames lie beside the page in parts of their own and are not even decoded.

mod transfer;

use super::letters;
use crate::article::Input;

/// Header lines that are read at most, and their bytes.
const MOST_HEADERS: usize = 100;
const LONGEST_HEADER: usize = 10_000;
/// How deep parts may lie in parts, and how many are looked at.
const DEEPEST: usize = 8;
const MOST_PARTS: usize = 2_000;

/// The header of a file or a part.
#[derive(Debug, Default)]
struct Header(Vec<(String, String)>);

/// A part that holds no parts.
struct Part<'a> {
    header: Header,
    body: &'a [u8],
}

/// Whether the bytes begin as a message does: header lines, `MIME-Version` and `Content-Type` among them.
pub(super) fn is_mime(bytes: &[u8]) -> bool {
    let (header, _) = header(bytes);
    header.has("mime-version") && header.has("content-type")
}

/// The page or the text of the message; `None` if it holds neither.
pub(super) fn read(bytes: &[u8]) -> Option<Input> {
    let (header, _) = header(bytes);
    let parts = parts(bytes);
    let address = header.get("snapshot-content-location").trim();
    let is = |part: &&Part, kinds: &[&str]| kinds.contains(&part.header.kind().as_str());
    let pages: Vec<&Part> = parts.iter().filter(|part| is(part, &["text/html", "application/xhtml+xml"])).collect();
    let at_address =
        pages.iter().find(|part| !address.is_empty() && part.header.get("content-location").trim() == address);
    if let Some(page) = at_address.or(pages.first()) {
        let location = if address.is_empty() { page.header.get("content-location").trim() } else { address };
        let url = location.starts_with("http").then(|| location.to_string());
        return Some(Input { html: Some(page.text()?), url, ..Input::default() });
    }
    let text = parts.iter().find(|part| is(part, &["text/plain"]))?;
    let subject = header.get("subject").trim();
    // An encoded word (RFC 2047) is no headline; the text has one of its own as a rule.
    let title = (!subject.is_empty() && !subject.contains("=?")).then(|| subject.to_string());
    Some(Input { text: Some(text.text()?), title, ..Input::default() })
}

impl Part<'_> {
    fn text(&self) -> Option<String> {
        let bytes = transfer::decoded(self.body, self.header.get("content-transfer-encoding"));
        letters::decoded(&bytes, self.header.parameter("charset").as_deref())
    }
}

impl Header {
    /// The value of a field; empty if there is none.
    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// `text/html`; what names no kind is plain text.
    fn kind(&self) -> String {
        let kind = self.get("content-type").split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        if kind.is_empty() { "text/plain".to_string() } else { kind }
    }

    /// A parameter of the `Content-Type`.
    fn parameter(&self, name: &str) -> Option<String> {
        self.get("content-type").split(';').skip(1).find_map(|field| {
            let (key, value) = field.split_once('=')?;
            let value = value.trim().trim_matches(['"', '\'']);
            (key.trim().eq_ignore_ascii_case(name) && !value.is_empty()).then(|| value.to_string())
        })
    }
}

/// The parts of a message that hold no parts themselves, in order.
fn parts(bytes: &[u8]) -> Vec<Part<'_>> {
    let mut found = vec![];
    let mut waiting = vec![(bytes, 0)];
    while let Some((bytes, depth)) = waiting.pop() {
        let (header, body) = header(bytes);
        let boundary = header.parameter("boundary").filter(|_| header.kind().starts_with("multipart/"));
        match boundary.filter(|_| depth < DEEPEST) {
            Some(boundary) => waiting.extend(cut(body, &boundary).into_iter().rev().map(|part| (part, depth + 1))),
            None => found.push(Part { header, body }),
        }
        if found.len() + waiting.len() > MOST_PARTS {
            break;
        }
    }
    found
}

/// What lies between the boundary lines; the last part may lack its own.
fn cut<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mark = format!("--{boundary}");
    let mut found = vec![];
    let (mut start, mut at): (Option<usize>, usize) = (None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(mark.as_bytes()) {
            found.extend(start.and_then(|start| body.get(start..at)));
            let closing = line.get(mark.len()..).is_some_and(|rest| rest.starts_with(b"--"));
            start = (!closing).then_some(at + line.len());
            if closing || found.len() > MOST_PARTS {
                break;
            }
        }
        at += line.len();
    }
    found.extend(start.and_then(|start| body.get(start..at)).filter(|part| !part.is_empty()));
    found
}

/// The header at the start, with folded lines joined, and what follows its empty line.
fn header(bytes: &[u8]) -> (Header, &[u8]) {
    let mut fields: Vec<(String, String)> = vec![];
    let mut used = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        used += line.len();
        let words = String::from_utf8_lossy(line.get(..LONGEST_HEADER).unwrap_or(line));
        let words = words.trim_end();
        if words.is_empty() {
            if fields.is_empty() && used < 100 {
                continue; // empty lines before the first one
            }
            break;
        }
        if words.starts_with([' ', '\t']) {
            let Some((_, value)) = fields.last_mut().filter(|(_, value)| value.len() < LONGEST_HEADER) else { break };
            value.push(' ');
            value.push_str(words.trim_start());
            continue;
        }
        let field = words.split_once(':').filter(|(name, _)| is_name(name) && fields.len() < MOST_HEADERS);
        let Some((name, value)) = field else { break };
        fields.push((name.to_ascii_lowercase(), value.trim().to_string()));
    }
    (Header(fields), bytes.get(used..).unwrap_or(&[]))
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() < 80 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAVED: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/river\r\n\
        Subject: The River Rose\r\nDate: Mon, 4 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x7\"\r\n\r\n\r\n\
        ------Part--x7\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
        Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>An advert.\r\n\
        ------Part--x7\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\
        Content-Location: https://courier.example/river\r\n\r\n\
        <!DOCTYPE html><html><head><meta charset=3D\"windows-1252\"><p>Zo=EB said the river =\r\nrose.</p>\r\n\
        ------Part--x7\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\
        ------Part--x7--\r\n";

    #[test]
    fn a_saved_page_is_the_part_at_its_address() {
        assert!(is_mime(SAVED.as_bytes()));
        let input = read(SAVED.as_bytes()).unwrap();
        assert_eq!(input.url.as_deref(), Some("https://courier.example/river"));
        assert!(input.html.unwrap().contains("<p>Zoë said the river rose.</p>"));
    }

    #[test]
    fn messages_and_broken_files() {
        let html = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+Wm/Dqzwv\ncD4=\n";
        assert_eq!(read(html.as_bytes()).unwrap().html.as_deref(), Some("<p>Zoë</p>"));
        let plain = "MIME-Version: 1.0\nSubject: The River\nContent-Type: text/plain\n\nIt rose.\n";
        let input = read(plain.as_bytes()).unwrap();
        assert_eq!((input.title.as_deref(), input.text.as_deref()), (Some("The River"), Some("It rose.\n")));
        // Cut off in the page, and without its last boundary.
        let cut = SAVED.split_once("rose.</p>").unwrap().0;
        assert!(read(cut.as_bytes()).unwrap().html.is_some());
        let none = "MIME-Version: 1.0\nContent-Type: image/png\n\nx";
        assert_eq!(read(none.as_bytes()), None);
    }

    #[test]
    fn texts_that_speak_of_headers_are_no_messages() {
        for text in [
            "Title: The River Rose\nDate: 2024-03-04\n\nIt rose.",
            "MIME-Version: 1.0 is what a mail begins with, he said.",
            "The page said\nMIME-Version: 1.0\nContent-Type: text/html\n",
            "",
        ] {
            assert!(!is_mime(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn parts_in_parts_end() {
        let head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n";
        let nested = "--a\nContent-Type: multipart/mixed; boundary=a\n\n".repeat(3_000);
        let _ = read(format!("{head}{nested}<p>").as_bytes());
        let many = "--a\n\nx\n".repeat(10_000);
        assert!(parts(format!("{head}{many}").as_bytes()).len() <= MOST_PARTS + 1);
    }
}
