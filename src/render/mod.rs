//! A story as text, JSON, Markdown, CSV or HTML.

mod article;
mod calls;
mod csv;
mod html;
mod markdown;
mod news;
mod people;
mod report;
mod text;
mod utterances;

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
    /// One table, for a spreadsheet.
    Csv(Table),
    /// The report as one HTML file.
    Html,
}

/// What a spreadsheet may want of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Claims, one line a piece of evidence.
    Claims,
    /// Discrepancies, one line a reading.
    Differences,
    /// Quotations and reported speech.
    Quotes,
    /// Counts and measures.
    Numbers,
    /// Expressions of time and the days they stand for.
    Times,
    /// Whom and what the articles name, one line a spelling.
    Names,
    /// Who drew on whom, one line a piece of evidence.
    Links,
}

impl Table {
    /// All of them.
    pub const ALL: [Table; 7] =
        [Table::Claims, Table::Differences, Table::Quotes, Table::Numbers, Table::Times, Table::Names, Table::Links];

    /// The name of the format that writes it: `csv` for the claims, `csv-quotes`, …
    pub const fn name(self) -> &'static str {
        match self {
            Table::Claims => "csv",
            Table::Differences => "csv-differences",
            Table::Quotes => "csv-quotes",
            Table::Numbers => "csv-numbers",
            Table::Times => "csv-times",
            Table::Names => "csv-names",
            Table::Links => "csv-links",
        }
    }
}

impl Format {
    /// The format with this name (`text`, `json`, `markdown`, `html`, or a table's).
    pub fn from_name(name: &str) -> Option<Format> {
        Some(match name {
            "text" => Format::Text,
            "json" => Format::Json,
            "markdown" => Format::Markdown,
            "html" => Format::Html,
            _ => return Table::ALL.into_iter().find(|table| table.name() == name).map(Format::Csv),
        })
    }
}

/// Writes a story.
pub fn render(story: &Story, format: Format) -> String {
    match format {
        Format::Text => text::text(story),
        Format::Json => json(&story.in_utf16()),
        Format::Markdown => markdown::markdown(story),
        Format::Csv(table) => csv::csv(story, table),
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

/// The word that the contract has for a value.
fn word<T: serde::Serialize + std::fmt::Debug>(value: T) -> String {
    let json = serde_json::to_value(&value).unwrap_or_default();
    json.as_str().map_or_else(|| format!("{value:?}"), String::from)
}
