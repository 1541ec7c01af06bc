//! The articles and claims as the kinds of discrepancy look at them.

use super::kin::{self, Alike, Kin};
use crate::article::{Article, BlockKind, Mention, Quantity, Quote, QuoteForm, Time};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::endings::{root, stem};
use crate::english::function_words::is_function_word;
use crate::sort::Ordered;
use crate::story::{Claim, Reading, Stance};
use crate::text::{Span, Token, Tokens};

/// One article with its words.
pub(super) struct Report<'a> {
    pub article: &'a Article,
    tokens: &'a Tokens<'a>,
    /// For each quotation, how far it and those before it reach: they begin in order, but may lie in one another.
    reach: Vec<usize>,
    /// What stands in direct or partial quotation marks, in order, disjoint.
    marked: Vec<Span>,
    /// The last words of the names it has, lowercase, in order.
    named: Vec<&'a str>,
}

impl<'a> Report<'a> {
    fn new((article, tokens): (&'a Article, &'a Tokens<'a>)) -> Report<'a> {
        let mut reach: Vec<usize> = vec![];
        let mut marked: Vec<Span> = vec![];
        for quote in &article.quotes {
            reach.push(quote.span.end.max(reach.last().copied().unwrap_or(0)));
            if matches!(quote.form, QuoteForm::Direct | QuoteForm::Partial) {
                match marked.last_mut().filter(|last| quote.span.start < last.end) {
                    Some(last) => last.end = last.end.max(quote.span.end),
                    None => marked.push(quote.span),
                }
            }
        }
        let last =
            |m: &Mention| tokens.all.get(tokens.all.partition_point(|t| t.span.start < m.span.end).checked_sub(1)?);
        let mut named: Vec<&str> = article.mentions.iter().filter_map(|m| Some(last(m)?.lower.as_ref())).collect();
        named.order();
        named.dedup();
        Report { article, tokens, reach, marked, named }
    }

    /// The words of a sentence.
    pub fn tokens(&self, sentence: usize) -> &'a [Token<'a>] {
        self.tokens.of(sentence)
    }
}

/// One sentence that tells a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Telling {
    /// Number of the article.
    pub report: usize,
    pub sentence: usize,
    pub stance: Option<Stance>,
}

/// A claim that at least two articles tell.
pub(super) struct Told<'a> {
    pub claim: &'a Claim,
    /// In the order of articles and sentences.
    pub tellings: Vec<Telling>,
}

/// All articles with their words, and which sentences are alike: what needs no claims.
pub(crate) struct Reports<'a> {
    reports: Vec<Report<'a>>,
    alike: Alike,
}

impl<'a> Reports<'a> {
    /// `words` are those of the articles.
    pub fn new(articles: &'a [Article], words: &'a [Tokens<'a>], alike: Alike) -> Reports<'a> {
        Reports { reports: articles.iter().zip(words).map(Report::new).collect(), alike }
    }
}

/// All articles and what they tell together.
pub(super) struct View<'a> {
    pub reports: Vec<Report<'a>>,
    pub told: Vec<Told<'a>>,
    /// Numbers of the articles by their ids.
    numbers: BTreeMap<&'a str, usize>,
    /// Sentences of different articles that speak of one thing.
    pub kin: Vec<Kin>,
    /// The words that are of the whole story's topic.
    topic: BTreeSet<String>,
    /// For each article and sentence the number of the claim that others tell too.
    claims: BTreeMap<(usize, usize), usize>,
}

/// In a claim that more sentences tell, the first ones stand for all, so that the cost stays linear.
const MOST_TELLINGS: usize = 24;

impl<'a> View<'a> {
    pub fn new(Reports { reports, alike }: Reports<'a>, claims: &'a [Claim]) -> View<'a> {
        let ids = reports.iter().map(|report| report.article.id.as_str());
        let numbers: BTreeMap<&str, usize> = ids.enumerate().map(|(number, id)| (id, number)).collect();
        let mut told = vec![];
        for claim in claims {
            let tellings = claim.evidence.iter().filter_map(|e| {
                let report = *numbers.get(e.article.as_str())?;
                Some(Telling { report, sentence: e.sentence, stance: Some(e.stance) })
            });
            let mut tellings: Vec<Telling> = tellings.collect();
            tellings.order();
            tellings.truncate(MOST_TELLINGS);
            if tellings.iter().map(|t| t.report).collect::<BTreeSet<_>>().len() > 1 {
                told.push(Told { claim, tellings });
            }
        }
        let kin = kin::find(&alike, &told);
        let places = told.iter().enumerate();
        let places = places.flat_map(|(n, t)| t.tellings.iter().map(move |at| ((at.report, at.sentence), n)));
        let claims = places.collect();
        View { reports, told, numbers, kin, topic: alike.topic, claims }
    }

