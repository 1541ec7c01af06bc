//! The browsers of the tests and their drivers: what is missing is installed where that is allowed, else the command is named.

use crate::{step, toolchain};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Where drivers from crates.io go; `tests/browser/browsers.js` looks there too.
const TOOLS: &str = "target/tools";

/// Makes sure that the asked browsers (`VARIORUM_BROWSERS`, else all three) can be run.
///
/// # Errors
/// When one is missing and cannot be installed from here; the message has the command.
pub fn install() -> Result<()> {
    let asked = std::env::var("VARIORUM_BROWSERS").unwrap_or_else(|_| "chromium,firefox,webkit".to_string());
    let mut packages = vec![];
    for browser in asked.split(',').map(str::trim).filter(|browser| !browser.is_empty()) {
        match browser {
            "chromium" => {
                let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
                add(&mut packages, names.iter().any(|name| step::find(name).is_some()), "chromium");
                add(&mut packages, step::find("chromedriver").is_some(), "chromium-driver");
            }
            "firefox" => {
                let names = ["firefox", "firefox-esr"];
                add(&mut packages, names.iter().any(|name| step::find(name).is_some()), "firefox-esr");
            }
            "webkit" => {
                add(&mut packages, step::find("WebKitWebDriver").is_some(), "webkit2gtk-driver");
                let display = std::env::var_os("DISPLAY").is_some() || step::find("Xvfb").is_some();
                add(&mut packages, display, "xvfb");
            }
            unknown => bail!("VARIORUM_BROWSERS: {unknown} is none of chromium, firefox, webkit"),
        }
    }
    install_packages(&packages)?;
    if asked.contains("firefox") { install_geckodriver() } else { Ok(()) }
}

fn add(packages: &mut Vec<&str>, here: bool, package: &'static str) {
    if !here {
        packages.push(package);
    }
}

fn install_packages(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let root = step::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if !root || step::find("apt-get").is_none() {
        bail!(
            "the browser tests need {names}. On Debian or Ubuntu type\n  \
             sudo apt-get install --no-install-recommends {names}\n\
             and try again, or test in fewer browsers: VARIORUM_BROWSERS=chromium cargo xtask test"
        );
    }
    eprintln!("xtask: installing {names} (10 minutes at most)");
    let apt = |words: &[&str], minutes: u64| {
        let mut apt = Command::new("apt-get");
        apt.args(["-q", "-y"]).args(words).env("DEBIAN_FRONTEND", "noninteractive");
        step::run("apt-get", &mut apt, Duration::from_secs(60 * minutes))
    };
    // An old list still names packages; the installation says so if they are gone.
    if let Err(error) = apt(&["update"], 2) {
        eprintln!("xtask: {error:#}; going on with the old list");
    }
    apt(&[&["install", "--no-install-recommends"], packages].concat(), 10)
}

/// Firefox's driver is not in Debian, but on crates.io.
fn install_geckodriver() -> Result<()> {
    let own = Path::new(TOOLS).join("bin/geckodriver");
    if step::find("geckodriver").is_some() || own.exists() {
        return Ok(());
    }
    eprintln!("xtask: installing geckodriver into {TOOLS} from crates.io (10 minutes at most)");
    let mut cargo = Command::new(toolchain::outer_cargo());
    cargo.args([
        "install",
        "--quiet",
        "--locked",
        "--root",
        TOOLS,
        "--target-dir",
        "target/tools/build",
        "geckodriver",
    ]);
    step::run("cargo install geckodriver", &mut cargo, Duration::from_secs(600))
}
