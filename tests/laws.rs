//! What holds for every article and every story, however odd.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too

mod contract;

use arbtest::arbitrary::Unstructured;
use contract::{check_article, check_story, corpus_texts, input};
use std::path::PathBuf;
use variorum::correction::{CorrectionKind, Target, TargetKind};
use variorum::story::Verdict;
use variorum::{Correction, Input, Story, compare, compare_corrected, extract, render};

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

/// A correction of each kind that the story has something for.
fn corrections(story: &Story) -> Vec<Correction> {
    let target = |id: &str| story.target(id).unwrap();
    let new = |kind, targets, text: Option<&str>| Correction {
        text: text.map(String::from),
        verdict: (kind == CorrectionKind::Verdict).then_some(Verdict::Compatible),
        directed: (kind == CorrectionKind::Link).then_some(true),
        ..Correction::new(kind, targets)
    };
    let (first, last) = (&story.articles[0].id, &story.articles.last().unwrap().id);
    let passages = [first, last].into_iter().flat_map(|id| target(id).passages).collect();
    let link = Target { kind: TargetKind::Link, name: None, differs: None, passages };
    let mut all = vec![
        new(CorrectionKind::Merge, vec![target("e1"), target("e2")], None),
        new(CorrectionKind::Rename, vec![target("e3")], Some("Another name")),
        new(CorrectionKind::Link, vec![link], None),
        new(CorrectionKind::Join, vec![target("c1"), target("c2")], None),
        new(CorrectionKind::Note, vec![target(last)], Some("Called the desk.")),
    ];
    let quoted = story.articles.iter().find_map(|a| story.cited(&a.id, a.quotes.first()?.span));
    all.extend(quoted.map(|words| {
        let words = Target { kind: TargetKind::Passage, name: None, differs: None, passages: vec![words] };
        new(CorrectionKind::Speaker, vec![words, target("e4")], None)
    }));
    let split = story.entities.iter().skip(3).find(|e| e.names.len() > 1);
    all.extend(split.map(|e| new(CorrectionKind::Split, vec![target(&e.id)], Some(&e.names[1].text))));
    let shared = story.claims.iter().skip(2).find(|c| c.evidence.len() > 1);
    all.extend(shared.map(|claim| {
        let claim = target(&claim.id);
        let sentence = Target { kind: TargetKind::Passage, passages: claim.passages[..1].to_vec(), ..claim.clone() };
        new(CorrectionKind::Part, vec![sentence, claim], None)
    }));
    all.extend(story.discrepancies.last().map(|d| new(CorrectionKind::Verdict, vec![target(&d.id)], None)));
    all
}

#[test]
fn a_corrected_story_keeps_the_laws_and_can_be_uncorrected() {
    for inputs in stories() {
        let before = compare(&inputs).unwrap();
        let story = compare_corrected(&inputs, &corrections(&before)).unwrap();
        check_story(&story);
        let reasons: Vec<_> = story.corrections.iter().filter_map(|one| one.reason.as_ref()).collect();
        assert!(reasons.is_empty(), "{reasons:?}");
        assert_eq!(compare_corrected(&inputs, &story.corrections).unwrap(), story, "compared again it is the same");
        let back = Story::from_json(render::json(&story.in_utf16()).as_bytes()).unwrap();
        assert_eq!(back, story, "it comes back from its JSON");
        let undone: Vec<_> = story.corrections.iter().map(|one| Correction { undone: true, ..one.clone() }).collect();
        let undone = compare_corrected(&inputs, &undone).unwrap();
        assert_eq!(Story { corrections: vec![], ..undone }, before, "taken back they leave nothing");
    }
}

#[test]
fn a_story_of_another_schema_is_refused() {
    let refused = Story::from_json(b"{\"schema\": \"variorum/9\"}").unwrap_err();
    assert_eq!(refused.code(), "bad_input");
}

#[test]
fn a_list_that_grows_is_compared_as_a_new_one() {
    let mut pool: Vec<Input> = stories().into_iter().flatten().collect();
    // Its day, and so the day of its times, is what its siblings say.
    pool.push(text_input("The mayor said in a statement today, Thursday, that the river rose on Monday."));
    pool.iter_mut().for_each(|input| input.id = None);
    arbtest::arbtest(|u| {
        let mut comparer = variorum::Comparer::default();
        let mut list: Vec<Input> = vec![pool.last().unwrap().clone()];
        for _ in 0..u.int_in_range(2..=6)? {
            let at = u.choose_index(list.len())?;
            match u.int_in_range(0..=4)? {
                0 => list.insert(at, u.choose(&pool)?.clone()),
                1 if list.len() > 1 => drop(list.remove(at)),
                2 => list.swap(0, at),
                3 => list[at].published = Some(u.choose(&["2024-01-25", "2024-01-28", "2023-06-01"])?.to_string()),
                _ => list[at].title = Some("Another headline".to_string()),
            }
            let again = comparer.compare(&list, &[]).unwrap().in_utf16();
            let anew = compare(&list).unwrap().in_utf16();
            assert_eq!(serde_json::to_string(&again).unwrap(), serde_json::to_string(&anew).unwrap());
        }
        Ok(())
    })
    .budget_ms(8_000);
}
