//! The story as a table for a spreadsheet. That of the claims has one line a piece of evidence; what people say of a claim
//! stands beside it, and what they say of anything else at the end, in lines that have nothing else. The other tables have a
//! line for each passage that is found, with the sentence it stands in.

use super::people::{People, claims_of, correction_line, says};
use super::{Table, word};
use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::correction::Correction;
use crate::story::Story;
use crate::text::Span;

/// The cells of a line.
type Line = Vec<String>;

pub(super) fn csv(story: &Story, table: Table) -> String {
    let (columns, lines) = match table {
        Table::Claims => claims(story),
        Table::Differences => differences(story),
        Table::Quotes => quotes(story),
        Table::Numbers => numbers(story),
        Table::Times => times(story),
        Table::Names => names(story),
        Table::Links => links(story),
    };
    let mut writer = csv::Writer::from_writer(vec![]);
    // Writing to memory cannot fail.
    let _ = writer.write_record(columns.split(' '));
    for line in lines {
        let _ = writer.write_record(line.iter().map(|cell| plain(cell)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn claims(story: &Story) -> (&'static str, Vec<Line>) {
    let columns =
        "claim claim_text origins article source published sentence stance score passage corrections confidence";
    let mut beside: BTreeMap<&str, Vec<&Correction>> = BTreeMap::new();
    let mut others: Vec<&Correction> = vec![];
    for one in &story.corrections {
        let claims: BTreeSet<&str> = one.items.iter().flat_map(|id| told_in(story, id)).collect();
        claims.iter().for_each(|claim| beside.entry(claim).or_default().push(one));
        if claims.is_empty() {
            others.push(one);
        }
    }
    let mut lines = vec![];
    for claim in &story.claims {
        let corrections: Vec<String> =
            beside.get(claim.id.as_str()).into_iter().flatten().map(|one| correction_line(one)).collect();
        for evidence in &claim.evidence {
            let Some(article) = story.article(&evidence.article) else { continue };
            let passage = article.sentences.get(evidence.sentence).map_or("", |s| s.text(&article.text));
            let mut line = vec![claim.id.clone(), claim.text.clone(), claim.origins.to_string()];
            line.extend(of_article(article));
            line.extend([
                evidence.sentence.to_string(),
                word(evidence.stance),
                format!("{:.3}", evidence.score),
                passage.to_string(),
                corrections.join(" "),
                claim.confidence.map(word).unwrap_or_default(),
            ]);
            lines.push(line);
        }
    }
    lines.extend(others.into_iter().map(|one| {
        let cell = |column| if column == "corrections" { correction_line(one) } else { String::new() };
        columns.split(' ').map(cell).collect()
    }));
    (columns, lines)
}

/// One line a reading. What a person has set aside is no difference; where one has ruled, his sentence is the reason.
fn differences(story: &Story) -> (&'static str, Vec<Line>) {
    let aside = story.set_aside();
    let people = People::of_story(story);
    let mut lines = vec![];
    for one in story.discrepancies.iter().filter(|one| !aside.contains(one.id.as_str())) {
        for reading in &one.readings {
            let Some(article) = story.article(&reading.article) else { continue };
            let reason = people.verdict(&one.id).map_or_else(|| one.reason.clone(), says);
            let mut line = vec![one.id.clone(), word(one.kind), word(one.verdict), reason];
            line.extend([one.claim.clone().unwrap_or_default(), one.entity.clone().unwrap_or_default()]);
            line.extend(of_passage(article, reading.span));
            let said = story.corrections.iter().filter(|said| said.items.contains(&one.id));
            line.push(said.map(correction_line).collect::<Vec<_>>().join(" "));
            lines.push(line);
        }
    }
    ("difference kind verdict reason claim entity article source published sentence text passage corrections", lines)
}

fn quotes(story: &Story) -> (&'static str, Vec<Line>) {
    let named = |id: &Option<String>| story.entities.iter().find(|entity| Some(&entity.id) == id.as_ref());
    let lines = of_each(story, |article| {
        let line = |quote: &crate::article::Quote| {
            let speaker = quote.speaker.as_ref();
            let entity = speaker.and_then(|speaker| named(&speaker.entity));
            let mut line = of_passage(article, quote.span);
            line.extend([
                word(quote.form),
                speaker.map(|one| one.text.clone()).unwrap_or_default(),
                entity.map(|one| one.name.clone()).unwrap_or_default(),
                entity.map(|one| one.id.clone()).unwrap_or_default(),
                speaker.and_then(|one| one.kind).map(word).unwrap_or_default(),
                quote.cue.as_ref().map(|cue| cue.text.clone()).unwrap_or_default(),
                quote.via.clone().unwrap_or_default(),
                quote.stance.map(word).unwrap_or_default(),
            ]);
            line
        };
        article.quotes.iter().map(line).collect()
    });
    (
        "article source published sentence text passage form speaker_text speaker entity speaker_kind cue via stance",
        lines,
    )
}

fn numbers(story: &Story) -> (&'static str, Vec<Line>) {
    let lines = of_each(story, |article| {
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let line = |one: &crate::article::Quantity| {
            let mut line = of_passage(article, one.span);
            line.extend([number(Some(one.value)), number(one.low), number(one.high)]);
            line.extend([word(one.bound), word(one.measure), one.unit.clone().unwrap_or_default()]);
            line
        };
        article.quantities.iter().map(line).collect()
    });
    ("article source published sentence text passage value low high bound measure unit", lines)
}

fn times(story: &Story) -> (&'static str, Vec<Line>) {
    let lines = of_each(story, |article| {
        let line = |one: &crate::article::Time| {
            let mut line = of_passage(article, one.span);
            line.extend([one.from.clone().unwrap_or_default(), one.to.clone().unwrap_or_default(), word(one.kind)]);
            line
        };
        article.times.iter().map(line).collect()
    });
    ("article source published sentence text passage from to kind", lines)
}

/// One line a spelling.
fn names(story: &Story) -> (&'static str, Vec<Line>) {
    let lines = story.entities.iter().flat_map(|entity| {
        entity.names.iter().map(|name| {
            let mut line = vec![entity.id.clone(), word(entity.kind), entity.name.clone()];
            line.push(entity.description.clone().unwrap_or_default());
            line.extend([name.text.clone(), name.count.to_string(), name.articles.join(" ")]);
            line
        })
    });
    ("entity kind name description spelling count articles", lines.collect())
}

/// One line a piece of evidence.
fn links(story: &Story) -> (&'static str, Vec<Line>) {
    let label = |id: &str| story.article(id).map(Article::label).unwrap_or_default().to_string();
    let lines = story.lineage.links.iter().flat_map(|link| {
        let evidence = link.evidence.iter().map(|one| [word(one.kind), one.detail.clone()]);
        // A link that a person set rests on nothing that was found.
        let bare = link.evidence.is_empty().then(Default::default);
        evidence.chain(bare).map(move |evidence| {
            let mut line = vec![link.from.clone(), label(&link.from), link.to.clone(), label(&link.to)];
            line.extend([link.directed.to_string(), format!("{:.3}", link.score), link.reason.clone()]);
            line.extend(evidence);
            line
        })
    });
    ("from from_source to to_source directed score reason evidence detail", lines.collect())
}

fn of_each(story: &Story, lines: impl Fn(&Article) -> Vec<Line>) -> Vec<Line> {
    story.articles.iter().flat_map(lines).collect()
}

/// Id, label and day of an article.
fn of_article(article: &Article) -> [String; 3] {
    let published = article.published.as_ref().map_or("", |published| &published.date);
    [article.id.clone(), article.label().to_string(), published.to_string()]
}

/// Its article, the number of its sentence, its words and the sentence.
fn of_passage(article: &Article, span: Span) -> Line {
    let sentence = article.sentence_at(span.start);
    let whole = sentence.and_then(|at| article.sentences.get(at)).map_or("", |s| s.text(&article.text));
    let number = sentence.map(|at| at.to_string()).unwrap_or_default();
    let mut line: Line = of_article(article).into();
    line.extend([number, span.text(&article.text).to_string(), whole.to_string()]);
    line
}

/// The claims that an item is or is about: a verdict on a difference stands beside the claim that differs.
fn told_in<'a>(story: &'a Story, id: &'a str) -> Vec<&'a str> {
    match story.discrepancies.iter().find(|one| one.id == id) {
        Some(one) => claims_of(story, one),
        None => story.claims.iter().filter(|claim| claim.id == id).map(|claim| claim.id.as_str()).collect(),
    }
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it; a number is none.
fn plain(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text() {
        for (cell, want) in [
            ("=1+1", "'=1+1"),
            ("@x", "'@x"),
            ("1+1", "1+1"),
            ("", ""),
            ("-4.5", "-4.5"),
            ("-4 degrees", "'-4 degrees"),
        ] {
            assert_eq!(plain(cell), want);
        }
    }

    #[test]
    fn every_table_has_a_line_for_what_is_found() {
        let input = |source: &str, text: &str| crate::Input {
            source: Some(source.into()),
            published: Some("2024-03-05".into()),
            text: Some(text.into()),
            ..crate::Input::default()
        };
        let story = crate::compare(&[
            input(
                "Gulf",
                "Nine sailors died when the ferry Halla sank near Orrin on Monday, “a black day”, Ann Lee said.",
            ),
            input(
                "Post",
                "Fourteen sailors died when the ferry Halla sank near Orrin on Monday. Gulf reported it first.",
            ),
        ])
        .unwrap();
        let sentence =
            "\"Nine sailors died when the ferry Halla sank near Orrin on Monday, “a black day”, Ann Lee said.\"";
        for (table, want) in [
            (Table::Differences, format!("a1,Gulf,2024-03-05,0,Nine sailors,{sentence},\n")),
            (Table::Quotes, format!("a1,Gulf,2024-03-05,0,a black day,{sentence},partial,Ann Lee,Ann Lee,e")),
            (Table::Numbers, format!("a1,Gulf,2024-03-05,0,Nine sailors,{sentence},9,9,9,exact,count,sailors")),
            (Table::Times, format!("a1,Gulf,2024-03-05,0,Monday,{sentence},2024-03-04,2024-03-04,date\n")),
            (Table::Names, ",person,Ann Lee,,Ann Lee,1,a1\n".to_string()),
        ] {
            let written = csv(&story, table);
            assert!(written.contains(&want), "{table:?}: {written}");
        }
        for table in Table::ALL {
            let written = csv(&story, table);
            let mut lines = csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
            let widths: BTreeSet<usize> = lines.records().map(|line| line.unwrap().len()).collect();
            assert_eq!(widths.len(), 1, "{table:?}: {written}");
        }
    }

    #[test]
    fn a_link_has_a_line_for_each_thing_that_shows_it() {
        let told = "The ferry had a leaking hinge that no mechanic on the island would touch, the crew had noticed days before. \
                    Nine trucks of salted cod shifted when the deck tilted, and two of them broke through the railing at dawn.";
        let input = || crate::Input { source: Some("Gulf".into()), text: Some(told.into()), ..crate::Input::default() };
        let mut story = crate::compare(&[input(), input()]).unwrap();
        let written = csv(&story, Table::Links);
        assert!(written.contains("\na1,Gulf,a2,Gulf,false,") && written.contains(",shared_wording,"), "{written}");
        story.lineage.links[0].evidence.clear();
        assert_eq!(csv(&story, Table::Links).lines().count(), 2);
    }
}
