//! Which article names a source that another article is?

use super::Signal;
use super::words::Words;
use crate::article::Article;

pub(super) fn named(_articles: &[Article], _words: &[Words]) -> Vec<((usize, usize), Signal)> {
    vec![]
}
