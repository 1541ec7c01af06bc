//! The words of an article as lineage reads them: no punctuation, each with its place and whether it is merely quoted.

use crate::article::{Article, BlockKind, QuoteForm};
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::maps::Map;
use crate::sort::Ordered;
use crate::text::hash;
use crate::text::{Span, Tokens};

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Of the lowercase word; equal words have equal hashes.
    pub hash: u64,
    /// Of the stem; "attacks" and "attacked" have the same.
    pub stem: u64,
    pub span: Span,
    pub sentence: usize,
    /// In direct or partial quotation marks: somebody else's words, which two reports may share without sharing a source.
    pub quoted: bool,
    /// In a title, heading, caption or one of the first two sentences: every report of an event says these things.
    pub lead: bool,
    /// Neither a function word nor a number.
    pub content: bool,
    /// Written with a capital (a name, or the first word of a sentence).
    pub capital: bool,
    pub number: bool,
}

/// The words of one article in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub all: Vec<Word>,
    /// How many of them nobody is quoted with.
    pub own: usize,
}

/// What is known of a word wherever it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    hash: u64,
    stem: u64,
    content: bool,
    number: bool,
}

impl Known {
    /// None of a mark.
    fn of(lower: &str) -> Option<Known> {
        let number = lower.starts_with(|c: char| c.is_ascii_digit());
        lower.contains(char::is_alphanumeric).then(|| Known {
            hash: hash::text(lower),
            stem: hash::text(stem(lower)),
            content: !number && !is_function_word(lower),
            number,
        })
    }
}

impl Words {
    /// The words of an article; what is known of those that stood in articles before it is looked up.
    pub fn of<'a>((article, tokens): (&Article, &'a Tokens), known: &mut Map<&'a str, Option<Known>>) -> Words {
        let mut quoted = quoted_spans(article).into_iter().peekable();
        let mut words = Words::default();
        let mut body_sentences = 0;
        for (sentence, span) in article.sentences.iter().enumerate() {
            let body = article.block_at(span.start).is_none_or(|b| b.kind == BlockKind::Body);
            body_sentences += usize::from(body);
            for token in tokens.of(sentence) {
                let known = known.entry(&token.lower).or_insert_with(|| Known::of(&token.lower));
                let Some(Known { hash, stem, content, number }) = *known else { continue };
                while quoted.next_if(|q| q.end <= token.span.start).is_some() {}
                words.all.push(Word {
                    hash,
                    stem,
                    span: token.span,
                    sentence,
                    quoted: quoted.peek().is_some_and(|q| q.overlaps(token.span)),
                    lead: !body || body_sentences <= 2,
                    content,
                    capital: token.text.starts_with(char::is_uppercase),
                    number,
                });
            }
        }
        words.own = words.all.iter().filter(|w| !w.quoted).count();
        words
    }

    /// The words of a sentence.
    pub fn of_sentence(&self, sentence: usize) -> &[Word] {
        let first = self.all.partition_point(|w| w.sentence < sentence);
        let after = self.all.partition_point(|w| w.sentence <= sentence);
        self.all.get(first..after).unwrap_or(&[])
    }

    /// The word that begins at a place of the text, or the next one.
    pub fn at(&self, start: usize) -> Option<&Word> {
        self.all.get(self.all.partition_point(|w| w.span.start < start))
    }

    /// The stretch of text from word `from` on, `length` words long.
    pub fn stretch(&self, from: usize, length: usize) -> Span {
        let part = self.all.get(from..from + length).unwrap_or(&[]);
        match (part.first(), part.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }
}

/// Everything in quotation marks, whoever is found to have said it, in order and disjoint.
///
/// What the quotation stage found is joined with the marks themselves: here a quotation that has no speaker is still
/// somebody else's wording.
fn quoted_spans(article: &Article) -> Vec<Span> {
    let quotes =
        article.quotes.iter().filter(|q| matches!(q.form, QuoteForm::Direct | QuoteForm::Partial)).map(|q| q.span);
    let mut spans: Vec<Span> = quotes.collect();
    for block in article.blocks.iter().filter(|b| b.kind.has_sentences()) {
        if is_post(block.span.text(&article.text)) {
            spans.push(block.span);
        } else {
            marked(&article.text, block.span, &mut spans);
        }
    }
    spans.order();
    let mut joined: Vec<Span> = vec![];
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

/// Whether a paragraph is a post of somebody's that the page shows: "No new taxes. #Budget — Ann Lee (@annlee) May 4, 2019".
fn is_post(paragraph: &str) -> bool {
    let signed = paragraph.split(" (@").nth(1).is_some_and(|rest| {
        let handle = rest.split(')').next().unwrap_or("");
        rest.contains(')') && handle.chars().all(|c| c.is_alphanumeric() || c == '_')
    });
    let dashed = paragraph.contains("— ") || paragraph.contains("– ");
    signed && dashed || paragraph.contains("pic.twitter.com/") || paragraph.contains("https://t.co/")
}

/// Stretches of one block between double quotation marks; a mark that is never closed reaches to the end of the block.
fn marked(text: &str, block: Span, out: &mut Vec<Span>) {
    let mut open = None;
    for (at, c) in block.text(text).char_indices() {
        let at = block.start + at;
        match (c, open) {
            ('“' | '«' | '"', None) => open = Some(at),
            ('”' | '»' | '"', Some(from)) => {
                out.push(Span::new(from, at));
                open = None;
            }
            _ => {}
        }
    }
    if let Some(from) = open {
        out.push(Span::new(from, block.end));
    }
}

/// The first `most` characters, cut between words.
pub(super) fn cut(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let mut short: String = line.chars().take(most).collect();
    if let Some(space) = short.rfind(' ') {
        short.truncate(space);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_told_from_paragraphs() {
        for (text, want) in [
            ("The pier stays shut. #Lund — Ann Lee (@annlee) May 4, 2019", true),
            ("Look at this. pic.twitter.com/abc", true),
            ("Ann Lee (@annlee) wrote that the pier stays shut.", false),
            ("The pier – built in 1911 – stays shut (see page 4).", false),
        ] {
            assert_eq!(is_post(text), want, "{text}");
        }
    }

    #[test]
    fn long_details_are_cut_between_words() {
        assert_eq!(cut("one two  three", 20), "one two three");
        assert_eq!(cut("one two three", 9), "one two…");
    }
}
