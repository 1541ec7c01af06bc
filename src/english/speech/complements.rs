//! What may follow a verb of speech: "called for", "pointed out", "denied having", "is expected to"?

use crate::english::lookup::{List, Map};

/// The word with which a verb of speech becomes one ("pointed out", "talked about") or opens what it is about ("called for").
pub(crate) fn opens(lemma: &str, next: &str) -> bool {
    OPENERS.get(lemma).is_some_and(|words| words.contains(&next))
}

/// Verbs and the words after them that open what is said or what it is about.
static OPENERS: Map<&[&str]> = Map::new(&[
    ("agree", &["on", "with"]),
    ("allude", &["to"]),
    ("apologise", &["for"]),
    ("apologize", &["for"]),
    ("appeal", &["for", "to"]),
    ("argue", &["against", "for"]),
    ("ask", &["about", "for"]),
    ("boast", &["about", "of"]),
    ("brag", &["about"]),
    ("call", &["for", "on", "upon"]),
    ("caution", &["against"]),
    ("comment", &["about", "on"]),
    ("complain", &["about", "of"]),
    ("confess", &["to"]),
    ("disagree", &["about", "on", "over", "with"]),
    ("dream", &["of"]),
    ("elaborate", &["on"]),
    ("hint", &["at"]),
    ("hope", &["for"]),
    ("inquire", &["about"]),
    ("insist", &["on"]),
    ("joke", &["about"]),
    ("lament", &["about"]),
    ("laugh", &["about"]),
    ("learn", &["about", "of"]),
    ("muse", &["about"]),
    ("object", &["to"]),
    ("opine", &["about", "on"]),
    ("plead", &["for", "with"]),
    ("point", &["out", "to"]),
    ("press", &["for"]),
    ("protest", &["against"]),
    ("push", &["for"]),
    ("rail", &["about", "against"]),
    ("rant", &["about", "against"]),
    ("refer", &["to"]),
    ("reflect", &["on"]),
    ("remark", &["on"]),
    ("reply", &["to"]),
    ("respond", &["to"]),
    ("speak", &["about", "against", "of"]),
    ("speculate", &["about", "on"]),
    ("swear", &["off"]),
    ("talk", &["about", "of", "up"]),
    ("tell", &["of"]),
    ("testify", &["about"]),
    ("think", &["about", "of"]),
    ("tweet", &["about"]),
    ("vouch", &["for"]),
    ("warn", &["about", "against", "of"]),
    ("whisper", &["about"]),
    ("wonder", &["about"]),
    ("worry", &["about"]),
    ("write", &["about", "of"]),
]);

/// Whether a verb is one of speech only with the word that opens what it is about: "talked about", not "talked".
pub(crate) fn needs_opener(lemma: &str) -> bool {
    ONLY_WITH_OPENER.has(lemma)
}

/// Verbs that mean something else when they stand alone.
static ONLY_WITH_OPENER: List = List::new(&[
    "allude", "appeal", "dream", "laugh", "object", "plead", "point", "press", "push", "refer", "reflect", "speak",
    "talk",
]);

/// Whether verb and next word together mean something else: "add up", "call off", "show up".
pub(crate) fn is_other_verb(lemma: &str, next: &str) -> bool {
    OTHER_VERBS.get(lemma).is_some_and(|words| words.contains(&next))
}

/// Verbs of speech and the words after them that make them something else.
static OTHER_VERBS: Map<&[&str]> = Map::new(&[
    ("add", &["up"]),
    ("answer", &["to"]),
    ("back", &["away", "down", "into", "off", "out", "up"]),
    ("brief", &["case"]),
    ("call", &["back", "in", "off", "out", "up"]),
    ("counter", &["attack"]),
    ("cry", &["over"]),
    ("feel", &["like"]),
    ("find", &["himself", "herself", "itself", "out", "themselves"]),
    ("go", &["ahead"]),
    ("hail", &["from"]),
    ("offer", &["up"]),
    ("order", &["in"]),
    ("project", &["onto"]),
    ("read", &["like"]),
    ("relate", &["to"]),
    ("report", &["for", "to"]),
    ("show", &["off", "signs", "up"]),
    ("sing", &["along"]),
    ("spell", &["trouble"]),
    ("think", &["tank", "tanks"]),
    ("want", &["for", "out"]),
    ("write", &["off"]),
]);

