//! The front end's tools: npm packages in `www/node_modules`.

use crate::step;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

/// The oldest Node that the tools run on.
const OLDEST_NODE: u32 = 20;

/// Installs the packages when they are missing or older than the lock file.
///
/// # Errors
/// When Node or npm is missing or too old, or the packages do not come.
pub fn install() -> Result<()> {
    check_node()?;
    let installed = changed("www/node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("www/package-lock.json") {
        return Ok(());
    }
    eprintln!("xtask: installing the npm packages of www/package-lock.json (3 minutes at most)");
    let mut npm = Command::new(program("npm"));
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir("www");
    step::run("npm ci", &mut npm, Duration::from_secs(180)).context("try again with: cd www && npm ci")
}

/// A tool of the packages, by the name of its command.
pub fn tool(name: &str) -> Command {
    Command::new(std::path::absolute(Path::new("www/node_modules/.bin").join(program(name))).unwrap_or_default())
}

fn check_node() -> Result<()> {
    let Some(version) = step::answer(Command::new("node").arg("--version")) else {
        bail!("Node {OLDEST_NODE} or newer is needed: https://nodejs.org, or apt-get install nodejs npm");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!("Node {OLDEST_NODE} or newer is needed, this is {version}: https://nodejs.org");
    }
    if step::find(&program("npm")).is_none() {
        bail!("npm is needed: it comes with Node from https://nodejs.org, or apt-get install npm");
    }
    Ok(())
}

/// npm's commands are scripts with an ending of their own on Windows.
fn program(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_string() }
}

fn changed(path: &str) -> Option<SystemTime> {
    std::fs::metadata(path).ok()?.modified().ok()
}
