//! What happened when?

use crate::article::Article;
use crate::story::{Claim, Happening};

/// The story's happenings in order.
pub(crate) fn build(_articles: &[Article], _claims: &[Claim]) -> Vec<Happening> {
    vec![]
}
