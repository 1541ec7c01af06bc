//! Which lines of a report tell one utterance over again?

use crate::article::{Article, QuoteForm};
use crate::btree::{BTreeMap, BTreeSet};
use crate::story::{Claim, Story};

/// Claims of which each is the next sentence of one quotation wherever the one before is told; the others stand alone. The
/// order of the first ones is kept.
pub(super) fn runs<'a>(story: &Story, claims: &[&'a Claim]) -> Vec<Vec<&'a Claim>> {
    let places: Vec<Vec<(&str, usize)>> = claims.iter().map(|claim| places(claim)).collect();
    let by_places: BTreeMap<&Vec<(&str, usize)>, usize> =
        places.iter().enumerate().map(|(number, places)| (places, number)).collect();
    let goes_on = |number: usize| {
        let here = places.get(number)?;
        let quoted = here.iter().any(|&(id, sentence)| {
            story.article(id).is_some_and(|article| is_one_quotation(article, sentence, sentence + 1))
        });
        let next: Vec<(&str, usize)> = here.iter().map(|&(id, sentence)| (id, sentence + 1)).collect();
        by_places.get(&next).copied().filter(|_| quoted)
    };
    let next: Vec<Option<usize>> = (0..claims.len()).map(goes_on).collect();
    let later: BTreeSet<usize> = next.iter().flatten().copied().collect();
    let heads = (0..claims.len()).filter(|number| !later.contains(number));
    heads
        .map(|head| {
            let run = std::iter::successors(Some(head), |&at| next.get(at).copied().flatten());
            run.filter_map(|at| claims.get(at).copied()).collect()
        })
        .collect()
}

/// Where a claim is told.
fn places(claim: &Claim) -> Vec<(&str, usize)> {
    let mut places: Vec<(&str, usize)> = claim.evidence.iter().map(|e| (e.article.as_str(), e.sentence)).collect();
    places.sort_unstable();
    places
}

/// Whether two sentences of an article stand in one quotation.
fn is_one_quotation(article: &Article, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (article.sentences.get(one), article.sentences.get(other)) else { return false };
    let holds = |quote: &&crate::article::Quote| {
        quote.form == QuoteForm::Direct && quote.span.overlaps(*one) && quote.span.overlaps(*other)
    };
    article.quotes.iter().any(|quote| holds(&quote))
}

/// The order with those quotations last whose words another one before them holds.
pub(super) fn fullest_first<'i>(order: Vec<usize>, text: impl Fn(usize) -> &'i str) -> Vec<usize> {
    /// So many are kept in mind: more than a terminal shows.
    const MOST: usize = 40;
    let mut held: Vec<String> = vec![];
    let (mut first, mut again) = (vec![], vec![]);
    for at in order {
        let words = letters(quoted(text(at)));
        if held.iter().any(|other| other.contains(&words)) {
            again.push(at);
            continue;
        }
        if held.len() < MOST {
            held.push(words);
        }
        first.push(at);
    }
    first.append(&mut again);
    first
}

/// How little a line "Who: “…”" tells: nobody is known to have said it, it is a few words, or a post with its address.
pub(super) fn is_little(line: &str) -> bool {
    /// Fewer words are hardly an utterance.
    const FEW: usize = 4;
    let post = line.contains("pic.twitter.com") || line.contains("://");
    post || line.starts_with("Unknown") || quoted(line).split_whitespace().take(FEW).count() < FEW
}

/// What stands in the marks.
fn quoted(line: &str) -> &str {
    line.split_once(": “").map_or(line, |(_, words)| words)
}

fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;

    #[test]
    fn the_sentences_of_one_quotation_are_one_run() {
        let said = "“The harbour of Kessel stays shut tonight. Nobody is to sail before the wind has died. We will tell you \
                    when,” Mayor Ann Lee said.";
        let input = |text: String| Input { text: Some(text), ..Input::default() };
        let story = crate::compare(&[
            input(format!("Storm closes harbour\n\n{said} The ferry of the island was late on Monday.")),
            input(format!("Ferries wait for calm\n\n{said} The ferry of the island was late on Monday.")),
        ])
        .unwrap();
        let shared: Vec<&Claim> = story.claims.iter().filter(|claim| claim.evidence.len() == 2).collect();
        let found = runs(&story, &shared);
        let sizes: Vec<usize> = found.iter().map(Vec::len).collect();
        assert_eq!(sizes.iter().sum::<usize>(), shared.len());
        assert!(sizes.contains(&3) && sizes.contains(&1), "{sizes:?}");
    }

    #[test]
    fn what_another_line_holds_comes_last() {
        let lines = ["Lee: “a Mike punch”", "Lee: “It will be a Mike punch to us.”", "Unknown: “Mike Punch”", "x"];
        assert_eq!(fullest_first(vec![1, 0, 2, 3], |at| lines[at]), [1, 3, 0, 2]);
        assert_eq!(lines.map(is_little), [true, false, true, true]);
        assert!(is_little("Lee: “Statement on the bridge at Orrin: pic.twitter.com/yBg”"));
    }
}
