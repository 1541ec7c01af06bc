//! The command line does what the contract says: formats, files, standard input, exit codes.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_variorum"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read its input: a broken pipe here is no failure.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder of its own for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("variorum-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, content: &str) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn story(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name).display().to_string()
}

#[test]
fn extract_prints_one_json_object_a_line_in_the_order_of_its_input() {
    let lines = [json!({"id": "x", "text": "Rain fell."}), json!({"id": "y", "html": "<p>Snow fell.</p>"})];
    let input = lines.map(|l| l.to_string()).join("\n");
    let output = run(&["extract", "--format", "json"], &input);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let ids: Vec<Value> =
        out(&output).lines().map(|l| serde_json::from_str::<Value>(l).unwrap()["id"].clone()).collect();
    assert_eq!(ids, ["x", "y"]);
}

#[test]
fn every_key_of_the_contract_is_there() {
    let output = run(&["compare", "--format", "json", "-"], &json!({"text": "Rain fell."}).to_string());
    let story: Value = serde_json::from_str(&out(&output)).unwrap();
    for key in
        ["schema", "title", "articles", "entities", "claims", "discrepancies", "lineage", "timeline", "corrections"]
    {
        assert!(story.get(key).is_some(), "{key}");
    }
    let article = &story["articles"][0];
    let keys = "schema id name title source url language published dateline byline credits based text blocks notes sentences \
                mentions quotes quantities times loaded";
    for key in keys.split_whitespace() {
        assert!(article.get(key).is_some(), "{key}");
    }
}

#[test]
fn positions_count_utf16_units() {
    let text = "😀 “Naïve” plans. Rain fell.";
    let output = run(&["extract", "--format", "json"], &json!({"text": text}).to_string());
    let article: Value = serde_json::from_str(&out(&output)).unwrap();
    let units: Vec<u16> = article["text"].as_str().unwrap().encode_utf16().collect();
    let sentences = article["sentences"].as_array().unwrap();
    let last = sentences.last().unwrap();
    let (start, end) = (last["start"].as_u64().unwrap() as usize, last["end"].as_u64().unwrap() as usize);
    assert_eq!(String::from_utf16(&units[start..end]).unwrap(), "Rain fell.");
}

#[test]
fn what_cannot_be_used_is_named_and_the_rest_still_done() {
    let folder = Folder::new("refused");
    let good = folder.file("good.txt", "Rain fell.");
    let empty = folder.file("empty.txt", " \n");
    let broken = folder.file("broken.json", "{\"text\": ");
    let output = run(&["extract", "--format", "json", &good, &empty, &broken, "no-such-file.txt"], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output).lines().count(), 1);
    for name in ["empty.txt", "broken.json", "no-such-file.txt"] {
        assert!(err(&output).contains(name), "{name}: {}", err(&output));
    }
    // HTML without a word in it is found out only when it is read.
    let wordless = folder.file("wordless.html", "<p><img src=\"a.png\"></p>");
    let output = run(&["compare", "--format", "json", &good, &empty, &wordless], "");
    assert_eq!(output.status.code(), Some(1));
    for name in ["empty.txt", "wordless.html"] {
        assert!(err(&output).contains(name), "{name}: {}", err(&output));
    }
    let story: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(story["articles"].as_array().unwrap().len(), 1);
}

#[test]
fn standard_input_is_json_lines_or_evidently_something_else() {
    let page = format!(
        "<html><head><title>River</title></head><body><article><h1>River</h1><p>{PROSE}</p></article></body></html>"
    );
    let pretty = serde_json::to_string_pretty(&json!({"articles": [{"text": PROSE}, {"text": "Rain fell."}]})).unwrap();
    let several = format!("Title: One\n{PROSE}\n\nTitle: Two\n{PROSE}\n");
    for (what, input, articles) in [
        ("text", PROSE, 1),
        ("a bracket before a text", &format!("[Update] {PROSE}"), 1),
        ("a page", &page, 1),
        ("several articles", &several, 2),
        ("JSON on several lines", &pretty, 2),
        ("a list", &json!([{"text": PROSE}]).to_string(), 1),
    ] {
        let output = run(&["extract", "--format", "json"], input);
        assert_eq!(
            (output.status.code(), out(&output).lines().count()),
            (Some(0), articles),
            "{what}: {}",
            err(&output)
        );
    }
    for (what, input, why) in [
        ("a line that is none", "{\"text\": \n{\"text\": \"Rain fell.\"}\n", "standard input: line 1: "),
        ("a first line that is none", "no JSON\n{\"text\": \"Rain fell.\"}\n", "standard input: line 1: "),
        ("a word", "no JSON", "standard input: "),
        ("no text", "\u{0}\u{1}\u{2}\u{3}", "standard input: "),
        ("nothing", "", "standard input: "),
    ] {
        let output = run(&["extract", "--format", "json"], input);
        assert!(output.status.code() == Some(1) && err(&output).contains(why), "{what}: {}", err(&output));
        assert_eq!(err(&output).lines().count(), 1, "{what}: {}", err(&output));
    }
}

