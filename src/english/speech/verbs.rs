//! Which words are forms of a verb of speech?

use super::{Class, Form, Verb};
use crate::english::lookup::{List, Map};

/// The verb of speech that a lowercase word is a form of: "denied" is one, "walked" is none.
pub fn verb(word: &str) -> Option<Verb> {
    if let Some((lemma, form)) = IRREGULAR.get(word) {
        return listed(lemma, "", form);
    }
    if let Some(found) = listed(word, "", if ALSO_PAST.contains(&word) { Form::Past } else { Form::Base }) {
        return Some(found);
    }
    if !word.is_ascii() || word.len() < 4 {
        return None;
    }
    if let Some(stem) = word.strip_suffix("ed") {
        return regular(stem, Form::Past);
    }
    if let Some(stem) = word.strip_suffix("ing") {
        return regular(stem, Form::Ing);
    }
    let stem = word.strip_suffix('s')?;
    listed(stem, "", Form::Third)
        .or_else(|| listed(stem.strip_suffix('e')?, "", Form::Third))
        .or_else(|| listed(stem.strip_suffix("ie")?, "y", Form::Third))
}

/// All words that [`verb`] knows, and some that nobody writes.
pub(crate) fn verb_forms() -> impl Iterator<Item = String> {
    let forms = |verb: &'static str| {
        let last = verb.chars().next_back().map(String::from).unwrap_or_default();
        let stem = |ending: &str| verb.strip_suffix(ending).unwrap_or(verb);
        let stems = [verb.to_string(), stem("e").to_string(), format!("{}i", stem("y")), format!("{verb}{last}")];
        let regular = stems.into_iter().flat_map(|stem| [format!("{stem}ed"), format!("{stem}ing")]);
        regular.chain([format!("{verb}s"), format!("{verb}es"), format!("{}ies", stem("y")), verb.to_string()])
    };
    IRREGULAR.iter().map(|(word, _)| word.to_string()).chain(VERBS.iter().flat_map(move |(verb, _)| forms(verb)))
}

/// "warn-ed", "urg-ed", "den-i-ed", "quip-p-ed": the verb whose ending -ed or -ing was taken off.
fn regular(stem: &str, form: Form) -> Option<Verb> {
    let last = stem.chars().next_back()?;
    listed(stem, "", form)
        .or_else(|| listed(stem, "e", form))
        .or_else(|| listed(stem.strip_suffix('i')?, "y", form))
        .or_else(|| listed(stem.strip_suffix(last).filter(|once| once.ends_with(last))?, "", form))
}

/// The longest verb of the list is shorter.
const LONGEST: usize = 20;

/// The verb spelled by a stem and an ending, put together without an allocation: every word of a text is asked.
fn listed(stem: &str, ending: &str, form: Form) -> Option<Verb> {
    let mut letters = [0; LONGEST];
    let spelled = if ending.is_empty() {
        stem
    } else {
        let (head, rest) = letters.split_at_mut_checked(stem.len())?;
        head.copy_from_slice(stem.as_bytes());
        rest.get_mut(..ending.len())?.copy_from_slice(ending.as_bytes());
        std::str::from_utf8(letters.get(..stem.len() + ending.len())?).ok()?
    };
    VERBS.entry(spelled).map(|&(lemma, class)| Verb { lemma, class, form })
}

/// Whether a form of a verb of speech is as often a plural noun: "claims", "reports", "calls".
pub fn may_be_noun(lemma: &str) -> bool {
    ALSO_NOUNS.has(lemma)
}

