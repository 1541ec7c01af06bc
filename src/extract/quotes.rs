//! Who is quoted, with which words?

use crate::article::{Article, Quote};
use crate::text::Tokens;

/// `article` has no text here: it is `text`.
pub(crate) fn quotes(_article: &Article, _text: &str, _tokens: &Tokens) -> Vec<Quote> {
    vec![]
}
