//! What is done with a text, and what must hold of it.

use super::contract::{check_article, check_story};
use std::time::{Duration, Instant};
use variorum::article::{Block, BlockKind};
use variorum::{Input, Span, compare, extract};

/// Time that no text of [`super::mutate::LONGEST`] bytes may take, on a slow and busy machine, without optimization. The
/// usual is a hundredth of it.
const LIMIT: Duration = Duration::from_secs(20);

/// Plain text: the text stays as it is, and its blocks cover it.
pub fn text(words: &str) {
    let input = Input { text: Some(words.to_string()), ..Input::default() };
    let Some(article) = in_time(|| extract(&input).ok()) else { return };
    assert_eq!(article.text, words);
    check_article(&article);
    covered(&article);
}

/// A page: whatever it is, it is read, or empty.
pub fn html(words: &str) {
    let input = Input { html: Some(words.to_string()), ..Input::default() };
    match in_time(|| extract(&input)) {
        Ok(article) => {
            check_article(&article);
            covered(&article);
        }
        Err(error) => assert_eq!(error.code(), "empty_article"),
    }
}

/// Twice is once: an article that goes in as it came out stays as it was, and any given block is taken or left.
pub fn again(words: &str, number: usize) {
    let mut input = Input { text: Some(words.to_string()), ..Input::default() };
    let Some(first) = in_time(|| extract(&input).ok()) else { return };
    let written = serde_json::to_vec(&first.in_utf16()).expect("an article is JSON");
    let given = Input::list_from_json(&written).expect("what came out goes in");
    let second = extract(&given[0]).expect("what was read can be read");
    assert_eq!(first.blocks, second.blocks, "its blocks stay");
    assert_eq!(first.sentences, second.sentences, "its sentences stay");
    let kinds = [BlockKind::Body, BlockKind::Boilerplate, BlockKind::Title, BlockKind::Dateline];
    let block = |n: usize| {
        let start = (number / (n + 1)) % (words.len() + 9);
        Block { kind: kinds[(number + n) % kinds.len()], span: Span { start, end: start + number % 97 } }
    };
    input.blocks = Some((0..number % 5).map(block).collect());
    let article = extract(&input).expect("given blocks are no error");
    check_article(&article);
    covered(&article);
}

/// Two articles: a story that keeps its laws.
pub fn two(one: &str, other: &str) {
    let input = |words: &str| Input { text: Some(words.to_string()), ..Input::default() };
    let inputs: Vec<Input> = [one, other].iter().filter(|w| !w.trim().is_empty()).map(|w| input(w)).collect();
    if !inputs.is_empty() {
        check_story(&in_time(|| compare(&inputs)).expect("articles with words are compared"));
    }
}

/// Every character that is no white space lies in a block.
fn covered(article: &variorum::Article) {
    let mut blocks = article.blocks.iter().peekable();
    for (at, c) in article.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        while blocks.next_if(|block| block.span.end <= at).is_some() {}
        assert!(blocks.peek().is_some_and(|block| block.span.start <= at), "{c:?} at {at} lies in no block");
    }
}

fn in_time<T>(work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    let took = begun.elapsed();
    assert!(took < LIMIT, "it took {took:?}");
    done
}
