//! A web page into the paragraphs of its article.

mod body;
mod flow;
mod kinds;
mod meta;
mod tree;

use super::layout::Paragraph;
use super::notes::Page;
use crate::article::{Article, Basis, BlockKind, Published};
use crate::text::Span;

pub(crate) use meta::plain;
pub(crate) use tree::Tree;

/// Fills in the article's text and what the page says of it, and returns the paragraphs. What was given is kept.
pub(super) fn read(html: &str, article: &mut Article, page: &mut Page) -> Vec<Paragraph> {
    let tree = Tree::parse(html);
    let meta = meta::read(&tree);
    let runs = flow::runs(&tree);
    let found = body::find(&tree, &runs);
    let pieces = kinds::kinds(&runs, &found, &meta);
    *page = Page { closed: meta.closed, headlines: kinds::linked_headlines(&runs, &found) };
    let mut text = String::new();
    let mut paragraphs = vec![];
    let mut add = |kind: Option<BlockKind>, words: &str| {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(words);
        paragraphs.push(Paragraph { span: Span::new(start, text.len()), kind });
    };
    if let Some(title) = meta.title.as_deref().filter(|_| !pieces.iter().any(|p| p.0 == Some(BlockKind::Title))) {
        add(Some(BlockKind::Title), title);
    }
    for (kind, words) in &pieces {
        add(*kind, words);
    }
    article.text = text;
    let language = tree.node(0).map_or("", |root| root.attribute("lang"));
    article.language =
        language.get(..2).filter(|code| code.bytes().all(|b| b.is_ascii_alphabetic())).map(str::to_lowercase);
    article.title = article.title.take().or(meta.title);
    article.source = article.source.take().or(meta.site);
    article.url = article.url.take().or(meta.url);
    article.byline = meta.authors;
    article.published = article
        .published
        .take()
        .or(meta.published.map(|date| Published { date: super::dates::written(date), basis: Basis::Stated }));
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;

    fn page(html: &str) -> Article {
        crate::extract(&Input { html: Some(html.to_string()), ..Input::default() }).unwrap()
    }

    fn shown(article: &Article) -> Vec<String> {
        article.blocks.iter().map(|b| format!("{:?}: {}", b.kind, b.span.text(&article.text))).collect()
    }

    #[test]
    fn the_article_is_told_from_the_page_around_it() {
        let article = page(concat!(
            r#"<html lang=en><head><title>The River Rose - The Daily</title><meta property="og:site_name" content="The Daily">"#,
            r#"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The River Rose","#,
            r#""datePublished":"2024-01-25T10:00:00Z","author":[{"name":"Ann Lind"}]}]}</script></head><body>"#,
            r#"<nav><a href=/>Home</a></nav><div class="wrap"><div class="story"><h1>The River Rose</h1>"#,
            r#"<p>The river rose over its banks on Monday &amp; the people of the town left, the mayor said.<p>"#,
            r#"Nobody was hurt, but the bridge, the mill and the old school were under water.</p>"#,
            r#"<figure><img><figcaption>The bridge</figcaption></figure>"#,
            r#"<div class="related-links"><a href=/x>Another river fell last week, to nobody's surprise</a></div>"#,
            r#"<h2>The day after</h2><p>On Tuesday it fell again.<br>People came back, some of them by boat, to see.</p>"#,
            r#"<h3>More stories</h3><ul><li><a href=/y>A boat sank in the harbour</a></ul></div></div>"#,
            r#"<footer>All about The Daily and its many friends, who are many.</footer>"#,
        ));
        assert_eq!(article.title.as_deref(), Some("The River Rose"));
        assert_eq!(article.source.as_deref(), Some("The Daily"));
        assert_eq!(article.byline, ["Ann Lind"]);
        assert_eq!(article.published.as_ref().map(|p| p.date.as_str()), Some("2024-01-25"));
        assert_eq!(
            shown(&article),
            [
                "Title: The River Rose",
                "Body: The river rose over its banks on Monday & the people of the town left, the mayor said.",
                "Body: Nobody was hurt, but the bridge, the mill and the old school were under water.",
                "Caption: The bridge",
                "Boilerplate: Another river fell last week, to nobody's surprise",
                "Heading: The day after",
                "Body: On Tuesday it fell again.\nPeople came back, some of them by boat, to see.",
                "Boilerplate: More stories",
                "Boilerplate: A boat sank in the harbour",
            ]
        );
    }

    #[test]
    fn scripts_styles_and_hidden_elements_are_no_text() {
        let article = page(
            "<p>The river rose over its banks.<script>'<p>no</p>'</script><style>p{}</style><p hidden>no<p style='display: none'>no",
        );
        assert_eq!(article.text, "The river rose over its banks.");
    }

    #[test]
    fn deep_and_odd_pages_are_read_in_linear_time() {
        for unit in [
            "<div>",
            "<b>",
            "<p>",
            "</p>",
            "<table><tr><td>",
            "<a b=",
            "<a ",
            "a=b ",
            "<!--",
            "<svg>",
            "&am",
            "<ul><li>",
            "<i class=x>a<p>",
        ] {
            let html = format!("<p>The river rose.{}", unit.repeat(50_000 / unit.len()));
            let _ = crate::extract(&Input { html: Some(html), ..Input::default() });
        }
    }
}
