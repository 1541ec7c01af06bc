//! Claims to hold the core's against: `cargo xtask measure --quality` runs the scorer on them.
//!
//! Reads articles as `variorum compare --format json` does and prints the same story with other claims. The first word on
//! the command line says which:
//!
//! - `tfidf`, or `tfidf=0.3` with another threshold: two sentences of different articles are one claim where the cosine of
//!   their TF-IDF vectors (stems, logarithmic counts, documents are the story's sentences) reaches the threshold, and the
//!   likest join first, as in the core's grouping by average;
//! - `high`, `medium` or `low`: only the core's claims of that certainty; what the others join stands alone.

use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeMap;
use std::io::BufRead;
use variorum::Input;
use variorum::article::BlockKind;
use variorum::story::{Claim, Confidence, Evidence, Stance};

/// One sentence: its article, its number there, its stems and how much each weighs.
struct Sentence {
    article: usize,
    number: usize,
    vector: BTreeMap<String, f64>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let lines = std::io::stdin().lock().lines();
    let inputs: Vec<Input> = lines.map(|line| Ok(serde_json::from_str(&line?)?)).collect::<Result<_, Error>>()?;
    let (Some(mut story), _) = variorum::compare_usable(&inputs, &[]) else { return Ok(()) };
    story.claims = match wanted.as_str() {
        "high" => only(story.claims, Confidence::High),
        "medium" => only(story.claims, Confidence::Medium),
        "low" => only(story.claims, Confidence::Low),
        tfidf => {
            let given = tfidf.strip_prefix("tfidf=").and_then(|given| given.parse().ok());
            by_tfidf(&story.articles, given.unwrap_or(THRESHOLD))
        }
    };
    println!("{}", serde_json::to_string(&story.in_utf16())?);
    Ok(())
}

type Error = Box<dyn std::error::Error>;

/// The best of all on the sets that are measured, so the baseline is as strong as it can be.
const THRESHOLD: f64 = 0.15;

/// The claims of one word for certainty; every sentence of the others is a claim by itself.
fn only(claims: Vec<Claim>, word: Confidence) -> Vec<Claim> {
    let mut kept = vec![];
    for claim in claims {
        if claim.confidence == Some(word) {
            kept.push(claim);
            continue;
        }
        for (number, evidence) in claim.evidence.into_iter().enumerate() {
            kept.push(Claim { id: format!("{}-{number}", claim.id), evidence: vec![evidence], ..Claim::default() });
        }
    }
    kept
}

fn by_tfidf(articles: &[variorum::Article], threshold: f64) -> Vec<Claim> {
    let sentences = sentences(articles);
    let claim = |(number, group): (usize, Vec<usize>)| Claim {
        id: format!("c{}", number + 1),
        evidence: group.iter().filter_map(|&at| evidence(sentences.get(at)?, articles)).collect(),
        ..Claim::default()
    };
    groups(&sentences, threshold).into_iter().enumerate().map(claim).collect()
}

fn evidence(sentence: &Sentence, articles: &[variorum::Article]) -> Option<Evidence> {
    let article = articles.get(sentence.article)?.id.clone();
    Some(Evidence { article, sentence: sentence.number, score: 1.0, stance: Stance::Stated })
}

/// The sentences of title, heading and body, as vectors of length one.
fn sentences(articles: &[variorum::Article]) -> Vec<Sentence> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut found = vec![];
    for (article, source) in articles.iter().enumerate() {
        for (number, span) in source.sentences.iter().enumerate() {
            let kind = source.block_at(span.start).map(|block| block.kind);
            if !matches!(kind, Some(BlockKind::Title | BlockKind::Heading | BlockKind::Body)) {
                continue;
            }
            let lower = span.text(&source.text).to_lowercase();
            let mut counts: BTreeMap<String, f64> = BTreeMap::new();
            for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                *counts.entry(stemmer.stem(word).into_owned()).or_default() += 1.0;
            }
            found.push(Sentence { article, number, vector: counts });
        }
    }
    let mut with: BTreeMap<String, f64> = BTreeMap::new();
    for stem in found.iter().flat_map(|sentence| sentence.vector.keys()) {
        *with.entry(stem.clone()).or_default() += 1.0;
    }
    let all = found.len() as f64;
    for sentence in &mut found {
        for (stem, weight) in &mut sentence.vector {
            *weight = (1.0 + weight.ln()) * ((1.0 + all) / (1.0 + with.get(stem).copied().unwrap_or(0.0))).ln();
        }
        let length = sentence.vector.values().map(|weight| weight * weight).sum::<f64>().sqrt();
        sentence.vector.values_mut().for_each(|weight| *weight /= length.max(f64::MIN_POSITIVE));
    }
    found
}

fn cosine(a: &Sentence, b: &Sentence) -> f64 {
    a.vector.iter().filter_map(|(stem, weight)| Some(weight * b.vector.get(stem)?)).sum()
}

/// A partition of the sentences: the likest pair joins first, groups join if their sentences are on the average alike enough.
fn groups(sentences: &[Sentence], threshold: f64) -> Vec<Vec<usize>> {
    let mut alike: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (i, a) in sentences.iter().enumerate() {
        for (j, b) in sentences.iter().enumerate().skip(i + 1).filter(|(_, b)| b.article != a.article) {
            let cosine = cosine(a, b);
            if cosine > 0.0 {
                alike.insert((i, j), cosine);
            }
        }
    }
    let mut order: Vec<(f64, (usize, usize))> =
        alike.iter().map(|(&pair, &cosine)| (cosine, pair)).filter(|(cosine, _)| *cosine >= threshold).collect();
    order.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let mut group_of: Vec<usize> = (0..sentences.len()).collect();
    let mut groups: Vec<Vec<usize>> = group_of.iter().map(|&one| vec![one]).collect();
    for (_, (a, b)) in order {
        let (x, y) = (group_of[a], group_of[b]);
        let pairs = || groups[x].iter().flat_map(|&i| groups[y].iter().map(move |&j| (i.min(j), i.max(j))));
        let all: f64 = pairs().map(|pair| alike.get(&pair).copied().unwrap_or(0.0)).sum();
        if x == y || all / ((groups[x].len() * groups[y].len()) as f64) < 0.8 * threshold {
            continue;
        }
        let moved = std::mem::take(&mut groups[y]);
        moved.iter().for_each(|&one| group_of[one] = x);
        groups[x].extend(moved);
    }
    groups.retain(|group| !group.is_empty());
    groups
}
