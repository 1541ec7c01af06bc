//! One article: what goes in, and what is read and extracted out of it.
//!
//! Ranges are in bytes here and in UTF-16 code units in JSON ([`Article::in_utf16`]).

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// An article as given. Only `text` or `html` is needed; what is given beside it wins over what would be read out of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Input {
    /// Chosen by the caller; `a1`, `a2`, … if left out.
    pub id: Option<String>,
    /// File name or label.
    pub name: Option<String>,
    /// Plain text.
    pub text: Option<String>,
    /// HTML; used when there is no `text`.
    pub html: Option<String>,
    /// Headline.
    pub title: Option<String>,
    /// Outlet.
    pub source: Option<String>,
    /// Day of publication, ISO 8601 (a time after it is ignored).
    pub published: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Passages whose kind is known, as [`Article::blocks`] has them, in UTF-16 units of [`Article::text`]; the rest is
    /// read. So a passage that was left out is counted as text, and an article that was read before stays as it was.
    pub blocks: Option<Vec<Block>>,
    /// As [`Article::based`].
    pub based: Option<Vec<String>>,
    /// As [`Article::given`]: what else stands here was read out of the article before, and is taken as it is, but not for
    /// given. Without it all that stands here is given.
    pub given: Option<Vec<String>>,
}

impl Input {
    /// Reads one article, a list of articles, or a saved story (whose articles are taken anew) from JSON; items of ninjs and
    /// of JSON feeds too.
    ///
    /// # Errors
    /// `bad_input` when it is none of these.
    pub fn list_from_json(json: &[u8]) -> Result<Vec<Input>, crate::Error> {
        crate::intake::list_from_json(json)
    }
}

/// One article, read and extracted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// `variorum/1`.
    pub schema: String,
    /// Unique in its story.
    pub id: String,
    /// File name or label.
    pub name: Option<String>,
    /// Headline.
    pub title: Option<String>,
    /// Outlet.
    pub source: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Language, ISO 639-1.
    pub language: Option<String>,
    /// Day of publication and how it is known.
    pub published: Option<Published>,
    /// `CITY, January 28 (AGENCY):`
    pub dateline: Option<Dateline>,
    /// The authors.
    pub byline: Vec<String>,
    /// Agencies and outlets that the article credits.
    pub credits: Vec<Credit>,
    /// What its page says that it is based on or a copy of: addresses, or names of outlets.
    #[serde(default)]
    pub based: Vec<String>,
    /// Which of `title`, `source`, `url` and `published` the caller gave; what else there is of them was read.
    #[serde(default)]
    pub given: Vec<String>,
    /// What positions refer to.
    pub text: String,
    /// Disjoint, in order.
    pub blocks: Vec<Block>,
    /// What a reader should know of the text before trusting it.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// In order; in title, heading, body and caption blocks.
    pub sentences: Vec<Span>,
    /// Names.
    pub mentions: Vec<Mention>,
    /// Quotations and reported speech.
    pub quotes: Vec<Quote>,
    /// Counts and measures.
    pub quantities: Vec<Quantity>,
    /// Dates, ranges, durations.
    pub times: Vec<Time>,
    /// Words that judge, label or speculate.
    pub loaded: Vec<Loaded>,
}

/// Day of publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// `2024-01-25`
    pub date: String,
    /// How it is known.
    pub basis: Basis,
}

/// How the day of publication is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The caller said so.
    Given,
    /// The article says so: a header, a dateline, its HTML.
    Stated,
    /// From the story, as "today, Thursday" beside dated siblings.
    Inferred,
}

/// Where and when an article was written, and for which agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// "Washington, DC"
    pub place: Option<String>,
    /// `2024-01-28`; the year may come from the publication date.
    pub date: Option<String>,
    /// "ANI"
    pub agency: Option<String>,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
}

/// A source that the article credits: "(Reuters)", "Source: agencies", "as reported by Al Jazeera".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The source's name as written.
    pub name: String,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
}

/// A stretch of the text of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
}

/// What a reader should know of an article's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// A stable word for programs.
    pub code: NoteCode,
    /// A sentence for people.
    pub text: String,
    /// The passage it rests on; all of the text where no passage says it.
    #[serde(flatten)]
    pub span: Span,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteCode {
    /// The text breaks off where readers are asked to subscribe.
    Paywall,
    /// Headlines and links rather than a report.
    Links,
    /// Nothing of it was taken for the text of a report.
    NoText,
    /// In a language that is not extracted.
    Language,
    /// The article says that it was corrected.
    Correction,
    /// The article says that it was changed or added to.
    Update,
    /// The editors say something of the article.
    Editor,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum BlockKind {
    Title,
    Byline,
    Dateline,
    Heading,
    Body,
    Caption,
    Credit,
    Boilerplate,
}

impl BlockKind {
    /// Whether the block's text is cut into sentences.
    pub fn has_sentences(self) -> bool {
        matches!(self, BlockKind::Title | BlockKind::Heading | BlockKind::Body | BlockKind::Caption)
    }
}

/// A name, without titles and possessive endings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Kind of thing named.
    pub kind: NameKind,
    /// Whom or what it names: an id of [`crate::story::Entity`], or one that counts within the article.
    pub entity: Option<String>,
}

