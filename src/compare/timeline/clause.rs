//! Which words of a sentence tell what happened on a day?

use super::acts::is_telling;
use crate::text::{Span, Token};
use std::ops::Range;

/// The words of the clause in which a time stands: those of the next one where it opens the sentence ("On Friday, …") and of
/// the one before where it stands by itself ("the crash, on Friday, …").
pub(super) fn around(tokens: &[Token], time: Span) -> Range<usize> {
    let (first, after) = place(tokens, time);
    let telling = |range: Range<usize>| {
        let own = |t: &&Token| is_telling(t) && !t.span.overlaps(time);
        tokens.get(range).unwrap_or(&[]).iter().filter(own).count()
    };
    let (start, end) = (before(tokens, first), behind(tokens, after));
    if telling(start..end) >= LEAST {
        return start..end;
    }
    if start > 0 && telling(before(tokens, start - 1)..end) >= LEAST {
        return before(tokens, start - 1)..end;
    }
    start..behind(tokens, (end + 1).min(tokens.len()))
}

/// Telling words that a clause has at least.
const LEAST: usize = 2;

/// The part of a sentence that tells what happened at a time, where it tells of other times (`others`) as well; nothing
/// where it cannot be taken out.
pub(super) fn excerpt(tokens: &[Token], time: Span, others: &[Span]) -> Option<Span> {
    /// With fewer words it is no statement,
    const WORDS: usize = 5;
    /// and with fewer the other time has none.
    const OTHERS: usize = 4;
    let (first, after) = place(tokens, time);
    let from = others.iter().filter(|o| o.end <= time.start).map(|o| place(tokens, *o).1).max();
    let to = others.iter().filter(|o| time.end <= o.start).map(|o| place(tokens, *o).0).min();
    let start = match from {
        None => 0,
        Some(from) => {
            // What somebody denies or says must not stand without that: "that one had sunk on Friday".
            let said = |at: usize| tokens.get(at).is_some_and(|t| t.lower == "that");
            let mut ends = (from..first).filter(|&at| ends(tokens, at) && first - at >= WORDS && !said(at));
            // A clause that says by its first word that it is one, else the whole of what comes after the other time.
            let earliest = ends.clone().next().filter(|&at| !(from..at).any(said));
            ends.rfind(|&at| opens(tokens, at)).or(earliest).map(|at| opening(tokens, at))?
        }
    };
    let end = match to {
        None => tokens.len(),
        Some(to) => (after..to).rev().find(|&at| ends(tokens, at) && at - start >= WORDS && to - at >= OTHERS)?,
    };
    if start == 0 && end == tokens.len() {
        return None;
    }
    let is_word = |at: &usize| tokens.get(*at).is_some_and(|t| t.lower.starts_with(char::is_alphanumeric));
    let last = if end == tokens.len() { end.checked_sub(1)? } else { (start..end).rfind(is_word)? };
    let (head, tail) = (tokens.get(start)?, tokens.get(last)?);
    (end - start >= WORDS).then(|| Span::new(head.span.start, tail.span.end))
}

/// The first word of a time, and the first behind it.
fn place(tokens: &[Token], time: Span) -> (usize, usize) {
    (tokens.partition_point(|t| t.span.end <= time.start), tokens.partition_point(|t| t.span.start < time.end))
}

fn before(tokens: &[Token], first: usize) -> usize {
    (0..first).rev().find(|&at| ends(tokens, at)).map_or(0, |at| at + 1)
}

fn behind(tokens: &[Token], after: usize) -> usize {
    (after..tokens.len()).find(|&at| ends(tokens, at)).unwrap_or(tokens.len())
}

/// A word that opens a clause is part of it, marks before it are not.
fn opening(tokens: &[Token], at: usize) -> usize {
    let words =
        (at..tokens.len()).find(|&at| tokens.get(at).is_some_and(|t| t.lower.starts_with(char::is_alphanumeric)));
    words.unwrap_or(at)
}

