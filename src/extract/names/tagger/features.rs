//! Which features does a word get?
//!
//! A feature is a template number and a 64-bit value, hashed to 32 bits by [`feature`]. In the table, `w` is the
//! word, `p`, `q` its neighbours, `pp`, `qq` the next ones ([`Word::edge`] outside the sentence), [a b] is
//! `mix(a, b)`, [a b c] is `mix(mix(a, b), c)`; `start` is 1 for the first word of a sentence (or the second, if
//! the first has no letters), `head` is 1 in a headline.
//!
//! | template | value |
//! |--:|---|
//! | 1, 2 | w.low; w.exact |
//! | 3, 4, 5, 6 | p.low; q.low; pp.low; qq.low |
//! | 7 … 11 | [p.low w.low]; [w.low q.low]; [pp.low p.low]; [q.low qq.low]; [p.low q.low] |
//! | 12, 13, 14 | prefix of 2, 3, 4 characters, if any |
//! | 16 … 19 | suffix of 1, 2, 3, 4 characters, if any |
//! | 20 | [w.shape 2·start + head] |
//! | 21, 22, 23 | [p.shape w.shape]; [w.shape q.shape]; [p.shape w.shape q.shape] |
//! | 24, 25 | [p.low w.shape]; [w.shape q.low] |
//! | 26, 27 | suffix of 3 of p; of q, if any |
//! | 28 | 2·start + head |
//!
//! For a word in a capital run; `first`, `last` are the run's words, `b`, `bb` the words before it, `a`, `aa` those
//! after it, `place` is 0 alone, 1 first, 2 last, 3 inside:
//!
//! | template | value |
//! |--:|---|
//! | 30, 31, 32, 33 | [last.low place]; [first.low place]; [b.low place]; [a.low place] |
//! | 34 | [min(length, 6) place] xor head |
//! | 35, 36, 37 | [bb.low b.low place]; [a.low aa.low place]; [b.low a.low] |
//! | 38, 39 | runs of up to 5: [run index], run = 5 with each low mixed in, index from 0; low of each other word |
//! | 40 | [bit place] for each gazetteer list that holds a word of the run or a sequence in it, bit from 0 |
//! | 41, 42, 43 | [last.lists place]; [first.lists place]; [b.lists place] |
//!
//! Gazetteer:
//!
//! | template | value |
//! |--:|---|
//! | 50 | 2·w.lists + start |
//! | 51 | [w.sequence_lists w.in_sequence] |
//! | 52, 53 | [p.lists w.lists]; [w.lists q.lists] |
//! | 54, 55 | p.lists; q.lists |
//!
//! The article's memory, if the word was noted ([`super::memory`]):
//!
//! | template | value |
//! |--:|---|
//! | 60 | (4·min(lowercase, 2) + min(capital_inside, 3))·4 + 2·start + head |
//! | 61 | min(total, 6) |
//! | 62 | number of each flag that is set: 0 after_title, 1 after_place_word, 2 before_verb, 3 after_the, 4 before_possessive, 5 after_by |
//! | 63 | all flags as a binary number, after_title highest |
//! | 64, 65 | [long_run_last place_in_long_run]; [long_run_first place_in_long_run] |
//! | 66 | 2·place_in_long_run + start |
//! | 67, 68 | for an acronym whose long form was seen: the long form's last word; 1 |

use super::gazetteer::Gazetteer;
use super::memory::{AFTER_TITLE, Memory};
use super::shape::{headline, mark_active, runs, stretches};
use super::word::{InSequence, Spelling, Word};
use crate::text::hash::{feature, mix};
use crate::text::{Token, Tokens};
use std::ops::Range;

/// An article as the features see it.
pub struct Document<'a> {
    tokens: &'a Tokens<'a>,
    /// The facts of each word of the article, and whether it may be part of a name.
    words: Vec<Word>,
    active: Vec<bool>,
    /// The capital runs of all sentences, each in the word numbers of its sentence.
    runs: Vec<Range<usize>>,
    sentences: Vec<Sentence>,
    memory: Memory,
    edge: Word,
}

