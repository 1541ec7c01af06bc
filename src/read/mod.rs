//! Plain text and HTML into blocks; title, byline, dateline, credits, dates, boilerplate.
//!
//! Plain text and HTML both become paragraphs of one text ([`text`], [`html`]); what each paragraph is, is decided in one
//! place ([`layout`]).

pub(crate) mod address;
mod credits;
pub(crate) mod dateline;
pub(crate) mod dates;
mod given;
pub(crate) mod header;
mod headline;
pub(crate) mod html;
mod language;
mod layout;
pub(crate) mod lines;
mod markdown;
pub(crate) mod masthead;
mod notes;
mod over;
mod text;

use crate::article::{Article, Basis, Block, BlockKind, Input, Published};
use crate::error::{Error, ErrorKind, LARGEST_ARTICLE};
use crate::text::sentences;

/// Reads an article: its text, blocks and sentences, and what it says of itself.
pub(crate) fn read(input: &Input) -> Result<Article, Error> {
    check(input)?;
    let mut article = Article {
        schema: crate::SCHEMA.to_string(),
        id: input.id.clone().unwrap_or_else(|| "a1".to_string()),
        name: input.name.clone(),
        title: given(&input.title),
        source: given(&input.source),
        url: given(&input.url),
        published: given_date(input)?,
        based: input.based.clone().unwrap_or_default(),
        given: fields_given(input),
        ..Article::default()
    };
    let plain = input.text.as_deref().filter(|text| !text.trim().is_empty());
    let mut page = notes::Page::default();
    let paragraphs = match (plain, &input.html) {
        (None, Some(html)) => html::read(html, &mut article, &mut page),
        (text, _) => {
            article.text = text.unwrap_or("").to_string();
            text::paragraphs(&article.text)
        }
    };
    if article.text.trim().is_empty() {
        return Err(Error::new(ErrorKind::EmptyArticle));
    }
    layout::lay_out(&mut article, &paragraphs);
    let left_out = page.beside.iter().map(|span| Block { kind: BlockKind::Boilerplate, span: *span });
    article.blocks.extend(left_out);
    // Who says nothing of the outlet may give its address.
    article.source = article.source.take().or_else(|| address::outlet(article.url.as_deref()?));
    given::keep_given(&mut article, input.blocks.as_deref().unwrap_or(&[]));
    credits::find(&mut article);
    let seen = language::of_body(&article).map(str::to_string);
    article.language = seen.or(article.language.take());
    article.sentences = article
        .blocks
        .iter()
        .filter(|b| b.kind.has_sentences())
        .flat_map(|b| sentences(&article.text, b.span))
        .collect();
    notes::find(&mut article, &page);
    Ok(article)
}

/// Why this input cannot be read, if so.
fn check(input: &Input) -> Result<(), Error> {
    let words = [input.text.as_deref(), input.html.as_deref()].into_iter().flatten().find(|t| !t.trim().is_empty());
    let Some(words) = words else { return Err(Error::new(ErrorKind::EmptyArticle)) };
    if words.len() > LARGEST_ARTICLE {
        return Err(Error::new(ErrorKind::TooLarge(words.len())));
    }
    given_date(input).map(drop)
}

fn given(field: &Option<String>) -> Option<String> {
    field.as_deref().map(str::trim).filter(|value| !value.is_empty()).map(str::to_string)
}

fn given_date(input: &Input) -> Result<Option<Published>, Error> {
    let Some(written) = given(&input.published) else { return Ok(None) };
    let date = dates::iso(&written).ok_or_else(|| {
        Error::bad_input(format!("\"published\" is \"{written}\"; it must be a day like 2024-01-25, or left out"))
    })?;
    let basis = if is_given(input, "published") { Basis::Given } else { Basis::Stated };
    Ok(Some(Published { date: dates::written(date), basis }))
}

/// Whether the caller says so himself, or hands on what was read before.
fn is_given(input: &Input, field: &str) -> bool {
    input.given.as_ref().is_none_or(|fields| fields.iter().any(|one| one == field))
}

/// Which fields the caller gave: whoever takes the article in again as it came out has to tell them from those that were read.
fn fields_given(input: &Input) -> Vec<String> {
    let fields =
        [("title", &input.title), ("source", &input.source), ("url", &input.url), ("published", &input.published)];
    let given = fields.into_iter().filter(|(name, value)| given(value).is_some() && is_given(input, name));
    given.map(|(name, _)| name.to_string()).collect()
}
