//! What stands between a name and its verb? "Hugh Hill, a doctor, said", "Lee, in a letter signed by Hill, said".

use super::line::Line;
use super::places;
use super::subject::{is_break, phrase, without_time};
use crate::article::NameKind;
use crate::english::sources;
use std::ops::Range;

/// "Hugh Hill, a doctor, said": the comma at `comma` closes an apposition or an insertion; the subject stands before it.
pub(super) fn around_apposition(line: &Line, from: usize, comma: usize) -> Option<Range<usize>> {
    let mut end = comma;
    let mut fallback = None;
    for _ in 0..6 {
        let open = (from..end).rev().find(|&k| is_break(line, k) || line.is_run(k));
        let start = open.map_or(from, |k| k + 1);
        // "after a woman in Harwick Falls, Ohio, told him": the word that begins the clause is no part of it.
        let clause =
            matches!(line.lower(start), "after" | "before" | "since" | "until") && line.parts(start + 1).determiner();
        let start = start + usize::from(clause);
        // "Lee, who is Danish, said", "Sen. Lee, R-Ohio, said": neither speaks.
        let aside = matches!(line.lower(start), "who" | "whose" | "which") || is_party(line, start..end);
        if aside && let Some(open) = open.filter(|&k| k > from && matches!(line.lower(k), "," | "(")) {
            end = open;
            continue;
        }
        let inside = phrase(line, start, end);
        // "Lee, in a letter signed by Hill, said": whom an insertion with a preposition names does not speak.
        let inserted = start > from && open.is_some_and(|k| line.lower(k) == ",") && line.parts(start).preposition();
        if inserted && let Some(open) = open.filter(|&k| opens_insertion(line, from, k)) {
            end = open;
            continue;
        }
        if let Some(found) = inside.filter(|p| p.start == start || is_name(line, p)) {
            let first = line.lower(found.start);
            let name = is_name(line, &found) || found.start == start && line.name(start) == Some(NameKind::Person);
            let (found, place) = (without_time(line, found.clone()), places::is_place(line, &found));
            let name = name && (line.is_capital(found.end - 1) || found.start == start);
            // "Lee, one of the nurses, said": "one" describes her.
            let pronoun = line.parts(found.start).pronoun() && line.lower(found.start) != "one";
            if (name || pronoun) && !place {
                return Some(found);
            }
            let source = || found.clone().any(|k| sources::source(line.lower(k)).is_some());
            let heads =
                source() || matches!(first, "the" | "a" | "an" | "one" | "another" | "some" | "his" | "her" | "their");
            if heads && !line.is_run(open.unwrap_or(from)) {
                fallback = Some(found);
            }
        }
        match open {
            // The title of a work may stand in an apposition: "Lee, of “Night Train”, said".
            Some(k) if !line.is_run(k) || k > from + 1 && fallback.is_none() => end = k,
            _ => break,
        }
    }
    fallback
}

/// "R-Ohio", "D-N.Y.", "R": the party and the state that American papers put behind a name.
pub(super) fn is_party(line: &Line, words: Range<usize>) -> bool {
    let text = |k: usize| line.items.get(k).map_or("", |item| item.text);
    let (first, next) = (text(words.start), text(words.start + 1));
    let glued = first.starts_with(['R', 'D', 'I']) && first.get(1..2) == Some("-");
    let apart = matches!(first, "R" | "D" | "I") && matches!(next, "-" | "–" | "—");
    let alone = words.len() == 1 && matches!(first, "R" | "D");
    words.len() <= 5 && (glued || apart || alone)
}

/// Whether somebody who may speak stands right before the comma at `comma`, with which an insertion opens.
fn opens_insertion(line: &Line, from: usize, comma: usize) -> bool {
    let Some(last) = comma.checked_sub(1).filter(|&k| k >= from) else { return false };
    line.name(last) == Some(NameKind::Person) || sources::source(line.lower(last)).is_some()
}

/// Whether the phrase ends in a name: "Hugh Hill" does, "a doctor in Ohio" does not.
fn is_name(line: &Line, phrase: &Range<usize>) -> bool {
    let last = phrase.end.saturating_sub(1);
    line.is_capital(last)
        && !line.parts(phrase.start).determiner()
        && !(phrase.clone()).any(|k| line.parts(k).preposition() && !line.is_capital(k))
}

#[cfg(test)]
mod tests {
    use crate::extract::quotes::tests::read;

