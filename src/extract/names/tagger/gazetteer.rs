//! In which hand-written word lists does a word stand?

use crate::english::gazetteers;
use crate::text::hash::{ByHash, mix, text};

/// Bit of the list of titles ("President"), used by the document memory.
pub const TITLE_BIT: u16 = 1 << 7;
/// Set beside the lists of a word that begins a sequence of several.
const BEGINS: u16 = 1 << 15;

/// Which lists hold a word or a sequence of words. Letter case does not matter.
#[derive(Default)]
pub struct Gazetteer {
    /// Lists by the hash of a single word, and [`BEGINS`].
    single: ByHash<u16>,
    /// Lists by the hash of a sequence of two or more words: 7, then each word's hash mixed in.
    sequence: ByHash<u16>,
    longest: usize,
}

impl Gazetteer {
    /// The lists that the model was trained with; list number i is bit i.
    pub fn shipped() -> Gazetteer {
        Gazetteer::new(&gazetteers::OF_THE_TAGGER)
    }

    /// Builds from the texts of the lists: one entry a line, words parted by one space, `#` opens a comment line.
    pub fn new(lists: &[&str]) -> Gazetteer {
        let mut gazetteer = Gazetteer { longest: 1, ..Gazetteer::default() };
        for (bit, list) in lists.iter().enumerate() {
            for line in gazetteers::entries(list) {
                let entry = line.to_lowercase();
                let words: Vec<u64> = entry.split(' ').map(text).collect();
                let lists = match words[..] {
                    [word] => gazetteer.single.entry(word).or_default(),
                    [first, ..] => {
                        *gazetteer.single.entry(first).or_default() |= BEGINS;
                        gazetteer.sequence.entry(words.iter().fold(7, |h, w| mix(h, *w))).or_default()
                    }
                    [] => continue,
                };
                *lists |= 1 << bit;
                gazetteer.longest = gazetteer.longest.max(words.len());
            }
        }
        gazetteer
    }

    /// Lists that hold this word, given its lowercase hash ([`super::word::Word::low`]), and whether it begins a sequence.
    pub fn lists_of(&self, low: u64) -> (u16, bool) {
        let found = self.single.get(&low).copied().unwrap_or(0);
        (found & !BEGINS, found & BEGINS != 0)
    }

    /// The longest sequence of two or more words that starts here: its length and its lists.
    pub fn longest_sequence(&self, lows: impl Iterator<Item = u64>) -> Option<(usize, u16)> {
        let mut h = 7;
        let mut found = None;
        for (i, low) in lows.take(self.longest).enumerate() {
            h = mix(h, low);
            if i > 0
                && let Some(&lists) = self.sequence.get(&h)
            {
                found = Some((i + 1, lists));
            }
        }
        found
    }
}
