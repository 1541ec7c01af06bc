//! What people say of a comparison in place of the program.
//!
//! A correction names what it is about by words of the articles ([`Cited`]), never by `e3` or `c7`: those count anew in every
//! comparison. So it finds its place again when an article is added or read anew. One that finds it no more is kept and says so.
//! What the program had found stays beside it ([`Correction::said`]).

use crate::error::{Error, ErrorKind};
use crate::story::{DiscrepancyKind, Story, Verdict};
use crate::text::{Direction, Positions, Span};
use serde::{Deserialize, Serialize};

/// One thing that a person says of a story.
///
/// As input only `kind` and `targets` are needed; the last five fields are written by the comparison.
///
/// ```
/// let given = br#"[{"kind": "merge", "targets": [{"kind": "entity", "name": "OM"}, {"kind": "entity", "name": "Orrin Motors"}]}]"#;
/// assert_eq!(variorum::Correction::list_from_json(given)?.len(), 1);
/// assert_eq!(variorum::Correction::list_from_json(b"[{\"kind\": \"praise\"}]").unwrap_err().code(), "bad_correction");
/// # Ok::<(), variorum::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// `k1`, `k2`, … if left out.
    #[serde(default)]
    pub id: String,
    /// What is done.
    pub kind: CorrectionKind,
    /// What it is about, as [`CorrectionKind`] says for each kind.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// A new name, a spelling, a note.
    #[serde(default)]
    pub text: Option<String>,
    /// For a link: whether the second article drew on the first; else the two share a source.
    #[serde(default)]
    pub directed: Option<bool>,
    /// For a verdict: what is to stand.
    #[serde(default)]
    pub verdict: Option<Verdict>,
    /// Who says it.
    #[serde(default)]
    pub by: Option<String>,
    /// When it was said, ISO 8601.
    #[serde(default)]
    pub made: Option<String>,
    /// Taken back: it is kept and does nothing.
    #[serde(default)]
    pub undone: bool,
    /// What came of it.
    #[serde(default)]
    pub status: CorrectionStatus,
    /// Why it could not be applied, in one sentence for people.
    #[serde(default)]
    pub reason: Option<String>,
    /// What it says, in one sentence for people.
    #[serde(default)]
    pub summary: String,
    /// What the program had found instead, in one sentence for people.
    #[serde(default)]
    pub said: Option<String>,
    /// Ids of what it bears on in this story: of entities, claims, discrepancies and articles.
    #[serde(default)]
    pub items: Vec<String>,
}

/// What a correction does, and which targets it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionKind {
    /// Two entities or more are one.
    Merge,
    /// The spelling `text` of an entity names somebody else; with articles as further targets, in these only.
    Split,
    /// The entity is called `text`.
    Rename,
    /// What is quoted (a passage) was said by an entity, the second target; without one by somebody whom the article calls
    /// `text`; without either nobody knows by whom.
    Speaker,
    /// Of the two articles of a link the second drew on the first, or, not `directed`, they share a source.
    Link,
    /// The two articles of a link are independent of one another.
    Unlink,
    /// Two claims or more are one.
    Join,
    /// A sentence (a passage) does not tell the claim that is the second target.
    Part,
    /// How the readings of a discrepancy differ: `verdict`.
    Verdict,
    /// A remark, `text`, on anything.
    Note,
}

/// What came of a correction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionStatus {
    /// It holds in this story.
    #[default]
    Applied,
    /// What it points to is not there (any more); it is kept.
    NotApplied,
    /// It was taken back; it is kept.
    Undone,
}

/// Something of a story, known by words of the articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// What it is.
    pub kind: TargetKind,
    /// For an entity one of its names: it alone will do where only one is called so.
    #[serde(default)]
    pub name: Option<String>,
    /// For a discrepancy what differs.
    #[serde(default)]
    pub differs: Option<DiscrepancyKind>,
    /// Mentions of an entity, sentences of a claim, readings of a discrepancy, a passage; the article; the two of a link.
    #[serde(default)]
    pub passages: Vec<Cited>,
}

/// What can be corrected or remarked upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum TargetKind {
    Article,
    Link,
    Entity,
    Claim,
    Discrepancy,
    Passage,
}

/// Words of an article, by which something is found again.
///
/// Positions are UTF-16 code units of the article's text, here and in JSON: they are kept even where the text has changed.
/// The words decide; the positions tell which of several places is meant. Where only an article is meant both are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cited {
    /// Id of the article.
    pub article: String,
    /// First UTF-16 unit.
    #[serde(default)]
    pub start: usize,
    /// The UTF-16 unit after the last one.
    #[serde(default)]
    pub end: usize,
    /// As written.
    #[serde(default)]
    pub text: String,
}

/// The most corrections of one story.
const MOST_CORRECTIONS: usize = 5_000;
/// The longest note, in bytes.
const LONGEST_TEXT: usize = 20_000;