struct Sentence {
    /// Which of the document's runs are its own.
    runs: Range<usize>,
    headline: bool,
}

impl<'a> Document<'a> {
    pub fn new(tokens: &'a Tokens<'a>, gazetteer: &Gazetteer) -> Document<'a> {
        let mut words: Vec<Word> = tokens.all.iter().map(Word::new).collect();
        let mut active = vec![false; words.len()];
        let mut all_runs = vec![];
        let mut sentences = Vec::with_capacity(tokens.sentences.len());
        for range in &tokens.sentences {
            let (words, active) = (&mut words[range.clone()], &mut active[range.clone()]);
            mark_active(words, active);
            look_closer(words, active, tokens.all.get(range.clone()).unwrap_or(&[]), gazetteer);
            mark_sequences(words, gazetteer);
            let first = all_runs.len();
            all_runs.extend(runs(words));
            sentences.push(Sentence { runs: first..all_runs.len(), headline: headline(words) });
        }
        let mut memory = Memory::default();
        memory.number_forms(&mut words, &active);
        for (range, sentence) in tokens.sentences.iter().zip(&sentences) {
            let (words, active) = (&words[range.clone()], &active[range.clone()]);
            memory.read(words, active, &all_runs[sentence.runs.clone()], sentence.headline);
        }
        Document { tokens, words, active, runs: all_runs, sentences, memory, edge: Word::edge() }
    }

    /// The words of a sentence; as many as it has tokens.
    pub fn words(&self, sentence: usize) -> &[Word] {
        &self.words[self.tokens.sentences[sentence].clone()]
    }

    /// The stretches of words of a sentence that may be part of a name.
    pub fn stretches(&self, sentence: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        stretches(&self.active[self.tokens.sentences[sentence].clone()])
    }

    /// How many different lowercase forms the active words have.
    pub fn forms(&self) -> usize {
        self.memory.forms()
    }

    /// Whether another active word of the article has the same form.
    pub fn is_repeated(&self, word: &Word) -> bool {
        self.memory.seen(word.form).is_some_and(|seen| seen.active > 1)
    }

    /// Calls `each` with the feature hashes of every word of the stretch `stretch` of a sentence, in order. `features` is
    /// only room for them, kept from stretch to stretch.
    pub fn features(
        &self,
        sentence: usize,
        stretch: Range<usize>,
        features: &mut Features,
        mut each: impl FnMut(&[u32]),
    ) {
        let Sentence { runs, headline } = &self.sentences[sentence];
        let runs = &self.runs[runs.clone()];
        let view = View {
            tokens: self.tokens.of(sentence),
            words: self.words(sentence),
            headline: *headline,
            memory: &self.memory,
            edge: &self.edge,
        };
        let mut number = runs.partition_point(|run| run.end <= stretch.start);
        let mut run = runs.get(number).map(|run| view.run(run));
        for i in stretch {
            if run.as_ref().is_some_and(|run| run.range.end <= i) {
                number += 1;
                run = runs.get(number).map(|run| view.run(run));
            }
            features.count = 0;
            let spelling = Spelling::new(&view.tokens[i]);
            view.add_words(i, &spelling, features);
            if let Some(run) = run.as_ref().filter(|run| run.range.contains(&i)) {
                view.add_run(i, run, features);
            }
            view.add_lists(i, features);
            view.add_memory(i, spelling.acronym, features);
            each(features.all());
        }
    }
}

/// Fills in the facts of active words and of their neighbours.
fn look_closer(words: &mut [Word], active: &[bool], tokens: &[Token], gazetteer: &Gazetteer) {
    let is_active = |i: Option<usize>| i.and_then(|i| active.get(i)).copied().unwrap_or(false);
    for (i, (word, token)) in words.iter_mut().zip(tokens).enumerate() {
        if is_active(Some(i)) || is_active(Some(i + 1)) || is_active(i.checked_sub(1)) {
            word.look_closer(token, gazetteer);
        }
    }
}

