//! Names and name words, one list a kind; `gazetteers/*.txt` say what each means.

/// The lists that the tagger's weights were learned with, in the order of its bits. A changed list changes its features:
/// facts learned later belong in lists of their own.
pub const OF_THE_TAGGER: [&str; 8] = [
    include_str!("gazetteers/countries.txt"),
    include_str!("gazetteers/nationalities.txt"),
    include_str!("gazetteers/cities.txt"),
    include_str!("gazetteers/regions.txt"),
    include_str!("gazetteers/first-names.txt"),
    include_str!("gazetteers/organization-words.txt"),
    include_str!("gazetteers/organizations.txt"),
    include_str!("gazetteers/titles.txt"),
];

/// The entries of a list: one a line, `#` opens a comment line.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}