#[test]
fn wrong_usage_exits_with_2() {
    for arguments in [vec![], vec!["explain"], vec!["compare", "--format", "pdf"], vec!["extract", "--format", "csv"]] {
        assert_eq!(run(&arguments, "").status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn limits_are_named() {
    let large = json!({"name": "large", "text": "x ".repeat(2_500_001)}).to_string();
    let output = run(&["extract"], &large);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("5 MB") && err(&output).contains("large"), "{}", err(&output));
    let many = "{\"text\": \"Rain.\"}\n".repeat(2_001);
    let output = run(&["compare"], &many);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("2000"), "{}", err(&output));
}

#[test]
fn a_folder_is_a_story_in_every_format() {
    for format in ["text", "json", "markdown", "csv", "html"] {
        let output = run(&["compare", &story("harwick-derailment"), "--format", format], "");
        assert_eq!(output.status.code(), Some(0), "{format}: {}", err(&output));
        assert!(out(&output).contains("Harwick Falls"), "{format}");
    }
    for table in ["differences", "quotes", "numbers", "times", "names", "links"] {
        let output = run(&["compare", &story("harwick-derailment"), "--format", &format!("csv-{table}")], "");
        assert_eq!(output.status.code(), Some(0), "{table}: {}", err(&output));
        assert!(out(&output).lines().count() > 3, "{table}: {}", out(&output));
    }
}

#[test]
fn a_saved_story_comes_back_as_its_articles() {
    let folder = Folder::new("saved");
    let saved = folder.0.join("story.json").display().to_string();
    let output = run(&["compare", &story("orrin-recall"), "--format", "json", "-o", &saved], "");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(out(&output), "", "with -o nothing goes to standard output");
    let first: Value = serde_json::from_str(&std::fs::read_to_string(&saved).unwrap()).unwrap();
    let output = run(&["compare", &saved, "--format", "json"], "");
    let second: Value = serde_json::from_str(&out(&output)).unwrap();
    let texts = |s: &Value| s["articles"].as_array().unwrap().iter().map(|a| a["text"].clone()).collect::<Vec<_>>();
    assert_eq!(texts(&first), texts(&second));
}

#[test]
fn corrections_are_read_kept_and_come_with_a_saved_story() {
    let folder = Folder::new("corrections");
    let merge = json!({"kind": "merge", "targets": [{"kind": "entity", "name": "Helen Marsh"}, {"kind": "entity", "name": "Paul Adeyemi"}]});
    let lost = json!({"kind": "rename", "text": "X", "targets": [{"kind": "entity", "name": "Nobody Atall"}]});
    let said = folder.file("said.json", &json!([merge, lost]).to_string());
    let saved = folder.0.join("story.json").display().to_string();
    let output =
        run(&["compare", &story("orrin-recall"), "--corrections", &said, "--format", "json", "-o", &saved], "");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(err(&output).contains("“Nobody Atall” is not named"), "{}", err(&output));
    let first: Value = serde_json::from_str(&std::fs::read_to_string(&saved).unwrap()).unwrap();
    let status: Vec<&Value> = first["corrections"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
    assert_eq!(status, ["applied", "not_applied"]);
    // The saved story brings them; compared again it is the same, in every form.
    let output = run(&["compare", &saved, "--format", "json"], "");
    let second: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(second["corrections"], first["corrections"]);
    assert_eq!(second["entities"], first["entities"]);
    for format in ["text", "markdown", "csv", "html"] {
        let output = run(&["compare", &saved, "--format", format], "");
        assert!(out(&output).contains("are one."), "{format}: {}", out(&output));
    }
    let broken = folder.file("broken.json", "[{\"kind\": \"praise\"}]");
    let output = run(&["compare", &saved, "--corrections", &broken], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("broken.json") && err(&output).contains("unknown variant"), "{}", err(&output));
    assert!(!out(&output).is_empty(), "the rest is done");
}

const PROSE: &str = "The river rose over its banks on Monday, and the people of the town left, the mayor said.";

#[test]
fn saved_pages_feeds_and_agency_files_are_read() {
    let folder = Folder::new("formats");
    let mhtml = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/river\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\r\n\r\n----b\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n<h1>The River =\r\nRose</h1><p>{PROSE}</p>\r\n----b--\r\n"
    );
    let feed = format!(
        "<rss><channel><title>Gulf Wire</title><item><title>One</title><description>Short.</description></item>\
         <item><title>Two</title><content:encoded><![CDATA[<p>{PROSE}</p>]]></content:encoded></item></channel></rss>"
    );
    let nitf = format!(
        "<nitf><body><body.head><hedline><hl1>Three</hl1></hedline></body.head><body.content><p>{PROSE}</p></body.content></body></nitf>"
    );
    let ninjs = json!([{"uri": "urn:x:1", "headline": "Four", "body_html": format!("<p>{PROSE}</p>")}]).to_string();
    folder.file("1.mhtml", &mhtml);
    folder.file("2.rss", &feed);
    folder.file("3.xml", &nitf);
    folder.file("4.json", &ninjs);
    let output = run(&["extract", "--format", "json", &folder.0.display().to_string()], "");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let articles: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let all = |key: &str| articles.iter().map(|a| a[key].clone()).collect::<Vec<_>>();
    assert_eq!(all("id"), ["a1", "a2", "a3", "a4", "a5"]);
    assert_eq!(all("title"), ["The River Rose", "One", "Two", "Three", "Four"]);
    assert_eq!(all("name"), ["1.mhtml", "2.rss: One (summary only)", "2.rss: Two", "3.xml", "Four"]);
    assert_eq!(articles[0]["url"], "https://courier.example/river");
    for article in articles.iter().filter(|article| article["title"] != "One") {
        assert!(article["text"].as_str().unwrap().ends_with(PROSE), "{article}");
    }
    assert!(err(&output).contains("only a summary"), "{}", err(&output));
}

#[test]
fn several_articles_of_one_file_are_named_and_numbered() {
    let folder = Folder::new("several");
    let file = folder.file("two.txt", &format!("Title: One\n{PROSE}\n\nTitle: Two\n{PROSE}\n"));
    let output = run(&["extract", "--format", "json", &file], "{\"id\": \"a1\", \"text\": \"x\"}");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let articles: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(articles.len(), 2);
    assert_eq!([&articles[0]["name"], &articles[1]["name"]], ["two.txt (1 of 2)", "two.txt (2 of 2)"]);
    assert_eq!([&articles[0]["id"], &articles[1]["id"]], ["a1", "a2"]);
    assert!(err(&output).contains("two.txt: read as 2 articles"), "{}", err(&output));
    let pdf = folder.file("a.pdf", "%PDF-1.4");
    let output = run(&["extract", &pdf], "");
    assert!(output.status.code() == Some(1) && err(&output).contains("PDF"), "{}", err(&output));
}

#[test]
fn similarity_scores_a_pair_a_line() {
    let output = run(
        &["similarity"],
        "{\"a\":\"Rain fell.\",\"b\":\"Rain fell.\"}\n{\"a\":\"Rain fell.\",\"b\":\"Banks merged.\"}\n",
    );
    let scores: Vec<f64> =
        out(&output).lines().map(|l| serde_json::from_str::<Value>(l).unwrap()["score"].as_f64().unwrap()).collect();
    assert_eq!(scores[0], 1.0);
    assert!(scores[1] < 0.5, "{scores:?}");
    assert_eq!(run(&["similarity"], "not json\n").status.code(), Some(1));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let once = || out(&run(&["compare", &story("coalition-talks"), "--format", "json"], ""));
    assert_eq!(once(), once());
}
