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

    fn standard_input(&mut self) {
        let mut bytes = vec![];
        match std::io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => self.json_lines("standard input", &String::from_utf8_lossy(&bytes)),
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
        match variorum::articles_in(&bytes, name.as_deref()) {
            Ok(found) => {
                let called = path.display();
                if !found.instead.is_empty() && found.articles.len() > 1 {
                    self.remarks.push(format!("{called}: read as {} articles", found.articles.len()));
                }
                self.remarks.extend(found.remarks);
                self.refused.extend(found.refused.iter().map(|why| format!("{called}: {why}")));
                self.inputs.extend(found.articles);
                self.corrections.extend(found.corrections);
            }
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

    /// One article, a list of them, or a saved story, whose articles are read again.
    fn json(&mut self, whence: &str, content: &str) {
        match variorum::Found::from_json(content) {
            Ok(found) => {
                self.refused.extend(found.refused.iter().map(|why| format!("{whence}: {why}")));
                self.inputs.extend(found.articles);
                self.corrections.extend(found.corrections);
            }
            Err(e) => self.refused.push(format!("{whence}: {e}")),
        }
    }

    fn json_lines(&mut self, whence: &str, content: &str) {
        for (number, line) in content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            self.json(&format!("{whence}, line {}", number + 1), line);
        }
    }
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}