/// Verbs of speech.
static VERBS: Map<Class> = Map::new(&[
    ("accuse", Class::Judge),
    ("acknowledge", Class::Say),
    ("add", Class::Say),
    ("admit", Class::Say),
    ("admonish", Class::Judge),
    ("advise", Class::Urge),
    ("advocate", Class::Believe),
    ("affirm", Class::Say),
    ("agree", Class::Promise),
    ("allege", Class::Claim),
    ("allude", Class::Say),
    ("announce", Class::Say),
    ("answer", Class::Say),
    ("anticipate", Class::Predict),
    ("apologise", Class::Say),
    ("apologize", Class::Say),
    ("appeal", Class::Urge),
    ("applaud", Class::Judge),
    ("argue", Class::Say),
    ("ask", Class::Ask),
    ("assail", Class::Judge),
    ("assert", Class::Say),
    ("assume", Class::Believe),
    ("assure", Class::Tell),
    ("attest", Class::Say),
    ("back", Class::Believe),
    ("bash", Class::Judge),
    ("beg", Class::Urge),
    ("believe", Class::Believe),
    ("bellow", Class::Say),
    ("bemoan", Class::Judge),
    ("blame", Class::Judge),
    ("blast", Class::Judge),
    ("blog", Class::Say),
    ("blurt", Class::Say),
    ("boast", Class::Say),
    ("brag", Class::Say),
    ("brand", Class::Judge),
    ("brief", Class::Tell),
    ("call", Class::Judge),
    ("caution", Class::Warn),
    ("chant", Class::Say),
    ("characterise", Class::Judge),
    ("characterize", Class::Judge),
    ("chastise", Class::Judge),
    ("cite", Class::Show),
    ("claim", Class::Claim),
    ("clarify", Class::Say),
    ("command", Class::Urge),
    ("comment", Class::Say),
    ("communicate", Class::Say),
    ("compare", Class::Judge),
    ("complain", Class::Say),
    ("concede", Class::Say),
    ("conclude", Class::Say),
    ("concur", Class::Say),
    ("condemn", Class::Judge),
    ("confess", Class::Say),
    ("confirm", Class::Say),
    ("congratulate", Class::Judge),
    ("consider", Class::Believe),
    ("contend", Class::Say),
    ("continue", Class::Say),
    ("counter", Class::Say),
    ("criticise", Class::Judge),
    ("criticize", Class::Judge),
    ("crow", Class::Say),
    ("cry", Class::Say),
    ("deadpan", Class::Say),
    ("declare", Class::Say),
    ("decline", Class::Promise),
    ("decree", Class::Say),
    ("decry", Class::Judge),
    ("deem", Class::Judge),
    ("defend", Class::Judge),
    ("demand", Class::Urge),
    ("demonstrate", Class::Show),
    ("denounce", Class::Judge),
    ("deny", Class::Deny),
    ("deplore", Class::Judge),
    ("deride", Class::Judge),
    ("describe", Class::Say),
    ("detail", Class::Say),
    ("disagree", Class::Deny),
    ("disavow", Class::Deny),
    ("disclose", Class::Say),
    ("discover", Class::Show),
    ("discuss", Class::Show),
    ("dismiss", Class::Deny),
    ("disparage", Class::Judge),
    ("dispute", Class::Deny),
    ("divulge", Class::Say),
    ("doubt", Class::Believe),
    ("dream", Class::Believe),
    ("dub", Class::Judge),
    ("echo", Class::Say),
    ("elaborate", Class::Say),
    ("emphasise", Class::Say),
    ("emphasize", Class::Say),
    ("encourage", Class::Urge),
    ("endorse", Class::Judge),
    ("envision", Class::Believe),
    ("estimate", Class::Predict),
    ("exclaim", Class::Say),
    ("expect", Class::Believe),
    ("explain", Class::Say),
    ("express", Class::Say),
    ("favor", Class::Believe),
    ("favour", Class::Believe),
    ("fear", Class::Believe),
    ("feel", Class::Believe),
    ("find", Class::Believe),
    ("forecast", Class::Predict),
    ("foresee", Class::Predict),
    ("fume", Class::Say),
    ("go", Class::Say),
    ("groan", Class::Say),
    ("growl", Class::Say),
    ("guess", Class::Believe),
    ("gush", Class::Say),
    ("hail", Class::Judge),
    ("highlight", Class::Say),
    ("hint", Class::Say),
    ("hiss", Class::Say),
    ("hope", Class::Believe),
    ("implore", Class::Say),
    ("imply", Class::Say),
    ("indicate", Class::Say),
    ("inform", Class::Tell),
    ("inquire", Class::Ask),
    ("insinuate", Class::Claim),
    ("insist", Class::Say),
    ("instruct", Class::Urge),
    ("interject", Class::Say),
    ("interrupt", Class::Say),
    ("intone", Class::Say),
    ("invite", Class::Urge),
    ("joke", Class::Say),
    ("label", Class::Judge),
    ("lambast", Class::Judge),
    ("lament", Class::Say),
    ("laud", Class::Judge),
    ("laugh", Class::Say),
    ("learn", Class::Show),
    ("lecture", Class::Say),
    ("liken", Class::Judge),
    ("maintain", Class::Say),
    ("marvel", Class::Say),
    ("mention", Class::Say),
    ("message", Class::Say),
    ("mock", Class::Judge),
    ("mumble", Class::Say),
    ("murmur", Class::Say),
    ("muse", Class::Say),
    ("mutter", Class::Say),
    ("nickname", Class::Judge),
    ("note", Class::Say),
    ("notify", Class::Tell),
    ("object", Class::Deny),
    ("observe", Class::Say),
    ("offer", Class::Say),
    ("opine", Class::Say),
    ("oppose", Class::Judge),
    ("order", Class::Urge),
    ("outline", Class::Say),
    ("plan", Class::Promise),
    ("plead", Class::Urge),
    ("pledge", Class::Promise),
    ("point", Class::Say),
    ("portray", Class::Judge),
    ("post", Class::Say),
    ("praise", Class::Judge),
    ("preach", Class::Say),
    ("predict", Class::Predict),
    ("prefer", Class::Believe),
    ("press", Class::Urge),
    ("proclaim", Class::Say),
    ("project", Class::Predict),
    ("promise", Class::Promise),
    ("propose", Class::Promise),
    ("protest", Class::Judge),
    ("prove", Class::Show),
    ("publish", Class::Show),
    ("push", Class::Urge),
    ("question", Class::Ask),
    ("quip", Class::Say),
    ("quote", Class::Show),
    ("rail", Class::Say),
    ("rant", Class::Say),
    ("read", Class::Say),
    ("realise", Class::Believe),
    ("realize", Class::Believe),
    ("reason", Class::Say),
    ("reassure", Class::Tell),
    ("rebuff", Class::Deny),
    ("rebuke", Class::Judge),
    ("rebut", Class::Deny),
    ("recall", Class::Say),
    ("reckon", Class::Believe),
    ("recommend", Class::Urge),
    ("recount", Class::Say),
    ("refer", Class::Judge),
    ("reflect", Class::Say),
    ("refuse", Class::Promise),
    ("refute", Class::Deny),
    ("regret", Class::Believe),
    ("reiterate", Class::Say),
    ("reject", Class::Deny),
    ("relate", Class::Say),
    ("remark", Class::Say),
    ("remind", Class::Tell),
    ("repeat", Class::Say),
    ("reply", Class::Say),
    ("report", Class::Say),
    ("request", Class::Urge),
    ("respond", Class::Say),
    ("retort", Class::Say),
    ("retweet", Class::Say),
    ("reveal", Class::Say),
    ("ridicule", Class::Judge),
    ("roar", Class::Say),
    ("rumor", Class::Claim),
    ("salute", Class::Judge),
    ("say", Class::Say),
    ("scold", Class::Judge),
    ("scream", Class::Say),
    ("shout", Class::Say),
    ("show", Class::Show),
    ("sigh", Class::Say),
    ("signal", Class::Say),
    ("sing", Class::Say),
    ("slam", Class::Judge),
    ("speak", Class::Say),
    ("specify", Class::Say),
    ("speculate", Class::Predict),
    ("spell", Class::Say),
    ("state", Class::Say),
    ("stipulate", Class::Say),
    ("stress", Class::Say),
    ("suggest", Class::Say),
    ("summarise", Class::Say),
    ("summarize", Class::Say),
    ("support", Class::Believe),
    ("surmise", Class::Predict),
    ("suspect", Class::Believe),
    ("swear", Class::Say),
    ("talk", Class::Say),
    ("tease", Class::Say),
    ("tell", Class::Tell),
    ("term", Class::Judge),
    ("testify", Class::Say),
    ("text", Class::Say),
    ("thank", Class::Judge),
    ("theorize", Class::Predict),
    ("think", Class::Believe),
    ("threaten", Class::Warn),
    ("thunder", Class::Say),
    ("tout", Class::Judge),
    ("tweet", Class::Say),
    ("underline", Class::Say),
    ("underscore", Class::Say),
    ("understand", Class::Believe),
    ("urge", Class::Urge),
    ("venture", Class::Say),
    ("voice", Class::Judge),
    ("volunteer", Class::Say),
    ("vouch", Class::Say),
    ("vow", Class::Promise),
    ("want", Class::Believe),
    ("warn", Class::Warn),
    ("welcome", Class::Believe),
    ("whisper", Class::Say),
    ("wonder", Class::Ask),
    ("worry", Class::Believe),
    ("write", Class::Say),
    ("yell", Class::Say),
]);

