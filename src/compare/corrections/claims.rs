//! Which claims are joined, and which sentence is taken out of one?

use super::places::Place;
use super::{Applied, Corrections, Found, Outcome, Pending};
use crate::article::Article;
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::claims::{by_sentence, missing, numbered};
use crate::compare::similarity::similarity;
use crate::correction::{CorrectionKind, TargetKind};
use crate::sort::Ordered;
use crate::story::{Claim, Confidence, Evidence, Lineage};
use std::cmp::Reverse;

const KINDS: [CorrectionKind; 2] = [CorrectionKind::Join, CorrectionKind::Part];

impl Corrections {
    /// The claims as people want them, in order and numbered.
    pub fn claims(&mut self, claims: Vec<Claim>, articles: &[Article], lineage: &Lineage) -> Vec<Claim> {
        if !self.any(&KINDS) {
            return claims;
        }
        let mut board = Board::new(claims, articles);
        self.apply(&KINDS, |one| match one.correction.kind {
            CorrectionKind::Join => board.join(one),
            _ => board.part(one),
        });
        let mut claims = board.claims;
        claims.retain(|claim| !claim.evidence.is_empty());
        let touched = std::mem::take(&mut board.touched);
        let counted = |claim: &mut Claim| count(claim, articles, lineage);
        claims.iter_mut().filter(|claim| touched.contains(&claim.id)).for_each(counted);
        numbered(claims, articles)
    }
}

/// The claims while they are corrected. One that was joined to another has no evidence left.
struct Board<'a> {
    articles: &'a [Article],
    /// Numbers of the articles by their ids.
    numbers: BTreeMap<&'a str, usize>,
    claims: Vec<Claim>,
    /// The claim of each sentence (number of the article, of the sentence).
    claim_of: BTreeMap<(usize, usize), usize>,
    /// Ids of claims whose evidence has changed.
    touched: BTreeSet<String>,
}

