//! Holds the program to what careful people agree on about the stories in `corpus/`, kind by kind, with floors.
//!
//! `VERBOSE=1 cargo test --test corpus -- --nocapture` names every miss.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use variorum::article::{Article, BlockKind, Quote};
use variorum::story::{Claim, Reading};
use variorum::{Input, Span, Story};

/// What was right, of how much, and what was not.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
    misses: Vec<String>,
}

/// Tallies by kind.
#[derive(Default)]
struct Table(BTreeMap<String, Tally>);

impl Table {
    fn note(&mut self, kind: &str, right: bool, what: impl FnOnce() -> String) {
        let tally = self.0.entry(kind.to_string()).or_default();
        tally.all += 1;
        tally.right += usize::from(right);
        if !right {
            tally.misses.push(what());
        }
    }
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn stories() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(corpus()).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    folders
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn inputs(folder: &Path) -> Vec<Input> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt" || e == "html"));
    paths.sort();
    let read = |path: &PathBuf| {
        let content = fs::read_to_string(path).unwrap();
        let name = Some(path.file_name().unwrap().to_string_lossy().into_owned());
        if path.extension().is_some_and(|e| e == "html") {
            Input { name, html: Some(content), ..Input::default() }
        } else {
            Input { name, text: Some(content), ..Input::default() }
        }
    };
    paths.iter().map(read).collect()
}

/// A passage of one article.
type Place<'a> = (&'a Article, Span);

/// One story with what is expected of it.
struct Case {
    story: Story,
    expected: Value,
}

impl Case {
    fn article(&self, file: &str) -> &Article {
        let found = self.story.articles.iter().find(|a| a.name.as_deref() == Some(file));
        found.unwrap_or_else(|| panic!("expected.json names {file}, which is not there"))
    }

    /// Where the words of `["file", "words"]` stand first.
    fn place(&self, value: &Value) -> Option<Place<'_>> {
        let (article, words) = (self.article(value[0].as_str()?), value[1].as_str()?);
        let start = article.text.find(words)?;
        Some((article, Span::new(start, start + words.len())))
    }

    fn place_of_row(&self, row: &Value) -> Option<Place<'_>> {
        self.place(&Value::Array(vec![row["article"].clone(), row["text"].clone()]))
    }

    fn pair(&self, value: &Value) -> Option<[Place<'_>; 2]> {
        Some([self.place(&value[0])?, self.place(&value[1])?])
    }

    fn list(&self, key: &str) -> Vec<Value> {
        self.expected[key].as_array().cloned().unwrap_or_default()
    }

    fn entity_name(&self, id: &str) -> &str {
        self.story.entities.iter().find(|e| e.id == id).map_or("", |e| &e.name)
    }

    fn claim_of<'a>(&'a self, (article, span): Place<'a>) -> Option<&'a str> {
        let sentence = article.sentence_at(span.start)?;
        let told = |c: &&Claim| c.evidence.iter().any(|e| e.article == article.id && e.sentence == sentence);
        self.story.claims.iter().find(told).map(|c| c.id.as_str())
    }

    fn entity_at<'a>(&'a self, (article, span): Place<'a>) -> Option<&'a str> {
        article.mentions.iter().find(|m| m.span.overlaps(span))?.entity.as_deref()
    }
}

fn check_reading(case: &Case, table: &mut Table) {
    for (file, date) in case.expected["published"].as_object().unwrap() {
        let found = case.article(file).published.as_ref().map(|p| p.date.as_str());
        table.note("published", found == date.as_str(), || format!("{file}: {found:?}, not {date}"));
    }
    for (file, title) in case.expected["titles"].as_object().unwrap() {
        let found = case.article(file).title.as_deref();
        table.note("titles", found == title.as_str(), || format!("{file}: {found:?}"));
    }
    for row in case.list("blocks") {
        let kind: BlockKind = serde_json::from_value(row[2].clone()).unwrap();
        let found = case.place(&row).and_then(|(article, span)| article.block_at(span.start)).map(|b| b.kind);
        table.note("blocks", found == Some(kind), || format!("{row}: {found:?}"));
    }
}

/// The quotation that shares most with the span.
fn quote_at((article, span): Place<'_>) -> Option<&Quote> {
    let shared = |q: &&Quote| {
        let both = q.span.end.min(span.end).saturating_sub(q.span.start.max(span.start));
        both * 1_000_000 / (q.span.len().max(span.len()) + 1)
    };
    article.quotes.iter().filter(|q| q.span.overlaps(span)).max_by_key(shared)
}

fn check_quotes(case: &Case, table: &mut Table) {
    for kind in ["quotes", "via"] {
        for row in case.list(kind) {
            let quote = case.place_of_row(&row).and_then(quote_at);
            let speaker = quote.and_then(|q| q.speaker.as_ref());
            let name = speaker.and_then(|s| s.entity.as_deref()).map_or("", |id| case.entity_name(id));
            let wanted = row["speaker"].as_str().unwrap();
            // A pronoun must be the very word; of a name or description the words must hold it, or the entity's name.
            let holds = |words: &str| words == wanted || wanted.len() > 2 && words.contains(wanted);
            let mut right = speaker.is_some_and(|s| holds(&s.text)) || holds(name);
            if kind == "via" {
                right &= quote.and_then(|q| q.via.as_deref()) == row["via"].as_str();
            }
            table.note(kind, right, || {
                let via = quote.and_then(|q| q.via.as_ref());
                format!("{row}: {:?} ({name}), via {via:?}", speaker.map(|s| &s.text))
            });
        }
    }
}

