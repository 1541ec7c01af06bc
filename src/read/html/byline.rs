//! Who wrote it, by the line that the page's classes call a byline, where nothing else on the page says so?

use super::flow::Run;
use super::kinds::letters;
use crate::read::header;

/// The longest byline, in characters.
const LONGEST: usize = 100;

/// The names of the first byline below the headline, or anywhere if the headline is not found; those above are other articles'.
pub(super) fn authors(runs: &[Run], title: Option<&str>) -> Vec<String> {
    let title = letters(title.unwrap_or(""));
    let below = runs.iter().position(|run| !title.is_empty() && letters(&run.words) == title).unwrap_or(0);
    let lines = runs.get(below..).unwrap_or(&[]).iter().filter(|run| run.place.author && !run.place.unlikely);
    lines
        .filter(|run| run.length < LONGEST)
        .map(|run| named(&run.words))
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// "By Ann Lind": a bare name may be a section, a reader or the writer of another article.
fn named(line: &str) -> Vec<String> {
    let by = header::field(line, true).is_some_and(|(field, _)| matches!(field, header::Field::Authors(_)));
    if by { header::names(line) } else { vec![] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::html::{Tree, flow};

    #[test]
    fn the_first_byline_below_the_headline_names_the_authors() {
        let of = |page: &str| authors(&flow::runs(&Tree::parse(page)), Some("The River Rose"));
        let head = "<p class=byline>By Omar Hadid</p><h1>The River Rose</h1>";
        for (below, want) in [
            ("<p class=byline>By Ann Lind</p><p class=byline>By Eva Moor</p>", &["Ann Lind"][..]),
            ("<div class=author-name>Ann Lind</div>", &[]),
            ("<p class=byline>By Ann Lind and Eva Moor, Staff Writers</p>", &["Ann Lind", "Eva Moor"]),
            ("<p class=author>Follow @annlind</p>", &[]),
            ("<p class=author>Read all of her articles on rivers here</p>", &[]),
            ("<aside class=related><p class=byline>By Eva Moor</p></aside>", &[]),
            ("<p>By Ann Lind</p>", &[]),
        ] {
            let body = "<p>It rained, and the river rose over its banks.</p>".repeat(9);
            assert_eq!(of(&format!("{head}{below}{body}")), want, "{below}");
        }
    }
}
