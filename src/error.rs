//! Why an input was refused.

use std::fmt;

/// The largest article, in bytes of text or HTML.
pub const LARGEST_ARTICLE: usize = 5_000_000;
/// The most articles in one story.
pub const MOST_ARTICLES: usize = 2_000;

/// Why an input was refused. Odd article text is never an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    /// The name of the article it is about, where there is one.
    article: Option<String>,
}

/// What was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// Neither text nor HTML, or nothing but white space.
    EmptyArticle,
    /// More than [`LARGEST_ARTICLE`] bytes.
    TooLarge(usize),
    /// More than [`MOST_ARTICLES`] articles.
    TooManyArticles(usize),
    /// No article at all.
    NoArticles,
    /// Two articles of one story with the same id.
    RepeatedId(String),
    /// Not of the form that the contract gives; the text says where.
    BadInput(String),
    /// Corrections that are none; the text says which and why.
    BadCorrection(String),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Error {
        Error { kind, article: None }
    }

    /// The input is not of the contract's form; `what` is one clause saying why.
    pub fn bad_input(what: impl Into<String>) -> Error {
        Error::new(ErrorKind::BadInput(what.into()))
    }

    pub(crate) fn of_article(mut self, name: &str) -> Error {
        if !name.is_empty() {
            self.article = Some(name.to_string());
        }
        self
    }

    /// A stable word for programs; the message may change.
    pub fn code(&self) -> &'static str {
        match self.kind {
            ErrorKind::EmptyArticle => "empty_article",
            ErrorKind::TooLarge(_) => "too_large",
            ErrorKind::TooManyArticles(_) => "too_many_articles",
            ErrorKind::NoArticles => "no_articles",
            ErrorKind::RepeatedId(_) => "repeated_id",
            ErrorKind::BadInput(_) => "bad_input",
            ErrorKind::BadCorrection(_) => "bad_correction",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = &self.article {
            write!(f, "{name}: ")?;
        }
        match &self.kind {
            ErrorKind::EmptyArticle => write!(f, "The article has no text. Give its text or its HTML."),
            ErrorKind::TooLarge(bytes) => write!(
                f,
                "The article has {bytes} bytes; the limit is {LARGEST_ARTICLE} (5 MB). Shorten it or split it."
            ),
            ErrorKind::TooManyArticles(count) => {
                write!(f, "The story has {count} articles; the limit is {MOST_ARTICLES}. Compare fewer at a time.")
            }
            ErrorKind::NoArticles => write!(f, "There is no article to compare. Give at least one."),
            ErrorKind::RepeatedId(id) => {
                write!(f, "Two articles have the id \"{id}\". Give each its own, or none.")
            }
            ErrorKind::BadInput(what) => write!(f, "The input could not be read: {what}."),
            ErrorKind::BadCorrection(what) => write!(
                f,
                "The corrections could not be read: {what}. Give a list of them, as a story has it under \"corrections\"."
            ),
        }
    }
}

impl std::error::Error for Error {}
