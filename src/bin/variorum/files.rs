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

    /// Standard input is JSON Lines, so that a line which is none is named; what is evidently something else is read as a file is.
    fn standard_input(&mut self) {
        let mut bytes = vec![];
        match std::io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => {
                let stream = String::from_utf8_lossy(&bytes);
                let found = match is_json_lines(&stream) {
                    true => variorum::Found::from_json_lines(&stream),
                    false => variorum::articles_in(&bytes, None),
                };
                self.add(found.map_err(|e| format!("standard input: {e}")), "standard input");
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
        let found = variorum::articles_in(&bytes, name.as_deref());
        self.add(found.map_err(|e| e.to_string()), &path.display().to_string());
    }

    /// What a file or a stream that is `called` so holds, or why it cannot be used.
    fn add(&mut self, found: Result<variorum::Found, String>, called: &str) {
        match found {
            Ok(found) => {
                if !found.instead.is_empty() && found.articles.len() > 1 {
                    self.remarks.push(format!("{called}: read as {} articles", found.articles.len()));
                }
                self.remarks.extend(found.remarks);
                self.refused.extend(found.refused.iter().map(|why| format!("{called}: {why}")));
                self.inputs.extend(found.articles);
                self.corrections.extend(found.corrections);
            }
            Err(why) => self.refused.push(why),
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

/// Whether a stream is to be JSON Lines: a line begins like an object, or there is too little for an article.
fn is_json_lines(stream: &str) -> bool {
    /// Letters of an article at least, where it comes as text.
    const SHORTEST: usize = 80;
    let begins = |marks: &[char]| stream.trim_start().starts_with(marks);
    let object = || stream.lines().any(|line| line.trim_start().starts_with('{'));
    !begins(&['<', '[']) && (object() || stream.trim().len() < SHORTEST) || begins(&['{'])
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}