/// Marks the gazetteer's sequences, from the left, longest first; a sequence begins with a capital.
fn mark_sequences(words: &mut [Word], gazetteer: &Gazetteer) {
    let mut i = 0;
    while i < words.len() {
        let begins = words[i].capital && words[i].begins_sequence;
        let found = if begins { gazetteer.longest_sequence(words[i..].iter().map(|w| w.low)) } else { None };
        let Some((length, lists)) = found else {
            i += 1;
            continue;
        };
        for (k, word) in words[i..i + length].iter_mut().enumerate() {
            word.sequence_lists = lists;
            word.in_sequence = match k {
                0 => InSequence::First,
                k if k + 1 == length => InSequence::Last,
                _ => InSequence::Middle,
            };
        }
        i += length;
    }
}

/// Where the features of one sentence are read from.
struct View<'a> {
    tokens: &'a [Token<'a>],
    words: &'a [Word],
    headline: bool,
    memory: &'a Memory,
    edge: &'a Word,
}

/// A capital run and what all its words have in common, worked out once.
struct Run {
    range: Range<usize>,
    /// Lists that hold one of its words or a sequence in it.
    lists: u16,
    /// Mix of its words, for runs of up to 5.
    whole: u64,
}

/// More features no word has.
const MOST: usize = 96;

/// The features of one word, as they are collected.
pub struct Features {
    hashes: [u32; MOST],
    count: usize,
}

impl Default for Features {
    fn default() -> Features {
        Features { hashes: [0; MOST], count: 0 }
    }
}

impl Features {
    fn all(&self) -> &[u32] {
        self.hashes.get(..self.count).unwrap_or(&[])
    }

    #[inline]
    fn add(&mut self, template: u64, value: u64) {
        self.add_all([feature(template, value)]);
    }

    #[inline]
    fn add_all<const N: usize>(&mut self, hashes: [u32; N]) {
        if let Some(room) = self.hashes.get_mut(self.count..).and_then(<[u32]>::first_chunk_mut) {
            *room = hashes;
            self.count += N;
        }
    }

    fn add_some(&mut self, template: u64, value: u64) {
        if value != 0 {
            self.add(template, value);
        }
    }
}

