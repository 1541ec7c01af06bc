//! Which names stand in the article?
//!
//! A trained tagger proposes ([`tagger`]).

mod tagger;

use crate::article::{Article, Mention};
use crate::text::{Span, Tokens};

/// `article` has no text here: it is `text`.
pub(crate) fn names(_article: &Article, _text: &str, tokens: &Tokens) -> Vec<Mention> {
    let tagged = tagger::tag(tokens);
    tagged
        .into_iter()
        .filter_map(|name| {
            let words = tokens.of(name.sentence).get(name.words)?;
            let span = Span::new(words.first()?.span.start, words.last()?.span.end);
            Some(Mention { span, kind: name.kind, entity: None })
        })
        .collect()
}