/// Forms that do not follow the rule.
static IRREGULAR: Map<(&str, Form)> = Map::new(&[
    ("dreamt", ("dream", Form::Past)),
    ("felt", ("feel", Form::Past)),
    ("foresaw", ("foresee", Form::Past)),
    ("foreseen", ("foresee", Form::Past)),
    ("found", ("find", Form::Past)),
    ("goes", ("go", Form::Third)),
    ("pled", ("plead", Form::Past)),
    ("said", ("say", Form::Past)),
    ("sang", ("sing", Form::Past)),
    ("shown", ("show", Form::Past)),
    ("spelt", ("spell", Form::Past)),
    ("spoke", ("speak", Form::Past)),
    ("spoken", ("speak", Form::Past)),
    ("swore", ("swear", Form::Past)),
    ("thought", ("think", Form::Past)),
    ("told", ("tell", Form::Past)),
    ("understood", ("understand", Form::Past)),
    ("went", ("go", Form::Past)),
    ("written", ("write", Form::Past)),
    ("wrote", ("write", Form::Past)),
]);

/// Base forms that are past forms too.
const ALSO_PAST: [&str; 2] = ["forecast", "read"];

/// Verbs whose bare and -s forms are nouns as well.
static ALSO_NOUNS: List = List::new(&[
    "advocate",
    "answer",
    "appeal",
    "back",
    "blame",
    "blast",
    "blog",
    "brand",
    "brief",
    "call",
    "chant",
    "claim",
    "command",
    "comment",
    "counter",
    "cry",
    "demand",
    "detail",
    "doubt",
    "dream",
    "echo",
    "estimate",
    "express",
    "favor",
    "favour",
    "fear",
    "find",
    "forecast",
    "guess",
    "hint",
    "hope",
    "joke",
    "label",
    "laugh",
    "mention",
    "message",
    "note",
    "object",
    "offer",
    "order",
    "outline",
    "plan",
    "pledge",
    "point",
    "post",
    "praise",
    "press",
    "project",
    "promise",
    "protest",
    "push",
    "question",
    "quote",
    "reason",
    "regret",
    "remark",
    "report",
    "request",
    "rumor",
    "show",
    "signal",
    "state",
    "support",
    "talk",
    "text",
    "tweet",
    "voice",
    "volunteer",
    "welcome",
    "worry",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_led_back_to_their_verb() {
        let cases = [
            ("said", Some(("say", Form::Past))),
            ("says", Some(("say", Form::Third))),
            ("saying", Some(("say", Form::Ing))),
            ("denies", Some(("deny", Form::Third))),
            ("denied", Some(("deny", Form::Past))),
            ("urging", Some(("urge", Form::Ing))),
            ("quipped", Some(("quip", Form::Past))),
            ("stresses", Some(("stress", Form::Third))),
            ("agreed", Some(("agree", Form::Past))),
            ("written", Some(("write", Form::Past))),
            ("walked", None),
            ("sing", Some(("sing", Form::Base))),
            ("bring", None),
            ("ed", None),
            ("ing", None),
            ("s", None),
            ("", None),
            ("überred", None),
            ("counterrevolutionaries", None),
        ];
        for (word, want) in cases {
            assert_eq!(verb(word).map(|v| (v.lemma, v.form)), want, "{word}");
        }
    }

    #[test]
    fn every_verb_has_room_for_its_ending() {
        assert!(VERBS.iter().all(|(verb, _)| verb.len() + 2 <= LONGEST));
    }
}
