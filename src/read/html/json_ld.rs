//! What do the JSON-LD scripts of a page say of its article (schema.org `NewsArticle` and its kin)?

use super::flow;
use super::meta::{Meta, date, plain};
use super::tree::Tree;
use crate::read::header;
use serde_json::{Map, Value};

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
/// The fields that are picked out of a script that is no JSON.
const PICKED: [&str; 6] = ["@type", "headline", "datePublished", "articleBody", "dateline", "isBasedOn"];
/// Objects in an object are looked at so many times; no script needs more.
const MOST_VALUES: usize = 2_000;

/// Reads the articles of a script, `@graph` and arrays included.
pub(super) fn read(script: &str, meta: &mut Meta) {
    let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let script = script.trim_start_matches("//<![CDATA[").trim_end_matches("//]]>").trim().trim_end_matches(';');
    // Line breaks inside strings are common, and no JSON.
    let clean = || script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let parsed = serde_json::from_slice::<Value>(script.as_bytes())
        .or_else(|_| serde_json::from_slice(with_line_breaks(script).as_bytes()));
    let value = parsed.or_else(|_| serde_json::from_slice(clean().as_bytes())).unwrap_or_else(|_| picked(script));
    let mut waiting = vec![&value];
    let mut seen = 0;
    while let Some(value) = waiting.pop().filter(|_| seen < MOST_VALUES) {
        seen += 1;
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
    if meta.body.is_empty() {
        meta.body = value["articleBody"].as_str().map(paragraphs).unwrap_or_default();
    }
    meta.dateline = meta.dateline.take().or_else(|| text(&value["dateline"]).filter(|line| line.len() < 100));
    meta.site = meta.site.take().or_else(|| name(&value["publisher"])).or_else(|| name(&value["sourceOrganization"]));
    for based in listed(&value["isBasedOn"]).iter().take(10).filter_map(source) {
        if !meta.based.contains(&based) {
            meta.based.push(based);
        }
    }
    if meta.authors.is_empty() {
        for name in listed(&value["author"]).iter().filter_map(name) {
            for name in header::names(&name) {
                if !meta.authors.contains(&name) {
                    meta.authors.push(name);
                }
            }
        }
    }
}

/// A value that may be a list of its kind.
fn listed(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
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

/// What an article is based on: the address of a work, else the name of who published it.
fn source(value: &Value) -> Option<String> {
    let address = [value.as_str(), value["url"].as_str(), value["@id"].as_str()].into_iter().flatten();
    let address = address.map(str::trim).find(|address| address.starts_with("http") && address.len() < 2_000);
    address.map(str::to_string).or_else(|| name(&value["publisher"]))
}

/// The paragraphs of an article's body, which is text or HTML.
fn paragraphs(body: &str) -> Vec<String> {
    if body.contains("</") || body.contains("<br") {
        return flow::runs(&Tree::parse(body)).into_iter().map(|run| run.words).collect();
    }
    body.lines().map(plain).filter(|words| !words.is_empty()).collect()
}

/// The script with the line breaks inside its strings written as JSON has them.
fn with_line_breaks(script: &str) -> String {
    let mut found = String::with_capacity(script.len());
    let (mut inside, mut escaped) = (false, false);
    for c in script.chars() {
        match c {
            '\n' if inside => found.push_str("\\n"),
            c if c.is_control() => found.push(' '),
            c => found.push(c),
        }
        inside ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
    }
    found
}

/// The strings behind known names in a script that is no JSON: one with a comma too many, or cut off.
fn picked(script: &str) -> Value {
    let mut fields = Map::new();
    for name in PICKED {
        let value = script.find(&format!("\"{name}\"")).and_then(|at| {
            let rest = script.get(at + name.len() + 2..)?.trim_start().strip_prefix(':')?.trim_start();
            string(rest.strip_prefix('"')?)
        });
        fields.extend(value.map(|value| (name.to_string(), Value::String(value))));
    }
    Value::Object(fields)
}

/// A JSON string up to its closing mark; `None` if it has none.
fn string(text: &str) -> Option<String> {
    let mut escaped = false;
    let end = text.char_indices().find(|&(_, c)| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    })?;
    serde_json::from_slice(with_line_breaks(&format!("\"{}\"", text.get(..end.0)?)).as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta(script: &str) -> Meta {
        let mut meta = Meta::default();
        read(script, &mut meta);
        meta
    }

    #[test]
    fn articles_in_every_form_of_script() {
        let article = r#"{"@type":"NewsArticle","headline":"The River","datePublished":"2024-03-04T10:00:00Z","articleBody":"One.\n\nTwo."}"#;
        for script in [
            article.to_string(),
            format!("[{{\"@type\":\"WebSite\",\"headline\":\"No\"}},{article}]"),
            format!("{{\"@graph\":[{{\"@type\":\"Person\"}},{article}]}}"),
            format!("{{\"@type\":\"WebPage\",\"mainEntity\":{article}}}"),
            article.replace("\"NewsArticle\"", "[\"Thing\",\"https://schema.org/Report\"]"),
            format!("<!--\n//<![CDATA[\n{article};\n//]]>\n-->"),
            article.replace("\\n\\n", "\n\n"),
            article.replace('}', ",}"),
            article.replace('}', ", \"keywords\": [\"cut"),
        ] {
            let meta = meta(&script);
            assert_eq!(meta.title.as_deref(), Some("The River"), "{script}");
            assert_eq!(meta.published.map(|day| day.to_string()).as_deref(), Some("2024-03-04"), "{script}");
            assert_eq!(meta.body, ["One.", "Two."], "{script}");
        }
        for script in [
            "",
            "{",
            "{\"@type\":\"Product\",\"headline\":\"A boat\"}",
            "{\"@type\":\"Recipe\",,\"headline\":\"Soup\"}",
        ] {
            assert_eq!(meta(script).title, None, "{script}");
        }
    }

    #[test]
    fn who_wrote_it_where_and_on_what_it_is_based() {
        let meta = meta(
            r#"{"@type":"ReportageNewsArticle","dateline":"HARWICK, March 4","publisher":{"name":"Valley Courier"},
            "author":[{"@type":"Person","name":"Ann Lind"},{"name":"Omar Hadid"}],
            "isBasedOn":["https://wire.example/1",{"@type":"NewsArticle","url":"https://wire.example/2"},{"publisher":{"name":"Gulf Wire"}}],
            "articleBody":"<p>One &amp; two.</p><p>Three.</p>"}"#,
        );
        assert_eq!(meta.dateline.as_deref(), Some("HARWICK, March 4"));
        assert_eq!(meta.site.as_deref(), Some("Valley Courier"));
        assert_eq!(meta.authors, ["Ann Lind", "Omar Hadid"]);
        assert_eq!(meta.based, ["https://wire.example/1", "https://wire.example/2", "Gulf Wire"]);
        assert_eq!(meta.body, ["One & two.", "Three."]);
    }
}
