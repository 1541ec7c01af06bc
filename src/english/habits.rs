//! Words by which a sentence tells what happens again and again, as stems.

/// One word is enough.
pub(crate) const HABITUAL: &[&str] = &[
    "decad",
    "frequent",
    "histor",
    "often",
    "regular",
    "repeat",
    "repeatedli",
    "routin",
    "sometim",
    "tradit",
    "usual",
];

/// Two words in a row: "several times", "for years", "recent years".
pub(crate) const HABITUAL_PAIRS: &[(&str, &str)] = &[
    ("for", "year"),
    ("mani", "time"),
    ("past", "year"),
    ("recent", "month"),
    ("recent", "year"),
    ("sever", "time"),
    ("year", "ago"),
];
