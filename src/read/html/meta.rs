//! What does the page say of its article: JSON-LD, OpenGraph and other meta elements, canonical link, times, h1?

use super::tree::Tree;
use crate::read::dates::{day_in, iso};
use crate::read::header;
use crate::read::headline::without_affixes;
use jiff::civil::Date;
use serde_json::Value;

/// Types of schema.org that are articles.
const ARTICLES: [&str; 12] = [
    "AdvertiserContentArticle",
    "AnalysisNewsArticle",
    "Article",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "NewsArticle",
    "OpinionNewsArticle",
    "Report",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
];
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
    /// The text of the article by JSON-LD; often cut short, so it only checks.
    pub body: Option<String>,
    /// Whether it says that not everybody may read the article.
    pub closed: bool,
}

/// Reads what the page says of its article.
pub(super) fn read(tree: &Tree) -> Meta {
    let mut meta = Meta::default();
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
                meta.url.get_or_insert_with(|| node.attribute("href").to_string());
            }
            "script" if node.attribute("type").to_lowercase().contains("ld+json") => {
                json_ld(&tree_text(tree, at), &mut meta)
            }
            "title" if at >= drawing && title.is_none() => title = Some(tree.text_of(at)),
            "h1" if heads.len() < 10 => heads.push(tree.text_of(at)),
            "time" if times.len() < 20 => times.push(at),
            _ => {}
        }
    }
    let get = |name: &str| named.iter().find(|(n, _)| n == name).map(|(_, content)| content.clone());
    meta.site = get("og:site_name").or(meta.site);
    meta.url = meta.url.filter(|url| url.starts_with("http")).or_else(|| get("og:url"));
    if meta.authors.is_empty() {
        let author = get("author").or_else(|| get("article:author")).or_else(|| get("byl")).unwrap_or_default();
        if !author.contains("://") && author.len() < 120 {
            meta.authors = header::names(&author);
        }
    }
    let stated = DATES.iter().filter_map(|name| get(name)).find_map(|value| date(&value));
    let timed = || times.iter().filter_map(|&at| tree.node(at)).find_map(|n| date(n.attribute("datetime")));
    meta.published = meta.published.or(stated).or_else(timed);
    let page = get("og:title").or_else(|| get("twitter:title")).or(title).unwrap_or_default();
    meta.title = headline(&page, &heads, &meta);
    meta
}

fn tree_text(tree: &Tree, at: usize) -> String {
    let end = tree.node(at).map_or(at, |n| n.end);
    tree.nodes.get(at..end).unwrap_or(&[]).iter().map(|n| &*n.text).collect()
}

fn date(value: &str) -> Option<Date> {
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

/// Reads the articles of a JSON-LD script, `@graph` and arrays included.
fn json_ld(script: &str, meta: &mut Meta) {
    let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    // Line breaks inside strings are common, and no JSON.
    let clean: String = script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let Ok(value) = serde_json::from_str::<Value>(&clean) else { return };
    let mut waiting = vec![&value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(list) => waiting.extend(list.iter().rev()),
            Value::Object(fields) => {
                if fields.get("@type").is_some_and(is_article) {
                    article(value, meta);
                }
                waiting.extend(["mainEntity", "@graph"].iter().filter_map(|key| fields.get(*key)));
            }
            _ => {}
        }
    }
}

fn is_article(kind: &Value) -> bool {
    let known = |kind: &Value| kind.as_str().is_some_and(|k| ARTICLES.contains(&k.rsplit('/').next().unwrap_or(k)));
    known(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(known))
}

fn article(value: &Value, meta: &mut Meta) {
    let text = |value: &Value| value.as_str().map(plain).filter(|words| !words.is_empty());
    meta.title = meta.title.take().or_else(|| text(&value["headline"]));
    let free = &value["isAccessibleForFree"];
    meta.closed |= free == &Value::Bool(false) || free.as_str().is_some_and(|word| word.eq_ignore_ascii_case("false"));
    meta.published = meta.published.or_else(|| value["datePublished"].as_str().and_then(date));
    meta.body = meta.body.take().or_else(|| text(&value["articleBody"]));
    meta.site = meta.site.take().or_else(|| name(&value["publisher"]));
    if meta.authors.is_empty() {
        let authors = value["author"].as_array().map_or(std::slice::from_ref(&value["author"]), Vec::as_slice);
        for name in authors.iter().filter_map(name) {
            for name in header::names(&name) {
                if !meta.authors.contains(&name) {
                    meta.authors.push(name);
                }
            }
        }
    }
}

/// The name of a person or an organisation, who may be a string, an object or a list.
fn name(value: &Value) -> Option<String> {
    let value = value.as_array().and_then(|list| list.first()).unwrap_or(value);
    value
        .as_str()
        .or_else(|| value["name"].as_str())
        .map(plain)
        .filter(|n| !n.is_empty() && n.len() < 200 && !n.contains("://"))
}

/// Character references that were written twice, and tags, taken out.
pub(crate) fn plain(words: &str) -> String {
    if words.contains('&') || words.contains('<') {
        return Tree::parse(words).text_of(0);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
