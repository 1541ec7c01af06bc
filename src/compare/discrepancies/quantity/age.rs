//! Whose age is told differently?

use super::Draft;
use crate::article::{Article, Mention, NameKind, Quantity};
use crate::btree::BTreeMap;
use crate::compare::discrepancies::view::View;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Span;

/// One discrepancy a person.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut ages: BTreeMap<&str, Vec<(usize, Span, u32)>> = BTreeMap::new();
    for (report, source) in view.reports.iter().enumerate() {
        for quantity in &source.article.quantities {
            if let Some((person, age)) = age(source.article, quantity) {
                ages.entry(person).or_default().push((report, quantity.span, age));
            }
        }
    }
    ages.into_iter().filter_map(|(person, told)| differ(view, person, &told)).collect()
}

fn differ(view: &View, person: &str, told: &[(usize, Span, u32)]) -> Option<Draft> {
    let pairs = told.iter().enumerate().flat_map(|(i, a)| told.iter().skip(i + 1).map(move |b| (a, b)));
    // An article that tells two ages tells of two people of one name, or corrects itself.
    let sure = |report: usize| {
        let mut own = told.iter().filter(|t| t.0 == report).map(|t| t.2);
        own.next().is_some_and(|first| own.all(|age| age == first))
    };
    let (a, b) = pairs.into_iter().find(|(a, b)| a.0 != b.0 && a.2 != b.2 && sure(a.0) && sure(b.0))?;
    let name = view
        .mentions_of(a.0, person)
        .map_or("the same person", |span| view.article(a.0).map_or("", |article| span.text(&article.text)));
    let reason = format!("{} gives {name} the age of {}, {} that of {}.", view.label(a.0), a.2, view.label(b.0), b.2);
    Some(Draft {
        kind: DiscrepancyKind::Quantity,
        claim: None,
        entity: Some(person.to_string()),
        verdict: Verdict::Differs,
        readings: [a, b].map(|t| view.reading(t.0, t.1)).to_vec(),
        reason,
    })
}

/// "Harold Pike, 71, said", "34-year-old Ruth Amaro"
fn age<'a>(article: &'a Article, quantity: &Quantity) -> Option<(&'a str, u32)> {
    let age = quantity.value;
    if age.fract() != 0.0 || !(1.0..=115.0).contains(&age) || quantity.low != quantity.high {
        return None;
    }
    let text = &article.text;
    let words = quantity.span.text(text);
    let at = article.mentions.partition_point(|m| m.span.end <= quantity.span.start);
    let person = |m: &&'a Mention| m.kind == NameKind::Person;
    let before = at.checked_sub(1).and_then(|i| article.mentions.get(i)).filter(person);
    let behind = text.get(quantity.span.end..).and_then(|rest| rest.chars().next());
    let comma = |m: &Mention| text.get(m.span.end..quantity.span.start) == Some(", ");
    if words.chars().all(|c| c.is_ascii_digit()) && matches!(behind, Some(',' | '.' | ';' | ')')) {
        return Some((before.filter(|m| comma(m))?.entity.as_deref()?, age as u32));
    }
    // "Dermot Quill, the 59-year-old secretary"
    let apposed = |m: &&Mention| matches!(text.get(m.span.end..quantity.span.start), Some(", the " | ", a " | ", an "));
    if let Some(person) = before.filter(|_| words.ends_with("year-old")).filter(apposed) {
        return Some((person.entity.as_deref()?, age as u32));
    }
    let next = article.mentions.get(at).filter(person)?;
    let old = words.ends_with("year-old") && text.get(quantity.span.end..next.span.start) == Some(" ");
    Some((next.entity.as_deref().filter(|_| old)?, age as u32))
}
