//! A story as text, JSON, Markdown, CSV or HTML.

mod article;
mod csv;
mod html;
mod markdown;
mod people;
mod report;
mod text;

use crate::story::Story;

/// A form in which a story is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a terminal: what an editor wants to read first.
    Text,
    /// The contract's JSON, one line.
    Json,
    /// The report in Markdown.
    Markdown,
    /// The claims as a table, one line a piece of evidence.
    Csv,
    /// The report as one HTML file.
    Html,
}

impl Format {
    /// The format with this name (`text`, `json`, `markdown`, `csv`, `html`).
    pub fn from_name(name: &str) -> Option<Format> {
        Some(match name {
            "text" => Format::Text,
            "json" => Format::Json,
            "markdown" => Format::Markdown,
            "csv" => Format::Csv,
            "html" => Format::Html,
            _ => return None,
        })
    }
}

/// Writes a story.
pub fn render(story: &Story, format: Format) -> String {
    match format {
        Format::Text => text::text(story),
        Format::Json => json(&story.in_utf16()),
        Format::Markdown => markdown::markdown(story),
        Format::Csv => csv::csv(story),
        Format::Html => html::html(story),
    }
}

/// One line of JSON, with a line break at its end.
pub fn json<T: serde::Serialize>(value: &T) -> String {
    // Serializing our own types to memory cannot fail: string keys, no maps of other kinds.
    let mut line = serde_json::to_string(value).unwrap_or_default();
    line.push('\n');
    line
}

/// One article for a terminal: what was read and extracted.
pub fn article_text(article: &crate::article::Article) -> String {
    article::article(article)
}
