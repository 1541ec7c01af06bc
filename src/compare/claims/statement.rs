//! What does a sentence state, as far as rules can compare it?

use crate::article::{
    Article, Block, BlockKind, Measure, Mention, NameKind, Quantity, Quote, QuoteForm, QuoteStance, TimeKind,
};
use crate::btree::BTreeSet;
use crate::compare::similarity::Lexicon;
use crate::english::clauses::CLAUSES;
use crate::english::habits::{HABITUAL, HABITUAL_PAIRS, SUPERLATIVES};
use crate::english::parts::is_subject_pronoun;
use crate::english::stages::STAGES;
use crate::english::titles::{PORTFOLIOS, TITLE_MODIFIERS, TITLES};
use crate::sort::Ordered;
use crate::text::Span;

/// One sentence of one article, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub article: usize,
    pub sentence: usize,
}

impl Place {
    /// The sentence as the article has it.
    pub fn text(self, articles: &[Article]) -> &str {
        let article = articles.get(self.article);
        article.and_then(|a| Some(a.sentences.get(self.sentence)?.text(&a.text))).unwrap_or("")
    }
}

/// A sentence, told in the same words in one place or more.
#[derive(Debug)]
pub(super) struct Statement {
    /// Where it stands, in order.
    pub places: Vec<Place>,
    /// Its words in the story's lexicon.
    pub words: Vec<u32>,
    /// For each word, the part of its weight that counts: a name of several words is one thing, and who speaks is not
    /// what is told.
    pub parts: Vec<f32>,
    /// For each word, whether it is part of a name.
    pub named: Vec<bool>,
    /// For each word, whether it says who a speaker is.
    pub describes: Vec<bool>,
    /// For each word, what that part says in this story ([`super::pairs::weigh`]).
    pub weights: Vec<f32>,
    /// What all of them say together.
    pub weight: f32,
    /// Where each of its different words stands first.
    pub distinct: Vec<(usize, u32)>,
    /// What its words say of the kind of statement.
    pub signs: Signs,
    /// Whether it is a title or a heading everywhere.
    pub heading: bool,
    /// Whether an article opens with it: its title or one of the first sentences.
    pub opening: bool,
    /// How many sentences tell something in the shortest article that it stands in.
    pub among: usize,
    /// Dates it names, as first and last day.
    pub dates: Vec<(String, String)>,
    /// What it counts and measures.
    pub counts: Vec<Count>,
    /// Persons it names.
    pub persons: BTreeSet<String>,
    /// Who is said to have said what it tells.
    pub speakers: BTreeSet<String>,
    /// The words in quotation marks, one list a quotation.
    pub quoted: Vec<Vec<u32>>,
    /// Whether it tells that somebody denies something.
    pub denied: bool,
}

/// What the words of a statement say of its kind; read once, because statements are compared with many others.
#[derive(Debug, Default)]
pub(super) struct Signs {
    /// The words that its denials govern, as ranges of its words; the first of each is the denial.
    pub denials: Vec<(usize, usize)>,
    /// Its numbers, in the order of the words.
    pub numbers: Vec<u32>,
    /// What happens again and again, or has long been so.
    pub habitual: bool,
    /// What will be.
    pub ahead: bool,
    /// It announces that something begins or ends.
    pub stage_to_come: bool,
    /// It tells that something began or ended.
    pub stage_come: bool,
}

/// How many words a denial governs at most.
const GOVERNED: usize = 6;

/// Where the words end that a denial governs: with its clause.
fn governed(at: usize, stems: &[&str]) -> usize {
    let rest = stems.iter().skip(at + 1).take(GOVERNED);
    at + 1 + rest.take_while(|stem| !CLAUSES.contains(stem)).count()
}

/// "The worst loss in recent years": whether a superlative stands so many words before.
fn is_record(stems: &[&str], at: usize) -> bool {
    const NEAR: usize = 6;
    let before = stems.get(at.saturating_sub(NEAR)..at).unwrap_or(&[]);
    before.iter().any(|stem| SUPERLATIVES.contains(stem))
}

/// So many words before a verb its auxiliary may stand.
const AUXILIARY: usize = 3;

