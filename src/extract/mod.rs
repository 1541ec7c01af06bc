//! One article at a time: names, quotes, quantities, times, loaded words. One kind a file.

mod abroad;
pub(crate) mod entities;
mod figures;
mod loaded;
pub(crate) mod names;
mod quantities;
mod quotes;
mod times;

use crate::article::{Article, NameKind, Quantity, Time};
use crate::languages::{self, Rules};
use crate::parallel;
use crate::text::{Span, Tokens};

/// Fills in what is extracted; `article` has its text, blocks, sentences and dates.
///
/// Each step sees what the steps before it found.
pub(crate) fn extract(article: &mut Article) {
    let text = std::mem::take(&mut article.text);
    let tokens = Tokens::new(&text, &article.sentences);
    match languages::rules(article.language.as_deref()) {
        Rules::English => in_english(article, &text, &tokens),
        Rules::Common => without_language(article, &text, &tokens),
    }
    article.text = text;
}

fn in_english(article: &mut Article, text: &str, tokens: &Tokens) {
    // Side by side, as one article may be much longer than the others.
    let names = || names::names(article, text, tokens);
    ((article.times, article.quantities), article.mentions) =
        parallel::both(|| times_and_quantities(article, tokens), names);
    // "to speak to May": the person, and no month.
    let person = |at: Span| {
        let first = article.mentions.partition_point(|m| m.span.start < at.start);
        article.mentions.get(first).is_some_and(|m| m.kind == NameKind::Person && m.span == at)
    };
    article.times.retain(|time| !person(time.span));
    entities::number(article, text, tokens);
    article.quotes = quotes::quotes(article, text, tokens);
    entities::name_speakers(&mut article.quotes, text, &article.mentions);
    article.loaded = loaded::loaded(article, text, tokens);
}

/// A language that has no rules of its own: what needs none.
fn without_language(article: &mut Article, text: &str, tokens: &Tokens) {
    article.times = abroad::times(tokens);
    article.quantities = abroad::quantities(tokens);
    article.mentions = names::names(article, text, tokens);
    abroad::keep_names(&mut article.mentions, text, article.language.as_deref().unwrap_or(""));
    entities::number(article, text, tokens);
}

/// Both are read from the same words, which are cut apart once; what a date holds is no quantity.
fn times_and_quantities(article: &Article, tokens: &Tokens) -> (Vec<Time>, Vec<Quantity>) {
    let mut times = times::Finder::new(article);
    let mut quantities = quantities::Finder::default();
    let mut words = figures::Words::default();
    for sentence in 0..tokens.sentences.len() {
        words.cut(tokens.of(sentence));
        let begun = times.found.len();
        times.read(&words, sentence);
        quantities.read(&words, times.found.get(begun..).unwrap_or(&[]));
    }
    (times.found, quantities.found)
}
