//! Which article is a JSON object: one of IPTC ninjs (1.x or 2.x), of a JSON feed, or described by schema.org?

use super::feed;
use super::nitf;
use super::page::{Page, one_line, paragraphs};
use super::xml::Xml;
use crate::article::Input;
use serde_json::{Map, Value};

/// The article as a page, if the object is of one of these kinds and holds the words of an article.
pub(super) fn input(fields: &Map<String, Value>) -> Option<Input> {
    if fields.contains_key("@type") || fields.contains_key("@graph") {
        return Some(described(fields));
    }
    let body = body(fields)?;
    let page = Page { body, ..about(fields) };
    let name = Some(page.title.clone()).filter(|title| !title.is_empty());
    Some(page.input(name))
}

/// Items of a JSON feed are of the outlet that the feed is titled after, as those of RSS and Atom are.
pub(super) fn name_the_feed(feed: &Map<String, Value>, items: &mut [Value]) {
    let of_a_feed = feed.get("version").and_then(Value::as_str).is_some_and(|version| version.contains("jsonfeed"));
    let Some(title) = feed.get("title").filter(|title| of_a_feed && title.is_string()) else { return };
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        if source(item).is_empty() {
            item.insert("provider".to_string(), title.clone());
        }
    }
}

/// JSON-LD as a page that holds nothing else.
fn described(fields: &Map<String, Value>) -> Input {
    let json = Value::Object(fields.clone()).to_string().replace('<', "\\u003c");
    Input { html: Some(format!("<script type=\"application/ld+json\">{json}</script>")), ..Input::default() }
}

fn about(fields: &Map<String, Value>) -> Page {
    let text =
        |names: &[&str]| names.iter().find_map(|name| fields.get(*name)?.as_str()).map(one_line).unwrap_or_default();
    let headline = text(&["headline", "headline_main", "title"]);
    let byline = text(&["byline", "by"]);
    let mut authors: Vec<String> =
        listed(fields, "authors").filter_map(|author| author["name"].as_str()).map(one_line).collect();
    if authors.is_empty() && !byline.is_empty() {
        authors.push(byline.clone());
    }
    Page {
        title: main(fields, "headlines").map(|words| one_line(&words)).unwrap_or(headline),
        site: source(fields),
        authors,
        published: text(&[
            "date_published",
            "firstcreated",
            "firstCreated",
            "contentcreated",
            "contentCreated",
            "versioncreated",
            "versionCreated",
        ]),
        url: text(&["url", "uri"]),
        language: text(&["language"]),
        byline,
        dateline: text(&["located"]),
        credit: text(&["creditline", "creditLine"]),
        ..Page::default()
    }
}

/// Who publishes it: the holder of the copyright, else the first source that is named.
fn source(fields: &Map<String, Value>) -> String {
    let holder = ["copyrightholder", "copyrightHolder", "source", "provider"].iter().find_map(|name| {
        let value = fields.get(*name)?;
        value.as_str().or_else(|| value["name"].as_str()).map(one_line).filter(|name| !name.is_empty())
    });
    let named = || {
        let sources = ["infosources", "infoSources", "organisations"].into_iter().flat_map(|name| listed(fields, name));
        sources.filter_map(|source| source["name"].as_str()).map(one_line).next()
    };
    holder.or_else(named).unwrap_or_default()
}

fn listed<'a>(fields: &'a Map<String, Value>, name: &str) -> impl Iterator<Item = &'a Value> {
    fields.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice).iter()
}

/// The value with the role "main", else the first, of a list of `{role, value}`.
fn main(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let is_main = |value: &&Value| value["role"] == "main";
    let value = listed(fields, name).find(is_main).or_else(|| listed(fields, name).next())?;
    value["value"].as_str().map(str::to_string)
}

/// The words of the article as HTML: the richest form that is there.
fn body(fields: &Map<String, Value>) -> Option<String> {
    let written = |name: &str| fields.get(name).and_then(Value::as_str).filter(|words| !words.trim().is_empty());
    let html =
        ["body_html", "body_xhtml", "body_html5", "content_html"].into_iter().find_map(written).map(str::to_string);
    let nitf = || written("body_nitf").and_then(of_nitf);
    let text = || ["body_text", "content_text"].into_iter().find_map(written).map(paragraphs);
    html.or_else(nitf).or_else(|| of_bodies(fields)).or_else(text)
}

