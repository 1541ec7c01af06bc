//! How is a list of articles compared again, when one was added, taken out, moved or edited?
//!
//! What was extracted of an article depends on what was given of it and on nothing else, but for one thing: the day of
//! publication that dated siblings tell of an article without one. So articles are known again by all that was given, and
//! those with such a day are kept under it. The story is the same, byte for byte, as that of a comparison from nothing.

use crate::article::{Article, Input};
use crate::sort::Ordered;
use crate::{Correction, Error, Story, compare, extract, identified, parallel};

/// An article that nobody compared for so many comparisons is forgotten: until then an undo has it at once.
const LONGEST: u8 = 8;
/// Bytes of text and markup that are kept; of more than that nothing is, for what is extracted takes many times as much.
const MOST_BYTES: usize = 8_000_000;

/// Compares articles again and again as a list of them grows, and extracts only what is new.
///
/// ```
/// use variorum::{Comparer, Input};
///
/// let text = |t: &str| Input { text: Some(t.to_string()), ..Input::default() };
/// let mut articles = vec![text("Twelve people died, police said."), text("At least ten people were killed.")];
/// let mut comparer = Comparer::default();
/// comparer.compare(&articles, &[])?;
/// articles.push(text("Nobody was hurt."));
/// assert_eq!(comparer.compare(&articles, &[])?, variorum::compare(&articles)?);
/// # Ok::<(), variorum::Error>(())
/// ```
#[derive(Default)]
pub struct Comparer {
    kept: Vec<Kept>,
}

/// An article and what was extracted of it.
struct Kept {
    input: Input,
    article: Article,
    /// The same with the day of publication that its siblings told last.
    dated: Option<Article>,
    /// How many comparisons went by without it.
    age: u8,
}

impl Comparer {
    /// The same as [`crate::compare_corrected`].
    ///
    /// # Errors
    /// Those of [`crate::compare_corrected`].
    pub fn compare(&mut self, inputs: &[Input], corrections: &[Correction]) -> Result<Story, Error> {
        crate::check_count(inputs)?;
        let mut places: Vec<Option<usize>> = (0..inputs.len()).map(|at| self.find(inputs, at)).collect();
        let new: Vec<&Input> =
            inputs.iter().zip(&places).filter(|(_, at)| at.is_none()).map(|(input, _)| input).collect();
        let mut extracted = parallel::each(&new, |input| extract(input)).into_iter();
        let mut refused = vec![];
        for (input, place) in inputs.iter().zip(&mut places).filter(|(_, place)| place.is_none()) {
            match extracted.next() {
                Some(Ok(article)) => {
                    *place = Some(self.kept.len());
                    self.kept.push(Kept { input: input.clone(), article, dated: None, age: 0 });
                }
                Some(Err(error)) => refused.push(error),
                None => {}
            }
        }
        let places: Vec<usize> = places.into_iter().flatten().collect();
        let story = match refused.into_iter().next() {
            Some(error) => Err(error),
            None => self.story(inputs, &places, corrections),
        };
        self.forget(&places);
        story
    }

    /// Where what was extracted of an article is kept; most stand where they stood before.
    fn find(&self, inputs: &[Input], at: usize) -> Option<usize> {
        let input = inputs.get(at)?;
        let known = |kept: &Kept| same(&kept.input, input);
        if self.kept.get(at).is_some_and(known) { Some(at) } else { self.kept.iter().position(known) }
    }

    fn story(&mut self, inputs: &[Input], places: &[usize], corrections: &[Correction]) -> Result<Story, Error> {
        let article = |(input, &place): (&Input, &usize)| {
            let article = self.kept.get(place)?.article.clone();
            Some(Ok(Article { id: input.id.clone().unwrap_or_default(), ..article }))
        };
        let (mut articles, refused) = identified(inputs, inputs.iter().zip(places).filter_map(article).collect());
        if let Some(error) = refused.into_iter().next() {
            return Err(error);
        }
        for number in compare::dates::infer(&mut articles) {
            let place = places.get(number).and_then(|&place| self.kept.get_mut(place));
            if let (Some(article), Some(kept)) = (articles.get_mut(number), place) {
                kept.date(article);
            }
        }
        Ok(compare::compare(articles, corrections))
    }

    fn forget(&mut self, used: &[usize]) {
        for (place, kept) in self.kept.iter_mut().enumerate() {
            kept.age = if used.contains(&place) { 0 } else { kept.age + 1 };
        }
        self.kept.retain(|kept| kept.age < LONGEST);
        let mut left = MOST_BYTES;
        // Those in use come first.
        self.kept.order_by_key(|kept| kept.age);
        let fits = |kept: &Kept| {
            let bytes = [&kept.input.text, &kept.input.html].into_iter().flatten().map(String::len).sum::<usize>();
            left = left.saturating_sub(bytes);
            left > 0
        };
        let count = self.kept.iter().map(fits).take_while(|&fits| fits).count();
        self.kept.truncate(count);
    }
}

impl Kept {
    /// Gives an article whose day its siblings told what is extracted with that day.
    fn date(&mut self, article: &mut Article) {
        let told = |dated: &&Article| dated.published == article.published && dated.dateline == article.dateline;
        if self.dated.as_ref().filter(told).is_none() {
            let mut dated = article.clone();
            crate::extract::extract(&mut dated);
            self.dated = Some(dated);
        }
        if let Some(dated) = &self.dated {
            *article = Article { id: std::mem::take(&mut article.id), ..dated.clone() };
        }
    }
}

/// Whether two inputs are the same but for their ids.
fn same(a: &Input, b: &Input) -> bool {
    let Input { id: _, name, text, html, title, source, published, url, blocks, based, given } = a;
    *name == b.name
        && *title == b.title
        && *source == b.source
        && *published == b.published
        && *url == b.url
        && *text == b.text
        && *html == b.html
        && *blocks == b.blocks
        && *based == b.based
        && *given == b.given
}