/// Kind of thing named, in the four-way custom of CoNLL (nationalities and events are `other`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum NameKind {
    Person,
    Organization,
    Place,
    Other,
}

/// A quotation or reported speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The content, without its marks.
    #[serde(flatten)]
    pub span: Span,
    /// How it is quoted.
    pub form: QuoteForm,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// The verb or phrase of speech.
    pub cue: Option<Cue>,
    /// The source that the reporter got it from.
    pub via: Option<String>,
    /// Whether it is denied or left open.
    #[serde(default)]
    pub stance: Option<QuoteStance>,
}

/// How the reporter's words for it put what is quoted, where they do not simply report it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteStance {
    /// Left open: "claimed", "allegedly", "is expected to".
    Hedged,
    /// Said not to be so: "denied".
    Denied,
}

/// How something is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteForm {
    /// A whole utterance in marks.
    Direct,
    /// Words in marks inside the reporter's sentence.
    Partial,
    /// Reported without marks.
    Indirect,
    /// Words in marks that nobody is said to have said.
    Scare,
}

/// The subject of the cue as written: a name, a description or a pronoun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// As written.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Whom it refers to.
    pub entity: Option<String>,
    /// What kind of source it is, if it is left without a name: "a senior official", "witnesses".
    #[serde(default)]
    pub kind: Option<SourceKind>,
}

/// What kind of source a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Holds an office or is one: official, minister, ministry, police, court.
    Official,
    /// Speaks for somebody: spokeswoman, aide, lawyer.
    Spokesperson,
    /// A text: statement, report, poll.
    Document,
    /// Was there: witness, resident, survivor.
    Witness,
    /// Is named on purpose by nothing more: source, insider, "people familiar with …".
    Anonymous,
    /// Passes on: newspaper, broadcaster, reporter.
    Media,
    /// Knows the matter: analyst, researcher, professor.
    Expert,
    /// Any other person or body: company, party, friend.
    Other,
}

/// The verb or phrase of speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// As written.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
}

/// A count or a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The number; percentages are on the scale 0–100.
    pub value: f64,
    /// Lower bound, `None` = open.
    pub low: Option<f64>,
    /// Upper bound, `None` = open.
    pub high: Option<f64>,
    /// How exact it is.
    pub bound: Bound,
    /// What kind of measure.
    pub measure: Measure,
    /// What is counted or the unit: "US troops", "km".
    pub unit: Option<String>,
}

/// How exact a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum Bound {
    Exact,
    About,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}

/// What kind of measure a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum Measure {
    Count,
    Percent,
    Money,
    Duration,
    Distance,
    Weight,
    Area,
    Volume,
    Speed,
    Temperature,
    Age,
    Energy,
    Data,
    /// Of an earthquake.
    Magnitude,
}

/// A date, a range of days, a duration or something that recurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// First day, `2020-01-01`; `None` if it cannot be resolved.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// What it denotes.
    pub kind: TimeKind,
}

/// What an expression of time denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// One day or a part of it.
    Date,
    /// Several days: a week, a month, a year, "from … to …".
    Range,
    /// A length of time.
    Duration,
    /// "every Monday"
    Recurring,
}

/// A word that judges, labels or speculates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The list it is on ([`crate::english`] names them).
    pub category: String,
    /// Whose word it is.
    pub voice: Voice,
}

/// Whose word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the words say it
pub enum Voice {
    Reporter,
    Quoted,
}

impl Article {
    /// Calls `visit` with every range of the article.
    pub(crate) fn each_span(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        self.dateline.iter_mut().for_each(|d| visit(&mut d.span));
        self.credits.iter_mut().for_each(|c| visit(&mut c.span));
        self.blocks.iter_mut().for_each(|b| visit(&mut b.span));
        self.notes.iter_mut().for_each(|n| visit(&mut n.span));
        self.sentences.iter_mut().for_each(&mut *visit);
        self.mentions.iter_mut().for_each(|m| visit(&mut m.span));
        for quote in &mut self.quotes {
            visit(&mut quote.span);
            quote.speaker.iter_mut().for_each(|s| visit(&mut s.span));
            quote.cue.iter_mut().for_each(|c| visit(&mut c.span));
        }
        self.quantities.iter_mut().for_each(|q| visit(&mut q.span));
        self.times.iter_mut().for_each(|t| visit(&mut t.span));
        self.loaded.iter_mut().for_each(|l| visit(&mut l.span));
    }

    /// The block that holds the position, if any.
    pub fn block_at(&self, position: usize) -> Option<&Block> {
        let after = self.blocks.partition_point(|b| b.span.start <= position);
        self.blocks.get(after.checked_sub(1)?).filter(|b| position < b.span.end)
    }

    /// Number of the sentence that holds the position, if any.
    pub fn sentence_at(&self, position: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.start <= position);
        after.checked_sub(1).filter(|&i| self.sentences.get(i).is_some_and(|s| position < s.end))
    }

    /// The name to show: source, else name, else title, else id.
    pub fn label(&self) -> &str {
        [&self.source, &self.name, &self.title].into_iter().flatten().next().unwrap_or(&self.id)
    }
}