/// Whether a clause surely opens at the word or behind the mark number `at`: "who", "— …", ", and"; a comma alone says little.
fn opens(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.lower.as_ref());
    match word(at) {
        "," => {
            matches!(word(at + 1), "and" | "or" | "yet")
                || word(at + 1).starts_with(char::is_alphabetic) && ends(tokens, at + 1)
        }
        "\"" | "(" | ")" | "“" | "”" | "as" | "after" | "before" | "since" | "until" | "so" | "…" => false,
        _ => true,
    }
}

/// Whether a clause may end at the word or mark number `at`.
fn ends(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| ENDS.binary_search(&token.lower.as_ref()).is_ok())
}

/// Marks and words between clauses, sorted.
const ENDS: [&str; 30] = [
    "\"", "(", ")", ",", "--", ":", ";", "after", "although", "as", "because", "before", "but", "if", "since", "so",
    "that", "though", "until", "when", "where", "which", "while", "who", "whose", "–", "—", "“", "”", "…",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Tokens;

    fn place_of(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(ENDS.is_sorted());
    }

    #[test]
    fn the_clause_of_a_day_is_where_it_stands() {
        let cases = [
            (
                "Divers said that the ferry, which sank near Orrin on Friday, was old.",
                "Friday",
                "sank near Orrin on Friday",
            ),
            ("On Friday, the ferry sank near Orrin.", "Friday", "On Friday , the ferry sank near Orrin ."),
            ("The ferry sank, on Friday, near Orrin.", "Friday", "The ferry sank , on Friday"),
            ("The ferry sank on Friday.", "Friday", "The ferry sank on Friday ."),
        ];
        for (text, day, want) in cases {
            let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
            let clause = around(tokens.of(0), place_of(text, day));
            let words: Vec<&str> = tokens.of(0)[clause].iter().map(|t| t.text).collect();
            assert_eq!(words.join(" "), want, "{text}");
        }
    }

    #[test]
    fn of_two_days_in_one_sentence_each_has_its_part() {
        let cases = [
            (
                "Ninety divers searched on Friday, and forty more were due from Lund on Saturday.",
                [
                    ("Friday", Some("Ninety divers searched on Friday")),
                    ("Saturday", Some("and forty more were due from Lund on Saturday.")),
                ],
            ),
            (
                "A deal was reached on Friday for crews who have lived on half their pay since May 3.",
                [
                    ("Friday", Some("A deal was reached on Friday for crews")),
                    ("May 3", Some("who have lived on half their pay since May 3.")),
                ],
            ),
            (
                "On Friday, the board denied reports that two of its ferries hit a wreck that had sunk on Monday near Orrin.",
                [
                    ("Friday", Some("On Friday, the board denied reports that two of its ferries hit a wreck")),
                    (
                        "Monday",
                        Some(
                            "the board denied reports that two of its ferries hit a wreck that had sunk on Monday near Orrin.",
                        ),
                    ),
                ],
            ),
            (
                "The board said on Friday that its pilot, a man of long service, had been let go on Monday.",
                [("Friday", Some("The board said on Friday that its pilot, a man of long service")), ("Monday", None)],
            ),
            (
                "The ferry sank on Friday; ” the crews of both were found on Monday.",
                [
                    ("Friday", Some("The ferry sank on Friday")),
                    ("Monday", Some("the crews of both were found on Monday.")),
                ],
            ),
            // What cannot be taken apart stays whole.
            ("Divers met Friday and Saturday in the hall.", [("Friday", None), ("Saturday", None)]),
        ];
        for (text, days) in cases {
            let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
            let spans = days.map(|(day, _)| place_of(text, day));
            for (n, (day, want)) in days.into_iter().enumerate() {
                let found = excerpt(tokens.of(0), spans[n], &[spans[1 - n]]);
                assert_eq!(found.map(|span| span.text(text)), want, "{text} {day}");
            }
        }
    }
}
