//! `cargo xtask test`: every check, cheapest first; it ends with the counts of the test runners.

use crate::toolchain::{Toolchain, outer_cargo};
use crate::{browsers, npm, step};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// What was run and what came of it.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
}

/// Runs all checks; with `long` also those that take minutes.
///
/// # Errors
/// At the first check that fails; the message names it.
pub fn test(long: bool) -> Result<()> {
    let begun = Instant::now();
    let mut report = Report::default();
    let done = checks(&mut report, long);
    println!("\n---- what was tested ----");
    for line in &report.lines {
        println!("{line}");
    }
    println!("{} in {} s", if done.is_ok() { "passed" } else { "FAILED" }, begun.elapsed().as_secs());
    done
}

fn checks(report: &mut Report, long: bool) -> Result<()> {
    let toolchain = Toolchain::find()?;
    report.lint(&toolchain)?;
    report.cargo_tests("cargo test", &["--workspace"])?;
    if long {
        report.cargo_tests("cargo test, the long ones", &["--workspace", "--release", "--", "--include-ignored"])?;
    }
    npm::install()?;
    report.step("build", || crate::build(&[]))?;
    report.types()?;
    browsers::install()?;
    report.browser_tests()
}

impl Report {
    /// Runs one step and notes how long it took.
    fn step(&mut self, name: &str, body: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n==== {name} ====");
        let begun = Instant::now();
        let result = body();
        let word = if result.is_ok() { "ok" } else { "FAILED" };
        self.lines.push(format!("{name}: {word} ({:.1} s)", begun.elapsed().as_secs_f64()));
        result
    }

    fn lint(&mut self, toolchain: &Toolchain) -> Result<()> {
        if here("fmt") {
            let mut format = cargo(&["fmt", "--all", "--check"]);
            self.step("format", || step::run("cargo fmt", &mut format, Duration::from_secs(60)))?;
        } else {
            self.lines.push("format: NOT CHECKED, no rustfmt here (rustup component add rustfmt)".to_string());
        }
        if !here("clippy") {
            let how = "rustup component add clippy, or apt-get install rust-web-clippy";
            self.lines.push(format!("lints: NOT CHECKED, no clippy here ({how})"));
            return Ok(());
        }
        let limit = Duration::from_secs(900);
        let mut native = cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]);
        self.step("lints, native", || step::run("cargo clippy", &mut native, limit))?;
        let mut wasm = toolchain.cargo("clippy");
        wasm.args(["--quiet", "--package", "variorum", "--lib", "--", "-D", "warnings"]);
        self.step("lints, wasm", || step::run("cargo clippy for wasm", &mut wasm, limit))
    }

    fn cargo_tests(&mut self, name: &str, words: &[&str]) -> Result<()> {
        let (mut passed, mut ignored) = (0, 0);
        self.step(name, || {
            let mut cargo = cargo(&["test", "--quiet"]);
            let lines = step::run_and_read(name, cargo.args(words), Duration::from_secs(1200))?;
            for line in lines.iter().filter(|line| line.starts_with("test result:")) {
                passed += count(line, "passed");
                ignored += count(line, "ignored");
            }
            Ok(())
        })?;
        self.lines.push(format!("  {passed} tests passed, {ignored} kept for --long"));
        if passed == 0 { bail!("{name}: no test ran") } else { Ok(()) }
    }

    /// The JavaScript against its types, and the types against what the program really writes.
    fn types(&mut self) -> Result<()> {
        let limit = Duration::from_secs(120);
        self.step("types of the JavaScript", || step::run("tsc", npm::tool("tsc").args(["--project", "www"]), limit))?;
        self.step("types of the contract, against real output", || {
            let story = Path::new("corpus/coalition-talks");
            let mut compare = cargo(&["run", "--quiet", "--package", "variorum", "--bin", "variorum", "--", "compare"]);
            compare.arg(story).args(["--format", "json", "-o", "target/front/story.json"]);
            step::run("variorum compare", &mut compare, Duration::from_secs(300))?;
            let story = std::fs::read_to_string("target/front/story.json")?;
            let check = format!(
                "import type {{ Story }} from \"./types\";\nimport \"../../dist/variorum\";\n\
                 export const story: Story = {story};\nconst element: HTMLElement & {{ story: unknown }} = \
                 document.createElement(\"variorum-compare\");\nelement.story = story;\n"
            );
            std::fs::write("target/front/check.ts", check)?;
            let words =
                ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
            step::run("tsc", npm::tool("tsc").args(words).args(["--ignoreConfig", "target/front/check.ts"]), limit)
        })
    }

    fn browser_tests(&mut self) -> Result<()> {
        let mut counts = vec![];
        let result = self.step("browser tests", || {
            let mut node = Command::new("node");
            // One browser at a time: two cores are few, and what is timed must not depend on the neighbour.
            node.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "www/tests/", "tests/browser/"]);
            let lines = step::run_and_read("browser tests", &mut node, Duration::from_secs(900))?;
            counts.extend(lines.into_iter().filter(|line| {
                ["ℹ tests ", "ℹ pass ", "ℹ fail ", "ℹ skipped "].iter().any(|start| line.starts_with(start))
            }));
            Ok(())
        });
        let words: Vec<&str> = counts.iter().map(|line| line.trim_start_matches("ℹ ")).collect();
        if !words.is_empty() {
            self.lines.push(format!("  {}", words.join(", ")));
        }
        result
    }
}

fn cargo(words: &[&str]) -> Command {
    let mut cargo = Command::new(outer_cargo());
    cargo.args(words);
    cargo
}

/// Whether cargo has this subcommand.
fn here(subcommand: &str) -> bool {
    step::answer(&mut cargo(&[subcommand, "--version"])).is_some()
}

/// The number before a word: "12 passed".
fn count(line: &str, word: &str) -> usize {
    let before = line.split(word).next().unwrap_or_default();
    before.split_whitespace().last().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_are_read() {
        let line = "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.21s";
        assert_eq!(super::count(line, "passed"), 12);
        assert_eq!(super::count(line, "ignored"), 3);
        assert_eq!(super::count(line, "weighed"), 0);
    }
}
