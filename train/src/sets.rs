//! Which texts the weights are learned from, and how each is read. Only openly licensed ones stand here; the README has
//! their sources and licences.

use crate::customs::{Customs, in_training_customs};
use crate::gum;
use crate::tagged::{Document, Sentence, from_bio};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// How a file is written.
#[derive(Clone, Copy)]
enum Form {
    /// A word and its BIO tag a line, an empty line after each sentence; `# doc` or `# sent_id` tell documents apart.
    Columns,
    /// The same, and every sentence is a document: tweets, and sentences that were drawn one by one.
    Single,
    /// CoNLL-U with GUM's entity column.
    Gum,
    /// CoNLL-U; only the words are read.
    Words,
}

/// A set: its file in the data folder.
struct Set {
    file: &'static str,
    form: Form,
    /// How much it counts: what is written in haste counts less.
    weight: f32,
    /// Whether the program goes on without it.
    optional: bool,
}

const fn set(file: &'static str, form: Form, weight: f32) -> Set {
    Set { file, form, weight, optional: false }
}

const fn optional(file: &'static str, form: Form, weight: f32) -> Set {
    Set { file, form, weight, optional: true }
}

const ANNOTATED: [Set; 12] = [
    set("ner_wikigold/train.tsv", Form::Columns, 1.0),
    set("ner_uner_ewt/dev.tsv", Form::Columns, 1.0),
    set("ud_gum/train.news.tsv", Form::Gum, 1.0),
    set("ud_gum/dev.news.tsv", Form::Gum, 1.0),
    set("ner_crossner_politics/train.tsv", Form::Single, 1.0),
    set("ner_crossner_politics/dev.tsv", Form::Single, 1.0),
    set("ner_wnut17/train.tsv", Form::Single, 0.3),
    optional("ner_crossner_science/all.tsv", Form::Single, 1.0),
    optional("ner_crossner_music/all.tsv", Form::Single, 1.0),
    optional("ner_crossner_literature/all.tsv", Form::Single, 1.0),
    optional("ner_crossner_ai/all.tsv", Form::Single, 1.0),
    optional("ner_broad_twitter/all.tsv", Form::Single, 0.3),
];

/// Texts without annotation, tagged by the teacher.
const UNLABELLED: [Set; 4] = [
    set("ud_ewt/train.tsv", Form::Words, 1.0),
    optional("masc/words.tsv", Form::Words, 1.0),
    optional("gmb/words.tsv", Form::Words, 1.0),
    optional("news/words.tsv", Form::Words, 1.0),
];

/// Documents and how much they count.
pub struct Texts {
    pub name: &'static str,
    pub documents: Vec<Document>,
    pub weight: f32,
}

/// The annotated sets of the data folder, in the customs of the training.
///
/// # Errors
/// When one that is needed is missing or cannot be read.
pub fn annotated(folder: &Path) -> Result<Vec<Texts>> {
    let customs = Customs::new();
    read_all(folder, &ANNOTATED, |sentence| in_training_customs(sentence, &customs))
}

/// The texts without annotation.
///
/// # Errors
/// As [`annotated`].
pub fn unlabelled(folder: &Path) -> Result<Vec<Texts>> {
    let customs = Customs::new();
    read_all(folder, &UNLABELLED, |sentence| in_training_customs(sentence, &customs))
}

/// A text to measure on, in columns; only words are made alike.
///
/// # Errors
/// When it cannot be read.
pub fn to_measure(file: &Path) -> Result<Vec<Document>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let customs = Customs::new();
    Ok(documents(columns(&text, false), |sentence| customs.in_canonical_words(sentence, false)))
}

fn read_all(folder: &Path, sets: &[Set], customs: impl Fn(&Sentence) -> Sentence) -> Result<Vec<Texts>> {
    let mut texts = vec![];
    for set in sets {
        let path = folder.join(set.file);
        if set.optional && !path.exists() {
            eprintln!("{} is not there: goes on without it", set.file);
            continue;
        }
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let sentences = match set.form {
            Form::Columns => columns(&text, false),
            Form::Single => columns(&text, true),
            Form::Gum => gum::documents(&text),
            Form::Words => words(&text),
        };
        texts.push(Texts { name: set.file, documents: documents(sentences, &customs), weight: set.weight });
    }
    Ok(texts)
}

