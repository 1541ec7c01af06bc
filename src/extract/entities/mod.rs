//! Which names mean the same person, organisation, place or thing, in one article or over several?
//!
//! | file | question it answers |
//! |---|---|
//! | `key` | when are two names written alike? |
//! | `form` | which ways of writing names are there, and what is said around them? |
//! | `description` | what do the words around a name say of the one named? |
//! | `synonyms` | which known synonyms does a name belong to? |
//! | `persons` | which names mean the same person? |
//! | `things` | which names mean the same organisation, place or other thing? |
//! | `groups` | who belongs together, after all joins? |

mod description;
mod form;
mod groups;
mod key;
mod persons;
mod synonyms;
mod things;

use crate::article::{Article, Mention, NameKind, Quote};
use crate::text::Span;
use form::Form;
use groups::Groups;
use std::collections::BTreeMap;

/// One article, as far as its names go.
pub(crate) struct Source<'a> {
    pub text: &'a str,
    /// In order.
    pub sentences: &'a [Span],
    /// In order.
    pub mentions: &'a [Mention],
}

/// Everything that is said of one person or thing.
pub(crate) struct Group {
    pub kind: NameKind,
    /// Number of the article and of the mention there, in order.
    pub mentions: Vec<(usize, usize)>,
    pub description: Option<String>,
}

/// Groups the mentions of all articles; those named most often first.
pub(crate) fn group(sources: &[Source]) -> Vec<Group> {
    let forms = form::forms(sources);
    let mut groups = Groups::new(forms.len());
    persons::join_persons(&forms, &mut groups);
    things::join_things(sources, &forms, &mut groups);
    let mut members: BTreeMap<usize, Vec<&Form>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate() {
        members.entry(groups.find(i)).or_default().push(form);
    }
    let mut found: Vec<Group> = members.into_values().map(|forms| one_group(&forms)).collect();
    found.sort_by_key(|g| (std::cmp::Reverse(g.mentions.len()), g.mentions.first().copied()));
    found
}

fn one_group(forms: &[&Form]) -> Group {
    let mut mentions: Vec<(usize, usize)> = forms.iter().flat_map(|f| f.mentions.iter().copied()).collect();
    mentions.sort_unstable();
    let descriptions: Vec<&str> = forms.iter().flat_map(|f| f.descriptions.iter().map(String::as_str)).collect();
    let kind = kind(forms);
    let described = matches!(kind, NameKind::Person | NameKind::Organization);
    Group { kind, mentions, description: described.then(|| description::best(&descriptions)).flatten() }
}

/// What everybody knows it to be, else what most of its mentions are.
fn kind(forms: &[&Form]) -> NameKind {
    if let Some(known) = forms.iter().find_map(|f| f.synonym.and_then(synonyms::kind_of)) {
        return known;
    }
    let kinds = [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Other];
    let votes = |kind: NameKind| forms.iter().filter(|f| f.kind == kind).map(|f| f.mentions.len()).sum::<usize>();
    kinds.into_iter().rev().max_by_key(|&k| votes(k)).unwrap_or(NameKind::Other)
}

/// Gives the mentions of one article ids that count within it: `e1`, `e2`, …
pub(super) fn number(article: &mut Article, text: &str) {
    let source = Source { text, sentences: &article.sentences, mentions: &article.mentions };
    let groups = group(&[source]);
    for (number, group) in groups.iter().enumerate() {
        for &(_, at) in &group.mentions {
            if let Some(mention) = article.mentions.get_mut(at) {
                mention.entity = Some(format!("e{}", number + 1));
            }
        }
    }
}

/// Gives a speaker whom nobody has resolved the entity of the name in it: "Sabrina Singh, a spokeswoman".
pub(crate) fn name_speakers(quotes: &mut [Quote], mentions: &[Mention]) {
    for speaker in quotes.iter_mut().filter_map(|q| q.speaker.as_mut()).filter(|s| s.entity.is_none()) {
        speaker.entity = named(speaker.span, mentions).and_then(|m| m.entity.clone());
    }
}

/// The name that a speaker's words give: the first person in them, or the one name that they consist of.
fn named(speaker: Span, mentions: &[Mention]) -> Option<&Mention> {
    let from = mentions.partition_point(|m| m.span.end <= speaker.start);
    let mut inside = mentions.iter().skip(from).take_while(|m| m.span.start < speaker.end).filter(|m| speaker.contains(m.span));
    let person = inside.clone().find(|m| m.kind == NameKind::Person);
    let whole = inside.find(|m| m.span.len() + 4 >= speaker.len());
    person.or(whole)
}
