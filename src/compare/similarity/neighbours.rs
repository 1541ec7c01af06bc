//! Which words of a story can stand for which?

use super::lexicon::{Lexicon, UNRELATED};
use super::table::Vector;
use std::collections::HashMap;

/// A letter triple that more words have than these says nothing about a name ("ing").
const COMMON_TRIPLE: usize = 200;

/// For each word of a lexicon, the words that can stand for it.
pub(crate) struct Neighbours {
    /// Ascending by word; each is its own neighbour.
    of: Vec<Vec<(u32, f32)>>,
}

impl Neighbours {
    /// Words at least this much alike are kept.
    const LEAST: f32 = 0.3;
    /// Words that say less than this have no neighbour but themselves.
    const LIGHT: f32 = 2.0;

    /// Compares every word with every other, those that the table does not know only with words that share letters.
    pub fn new(lexicon: &Lexicon) -> Neighbours {
        let all = 0..lexicon.words.len() as u32;
        let mut of: Vec<Vec<(u32, f32)>> = all.clone().map(|word| vec![(word, 1.0)]).collect();
        let mut join = |a: u32, b: u32, likeness: f32| {
            if likeness >= Neighbours::LEAST && a != b {
                for (word, other) in [(a, b), (b, a)] {
                    of.get_mut(word as usize).into_iter().for_each(|list| list.push((other, likeness)));
                }
            }
        };
        let heavy = |&word: &u32| lexicon.weight(word) >= Neighbours::LIGHT && !lexicon.is_number(word);
        let known: Vec<(u32, Vector)> = (all.clone().filter(heavy))
            .filter_map(|word| Some((word, lexicon.words.get(word as usize)?.vector?)))
            .collect();
        for (i, (a, x)) in known.iter().enumerate() {
            for (b, y) in known.iter().skip(i + 1) {
                join(*a, *b, (x.cosine(y) - UNRELATED) / (1.0 - UNRELATED));
            }
        }
        for (a, b) in spelled_alike(lexicon) {
            join(a, b, lexicon.likeness(a, b));
        }
        of.iter_mut().for_each(|list| list.sort_unstable_by_key(|&(word, _)| word));
        Neighbours { of }
    }

    /// The words that can stand for a word, ascending, and how alike they are.
    pub fn of(&self, word: u32) -> &[(u32, f32)] {
        self.of.get(word as usize).map_or(&[], Vec::as_slice)
    }
}

/// Pairs of words, one of them unknown to the table, that share enough letters to be looked at.
fn spelled_alike(lexicon: &Lexicon) -> Vec<(u32, u32)> {
    let mut with: HashMap<[char; 3], Vec<u32>> = HashMap::new();
    let spelled = || lexicon.words.iter().enumerate().filter(|(_, w)| !w.numeric);
    for (word, w) in spelled() {
        w.triples.iter().for_each(|&triple| with.entry(triple).or_default().push(word as u32));
    }
    let mut pairs = vec![];
    for (word, w) in spelled().filter(|(_, w)| w.vector.is_none()) {
        let mut others: Vec<u32> = w
            .triples
            .iter()
            .filter_map(|t| with.get(t))
            .filter(|o| o.len() <= COMMON_TRIPLE)
            .flatten()
            .copied()
            .collect();
        others.sort_unstable();
        for same in others.chunk_by(|a, b| a == b) {
            let Some(&other) = same.first() else { continue };
            let known = lexicon.words.get(other as usize).is_some_and(|o| o.vector.is_some());
            if (known || word < other as usize) && 4 * same.len() >= w.triples.len() {
                pairs.push((word as u32, other));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_what_every_pair_would_give() {
        let mut lexicon = Lexicon::default();
        lexicon
            .passage("Police arrested Muhandis, al-Mohandis was detained by officers on 12 or 13 May in Muhandisville");
        let neighbours = Neighbours::new(&lexicon);
        let words = lexicon.words.len() as u32;
        for a in 0..words {
            assert!(neighbours.of(a).is_sorted_by_key(|&(word, _)| word));
            for b in (0..words).filter(|&b| lexicon.weight(a).min(lexicon.weight(b)) >= Neighbours::LIGHT) {
                let found =
                    neighbours.of(a).iter().find(|&&(word, _)| word == b).map_or(0.0, |&(_, likeness)| likeness);
                let likeness = lexicon.likeness(a, b);
                let want = if likeness >= Neighbours::LEAST { likeness } else { 0.0 };
                assert!((found - want).abs() < 1e-6, "{} {}: {found}, not {want}", lexicon.stem(a), lexicon.stem(b));
            }
        }
    }
}