impl Signs {
    fn of(words: &[u32], lexicon: &Lexicon) -> Signs {
        let stems: Vec<&str> = words.iter().map(|&w| lexicon.stem(w)).collect();
        let places = words.iter().enumerate();
        let mut signs = Signs {
            denials: places.filter(|&(_, &w)| lexicon.is_denial(w)).map(|(at, _)| (at, governed(at, &stems))).collect(),
            numbers: words.iter().copied().filter(|&w| lexicon.is_number(w)).collect(),
            habitual: stems.iter().any(|stem| HABITUAL.contains(stem))
                || stems.windows(2).enumerate().any(|(at, pair)| {
                    HABITUAL_PAIRS.iter().any(|(first, second)| pair == [*first, *second]) && !is_record(&stems, at)
                }),
            ahead: stems
                .iter()
                .any(|stem| matches!(*stem, "will" | "would" | "shall" | "expect" | "forecast" | "predict")),
            ..Signs::default()
        };
        for (at, _) in stems.iter().enumerate().filter(|(_, stem)| STAGES.contains(stem)) {
            let near = stems.get(at.saturating_sub(AUXILIARY)..at).unwrap_or(&[]);
            let ahead =
                |w: &&str| matches!(*w, "will" | "would" | "shall" | "to" | "could" | "should" | "must" | "plan");
            let to_come = near.iter().any(ahead);
            signs.stage_to_come |= to_come;
            signs.stage_come |= !to_come;
        }
        signs
    }
}

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Count {
    pub measure: Measure,
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// What is counted, as words of the lexicon.
    pub unit: Vec<u32>,
}

impl Count {
    /// Whether the number is too large to be shared by chance; every story has its twos and threes.
    pub fn is_odd(&self) -> bool {
        const CHANCE: f64 = 10.0;
        match self.measure {
            Measure::Count => self.value > CHANCE,
            Measure::Money | Measure::Percent => true,
            // Lengths and times are rounded: any two may be "100 miles" or "six feet".
            _ => self.value > CHANCE && self.value % CHANCE != 0.0,
        }
    }

    /// The same odd number, though it is not said on both sides what it counts.
    pub fn is_same_figure(&self, other: &Count) -> bool {
        let unsaid = self.unit.is_empty() || other.unit.is_empty();
        unsaid && self.is_odd() && self.value.to_bits() == other.value.to_bits()
    }
}

/// Every sentence of title, heading and body blocks; sentences of the same words are one statement. In order of their
/// words, so that the order of the articles does not matter.
pub(super) fn statements<'t>(articles: &'t [Article], lexicon: &mut Lexicon<'t>) -> Vec<Statement> {
    let mut told_once: Vec<Statement> = vec![];
    for (number, article) in articles.iter().enumerate() {
        let mut items = Items::default();
        let mut told = 0;
        let among = telling(article).count();
        for (sentence, &span) in article.sentences.iter().enumerate() {
            let Some(kind) = article.block_at(span.start).filter(|b| tells(b)).map(|b| b.kind) else { continue };
            let mut statement = items.statement(article, span, kind, lexicon);
            statement.places.push(Place { article: number, sentence });
            statement.opening = told < OPENING;
            statement.among = among;
            told += 1;
            told_once.push(statement);
        }
    }
    // Without a word to compare, a sentence is alike to itself only.
    let alone = |s: &Statement| s.places.first().filter(|_| s.words.is_empty()).map(|&place| place.text(articles));
    told_once.order_by(|x, y| {
        let stem = |&word: &u32| lexicon.stem(word);
        alone(x).cmp(&alone(y)).then_with(|| x.words.iter().map(stem).cmp(y.words.iter().map(stem)))
    });
    let mut statements: Vec<Statement> = vec![];
    for statement in told_once {
        match statements.last_mut() {
            // A stray mark tells nothing that another could tell too.
            Some(last)
                if last.words == statement.words
                    && alone(last) == alone(&statement)
                    && alone(last).is_none_or(|text| text.contains(char::is_alphanumeric)) =>
            {
                last.add(statement);
            }
            _ => statements.push(statement),
        }
    }
    for statement in &mut statements {
        statement.distinct = distinct(&statement.words);
        statement.signs = Signs::of(&statement.words, lexicon);
    }
    statements
}

/// The sentences of an article that statements are made of.
pub(super) fn telling(article: &Article) -> impl Iterator<Item = Span> {
    article.sentences.iter().filter(|span| article.block_at(span.start).is_some_and(tells)).copied()
}

fn distinct(words: &[u32]) -> Vec<(usize, u32)> {
    let mut places: Vec<(usize, u32)> = words.iter().copied().enumerate().collect();
    places.sort_unstable_by_key(|&(at, word)| (word, at));
    places.dedup_by_key(|&mut (_, word)| word);
    places
}

/// So many sentences open an article: title, lead and what comes next.
const OPENING: usize = 3;

fn tells(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Title | BlockKind::Heading | BlockKind::Body)
}

impl Statement {
    /// Adds what stands elsewhere in the same words.
    fn add(&mut self, other: Statement) {
        self.places.extend(other.places);
        self.heading &= other.heading;
        self.opening |= other.opening;
        self.among = self.among.min(other.among);
        self.dates.extend(other.dates);
        self.dates.order();
        self.dates.dedup();
        self.persons.extend(other.persons);
        self.speakers.extend(other.speakers);
        if other.counts.len() > self.counts.len() {
            self.counts = other.counts;
        }
        if other.quoted.len() > self.quoted.len() {
            self.quoted = other.quoted;
        }
    }
}

