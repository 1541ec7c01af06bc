//! `cargo xtask explore`: builds the page and opens it.

use crate::{articles, step};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Builds the page with these articles and opens it in the default browser.
///
/// # Errors
/// When a file cannot be read or the build fails. Where there is no browser it only says so.
pub fn explore(files: &[PathBuf], open: bool) -> Result<()> {
    let shown = articles::read(files)?;
    crate::build(&shown)?;
    let page = std::path::absolute("dist/variorum.html")?;
    let size = std::fs::metadata(&page)?.len();
    let content = if files.is_empty() { "the sample stories".to_string() } else { format!("{} articles", shown.len()) };
    println!("{} ({:.1} MB, {content})", page.display(), size as f64 / 1e6);
    println!("Open it in any browser: file://{}", page.display());
    if open && !opened(&page) {
        println!("No default browser was found here.");
    }
    Ok(())
}

/// The opener is not waited for: it may stay as long as the browser does.
fn opened(page: &Path) -> bool {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        // Without a display xdg-open falls back to text browsers, which would take over the terminal.
        _ if ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none()) => return false,
        _ => "xdg-open",
    };
    if cfg!(unix) && step::find(opener).is_none() {
        return false;
    }
    let quiet = Stdio::null;
    Command::new(opener).arg(page).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn().is_ok()
}