    /// The words of a sentence.
    pub fn tokens(&self, at: Telling) -> &'a [Token<'a>] {
        self.reports.get(at.report).map_or(&[], |r| r.tokens.of(at.sentence))
    }

    pub fn article(&self, report: usize) -> Option<&'a Article> {
        self.reports.get(report).map(|r| r.article)
    }

    /// The range of a sentence.
    pub fn span(&self, at: Telling) -> Span {
        self.article(at.report).and_then(|a| a.sentences.get(at.sentence)).copied().unwrap_or_default()
    }

    /// The name of an article in a reason.
    pub fn label(&self, report: usize) -> &'a str {
        self.article(report).map_or("", Article::label)
    }

    /// A sentence of so many numbers is a table, and does not say of each what it counts.
    pub fn is_table(&self, at: Telling) -> bool {
        const MOST: usize = 32;
        self.quantities(at).len() > MOST
    }

    /// The day an article was published.
    pub fn day(&self, report: usize) -> Option<&'a str> {
        self.article(report)?.published.as_ref().map(|p| p.date.as_str())
    }

    pub fn quantities(&self, at: Telling) -> &'a [Quantity] {
        let span = self.span(at);
        self.article(at.report).map_or(&[], |a| inside(&a.quantities, span, |q| q.span))
    }

    pub fn times(&self, at: Telling) -> &'a [Time] {
        let span = self.span(at);
        self.article(at.report).map_or(&[], |a| inside(&a.times, span, |t| t.span))
    }

    /// The claim that two kindred sentences tell, if they tell one.
    pub fn claim_of(&self, kin: &Kin) -> Option<String> {
        kin.told.and_then(|number| self.told.get(number)).map(|told| told.claim.id.clone())
    }

    /// The names that touch a range.
    pub fn mentions(&self, report: usize, range: Span) -> &'a [Mention] {
        let all = self.article(report).map_or(&[][..], |a| &a.mentions);
        let first = all.partition_point(|m| m.span.end <= range.start);
        let end = all.partition_point(|m| m.span.start < range.end);
        all.get(first..end.max(first)).unwrap_or(&[])
    }

    /// The last word of a name, lowercase: what two articles have in common that name it in full and in short.
    pub fn last_word(&self, at: Telling, name: Span) -> Option<&'a str> {
        let tokens = self.tokens(at);
        let end = tokens.partition_point(|t| t.span.start < name.end);
        tokens.get(end.checked_sub(1)?).filter(|t| t.span.overlaps(name)).map(|t| t.lower.as_ref())
    }

    /// Whether an article has a name with this last word.
    pub fn has_name(&self, report: usize, word: &str) -> bool {
        self.reports.get(report).is_some_and(|r| r.named.binary_search(&word).is_ok())
    }

    /// Where an article first names a thing.
    pub fn mentions_of(&self, report: usize, entity: &str) -> Option<Span> {
        let mentions = &self.article(report)?.mentions;
        mentions.iter().find(|m| m.entity.as_deref() == Some(entity)).map(|m| m.span)
    }

    /// The quotations that touch a sentence.
    pub fn quotes(&self, at: Telling) -> Vec<&'a Quote> {
        let span = self.span(at);
        let Some(report) = self.reports.get(at.report) else { return vec![] };
        let first = report.reach.partition_point(|&end| end <= span.start);
        let near = report.article.quotes.iter().skip(first).take_while(|q| q.span.start < span.end);
        near.filter(|q| q.span.overlaps(span)).collect()
    }

    /// Whether a place lies in direct or partial quotation marks.
    pub fn is_quoted(&self, report: usize, span: Span) -> bool {
        self.reports.get(report).is_some_and(|r| {
            let at = r.marked.partition_point(|marked| marked.end <= span.start);
            r.marked.get(at).is_some_and(|marked| marked.overlaps(span))
        })
    }

    /// The words of an article at a range, as a reading.
    pub fn reading(&self, report: usize, span: Span) -> Reading {
        let article = self.article(report);
        Reading {
            article: article.map_or_else(String::new, |a| a.id.clone()),
            span,
            text: article.map_or_else(String::new, |a| span.text(&a.text).to_string()),
        }
    }

    /// Puts readings into the order of the articles and their places; each place once.
    pub fn order(&self, readings: &mut Vec<Reading>) {
        readings.order_by_key(|r| (self.numbers.get(r.article.as_str()), r.span));
        readings.dedup();
    }

    /// The stems of a sentence's content words.
    pub fn content(&self, at: Telling) -> BTreeSet<&str> {
        self.tokens(at).iter().filter(|t| is_content(t)).map(|t| stem(&t.lower)).collect()
    }

    /// Whether two places are told in one claim.
    pub fn one_claim(&self, a: (usize, Span), b: (usize, Span)) -> bool {
        let claim = |(report, span): (usize, Span)| {
            let sentence = self.article(report)?.sentence_at(span.start)?;
            self.claims.get(&(report, sentence)).copied()
        };
        claim(a).is_some() && claim(a) == claim(b)
    }

    /// Whether a stem stands in so many sentences that sharing it shows nothing.
    pub fn is_topic(&self, stem: &str) -> bool {
        self.topic.contains(stem)
    }

    /// The roots of a sentence's content words.
    pub fn roots(&self, at: Telling) -> BTreeSet<&'a str> {
        self.tokens(at).iter().filter(|t| is_content(t)).map(|t| root(&t.lower)).collect()
    }

    /// The first sentences of an article: title and the first three of the body.
    pub fn lead(&self, report: usize) -> Vec<Telling> {
        let Some(article) = self.article(report) else { return vec![] };
        let mut body = 0;
        let mut lead = vec![];
        for (sentence, span) in article.sentences.iter().enumerate() {
            match article.block_at(span.start).map(|b| b.kind) {
                Some(BlockKind::Title) => {}
                Some(BlockKind::Body) | None => body += 1,
                _ => continue,
            }
            if body > 3 {
                break;
            }
            lead.push(Telling { report, sentence, stance: None });
        }
        lead
    }
}

impl<'a> Told<'a> {
    /// Every two tellings of different articles.
    pub fn pairs(&self) -> impl Iterator<Item = (Telling, Telling)> {
        let all = &self.tellings;
        all.iter()
            .enumerate()
            .flat_map(move |(i, &a)| all.iter().skip(i + 1).filter(move |b| b.report != a.report).map(move |&b| (a, b)))
    }
}

/// A word that carries news, not grammar.
pub(super) fn is_content(token: &Token) -> bool {
    token.lower.starts_with(char::is_alphabetic) && !is_function_word(&token.lower)
}

/// The items that begin in a range. `items` are in order.
fn inside<T>(items: &[T], range: Span, span: impl Fn(&T) -> Span) -> &[T] {
    let first = items.partition_point(|i| span(i).start < range.start);
    let end = items.partition_point(|i| span(i).start < range.end);
    items.get(first..end.max(first)).unwrap_or(&[])
}
