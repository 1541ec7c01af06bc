//! What the whole article says of a word: the second mention of "Austin" knows of "Lloyd Austin".

use super::gazetteer::TITLE_BIT;
use super::hash::{ByHash, mix};
use super::word::{Word, low};
use std::ops::Range;

/// What was seen of one word, over all its occurrences in the article, whatever their letter case.
#[derive(Clone, Default)]
pub struct Seen {
    /// Occurrences.
    pub total: u32,
    /// Occurrences without a capital.
    pub lowercase: u32,
    /// Occurrences with a capital that is neither the first word of its sentence nor in a headline.
    pub capital_inside: u32,
    /// Stood right after a title in a capital run ("President X").
    pub after_title: bool,
    /// The facts below are noted for the last word of a capital run:
    /// after "in", "at", "from", "near", "across", "outside", "around".
    pub after_place_word: bool,
    /// Before "said", "says", "told", "added", "was", "is", "has", "who".
    pub before_verb: bool,
    pub after_the: bool,
    pub before_possessive: bool,
    pub after_by: bool,
    /// The first run of 2 to 6 words that held this word: place in it (0 none, 1 first, 2 middle, 3 last),
    /// its first word and its last word.
    pub place_in_long_run: u8,
    pub long_run_first: u64,
    pub long_run_last: u64,
}

/// The article's memory.
#[derive(Default)]
pub struct Memory {
    seen: ByHash<Seen>,
    /// Last word of the first long run with these initials, by their mix.
    acronyms: ByHash<u64>,
}

/// The small words that the memory looks at.
struct Around {
    place_words: [u64; 7],
    verbs: [u64; 8],
    the: u64,
    by: u64,
    possessive: u64,
}

impl Around {
    fn new() -> Around {
        Around {
            place_words: ["in", "at", "from", "near", "across", "outside", "around"].map(low),
            verbs: ["said", "says", "told", "added", "was", "is", "has", "who"].map(low),
            the: low("the"),
            by: low("by"),
            possessive: low("'s"),
        }
    }
}

impl Memory {
    pub fn seen(&self, low: u64) -> Option<&Seen> {
        self.seen.get(&low)
    }

    /// The last word of the long name that this acronym may stand for.
    pub fn spelled_out(&self, acronym: u64) -> Option<u64> {
        self.acronyms.get(&acronym).copied()
    }

    /// Reads all sentences: their words, their runs, whether they are headlines. Runs in headlines are not noted.
    pub fn new<'w>(sentences: impl Iterator<Item = (&'w [Word], &'w [Range<usize>], bool)>) -> Memory {
        let around = Around::new();
        let mut memory = Memory::default();
        for (words, runs, headline) in sentences {
            for (i, word) in words.iter().enumerate().filter(|(_, w)| w.letters) {
                let seen = memory.seen.entry(word.low).or_default();
                seen.total += 1;
                if word.lowercase() {
                    seen.lowercase += 1;
                } else if i > 0 && !headline {
                    seen.capital_inside += 1;
                }
            }
            if headline {
                continue;
            }
            for run in runs {
                memory.note_around(words, run, &around);
                memory.note_inside(&words[run.clone()]);
            }
        }
        memory
    }

    fn note_around(&mut self, words: &[Word], run: &Range<usize>, around: &Around) {
        let Some(seen) = self.seen.get_mut(&words[run.end - 1].low) else { return };
        if run.start > 0 {
            let before = words[run.start - 1].low;
            seen.after_the |= before == around.the;
            seen.after_place_word |= around.place_words.contains(&before);
            seen.after_by |= before == around.by;
        }
        if let Some(after) = words.get(run.end) {
            seen.before_verb |= around.verbs.contains(&after.low);
            seen.before_possessive |= after.low == around.possessive;
        }
    }

    fn note_inside(&mut self, run: &[Word]) {
        for pair in run.windows(2).filter(|pair| pair[0].lists & TITLE_BIT != 0) {
            self.seen.entry(pair[1].low).or_default().after_title = true;
        }
        if !(2..=6).contains(&run.len()) {
            return;
        }
        let (first, last) = (run[0].low, run[run.len() - 1].low);
        for (i, word) in run.iter().enumerate() {
            let seen = self.seen.entry(word.low).or_default();
            if seen.place_in_long_run == 0 {
                seen.place_in_long_run = match i {
                    i if i + 1 == run.len() => 3,
                    0 => 1,
                    _ => 2,
                };
                seen.long_run_first = first;
                seen.long_run_last = last;
            }
        }
        let capitals = || run.iter().filter(|w| w.capital);
        if capitals().count() >= 2 {
            let initials = capitals().fold(3, |h, w| mix(h, u64::from(w.first_byte)));
            self.acronyms.entry(initials).or_insert(last);
        }
    }
}