/// Whether the passive of a verb tells what somebody, left unnamed, holds true: "is expected to", "was reported to".
pub(crate) fn is_impersonal(lemma: &str) -> bool {
    IMPERSONAL.has(lemma)
}

/// Verbs whose passive leaves open who says or believes it.
static IMPERSONAL: List = List::new(&[
    "allege",
    "anticipate",
    "assume",
    "believe",
    "claim",
    "consider",
    "deem",
    "estimate",
    "expect",
    "fear",
    "forecast",
    "predict",
    "project",
    "report",
    "rumor",
    "say",
    "suspect",
    "think",
    "understand",
]);

/// Whether a verb is passed on to its listener in the passive: "was told that", "were urged to".
pub(crate) fn has_told_subject(lemma: &str) -> bool {
    TOLD.has(lemma)
}

/// Verbs whose passive subject is who listens.
static TOLD: List = List::new(&[
    "advise",
    "ask",
    "assure",
    "caution",
    "encourage",
    "inform",
    "instruct",
    "notify",
    "order",
    "remind",
    "tell",
    "urge",
    "warn",
]);

/// Whether a verb may be followed by an -ing form that tells what is said: "denied having", "suggested moving".
pub(crate) fn takes_gerund(lemma: &str) -> bool {
    WITH_GERUND.has(lemma)
}

/// Verbs that take a gerund.
static WITH_GERUND: List = List::new(&[
    "acknowledge",
    "admit",
    "advise",
    "announce",
    "consider",
    "defend",
    "deny",
    "describe",
    "discuss",
    "dispute",
    "favor",
    "mention",
    "oppose",
    "propose",
    "recall",
    "recommend",
    "regret",
    "report",
    "suggest",
    "support",
    "threaten",
]);

/// Whether a verb may be followed by an infinitive that tells what is said: "vowed to", "urged Congress to".
pub(crate) fn takes_infinitive(lemma: &str) -> bool {
    WITH_INFINITIVE.has(lemma)
}

/// Verbs that take an infinitive.
static WITH_INFINITIVE: List = List::new(&[
    "advise",
    "agree",
    "ask",
    "beg",
    "claim",
    "command",
    "decline",
    "demand",
    "encourage",
    "expect",
    "hope",
    "implore",
    "instruct",
    "invite",
    "offer",
    "order",
    "plan",
    "pledge",
    "prefer",
    "promise",
    "propose",
    "refuse",
    "request",
    "swear",
    "tell",
    "threaten",
    "urge",
    "vow",
    "want",
    "warn",
]);

/// Whether a verb may be followed by a noun phrase that tells what is said: "announced a ban", "praised the nurses".
pub(crate) fn takes_object(lemma: &str) -> bool {
    WITH_OBJECT.has(lemma)
}

/// Verbs that take an object; those of the classes Judge and Deny do by their class.
static WITH_OBJECT: List = List::new(&[
    "acknowledge",
    "admit",
    "advocate",
    "announce",
    "anticipate",
    "back",
    "cite",
    "claim",
    "confirm",
    "consider",
    "declare",
    "decline",
    "demand",
    "describe",
    "detail",
    "disclose",
    "discuss",
    "doubt",
    "echo",
    "emphasise",
    "emphasize",
    "expect",
    "explain",
    "express",
    "favor",
    "favour",
    "fear",
    "forecast",
    "highlight",
    "imply",
    "mention",
    "note",
    "offer",
    "outline",
    "pledge",
    "predict",
    "promise",
    "propose",
    "question",
    "recall",
    "recommend",
    "refuse",
    "reiterate",
    "request",
    "reveal",
    "stress",
    "suggest",
    "support",
    "underscore",
    "urge",
    "want",
    "welcome",
]);

