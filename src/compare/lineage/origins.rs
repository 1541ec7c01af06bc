//! Which articles are not independent of one another?

use crate::article::Article;
use std::collections::BTreeMap;

/// Two articles whose evidence (quotations apart) comes to this are not independent.
pub(super) const SURE: f64 = 0.5;

/// Puts dependent articles into one group; groups and their members in the order of the articles.
pub(super) fn group(articles: &[Article], dependent: &[(usize, usize)]) -> Vec<Vec<String>> {
    let mut parent: Vec<usize> = (0..articles.len()).collect();
    for &(a, b) in dependent {
        let (a, b) = (root(&parent, a), root(&parent, b));
        if let Some(slot) = parent.get_mut(a.max(b)) {
            *slot = a.min(b);
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
        assert_eq!(group(&articles, &[(1, 3)]), [vec!["a"], vec!["b", "d"], vec!["c"]]);
        assert_eq!(group(&articles, &[(2, 3), (0, 3)]), [vec!["a", "c", "d"], vec!["b"]]);
        assert_eq!(group(&articles, &[]).len(), 4);
    }
}
