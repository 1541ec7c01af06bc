//! Names and name words, one list a kind; `gazetteers/*.txt` say what each means.

use std::sync::OnceLock;

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

/// Organisations whose names are nothing else, as written.
pub const KNOWN_ORGANIZATIONS: &str = include_str!("gazetteers/known-organizations.txt");

/// The entries of a list: one a line, `#` opens a comment line.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Words of one kind, in lowercase.
type Words = crate::maps::Set<String>;

fn words(lists: &[usize]) -> Words {
    let lists = lists.iter().filter_map(|&i| OF_THE_TAGGER.get(i));
    lists.flat_map(|list| entries(list)).map(str::to_lowercase).collect()
}

/// Whether it is a country, a city, a region or a state, given in lowercase.
pub fn is_place(name: &str) -> bool {
    static PLACES: OnceLock<Words> = OnceLock::new();
    PLACES.get_or_init(|| words(&[0, 2, 3])).contains(name)
}

/// Whether it is a country, given in lowercase.
pub fn is_country(name: &str) -> bool {
    static COUNTRIES: OnceLock<Words> = OnceLock::new();
    COUNTRIES.get_or_init(|| words(&[0])).contains(name)
}

/// Whether it is a nationality, a people, a religion or a party's adherents, given in lowercase.
pub fn is_nationality(word: &str) -> bool {
    static NATIONALITIES: OnceLock<Words> = OnceLock::new();
    NATIONALITIES.get_or_init(|| words(&[1])).contains(word)
}

/// Whether it is a first name, given in lowercase.
pub fn is_first_name(word: &str) -> bool {
    static FIRST_NAMES: OnceLock<Words> = OnceLock::new();
    FIRST_NAMES.get_or_init(|| words(&[4])).contains(word)
}

/// Whether a first name, given in lowercase, is hardly ever one of women, or of men; "kim" and "lee" are both.
pub fn sex_of(first_name: &str) -> Option<Sex> {
    static SEXES: OnceLock<crate::maps::Map<&str, Sex>> = OnceLock::new();
    const OF: [(Sex, &str); 2] = [
        (Sex::Female, include_str!("gazetteers/womens-names.txt")),
        (Sex::Male, include_str!("gazetteers/mens-names.txt")),
    ];
    let sexes = || OF.into_iter().flat_map(|(sex, names)| entries(names).map(move |name| (name, sex))).collect();
    SEXES.get_or_init(sexes).get(first_name).copied()
}

/// Whom "she" means, and whom "he" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// She.
    Female,
    /// He.
    Male,
}

/// Whether it begins or ends names of organisations ("ministry"), given in lowercase.
pub fn is_organization_word(word: &str) -> bool {
    static ORGANIZATION_WORDS: OnceLock<Words> = OnceLock::new();
    ORGANIZATION_WORDS.get_or_init(|| words(&[5])).contains(word)
}
