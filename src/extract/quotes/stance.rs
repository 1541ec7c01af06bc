//! Does the cue deny what it reports, or leave it open?

use super::cues::{Cue, Order};
use super::line::Line;
use crate::article::QuoteStance;
use crate::english::hedges::{is_claim_noun, is_withheld};
use crate::english::speech::Class;

/// How the cue puts its content; nothing where it simply reports it.
pub(super) fn stance(line: &Line, cue: &Cue) -> Option<QuoteStance> {
    if cue.class == Class::Deny {
        return (denies(line, cue) && !is_negated(line, cue)).then_some(QuoteStance::Denied);
    }
    let distanced = || {
        let from = cue.words.start.saturating_sub(2);
        (from..cue.words.start)
            .any(|k| matches!(line.lower(k), "allegedly" | "reportedly" | "purportedly" | "supposedly"))
    };
    let hedged = matches!(cue.class, Class::Claim | Class::Predict) || cue.order == Order::Impersonal || distanced();
    hedged.then_some(QuoteStance::Hedged)
}

/// "denied that", "rejected the allegations"; but "denied him bail" and "rejected the plan" say nothing of what is so.
fn denies(line: &Line, cue: &Cue) -> bool {
    let near = || (cue.words.end..cue.words.end + 5).map(|k| line.lower(k));
    match cue.lemma {
        "dismiss" | "reject" | "rebuff" => near().any(is_claim_noun),
        "disagree" | "object" => false,
        _ => !near().any(is_withheld),
    }
}

/// "did not deny", "never denied".
fn is_negated(line: &Line, cue: &Cue) -> bool {
    let from = cue.words.start.saturating_sub(3);
    (from..cue.words.start).any(|k| matches!(line.lower(k), "not" | "n't" | "never" | "neither" | "nor" | "cannot"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use crate::article::QuoteStance::{self, *};

    #[test]
    fn denials_and_hedges_are_marked() {
        let cases: [(&str, Option<QuoteStance>); 17] = [
            ("Lee denied that the bridge was unsafe.", Some(Denied)),
            ("Lee denied the allegations.", Some(Denied)),
            ("Lee denied having taken the money.", Some(Denied)),
            ("Lee rejected the accusations as lies.", Some(Denied)),
            ("Lee disputed that the bridge was unsafe.", Some(Denied)),
            ("Lee did not deny that the bridge was unsafe.", None),
            ("Lee never denied the allegations.", None),
            ("Lee rejected the plan to close the bridge.", None),
            ("Lee said the bridge was unsafe.", None),
            ("Lee said she denied nothing.", None),
            ("Lee claimed that the bridge was unsafe.", Some(Hedged)),
            ("Lee alleged the bridge was unsafe.", Some(Hedged)),
            ("Lee reportedly told the council the bridge was unsafe.", Some(Hedged)),
            ("Lee predicted that the bridge would fall.", Some(Hedged)),
            ("The bridge is expected to close on Friday.", Some(Hedged)),
            ("The bridge is believed to have cracked last year.", Some(Hedged)),
            ("Lee warned that the bridge was unsafe.", None),
        ];
        for (text, want) in cases {
            let found: Vec<_> = read(text).quotes.iter().map(|q| q.stance).collect();
            assert_eq!(found.first(), Some(&want), "{text}");
        }
    }
}
