//! Makes the table of words smaller: product quantisation of its vectors (`src/compare/similarity/table.rs` tells the layout).
//!
//! Lloyd's algorithm finds the kinds of every part; in its last rounds words are given to the kinds as they will be written,
//! rounded to four bits, so that what the rounding costs is made good.

use crate::learn::Random;
use anyhow::{Context, Result, ensure};

/// How many parts a vector has, of how many dimensions, and how many kinds of each there are.
const PARTS: usize = 8;
const PART: usize = 4;
const KINDS: usize = 128;
/// Rounds of Lloyd's algorithm, and how many of them go before the rounding.
const ROUNDS: usize = 60;
const UNROUNDED: usize = 40;
/// What one step of four bits may stand for; the best is taken.
const STEPS: [f64; 3] = [0.045, 0.05, 0.055];

type Part = [f64; PART];

/// `words.nxe2` out of `words.nxe1`.
pub fn quantised(file: &[u8], seed: u64) -> Result<Vec<u8>> {
    let table = Table::read(file).context("no words.nxe1")?;
    let tries = STEPS.iter().map(|&step| Quantised::new(&table.vectors, step, &mut Random::new(seed)));
    let best = tries.min_by(|a, b| a.error.total_cmp(&b.error)).context("no step")?;
    eprintln!("{} words; squared error {:.4} of 1 at a step of {}", table.vectors.len(), best.error, best.step);
    let mut out = b"NXE2".to_vec();
    out.extend(u32::try_from(table.vectors.len())?.to_le_bytes());
    out.extend(u16::try_from(PARTS * PART)?.to_le_bytes());
    out.extend([KINDS.ilog2() as u8, table.scale]);
    out.extend(u32::try_from(table.stems.len())?.to_le_bytes());
    out.extend(table.stems);
    out.extend(table.weights);
    for part in &best.parts {
        out.extend(part.kinds.iter().flat_map(|kind| packed(*kind, best.step)));
    }
    for part in &best.parts {
        out.extend(part.of.iter().map(|&kind| kind as u8));
    }
    Ok(out)
}

/// A table as it comes: an int4 for every value.
struct Table<'f> {
    scale: u8,
    stems: &'f [u8],
    weights: &'f [u8],
    /// Each of length one.
    vectors: Vec<[Part; PARTS]>,
}

impl Table<'_> {
    fn read(file: &[u8]) -> Result<Table<'_>> {
        let (head, rest) = file.split_at_checked(16).context("it is too short")?;
        let number = |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]) as usize;
        let (count, dimensions) = (number(4), usize::from(u16::from_le_bytes([head[8], head[9]])));
        ensure!(head.starts_with(b"NXE1") && dimensions == PARTS * PART && head[10] == 4, "it is of another kind");
        let (stems, rest) = rest.split_at_checked(number(12)).context("it ends in its stems")?;
        let (weights, rows) = rest.split_at_checked(count).context("it ends in its weights")?;
        ensure!(rows.len() == count * dimensions / 2, "its vectors are not as many as its words");
        let vectors = rows.chunks_exact(dimensions / 2).map(unit).collect();
        Ok(Table { scale: head[11], stems, weights, vectors })
    }
}

/// The vector of a row, of length one.
fn unit(row: &[u8]) -> [Part; PARTS] {
    let mut values = row.iter().flat_map(|&two| [f64::from(two & 15) - 8.0, f64::from(two >> 4) - 8.0]);
    let vector: [Part; PARTS] = std::array::from_fn(|_| std::array::from_fn(|_| values.next().unwrap_or(0.0)));
    scaled(vector, length(&vector).recip())
}

fn length(vector: &[Part; PARTS]) -> f64 {
    vector.as_flattened().iter().map(|v| v * v).sum::<f64>().sqrt().max(1e-9)
}

fn scaled(vector: [Part; PARTS], by: f64) -> [Part; PARTS] {
    vector.map(|part| part.map(|value| value * by))
}

/// All vectors by the kinds of their parts.
struct Quantised {
    step: f64,
    parts: Vec<Kinds>,
    /// How far the vectors are from what they became, both of length one: squared, in the middle.
    error: f64,
}

impl Quantised {
    fn new(vectors: &[[Part; PARTS]], step: f64, random: &mut Random) -> Quantised {
        let of_place = |place: usize| vectors.iter().map(|vector| vector[place]).collect::<Vec<Part>>();
        let parts: Vec<Kinds> = (0..PARTS).map(|place| Kinds::new(&of_place(place), step, random)).collect();
        let errors = vectors.iter().enumerate().map(|(word, vector)| {
            let made: [Part; PARTS] = std::array::from_fn(|place| rounded(parts[place].part(word), step));
            let made = scaled(made, length(&made).recip());
            vector.iter().zip(&made).map(|(a, b)| distance(a, b)).sum::<f64>()
        });
        let error = errors.sum::<f64>() / vectors.len() as f64;
        Quantised { step, parts, error }
    }
}

/// The kinds of one part, the most frequent first, and which of them each word has.
struct Kinds {
    kinds: Vec<Part>,
    of: Vec<usize>,
}

