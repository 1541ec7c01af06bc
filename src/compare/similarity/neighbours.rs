//! Which words of a story can stand for which?

use super::lexicon::{Lexicon, UNRELATED, Word};
use super::table::DIMENSIONS;
use crate::parallel;

/// A letter triple that more words have than these says nothing about a name ("ing").
const COMMON_TRIPLE: usize = 200;

/// For each word of a lexicon, the words that can stand for it.
pub(crate) struct Neighbours {
    /// Where each word's neighbours begin, and the last ones end.
    from: Vec<u32>,
    /// Ascending for each word, which is its own neighbour.
    list: Vec<(u32, f32)>,
}

impl Neighbours {
    /// Words at least this much alike are kept.
    const LEAST: f32 = 0.3;
    /// Words that say less than this have no neighbour but themselves.
    const LIGHT: f32 = 2.0;

    /// Compares every word with every other, those that the table does not know only with words that share letters.
    pub fn new(lexicon: &Lexicon) -> Neighbours {
        let heavy = |word: &Word| word.weight >= Neighbours::LIGHT && !word.numeric;
        let words = (0u32..).zip(&lexicon.words).filter(|(_, word)| heavy(word));
        let known = Known::new(words);
        let rows: Vec<usize> = (0..known.numbers.len()).step_by(ROWS).collect();
        let blocks = parallel::each(&rows, |&from| known.alike(from));
        let mut spelled = spelled_alike(lexicon);
        spelled.retain(|&(_, _, likeness)| likeness >= Neighbours::LEAST);
        let words = lexicon.words.len();
        let mut neighbours = Neighbours::with_room(words, blocks.iter().flatten().chain(&spelled));
        let mut next = neighbours.from.clone();
        // In the order of the first words, and each word after those before it: so each list comes to be in order.
        let mut own = 0;
        for &(a, b, likeness) in blocks.iter().flatten() {
            while own <= a {
                neighbours.put(&mut next, own, own, 1.0);
                own += 1;
            }
            neighbours.put(&mut next, a, b, likeness);
            neighbours.put(&mut next, b, a, likeness);
        }
        (own..words as u32).for_each(|word| neighbours.put(&mut next, word, word, 1.0));
        for &(a, b, likeness) in &spelled {
            neighbours.put(&mut next, a, b, likeness);
            neighbours.put(&mut next, b, a, likeness);
        }
        for &(word, other, _) in &spelled {
            neighbours.sort(word);
            neighbours.sort(other);
        }
        neighbours
    }

    /// Room for the neighbours that these pairs are, and for each word itself.
    fn with_room<'a>(words: usize, pairs: impl Iterator<Item = &'a (u32, u32, f32)>) -> Neighbours {
        let mut from = vec![1u32; words + 1];
        for word in pairs.flat_map(|&(a, b, _)| [a, b]) {
            from.get_mut(word as usize).into_iter().for_each(|count| *count += 1);
        }
        let mut all = 0;
        for count in &mut from {
            all += std::mem::replace(count, all);
        }
        Neighbours { from, list: vec![(0, 0.0); all as usize] }
    }

    fn put(&mut self, next: &mut [u32], word: u32, other: u32, likeness: f32) {
        if let Some(at) = next.get_mut(word as usize)
            && let Some(place) = self.list.get_mut(*at as usize)
        {
            *place = (other, likeness);
            *at += 1;
        }
    }

    fn range(&self, word: u32) -> std::ops::Range<usize> {
        let bound = |at: usize| self.from.get(at).map_or(0, |&bound| bound as usize);
        bound(word as usize)..bound(word as usize + 1)
    }

    fn sort(&mut self, word: u32) {
        let range = self.range(word);
        if let Some(list) = self.list.get_mut(range).filter(|list| !list.is_sorted_by_key(|&(other, _)| other)) {
            list.sort_unstable_by_key(|&(other, _)| other);
        }
    }

    /// The words that can stand for a word, ascending, and how alike they are.
    pub fn of(&self, word: u32) -> &[(u32, f32)] {
        self.list.get(self.range(word)).unwrap_or(&[])
    }
}

/// The cosine of words that are alike enough to be kept.
const LEAST_COSINE: f32 = UNRELATED + (1.0 - UNRELATED) * Neighbours::LEAST;

/// Rows that one thread compares before it looks for more work.
const ROWS: usize = 32;
/// Dimensions that are multiplied at a time, before the sums go back to memory.
const AT_A_TIME: usize = 4;

