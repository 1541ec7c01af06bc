//! Nouns of speech: "her claim that …".

use super::Class;
use crate::english::lookup::{List, Map};

/// What a noun of speech reports, after whose it is: "her claim that …", "the ministry's complaints of …".
pub(crate) fn noun(word: &str) -> Option<Class> {
    NOUNS.get(word)
}

/// All nouns of speech.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    NOUNS.iter().map(|(word, _)| *word)
}

/// Whether "that" after the noun begins what is said, whoever says it: "the announcement that", "a warning that".
pub(crate) fn takes_clause(noun: &str) -> bool {
    WITH_CLAUSE.has(noun)
}

/// Nouns whose "that" hardly ever means "which".
static WITH_CLAUSE: List = List::new(&[
    "accusation",
    "accusations",
    "admission",
    "allegation",
    "allegations",
    "announcement",
    "argument",
    "assertion",
    "assertions",
    "assessment",
    "belief",
    "claim",
    "claims",
    "concern",
    "concerns",
    "contention",
    "denial",
    "fear",
    "fears",
    "hope",
    "hopes",
    "insistence",
    "notion",
    "prediction",
    "predictions",
    "promise",
    "promises",
    "report",
    "reports",
    "revelation",
    "revelations",
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "suggestion",
    "suggestions",
    "warning",
    "warnings",
]);

/// Nouns of speech.
static NOUNS: Map<Class> = Map::new(&[
    ("account", Class::Say),
    ("accusation", Class::Judge),
    ("accusations", Class::Judge),
    ("admission", Class::Say),
    ("advice", Class::Urge),
    ("allegation", Class::Claim),
    ("allegations", Class::Claim),
    ("announcement", Class::Say),
    ("answer", Class::Say),
    ("argument", Class::Say),
    ("arguments", Class::Say),
    ("assertion", Class::Claim),
    ("assertions", Class::Claim),
    ("assessment", Class::Believe),
    ("assurance", Class::Promise),
    ("assurances", Class::Promise),
    ("belief", Class::Believe),
    ("boast", Class::Claim),
    ("call", Class::Urge),
    ("calls", Class::Urge),
    ("characterization", Class::Judge),
    ("claim", Class::Claim),
    ("claims", Class::Claim),
    ("comment", Class::Say),
    ("comments", Class::Say),
    ("complaint", Class::Judge),
    ("complaints", Class::Judge),
    ("concern", Class::Believe),
    ("concerns", Class::Believe),
    ("conclusion", Class::Say),
    ("confession", Class::Say),
    ("contention", Class::Claim),
    ("criticism", Class::Judge),
    ("demand", Class::Urge),
    ("demands", Class::Urge),
    ("denial", Class::Deny),
    ("denials", Class::Deny),
    ("description", Class::Judge),
    ("estimate", Class::Predict),
    ("explanation", Class::Say),
    ("fear", Class::Believe),
    ("fears", Class::Believe),
    ("forecast", Class::Predict),
    ("hope", Class::Believe),
    ("hopes", Class::Believe),
    ("insistence", Class::Say),
    ("letter", Class::Say),
    ("message", Class::Say),
    ("notion", Class::Believe),
    ("plea", Class::Urge),
    ("pledge", Class::Promise),
    ("point", Class::Say),
    ("praise", Class::Judge),
    ("prediction", Class::Predict),
    ("predictions", Class::Predict),
    ("promise", Class::Promise),
    ("promises", Class::Promise),
    ("proposal", Class::Urge),
    ("question", Class::Ask),
    ("questions", Class::Ask),
    ("refusal", Class::Promise),
    ("rejection", Class::Deny),
    ("remark", Class::Say),
    ("remarks", Class::Say),
    ("reminder", Class::Say),
    ("reply", Class::Say),
    ("report", Class::Say),
    ("reports", Class::Say),
    ("request", Class::Urge),
    ("response", Class::Say),
    ("revelation", Class::Say),
    ("revelations", Class::Say),
    ("rumor", Class::Claim),
    ("rumors", Class::Claim),
    ("rumour", Class::Claim),
    ("rumours", Class::Claim),
    ("speech", Class::Say),
    ("statement", Class::Say),
    ("suggestion", Class::Say),
    ("suggestions", Class::Say),
    ("testimony", Class::Say),
    ("threat", Class::Warn),
    ("threats", Class::Warn),
    ("tweet", Class::Say),
    ("urging", Class::Urge),
    ("vow", Class::Promise),
    ("warning", Class::Warn),
    ("warnings", Class::Warn),
    ("words", Class::Say),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_with_a_clause_are_nouns_of_speech() {
        assert!(WITH_CLAUSE.iter().all(|word| noun(word).is_some()));
    }
}
