//! Verbs and phrases of speech: what a reporter writes where somebody says, asks, denies, believes something.

use super::lookup::{List, Map};

/// What kind of act a verb of speech reports. Stance rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Says as a fact: "said", "added", "stressed".
    Say,
    /// Says, and the reporter keeps a distance: "claimed", "alleged".
    Claim,
    /// Says what will or may be: "predicted", "estimated".
    Predict,
    /// Says to somebody who is the object: "told reporters".
    Tell,
    /// Wants to know: "asked", "wondered".
    Ask,
    /// Says that it is not so: "denied", "dismissed".
    Deny,
    /// Says that harm may come: "warned".
    Warn,
    /// Says what others should do: "urged", "demanded".
    Urge,
    /// Says what one will or will not do: "vowed", "agreed", "refused".
    Promise,
    /// Says what one makes of somebody or something: "called", "praised", "accused".
    Judge,
    /// Holds true or wishes: "believes", "hopes".
    Believe,
    /// Lets see or passes on: "showed", "cited".
    Show,
}

impl Class {
    /// Whether a quotation of whole sentences may hang on the verb ("“…,” she said", not "she wanted").
    pub fn introduces_quotation(self) -> bool {
        !matches!(self, Class::Believe | Class::Judge | Class::Show | Class::Deny)
    }
}

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "say"
    Base,
    /// "says"
    Third,
    /// "said"; also the participle.
    Past,
    /// "saying"
    Ing,
}

/// A verb of speech as found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// "say"
    pub lemma: &'static str,
    /// What kind of act.
    pub class: Class,
    /// In which form.
    pub form: Form,
}

