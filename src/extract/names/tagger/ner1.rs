//! The file with the weights: NER1.
//!
//! Little-endian. `n` features, 17 labels.
//!
//! | bytes | what |
//! |--:|---|
//! | 4 | `NER1` |
//! | 4 | u32 n |
//! | 1 | bits of a weight: 4 or 8 |
//! | 1 | bits of a key, k: the high k bits of a feature hash |
//! | 2 | zero |
//! | 4 | f32 step: a score is a whole number times the step |
//! | 289 | i8 transition scores × 16, row = label before, column = label |
//! | ~n | the keys, ascending, each as its gap from the one before (from 0), LEB128 (7 bits a byte, low first, high bit = more) |
//! | 17 × ⌈n/2⌉ or 17 × n | per label, one weight a feature: 4 bits, low nibble = even feature, value = nibble − 8; or an i8 |

use super::chain::Scores;
use super::labels::LABELS;

/// Weights of a feature, padded to a whole number of vector registers.
type Row = [i8; 24];

/// A free slot of the table.
const FREE: u32 = u32::MAX;

/// A model read from its file.
pub struct Model {
    /// Open addressing: key and row number.
    table: Vec<(u32, u32)>,
    rows: Vec<Row>,
    step: f32,
    /// `transitions[a][b]` is for `b` right after `a`.
    pub transitions: [Scores; LABELS],
    key_bits: u32,
}

impl Model {
    /// The model in `bytes`; `None` if they are of another kind, or cut short.
    pub fn read(bytes: &[u8]) -> Option<Model> {
        let mut input = Input { bytes };
        if input.take(4)? != b"NER1" {
            return None;
        }
        let n = input.u32()? as usize;
        let &[weight_bits, key_bits, _, _] = input.take(4)? else { return None };
        if !matches!(weight_bits, 4 | 8) || !(1..=32).contains(&key_bits) || n > bytes.len() {
            return None;
        }
        let step = f32::from_bits(input.u32()?);
        let mut transitions = [[0.0; LABELS]; LABELS];
        for (score, &byte) in transitions.iter_mut().flatten().zip(input.take(LABELS * LABELS)?) {
            *score = f32::from(byte as i8) / 16.0;
        }
        let mut table = vec![(0, FREE); (n * 2).next_power_of_two()];
        let mut key = 0u32;
        for row in 0..n as u32 {
            key = key.wrapping_add(input.gap()?);
            let mut slot = first_slot(key, table.len());
            while table[slot].1 != FREE {
                slot = (slot + 1) % table.len();
            }
            table[slot] = (key, row);
        }
        let rows = rows(&mut input, n, weight_bits)?;
        Some(Model { table, rows, step, transitions, key_bits: u32::from(key_bits) })
    }

    /// Sums of the weights of these features, in steps, for each label.
    pub fn whole_steps(&self, features: &[u32]) -> [i16; LABELS] {
        let mut sums = [0i16; 24];
        for hash in features {
            if let Some(row) = self.row(hash >> (32 - self.key_bits)) {
                sums.iter_mut().zip(row).for_each(|(sum, &weight)| *sum += i16::from(weight));
            }
        }
        std::array::from_fn(|label| sums[label])
    }

    /// The score of each label.
    pub fn scores(&self, features: &[u32]) -> Scores {
        self.whole_steps(features).map(|steps| f32::from(steps) * self.step)
    }

    fn row(&self, key: u32) -> Option<&Row> {
        let mut slot = first_slot(key, self.table.len());
        loop {
            match self.table[slot] {
                (_, FREE) => return None,
                (k, row) if k == key => return self.rows.get(row as usize),
                _ => slot = (slot + 1) % self.table.len(),
            }
        }
    }
}

fn rows(input: &mut Input, n: usize, weight_bits: u8) -> Option<Vec<Row>> {
    let mut rows = vec![[0i8; 24]; n];
    for label in 0..LABELS {
        if weight_bits == 4 {
            let plane = input.take(n.div_ceil(2))?;
            for (k, row) in rows.iter_mut().enumerate() {
                row[label] = (plane[k / 2] >> (k % 2 * 4) & 15) as i8 - 8;
            }
        } else {
            for (row, &weight) in rows.iter_mut().zip(input.take(n)?) {
                row[label] = weight as i8;
            }
        }
    }
    Some(rows)
}

fn first_slot(key: u32, slots: usize) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> 7) as usize % slots
}

struct Input<'a> {
    bytes: &'a [u8],
}

impl<'a> Input<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (part, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(part)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn gap(&mut self) -> Option<u32> {
        let (mut gap, mut shift) = (0u32, 0);
        loop {
            let &[byte] = self.take(1)? else { return None };
            gap |= u32::from(byte & 127).checked_shl(shift)?;
            shift += 7;
            if byte < 128 {
                return Some(gap);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_refused() {
        let whole = super::super::WEIGHTS;
        assert!(Model::read(whole).is_some());
        for end in (0..whole.len()).step_by(997) {
            assert!(Model::read(&whole[..end]).is_none(), "cut at {end}");
        }
        assert!(Model::read(b"NXE1aaaaaaaaaaaaaaaaaaaa").is_none());
    }
}
