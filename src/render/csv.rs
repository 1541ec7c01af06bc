//! The story's claims as a table, one line a piece of evidence; what people say of a claim stands beside it, and what they
//! say of anything else at the end, in lines that have nothing else.

use super::people::{claims_of, correction_line};
use crate::btree::{BTreeMap, BTreeSet};
use crate::correction::Correction;
use crate::story::Story;

const COLUMNS: [&str; 11] = [
    "claim",
    "claim_text",
    "origins",
    "article",
    "source",
    "published",
    "sentence",
    "stance",
    "score",
    "passage",
    "corrections",
];

pub(super) fn csv(story: &Story) -> String {
    let mut writer = csv::Writer::from_writer(vec![]);
    // Writing to memory cannot fail.
    let _ = writer.write_record(COLUMNS);
    let mut beside: BTreeMap<&str, Vec<&Correction>> = BTreeMap::new();
    let mut others: Vec<&Correction> = vec![];
    for one in &story.corrections {
        let claims: BTreeSet<&str> = one.items.iter().flat_map(|id| told_in(story, id)).collect();
        claims.iter().for_each(|claim| beside.entry(claim).or_default().push(one));
        if claims.is_empty() {
            others.push(one);
        }
    }
    for claim in &story.claims {
        let corrections: Vec<String> =
            beside.get(claim.id.as_str()).into_iter().flatten().map(|one| correction_line(one)).collect();
        for evidence in &claim.evidence {
            let Some(article) = story.article(&evidence.article) else { continue };
            let passage = article.sentences.get(evidence.sentence).map_or("", |s| s.text(&article.text));
            let stance = serde_json::to_value(evidence.stance).unwrap_or_default();
            let _ = writer.write_record(
                [
                    claim.id.as_str(),
                    &claim.text,
                    &claim.origins.to_string(),
                    &article.id,
                    article.label(),
                    article.published.as_ref().map_or("", |p| &p.date),
                    &evidence.sentence.to_string(),
                    stance.as_str().unwrap_or(""),
                    &format!("{:.3}", evidence.score),
                    passage,
                    &corrections.join(" "),
                ]
                .map(plain),
            );
        }
    }
    for one in others {
        let mut line = [const { String::new() }; COLUMNS.len()];
        if let Some(last) = line.last_mut() {
            *last = plain(&correction_line(one));
        }
        let _ = writer.write_record(line);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The claims that an item is or is about: a verdict on a difference stands beside the claim that differs.
fn told_in<'a>(story: &'a Story, id: &'a str) -> Vec<&'a str> {
    match story.discrepancies.iter().find(|one| one.id == id) {
        Some(one) => claims_of(story, one),
        None => story.claims.iter().filter(|claim| claim.id == id).map(|claim| claim.id.as_str()).collect(),
    }
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
fn plain(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text() {
        for (cell, want) in [("=1+1", "'=1+1"), ("@x", "'@x"), ("1+1", "1+1"), ("", "")] {
            assert_eq!(plain(cell), want);
        }
    }
}