/// The verb of speech that a lowercase word is a form of: "denied" is one, "walked" is none.
pub fn verb(word: &str) -> Option<Verb> {
    let listed = |stem: &str, form: Form| VERBS.entry(stem).map(|&(lemma, class)| Verb { lemma, class, form });
    if let Some((form, lemma)) = IRREGULAR.entry(word) {
        return listed(lemma, if *form == "goes" { Form::Third } else { Form::Past });
    }
    if let Some(found) = listed(word, if ALSO_PAST.contains(&word) { Form::Past } else { Form::Base }) {
        return Some(found);
    }
    if !word.is_ascii() || word.len() < 4 {
        return None;
    }
    let regular = |ending: &str, form: Form| {
        let stem = word.strip_suffix(ending)?;
        listed(stem, form)
            .or_else(|| listed(&format!("{stem}e"), form))
            .or_else(|| listed(&format!("{}y", stem.strip_suffix('i')?), form))
            .or_else(|| {
                let once = stem.get(..stem.len().checked_sub(1)?)?;
                once.ends_with(stem.chars().next_back()?).then(|| listed(once, form)).flatten()
            })
    };
    let third = || {
        let stem = word.strip_suffix('s')?;
        listed(stem, Form::Third)
            .or_else(|| listed(stem.strip_suffix('e')?, Form::Third))
            .or_else(|| listed(&format!("{}y", stem.strip_suffix("ie")?), Form::Third))
    };
    regular("ed", Form::Past).or_else(|| regular("ing", Form::Ing)).or_else(third)
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
    ("affirm", Class::Say),
    ("agree", Class::Promise),
    ("allege", Class::Claim),
    ("announce", Class::Say),
    ("answer", Class::Say),
    ("applaud", Class::Judge),
    ("argue", Class::Say),
    ("ask", Class::Ask),
    ("assert", Class::Say),
    ("assume", Class::Believe),
    ("assure", Class::Tell),
    ("believe", Class::Believe),
    ("bellow", Class::Say),
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
    ("comment", Class::Say),
    ("communicate", Class::Say),
    ("compare", Class::Judge),
    ("complain", Class::Say),
    ("concede", Class::Say),
    ("conclude", Class::Say),
    ("condemn", Class::Judge),
    ("confess", Class::Say),
    ("confirm", Class::Say),
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
    ("decry", Class::Judge),
    ("deem", Class::Judge),
    ("defend", Class::Judge),
    ("demand", Class::Urge),
    ("demonstrate", Class::Show),
    ("denounce", Class::Judge),
    ("deny", Class::Deny),
    ("deride", Class::Judge),
    ("describe", Class::Say),
    ("detail", Class::Say),
    ("disavow", Class::Deny),
    ("disclose", Class::Say),
    ("discover", Class::Show),
    ("dismiss", Class::Deny),
    ("dispute", Class::Deny),
    ("doubt", Class::Believe),
    ("dub", Class::Judge),
    ("echo", Class::Say),
    ("elaborate", Class::Say),
    ("emphasise", Class::Say),
    ("emphasize", Class::Say),
    ("encourage", Class::Urge),
    ("endorse", Class::Judge),
    ("estimate", Class::Predict),
    ("exclaim", Class::Say),
    ("expect", Class::Believe),
    ("explain", Class::Say),
    ("express", Class::Say),
    ("fear", Class::Believe),
    ("feel", Class::Believe),
    ("find", Class::Believe),
    ("forecast", Class::Predict),
    ("fume", Class::Say),
    ("go", Class::Say),
    ("groan", Class::Say),
    ("growl", Class::Say),
    ("gush", Class::Say),
    ("hail", Class::Judge),
    ("highlight", Class::Say),
    ("hint", Class::Say),
    ("hiss", Class::Say),
    ("hope", Class::Believe),
    ("implore", Class::Say),
    ("indicate", Class::Say),
    ("inform", Class::Tell),
    ("inquire", Class::Ask),
    ("insist", Class::Say),
    ("instruct", Class::Urge),
    ("interject", Class::Say),
    ("interrupt", Class::Say),
    ("intone", Class::Say),
    ("joke", Class::Say),
    ("label", Class::Judge),
    ("lambast", Class::Judge),
    ("lament", Class::Say),
    ("laud", Class::Judge),
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
    ("observe", Class::Say),
    ("offer", Class::Say),
    ("opine", Class::Say),
    ("oppose", Class::Judge),
    ("order", Class::Urge),
    ("outline", Class::Say),
    ("plan", Class::Promise),
    ("pledge", Class::Promise),
    ("portray", Class::Judge),
    ("post", Class::Say),
    ("praise", Class::Judge),
    ("preach", Class::Say),
    ("predict", Class::Predict),
    ("proclaim", Class::Say),
    ("project", Class::Predict),
    ("promise", Class::Promise),
    ("propose", Class::Promise),
    ("prove", Class::Show),
    ("publish", Class::Show),
    ("question", Class::Ask),
    ("quip", Class::Say),
    ("quote", Class::Show),
    ("rail", Class::Say),
    ("rant", Class::Say),
    ("read", Class::Say),
    ("reason", Class::Say),
    ("rebuff", Class::Deny),
    ("rebuke", Class::Judge),
    ("rebut", Class::Deny),
    ("recall", Class::Say),
    ("recommend", Class::Urge),
    ("recount", Class::Say),
    ("refer", Class::Judge),
    ("refuse", Class::Promise),
    ("refute", Class::Deny),
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
    ("salute", Class::Judge),
    ("say", Class::Say),
    ("scold", Class::Judge),
    ("scream", Class::Say),
    ("shout", Class::Say),
    ("show", Class::Show),
    ("sigh", Class::Say),
    ("sing", Class::Say),
    ("slam", Class::Judge),
    ("specify", Class::Say),
    ("speculate", Class::Predict),
    ("spell", Class::Say),
    ("state", Class::Say),
    ("stress", Class::Say),
    ("suggest", Class::Say),
    ("summarise", Class::Say),
    ("summarize", Class::Say),
    ("suspect", Class::Believe),
    ("swear", Class::Say),
    ("tease", Class::Say),
    ("tell", Class::Tell),
    ("term", Class::Judge),
    ("testify", Class::Say),
    ("text", Class::Say),
    ("thank", Class::Judge),
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
    ("volunteer", Class::Say),
    ("vouch", Class::Say),
    ("vow", Class::Promise),
    ("want", Class::Believe),
    ("warn", Class::Warn),
    ("whisper", Class::Say),
    ("wonder", Class::Ask),
    ("worry", Class::Believe),
    ("write", Class::Say),
    ("yell", Class::Say),
]);