impl Correction {
    /// A correction of this kind, of these targets; nothing else in it yet.
    pub fn new(kind: CorrectionKind, targets: Vec<Target>) -> Correction {
        Correction {
            id: String::new(),
            kind,
            targets,
            text: None,
            directed: None,
            verdict: None,
            by: None,
            made: None,
            undone: false,
            status: CorrectionStatus::Applied,
            reason: None,
            summary: String::new(),
            said: None,
            items: vec![],
        }
    }

    /// Reads a list of corrections, or those of a saved story, from JSON.
    ///
    /// # Errors
    /// `bad_correction` when it is neither; the message says which one is wrong.
    pub fn list_from_json(json: &[u8]) -> Result<Vec<Correction>, Error> {
        let value = serde_json::from_slice(json).map_err(|e| bad(e.to_string()))?;
        match value {
            serde_json::Value::Object(mut fields) => match fields.remove("corrections") {
                Some(list) => Correction::list_from_value(list),
                None => Err(bad("there is no field \"corrections\"".to_string())),
            },
            list => Correction::list_from_value(list),
        }
    }

    /// As [`Correction::list_from_json`], of the list alone; `null` is an empty one.
    pub(crate) fn list_from_value(list: serde_json::Value) -> Result<Vec<Correction>, Error> {
        let list = match list {
            serde_json::Value::Null => vec![],
            serde_json::Value::Array(list) => list,
            _ => return Err(bad("they are no list".to_string())),
        };
        if list.len() > MOST_CORRECTIONS {
            return Err(bad(format!("there are {}; the limit is {MOST_CORRECTIONS}", list.len())));
        }
        let one = |(number, value): (usize, serde_json::Value)| {
            let read: Result<Correction, _> = crate::json::typed(&value);
            let correction = read.map_err(|e| bad(format!("number {}: {e}", number + 1)))?;
            let long = correction.text.as_ref().is_some_and(|text| text.len() > LONGEST_TEXT);
            if long {
                return Err(bad(format!("number {}: its text is longer than {LONGEST_TEXT} bytes", number + 1)));
            }
            Ok(correction)
        };
        list.into_iter().enumerate().map(one).collect()
    }
}

fn bad(what: String) -> Error {
    Error::new(ErrorKind::BadCorrection(what))
}

impl Story {
    /// What a correction needs to find something of this story again: an entity, a claim, a discrepancy or an article by
    /// its id. `None` where there is no such thing.
    pub fn target(&self, id: &str) -> Option<Target> {
        let target = |kind, passages| Target { kind, name: None, differs: None, passages };
        if let Some(entity) = self.entities.iter().find(|e| e.id == id) {
            let name = Some(entity.name.clone());
            return Some(Target { name, ..target(TargetKind::Entity, self.mentions_of(id)) });
        }
        if let Some(claim) = self.claims.iter().find(|c| c.id == id) {
            let sentences = claim.evidence.iter().take(MOST_PASSAGES);
            let passages = sentences.filter_map(|e| {
                let span = *self.article(&e.article)?.sentences.get(e.sentence)?;
                self.cited(&e.article, span)
            });
            return Some(target(TargetKind::Claim, passages.collect()));
        }
        if let Some(one) = self.discrepancies.iter().find(|d| d.id == id) {
            let passages = one.readings.iter().filter_map(|r| self.cited(&r.article, r.span)).collect();
            return Some(Target { differs: Some(one.kind), ..target(TargetKind::Discrepancy, passages) });
        }
        let article = self.article(id)?;
        let passage = Cited { article: article.id.clone(), ..Cited::default() };
        Some(target(TargetKind::Article, vec![passage]))
    }

    /// The first mention of an entity in each article, under each of its spellings.
    fn mentions_of(&self, entity: &str) -> Vec<Cited> {
        let mut found: Vec<Cited> = vec![];
        for article in &self.articles {
            let own = article.mentions.iter().filter(|m| m.entity.as_deref() == Some(entity));
            for mention in own {
                let text = mention.span.text(&article.text);
                let known = found.iter().any(|c| c.article == article.id && c.text == text);
                if !known {
                    found.extend(self.cited(&article.id, mention.span));
                }
                if found.len() >= MOST_PASSAGES {
                    return found;
                }
            }
        }
        found
    }

    /// A range of an article as a correction cites it.
    pub fn cited(&self, article: &str, span: Span) -> Option<Cited> {
        let text = &self.article(article)?.text;
        let positions = Positions::new(text, Direction::BytesToUtf16);
        let (start, end) = (positions.convert(span.start), positions.convert(span.end));
        Some(Cited { article: article.to_string(), start, end, text: span.text(text).to_string() })
    }
}

/// By so many passages something is surely found again.
const MOST_PASSAGES: usize = 24;
