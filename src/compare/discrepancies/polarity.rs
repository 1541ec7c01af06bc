//! Where does one article say that something is so and another that it is not?
//!
//! The same verb must be denied on one side only, with the same words before and behind it, so that nothing but the denial
//! is left. What somebody did not say, want or know says nothing of what is so.

use super::Draft;
use super::clause::Clause;
use super::view::{Telling, View, is_content};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::endings::root;
use crate::english::parts::Parts;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::{Span, Token};

/// A denied verb of a sentence.
struct Denied<'a> {
    verb: &'a str,
    /// From the denial to the verb.
    span: Span,
    clause: Clause<'a>,
    /// Somebody is said to deny it.
    named: bool,
    /// The name that it is said of, in a clause with "which" or "who": its first word, lowercase.
    of: Option<&'a str>,
}

/// At most one discrepancy a sentence.
pub(super) fn find(view: &View) -> Vec<Draft> {
    let mut denials: BTreeMap<(usize, usize), Vec<Denied>> = BTreeMap::new();
    let mut used: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut drafts = vec![];
    for kin in &view.kin {
        for (a, b) in [(kin.a, kin.b), (kin.b, kin.a)] {
            let place = (a.report, a.sentence);
            let own = denials.entry(place).or_insert_with(|| of_sentence(view, a));
            if own.is_empty() || used.contains(&place) || view.is_quoted(a.report, view.span(a)) {
                continue;
            }
            let Some((denied, affirmed)) = own.iter().find_map(|d| Some((d, affirmed(view, d, b)?))) else { continue };
            used.extend([place, (b.report, b.sentence)]);
            let readings = vec![view.reading(a.report, denied.span), view.reading(b.report, affirmed)];
            let reason = format!("{} denies what {} states.", view.label(a.report), view.label(b.report));
            let claim = view.claim_of(kin);
            let (kind, verdict) = (DiscrepancyKind::Certainty, Verdict::Differs);
            drafts.push(Draft { kind, claim, entity: None, verdict, readings, reason });
        }
    }
    drafts
}

/// The verbs that a sentence denies.
fn of_sentence<'a>(view: &View<'a>, at: Telling) -> Vec<Denied<'a>> {
    let tokens = view.tokens(at);
    let mut found = vec![];
    for (i, token) in tokens.iter().enumerate() {
        if !matches!(token.lower.as_ref(), "not" | "n't" | "never") || view.is_quoted(at.report, token.span) {
            continue;
        }
        // "did not immediately *answer*"; behind "not only", "not just" nothing is denied.
        let near = tokens.iter().enumerate().skip(i + 1).take(3);
        let plain =
            |w: &str| !matches!(w, "," | "." | "a" | "an" | "the" | "only" | "just") && !Parts::of(w).preposition();
        let mut verbs = near.take_while(|(_, t)| plain(&t.lower));
        let auxiliary = |w: &str| Parts::of(w).auxiliary() || Parts::of(w).adverb();
        let Some((k, verb)) = verbs.find(|(_, t)| is_content(t) && !auxiliary(&t.lower)) else { continue };
        let clause = Clause::around(view, at, k);
        let before: Vec<&str> = tokens.iter().take(i).rev().take(2).map(|t| t.lower.as_ref()).collect();
        let open =
            before.iter().any(|w| matches!(*w, "would" | "could" | "should" | "may" | "might" | "if" | "ca" | "can"));
        if !open && !says_nothing(&verb.lower) {
            found.push(Denied {
                verb: root(&verb.lower),
                span: Span::new(token.span.start, verb.span.end),
                clause,
                named: false,
                of: antecedent(tokens, i),
            });
        }
    }
    found.extend(deniers(view, at));
    found
}

/// "deny that they had known", "denied having known"
fn deniers<'a>(view: &View<'a>, at: Telling) -> Option<Denied<'a>> {
    let tokens = view.tokens(at);
    let i = tokens.iter().position(|t| matches!(t.lower.as_ref(), "denied" | "denies" | "deny" | "denying"))?;
    let that = tokens.get(i + 1).filter(|t| t.lower == "that" || t.lower.ends_with("ing"))?;
    let from = if that.lower == "that" { i + 2 } else { i + 1 };
    let auxiliary = |w: &str| Parts::of(w).auxiliary() || Parts::of(w).adverb();
    let named = |k: usize| tokens.get(k).is_some_and(|t| t.text.starts_with(char::is_uppercase));
    let verb = (from..from + 8).find(|&k| {
        let after = k > from && tokens.get(k - 1).is_some_and(|t| auxiliary(&t.lower));
        tokens.get(k).is_some_and(|t| {
            let form = t.lower.ends_with("ed") || t.lower.ends_with("ing") || after;
            is_content(t) && !named(k) && form && !auxiliary(&t.lower)
        })
    })?;
    let token = tokens.get(verb)?;
    let mut clause = Clause::around(view, at, verb);
    (clause.denied, clause.open) = (false, false);
    let span = Span::new(tokens.get(i)?.span.start, token.span.end);
    Some(Denied { verb: root(&token.lower), span, clause, named: true, of: None })
}

