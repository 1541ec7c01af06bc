//! Whom does "he" or "she" mean?

use super::reference::{Last, NEAR, REACH};
use crate::article::{Article, BlockKind, Mention, NameKind, SourceKind};
use crate::btree::BTreeMap;
use crate::english::gazetteers::{Sex, is_organization_word, sex_of};
use crate::english::lookup::List;
use crate::english::parts::Parts;
use crate::english::sources;
use crate::text::Span;

fn sex(pronoun: &str) -> Sex {
    if matches!(pronoun, "she" | "her") { Sex::Female } else { Sex::Male }
}

/// What is known of the persons whom a pronoun may mean.
pub(super) struct Persons<'a> {
    /// Whether the article names any.
    pub any: bool,
    /// Of those who are called Mr. or Mrs., or by a first name of one sex only.
    pub sexes: &'a BTreeMap<&'a String, Option<Sex>>,
    /// The words in marks.
    pub said: &'a [Span],
    /// Speakers as written with what they say, in order.
    pub own: &'a [(Span, Span)],
    /// The speakers so far, and whom they mean.
    pub known: &'a BTreeMap<Span, Option<String>>,
}

/// The sex of the persons that an article names, where titles and first names tell it and agree.
pub(super) fn sexes<'a>(article: &'a Article, text: &str) -> BTreeMap<&'a String, Option<Sex>> {
    let mut sexes: BTreeMap<&String, Option<Sex>> = BTreeMap::new();
    for mention in article.mentions.iter().filter(|m| m.kind == NameKind::Person) {
        let Some(entity) = mention.entity.as_ref() else { continue };
        let mut words = mention.span.text(text).split_whitespace();
        let first = words.next().filter(|_| words.next().is_some());
        let sex = honorific(text, mention).or_else(|| sex_of(&first?.to_lowercase()));
        if sex.is_some() {
            let known = sexes.entry(entity).or_insert(sex);
            *known = known.filter(|_| *known == sex);
        }
    }
    sexes
}

/// The person a pronoun means: of the sentences before it, nearest first, whoever spoke there or is named first.
pub(super) fn person(
    article: &Article,
    text: &str,
    span: Span,
    last: Option<&Last>,
    pronoun: &str,
    roles: &BTreeMap<String, Vec<usize>>,
    persons: &Persons,
) -> Option<String> {
    if !persons.any {
        return None;
    }
    let sex = sex(pronoun);
    let own = article.sentences.partition_point(|s| s.start <= span.start).checked_sub(1)?;
    let sentence = *article.sentences.get(own)?;
    // "His" may well stand beside his name.
    let others =
        if matches!(pronoun, "he" | "she") { others(article, text, span, sentence, roles, persons) } else { vec![] };
    let may_be = |entity: &String| {
        persons.sexes.get(entity).copied().flatten().is_none_or(|known| known == sex) && !others.contains(&entity)
    };
    let kind = |at: usize| article.block_at(at).map(|block| block.kind);
    for number in (own.saturating_sub(REACH)..=own).rev() {
        let sentence = article.sentences.get(number)?;
        let limit = if number == own { span.start } else { sentence.end };
        // Whom a picture shows, or who took it, the text beside it does not go on with.
        if number < own
            && kind(sentence.start) == Some(BlockKind::Caption)
            && kind(span.start) != Some(BlockKind::Caption)
        {
            continue;
        }
        let there = |l: &&Last| sentence.start <= l.at && l.at < limit;
        if last.filter(there).is_some_and(|l| l.nameless) {
            return None;
        }
        let spoke = last.filter(there).filter(|l| l.person);
        if let Some(entity) = spoke.and_then(|l| l.entity.as_ref()).filter(|entity| may_be(entity)) {
            return Some(entity.clone());
        }
        let from = article.mentions.partition_point(|m| m.span.start < sentence.start);
        let mut named = article.mentions.iter().skip(from).take(40).take_while(|m| m.span.start < limit);
        let fits = |m: &&Mention| {
            m.kind == NameKind::Person
                && !m.entity.as_ref().is_some_and(|entity| others.contains(&entity))
                && honorific(text, m).map_or_else(|| m.entity.as_ref().is_none_or(may_be), |s| s == sex)
                && !is_owner(text, m)
                && !(number < own && is_followed_by(text, m, |word| NAMED_AFTER.has(word)))
                && !(number < own && is_followed_by(text, m, |word| word == "died"))
                && !is_within(persons.said, m.span)
        };
        let fits_owner =
            |m: &&Mention| honorific(text, m).map_or_else(|| m.entity.as_ref().is_none_or(may_be), |s| s == sex);
        // "He also met Hill. “We will,” he said.": he who was meant before goes on, and no name in his sentence.
        if number < own && begins_with_pronoun(sentence.text(text), sex) {
            continue;
        }
        let first = named
            .find(fits)
            .or_else(|| opening_owner(article, text, *sentence).filter(|m| number < own && fits_owner(m)));
        // "Lee's mother wept. “No,” she said.": somebody without a name.
        let relative = relative(text, Span::new(sentence.start, limit), sex, persons.said);
        if relative.is_some_and(|at| first.is_none_or(|name| at < name.span.start)) {
            return None;
        }
        if let Some(first) = first {
            // "Lee praised the mayor, Hill.": where Lee cannot be meant, of those behind only who does something himself.
            let skipped = || {
                let from = article.mentions.partition_point(|m| m.span.start < sentence.start);
                let before =
                    article.mentions.iter().skip(from).take(40).take_while(|m| m.span.start < first.span.start);
                let mut before = before.filter(|m| m.kind == NameKind::Person && !is_owner(text, m));
                before.any(|m| m.entity.as_ref().is_some_and(|e| others.contains(&e)))
            };
            let acts = || {
                text.get(first.span.end..)
                    .is_some_and(|rest| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase)))
            };
            if number < own && skipped() && !acts() {
                return None;
            }
            let subject = named.find(fits).filter(|second| opens_main_clause(text, sentence.start, first, second));
            return subject.unwrap_or(first).entity.clone();
        }
    }
    let opens = opening_subject(article, text, Span::new(sentence.start, span.start));
    opens.filter(|entity| persons.sexes.get(entity).copied().flatten().is_none_or(|known| known == sex)).cloned()
}

