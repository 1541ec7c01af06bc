//! `cargo xtask shots`: pictures of every view for people to look at.

use crate::{browsers, step};
use anyhow::Result;
use std::process::Command;
use std::time::Duration;

/// Builds the page and takes pictures in Chromium, light and dark, wide and narrow, into `target/shots`.
///
/// # Errors
/// When the build or the browser fails.
pub fn shots(articles: &[serde_json::Value]) -> Result<()> {
    crate::build(articles)?;
    browsers::install()?;
    let mut node = Command::new("node");
    node.args(["tests/browser/shots.js", "target/shots"]);
    step::run("taking pictures", &mut node, Duration::from_secs(300))
}
