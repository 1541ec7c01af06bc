//! Which words of a sentence may be part of a name, and which capitals stand together?

use super::word::Word;
use std::ops::Range;

/// The words that may be part of a name ("active"). All others are outside every name and get no features.
///
/// A word is active if it has an uppercase letter; if it is one of up to three connectors between an active word and a
/// capital ("Bank of America"); if it is a hyphen after an active word and before a word with letters, or that
/// word ("Kwan - yuen"); or if it begins with a digit, has no letter and follows an active word ("Flight 93").
///
/// `active` is as long as `words`, and told anew.
pub fn mark_active(words: &[Word], active: &mut [bool]) {
    let n = words.len();
    let mut any = false;
    for (active, word) in active.iter_mut().zip(words) {
        *active = word.capital;
        any |= word.capital;
    }
    if !any {
        return;
    }
    for i in 1..n {
        if words[i].connector && active[i - 1] {
            let end = end_of_connectors(words, i);
            if end < n && words[end].capital {
                active[i..end].fill(true);
            }
        }
    }
    for i in 1..n.saturating_sub(1) {
        if words[i].first_byte == b'-' && active[i - 1] && words[i + 1].letters {
            active[i] = true;
            active[i + 1] = true;
        }
    }
    for i in 1..n {
        if !words[i].letters && active[i - 1] && words[i].first_byte.is_ascii_digit() {
            active[i] = true;
        }
    }
}

/// The first word from `start` on that is no connector, three words on at most.
fn end_of_connectors(words: &[Word], start: usize) -> usize {
    let end = words.len().min(start + 3);
    (start..end).find(|&k| !words[k].connector).unwrap_or(end)
}

/// No name has so many words: a longer stretch is decoded in parts, so that any text is decoded in little memory.
const LONGEST_STRETCH: usize = 400;

/// The maximal stretches of active words; each is decoded by itself.
pub fn stretches(active: &[bool]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + active.get(at..)?.iter().position(|&a| a)?;
        let limit = active.len().min(start + LONGEST_STRETCH);
        at = (start..limit).find(|&i| !active[i]).unwrap_or(limit);
        Some(start..at)
    })
}

/// Capital runs: capitals side by side, or joined by one or two connectors.
///
/// A gap does not count if its first connector begins with "i" or "'" ("Obama in Berlin" is two runs, "Bank of
/// America" one).
pub fn runs(words: &[Word]) -> impl Iterator<Item = Range<usize>> + '_ {
    let n = words.len();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + words.get(at..)?.iter().position(|w| w.capital)?;
        let mut end = start + 1;
        loop {
            while end < n && words[end].capital {
                end += 1;
            }
            let after = end_of_connectors(words, end);
            let gap = after - end;
            let joined = (1..=2).contains(&gap) && after < n && words[after].capital;
            if !joined || matches!(words[end].first_byte, b'i' | b'\'') {
                break;
            }
            end = after + 1;
        }
        at = end;
        Some(start..end)
    })
}

/// Whether most words carry a capital (a headline): at least 3 words with letters, at least 80 % of them capital.
pub fn headline(words: &[Word]) -> bool {
    let letters = words.iter().filter(|w| w.letters).count();
    let capitals = words.iter().filter(|w| w.capital).count();
    letters >= 3 && capitals * 10 >= letters * 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Tokens};

    fn words(sentence: &str) -> Vec<Word> {
        let tokens = Tokens::new(sentence, &[Span::new(0, sentence.len())]);
        tokens.all.iter().map(Word::new).collect()
    }

    #[test]
    #[allow(clippy::single_range_in_vec_init)] // one run is what is meant
    fn connectors_join_capitals_but_prepositions_of_place_part_them() {
        let cases: [(&str, &[Range<usize>]); 4] = [
            ("the Bank of America said", &[1..4]),
            ("Obama in Berlin", &[0..1, 2..3]),
            ("Bosnia and the Hague", &[0..4]),
            ("nothing here", &[]),
        ];
        for (sentence, want) in cases {
            assert_eq!(runs(&words(sentence)).collect::<Vec<_>>(), want, "{sentence}");
        }
    }

    #[test]
    fn numbers_and_hyphens_are_active_only_after_a_capital() {
        let cases = [
            ("Flight 93 fell", vec![true, true, false]),
            ("all 93 fell", vec![false, false, false]),
            ("Kwan - yuen won", vec![true, true, true, false]),
            ("well - known man", vec![false, false, false, false]),
            ("University of the West won", vec![true, true, true, true, false]),
            ("Member of parliament", vec![true, false, false]),
        ];
        for (sentence, want) in cases {
            let words = words(sentence);
            let mut active = vec![true; words.len()];
            mark_active(&words, &mut active);
            assert_eq!(active, want, "{sentence}");
        }
    }
}
