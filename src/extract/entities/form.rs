//! The names of a story by how they are written, each with what its surroundings say of it.

use super::Source;
use super::description::{self, Around};
use super::key;
use super::synonyms;
use crate::article::{Mention, NameKind};
use crate::english::titles::Sex;
use crate::english::{demonyms, gazetteers};
use std::collections::{BTreeMap, BTreeSet};

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
}

impl Form {
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
        for (at, mention) in source.mentions.iter().enumerate() {
            let around = description::around(source, mention);
            let form = one(source, number, at, mention, around);
            if form.words.is_empty() {
                continue;
            }
            let article = form.is_single_person().then_some(number);
            let key = (form.kind, article, form.words.clone(), form.country.clone(), form.junior);
            match by_key.get(&key).and_then(|&i| forms.get_mut(i)) {
                Some(known) => add(known, form),
                None => {
                    by_key.insert(key, forms.len());
                    forms.push(form);
                }
            }
        }
    }
    forms
}

fn add(known: &mut Form, form: Form) {
    known.mentions.extend(form.mentions);
    known.articles.extend(form.articles);
    known.descriptions.extend(form.descriptions);
    known.sex = known.sex.or(form.sex);
    known.capitals |= form.capitals;
}

fn one(source: &Source, article: usize, at: usize, mention: &Mention, around: Around) -> Form {
    let written = mention.span.text(source.text);
    let (mut words, mut country) = match mention.kind {
        NameKind::Person => (key::person_words(written), None),
        _ => (key::words(written), None),
    };
    let mut synonym = (mention.kind != NameKind::Person).then(|| synonyms::group_of(&words, mention.kind)).flatten();
    if mention.kind == NameKind::Organization && synonym.is_none() {
        country = take_country(&mut words).or(around.owner);
    } else if let (Some(owner), NameKind::Organization) = (&around.owner, mention.kind)
        && synonym.is_some_and(|s| !synonyms::belongs_to(s, owner))
    {
        // "Iraq's Defense Department" is not the Pentagon.
        synonym = None;
        country = around.owner.clone();
    }
    if mention.kind == NameKind::Other
        && let [word] = words.as_mut_slice()
        && let Some(stem) = word.strip_suffix('s').filter(|stem| gazetteers::is_nationality(stem))
    {
        *word = stem.to_string();
    }
    let letters = || written.chars().filter(|c| c.is_alphabetic());
    Form {
        kind: mention.kind,
        words,
        country,
        synonym,
        mentions: vec![(article, at)],
        articles: BTreeSet::from([article]),
        sex: around.sex,
        descriptions: around.descriptions,
        junior: mention.kind == NameKind::Person && key::is_junior(written),
        capitals: letters().count() >= 2 && letters().all(char::is_uppercase),
    }
}

/// "iraqi foreign ministry" → "foreign ministry" of "iraq".
fn take_country(words: &mut Vec<String>) -> Option<String> {
    let country = words.first().filter(|_| words.len() >= 2).and_then(|w| demonyms::country_of(w))?;
    words.remove(0);
    Some(country.to_string())
}
