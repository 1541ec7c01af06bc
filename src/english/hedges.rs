//! Words by which a reporter keeps a distance from a statement, or denies it.

use super::lookup::List;

/// Words that leave open whether it is so, lower case, sorted.
static HEDGES: List = List::new(&[
    "allegation",
    "allegations",
    "alleged",
    "allegedly",
    "apparent",
    "apparently",
    "appear",
    "appeared",
    "appears",
    "believed",
    "could",
    "expected",
    "feared",
    "likely",
    "might",
    "perhaps",
    "possible",
    "possibly",
    "potential",
    "potentially",
    "presumably",
    "probably",
    "purported",
    "purportedly",
    "reported",
    "reportedly",
    "rumored",
    "rumors",
    "rumoured",
    "rumours",
    "seem",
    "seemed",
    "seemingly",
    "seems",
    "speculated",
    "speculation",
    "supposedly",
    "suspected",
    "unclear",
    "unconfirmed",
    "unlikely",
    "unverified",
]);

/// Words that say that it is not so, lower case, sorted.
static DENYING: List = List::new(&["denial", "denied", "denies", "deny", "denying", "refuted", "refutes", "refuting"]);

/// What is claimed, so that who rejects it says that it is not so: "rejected the allegations".
static CLAIMS: List = List::new(&[
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "charge",
    "charges",
    "claim",
    "claims",
    "criticism",
    "idea",
    "notion",
    "reports",
    "rumors",
    "rumours",
    "speculation",
    "suggestion",
    "suggestions",
]);

/// What is withheld rather than said not to be so: "denied bail", "denied entry".
static WITHHELD: List = List::new(&[
    "access",
    "admission",
    "appeal",
    "application",
    "asylum",
    "bail",
    "benefits",
    "boarding",
    "care",
    "coverage",
    "entry",
    "funding",
    "justice",
    "medical",
    "motion",
    "opportunity",
    "parole",
    "passage",
    "permission",
    "permit",
    "petition",
    "request",
    "requests",
    "rights",
    "service",
    "services",
    "treatment",
    "visa",
    "visas",
    "vote",
]);

/// Whether a noun (lower case) is something claimed: "allegations".
pub(crate) fn is_claim_noun(word: &str) -> bool {
    CLAIMS.has(word)
}

/// Whether a noun (lower case) is what people are denied: "bail".
pub(crate) fn is_withheld(word: &str) -> bool {
    WITHHELD.has(word)
}

/// Whether a word (lower case) leaves open whether it is so.
pub(crate) fn is_hedge(word: &str) -> bool {
    HEDGES.has(word)
}

/// Whether a word (lower case) says that it is not so.
pub(crate) fn is_denying(word: &str) -> bool {
    DENYING.has(word)
}
