//! The file with the weights: NER1.
//!
//! Little-endian. `n` features, 17 labels.
//!
//! | bytes | what |
//! |--:|---|
//! | 4 | `NER1` |
//! | 4 | u32 n, below 65,536 |
//! | 1 | bits of a weight: 4 |
//! | 1 | bits of a key: 24, the high bits of a feature hash |
//! | 2 | zero |
//! | 4 | f32 step: a score is a whole number times the step |
//! | 289 | i8 transition scores × 16, row = label before, column = label |
//! | ~n | the keys, ascending, each as its gap from the one before (from 0), LEB128 (7 bits a byte, low first, high bit = more) |
//! | 17 × ⌈n/2⌉ | per label, one weight a feature: 4 bits, low nibble = even feature, value = nibble − 8 |
//!
//! Label by label the weights compress best; feature by feature they are read. So they are turned round once at the start,
//! still in four bits: a word has some seventy features, and what counts is that the tables stay in the cache.

use super::chain::Scores;
use super::labels::LABELS;

/// The weights of a feature: of the labels 1 to 16 in a nibble each, from the lowest.
type Row = u64;

const KEY_BITS: u32 = 24;
/// Of a key, the bits that choose the bucket.
const BUCKET_BITS: u32 = 16;
/// A nibble that stands for the weight 0.
const ZERO: i32 = 8;
/// Every second nibble, and every second byte.
const NIBBLES: u64 = 0x0F0F_0F0F_0F0F_0F0F;
const BYTES: u64 = 0x00FF_00FF_00FF_00FF;
/// So many nibbles of 15 at most add up to a byte.
const MOST_IN_A_BYTE: u32 = 17;
/// For each value of [`BUCKET_BITS`] bits where its bucket begins, and where the last one ends.
type Buckets = [u16; (1 << BUCKET_BITS) + 1];

/// A model read from its file.
pub struct Model {
    /// For each value of the high 16 bits of a key, the number of the first feature that has it or a higher one; then n.
    buckets: Box<Buckets>,
    /// The other 8 bits of each key.
    low: Vec<u8>,
    rows: Vec<Row>,
    /// The nibble of the label 0 of each feature.
    outside: Vec<u8>,
    step: f32,
    /// `transitions[a][b]` is for `b` right after `a`.
    pub transitions: [Scores; LABELS],
}

impl Model {
    /// The model in `bytes`; `None` if they are of another kind, or cut short.
    pub fn read(bytes: &[u8]) -> Option<Model> {
        let mut input = Input { bytes };
        if input.take(4)? != b"NER1" {
            return None;
        }
        let n = usize::from(u16::try_from(input.u32()?).ok()?);
        if input.take(4)? != [4, KEY_BITS as u8, 0, 0] {
            return None;
        }
        let step = f32::from_bits(input.u32()?);
        let mut transitions = [[0.0; LABELS]; LABELS];
        for (score, &byte) in transitions.iter_mut().flatten().zip(input.take(LABELS * LABELS)?) {
            *score = f32::from(byte as i8) / 16.0;
        }
        let (mut buckets, mut low) = (Vec::with_capacity((1 << BUCKET_BITS) + 1), Vec::with_capacity(n));
        let mut key = 0u32;
        for number in 0..n {
            key = key.checked_add(input.gap()?)?;
            let bucket = (key >> (KEY_BITS - BUCKET_BITS)) as usize;
            if bucket >= 1 << BUCKET_BITS {
                return None;
            }
            // buckets up to this one begin no later than here
            buckets.resize(buckets.len().max(bucket + 1), number as u16);
            low.push(key as u8);
        }
        buckets.resize((1 << BUCKET_BITS) + 1, n as u16);
        let mut outside: Vec<u8> = plane(&mut input, n)?.iter().flat_map(|&byte| nibbles(byte)).collect();
        outside.truncate(n);
        let mut rows = vec![[0u64; 2]; n.div_ceil(2)];
        for label in 0..LABELS - 1 {
            for (pair, &byte) in rows.iter_mut().zip(plane(&mut input, n)?) {
                let [even, odd] = nibbles(byte).map(|nibble| u64::from(nibble) << (4 * label));
                *pair = [pair[0] | even, pair[1] | odd];
            }
        }
        let mut rows = rows.into_flattened();
        rows.truncate(n);
        Some(Model { buckets: buckets.try_into().ok()?, low, rows, outside, step, transitions })
    }

