//! What is in an XML file: its elements, their texts, and the markup inside them as HTML.
//!
//! Feeds are often no good XML: unescaped ampersands, `&nbsp;` that nobody declared, tags that do not match. The
//! tokenizer of html5ever, which is here for pages anyway, reads all that, without the rules of HTML.

use crate::read::html::Tree;
use std::ops::Range;

/// A file; node 0 holds everything.
pub(super) struct Xml {
    tree: Tree,
}

impl Xml {
    /// Reads a file. Any text whatever is one.
    pub fn parse(text: &str) -> Xml {
        Xml { tree: Tree::parse_xml(text) }
    }

    /// The numbers of the nodes inside a node.
    fn inside(&self, at: usize) -> Range<usize> {
        at + 1..self.tree.node(at).map_or(at + 1, |node| node.end)
    }

    pub fn name(&self, at: usize) -> &str {
        self.tree.node(at).map_or("", |node| &node.name)
    }

    pub fn attribute(&self, at: usize, name: &str) -> &str {
        self.tree.node(at).map_or("", |node| node.attribute(name))
    }

    /// The elements right inside a node.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.inside(at);
        std::iter::from_fn(move || {
            while let Some(at) = next.next() {
                let node = self.tree.node(at)?;
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
        while let Some(node) = self.tree.node(at) {
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
        self.tree.nodes.get(self.inside(at)).unwrap_or(&[]).iter().map(|node| &*node.text).collect()
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
            let Some(node) = self.tree.node(at).filter(|_| at < end) else { break };
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
