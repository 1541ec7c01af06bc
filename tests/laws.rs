//! What holds for every article and every story, however odd.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too

mod contract;

use arbtest::arbitrary::Unstructured;
use contract::{check_article, check_story, corpus_texts, input};
use std::path::PathBuf;
use variorum::{Input, Story, compare, extract, render};

fn text_input(text: &str) -> Input {
    Input { text: Some(text.to_string()), ..Input::default() }
}

fn stories() -> Vec<Vec<Input>> {
    let mut stories: Vec<(PathBuf, Vec<Input>)> = vec![];
    for (path, content) in corpus_texts() {
        let folder = path.parent().unwrap().to_path_buf();
        match stories.last_mut().filter(|(f, _)| *f == folder) {
            Some((_, inputs)) => inputs.push(input(&path, &content)),
            None => stories.push((folder, vec![input(&path, &content)])),
        }
    }
    stories.into_iter().map(|(_, inputs)| inputs).collect()
}

/// Strings that have broken programs of this kind.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        ".",
        "\"",
        "“",
        "”",
        "''",
        "``",
        "\u{0}",
        "\u{feff}",
        "\u{202e}abc",
        "a\u{301}\u{301}\u{301}",
        "👩‍👩‍👧‍👦 said “👍🏽”.",
        "İstanbul’un “ı” ß ﬁ",
        "said said said",
        "He said: “",
        "” said he",
        "(((((",
        "1,,2..3",
        "$",
        "%",
        "9999999999999999999999999999",
        "1e309",
        "0.0.0.0",
        "32 January 2024",
        "February 30, 2023",
        "99/99/9999",
        "-",
        "—",
        "\r\n\r\n\r",
        "\u{2028}\u{2029}",
        "<p>",
        "</p><",
        "<!--",
        "&#x110000;",
        "&amp;amp;",
        "Title:",
        "Source:",
        "By ",
        "LONDON, (",
        "date 2024-13-45 x",
    ]
    .map(String::from)
    .to_vec();
    for piece in
        ["“", "\"", "(", "said ", "a.", "1-", "Mr. ", "é", "<div>", "‘’", "A B ", "\n\n", "of the ", "and X of "]
    {
        texts.push(piece.repeat(3000));
    }
    texts
}

#[test]
fn our_stories_keep_the_laws_of_the_contract() {
    for inputs in stories() {
        check_story(&compare(&inputs).unwrap());
    }
}

#[test]
fn hostile_strings_are_safe() {
    let texts = hostile();
    for text in texts.iter().filter(|t| !t.trim().is_empty()) {
        check_article(&extract(&text_input(text)).unwrap());
        // HTML may hold no text at all: that is an empty article, nothing else.
        match extract(&Input { html: Some(text.clone()), ..Input::default() }) {
            Ok(article) => check_article(&article),
            Err(e) => assert_eq!(e.code(), "empty_article", "{text:.40}"),
        }
    }
    let inputs: Vec<Input> = texts.iter().filter(|t| !t.trim().is_empty()).map(|t| text_input(t)).collect();
    check_story(&compare(&inputs).unwrap());
}

#[test]
fn any_splice_of_our_texts_is_safe() {
    let texts = corpus_texts();
    let splice = |u: &mut Unstructured<'_>| {
        let mut text = String::new();
        for _ in 0..u.int_in_range(1..=6)? {
            let (_, source) = u.choose(&texts)?;
            let chars: Vec<char> = source.chars().collect();
            let start = u.choose_index(chars.len())?;
            let length = u.int_in_range(0..=200)?;
            text.extend(chars.iter().skip(start).take(length));
            text.push_str(u.choose(&["", " ", "\n", "“", "\"", "’", "(", ".", "\u{301}", "😀"])?);
        }
        Ok((text, u.arbitrary::<String>()?))
    };
    arbtest::arbtest(|u| {
        let (spliced, random) = splice(u)?;
        let inputs: Vec<Input> =
            [spliced, random].iter().filter(|t| !t.trim().is_empty()).map(|t| text_input(t)).collect();
        if !inputs.is_empty() {
            check_story(&compare(&inputs).unwrap());
        }
        Ok(())
    })
    .budget_ms(4_000);
}

#[test]
fn an_article_never_disagrees_with_itself() {
    for (path, content) in corpus_texts() {
        let one = input(&path, &content);
        let story = compare(&[one.clone(), one]).unwrap();
        assert!(story.discrepancies.is_empty(), "{}: {:?}", path.display(), story.discrepancies.first());
        let alone = story.claims.iter().find(|c| !c.missing.is_empty());
        assert!(alone.is_none(), "{}: told by one copy only: {:?}", path.display(), alone.map(|c| &c.text));
        assert_eq!(story.lineage.origins.len(), 1, "{}: copies are one origin", path.display());
    }
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    // Claims as sets of passages, by the name of their article.
    let partition = |story: &Story| {
        let mut claims: Vec<Vec<(String, usize)>> = story
            .claims
            .iter()
            .map(|c| {
                let name = |id: &str| story.article(id).unwrap().name.clone().unwrap();
                let mut told: Vec<_> = c.evidence.iter().map(|e| (name(&e.article), e.sentence)).collect();
                told.sort();
                told
            })
            .collect();
        claims.sort();
        claims
    };
    let differences = |story: &Story| {
        let mut kinds: Vec<_> = story.discrepancies.iter().map(|d| (d.kind, d.verdict)).collect();
        kinds.sort();
        kinds
    };
    for inputs in stories() {
        let forwards = compare(&inputs).unwrap();
        let mut turned = inputs.clone();
        turned.reverse();
        let backwards = compare(&turned).unwrap();
        assert_eq!(partition(&forwards), partition(&backwards));
        assert_eq!(differences(&forwards), differences(&backwards));
    }
}

#[test]
fn a_story_comes_back_from_its_json() {
    for inputs in stories() {
        let story = compare(&inputs).unwrap();
        let json = render::json(&story.in_utf16());
        let back = Story::from_json(json.as_bytes()).unwrap();
        assert_eq!(render::json(&back.in_utf16()), json);
        assert_eq!(back, story);
    }
}

#[test]
fn a_story_of_another_schema_is_refused() {
    let refused = Story::from_json(b"{\"schema\": \"variorum/9\"}").unwrap_err();
    assert_eq!(refused.code(), "bad_input");
}
