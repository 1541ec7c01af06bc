//! The story as csv.

use crate::story::Story;

pub(super) fn csv(story: &Story) -> String {
    format!("{} articles\n", story.articles.len())
}
