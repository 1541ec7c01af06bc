//! Which sentences over all articles tell the same thing?
//!
//! Sentences of the same words are one statement; an index finds the statements worth comparing ([`pairs`]); names,
//! numbers, days, speakers, quotations and denials speak for or against ([`witnesses`]); the likest join first
//! ([`grouping`]). Precision first: no claim holds two statements that an editor would keep apart.

mod grounds;
mod grouping;
mod leads;
mod missing;
mod pairs;
mod ranking;
mod shared;
mod statement;
#[cfg(test)]
mod tests;
mod uttered;
mod witnesses;
mod wording;

use super::similarity::{Alignment, Lexicon};
use super::stance::stance;
use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::parallel;
use crate::sort::Ordered;
use crate::story::{Claim, Evidence, Lineage};
use crate::text::Span;
use grouping::{Grouped, Scored};
pub(crate) use missing::missing;
pub(crate) use ranking::numbered;
use statement::{Place, Statement};
use witnesses::Agreement;

/// The sentences of an article whose words claims are made of.
pub(crate) fn telling(article: &Article) -> Vec<Span> {
    statement::telling(article).collect()
}

/// Learns the words of these sentences before they are asked for, which can be done while the names are still numbered.
pub(crate) fn lexicon<'t>(texts: impl Iterator<Item = (&'t str, &'t [Span])>) -> Lexicon<'t> {
    let mut lexicon = Lexicon::default();
    for (text, sentences) in texts {
        sentences.iter().for_each(|sentence| lexicon.learn(sentence.text(text)));
    }
    lexicon
}

/// Groups the sentences that tell the same.
pub(crate) fn group<'t>(articles: &'t [Article], mut lexicon: Lexicon<'t>) -> Groups<'t> {
    let mut statements = statement::statements(articles, &mut lexicon);
    let weights = pairs::weigh(&mut statements, &lexicon);
    let scored = pairs::pairs(&statements, &lexicon, &weights, articles, |pair| {
        let (a, b) = (statements.get(pair.a)?, statements.get(pair.b)?);
        let agreement = witnesses::agreement(pair, a, b, &lexicon);
        let Agreement { score, lead } = agreement;
        (agreement != Agreement::default()).then_some(Scored { a: pair.a, b: pair.b, score, lead })
    });
    let groups = grouping::groups(&statements, scored, &lexicon);
    Groups { statements, lexicon, groups }
}

/// Which statements tell the same.
pub(crate) struct Groups<'t> {
    statements: Vec<Statement>,
    lexicon: Lexicon<'t>,
    groups: Vec<Grouped>,
}

impl Groups<'_> {
    /// The claims of the story: what most origins and articles tell first, then in the order of appearance.
    pub(crate) fn claims(&self, articles: &[Article], lineage: &Lineage) -> Vec<Claim> {
        let Groups { statements, lexicon, groups } = self;
        let story = Telling { articles, origin_of: origins(articles, lineage), statements, lexicon };
        numbered(parallel::each(groups, |group| story.claim(group)), articles)
    }
}

/// The number of the claim that a sentence (number of the article, of the sentence) tells.
pub(crate) fn by_sentence(articles: &[Article], claims: &[Claim]) -> BTreeMap<(usize, usize), usize> {
    let number: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    let evidence = claims.iter().enumerate().flat_map(|(claim, one)| one.evidence.iter().map(move |e| (claim, e)));
    evidence.filter_map(|(claim, e)| Some(((*number.get(e.article.as_str())?, e.sentence), claim))).collect()
}

fn origins(articles: &[Article], lineage: &Lineage) -> Vec<Option<usize>> {
    let groups = lineage.origins.iter().enumerate();
    let of: BTreeMap<&str, usize> =
        groups.flat_map(|(number, group)| group.iter().map(move |id| (id.as_str(), number))).collect();
    articles.iter().map(|article| of.get(article.id.as_str()).copied()).collect()
}

/// What a claim is made from.
struct Telling<'a> {
    articles: &'a [Article],
    /// For each article the number of its origin.
    origin_of: Vec<Option<usize>>,
    statements: &'a [Statement],
    lexicon: &'a Lexicon<'a>,
}

impl Telling<'_> {
    fn claim(&self, group: &Grouped) -> Claim {
        let members: Vec<&Statement> = group.members.iter().filter_map(|&s| self.statements.get(s)).collect();
        let clearest = wording::clearest(&members, self.articles, self.lexicon);
        let mut told: Vec<(Place, f32)> = vec![];
        for member in &members {
            let score = clearest.map_or(0.0, |best| self.likeness(best, member));
            told.extend(member.places.iter().map(|&place| (place, score)));
        }
        told.order_by_key(|&(place, _)| place);
        let telling: BTreeSet<usize> = told.iter().map(|(place, _)| place.article).collect();
        let origins: BTreeSet<usize> = telling.iter().filter_map(|&a| *self.origin_of.get(a)?).collect();
        let evidence = told.iter().filter_map(|&(place, score)| self.evidence(place, score));
        let shared = telling.len() > 1;
        let weakest = group.weakest.and_then(|(member, _)| self.statements.get(member));
        Claim {
            confidence: shared.then(|| grounds::confidence(group.weakest.map(|(_, likeness)| likeness))),
            reason: clearest.filter(|_| shared).map(|clearest| self.reason(clearest, weakest, &members)),
            id: String::new(),
            text: clearest.and_then(|s| s.places.first()).map(|&p| sentence(self.articles, p)).unwrap_or_default(),
            evidence: evidence.collect(),
            origins: origins.len(),
            missing: missing(self.articles, telling.len(), |number, _| telling.contains(&number)),
        }
    }

    fn reason(&self, clearest: &Statement, weakest: Option<&Statement>, members: &[&Statement]) -> String {
        let text = clearest.places.first().map(|&place| sentence(self.articles, place)).unwrap_or_default();
        grounds::reason(&text, clearest, weakest.unwrap_or(clearest), members, self.lexicon)
    }

    fn likeness(&self, a: &Statement, b: &Statement) -> f32 {
        if a.words == b.words {
            return 1.0;
        }
        let alignment = Alignment::new(self.lexicon, &a.words, &b.words);
        alignment.score(|w| self.lexicon.weight(w), &a.words, &b.words)
    }

    fn evidence(&self, place: Place, score: f32) -> Option<Evidence> {
        let article = self.articles.get(place.article)?;
        let score = (f64::from(score) * 100.0).round() / 100.0;
        let stance = stance(article, *article.sentences.get(place.sentence)?);
        Some(Evidence { article: article.id.clone(), sentence: place.sentence, score, stance })
    }
}

/// The words of a sentence, white space as in running text.
fn sentence(articles: &[Article], place: Place) -> String {
    let words = place.text(articles);
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