/// The bodies of ninjs 2: HTML first, then NITF, then text.
fn of_bodies(fields: &Map<String, Value>) -> Option<String> {
    ["html", "nitf", ""].into_iter().find_map(|kind| {
        listed(fields, "bodies").find_map(|body| {
            let text = |names: [&str; 2]| names.into_iter().find_map(|name| body[name].as_str()).unwrap_or("");
            let words = Some(text(["value", "value"])).filter(|words| !words.trim().is_empty())?;
            let form =
                format!("{} {}", text(["contentType", "contenttype"]), text(["role", "role"])).to_ascii_lowercase();
            match kind {
                _ if !form.contains(kind) => None,
                "html" => Some(words.to_string()),
                "nitf" => of_nitf(words),
                _ => Some(paragraphs(words)),
            }
        })
    })
}

fn of_nitf(words: &str) -> Option<String> {
    let xml = Xml::parse(words);
    if nitf::is_nitf(&xml) {
        return Some(nitf::page(&xml, 0).body).filter(|html| !html.is_empty());
    }
    Some(xml.markup(0, feed::kept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(value: Value) -> Option<crate::Article> {
        input(value.as_object().unwrap()).map(|input| crate::extract(&input).unwrap())
    }

    const BODY: &str = "The river rose over its banks on Monday, and the people of the town left, the mayor said.";

    #[test]
    fn items_of_both_generations() {
        let first = read(json!({
            "uri": "https://wire.example/1", "type": "text", "headline": "The River Rose", "byline": "Ann Lind",
            "versioncreated": "2024-03-04T10:00:00Z", "copyrightholder": "Gulf Wire", "located": "Harwick",
            "body_html": format!("<p>{BODY}</p>"), "body_text": "no",
        }))
        .unwrap();
        assert_eq!(first.title.as_deref(), Some("The River Rose"));
        assert_eq!(first.source.as_deref(), Some("Gulf Wire"));
        assert_eq!(first.byline, ["Ann Lind"]);
        assert_eq!(first.url.as_deref(), Some("https://wire.example/1"));
        assert_eq!(first.dateline.as_ref().unwrap().place.as_deref(), Some("Harwick"));
        assert!(first.text.ends_with(BODY), "{}", first.text);
        let nitf = format!("<nitf><body><body.content><p>{BODY}</p></body.content></body></nitf>");
        for bodies in [
            json!([{"role": "main", "contentType": "text/plain", "value": BODY}]),
            json!([{"contentType": "text/plain", "value": "no"}, {"contentType": "text/html", "value": format!("<p>{BODY}</p>")}]),
            json!([{"contentType": "text/vnd.IPTC.NITF", "value": nitf}, {"contentType": "text/plain", "value": "no"}]),
        ] {
            let headlines = json!([{"role": "sub", "value": "no"}, {"role": "main", "value": "The River Rose"}]);
            let article =
                read(json!({"uri": "urn:x:1", "headlines": headlines, "by": "Ann Lind", "bodies": bodies})).unwrap();
            assert_eq!(article.title.as_deref(), Some("The River Rose"));
            assert!(article.text.ends_with(BODY), "{}", article.text);
            assert_eq!(article.url, None);
        }
        let feed = read(json!({"id": "1", "title": "The River Rose", "content_text": BODY, "date_published": "2024-03-04", "authors": [{"name": "Ann Lind"}]})).unwrap();
        assert_eq!((feed.byline.len(), feed.published.unwrap().date.as_str()), (1, "2024-03-04"));
    }

    #[test]
    fn objects_without_an_articles_words_are_none() {
        for value in [
            json!({"uri": "x", "type": "picture", "headline": "A boat"}),
            json!({"text": BODY}),
            json!({"body_html": " "}),
            json!({}),
        ] {
            assert_eq!(input(value.as_object().unwrap()), None, "{value}");
        }
    }
}