    /// Sums of the weights of these features, in steps, for each label.
    pub fn whole_steps(&self, features: &[u32]) -> [i32; LABELS] {
        let (mut sums, mut outside, mut found) = (Sums::default(), 0, 0);
        for number in features.iter().filter_map(|&hash| self.find(hash)) {
            let (Some(row), Some(&nibble)) = (self.rows.get(number), self.outside.get(number)) else { continue };
            sums.add(*row);
            outside += i32::from(nibble);
            found += ZERO;
        }
        let mut steps = [outside - found; LABELS];
        for (step, sum) in steps.iter_mut().skip(1).zip(sums.of_labels()) {
            *step = sum - found;
        }
        steps
    }

    /// The score of each label.
    pub fn scores(&self, features: &[u32]) -> Scores {
        let mut scores = [0.0; LABELS];
        for (score, steps) in scores.iter_mut().zip(self.whole_steps(features)) {
            *score = steps as f32 * self.step;
        }
        scores
    }

    /// The number of the feature with this hash.
    #[inline]
    fn find(&self, hash: u32) -> Option<usize> {
        let bucket = (hash >> (32 - BUCKET_BITS)) as usize;
        let key = (hash >> (32 - KEY_BITS)) as u8;
        let (from, to) = (usize::from(self.buckets[bucket]), usize::from(self.buckets[bucket + 1]));
        if from == to {
            return None; // two of three
        }
        self.low.get(from..to)?.iter().position(|&low| low == key).map(|at| from + at)
    }
}

/// Sums of rows, nibble by nibble: in bytes while they fit, then in 16 bits, which are enough for 4,096 rows.
#[derive(Default)]
struct Sums {
    /// The nibbles of even and of odd number, a byte each.
    bytes: [u64; 2],
    held: u32,
    /// Every fourth nibble, from the first, second, third and fourth.
    shorts: [u64; 4],
}

impl Sums {
    #[inline]
    fn add(&mut self, row: Row) {
        self.bytes[0] += row & NIBBLES;
        self.bytes[1] += row >> 4 & NIBBLES;
        self.held += 1;
        if self.held == MOST_IN_A_BYTE {
            self.widen();
        }
    }

    fn widen(&mut self) {
        let [even, odd] = std::mem::take(&mut self.bytes);
        for (sum, bytes) in self.shorts.iter_mut().zip([even, odd, even >> 8, odd >> 8]) {
            *sum += bytes & BYTES;
        }
        self.held = 0;
    }

    /// The sums of the labels 1 to 16.
    fn of_labels(mut self) -> impl Iterator<Item = i32> {
        self.widen();
        (0..LABELS - 1).map(move |at| (self.shorts[at % 4] >> (16 * (at / 4)) & 0xFFFF) as i32)
    }
}

/// The weights for one label, two features a byte.
fn plane<'a>(input: &mut Input<'a>, n: usize) -> Option<&'a [u8]> {
    input.take(n.div_ceil(2))
}

fn nibbles(byte: u8) -> [u8; 2] {
    [byte & 15, byte >> 4]
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

    /// A file with these keys; the weight of feature f for label l is (f + l) % 16 − 8.
    fn file(keys: &[u32]) -> Vec<u8> {
        let mut bytes = b"NER1".to_vec();
        bytes.extend((keys.len() as u32).to_le_bytes());
        bytes.extend([4, 24, 0, 0]);
        bytes.extend(1f32.to_le_bytes());
        bytes.extend([0; LABELS * LABELS]);
        let mut last = 0;
        for key in keys {
            let mut gap = key - last;
            while gap > 127 {
                bytes.push((gap as u8 & 127) | 128);
                gap >>= 7;
            }
            bytes.push(gap as u8);
            last = *key;
        }
        for label in 0..LABELS {
            for pair in (0..keys.len()).step_by(2) {
                let nibble = |feature: usize| (feature + label) % 16;
                bytes.push((nibble(pair) | (nibble(pair + 1) << 4)) as u8);
            }
        }
        bytes
    }

    #[test]
    fn every_feature_is_found_and_no_other() {
        let keys = [0, 1, 0x0000FF, 0x000100, 0x123456, 0x123457, 0xFFFFFE, 0xFFFFFF];
        let model = Model::read(&file(&keys)).unwrap();
        for (number, key) in keys.iter().enumerate() {
            let want: [i32; LABELS] = std::array::from_fn(|label| ((number + label) % 16) as i32 - 8);
            assert_eq!(model.whole_steps(&[key << 8 | 0xAB]), want, "{key:x}");
        }
        for key in [2u32, 0xFE, 0x101, 0x123455, 0x123458, 0xFFFFFD] {
            assert_eq!(model.whole_steps(&[key << 8]), [0; LABELS], "{key:x}");
        }
        let all: Vec<u32> = keys.iter().map(|key| key << 8).collect();
        assert_eq!(model.whole_steps(&all)[..2], [28 - 64, 36 - 64]);
        assert!(Model::read(&file(&[0xFFFFFF, 0x1000000])).is_none(), "a key of more than 24 bits");
    }
}
