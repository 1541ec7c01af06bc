//! The elements of an XML file, as a tree in one vector.
//!
//! Feeds are often no good XML: unescaped ampersands, `&nbsp;` that nobody declared, tags that do not match. The
//! tokenizer of html5ever, which is here for pages anyway, reads all that; on top of it lies a tree without a rule of
//! HTML. Names come in small letters, with their prefix. Nothing recurses; elements below [`DEEPEST`] are flattened.

use html5ever::LocalName;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;
use std::ops::Range;

/// How deep elements may lie.
const DEEPEST: usize = 256;
/// Attributes that an element keeps.
const MOST_ATTRIBUTES: usize = 20;

/// An element or a text; the name of a text is empty.
pub(super) struct Node {
    pub name: LocalName,
    text: StrTendril,
    attributes: Vec<(LocalName, StrTendril)>,
    parent: usize,
    /// One past the last node inside.
    end: usize,
}

/// A file; node 0 holds everything.
pub(super) struct Xml {
    nodes: Vec<Node>,
}

impl Xml {
    /// Reads a file. Any text whatever is one.
    pub fn parse(text: &str) -> Xml {
        let root = Node { name: LocalName::from("#"), text: StrTendril::new(), attributes: vec![], parent: 0, end: 0 };
        let builder = Builder { nodes: RefCell::new(vec![root]), open: RefCell::new(vec![0]) };
        let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
        let queue = BufferQueue::default();
        for piece in crate::read::html::pieces(text) {
            queue.push_back(StrTendril::from_slice(piece));
        }
        while !matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Done) {}
        tokenizer.end();
        let mut nodes = tokenizer.sink.nodes.into_inner();
        for at in (0..nodes.len()).rev() {
            let (end, parent) = nodes.get(at).map_or((0, 0), |node| (node.end.max(at + 1), node.parent));
            for (number, end) in [(at, end), (parent, end)] {
                if let Some(node) = nodes.get_mut(number) {
                    node.end = node.end.max(end);
                }
            }
        }
        Xml { nodes }
    }

    /// The numbers of the nodes inside a node.
    fn inside(&self, at: usize) -> Range<usize> {
        at + 1..self.nodes.get(at).map_or(at + 1, |node| node.end)
    }

    pub fn name(&self, at: usize) -> &str {
        self.nodes.get(at).map_or("", |node| &node.name)
    }

    pub fn attribute(&self, at: usize, name: &str) -> &str {
        let attributes = self.nodes.get(at).map_or(&[][..], |node| &node.attributes);
        attributes.iter().find(|(key, _)| &**key == name).map_or("", |(_, value)| value)
    }

    /// The elements right inside a node.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.inside(at);
        std::iter::from_fn(move || {
            while let Some(at) = next.next() {
                let node = self.nodes.get(at)?;
                next.start = node.end;
                if !node.name.is_empty() {
                    return Some(at);
                }
            }
            None
        })
    }

    /// The first element of that name right inside a node.
    pub fn child(&self, at: usize, name: &str) -> Option<usize> {
        self.children(at).find(|&at| self.name(at) == name)
    }

    /// Every element of one of the names, however deep, but none inside another of them.
    pub fn outermost(&self, names: &[&str]) -> Vec<usize> {
        let (mut found, mut at) = (vec![], 0);
        while let Some(node) = self.nodes.get(at) {
            let is = names.contains(&&*node.name);
            if is {
                found.push(at);
            }
            at = if is { node.end.max(at + 1) } else { at + 1 };
        }
        found
    }

    /// The first element of that name inside a node, however deep.
    pub fn find(&self, at: usize, name: &str) -> Option<usize> {
        self.inside(at).find(|&at| self.name(at) == name)
    }

    /// The texts inside a node, as they stand.
    pub fn text(&self, at: usize) -> String {
        self.nodes.get(self.inside(at)).unwrap_or(&[]).iter().map(|node| &*node.text).collect()
    }

    /// What is inside a node, as HTML. `tag` names the elements there: empty for one whose content alone is kept, `None`
    /// for one that is left out with all that is in it.
    pub fn markup(&self, at: usize, tag: impl Fn(&str) -> Option<&'static str>) -> String {
        let mut html = String::new();
        let mut open: Vec<(usize, &'static str)> = vec![];
        let (mut at, end) = (at + 1, self.inside(at).end);
        loop {
            while open.last().is_some_and(|(last, _)| *last <= at) {
                close(&mut html, open.pop());
            }
            let Some(node) = self.nodes.get(at).filter(|_| at < end) else { break };
            at += 1;
            if node.name.is_empty() {
                escape(&mut html, &node.text);
                continue;
            }
            match tag(node.name.rsplit(':').next().unwrap_or("")) {
                None => at = node.end,
                Some("") => {}
                Some(name) => {
                    html.push('<');
                    html.push_str(name);
                    html.push('>');
                    open.push((node.end, name));
                }
            }
        }
        while let Some(last) = open.pop() {
            close(&mut html, Some(last));
        }
        html
    }
}

