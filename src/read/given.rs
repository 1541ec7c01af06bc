//! What becomes of the blocks that the caller knows better?

use crate::article::{Article, Block, BlockKind};
use crate::sort::Ordered;
use crate::text::{Span, blocks_in_bytes};

/// Lays the blocks that were given over those that were read: what they cover is of their kind, the rest stays as read.
pub(super) fn keep_given(article: &mut Article, given: &[Block]) {
    if given.is_empty() {
        return;
    }
    let text = &article.text;
    let mut given = blocks_in_bytes(text, given);
    given.order_by_key(|block| (block.span.start, block.span.end));
    let mut end = 0;
    given.retain(|block| {
        let fits = block.span.start >= end;
        end = if fits { block.span.end } else { end };
        fits
    });
    let mut blocks = vec![];
    let mut over = given.iter().peekable();
    for read in &article.blocks {
        let mut start = read.span.start;
        let mut keep = |from: usize, to: usize| {
            let span = Span::new(from, to.max(from)).trim(text);
            if !span.is_empty() {
                blocks.push(Block { kind: read.kind, span });
            }
        };
        while let Some(block) = over.peek() {
            if block.span.start >= read.span.end {
                break;
            }
            keep(start, block.span.start.max(start));
            start = start.max(block.span.end);
            if block.span.end > read.span.end {
                break; // it goes on in the next block
            }
            over.next();
        }
        keep(start.min(read.span.end), read.span.end);
    }
    blocks.extend(given);
    blocks.order_by_key(|block| block.span.start);
    article.blocks = blocks;
    let is_dateline =
        |span: Span| article.blocks.iter().any(|block| block.kind == BlockKind::Dateline && block.span.overlaps(span));
    if article.dateline.as_ref().is_some_and(|dateline| !is_dateline(dateline.span)) {
        article.dateline = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;

    const TEXT: &str = "The river rose – at night.\n\nRelated: A boat sank.\nNobody was hurt.\n\n© 2024 The Daily";

    fn read(given: &[(BlockKind, &str)]) -> Vec<String> {
        let units = |words: &str| {
            let at = TEXT.find(words).unwrap();
            let start = TEXT[..at].encode_utf16().count();
            Span::new(start, start + words.encode_utf16().count())
        };
        let blocks = given.iter().map(|(kind, words)| Block { kind: *kind, span: units(words) }).collect();
        let input = Input { text: Some(TEXT.to_string()), blocks: Some(blocks), ..Input::default() };
        let article = crate::extract(&input).unwrap();
        article.blocks.iter().map(|b| format!("{:?}: {}", b.kind, b.span.text(TEXT))).collect()
    }

    #[test]
    fn a_passage_is_of_the_kind_that_was_given_and_the_rest_as_read() {
        use BlockKind::{Body, Boilerplate};
        let as_read = [
            "Body: The river rose – at night.",
            "Boilerplate: Related: A boat sank.",
            "Body: Nobody was hurt.",
            "Boilerplate: © 2024 The Daily",
        ];
        assert_eq!(read(&[]), as_read);
        for (given, want) in [
            (
                vec![(Body, "Related: A boat sank.")],
                vec![as_read[0], "Body: Related: A boat sank.", as_read[2], as_read[3]],
            ),
            (
                vec![(Body, "A boat sank.")],
                vec![as_read[0], "Boilerplate: Related:", "Body: A boat sank.", as_read[2], as_read[3]],
            ),
            (
                vec![(Boilerplate, "A boat sank.\nNobody")],
                vec![
                    as_read[0],
                    "Boilerplate: Related:",
                    "Boilerplate: A boat sank.\nNobody",
                    "Body: was hurt.",
                    as_read[3],
                ],
            ),
            // The later one of two that overlap is left out.
            (
                vec![(Boilerplate, "– at night"), (Body, "night.\n\nRelated")],
                vec!["Body: The river rose", "Boilerplate: – at night", "Body: .", as_read[1], as_read[2], as_read[3]],
            ),
        ] {
            assert_eq!(read(&given), want, "{given:?}");
        }
    }

    #[test]
    fn blocks_that_lie_nowhere_are_no_error() {
        let at = |start, end| Block { kind: BlockKind::Body, span: Span { start, end } };
        let blocks = vec![at(9, 3), at(500, 900), at(0, usize::MAX), at(26, 28)];
        let input = Input { text: Some(TEXT.to_string()), blocks: Some(blocks), ..Input::default() };
        let article = crate::extract(&input).unwrap();
        assert_eq!(article.blocks, [Block { kind: BlockKind::Body, span: Span::new(0, TEXT.len()) }]);
    }
}
