//! How well the stories of a heap are told apart: a section of docs/QUALITY.md.

use crate::step;
use crate::toolchain::outer_cargo;
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const HEAD: &str = "\n## Stories told apart\n\nReal clusters alone and mixed into heaps (`examples/stories.rs`). Right: the heap is parted as it \
                    was made. Cut: articles of one event are parted, the worse error. P and R: of the pairs of articles that are put \
                    together.\n\n| heaps | number | right | cut | P | R |\n|---|--:|--:|--:|--:|--:|\n";

/// Measures and writes it down; nothing where no set is there.
///
/// # Errors
/// When the example does not build or fails.
pub fn section(data: &Path) -> Result<String> {
    let mut build = Command::new(outer_cargo());
    build.args(["build", "--quiet", "--profile", "ship", "--example", "stories"]);
    step::run("cargo build", &mut build, Duration::from_secs(900))?;
    let mut measure = Command::new(std::path::absolute("target/ship/examples/stories")?);
    let lines = step::run_and_read("stories", measure.arg(data), Duration::from_secs(1200))?;
    let rows: Vec<String> = lines.into_iter().filter(|line| line.starts_with('|')).collect();
    Ok(if rows.is_empty() { String::new() } else { format!("{HEAD}{}\n", rows.join("\n")) })
}
