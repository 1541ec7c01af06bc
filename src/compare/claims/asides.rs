//! What does a sentence say by the way? "Lee, who led the bank in 2019, left": that she led the bank.

use crate::article::{Mention, NameKind};
use crate::text::Span;

/// Longer clauses between commas are read as the sentence's own, in bytes.
const LONGEST: usize = 200;

/// The relative clauses and the appositions of names that stand between commas inside a sentence. What ends the sentence is no
/// aside: "Police caught Lee, who had fled on Monday."
pub(super) fn asides(text: &str, sentence: Span, mentions: &[&Mention]) -> Vec<Span> {
    let words = sentence.text(text);
    let mut found: Vec<Span> = vec![];
    for (at, _) in words.match_indices(", ") {
        let start = sentence.start + at + 2;
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let rest = Span::new(start, sentence.end).text(text);
        let first = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let named = || mentions.iter().any(|m| m.kind == NameKind::Person && m.span.end + 2 == start);
        let opens = match first {
            "who" | "whose" | "which" | "whom" => true,
            "a" | "an" | "the" | "one" => named(),
            _ => false,
        };
        // Another comma inside may part a list or a date: the clause ends where a verb goes on with the sentence, which is
        // guessed at by what cannot follow a list.
        let closing = rest.match_indices(", ").map(|(end, _)| end).find(|&end| {
            let next = rest.get(end + 2..).unwrap_or("");
            next.starts_with(char::is_lowercase) && !next.starts_with("and ") && !next.starts_with("or ")
        });
        if let Some(end) = closing.filter(|&end| opens && end <= LONGEST) {
            found.push(Span::new(start, start + end));
        }
    }
    found
}
