//! Byte positions inside, UTF-16 positions outside: the one place where they are converted.

use super::Span;
use crate::article::{Article, Block};
use crate::story::Story;
use serde::Serialize;

/// A value whose ranges count UTF-16 code units, as the contract wants them in JSON.
///
/// Made by [`Article::in_utf16`] and [`Story::in_utf16`]; the only thing to do with it is to write it.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Utf16<T>(pub(crate) T);

/// Which way positions are converted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Direction {
    BytesToUtf16,
    Utf16ToBytes,
}

/// Positions of one text in both units: how many units stand before every 64th byte, so that a lookup reads 64 bytes at
/// most.
pub(crate) struct Positions<'a> {
    text: &'a str,
    direction: Direction,
    /// The UTF-16 units of the characters that begin before each [`STRIDE`]th byte.
    units: Vec<usize>,
    ascii: bool,
}

const STRIDE: usize = 64;

impl<'a> Positions<'a> {
    pub fn new(text: &'a str, direction: Direction) -> Positions<'a> {
        let ascii = text.is_ascii();
        let mut units = vec![0];
        if !ascii {
            let mut sum = 0;
            for bytes in text.as_bytes().chunks(STRIDE) {
                sum += units_of(bytes);
                units.push(sum);
            }
        }
        Positions { text, direction, units, ascii }
    }

    /// The converted position; one beyond the text or inside a character is moved to the nearest boundary before it.
    pub fn convert(&self, position: usize) -> usize {
        if self.ascii {
            return position.min(self.text.len());
        }
        match self.direction {
            Direction::BytesToUtf16 => self.to_units(position),
            Direction::Utf16ToBytes => self.to_bytes(position),
        }
    }

    fn to_units(&self, position: usize) -> usize {
        let mut bytes = position.min(self.text.len());
        while !self.text.is_char_boundary(bytes) {
            bytes -= 1;
        }
        let mark = bytes / STRIDE;
        let rest = self.text.as_bytes().get(mark * STRIDE..bytes).unwrap_or(&[]);
        self.units.get(mark).copied().unwrap_or(0) + units_of(rest)
    }

    fn to_bytes(&self, position: usize) -> usize {
        let mark = self.units.partition_point(|units| *units <= position).saturating_sub(1);
        let (mut bytes, mut units) = (mark * STRIDE, self.units.get(mark).copied().unwrap_or(0));
        // What begins before the mark is counted there.
        while bytes < self.text.len() && !self.text.is_char_boundary(bytes) {
            bytes += 1;
        }
        for c in self.text.get(bytes..).unwrap_or("").chars() {
            units += c.len_utf16();
            if units > position {
                break;
            }
            bytes += c.len_utf8();
        }
        bytes.min(self.text.len())
    }

    /// Converts both ends in place.
    pub fn apply(&self, span: &mut Span) {
        span.start = self.convert(span.start);
        span.end = self.convert(span.end);
    }
}

/// UTF-16 units of the characters that begin in these bytes of a text.
fn units_of(bytes: &[u8]) -> usize {
    // Bytes of the form 10xxxxxx go on; characters of four bytes take two units.
    bytes.iter().map(|&byte| u8::from(byte as i8 >= -0x40) + u8::from(byte >= 0xF0)).map(usize::from).sum()
}

impl Article {
    /// The same article with positions in UTF-16 code units.
    pub fn in_utf16(&self) -> Utf16<Article> {
        self.clone().into_utf16()
    }

    /// This article with positions in UTF-16 code units.
    pub(crate) fn into_utf16(mut self) -> Utf16<Article> {
        self.convert(Direction::BytesToUtf16);
        Utf16(self)
    }

    fn convert(&mut self, direction: Direction) {
        let text = std::mem::take(&mut self.text);
        let positions = Positions::new(&text, direction);
        self.each_span(&mut |span| positions.apply(span));
        self.text = text;
    }
}

/// Blocks of a text in bytes, given in UTF-16 units; those that hold no word of it are left out.
pub(crate) fn blocks_in_bytes(text: &str, blocks: &[Block]) -> Vec<Block> {
    let positions = Positions::new(text, Direction::Utf16ToBytes);
    let within = |block: &Block| {
        let mut span = block.span;
        positions.apply(&mut span);
        let span = Span::new(span.start, span.end.max(span.start)).trim(text);
        (!span.is_empty()).then_some(Block { span, ..*block })
    };
    blocks.iter().filter_map(within).collect()
}

impl Story {
    /// The same story with positions in UTF-16 code units.
    pub fn in_utf16(&self) -> Utf16<Story> {
        let mut story = self.clone();
        story.convert(Direction::BytesToUtf16);
        Utf16(story)
    }

    /// Reads a story as the contract writes it (JSON, UTF-16 positions).
    ///
    /// # Errors
    /// `bad_input` when it is not a story of this schema.
    pub fn from_json(json: &[u8]) -> Result<Story, crate::Error> {
        let mut story: Story = serde_json::from_slice(json)
            .map_err(|e| crate::Error::bad_input(format!("this is not a Variorum story ({e})")))?;
        if story.schema != crate::SCHEMA {
            return Err(crate::Error::bad_input(format!(
                "the story's schema is \"{}\", this program reads \"{}\"",
                story.schema,
                crate::SCHEMA
            )));
        }
        story.convert(Direction::Utf16ToBytes);
        Ok(story)
    }

    fn convert(&mut self, direction: Direction) {
        let texts: Vec<(String, String)> = self.articles.iter().map(|a| (a.id.clone(), a.text.clone())).collect();
        let positions: crate::btree::BTreeMap<&str, Positions> =
            texts.iter().map(|(id, text)| (id.as_str(), Positions::new(text, direction))).collect();
        self.each_span(&mut |article, span| {
            if let Some(positions) = positions.get(article) {
                positions.apply(span);
            }
        });
        for article in &mut self.articles {
            article.convert(direction);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_come_back() {
        let long = "a😀é—".repeat(60);
        for text in ["", "plain", "naïve “quotes” 😀 end", long.as_str()] {
            let to = Positions::new(text, Direction::BytesToUtf16);
            let back = Positions::new(text, Direction::Utf16ToBytes);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let units = to.convert(at);
                assert_eq!(units, text[..at].encode_utf16().count(), "{text} at {at}");
                assert_eq!(back.convert(units), at, "{text} at {at}");
            }
        }
    }
}