fn documents(all: Vec<Vec<Sentence>>, customs: impl Fn(&Sentence) -> Sentence) -> Vec<Document> {
    all.into_iter().map(|sentences| Document::new(sentences.iter().map(&customs).collect())).collect()
}

/// The kind of a tag, over all the sets: the four of CoNLL and what they make of others.
fn kind(tag: &str) -> Option<usize> {
    Some(match tag {
        "PER" | "person" | "politician" | "scientist" | "researcher" | "writer" | "musicalartist" | "Person" => 0,
        "ORG" | "organisation" | "politicalparty" | "band" | "university" | "corporation" | "group"
        | "Organization" => 1,
        "LOC" | "location" | "country" | "Location" | "Facility" => 2,
        "MISC" | "misc" | "event" | "election" | "award" | "book" | "poem" | "magazine" | "song" | "album"
        | "conference" | "academicjournal" | "product" | "creative-work" | "Misc" | "NORP" | "Product" => 3,
        _ => return None,
    })
}

/// The documents of a text in columns.
fn columns(text: &str, single: bool) -> Vec<Vec<Sentence>> {
    let mut documents: Vec<Vec<Sentence>> = vec![vec![]];
    let mut rows: Vec<(String, String)> = vec![];
    let mut last_id = "";
    for line in text.lines().chain([""]) {
        let id = line.strip_prefix("# sent_id = ").and_then(|id| id.rsplit_once('-')).map(|(id, _)| id);
        if line.starts_with("# doc") || id.is_some_and(|id| id != last_id) {
            documents.push(vec![]);
            last_id = id.unwrap_or("");
        }
        if line.is_empty() && !rows.is_empty() {
            let sentence = from_bio(&rows, kind);
            rows.clear();
            match documents.last_mut() {
                Some(last) if !single => last.push(sentence),
                _ => documents.push(vec![sentence]),
            }
        } else if let Some((word, rest)) = line.split_once('\t')
            && !word.trim().is_empty()
        {
            rows.push((word.trim().to_string(), rest.rsplit('\t').next().unwrap_or("").trim().to_string()));
        }
    }
    documents.retain(|sentences| !sentences.is_empty());
    documents
}

/// The words of a CoNLL-U text, without names.
fn words(text: &str) -> Vec<Vec<Sentence>> {
    let mut documents: Vec<Vec<Sentence>> = vec![vec![]];
    let mut sentence = Sentence::default();
    for line in text.lines().chain([""]) {
        if line.starts_with("# newdoc") {
            documents.push(vec![]);
        } else if line.is_empty() && !sentence.words.is_empty() {
            if let Some(last) = documents.last_mut() {
                last.push(std::mem::take(&mut sentence));
            }
        } else if let Some((number, rest)) = line.split_once('\t')
            && number.bytes().all(|b| b.is_ascii_digit())
        {
            sentence.words.push(rest.split('\t').next().unwrap_or("").to_string());
        }
    }
    documents.retain(|sentences| !sentences.is_empty());
    documents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_told_apart_by_their_marks() {
        let text = "# doc = 1\nAnn\tNNP\tB-PER\nwon\tO\n\n# doc = 2\nRome\tB-LOC\n\nshe\tO\n\n";
        let found = columns(text, false);
        assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(found[0][0].names, [(0..1, 0)]);
        let by_id = "# sent_id = a-1\n# text = x\nAnn\tB-PER\n\n# sent_id = a-2\nshe\tO\n\n# sent_id = b-1\nwe\tO\n";
        assert_eq!(columns(by_id, false).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(columns(text, true).len(), 3);
    }

    #[test]
    fn words_come_without_the_parts_of_contractions_twice() {
        let found = words("# newdoc id = x\n1-2\tdon't\t_\n1\tdo\tdo\n2\tn't\tnot\n\n");
        assert_eq!(found[0][0].words, ["do", "n't"]);
    }
}
