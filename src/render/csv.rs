//! The story's claims as a table, one line a piece of evidence.

use crate::story::Story;

const COLUMNS: [&str; 10] =
    ["claim", "claim_text", "origins", "article", "source", "published", "sentence", "stance", "score", "passage"];

pub(super) fn csv(story: &Story) -> String {
    let mut writer = csv::Writer::from_writer(vec![]);
    // Writing to memory cannot fail.
    let _ = writer.write_record(COLUMNS);
    for claim in &story.claims {
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
                ]
                .map(plain),
            );
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
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
