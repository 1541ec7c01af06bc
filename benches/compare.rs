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
    println!("{{\"extract_mb_s\":{:.2},\"compare_four_ms\":{:.2}}}", bytes as f64 / 1e6 / extracted, compared * 1e3);
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
