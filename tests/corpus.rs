//! Holds the program to what careful people agree on about the stories in `corpus/`, story by story and kind by kind,
//! with floors.
//!
//! `VERBOSE=1 cargo test --test corpus -- --nocapture` names every miss; `UPDATE=1` writes the floors that have risen.

#![allow(clippy::unwrap_used)] // a test fails by panicking, in its helpers too

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use variorum::article::{Article, BlockKind, Quote};
use variorum::story::{Claim, Evidence, Happening, Reading};
use variorum::{Input, Span, Story};

/// What was right, of how much, and what was not.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
    misses: Vec<String>,
}

impl Tally {
    fn share(&self) -> f64 {
        self.right as f64 / self.all as f64
    }
}

/// Tallies of one story by kind.
#[derive(Default)]
struct Table(BTreeMap<&'static str, Tally>);

impl Table {
    fn note(&mut self, kind: &'static str, right: bool, what: impl FnOnce() -> String) {
        let tally = self.0.entry(kind).or_default();
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

    /// The claim that the place's sentence tells, and how.
    fn claim_at<'a>(&'a self, (article, span): Place<'a>) -> Option<(&'a Claim, &'a Evidence)> {
        let sentence = article.sentence_at(span.start)?;
        let told = |c: &'a Claim| c.evidence.iter().find(|e| e.article == article.id && e.sentence == sentence);
        self.story.claims.iter().find_map(|claim| Some((claim, told(claim)?)))
    }

    fn claim_of<'a>(&'a self, place: Place<'a>) -> Option<&'a str> {
        self.claim_at(place).map(|(claim, _)| claim.id.as_str())
    }

    /// The happening that has the time which these words hold.
    fn happening_at<'a>(&'a self, (article, span): Place<'a>) -> Option<&'a str> {
        let told = |h: &&Happening| h.mentions.iter().any(|m| m.article == article.id && m.span.overlaps(span));
        self.story.timeline.iter().find(told).map(|h| h.text.as_str())
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
    for (file, language) in case.expected["languages"].as_object().into_iter().flatten() {
        let found = case.article(file).language.as_deref();
        table.note("languages", found == language.as_str(), || format!("{file}: {found:?}"));
    }
    for (file, names) in case.expected["bylines"].as_object().into_iter().flatten() {
        let found = &case.article(file).byline;
        table.note("bylines", serde_json::to_value(found).unwrap() == *names, || format!("{file}: {found:?}"));
    }
    for row in case.list("blocks") {
        let kind: BlockKind = serde_json::from_value(row[2].clone()).unwrap();
        let place = case.place(&row);
        let found = place.and_then(|(article, span)| article.block_at(span.start)).map(|b| b.kind);
        // What is no part of the article may be left out of its text altogether.
        let left_out = place.is_none() && kind == BlockKind::Boilerplate;
        table.note("blocks", found == Some(kind) || left_out, || format!("{row}: {found:?}"));
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

/// Titles of works and the like: in marks, and said by nobody.
fn check_unspoken(case: &Case, table: &mut Table) {
    for row in case.list("unspoken") {
        let place = case.place(&row);
        let speaker = place.and_then(quote_at).and_then(|q| q.speaker.as_ref());
        table.note("unspoken", place.is_some() && speaker.is_none(), || format!("{row}: {speaker:?}"));
    }
}

fn check_names(case: &Case, table: &mut Table) {
    for row in case.list("names") {
        let found = case.place(&row).and_then(|(article, span)| {
            let mention = article.mentions.iter().find(|m| m.span.overlaps(span))?;
            Some((mention.span == span, mention.kind, mention.span.text(&article.text)))
        });
        let right = found.is_some_and(|(exact, kind, _)| exact && serde_json::to_value(kind).unwrap() == row[2]);
        table.note("names", right, || format!("{row}: {:?}", found.map(|(_, kind, words)| (kind, words))));
    }
}

fn check_figures(case: &Case, table: &mut Table) {
    for row in case.list("quantities") {
        let at = case.place_of_row(&row);
        let found = at.and_then(|(article, span)| article.quantities.iter().find(|q| q.span.overlaps(span)));
        let right = found.is_some_and(|q| {
            let same = |key: &str, number: Option<f64>| {
                row[key].as_f64().is_none_or(|wanted| number.is_some_and(|n| (n - wanted).abs() < 1e-6))
            };
            same("value", Some(q.value))
                && same("low", q.low)
                && same("high", q.high)
                && (row["bound"].is_null() || serde_json::to_value(q.bound).unwrap() == row["bound"])
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

/// Whether it is the wanted word, or one of several where more than one fits.
fn is_one_of(found: impl serde::Serialize, wanted: &Value) -> bool {
    let found = serde_json::to_value(found).unwrap();
    found == *wanted || wanted.as_array().is_some_and(|all| all.contains(&found))
}

/// What stands at a place: an entity, a claim, a happening.
type ThingAt<'a> = fn(&'a Case, Place<'a>) -> Option<&'a str>;

fn check_matching<'a>(case: &'a Case, table: &mut Table) {
    let kinds: [(_, _, ThingAt<'a>); 6] = [
        ("entities_same", true, Case::entity_at),
        ("entities_apart", false, Case::entity_at),
        ("same", true, Case::claim_of),
        ("apart", false, Case::claim_of),
        ("happenings_same", true, Case::happening_at),
        ("happenings_apart", false, Case::happening_at),
    ];
    for (kind, same, thing) in kinds {
        for row in case.list(kind) {
            let found = case.pair(&row).map(|pair| pair.map(|place| thing(case, place)));
            let right = found.is_some_and(|[a, b]| a.is_some() && b.is_some() && (a == b) == same);
            table.note(kind, right, || format!("{row}: {found:?}"));
        }
    }
    for row in case.list("alone") {
        let found = case.place(&row).and_then(|place| case.claim_at(place));
        let articles = |claim: &Claim| claim.evidence.iter().map(|e| e.article.clone()).collect::<BTreeSet<_>>();
        let right = found.is_some_and(|(claim, _)| articles(claim).len() == 1);
        table.note("alone", right, || format!("{row}: {:?}", found.map(|(claim, _)| (articles(claim), &claim.text))));
    }
    for row in case.list("stances") {
        let found = case.place(&row).and_then(|place| case.claim_at(place)).map(|(_, evidence)| evidence.stance);
        table.note("stances", is_one_of(found, &row[2]), || format!("{row}: {found:?}"));
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
                is_one_of(d.kind, &row["kind"])
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

fn tally(folder: &Path) -> Table {
    let mut table = Table::default();
    let story = variorum::compare(&inputs(folder)).unwrap();
    let case = Case { story, expected: json(&folder.join("expected.json")) };
    check_reading(&case, &mut table);
    check_quotes(&case, &mut table);
    check_unspoken(&case, &mut table);
    check_names(&case, &mut table);
    check_figures(&case, &mut table);
    check_matching(&case, &mut table);
    check_discrepancies(&case, &mut table);
    check_lineage(&case, &mut table);
    table
}

type Floors = BTreeMap<String, BTreeMap<String, f64>>;

/// The floors as a file, a line a story.
fn write_floors(floors: &Floors) {
    let line = |(story, kinds)| format!("{story:?}: {}", serde_json::to_string(kinds).unwrap().replace(',', ", "));
    let lines: Vec<String> = floors.iter().map(line).collect();
    fs::write(corpus().join("floors.json"), format!("{{\n{}\n}}\n", lines.join(",\n"))).unwrap();
}

fn print(tables: &BTreeMap<String, Table>) {
    let kinds: BTreeSet<&str> = tables.values().flat_map(|t| t.0.keys().copied()).collect();
    for kind in kinds {
        let of_kind: Vec<(&String, &Tally)> = tables.iter().filter_map(|(s, t)| Some((s, t.0.get(kind)?))).collect();
        let (right, all) = of_kind.iter().fold((0, 0), |sum, (_, t)| (sum.0 + t.right, sum.1 + t.all));
        println!("{kind:<16} {right:>3} of {all:>3}  {:.2}", right as f64 / all as f64);
        for (story, tally) in of_kind {
            println!("    {story:<20} {:>3} of {:>3}", tally.right, tally.all);
            if std::env::var_os("VERBOSE").is_some() {
                tally.misses.iter().for_each(|m| println!("        {m}"));
            }
        }
    }
}

#[test]
fn the_stories_come_out_as_careful_people_agree() {
    let name = |folder: &Path| folder.file_name().unwrap().to_string_lossy().into_owned();
    let tables: BTreeMap<String, Table> = stories().iter().map(|folder| (name(folder), tally(folder))).collect();
    assert!(tables.len() >= 7, "at least seven stories");
    print(&tables);
    let mut floors: Floors = serde_json::from_value(json(&corpus().join("floors.json"))).unwrap();
    let mut below = vec![];
    for (story, table) in &tables {
        let floors = floors.entry(story.clone()).or_default();
        for (&kind, tally) in &table.0 {
            let reached = (tally.share() * 100.0).floor() / 100.0;
            let floor = floors.entry(kind.to_string()).or_insert(f64::INFINITY);
            if std::env::var_os("UPDATE").is_some() && (floor.is_infinite() || *floor < reached) {
                *floor = reached;
            }
            if reached < *floor {
                below.push(format!("{story}, {kind}: {reached} < {floor}: {:#?}", tally.misses));
            }
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        write_floors(&floors);
    }
    assert!(below.is_empty(), "below the floor:\n{}", below.join("\n"));
}