/// The words that the table knows, their vectors laid out by dimension: so the products of one word with all others are
/// computed eight at a time.
struct Known {
    numbers: Vec<u32>,
    scales: Vec<f32>,
    dimensions: Vec<Vec<i16>>,
}

impl Known {
    fn new<'a>(words: impl Iterator<Item = (u32, &'a Word)> + Clone) -> Known {
        let known = words.filter_map(|(number, word)| Some((number, word.vector.as_ref()?)));
        let dimension = |at: usize| known.clone().filter_map(|(_, vector)| vector.values.get(at).copied()).collect();
        Known {
            numbers: known.clone().map(|(number, _)| number).collect(),
            scales: known.clone().map(|(_, vector)| vector.scale).collect(),
            dimensions: (0..DIMENSIONS).map(dimension).collect(),
        }
    }

    /// Those pairs of words that are alike, of which the first is one of [`ROWS`] and the second comes after it.
    fn alike(&self, from: usize) -> Vec<(u32, u32, f32)> {
        let mut pairs = vec![];
        let mut products: Vec<i16> = vec![];
        for at in from..(from + ROWS).min(self.numbers.len()) {
            let (Some((a, others)), Some((scale, scales))) = (split(&self.numbers, at), split(&self.scales, at)) else {
                break;
            };
            products.clear();
            products.resize(others.len(), 0);
            for part in self.dimensions.chunks_exact(AT_A_TIME) {
                let [p, q, r, s] = part else { continue };
                let [Some((e, p)), Some((f, q)), Some((g, r)), Some((h, s))] = [p, q, r, s].map(|one| split(one, at))
                else {
                    continue;
                };
                for ((((product, p), q), r), s) in products.iter_mut().zip(p).zip(q).zip(r).zip(s) {
                    let (first, second) = (e.wrapping_mul(*p).wrapping_add(f.wrapping_mul(*q)), g.wrapping_mul(*r));
                    *product = product.wrapping_add(first).wrapping_add(second).wrapping_add(h.wrapping_mul(*s));
                }
            }
            for ((&product, b), other) in products.iter().zip(others).zip(scales) {
                let cosine = f32::from(product) * scale * other;
                if cosine >= LEAST_COSINE {
                    pairs.push((*a, *b, (cosine - UNRELATED) / (1.0 - UNRELATED)));
                }
            }
        }
        pairs
    }
}

/// What stands at a place, and what comes after it.
fn split<T>(list: &[T], at: usize) -> Option<(&T, &[T])> {
    list.get(at..)?.split_first()
}

/// Pairs of words, one of them unknown to the table, that share enough letters to be looked at, and how alike they are.
fn spelled_alike(lexicon: &Lexicon) -> Vec<(u32, u32, f32)> {
    let spelled = || (0u32..).zip(&lexicon.words).filter(|(_, word)| !word.numeric);
    let unknown = || spelled().filter(|(_, word)| word.vector.is_none());
    let mut asked: Vec<u64> = unknown().flat_map(|(_, word)| word.triples.iter().copied()).collect();
    asked.sort_unstable();
    asked.dedup();
    let mut with: Vec<Vec<u32>> = vec![vec![]; asked.len()];
    for (number, word) in spelled() {
        let found = word.triples.iter().filter_map(|triple| asked.binary_search(triple).ok());
        found.for_each(|at| with[at].push(number));
    }
    let words_with = |triple: &u64| asked.binary_search(triple).ok().and_then(|at| with.get(at));
    let mut pairs = vec![];
    // For each word how many of the triples it has, and the words that have one.
    let mut counts = vec![0usize; lexicon.words.len()];
    let mut others: Vec<u32> = vec![];
    for (number, word) in unknown() {
        let lists = word.triples.iter().filter_map(words_with).filter(|list| list.len() <= COMMON_TRIPLE);
        for &other in lists.flatten() {
            let Some(count) = counts.get_mut(other as usize) else { continue };
            if *count == 0 {
                others.push(other);
            }
            *count += 1;
        }
        for other in others.drain(..) {
            let same = counts.get_mut(other as usize).map(std::mem::take).unwrap_or(0);
            let known = lexicon.words.get(other as usize).is_some_and(|o| o.vector.is_some());
            if other != number && (known || number < other) && 4 * same >= word.triples.len() {
                pairs.push((number, other, lexicon.likeness(number, other)));
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
