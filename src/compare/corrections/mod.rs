//! What do people say in place of the program, and how does it hold in this comparison?
//!
//! | file | question it answers |
//! |---|---|
//! | `places` | where do the words stand that a correction cites? |
//! | `entities` | who is merged, split, renamed? |
//! | `speakers` | who said what is quoted? |
//! | `links` | which links are set or cleared? |
//! | `claims` | which claims are joined, which sentence is taken out? |
//! | `verdicts` | what differs, and what does not? |
//! | `wording` | how is a correction said in a sentence? |
//!
//! Corrections hold in the order in which they were made, each on what those before it left: so a later one overrules an
//! earlier one of the same thing, and those of different things do not touch. Each step of the comparison is corrected
//! before the next one builds on it.

mod claims;
mod entities;
mod links;
mod places;
mod speakers;
#[cfg(test)]
mod tests;
mod verdicts;
mod wording;

use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::claims::by_sentence;
use crate::correction::{Correction, CorrectionKind, CorrectionStatus, Target, TargetKind};
use crate::story::{Claim, Discrepancy};
pub(super) use entities::Named;
use places::{Place, Places};
use std::cell::OnceCell;
use wording::Labels;

/// The corrections of one comparison and what came of each.
pub(crate) struct Corrections {
    list: Vec<Pending>,
    /// What each article is called in a sentence.
    labels: Labels,
}

/// A correction on its way.
struct Pending {
    correction: Correction,
    /// For each target the places of its passages that were found.
    places: Vec<Vec<Place>>,
    /// For each target why the first passage that was not found is not.
    missing: Vec<Option<String>>,
    outcome: Option<Outcome>,
}

/// What came of a correction, or why it could not be applied.
type Outcome = Result<Applied, String>;

/// A correction that holds.
#[derive(Default)]
struct Applied {
    /// What the program had found.
    said: Option<String>,
    /// What it bears on.
    found: Vec<Found>,
}

/// Something of the story, before the ids are there.
enum Found {
    Article(usize),
    /// Number of the article and of the mention there.
    Mention(usize, usize),
    /// Number of the article and of the sentence there.
    Sentence(usize, usize),
    Discrepancy(usize),
}

impl Corrections {
    /// Looks for what the corrections cite.
    pub fn new(articles: &[Article], given: &[Correction]) -> Corrections {
        if given.is_empty() {
            return Corrections { list: vec![], labels: Labels::new() };
        }
        let places = Places::new(articles);
        let list = numbered(given).into_iter().map(|correction| Pending::new(correction, &places)).collect();
        Corrections { list, labels: articles.iter().map(|a| (a.id.clone(), a.label().to_string())).collect() }
    }

    /// Whether one of these kinds is there and not undone.
    fn any(&self, kinds: &[CorrectionKind]) -> bool {
        self.list.iter().any(|one| one.is(kinds))
    }

    /// Applies those of these kinds, in their order.
    fn apply(&mut self, kinds: &[CorrectionKind], mut apply: impl FnMut(&Pending) -> Outcome) {
        for one in self.list.iter_mut().filter(|one| one.is(kinds)) {
            one.outcome = Some(apply(one));
        }
    }

    /// The corrections with what came of them. `articles`, `claims` and `discrepancies` are those of the story.
    pub fn finish(mut self, articles: &[Article], claims: &[Claim], discrepancies: &[Discrepancy]) -> Vec<Correction> {
        if self.list.is_empty() {
            return vec![];
        }
        let claim_of = by_sentence(articles, claims);
        let id_of = |found: &Found| match *found {
            Found::Article(article) => Some(articles.get(article)?.id.clone()),
            Found::Mention(article, at) => articles.get(article)?.mentions.get(at)?.entity.clone(),
            Found::Sentence(article, at) => Some(claims.get(*claim_of.get(&(article, at))?)?.id.clone()),
            Found::Discrepancy(number) => Some(discrepancies.get(number)?.id.clone()),
        };
        self.notes(articles, discrepancies);
        let labels = &self.labels;
        let finished = self.list.into_iter().map(|mut one| {
            one.correction.summary = wording::summary(&one.correction, labels);
            one.settle(id_of)
        });
        finished.collect()
    }

    /// A note holds where what it is on is found.
    fn notes(&mut self, articles: &[Article], discrepancies: &[Discrepancy]) {
        let spelled = OnceCell::new();
        self.apply(&[CorrectionKind::Note], |one| {
            if one.correction.text.as_ref().is_none_or(|text| text.trim().is_empty()) {
                return Err("The note has no text.".to_string());
            }
            let (target, places) = one.target(0)?;
            let sentence = |place: &Place| {
                let at = articles.get(place.article)?.sentence_at(place.span.start);
                Some(at.map_or(Found::Article(place.article), |at| Found::Sentence(place.article, at)))
            };
            let found: Vec<Found> = match target.kind {
                TargetKind::Article | TargetKind::Link => places.iter().map(|p| Found::Article(p.article)).collect(),
                TargetKind::Entity => entities::mention_of(target, places, articles, &spelled).into_iter().collect(),
                TargetKind::Claim => places.iter().filter_map(sentence).take(1).collect(),
                TargetKind::Discrepancy => {
                    let at = verdicts::position(target, places, discrepancies, articles);
                    at.into_iter().map(Found::Discrepancy).collect()
                }
                TargetKind::Passage => places.iter().filter_map(sentence).collect(),
            };
            if found.is_empty() { Err(one.gone(0)) } else { Ok(Applied { said: None, found }) }
        });
    }
}

