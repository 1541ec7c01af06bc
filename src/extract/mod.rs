//! One article at a time: names, quotes, quantities, times, loaded words. One kind a file.

pub(crate) mod entities;
mod figures;
mod loaded;
mod names;
mod quantities;
mod quotes;
mod times;

use crate::article::Article;
use crate::text::Tokens;

/// Fills in what is extracted; `article` has its text, blocks, sentences and dates.
///
/// Each step sees what the steps before it found.
pub(crate) fn extract(article: &mut Article) {
    let text = std::mem::take(&mut article.text);
    let tokens = Tokens::new(&text, &article.sentences);
    article.times = times::times(article, &text, &tokens);
    article.quantities = quantities::quantities(article, &text, &tokens);
    article.mentions = names::names(article, &text, &tokens);
    entities::number(article, &text);
    article.quotes = quotes::quotes(article, &text, &tokens);
    entities::name_speakers(&mut article.quotes, &text, &article.mentions);
    article.loaded = loaded::loaded(article, &text, &tokens);
    article.text = text;
}
