//! Who drew on whom?

use crate::article::Article;
use crate::story::Lineage;

/// Links articles and groups them by origin.
pub(crate) fn trace(articles: &[Article]) -> Lineage {
    Lineage { links: vec![], origins: articles.iter().map(|a| vec![a.id.clone()]).collect() }
}
