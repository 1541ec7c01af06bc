//! What kind of source is a speaker who is left without a name? "A senior official", "witnesses", "people familiar with it".

use super::line::Line;
use crate::article::SourceKind;
use crate::english::sources;
use std::ops::Range;

/// The kind of source that the head of the phrase names; nothing for a name or a pronoun.
pub(super) fn kind(line: &Line, who: &Range<usize>) -> Option<SourceKind> {
    let ends = |k: usize| {
        line.parts(k).preposition()
            || matches!(
                line.lower(k),
                "who" | "whose" | "that" | "familiar" | "close" | "briefed" | "involved" | "," | "("
            )
    };
    let end = (who.start + 1..who.end).find(|&k| ends(k)).unwrap_or(who.end);
    let head = end.checked_sub(1).filter(|&k| k >= who.start && line.name(k).is_none())?;
    if who.len() == 1 && is_surname(line, head) {
        return None;
    }
    match sources::source(line.lower(head)) {
        // "Two people familiar with it" stay unnamed on purpose, "people in the street" do not.
        Some(SourceKind::Anonymous) if matches!(line.lower(head), "people" | "person") => {
            let knows = (head + 1..head + 4).any(|k| {
                matches!(line.lower(k), "familiar" | "close" | "briefed" | "knowledge" | "involved" | "informed")
            });
            Some(if knows { SourceKind::Anonymous } else { SourceKind::Other })
        }
        kind => kind,
    }
}

/// "King said" and "Judge said" are people of that name: who is unnamed is "the king", "a judge", or many ("Police").
fn is_surname(line: &Line, word: usize) -> bool {
    let lower = line.lower(word);
    line.is_capital(word) && !lower.ends_with('s') && !matches!(lower, "media" | "men" | "people" | "police" | "women")
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use crate::article::SourceKind::{self, *};

    #[test]
    fn sources_without_a_name_are_typed() {
        let cases: [(&str, Option<SourceKind>); 18] = [
            ("A senior official said the bridge is safe.", Some(Official)),
            ("A senior official, who spoke on condition of anonymity, said the bridge is safe.", Some(Official)),
            ("The bridge is safe, according to a senior official who spoke on condition of anonymity.", Some(Official)),
            ("Witnesses said the bridge fell.", Some(Witness)),
            ("Two people familiar with the talks said they had failed.", Some(Anonymous)),
            ("A source close to the minister said the talks had failed.", Some(Anonymous)),
            ("A spokesman for the company said the bridge is safe.", Some(Spokesperson)),
            ("The report said the bridge was old.", Some(Document)),
            ("Researchers at the university said the bridge was old.", Some(Expert)),
            ("A local newspaper said the bridge was old.", Some(Media)),
            ("Many people said the bridge was old.", Some(Other)),
            ("He said the bridge was old.", None),
            ("Ann Lee said the bridge was old.", None),
            ("King said the bridge was old.", None),
            ("The king said the bridge was old.", Some(Official)),
            ("Officials said the bridge was old.", Some(Official)),
            ("Ann Lee, a senior official, said the bridge was old.", None),
            ("The tall one said the bridge was old.", None),
        ];
        for (text, want) in cases {
            let found: Vec<_> = read(text).quotes.iter().map(|q| q.speaker.as_ref().and_then(|s| s.kind)).collect();
            assert_eq!(found, [want], "{text}");
        }
    }
}