/// Whether a verb only ever goes with somebody's own words: "continued", "interrupted", "chanted".
pub(crate) fn is_for_own_words(lemma: &str) -> bool {
    OWN_WORDS.has(lemma)
}

/// Verbs that bring words in marks and hardly ever report without them.
static OWN_WORDS: List = List::new(&[
    "bellow",
    "blog",
    "chant",
    "communicate",
    "continue",
    "cry",
    "deadpan",
    "exclaim",
    "go",
    "groan",
    "growl",
    "gush",
    "hiss",
    "interject",
    "interrupt",
    "intone",
    "message",
    "post",
    "preach",
    "read",
    "roar",
    "shout",
    "sigh",
    "sing",
    "text",
    "volunteer",
]);

/// Whether an adjective after "be" tells what somebody holds: "is confident that", "was worried about".
pub(crate) fn is_of_belief(adjective: &str) -> bool {
    OF_BELIEF.has(adjective)
}

/// All adjectives of belief.
pub(super) fn of_belief() -> impl Iterator<Item = &'static str> {
    OF_BELIEF.iter().copied()
}

/// Adjectives of belief.
static OF_BELIEF: List = List::new(&[
    "adamant",
    "afraid",
    "alarmed",
    "aware",
    "certain",
    "cognizant",
    "concerned",
    "confident",
    "convinced",
    "doubtful",
    "fearful",
    "hopeful",
    "insistent",
    "optimistic",
    "pessimistic",
    "sceptical",
    "skeptical",
    "sure",
    "unsure",
    "worried",
]);

/// Whether only people and bodies of people do what the verb says, so that its subject speaks whatever its noun is.
pub(crate) fn is_of_people(lemma: &str) -> bool {
    OF_PEOPLE.has(lemma)
}

/// Verbs whose subject speaks: "the task force announced".
static OF_PEOPLE: List = List::new(&[
    "accuse",
    "announce",
    "condemn",
    "criticise",
    "criticize",
    "decline",
    "demand",
    "denounce",
    "deny",
    "endorse",
    "pledge",
    "praise",
    "promise",
    "propose",
    "refuse",
    "reiterate",
    "request",
    "urge",
    "vow",
]);

/// Whether a noun is a matter that one may speak for or against: "backs the bill", not "backs the rebels".
pub(crate) fn is_matter(noun: &str) -> bool {
    MATTERS.has(noun)
}

/// What is proposed, decided or allowed.
static MATTERS: List = List::new(&[
    "abolition",
    "abortion",
    "agreement",
    "amendment",
    "ban",
    "bill",
    "boycott",
    "cap",
    "caps",
    "change",
    "changes",
    "cut",
    "cuts",
    "deal",
    "decision",
    "effort",
    "efforts",
    "idea",
    "inquiry",
    "law",
    "laws",
    "legislation",
    "limits",
    "marriage",
    "measure",
    "measures",
    "move",
    "plan",
    "plans",
    "policy",
    "proposal",
    "proposals",
    "reform",
    "reforms",
    "restrictions",
    "right",
    "rights",
    "rule",
    "rules",
    "tax",
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::lexicon::Listed;

    #[test]
    fn every_verb_is_one_of_speech() {
        let lists: [&[&str]; 8] = [
            &OF_PEOPLE,
            &ONLY_WITH_OPENER,
            &IMPERSONAL,
            &TOLD,
            &WITH_GERUND,
            &WITH_INFINITIVE,
            &WITH_OBJECT,
            &OWN_WORDS,
        ];
        let named = OPENERS.iter().chain(OTHER_VERBS.iter()).map(|(lemma, _)| lemma);
        for lemma in lists.iter().flat_map(|list| list.iter()).chain(named) {
            assert!(Listed::of(lemma).verb.is_some(), "{lemma}");
        }
    }
}