/// A name of n words weighs as much as n to the power of 1 − this,
const NAME: f32 = 0.7;
/// and so much less than other words: who and where is shared by most of a story, what was done or said is not.
const NAMED: f32 = 0.5;

impl Statement {
    /// Reads the words of a sentence; those of a name count in part.
    fn read<'t>(
        &mut self,
        text: &'t str,
        sentence: Span,
        mut names: Vec<(Span, f32)>,
        described: &[Span],
        lexicon: &mut Lexicon<'t>,
    ) {
        names.push((Span::new(sentence.end, sentence.end), 1.0));
        let mut from = sentence.start;
        for (name, part) in names {
            let start = name.start.clamp(from, sentence.end);
            // A possessive ending is read with its word.
            let after = Span::new(name.end.min(sentence.end), sentence.end).text(text);
            let ending = ["'s", "’s"].iter().find(|ending| after.starts_with(**ending)).map_or(0, |e| e.len());
            let end = (name.end + ending).clamp(start, sentence.end);
            for (piece, part, named) in [(Span::new(from, start), 1.0, false), (Span::new(start, end), part, true)] {
                for (piece, describes) in cut(piece, described) {
                    lexicon.read(piece.text(text), &mut self.words);
                    self.parts.resize(self.words.len(), part);
                    self.describes.resize(self.words.len(), describes);
                    self.named.resize(self.words.len(), named);
                }
            }
            from = end;
        }
    }
}

/// Bytes between a speaker and the verb of saying, or behind a speaker, that a description may take.
const LONGEST_DESCRIPTION: usize = 160;

/// A speaker's name with the description behind it, in a sentence: "Ann Lee, the head of the harbour board,".
fn speaker_described(quote: &Quote, sentence: Span, text: &str) -> Option<Span> {
    let (speaker, cue) = (quote.speaker.as_ref()?.span, quote.cue.as_ref()?.span);
    if !sentence.contains(speaker) || !sentence.contains(cue) {
        return None;
    }
    let rest = match speaker.end <= cue.start {
        true => Span::new(speaker.end, cue.start),
        false => {
            let next = Some(quote.span.start).filter(|&start| start >= speaker.end);
            Span::new(speaker.end, next.unwrap_or(sentence.end))
        }
    };
    let description = rest.text(text);
    let told = description.starts_with(',') && description.len() <= LONGEST_DESCRIPTION && !rest.overlaps(quote.span);
    told.then(|| Span::new(speaker.start, rest.end))
}

/// The parts of a piece of text, and for each whether it lies in one of these ranges.
fn cut(piece: Span, ranges: &[Span]) -> Vec<(Span, bool)> {
    let mut parts = vec![];
    let mut from = piece.start;
    for span in ranges.iter().filter(|span| span.overlaps(piece)) {
        let (start, end) = (span.start.clamp(from, piece.end), span.end.clamp(from, piece.end));
        parts.extend([(Span::new(from, start), false), (Span::new(start, end), true)]);
        from = end;
    }
    parts.push((Span::new(from, piece.end), false));
    parts.retain(|(span, _)| span.start < span.end);
    parts
}

/// Where the next sentence's items begin in the article's lists, so that each list is walked once.
#[derive(Default)]
struct Items {
    times: usize,
    quantities: usize,
    mentions: usize,
    quotes: usize,
}

impl Items {
    fn statement<'t>(
        &mut self,
        article: &'t Article,
        span: Span,
        kind: BlockKind,
        lexicon: &mut Lexicon<'t>,
    ) -> Statement {
        let text = &article.text;
        let mut statement = Statement {
            places: vec![],
            words: vec![],
            parts: vec![],
            named: vec![],
            describes: vec![],
            weights: vec![],
            weight: 0.0,
            distinct: vec![],
            signs: Signs::default(),
            heading: kind != BlockKind::Body,
            opening: false,
            among: 0,
            dates: vec![],
            counts: vec![],
            persons: BTreeSet::new(),
            speakers: BTreeSet::new(),
            quoted: vec![],
            denied: false,
        };
        for time in within(&article.times, &mut self.times, span, |t| t.span) {
            if let (TimeKind::Date | TimeKind::Range, Some(from), Some(to)) = (time.kind, &time.from, &time.to) {
                statement.dates.push((from.clone(), to.clone()));
            }
        }
        for quantity in within(&article.quantities, &mut self.quantities, span, |q| q.span) {
            statement.counts.push(count(quantity, lexicon));
        }
        let mut names: Vec<(Span, f32)> = vec![];
        for mention in within(&article.mentions, &mut self.mentions, span, |m| m.span) {
            let titled = Span::new(titled(text, span.start, mention), mention.span.end);
            let length = titled.text(text).split_whitespace().count().max(1);
            names.push((titled, NAMED * (length as f32).powf(-NAME)));
            if mention.kind == NameKind::Person {
                let name = || mention.span.text(text).split_whitespace().next_back().unwrap_or("").to_lowercase();
                statement.persons.insert(mention.entity.clone().unwrap_or_else(name));
            }
        }
        let mut described = vec![];
        for quote in within(&article.quotes, &mut self.quotes, span, |q| q.span) {
            statement.denied |= quote.stance == Some(QuoteStance::Denied);
            described.extend(speaker_described(quote, span, text));
            self::quoted(quote, span, text, lexicon, &mut statement);
        }
        statement.read(text, span, names, &described, lexicon);
        statement
    }
}

