//! What stands around a word of a sentence?

use super::view::{Telling, View, is_content};
use crate::english::endings::stem;
use crate::english::hedges::is_hedge;
use crate::english::negation::NEGATIONS;
use crate::text::{Span, Token};

/// The words before and behind one word, in its clause.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause<'a> {
    /// Stems of content words, the nearest first.
    pub before: Vec<&'a str>,
    pub behind: Vec<&'a str>,
    /// Whom and what it names.
    pub names: Vec<&'a str>,
    /// The word is a passive: "was rejected by".
    pub passive: bool,
    /// Something denies the word.
    pub denied: bool,
    /// It is only possible, asked or to come.
    pub open: bool,
}

/// So many words to either side.
const REACH: usize = 16;

impl<'a> Clause<'a> {
    /// What stands around the word number `at` of a sentence.
    pub fn around(view: &View<'a>, telling: Telling, at: usize) -> Clause<'a> {
        let tokens = view.tokens(telling);
        let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
        let first = (at.saturating_sub(REACH)..at).rev().take_while(|&i| !ends(lower(i))).last().unwrap_or(at);
        let last = (at + 1..(at + 1 + REACH).min(tokens.len())).take_while(|&i| !ends(lower(i))).last().unwrap_or(at);
        let stems = |range: std::ops::Range<usize>| -> Vec<&'a str> {
            tokens.get(range).unwrap_or(&[]).iter().filter(|t| is_content(t)).map(|t| stem(&t.lower)).collect()
        };
        let place = |t: Option<&Token>| t.map_or(Span::default(), |t| t.span);
        let range = Span::new(place(tokens.get(first)).start, place(tokens.get(last)).end);
        let near = at.saturating_sub(4)..at;
        let denies = |i: usize| lower(i) == "n't" || NEGATIONS.contains(&stem(lower(i)));
        let opens = |i: usize| {
            matches!(
                lower(i),
                "to" | "will"
                    | "would"
                    | "could"
                    | "should"
                    | "can"
                    | "if"
                    | "whether"
                    | "may"
                    | "might"
                    | "must"
                    | "?"
            ) || is_hedge(lower(i))
        };
        let mut before = stems(first..at);
        before.reverse();
        Clause {
            before,
            behind: stems(at + 1..last + 1),
            names: view
                .mentions(telling.report, range)
                .iter()
                .filter_map(|m| view.last_word(telling, m.span))
                .collect(),
            passive: near.clone().any(|i| matches!(lower(i), "was" | "were" | "been" | "be" | "being" | "is" | "are"))
                && (at + 1..at + 6).any(|i| lower(i) == "by"),
            denied: near.clone().any(denies) || (first..at).any(|i| matches!(lower(i), "neither" | "nobody" | "none")),
            open: near.clone().any(opens) || tokens.last().is_some_and(|t| t.lower == "?"),
        }
    }

    /// Whether both name somebody whom the other does not.
    pub fn names_others(&self, other: &Clause) -> bool {
        names_others(&self.names, &other.names)
    }

    /// How many stems before and behind the two share; a passive is turned round.
    pub fn shared(&self, other: &Clause) -> (usize, usize) {
        let (before, behind) =
            if self.passive == other.passive { (&other.before, &other.behind) } else { (&other.behind, &other.before) };
        (both(&self.before, before), both(&self.behind, behind))
    }
}

/// Whether each of two lists has a name that the other has not.
pub(super) fn names_others(a: &[&str], b: &[&str]) -> bool {
    let others = |x: &[&str], y: &[&str]| x.iter().any(|name| !y.contains(name));
    others(a, b) && others(b, a)
}

/// How many different stems two lists share.
fn both(a: &[&str], b: &[&str]) -> usize {
    a.iter().enumerate().filter(|(i, w)| b.contains(w) && !a.iter().take(*i).any(|x| x == *w)).count()
}

/// Where a clause ends that another word's belongs to no more.
fn ends(word: &str) -> bool {
    matches!(
        word,
        ";" | ":" | "but" | "while" | "although" | "though" | "after" | "because" | "whereas" | "when" | "before"
    )
}