/// Forms that do not follow the rule.
static IRREGULAR: Map<&str> = Map::new(&[
    ("felt", "feel"),
    ("found", "find"),
    ("goes", "go"),
    ("said", "say"),
    ("sang", "sing"),
    ("shown", "show"),
    ("spelt", "spell"),
    ("swore", "swear"),
    ("thought", "think"),
    ("told", "tell"),
    ("understood", "understand"),
    ("went", "go"),
    ("written", "write"),
    ("wrote", "write"),
]);

/// Base forms that are past forms too.
const ALSO_PAST: [&str; 2] = ["forecast", "read"];

/// What a noun of speech reports, after whose it is: "her claim that …", "the ministry's complaints of …".
pub(crate) fn noun(word: &str) -> Option<Class> {
    NOUNS.get(word)
}

/// Nouns of speech.
static NOUNS: Map<Class> = Map::new(&[
    ("account", Class::Say),
    ("accusation", Class::Judge),
    ("accusations", Class::Judge),
    ("admission", Class::Say),
    ("allegation", Class::Claim),
    ("allegations", Class::Claim),
    ("announcement", Class::Say),
    ("answer", Class::Say),
    ("argument", Class::Say),
    ("assertion", Class::Claim),
    ("assertions", Class::Claim),
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
    ("plea", Class::Urge),
    ("pledge", Class::Promise),
    ("point", Class::Say),
    ("prediction", Class::Predict),
    ("predictions", Class::Predict),
    ("promise", Class::Promise),
    ("promises", Class::Promise),
    ("proposal", Class::Urge),
    ("question", Class::Ask),
    ("questions", Class::Ask),
    ("rejection", Class::Deny),
    ("remark", Class::Say),
    ("remarks", Class::Say),
    ("reminder", Class::Say),
    ("reply", Class::Say),
    ("request", Class::Urge),
    ("response", Class::Say),
    ("speech", Class::Say),
    ("statement", Class::Say),
    ("suggestion", Class::Say),
    ("testimony", Class::Say),
    ("threat", Class::Warn),
    ("threats", Class::Warn),
    ("tweet", Class::Say),
    ("vow", Class::Promise),
    ("warning", Class::Warn),
    ("warnings", Class::Warn),
    ("words", Class::Say),
]);

/// Verbs whose bare and -s forms are nouns as well.
static ALSO_NOUNS: List = List::new(&[
    "answer",
    "attack",
    "blame",
    "blast",
    "blog",
    "brand",
    "brief",
    "call",
    "cast",
    "challenge",
    "chant",
    "claim",
    "comment",
    "counter",
    "cry",
    "demand",
    "detail",
    "doubt",
    "echo",
    "estimate",
    "express",
    "fear",
    "find",
    "forecast",
    "guess",
    "hammer",
    "hint",
    "hope",
    "joke",
    "label",
    "mention",
    "message",
    "note",
    "offer",
    "order",
    "outline",
    "plan",
    "pledge",
    "post",
    "praise",
    "preview",
    "project",
    "promise",
    "question",
    "quote",
    "reason",
    "remark",
    "report",
    "request",
    "show",
    "state",
    "testimony",
    "text",
    "threat",
    "tweet",
    "view",
    "volunteer",
    "worry",
]);

/// Auxiliaries: what may stand between a subject and its verb of speech, and finite verbs that tell a clause.
pub fn is_auxiliary(word: &str) -> bool {
    AUXILIARIES.has(word)
}

static AUXILIARIES: List = List::new(&[
    "'d",
    "'ll",
    "'m",
    "'re",
    "'ve",
    "ai",
    "allegedly",
    "am",
    "are",
    "be",
    "been",
    "being",
    "ca",
    "can",
    "could",
    "did",
    "do",
    "does",
    "had",
    "has",
    "have",
    "having",
    "is",
    "may",
    "might",
    "must",
    "n't",
    "need",
    "never",
    "not",
    "ought",
    "reportedly",
    "shall",
    "should",
    "to",
    "used",
    "was",
    "were",
    "will",
    "wo",
    "would",
]);

