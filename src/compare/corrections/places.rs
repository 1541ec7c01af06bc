//! Where do the words stand that a correction cites?

use super::wording::quoted;
use crate::article::Article;
use crate::btree::BTreeMap;
use crate::correction::Cited;
use crate::text::{Direction, Positions, Span};
use std::cell::{Cell, OnceCell};

/// A place of an article; an empty range stands for all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Number of the article.
    pub article: usize,
    pub span: Span,
}

/// The articles, to look for words in.
pub(super) struct Places<'a> {
    articles: &'a [Article],
    numbers: BTreeMap<&'a str, usize>,
    /// Positions of each text from UTF-16 units and back, made when first asked for.
    positions: Vec<OnceCell<(Positions<'a>, Positions<'a>)>>,
    /// How many bytes may still be searched for words that are not where they stood.
    left: Cell<usize>,
}

/// Only a list of corrections that belongs to other articles needs to search more.
const MOST_SEARCHED: usize = 300_000_000;

impl<'a> Places<'a> {
    pub fn new(articles: &'a [Article]) -> Places<'a> {
        let numbers = articles.iter().enumerate().map(|(number, a)| (a.id.as_str(), number)).collect();
        Places {
            articles,
            numbers,
            positions: articles.iter().map(|_| OnceCell::new()).collect(),
            left: Cell::new(MOST_SEARCHED),
        }
    }

    /// Finds cited words: where they stood, else where they stand nearest to that. The positions follow.
    ///
    /// The error says in a sentence what is missing.
    pub fn find(&self, cited: &mut Cited) -> Result<Place, String> {
        let here = self.numbers.get(cited.article.as_str()).and_then(|&number| {
            let article = self.articles.get(number)?;
            let both = || {
                let new = |direction| Positions::new(&article.text, direction);
                (new(Direction::Utf16ToBytes), new(Direction::BytesToUtf16))
            };
            Some((number, article, self.positions.get(number)?.get_or_init(both)))
        });
        let Some((number, article, (bytes, units))) = here else {
            return Err(format!("The article “{}” is not in this story.", cited.article));
        };
        let meant = Span::new(bytes.convert(cited.start), bytes.convert(cited.end.max(cited.start)));
        let place = |span| Ok(Place { article: number, span });
        if cited.text.is_empty() || meant.text(&article.text) == cited.text {
            return place(meant);
        }
        let left = self.left.get().checked_sub(article.text.len());
        self.left.set(left.unwrap_or(0));
        let searched = if left.is_some() { article.text.as_str() } else { "" };
        let occurrences = searched.match_indices(&cited.text).map(|(at, words)| Span::new(at, at + words.len()));
        let Some(span) = occurrences.min_by_key(|span| span.start.abs_diff(meant.start)) else {
            return Err(format!("{} is not in {} any more.", quoted(&cited.text), article.label()));
        };
        (cited.start, cited.end) = (units.convert(span.start), units.convert(span.end));
        place(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, start: usize, end: usize, words: &str) -> Option<(usize, usize, usize)> {
        let article = Article { id: "a".into(), text: text.into(), ..Article::default() };
        let mut cited = Cited { article: "a".into(), start, end, text: words.into() };
        let place = Places::new(std::slice::from_ref(&article)).find(&mut cited).ok()?;
        assert!(words.is_empty() || place.span.text(text) == words);
        Some((place.span.start, cited.start, cited.end))
    }

    #[test]
    fn words_are_found_where_they_stood_or_next_to_it() {
        let cases = [
            ("where it stood", find("Lee met Lee.", 8, 11, "Lee"), Some((8, 8, 11))),
            ("moved by a word before it", find("Today Lee met Lee.", 8, 11, "Lee"), Some((6, 6, 9))),
            ("the nearest of several", find("On Monday Lee met Lee.", 15, 18, "Lee"), Some((18, 18, 21))),
            ("UTF-16 units outside, bytes inside", find("é😀 Lee", 4, 7, "Lee"), Some((7, 4, 7))),
            ("no position given", find("é Lee", 0, 0, "Lee"), Some((3, 2, 5))),
            ("an article alone", find("Lee", 0, 0, ""), Some((0, 0, 0))),
            ("beyond the end", find("Lee", 900, 903, "Lee"), Some((0, 0, 3))),
            ("beyond all ends", find("é Lee", usize::MAX, usize::MAX, "Lee"), Some((3, 2, 5))),
            ("end before start", find("Lee", 3, 0, ""), Some((3, 3, 0))),
            // look-alikes
            ("other letters", find("lee LEE Leé", 8, 11, "Lee"), None),
            ("gone", find("", 8, 11, "Lee"), None),
        ];
        for (name, found, want) in cases {
            assert_eq!(found, want, "{name}");
        }
    }

    #[test]
    fn what_is_missing_is_said() {
        let article = Article { id: "a".into(), source: Some("Courier".into()), ..Article::default() };
        let places = Places::new(std::slice::from_ref(&article));
        let cite = |id: &str| Cited { article: id.into(), start: 0, end: 3, text: "Lee".into() };
        assert_eq!(places.find(&mut cite("b")).unwrap_err(), "The article “b” is not in this story.");
        assert_eq!(places.find(&mut cite("a")).unwrap_err(), "“Lee” is not in Courier any more.");
    }
}
