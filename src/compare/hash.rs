//! Words as numbers.

/// FNV-1a: equal words have equal hashes, and two words of one story hardly ever the same.
pub(super) fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}
