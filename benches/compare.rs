//! How fast the core is: one line of JSON on standard output, for `cargo xtask measure`.

use std::time::Instant;
use variorum::{Input, compare, extract};

fn main() {
    let texts = corpus();
    let articles: Vec<Input> = texts.iter().map(|text| of_text(text.clone())).collect();
    if articles.is_empty() {
        return;
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let extracted = median(|| articles.iter().for_each(|article| drop(extract(article))));
    let four = articles.get(..4).unwrap_or(&articles);
    let compared = median(|| drop(compare(four)));
    let growth: Vec<String> = [2, 10, 50, 200]
        .into_iter()
        .map(|count| {
            let mixed: Vec<Input> = (0..count).map(|number| of_text(mixed(&texts, number))).collect();
            let begun = Instant::now();
            drop(compare(&mixed));
            format!("[{count},{:.2}]", begun.elapsed().as_secs_f64() * 1e3)
        })
        .collect();
    println!(
        "{{\"extract_mb_s\":{:.2},\"compare_four_ms\":{:.2},\"growth_ms\":[{}]}}",
        bytes as f64 / 1e6 / extracted,
        compared * 1e3,
        growth.join(",")
    );
}

fn of_text(text: String) -> Input {
    Input { text: Some(text), ..Input::default() }
}

/// The plain texts of the corpus, in the order of their names.
fn corpus() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let inside = |folder: &std::path::Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let files = inside(&root).into_iter().filter(|path| path.is_dir()).flat_map(|folder| inside(&folder));
    let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    texts.filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

/// An article of lines out of all texts, another mixture for each number: no two are copies.
fn mixed(texts: &[String], number: usize) -> String {
    let lines: Vec<&str> = texts.iter().flat_map(|text| text.lines()).filter(|line| line.len() > 80).collect();
    let mut state = number as u64 + 1;
    let mut article = String::new();
    for _ in 0..12 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (state >> 33) as usize % lines.len().max(1);
        article += lines.get(at).copied().unwrap_or_default();
        article += "\n\n";
    }
    article
}

/// Seconds of the middle one of nine runs.
fn median(mut body: impl FnMut()) -> f64 {
    let mut seconds: Vec<f64> = (0..9)
        .map(|_| {
            let begun = Instant::now();
            body();
            begun.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    seconds.get(4).copied().unwrap_or_default()
}
