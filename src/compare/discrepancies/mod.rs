//! Where do the articles differ?

use crate::article::Article;
use crate::story::{Claim, Discrepancy, Entity, Lineage};

/// Finds what differs inside claims and over the story.
pub(crate) fn find(
    _articles: &[Article],
    _entities: &[Entity],
    _claims: &[Claim],
    _lineage: &Lineage,
) -> Vec<Discrepancy> {
    vec![]
}
