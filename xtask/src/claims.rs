//! Claims beside a plain baseline, what their words for certainty are worth, and how often "differs" is right: sections of
//! docs/QUALITY.md.

use crate::step;
use crate::toolchain::outer_cargo;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
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
        let read = ReadByHand::measured(data, program)?;
        certainty(&[("high", run("high")?), ("medium", run("medium")?), ("low", run("low")?)], &read, &mut page)?;
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

fn certainty(words: &[(&str, Value)], read: &ReadByHand, page: &mut String) -> Result<()> {
    *page += "\n## What the words for certainty are worth\n\nThe share of right pairs among those that claims of each word join; the number of \
              pairs in brackets. The last column is of whole claims on real clusters, as one person judged them: right is one of which an \
              editor would take no sentence away (`xtask/claims-read.tsv`; the bounds of the words were set on these verdicts).\n\n\
              | word | xdoc_ecbplus | xdoc_nanco | claims that were read |\n|---|--:|--:|--:|\n";
    for (word, scores) in words {
        let cell = |set| {
            let joined = value(scores, set, "pair P").filter(|(_, pairs)| *pairs > 0);
            joined.map_or("–".to_string(), |(precision, pairs)| format!("{precision:.3} ({pairs})"))
        };
        writeln!(page, "| {word} | {} | {} | {} |", cell(SETS[0]), cell(SETS[1]), read.of(word))?;
    }
    writeln!(
        page,
        "\nOf the {} claims that were read {} are not joined any more.",
        VERDICTS.lines().count(),
        read.parted
    )?;
    Ok(())
}

/// What a person said of claims on real clusters: the set, the cluster, the claim's places as number of the article and of
/// the sentence, and whether they tell the same. No text of the sets is in it.
const VERDICTS: &str = include_str!("../claims-read.tsv");

/// How often a claim of each word is right.
#[derive(Default)]
struct ReadByHand {
    /// For each word how many are right, and how many there are.
    of: BTreeMap<String, (usize, usize)>,
    /// Those whose sentences are not in one claim.
    parted: usize,
}

impl ReadByHand {
    fn measured(data: &Path, program: &Path) -> Result<ReadByHand> {
        let mut found = ReadByHand::default();
        let mut stories: BTreeMap<(&str, &str), Option<Told>> = BTreeMap::new();
        for line in VERDICTS.lines() {
            let [set, cluster, places, verdict] = line.split('\t').collect::<Vec<_>>()[..] else {
                bail!("claims-read.tsv: {line}")
            };
            let told = match stories.entry((set, cluster)) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(told(&data.join(set).join("clusters.jsonl"), cluster, program)?),
            };
            let Some(told) = told else { continue };
            let claims: Vec<_> = places.split(' ').map(|place| told.get(place)).collect();
            match claims.first() {
                Some(Some((claim, word))) if claims.iter().all(|other| other.is_some_and(|(id, _)| id == claim)) => {
                    let (right, all) = found.of.entry(word.clone()).or_default();
                    *right += usize::from(verdict == "same");
                    *all += 1;
                }
                _ => found.parted += 1,
            }
        }
        Ok(found)
    }

    fn of(&self, word: &str) -> String {
        self.of.get(word).map_or("–".to_string(), |(right, all)| format!("{right} of {all}"))
    }
}

/// For every place of a cluster its claim and how certain that is said to be.
type Told = BTreeMap<String, (String, String)>;

/// Which claims the program finds in a cluster; nothing where the set is not there.
fn told(file: &Path, cluster: &str, program: &Path) -> Result<Option<Told>> {
    let Ok(lines) = std::fs::read_to_string(file) else { return Ok(None) };
    let clusters = lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let found = clusters.into_iter().find(|one| one["cluster"].as_str() == Some(cluster));
    let found = found.with_context(|| format!("{}: no cluster {cluster}", file.display()))?;
    let articles = found["articles"].as_array().context("a cluster without articles")?;
    let paragraph = |sentences: &Value| {
        sentences.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
    };
    let input = articles.iter().enumerate().map(|(number, article)| {
        let paragraphs = article["paragraphs"].as_array().into_iter().flatten().map(paragraph);
        let text = article["text"].as_str().map_or_else(|| paragraphs.collect::<Vec<_>>().join("\n\n"), str::to_string);
        let of = |key: &str| article[key].clone();
        json!({"id": number.to_string(), "text": text, "title": of("title"), "source": of("source"), "published": of("date")})
    });
    let story = compared(program, input)?;
    let claims = story["claims"].as_array().into_iter().flatten();
    let places = claims.flat_map(|claim| {
        let word = |key: &str| claim[key].as_str().unwrap_or_default().to_string();
        let told = (word("id"), word("confidence"));
        let evidence = claim["evidence"].as_array().into_iter().flatten();
        evidence.map(move |one| {
            (format!("{}:{}", one["article"].as_str().unwrap_or_default(), one["sentence"]), told.clone())
        })
    });
    Ok(Some(places.collect()))
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
    let input = ["a", "b"].into_iter().zip(passages).map(|(id, text)| json!({"id": id, "text": text}));
    let story = compared(program, input)?;
    let discrepancies = story["discrepancies"].as_array().into_iter().flatten();
    Ok(discrepancies.into_iter().any(|one| one["verdict"] == "differs"))
}

/// The story that the program makes of some articles.
fn compared(program: &Path, articles: impl Iterator<Item = Value>) -> Result<Value> {
    let mut child = Command::new(program)
        .args(["compare", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| program.display().to_string())?;
    let mut input = child.stdin.take().context("no input")?;
    for article in articles {
        writeln!(input, "{article}")?;
    }
    drop(input);
    let output = child.wait_with_output()?;
    serde_json::from_slice(&output.stdout).context("the program's story")
}
