//! Which names mean the same person, organisation, place or thing, in one article or over several?
//!
//! | file | question it answers |
//! |---|---|
//! | `key` | when are two names written alike? |
//! | `form` | which ways of writing names are there, and what is said around them? |
//! | `description` | what do the words around a name say of the one named? |
//! | `synonyms` | which known synonyms does a name belong to? |
//! | `persons` | which names mean the same person? |
//! | `renamed` | whom does the text give two names? |
//! | `things` | which names mean the same organisation, place or other thing? |
//! | `groups` | who belongs together, after all joins? |

mod description;
mod form;
mod groups;
mod key;
mod persons;
mod renamed;
mod synonyms;
#[cfg(test)]
mod table;
mod things;

use crate::article::{Article, Mention, NameKind, Quote};
use crate::btree::BTreeMap;
use crate::english::gazetteers;
use crate::english::titles::{PORTFOLIOS, TITLES};
use crate::sort::Ordered;
use crate::text::{Span, Tokens};
use form::Form;
use groups::Groups;
pub(crate) use key::{skeleton, unaccented};

/// One article, as far as its names go.
pub(crate) struct Source<'a> {
    pub text: &'a str,
    /// In order.
    pub sentences: &'a [Span],
    /// The words of the sentences.
    pub tokens: &'a Tokens<'a>,
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
    renamed::join_renamed(sources, &forms, &mut groups);
    persons::join_persons(&forms, &mut groups);
    things::join_things(sources, &forms, &mut groups);
    let mut members: BTreeMap<usize, Vec<&Form>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate() {
        members.entry(groups.find(i)).or_default().push(form);
    }
    let mut found: Vec<Group> = members.into_values().map(|forms| one_group(&forms)).collect();
    found.order_by_key(|g| (std::cmp::Reverse(g.mentions.len()), g.mentions.first().copied()));
    found
}

fn one_group(forms: &[&Form]) -> Group {
    let mut mentions: Vec<(usize, usize)> = forms.iter().flat_map(|f| f.mentions.iter().copied()).collect();
    mentions.order();
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
    // Persons of a group with an organisation's full name were mistaken for ones.
    if forms.iter().any(|f| f.kind == NameKind::Organization && f.words.len() >= 2) {
        return NameKind::Organization;
    }
    // Taken for somebody here and for a place there: who has a title or a first name is somebody.
    let of = |kind: NameKind| forms.iter().filter(move |f| f.kind == kind && f.words.len() >= 2);
    if of(NameKind::Person).next().is_some() {
        let places = || of(NameKind::Place).any(|f| gazetteers::is_place(&f.words.join(" ")));
        let somebody = || {
            let told = |f: &Form| f.sex.is_some() || !f.descriptions.is_empty();
            of(NameKind::Person).any(|f| told(f) || gazetteers::is_first_name(f.first_word()))
        };
        return match of(NameKind::Place).next() {
            Some(_) if places() || !somebody() => NameKind::Place,
            _ => NameKind::Person,
        };
    }
    let kinds = [NameKind::Person, NameKind::Place, NameKind::Organization, NameKind::Other];
    let votes = |kind: NameKind| forms.iter().filter(|f| f.kind == kind).map(|f| f.mentions.len()).sum::<usize>();
    kinds.into_iter().rev().max_by_key(|&k| votes(k)).unwrap_or(NameKind::Other)
}

/// Gives the mentions of one article ids that count within it: `e1`, `e2`, …
pub(super) fn number(article: &mut Article, text: &str, tokens: &Tokens) {
    let source = Source { text, sentences: &article.sentences, tokens, mentions: &article.mentions };
    let groups = group(&[source]);
    for (number, group) in groups.iter().enumerate() {
        let id = format!("e{}", number + 1);
        for &(_, at) in &group.mentions {
            if let Some(mention) = article.mentions.get_mut(at) {
                mention.entity = Some(id.clone());
            }
        }
    }
}

/// Gives a speaker whom nobody has resolved the entity of the name in it: "Sabrina Singh, a spokeswoman".
pub(crate) fn name_speakers(quotes: &mut [Quote], text: &str, mentions: &[Mention]) {
    for speaker in quotes.iter_mut().filter_map(|q| q.speaker.as_mut()).filter(|s| s.entity.is_none()) {
        speaker.entity = named(speaker.span, text, mentions).and_then(|m| m.entity.clone());
    }
    // A source whose name is known is no unnamed one.
    for speaker in quotes.iter_mut().filter_map(|q| q.speaker.as_mut()).filter(|s| s.entity.is_some()) {
        speaker.kind = None;
    }
}

