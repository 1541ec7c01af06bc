//! The story as text.

use crate::story::Story;

pub(super) fn text(story: &Story) -> String {
    format!("{} articles\n", story.articles.len())
}