    /// Who says the first quotation.
    fn speaker(text: &str) -> Option<String> {
        read(text).quotes.first().and_then(|q| q.speaker.as_ref()).map(|s| s.text.clone())
    }

    #[test]
    fn the_subject_speaks_and_not_what_stands_between() {
        let cases = [
            ("Minister Hugh Hill, one of the guests, said the bridge was “unsafe”.", Some("Minister Hugh Hill")),
            ("Sen. Ann Lee, R-Ohio, said the bridge was “unsafe”.", Some("Sen. Ann Lee")),
            ("“The bridge is unsafe,” Sen. Ann Lee, D-Calif., told reporters.", Some("Sen. Ann Lee")),
            ("“The bridge is unsafe,” said Sen. Ann Lee, R-Ohio.", Some("Sen. Ann Lee")),
            ("Sen. Ann Lee, R-Texas said the bridge was “unsafe”.", Some("Sen. Ann Lee")),
            ("Sen. Ann Lee (R-OH), the panel's chair, said the bridge was “unsafe”.", Some("Sen. Ann Lee")),
            ("Gov. Ann Lee (D), a lawyer, said the bridge was “unsafe”.", Some("Gov. Ann Lee")),
            ("Lee's words mean a break with the mayor, who said the bridge was “unsafe”.", Some("the mayor")),
            (
                "A nurse familiar with the school, who said it was “unsafe”, left.",
                Some("A nurse familiar with the school"),
            ),
            ("“The bridge, Ann Lee, is unsafe,” I said.", Some("I")),
            ("Ann Lee, the D-Day veteran, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("Ann Lee, who is Danish, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("The bridge, which Ann Lee built, is “unsafe”, said Hugh Hill.", Some("Hugh Hill")),
            ("Ann Lee, whose lights went out Saturday, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("Judge Ann Lee, in a dissent joined by Hill and Moss, said the rule was “old”.", Some("Judge Ann Lee")),
            ("On Monday, in a letter, Hugh Hill, a doctor, said the bridge was “unsafe”.", Some("Hugh Hill")),
            ("In a letter, Hugh Hill said the bridge was “unsafe”.", Some("Hugh Hill")),
            ("The sun was setting as Hill announced the “last phase” of the works.", Some("Hill")),
            ("A man known as Hugh Hill said the bridge was “unsafe”.", Some("A man known as Hugh Hill")),
            ("The file came the same day the ministry said the bridge was “unsafe”.", Some("the ministry")),
            ("“The bridge is unsafe,” says state senator Ann Lee.", Some("state senator Ann Lee")),
            ("“The bridge is unsafe,” said the woman who owns it.", Some("the woman")),
            ("Two men whom a prison doctor described as “old” left.", Some("a prison doctor")),
            (
                "The bridge is “unsafe”, according to current and former ministry officials.",
                Some("current and former ministry officials"),
            ),
            ("It was built, according to Norland officials who said it was “safe”.", Some("Norland officials")),
            ("Lee called Hill's speech “a cheap and tawdry stunt”.", Some("Lee")),
            ("Hill is widely described as a “river man” in the whole valley.", None),
            ("About two million Norlanders lost power in a “safety shut-off”.", None),
        ];
        for (text, want) in cases {
            assert_eq!(speaker(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn a_participle_hangs_on_who_is_named_beside_it() {
        let last = |text: &str| read(text).quotes.last().and_then(|q| q.speaker.as_ref()).map(|s| s.text.clone());
        let cases = [
            (
                "The ministry denied it, with its spokeswoman Angela Merkel telling the press it was a “lie”.",
                Some("its spokeswoman Angela Merkel"),
            ),
            (
                "Whereas Norway stressed the wish to discuss the bridge, Lee and Hill took the files and said it was “lost”.",
                Some("Lee and Hill"),
            ),
            ("Judge Ann Lee didn't rule on whether Hill was fit but said it was “late”.", Some("Judge Ann Lee")),
            ("Ann Lee says Hugh Hill asked her to go, telling her the bridge was “unsafe”.", Some("Hugh Hill")),
            ("Ann Lee says Hugh Hill asked her to go, telling reporters the bridge was “unsafe”.", Some("Ann Lee")),
            ("The ministry denied it with a shrug, telling the press it was a “lie”.", Some("The ministry")),
            (
                "Whether the turnout is high will be a test for Hugh Hill, who invoked the law, arguing it was “old”.",
                Some("Hugh Hill"),
            ),
        ];
        for (text, want) in cases {
            assert_eq!(last(text).as_deref(), want, "{text}");
        }
    }
}
