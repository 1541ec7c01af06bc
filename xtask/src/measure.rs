//! `cargo xtask measure`: sizes and timings into docs/PERFORMANCE.md, quality on annotated texts into docs/QUALITY.md.

use crate::step;
use crate::toolchain::outer_cargo;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Measures sizes and speed and writes docs/PERFORMANCE.md.
///
/// # Errors
/// When the build or a measurement fails.
pub fn performance() -> Result<()> {
    crate::build(&[])?;
    let mut bench = Command::new(outer_cargo());
    bench.args(["bench", "--quiet", "--bench", "compare"]);
    let native = last_json("native timings", &mut bench, 900)?;
    let mut bench = Command::new(outer_cargo());
    bench.args(["bench", "--quiet", "--bench", "growth"]);
    let growth = last_json("how cost grows", &mut bench, 1800)?;
    let wasm = last_json("wasm timings and sizes", Command::new("node").arg("benches/wasm.mjs"), 120)?;
    let mut page = format!(
        "# Size and speed\n\nWritten by `cargo xtask measure` on {}, on {}.\n\n| file | bytes | gzip | brotli |\n|---|--:|--:|--:|\n",
        today(),
        machine()
    );
    for size in wasm["sizes"].as_array().context("sizes")? {
        let name = size["name"].as_str().unwrap_or_default();
        writeln!(page, "| {name} | {} | {} | {} |", size["raw"], size["gzip"], size["brotli"])?;
    }
    page += "\nThe page and the scripts hold the core compressed, so compressing them again gains little.\n\n";
    page += "| what | native | wasm (Node) |\n|---|--:|--:|\n";
    let ms = |value: &Value| format!("{:.1} ms", value.as_f64().unwrap_or_default());
    writeln!(page, "| starting the core | | {} |", ms(&wasm["start_ms"]))?;
    writeln!(page, "| comparing four articles, the first time | | {} |", ms(&wasm["first_ms"]))?;
    writeln!(
        page,
        "| comparing four articles | {} | {} |",
        ms(&native["compare_four_ms"]),
        ms(&wasm["compare_four_ms"])
    )?;
    writeln!(page, "| extracting | {} MB/s | |", native["extract_mb_s"])?;
    let node = wasm["node"].as_str().unwrap_or_default();
    writeln!(
        page,
        "\nNative: profile `release`, articles extracted on every core, the middle of nine runs. wasm: Node {node}, the middle of fifteen."
    )?;
    growth_tables(&growth, &mut page)?;
    save("docs/PERFORMANCE.md", &page)
}

/// How long a story of so many articles takes, and how fast an article of so many bytes is read.
fn growth_tables(growth: &Value, page: &mut String) -> Result<()> {
    *page += "\n## Growth\n\nComparing articles of 800 words, made of the corpus by swapping words:\n\n| articles | native |\n|--:|--:|\n";
    for point in growth["growth_ms"].as_array().context("growth")? {
        writeln!(page, "| {} | {:.1} ms |", point[0], point[1].as_f64().unwrap_or_default())?;
    }
    *page += "\nReading and extracting one article, MB/s; a row that falls to the right grows faster than its input. All but text \
              and html are made to be slow.\n\n";
    let rates = growth.as_object().context("growth")?.iter().filter(|(name, _)| *name != "growth_ms");
    for (number, (name, points)) in rates.enumerate() {
        let points = points.as_array().context("rates")?;
        if number == 0 {
            let sizes: Vec<String> = points.iter().map(|point| format!("{} |", point[0])).collect();
            writeln!(page, "| bytes | {}\n|---|{}", sizes.join(" "), "--:|".repeat(points.len()))?;
        }
        let rates: Vec<String> = points.iter().map(|point| format!("{} |", point[1])).collect();
        writeln!(page, "| {name} | {}", rates.join(" "))?;
    }
    Ok(())
}

/// Runs a scorer over annotated texts and writes its table to docs/QUALITY.md with the sources that the data's READMEs name.
///
/// # Errors
/// When the scorer fails or takes longer than an hour.
pub fn quality(data: &Path, scorer: &Path) -> Result<()> {
    let mut build = Command::new(outer_cargo());
    step::run("cargo build", build.args(["build", "--quiet", "--profile", "ship"]), Duration::from_secs(900))?;
    let program = std::path::absolute("target/ship/variorum")?;
    let mut score = Command::new("python3");
    score.arg(scorer).arg("--data").arg(data).arg("--program").arg(program);
    let lines = step::run_and_read("the scorer", &mut score, Duration::from_secs(3600))?;
    let table = lines.join("\n");
    let mut page = format!(
        "# Quality on annotated texts\n\nWritten by `cargo xtask measure --quality` on {}. No text of these sets is in this repository.\n\n\
         ```text\n{}\n```\n\n## The data sets and where they come from\n\n| set | what it is | source |\n|---|---|---|\n",
        today(),
        table.trim()
    );
    for (name, title, source) in sources(data)? {
        writeln!(page, "| {name} | {title} | {source} |")?;
    }
    save("docs/QUALITY.md", &page)
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
pub fn quality_arguments(words: &[String], here: &Path) -> Result<(PathBuf, PathBuf)> {
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

fn last_json(name: &str, command: &mut Command, seconds: u64) -> Result<Value> {
    let lines = step::run_and_read(name, command, Duration::from_secs(seconds))?;
    let line = lines.iter().rev().find(|line| line.starts_with('{')).with_context(|| format!("{name}: no result"))?;
    Ok(serde_json::from_str(line)?)
}

fn save(path: &str, content: &str) -> Result<()> {
    std::fs::create_dir_all("docs")?;
    std::fs::write(path, content)?;
    println!("{path} is written");
    Ok(())
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ").map(|(_, name)| name));
    format!("{} ({cores} cores)", model.unwrap_or(std::env::consts::ARCH))
}

/// The date in UTC.
fn today() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%d").to_string()
}
