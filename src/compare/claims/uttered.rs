//! Which sentences of different articles quote the same words?
//!
//! "“He is no hero,” Lee said" shares one telling word with a long sentence that has these words in marks, too few to be looked
//! at more closely; but they are one utterance.

use super::statement::Statement;
use super::witnesses::holds_utterance;
use crate::compare::similarity::Lexicon;
use crate::sort::Ordered;

/// So many words in a row lead from one quotation to another.
const RUN: usize = 4;
/// Words that more sentences have in marks are a slogan and no utterance.
const SLOGAN: usize = 6;

/// Pairs of statements, the later first, in order.
pub(super) fn alike(statements: &[Statement], lexicon: &Lexicon) -> Vec<(u32, u32)> {
    let of = |(number, statement): (u32, &Statement)| {
        let runs = statement.quoted.iter().flat_map(|words| words.windows(RUN));
        runs.map(|run| (run.to_vec(), number)).collect::<Vec<_>>()
    };
    let mut runs: Vec<(Vec<u32>, u32)> = (0..).zip(statements).flat_map(of).collect();
    runs.order();
    runs.dedup();
    let mut pairs = vec![];
    for group in runs.chunk_by(|x, y| x.0 == y.0).filter(|group| group.len() <= SLOGAN) {
        for (at, (_, one)) in group.iter().enumerate() {
            pairs.extend(group.iter().skip(at + 1).map(|(_, other)| (*other, *one)));
        }
    }
    pairs.order();
    pairs.dedup();
    pairs.retain(|&(one, other)| {
        let both = statements.get(one as usize).zip(statements.get(other as usize));
        both.is_some_and(|(one, other)| of_two_articles(one, other) && holds_utterance(one, other, lexicon))
    });
    pairs
}

/// Within one article the same words are a figure of speech.
fn of_two_articles(one: &Statement, other: &Statement) -> bool {
    one.places.iter().all(|p| other.places.iter().all(|q| p.article != q.article))
}

#[cfg(test)]
mod tests {
    use super::super::{lexicon, statement, telling};
    use super::*;
    use crate::{Article, Input};

    #[test]
    fn an_utterance_is_told_from_what_a_thing_is_called() {
        let found = |texts: [&str; 2]| {
            let read = |text: &str| crate::extract(&Input { text: Some(text.into()), ..Input::default() }).unwrap();
            let articles: Vec<Article> = texts.map(read).into();
            let told: Vec<_> = articles.iter().map(telling).collect();
            let mut lexicon = lexicon(articles.iter().zip(&told).map(|(a, told)| (a.text.as_str(), told.as_slice())));
            let statements = statement::statements(&articles, &mut lexicon);
            alike(&statements, &lexicon).len()
        };
        let cases = [
            (["“Rita Holm is no liar,” he told radio.", "“Rita Holm is no liar, she is a rock,” Jonas Berg said."], 1),
            (
                [
                    "Ann Lee said the mill “will not be sold to a stranger”.",
                    "“It will not be sold to a stranger,” she said.",
                ],
                1,
            ),
            // A name for a thing, a few small words, and one article twice.
            (["Ann Lee spoke of “access to the rail network”.", "He wants “access to the rail network” for all."], 0),
            (["“It is not my mill,” Ann Lee said.", "“It is not my harbour,” Jonas Berg said."], 0),
            (["“Rita Holm is no liar,” he said. “Rita Holm is no liar, she is a rock,” she said.", "It rained."], 0),
        ];
        for (texts, want) in cases {
            assert_eq!(found(texts), want, "{texts:?}");
        }
    }
}
