//! Where does one article leave open what another states?

use super::Draft;
use super::view::{Telling, View, is_content};
use crate::english::endings::stem;
use crate::english::hedges::is_hedge;
use crate::english::negation::NEGATIONS;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Span;

/// One discrepancy a claim at most: the clearest hedge that got lost.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut drafts = vec![];
    for told in &view.told {
        let acts: Vec<_> = told.tellings.iter().map(|&at| hedged_act(view, at)).collect();
        if acts.iter().all(Option::is_none) {
            continue;
        }
        let act = |at: Telling| acts.get(told.tellings.iter().position(|t| *t == at)?)?.as_ref();
        let both = told.pairs().flat_map(|(a, b)| [(a, b), (b, a)]);
        let found = both.filter_map(|(a, b)| lost(view, a, act(a)?, b)).next();
        drafts.extend(found.map(|mut draft| {
            draft.claim = Some(told.claim.id.clone());
            draft
        }));
    }
    drafts
}

/// Sentence `a` hedges an act that sentence `b` states: the hedge, and the act without one.
fn lost(view: &View, a: Telling, (hedged, act): &(Span, String), b: Telling) -> Option<Draft> {
    let stated = stated_act(view, b, act)?;
    // The act alone may be another one; the sentences must tell more together.
    if view.content(a).intersection(&view.content(b)).count() < 4 {
        return None;
    }
    let readings = vec![view.reading(a.report, *hedged), view.reading(b.report, stated)];
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

/// The first hedge of a sentence that nobody is quoted with, up to the word it hedges, and the stem of that word.
fn hedged_act(view: &View, at: Telling) -> Option<(Span, String)> {
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
        let mut behind = tokens.iter().skip(i + 1).take(5).take_while(|t| {
            // "appears to be a weapon" leaves open what it is, not what is done.
            let ends = matches!(t.lower.as_ref(), "," | "." | ";" | "\"");
            !ends && !matches!(t.lower.as_ref(), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "my" | "our")
        });
        if let Some(act) = behind
            .find(|t| is_content(t) && !is_auxiliary(&t.lower) && !hedges(&t.lower, ""))
            .filter(|t| is_verb(&t.lower, &token.lower))
        {
            return (!act.text.starts_with(char::is_uppercase))
                .then(|| (Span::new(token.span.start, act.span.end), root(&act.lower).to_string()));
        }
    }
    None
}

/// The same act in another sentence with no hedge and no denial around it, in the reporter's own words.
fn stated_act(view: &View, at: Telling, act: &str) -> Option<Span> {
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
                        | "will"
                )
        })
    };
    if (0..tokens.len())
        .any(|i| tokens.get(i).is_some_and(|t| hedges(&t.lower, tokens.get(i + 1).map_or("", |n| n.lower.as_ref()))))
    {
        return None;
    }
    let found = tokens.iter().position(|t| is_content(t) && root(&t.lower) == act)?;
    let token = tokens.get(found)?;
    if view.is_quoted(at.report, token.span) || (found.saturating_sub(4)..found).any(open) {
        return None;
    }
    let first =
        (0..found).rev().take_while(|&i| tokens.get(i).is_some_and(|t| is_auxiliary(&t.lower))).last().unwrap_or(found);
    Some(Span::new(tokens.get(first)?.span.start, token.span.end))
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

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "am" | "are" | "be" | "been" | "being" | "had" | "has" | "have" | "is" | "was" | "were" | "not" | "of" | "to"
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
        _ => stem(word),
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