/// "Lee had seen worse, he said.": where nobody else was named, whoever the sentence begins with may speak of himself.
fn opening_subject<'a>(article: &'a Article, text: &str, before: Span) -> Option<&'a String> {
    let at = article.mentions.partition_point(|m| m.span.start < before.start);
    let first = article.mentions.get(at).filter(|m| m.kind == NameKind::Person && m.span.end <= before.end)?;
    let title = text.get(before.start..first.span.start)?;
    let named = title.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let acts = text.get(first.span.end..)?.strip_prefix(' ')?.starts_with(char::is_lowercase);
    first.entity.as_ref().filter(|_| named && acts)
}

/// Whom a pronoun cannot mean: who is named behind it in its sentence ("he took aim at Lee"), who in what it says ("Lee had
/// left, he said"), and whom a role there means ("he told the president").
fn others<'a>(
    article: &'a Article,
    text: &str,
    span: Span,
    sentence: Span,
    roles: &BTreeMap<String, Vec<usize>>,
    persons: &Persons,
) -> Vec<&'a String> {
    let mut found: Vec<&String> = vec![];
    // "Lee, who was asked, answered that nobody, he thought, would go": who speaks there may well be meant.
    let speaks = |name: Span| {
        let at = persons.own.partition_point(|(who, _)| who.end < name.end);
        persons.own.get(at).is_some_and(|(who, _)| who.start <= name.start && name.end <= who.end)
    };
    let named = |from: usize, to: usize, all: bool| {
        let first = article.mentions.partition_point(|m| m.span.start < from);
        let there = article.mentions.iter().skip(first).take(MOST_NAMED).take_while(move |m| m.span.end <= to);
        // "the Lee administration", "the Lee-Hill row" may be spoken of by Lee himself.
        let himself = |m: &&Mention| {
            !is_followed_by(text, m, |word| NAMED_AFTER.has(word) || is_organization_word(&word.to_lowercase()))
                && !text.get(m.span.end..).is_some_and(|rest| rest.starts_with('-'))
        };
        let outside = there.filter(|m| m.kind == NameKind::Person && !is_within(persons.said, m.span)).filter(himself);
        outside.filter(move |m| all || !speaks(m.span)).filter_map(|m| m.entity.as_ref())
    };
    let near = sentence.end.min(span.end + NEAR);
    let behind = (near..=sentence.end).find_map(|end| text.get(span.end..end)).unwrap_or("");
    // Behind ", and" another clause begins, in which his name may stand.
    let clause = [", and ", ", but ", ", while ", "; "].iter().filter_map(|mark| behind.find(mark)).min();
    let behind = clause.and_then(|end| behind.get(..end)).unwrap_or(behind);
    let opening = text.get(sentence.start..span.start).unwrap_or("").split_whitespace().next().unwrap_or("");
    let leads = {
        let parts = Parts::of(&opening.to_lowercase());
        parts.preposition() || parts.conjunction() || opening.ends_with("ing")
    };
    // "As he left, Lee spoke": in what leads up to the sentence the pronoun stands before its name.
    if !leads {
        found.extend(named(span.end, span.end + behind.len(), sentence.start == span.start));
        let far = sentence.start.max(span.start.saturating_sub(NEAR));
        // "Lee was fined before he left, said a man who knows Lee": who is named before it, too, may be meant.
        let before: Vec<&String> = named(far, span.start, true).collect();
        found.retain(|entity| !before.contains(entity));
    }
    let first = persons.own.partition_point(|(who, _)| *who < span);
    let own = persons.own.iter().skip(first).take(MOST_NAMED).take_while(|(who, _)| *who == span);
    own.for_each(|(_, words)| found.extend(named(words.start, words.end.min(span.start), false)));
    let mut words = behind.split_whitespace();
    while let Some(word) = words.next() {
        let noun = if word == "the" { words.next().unwrap_or("") } else { "" };
        let noun = noun.trim_end_matches(|c: char| !c.is_alphanumeric());
        let role = || sources::source(noun).is_some_and(|kind| kind == SourceKind::Official);
        if let Some(candidates) = roles.get(noun).filter(|_| !noun.is_empty() && role()) {
            let before =
                candidates.partition_point(|&m| article.mentions.get(m).is_some_and(|m| m.span.end <= span.start));
            let nearest = before.checked_sub(1).and_then(|n| candidates.get(n)).and_then(|&m| article.mentions.get(m));
            found.extend(nearest.and_then(|m| m.entity.as_ref()));
        }
    }
    found
}

