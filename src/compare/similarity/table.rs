//! What is known about a word beforehand: its weight and its vector, out of the shipped table.
//!
//! The file `words.nxe2` holds 12,000 English stems (see NOTICES.md for where they come from), little-endian:
//! "NXE2", u32 stems, u16 dimensions, u8 bits of a code, u8 scale of the weights, u32 bytes of the stems; the stems in
//! bytewise order, each u8 shared prefix, u8 length of the rest, the rest; a u8 weight each; then the vectors by product
//! quantisation (Jégou, Douze and Schmid, "Product quantization for nearest neighbor search", 2011): a vector is cut into
//! eight parts of four dimensions, each part is one of 128. First these parts, two int4 a byte; then for each of the eight
//! places the number of the part that each stem has there, a byte each. That is a fifth smaller after brotli than an int4
//! for each value, and on sentence pairs no worse (one to three thousandths of Pearson's r).

use crate::english::lookup::head;
use std::sync::OnceLock;

static FILE: &[u8] = include_bytes!("words.nxe2");

/// Dimensions of a vector.
pub(super) const DIMENSIONS: usize = 32;
/// Of a code.
const BITS: u8 = 7;
/// How many parts a vector has, and how many kinds of each there are.
const PARTS: usize = 8;
const KINDS: usize = 1 << BITS;
/// Bytes of a part: two values a byte.
const PART: usize = DIMENSIONS / PARTS / 2;

/// The shipped table. Only the stems are decoded as a whole; a story needs one vector in ten.
pub(super) struct Table {
    /// All stems in a row, in bytewise order.
    stems: String,
    /// Where in them each begins, and the last ends.
    bounds: Vec<u32>,
    /// How each begins: many fit where the search looks, and are compared as numbers.
    heads: Vec<u32>,
    scale: f32,
    weights: &'static [u8],
    /// Every kind of the first part, then of the second, and so on.
    parts: &'static [u8],
    /// For every stem the kind of its first part, then of its second, and so on.
    codes: &'static [u8],
}

