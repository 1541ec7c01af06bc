//! Which articles does an RSS or Atom feed hold?
//!
//! Full text stands in `content:encoded` (RSS) or `content` (Atom), in old feeds in the description itself. Many feeds
//! give a summary only: such an item is taken as what it is, and named so.

use super::found::Found;
use super::page::{Page, name, one_line, paragraphs};
use super::xml::Xml;
use crate::read::html::plain;

/// A description of fewer words is a summary.
const FULL: usize = 150;
/// How a text ends that was cut short.
const CUT: [&str; 8] =
    ["[...]", "[…]", "...", "…", "continue reading", "read more", "read more »", "read the full story"];

/// Whether the root's name is a feed's.
pub(super) fn is_feed(root: &str) -> bool {
    matches!(root, "rss" | "rdf:rdf" | "feed" | "atom:feed" | "channel")
}

/// The items of the feed, in its order.
pub(super) fn read(xml: &Xml, file: Option<&str>, found: &mut Found) {
    let channel = xml.outermost(&["channel", "feed", "atom:feed"]).first().copied().unwrap_or(0);
    let outlet = field(xml, channel, &["title"]);
    let language = field(xml, channel, &["language"]);
    for (number, item) in xml.outermost(&["item", "entry", "atom:entry"]).into_iter().enumerate() {
        let mut page = about(xml, item);
        page.language =
            if language.is_empty() { xml.attribute(channel, "xml:lang").to_string() } else { language.clone() };
        if page.site.is_empty() {
            page.site = outlet.clone();
        }
        let Content { html, full } = content(xml, item);
        let mut called = name(file, &page.title, number + 1);
        let words = plain(&html).split_whitespace().count();
        if words == 0 {
            found.refused.push(format!("{called}: the feed gives a headline only"));
            continue;
        }
        if !full {
            found.remarks.push(format!(
                "{called}: the feed gives only a summary of {words} words; the article is at {}",
                at(&page)
            ));
            called.push_str(" (summary only)");
        }
        page.body = html;
        found.articles.push(page.input(Some(called)));
    }
}

fn at(page: &Page) -> &str {
    if page.url.is_empty() { "an address that it does not give" } else { &page.url }
}

/// The first element of one of the names right inside a node that holds words, as one line.
fn field(xml: &Xml, at: usize, names: &[&str]) -> String {
    let words = |name: &&str| {
        xml.children(at).filter(|&c| xml.name(c) == *name).map(|c| plain(&xml.text(c))).find(|w| !w.is_empty())
    };
    names.iter().find_map(words).unwrap_or_default()
}

fn about(xml: &Xml, item: usize) -> Page {
    Page {
        title: field(xml, item, &["title", "atom:title"]),
        site: xml.child(item, "source").map(|source| source_name(xml, source)).unwrap_or_default(),
        authors: authors(xml, item),
        published: field(
            xml,
            item,
            &["pubdate", "published", "atom:published", "dc:date", "issued", "updated", "atom:updated"],
        ),
        url: address(xml, item),
        ..Page::default()
    }
}

/// The outlet that an aggregated item comes from: `<source url="…">Name</source>`, in Atom with a title inside.
fn source_name(xml: &Xml, source: usize) -> String {
    let title = field(xml, source, &["title", "atom:title"]);
    if title.is_empty() { one_line(&xml.text(source)) } else { title }
}

fn authors(xml: &Xml, item: usize) -> Vec<String> {
    let mut found: Vec<String> = vec![];
    for author in xml.children(item).filter(|&c| matches!(xml.name(c), "author" | "atom:author" | "dc:creator")) {
        let written = xml.child(author, "name").or_else(|| xml.child(author, "atom:name")).unwrap_or(author);
        let written = plain(&xml.text(written));
        // "desk@courier.example (Ann Lind)"
        let bare = match written.split_once('(') {
            Some((mail, name)) if mail.contains('@') => name.trim_end_matches(')').trim().to_string(),
            _ if written.contains('@') => continue,
            _ => written,
        };
        if !bare.is_empty() && !found.contains(&bare) {
            found.push(bare);
        }
    }
    found
}

/// Where the article stands: RSS writes the address between the tags, Atom into `href`.
fn address(xml: &Xml, item: usize) -> String {
    let links = xml.children(item).filter(|&c| matches!(xml.name(c), "link" | "atom:link"));
    let written = |at: usize| {
        let href = xml.attribute(at, "href").trim();
        let own = matches!(xml.attribute(at, "rel"), "" | "alternate");
        let words = xml.text(at).trim().to_string();
        if words.starts_with("http") {
            Some(words)
        } else {
            (own && href.starts_with("http")).then(|| href.to_string())
        }
    };
    let guid = || xml.child(item, "guid").filter(|&at| xml.attribute(at, "ispermalink") != "false").and_then(written);
    links.filter_map(written).next().or_else(guid).unwrap_or_default()
}

/// The words of an item, as HTML, and whether they are the whole article.
struct Content {
    html: String,
    full: bool,
}

fn content(xml: &Xml, item: usize) -> Content {
    let of = |names: &[&str]| {
        let markup =
            |name: &&str| xml.child(item, name).map(|at| html_of(xml, at)).filter(|html| !plain(html).is_empty());
        names.iter().find_map(markup)
    };
    if let Some(html) = of(&["content:encoded", "content", "atom:content", "xhtml:body", "body"]) {
        let full = !is_cut(&html);
        return Content { html, full };
    }
    let html = of(&["description", "summary", "atom:summary", "media:description"]).unwrap_or_default();
    let full = plain(&html).split_whitespace().count() >= FULL && !is_cut(&html);
    Content { html, full }
}

