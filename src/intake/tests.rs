//! One content, one answer, whatever the file is called.

use super::*;

fn seen(content: &[u8], name: Option<&str>) -> String {
    match articles_in(content, name) {
        Err(error) => error.code().to_string(),
        Ok(found) => {
            let kind = |input: &Input| if input.html.is_some() { "html" } else { "text" };
            found.articles.iter().map(kind).collect::<Vec<_>>().join(" ")
        }
    }
}

#[test]
fn the_content_decides_and_the_name_only_where_it_leaves_that_open() {
    let rss = "<rss><channel><item><title>T</title><description>It rained.</description></item></channel></rss>";
    let mhtml = "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>It rained.</p>";
    for (content, name, want) in [
        ("It rained.", None, "text"),
        ("It rained.", Some("a.txt"), "text"),
        ("It rained.", Some("a.html"), "html"),
        ("<p>It rained.</p>", Some("a.txt"), "html"),
        ("<p> is a tag.", None, "text"),
        (rss, None, "html"),
        (rss, Some("a.txt"), "html"),
        (mhtml, Some("a.mhtml"), "html"),
        (mhtml, Some("a.txt"), "html"),
        ("{\"text\": \"It rained.\"}", None, "text"),
        ("[{\"text\": \"a\"}, {\"html\": \"b\"}]", Some("a.txt"), "text html"),
        ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n{\"text\": }\n", Some("a.jsonl"), "text text"),
        ("{\"headline\": \"T\", \"body_html\": \"<p>It rained.\"}", None, "html"),
        ("[Update] It rained.", None, "text"),
        ("{Harwick} It rained.", Some("a.txt"), "text"),
        ("{\"text\": ", Some("a.json"), "bad_input"),
        ("{\"text\": 3}", None, "bad_input"),
        ("3", Some("a.json"), "text"),
        ("<?xml version='1.0'?><svg><path/></svg>", None, "bad_input"),
        ("<rss></rss>", None, "bad_input"),
        ("<newsItem><html/></newsItem>", None, "bad_input"),
        ("%PDF-1.4", Some("a.txt"), "bad_input"),
        ("{\\rtf1 x}", Some("a.rtf"), "bad_input"),
        ("PK\u{3}\u{4}", Some("a.docx"), "bad_input"),
        ("\u{feff} \n", None, "empty_article"),
        ("", Some("a.html"), "empty_article"),
    ] {
        assert_eq!(seen(content.as_bytes(), name), want, "{name:?}: {content}");
    }
}

#[test]
fn what_is_refused_is_called_by_name() {
    let error = articles_in(b"%PDF-1.4", Some("a.pdf")).unwrap_err().to_string();
    assert!(error.contains("a.pdf") && error.contains("PDF"), "{error}");
    let found = articles_in(b"{\"text\": \"a\"}\n{\"text\"\n", Some("a.jsonl")).unwrap();
    assert!(found.refused[0].starts_with("line 2: "), "{:?}", found.refused);
    assert_eq!(found.articles[0].name, None, "an article of the contract has the name that stands in it");
    assert_eq!(articles_in(b"It rained.", Some("a.txt")).unwrap().articles[0].name.as_deref(), Some("a.txt"));
}
