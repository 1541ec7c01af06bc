//! Where does one article leave open what another states?

mod condition;
mod forecast;

use super::Draft;
use super::view::{Telling, View, is_content};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::contrasts::is_effect;
use crate::english::endings::{self, stem};
use crate::english::hedges::{is_claim_noun, is_hedge};
use crate::english::negation::NEGATIONS;
use crate::english::parts::Parts;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Span;

/// One discrepancy a claim at most, the clearest hedge that got lost; and of sentences that are no claim one each.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut acts: BTreeMap<(usize, usize), Option<Hedged>> = BTreeMap::new();
    let mut done: BTreeSet<usize> = BTreeSet::new();
    let mut used: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut drafts = vec![];
    for kin in &view.kin {
        if kin.told.is_some_and(|n| done.contains(&n)) {
            continue;
        }
        for (a, b) in [(kin.a, kin.b), (kin.b, kin.a)] {
            let act = acts.entry((a.report, a.sentence)).or_insert_with(|| hedged_act(view, a));
            let Some(act) = act.as_ref().filter(|_| !used.contains(&(a.report, a.sentence))) else { continue };
            if let Some(draft) = lost(view, a, act, b, kin.told.is_some()) {
                let claim = view.claim_of(kin);
                drafts.push(Draft { claim, ..draft });
                done.extend(kin.told);
                used.insert((a.report, a.sentence));
                break;
            }
        }
    }
    drafts.extend(forecast::find(view));
    drafts.extend(condition::find(view));
    drafts
}

/// An act that a sentence leaves open.
struct Hedged<'a> {
    /// From the hedge to the act.
    span: Span,
    /// What the act is, as a root.
    act: &'a str,
    /// The stems behind it.
    objects: Vec<&'a str>,
    /// "may cut", not "may have cut": what is not open would be told with "will".
    to_come: bool,
}

/// Sentence `a` hedges an act that sentence `b` states: the hedge, and the act without one.
fn lost(view: &View, a: Telling, hedged: &Hedged, b: Telling, told: bool) -> Option<Draft> {
    // The act alone may be another one; the sentences must tell more together.
    if view.roots(a).intersection(&view.roots(b)).count() < 4 {
        return None;
    }
    let act = stated_act(view, b, hedged.act, hedged.to_come)
        .filter(|&(at, _)| told || is_done_to(view, b, at, &hedged.objects, 2));
    let (at, stated) = act.or_else(|| stated_effect(view, b, hedged))?;
    if !is_plainly_told(view, b, at, stated, told) {
        return None;
    }
    let readings = vec![view.reading(a.report, hedged.span), view.reading(b.report, stated)];
    let reason = format!(
        "{} leaves open what {} states: “{}” beside “{}”.",
        view.label(a.report),
        view.label(b.report),
        readings.first()?.text,
        readings.last()?.text
    );
    Some(Draft {
        kind: DiscrepancyKind::Certainty,
        claim: None,
        entity: None,
        verdict: Verdict::Compatible,
        readings,
        reason,
    })
}

/// The act must be told as a verb, as no possibility and not as what a document says; beyond one claim in the reporter's
/// own voice and on no condition.
fn is_plainly_told(view: &View, at: Telling, act: usize, place: Span, told: bool) -> bool {
    let tokens = view.tokens(at);
    let lower = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let before = act.checked_sub(1).map_or("", lower);
    let noun = Parts::of(before).preposition() || before == "'s" || matches!(lower(act), "able" | "unable");
    let asked = (0..act).any(|i| matches!(lower(i), "whether" | "if" | "could" | "may" | "might" | "would"));
    let said = view.quotes(at).iter().any(|q| q.span.overlaps(place));
    let listed = (0..act).any(|i| matches!(lower(i), "possibilities" | "possibility" | "scenarios" | "theories"));
    !noun && !listed && !is_attributed(view, at) && (told || !asked && !said)
}

/// "according to the indictment", "arguing that": a sentence that says where it has it from.
fn is_attributed(view: &View, at: Telling) -> bool {
    view.tokens(at).iter().any(|t| {
        matches!(
            t.lower.as_ref(),
            "according" | "argued" | "argues" | "arguing" | "indictment" | "lawsuit" | "prosecutors"
        )
    })
}

