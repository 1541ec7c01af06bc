//! `cargo xtask measure`: sizes and timings into docs/PERFORMANCE.md.

use crate::step;
use crate::toolchain::outer_cargo;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// The texts that native and wasm are timed on alike.
const LONG_STORY: &str = "target/long-story.json";

/// Measures sizes and speed and writes docs/PERFORMANCE.md; real stories too, where the folder of the annotated sets is given.
///
/// # Errors
/// When the build or a measurement fails.
pub fn performance(data: Option<&Path>) -> Result<()> {
    crate::build(&[])?;
    let mut bench = Command::new(outer_cargo());
    bench.args(["bench", "--quiet", "--bench", "compare"]);
    let native = last_json("native timings", &mut bench, 900)?;
    let mut bench = Command::new(outer_cargo());
    bench.args(["bench", "--quiet", "--bench", "growth"]);
    let growth = last_json("how cost grows", &mut bench, 1800)?;
    let mut bench = Command::new(outer_cargo());
    bench.args(["bench", "--quiet", "--bench", "growth", "--", "story", "9"]);
    std::fs::write(LONG_STORY, last_json("a story of long articles", &mut bench, 900)?.to_string())?;
    let mut bench = Command::new("node");
    let wasm = last_json("wasm timings and sizes", bench.args(["benches/wasm.mjs", LONG_STORY]), 300)?;
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
    let long = |count: u64| {
        let points = growth["growth_ms"].as_array().into_iter().flatten();
        points.into_iter().find(|point| point[0] == count).map_or_else(String::new, |point| ms(&point[1]))
    };
    writeln!(page, "| comparing four articles of 800 words | {} | {} |", long(4), ms(&wasm["four_long_ms"]))?;
    writeln!(page, "| comparing eight articles of 800 words | {} | {} |", long(8), ms(&wasm["eight_long_ms"]))?;
    writeln!(
        page,
        "| adding a ninth article of 800 words | {} | {} |",
        ms(&growth["ninth_ms"]),
        ms(&wasm["ninth_long_ms"])
    )?;
    let rate = wasm["extract_mb_s"].as_f64().unwrap_or_default();
    writeln!(page, "| extracting | {} MB/s | {rate:.2} MB/s |", native["extract_mb_s"])?;
    let node = wasm["node"].as_str().unwrap_or_default();
    writeln!(
        page,
        "\nNative: profile `release`, articles extracted on every core, the middle of nine runs. wasm: Node {node}, the middle of fifteen."
    )?;
    if let Some(data) = data {
        page += &real_stories(data)?;
    }
    growth_tables(&growth, &mut page)?;
    save("docs/PERFORMANCE.md", &page)
}

/// How long real stories of four articles take.
fn real_stories(data: &Path) -> Result<String> {
    let mut bench = Command::new(outer_cargo());
    bench.args(["bench", "--quiet", "--bench", "stories", "--"]).arg(data.join("clusters_allsides/clusters.jsonl"));
    let found = last_json("real stories", &mut bench, 900)?;
    let words = found["words"].as_f64().unwrap_or_default();
    let ms: Vec<String> = found["ms"]
        .as_array()
        .context("stories")?
        .iter()
        .filter_map(Value::as_f64)
        .map(|ms| format!("{ms:.1}"))
        .collect();
    let [least, quarter, middle, three_quarters, most] = ms.as_slice() else { bail!("five times of real stories") };
    Ok(format!(
        "\n## Real stories\n\nclusters_allsides: {} stories of real articles, {} of them refused. The {} of four articles, {words:.0} words in the \
         middle, natively, each the middle of nine runs: **{middle} ms** in the middle, half of them {quarter} to {three_quarters} ms, all \
         {least} to {most} ms; {} under 10 ms.\n",
        found["stories"], found["refused"], found["four"], found["under_ten_ms"]
    ))
}

/// How long a story of so many articles takes, and how fast an article of so many bytes is read.
fn growth_tables(growth: &Value, page: &mut String) -> Result<()> {
    *page += "\n## Growth\n\nComparing articles of 800 words, made of the corpus by swapping words:\n\n| articles | native |\n|--:|--:|\n";
    for point in growth["growth_ms"].as_array().context("growth")? {
        writeln!(page, "| {} | {:.1} ms |", point[0], point[1].as_f64().unwrap_or_default())?;
    }
    let points = growth["growth_ms"].as_array().context("growth")?;
    let points: Vec<(f64, f64)> = points.iter().filter_map(|p| Some((p[0].as_f64()?, p[1].as_f64()?))).collect();
    save("docs/growth.svg", &crate::growth::drawing(&points)?)?;
    *page += "\n![Time by number of articles; the dashed line would be in step with it](growth.svg)\n";
    *page += "\nReading and extracting one article, MB/s; a row that falls to the right grows faster than its input. All but text \
              and html are made to be slow.\n\n";
    rates(growth, page)?;
    *page += "\nReading, extracting and comparing two articles of the same text, MB/s of both:\n\n";
    rates(&growth["compared"], page)?;
    Ok(())
}

/// A row of rates for each kind of article.
fn rates(kinds: &Value, page: &mut String) -> Result<()> {
    let kinds =
        kinds.as_object().context("growth")?.iter().filter(|(name, rates)| !name.ends_with("_ms") && rates.is_array());
    for (number, (name, points)) in kinds.enumerate() {
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

fn last_json(name: &str, command: &mut Command, seconds: u64) -> Result<Value> {
    let lines = step::run_and_read(name, command, Duration::from_secs(seconds))?;
    let line = lines.iter().rev().find(|line| line.starts_with('{')).with_context(|| format!("{name}: no result"))?;
    Ok(serde_json::from_str(line)?)
}

/// Writes a generated page and says so.
///
/// # Errors
/// When it cannot be written.
pub fn save(path: &str, content: &str) -> Result<()> {
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
pub fn today() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%d").to_string()
}
