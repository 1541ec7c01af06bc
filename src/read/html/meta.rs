//! What does the page say of its article: JSON-LD, OpenGraph and other meta elements, canonical link, times, h1?

use super::tree::Tree;
use super::{hnews, json_ld};
use crate::read::dates::{day_in, iso};
use crate::read::headline::without_affixes;
use crate::read::{address, header};
use jiff::civil::Date;

/// Names of meta elements with the day of publication, best first.
const DATES: [&str; 12] = [
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "date",
];

/// What the page says.
#[derive(Debug, Default)]
pub(super) struct Meta {
    pub title: Option<String>,
    pub site: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<Date>,
    pub url: Option<String>,
    /// The paragraphs of the article by JSON-LD; empty if there are none, often cut short.
    pub body: Vec<String>,
    pub dateline: Option<String>,
    /// Addresses or names of what the article is based on, or a copy of.
    pub based: Vec<String>,
    /// Whether it says that not everybody may read the article.
    pub closed: bool,
}

/// Reads what the page says of its article. `own` is its address, where that is known from outside the page.
pub(super) fn read(tree: &Tree, own: Option<&str>) -> Meta {
    let mut meta = Meta::default();
    let mut canonical: Option<&str> = None;
    let mut named: Vec<(String, String)> = vec![];
    let (mut title, mut heads, mut times) = (None, vec![], vec![]);
    let mut drawing = 0;
    for (at, node) in tree.nodes.iter().enumerate() {
        match &*node.name {
            "svg" => drawing = node.end,
            "meta" => {
                let name = [node.attribute("property"), node.attribute("name"), node.attribute("itemprop")];
                let name = name.into_iter().find(|n| !n.is_empty()).unwrap_or("").to_lowercase();
                let content = node.attribute("content").trim();
                if !name.is_empty() && !content.is_empty() && content.len() < 2_000 && named.len() < 500 {
                    named.push((name, content.to_string()));
                }
            }
            "link" if node.attribute("rel").eq_ignore_ascii_case("canonical") => {
                canonical = canonical.or(Some(node.attribute("href")).filter(|href| href.starts_with("http")));
            }
            "script" if node.attribute("type").to_lowercase().contains("ld+json") => {
                json_ld::read(&tree_text(tree, at), &mut meta)
            }
            "title" if at >= drawing && title.is_none() => title = Some(tree.text_of(at)),
            "h1" if heads.len() < 10 => heads.push(tree.text_of(at)),
            "time" if times.len() < 20 => times.push(at),
            _ => {}
        }
    }
    let get = |name: &str| named.iter().find(|(n, _)| n == name).map(|(_, content)| content.clone());
    // A name, though some write that of an account.
    meta.site = get("og:site_name").map(|name| name.trim_start_matches('@').to_string()).or(meta.site);
    let own = own.map(str::to_string).or_else(|| get("og:url"));
    let elsewhere = canonical.filter(|canonical| {
        let sites = own.as_deref().and_then(address::site).zip(address::site(canonical));
        sites.is_some_and(|(own, original)| own != original)
    });
    meta.url = match elsewhere {
        // The page says that it is a copy of one on another site.
        Some(original) => {
            meta.based.insert(0, original.to_string());
            own
        }
        None => canonical.map(str::to_string).or(own),
    };
    if meta.authors.is_empty() {
        let author = get("author").or_else(|| get("article:author")).or_else(|| get("byl")).unwrap_or_default();
        if !author.contains("://") && author.len() < 120 {
            meta.authors = header::names(&author);
        }
    }
    let stated = DATES.iter().filter_map(|name| get(name)).find_map(|value| date(&value));
    let timed = || times.iter().filter_map(|&at| tree.node(at)).find_map(|n| date(n.attribute("datetime")));
    meta.published = meta.published.or(stated);
    hnews::read(tree, &mut meta);
    meta.published = meta.published.or_else(timed);
    let page = get("og:title").or_else(|| get("twitter:title")).or(title).unwrap_or_default();
    meta.title = headline(&page, &heads, &meta);
    meta
}

fn tree_text(tree: &Tree, at: usize) -> String {
    let end = tree.node(at).map_or(at, |n| n.end);
    tree.nodes.get(at..end).unwrap_or(&[]).iter().map(|n| &*n.text).collect()
}

pub(super) fn date(value: &str) -> Option<Date> {
    let value = value.trim();
    value.get(..10).and_then(iso).or_else(|| day_in(value).and_then(|day| day.date(None)))
}

/// The h1 that the page's title contains, else the headline of JSON-LD, else the page's title without affixes.
fn headline(page: &str, heads: &[String], meta: &Meta) -> Option<String> {
    let letters =
        |words: &str| words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let whole = letters(page);
    let bare = without_affixes(page, meta.site.as_deref());
    let head = heads.iter().find(|h| {
        let h = letters(h);
        h.len() >= 10 && (whole.contains(&h) || h.contains(&letters(&bare)) && !bare.is_empty())
    });
    let stated = meta.title.as_deref().map(|title| without_affixes(title, meta.site.as_deref()));
    let only = || heads.iter().find(|_| heads.len() == 1).cloned();
    head.cloned()
        .or(stated)
        .or(Some(bare))
        .filter(|title| !title.is_empty())
        .or_else(only)
        .filter(|title| !title.is_empty() && title.len() < 500)
}

/// Character references that were written twice, and tags, taken out.
pub(crate) fn plain(words: &str) -> String {
    if words.contains('&') || words.contains('<') {
        return Tree::parse(words).text_of(0);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
