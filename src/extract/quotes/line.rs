//! What does the reporter say between the quotations?
//!
//! The words outside marks, with one item standing for each stretch in marks, cut into the reporter's own sentences. A
//! quotation that ends in a full stop ends the sentence; one that ends in a comma, a question mark or nothing goes on with
//! its cue.

use super::finite;
use super::marks::Run;
use crate::article::{Article, NameKind};
use crate::english::lexicon::{Kind, Listed};
use crate::english::parts::Parts;
use crate::english::speech::Verb;
use crate::text::{Span, Tokens, begins_with_capital};
use std::ops::Range;

/// A word of the reporter, or a stretch in marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    /// As written; for a stretch in marks, the marks and all.
    pub text: &'a str,
    /// Lowercase; "" for a stretch in marks.
    pub lower: &'a str,
    /// Where it stands.
    pub span: Span,
    /// What the lists say of the word.
    pub listed: &'static Listed,
    /// What kind of name it is part of.
    pub name: Option<NameKind>,
    /// Number of the stretch in marks, if it is one.
    pub run: Option<usize>,
    /// Number of the block.
    pub block: usize,
    /// Number of the reporter's sentence.
    pub sentence: usize,
}

impl Item<'_> {
    /// Whether it is a word that begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.run.is_none() && (begins_with_capital(self.text) || self.is_handle())
    }

    /// Whether it is a word (no mark, no quotation).
    pub fn is_word(&self) -> bool {
        self.run.is_none() && (self.text.starts_with(char::is_alphanumeric) || self.is_handle())
    }

    /// "@ann_lee": what somebody is called on the net.
    fn is_handle(&self) -> bool {
        self.text.strip_prefix('@').is_some_and(|name| name.starts_with(char::is_alphanumeric))
    }
}

/// An article as the reporter's line.
#[derive(Debug, Default)]
pub(super) struct Line<'a> {
    /// Words and quotations in order.
    pub items: Vec<Item<'a>>,
    /// The items of each of the reporter's sentences.
    pub sentences: Vec<Range<usize>>,
    /// For each stretch in marks, its item.
    pub of_run: Vec<usize>,
    /// For each sentence, whether it is written as a headline, most words with a capital.
    pub headlines: Vec<bool>,
    /// For each item, whether it is a finite verb, as far as its shape tells.
    finite: Vec<bool>,
}

impl<'a> Line<'a> {
    pub fn new(article: &Article, text: &'a str, tokens: &'a Tokens<'a>, runs: &[Run]) -> Line<'a> {
        let items = Vec::with_capacity(tokens.all.len());
        let mut line = Line { items, of_run: vec![usize::MAX; runs.len()], ..Line::default() };
        let (mut block, mut run, mut mention) = (0, 0, 0);
        let mut ends = Vec::with_capacity(tokens.all.len());
        for sentence in &tokens.sentences {
            for at in sentence.clone() {
                let Some(token) = tokens.all.get(at) else { continue };
                while article.blocks.get(block).is_some_and(|b| b.span.end <= token.span.start) {
                    block += 1;
                }
                while runs.get(run).is_some_and(|r| r.outer.end <= token.span.start) {
                    run += 1;
                }
                while article.mentions.get(mention).is_some_and(|m| m.span.end <= token.span.start) {
                    mention += 1;
                }
                let name = article.mentions.get(mention).filter(|m| m.span.overlaps(token.span)).map(|m| m.kind);
                let (mut span, mut written) = (token.span, token.text);
                let (mut lower, mut listed, mut number) = (&*token.lower, token.listed, None);
                if let Some(r) = runs.get(run).filter(|r| r.outer.overlaps(token.span)) {
                    if line.of_run.get(run) != Some(&usize::MAX) {
                        continue;
                    }
                    (span, written) = (r.outer, r.outer.text(text));
                    (lower, listed, number) = ("", Listed::nothing(), Some(run));
                    if let Some(slot) = line.of_run.get_mut(run) {
                        *slot = line.items.len();
                    }
                }
                let name = name.filter(|_| number.is_none());
                // "WHO said on Monday": a name, and no pronoun.
                if name.is_some() && written == "WHO" {
                    (lower, listed) = (written, Listed::nothing());
                }
                line.items.push(Item { text: written, lower, span, listed, name, run: number, block, sentence: 0 });
                ends.push(false);
            }
            if let (Some(end), Some(last)) = (ends.last_mut(), line.items.last()) {
                *end = *end || last.run.is_none();
            }
        }
        line.cut(&mut ends, runs, text);
        line.finite = (0..line.items.len()).map(|i| finite::is_finite(&line, i)).collect();
        line
    }

    fn cut(&mut self, ends: &mut [bool], runs: &[Run], text: &str) {
        for i in 0..self.items.len() {
            let Some(item) = self.items.get(i) else { break };
            let next = self.items.get(i + 1);
            let own = item.run.and_then(|r| runs.get(r)).is_some_and(|r| self.ends_in(i, r, text));
            if let Some(end) = ends.get_mut(i) {
                *end = *end || own || next.is_none_or(|n| n.block != item.block);
            }
        }
        let mut start = 0;
        for (i, end) in ends.iter().enumerate() {
            if let Some(item) = self.items.get_mut(i) {
                item.sentence = self.sentences.len();
            }
            if *end {
                self.headlines.push(is_headline(self.items.get(start..i + 1).unwrap_or(&[])));
                self.sentences.push(start..i + 1);
                start = i + 1;
            }
        }
    }

    /// Whether the sentence ends with the quotation at `i`.
    fn ends_in(&self, i: usize, run: &Run, text: &str) -> bool {
        let next = self.items.get(i + 1);
        // “small,” “old,” and “late”: words that are counted up.
        let counted = |n: &Item| {
            run.inner.text(text).ends_with(',')
                && n.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
        };
        if next.is_some_and(|n| n.run.is_some() && counted(n)) {
            return false;
        }
        let Some(next) = next.filter(|n| n.is_capital() || n.run.is_some() || n.text.starts_with(['‘', '('])) else {
            return false;
        };
        if next.run.is_some() {
            return true;
        }
        match run.inner.text(text).trim_end_matches(['’', '\'', ')', ']']).chars().next_back() {
            Some('.' | '…') => true,
            Some('!' | '?') => !(i + 1..(i + 8).min(self.items.len())).any(|k| self.is_speech(k)),
            _ => false,
        }
    }

    fn is_speech(&self, i: usize) -> bool {
        self.verb(i).is_some_and(|v| v.class.introduces_quotation())
    }

    /// The items of the sentence that item `i` stands in.
    pub fn sentence_of(&self, i: usize) -> Range<usize> {
        self.items.get(i).and_then(|item| self.sentences.get(item.sentence)).cloned().unwrap_or(i..i)
    }

    /// The lowercase word at `i`, "" beyond the ends and for a stretch in marks.
    pub fn lower(&self, i: usize) -> &'a str {
        self.items.get(i).map_or("", |item| item.lower)
    }