/// The HTML that an element stands for: XHTML inside it, escaped HTML, or plain text.
fn html_of(xml: &Xml, at: usize) -> String {
    let inside = xml.children(at).next().is_some();
    let text = if inside { xml.markup(at, kept) } else { xml.text(at) };
    if inside || xml.attribute(at, "type") != "text" && text.contains('<') {
        return text;
    }
    // Text without a tag may hold character references all the same.
    let lines: Vec<String> = text.lines().map(plain).collect();
    paragraphs(&lines.join("\n"))
}

/// Whether a text breaks off.
fn is_cut(html: &str) -> bool {
    let words = plain(html).to_lowercase();
    let words = words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '→' | '»' | ')'));
    CUT.iter().any(|end| words.ends_with(end))
}

/// The elements of HTML that say something of a text.
pub(super) fn kept(name: &str) -> Option<&'static str> {
    const KEPT: [&str; 24] = [
        "p",
        "div",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "a",
        "figure",
        "figcaption",
        "table",
        "tr",
        "td",
        "th",
        "pre",
        "aside",
        "section",
        "cite",
    ];
    match name {
        "script" | "style" | "svg" | "iframe" | "form" | "nav" => None,
        name => Some(KEPT.iter().copied().find(|kept| *kept == name).unwrap_or("")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn items(feed: &str) -> (Vec<Article>, Found) {
        let mut found = Found::default();
        read(&Xml::parse(feed), Some("f.xml"), &mut found);
        (found.articles.iter().map(|input| crate::extract(input).unwrap()).collect(), found)
    }

    const BODY: &str = "The river rose over its banks on Monday, and the people of the town left their houses, the mayor \
        said. Nobody was hurt, but the bridge and the mill were under water.";

    #[test]
    fn rss_items_with_their_full_text() {
        let feed = format!(
            "<?xml version='1.0'?><rss version='2.0' xmlns:content='c' xmlns:dc='d'><channel><title>Valley Courier</title>\
             <atom:link href='https://courier.example/feed' rel='self'/><link>https://courier.example</link>\
             <item><title>River &amp;amp; mill</title><link>https://courier.example/1</link><dc:creator>Ann Lind</dc:creator>\
             <pubDate>Mon, 04 Mar 2024 10:30:00 GMT</pubDate><description>Short.</description>\
             <content:encoded><![CDATA[<p>{BODY}</p><p>On Tuesday it fell & people came back, some by boat.</p>]]></content:encoded></item>\
             <item><title>Second</title><description>&lt;p&gt;{BODY}&lt;/p&gt;</description><guid>https://courier.example/2</guid></item>\
             <item><title>Third</title></item></channel></rss>"
        );
        let (articles, found) = items(&feed);
        let [first, second] = articles.as_slice() else { panic!("{}", articles.len()) };
        assert_eq!(first.title.as_deref(), Some("River & mill"));
        assert_eq!(first.source.as_deref(), Some("Valley Courier"));
        assert_eq!(first.url.as_deref(), Some("https://courier.example/1"));
        assert_eq!(first.byline, ["Ann Lind"]);
        assert_eq!(first.published.as_ref().unwrap().date, "2024-03-04");
        assert!(first.text.ends_with("On Tuesday it fell & people came back, some by boat."), "{}", first.text);
        assert_eq!(first.name.as_deref(), Some("f.xml: River & mill"));
        assert_eq!(second.name.as_deref(), Some("f.xml: Second (summary only)"));
        assert_eq!(second.url.as_deref(), Some("https://courier.example/2"));
        assert_eq!(found.remarks.len(), 1, "{:?}", found.remarks);
        assert_eq!(found.refused, ["f.xml: Third: the feed gives a headline only"]);
    }

    #[test]
    fn atom_entries_in_three_kinds_of_content() {
        let feed = format!(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Gulf Wire</title>\
             <entry><title type='html'>The &lt;b&gt;river&lt;/b&gt;</title><link rel='edit' href='https://x.example/e'/>\
             <link href='https://wire.example/1'/><author><name>Omar Hadid</name></author><updated>2024-03-05T08:00:00Z</updated>\
             <content type='xhtml'><div xmlns='x'><p>{BODY}</p><script>no</script></div></content></entry>\
             <entry><title>B</title><content type='html'>&lt;p&gt;{BODY}&lt;/p&gt;</content></entry>\
             <entry><title>C</title><content type='text'>{BODY}</content><source><title>Other Outlet</title></source></entry></feed>"
        );
        let (articles, found) = items(&feed);
        assert_eq!((articles.len(), found.remarks.len()), (3, 0));
        for article in &articles {
            assert!(article.text.ends_with(BODY), "{}", article.text);
        }
        assert_eq!(articles[0].title.as_deref(), Some("The river"));
        assert_eq!(articles[0].url.as_deref(), Some("https://wire.example/1"));
        assert_eq!(articles[0].byline, ["Omar Hadid"]);
        assert_eq!(articles[0].published.as_ref().unwrap().date, "2024-03-05");
        assert_eq!(articles[2].source.as_deref(), Some("Other Outlet"));
    }

    #[test]
    fn a_text_that_breaks_off_is_a_summary() {
        for (content, summary) in [
            (BODY.to_string(), false),
            (format!("{BODY} Then the [&#8230;]"), true),
            (format!("{BODY} Then the water ..."), true),
            (format!("<p>{BODY}</p><p><a href='x'>Continue reading →</a></p>"), true),
        ] {
            let feed = format!(
                "<rss><channel><item><title>T</title><content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>"
            );
            assert_eq!(items(&feed).1.remarks.len(), usize::from(summary), "{content}");
        }
    }
}
