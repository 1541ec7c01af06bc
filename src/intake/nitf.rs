//! Which articles lie in an agency's XML: IPTC NITF, alone or wrapped into NewsML?

use super::found::Found;
use super::page::{Page, name, one_line};
use super::xml::Xml;

/// Whether the file holds a NITF document.
pub(super) fn is_nitf(xml: &Xml) -> bool {
    !xml.outermost(&["nitf", "nitf:nitf"]).is_empty()
}

/// The documents of the file, in its order.
pub(super) fn read(xml: &Xml, file: Option<&str>, found: &mut Found) {
    for (number, at) in xml.outermost(&["nitf", "nitf:nitf"]).into_iter().enumerate() {
        let page = page(xml, at);
        let called = match file {
            Some(file) if number == 0 => file.to_string(),
            _ => name(file, &page.title, number + 1),
        };
        if page.body.is_empty() {
            found.refused.push(format!("{called}: it has no body.content"));
        } else {
            found.articles.push(page.input(Some(called).filter(|name| !name.is_empty())));
        }
    }
}

/// What a NITF document says; also that inside a ninjs item.
pub(super) fn page(xml: &Xml, at: usize) -> Page {
    let line = |name: &str| xml.find(at, name).map(|at| one_line(&xml.text(at))).unwrap_or_default();
    let first =
        |names: &[&str]| names.iter().map(|name| line(name)).find(|words| !words.is_empty()).unwrap_or_default();
    let value =
        |name: &str, attribute: &str| xml.find(at, name).map_or("", |at| xml.attribute(at, attribute)).to_string();
    let holder = value("doc.copyright", "holder");
    let distributor = line("distributor");
    Page {
        title: first(&["hl1", "hedline", "title"]),
        site: if distributor.is_empty() { holder } else { distributor },
        authors: xml.find(at, "byline").map(|byline| authors(xml, byline)).unwrap_or_default(),
        published: day(&[
            value("date.issue", "norm"),
            value("date.release", "norm"),
            value("story.date", "norm"),
            value("pubdata", "date.publication"),
        ]),
        byline: xml.find(at, "byline").map(|byline| titled(xml, byline)).unwrap_or_default(),
        dateline: line("dateline"),
        body: body(xml, at),
        ..Page::default()
    }
}

/// "By Ann Lind <byttl>Staff Writer</byttl>": the words before the title, and the title.
fn byline(xml: &Xml, at: usize) -> (String, String) {
    let whole = one_line(&xml.text(at));
    let title = xml.find(at, "byttl").map(|at| one_line(&xml.text(at))).unwrap_or_default();
    let bare = whole.strip_suffix(title.as_str()).unwrap_or(&whole).trim_end_matches([' ', ',']);
    (bare.to_string(), title)
}

/// The line as it stands over an article.
fn titled(xml: &Xml, at: usize) -> String {
    let (bare, title) = byline(xml, at);
    [bare, title].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The persons named, else the words before the title.
fn authors(xml: &Xml, at: usize) -> Vec<String> {
    let persons = xml.children(at).filter(|&at| xml.name(at) == "person").map(|at| one_line(&xml.text(at)));
    let persons: Vec<String> = persons.collect();
    let bare = || Some(byline(xml, at).0).filter(|name| !name.is_empty()).into_iter().collect();
    if persons.is_empty() { bare() } else { persons }
}

/// NITF writes days as `20240304`, often with a time: `20240304T103000+0100`.
fn day(written: &[String]) -> String {
    let day = written.iter().find(|value| !value.is_empty()).map_or("", String::as_str);
    let digits = day.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    match digits.map(|d| (d.get(..4), d.get(4..6), d.get(6..))) {
        Some((Some(year), Some(month), Some(day))) => format!("{year}-{month}-{day}"),
        _ => day.to_string(),
    }
}

fn body(xml: &Xml, at: usize) -> String {
    let part = |name: &str| xml.find(at, name).map(|at| xml.markup(at, tag)).unwrap_or_default();
    let subhead = xml.find(at, "hl2").filter(|&hl2| xml.find(at, "body.content").is_none_or(|content| hl2 < content));
    let mut html = subhead.map(|at| format!("<h2>{}</h2>", xml.markup(at, |_| Some("")))).unwrap_or_default();
    html.push_str(&part("body.content"));
    html.push_str(&part("tagline"));
    html
}

/// The element of HTML for one of NITF.
fn tag(name: &str) -> Option<&'static str> {
    match name {
        "p" | "tagline" => Some("p"),
        "hl2" | "hl1" => Some("h2"),
        "media-caption" => Some("figcaption"),
        "media" => Some("figure"),
        "bq" | "blockquote" => Some("blockquote"),
        "br" => Some("br"),
        "ul" => Some("ul"),
        "ol" => Some("ol"),
        "li" => Some("li"),
        "pre" => Some("pre"),
        "table" => Some("table"),
        "tr" => Some("tr"),
        "td" => Some("td"),
        "th" => Some("th"),
        "block" | "note" | "fn" => Some("div"),
        "media-reference" | "media-metadata" | "media-producer" | "media-object" | "copyrite" | "dateline"
        | "byline" | "abstract" | "datasource" => None,
        _ => Some(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    #[test]
    fn an_agency_document() {
        let nitf = "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><title>River</title><docdata>\
            <date.issue norm='20240304T103000+0100'/><doc.copyright holder='Gulf Wire' year='2024'/></docdata></head><body>\
            <body.head><hedline><hl1>The River Rose</hl1><hl2>Town under water</hl2></hedline>\
            <byline>By <person>Ann Lind</person> <byttl>Gulf Wire Writer</byttl></byline>\
            <dateline><location>HARWICK</location>, <story.date norm='20240304'>March 4</story.date> (AP)</dateline></body.head>\
            <body.content><block><p lede='true'>The <org>river</org> rose over its banks on Monday &amp; people left, the \
            mayor said.</p><media><media-reference source='a.jpg'/><media-caption>The bridge on Monday</media-caption>\
            <media-producer>Lens</media-producer></media><hl2>The day after</hl2><p>Nobody was hurt, but the mill and the \
            old school were under water.</p></block></body.content><body.end><tagline>Omar Hadid contributed to this \
            report.</tagline></body.end></body></nitf>";
        let mut found = Found::default();
        read(&Xml::parse(nitf), Some("a.xml"), &mut found);
        let article = crate::extract(&found.articles[0]).unwrap();
        assert_eq!(article.name.as_deref(), Some("a.xml"));
        assert_eq!(article.title.as_deref(), Some("The River Rose"));
        assert_eq!(article.source.as_deref(), Some("Gulf Wire"));
        assert_eq!(article.byline, ["Ann Lind"]);
        assert_eq!(article.published.as_ref().unwrap().date, "2024-03-04");
        let dateline = article.dateline.as_ref().unwrap();
        assert_eq!((dateline.place.as_deref(), dateline.date.as_deref()), (Some("HARWICK"), Some("2024-03-04")));
        assert_eq!(dateline.agency.as_deref(), Some("AP"));
        let blocks: Vec<(BlockKind, &str)> =
            article.blocks.iter().map(|b| (b.kind, b.span.text(&article.text))).collect();
        use BlockKind::{Body, Byline, Caption, Credit, Dateline, Heading, Title};
        let kinds: Vec<BlockKind> = blocks.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [Title, Byline, Dateline, Heading, Body, Caption, Heading, Body, Credit], "{blocks:?}");
        assert_eq!(blocks[4].1, "The river rose over its banks on Monday & people left, the mayor said.");
    }
}