/// Forms of "be", which make a past form passive.
pub fn is_be(word: &str) -> bool {
    matches!(word, "am" | "are" | "be" | "been" | "being" | "is" | "was" | "were" | "'re" | "'m" | "get" | "got")
}

/// Whether a word is an adverb that may stand beside a verb of speech.
pub fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && !NO_ADVERBS.contains(&word) || ADVERBS.has(word)
}

/// Words in -ly that are none.
const NO_ADVERBS: [&str; 10] =
    ["ally", "assembly", "bully", "family", "italy", "july", "monopoly", "rally", "reply", "supply"];

static ADVERBS: List = List::new(&[
    "again",
    "all",
    "almost",
    "already",
    "also",
    "always",
    "both",
    "even",
    "ever",
    "first",
    "further",
    "furthermore",
    "herself",
    "himself",
    "instead",
    "itself",
    "just",
    "later",
    "long",
    "moreover",
    "never",
    "nonetheless",
    "now",
    "often",
    "once",
    "only",
    "simply",
    "soon",
    "still",
    "themselves",
    "then",
    "today",
    "too",
]);

/// Personal pronouns that may be a subject.
pub fn is_subject_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "i" | "we" | "you" | "one")
}

/// Words that begin a noun phrase.
pub fn is_determiner(word: &str) -> bool {
    DETERMINERS.has(word)
}

static DETERMINERS: List = List::new(&[
    "a", "all", "an", "another", "any", "both", "dozens", "each", "either", "every", "few", "five", "four", "half",
    "her", "his", "hundreds", "its", "many", "more", "most", "my", "no", "one", "other", "our", "several", "six",
    "some", "such", "that", "the", "their", "these", "this", "those", "three", "two", "your",
]);

/// Prepositions.
pub fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.has(word)
}

static PREPOSITIONS: List = List::new(&[
    "about",
    "above",
    "across",
    "after",
    "against",
    "along",
    "amid",
    "among",
    "around",
    "as",
    "at",
    "before",
    "behind",
    "below",
    "between",
    "beyond",
    "by",
    "despite",
    "down",
    "during",
    "following",
    "for",
    "from",
    "in",
    "inside",
    "into",
    "like",
    "near",
    "of",
    "off",
    "on",
    "onto",
    "outside",
    "over",
    "per",
    "since",
    "through",
    "throughout",
    "to",
    "toward",
    "towards",
    "under",
    "until",
    "upon",
    "with",
    "without",
]);

/// Words that begin a clause.
pub fn is_conjunction(word: &str) -> bool {
    CONJUNCTIONS.has(word)
}

static CONJUNCTIONS: List = List::new(&[
    "after", "although", "and", "as", "because", "before", "but", "how", "if", "nor", "or", "since", "so", "that",
    "though", "unless", "until", "what", "when", "where", "whereas", "whether", "which", "while", "who", "why", "yet",
]);

/// Common verbs whose past form does not end in -ed, and a few present ones: enough to see where a clause has its verb.
pub fn is_plain_verb(word: &str) -> bool {
    PLAIN_VERBS.has(word)
}

static PLAIN_VERBS: List = List::new(&[
    "became", "began", "bought", "broke", "brought", "built", "came", "chose", "comes", "cut", "drew", "drove",
    "ended", "faces", "fell", "fled", "flew", "forgot", "fought", "gave", "gets", "gives", "got", "grew", "held",
    "hit", "keeps", "kept", "laid", "leads", "led", "left", "lent", "let", "lies", "looks", "lost", "made", "makes",
    "meant", "met", "needs", "owns", "paid", "plays", "put", "puts", "quit", "ran", "rang", "remains", "rose", "runs",
    "sat", "seeks", "seems", "sent", "set", "sets", "shook", "shot", "sold", "sought", "speaks", "spent", "split",
    "spoke", "stood", "struck", "stuck", "takes", "taught", "threw", "took", "tries", "turns", "withdrew", "won",
]);