/// The items of a sorted list that overlap a sentence; `from` moves on past those that end before it.
fn within<'a, T>(list: &'a [T], from: &mut usize, span: Span, place: fn(&T) -> Span) -> impl Iterator<Item = &'a T> {
    while list.get(*from).is_some_and(|item| place(item).end <= span.start) {
        *from += 1;
    }
    let rest = list.get(*from..).unwrap_or(&[]);
    rest.iter().take_while(move |item| place(item).start < span.end).filter(move |item| place(item).overlaps(span))
}

fn quoted<'t>(quote: &Quote, sentence: Span, text: &'t str, lexicon: &mut Lexicon<'t>, statement: &mut Statement) {
    if quote.form == QuoteForm::Scare {
        return;
    }
    if quote.form != QuoteForm::Indirect {
        let part = Span::new(quote.span.start.max(sentence.start), quote.span.end.min(sentence.end));
        statement.quoted.push(lexicon.passage(part.text(text)));
    }
    if let Some(speaker) = quote.speaker.as_ref() {
        statement.speakers.extend(speaker.entity.clone().or_else(|| named(&speaker.text)));
    }
}

/// Where the title before a person's name begins: "Interior Minister Ann Lee" is one thing, not four.
fn titled(text: &str, from: usize, mention: &Mention) -> usize {
    let mut start = mention.span.start;
    if mention.kind != NameKind::Person {
        return start;
    }
    let before = text.get(from..start).unwrap_or("");
    for word in before.split_whitespace().rev().take(LONGEST_TITLE) {
        let lower = word.to_lowercase();
        if !(TITLES.has(&lower) || TITLE_MODIFIERS.has(&lower) || PORTFOLIOS.has(&lower)) {
            break;
        }
        start = from + (word.as_ptr().addr() - before.as_ptr().addr());
    }
    start
}

/// Words of the longest title before a name.
const LONGEST_TITLE: usize = 6;

/// A speaker without an entity, by the last word of a name, or by what belongs to somebody.
fn named(speaker: &str) -> Option<String> {
    let last = speaker.split_whitespace().next_back()?;
    // "Lee's office" is not the ministry; who stands for it may be anybody.
    if (speaker.contains("'s ") || speaker.contains("’s "))
        && matches!(last, "office" | "campaign" | "family" | "party")
    {
        return Some(format!("={last}"));
    }
    let name = last.starts_with(char::is_uppercase) && !is_subject_pronoun(&last.to_lowercase());
    name.then(|| format!("~{}", last.to_lowercase()))
}

fn count<'t>(quantity: &'t Quantity, lexicon: &mut Lexicon<'t>) -> Count {
    Count {
        measure: quantity.measure,
        value: quantity.value,
        low: quantity.low.unwrap_or(f64::NEG_INFINITY),
        high: quantity.high.unwrap_or(f64::INFINITY),
        unit: quantity.unit.as_deref().map(|unit| lexicon.passage(unit)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_again_and_again_is_not_what_happened_once() {
        let cases = [
            ("Norrail has for decades sent solvent trains through Halden.", true),
            ("Sirens often wake the valley.", true),
            ("The line has flooded several times in recent years.", true),
            ("It was the worst loss in the valley in decades.", false),
            ("It was the deadliest derailment in the valley in recent years.", false),
            ("Derailments have cost most valleys dear in the past years.", true),
            ("The historic engine shed burned down.", false),
            ("Norrail dropped its plan for a second brake five years ago.", false),
            ("A routine check of the traditional signal found the crack.", false),
        ];
        for (text, want) in cases {
            let mut lexicon = Lexicon::default();
            let words = lexicon.passage(text);
            assert_eq!(Signs::of(&words, &lexicon).habitual, want, "{text}");
        }
    }
}
