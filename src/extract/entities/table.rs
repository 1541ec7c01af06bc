//! How the tests of the rules are written: two articles, and who is who in them.

use super::{Source, group};
use crate::article::Mention;
use crate::extract::names;
use crate::text::{Span, Tokens};

/// Checks each pair of articles against its entities, "Ann Lee+Lee | Rome": names of one in the order of the articles, entities in any order.
pub fn check(cases: &[(&str, &str, &str)]) {
    for (a, b, want) in cases {
        let mut wanted: Vec<Vec<&str>> = want.split(" | ").map(|e| e.split('+').collect()).collect();
        let mut found = entities(&[a, b]);
        for names in &mut wanted {
            names.sort_unstable();
        }
        for names in &mut found {
            names.sort_unstable();
        }
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{a} / {b}");
    }
}

/// The names of each entity, each mention once. Sentences end at a full stop before a blank and a capital, but not after a short word.
fn entities(texts: &[&str]) -> Vec<Vec<String>> {
    let articles: Vec<(Vec<Span>, Vec<Mention>, Tokens)> = texts
        .iter()
        .map(|text| {
            let sentences = crate::text::sentences(text, Span::new(0, text.len()));
            let article = crate::Article { sentences: sentences.clone(), ..crate::Article::default() };
            let tokens = Tokens::new(text, &sentences);
            let mentions = names::names(&article, text, &tokens);
            (sentences, mentions, tokens)
        })
        .collect();
    let sources: Vec<Source> = texts
        .iter()
        .zip(&articles)
        .map(|(text, (sentences, mentions, tokens))| Source { text, sentences, tokens, mentions })
        .collect();
    let name =
        |&(article, mention): &(usize, usize)| articles[article].1[mention].span.text(texts[article]).to_string();
    group(&sources).iter().map(|g| g.mentions.iter().map(name).collect()).collect()
}
