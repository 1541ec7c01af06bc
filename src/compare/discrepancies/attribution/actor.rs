//! Who took credit, blame or responsibility, where another article names somebody else?
//!
//! Two may hold a rally or win a vote on one day, so an act and its object prove nothing; but credit for one thing is taken
//! by one, and a retelling that gives it to another has mixed them up.

use super::{draft, mentions_in};
use crate::article::{Mention, NameKind};
use crate::btree::BTreeSet;
use crate::compare::discrepancies::Draft;
use crate::compare::discrepancies::view::{Telling, View};
use crate::english::endings::stem;
use crate::english::news::{CREDIT_OBJECTS, CREDIT_VERBS};
use crate::story::Verdict;
use crate::text::{Span, Token};

/// Who takes what upon himself, and what is told around.
struct Act {
    report: usize,
    /// "Norland and the Miners' Union"
    actor: Span,
    entities: BTreeSet<String>,
    kinds: BTreeSet<NameKind>,
    object: &'static str,
    /// Stems of the content words of this sentence and its neighbours.
    around: BTreeSet<String>,
}

/// More acts than these are no longer one story's.
const MOST_ACTS: usize = 40;
/// So many words around must be the same, so that one thing is meant.
const AROUND: usize = 2;

/// One discrepancy for every two articles that name different actors for one act.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut acts: Vec<Act> = vec![];
    for report in 0..view.reports.len() {
        let mut own = acts_of(view, report);
        // An article that tells of two who did it knows of both.
        own.dedup_by(|x, y| x.object == y.object && x.entities == y.entities);
        for object in CREDIT_OBJECTS {
            let mut of = own.iter().filter(|a| a.object == *object);
            if let (Some(_), None) = (of.next(), of.next())
                && let Some(at) = own.iter().position(|a| a.object == *object)
            {
                acts.push(own.swap_remove(at));
            }
        }
    }
    acts.truncate(MOST_ACTS);
    let pairs = || acts.iter().enumerate().flat_map(|(i, a)| acts.iter().skip(i + 1).map(move |b| (a, b)));
    pairs().filter_map(|(a, b)| differ(view, a, b)).collect()
}

fn differ(view: &View, a: &Act, b: &Act) -> Option<Draft> {
    let one_thing = a.object == b.object && a.around.intersection(&b.around).count() >= AROUND;
    let comparable = !a.kinds.is_disjoint(&b.kinds);
    if a.report == b.report || a.entities == b.entities || !one_thing || !comparable {
        return None;
    }
    let apart = a.entities.is_disjoint(&b.entities);
    let words = |act: &Act| view.reading(act.report, act.actor).text;
    let (first, second) = (view.label(a.report), view.label(b.report));
    let end = if apart { "one of them may have mixed up who it was" } else { "one of them names fewer" };
    let reason = format!("In {first} it is {} who took {}, in {second} it is {}; {end}.", words(a), a.object, words(b));
    let verdict = if apart { Verdict::Differs } else { Verdict::Scope };
    Some(draft(view, verdict, [(a.report, a.actor), (b.report, b.actor)], reason))
}

/// The acts that an article tells in its own words.
fn acts_of(view: &View, report: usize) -> Vec<Act> {
    let sentences = view.article(report).map_or(0, |a| a.sentences.len());
    let mut found = vec![];
    for sentence in 0..sentences {
        let at = Telling { report, sentence, stance: None };
        let tokens = view.tokens(at);
        for (i, token) in tokens.iter().enumerate() {
            let Some(object) = CREDIT_OBJECTS.iter().find(|o| **o == token.lower) else { continue };
            let verb = (i.saturating_sub(3)..i).rev().find(|&k| is_verb(tokens, k));
            let Some(end) = verb.map(|verb| before_verb(tokens, verb)) else { continue };
            let near = (sentence.saturating_sub(1)..=sentence + 1)
                .flat_map(|sentence| view.content(Telling { sentence, ..at }))
                .filter(|w| *w != stem(object));
            found.extend(
                actor(view, at, tokens, end)
                    .map(|(actor, entities, kinds)| (actor, entities, kinds, near.map(str::to_string).collect()))
                    .map(|(actor, entities, kinds, around)| Act { report, actor, entities, kinds, object, around }),
            );
        }
    }
    found
}

fn is_verb(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| CREDIT_VERBS.binary_search(&t.lower.as_ref()).is_ok())
}

