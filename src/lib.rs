//! Variorum compares several reports of one news event.
//!
//! ```
//! use variorum::{Input, compare};
//!
//! let text = |t: &str| Input { text: Some(t.to_string()), ..Input::default() };
//! let story = compare(&[text("Twelve people died, police said."), text("At least ten people were killed.")])?;
//! assert_eq!(story.articles.len(), 2);
//! # Ok::<(), variorum::Error>(())
//! ```
//!
//! The way of the data, one module a step: [`mod@text`] ← `read` ← `extract` ← `compare` ← [`render`] and the wasm face.
//! Positions are bytes here and UTF-16 code units in JSON ([`Utf16`]).

pub mod article;
mod compare;
pub mod english;
mod error;
mod extract;
mod read;
pub mod render;
pub mod story;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use article::{Article, Input};
pub use error::{Error, LARGEST_ARTICLE, MOST_ARTICLES};
pub use story::Story;
pub use text::{Span, Utf16};

use error::ErrorKind;
use std::collections::BTreeSet;

/// The version of the contract that this crate writes.
pub const SCHEMA: &str = "variorum/1";

/// Reads one article and extracts its sentences, names, quotes, quantities, times and loaded words.
///
/// # Errors
/// `empty_article`, `too_large`, `bad_input` (a date that is none). Odd text is never an error.
pub fn extract(input: &Input) -> Result<Article, Error> {
    let name = input.name.as_deref().or(input.id.as_deref()).unwrap_or("");
    let mut article = read::read(input).map_err(|e| e.of_article(name))?;
    extract::extract(&mut article);
    Ok(article)
}

/// Whether an article can be used at all: the same refusals as [`extract`], without the work.
///
/// # Errors
/// Those of [`extract`].
pub fn check(input: &Input) -> Result<(), Error> {
    let name = input.name.as_deref().or(input.id.as_deref()).unwrap_or("");
    read::check(input).map_err(|e| e.of_article(name))
}

/// Extracts each article and compares them as one story.
///
/// # Errors
/// Those of [`extract`], and `no_articles`, `too_many_articles`, `repeated_id`.
pub fn compare(inputs: &[Input]) -> Result<Story, Error> {
    if inputs.is_empty() {
        return Err(Error::new(ErrorKind::NoArticles));
    }
    if inputs.len() > MOST_ARTICLES {
        return Err(Error::new(ErrorKind::TooManyArticles(inputs.len())));
    }
    let given: BTreeSet<&str> = inputs.iter().filter_map(|i| i.id.as_deref()).collect();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut articles = Vec::with_capacity(inputs.len());
    let mut number = 0;
    for input in inputs {
        let mut article = extract(input)?;
        if input.id.is_none() {
            article.id = loop {
                number += 1;
                let id = format!("a{number}");
                if !given.contains(id.as_str()) {
                    break id;
                }
            };
        }
        if !taken.insert(article.id.clone()) {
            return Err(Error::new(ErrorKind::RepeatedId(article.id)));
        }
        articles.push(article);
    }
    for number in compare::dates::infer(&mut articles) {
        // Its times were resolved without a day to count from.
        articles.get_mut(number).into_iter().for_each(extract::extract);
    }
    Ok(compare::compare(articles))
}

/// How alike two passages are, 0 to 1.
pub fn similarity(a: &str, b: &str) -> f64 {
    compare::similarity(a, b)
}
