//! A web page into the paragraphs of its article.

mod body;
mod byline;
mod flow;
mod hnews;
mod json_ld;
mod kinds;
mod meta;
mod stated;
mod tree;

use super::address;
use super::layout::Paragraph;
use super::notes::Page;
use crate::article::{Article, Basis, BlockKind, Published};
use crate::text::Span;

pub(crate) use meta::plain;
pub(crate) use tree::Tree;

/// Fills in the article's text and what the page says of it, and returns the paragraphs. What was given is kept.
pub(super) fn read(html: &str, article: &mut Article, page: &mut Page) -> Vec<Paragraph> {
    let tree = Tree::parse(html);
    let saved = article.url.clone().or_else(|| saved_from(html));
    let meta = meta::read(&tree, saved.as_deref());
    let runs = flow::runs(&tree);
    let found = body::find(&tree, &runs);
    let mut pieces = kinds::kinds(&runs, &found, &meta);
    stated::put_in(&mut pieces, &meta);
    *page = Page {
        closed: meta.closed,
        headlines: kinds::linked_headlines(&runs, &found),
        links: kinds::links(&runs),
        beside: vec![],
    };
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
    let beside = kinds::beside(&runs, &found, meta.title.as_deref());
    beside.iter().for_each(|words| add(Some(BlockKind::Boilerplate), words));
    // Where the article's first and last paragraphs are looked at, these do not count.
    let own = paragraphs.len() - beside.len();
    page.beside = paragraphs.split_off(own).iter().map(|paragraph| paragraph.span).collect();
    article.text = text;
    let language = tree.node(0).map_or("", |root| root.attribute("lang"));
    article.language =
        language.get(..2).filter(|code| code.bytes().all(|b| b.is_ascii_alphabetic())).map(str::to_lowercase);
    article.title = article.title.take().or(meta.title);
    article.source = article.source.take().or(meta.site.map(|site| address::host(&site).unwrap_or(site)));
    article.url = article.url.take().or(meta.url);
    article.byline =
        if meta.authors.is_empty() { byline::authors(&runs, article.title.as_deref()) } else { meta.authors };
    article.based.extend(meta.based);
    article.published = article
        .published
        .take()
        .or(meta.published.map(|date| Published { date: super::dates::written(date), basis: Basis::Stated }));
    paragraphs
}

