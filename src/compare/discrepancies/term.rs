//! Which words are chosen for one thing?

use super::Draft;
use super::view::{Telling, View};
use crate::article::{Mention, NameKind};
use crate::btree::BTreeMap;
use crate::english::terms::{name_group, word_groups};
use crate::sort::Ordered;
use crate::story::{DiscrepancyKind, Entity, Reading, Verdict};
use crate::text::{Span, Token};

pub(super) fn find(view: &View, entities: &[Entity]) -> Vec<Draft> {
    let mut drafts = names(view, entities);
    drafts.extend(words(view));
    drafts.extend(roles(view, entities));
    drafts
}

/// Names of one thing that are different words: one discrepancy a group, over the story.
fn names(view: &View, entities: &[Entity]) -> Vec<Draft> {
    let mut found: BTreeMap<usize, Vec<(usize, Span, &str)>> = BTreeMap::new();
    for (report, own) in view.reports.iter().enumerate() {
        for mention in &own.article.mentions {
            let name = mention.span.text(&own.article.text);
            if let Some(group) = name_group(name) {
                found.entry(group).or_default().push((report, mention.span, name));
            }
        }
    }
    let entity = |name: &str| entities.iter().find(|e| e.names.iter().any(|n| n.text == name)).map(|e| e.id.clone());
    found.into_values().filter_map(|places| choice(view, &places, None, entity(places.first()?.2))).collect()
}

/// Common words for one thing, inside a claim.
fn words(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    let phrases = phrases();
    for told in &view.told {
        let mut found: BTreeMap<usize, Vec<(usize, Span, &str)>> = BTreeMap::new();
        for &at in &told.tellings {
            for (group, phrase, span) in phrases_in(view.tokens(at), &phrases) {
                if !view.is_quoted(at.report, span) {
                    found.entry(group).or_default().push((at.report, span, phrase));
                }
            }
        }
        drafts.extend(found.into_values().filter_map(|places| choice(view, &places, Some(&told.claim.id), None)));
    }
    drafts
}

/// A phrase of the lists: its first word, its group, the whole.
type Phrase = (&'static str, usize, &'static str);

/// All phrases, in the order of their first words.
fn phrases() -> Vec<Phrase> {
    let first = |phrase: &'static str| phrase.split([' ', '-']).next().unwrap_or("");
    let mut phrases: Vec<Phrase> = word_groups().map(|(group, phrase)| (first(phrase), group, phrase)).collect();
    phrases.order();
    phrases
}

/// Where each phrase first stands in a sentence without its hyphens.
fn phrases_in(tokens: &[Token], phrases: &[Phrase]) -> Vec<(usize, &'static str, Span)> {
    let mut found: Vec<(usize, &str, Span)> = vec![];
    for (at, token) in tokens.iter().enumerate() {
        let from = phrases.partition_point(|(first, ..)| *first < token.lower.as_ref());
        for &(_, group, phrase) in phrases.iter().skip(from).take_while(|(first, ..)| *first == token.lower) {
            let mut words = tokens.iter().skip(at).filter(|t| t.lower != "-");
            let end = phrase.split([' ', '-']).try_fold(token.span.end, |_, part| {
                words.next().filter(|word| word.lower == part).map(|word| word.span.end)
            });
            if let Some(end) = end.filter(|_| found.iter().all(|known| known.1 != phrase)) {
                found.push((group, phrase, Span::new(token.span.start, end)));
            }
        }
    }
    found
}

/// A discrepancy if two articles choose differently: each article is read by the word that it uses most.
fn choice(view: &View, places: &[(usize, Span, &str)], claim: Option<&str>, entity: Option<String>) -> Option<Draft> {
    let mut counts: BTreeMap<usize, BTreeMap<&str, (usize, Span)>> = BTreeMap::new();
    for &(report, span, word) in places {
        counts.entry(report).or_default().entry(word).or_insert((0, span)).0 += 1;
    }
    let chosen: Vec<(usize, &str, Span)> = counts
        .iter()
        .filter_map(|(&report, words)| {
            let (word, &(_, span)) = words.iter().max_by_key(|(_, (n, span))| (*n, std::cmp::Reverse(span.start)))?;
            Some((report, *word, span))
        })
        .collect();
    // In a claim, an article that uses both words makes no choice.
    let both = |report: usize| counts.get(&report).is_some_and(|w| w.len() > 1);
    let chosen: Vec<_> = chosen.into_iter().filter(|c| claim.is_none() || !both(c.0)).collect();
    let mut words: Vec<&str> = chosen.iter().map(|c| c.1).collect();
    words.order();
    words.dedup();
    if words.len() < 2 {
        return None;
    }
    let readings: Vec<Reading> = chosen.iter().map(|c| view.reading(c.0, c.2)).collect();
    let by_word: Vec<String> = words
        .iter()
        .map(|w| {
            let by: Vec<&str> = chosen.iter().filter(|c| c.1 == *w).map(|c| view.label(c.0)).take(4).collect();
            format!("“{w}” ({})", by.join(", "))
        })
        .collect();
    Some(Draft {
        kind: DiscrepancyKind::Term,
        claim: claim.map(str::to_string),
        entity,
        verdict: Verdict::Compatible,
        readings,
        reason: format!("Different words are chosen for one thing: {}.", by_word.join(", ")),
    })
}

