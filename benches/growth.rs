//! How cost grows: articles of one story from 2 to 1,000, one article from 0.1 to 1 MB, and input made to be slow.
//! One line of JSON on standard output, for `cargo xtask measure`; `-- articles 1000`, `-- bytes 5000000` for a larger point;
//! `-- story 8` gives the texts of such a story for other benchmarks.

use std::collections::BTreeMap;
use std::time::Instant;
use variorum::{Comparer, Input, compare, extract};

const ARTICLES: [usize; 8] = [2, 4, 8, 20, 50, 200, 500, 1000];
const BYTES: [usize; 4] = [100_000, 200_000, 500_000, 1_000_000];
/// About what a long news article has.
const WORDS: usize = 800;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let point = given.get(1).and_then(|number| number.parse::<usize>().ok());
    let wanted = |what: &str| given.first().is_none_or(|first| first == what);
    let chosen = |all: &[usize]| point.map_or_else(|| all.to_vec(), |only| vec![only]);
    let source = Source::corpus();
    if source.lines.is_empty() {
        return;
    }
    if given.first().is_some_and(|first| first == "story") {
        let texts: Vec<String> = (0..point.unwrap_or(8)).map(|number| source.article(number, WORDS)).collect();
        println!("{}", serde_json::json!({ "texts": texts }));
        return;
    }
    // The tables are decoded once, on the first call.
    drop(compare(&[of_text(source.article(0, WORDS)), of_text(source.article(1, WORDS))]));
    let mut parts = vec![];
    if wanted("articles") {
        let points = chosen(&ARTICLES).into_iter().map(|count| {
            let articles: Vec<Input> = (0..count).map(|number| of_text(source.article(number, WORDS))).collect();
            // Other programs on the machine only ever add to the time, so the short ones run often.
            let runs = if count > 50 { 1 } else { 25 };
            format!("[{count},{:.2}]", 1e3 * fastest(runs, || drop(compare(&articles))))
        });
        parts.push(format!("\"growth_ms\":[{}]", points.collect::<Vec<_>>().join(",")));
        parts.push(format!("\"ninth_ms\":{:.2}", 1e3 * ninth(&source)));
    }
    if wanted("bytes") {
        for (name, kind) in KINDS {
            let points = chosen(&BYTES).into_iter().map(|bytes| {
                let input = kind(&source, bytes);
                let length = input.text.as_ref().or(input.html.as_ref()).map_or(0, String::len);
                let seconds = fastest(1, || drop(extract(&input)));
                format!("[{bytes},{:.2}]", length as f64 / 1e6 / seconds)
            });
            let points: Vec<String> = points.collect();
            eprintln!("{name}: {}", points.join(" "));
            parts.push(format!("\"{name}\":[{}]", points.join(",")));
        }
        let compared = KINDS.map(|(name, kind)| {
            let points = chosen(&BYTES).into_iter().map(|bytes| {
                let input = kind(&source, bytes);
                let length = input.text.as_ref().or(input.html.as_ref()).map_or(0, String::len);
                let seconds = fastest(1, || drop(compare(&[input.clone(), input.clone()])));
                format!("[{bytes},{:.2}]", 2.0 * length as f64 / 1e6 / seconds)
            });
            format!("\"{name}\":[{}]", points.collect::<Vec<_>>().join(","))
        });
        parts.push(format!("\"compared\":{{{}}}", compared.join(",")));
    }
    println!("{{{}}}", parts.join(","));
}

/// Seconds that a ninth article costs that is added to eight.
fn ninth(source: &Source) -> f64 {
    let articles: Vec<Input> = (0..9).map(|number| of_text(source.article(number, WORDS))).collect();
    let runs = (0..5).map(|_| {
        let mut comparer = Comparer::default();
        drop(comparer.compare(articles.get(..8).unwrap_or(&[]), &[]));
        fastest(1, || drop(comparer.compare(&articles, &[])))
    });
    runs.fold(f64::INFINITY, f64::min)
}

type Kind = fn(&Source, usize) -> Input;

