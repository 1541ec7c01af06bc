//! Which articles are not independent of one another?

use super::sources;
use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::story::{Link, LinkEvidenceKind, Origin, OriginKind};

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

/// What the articles of a group rest on, as their links show it.
pub(super) fn source(group: &[String], articles: &[Article], links: &[Link]) -> Origin {
    let known = |kind, article: Option<&String>, name| Origin { kind, article: article.cloned(), name };
    if group.len() < 2 {
        return known(OriginKind::Own, None, None);
    }
    let members: BTreeSet<&String> = group.iter().collect();
    let within: Vec<&Link> =
        links.iter().filter(|link| members.contains(&link.from) && members.contains(&link.to)).collect();
    let directed = || within.iter().filter(|link| link.directed);
    // One on whom others drew and who drew on nobody; of two such, nobody knows.
    let (gave, drew): (BTreeSet<&String>, BTreeSet<&String>) = directed().map(|link| (&link.from, &link.to)).unzip();
    let mut roots = group.iter().filter(|id| gave.contains(id) && !drew.contains(id));
    let name = sources::in_common(group, articles);
    match (roots.next(), roots.next()) {
        (Some(root), None) if group.iter().all(|id| id == root || drew.contains(id)) => {
            return known(OriginKind::Article, Some(root), name);
        }
        _ => {}
    }
    if let Some(name) = name {
        return known(OriginKind::Named, None, Some(name));
    }
    let credit = |link: &Link| {
        let named = |kind| matches!(kind, LinkEvidenceKind::Credit | LinkEvidenceKind::NamedSource);
        link.directed || link.evidence.iter().any(|one| named(one.kind))
    };
    let unknown = within.iter().any(|link| link.unknown) && !within.iter().any(|link| credit(link));
    known(if unknown { OriginKind::Unknown } else { OriginKind::Open }, None, None)
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
