//! Laws of reading: any text and any HTML is safe; blocks and sentences lie where they should.

#![allow(clippy::expect_used)] // a test fails by panicking, in its helpers too

use arbtest::arbitrary::Unstructured;
use arbtest::arbtest;
use variorum::{Article, Input, extract};

/// Pieces that mean something to a reader of text or HTML, put together at random.
const PIECES: [&str; 44] = [
    "date 2024-01-25 ",
    "Title: ",
    "By Ann Lind",
    "LONDON, March 3 (AFP): ",
    "(ANI)",
    "\n",
    "\n\n",
    " ",
    ". ",
    "? ",
    "! ",
    "...",
    "“",
    "”",
    "\"",
    "'",
    "(",
    ")",
    "[",
    "The river rose",
    "Mr. ",
    "U.S. ",
    "5 a.m. ",
    "1. ",
    "• ",
    "é",
    "😀",
    "\u{301}",
    "川",
    "。",
    "<p>",
    "</p>",
    "<div class=related>",
    "</div>",
    "<table><td>",
    "<a href=x>",
    "</a>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp;",
    "<h1>",
    "Source: ",
];

fn any_text(u: &mut Unstructured) -> arbtest::arbitrary::Result<String> {
    let mut text = String::new();
    for _ in 0..u.int_in_range(0..=40)? {
        if u.ratio(1, 8)? {
            text.push(u.arbitrary()?);
        } else {
            text.push_str(u.choose(&PIECES)?);
        }
    }
    Ok(text)
}

fn check(article: &Article) {
    let text = &article.text;
    let mut covered = vec![false; text.len()];
    for pair in article.blocks.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "blocks are disjoint and in order");
    }
    for block in &article.blocks {
        let words = text.get(block.span.start..block.span.end).expect("a block lies in the text");
        assert!(!words.trim().is_empty() && words.trim() == words, "a block has words and no white space at its ends");
        covered[block.span.start..block.span.end].fill(true);
    }
    for (at, c) in text.char_indices() {
        assert!(c.is_whitespace() || covered[at], "{c:?} at {at} lies in no block of {text:?}");
    }
    for pair in article.sentences.windows(2) {
        assert!(pair[0].end <= pair[1].start, "sentences are disjoint and in order");
    }
    for sentence in &article.sentences {
        let block = article.blocks.iter().find(|b| b.span.contains(*sentence)).expect("a sentence lies in a block");
        assert!(block.kind.has_sentences());
    }
}

#[test]
fn any_plain_text_stays_as_it_is_and_its_blocks_cover_it() {
    arbtest(|u| {
        let text = any_text(u)?;
        if let Ok(article) = extract(&Input { text: Some(text.clone()), ..Input::default() }) {
            assert_eq!(article.text, text);
            check(&article);
        }
        Ok(())
    });
}

#[test]
fn any_html_is_read() {
    arbtest(|u| {
        let html = any_text(u)?;
        if let Ok(article) = extract(&Input { html: Some(html), ..Input::default() }) {
            check(&article);
        }
        Ok(())
    });
}

#[test]
fn a_given_date_that_is_none_is_refused() {
    for (date, fine) in
        [("2024-01-25", true), ("2024-01-25T10:00:00Z", true), ("", true), ("25.01.2024", false), ("2024-02-30", false)]
    {
        let input = Input { text: Some("It rained.".into()), published: Some(date.into()), ..Input::default() };
        assert_eq!(extract(&input).map_err(|e| e.code()).err(), (!fine).then_some("bad_input"), "{date}");
    }
}
