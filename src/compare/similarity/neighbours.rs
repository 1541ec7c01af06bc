//! Which words of a story can stand for which?

use super::lexicon::{Lexicon, UNRELATED, Word};
use super::table::DIMENSIONS;
use crate::compare::lists::Lists;
use crate::parallel;

/// A letter triple that more words have than these says nothing about a name ("ing").
const COMMON_TRIPLE: usize = 200;

/// For each word of a lexicon, the words that can stand for it, ascending, itself among them.
pub(crate) struct Neighbours(Lists<(u32, f32)>);

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
        let (mut spelled, blocks) =
            parallel::both(|| spelled_alike(lexicon), || parallel::each(&rows, |&from| known.alike(from)));
        spelled.retain(|&(_, _, likeness)| likeness >= Neighbours::LEAST);
        // The blocks are in the order of the first words, so the lists come to be in order: a word's neighbours before it
        // (it is the second of the pair), itself, and those after it.
        let blocks = || blocks.iter().flatten();
        let before = blocks().map(|&(a, b, likeness)| (b, (a, likeness)));
        let own = (0..lexicon.words.len() as u32).map(|word| (word, (word, 1.0)));
        let after = blocks().map(|&(a, b, likeness)| (a, (b, likeness)));
        let both = spelled.iter().flat_map(|&(a, b, likeness)| [(a, (b, likeness)), (b, (a, likeness))]);
        let mut lists = Lists::new(lexicon.words.len(), before.chain(own).chain(after).chain(both));
        for word in spelled.iter().flat_map(|&(word, other, _)| [word, other]) {
            let list = lists.of_mut(word);
            if !list.is_sorted_by_key(|&(other, _)| other) {
                list.sort_unstable_by_key(|&(other, _)| other);
            }
        }
        Neighbours(lists)
    }

    /// The words that can stand for a word, ascending, and how alike they are.
    pub fn of(&self, word: u32) -> &[(u32, f32)] {
        self.0.of(word)
    }
}

/// The cosine of words that are alike enough to be kept.
const LEAST_COSINE: f32 = UNRELATED + (1.0 - UNRELATED) * Neighbours::LEAST;

/// Rows that one thread compares before it looks for more work.
const ROWS: usize = 32;
/// Dimensions that are multiplied at a time, before the sums go back to memory.
const AT_A_TIME: usize = 4;
/// Words whose products are computed, and compared with the least one, at a time.
const LANES: usize = 8;

/// The words that the table knows, their vectors laid out by dimension: so the products of one word with all others are
/// computed eight at a time.
struct Known {
    numbers: Vec<u32>,
    scales: Vec<f32>,
    largest_scale: f32,
    /// Filled up with zeros to a multiple of [`LANES`].
    dimensions: Vec<Vec<i16>>,
}

impl Known {
    fn new<'a>(words: impl Iterator<Item = (u32, &'a Word)> + Clone) -> Known {
        let known = words.filter_map(|(number, word)| Some((number, word.vector.as_ref()?)));
        let scales: Vec<f32> = known.clone().map(|(_, vector)| vector.scale).collect();
        let dimension = |at: usize| {
            let mut values: Vec<i16> = known.clone().filter_map(|(_, vector)| vector.values.get(at).copied()).collect();
            values.resize(scales.len().next_multiple_of(LANES), 0);
            values
        };
        Known {
            numbers: known.clone().map(|(number, _)| number).collect(),
            dimensions: (0..DIMENSIONS).map(dimension).collect(),
            largest_scale: scales.iter().copied().fold(f32::MIN_POSITIVE, f32::max),
            scales,
        }
    }

    /// Those pairs of words that are alike, of which the first is one of [`ROWS`] and the second comes after it.
    fn alike(&self, from: usize) -> Vec<(u32, u32, f32)> {
        let mut pairs = vec![];
        let mut products: Vec<i16> = vec![];
        for at in from..(from + ROWS).min(self.numbers.len()) {
            let (Some(&a), Some(scale)) = (self.numbers.get(at), self.scales.get(at)) else { break };
            // The first lanes hold the word itself and some before it, the last nothing.
            let first = at - at % LANES;
            self.products(at, first, &mut products);
            // Hardly any product is so large that the words may be alike: several are ruled out at a time.
            let least = (LEAST_COSINE / (scale * self.largest_scale)) as i16;
            for (lanes, first) in products.as_chunks::<LANES>().0.iter().zip((first..).step_by(LANES)) {
                if lanes.iter().fold(i16::MIN, |most, &product| most.max(product)) < least {
                    continue;
                }
                for (&product, other) in lanes.iter().zip(first..).filter(|&(_, other)| other > at) {
                    let (Some(&b), Some(other)) = (self.numbers.get(other), self.scales.get(other)) else { break };
                    let cosine = f32::from(product) * scale * other;
                    if cosine >= LEAST_COSINE {
                        pairs.push((a, b, (cosine - UNRELATED) / (1.0 - UNRELATED)));
                    }
                }
            }
        }
        pairs
    }

    /// The products of a word with the others from one on.
    fn products(&self, of: usize, from: usize, products: &mut Vec<i16>) {
        products.clear();
        products.resize(self.numbers.len().next_multiple_of(LANES) - from, 0);
        for part in self.dimensions.chunks_exact(AT_A_TIME) {
            let [p, q, r, s] = part else { continue };
            let [e, f, g, h] = [p, q, r, s].map(|values| values.get(of).copied().unwrap_or(0));
            let [p, q, r, s] = [p, q, r, s].map(|values| values.get(from..).unwrap_or(&[]));
            for ((((product, p), q), r), s) in products.iter_mut().zip(p).zip(q).zip(r).zip(s) {
                let (first, second) = (e.wrapping_mul(*p).wrapping_add(f.wrapping_mul(*q)), g.wrapping_mul(*r));
                *product = product.wrapping_add(first).wrapping_add(second).wrapping_add(h.wrapping_mul(*s));
            }
        }
    }
}

/// Pairs of words, one of them unknown to the table, that share enough letters to be looked at, and how alike they are.
fn spelled_alike(lexicon: &Lexicon) -> Vec<(u32, u32, f32)> {
    let spelled = || (0u32..).zip(&lexicon.words).filter(|(_, word)| !word.numeric);
    let unknown = || spelled().filter(|(_, word)| word.vector.is_none());
    let mut asked: Vec<u64> = unknown().flat_map(|(_, word)| lexicon.triples(word)).copied().collect();
    asked.sort_unstable();
    asked.dedup();
    let place = |triple: &u64| asked.binary_search(triple).ok();
    let mut entries: Vec<(u32, u32)> = vec![];
    for (number, word) in spelled() {
        entries.extend(lexicon.triples(word).iter().filter_map(place).map(|at| (at as u32, number)));
    }
    let with = Lists::new(asked.len(), entries.iter().copied());
    let mut pairs = vec![];
    // For each word how many of the triples it has, and the words that have one.
    let mut counts = vec![0usize; lexicon.words.len()];
    let mut others: Vec<u32> = vec![];
    for (number, word) in unknown() {
        let triples = lexicon.triples(word);
        let lists =
            triples.iter().filter_map(place).map(|at| with.of(at as u32)).filter(|list| list.len() <= COMMON_TRIPLE);
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
            if other != number && (known || number < other) && 4 * same >= triples.len() {
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
