//! Words by which a sentence tells what happens again and again, as stems.

/// One word is enough. "Historic", "traditional", "routine" and "the worst in decades" tell of what happened once.
pub(crate) const HABITUAL: &[&str] = &["frequent", "often", "regular", "repeat", "repeatedli", "sometim", "usual"];

/// Two words in a row: "several times", "for years", "recent years".
pub(crate) const HABITUAL_PAIRS: &[(&str, &str)] = &[
    ("for", "decad"),
    ("for", "year"),
    ("mani", "time"),
    ("past", "year"),
    ("recent", "month"),
    ("recent", "year"),
    ("sever", "time"),
];

/// "The deadliest attack in recent years" happened once: stems that make such a pair no habit, sorted.
pub(crate) const SUPERLATIVES: &[&str] = &[
    "best",
    "biggest",
    "bloodiest",
    "costliest",
    "deadliest",
    "fiercest",
    "greatest",
    "heaviest",
    "highest",
    "hottest",
    "largest",
    "longest",
    "lowest",
    "sharpest",
    "steepest",
    "strongest",
    "worst",
];
