//! Whose figures and days differ within one happening?

use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::story::{Discrepancy, DiscrepancyKind, Happening, Verdict};
use crate::text::Span;

/// Notes with each happening where those who tell it differ in a figure or a day: its text has those of one of them.
pub(in crate::compare) fn note(timeline: &mut [Happening], found: &[Discrepancy], articles: &[Article]) {
    let differing: Vec<&Discrepancy> = found
        .iter()
        .filter(|d| {
            matches!(d.kind, DiscrepancyKind::Quantity | DiscrepancyKind::Time) && d.verdict != Verdict::Compatible
        })
        .collect();
    if differing.is_empty() {
        return;
    }
    let by_id: BTreeMap<&str, &Article> = articles.iter().map(|a| (a.id.as_str(), a)).collect();
    for happening in timeline {
        let told: BTreeSet<_> = happening.mentions.iter().filter_map(|m| place(&by_id, &m.article, m.span)).collect();
        let tells_it = |d: &&&Discrepancy| {
            let readings = d.readings.iter().filter_map(|r| place(&by_id, &r.article, r.span));
            let tellers: BTreeSet<&str> = readings.filter(|at| told.contains(at)).map(|(article, _)| article).collect();
            tellers.len() > 1
        };
        happening.discrepancies = differing.iter().filter(tells_it).map(|d| d.id.clone()).collect();
    }
}

/// The article and sentence of a passage.
fn place<'a>(articles: &BTreeMap<&str, &'a Article>, article: &str, span: Span) -> Option<(&'a str, usize)> {
    let article = articles.get(article)?;
    Some((article.id.as_str(), article.sentence_at(span.start)?))
}

#[cfg(test)]
mod tests {
    use crate::{Input, compare};

    fn told(who: &str, text: &str) -> Input {
        Input {
            source: Some(who.into()),
            published: Some("2024-03-05".into()),
            text: Some(text.into()),
            ..Input::default()
        }
    }

    #[test]
    fn a_happening_names_what_its_tellers_differ_in() {
        let nine = "Nine sailors died when the ferry Halla sank near Orrin on Monday.";
        let cases = [
            (nine.replace("Nine", "Fourteen"), 1),
            (nine.to_string(), 0),
            // Of another happening on the same day.
            ("Fourteen sailors were decorated in Lund by the king on Monday.".to_string(), 0),
        ];
        for (other, want) in cases {
            let story = compare(&[told("Gulf", nine), told("Post", &other)]).unwrap();
            let noted: Vec<&String> = story.timeline.iter().flat_map(|h| &h.discrepancies).collect();
            assert_eq!(noted.len(), want, "{other}");
            assert!(noted.iter().all(|id| story.discrepancies.iter().any(|d| d.id == **id)), "{other}");
        }
    }
}
