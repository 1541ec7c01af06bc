//! Which sentences over all articles tell the same thing?

use crate::article::Article;
use crate::story::{Claim, Lineage};

/// Groups sentences into claims.
pub(crate) fn group(_articles: &[Article], _lineage: &Lineage) -> Vec<Claim> {
    vec![]
}
