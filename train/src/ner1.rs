//! The file that ships, NER1; `src/extract/names/tagger/ner1.rs` of the core says what stands in it and reads it.

use crate::crf::Scores;
use crate::learn::Weights;
use std::collections::HashMap;
use variorum::training::LABELS;

/// Largest weight in steps.
const TOP: f32 = 7.0;

/// The file: weights in 4 bits, keys of 24. `hashes` has a hash for each feature of the weights.
pub fn file(hashes: &[u32], weights: &Weights) -> Vec<u8> {
    let mut features: Vec<(u32, Scores)> =
        hashes.iter().map(|hash| hash >> 8).zip(weights.features.iter().copied()).collect();
    features.sort_by_key(|(key, _)| *key);
    features.dedup_by_key(|(key, _)| *key);
    let step = best_step(&features);
    features.retain(|(_, w)| w.iter().any(|w| in_steps(*w, step) != 0));

    let mut out = b"NER1".to_vec();
    out.extend((features.len() as u32).to_le_bytes());
    out.extend([4, 24, 0, 0]);
    out.extend(step.to_le_bytes());
    out.extend(weights.transitions.iter().flatten().map(|x| (x * 16.0).round().clamp(-127.0, 127.0) as i8 as u8));
    let mut last = 0;
    for (key, _) in &features {
        let mut gap = key - last;
        last = *key;
        while gap > 127 {
            out.push(gap as u8 | 128);
            gap >>= 7;
        }
        out.push(gap as u8);
    }
    for label in 0..LABELS {
        let nibble = |feature: Option<&(u32, Scores)>| (feature.map_or(0, |(_, w)| in_steps(w[label], step)) + 8) as u8;
        out.extend(features.chunks(2).map(|pair| nibble(pair.first()) | nibble(pair.get(1)) << 4));
    }
    out
}

fn in_steps(weight: f32, step: f32) -> i8 {
    (weight / step).round().clamp(-TOP, TOP) as i8
}

/// The step that loses least.
fn best_step(features: &[(u32, Scores)]) -> f32 {
    let mut sizes: Vec<f32> = features.iter().flat_map(|(_, w)| w).map(|w| w.abs()).filter(|w| *w > 1e-6).collect();
    sizes.sort_by(f32::total_cmp);
    let reach = sizes.get((sizes.len() as f64 * 0.9999) as usize).copied().unwrap_or(1.0) / TOP;
    let error = |step: f32| -> f64 {
        let lost = |w: &f32| f64::from(w - (w / step).round().min(TOP) * step);
        sizes.iter().step_by(7).map(|w| lost(w) * lost(w)).sum()
    };
    (1..=60).map(|i| reach * i as f32 / 60.0).min_by(|a, b| error(*a).total_cmp(&error(*b))).unwrap_or(reach)
}

/// The weights of a file for the features with these hashes, 0 for those it does not have; `None` if it is none.
pub fn weights_of(file: &[u8], hashes: &[u32]) -> Option<Weights> {
    let word = |at: usize| file.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
    if file.get(..4)? != b"NER1" || file.get(8..12)? != [4, 24, 0, 0] {
        return None;
    }
    let (n, step) = (word(4)? as usize, f32::from_bits(word(12)?));
    let mut weights = Weights::zero(hashes.len());
    let mut at = 16;
    for score in weights.transitions.iter_mut().flatten() {
        *score = f32::from(*file.get(at)? as i8) / 16.0;
        at += 1;
    }
    let (mut rows, mut key) = (HashMap::new(), 0u32);
    for row in 0..n {
        let mut shift = 0;
        loop {
            let byte = *file.get(at)?;
            at += 1;
            key = key.checked_add(u32::from(byte & 127).checked_shl(shift)?)?;
            shift += 7;
            if byte < 128 {
                break;
            }
        }
        rows.insert(key, row);
    }
    for (weights, hash) in weights.features.iter_mut().zip(hashes) {
        let Some(row) = rows.get(&(hash >> 8)) else { continue };
        for (label, weight) in weights.iter_mut().enumerate() {
            let byte = *file.get(at + label * n.div_ceil(2) + row / 2)?;
            *weight = (f32::from(byte >> (row % 2 * 4) & 15) - 8.0) * step;
        }
    }
    Some(weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use variorum::training::Decoder;

    #[test]
    fn what_is_written_is_read_again() {
        let hashes = [0x0000_0100, 0xFFFF_FF00, 0x1234_5600, 0x0000_0200];
        let mut weights = Weights::zero(hashes.len());
        for (f, row) in weights.features.iter_mut().enumerate() {
            *row = std::array::from_fn(|label| (f + label) as f32 % 15.0 - 7.0);
        }
        weights.transitions[3][5] = -1.25;
        let file = file(&hashes, &weights);
        let again = weights_of(&file, &hashes).unwrap();
        assert_eq!(again.transitions, weights.transitions);
        for (a, b) in again.features.iter().flatten().zip(weights.features.iter().flatten()) {
            assert!((a - b).abs() < 0.3, "{a} for {b}");
        }
        assert!(Decoder::new(&file).is_some() && Decoder::new(b"NER2").is_none());
    }
}
