//! What differs, and what does not?

use super::places::Place;
use super::wording::{needs, quoted};
use super::{Applied, Corrections, Found, Outcome, Pending};
use crate::article::Article;
use crate::btree::BTreeSet;
use crate::compare::claims::by_sentence;
use crate::correction::{CorrectionKind, Target, TargetKind};
use crate::story::{Claim, Discrepancy, DiscrepancyKind, Reading, Verdict};
use std::cmp::Reverse;

const KINDS: [CorrectionKind; 1] = [CorrectionKind::Verdict];

impl Corrections {
    /// Gives discrepancies the verdicts of people; what they alone see to differ becomes one.
    pub fn verdicts(&mut self, discrepancies: &mut Vec<Discrepancy>, articles: &[Article], claims: &[Claim]) {
        if !self.any(&KINDS) {
            return;
        }
        let found: Vec<Verdict> = discrepancies.iter().map(|one| one.verdict).collect();
        self.apply(&KINDS, |one| {
            let (target, places) = one.target_of(0, TargetKind::Discrepancy)?;
            let Some(verdict) = one.correction.verdict else { return Err(needs(one.correction.kind).to_string()) };
            let Some(at) = position(target, places, discrepancies, articles) else {
                return alone(one, verdict, discrepancies, articles, claims);
            };
            let Some(discrepancy) = discrepancies.get_mut(at) else { return Err(one.gone(0)) };
            if verdict != Verdict::Differs {
                only_known_readings(target, discrepancy, articles)?;
            }
            let said = found.get(at).map(|&verdict| said(verdict, &discrepancy.reason));
            discrepancy.verdict = verdict;
            Ok(Applied { said, found: vec![Found::Discrepancy(at)] })
        });
    }
}

fn said(verdict: Verdict, reason: &str) -> String {
    let found = match verdict {
        Verdict::Compatible => "They were found compatible",
        Verdict::Updated => "One was found to be newer",
        Verdict::Scope => "They were found to be of different things",
        Verdict::Differs => "They were found to differ",
    };
    format!("{found}: {reason}")
}

/// Two readings at least, in two articles, must be those of the correction.
const LEAST: usize = 2;

/// The discrepancy that a target means: of its kind, with the most of its readings.
pub(super) fn position(
    target: &Target,
    places: &[Place],
    discrepancies: &[Discrepancy],
    articles: &[Article],
) -> Option<usize> {
    let cited = |reading: &&Reading| {
        let here = |place: &&Place| articles.get(place.article).is_some_and(|a| a.id == reading.article);
        places.iter().filter(here).any(|place| place.span.overlaps(reading.span))
    };
    let of_kind = |one: &Discrepancy| target.differs.is_none_or(|kind| kind == one.kind);
    let met = discrepancies.iter().enumerate().filter(|(_, one)| of_kind(one)).map(|(at, one)| {
        let readings: Vec<&Reading> = one.readings.iter().filter(cited).collect();
        let articles: BTreeSet<&str> = readings.iter().map(|r| r.article.as_str()).collect();
        (articles.len(), readings.len(), Reverse(at))
    });
    let (_, _, Reverse(at)) = met.filter(|(articles, ..)| *articles >= LEAST).max()?;
    Some(at)
}

/// That 12 and 14 do not differ says nothing of a 20 that an article added.
fn only_known_readings(target: &Target, one: &Discrepancy, articles: &[Article]) -> Result<(), String> {
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let known: BTreeSet<String> = target.passages.iter().map(|cited| plain(&cited.text)).collect();
    match one.readings.iter().find(|reading| !known.contains(&plain(&reading.text))) {
        None => Ok(()),
        Some(new) => {
            let label = articles.iter().find(|a| a.id == new.article).map_or("an article", Article::label);
            Err(format!("There is {} in {label} too, which it was not said of. Look at it again.", quoted(&new.text)))
        }
    }
}

/// A verdict on what the program does not see to differ.
fn alone(
    one: &Pending,
    verdict: Verdict,
    discrepancies: &mut Vec<Discrepancy>,
    articles: &[Article],
    claims: &[Claim],
) -> Outcome {
    let (target, places) = one.target(0)?;
    let telling: BTreeSet<usize> = places.iter().map(|place| place.article).collect();
    if telling.len() < LEAST || places.iter().any(|place| place.span.is_empty()) {
        return Err(one.gone(0));
    }
    let said = Some("No difference was found.".to_string());
    if verdict == Verdict::Compatible {
        return Ok(Applied { said, found: vec![] });
    }
    let sentence = |place: &Place| Some((place.article, articles.get(place.article)?.sentence_at(place.span.start)?));
    let claim_of = by_sentence(articles, claims);
    let claims_told: BTreeSet<Option<usize>> =
        places.iter().map(|place| claim_of.get(&sentence(place)?).copied()).collect();
    let claim = match (claims_told.len(), claims_told.first()) {
        (1, Some(&Some(claim))) => claims.get(claim).map(|claim| claim.id.clone()),
        _ => None,
    };
    let reading = |place: &Place| {
        let article = articles.get(place.article)?;
        let text = place.span.text(&article.text).to_string();
        Some(Reading { article: article.id.clone(), span: place.span, text })
    };
    discrepancies.push(Discrepancy {
        id: format!("d{}", discrepancies.len() + 1),
        kind: target.differs.unwrap_or(DiscrepancyKind::Term),
        claim,
        entity: None,
        verdict,
        readings: places.iter().filter_map(reading).collect(),
        reason: "A person says so.".to_string(),
    });
    Ok(Applied { said, found: vec![Found::Discrepancy(discrepancies.len() - 1)] })
}
