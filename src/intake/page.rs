//! An article of a feed or an agency, written as the page that the reader of HTML takes (in the classes of hNews).
//!
//! So what such a file says of its article is read, judged and shown like what a web page says of its own.

use super::xml::escape;
use crate::article::Input;
use crate::read::dateline;
use crate::read::html::plain;

/// What is known of an article; empty for what is not.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub title: String,
    pub site: String,
    pub authors: Vec<String>,
    /// A date, as written.
    pub published: String,
    pub url: String,
    pub language: String,
    /// The lines that stand over an article.
    pub byline: String,
    pub dateline: String,
    /// A line under it.
    pub credit: String,
    /// HTML.
    pub body: String,
}

impl Page {
    /// The page as an input under this name.
    pub fn input(&self, name: Option<String>) -> Input {
        let mut html = String::from("<!doctype html><html lang=\"");
        escape(&mut html, &self.language);
        html.push_str("\"><head>");
        line(&mut html, "title", "", &self.title);
        let metas = [("og:site_name", &self.site), ("article:published_time", &self.published)];
        for (property, value) in metas {
            meta(&mut html, property, value);
        }
        meta(&mut html, "author", &self.authors.join(", "));
        if self.url.starts_with("http") {
            html.push_str("<link rel=\"canonical\" href=\"");
            escape(&mut html, &self.url);
            html.push_str("\">");
        }
        html.push_str("</head><body><article class=\"hentry\">");
        line(&mut html, "h1", "entry-title", &self.title);
        html.push_str("<div class=\"entry-content\">");
        line(&mut html, "p", "byline", &self.byline);
        if dateline::at_start(&plain(&self.body)).is_none() {
            line(&mut html, "p", "dateline", &self.dateline);
        }
        html.push_str(&self.body);
        line(&mut html, "p", "source-org", &self.credit);
        html.push_str("</div></article></body></html>");
        Input { name, html: Some(html), ..Input::default() }
    }
}

fn meta(html: &mut String, property: &str, value: &str) {
    if !value.trim().is_empty() {
        html.push_str("<meta property=\"");
        html.push_str(property);
        html.push_str("\" content=\"");
        escape(html, value.trim());
        html.push_str("\">");
    }
}

fn line(html: &mut String, tag: &str, class: &str, words: &str) {
    let words = one_line(words);
    if !words.is_empty() {
        html.push_str(&format!("<{tag} class=\"{class}\">"));
        escape(html, &words);
        html.push_str(&format!("</{tag}>"));
    }
}

/// Words with single spaces.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Plain text as paragraphs of HTML: one a line.
pub(super) fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    for words in text.lines().filter(|words| !words.trim().is_empty()) {
        html.push_str("<p>");
        escape(&mut html, words.trim());
        html.push_str("</p>");
    }
    html
}

/// The name of one article of a file: the file's and the article's own.
pub(super) fn name(file: Option<&str>, title: &str, number: usize) -> String {
    let title = if title.is_empty() { format!("article {number}") } else { title.to_string() };
    match file {
        Some(file) => format!("{file}: {title}"),
        None => title,
    }
}
