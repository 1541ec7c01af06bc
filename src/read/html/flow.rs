//! Which runs of text does the page show, and what do their elements say of them?

use super::tree::{Node, Tree, is_block};
use crate::english::{has, pages};

/// A run of text between two line breaks of the page.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The element that holds it.
    pub block: usize,
    /// White space is single unless it is preformatted.
    pub words: String,
    /// Characters of it, and of it inside links.
    pub length: usize,
    pub linked: usize,
    pub place: Place,
}

/// Where a run lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// An element around it is of those that hold no part of an article.
    pub unlikely: bool,
    pub caption: bool,
    pub author: bool,
    pub dateline: bool,
    /// Level of the heading it is in, 0 for none.
    pub heading: u8,
    pub item: bool,
    link: bool,
    preformatted: bool,
}

impl Run {
    /// The share of characters inside links.
    pub fn link_share(&self) -> f64 {
        self.linked as f64 / self.length.max(1) as f64
    }

    /// Whether it reads like prose rather than a label.
    pub fn is_prose(&self) -> bool {
        self.length >= 80
            || self.length >= 25
                && self.words.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '!', '?', '…', ':'])
    }
}

/// The runs of a page in order.
pub(super) fn runs(tree: &Tree) -> Vec<Run> {
    let sizes = sizes(tree);
    let page = sizes.first().copied().unwrap_or(0);
    let mut flow = Flow { tree, found: vec![], run: Run::default(), breaks: 0 };
    let mut open: Vec<(usize, usize, Place)> = vec![(0, tree.nodes.len(), Place::default())];
    let mut at = 1;
    while let Some(node) = tree.node(at) {
        while open.len() > 1 && open.last().is_some_and(|&(_, end, _)| end <= at) {
            let closed = open.pop();
            if closed.and_then(|(at, _, _)| tree.node(at)).is_some_and(|n| is_block(&n.name)) {
                flow.flush();
            }
        }
        let place = open.last().map(|o| o.2).unwrap_or_default();
        let block = open
            .iter()
            .rev()
            .find(|&&(at, _, _)| at == 0 || tree.node(at).is_some_and(|n| is_block(&n.name)))
            .map_or(0, |o| o.0);
        if node.is_text() {
            flow.add(block, place, &node.text);
        } else if is_dropped(node) {
            if is_block(&node.name) {
                flow.flush();
            }
            at = node.end;
            continue;
        } else if &*node.name == "br" {
            flow.line_break();
        } else {
            if is_block(&node.name) {
                flow.flush();
            }
            let large = sizes.get(at).is_some_and(|&size| size * 2 > page);
            open.push((at, node.end, inside(node, place, large)));
        }
        at += 1;
    }
    flow.flush();
    flow.found
}

/// Characters of text inside each node.
fn sizes(tree: &Tree) -> Vec<usize> {
    let mut sizes: Vec<usize> = tree.nodes.iter().map(|n| n.text.trim().len()).collect();
    for at in (1..tree.nodes.len()).rev() {
        let parent = tree.node(at).map_or(0, |n| n.parent);
        let dropped = tree.node(at).is_some_and(|n| !n.is_text() && is_dropped(n));
        let size = sizes.get(at).copied().unwrap_or(0);
        if let Some(sum) = sizes.get_mut(parent).filter(|_| !dropped) {
            *sum += size;
        }
    }
    sizes
}

struct Flow<'a> {
    tree: &'a Tree,
    found: Vec<Run>,
    run: Run,
    /// Line breaks since the last text.
    breaks: usize,
}

impl Flow<'_> {
    fn add(&mut self, block: usize, place: Place, text: &str) {
        let blank = text.trim().is_empty();
        if self.breaks > 1 && !blank {
            self.flush();
        }
        if !blank {
            self.breaks = 0;
        }
        if self.run.words.is_empty() {
            if blank {
                return;
            }
            self.run = Run { block, place, ..Run::default() };
        }
        let mut count = 0;
        for c in text.chars() {
            let c = if c.is_whitespace() && !(place.preformatted && c == '\n') { ' ' } else { c };
            let doubled = c == ' ' && self.run.words.ends_with([' ', '\n']) && !place.preformatted;
            if !(doubled || c == ' ' && self.run.words.is_empty() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')) {
                self.run.words.push(c);
                count += 1;
            }
        }
        self.run.length += count;
        self.run.linked += if place.link { count } else { 0 };
    }

    /// One line break is a space, two are a paragraph.
    fn line_break(&mut self) {
        self.breaks += 1;
        if !self.run.words.is_empty() && !self.run.words.ends_with([' ', '\n']) {
            self.run.words.push('\n');
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        let mut run = std::mem::take(&mut self.run);
        run.words.truncate(run.words.trim_end().len());
        debug_assert!(run.block < self.tree.nodes.len());
        if !run.words.is_empty() {
            self.found.push(run);
        }
    }
}

/// Elements whose text no reader sees, or that are the page's own.
fn is_dropped(node: &Node) -> bool {
    let tools = matches!(
        &*node.name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "embed"
            | "canvas"
            | "audio"
            | "video"
            | "select"
            | "textarea"
            | "button"
            | "input"
            | "nav"
            | "footer"
            | "title"
            | "meta"
            | "link"
            | "noembed"
            | "noframes"
            | "dialog"
            | "label"
            | "menu"
    );
    let style = node.attribute("style");
    tools
        || node.has("hidden")
        || !style.is_empty() && {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
            style.contains("display:none") || style.contains("visibility:hidden")
        }
        || node.attribute("aria-hidden") == "true" && !matches!(&*node.name, "p" | "div" | "section" | "article")
        || matches!(
            node.attribute("role"),
            "navigation" | "search" | "menu" | "dialog" | "alertdialog" | "banner" | "contentinfo" | "complementary"
        )
}

/// The place inside an element; one that holds most of the page is not judged by its class.
fn inside(node: &Node, mut place: Place, large: bool) -> Place {
    let name = &*node.name;
    match name {
        "a" => place.link = true,
        "pre" => place.preformatted = true,
        "figcaption" => place.caption = true,
        "aside" => place.unlikely |= !large,
        "li" | "dd" | "dt" => place.item = true,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            place.heading = name.as_bytes().get(1).copied().map_or(0, |digit| digit - b'0')
        }
        _ => {}
    }
    if !large {
        let words = words(&[node.attribute("class"), node.attribute("id"), node.attribute("data-testid")]);
        let is = |list: &[&str]| words.iter().any(|word| has(list, word));
        place.unlikely |= is(pages::UNLIKELY);
        place.caption |= is(pages::CAPTIONS);
        place.dateline |= words.iter().any(|word| word == "dateline");
        place.author |=
            is(pages::AUTHORS) || node.attribute("rel") == "author" || node.attribute("itemprop") == "author";
    }
    place
}

/// The words of classes and ids, lowercase: "relatedPosts has-sidebar" is "related", "posts" ("has-…" says nothing).
fn words(values: &[&str]) -> Vec<String> {
    let mut found = vec![];
    for class in values.iter().flat_map(|value| value.split_whitespace()).take(40) {
        let mut word = String::new();
        let mut parts: Vec<String> = vec![];
        let mut small = false;
        for c in class.chars().take(100).chain(['-']) {
            if (!c.is_alphanumeric() || c.is_uppercase() && small) && !word.is_empty() {
                parts.push(std::mem::take(&mut word));
            }
            if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            }
            small = c.is_lowercase();
        }
        if !matches!(parts.first().map(String::as_str), Some("has" | "no" | "with" | "is" | "js")) {
            found.append(&mut parts);
        }
    }
    found
}
