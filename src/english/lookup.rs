//! Where does a word stand in a sorted list?
//!
//! Every rule asks lists for every word, so this is what extraction spends most of its time on: the first four bytes are
//! compared as one number, which settles nearly every step of the search without a call.

use std::cmp::Ordering;

/// Whether a sorted list holds the word.
pub(crate) fn holds(list: &[&str], word: &str) -> bool {
    let head = head(word);
    list.binary_search_by(|other| compare(other, word, head)).is_ok()
}

/// Where a list sorted by its words has this one.
pub(crate) fn place<T>(list: &[(&str, T)], word: &str) -> Option<usize> {
    let head = head(word);
    list.binary_search_by(|(other, _)| compare(other, word, head)).ok()
}

/// What a list sorted by its words says of this one.
pub(crate) fn entry<T: Copy>(list: &[(&str, T)], word: &str) -> Option<T> {
    list.get(place(list, word)?).map(|&(_, value)| value)
}

fn compare(other: &str, word: &str, head_of_word: u32) -> Ordering {
    head(other).cmp(&head_of_word).then_with(|| other.cmp(word))
}

/// The first four bytes, so that the order of the numbers is the order of the words as far as they differ there.
fn head(word: &str) -> u32 {
    u32::from_be_bytes(match *word.as_bytes() {
        [a, b, c, d, ..] => [a, b, c, d],
        [a, b, c] => [a, b, c, 0],
        [a, b] => [a, b, 0, 0],
        [a] => [a, 0, 0, 0],
        [] => [0; 4],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_and_no_other() {
        let list = ["", "a", "a\0", "ab", "abc", "abcd", "abcda", "abcde", "b", "be", "über"];
        assert!(list.is_sorted());
        let numbered: Vec<(&str, usize)> = list.iter().enumerate().map(|(at, &word)| (word, at)).collect();
        for (at, word) in list.iter().enumerate() {
            assert!(holds(&list, word), "{word:?}");
            assert_eq!(entry(&numbered, word), Some(at), "{word:?}");
        }
        for word in ["\0", "a\0\0", "aa", "abcd\0", "abcdf", "bee", "u", "üb", "z"] {
            assert!(!holds(&list, word), "{word:?}");
            assert_eq!(place(&numbered, word), None, "{word:?}");
        }
    }
}