/// Where the words before a verb with its auxiliaries, adverbs and an apposition end.
fn before_verb(tokens: &[Token], verb: usize) -> usize {
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let mut end = verb;
    while end > 0 && (lower(end - 1).ends_with("ly") || matches!(lower(end - 1), "has" | "have" | "had" | "also")) {
        end -= 1;
    }
    if end > 0 && lower(end - 1) == "," {
        // "X, an umbrella of factions, claimed"
        let open = (end.saturating_sub(12)..end - 1).rev().find(|&k| lower(k) == ",");
        end = open.unwrap_or(end);
    }
    end
}

/// The names (also joined by "and") that end right before the word `end`.
fn actor(
    view: &View,
    at: Telling,
    tokens: &[Token],
    end: usize,
) -> Option<(Span, BTreeSet<String>, BTreeSet<NameKind>)> {
    let close = tokens.get(end.checked_sub(1)?)?.span.end;
    let mentions = mentions_in(view, at.report, view.span(at));
    let last = mentions.iter().position(|m| m.span.end == close)?;
    let text = &view.article(at.report)?.text;
    let between = |a: &Mention, b: &Mention| text.get(a.span.end..b.span.start).map_or("", str::trim);
    let joined = |a: &Mention, b: &Mention| between(a, b) == "and";
    // "the Miners' Front in Norland", "the Front of the North", in a title "Miners' Front Norland" is the front.
    let head = last.checked_sub(1).filter(|&k| {
        mentions
            .get(k)
            .zip(mentions.get(last))
            .is_some_and(|(a, b)| matches!(between(a, b), "" | "in" | "of" | "for" | "in the" | "of the"))
    });
    let last = head.unwrap_or(last);
    let mut first = last;
    while let Some(before) = first.checked_sub(1)
        && joined(mentions.get(before)?, mentions.get(first)?)
    {
        first = before;
    }
    let actor = mentions.get(first..=last)?;
    let entities: BTreeSet<String> = actor.iter().filter_map(|m| m.entity.clone()).collect();
    let span = Span::new(actor.first()?.span.start, close);
    let known = entities.len() == actor.len() && !view.is_quoted(at.report, span);
    known.then(|| (span, entities, actor.iter().map(|m| m.kind).collect()))
}

#[cfg(test)]
mod tests {
    use crate::article::Input;

    /// The attribution discrepancies between two articles, as verdict and readings.
    fn found(a: &str, b: &str) -> Vec<String> {
        let input = |text: &str| Input { text: Some(text.to_string()), ..Input::default() };
        let story = crate::compare(&[input(a), input(b)]).unwrap();
        let own = story.discrepancies.iter().filter(|d| d.kind == crate::story::DiscrepancyKind::Attribution);
        own.map(|d| format!("{:?} {} / {}", d.verdict, d.readings[0].text, d.readings[1].text)).collect()
    }

    #[test]
    fn credit_is_taken_by_one() {
        let cases = [
            (
                "The dam broke on Monday. The Green Front in Lebanon, a league of farmers, claimed the responsibility for it.",
                "The dam broke on Monday. Hezbollah claimed responsibility for it and vowed to break more.",
                vec!["Differs Green Front in Lebanon / Hezbollah"],
            ),
            (
                "The dam broke on Monday. Hezbollah and Hamas took credit for the broken dam.",
                "The dam broke on Monday. Hamas has openly claimed credit for the dam.",
                vec!["Scope Hezbollah and Hamas / Hamas"],
            ),
            (
                "The dam broke on Monday. Hamas claimed responsibility for the dam.",
                "The dam broke on Monday. Hamas took responsibility for the dam.",
                vec![],
            ),
            (
                "The dam broke on Monday. Hamas in the West Bank claimed responsibility for the dam.",
                "The dam broke on Monday. Hamas in Lebanon took responsibility for the dam.",
                vec![],
            ),
            (
                "The dam broke on Monday. Hamas held a rally at the dam.",
                "The dam broke on Monday. Hezbollah held a rally at the dam.",
                vec![],
            ),
            (
                "Hamas claimed responsibility for a blast in Cairo.",
                "Hezbollah claimed responsibility for shots in the far north.",
                vec![],
            ),
        ];
        for (a, b, want) in cases {
            assert_eq!(found(a, b), want, "{a} / {b}");
        }
    }
}