impl Table {
    /// The shipped table; decoded on the first call.
    pub fn shipped() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        // A file that does not decode is a fault of the build, which the tests below catch; without words every one is unknown.
        TABLE.get_or_init(|| Table::decode(FILE).unwrap_or(Table::empty()))
    }

    fn empty() -> Table {
        Table { stems: String::new(), bounds: vec![], heads: vec![], scale: 1.0, weights: &[], parts: &[], codes: &[] }
    }

    fn decode(file: &'static [u8]) -> Option<Table> {
        let (magic, rest) = file.split_first_chunk::<4>()?;
        let (stems, rest) = rest.split_first_chunk::<4>()?;
        let (dimensions, rest) = rest.split_first_chunk::<2>()?;
        let (&[bits, scale], rest) = rest.split_first_chunk::<2>()?;
        let (bytes, rest) = rest.split_first_chunk::<4>()?;
        let stems = u32::from_le_bytes(*stems) as usize;
        let fits = magic == b"NXE2" && usize::from(u16::from_le_bytes(*dimensions)) == DIMENSIONS && bits == BITS;
        let (names, rest) = rest.split_at_checked(u32::from_le_bytes(*bytes) as usize)?;
        let (weights, rest) = rest.split_at_checked(stems)?;
        let (parts, codes) = rest.split_at_checked(PARTS * KINDS * PART)?;
        if !fits || scale == 0 || codes.len() != PARTS * stems {
            return None;
        }
        let (stems, bounds) = spelled_out(names, stems)?;
        let starts_and_ends = bounds.iter().zip(bounds.iter().skip(1));
        let stem = |(&from, &end): (&u32, &u32)| stems.get(from as usize..end as usize);
        let heads = starts_and_ends.map(|bounds| stem(bounds).map_or(0, head)).collect();
        Some(Table { stems, bounds, heads, scale: f32::from(scale), weights, parts, codes })
    }

    /// The row of a stem, if it is in the table.
    pub fn row(&self, stem: &str) -> Option<usize> {
        let first = head(stem);
        let from = self.heads.partition_point(|&head| head < first);
        let alike = self.heads.get(from..)?.partition_point(|&head| head == first);
        let (mut from, mut end) = (from, from + alike);
        while from < end {
            let middle = from.midpoint(end);
            match self.stem(middle)?.cmp(stem) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => end = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The stem in a row.
    pub fn stem(&self, row: usize) -> Option<&str> {
        self.stems.get(*self.bounds.get(row)? as usize..*self.bounds.get(row + 1)? as usize)
    }

    /// How much the word in this row says, about its inverse document frequency.
    pub fn weight(&self, row: usize) -> f32 {
        self.weights.get(row).map_or(0.0, |&weight| f32::from(weight) / self.scale)
    }

    /// The vector of a row.
    pub fn vector(&self, row: usize) -> Option<Vector> {
        let mut bytes = [0; ROW];
        for ((place, to), kinds) in bytes.chunks_exact_mut(PART).enumerate().zip(self.parts.chunks_exact(KINDS * PART))
        {
            let kind = usize::from(*self.codes.get(place * self.weights.len() + row)?);
            to.copy_from_slice(kinds.get(kind * PART..(kind + 1) * PART)?);
        }
        Some(Vector::unpack(&bytes))
    }
}

/// All stems in a row, and where each begins.
fn spelled_out(names: &[u8], stems: usize) -> Option<(String, Vec<u32>)> {
    let mut all: Vec<u8> = Vec::with_capacity(2 * names.len());
    let mut bounds = Vec::with_capacity(stems + 1);
    let (mut last, mut rest) = (0, names);
    for _ in 0..stems {
        let (&[shared, length], after) = rest.split_first_chunk::<2>()?;
        let (suffix, after) = after.split_at_checked(usize::from(length))?;
        let start = all.len();
        let end = last + usize::from(shared);
        if end > start {
            return None;
        }
        bounds.push(u32::try_from(start).ok()?);
        all.extend_from_within(last..end);
        all.extend_from_slice(suffix);
        (last, rest) = (start, after);
    }
    bounds.push(u32::try_from(all.len()).ok()?);
    Some((String::from_utf8(all).ok()?, bounds))
}

/// Bytes of a vector, put together.
const ROW: usize = DIMENSIONS / 2;

/// A word's vector.
///
/// Sixteen bits hold each value and every product of two vectors, so that vector instructions compute eight at a time.
#[derive(Clone, Copy)]
pub(super) struct Vector {
    pub values: [i16; DIMENSIONS],
    /// One over its length.
    pub scale: f32,
}

impl Vector {
    /// Two values a byte, the first in the lower half, each stored with 8 added.
    fn unpack(bytes: &[u8]) -> Vector {
        let mut vector = Vector { values: [0; DIMENSIONS], scale: 1.0 };
        let stored = bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]);
        vector.values.iter_mut().zip(stored).for_each(|(value, stored)| *value = i16::from(stored) - 8);
        vector.scale = 1.0 / f32::from(vector.dot(&vector)).sqrt().max(1.0);
        vector
    }

    fn dot(&self, other: &Vector) -> i16 {
        self.values.iter().zip(&other.values).fold(0, |sum: i16, (x, y)| sum.wrapping_add(x.wrapping_mul(*y)))
    }

    /// Cosine of two vectors.
    pub fn cosine(&self, other: &Vector) -> f32 {
        f32::from(self.dot(other)) * self.scale * other.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_decodes() {
        let table = Table::decode(FILE).unwrap();
        assert_eq!(table.bounds.len(), 12_001);
        let all: Vec<&str> = (0..12_000).map(|row| table.stem(row).unwrap()).collect();
        assert!(all.is_sorted_by(|a, b| a < b), "rows are found by halving");
        let row = |stem| table.row(stem).unwrap();
        assert!(table.weight(row("the")) < 1.0 && table.weight(row("earthquak")) > 4.0);
        let vector = |stem| table.vector(row(stem)).unwrap();
        assert!(vector("minist").cosine(&vector("govern")) > vector("minist").cosine(&vector("goal")));
        assert_eq!(table.row("xqzzy"), None);
    }

    #[test]
    fn vectors_are_unpacked_value_by_value() {
        let vector = Vector::unpack(&[0x2e; ROW]);
        assert_eq!(vector.values[..4], [6, -6, 6, -6]);
        assert!((vector.cosine(&vector) - 1.0).abs() < 1e-6);
        let zero = Vector::unpack(&[0x88; ROW]);
        assert_eq!(zero.cosine(&vector), 0.0, "a word without direction is like no other");
    }

    #[test]
    fn a_damaged_table_is_refused() {
        for end in [0, 3, 10, 16, 5000, FILE.len() - 1] {
            assert!(Table::decode(&FILE[..end]).is_none(), "cut at {end}");
        }
    }
}
