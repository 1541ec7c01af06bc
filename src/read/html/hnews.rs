//! What do the classes of hNews and hAtom (and of microformats 2) say of the article? Themes of weblogs still write them.

use super::meta::{Meta, date};
use super::tree::{Node, Tree};
use crate::read::{dateline, header};

/// The longest name of an outlet, in bytes.
const LONGEST_NAME: usize = 80;

/// Fills in what nothing else on the page has said.
pub(super) fn read(tree: &Tree, meta: &mut Meta) {
    let (mut author, mut byline) = (0, 0);
    let mut authors = vec![];
    for (at, node) in tree.nodes.iter().enumerate().filter(|(_, node)| !node.attribute("class").is_empty()) {
        let is = |names: &[&str]| {
            node.attribute("class").split_ascii_whitespace().take(40).any(|class| names.contains(&class))
        };
        if is(&["author", "p-author"]) {
            author = node.end;
        } else if is(&["byline"]) {
            byline = node.end;
        }
        if meta.title.is_none() && is(&["entry-title"]) {
            meta.title = Some(tree.text_of(at)).filter(|title| !title.is_empty() && title.len() < 500);
        } else if meta.published.is_none() && is(&["published", "dt-published"]) {
            meta.published = day(tree, at, node);
        } else if meta.site.is_none() && is(&["source-org"]) {
            let name = tree.text_of(at);
            meta.site = Some(name).filter(|name| !name.is_empty() && name.len() < LONGEST_NAME);
        } else if meta.dateline.is_none() && is(&["dateline"]) {
            let line = tree.text_of(at);
            meta.dateline = Some(line).filter(|line| dateline::alone(line).is_some());
        } else if is(&["fn", "p-name"]) && at < author.max(byline) {
            authors.extend(header::names(&tree.text_of(at)));
        }
    }
    if meta.authors.is_empty() {
        authors.dedup();
        meta.authors = authors;
    }
}

/// `<abbr class="published" title="2024-03-04T10:00:00Z">`, `<time datetime=…>`, or the words.
fn day(tree: &Tree, at: usize, node: &Node) -> Option<jiff::civil::Date> {
    let written = [node.attribute("datetime"), node.attribute("title")].into_iter().find_map(date);
    written.or_else(|| date(&tree.text_of(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_say_what_nothing_else_does() {
        let page = "<div class='hnews hentry item'><h2 class='entry-title'>The River Rose</h2><p class='byline vcard'>By \
            <span class='fn'>Ann Lind</span></p><abbr class='published' title='2024-03-04T10:00:00Z'>Monday</abbr>\
            <span class='dateline'>DELFT</span><span class='source-org vcard'><span class='org fn'>Gulf Wire</span></span><p class='entry-content'>It rained.</p></div>";
        let mut meta = Meta::default();
        read(&Tree::parse(page), &mut meta);
        assert_eq!(meta.title.as_deref(), Some("The River Rose"));
        assert_eq!(meta.authors, ["Ann Lind"]);
        assert_eq!(meta.site.as_deref(), Some("Gulf Wire"));
        assert_eq!(meta.dateline.as_deref(), Some("DELFT"));
        assert_eq!(meta.published.map(|day| day.to_string()).as_deref(), Some("2024-03-04"));
        let mut known = Meta { title: Some("Known".into()), authors: vec!["Omar Hadid".into()], ..Meta::default() };
        read(&Tree::parse(page), &mut known);
        assert_eq!((known.title.as_deref(), known.authors.len()), (Some("Known"), 1));
        let mut none = Meta::default();
        read(
            &Tree::parse(
                "<p class='author'>Ann</p><p class='fn'>Omar Hadid</p><p class='publishedby'>4 March 2024</p>\
                 <p class='dateline'>All about how it came to be so, and why</p>",
            ),
            &mut none,
        );
        assert_eq!((none.authors.len(), none.published, none.dateline), (0, None, None));
    }
}
