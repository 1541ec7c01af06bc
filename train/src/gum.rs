//! GUM's news texts: they mark every mention; only those made of proper nouns are names.

use crate::customs::Customs;
use crate::tagged::{Name, Sentence};

/// A word, its part of speech, its entity column.
type Row<'a> = (&'a str, &'a str, &'a str);

/// What persons begin with there, besides the list of titles.
const BEFORE_NAMES: [&str; 29] = [
    "u.s.",
    "u.n.",
    "prime",
    "vice",
    "deputy",
    "former",
    "foreign",
    "defense",
    "interior",
    "finance",
    "state",
    "treasury",
    "first",
    "opposition",
    "secretary-general",
    "lieutenant",
    "brigadier",
    "reverend",
    "commander",
    "envoy",
    "director",
    "leader",
    "attorney",
    "representative",
    "spokesman",
    "spokeswoman",
    "crown",
    "lady",
    "brig.",
];
/// Words inside a proper name that are no proper nouns.
const SMALL_WORDS: [&str; 6] = ["of", "the", "and", "for", "&", "de"];

/// The documents of a file in CoNLL-U columns: number, word, lemma, two parts of speech, …, entities last.
pub fn documents(text: &str) -> Vec<Vec<Sentence>> {
    let customs = Customs::new();
    let mut documents: Vec<Vec<Sentence>> = vec![vec![]];
    let mut rows: Vec<Row> = vec![];
    for line in text.lines().chain([""]) {
        if line.starts_with("# newdoc") {
            documents.push(vec![]);
        } else if line.is_empty() && !rows.is_empty() {
            if let Some(last) = documents.last_mut() {
                last.push(sentence(&rows, &customs));
            }
            rows.clear();
        } else if !line.starts_with('#') {
            let fields: Vec<&str> = line.split('\t').collect();
            if let [number, word, _, _, part, _, ..] = fields[..]
                && number.bytes().all(|b| b.is_ascii_digit())
            {
                rows.push((word, part, fields.get(6).copied().unwrap_or("_")));
            }
        }
    }
    documents.retain(|sentences| !sentences.is_empty());
    documents
}

fn sentence(rows: &[Row], customs: &Customs) -> Sentence {
    let mut mentions = mentions(rows);
    mentions.sort_by_key(|(words, _)| (std::cmp::Reverse(words.len()), words.start));
    let mut names: Vec<Name> = vec![];
    for (mut words, kind) in mentions {
        let part = |i: usize| rows.get(i).map_or("", |row| row.1);
        let lower = |i: usize| rows.get(i).map_or_else(String::new, |row| row.0.to_lowercase());
        while !words.is_empty() && matches!(part(words.start), "DT" | "PRP$" | "CD" | "NN" | "JJ") {
            words.start += 1;
        }
        while !words.is_empty() && part(words.end - 1) == "POS" {
            words.end -= 1;
        }
        let inside = words.start + 1..words.end.saturating_sub(1);
        let proper = words.clone().all(|i| {
            matches!(part(i), "NNP" | "NNPS") || inside.contains(&i) && SMALL_WORDS.contains(&lower(i).as_str())
        });
        let before = |word: &str| customs.is_title(word) || BEFORE_NAMES.contains(&word);
        while kind == 0 && !words.is_empty() && before(&lower(words.start)) {
            words.start += 1;
        }
        let free = names.iter().all(|(other, _)| words.end <= other.start || other.end <= words.start);
        if proper && free && !words.is_empty() {
            names.push((words, kind));
        }
    }
    names.sort_by_key(|(words, _)| words.start);
    Sentence { words: rows.iter().map(|row| row.0.to_string()).collect(), names }
}

/// The persons, organisations and places of the bracket notation: "(12-person-…" opens mention 12, "12)" closes it.
fn mentions(rows: &[Row]) -> Vec<Name> {
    let (mut open, mut closed): (Vec<(&str, &str, usize)>, Vec<Name>) = (vec![], vec![]);
    for (i, &(_, _, entities)) in rows.iter().enumerate().filter(|(_, row)| row.2 != "_") {
        let mut rest = entities;
        while let Some(at) = rest.find(['(', ')']).map(|at| if rest.starts_with('(') { 0 } else { at }) {
            if at == 0 && rest.starts_with('(') {
                rest = &rest[1..];
                let end = rest.find(['(', ')']).unwrap_or(rest.len());
                let mut fields = rest[..end].split('-');
                open.push((fields.next().unwrap_or(""), fields.next().unwrap_or(""), i));
                rest = &rest[end..];
                if let Some(after) = rest.strip_prefix(')') {
                    close(&mut open, &mut closed, None, i);
                    rest = after;
                }
            } else {
                close(&mut open, &mut closed, Some(&rest[..at]), i);
                rest = &rest[at + 1..];
            }
        }
    }
    closed
}

/// Closes the last mention, or the last with this id.
fn close(open: &mut Vec<(&str, &str, usize)>, closed: &mut Vec<Name>, id: Option<&str>, i: usize) {
    let id = id.map(|id| id.split('-').next().unwrap_or(""));
    let Some(at) = open.iter().rposition(|(other, _, _)| id.is_none_or(|id| id == *other)) else { return };
    let (_, kind, start) = open.remove(at);
    if let Some(kind) = ["person", "organization", "place"].iter().position(|k| *k == kind) {
        closed.push((start..i + 1, kind));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_names_if_they_are_made_of_proper_nouns() {
        let text = "# newdoc id = a\n\
            1\tThe\tthe\tDET\tDT\t1\t(1-organization-new-x\n2\tBank\tbank\tPROPN\tNNP\t1\t_\n3\tof\tof\tADP\tIN\t1\t_\n\
            4\tMalta\tMalta\tPROPN\tNNP\t1\t(2-place-new-x)1)\n5\ttold\ttell\tVERB\tVBD\t1\t_\n\
            6\tMr.\tMr.\tPROPN\tNNP\t1\t(3-person-new-x\n7\tBorg\tBorg\tPROPN\tNNP\t1\t3)\n8\tmen\tman\tNOUN\tNNS\t1\t(4-person-new)\n\n";
        let found = documents(text);
        assert_eq!(found[0][0].names, [(1..4, 1), (6..7, 0)]);
    }
}
