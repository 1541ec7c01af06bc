//! Files, folders and standard input into articles.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use variorum::{Correction, Input};

/// The endings by which the articles of a folder are known; a file that is named is read whatever its ending.
const ENDINGS: [&str; 15] =
    ["atom", "eml", "htm", "html", "json", "jsonl", "md", "mht", "mhtml", "nitf", "rss", "text", "txt", "xhtml", "xml"];

/// What could be read, what a reader should know of it, and a line about each thing that could not.
#[derive(Default)]
pub struct Found {
    pub inputs: Vec<Input>,
    /// Of saved stories.
    pub corrections: Vec<Correction>,
    pub remarks: Vec<String>,
    pub refused: Vec<String>,
}

impl Found {
    /// Reads the files and folders named; with none, or `-`, standard input.
    pub fn read(paths: &[PathBuf]) -> Found {
        let mut found = Found::default();
        if paths.is_empty() {
            found.standard_input();
        }
        for path in paths {
            if path.as_os_str() == "-" {
                found.standard_input();
            } else if path.is_dir() {
                found.folder(path);
            } else {
                found.file(path);
            }
        }
        found
    }

    /// Standard input is read as a file is; what begins with a brace is JSON Lines, so that a line which is none is named.
    fn standard_input(&mut self) {
        let mut bytes = vec![];
        match std::io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => {
                let json = bytes.trim_ascii_start().starts_with(b"{");
                self.content(&bytes, json.then_some("standard input.jsonl"), "standard input");
            }
            Err(e) => self.refused.push(format!("standard input: {e}")),
        }
    }

    /// The articles of a folder in the order of their names, folders in it left aside.
    fn folder(&mut self, folder: &Path) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(e) => return self.refused.push(format!("{}: {e}", folder.display())),
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| p.is_file()).collect();
        paths.retain(|p| ending(p).is_some_and(|e| ENDINGS.contains(&e.as_str())));
        // The corpus keeps what people agreed on beside the articles of a story.
        paths.retain(|p| p.file_name().is_none_or(|n| n != "expected.json"));
        paths.sort();
        if paths.is_empty() {
            self.refused.push(format!("{}: no article in it ({})", folder.display(), ENDINGS.join(", ")));
        }
        paths.iter().for_each(|p| self.file(p));
    }

    fn file(&mut self, path: &Path) {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(e) => return self.refused.push(format!("{}: {e}", path.display())),
        };
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
        self.content(&bytes, name.as_deref(), &path.display().to_string());
    }

    /// The articles in a file or a stream of bytes that is `called` so; `name` is the file's.
    fn content(&mut self, bytes: &[u8], name: Option<&str>, called: &str) {
        match variorum::articles_in(bytes, name) {
            Ok(found) => {
                if !found.instead.is_empty() && found.articles.len() > 1 {
                    self.remarks.push(format!("{called}: read as {} articles", found.articles.len()));
                }
                self.remarks.extend(found.remarks);
                self.refused.extend(found.refused.iter().map(|why| format!("{called}: {why}")));
                self.inputs.extend(found.articles);
                self.corrections.extend(found.corrections);
            }
            Err(e) if name.is_none() => self.refused.push(format!("{called}: {e}")),
            Err(e) => self.refused.push(e.to_string()),
        }
    }

    /// What people say of a story: a list of corrections, or those of a saved story.
    pub fn corrections(&mut self, path: &Path) {
        let read = fs::read(path).map_err(|e| e.to_string());
        match read.and_then(|bytes| Correction::list_from_json(&bytes).map_err(|e| e.to_string())) {
            Ok(corrections) => self.corrections.extend(corrections),
            Err(e) => self.refused.push(format!("{}: {e}", path.display())),
        }
    }
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}
