//! What the whole article says of a word: the second mention of "Austin" knows of "Lloyd Austin".

use super::gazetteer::TITLE_BIT;
use super::word::Word;
use crate::text::hash::{ByHash, mix, text};
use std::ops::Range;

/// What was seen of one lowercase form, over all its occurrences in the article, whatever their letter case.
#[derive(Clone, Default)]
pub struct Seen {
    /// Whether anything below was noted: a mark without letters is only noted inside a capital run ("AT & T").
    pub noted: bool,
    /// Occurrences.
    pub total: u32,
    /// Occurrences without a capital.
    pub lowercase: u32,
    /// Occurrences with a capital that is neither the first word of its sentence nor in a headline.
    pub capital_inside: u32,
    /// Occurrences that may be part of a name; they vote on one another.
    pub active: u32,
    /// What stood around it, bits as in the constants below.
    pub flags: u8,
    /// The first run of 2 to 6 words that held this word: place in it (0 none, 1 first, 2 middle, 3 last),
    /// its first word and its last word.
    pub place_in_long_run: u8,
    pub long_run_first: u64,
    pub long_run_last: u64,
}

/// Stood right after a title in a capital run ("President X").
pub const AFTER_TITLE: u8 = 1 << 5;
// The others are noted for the last word of a capital run.
/// After "in", "at", "from", "near", "across", "outside", "around".
pub const AFTER_PLACE_WORD: u8 = 1 << 4;
/// Before "said", "says", "told", "added", "was", "is", "has", "who".
pub const BEFORE_VERB: u8 = 1 << 3;
pub const AFTER_THE: u8 = 1 << 2;
pub const BEFORE_POSSESSIVE: u8 = 1 << 1;
pub const AFTER_BY: u8 = 1;

const PLACE_WORDS: [u64; 7] =
    [text("in"), text("at"), text("from"), text("near"), text("across"), text("outside"), text("around")];
const VERBS: [u64; 8] =
    [text("said"), text("says"), text("told"), text("added"), text("was"), text("is"), text("has"), text("who")];
const THE: u64 = text("the");
const BY: u64 = text("by");
const POSSESSIVE: u64 = text("'s");

/// The article's memory.
#[derive(Default)]
pub struct Memory {
    /// Number of each lowercase form of an active word.
    forms: ByHash<u32>,
    /// What was seen of each form.
    seen: Vec<Seen>,
    /// Which values the high bits of the forms have: most words of an article are none of them.
    filter: Filter,
    /// Last word of the first long run with these initials, by their mix.
    acronyms: ByHash<u64>,
}

/// One bit for each value of the twelve high bits of a hash.
struct Filter([u64; 64]);

impl Default for Filter {
    fn default() -> Filter {
        Filter([0; 64])
    }
}

impl Filter {
    fn set(&mut self, hash: u64) {
        if let Some(word) = self.0.get_mut((hash >> 58) as usize) {
            *word |= 1 << (hash >> 52 & 63);
        }
    }

    fn may_hold(&self, hash: u64) -> bool {
        self.0.get((hash >> 58) as usize).is_some_and(|word| word >> (hash >> 52 & 63) & 1 == 1)
    }
}

impl Memory {
    /// What was seen of a form ([`Word::form`]).
    pub fn seen(&self, form: u32) -> Option<&Seen> {
        self.seen.get(form as usize)
    }

    /// How many forms there are.
    pub fn forms(&self) -> usize {
        self.seen.len()
    }

    /// The last word of the long name that this acronym may stand for.
    pub fn spelled_out(&self, acronym: u64) -> Option<u64> {
        self.acronyms.get(&acronym).copied()
    }

    /// Gives the active words of the article their forms.
    pub fn number_forms(&mut self, words: &mut [Word], active: &[bool]) {
        for (word, _) in words.iter_mut().zip(active).filter(|(_, active)| **active) {
            let next = self.seen.len() as u32;
            word.form = *self.forms.entry(word.low).or_insert(next);
            if word.form == next {
                self.seen.push(Seen::default());
                self.filter.set(word.low);
            }
            if let Some(seen) = self.seen.get_mut(word.form as usize) {
                seen.active += 1;
            }
        }
    }

    /// Reads a sentence: its words, which of them are active, its capital runs, whether it is a headline. Runs in headlines are not noted.
    pub fn read(&mut self, words: &[Word], active: &[bool], runs: &[Range<usize>], headline: bool) {
        for (i, (word, &active)) in words.iter().zip(active).enumerate().filter(|(_, (w, _))| w.letters) {
            let form = match active {
                true => Some(word.form),
                false if self.filter.may_hold(word.low) => self.forms.get(&word.low).copied(),
                false => None,
            };
            let Some(seen) = form.and_then(|form| self.seen.get_mut(form as usize)) else { continue };
            seen.noted = true;
            seen.total += 1;
            if word.lowercase() {
                seen.lowercase += 1;
            } else if i > 0 && !headline {
                seen.capital_inside += 1;
            }
        }
        if headline {
            return;
        }
        for run in runs {
            self.note_around(words, run);
            self.note_inside(&words[run.clone()]);
        }
    }

    fn note_around(&mut self, words: &[Word], run: &Range<usize>) {
        let Some(seen) = self.seen.get_mut(words[run.end - 1].form as usize) else { return };
        let mut flag = |bit: u8, set: bool| seen.flags |= if set { bit } else { 0 };
        if run.start > 0 {
            let before = words[run.start - 1].low;
            flag(AFTER_THE, before == THE);
            flag(AFTER_PLACE_WORD, PLACE_WORDS.contains(&before));
            flag(AFTER_BY, before == BY);
        }
        if let Some(after) = words.get(run.end) {
            flag(BEFORE_VERB, VERBS.contains(&after.low));
            flag(BEFORE_POSSESSIVE, after.low == POSSESSIVE);
        }
    }

    fn note_inside(&mut self, run: &[Word]) {
        for pair in run.windows(2).filter(|pair| pair[0].lists & TITLE_BIT != 0) {
            if let Some(seen) = self.seen.get_mut(pair[1].form as usize) {
                seen.noted = true;
                seen.flags |= AFTER_TITLE;
            }
        }
        if !(2..=6).contains(&run.len()) {
            return;
        }
        let (first, last) = (run[0].low, run[run.len() - 1].low);
        for (i, word) in run.iter().enumerate() {
            let Some(seen) = self.seen.get_mut(word.form as usize) else { continue };
            seen.noted = true;
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