/// What a person is called right before the name, inside a claim: "militia leader", "paramilitary commander".
fn roles(view: &View, entities: &[Entity]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = vec![];
    for told in &view.told {
        let mut by_entity: BTreeMap<&str, Vec<Role>> = BTreeMap::new();
        for &at in &told.tellings {
            for (mention, span, words) in roles_in(view, at) {
                if let Some(entity) = mention.entity.as_deref() {
                    by_entity.entry(entity).or_default().push((at.report, span, words));
                }
            }
        }
        for (entity, roles) in by_entity {
            let Some((first, second)) = other_role(&roles) else { continue };
            let readings = vec![view.reading(first.0, first.1), view.reading(second.0, second.1)];
            if drafts.iter().any(|d| d.entity.as_deref() == Some(entity) && d.readings == readings) {
                continue;
            }
            let name = entities.iter().find(|e| e.id == entity).map_or("the same person", |e| e.name.as_str());
            let reason = format!(
                "{} calls {name} “{}”, {} “{}”.",
                view.label(first.0),
                readings[0].text,
                view.label(second.0),
                readings[1].text
            );
            drafts.push(Draft {
                kind: DiscrepancyKind::Term,
                claim: Some(told.claim.id.clone()),
                entity: Some(entity.to_string()),
                verdict: Verdict::Compatible,
                readings,
                reason,
            });
        }
    }
    drafts
}

type Role = (usize, Span, Vec<String>);

/// Two roles of one person in two articles that have no word in common.
fn other_role(roles: &[Role]) -> Option<(&Role, &Role)> {
    roles.iter().enumerate().find_map(|(i, a)| {
        let b = roles.iter().skip(i + 1).find(|b| b.0 != a.0 && a.2.iter().all(|w| !b.2.contains(w)))?;
        Some((a, b))
    })
}

/// Nouns that say what somebody is where the choice of word matters. Sorted.
const ROLES: [&str; 38] = [
    "activist",
    "adviser",
    "aide",
    "ally",
    "boss",
    "businessman",
    "cleric",
    "colonel",
    "commander",
    "critic",
    "dictator",
    "dissident",
    "driver",
    "envoy",
    "fighter",
    "financier",
    "general",
    "gunman",
    "insurgent",
    "leader",
    "lobbyist",
    "loyalist",
    "militant",
    "operative",
    "opponent",
    "rebel",
    "reformer",
    "ruler",
    "shooter",
    "soldier",
    "spy",
    "strongman",
    "supporter",
    "suspect",
    "terrorist",
    "veteran",
    "warlord",
    "whistleblower",
];

/// Persons of a sentence with the role words right before their names.
fn roles_in<'a>(view: &View<'a>, at: Telling) -> Vec<(&'a Mention, Span, Vec<String>)> {
    let Some(article) = view.article(at.report) else { return vec![] };
    let sentence = view.span(at);
    let tokens = view.tokens(at);
    let first = article.mentions.partition_point(|m| m.span.start < sentence.start);
    let mentions = article.mentions.iter().skip(first).take_while(|m| m.span.start < sentence.end);
    let mut found = vec![];
    for mention in mentions.filter(|m| m.kind == NameKind::Person) {
        let name = tokens.partition_point(|t| t.span.end <= mention.span.start);
        let role = |word: &str| ROLES.binary_search(&word).is_ok();
        let Some(last) = name.checked_sub(1).and_then(|i| tokens.get(i)).filter(|t| role(&t.lower)) else { continue };
        let mut from = name - 1;
        while let Some(before) = from.checked_sub(1).and_then(|i| tokens.get(i))
            && (matches!(
                before.lower.as_ref(),
                "militia" | "paramilitary" | "top" | "rebel" | "opposition" | "military"
            ) || role(&before.lower))
        {
            from -= 1;
        }
        let words: Vec<String> = tokens.get(from..name).unwrap_or(&[]).iter().map(|t| t.lower.to_string()).collect();
        let start = tokens.get(from).map_or(last.span.start, |t| t.span.start);
        found.push((mention, Span::new(start, last.span.end), words));
    }
    found
}
