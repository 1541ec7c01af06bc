//! In what order do claims stand?

use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::sort::Ordered;
use crate::story::Claim;
use std::cmp::Reverse;

/// Puts claims in order and numbers them: what most origins and articles tell first, then in the order of appearance.
pub(crate) fn numbered(claims: Vec<Claim>, articles: &[Article]) -> Vec<Claim> {
    let number: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    let rank = |claim: &Claim| {
        let places = || claim.evidence.iter().map(|e| (e.sentence, number.get(e.article.as_str()).copied()));
        let tellers = places().map(|(_, article)| article).collect::<BTreeSet<_>>().len();
        (Reverse((claim.origins, tellers)), places().min())
    };
    let mut ranked: Vec<_> = claims.into_iter().map(|claim| (rank(&claim), claim)).collect();
    ranked.order_by(|(a, _), (b, _)| a.cmp(b));
    let numbered = ranked.into_iter().enumerate();
    numbered.map(|(number, (_, claim))| Claim { id: format!("c{}", number + 1), ..claim }).collect()
}
