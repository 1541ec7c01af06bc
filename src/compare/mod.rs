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

pub(crate) use similarity::similarity;

/// Compares extracted articles as one story.
pub(crate) fn compare(mut articles: Vec<Article>) -> Story {
    let entities = entities::resolve(&mut articles);
    let lineage = lineage::trace(&articles);
    let claims = claims::group(&articles, &lineage);
    let discrepancies = discrepancies::find(&articles, &entities, &claims, &lineage);
    let timeline = timeline::build(&articles, &claims);
    let title = articles.iter().find_map(|a| a.title.clone());
    Story { schema: crate::SCHEMA.to_string(), title, articles, entities, claims, discrepancies, lineage, timeline }
}
