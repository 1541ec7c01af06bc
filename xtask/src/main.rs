//! `cargo xtask …`: builds, opens, tests and measures Variorum.

mod articles;
mod browsers;
mod claims;
mod core;
mod dist;
mod explore;
mod growth;
mod measure;
mod npm;
mod quality;
mod shots;
mod step;
mod stories;
mod test;
mod toolchain;
mod types;

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use toolchain::Toolchain;

const USAGE: &str = "\
cargo xtask build                              the page, the script, the module and the viewer into dist/
cargo xtask explore [--no-open] [FILE|DIR]…    builds and opens the page, with these articles instead of the samples
cargo xtask test [--long]                      everything: format, lints, tests, types, three browsers
cargo xtask measure [--data DIR]               sizes and timings, with the set's of real stories, into docs/PERFORMANCE.md
cargo xtask measure --quality --data DIR --scorer PATH   what a scorer finds on annotated texts, into docs/QUALITY.md
cargo xtask shots [FILE|DIR]…                  pictures of every view into target/shots
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = given.split_first().map_or(("", [].as_slice()), |(first, rest)| (first.as_str(), rest));
    // Files are named from where the command was typed.
    let here = std::env::current_dir()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the xtask has no parent folder")?;
    std::env::set_current_dir(root)?;
    match command {
        "build" => build(&[]),
        "explore" => {
            let (flags, files): (Vec<&String>, Vec<&String>) = rest.iter().partition(|word| word.starts_with("--"));
            if let Some(unknown) = flags.iter().find(|flag| *flag != &"--no-open") {
                bail!("explore does not know {unknown}\n{USAGE}");
            }
            let files: Vec<PathBuf> = files.iter().map(|file| here.join(file)).collect();
            explore::explore(&files, flags.is_empty())
        }
        "test" => match rest {
            [] => test::test(false),
            [flag] if flag == "--long" => test::test(true),
            _ => bail!("test knows --long only\n{USAGE}"),
        },
        "measure" => match rest {
            [] => measure::performance(None),
            [flag, data] if flag == "--data" => measure::performance(Some(&here.join(data))),
            [flag, words @ ..] if flag == "--quality" => {
                let (data, scorer) = quality::arguments(words, &here)?;
                quality::quality(&data, &scorer)
            }
            _ => bail!("measure knows --quality, --data and --scorer only\n{USAGE}"),
        },
        "shots" => {
            let files: Vec<PathBuf> = rest.iter().map(|file| here.join(file)).collect();
            shots::shots(&articles::read(&files)?)
        }
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        unknown => bail!("there is no command {unknown}\n{USAGE}"),
    }
}

/// Builds `dist/`, with these articles in the page (none: the sample stories).
fn build(shown: &[serde_json::Value]) -> Result<()> {
    npm::install()?;
    let toolchain = Toolchain::find()?;
    let core = core::build(&toolchain)?;
    dist::pack(&core, shown)?;
    eprintln!("xtask: dist/ is built, the core with {}", toolchain.name());
    Ok(())
}
