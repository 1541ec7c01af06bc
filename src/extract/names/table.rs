//! How the tests of the rules are written: a text, and the names that should be found in it.

use super::names;
use crate::article::{Article, Block, BlockKind, NameKind};
use crate::text::{Span, Tokens};

/// Checks each text (one sentence a line) against its names, "P:Ann Lee | O:Senate | L:Rome | M:Iraqi", in order.
pub fn check(cases: &[(&str, &str)]) {
    for (text, want) in cases {
        assert_eq!(found(text), *want, "{text}");
    }
}

/// The names of a text whose sentences are its lines, written as in [`check`].
pub fn found(text: &str) -> String {
    let mut article = Article::default();
    let mut start = 0;
    for line in text.split('\n') {
        let span = Span::new(start, start + line.len());
        article.blocks.push(Block { kind: BlockKind::Body, span });
        article.sentences.push(span);
        start = span.end + 1;
    }
    let tokens = Tokens::new(text, &article.sentences);
    let letter = |kind| match kind {
        NameKind::Person => "P",
        NameKind::Organization => "O",
        NameKind::Place => "L",
        NameKind::Other => "M",
    };
    let mentions = names(&article, text, &tokens);
    mentions.iter().map(|m| format!("{}:{}", letter(m.kind), m.span.text(text))).collect::<Vec<_>>().join(" | ")
}
