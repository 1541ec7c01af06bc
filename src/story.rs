//! Several articles of one event, compared.
//!
//! Ranges are in bytes here and in UTF-16 code units in JSON ([`Story::in_utf16`]).

use crate::article::{Article, NameKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::correction::{Correction, CorrectionKind, CorrectionStatus};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Several articles of one event, compared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// `variorum/1`.
    pub schema: String,
    /// Headline that stands for all.
    pub title: Option<String>,
    /// As given, in that order.
    pub articles: Vec<Article>,
    /// A partition of the article ids: those in one group seem to tell the same story. One group where all do, or where
    /// nothing tells them apart; none in a story saved before there was this field.
    #[serde(default)]
    pub stories: Vec<Vec<String>>,
    /// Whom and what the articles name.
    pub entities: Vec<Entity>,
    /// What the articles tell; every sentence of title, heading and body blocks is evidence of exactly one.
    pub claims: Vec<Claim>,
    /// Where they differ.
    pub discrepancies: Vec<Discrepancy>,
    /// Who drew on whom.
    pub lineage: Lineage,
    /// What happened when.
    pub timeline: Vec<Happening>,
    /// What people say in place of the program, in the order in which they said it, with what came of it; what it says is
    /// in the rest of the story already.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

/// A person, an organisation, a place or another thing named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// `e1`, `e2`, …
    pub id: String,
    /// Kind of thing.
    pub kind: NameKind,
    /// The fullest, most usual name.
    pub name: String,
    /// Every spelling, most frequent first.
    pub names: Vec<Name>,
    /// From an apposition or a title: "US Secretary of Defence".
    pub description: Option<String>,
}

/// One spelling of an entity's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Name {
    /// As written.
    pub text: String,
    /// How often.
    pub count: usize,
    /// Ids of the articles that use it.
    pub articles: Vec<String>,
}

/// One thing told, with every sentence that tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// `c1`, `c2`, …
    pub id: String,
    /// Its clearest sentence.
    pub text: String,
    /// The sentences that tell it.
    pub evidence: Vec<Evidence>,
    /// How many independent origins tell it.
    pub origins: usize,
    /// Ids of the articles that do not tell it. In a story of more than 100 articles it is empty where more lack it than
    /// tell it: those are all that are not in `evidence`.
    pub missing: Vec<String>,
    /// How sure it is that all the sentences tell the same; of two articles and more.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// Why they are one claim, in one sentence for people; of two articles and more.
    #[serde(default)]
    pub reason: Option<String>,
}

/// How sure it is, in a word; `docs/QUALITY.md` says how often each word is right on annotated texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Worth a look before it is relied on.
    Low,
    /// Mostly right.
    Medium,
    /// Nearly always right.
    High,
}

/// One sentence of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Id of the article.
    pub article: String,
    /// Number of the sentence, from 0.
    pub sentence: usize,
    /// How like the claim it is, 0 to 1.
    pub score: f64,
    /// How it is told.
    pub stance: Stance,
}

/// How something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// In the reporter's voice, without reserve.
    Stated,
    /// Attributed to somebody.
    Quoted,
    /// Alleged, apparent, possible.
    Hedged,
    /// Denied.
    Denied,
}

/// A place where articles differ.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Discrepancy {
    /// `d1`, `d2`, …
    pub id: String,
    /// What differs.
    pub kind: DiscrepancyKind,
    /// Id of the claim it is about.
    pub claim: Option<String>,
    /// Id of the entity it is about.
    pub entity: Option<String>,
    /// How it differs.
    pub verdict: Verdict,
    /// The words that differ: at least two, from at least two articles.
    pub readings: Vec<Reading>,
    /// One sentence for people.
    pub reason: String,
}

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscrepancyKind {
    /// A number.
    Quantity,
    /// A time.
    Time,
    /// The wording of a quotation.
    Quotation,
    /// Who said it or did it.
    Attribution,
    /// How sure it is.
    Certainty,
    /// How a name is spelled.
    Name,
    /// Which word is chosen for a thing.
    Term,
}

/// How readings differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Worded differently, both can be so.
    Compatible,
    /// A later report has a newer figure.
    Updated,
    /// They count or name different things.
    Scope,
    /// They cannot both be so.
    Differs,
}

/// Words of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Id of the article.
    pub article: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// As written.
    pub text: String,
}

/// Who drew on whom.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lineage {
    /// Links between articles.
    pub links: Vec<Link>,
    /// A partition of the article ids: those in one group are not independent of one another.
    pub origins: Vec<Vec<String>>,
    /// What the articles of each origin rest on, in the order of `origins`; none in a story saved before there was this
    /// field.
    #[serde(default)]
    pub sources: Vec<Origin>,
}

