//! Which web pages does a text of markup hold: one, several after one another, or a story that was saved here?

use super::Found;
use super::page::name;
use crate::article::Input;

/// Where a page of ours keeps its story.
const DATA: &str = "id=\"variorum-data\">";
/// Elements with which a page or a piece of one begins, and one of which it closes.
const STARTS: [&str; 18] = [
    "!--",
    "!doctype html",
    "article",
    "body",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "html",
    "main",
    "meta",
    "p",
    "script",
    "section",
];

/// The name of the first element, in small letters: behind declarations, comments and the document type.
pub(super) fn root(text: &str) -> String {
    let mut rest = text.trim_start();
    for _ in 0..50 {
        let skipped = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.find("-->").and_then(|at| comment.get(at + 3..))
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            declaration_end(rest).and_then(|at| rest.get(at..))
        } else {
            break;
        };
        match skipped {
            Some(after) => rest = after.trim_start(),
            None => return String::new(),
        }
    }
    let bare = rest.strip_prefix('<').unwrap_or("");
    let end = bare.find(|c: char| !(c.is_alphanumeric() || matches!(c, ':' | '-' | '.' | '_'))).unwrap_or(bare.len());
    bare.get(..end.min(60)).unwrap_or("").to_lowercase()
}

/// Bytes of a declaration; a document type may hold others in square brackets.
fn declaration_end(text: &str) -> Option<usize> {
    let close = text.find('>')?;
    match text.find('[').filter(|open| *open < close) {
        Some(_) => text
            .find("]>")
            .map(|at| at + 2)
            .or_else(|| text.find(']').and_then(|at| Some(at + text.get(at..)?.find('>')? + 1))),
        None => Some(close + 1),
    }
}

/// Markup that opens as a page or a piece of one does, and closes something: a text may speak of tags.
pub(super) fn looks_like_page(text: &str) -> bool {
    let Some(bare) = text.trim_start().strip_prefix('<') else { return false };
    let opens = STARTS.iter().any(|start| {
        let head = bare.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        head && (*start == "!--"
            || bare.get(start.len()..).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')))
    });
    opens
        && text.match_indices("</").any(|(at, _)| {
            let name = text.get(at + 2..).unwrap_or("");
            STARTS.iter().skip(2).any(|start| {
                name.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
                    && name.get(start.len()..).is_some_and(|rest| rest.trim_start().starts_with('>'))
            })
        })
}

/// The pages of the text, or the articles of the story that lies in it.
pub(super) fn read(text: String, file: Option<&str>) -> Found {
    if let Some(story) = story(&text) {
        return story;
    }
    let pages = cut(&text);
    if pages.len() < 2 {
        let page = Input { name: file.map(str::to_string), html: Some(text), ..Input::default() };
        return Found { articles: vec![page], ..Found::default() };
    }
    let of = |(number, html): (usize, &str)| {
        let called = name(file, &format!("page {} of {}", number + 1, pages.len()), 0);
        Input { name: Some(called), html: Some(html.to_string()), ..Input::default() }
    };
    Found { articles: pages.iter().copied().enumerate().map(of).collect(), ..Found::default() }
}

/// The story in a page that was saved here.
fn story(html: &str) -> Option<Found> {
    let start = html.find(DATA)? + DATA.len();
    // The data has no such sign: it is escaped there.
    let end = start + html.get(start..)?.find('<')?;
    let data: serde_json::Value = serde_json::from_slice(html.get(start..end)?.as_bytes()).ok()?;
    let story = data.get("story")?.to_string();
    Found::from_json(&story).ok().filter(|found| !found.articles.is_empty())
}

/// One page ends where `</html>` stands before the start of another.
fn cut(html: &str) -> Vec<&str> {
    let mut found = vec![];
    let mut start = 0;
    for (at, _) in html.match_indices("</") {
        let end = at + "</html>".len();
        if !html.get(at..end).is_some_and(|tag| tag.eq_ignore_ascii_case("</html>")) {
            continue;
        }
        let next = html.get(end..).unwrap_or("").trim_start();
        let begins = |start: &str| next.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        if begins("<!doctype html") || begins("<html") {
            found.extend(html.get(start..end));
            start = end;
        }
    }
    found.extend(html.get(start..));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_and_pages() {
        for (text, want, page) in [
            ("<?xml version='1.0'?>\n<!-- c -->\n<rss version='2.0'>", "rss", false),
            ("<!DOCTYPE nitf SYSTEM 'x' [ <!ENTITY a '>'> ]>\n<nitf>", "nitf", false),
            ("<!doctype html><html><body><p>One.</p>", "html", true),
            ("  <article><h1>T</h1><p>One.</p></article>", "article", true),
            ("<rdf:RDF xmlns='x'>", "rdf:rdf", false),
            ("<3 is a heart", "3", false),
            ("<p> is a tag.", "p", false),
            ("<b>bold</b> words", "b", false),
            ("<pre>one</pre> two", "pre", false),
            ("<!-- never closed", "", false),
            ("One <p>two</p>.", "", false),
        ] {
            assert_eq!((root(text).as_str(), looks_like_page(text)), (want, page), "{text}");
        }
    }

    #[test]
    fn pages_after_one_another_are_several_and_frames_are_none() {
        let page = "<html><p>One.</p></html>";
        for (html, want) in [
            (page.to_string(), 1),
            (format!("{page}\n<!DOCTYPE HTML>{page}"), 2),
            (format!("{page}{page}{page}\n"), 3),
            (format!("<html><iframe srcdoc=\"{page}\"></iframe><p>Two.</p></html>"), 1),
            (format!("{page}<!-- the end -->"), 1),
        ] {
            assert_eq!(read(html.clone(), None).articles.len(), want, "{html}");
        }
    }

    #[test]
    fn a_page_that_was_saved_here_gives_its_articles_back() {
        let data = r#"{"story":{"schema":"variorum/1","articles":[{"id":"a1","text":"\u003c/script>Rain fell.","published":{"date":"2024-01-25","basis":"inferred"}}],"claims":[]}}"#;
        let html = format!(
            "<html><title>T</title><script type=\"application/json\" id=\"variorum-data\">{data}</script></html>"
        );
        let found = read(html, Some("story.html"));
        assert_eq!(found.articles[0].text.as_deref(), Some("</script>Rain fell."));
        assert_eq!(found.articles[0].published, None);
    }
}