impl View<'_> {
    fn word(&self, i: usize, offset: isize) -> &Word {
        i.checked_add_signed(offset).and_then(|i| self.words.get(i)).unwrap_or(self.edge)
    }

    fn start(&self, i: usize) -> u64 {
        u64::from(i == 0 || (i == 1 && !self.words[0].letters))
    }

    fn run(&self, range: &Range<usize>) -> Run {
        let words = &self.words[range.clone()];
        let lists = words.iter().fold(0, |bits, w| bits | w.lists | w.sequence_lists);
        let whole = words.iter().take(5).fold(5, |h, w| mix(h, w.low));
        Run { range: range.clone(), lists, whole }
    }

    /// Templates 1 to 28: the word and its neighbours.
    fn add_words(&self, i: usize, spelling: &Spelling, out: &mut Features) {
        let (pp, p, w, q, qq) = (self.word(i, -2), self.word(i, -1), &self.words[i], self.word(i, 1), self.word(i, 2));
        let situation = self.start(i) * 2 + u64::from(self.headline);
        out.add_all([
            feature(1, w.low),
            feature(2, spelling.exact),
            feature(3, p.low),
            feature(4, q.low),
            feature(5, pp.low),
            feature(6, qq.low),
            feature(7, mix(p.low, w.low)),
            feature(8, mix(w.low, q.low)),
            feature(9, mix(pp.low, p.low)),
            feature(10, mix(q.low, qq.low)),
            feature(11, mix(p.low, q.low)),
        ]);
        for (template, prefix) in (12..).zip(spelling.prefixes) {
            out.add_some(template, prefix);
        }
        for (template, suffix) in (16..).zip(spelling.suffixes) {
            out.add_some(template, suffix);
        }
        out.add_all([
            feature(20, mix(w.shape, situation)),
            feature(21, mix(p.shape, w.shape)),
            feature(22, mix(w.shape, q.shape)),
            feature(23, mix(mix(p.shape, w.shape), q.shape)),
            feature(24, mix(p.low, w.shape)),
            feature(25, mix(w.shape, q.low)),
        ]);
        out.add_some(26, p.suffix);
        out.add_some(27, q.suffix);
        out.add(28, situation);
    }

    /// Templates 30 to 43: the capital run that holds the word.
    fn add_run(&self, i: usize, run: &Run, out: &mut Features) {
        let range = run.range.clone();
        let words = &self.words[range.clone()];
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let (bb, b) = (self.word(range.start, -2), self.word(range.start, -1));
        let (a, aa) = (self.word(range.end, 0), self.word(range.end, 1));
        let place = match i {
            _ if words.len() == 1 => 0,
            i if i == range.start => 1,
            i if i + 1 == range.end => 2,
            _ => 3,
        };
        out.add_all([
            feature(30, mix(last.low, place)),
            feature(31, mix(first.low, place)),
            feature(32, mix(b.low, place)),
            feature(33, mix(a.low, place)),
            feature(34, mix(words.len().min(6) as u64, place) ^ u64::from(self.headline)),
            feature(35, mix(mix(bb.low, b.low), place)),
            feature(36, mix(mix(a.low, aa.low), place)),
            feature(37, mix(b.low, a.low)),
        ]);
        if words.len() <= 5 {
            out.add(38, mix(run.whole, (i - range.start) as u64));
            for (_, other) in range.zip(words).filter(|(k, _)| *k != i) {
                out.add(39, other.low);
            }
        }
        for bit in (0..8).filter(|bit| run.lists >> bit & 1 == 1) {
            out.add(40, mix(bit, place));
        }
        out.add_all([
            feature(41, mix(u64::from(last.lists), place)),
            feature(42, mix(u64::from(first.lists), place)),
            feature(43, mix(u64::from(b.lists), place)),
        ]);
    }

    /// Templates 50 to 55: the word lists.
    fn add_lists(&self, i: usize, out: &mut Features) {
        let w = &self.words[i];
        let (p, lists, q) = (u64::from(self.word(i, -1).lists), u64::from(w.lists), u64::from(self.word(i, 1).lists));
        out.add_all([
            feature(50, lists * 2 + self.start(i)),
            feature(51, mix(u64::from(w.sequence_lists), w.in_sequence as u64)),
            feature(52, mix(p, lists)),
            feature(53, mix(lists, q)),
            feature(54, p),
            feature(55, q),
        ]);
    }

    /// Templates 60 to 68: the rest of the article.
    fn add_memory(&self, i: usize, acronym: u64, out: &mut Features) {
        let word = &self.words[i];
        let start = self.start(i);
        if let Some(seen) = self.memory.seen(word.form).filter(|seen| seen.noted) {
            let letter_case = u64::from(seen.lowercase.min(2) * 4 + seen.capital_inside.min(3));
            out.add(60, letter_case * 4 + start * 2 + u64::from(self.headline));
            out.add(61, u64::from(seen.total.min(6)));
            for number in (0..6).filter(|number| seen.flags << number & AFTER_TITLE != 0) {
                out.add(62, number);
            }
            out.add(63, u64::from(seen.flags));
            let place = u64::from(seen.place_in_long_run);
            if place != 0 {
                out.add(64, mix(seen.long_run_last, place));
                out.add(65, mix(seen.long_run_first, place));
                out.add(66, place * 2 + start);
            }
        }
        if acronym != 0
            && let Some(last) = self.memory.spelled_out(acronym)
        {
            out.add(67, last);
            out.add(68, 1);
        }
    }
}