/// So many names of a sentence are looked at.
const MOST_NAMED: usize = 40;

/// What is named after somebody, and is not he: "the Lee administration".
static NAMED_AFTER: List = List::new(&[
    "administration",
    "allies",
    "camp",
    "campaign",
    "case",
    "era",
    "estate",
    "family",
    "government",
    "presidency",
    "supporters",
    "team",
    "trial",
    "voters",
    "years",
]);

/// Whether a name is followed, but for a comma, by a word of which this holds.
fn is_followed_by(text: &str, mention: &Mention, holds: impl Fn(&str) -> bool) -> bool {
    let after = text.get(mention.span.end..).unwrap_or("").trim_start_matches([',', ' ']);
    holds(after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(""))
}

/// Whether a name stands within somebody's words in marks: whom they name does not say them.
fn is_within(said: &[Span], name: Span) -> bool {
    let at = said.partition_point(|s| s.end <= name.start);
    said.get(at).is_some_and(|s| s.start <= name.start && name.end <= s.end)
}

/// Whether a sentence has "he" or "she" for its first word, as the sex is.
fn begins_with_pronoun(sentence: &str, sex: Sex) -> bool {
    let first = sentence.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    first == if sex == Sex::Female { "She" } else { "He" }
}

/// "Lee's contract had ended.": who owns what a sentence is about, if that is nobody who may be meant himself.
fn opening_owner<'a>(article: &'a Article, text: &str, sentence: Span) -> Option<&'a Mention> {
    let at = article.mentions.partition_point(|m| m.span.start < sentence.start);
    let first = article.mentions.get(at).filter(|m| m.span.start == sentence.start && m.kind == NameKind::Person)?;
    let rest = text.get(first.span.end..sentence.end)?;
    let owned = rest.strip_prefix("'s ").or_else(|| rest.strip_prefix("’s "))?;
    let person = |word: &str| {
        let noun = word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        sources::source(&noun).is_some_and(|kind| kind != SourceKind::Document)
            || sources::is_agent(&noun)
            || RELATIVES.iter().any(|pair| pair.0 == noun || pair.1 == noun)
    };
    let thing = owned.split_whitespace().take(4).take_while(|word| !Parts::of(word).preposition());
    (!thing.into_iter().any(person)).then_some(first)
}

