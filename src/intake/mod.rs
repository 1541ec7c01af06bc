//! What does a file or a paste hold: text, a web page, a saved page with its pictures (MHTML), a feed, an agency's XML or
//! JSON, articles of the contract; one article or several?
//!
//! The content decides, the name only where the content leaves it open. What comes out are inputs of the contract, so
//! that reading them stays in one place (`read`). Each kind is one file here.

mod feed;
mod found;
mod json;
mod letters;
mod mime;
mod ninjs;
mod nitf;
mod page;
mod pages;
mod split;
mod xml;

pub use found::Found;
pub(crate) use json::list_from_json;
#[cfg(target_arch = "wasm32")]
pub(crate) use json::{input_from_json, story_from_json};

use crate::article::Input;
use crate::error::{Error, ErrorKind};
use xml::Xml;

/// The largest file, in bytes: a saved page has all its pictures inside.
pub const LARGEST_FILE: usize = 100_000_000;

/// The articles in a file or a paste. `name` is the file's; its ending decides only where the content leaves it open.
///
/// ```
/// let found = variorum::articles_in(b"<rss><channel><item><title>T</title><description>Rain fell.</description>", None)?;
/// assert_eq!(found.articles.len(), 1);
/// # Ok::<(), variorum::Error>(())
/// ```
///
/// # Errors
/// `empty_article`, `bad_input` (no text, or of a kind that is not read: the message names it).
pub fn articles_in(content: &[u8], name: Option<&str>) -> Result<Found, Error> {
    let called = |error: Error| error.of_article(name.unwrap_or(""));
    let found = read(content, name).map_err(called)?;
    if found.articles.is_empty() && found.refused.is_empty() {
        return Err(called(Error::new(ErrorKind::EmptyArticle)));
    }
    Ok(found)
}

fn read(content: &[u8], name: Option<&str>) -> Result<Found, Error> {
    if content.len() > LARGEST_FILE {
        return Err(Error::bad_input(format!("it has {} MB; the limit is 100 MB a file", content.len() / 1_000_000)));
    }
    if let Some(kind) = unread(content) {
        return Err(Error::bad_input(kind));
    }
    if mime::is_mime(content) {
        let page = mime::read(content).ok_or_else(|| Error::bad_input("no part of it is a page or a text"))?;
        let name = name.map(str::to_string);
        return Ok(Found { articles: vec![Input { name, ..page }], ..Found::default() });
    }
    let Some(text) = letters::decoded(content, None) else {
        return Err(Error::bad_input("it is not text, whatever its name says"));
    };
    let ending =
        name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match text.trim_start().chars().next() {
        None => Err(Error::new(ErrorKind::EmptyArticle)),
        Some('{' | '[') if json::is_json(&text, &ending) => json::read(&text),
        Some('<') => marked_up(text, name, &ending),
        _ if is_page(&ending) => Ok(pages::read(text, name)),
        _ => Ok(split::read(text, name)),
    }
}

/// What begins with a tag: a feed, an agency's XML, a page, or a text that only looks so.
fn marked_up(text: String, name: Option<&str>, ending: &str) -> Result<Found, Error> {
    let root = pages::root(&text);
    if feed::is_feed(&root) {
        let mut found = Found::default();
        feed::read(&Xml::parse(&text), name, &mut found);
        return if found.articles.is_empty() && found.refused.is_empty() {
            Err(Error::bad_input("it is a feed without items"))
        } else {
            Ok(found)
        };
    }
    let xml = text.trim_start().get(..5).is_some_and(|start| start.eq_ignore_ascii_case("<?xml"));
    if matches!(root.as_str(), "nitf" | "nitf:nitf" | "newsml" | "newsitem" | "newsmessage") {
        let (xml, mut found) = (Xml::parse(&text), Found::default());
        if !nitf::is_nitf(&xml) {
            return Err(Error::bad_input(format!(
                "it is XML of a kind that is not read (<{root}> without NITF in it)"
            )));
        }
        nitf::read(&xml, name, &mut found);
        return Ok(found);
    }
    if is_page(ending) || pages::looks_like_page(&text) {
        return Ok(pages::read(text, name));
    }
    if xml || matches!(ending, "xml" | "rss" | "atom" | "nitf") {
        return Err(Error::bad_input(format!("it is XML of a kind that is not read (<{root}>); feeds and NITF are")));
    }
    Ok(split::read(text, name))
}

fn is_page(ending: &str) -> bool {
    matches!(ending, "html" | "htm" | "xhtml")
}

/// What a file is that cannot be read here, by its first bytes.
fn unread(content: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 4] = [
        (b"%PDF-", "it is a PDF; copy its text, or save the article as a web page"),
        (b"PK\x03\x04", "it is a Word or OpenDocument file or an archive; copy its text, or save it as text or HTML"),
        (b"{\\rtf", "it is RTF; copy its text, or save it as text or HTML"),
        (b"\xd0\xcf\x11\xe0", "it is an old Word file; copy its text, or save it as text or HTML"),
    ];
    KINDS.iter().find(|(start, _)| content.starts_with(start)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests;
