//! Which language is the article in? What it says counts, not the page around it.

use crate::article::{Article, BlockKind};

/// Bytes of the body that are looked at.
const LOOKED_AT: usize = 8_000;

/// ISO 639-1 code of the language of the body, or of all the text if there is no body; none if it is not clear.
pub(super) fn of_body(article: &Article) -> Option<&'static str> {
    let mut body = String::new();
    for block in article.blocks.iter().filter(|block| block.kind == BlockKind::Body) {
        if body.len() > LOOKED_AT {
            break;
        }
        let words = block.span.text(&article.text);
        let end = (LOOKED_AT..words.len()).find(|&at| words.is_char_boundary(at)).unwrap_or(words.len());
        body.push_str(words.get(..end).unwrap_or(""));
        body.push('\n');
    }
    crate::languages::detect(if body.is_empty() { &article.text } else { &body })
}