/// Where somebody's relative of this sex stands in a sentence without a name, if nobody else whom the pronoun may mean is said
/// to be the owner: "Lee's mother", and for "she" also "his mother".
fn relative(text: &str, sentence: Span, sex: Sex, said: &[Span]) -> Option<usize> {
    let far = sentence.start.max(sentence.end.saturating_sub(NEAR));
    let start = (far..=sentence.end).find(|&at| text.is_char_boundary(at)).unwrap_or(sentence.end);
    let words = text.get(start..sentence.end).unwrap_or("");
    let mut before = "";
    for word in words.split_whitespace() {
        let at = start + word.as_ptr().addr() - words.as_ptr().addr();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_relative = RELATIVES.iter().any(|(she, he)| bare == if sex == Sex::Female { *she } else { *he });
        let others = if sex == Sex::Female { ["his", "His"] } else { ["her", "Her"] };
        let owned = others.contains(&before) || before.ends_with("'s") || before.ends_with("’s");
        let named = || {
            let after = text.get(at + word.len()..).unwrap_or("").trim_start();
            after.starts_with(char::is_uppercase) || word.ends_with(['\'', '’']) || bare.ends_with("'s")
        };
        if is_relative && owned && !named() && !is_within(said, Span::new(at, at + 1)) {
            return Some(at);
        }
        before = word;
    }
    None
}

/// Relatives, she and he.
const RELATIVES: [(&str, &str); 8] = [
    ("mother", "father"),
    ("wife", "husband"),
    ("widow", "widower"),
    ("sister", "brother"),
    ("daughter", "son"),
    ("aunt", "uncle"),
    ("grandmother", "grandfather"),
    ("girlfriend", "boyfriend"),
];

/// "After Lee had left, President Hill spoke": the second name is the sentence's subject, the first one stands in what leads
/// up to it.
fn opens_main_clause(text: &str, start: usize, first: &Mention, second: &Mention) -> bool {
    let before = text.get(start..first.span.start).unwrap_or("");
    let opening = before.split_whitespace().next().map(str::to_lowercase).unwrap_or_default();
    let parts = Parts::of(&opening);
    let leads =
        parts.preposition() || parts.conjunction() && !matches!(opening.as_str(), "and" | "but" | "or" | "so" | "yet");
    let between = text.get(first.span.end..second.span.start).unwrap_or("");
    let title = between.rsplit_once(", ").map(|(_, title)| title);
    leads
        && !before.contains(',')
        && title.is_some_and(|t| t.split_whitespace().all(|word| word.starts_with(char::is_uppercase)))
}

/// Whether the name stands as an owner, "Lee's": rarely what a pronoun takes up.
fn is_owner(text: &str, mention: &Mention) -> bool {
    text.get(mention.span.end..).is_some_and(|rest| rest.starts_with("'s") || rest.starts_with("’s"))
}

/// What "Mr." or "Mrs." before a name says.
fn honorific(text: &str, mention: &Mention) -> Option<Sex> {
    let before = text.get(..mention.span.start)?.trim_end();
    let word = before.get(before.char_indices().rev().take(8).last().map_or(0, |(i, _)| i)..)?;
    match word.rsplit(char::is_whitespace).next()?.trim_start_matches(|c: char| !c.is_alphabetic()) {
        "Mr" | "Mr." | "Sir" | "Lord" | "King" => Some(Sex::Male),
        "Mrs" | "Mrs." | "Ms" | "Ms." | "Miss" | "Queen" => Some(Sex::Female),
        _ => None,
    }
}
