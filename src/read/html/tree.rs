//! The elements and texts of a page, as a tree in one vector.
//!
//! The tokenizer is html5ever's: comments, scripts, character references and broken tags are read as browsers read them.
//! The tree on top is simpler than a browser's, and bounded: what deep nesting, repeated formatting or misnested tables
//! cost a browser is left out, so that any page is read in linear time and nothing recurses. Elements below
//! [`DEEPEST`] are flattened.

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

/// How deep elements may lie; browsers stop at about the same depth.
const DEEPEST: usize = 512;
/// Marks between attributes after which a tag is closed: the tokenizer compares each attribute with those before it.
const MOST_MARKS: usize = 500;
/// Attributes that an element of XML keeps.
const MOST_XML_ATTRIBUTES: usize = 20;
/// The attributes that are read.
const ATTRIBUTES: [&str; 18] = [
    "aria-hidden",
    "class",
    "content",
    "data-testid",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "lang",
    "name",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "title",
    "type",
];

/// An element or a text.
pub(crate) struct Node {
    /// Local name; empty for a text.
    pub name: LocalName,
    /// The words of a text.
    pub text: StrTendril,
    attributes: Vec<Attribute>,
    pub parent: usize,
    pub first_child: Option<usize>,
    pub next: Option<usize>,
    last_child: Option<usize>,
    /// One past the last node inside: nodes are numbered in the order of the page.
    pub end: usize,
}

impl Node {
    /// The value of an attribute; empty if there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|a| &*a.name.local == name).map_or("", |a| &a.value)
    }

    /// Whether the attribute is there.
    pub fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|a| &*a.name.local == name)
    }

    pub fn is_text(&self) -> bool {
        self.name.is_empty()
    }
}

/// The page; node 0 is its root.
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    /// Reads a page. Any text whatever is one.
    pub fn parse(html: &str) -> Tree {
        Tree::read(html, false)
    }

    /// Reads an XML file, well-formed or not, without the rules of HTML: names are in small letters and keep their prefix.
    ///
    /// The same tokenizer, compiled once: a second copy of it would be the larger part of what feeds cost.
    pub fn parse_xml(xml: &str) -> Tree {
        Tree::read(xml, true)
    }

    fn read(html: &str, xml: bool) -> Tree {
        let builder = Builder {
            tree: RefCell::new(Tree { nodes: vec![node(LocalName::from("html"), 0)] }),
            open: RefCell::new(vec![0]),
            xml,
        };
        let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
        let queue = BufferQueue::default();
        for piece in pieces(html) {
            queue.push_back(StrTendril::from_slice(piece));
        }
        // A script that would run stops the tokenizer; it goes on at once.
        while !matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Done) {}
        tokenizer.end();
        let mut tree = tokenizer.sink.tree.into_inner();
        tree.number_ends();
        tree
    }

    fn number_ends(&mut self) {
        for at in (0..self.nodes.len()).rev() {
            let end = self.nodes.get(at).map_or(0, |n| n.end.max(at + 1));
            let parent = self.nodes.get(at).map_or(0, |n| n.parent);
            if let Some(node) = self.nodes.get_mut(at) {
                node.end = end;
            }
            if let Some(parent) = self.nodes.get_mut(parent) {
                parent.end = parent.end.max(end);
            }
        }
    }

    pub fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// All texts inside a node, with single spaces.
    pub fn text_of(&self, at: usize) -> String {
        let end = self.node(at).map_or(at, |n| n.end);
        let mut words = String::new();
        for node in self.nodes.get(at..end).unwrap_or(&[]) {
            if node.is_text() {
                words.push_str(&node.text);
            } else if matches!(&*node.name, "br" | "p" | "div" | "li") {
                words.push(' ');
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn append(&mut self, parent: usize, mut node: Node) -> usize {
        let at = self.nodes.len();
        node.parent = parent;
        let before = self.nodes.get_mut(parent).and_then(|p| {
            p.first_child.get_or_insert(at);
            p.last_child.replace(at)
        });
        if let Some(before) = before.and_then(|b| self.nodes.get_mut(b)) {
            before.next = Some(at);
        }
        self.nodes.push(node);
        at
    }
}

fn node(name: LocalName, parent: usize) -> Node {
    Node {
        name,
        text: StrTendril::new(),
        attributes: vec![],
        parent,
        first_child: None,
        next: None,
        last_child: None,
        end: 0,
    }
}

/// The page in pieces, with a ">" put in where a tag has more attributes than any real one.
fn pieces(html: &str) -> Vec<&str> {
    let (mut found, mut start, mut marks, mut inside) = (vec![], 0, 0, false);
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'<' => (inside, marks) = (true, 0),
            b'>' => inside = false,
            b' ' | b'\n' | b'\t' | b'\r' | b'/' | b'"' | b'\'' | b'=' if inside => marks += 1,
            _ => {}
        }
        if inside && marks > MOST_MARKS {
            found.push(html.get(start..=at).unwrap_or(""));
            found.push(">");
            (start, marks, inside) = (at + 1, 0, true);
        }
    }
    found.push(html.get(start..).unwrap_or(""));
    found
}

