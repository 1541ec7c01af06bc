//! All articles together: entities, similarity, claims, discrepancies, lineage, timeline. One question a file.

mod claims;
pub(crate) mod dates;
mod discrepancies;
mod entities;
mod lineage;
mod similarity;
mod stance;
mod timeline;

use crate::article::Article;
use crate::story::Story;
use crate::text::Tokens;

pub(crate) use similarity::similarity;

/// Compares extracted articles as one story.
pub(crate) fn compare(mut articles: Vec<Article>) -> Story {
    // Words are cut once for every step. They point into copies, because the names of the articles are numbered anew.
    let texts: Vec<String> = articles.iter().map(|a| a.text.clone()).collect();
    let words: Vec<Tokens> = texts.iter().zip(&articles).map(|(text, a)| Tokens::new(text, &a.sentences)).collect();
    let entities = entities::resolve(&mut articles, &words);
    let lineage = lineage::trace(&articles, &words);
    let claims = claims::group(&articles, &lineage);
    let discrepancies = discrepancies::find(&articles, &words, &entities, &claims);
    let timeline = timeline::build(&articles, &words, &claims);
    let title = articles.iter().find_map(|a| a.title.clone());
    Story { schema: crate::SCHEMA.to_string(), title, articles, entities, claims, discrepancies, lineage, timeline }
}