/// "Lund County, which is not": the first word of the name that the denial at `not` is of.
fn antecedent<'a>(tokens: &'a [Token<'a>], not: usize) -> Option<&'a str> {
    let before = tokens.get(..not)?;
    let which = before.iter().rposition(|t| !Parts::of(&t.lower).auxiliary() && !Parts::of(&t.lower).adverb())?;
    let relative = matches!(before.get(which)?.lower.as_ref(), "which" | "who");
    let name = match before.get(..which)?.split_last()? {
        (comma, name) if comma.lower == "," => name,
        _ => before.get(..which)?,
    };
    let capitals = name.iter().rev().take_while(|t| t.text.starts_with(char::is_uppercase));
    capitals.last().filter(|_| relative).map(|t| t.lower.as_ref())
}

/// "did not say", "do not know": no denial of a fact.
fn says_nothing(verb: &str) -> bool {
    matches!(
        root(verb),
        "comment"
            | "say"
            | "said"
            | "know"
            | "known"
            | "think"
            | "want"
            | "expect"
            | "believ"
            | "clear"
            | "respond"
            | "answer"
            | "elaborat"
            | "specif"
            | "see"
            | "seem"
            | "need"
            | "like"
            | "necessari"
            | "disclos"
            | "identifi"
            | "identif"
            | "provid"
    )
}

/// The same verb in another sentence, not denied and on no condition, between the same words.
fn affirmed(view: &View, denied: &Denied, b: Telling) -> Option<Span> {
    let tokens = view.tokens(b);
    let at = tokens.iter().position(|t| is_content(t) && root(&t.lower) == denied.verb)?;
    let token = tokens.get(at)?;
    let clause = Clause::around(view, b, at);
    let (before, behind) = denied.clause.shared(&clause);
    // "an appeal" is no act.
    let noun = at > 0
        && tokens.get(at - 1).is_some_and(|t| {
            let part = Parts::of(&t.lower);
            part.determiner() || part.preposition() || t.lower == "'s"
        });
    let denies = tokens.iter().any(|t| {
        matches!(
            t.lower.as_ref(),
            "not" | "n't" | "never" | "denied" | "denies" | "deny" | "denying" | "denial" | "rejected" | "no" | "false"
        )
    });
    let needed = if denied.named { 3 } else { 4 };
    // "Lund County, which is not issuing any" says nothing of another county's office.
    let of_another = denied.of.is_some_and(|name| tokens.iter().all(|t| t.lower != name));
    // Where both clauses have the same words and no others, a short one need not have many.
    let words = |clause: &Clause| clause.before.len() + clause.behind.len();
    let all = before + behind >= 2 && before + behind == words(&clause) && words(&clause) == words(&denied.clause);
    let fits = before >= 1 && behind >= 1 && (before + behind >= needed || all);
    let plain =
        !of_another && !noun && !clause.denied && !clause.open && !denies && !view.is_quoted(b.report, token.span);
    (fits && plain && !clause.names_others(&denied.clause)).then_some(token.span)
}

#[cfg(test)]
mod tests {
    use crate::article::Input;
    use crate::story::{DiscrepancyKind, Verdict};

    #[test]
    fn only_a_denial_parts_the_two() {
        let cases = [
            ("The pump did not fail on Monday, officials said.", "The pump failed on Monday, officials said.", 1),
            (
                "Lena Ortiz denied that the pump had failed on Monday at the mill.",
                "Lena Ortiz said the pump had failed on Monday at the mill.",
                1,
            ),
            // What failed, and when, is not the same.
            ("The pump did not fail before the leak.", "The dam failed before the leak.", 0),
            ("The pump did not fail before the leak.", "The pump failed in the storm.", 0),
            ("The pump did not fail, officials said.", "The pump did not fail, officials said.", 0),
            ("The pump may not fail before the leak.", "The pump failed before the leak.", 0),
        ];
        for (a, b, want) in cases {
            let input = |text: &str| Input { text: Some(text.to_string()), ..Input::default() };
            let story = crate::compare(&[input(a), input(b)]).unwrap();
            let denials = story
                .discrepancies
                .iter()
                .filter(|d| d.kind == DiscrepancyKind::Certainty && d.verdict == Verdict::Differs);
            assert_eq!(denials.count(), want, "{a} / {b}");
        }
    }
}
