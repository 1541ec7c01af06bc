//! Laws of taking in files and pastes: any bytes are safe, nothing is invented, and no content takes more than linear time.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too

use arbtest::arbitrary::Unstructured;
use arbtest::arbtest;
use variorum::{articles_in, extract};

/// Pieces that mean something to one of the formats, put together at random.
const PIECES: [&str; 62] = [
    "MIME-Version: 1.0\n",
    "Content-Type: text/html; charset=utf-8\n",
    "Content-Type: multipart/related; boundary=b\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Transfer-Encoding: base64\n",
    "Snapshot-Content-Location: https://courier.example/1\n",
    "\r\n",
    "--b\n",
    "--b--\n",
    "=E2=80",
    "=\r\n",
    "WnK=",
    "<?xml version='1.0'?>",
    "<!DOCTYPE x [ <!ENTITY a 'b'> ]>",
    "<rss><channel>",
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<content:encoded>",
    "<![CDATA[",
    "]]>",
    "<feed>",
    "<entry>",
    "<content type='xhtml'>",
    "<link href='https://x.example'/>",
    "<nitf>",
    "<body.content>",
    "<byline>",
    "<byttl>",
    "<hl1>",
    "<p>",
    "</p>",
    "<html>",
    "</html>",
    "<!--",
    "-->",
    "{\"text\": \"a\"}",
    "{\"body_html\": \"<p>a\"}",
    "{\"items\": [",
    "]}",
    "[",
    "id=\"variorum-data\">",
    "{\"story\": {\"articles\": []}}",
    "\n---\n",
    "\n* * *\n",
    "\u{c}",
    "2 of 3 DOCUMENTS\n",
    "Title: The River\n",
    "date 2024-01-25 ",
    "By Ann Lind\n",
    "HARWICK, March 4 (AP) — ",
    "10:42 GMT\n",
    "\n\n",
    "The river rose over its banks on Monday, the mayor, Ann Lind, said. ",
    "Lind left. ",
    "The River Rose\n",
    "\u{feff}",
    "é",
    "😀",
    "&amp;",
    "\0",
];

fn any_content(u: &mut Unstructured) -> arbtest::arbitrary::Result<Vec<u8>> {
    let mut content = vec![];
    for _ in 0..u.int_in_range(0..=30)? {
        if u.ratio(1, 10)? {
            content.push(u.arbitrary()?);
        } else {
            content.extend_from_slice(u.choose(&PIECES)?.as_bytes());
        }
    }
    Ok(content)
}

#[test]
fn any_bytes_are_taken_in_or_refused() {
    arbtest(|u| {
        let content = any_content(u)?;
        let name = *u.choose(&[None, Some("a.txt"), Some("a.html"), Some("a.json"), Some("a.xml"), Some("a.mhtml")])?;
        if let Ok(found) = articles_in(&content, name) {
            assert!(!found.articles.is_empty() || !found.refused.is_empty());
            for input in found.articles.iter().chain(&found.instead) {
                let _ = extract(input);
            }
        }
        Ok(())
    });
}

#[test]
fn a_text_that_is_cut_loses_no_word() {
    arbtest(|u| {
        let mut text = String::new();
        for _ in 0..u.int_in_range(0..=30)? {
            text.push_str(u.choose(&PIECES[44..58])?);
        }
        let Ok(found) = articles_in(text.as_bytes(), None) else { return Ok(()) };
        if found.instead.len() == 1 {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            let mut whole = letters(found.instead[0].text.as_deref().unwrap());
            for part in &found.articles {
                let part = letters(part.text.as_deref().unwrap());
                let at = whole.find(&part).unwrap();
                assert!(whole[..at].replace("ofDOCUMENTS", "").is_empty(), "{}", &whole[..at]);
                whole = whole[at + part.len()..].to_string();
            }
        }
        Ok(())
    });
}

/// What takes longer than linear time does not end here.
#[test]
fn repeated_pieces_are_taken_in_linear_time() {
    let starts = [
        "",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
        "<rss><channel><item>",
        "<feed><entry><content type='xhtml'>",
        "<nitf><body><body.content>",
        "The River Rose\nBy Ann Lind\n",
    ];
    for start in starts {
        for piece in PIECES {
            let content = start.to_string() + &piece.repeat(40_000 / piece.len());
            let _ = articles_in(content.as_bytes(), None);
        }
    }
    let nested = "[".repeat(500_000);
    assert!(articles_in(nested.as_bytes(), Some("a.json")).is_err());
}