fn close(html: &mut String, element: Option<(usize, &str)>) {
    if let Some((_, name)) = element.filter(|(_, name)| *name != "br") {
        html.push_str("</");
        html.push_str(name);
        html.push('>');
    }
}

/// Writes text so that HTML reads the same.
pub(super) fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

struct Builder {
    nodes: RefCell<Vec<Node>>,
    /// The elements that are open, outermost first.
    open: RefCell<Vec<usize>>,
}

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.start(tag),
            Token::TagToken(tag) => self.end(&tag.name),
            Token::CharacterTokens(text) => {
                self.append(LocalName::from(""), text, vec![]);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// So that the tokenizer knows `<![CDATA[`.
    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        true
    }
}

impl Builder {
    fn append(&self, name: LocalName, text: StrTendril, attributes: Vec<(LocalName, StrTendril)>) -> usize {
        let parent = self.open.borrow().last().copied().unwrap_or(0);
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { name, text, attributes, parent, end: 0 });
        nodes.len() - 1
    }

    fn start(&self, tag: Tag) {
        let attributes = tag.attrs.into_iter().take(MOST_ATTRIBUTES).map(|a| (a.name.local, a.value)).collect();
        let at = self.append(tag.name, StrTendril::new(), attributes);
        let mut open = self.open.borrow_mut();
        if !tag.self_closing && open.len() < DEEPEST {
            open.push(at);
        }
    }

    /// Closes the innermost open element of that name; a tag that closes nothing is passed over.
    fn end(&self, name: &LocalName) {
        let nodes = self.nodes.borrow();
        let mut open = self.open.borrow_mut();
        let depth = open.iter().rposition(|&at| nodes.get(at).is_some_and(|node| node.name == *name));
        if let Some(depth) = depth.filter(|depth| *depth > 0) {
            open.truncate(depth);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_texts_and_what_is_broken() {
        for (xml, want) in [
            ("<a><b>one</b><b>two</b></a>", "one|two"),
            ("<?xml version='1.0'?><!-- c --><a><b>A &amp; B &lt;i&gt;</b></a>", "A & B <i>"),
            ("<a><b><![CDATA[<p>A & B</p> ]]></b></a>", "<p>A & B</p> "),
            ("<a><b>A & B&nbsp;C</b></a>", "A & B\u{a0}C"),
            ("<a><b>one<c></b><b>two</b>", "one|two"),
            ("<a><b>one</c></b></x><b/><b>two", "one||two"),
            ("<a><title>T</title><b>x<title></b></a>", "x"),
        ] {
            let xml = Xml::parse(xml);
            let a = xml.children(0).next().unwrap();
            let found: Vec<String> = xml.children(a).filter(|&at| xml.name(at) == "b").map(|at| xml.text(at)).collect();
            assert_eq!(found.join("|"), want);
        }
    }

    #[test]
    fn markup_is_written_again_with_the_names_of_html() {
        let xml =
            Xml::parse("<x><p>A &lt; B<br/> <person>Ann</person></p><hl2>More</hl2><media><p>no</p></media><p>C</x>");
        let html = xml.markup(xml.children(0).next().unwrap(), |name| match name {
            "p" => Some("p"),
            "br" => Some("br"),
            "hl2" => Some("h2"),
            "media" => None,
            _ => Some(""),
        });
        assert_eq!(html, "<p>A &lt; B<br> Ann</p><h2>More</h2><p>C</p>");
    }

    #[test]
    fn deep_and_endless_files_are_read() {
        for unit in ["<a>", "</a>", "<a b=", "<![CDATA[", "<a ", "<!--", "&", "<a x='1' "] {
            let xml = Xml::parse(&unit.repeat(200_000 / unit.len()));
            let _ = xml.markup(0, |_| Some("p"));
            let _ = xml.outermost(&["a"]);
        }
    }
}