/// What an article of so many bytes can be made of: first as people have it, then as an adversary would.
const KINDS: [(&str, Kind); 18] = [
    ("text", |source, bytes| of_text(source.article(7, bytes / 6).chars().take(bytes).collect())),
    ("html", |source, bytes| of_html(source.page(bytes))),
    ("one sentence", |source, bytes| {
        let words = source.article(7, bytes / 6).replace(['.', '\n', '”', '“', '"'], " ");
        of_text(words.chars().take(bytes).collect())
    }),
    ("opening marks", |_, bytes| repeated("“ ", bytes)),
    ("straight marks", |_, bytes| repeated("\" ' ", bytes)),
    ("cues", |_, bytes| repeated("he said ", bytes)),
    ("marked cues", |_, bytes| repeated("“yes,” said he, ", bytes)),
    ("ranges", |_, bytes| repeated("between January 5 and ", bytes)),
    ("names", |_, bytes| repeated("Ann Marie of ", bytes)),
    ("numbers", |_, bytes| repeated("two hundred and ", bytes)),
    ("days", |_, bytes| repeated("Monday and ", bytes)),
    ("days ago", |_, bytes| repeated("two days ago ", bytes)),
    ("spans", |_, bytes| repeated("5 to 7 ", bytes)),
    ("shares", |_, bytes| repeated("5 percent of 7 tons and ", bytes)),
    ("speeches", |_, bytes| repeated("“yes,” he said, “no,” ", bytes)),
    ("lines", |_, bytes| repeated("By Ann\n\n", bytes)),
    ("open tags", |_, bytes| of_html("<div>".repeat(bytes / 5))),
    ("open paragraphs", |_, bytes| of_html("<p><b><a href=x>word ".repeat(bytes / 21))),
];

fn repeated(words: &str, bytes: usize) -> Input {
    of_text(words.repeat(bytes / words.len()))
}

fn of_text(text: String) -> Input {
    Input { text: Some(text), ..Input::default() }
}

fn of_html(html: String) -> Input {
    Input { html: Some(html), ..Input::default() }
}

/// The corpus as a source of new articles.
struct Source {
    lines: Vec<String>,
    /// Words by their length, to swap for one another.
    words: BTreeMap<usize, Vec<String>>,
}

impl Source {
    fn corpus() -> Source {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        let inside = |folder: &std::path::Path| {
            let mut paths: Vec<_> =
                std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
            paths.sort();
            paths
        };
        let files = inside(&root).into_iter().filter(|path| path.is_dir()).flat_map(|folder| inside(&folder));
        let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
        let texts: Vec<String> = texts.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
        let lines = texts.iter().flat_map(|text| text.lines()).filter(|line| line.len() > 80).map(str::to_string);
        let mut words: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for word in texts.iter().flat_map(|text| text.split_whitespace()).filter(|word| is_swapped(word)) {
            words.entry(word.len()).or_default().push(word.to_string());
        }
        Source { lines: lines.collect(), words }
    }

    /// An article of lines out of all texts in which every sixth word or number is another: no two are copies, all
    /// tell a part of the same.
    fn article(&self, number: usize, words: usize) -> String {
        let mut dice = Dice(number as u64 + 1);
        let mut article = String::new();
        let mut written = 0;
        while written < words {
            let line = dice.one_of(&self.lines).map_or("", String::as_str);
            for word in line.split_whitespace() {
                let other = if is_swapped(word) && dice.next(6) == 0 {
                    self.words.get(&word.len()).and_then(|words| dice.one_of(words)).map(String::as_str)
                } else {
                    None
                };
                article += other.unwrap_or(word);
                article.push(' ');
                written += 1;
            }
            article += "\n\n";
        }
        article
    }

    /// A page around such an article: half of its bytes are marks, menus and scripts.
    fn page(&self, bytes: usize) -> String {
        let mut page = String::from("<!doctype html><html><head><title>Report</title></head><body><nav>");
        page += &"<li><a href=\"/section\">Section</a></li>".repeat(bytes / 160);
        page += "</nav><article><h1>Report</h1>";
        for line in self.article(7, bytes / 12).lines().filter(|line| !line.is_empty()) {
            page += &format!("<p class=\"paragraph\">{line}</p>\n<script>var shown = \"{}\";</script>", line.len());
        }
        page + "</article><footer>About us</footer></body></html>"
    }
}

/// Lower-case words without marks, and numbers.
fn is_swapped(word: &str) -> bool {
    word.len() > 4 && word.bytes().all(|byte| byte.is_ascii_lowercase()) || word.bytes().all(|b| b.is_ascii_digit())
}

struct Dice(u64);

impl Dice {
    fn next(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }

    fn one_of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.next(list.len()))
    }
}

/// Seconds of the fastest of so many runs.
fn fastest(runs: usize, mut body: impl FnMut()) -> f64 {
    let seconds = (0..runs).map(|_| {
        let begun = Instant::now();
        body();
        begun.elapsed().as_secs_f64()
    });
    seconds.fold(f64::INFINITY, f64::min)
}
