//! `cargo xtask measure --quality`: what a scorer finds on annotated texts, into docs/QUALITY.md.

use crate::measure::{save, today};
use crate::step;
use crate::toolchain::outer_cargo;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// What is missed, by class, as somebody read it off the scorer's examples.
const MISSES: &str = "docs/misses.md";

/// What the project set itself to reach: data set, figure, goal, what others reach on such texts.
const GOALS: [(&str, &str, f64, &str); 27] = [
    ("golden_rules_en", "cases right", 1.0, "pysbd 48 of 52, blingfire 38, compromise 31, Intl.Segmenter 29"),
    ("ud_gum", "sentence F1", 0.97, ""),
    ("ner_worldwide_newswire", "exact F1", 0.80, "compromise 0.51; a fine-tuned MiniLM encoder 0.78"),
    ("ner_worldwide_newswire", "organization F1", 0.68, "compromise 0.33; the linear tagger alone 0.65"),
    ("ner_conll2003", "exact F1", 0.78, "compromise 0.48; taggers trained on it 0.86 and up"),
    ("quotes_polnear", "quotation F1", 0.95, "every marked stretch: P 0.9, R 1.0"),
    ("quotes_polnear", "speaker accuracy", 0.85, "no browser library returns a speaker"),
    ("quotes_polnear", "speaker answered", 0.92, ""),
    ("quotes_polnear", "indirect F1", 0.50, ""),
    ("quotes_polnear", "cue F1", 0.65, ""),
    ("timex_tempeval3", "strict F1", 0.84, "HeidelTime 0.81 on the task's test set; chrono 0.58"),
    ("timex_tempeval3", "relaxed F1", 0.93, "HeidelTime 0.90; chrono 0.78"),
    ("timex_tempeval3", "value F1", 0.80, "HeidelTime 0.78; chrono 0.64"),
    ("recognizers_dates", "overlap F1", 0.95, "chrono 0.79"),
    ("recognizers_dates", "value recall", 0.80, "chrono 0.38"),
    ("recognizers_quantities", "value accuracy", 0.92, "compromise 0.63"),
    ("quantities_cogcomp", "relaxed F1", 0.94, "compromise 0.90"),
    ("html_scrapinghub", "shingle F1", 0.965, "trafilatura 0.958, readability.js 0.947, its Rust ports 0.865 to 0.873"),
    ("html_trafilatura", "snippet F1", 0.90, ""),
    ("para_mrpc", "AP", 0.88, "string-similarity 0.81"),
    ("para_stsb", "Pearson", 0.77, "string-similarity 0.66"),
    ("para_sts_news", "Pearson", 0.83, "string-similarity 0.77"),
    ("xdoc_nanco", "pair F1", 0.70, ""),
    ("xdoc_ecbplus", "balanced", 0.75, ""),
    ("xdoc_ecbplus", "strict pair F1", 0.70, "TF-IDF 0.695; to be clearly above it"),
    ("clusters_allsides", "compared", 1.0, ""),
    ("clusters_allsides", "link AUC", 0.95, "the weights were set on these clusters"),
];

/// Runs a scorer over annotated texts and writes its table to docs/QUALITY.md with the sources that the data's READMEs name.
///
/// # Errors
/// When the scorer fails or takes longer than an hour.
pub fn quality(data: &Path, scorer: &Path) -> Result<()> {
    let mut build = Command::new(outer_cargo());
    step::run("cargo build", build.args(["build", "--quiet", "--profile", "ship"]), Duration::from_secs(900))?;
    let (program, results) =
        (std::path::absolute("target/ship/variorum")?, std::path::absolute("target/quality.json")?);
    let mut score = Command::new("python3");
    score.arg(scorer).arg("--data").arg(data).arg("--program").arg(&program).arg("--json").arg(&results);
    let lines = step::run_and_read("the scorer", &mut score, Duration::from_secs(3600))?;
    let table = lines.join("\n");
    let mut page = format!(
        "# Quality on annotated texts\n\nWritten by `cargo xtask measure --quality` on {}. No text of these sets is in this repository.\n\n\
         ## Goals\n\n| set | figure | reached | goal | others |\n|---|---|--:|--:|---|\n",
        today()
    );
    goals(&serde_json::from_str(&std::fs::read_to_string(results)?)?, &mut page)?;
    page += "\n";
    page += &std::fs::read_to_string(MISSES).with_context(|| MISSES.to_string())?;
    write!(page, "\n## All figures\n\n```text\n{}\n```\n", table.trim())?;
    page += &crate::claims::sections(data, scorer, &program)?;
    page += &crate::stories::section(data)?;
    page += "\n## The data sets and where they come from\n\n| set | what it is | source |\n|---|---|---|\n";
    for (name, title, source) in sources(data)? {
        writeln!(page, "| {name} | {title} | {source} |")?;
    }
    save("docs/QUALITY.md", &page)
}

/// The goals with what is reached; one that is missed stands in bold.
fn goals(results: &Value, page: &mut String) -> Result<()> {
    for (set, figure, goal, others) in GOALS {
        let Some(reached) = results[set]["metrics"][figure]["value"].as_f64() else { continue };
        let mark = if reached + 5e-4 < goal { "**" } else { "" };
        writeln!(page, "| {set} | {figure} | {mark}{reached:.3}{mark} | {goal} | {others} |")?;
    }
    Ok(())
}

/// Name, first heading and source of every set that has a README.
fn sources(data: &Path) -> Result<Vec<(String, String, String)>> {
    let mut found = vec![];
    for entry in std::fs::read_dir(data).with_context(|| data.display().to_string())?.flatten() {
        let Ok(readme) = std::fs::read_to_string(entry.path().join("README.md")) else { continue };
        let cell = |text: &str| text.trim().replace('|', "\\|");
        let title = readme.lines().find_map(|line| line.strip_prefix("# ")).map(cell).unwrap_or_default();
        let source = readme.lines().find_map(|line| line.split_once("Source:")).map(|(_, rest)| cell(rest));
        found.push((entry.file_name().to_string_lossy().into_owned(), title, source.unwrap_or_default()));
    }
    found.sort();
    if found.is_empty() { bail!("{}: no data set with a README.md in it", data.display()) } else { Ok(found) }
}

/// `--data DIR --scorer PATH`, in any order.
///
/// # Errors
/// When one is missing or another word stands there.
pub fn arguments(words: &[String], here: &Path) -> Result<(PathBuf, PathBuf)> {
    let usage = "cargo xtask measure --quality --data DIR --scorer PATH";
    let (mut data, mut scorer) = (None, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), words.next()) {
            ("--data", Some(path)) => data = Some(here.join(path)),
            ("--scorer", Some(path)) => scorer = Some(here.join(path)),
            _ => bail!("{usage}"),
        }
    }
    data.zip(scorer).context(usage)
}