impl Pending {
    fn new(mut correction: Correction, places: &Places) -> Pending {
        let (mut found, mut missing) = (vec![], vec![]);
        for target in &mut correction.targets {
            let (mut here, mut gone) = (vec![], None);
            for cited in &mut target.passages {
                match places.find(cited) {
                    Ok(place) => here.push(place),
                    Err(why) => gone = gone.or(Some(why)),
                }
            }
            found.push(here);
            missing.push(gone);
        }
        Pending { correction, places: found, missing, outcome: None }
    }

    fn is(&self, kinds: &[CorrectionKind]) -> bool {
        !self.correction.undone && kinds.contains(&self.correction.kind)
    }

    /// A target and where its passages stand.
    fn target(&self, number: usize) -> Result<(&Target, &[Place]), String> {
        match (self.correction.targets.get(number), self.places.get(number)) {
            (Some(target), Some(places)) => Ok((target, places)),
            _ => Err(wording::needs(self.correction.kind).to_string()),
        }
    }

    /// A target that must be of a kind.
    fn target_of(&self, number: usize, kind: TargetKind) -> Result<(&Target, &[Place]), String> {
        let target = self.target(number)?;
        if target.0.kind == kind { Ok(target) } else { Err(wording::needs(self.correction.kind).to_string()) }
    }

    /// What its targets mean, where two at least are found; of three one may be gone.
    fn at_least_two<T>(&self, find: impl Fn(usize) -> Result<T, String>) -> Result<Vec<T>, String> {
        let (mut found, mut why) = (vec![], None);
        for at in 0..self.correction.targets.len().max(2) {
            match find(at) {
                Ok(one) => found.push(one),
                Err(error) => why = why.or(Some(error)),
            }
        }
        if found.len() < 2 { Err(why.unwrap_or_else(|| self.gone(0))) } else { Ok(found) }
    }

    /// The text that the kind needs.
    fn text(&self) -> Result<&str, String> {
        let text = self.correction.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
        text.ok_or_else(|| wording::needs(self.correction.kind).to_string())
    }

    /// Why a target is not found.
    fn gone(&self, target: usize) -> String {
        let missing = self.missing.get(target).cloned().flatten();
        missing.unwrap_or_else(|| "What it is about is not in this story any more.".to_string())
    }

    /// Writes into the correction what came of it.
    fn settle(self, id_of: impl Fn(&Found) -> Option<String>) -> Correction {
        let mut correction = self.correction;
        (correction.reason, correction.items) = (None, vec![]);
        match self.outcome {
            Some(Ok(applied)) => {
                correction.status = CorrectionStatus::Applied;
                correction.said = applied.said;
                let mut known = BTreeSet::new();
                let ids = applied.found.iter().filter_map(id_of);
                correction.items = ids.filter(|id| known.insert(id.clone())).collect();
            }
            Some(Err(reason)) => {
                correction.status = CorrectionStatus::NotApplied;
                correction.reason = Some(reason);
            }
            None => correction.status = CorrectionStatus::Undone,
        }
        correction
    }
}

/// Each with an id of its own; the same one twice (out of two saved stories) is one.
fn numbered(given: &[Correction]) -> Vec<Correction> {
    let given_ids: BTreeSet<&str> = given.iter().map(|one| one.id.as_str()).collect();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut list: Vec<Correction> = vec![];
    let mut number = 0;
    for correction in given {
        let known = taken.get(&correction.id).and_then(|&at| list.get(at));
        if known.is_some_and(|known| says_the_same(known, correction)) {
            continue;
        }
        let mut id = correction.id.clone();
        while id.is_empty() || taken.contains_key(&id) || known.is_some() && given_ids.contains(id.as_str()) {
            number += 1;
            id = format!("k{number}");
            if given_ids.contains(id.as_str()) {
                id.clear();
            }
        }
        taken.insert(id.clone(), list.len());
        list.push(Correction { id, ..correction.clone() });
    }
    list
}

/// Whether a person said the same, whatever came of it.
fn says_the_same(a: &Correction, b: &Correction) -> bool {
    (a.kind, &a.targets, &a.text, a.directed, a.verdict) == (b.kind, &b.targets, &b.text, b.directed, b.verdict)
}
