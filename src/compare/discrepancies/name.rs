//! Which names of one person or thing are spelled differently?

use super::Draft;
use super::view::View;
use crate::english::terms::name_group;
use crate::extract::entities::unaccented;
use crate::story::{DiscrepancyKind, Entity, Reading, Verdict};
use crate::text::Span;

pub(super) fn find(view: &View, entities: &[Entity]) -> Vec<Draft> {
    entities.iter().flat_map(|entity| spellings(view, entity)).collect()
}

/// One discrepancy for every pair of spellings that two articles choose.
fn spellings(view: &View, entity: &Entity) -> Vec<Draft> {
    const MOST: usize = 24;
    let mut drafts: Vec<Draft> = vec![];
    let names: Vec<&str> = entity.names.iter().map(|n| n.text.as_str()).take(MOST).collect();
    for (i, one) in names.iter().enumerate() {
        for other in names.iter().skip(i + 1) {
            if name_group(one).is_some() && name_group(one) == name_group(other) {
                continue; // a matter of terms
            }
            let Some((a, b)) = differently_spelled(one, other) else { continue };
            let known = |d: &Draft| {
                let has = |w: &str| d.readings.iter().any(|r| r.text.contains(w));
                has(&a) && has(&b)
            };
            if drafts.iter().any(known) {
                continue;
            }
            let Some(readings) = readings(view, entity, one, other) else { continue };
            let reason = format!(
                "“{a}” and “{b}” are spellings of one name ({}); {} and {} differ in it.",
                entity.name,
                readings.first().map_or("", |r| label(view, r)),
                readings.last().map_or("", |r| label(view, r))
            );
            drafts.push(Draft {
                kind: DiscrepancyKind::Name,
                claim: None,
                entity: Some(entity.id.clone()),
                verdict: Verdict::Compatible,
                readings,
                reason,
            });
        }
    }
    drafts
}

fn label<'a>(view: &View<'a>, reading: &Reading) -> &'a str {
    view.reports.iter().find(|r| r.article.id == reading.article).map_or("", |r| r.article.label())
}

/// The first place of each spelling, in two articles; an article that uses both has a preference or none.
fn readings(view: &View, entity: &Entity, one: &str, other: &str) -> Option<Vec<Reading>> {
    let places = |name: &str| -> Vec<(usize, Span)> {
        let reports = view.reports.iter().enumerate();
        reports
            .filter_map(|(i, r)| {
                let mut mentions = r.article.mentions.iter();
                let at = mentions
                    .find(|m| m.entity.as_deref() == Some(&entity.id) && m.span.text(&r.article.text) == name)?;
                Some((i, at.span))
            })
            .collect()
    };
    let (a, b) = (places(one), places(other));
    let alone = |x: &[(usize, Span)], y: &[(usize, Span)]| {
        let found = x.iter().find(|p| y.iter().all(|q| q.0 != p.0));
        found.copied()
    };
    let first = alone(&a, &b)?;
    let second = alone(&b, &a)?;
    Some(vec![view.reading(first.0, first.1), view.reading(second.0, second.1)])
}

/// The words in which two names differ, if they are spellings of one another: as many words, at most one of them with
/// other letters, and that nearly the same.
pub(in crate::compare) fn differently_spelled(one: &str, other: &str) -> Option<(String, String)> {
    let (a, b) = (parts(one), parts(other));
    // "Sabrina Singh" and "Singh" are long and short, not two spellings; "Al Sudani" and "al-Sudani" are as many words.
    // Marks, spaces, capitals and accents are a house's style: "Jr." and "Jr", "O’Neil" and "O'Neil", "al-Qaeda" and "Al Qaeda",
    // "Peña" and "Pena".
    let plain = |name: &str| unaccented(&fold(name).into_iter().collect::<String>());
    let shouted = |name: &str| !name.chars().any(char::is_lowercase) && name.chars().count() > 6;
    if a.len() != b.len() || plain(one) == plain(other) || shouted(one) || shouted(other) {
        return None;
    }
    let differing: Vec<(&String, &String)> = a.iter().zip(&b).filter(|(x, y)| x != y).collect();
    let other_letters: Vec<&(&String, &String)> = differing.iter().filter(|(x, y)| fold(x) != fold(y)).collect();
    match other_letters.as_slice() {
        [(x, y)] if near(&fold(x), &fold(y)) => Some((x.to_string(), y.to_string())),
        _ => None,
    }
}

/// The words of a name; a hyphen parts words as a space does.
fn parts(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || c == '-' || c == '.')
        .filter(|p| !p.is_empty())
        .map(str::to_string)
        .collect()
}

/// Lowercase letters without apostrophes.
fn fold(word: &str) -> Vec<char> {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// At most one letter in five differs, and the words begin alike.
fn near(a: &[char], b: &[char]) -> bool {
    let longest = a.len().max(b.len());
    if longest < 4 || a.iter().chain(b).any(|c| c.is_numeric()) {
        return false;
    }
    // A plural or an adjective is another word: "Democrat", "Democrats".
    let ending = |long: &[char], short: &[char]| {
        long.strip_prefix(short)
            .is_some_and(|rest| matches!(rest, ['s'] | ['n'] | ['i'] | ['a', 'n'] | ['i', 'a', 'n'] | ['e', 's']))
    };
    if ending(a, b) || ending(b, a) {
        return false;
    }
    let allowed = if longest < 8 { 1 } else { 2 };
    distance(a, b) <= allowed
}

/// Levenshtein's distance of two short words.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let cell = |k: usize| row.get(k).copied().unwrap_or(usize::MAX - 1);
            let left = next.last().copied().unwrap_or(usize::MAX - 1);
            next.push((cell(j) + usize::from(x != y)).min(cell(j + 1) + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_told_from_other_names() {
        let spelled = [
            ("Katrina Lund", "Katrin Lund"),
            ("Hussein Qara", "Husein Qara"),
            ("Mikhail Borisenko", "Mihail Borisenko"),
        ];
        for (a, b) in spelled {
            assert!(differently_spelled(a, b).is_some(), "{a} / {b}");
            assert!(differently_spelled(b, a).is_some(), "{b} / {a}");
        }
        let others = [
            ("Katrina Lund", "Lund"),
            ("Katrina Lund", "Karl Lund"),
            ("Democrat", "Democrats"),
            ("Russia", "Russian"),
            ("John Smith", "Joan Smyth"),
            ("Boeing 737", "Boeing 738"),
            ("UN", "UK"),
            ("Omar al-Khatib", "Omar Al Khatib"),
            ("Carl O'Neil", "Carl O’Neil"),
            ("Valley Farmers' Union", "Valley Farmers Union"),
            ("HARBOUR", "Harbour"),
            ("MIKHAIL BORISENKO", "Mihail Borisenko"),
            ("Peña Nieto", "Pena Nieto"),
            ("Katrina Lund", "Katrina Lund"),
        ];
        for (a, b) in others {
            assert_eq!(differently_spelled(a, b), None, "{a} / {b}");
        }
    }
}
