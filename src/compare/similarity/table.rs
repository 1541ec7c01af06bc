//! What is known about a word beforehand: its weight and its vector, out of the shipped table.
//!
//! The file `words.nxe1` holds 12,000 English stems (see NOTICES.md for where they come from), little-endian:
//! "NXE1", u32 stems, u16 dimensions, u8 bits, u8 scale of the weights, u32 bytes of the stems; the stems in bytewise
//! order, each u8 shared prefix, u8 length of the rest, the rest; a u8 weight each; the vectors, two int4 a byte.

use std::collections::HashMap;
use std::sync::OnceLock;

static FILE: &[u8] = include_bytes!("words.nxe1");

/// Dimensions of a vector.
const DIMENSIONS: usize = 32;

/// The shipped table, decoded.
pub(crate) struct Table {
    rows: HashMap<Box<str>, u32>,
    weights: Vec<f32>,
    vectors: Vec<[i16; DIMENSIONS]>,
    /// One over the length of each vector.
    scales: Vec<f32>,
}

impl Table {
    /// The shipped table; decoded on the first call.
    pub fn shipped() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        // A file that does not decode is a fault of the build, which the tests below catch; without words every one is unknown.
        TABLE.get_or_init(|| Table::decode(FILE).unwrap_or(Table::empty()))
    }

    fn empty() -> Table {
        Table { rows: HashMap::new(), weights: vec![], vectors: vec![], scales: vec![] }
    }

    fn decode(file: &[u8]) -> Option<Table> {
        let (magic, rest) = file.split_first_chunk::<4>()?;
        let (stems, rest) = rest.split_first_chunk::<4>()?;
        let (dimensions, rest) = rest.split_first_chunk::<2>()?;
        let (&[bits, scale], rest) = rest.split_first_chunk::<2>()?;
        let (bytes, rest) = rest.split_first_chunk::<4>()?;
        let stems = u32::from_le_bytes(*stems) as usize;
        let fits = magic == b"NXE1" && usize::from(u16::from_le_bytes(*dimensions)) == DIMENSIONS && bits == 4;
        let (names, rest) = rest.split_at_checked(u32::from_le_bytes(*bytes) as usize)?;
        let (weights, vectors) = rest.split_at_checked(stems)?;
        if !fits || scale == 0 || vectors.len() != stems * DIMENSIONS / 2 {
            return None;
        }
        let vectors: Vec<_> = vectors.chunks_exact(DIMENSIONS / 2).map(unpack).collect();
        Some(Table {
            rows: rows(names, stems)?,
            weights: weights.iter().map(|&w| f32::from(w) / f32::from(scale)).collect(),
            scales: vectors.iter().map(|v| 1.0 / (dot(v, v) as f32).sqrt().max(1.0)).collect(),
            vectors,
        })
    }

    /// The row of a stem, if it is in the table.
    pub fn row(&self, stem: &str) -> Option<u32> {
        self.rows.get(stem).copied()
    }

    /// How much the word in this row says, about its inverse document frequency.
    pub fn weight(&self, row: u32) -> f32 {
        self.weights.get(row as usize).copied().unwrap_or(0.0)
    }

    /// The vector of a row.
    pub fn vector(&self, row: u32) -> Option<Vector> {
        let at = row as usize;
        Some(Vector { values: *self.vectors.get(at)?, scale: *self.scales.get(at)? })
    }
}

/// A word's vector.
#[derive(Clone, Copy)]
pub(crate) struct Vector {
    /// In 16 bits, of which processors multiply and add eight at a time.
    values: [i16; DIMENSIONS],
    /// One over its length.
    scale: f32,
}

impl Vector {
    /// Cosine of two vectors.
    pub fn cosine(&self, other: &Vector) -> f32 {
        dot(&self.values, &other.values) as f32 * self.scale * other.scale
    }
}

fn rows(names: &[u8], stems: usize) -> Option<HashMap<Box<str>, u32>> {
    let mut rows = HashMap::with_capacity(stems);
    let (mut stem, mut rest) = (Vec::new(), names);
    for row in 0..u32::try_from(stems).ok()? {
        let (&[shared, length], after) = rest.split_first_chunk::<2>()?;
        let (suffix, after) = after.split_at_checked(usize::from(length))?;
        stem.truncate(usize::from(shared));
        stem.extend_from_slice(suffix);
        rows.insert(std::str::from_utf8(&stem).ok()?.into(), row);
        rest = after;
    }
    Some(rows)
}

fn unpack(bytes: &[u8]) -> [i16; DIMENSIONS] {
    let mut vector = [0; DIMENSIONS];
    for (pair, byte) in vector.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[i16::from(byte & 15) - 8, i16::from(byte >> 4) - 8]);
    }
    vector
}

fn dot(a: &[i16; DIMENSIONS], b: &[i16; DIMENSIONS]) -> i32 {
    a.iter().zip(b).map(|(&x, &y)| i32::from(x) * i32::from(y)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_decodes() {
        let table = Table::decode(FILE).unwrap();
        assert_eq!(table.rows.len(), 12_000);
        let row = |stem| table.row(stem).unwrap();
        assert!(table.weight(row("the")) < 1.0 && table.weight(row("earthquak")) > 4.0);
        let vector = |stem| table.vector(row(stem)).unwrap();
        assert!(vector("minist").cosine(&vector("govern")) > vector("minist").cosine(&vector("goal")));
        assert_eq!(table.row("xqzzy"), None);
    }

    #[test]
    fn a_damaged_table_is_refused() {
        for end in [0, 3, 10, 16, 5000, FILE.len() - 1] {
            assert!(Table::decode(&FILE[..end]).is_none(), "cut at {end}");
        }
    }
}
