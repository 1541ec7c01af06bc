//! Which articles are not independent of one another?

use crate::article::Article;
use crate::story::Link;
use std::collections::BTreeMap;

/// A link below this may be chance; it is shown, but it does not join two origins.
pub(super) const SURE: f64 = 0.5;

/// Puts linked articles into one group; groups and their members in the order of the articles.
pub(super) fn group(articles: &[Article], links: &[Link]) -> Vec<Vec<String>> {
    let number: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    let mut parent: Vec<usize> = (0..articles.len()).collect();
    for link in links.iter().filter(|l| l.score >= SURE) {
        if let (Some(&a), Some(&b)) = (number.get(link.from.as_str()), number.get(link.to.as_str())) {
            let (a, b) = (root(&parent, a), root(&parent, b));
            if let Some(slot) = parent.get_mut(a.max(b)) {
                *slot = a.min(b);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (i, article) in articles.iter().enumerate() {
        let top = root(&parent, i);
        if let Some(slot) = parent.get_mut(i) {
            *slot = top;
        }
        groups.entry(top).or_default().push(article.id.clone());
    }
    groups.into_values().collect()
}

/// The smallest number that `one` was joined with.
fn root(parent: &[usize], mut one: usize) -> usize {
    while let Some(&up) = parent.get(one).filter(|&&up| up != one) {
        one = up;
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_partition_the_articles_in_their_order() {
        let articles: Vec<Article> =
            ["a", "b", "c", "d"].iter().map(|id| Article { id: id.to_string(), ..Article::default() }).collect();
        let link = |from: &str, to: &str, score| Link {
            from: from.into(),
            to: to.into(),
            directed: false,
            score,
            evidence: vec![],
        };
        let links = [link("d", "b", 0.9), link("a", "c", SURE - 0.1)];
        assert_eq!(group(&articles, &links), [vec!["a"], vec!["b", "d"], vec!["c"]]);
        assert_eq!(group(&articles, &[]).len(), 4);
    }
}
