//! The story as markdown.

use crate::story::Story;

pub(super) fn markdown(story: &Story) -> String {
    format!("{} articles\n", story.articles.len())
}
