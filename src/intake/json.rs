//! Which articles does JSON hold: one of the contract, a list, a saved story, JSON Lines, ninjs, a JSON feed, JSON-LD?

use super::{Found, ninjs};
use crate::article::Input;
use crate::error::Error;
use serde_json::Value;

/// Whether a text that begins with a bracket is JSON: all of it, or its first line.
pub(super) fn is_json(text: &str, ending: &str) -> bool {
    let is = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    matches!(ending, "json" | "jsonl" | "ndjson")
        || is(text)
        || text.lines().find(|line| !line.trim().is_empty()).is_some_and(is)
}

/// The articles of one JSON value, or of one a line; then a line that is none is refused and the rest still done.
pub(super) fn read(text: &str) -> Result<Found, Error> {
    let whole = match list_from_json(text.as_bytes()) {
        Ok(articles) => return Ok(Found { articles, ..Found::default() }),
        Err(error) => error,
    };
    let mut found = Found::default();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match list_from_json(line.as_bytes()) {
            Ok(articles) => found.articles.extend(articles),
            Err(error) => found.refused.push(format!("line {}: {error}", number + 1)),
        }
    }
    if found.articles.is_empty() { Err(whole) } else { Ok(found) }
}

/// One article, a list of them, a saved story or a feed (whose articles are taken).
pub(crate) fn list_from_json(json: &[u8]) -> Result<Vec<Input>, Error> {
    let bad = |e: serde_json::Error| Error::bad_input(e.to_string());
    let list = match serde_json::from_slice(json).map_err(bad)? {
        Value::Array(list) => list,
        Value::Object(mut fields) => match fields.remove("articles").or_else(|| fields.remove("items")) {
            Some(Value::Array(list)) => list,
            _ => vec![Value::Object(fields)],
        },
        _ => return Err(Error::bad_input("an article is a JSON object with \"text\" or \"html\"")),
    };
    list.into_iter().map(from_value).collect()
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
    serde_json::from_value(value).map_err(|e| Error::bad_input(e.to_string()))
}
