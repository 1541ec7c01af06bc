//! In what order do claims stand?

use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::story::Claim;
use std::cmp::Reverse;

/// Puts claims in order and numbers them: what most origins and articles tell first, then in the order of appearance.
pub(crate) fn numbered(mut claims: Vec<Claim>, articles: &[Article]) -> Vec<Claim> {
    let number: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    claims.sort_by_cached_key(|claim| {
        let places = || claim.evidence.iter().map(|e| (e.sentence, number.get(e.article.as_str()).copied()));
        let tellers = places().map(|(_, article)| article).collect::<BTreeSet<_>>().len();
        (Reverse((claim.origins, tellers)), places().min())
    });
    for (number, claim) in claims.iter_mut().enumerate() {
        claim.id = format!("c{}", number + 1);
    }
    claims
}
