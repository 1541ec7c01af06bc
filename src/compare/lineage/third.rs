//! Do two articles rest on a third that neither names?
//!
//! Who draws on another adds nothing to what he takes over. Where each of two tells, in the very sentences that they share,
//! names and numbers which the other has nowhere, neither can have all of it from the other.

use super::origins::SURE;
use super::words::{Word, Words};
use super::{Signal, joined};
use crate::article::Article;
use crate::btree::BTreeSet;
use crate::sort::Ordered;
use crate::story::LinkEvidenceKind;

/// So many of the shared sentences of each must hold what the other lacks: one may be the reporter's own addition.
const SENTENCES: usize = 2;

/// Whether both seem to have what they share from somebody whom neither credits.
pub(super) fn seems_common(
    (first, a): (&Article, &Words),
    (second, b): (&Article, &Words),
    signals: &[Signal],
) -> bool {
    let named =
        |s: &Signal| s.way.is_some() || matches!(s.kind, LinkEvidenceKind::Credit | LinkEvidenceKind::NamedSource);
    // Whoever credits somebody may have it from there, though that is not in the story.
    let credits = !first.credits.is_empty() || !second.credits.is_empty();
    if credits || signals.iter().any(named) || joined(signals.iter().filter(|s| !s.quoted)) < SURE {
        return false;
    }
    let shared = || signals.iter().filter(|s| !s.quoted).flat_map(|s| s.shared.iter().copied());
    let (in_a, in_b): (BTreeSet<usize>, BTreeSet<usize>) = shared().unzip();
    more(a, &in_a, b) >= SENTENCES && more(b, &in_b, a) >= SENTENCES
}

/// How many of these sentences hold a name or a number that the other article has nowhere.
fn more(words: &Words, sentences: &BTreeSet<usize>, other: &Words) -> usize {
    let mut known: Vec<u64> = other.all.iter().map(|w| w.stem).collect();
    known.order();
    let fact = |w: &Word, first: bool| (w.number || w.capital && !first && w.content) && !w.quoted;
    let holds = |&&sentence: &&usize| {
        let words = words.of_sentence(sentence);
        words.iter().enumerate().any(|(at, word)| fact(word, at == 0) && known.binary_search(&word.stem).is_err())
    };
    sentences.iter().filter(holds).count()
}
