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
//! The way of the data, one module a step: [`mod@text`] ← `read` ← `extract` ← `compare` ← [`render`] and the wasm face;
//! `intake` makes inputs of files and pastes ([`articles_in`]).
//! Positions are bytes here and UTF-16 code units in JSON ([`Utf16`]).

pub mod article;
mod btree;
mod compare;
mod comparer;
pub mod correction;
pub mod english;
mod error;
mod extract;
mod intake;
mod json;
mod languages;
mod maps;
mod parallel;
mod read;
pub mod render;
mod sort;
pub mod story;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

#[cfg(feature = "training")]
#[doc(hidden)]
pub use extract::names::tagger::training;

pub use article::{Article, Input};
pub use comparer::Comparer;
pub use correction::Correction;
pub use error::{Error, LARGEST_ARTICLE, MOST_ARTICLES};
pub use intake::{Found, LARGEST_FILE, articles_in};
pub use story::Story;
pub use text::{Span, Utf16};

use crate::btree::BTreeSet;
use error::ErrorKind;

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

/// Extracts each article and compares them as one story; refused if one of them cannot be used.
///
/// # Errors
/// Those of [`extract`], and `no_articles`, `too_many_articles`, `repeated_id`.
pub fn compare(inputs: &[Input]) -> Result<Story, Error> {
    compare_corrected(inputs, &[])
}

/// As [`compare`], with what people say in place of the program: each correction comes back in the story, with what it bears on
/// or why it could not be applied.
///
/// ```
/// use variorum::{Correction, Input, compare_corrected};
///
/// let text = |t: &str| Input { text: Some(t.to_string()), ..Input::default() };
/// let articles = [text("Orrin Motors called back 900 vans."), text("The recall by OM is its third.")];
/// let merge = br#"[{"kind": "merge", "targets": [{"kind": "entity", "name": "OM"}, {"kind": "entity", "name": "Orrin Motors"}]}]"#;
/// let story = compare_corrected(&articles, &Correction::list_from_json(merge)?)?;
/// assert_eq!(story.corrections[0].summary, "“OM” and “Orrin Motors” are one.");
/// # Ok::<(), variorum::Error>(())
/// ```
///
/// # Errors
/// Those of [`compare`]; a correction that does not fit is none.
pub fn compare_corrected(inputs: &[Input], corrections: &[Correction]) -> Result<Story, Error> {
    let (articles, refused) = extract_all(inputs)?;
    match refused.into_iter().next() {
        Some(error) => Err(error),
        None => Ok(compare_extracted(articles, corrections)),
    }
}

/// Compares the articles that can be used; the errors say why others were left out, or why there is no story at all.
pub fn compare_usable(inputs: &[Input], corrections: &[Correction]) -> (Option<Story>, Vec<Error>) {
    match extract_all(inputs) {
        Err(error) => (None, vec![error]),
        Ok((articles, refused)) if articles.is_empty() => (None, refused),
        Ok((articles, refused)) => (Some(compare_extracted(articles, corrections)), refused),
    }
}

/// Each article with an id of its own, and why the others were refused.
fn extract_all(inputs: &[Input]) -> Result<(Vec<Article>, Vec<Error>), Error> {
    check_count(inputs)?;
    extract::names::ready();
    Ok(identified(inputs, parallel::each(inputs, extract)))
}

fn check_count(inputs: &[Input]) -> Result<(), Error> {
    if inputs.is_empty() {
        return Err(Error::new(ErrorKind::NoArticles));
    }
    if inputs.len() > MOST_ARTICLES {
        return Err(Error::new(ErrorKind::TooManyArticles(inputs.len())));
    }
    Ok(())
}

/// What was extracted of each input, with an id of its own, and why the others were refused.
fn identified(inputs: &[Input], extracted: Vec<Result<Article, Error>>) -> (Vec<Article>, Vec<Error>) {
    let mut ids = Ids::beside(inputs);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let (mut articles, mut refused) = (vec![], vec![]);
    for (input, extracted) in inputs.iter().zip(extracted) {
        let mut article = match extracted {
            Ok(article) => article,
            Err(error) => {
                refused.push(error);
                continue;
            }
        };
        if input.id.is_none() {
            article.id = ids.next();
        }
        if taken.insert(article.id.clone()) {
            articles.push(article);
        } else {
            refused.push(Error::new(ErrorKind::RepeatedId(article.id)));
        }
    }
    (articles, refused)
}

/// Ids for articles that were given none: `a1`, `a2`, … without those that others have.
pub struct Ids {
    given: BTreeSet<String>,
    number: usize,
}

impl Ids {
    /// For those of the inputs that have none.
    pub fn beside(inputs: &[Input]) -> Ids {
        Ids { given: inputs.iter().filter_map(|input| input.id.clone()).collect(), number: 0 }
    }

    /// The next one that is free.
    #[allow(clippy::should_implement_trait)] // it never ends
    pub fn next(&mut self) -> String {
        loop {
            self.number += 1;
            let id = format!("a{}", self.number);
            if !self.given.contains(&id) {
                return id;
            }
        }
    }
}

fn compare_extracted(mut articles: Vec<Article>, corrections: &[Correction]) -> Story {
    for number in compare::dates::infer(&mut articles) {
        // Its times were resolved without a day to count from.
        articles.get_mut(number).into_iter().for_each(extract::extract);
    }
    compare::compare(articles, corrections)
}

/// How alike two passages are, 0 to 1.
pub fn similarity(a: &str, b: &str) -> f64 {
    compare::similarity(a, b)
}
