//! HTML.
use super::layout::Paragraph;
use crate::article::Article;

pub(super) fn read(html: &str, article: &mut Article) -> Vec<Paragraph> {
    article.text = html.to_string();
    super::text::paragraphs(html)
}
