//! Words of the closed classes, by which a sentence is taken apart without a parser: auxiliaries, adverbs, determiners,
//! prepositions, conjunctions, pronouns, common verbs.

use super::lexicon::Listed;
use super::lookup::List;

/// Which parts a word may play, asked once for each word of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    pub(crate) const NONE: Parts = Parts(0);
    pub(crate) const ADVERB: Parts = Parts(1 << 1);

    /// The parts that a lowercase word may play; none for "" and for names.
    pub fn of(word: &str) -> Parts {
        Listed::of(word).parts
    }

    /// All that either tells.
    pub(crate) fn and(self, other: Parts) -> Parts {
        Parts(self.0 | other.0)
    }

    /// What may stand between a subject and its verb of speech ("has", "would", "not"), and finite verbs that tell a clause.
    pub fn auxiliary(self) -> bool {
        self.0 & 1 != 0
    }

    /// What may stand beside a verb of speech: "also", "later", "repeatedly".
    pub fn adverb(self) -> bool {
        self.0 & 1 << 1 != 0
    }

    /// What begins a noun phrase: "the", "his", "several".
    pub fn determiner(self) -> bool {
        self.0 & 1 << 2 != 0
    }

    /// "in", "of", "with".
    pub fn preposition(self) -> bool {
        self.0 & 1 << 3 != 0
    }

    /// What begins or joins clauses: "and", "because", "which".
    pub fn conjunction(self) -> bool {
        self.0 & 1 << 4 != 0
    }

    /// A personal pronoun that may be a subject: "he", "it".
    pub fn pronoun(self) -> bool {
        self.0 & 1 << 5 != 0
    }

    /// A common verb whose form shows that it is finite though it does not end in -ed: "came", "remains".
    pub fn plain_verb(self) -> bool {
        self.0 & 1 << 6 != 0
    }
}

/// Auxiliaries, and adverbs that negate or distance a verb.
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

/// All words of the closed classes and a part that each may play; of the adverbs in -ly there is no end.
pub(crate) fn words() -> impl Iterator<Item = (&'static str, Parts)> {
    let lists: [(&[&str], u8); 7] = [
        (&AUXILIARIES, 0),
        (&ADVERBS, 1),
        (&DETERMINERS, 2),
        (&PREPOSITIONS, 3),
        (&CONJUNCTIONS, 4),
        (&SUBJECT_PRONOUNS, 5),
        (&PLAIN_VERBS, 6),
    ];
    lists.into_iter().flat_map(|(list, bit)| list.iter().map(move |&word| (word, Parts(1 << bit))))
}

/// Whether a word ends in -ly and is an adverb.
pub(crate) fn ends_as_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && !NO_ADVERBS.contains(&word)
}

/// Words in -ly that are none.
const NO_ADVERBS: [&str; 10] =
    ["ally", "assembly", "bully", "family", "italy", "july", "monopoly", "rally", "reply", "supply"];

/// Adverbs not in -ly.
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
static SUBJECT_PRONOUNS: [&str; 8] = ["he", "she", "it", "they", "i", "we", "you", "one"];

/// Whether a word is one of them.
pub fn is_subject_pronoun(word: &str) -> bool {
    SUBJECT_PRONOUNS.contains(&word)
}

/// Words that begin a noun phrase.
static DETERMINERS: List = List::new(&[
    "a", "all", "an", "another", "any", "both", "dozens", "each", "either", "every", "few", "five", "four", "half",
    "her", "his", "hundreds", "its", "many", "more", "most", "my", "no", "one", "other", "our", "several", "six",
    "some", "such", "that", "the", "their", "these", "this", "those", "three", "two", "your",
]);

/// Prepositions.
static PREPOSITIONS: List = List::new(&[
    "about",
    "above",
    "across",
    "after",
    "against",
    "along",
    "alongside",
    "amid",
    "amidst",
    "among",
    "amongst",
    "around",
    "as",
    "at",
    "atop",
    "before",
    "behind",
    "below",
    "beneath",
    "beside",
    "besides",
    "between",
    "beyond",
    "by",
    "concerning",
    "despite",
    "down",
    "during",
    "except",
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
    "regarding",
    "since",
    "through",
    "throughout",
    "to",
    "toward",
    "towards",
    "under",
    "unlike",
    "until",
    "upon",
    "versus",
    "via",
    "with",
    "within",
    "without",
]);

/// Words that begin a clause.
static CONJUNCTIONS: List = List::new(&[
    "after", "although", "and", "as", "because", "before", "but", "how", "if", "nor", "or", "since", "so", "that",
    "though", "unless", "until", "what", "when", "where", "whereas", "whether", "which", "while", "who", "why", "yet",
]);

/// Common verbs whose past form does not end in -ed, and a few present ones: enough to see where a clause has its verb.
static PLAIN_VERBS: List = List::new(&[
    "ate",
    "became",
    "began",
    "blew",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "clung",
    "comes",
    "crept",
    "cut",
    "dealt",
    "drew",
    "drove",
    "dug",
    "ended",
    "faces",
    "fell",
    "fled",
    "flew",
    "flung",
    "forbade",
    "forgave",
    "forgot",
    "fought",
    "froze",
    "gave",
    "gets",
    "gives",
    "got",
    "grew",
    "held",
    "hid",
    "hit",
    "hung",
    "keeps",
    "kept",
    "knelt",
    "laid",
    "leads",
    "leapt",
    "led",
    "left",
    "lent",
    "let",
    "lies",
    "looks",
    "lost",
    "made",
    "makes",
    "meant",
    "met",
    "needs",
    "overcame",
    "overran",
    "oversaw",
    "overthrew",
    "overtook",
    "owns",
    "paid",
    "plays",
    "put",
    "puts",
    "quit",
    "ran",
    "rang",
    "rebuilt",
    "remains",
    "rode",
    "rose",
    "runs",
    "sank",
    "sat",
    "seeks",
    "seems",
    "sent",
    "set",
    "sets",
    "shook",
    "shot",
    "shrank",
    "slept",
    "slid",
    "sold",
    "sought",
    "speaks",
    "spent",
    "split",
    "spoke",
    "sprang",
    "stole",
    "stood",
    "struck",
    "stuck",
    "swam",
    "swept",
    "swung",
    "takes",
    "taught",
    "threw",
    "took",
    "tore",
    "tries",
    "turns",
    "undertook",
    "underwent",
    "upheld",
    "went",
    "wept",
    "withdrew",
    "withheld",
    "withstood",
    "woke",
    "won",
    "wore",
]);
