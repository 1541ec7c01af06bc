//! The names of a story by how they are written, each with what its surroundings say of it.

use super::Source;
use super::description::{self, Around};
use super::key;
use super::synonyms;
use crate::article::NameKind;
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::titles::Sex;
use crate::english::{demonyms, gazetteers};
use crate::maps::Map;

/// All mentions written alike: over the story, but a person's single name (a surname) within one article.
pub struct Form {
    pub kind: NameKind,
    /// The name's words as comparisons see them ([`key`]).
    pub words: Vec<String>,
    /// The country that an institution belongs to: "iraq" for "Iraqi Foreign Ministry".
    pub country: Option<String>,
    /// Number in the list of synonyms.
    pub synonym: Option<usize>,
    /// Number of its article and of the mention there, in order.
    pub mentions: Vec<(usize, usize)>,
    pub articles: BTreeSet<usize>,
    /// From "Mr." or "Ms.".
    pub sex: Option<Sex>,
    /// What it is called before the name or after a comma.
    pub descriptions: Vec<String>,
    /// A son of the same name: "Donald Marsh Jr.".
    pub junior: bool,
    /// Every letter a capital: "CEU".
    pub capitals: bool,
    /// Written in one word with a hyphen: "Lee-Hill".
    pub hyphened: bool,
    /// Initials of the name with the legal form that the words leave out: "omi" of "Orrin Media Inc.".
    pub legal: String,
}

impl Form {
    /// Takes in a mention: number of its article, its own number there, and what stands around it.
    fn add(&mut self, article: usize, at: usize, around: Around) {
        self.mentions.push((article, at));
        self.articles.insert(article);
        self.descriptions.extend(around.descriptions);
        self.sex = self.sex.or(around.sex);
    }

    pub fn is_full_person(&self) -> bool {
        self.kind == NameKind::Person && self.words.len() >= 2
    }

    pub fn is_single_person(&self) -> bool {
        self.kind == NameKind::Person && self.words.len() == 1
    }

    pub fn last_word(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    pub fn first_word(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }
}

/// What two mentions must share to be of one form.
type Key = (NameKind, Option<usize>, Vec<String>, Option<String>, bool);

/// The forms of the story, in the order of their first mentions.
pub fn forms(sources: &[Source]) -> Vec<Form> {
    let mut forms: Vec<Form> = vec![];
    let mut by_key: BTreeMap<Key, usize> = BTreeMap::new();
    for (number, source) in sources.iter().enumerate() {
        // Most names of an article are written once more as they were: their form is known by that alone.
        let mut as_written: Map<(NameKind, &str), usize> = Map::default();
        for (at, mention) in source.mentions.iter().enumerate() {
            let around = description::around(source, mention);
            let written = (mention.kind, mention.span.text(source.text));
            let owned = around.owner.is_some();
            if let Some(known) = as_written.get(&written).filter(|_| !owned).and_then(|&i| forms.get_mut(i)) {
                known.add(number, at, around);
                continue;
            }
            let form = one(written.1, mention.kind, &around);
            if form.words.is_empty() {
                continue;
            }
            let article = form.is_single_person().then_some(number);
            let key = (form.kind, article, form.words.clone(), form.country.clone(), form.junior);
            let i = *by_key.entry(key).or_insert(forms.len());
            if i == forms.len() {
                forms.push(form);
            } else if let Some(known) = forms.get_mut(i) {
                known.capitals |= form.capitals;
                if known.legal.is_empty() {
                    known.legal.clone_from(&form.legal);
                }
            }
            if let Some(form) = forms.get_mut(i) {
                form.add(number, at, around);
            }
            if !owned {
                as_written.insert(written, i);
            }
        }
    }
    forms
}

/// The form of one name, without mentions.
fn one(written: &str, kind: NameKind, around: &Around) -> Form {
    let mut words = key::words(if kind == NameKind::Person { behind_nickname(written) } else { written });
    let junior = kind == NameKind::Person && key::is_junior(&words);
    if kind == NameKind::Person {
        words = key::person_words(words);
    }
    let mut country = None;
    let mut synonym = (kind != NameKind::Person).then(|| synonyms::group_of(&words, kind)).flatten();
    if kind == NameKind::Organization && synonym.is_none() {
        country = take_country(&mut words).or(around.owner.clone());
    } else if let (Some(owner), NameKind::Organization) = (&around.owner, kind)
        && synonym.is_some_and(|s| !synonyms::belongs_to(s, owner))
    {
        // "Iraq's Defense Department" is not the Pentagon.
        synonym = None;
        country = around.owner.clone();
    }
    if kind == NameKind::Other
        && let [word] = words.as_mut_slice()
        && let Some(stem) = word.strip_suffix('s').filter(|stem| gazetteers::is_nationality(stem))
    {
        *word = stem.to_string();
    }
    let letters = || written.chars().filter(|c| c.is_alphabetic());
    Form {
        kind,
        words,
        country,
        synonym,
        mentions: vec![],
        articles: BTreeSet::new(),
        sex: None,
        descriptions: vec![],
        junior,
        hyphened: written.contains(['-', '‑', '–']) && !written.contains(char::is_whitespace),
        legal: if kind == NameKind::Organization { key::legal_initials(written) } else { String::new() },
        capitals: letters().count() >= 2 && letters().all(char::is_uppercase),
    }
}

/// "Mad Dog’ Lee", of which the first mark stands before the name: Lee.
fn behind_nickname(written: &str) -> &str {
    let closed = ["’ ", "' ", "” ", "\" "].iter().find_map(|mark| written.split_once(mark));
    let opens = |nickname: &str| nickname.contains(['‘', '“', '"']);
    match closed {
        Some((nickname, rest)) if !opens(nickname) && rest.starts_with(char::is_uppercase) => rest,
        _ => written,
    }
}

/// "iraqi foreign ministry" → "foreign ministry" of "iraq".
fn take_country(words: &mut Vec<String>) -> Option<String> {
    let country = words.first().filter(|_| words.len() >= 2).and_then(|w| demonyms::country_of(w))?;
    words.remove(0);
    Some(country.to_string())
}
