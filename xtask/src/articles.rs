//! Articles to put into the page: files and folders that were named, or the sample stories of the corpus.
//!
//! They are only packed here, in the contract's form; the core reads and judges them.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The articles of the files and folders, folders in the order of their names.
///
/// # Errors
/// When one cannot be read or holds no article.
pub fn read(paths: &[PathBuf]) -> Result<Vec<Value>> {
    let mut articles = vec![];
    for path in paths {
        let found = if path.is_dir() { folder(path)? } else { file(path)? };
        if found.is_empty() {
            bail!("{}: no article in it (.txt, .md, .html, .json or .jsonl)", path.display());
        }
        articles.extend(found);
    }
    Ok(articles)
}

/// The stories of `corpus/` that the page shows, each with a name, a title and its articles.
///
/// Those whose `expected.json` has a `sample`, the title to show: a newcomer needs a few, and each makes the page larger.
///
/// # Errors
/// When a file of the corpus cannot be read.
pub fn samples() -> Result<Vec<Value>> {
    let mut stories = vec![];
    for path in entries(Path::new("corpus"))?.into_iter().filter(|path| path.is_dir()) {
        let expected = path.join("expected.json");
        let json = fs::read(&expected).with_context(|| expected.display().to_string())?;
        let expected: Value = serde_json::from_slice(&json).with_context(|| expected.display().to_string())?;
        if let Some(title) = expected["sample"].as_str() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            stories.push(json!({"name": name, "title": title, "articles": folder(&path)?}));
        }
    }
    Ok(stories)
}

fn folder(path: &Path) -> Result<Vec<Value>> {
    let mut articles = vec![];
    for path in entries(path)?.into_iter().filter(|path| path.is_file()) {
        // The corpus keeps what people agreed on beside the articles.
        if path.file_name().is_some_and(|name| name != "expected.json") {
            articles.extend(file(&path)?);
        }
    }
    Ok(articles)
}

/// Sorted; none when there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(vec![]);
    }
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn file(path: &Path) -> Result<Vec<Value>> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    let content = String::from_utf8_lossy(&bytes);
    let content = content.strip_prefix('\u{feff}').unwrap_or(&content);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let parse = |json: &str| serde_json::from_str::<Value>(json).with_context(|| path.display().to_string());
    Ok(match ending.as_str() {
        "txt" | "md" => vec![json!({"name": name, "text": content})],
        "html" | "htm" => vec![json!({"name": name, "html": content})],
        "json" => listed(parse(content)?),
        "jsonl" => {
            let lines = content.lines().filter(|line| !line.trim().is_empty());
            lines.map(parse).collect::<Result<_>>()?
        }
        _ => vec![],
    })
}

/// One article, a list of them, or a story, whose articles are taken.
fn listed(value: Value) -> Vec<Value> {
    match value {
        Value::Array(list) => list,
        Value::Object(mut fields) => match fields.remove("articles") {
            Some(Value::Array(list)) => list,
            _ => vec![Value::Object(fields)],
        },
        _ => vec![],
    }
}
