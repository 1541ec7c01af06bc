//! The contract as checks, and our own texts to check: shared by the laws and the fuzz targets.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too
#![allow(dead_code)] // not every test needs all of it

use std::fs;
use std::path::{Path, PathBuf};
use variorum::article::Article;
use variorum::correction::CorrectionStatus;
use variorum::story::Verdict;
use variorum::{Input, Span, Story};

/// The articles of `corpus/`, with the files they stand in.
pub fn corpus_texts() -> Vec<(PathBuf, String)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut found = vec![];
    for folder in fs::read_dir(corpus).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()) {
        for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if path.extension().is_some_and(|e| e == "txt" || e == "html") {
                let content = fs::read_to_string(&path).unwrap();
                found.push((path, content));
            }
        }
    }
    found.sort();
    found
}

/// An article as its file has it.
pub fn input(path: &Path, content: &str) -> Input {
    let name = Some(path.file_name().unwrap().to_string_lossy().into_owned());
    if path.extension().is_some_and(|e| e == "html") {
        Input { name, html: Some(content.to_string()), ..Input::default() }
    } else {
        Input { name, text: Some(content.to_string()), ..Input::default() }
    }
}

fn check_span(article: &Article, span: Span, what: &str) {
    assert!(span.start <= span.end && article.text.get(span.start..span.end).is_some(), "{what}: {span:?}");
}

/// Ranges lie on character boundaries of the text, blocks and sentences are disjoint and in order.
pub fn check_article(article: &Article) {
    for pair in article.blocks.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "blocks overlap: {pair:?}");
    }
    for pair in article.sentences.windows(2) {
        assert!(pair[0].end <= pair[1].start, "sentences overlap: {pair:?}");
    }
    article.blocks.iter().for_each(|b| check_span(article, b.span, "block"));
    article.credits.iter().for_each(|c| check_span(article, c.span, "credit"));
    article.dateline.iter().for_each(|d| check_span(article, d.span, "dateline"));
    for sentence in &article.sentences {
        check_span(article, *sentence, "sentence");
        let block = article.block_at(sentence.start);
        assert!(
            block.is_some_and(|b| b.kind.has_sentences() && b.span.contains(*sentence)),
            "sentence without a block"
        );
    }
    article.mentions.iter().for_each(|m| check_span(article, m.span, "mention"));
    article.quantities.iter().for_each(|q| check_span(article, q.span, "quantity"));
    article.times.iter().for_each(|t| check_span(article, t.span, "time"));
    article.loaded.iter().for_each(|l| check_span(article, l.span, "loaded"));
    for quote in &article.quotes {
        check_span(article, quote.span, "quote");
        for (words, span) in
            quote.speaker.iter().map(|s| (&s.text, s.span)).chain(quote.cue.iter().map(|c| (&c.text, c.span)))
        {
            check_span(article, span, "speaker or cue");
            assert_eq!(words, span.text(&article.text));
        }
    }
    for quantity in &article.quantities {
        assert!(quantity.value.is_finite(), "{quantity:?}");
        assert!(quantity.low.zip(quantity.high).is_none_or(|(low, high)| low <= high), "{quantity:?}");
    }
}

/// What holds of every story.
pub fn check_story(story: &Story) {
    story.articles.iter().for_each(check_article);
    // Every sentence of title, heading and body blocks is evidence of exactly one claim.
    let mut told: Vec<(&str, usize)> =
        story.claims.iter().flat_map(|c| &c.evidence).map(|e| (e.article.as_str(), e.sentence)).collect();
    told.sort_unstable();
    let mut all = vec![];
    for article in &story.articles {
        for (number, sentence) in article.sentences.iter().enumerate() {
            let kind = article.block_at(sentence.start).unwrap().kind;
            if kind != variorum::article::BlockKind::Caption {
                all.push((article.id.as_str(), number));
            }
        }
    }
    all.sort_unstable();
    assert_eq!(told, all, "claims are a partition of the sentences");
    for discrepancy in &story.discrepancies {
        let articles: std::collections::BTreeSet<&str> =
            discrepancy.readings.iter().map(|r| r.article.as_str()).collect();
        assert!(articles.len() > 1, "readings of one article only: {discrepancy:?}");
        assert!(!discrepancy.reason.is_empty());
        for reading in &discrepancy.readings {
            assert_eq!(reading.span.text(&story.article(&reading.article).unwrap().text), reading.text);
        }
    }
    let mut members: Vec<&String> = story.lineage.origins.iter().flatten().collect();
    members.sort();
    let mut ids: Vec<&String> = story.articles.iter().map(|a| &a.id).collect();
    ids.sort();
    assert_eq!(members, ids, "origins are a partition of the articles");
    let entities: std::collections::BTreeSet<&str> = story.entities.iter().map(|e| e.id.as_str()).collect();
    for article in &story.articles {
        let named = article.mentions.iter().filter_map(|m| m.entity.as_deref());
        let spoken = article.quotes.iter().filter_map(|q| q.speaker.as_ref()?.entity.as_deref());
        for id in named.chain(spoken) {
            assert!(entities.contains(id), "{id} is no entity of the story");
        }
    }
    // What people say bears on things that are there, and one that does not hold says why.
    for correction in &story.corrections {
        for id in &correction.items {
            assert!(story.target(id).is_some(), "{id} is nothing of the story: {correction:?}");
        }
        let unapplied = correction.status == CorrectionStatus::NotApplied;
        assert_eq!(correction.reason.is_some(), unapplied, "{correction:?}");
        assert!(
            !correction.summary.is_empty()
                && (!correction.items.is_empty()
                    || correction.undone
                    || unapplied
                    || correction.verdict == Some(Verdict::Compatible)),
            "{correction:?}"
        );
    }
}