/// What the articles of one origin rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// How it is known, if it is.
    pub kind: OriginKind,
    /// Id of the article that the others drew on, where it is one of them.
    pub article: Option<String>,
    /// The outlet or agency that they credit.
    pub name: Option<String>,
}

/// What the articles of one origin rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OriginKind {
    /// One article, as far as can be shown on nobody's.
    Own,
    /// On one of them.
    Article,
    /// On an outlet that they credit.
    Named,
    /// On a source that none of them names.
    Unknown,
    /// On one of them or on a common source: nothing tells which.
    Open,
}

/// `to` drew on `from`; or, undirected, the two share a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Id of the article drawn on.
    pub from: String,
    /// Id of the article that drew on it.
    pub to: String,
    /// Whether the direction is known.
    pub directed: bool,
    /// How sure, 0 to 1.
    pub score: f64,
    /// What it rests on.
    pub evidence: Vec<LinkEvidence>,
    /// Neither seems to be the other's source, and neither names what both rest on.
    #[serde(default)]
    pub unknown: bool,
    /// Why, in one sentence for people.
    #[serde(default)]
    pub reason: String,
}

/// What a link rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkEvidence {
    /// Kind of evidence.
    pub kind: LinkEvidenceKind,
    /// One sentence for people, with the words it rests on.
    pub detail: String,
}

/// Kind of evidence of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum LinkEvidenceKind {
    SharedWording,
    Credit,
    NamedSource,
    Later,
    SharedDetail,
}

/// Something that happened, on a day or over a range of days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Happening {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// What happened.
    pub text: String,
    /// Where it is told.
    pub mentions: Vec<Passage>,
    /// Ids of the discrepancies in which those who tell it give other figures or days; the text has those of one of them.
    #[serde(default)]
    pub discrepancies: Vec<String>,
}

/// A range of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Id of the article.
    pub article: String,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
}

/// How many points of a story were compared, by what came of it: only [`Points::differs`] are points on which the articles
/// differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// They cannot both be so.
    pub differs: usize,
    /// They count or name different things.
    pub scope: usize,
    /// A later report has a newer figure.
    pub updated: usize,
    /// Worded differently, both can be so.
    pub compatible: usize,
}

impl Points {
    /// Those on which the articles do not contradict one another, those that there are.
    pub fn others(&self) -> Vec<(Verdict, usize)> {
        let all =
            [(Verdict::Updated, self.updated), (Verdict::Scope, self.scope), (Verdict::Compatible, self.compatible)];
        all.into_iter().filter(|(_, count)| *count > 0).collect()
    }
}

impl Story {
    /// Ids of the discrepancies of which a person says that they are of different things: what is not the same matter is no
    /// point of comparison. They stay in the story with the correction that says so, and are listed and counted nowhere else.
    pub(crate) fn set_aside(&self) -> BTreeSet<&str> {
        let verdicts = self
            .corrections
            .iter()
            .filter(|one| one.kind == CorrectionKind::Verdict && one.status == CorrectionStatus::Applied);
        // Of several verdicts the last one holds.
        let last: BTreeMap<&str, Option<Verdict>> =
            verdicts.flat_map(|one| one.items.iter().map(|item| (item.as_str(), one.verdict))).collect();
        last.into_iter().filter(|(_, verdict)| *verdict == Some(Verdict::Scope)).map(|(item, _)| item).collect()
    }

    /// Counts what was compared: the one place that says on how many points the articles differ.
    pub fn points(&self) -> Points {
        let mut points = Points::default();
        let aside = self.set_aside();
        for one in self.discrepancies.iter().filter(|one| !aside.contains(one.id.as_str())) {
            *match one.verdict {
                Verdict::Differs => &mut points.differs,
                Verdict::Scope => &mut points.scope,
                Verdict::Updated => &mut points.updated,
                Verdict::Compatible => &mut points.compatible,
            } += 1;
        }
        points
    }

    /// Calls `visit` with every range outside the articles themselves, and the id of the article it lies in.
    pub(crate) fn each_span(&mut self, visit: &mut dyn FnMut(&str, &mut Span)) {
        for reading in self.discrepancies.iter_mut().flat_map(|d| &mut d.readings) {
            visit(&reading.article, &mut reading.span);
        }
        for passage in self.timeline.iter_mut().flat_map(|h| &mut h.mentions) {
            visit(&passage.article, &mut passage.span);
        }
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|a| a.id == id)
    }
}
