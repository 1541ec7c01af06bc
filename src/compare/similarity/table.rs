//! What is known about a word beforehand: its weight and its vector, out of the shipped table.
//!
//! The file `words.nxe1` holds 12,000 English stems (see NOTICES.md for where they come from), little-endian:
//! "NXE1", u32 stems, u16 dimensions, u8 bits, u8 scale of the weights, u32 bytes of the stems; the stems in bytewise
//! order, each u8 shared prefix, u8 length of the rest, the rest; a u8 weight each; the vectors, two int4 a byte. Of the
//! sixteen levels the even eight are used: the file is a quarter smaller after brotli, and on sentence pairs no worse (a
//! thousandth of Pearson's r).

use std::sync::OnceLock;

static FILE: &[u8] = include_bytes!("words.nxe1");

/// Dimensions of a vector.
const DIMENSIONS: usize = 32;

/// The shipped table. Only the stems are decoded as a whole; a story needs one vector in ten.
pub(crate) struct Table {
    /// All stems in a row, in bytewise order.
    stems: String,
    /// Where in them each begins, and the last ends.
    bounds: Vec<u32>,
    scale: f32,
    weights: &'static [u8],
    vectors: &'static [u8],
}

impl Table {
    /// The shipped table; decoded on the first call.
    pub fn shipped() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        // A file that does not decode is a fault of the build, which the tests below catch; without words every one is unknown.
        TABLE.get_or_init(|| Table::decode(FILE).unwrap_or(Table::empty()))
    }

    fn empty() -> Table {
        Table { stems: String::new(), bounds: vec![], scale: 1.0, weights: &[], vectors: &[] }
    }

    fn decode(file: &'static [u8]) -> Option<Table> {
        let (magic, rest) = file.split_first_chunk::<4>()?;
        let (stems, rest) = rest.split_first_chunk::<4>()?;
        let (dimensions, rest) = rest.split_first_chunk::<2>()?;
        let (&[bits, scale], rest) = rest.split_first_chunk::<2>()?;
        let (bytes, rest) = rest.split_first_chunk::<4>()?;
        let stems = u32::from_le_bytes(*stems) as usize;
        let fits = magic == b"NXE1" && usize::from(u16::from_le_bytes(*dimensions)) == DIMENSIONS && bits == 4;
        let (names, rest) = rest.split_at_checked(u32::from_le_bytes(*bytes) as usize)?;
        let (weights, vectors) = rest.split_at_checked(stems)?;
        if !fits || scale == 0 || vectors.len() != stems * ROW {
            return None;
        }
        let (stems, bounds) = spelled_out(names, stems)?;
        Some(Table { stems, bounds, scale: f32::from(scale), weights, vectors })
    }

    /// The row of a stem, if it is in the table.
    pub fn row(&self, stem: &str) -> Option<usize> {
        let (mut from, mut end) = (0, self.weights.len());
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

    fn stem(&self, row: usize) -> Option<&str> {
        self.stems.get(*self.bounds.get(row)? as usize..*self.bounds.get(row + 1)? as usize)
    }

    /// How much the word in this row says, about its inverse document frequency.
    pub fn weight(&self, row: usize) -> f32 {
        self.weights.get(row).map_or(0.0, |&weight| f32::from(weight) / self.scale)
    }

    /// The vector of a row.
    pub fn vector(&self, row: usize) -> Option<Vector> {
        self.vectors.get(row * ROW..(row + 1) * ROW).map(Vector::unpack)
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

/// Bytes of a vector in the file.
const ROW: usize = DIMENSIONS / 2;

/// Values that one machine word holds, sixteen bits each.
const LANES: usize = 4;
/// Machine words of a vector.
const WORDS: usize = DIMENSIONS / LANES;

/// A word's vector, packed so that one multiplication of machine words does the work of four.
///
/// Each value is stored with 8 added, so that it lies in 0..16. The highest lane of `a0 + a1·2¹⁶ + …` times `b3 + b2·2¹⁶ + …`
/// is `a0·b0 + … + a3·b3`; the lanes below stay too small to reach it, even in the sum of all products. Every cosine of a
/// story's words is asked for, in WebAssembly without vector instructions too.
#[derive(Clone, Copy)]
pub(crate) struct Vector {
    forward: [u64; WORDS],
    backward: [u64; WORDS],
    /// The sum of the values, as stored.
    sum: i32,
    /// One over its length.
    scale: f32,
}

impl Vector {
    /// Two values a byte, the first in the lower half.
    fn unpack(bytes: &[u8]) -> Vector {
        let mut vector = Vector { forward: [0; WORDS], backward: [0; WORDS], sum: 0, scale: 1.0 };
        let lanes = vector.forward.iter_mut().zip(&mut vector.backward);
        for ((forward, backward), bytes) in lanes.zip(bytes.chunks_exact(LANES / 2)) {
            for value in bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]) {
                *forward = *forward >> 16 | u64::from(value) << 48;
                *backward = *backward << 16 | u64::from(value);
                vector.sum += i32::from(value);
            }
        }
        vector.scale = 1.0 / (vector.dot(&vector) as f32).sqrt().max(1.0);
        vector
    }

    fn dot(&self, other: &Vector) -> i32 {
        let products = self.forward.iter().zip(&other.backward).map(|(x, y)| x.wrapping_mul(*y));
        let stored = products.fold(0u64, u64::wrapping_add) >> 48;
        stored as i32 - 8 * (self.sum + other.sum) + 64 * DIMENSIONS as i32
    }

    /// Cosine of two vectors.
    pub fn cosine(&self, other: &Vector) -> f32 {
        self.dot(other) as f32 * self.scale * other.scale
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
    fn packed_vectors_multiply_as_their_values_do() {
        let rows: [Vec<u8>; 4] = [vec![0; 16], vec![255; 16], (0..16).map(|n| n * 17).collect(), vec![0x1e; 16]];
        let values =
            |row: &[u8]| -> Vec<i32> { row.iter().flat_map(|b| [b & 15, b >> 4]).map(|v| i32::from(v) - 8).collect() };
        for a in &rows {
            for b in &rows {
                let want: i32 = values(a).iter().zip(values(b)).map(|(x, y)| x * y).sum();
                assert_eq!(Vector::unpack(a).dot(&Vector::unpack(b)), want, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_damaged_table_is_refused() {
        for end in [0, 3, 10, 16, 5000, FILE.len() - 1] {
            assert!(Table::decode(&FILE[..end]).is_none(), "cut at {end}");
        }
    }
}
