//! Training texts as stretches of numbered features.

use crate::sets::Texts;
use std::collections::HashMap;
use variorum::training::{OUTSIDE, stretches};

/// A stretch of words with the numbers of their features.
pub struct Stretch {
    pub features: Vec<Vec<u32>>,
    pub labels: Vec<usize>,
    /// How much its text counts.
    pub weight: f32,
}

#[derive(Default)]
pub struct Dataset {
    pub stretches: Vec<Stretch>,
    /// Hash of each feature, by number.
    pub hashes: Vec<u32>,
    /// How often each feature was seen.
    pub counts: Vec<u32>,
}

impl Dataset {
    /// Features that are seen less often than `at_least` are left out.
    pub fn new(texts: &[Texts], at_least: u32) -> Dataset {
        let mut data = Dataset::default();
        let mut numbers: HashMap<u32, u32> = HashMap::new();
        for (text, document) in texts.iter().flat_map(|text| text.documents.iter().map(move |d| (text, d))) {
            for stretch in stretches(&document.words) {
                let all = document.labels(stretch.sentence);
                let mut labels = vec![OUTSIDE; stretch.words.len()];
                // a name that a stretch cuts teaches nothing
                let inside = |n: &std::ops::Range<usize>| n.start >= stretch.words.start && n.end <= stretch.words.end;
                for (name, _) in document.names[stretch.sentence].iter().filter(|(name, _)| inside(name)) {
                    let at = name.start - stretch.words.start;
                    labels[at..at + name.len()].copy_from_slice(&all[name.clone()]);
                }
                let features = stretch.features.iter().map(|hashes| data.number(hashes, &mut numbers)).collect();
                data.stretches.push(Stretch { features, labels, weight: text.weight });
            }
        }
        let kept: Vec<u32> = (0..).zip(&data.counts).filter(|(_, n)| **n >= at_least).map(|(f, _)| f).collect();
        data.keep(&kept)
    }

    fn number(&mut self, hashes: &[u32], numbers: &mut HashMap<u32, u32>) -> Vec<u32> {
        let number = |&hash: &u32| {
            let number = *numbers.entry(hash).or_insert_with(|| {
                self.hashes.push(hash);
                self.counts.push(0);
                self.hashes.len() as u32 - 1
            });
            self.counts[number as usize] += 1;
            number
        };
        hashes.iter().map(number).collect()
    }

    /// The same texts with these features only, numbered in this order.
    pub fn keep(&self, features: &[u32]) -> Dataset {
        let mut renumber = vec![u32::MAX; self.hashes.len()];
        for (new, &old) in (0..).zip(features) {
            renumber[old as usize] = new;
        }
        let kept = |word: &Vec<u32>| word.iter().map(|&f| renumber[f as usize]).filter(|&f| f != u32::MAX).collect();
        let stretch = |s: &Stretch| Stretch {
            features: s.features.iter().map(kept).collect(),
            labels: s.labels.clone(),
            weight: s.weight,
        };
        Dataset {
            stretches: self.stretches.iter().map(stretch).collect(),
            hashes: features.iter().map(|&f| self.hashes[f as usize]).collect(),
            counts: features.iter().map(|&f| self.counts[f as usize]).collect(),
        }
    }
}
