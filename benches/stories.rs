//! How long real stories of four articles take: one line of JSON on standard output, for `cargo xtask measure --data DIR`.
//!
//! Every cluster of the set is compared once, whatever its size, and those that the core refuses are counted.

use serde_json::{Value, json};
use std::time::Instant;
use variorum::{Input, compare};

/// Each story is compared so many times.
const RUNS: usize = 9;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(file) = std::env::args().skip(1).find(|word| !word.starts_with("--")) else { return Ok(()) };
    let text = std::fs::read_to_string(file)?;
    let clusters: Vec<Value> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let stories: Vec<Vec<Input>> = clusters.iter().map(articles).collect();
    let refused = stories.iter().filter(|story| compare(story).is_err()).count();
    let four: Vec<&Vec<Input>> = stories.iter().filter(|story| story.len() == 4).collect();
    let times = sorted(four.iter().map(|story| middle(story)).collect());
    let words =
        |story: &&Vec<Input>| story.iter().filter_map(|a| a.text.as_ref()).flat_map(|t| t.split_whitespace()).count();
    let words = sorted(four.iter().map(|story| words(story) as f64).collect());
    let at = |values: &[f64], part: f64| values.get((values.len() as f64 * part) as usize).or(values.last()).copied();
    let quarters = [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| at(&times, part));
    println!(
        "{}",
        json!({
            "stories": stories.len(),
            "refused": refused,
            "four": four.len(),
            "words": at(&words, 0.5),
            "ms": quarters,
            "under_ten_ms": times.iter().filter(|&&ms| ms < 10.0).count(),
        })
    );
    Ok(())
}

fn articles(cluster: &Value) -> Vec<Input> {
    let word = |value: &Value| value.as_str().map(str::to_string);
    let articles = cluster["articles"].as_array().into_iter().flatten();
    articles
        .map(|a| Input {
            text: word(&a["text"]),
            title: word(&a["title"]),
            published: word(&a["date"]),
            ..Input::default()
        })
        .collect()
}

/// Milliseconds of the middle run.
fn middle(story: &[Input]) -> f64 {
    let timed = |_| {
        let begun = Instant::now();
        drop(compare(story));
        begun.elapsed().as_secs_f64() * 1e3
    };
    sorted((0..RUNS).map(timed).collect()).get(RUNS / 2).copied().unwrap_or_default()
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}
