//! Claims beside a plain baseline, what their words for certainty are worth, and how often "differs" is right: sections of
//! docs/QUALITY.md.

use crate::step;
use crate::toolchain::outer_cargo;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The sets that say which passages of different articles tell the same.
const SETS: [&str; 2] = ["xdoc_ecbplus", "xdoc_nanco"];
/// Pairs of passages, some of which contradict one another.
const CONTRADICTIONS: &str = "nli_rte3";

/// Measures with the scorer and the program, and writes it down. Sets that are not there are left out.
///
/// # Errors
/// When the baseline does not build, or the scorer or the program fails.
pub fn sections(data: &Path, scorer: &Path, program: &Path) -> Result<String> {
    let mut build = Command::new(outer_cargo());
    build.args(["build", "--quiet", "--profile", "ship", "--example", "claims"]);
    step::run("cargo build", &mut build, Duration::from_secs(900))?;
    let others = std::path::absolute("target/ship/examples/claims")?;
    let run = |how: &str| {
        let command = match how {
            "core" => program.display().to_string(),
            other => format!("{} {other}", others.display()),
        };
        scores(data, scorer, &command)
    };
    let mut page = String::new();
    if SETS.iter().any(|set| data.join(set).is_dir()) {
        baseline(&run("core")?, &run("tfidf")?, &mut page)?;
        certainty(&[("high", run("high")?), ("medium", run("medium")?), ("low", run("low")?)], &mut page)?;
    }
    if data.join(CONTRADICTIONS).is_dir() {
        contradictions(&data.join(CONTRADICTIONS), program, &mut page)?;
    }
    Ok(page)
}

/// What the scorer finds on the sets of claims.
fn scores(data: &Path, scorer: &Path, program: &str) -> Result<Value> {
    let out = std::path::absolute("target/claims.json")?;
    let mut score = Command::new("python3");
    score.arg(scorer).arg("--data").arg(data).arg("--program").arg(program);
    score.args(["--only", &SETS.join(",")]).arg("--json").arg(&out);
    step::run_and_read("the scorer on claims", &mut score, Duration::from_secs(1800))?;
    Ok(serde_json::from_slice(&std::fs::read(&out)?)?)
}

fn value(scores: &Value, set: &str, metric: &str) -> Option<(f64, u64)> {
    let found = &scores[set]["metrics"][metric];
    Some((found["value"].as_f64()?, found["n"].as_u64()?))
}

fn baseline(core: &Value, tfidf: &Value, page: &mut String) -> Result<()> {
    *page += "\n## Claims beside a plain baseline\n\nThe baseline joins sentences by the cosine of their TF-IDF vectors (`examples/claims.rs`), at the \
              threshold that is best for it here.\n\n| set | metric | TF-IDF | Variorum |\n|---|---|--:|--:|\n";
    for set in SETS {
        for metric in ["pair P", "pair F1", "strict pair P", "strict pair F1", "kept apart", "balanced"] {
            if let (Some((plain, _)), Some((own, _))) = (value(tfidf, set, metric), value(core, set, metric)) {
                writeln!(page, "| {set} | {metric} | {plain:.3} | {own:.3} |")?;
            }
        }
    }
    Ok(())
}

fn certainty(words: &[(&str, Value)], page: &mut String) -> Result<()> {
    *page += "\n## What the words for certainty are worth\n\nThe share of right pairs among those that claims of each word join; the number of \
              pairs in brackets.\n\n| word | xdoc_ecbplus | xdoc_nanco |\n|---|--:|--:|\n";
    for (word, scores) in words {
        let cell = |set| {
            let joined = value(scores, set, "pair P").filter(|(_, pairs)| *pairs > 0);
            joined.map_or("–".to_string(), |(precision, pairs)| format!("{precision:.3} ({pairs})"))
        };
        writeln!(page, "| {word} | {} | {} |", cell(SETS[0]), cell(SETS[1]))?;
    }
    Ok(())
}

/// Each pair of the set as a story of two articles: how many that are said to differ do contradict one another.
fn contradictions(folder: &Path, program: &Path, page: &mut String) -> Result<()> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let (mut all, mut found, mut right) = (0, 0, 0);
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "tsv")) {
        let text = std::fs::read_to_string(file)?;
        let mut rows = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let header = rows.next().context("an empty table")?;
        let column =
            |name: &str| header.iter().position(|head| *head == name).with_context(|| format!("no column {name}"));
        let (label, first, second) = (column("label3")?, column("text")?, column("hypothesis")?);
        for row in rows {
            let (Some(label), Some(a), Some(b)) = (row.get(label), row.get(first), row.get(second)) else { continue };
            let contradicts = *label == "CONTRADICTION";
            let differs = differs(program, [a, b])?;
            all += usize::from(contradicts);
            found += usize::from(differs);
            right += usize::from(differs && contradicts);
        }
    }
    writeln!(
        page,
        "\n## Contradictions\n\nOn {CONTRADICTIONS}, each pair taken as two reports: of {found} pairs that are said to differ, {right} contradict one \
         another; the set has {all} contradictions."
    )?;
    Ok(())
}

/// Whether the program says that two passages differ.
fn differs(program: &Path, passages: [&str; 2]) -> Result<bool> {
    let mut child = Command::new(program)
        .args(["compare", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| program.display().to_string())?;
    let mut input = child.stdin.take().context("no input")?;
    for (id, text) in ["a", "b"].iter().zip(passages) {
        writeln!(input, "{}", json!({"id": id, "text": text}))?;
    }
    drop(input);
    let output = child.wait_with_output()?;
    let story: Value = serde_json::from_slice(&output.stdout).context("the program's story")?;
    let discrepancies = story["discrepancies"].as_array().into_iter().flatten();
    Ok(discrepancies.into_iter().any(|one| one["verdict"] == "differs"))
}