struct Builder {
    tree: RefCell<Tree>,
    /// The elements that are open, outermost first.
    open: RefCell<Vec<usize>>,
    /// Whether it is XML that is read.
    xml: bool,
}

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if self.xml => self.xml_tag(tag),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return self.start(tag),
            Token::TagToken(tag) => self.end_tag(&tag.name),
            Token::CharacterTokens(text) => {
                let parent = self.open.borrow().last().copied().unwrap_or(0);
                let mut words = node(LocalName::from(""), parent);
                words.text = text;
                self.tree.borrow_mut().append(parent, words);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// So that the tokenizer knows `<![CDATA[` in XML.
    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.xml
    }
}

impl Builder {
    /// Opens an element, or closes the innermost open one of that name; a tag that closes nothing is passed over.
    fn xml_tag(&self, tag: Tag) {
        let mut open = self.open.borrow_mut();
        let mut tree = self.tree.borrow_mut();
        if tag.kind == TagKind::StartTag {
            let mut element = node(tag.name, 0);
            element.attributes = tag.attrs.into_iter().take(MOST_XML_ATTRIBUTES).collect();
            let at = tree.append(open.last().copied().unwrap_or(0), element);
            if !tag.self_closing && open.len() < DEEPEST {
                open.push(at);
            }
        } else if let Some(depth) = open.iter().rposition(|&at| tree.node(at).is_some_and(|n| n.name == tag.name)) {
            open.truncate(depth.max(1));
        }
    }

    fn start(&self, tag: Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        if matches!(name, "html" | "head" | "body") {
            self.keep_language(&tag);
            return TokenSinkResult::Continue;
        }
        self.close_implied(name);
        let parent = self.open.borrow().last().copied().unwrap_or(0);
        let mut element = node(tag.name.clone(), parent);
        element.attributes = tag.attrs.into_iter().filter(|a| ATTRIBUTES.contains(&&*a.name.local)).collect();
        let at = self.tree.borrow_mut().append(parent, element);
        let closed = is_void(name) || tag.self_closing && !is_block(name) && !is_raw(name);
        if !closed && self.open.borrow().len() < DEEPEST {
            self.open.borrow_mut().push(at);
        }
        match name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    fn keep_language(&self, tag: &Tag) {
        if &*tag.name == "html"
            && let Some(root) = self.tree.borrow_mut().nodes.first_mut()
            && root.attributes.is_empty()
        {
            root.attributes = tag.attrs.iter().filter(|a| &*a.name.local == "lang").cloned().collect();
        }
    }

    /// Closes what the start of an element closes: a paragraph at a block, an item at the next item.
    fn close_implied(&self, name: &str) {
        let (closes, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dd" | "dt" => (&["dd", "dt"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table", "tbody", "thead", "tfoot"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            name if is_block(name) => {
                (&["p"], &["table", "td", "th", "button", "object", "li", "div", "section", "article", "blockquote"])
            }
            _ => return,
        };
        let tree = self.tree.borrow();
        let mut open = self.open.borrow_mut();
        for depth in (1..open.len()).rev() {
            let Some(name) = open.get(depth).and_then(|&at| tree.node(at)).map(|n| &*n.name) else { break };
            if closes.contains(&name) {
                open.truncate(depth);
                return;
            }
            if within.contains(&name) {
                return;
            }
        }
    }

    /// Closes the innermost open element of that name; an inline tag closes no block, and nothing closes a table's cell
    /// but its own.
    fn end_tag(&self, name: &str) {
        let tree = self.tree.borrow();
        let mut open = self.open.borrow_mut();
        let wall = |seen: &str| {
            matches!(seen, "td" | "th") && !matches!(name, "tr" | "table" | "tbody" | "thead" | "tfoot")
                || is_block(seen) && !is_block(name) && seen != "p"
                || seen == "p" && is_format(name)
        };
        for depth in (1..open.len()).rev() {
            let Some(seen) = open.get(depth).and_then(|&at| tree.node(at)).map(|n| &*n.name) else { break };
            if seen == name {
                open.truncate(depth);
                return;
            }
            if wall(seen) {
                return;
            }
        }
    }
}

fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "title"
            | "textarea"
            | "a"
            | "span"
            | "b"
            | "i"
    )
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

fn is_format(name: &str) -> bool {
    matches!(name, "a" | "b" | "big" | "code" | "em" | "font" | "i" | "s" | "small" | "span" | "strong" | "u")
}

/// Elements that begin a new line.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
