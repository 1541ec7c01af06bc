//! The 17 labels: outside, and begin, inside, last, unit (BILOU) of four kinds of name.

use std::ops::Range;

/// Kinds of name, in label order: person, organisation, place, other.
pub const KINDS: usize = 4;
/// Outside is 0; kind k has 1 + 4k begin, 2 + 4k inside, 3 + 4k last, 4 + 4k unit.
pub const LABELS: usize = 1 + 4 * KINDS;
/// The label of words that belong to no name.
pub const OUTSIDE: usize = 0;

/// Where a word stands in its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The first of several words.
    Begin = 0,
    /// Between the first and the last.
    Inside = 1,
    /// The last of several words.
    Last = 2,
    /// The only word.
    Unit = 3,
}
use Place::{Begin, Inside, Last, Unit};

/// The kind of a label; [`KINDS`] for outside.
#[inline]
pub fn kind(label: usize) -> usize {
    if label == OUTSIDE { KINDS } else { (label - 1) / 4 }
}

/// The label of a kind and a place.
pub const fn label(kind: usize, place: Place) -> usize {
    1 + 4 * kind + place as usize
}

fn place(label: usize) -> Option<Place> {
    (label != OUTSIDE).then(|| [Begin, Inside, Last, Unit][(label - 1) % 4])
}

/// A name that has begun and must go on.
fn open(label: usize) -> bool {
    matches!(place(label), Some(Begin | Inside))
}

fn continues(label: usize) -> bool {
    matches!(place(label), Some(Inside | Last))
}

/// Whether `b` may stand right after `a`.
pub fn may_follow(a: usize, b: usize) -> bool {
    if open(a) { continues(b) && kind(a) == kind(b) } else { !continues(b) }
}

/// Whether it may stand at the start of a stretch.
#[cfg(any(test, feature = "training"))]
pub fn may_start(label: usize) -> bool {
    !continues(label)
}

/// Whether it may stand at the end of a stretch.
pub fn may_end(label: usize) -> bool {
    !open(label)
}

/// The names in a labelled sentence: their words and their kind.
pub fn names(labels: &[usize]) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + labels.get(at..)?.iter().position(|&label| label != OUTSIDE)?;
        let mut end = start + 1;
        while end < labels.len() && open(labels[end - 1]) && may_follow(labels[end - 1], labels[end]) {
            end += 1;
        }
        at = end;
        Some((start..end, kind(labels[start])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_begun_name_must_go_on_with_its_own_kind() {
        assert!(may_follow(label(0, Begin), label(0, Last)));
        assert!(!may_follow(label(0, Begin), label(1, Last)), "other kind");
        assert!(!may_follow(label(0, Begin), OUTSIDE), "broken off");
        assert!(!may_follow(OUTSIDE, label(0, Inside)), "never begun");
    }

    #[test]
    fn names_side_by_side_stay_apart() {
        let labels = [
            label(0, Begin),
            label(0, Last),
            label(0, Unit),
            OUTSIDE,
            label(2, Begin),
            label(2, Inside),
            label(2, Last),
        ];
        assert_eq!(names(&labels).collect::<Vec<_>>(), [(0..2, 0), (2..3, 0), (4..7, 2)]);
    }
}