impl<'a> Board<'a> {
    fn new(claims: Vec<Claim>, articles: &'a [Article]) -> Board<'a> {
        let numbers = articles.iter().enumerate().map(|(number, a)| (a.id.as_str(), number)).collect();
        let claim_of = by_sentence(articles, &claims);
        Board { articles, numbers, claim_of, claims, touched: BTreeSet::new() }
    }

    fn join(&mut self, one: &Pending) -> Outcome {
        let mut members: Vec<usize> = vec![];
        for claim in one.at_least_two(|at| self.find(one, at))? {
            if !members.contains(&claim) {
                members.push(claim);
            }
        }
        let said = match members.len() {
            1 => "They were found to be one claim already.".to_string(),
            count => format!("They were found to be {count} claims."),
        };
        // The claim that most articles tell gives its words.
        let size = |&claim: &usize| {
            let evidence = self.claims.get(claim).map_or(&[][..], |claim| &claim.evidence);
            let articles: BTreeSet<&str> = evidence.iter().map(|e| e.article.as_str()).collect();
            (Reverse(articles.len()), Reverse(evidence.len()), claim)
        };
        members.order_by_key(size);
        let Some((&first, others)) = members.split_first() else { return Err(one.gone(0)) };
        let mut evidence: Vec<Evidence> = vec![];
        for &claim in others {
            evidence.extend(self.claims.get_mut(claim).map(|c| std::mem::take(&mut c.evidence)).unwrap_or_default());
        }
        if let Some(claim) = self.claims.get_mut(first).filter(|_| !others.is_empty()) {
            evidence.iter_mut().for_each(|one| one.score = likeness(self.articles, &claim.text, one));
            claim.evidence.extend(evidence);
            let place = |one: &Evidence| (self.numbers.get(one.article.as_str()).copied(), one.sentence);
            claim.evidence.order_by_key(place);
            claim.confidence = Some(Confidence::High);
            claim.reason = Some("A person joined them.".to_string());
        }
        self.settled(first);
        Ok(Applied { said: Some(said), found: self.found(first) })
    }

    fn part(&mut self, one: &Pending) -> Outcome {
        let (_, places) = one.target_of(0, TargetKind::Passage)?;
        let (_, rest) = one.target_of(1, TargetKind::Claim)?;
        let Some((place, sentence)) = places.iter().find_map(|place| Some((place, self.sentence(place)?))) else {
            return Err(one.gone(0));
        };
        let others: BTreeSet<(usize, usize)> =
            rest.iter().filter_map(|place| self.sentence(place)).filter(|other| *other != sentence).collect();
        if others.is_empty() {
            return Err(one.gone(1));
        }
        let claim_at = |at: &(usize, usize)| self.claim_of.get(at).copied();
        let Some(from) = claim_at(&sentence) else { return Err(one.gone(0)) };
        let with: Vec<&(usize, usize)> = others.iter().filter(|other| claim_at(other) == Some(from)).collect();
        let mut found: Vec<Found> = vec![Found::Sentence(sentence.0, sentence.1)];
        let rest = with.first().copied().or(others.first()).copied();
        found.extend(rest.map(|(article, at)| Found::Sentence(article, at)));
        if with.is_empty() {
            return Ok(Applied { said: Some("They were found to be two claims already.".to_string()), found });
        }
        let reason = self.claims.get(from).and_then(|claim| claim.reason.clone());
        let said = format!("It was found to tell the same. {}", reason.unwrap_or_default()).trim_end().to_string();
        self.take_out(from, sentence, place);
        Ok(Applied { said: Some(said), found })
    }

    /// Makes a sentence a claim of its own.
    fn take_out(&mut self, from: usize, (article, sentence): (usize, usize), place: &Place) {
        let Some(id) = self.articles.get(article).map(|a| a.id.clone()) else { return };
        let number = self.claims.len();
        let Some(claim) = self.claims.get_mut(from) else { return };
        let is = |one: &Evidence| one.article == id && one.sentence == sentence;
        let Some(at) = claim.evidence.iter().position(is) else { return };
        let mut taken = claim.evidence.remove(at);
        taken.score = 1.0;
        let text = words(self.articles, &taken);
        if claim.text == text {
            // The next clearest is the one most like it.
            let best =
                claim.evidence.iter().max_by(|a, b| a.score.total_cmp(&b.score).then(b.sentence.cmp(&a.sentence)));
            claim.text = best.map(|one| words(self.articles, one)).unwrap_or_default();
            let clearest = claim.text.clone();
            claim.evidence.iter_mut().for_each(|one| one.score = likeness(self.articles, &clearest, one));
        }
        self.settled(from);
        // Its number shall not depend on the order of corrections: ids of claims taken out are sentences.
        let own = format!("{}/{}", place.article, sentence);
        self.claims.push(Claim { id: own, text, evidence: vec![taken], ..Claim::default() });
        self.settled(number);
    }

    /// Notes that a claim has other evidence than before.
    fn settled(&mut self, number: usize) {
        let Some(claim) = self.claims.get(number) else { return };
        self.touched.insert(claim.id.clone());
        for one in &claim.evidence {
            if let Some(&article) = self.numbers.get(one.article.as_str()) {
                self.claim_of.insert((article, one.sentence), number);
            }
        }
    }

    /// The claim that has most of a target's sentences.
    fn find(&self, one: &Pending, target: usize) -> Result<usize, String> {
        let (_, places) = one.target_of(target, TargetKind::Claim)?;
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for claim in places.iter().filter_map(|place| self.claim_of.get(&self.sentence(place)?)) {
            *votes.entry(*claim).or_default() += 1;
        }
        let best = votes.iter().max_by_key(|&(claim, votes)| (votes, Reverse(claim)));
        best.map(|(&claim, _)| claim).ok_or_else(|| one.gone(target))
    }

    fn sentence(&self, place: &Place) -> Option<(usize, usize)> {
        Some((place.article, self.articles.get(place.article)?.sentence_at(place.span.start)?))
    }

    fn found(&self, claim: usize) -> Vec<Found> {
        let first = self.claims.get(claim).and_then(|claim| claim.evidence.first());
        let found = first.and_then(|one| {
            let article = *self.numbers.get(one.article.as_str())?;
            Some(Found::Sentence(article, one.sentence))
        });
        found.into_iter().collect()
    }
}

/// Counts anew who tells a claim and who does not.
fn count(claim: &mut Claim, articles: &[Article], lineage: &Lineage) {
    let tellers: BTreeSet<&str> = claim.evidence.iter().map(|e| e.article.as_str()).collect();
    let tells = |group: &&Vec<String>| group.iter().any(|id| tellers.contains(id.as_str()));
    claim.origins = lineage.origins.iter().filter(tells).count();
    claim.missing = missing(articles, tellers.len(), |_, article| tellers.contains(article.id.as_str()));
    if tellers.len() < 2 {
        (claim.confidence, claim.reason) = (None, None);
    }
}

/// The words of a sentence, white space as in running text.
fn words(articles: &[Article], one: &Evidence) -> String {
    let article = articles.iter().find(|a| a.id == one.article);
    let words = article.and_then(|a| Some(a.sentences.get(one.sentence)?.text(&a.text)));
    words.unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn likeness(articles: &[Article], text: &str, one: &Evidence) -> f64 {
    let words = words(articles, one);
    let score = if words == text { 1.0 } else { similarity(text, &words) };
    (score * 100.0).round() / 100.0
}