fn check_figures(case: &Case, table: &mut Table) {
    for row in case.list("quantities") {
        let at = case.place_of_row(&row);
        let found = at.and_then(|(article, span)| article.quantities.iter().find(|q| q.span.overlaps(span)));
        let right = found.is_some_and(|q| {
            (q.value - row["value"].as_f64().unwrap()).abs() < 1e-6
                && serde_json::to_value(q.bound).unwrap() == row["bound"]
                && row["unit"].as_str().is_none_or(|unit| q.unit.as_deref() == Some(unit))
        });
        table.note("quantities", right, || format!("{row}: {found:?}"));
    }
    for row in case.list("times") {
        let at = case.place_of_row(&row);
        let found = at.and_then(|(article, span)| article.times.iter().find(|t| t.span.overlaps(span)));
        let days = |t: &variorum::article::Time| [t.from.clone(), t.to.clone()];
        let wanted = [&row["from"], &row["to"]].map(|v| v.as_str().map(String::from));
        table.note("times", found.map(days) == Some(wanted), || format!("{row}: {found:?}"));
    }
}

fn check_matching(case: &Case, table: &mut Table) {
    for (kind, same) in [("entities_same", true), ("entities_apart", false), ("same", true), ("apart", false)] {
        for row in case.list(kind) {
            let thing = |place| if kind.starts_with("ent") { case.entity_at(place) } else { case.claim_of(place) };
            let found = case.pair(&row).map(|pair| pair.map(thing));
            let right = found.is_some_and(|[a, b]| a.is_some() && b.is_some() && (a == b) == same);
            table.note(kind, right, || format!("{row}: {found:?}"));
        }
    }
}

/// Whether a reading is on these words. A wanted one may stand elsewhere in their sentence, or be the same words at
/// another place of the article; an unwanted one must hold them.
fn is_on(reading: &Reading, (article, span): Place, wanted: bool) -> bool {
    let sentence = article.sentence_at(span.start).and_then(|s| article.sentences.get(s).copied());
    let area = if wanted { sentence.unwrap_or(span) } else { span };
    let same_words = wanted && reading.text.contains(span.text(&article.text));
    reading.article == article.id && (reading.span.overlaps(area) || same_words)
}

fn check_discrepancies(case: &Case, table: &mut Table) {
    for (kind, wanted) in [("discrepancies", true), ("no_discrepancy", false)] {
        for row in case.list(kind) {
            let Some(places) = case.pair(&row["readings"]) else {
                table.note(kind, false, || format!("{row}: not in the text"));
                continue;
            };
            let found = case.story.discrepancies.iter().find(|d| {
                serde_json::to_value(d.kind).unwrap() == row["kind"]
                    && (row["verdict"].is_null() || serde_json::to_value(d.verdict).unwrap() == row["verdict"])
                    && places.iter().all(|place| d.readings.iter().any(|r| is_on(r, *place, wanted)))
            });
            table.note(kind, found.is_some() == wanted, || format!("{row}: {:?}", found.map(|d| &d.reason)));
        }
    }
}

fn sorted(mut groups: Vec<Vec<String>>) -> Vec<Vec<String>> {
    groups.iter_mut().for_each(|g| g.sort());
    groups.sort();
    groups
}

fn check_lineage(case: &Case, table: &mut Table) {
    let file = |id: &String| case.story.article(id).and_then(|a| a.name.clone()).unwrap_or_default();
    for row in case.list("links") {
        let wanted = [&row["from"], &row["to"]].map(|v| v.as_str().unwrap().to_string());
        let found = case.story.lineage.links.iter().find(|l| {
            let ends = [file(&l.from), file(&l.to)];
            ends == wanted || !l.directed && ends[0] == wanted[1] && ends[1] == wanted[0]
        });
        table.note("links", found.is_some(), || format!("{row}"));
    }
    let groups = case.story.lineage.origins.iter().map(|group| group.iter().map(file).collect()).collect();
    let found = sorted(groups);
    let accepted = std::iter::once(case.expected["origins"].clone()).chain(case.list("origins_accepted"));
    let right = accepted.into_iter().any(|groups| sorted(serde_json::from_value(groups).unwrap()) == found);
    table.note("origins", right, || format!("{found:?}"));
}

#[test]
fn the_stories_come_out_as_careful_people_agree() {
    let mut table = Table::default();
    let folders = stories();
    assert!(folders.len() >= 3, "at least three stories");
    for folder in folders {
        let story = variorum::compare(&inputs(&folder)).unwrap();
        let case = Case { story, expected: json(&folder.join("expected.json")) };
        check_reading(&case, &mut table);
        check_quotes(&case, &mut table);
        check_figures(&case, &mut table);
        check_matching(&case, &mut table);
        check_discrepancies(&case, &mut table);
        check_lineage(&case, &mut table);
    }
    let floors = json(&corpus().join("floors.json"));
    let verbose = std::env::var_os("VERBOSE").is_some();
    let mut below = vec![];
    for (kind, tally) in &table.0 {
        let share = tally.right as f64 / tally.all as f64;
        println!("{kind:<16} {:>3} of {:>3}  {share:.2}", tally.right, tally.all);
        if verbose {
            tally.misses.iter().for_each(|m| println!("    {m}"));
        }
        let floor = floors[kind].as_f64().unwrap_or_else(|| panic!("no floor for {kind}"));
        if share + 1e-9 < floor {
            below.push(format!("{kind}: {share:.3} < {floor}: {:#?}", tally.misses));
        }
    }
    assert!(below.is_empty(), "below the floor:\n{}", below.join("\n"));
}
