//! Which articles do not tell a claim?

use crate::article::Article;

/// Up to so many articles every claim lists all that do not tell it.
const ALL_MISSING: usize = 100;

/// The ids of the articles that do not tell a claim.
///
/// In a story of more than [`ALL_MISSING`] articles only of a claim that at least as many tell as do not: most claims are
/// told by one, so the lists would grow with the square of the articles (half a gigabyte for a thousand). Who is missing
/// there is everybody that is not in the evidence.
pub(crate) fn missing(articles: &[Article], tellers: usize, tells: impl Fn(usize, &Article) -> bool) -> Vec<String> {
    if articles.len() > ALL_MISSING && tellers < articles.len().saturating_sub(tellers) {
        return vec![];
    }
    let others = articles.iter().enumerate().filter(|(number, article)| !tells(*number, article));
    others.map(|(_, article)| article.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_who_is_missing_do_not_grow_with_the_square_of_the_articles() {
        for (articles, tellers, want) in [(3, 1, 2), (100, 1, 99), (101, 50, 0), (101, 51, 50), (101, 101, 0)] {
            let articles = vec![Article::default(); articles];
            assert_eq!(missing(&articles, tellers, |number, _| number < tellers).len(), want, "{tellers}");
        }
    }
}
