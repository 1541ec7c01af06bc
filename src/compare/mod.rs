//! All articles together: entities, similarity, claims, discrepancies, lineage, timeline. One question a file.

mod claims;
mod corrections;
pub(crate) mod dates;
mod discrepancies;
mod entities;
mod lineage;
mod lists;
mod similarity;
mod stance;
mod stories;
mod timeline;

use crate::article::Article;
use crate::correction::Correction;
use crate::parallel;
use crate::story::Story;
use crate::text::{Span, Tokens};
use corrections::Corrections;

pub(crate) use similarity::similarity;

/// Compares extracted articles as one story; what people say of a step holds before the next one.
pub(crate) fn compare(mut articles: Vec<Article>, given: &[Correction]) -> Story {
    // Words are cut once for every step. They point into copies, because the names of the articles are numbered anew.
    let texts: Vec<String> = articles.iter().map(|a| a.text.clone()).collect();
    let telling: Vec<Vec<Span>> = articles.iter().map(claims::telling).collect();
    let mut corrections = Corrections::new(&articles, given);
    let (lexicon, (words, alike, entities)) = parallel::both(
        || claims::lexicon(texts.iter().map(String::as_str).zip(telling.iter().map(Vec::as_slice))),
        || {
            let read: Vec<_> = texts.iter().zip(&articles).map(|(t, a)| (t.as_str(), &*a.sentences)).collect();
            let words: Vec<Tokens> = parallel::each(&read, |(text, sentences)| Tokens::new(text, sentences));
            let alike = discrepancies::alike(&articles, &words);
            let entities = entities::resolve(&mut articles, &words, &mut corrections);
            corrections.speakers(&mut articles, &entities);
            (words, alike, entities)
        },
    );
    // Beside the first steps of grouping, which one thread does.
    let beside = || {
        let traced = lineage::trace(&articles, &words, &entities);
        (traced, stories::tell_apart(&articles, &words), discrepancies::Reports::new(&articles, &words, alike))
    };
    let ((mut traced, stories, reports), groups) = parallel::both(beside, || claims::group(&articles, lexicon));
    corrections.links(&mut traced, &articles);
    let lineage = traced.lineage(&articles);
    let claims = corrections.claims(groups.claims(&articles, &lineage), &articles, &lineage);
    let (mut discrepancies, mut timeline) = parallel::both(
        || discrepancies::find(reports, &entities, &claims),
        || {
            // It holds every word of the story: to give it back takes a while too.
            drop(groups);
            timeline::build(&articles, &words, &claims)
        },
    );
    corrections.verdicts(&mut discrepancies, &articles, &claims);
    timeline::figures::note(&mut timeline, &discrepancies, &articles);
    let corrections = corrections.finish(&articles, &claims, &discrepancies);
    let title = articles.iter().find_map(|a| a.title.clone());
    let schema = crate::SCHEMA.to_string();
    Story { schema, title, articles, stories, entities, claims, discrepancies, lineage, timeline, corrections }
}
