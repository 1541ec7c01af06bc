//! Who said what is quoted, where a person knows better?

use super::places::Place;
use super::wording::{listed, quoted};
use super::{Applied, Corrections, Found, Outcome, Pending, entities};
use crate::article::{Article, Quote, QuoteForm, Speaker};
use crate::btree::BTreeMap;
use crate::correction::{CorrectionKind, TargetKind};
use crate::english::sources::source_any_case;
use crate::story::Entity;
use crate::text::Span;
use std::cell::OnceCell;

/// Where each spelling stands.
type Spelled = OnceCell<BTreeMap<String, Vec<(usize, usize)>>>;

const KINDS: [CorrectionKind; 1] = [CorrectionKind::Speaker];

impl Corrections {
    /// Gives quotations the speakers whom people name. The mentions have their entities of the story already.
    pub fn speakers(&mut self, articles: &mut [Article], all: &[Entity]) {
        if !self.any(&KINDS) {
            return;
        }
        let spelled = OnceCell::new();
        self.apply(&KINDS, |one| {
            let entity = match one.correction.targets.get(1) {
                Some(_) => Some(mention_of(one, articles, all, &spelled)?),
                None => None,
            };
            correct(one, entity, articles, all)
        });
    }
}

/// A mention (number of the article, of the mention) of whoever spoke.
fn mention_of(
    one: &Pending,
    articles: &[Article],
    all: &[Entity],
    spelled: &Spelled,
) -> Result<(usize, usize), String> {
    let (target, places) = one.target_of(1, TargetKind::Entity)?;
    if let Some(Found::Mention(article, at)) = entities::mention_of(target, places, articles, spelled) {
        return Ok((article, at));
    }
    // one that people renamed
    let id = all.iter().find(|entity| Some(&entity.name) == target.name.as_ref()).map(|entity| entity.id.as_str());
    let of = |article: &Article| article.mentions.iter().position(|mention| mention.entity.as_deref() == id);
    let found = articles.iter().enumerate().filter(|_| id.is_some()).find_map(|(number, a)| Some((number, of(a)?)));
    found.ok_or_else(|| entities::not_named(one, 1))
}

fn correct(one: &Pending, entity: Option<(usize, usize)>, articles: &mut [Article], all: &[Entity]) -> Outcome {
    let (_, places) = one.target_of(0, TargetKind::Passage)?;
    let id = entity.and_then(|(article, at)| articles.get(article)?.mentions.get(at)?.entity.clone());
    let unnamed = one.correction.text.as_deref().map(str::trim).filter(|text| !text.is_empty() && id.is_none());
    let mut said: Vec<String> = vec![];
    let mut found = vec![];
    let mut why = None;
    for place in places {
        let Some(article) = articles.get_mut(place.article) else { continue };
        let Some(at) = quote_at(article, place) else { continue };
        let speaker = match (&id, unnamed) {
            (Some(id), _) => Some(named(article, at, id)),
            (None, Some(words)) => match as_written(article, at, words) {
                Some(speaker) => Some(speaker),
                None => {
                    why = Some(format!(
                        "{} does not stand in {}: say it as it is written there.",
                        quoted(words),
                        article.label()
                    ));
                    continue;
                }
            },
            (None, None) => None,
        };
        let sentence = article.sentence_at(place.span.start);
        let Some(quote) = article.quotes.get_mut(at) else { continue };
        let before = found_speaker(quote, all);
        if !said.contains(&before) {
            said.push(before);
        }
        // Words that nobody was found to have said are somebody's now.
        if quote.form == QuoteForm::Scare && speaker.is_some() {
            quote.form = QuoteForm::Partial;
        }
        quote.speaker = speaker;
        found.extend(sentence.map(|sentence| Found::Sentence(place.article, sentence)));
    }
    if said.is_empty() {
        return Err(why.unwrap_or_else(|| one.gone(0)));
    }
    found.splice(..0, entity.map(|(article, at)| Found::Mention(article, at)));
    Ok(Applied { said: Some(format!("It was found to be said by {}.", listed(&said))), found })
}

/// The number of the quotation whose words these are, or most of them.
fn quote_at(article: &Article, place: &Place) -> Option<usize> {
    let shared = |quote: &Quote| {
        let both = quote.span.end.min(place.span.end).checked_sub(quote.span.start.max(place.span.start))?;
        // of one within another the one that ends where the passage does
        (both > 0).then(|| 2 * both as i64 - (quote.span.len() + place.span.len()) as i64)
    };
    let likest = article.quotes.iter().enumerate().filter_map(|(at, quote)| Some((shared(quote)?, at)));
    likest.max_by_key(|&(shared, at)| (shared, std::cmp::Reverse(at))).map(|(_, at)| at)
}

/// Somebody of the story as the speaker. "He" stays as it is written, and means another; the name of another gives way to the
/// nearest name of whom it was, if the article has one.
fn named(article: &Article, at: usize, entity: &str) -> Speaker {
    let quote = article.quotes.get(at);
    let start = quote.map_or(0, |quote| quote.span.start);
    let of_another = |speaker: &Speaker| {
        let mut named = article.mentions.iter().filter(|mention| mention.span.overlaps(speaker.span));
        named.any(|mention| mention.entity.as_deref() != Some(entity))
    };
    let written = quote.and_then(|quote| quote.speaker.as_ref()).filter(|speaker| !of_another(speaker));
    let own = article.mentions.iter().filter(|mention| mention.entity.as_deref() == Some(entity));
    let nearest = own.map(|mention| mention.span).min_by_key(|span| span.start.abs_diff(start));
    let span = written.map(|speaker| speaker.span).or(nearest).unwrap_or(Span::new(start, start));
    Speaker { text: span.text(&article.text).to_string(), span, entity: Some(entity.to_string()), kind: None }
}

/// Somebody without a name, by the words that stand nearest to the quotation.
fn as_written(article: &Article, at: usize, words: &str) -> Option<Speaker> {
    let start = article.quotes.get(at)?.span.start;
    let places = article.text.match_indices(words).map(|(at, words)| Span::new(at, at + words.len()));
    let span = places.min_by_key(|span| span.start.abs_diff(start))?;
    let noun = words.split_whitespace().next_back().unwrap_or("");
    Some(Speaker { text: words.to_string(), span, entity: None, kind: source_any_case(noun) })
}

/// Whom the program took for the speaker.
fn found_speaker(quote: &Quote, all: &[Entity]) -> String {
    let Some(speaker) = &quote.speaker else { return "nobody who is named".to_string() };
    let name = speaker.entity.as_ref().and_then(|id| all.iter().find(|one| one.id == *id)).map(|one| &one.name);
    match name {
        Some(name) if *name != speaker.text => format!("{} ({})", quoted(name), quoted(&speaker.text)),
        Some(name) => quoted(name),
        None => quoted(&speaker.text),
    }
}