/// Whether so many of the words behind a hedged act stand behind this one too.
fn is_done_to(view: &View, at: Telling, act: usize, objects: &[&str], needed: usize) -> bool {
    let near: Vec<&str> = behind(view, at, act, 8);
    let found = objects.iter().take(5).filter(|o| near.contains(o)).count();
    found >= needed.min(objects.len()) && found > 0
}

/// The roots of the first content words behind a word.
fn behind<'a>(view: &View<'a>, at: Telling, word: usize, most: usize) -> Vec<&'a str> {
    let tokens = view.tokens(at).iter().skip(word + 1).take_while(|t| !matches!(t.lower.as_ref(), ";" | ":" | "but"));
    tokens.filter(|t| is_content(t)).take(most).map(|t| root(&t.lower)).collect()
}

/// "may reduce the scars" beside "stops scarring": another effect, told flatly of the same thing.
fn stated_effect(view: &View, at: Telling, hedged: &Hedged) -> Option<(usize, Span)> {
    if !is_effect(stem(hedged.act)) {
        return None;
    }
    let tokens = view.tokens(at);
    let flat = |i: usize| {
        let word = tokens.get(i).map_or("", |t| t.lower.as_ref());
        // "reduces", "reduced": a form that states.
        is_effect(stem(word)) && (word.ends_with('s') || word.ends_with("ed")) && word != stem(word)
    };
    let found = (1..tokens.len()).find(|&i| flat(i) && is_done_to(view, at, i, &hedged.objects, 1))?;
    let span = stated_act(view, at, root(&tokens.get(found)?.lower), false)?.1;
    let last = behind(view, at, found, 1);
    let end = tokens.iter().skip(found).find(|t| last.contains(&root(&t.lower))).map_or(span.end, |t| t.span.end);
    Some((found, Span::new(span.start, end)))
}

/// The first hedge of a sentence that nobody is quoted with, up to the word it hedges, and the stem of that word.
fn hedged_act<'a>(view: &View<'a>, at: Telling) -> Option<Hedged<'a>> {
    let tokens = view.tokens(at);
    for (i, token) in tokens.iter().enumerate() {
        let next = tokens.get(i + 1).map_or("", |t| t.lower.as_ref());
        if !hedges(&token.lower, next)
            || view.is_quoted(at.report, token.span)
            || token.lower == "may" && token.text == "May"
        {
            continue;
        }
        // The act stands right behind: "may have been travelling", "allegedly stole", "suspected of setting".
        let mut next = tokens.iter().enumerate().skip(i + 1).take(5).take_while(|(_, t)| {
            // "appears to be a weapon" leaves open what it is, not what is done.
            let ends = matches!(t.lower.as_ref(), "," | "." | ";" | "\"");
            !ends && !matches!(t.lower.as_ref(), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "my" | "our")
        });
        if let Some((k, act)) = next
            .find(|(_, t)| is_content(t) && !is_auxiliary(&t.lower) && !hedges(&t.lower, ""))
            .filter(|(_, t)| is_verb(&t.lower, &token.lower))
        {
            return (!act.text.starts_with(char::is_uppercase)).then(|| Hedged {
                span: Span::new(token.span.start, act.span.end),
                act: root(&act.lower),
                objects: behind(view, at, k, 5),
                to_come: k == i + 1 && matches!(token.lower.as_ref(), "may" | "might"),
            });
        }
    }
    None
}