/// The name that a speaker's words give: the person in them, or the name that they end in.
///
/// "Sabrina Singh, a spokeswoman" and "Iraq's Foreign Ministry" are; "a lawyer for Ann Lee", "Lee's father" and "Washington and
/// Baghdad" are not.
fn named<'m>(speaker: Span, text: &str, mentions: &'m [Mention]) -> Option<&'m Mention> {
    let from = mentions.partition_point(|m| m.span.end <= speaker.start);
    let inside: Vec<&Mention> = mentions
        .iter()
        .skip(from)
        .take_while(|m| m.span.start < speaker.end)
        .filter(|m| speaker.contains(m.span))
        .collect();
    let words = |start: usize, end: usize| text.get(start..end).unwrap_or("");
    // "The Ohio Democrat" is one of them, and not the party.
    let whole = words(speaker.start, speaker.end).to_lowercase();
    let one = ["the ", "a ", "an ", "one "].iter().any(|article| whole.starts_with(article)) && !whole.ends_with('s');
    let fits = |m: &&&Mention| {
        if one && m.kind == NameKind::Other && m.span.end == speaker.end {
            return false;
        }
        let after = words(m.span.end, speaker.end);
        let person = m.kind == NameKind::Person;
        (after.trim().is_empty() || person && goes_on_about(after)) && is_head(words(speaker.start, m.span.start))
    };
    let joined = inside.windows(2).any(|pair| words(pair[0].span.end, pair[1].span.start).trim() == "and");
    let mut persons = inside.iter().filter(|m| m.kind == NameKind::Person);
    match persons.next() {
        _ if joined => None,
        Some(person) => Some(person).filter(fits).copied(),
        None => inside.last().filter(fits).copied(),
    }
}

/// Whether what follows a name still speaks of the one named: ", a doctor", "on Sunday"; but not "'s office", "family".
fn goes_on_about(after: &str) -> bool {
    let first = after.split_whitespace().next().unwrap_or("");
    first.starts_with([',', '('])
        || matches!(first, "of" | "on" | "in" | "at" | "from" | "who" | "with" | "himself" | "herself")
}

/// Whether the words before a name leave it the head: "Secretary of Defense", but not "a lawyer for", "a spokesman for President".
fn is_head(before: &str) -> bool {
    let words: Vec<String> = before.split_whitespace().map(str::to_lowercase).collect();
    let small = |w: &String| {
        matches!(w.as_str(), "of" | "for" | "to" | "by" | "with" | "in" | "at" | "from" | "like" | "under" | "and")
    };
    let Some(last) = words.iter().rposition(small) else { return true };
    let office = words.get(last + 1..).unwrap_or(&[]);
    let plain =
        |w: &String| !TITLES.has(w) && !matches!(w.as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their");
    !office.is_empty()
        && office.iter().all(|w| plain(w) || PORTFOLIOS.has(w))
        && office.iter().any(|w| PORTFOLIOS.has(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_is_the_name_that_its_words_are_about() {
        let cases = [
            ("[Carla Singer], a spokeswoman", true),
            ("Secretary of Defense [Martin Oakley]", true),
            ("Norland's [Foreign Ministry]", true),
            ("[Ann Lee] on Sunday", true),
            ("[Lee]'s father", false),
            ("The [Lee] family", false),
            ("a lawyer for [Ann Lee]", false),
            ("a spokesman for President [Ann Lee]", false),
            ("officials in [Norland]", false),
        ];
        for (marked, want) in cases {
            let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap() - 1);
            let text: String = marked.chars().filter(|c| !matches!(c, '[' | ']')).collect();
            let kind = if marked.contains("Lee") || marked.contains("Oak") || marked.contains("Sing") {
                NameKind::Person
            } else {
                NameKind::Organization
            };
            let mention = Mention { span: Span::new(start, end), kind, entity: None };
            assert_eq!(named(Span::new(0, text.len()), &text, &[mention]).is_some(), want, "{marked}");
        }
    }
}
