//! Makes the tables that ship: learns the weights of the name tagger from openly licensed texts, and packs the table of words.
//! `README.md` beside it says which, and how.

mod crf;
mod customs;
mod dataset;
mod gum;
mod learn;
mod measure;
mod ner1;
mod prune;
mod sets;
mod tagged;
mod words;

use anyhow::{Context, Result, bail};
use dataset::Dataset;
use learn::{Random, Run, Weights, learn};
use std::path::{Path, PathBuf};
use tagged::Document;
use variorum::training::{Decoder, names};

const USAGE: &str = "\
cargo run --release -p train -- learn DATA OUT [--teacher FILE] [--start FILE] [--features 25000] [--epochs 6] [--l1 0.001] [--seed 42]
cargo run --release -p train -- measure FILE TEXT...
cargo run --release -p train -- words IN OUT

learn    reads the sets in the folder DATA (train/README.md) and writes OUT, a file of weights.
         --teacher  weights that tag the texts without annotation; without one they are left out
         --start    weights to begin with, in place of none
measure  prints the F1 of a file of weights on texts: a word and its tag a line, an empty line after each sentence.
words    packs a table of words (words.nxe1) by product quantisation; OUT is what src/compare/similarity/words.nxe2 is.";

fn main() {
    if let Err(error) = run(std::env::args().skip(1).collect()) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}

fn run(words: Vec<String>) -> Result<()> {
    let (command, rest) = words.split_first().context(USAGE)?;
    match command.as_str() {
        "learn" => learn_file(&Options::new(rest)?),
        "measure" => measure_file(rest),
        "words" => words_file(rest),
        _ => bail!(USAGE),
    }
}

struct Options {
    data: PathBuf,
    out: PathBuf,
    teacher: Option<PathBuf>,
    start: Option<PathBuf>,
    features: usize,
    epochs: usize,
    l1: f32,
    seed: u64,
}

impl Options {
    fn new(words: &[String]) -> Result<Options> {
        let [data, out, rest @ ..] = words else { bail!(USAGE) };
        let mut options = Options {
            data: data.into(),
            out: out.into(),
            teacher: None,
            start: None,
            features: 25_000,
            epochs: 6,
            l1: 0.001,
            seed: 42,
        };
        for pair in rest.chunks(2) {
            let [name, value] = pair else { bail!(USAGE) };
            match name.as_str() {
                "--teacher" => options.teacher = Some(value.into()),
                "--start" => options.start = Some(value.into()),
                "--features" => options.features = value.parse().context("--features")?,
                "--epochs" => options.epochs = value.parse().context("--epochs")?,
                "--l1" => options.l1 = value.parse().context("--l1")?,
                "--seed" => options.seed = value.parse().context("--seed")?,
                _ => bail!("{name}?\n{USAGE}"),
            }
        }
        Ok(options)
    }
}

/// Features that are seen less often are left out.
const AT_LEAST: u32 = 3;
const DROPOUT: f32 = 0.5;
const L2: f32 = 2e-6;
const RATE: f32 = 0.25;
/// After pruning the weights learn again, more carefully.
const SECOND_EPOCHS: usize = 3;

fn learn_file(options: &Options) -> Result<()> {
    let mut texts = sets::annotated(&options.data)?;
    if let Some(teacher) = &options.teacher {
        let teacher = decoder(teacher)?;
        let customs = customs::Customs::new();
        for mut text in sets::unlabelled(&options.data)? {
            text.documents.iter_mut().for_each(|document| tag(document, &teacher, &customs));
            texts.push(text);
        }
    }
    for text in &texts {
        let count = |of: fn(&Document) -> usize| text.documents.iter().map(of).sum::<usize>();
        let (words, names) =
            (count(|d| d.words.iter().map(Vec::len).sum()), count(|d| d.names.iter().map(Vec::len).sum()));
        eprintln!("{}: {} documents, {words} words, {names} names", text.name, text.documents.len());
    }
    let data = Dataset::new(&texts, AT_LEAST);
    eprintln!("{} stretches, {} features", data.stretches.len(), data.hashes.len());

    let mut random = Random::new(options.seed);
    let first = Run { epochs: options.epochs, rate: RATE, l2: L2, l1: 0.0, dropout: DROPOUT, caution: 0.05 };
    let mut weights = match &options.start {
        Some(path) => ner1::weights_of(&read(path)?, &data.hashes).with_context(|| path.display().to_string())?,
        None => Weights::zero(data.hashes.len()),
    };
    weights.scale(1.0 / (1.0 - DROPOUT));
    learn(&mut weights, &data.stretches, &first, &mut random);

    let kept = prune::most_important(&data, &weights, options.features);
    let data = data.keep(&kept);
    let mut weights = prune::of_features(&weights, &kept);
    let second =
        Run { epochs: SECOND_EPOCHS, rate: RATE * 0.6, l2: L2, l1: options.l1, dropout: DROPOUT, caution: 0.3 };
    learn(&mut weights, &data.stretches, &second, &mut random);
    weights.scale(1.0 - DROPOUT);

    let file = ner1::file(&data.hashes, &weights);
    std::fs::write(&options.out, &file).with_context(|| options.out.display().to_string())?;
    eprintln!("{}: {} bytes", options.out.display(), file.len());
    Ok(())
}

/// Where the first kinds of parts are taken from.
const WORDS_SEED: u64 = 42;

fn words_file(words: &[String]) -> Result<()> {
    let [from, to] = words else { bail!(USAGE) };
    let file = words::quantised(&read(from.as_ref())?, WORDS_SEED).with_context(|| from.clone())?;
    std::fs::write(to, &file).with_context(|| to.clone())?;
    eprintln!("{to}: {} bytes", file.len());
    Ok(())
}

/// Replaces the names of a document by those that the teacher finds.
fn tag(document: &mut Document, teacher: &Decoder, customs: &customs::Customs) {
    let labels = teacher.tag(&document.words);
    for ((words, found), labels) in document.words.iter().zip(&mut document.names).zip(&labels) {
        let sentence = tagged::Sentence { words: words.clone(), names: names(labels).collect() };
        *found = customs.of_teacher(sentence).names;
    }
}

fn measure_file(words: &[String]) -> Result<()> {
    let [file, texts @ ..] = words else { bail!(USAGE) };
    let decoder = decoder(Path::new(file))?;
    for text in texts {
        println!("{text}: {}", measure::measure(&decoder, &sets::to_measure(Path::new(text))?));
    }
    Ok(())
}

fn decoder(path: &Path) -> Result<Decoder> {
    Decoder::new(&read(path)?).with_context(|| format!("{} is no file of weights", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| path.display().to_string())
}
