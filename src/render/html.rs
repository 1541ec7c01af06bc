//! The story as html.

use crate::story::Story;

pub(super) fn html(story: &Story) -> String {
    format!("{} articles\n", story.articles.len())
}
