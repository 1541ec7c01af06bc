//! Which articles does JSON hold: one of the contract, a list, a saved story, JSON Lines, ninjs, a JSON feed, JSON-LD?

use super::{Found, ninjs};
use crate::article::Input;
use crate::correction::Correction;
use crate::error::Error;
use serde_json::Value;

/// Whether a text that begins with a bracket is JSON: all of it, or its first line.
pub(super) fn is_json(text: &str, ending: &str) -> bool {
    let is = |text: &str| serde_json::from_slice::<serde::de::IgnoredAny>(text.as_bytes()).is_ok();
    matches!(ending, "json" | "jsonl" | "ndjson")
        || is(text)
        || text.lines().find(|line| !line.trim().is_empty()).is_some_and(is)
}

/// The articles of one JSON value, or of one a line; then a line that is none is refused and the rest still done.
pub(super) fn read(text: &str) -> Result<Found, Error> {
    let mut found = Found::default();
    let whole = match add(text, "", &mut found) {
        Ok(()) => return Ok(found),
        Err(error) => error,
    };
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let whence = format!("line {}: ", number + 1);
        if let Err(error) = add(line, &whence, &mut found) {
            found.refused.push(format!("{whence}{error}"));
        }
    }
    if found.articles.is_empty() { Err(whole) } else { Ok(found) }
}

/// Adds what one JSON value holds.
fn add(json: &str, whence: &str, found: &mut Found) -> Result<(), Error> {
    let here = Found::from_json(json)?;
    found.articles.extend(here.articles);
    found.corrections.extend(here.corrections);
    found.refused.extend(here.refused.iter().map(|why| format!("{whence}{why}")));
    Ok(())
}

impl Found {
    /// One article, a list of them, or a saved story with what people say of it; corrections that are none are refused, and
    /// the articles still read.
    ///
    /// # Errors
    /// `bad_input` when it is none of these.
    pub fn from_json(json: &str) -> Result<Found, Error> {
        let (articles, corrections) = story_from_json(json.as_bytes())?;
        let (corrections, refused) = match Correction::list_from_value(corrections) {
            Ok(corrections) => (corrections, vec![]),
            Err(error) => (vec![], vec![error.to_string()]),
        };
        Ok(Found { articles, corrections, refused, ..Found::default() })
    }
}

/// One article, a list of them, a saved story or a feed (whose articles are taken).
pub(crate) fn list_from_json(json: &[u8]) -> Result<Vec<Input>, Error> {
    Ok(story_from_json(json)?.0)
}

/// As [`list_from_json`], and what people say of the story if it is one, not yet read.
pub(crate) fn story_from_json(json: &[u8]) -> Result<(Vec<Input>, Value), Error> {
    let bad = |e: serde_json::Error| Error::bad_input(e.to_string());
    let mut corrections = Value::Null;
    let list = match serde_json::from_slice(json).map_err(bad)? {
        Value::Array(list) => list,
        Value::Object(mut fields) => match fields.remove("articles").or_else(|| fields.remove("items")) {
            Some(Value::Array(list)) => {
                corrections = fields.remove("corrections").unwrap_or_default();
                list
            }
            _ => vec![Value::Object(fields)],
        },
        _ => return Err(Error::bad_input("an article is a JSON object with \"text\" or \"html\"")),
    };
    let articles: Result<Vec<Input>, Error> = list.into_iter().map(from_value).collect();
    Ok((articles?, corrections))
}

/// An extracted article goes in as it came out: its blocks stay, and what had been guessed is guessed anew.
fn from_value(mut value: Value) -> Result<Input, Error> {
    let own = value.get("text").is_some() || value.get("html").is_some();
    if let Some(input) = value.as_object().filter(|_| !own).and_then(ninjs::input) {
        return Ok(input);
    }
    if let Some(published) = value.get_mut("published").filter(|p| p.is_object()) {
        let guessed = published["basis"] == "inferred";
        *published = if guessed { Value::Null } else { published["date"].take() };
    }
    crate::json::typed(&value).map_err(Error::bad_input)
}
