//! How much do two statements share, and is it enough to look closer?

use super::statement::Statement;

/// Two words at least this much alike are taken for the same thing.
pub(super) const SAME: f32 = 0.6;
/// The weight of what two sentences share, below which nothing links them.
const SPECIFIC: f32 = 2.0;
/// A shared word of at least this weight tells something,
const TELLING: f32 = 1.0;
/// and where fewer than three do, so much of either sentence must be shared.
const MOSTLY: f32 = 0.4;
/// What the likest other word tells of a word; the less alike it is, the faster that falls. Of two sentences on one topic
/// nearly every word has another that is somewhat like it.
const OTHER_WORD: f32 = 0.6;
/// What is left of a match whose partner has a better one.
pub(super) const SHARED_PARTNER: f32 = 0.3;

/// How much of a word its match tells.
pub(super) fn tells(likeness: f32) -> f32 {
    if likeness >= 1.0 { 1.0 } else { OTHER_WORD * likeness * likeness }
}

/// The different words of a statement that have the same or nearly the same word in another.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    words: u32,
    /// Those that tell something.
    pub telling: u32,
    /// What they say in this story, all together.
    pub weight: f32,
}

impl Shared {
    /// Where these are the best matches of the words of `a`.
    pub fn of(a: &Statement, matches: &[(u32, f32)]) -> Shared {
        let mut shared = Shared::default();
        for &(at, _) in &a.distinct {
            if let (Some(&(_, likeness)), Some(&own)) = (matches.get(at), a.weights.get(at))
                && likeness >= SAME
            {
                shared.note(likeness, own);
            }
        }
        shared
    }

    /// Counts in a word that says so much and whose match is so much alike, at least [`SAME`].
    pub fn note(&mut self, likeness: f32, weight: f32) {
        self.words += 1;
        self.telling += u32::from(likeness * weight >= TELLING);
        self.weight += tells(likeness) * weight;
    }

    /// Whether no word is.
    pub fn is_nothing(&self) -> bool {
        self.words == 0
    }

    /// All that is shared, of which this and the other are parts.
    pub fn and(&self, other: &Shared) -> Shared {
        Shared {
            words: self.words + other.words,
            telling: self.telling + other.telling,
            weight: self.weight + other.weight,
        }
    }

    /// The least share of either sentence that must be told; none if no share is enough: two words that are alike make two
    /// sentences alike only if there is not much else in either.
    pub fn least(&self) -> Option<f32> {
        let specific = self.words > 1 && self.weight >= SPECIFIC;
        specific.then_some(if self.telling >= 3 { 0.0 } else { MOSTLY })
    }

    /// Whether that much may be told of a statement that says so much, whatever the words that are not shared tell of it.
    pub fn may_suffice(&self, all: f32) -> bool {
        // No match below [`SAME`] tells more than a match whose partner has a better one.
        self.least().is_some_and(|least| self.weight + SHARED_PARTNER * (all - self.weight) >= least * all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_words_suffice_where_little_else_is_told() {
        let shared = |words: &[(f32, f32)]| {
            let mut shared = Shared::default();
            words.iter().for_each(|&(likeness, weight)| shared.note(likeness, weight));
            shared
        };
        let two = shared(&[(1.0, 1.5), (1.0, 0.8)]);
        assert_eq!(two.least(), Some(MOSTLY));
        assert!(two.may_suffice(5.0), "faint matches may tell what lacks");
        assert!(!two.may_suffice(50.0));
        assert_eq!(shared(&[(1.0, 5.0)]).least(), None, "one word");
        assert_eq!(shared(&[(1.0, 0.9), (0.7, 1.2)]).least(), None, "two that say little");
        let three = shared(&[(1.0, 1.5), (0.9, 2.0), (1.0, 1.1)]);
        assert!(three.least() == Some(0.0) && three.may_suffice(50.0));
        assert_eq!(two.and(&shared(&[(1.0, 0.9)])).least(), Some(MOSTLY));
        assert_eq!(two.and(&shared(&[(1.0, 1.1), (1.0, 1.0)])).least(), Some(0.0));
    }
}
