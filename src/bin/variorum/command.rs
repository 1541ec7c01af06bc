//! What the command line takes and prints.

use crate::files::Found;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use serde::Deserialize;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use variorum::render::{self, Format, Table};
use variorum::{Article, Ids};

/// Compares several reports of one news event.
#[derive(Parser)]
#[command(name = "variorum", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compares the articles as one story.
    Compare {
        /// Text, HTML, MHTML, feeds (RSS, Atom), NITF, ninjs, JSON or JSON Lines, or folders of them; none or `-`: any of these
        /// from standard input.
        files: Vec<PathBuf>,
        /// What people say of the story: a JSON list of corrections, or a saved story that has some. A saved story among the
        /// files brings its own.
        #[arg(long, value_name = "FILE")]
        corrections: Vec<PathBuf>,
        /// text: what an editor reads first; csv: the claims for a spreadsheet, csv-quotes and the others: other tables.
        #[arg(long, default_value = "text", value_parser = formats())]
        format: Format,
        /// Writes to this file instead of standard output.
        #[arg(short, long = "output", value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Reads and extracts each article by itself.
    Extract {
        /// As for `compare`.
        files: Vec<PathBuf>,
        #[arg(long, value_enum, default_value = "text")]
        format: ArticleFormat,
    },
    /// Scores pairs of passages: {"a","b"} a line from standard input, {"score"} a line out.
    Similarity,
}

/// The forms of a story, by their names.
fn formats() -> impl TypedValueParser<Value = Format> {
    let names = ["text", "json", "markdown", "html"].into_iter().chain(Table::ALL.map(Table::name));
    PossibleValuesParser::new(names).try_map(|name| Format::from_name(&name).ok_or("there is no such form"))
}

#[derive(Clone, Copy, ValueEnum)]
enum ArticleFormat {
    Text,
    Json,
}

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
}

/// Everything done.
const DONE: u8 = 0;
/// Some input could not be used.
const SOME_REFUSED: u8 = 1;

pub fn main() -> ExitCode {
    let status = match Arguments::parse().command {
        Command::Compare { files, corrections, format, out } => compare(&files, &corrections, format, out),
        Command::Extract { files, format } => extract(&files, format),
        Command::Similarity => similarity(),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        // Whoever reads our output has closed it (`| head`): nothing is wrong.
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("variorum: {e}");
            ExitCode::from(SOME_REFUSED)
        }
    }
}

fn compare(files: &[PathBuf], said: &[PathBuf], format: Format, out: Option<PathBuf>) -> std::io::Result<u8> {
    let mut found = Found::read(files);
    said.iter().for_each(|path| found.corrections(path));
    let some_refused = tell(&found);
    let (story, refused) = variorum::compare_usable(&found.inputs, &found.corrections);
    refused.iter().for_each(|e| refuse(&e.to_string()));
    let Some(story) = story else { return Ok(SOME_REFUSED) };
    for one in &story.corrections {
        if let Some(reason) = &one.reason {
            eprintln!("variorum: could not be applied, but is kept: {} {reason}", one.summary);
        }
    }
    let written = render::render(&story, format);
    match out {
        Some(path) => std::fs::write(&path, written)
            .map_err(|e| std::io::Error::new(e.kind(), format!("{} could not be written: {e}", path.display())))?,
        None => std::io::stdout().lock().write_all(written.as_bytes())?,
    }
    Ok(if some_refused || !refused.is_empty() { SOME_REFUSED } else { DONE })
}

fn extract(files: &[PathBuf], format: ArticleFormat) -> std::io::Result<u8> {
    let found = Found::read(files);
    let mut refused = tell(&found);
    let inputs = found.inputs;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut ids = Ids::beside(&inputs);
    for input in inputs {
        match variorum::extract(&input) {
            Ok(mut article) => {
                if input.id.is_none() {
                    article.id = ids.next();
                }
                out.write_all(written(&article, format).as_bytes())?
            }
            Err(e) => {
                refuse(&e.to_string());
                refused = true;
            }
        }
    }
    out.flush()?;
    Ok(if refused { SOME_REFUSED } else { DONE })
}

fn written(article: &Article, format: ArticleFormat) -> String {
    match format {
        ArticleFormat::Text => render::article_text(article),
        ArticleFormat::Json => render::json(&article.in_utf16()),
    }
}

fn similarity() -> std::io::Result<u8> {
    let mut refused = false;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Pair>(&line) {
            Ok(pair) => writeln!(out, "{{\"score\":{:.6}}}", variorum::similarity(&pair.a, &pair.b))?,
            Err(e) => {
                // One line is one pair: its own count of lines would mislead.
                let what = e.to_string();
                let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what);
                refuse(&format!("Line {} of standard input is no {{\"a\": …, \"b\": …}}: {what}.", number + 1));
                refused = true;
            }
        }
    }
    out.flush()?;
    Ok(if refused { SOME_REFUSED } else { DONE })
}

/// Says what should be known of the input, and whether some of it could not be used.
fn tell(found: &Found) -> bool {
    for remark in &found.remarks {
        eprintln!("variorum: {remark}");
    }
    for message in &found.refused {
        refuse(message);
    }
    !found.refused.is_empty()
}

/// Says what could not be used.
fn refuse(message: &str) {
    eprintln!("variorum: {message}");
}