/// The address in the comment that browsers and SingleFile leave at the head of a saved page.
fn saved_from(html: &str) -> Option<String> {
    let mut end = html.len().min(2_000);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let head = html.get(..end)?;
    let after = |sign: &str| head.find(sign).and_then(|at| head.get(at + sign.len()..));
    let browser = || after("saved from url=(").and_then(|rest| Some(rest.split_once(')')?.1));
    let rest =
        browser().or_else(|| after("Page saved with SingleFile").and_then(|rest| Some(rest.split_once("url:")?.1)))?;
    let address = rest.split_whitespace().next()?.trim_end_matches("-->");
    address.starts_with("http").then(|| address.to_string())
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
    fn what_was_taken_for_another_part_of_the_page_is_kept() {
        let own = PROSE.map(|p| format!("<p>{p}</p>")).concat();
        let beside = "Divers looked for the second boat until dark, and came back with nothing but an oar.";
        let article = page(&format!(
            "<h1>The River Rose</h1><article>{own}</article><aside><p>{beside}</p></aside>\
             <aside><p>Subscribe to continue reading all that we write</p><p>Correction: another river was meant in our report.</p></aside>\
             <ul><li><a href=/a>Another river rose and nobody had thought that it would ever do so again</a></ul>"
        ));
        let last = article.blocks.last().map(|b| (b.kind, b.span.text(&article.text)));
        assert_eq!(last, Some((BlockKind::Boilerplate, beside)));
        assert_eq!(article.notes, []);
        assert!(article.sentences.iter().all(|s| s.end <= article.text.len() - beside.len()));
    }

    #[test]
    fn a_page_of_links_is_a_list() {
        let links =
            (0..9).map(|n| format!("<li><a href=/{n}>Mayor opens bridge number {n}</a></li>")).collect::<String>();
        let article = page(&format!("<h1>Latest news</h1><ul>{links}</ul>"));
        assert_eq!(article.notes.iter().map(|n| n.code).collect::<Vec<_>>(), [crate::article::NoteCode::Links]);
    }

    #[test]
    fn an_outlet_has_a_name_and_the_address_may_tell_the_day() {
        let html = |site: &str, url: &str| {
            format!(
                r#"<meta property="og:site_name" content="{site}"><link rel=canonical href="{url}"><p>{}"#,
                PROSE[0]
            )
        };
        for (site, url, source, published) in [
            ("@courier", "https://courier.example/2024/jan/25/river", "courier", Some("2024-01-25")),
            ("https://www.courier.example", "https://courier.example/river", "courier.example", None),
            ("Valley Courier", "https://courier.example/2024/river", "Valley Courier", None),
        ] {
            let article = page(&html(site, url));
            assert_eq!(article.source.as_deref(), Some(source));
            assert_eq!(article.published.as_ref().map(|p| p.date.as_str()), published, "{url}");
            assert!(article.published.is_none_or(|p| p.basis == Basis::Inferred));
        }
    }

    #[test]
    fn openings_of_other_articles_below_are_left_out() {
        let below = |linked: bool, day: &str| {
            let head = |n: usize| match linked {
                true => format!("<h3><a href=/{n}>Another river rose in place number {n}</a></h3>"),
                false => format!("<h3>What happened in place number {n}</h3>"),
            };
            (1..5).map(|n| format!("{}<div>{day}</div><p>{}</p>", head(n), PROSE[2])).collect::<String>()
        };
        let bodies = |below: String| {
            let own = PROSE.map(|p| format!("<p>{p}</p>")).concat();
            let article = page(&format!("<h1>The River Rose</h1><article>{own}{below}</article>"));
            article.blocks.iter().filter(|b| b.kind == BlockKind::Body).count()
        };
        assert_eq!(bodies(below(true, "Tuesday November 19, 2019")), 4);
        // Parts of one article: their headings are no links, or have no day.
        assert_eq!(bodies(below(false, "Tuesday November 19, 2019")), 8);
        assert_eq!(bodies(below(true, "")), 8);
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

    const PROSE: [&str; 4] = [
        "The river rose over its banks on Monday, and the people of the town left their houses, the mayor said.",
        "Nobody was hurt, but the bridge, the mill and the old school were under water by noon, and it went on raining.",
        "On Tuesday the water fell again, and people came back, some of them by boat, to see what was left of it all.",
        "The mayor, Ann Lind, said that the town would ask for help, and that the mill would be built again by the autumn.",
    ];

    #[test]
    fn the_body_in_json_ld_stands_in_where_the_page_has_less() {
        let script = format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"The River Rose","dateline":"HARWICK, March 4","articleBody":"{}"}}</script>"#,
            PROSE.join("\\n\\n")
        );
        let own = |count: usize| PROSE.iter().take(count).map(|p| format!("<p>{p}</p>")).collect::<String>();
        for (name, html, want) in [
            ("built by a script", format!("{script}<div id=root></div>"), 4),
            ("cut by a paywall", format!("{script}<h1>The River Rose</h1>{}<p>Subscribe to read on.</p>", own(1)), 4),
            (
                "all of it there",
                format!("{script}<h1>The River Rose</h1>{}<p>It is a town that has seen much water.</p>", own(4)),
                5,
            ),
            ("cut short in the script", format!("{}{}", script.replace(&PROSE[1..].join("\\n\\n"), ""), own(4)), 4),
        ] {
            let article = page(&html);
            let bodies = article.blocks.iter().filter(|b| b.kind == BlockKind::Body).count();
            assert_eq!(bodies, want, "{name}: {:?}", shown(&article));
            assert_eq!(article.title.as_deref(), Some("The River Rose"), "{name}");
            assert_eq!(article.dateline.and_then(|d| d.place).as_deref(), Some("HARWICK"), "{name}");
        }
    }

    #[test]
    fn a_copy_names_its_original() {
        let link = r#"<link rel=canonical href="https://gulfwire.example/river">"#;
        let prose = format!("<p>{}</p>", PROSE[0]);
        for (html, url, based) in [
            (
                format!("<!-- saved from url=(0028)https://courier.example/a -->{link}{prose}"),
                "https://courier.example/a",
                true,
            ),
            (
                format!("<!--\n Page saved with SingleFile \n url: https://courier.example/a \n-->{link}{prose}"),
                "https://courier.example/a",
                true,
            ),
            (
                format!(r#"{link}<meta property=og:url content="https://courier.example/a">{prose}"#),
                "https://courier.example/a",
                true,
            ),
            (
                format!(r#"{link}<meta property=og:url content="https://www.gulfwire.example/a">{prose}"#),
                "https://gulfwire.example/river",
                false,
            ),
            (format!("{link}{prose}"), "https://gulfwire.example/river", false),
        ] {
            let article = page(&html);
            assert_eq!(article.url.as_deref(), Some(url), "{html}");
            let want: &[&str] = if based { &["https://gulfwire.example/river"] } else { &[] };
            assert_eq!(article.based, want, "{html}");
        }
    }
}
