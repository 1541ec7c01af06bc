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
    /// The articles of JSON Lines, or of one JSON value on several lines; a line that is none is refused, and the rest still read.
    ///
    /// # Errors
    /// `bad_input` when no line holds an article.
    pub fn from_json_lines(lines: &str) -> Result<Found, Error> {
        read(lines)
    }

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
            Some(Value::Array(mut list)) => {
                ninjs::name_the_feed(&fields, &mut list);
                corrections = fields.remove("corrections").unwrap_or_default();
                list
            }
            _ => vec![Value::Object(fields)],
        },
        _ => return Err(Error::bad_input("an article is a JSON object with \"text\" or \"html\"")),
    };
    let articles: Result<Vec<Input>, Error> = list.into_iter().map(input_from_json).collect();
    Ok((articles?, corrections))
}

/// One article. An extracted one goes in as it came out: its blocks stay, what was read is still what was read, and what had been guessed
/// is guessed anew.
pub(crate) fn input_from_json(mut value: Value) -> Result<Input, Error> {
    let own = value.get("text").is_some() || value.get("html").is_some();
    if let Some(input) = value.as_object().filter(|_| !own).and_then(ninjs::input) {
        return Ok(input);
    }
    let mut stated = false;
    if let Some(published) = value.get_mut("published").filter(|p| p.is_object()) {
        let guessed = published["basis"] == "inferred";
        stated = published["basis"] == "stated";
        *published = if guessed { Value::Null } else { published["date"].take() };
    }
    let mut input: Input = crate::json::typed(&value).map_err(Error::bad_input)?;
    // An article of an older version says of its date alone how it is known.
    if stated && input.given.is_none() {
        input.given = Some(["title", "source", "url"].map(str::to_string).into());
    }
    Ok(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Basis;

    const HEADED: &str =
        "Title: Ferry Halla sinks\nDate: 2024-03-05\nSource: Gulf\n\nNine sailors died when the ferry Halla sank.";
    const PAGE: &str = "<html><head><title>Ferry lost</title><meta property=\"article:published_time\" content=\"2024-03-06\">\
                        </head><body><article><h1>Ferry lost</h1><p>Nine sailors died when the ferry Halla sank near Orrin on Monday.</p>\
                        <p>The owner of the ferry said nothing for a day, and then that the hinge had been looked at.</p></article></body></html>";

    fn given(words: &str) -> Option<String> {
        Some(words.to_string())
    }

    /// Title, outlet and date of each article, and which of them were given.
    fn known(story: &crate::Story) -> Vec<String> {
        let one = |a: &crate::article::Article| {
            format!("{:?} {:?} {:?} given: {:?}", a.title, a.source, a.published, a.given)
        };
        story.articles.iter().map(one).collect()
    }

    #[test]
    fn what_was_read_of_an_article_is_still_read_when_its_story_is_opened_again() {
        let inputs = [
            Input { text: given(HEADED), ..Input::default() },
            Input { html: given(PAGE), ..Input::default() },
            Input { text: given(HEADED), title: given("My title"), published: given("2024-03-07"), ..Input::default() },
        ];
        let story = crate::compare(&inputs).unwrap();
        let basis: Vec<Basis> = story.articles.iter().filter_map(|a| Some(a.published.as_ref()?.basis)).collect();
        assert_eq!(basis, [Basis::Stated, Basis::Stated, Basis::Given]);
        assert_eq!(story.articles.iter().map(|a| a.given.len()).collect::<Vec<_>>(), [0, 0, 2]);
        let saved = crate::render::json(&story.clone().in_utf16());
        let mut again = list_from_json(saved.as_bytes()).unwrap();
        again.push(Input { text: given("Ten sailors died."), ..Input::default() });
        assert_eq!(known(&crate::compare(&again).unwrap())[..3], known(&story)[..]);
    }

    #[test]
    fn a_date_is_a_word_or_says_how_it_is_known() {
        for (published, want) in [
            ("\"2024-03-05\"", Some(Basis::Given)),
            ("{\"date\":\"2024-03-05\",\"basis\":\"given\"}", Some(Basis::Given)),
            ("{\"date\":\"2024-03-05\",\"basis\":\"stated\"}", Some(Basis::Stated)),
            ("{\"date\":\"2024-03-05\",\"basis\":\"inferred\"}", None),
            ("null", None),
        ] {
            let json = format!("{{\"text\":\"Nine died.\",\"source\":\"Gulf\",\"published\":{published}}}");
            let article = crate::extract(&list_from_json(json.as_bytes()).unwrap()[0]).unwrap();
            assert_eq!(article.published.map(|p| p.basis), want, "{published}");
            assert!(article.given.contains(&"source".to_string()), "{published}");
        }
    }
}