    /// The parts that the word at `i` may play.
    pub fn parts(&self, i: usize) -> Parts {
        self.items.get(i).map_or(Parts::default(), |item| item.listed.parts)
    }

    /// The verb of speech at `i`.
    pub fn verb(&self, i: usize) -> Option<Verb> {
        self.items.get(i).and_then(|item| item.listed.verb)
    }

    /// Whether the word at `i` may tell that somebody speaks.
    pub fn may_be_cue(&self, i: usize) -> bool {
        self.items.get(i).is_some_and(|item| item.listed.verb.is_some() || item.listed.is(Kind::BEGINS_CUE))
    }

    /// The kind of name that the word at `i` is part of.
    pub fn name(&self, i: usize) -> Option<NameKind> {
        self.items.get(i).and_then(|item| item.name)
    }

    /// Whether the word at `i` is a finite verb, as far as its shape tells.
    pub fn is_finite(&self, i: usize) -> bool {
        self.finite.get(i) == Some(&true)
    }

    /// Whether a stretch in marks stands at `i`.
    pub fn is_run(&self, i: usize) -> bool {
        self.items.get(i).is_some_and(|item| item.run.is_some())
    }

    /// Whether the word at `i` begins with a capital.
    pub fn is_capital(&self, i: usize) -> bool {
        self.items.get(i).is_some_and(Item::is_capital)
    }

    /// Whether the word at `i` begins with a capital where most words do not.
    pub fn is_name_like(&self, i: usize) -> bool {
        self.items.get(i).is_some_and(|w| w.is_capital() && self.headlines.get(w.sentence) != Some(&true))
    }

    /// The range from the first to the last of these items.
    pub fn span(&self, items: &Range<usize>) -> Span {
        let first = self.items.get(items.start).map_or(0, |i| i.span.start);
        let last = items.end.checked_sub(1).and_then(|i| self.items.get(i)).map_or(first, |i| i.span.end);
        Span::new(first, last.max(first))
    }

    /// Whether the apostrophe at `i` belongs to the word before it: "the miners' leader", "Shia' Ali".
    pub fn is_apostrophe(&self, i: usize) -> bool {
        self.lower(i) == "'" && i > 0 && self.touch(i - 1, i)
    }

    fn touch(&self, a: usize, b: usize) -> bool {
        match (self.items.get(a), self.items.get(b)) {
            (Some(a), Some(b)) => a.span.end == b.span.start && a.is_word(),
            _ => false,
        }
    }

    /// Whether the mark at `i` touches words on both sides, as the hyphen of "London-based" does.
    pub fn is_hyphen(&self, i: usize) -> bool {
        self.lower(i) == "-"
            && i > 0
            && self.touch(i - 1, i)
            && self
                .items
                .get(i + 1)
                .is_some_and(|n| n.is_word() && self.items.get(i).is_some_and(|h| h.span.end == n.span.start))
            && self.items.get(i).is_some_and(|item| item.text != "—")
    }
}

/// Four words and more, of which (short ones apart) nearly all begin with a capital; a small "said" stands in prose alone.
fn is_headline(items: &[Item]) -> bool {
    if items.iter().any(|i| !i.is_capital() && i.listed.verb.is_some()) {
        return false;
    }
    let words = items.iter().filter(|i| i.is_word() && i.text.len() > 3);
    let (mut all, mut capitals) = (0, 0);
    for word in words {
        all += 1;
        capitals += usize::from(word.is_capital());
    }
    all >= 4 && capitals * 5 >= all * 4
}