/// The same act in another sentence with no hedge and no denial around it, in the reporter's own words.
fn stated_act(view: &View, at: Telling, act: &str, to_come: bool) -> Option<(usize, Span)> {
    let tokens = view.tokens(at);
    let open = |i: usize| {
        let (word, next) = (tokens.get(i), tokens.get(i + 1));
        word.is_some_and(|w| {
            hedges(&w.lower, next.map_or("", |n| n.lower.as_ref()))
                || w.lower == "n't"
                || NEGATIONS.binary_search(&w.lower.as_ref()).is_ok()
                || matches!(
                    w.lower.as_ref(),
                    "appear"
                        | "appeared"
                        | "appears"
                        | "seemed"
                        | "seems"
                        | "if"
                        | "possible"
                        | "potential"
                        | "whether"
                        | "would"
                        | "could"
                        | "should"
                        | "can"
                        | "to"
                        | "denied"
                )
                || w.lower == "will" && !to_come
        })
    };
    if (0..tokens.len())
        .any(|i| tokens.get(i).is_some_and(|t| hedges(&t.lower, tokens.get(i + 1).map_or("", |n| n.lower.as_ref()))))
    {
        return None;
    }
    let found = tokens.iter().position(|t| is_content(t) && root(&t.lower) == act)?;
    let token = tokens.get(found)?;
    // "the cause of it" is no act; "over suspicions that he was aboard" states nothing.
    let before = |i: usize| tokens.get(i).map_or("", |t| t.lower.as_ref());
    let noun = found > 0
        && matches!(
            before(found - 1),
            "'s" | "a" | "an" | "any" | "his" | "her" | "its" | "that" | "the" | "their" | "this"
        );
    if noun || (0..found).any(|i| is_claim_noun(before(i)) || is_suspicion(before(i))) {
        return None;
    }
    if view.is_quoted(at.report, token.span) || (found.saturating_sub(4)..found).any(open) {
        return None;
    }
    let first =
        (0..found).rev().take_while(|&i| tokens.get(i).is_some_and(|t| is_auxiliary(&t.lower))).last().unwrap_or(found);
    Some((found, Span::new(tokens.get(first)?.span.start, token.span.end)))
}

/// Whether a word, before the word `next`, leaves open what follows it.
///
/// "May 12" is a day; "could" leaves open only what is past; what is expected or reported is no doubt about an act.
fn hedges(word: &str, next: &str) -> bool {
    match word {
        "may" => next.starts_with(char::is_alphabetic),
        "could" => next == "have",
        "appear" | "appeared" | "appears" | "seem" | "seemed" | "seems" | "believed" => next == "to",
        "suspected" => next == "of",
        "alleged" => next != "that",
        // What is expected, possible or likely may be told of something else than the act.
        "allegation" | "allegations" | "expected" | "feared" | "likely" | "possible" | "potential" | "reported" => {
            false
        }
        "rumors" | "rumours" | "speculation" | "speculated" | "unclear" | "unlikely" => false,
        _ => is_hedge(word),
    }
}

/// Whether a word behind a hedge may be the act itself: a form that verbs have there.
fn is_verb(word: &str, hedge: &str) -> bool {
    root(word) != stem(word)
        || word.ends_with("ed")
        || word.ends_with("ing")
        || word.ends_with("en")
        || matches!(
            hedge,
            "may" | "might" | "could" | "appear" | "appeared" | "appears" | "seem" | "seemed" | "seems" | "believed"
        )
}

/// What others think or fear may be so.
fn is_suspicion(word: &str) -> bool {
    matches!(
        word,
        "concern" | "concerns" | "fear" | "fears" | "question" | "questions" | "suspicion" | "suspicions" | "theory"
    )
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "am" | "are"
            | "be"
            | "been"
            | "being"
            | "had"
            | "has"
            | "have"
            | "is"
            | "was"
            | "were"
            | "will"
            | "not"
            | "of"
            | "to"
    )
}

/// The stem, with the few irregular forms that hedges stand before most.
fn root(word: &str) -> &str {
    match word {
        "knew" | "known" | "knows" => "know",
        "took" | "taken" => "take",
        "gave" | "given" => "give",
        "stole" | "stolen" => "steal",
        "fell" | "fallen" => "fall",
        "went" | "gone" => "go",
        "shot" => "shoot",
        "died" | "dead" => "die",
        "traveling" | "travelling" | "travelled" | "traveled" => "travel",
        "set" => "set",
        _ => endings::root(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_no_hedge() {
        assert!(hedges("may", "have") && hedges("allegedly", "stole") && hedges("could", "have"));
        assert!(!hedges("alleged", "that") && !hedges("appears", "on") && hedges("appears", "to"));
        assert!(!hedges("may", "12") && !hedges("could", "see") && !hedges("stole", "it"));
    }
}