impl Kinds {
    fn new(parts: &[Part], step: f64, random: &mut Random) -> Kinds {
        let mut kinds: Vec<Part> = (0..KINDS).map(|_| parts[random.below(parts.len())]).collect();
        for round in 0..ROUNDS {
            let near: Vec<Part> =
                kinds.iter().map(|&kind| if round < UNROUNDED { kind } else { rounded(kind, step) }).collect();
            let of: Vec<usize> = parts.iter().map(|part| nearest(part, &near)).collect();
            centre(&mut kinds, parts, &of, &near);
        }
        kinds.iter_mut().for_each(|kind| *kind = rounded(*kind, step));
        let mut made = Kinds { of: parts.iter().map(|part| nearest(part, &kinds)).collect(), kinds };
        made.most_frequent_first();
        made
    }

    fn part(&self, word: usize) -> Part {
        self.kinds[self.of[word]]
    }

    /// Small numbers for many words: the file packs better.
    fn most_frequent_first(&mut self) {
        let mut counts = [0usize; KINDS];
        self.of.iter().for_each(|&kind| counts[kind] += 1);
        let mut order: Vec<usize> = (0..KINDS).collect();
        order.sort_by_key(|&kind| std::cmp::Reverse(counts[kind]));
        let mut place = [0; KINDS];
        order.iter().enumerate().for_each(|(to, &from)| place[from] = to);
        self.kinds = order.iter().map(|&from| self.kinds[from]).collect();
        self.of.iter_mut().for_each(|kind| *kind = place[*kind]);
    }
}

/// Every kind moves to the middle of its words; one without words to the word that is farthest from its own kind.
fn centre(kinds: &mut [Part], parts: &[Part], of: &[usize], near: &[Part]) {
    let mut sums = vec![([0.0; PART], 0.0); kinds.len()];
    for (part, &kind) in parts.iter().zip(of) {
        let (sum, count) = &mut sums[kind];
        sum.iter_mut().zip(part).for_each(|(sum, value)| *sum += value);
        *count += 1.0;
    }
    let mut far: Vec<usize> = (0..parts.len()).collect();
    if sums.iter().any(|&(_, count)| count == 0.0) {
        let away = |&word: &usize| distance(&parts[word], &near[of[word]]);
        far.sort_by(|a, b| away(b).total_cmp(&away(a)));
    }
    let mut far = far.into_iter();
    for (kind, (sum, count)) in kinds.iter_mut().zip(sums) {
        *kind = if count > 0.0 { sum.map(|sum| sum / count) } else { far.next().map_or(*kind, |word| parts[word]) };
    }
}

fn nearest(part: &Part, kinds: &[Part]) -> usize {
    let (mut best, mut least) = (0, f64::INFINITY);
    for (number, kind) in kinds.iter().enumerate() {
        let away = distance(part, kind);
        if away < least {
            (best, least) = (number, away);
        }
    }
    best
}

fn distance(a: &Part, b: &Part) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

/// A value in four bits, −8 to 7 steps.
fn steps(value: f64, step: f64) -> f64 {
    (value / step).round().clamp(-8.0, 7.0)
}

fn rounded(part: Part, step: f64) -> Part {
    part.map(|value| steps(value, step) * step)
}

/// Two values a byte, the first in the low bits.
fn packed(part: Part, step: f64) -> [u8; PART / 2] {
    let four_bits = |value: f64| (steps(value, step) + 8.0) as u8;
    std::array::from_fn(|at| four_bits(part[2 * at]) | four_bits(part[2 * at + 1]) << 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of words that point in a few directions, a little astray.
    fn table(words: usize) -> Vec<u8> {
        let mut file = b"NXE1".to_vec();
        file.extend((words as u32).to_le_bytes());
        file.extend([32, 0, 4, 20]);
        file.extend((3 * words as u32).to_le_bytes());
        file.extend((0..words).flat_map(|word| [0, 1, word as u8]));
        file.extend((0..words).map(|word| word as u8));
        for word in 0..words {
            file.extend(
                (0..16).map(|at| ((word % 9 + at) % 15 + 1) as u8 | (((word * 7 + at * 3) % 15 + 1) << 4) as u8),
            );
        }
        file
    }

    #[test]
    fn a_table_keeps_its_words_and_nearly_their_vectors() {
        let (file, words) = (table(30), 30);
        let made = quantised(&file, 42).unwrap();
        assert_eq!(made, quantised(&file, 42).unwrap(), "the same seed, the same file");
        assert_eq!(&made[16..16 + 4 * words], &file[16..16 + 4 * words], "stems and weights");
        assert_eq!(made.len(), 16 + 4 * words + PARTS * KINDS * PART / 2 + PARTS * words);
        let vectors = Table::read(&file).unwrap().vectors;
        let made = Quantised::new(&vectors, 0.05, &mut Random::new(1));
        assert!(made.error < 0.05, "{}", made.error);
        let coarse = Quantised::new(&vectors, 0.5, &mut Random::new(1));
        assert!(coarse.error > 0.2, "{}", coarse.error);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for file in [&b""[..], b"NXE1", &[0; 40], &table(3)[..30]] {
            assert!(quantised(file, 42).is_err());
        }
    }
}
