//! Which names over all articles mean the same person, organisation or place?

use super::corrections::{Corrections, Named};
use crate::article::{Article, Mention, NameKind};
use crate::btree::BTreeMap;
use crate::english::gazetteers::is_first_name;
use crate::english::news::is_masthead;
use crate::extract::entities::{self, Group, Source};
use crate::sort::Ordered;
use crate::story::{Entity, Name};
use crate::text::Tokens;

/// Gives every mention and speaker its entity of the story; those named most often come first.
pub(crate) fn resolve(articles: &mut [Article], words: &[Tokens], corrections: &mut Corrections) -> Vec<Entity> {
    let sources: Vec<Source> = articles
        .iter()
        .zip(words)
        .map(|(a, tokens)| Source { text: &a.text, sentences: &a.sentences, tokens, mentions: &a.mentions })
        .collect();
    let groups = corrections.entities(entities::group(&sources), articles);
    let found: Vec<Entity> = groups.iter().enumerate().map(|(number, group)| entity(number, group, articles)).collect();
    renumber(articles, &groups);
    found
}

fn id(number: usize) -> String {
    format!("e{}", number + 1)
}

fn entity(number: usize, Named { group, name }: &Named, articles: &[Article]) -> Entity {
    let names = names(group, articles);
    let name = name.clone().unwrap_or_else(|| titled(full_name(group.kind, &names), group, articles));
    // "ISIL, the Islamic State group": another name of theirs tells nothing of them
    let bare = |words: &str| words.strip_prefix("the ").unwrap_or(words).to_lowercase();
    let named =
        |words: &&String| std::iter::once(&name).chain(names.iter().map(|n| &n.text)).any(|n| bare(n) == bare(words));
    let description = group.description.clone().filter(|words| !named(&words));
    Entity { id: id(number), kind: group.kind, name, names, description }
}

/// The fullest, most usual name of those whom a group is about.
pub(super) fn usual_name(group: &Group, articles: &[Article]) -> String {
    titled(full_name(group.kind, &names(group, articles)), group, articles)
}

/// "The Guardian", where a newspaper is called by its masthead's one word and everybody puts the article before it.
fn titled(name: &str, group: &Group, articles: &[Article]) -> String {
    let led = |&(article, mention): &(usize, usize)| {
        let article = articles.get(article)?;
        let span = article.mentions.get(mention)?.span;
        let before = article.text.get(..span.start)?.split_whitespace().next_back().unwrap_or("");
        let word = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        Some(span.text(&article.text).starts_with("The ") || word.eq_ignore_ascii_case("the"))
    };
    let paper = group.kind == NameKind::Organization && is_masthead(name);
    match paper && group.mentions.iter().all(|at| led(at) == Some(true)) {
        true => format!("The {name}"),
        false => name.to_string(),
    }
}

/// Every spelling, most frequent first.
fn names(group: &Group, articles: &[Article]) -> Vec<Name> {
    let mut names: BTreeMap<String, (usize, Vec<&str>)> = BTreeMap::new();
    for &(article, mention) in &group.mentions {
        let Some(article) = articles.get(article) else { continue };
        let Some(mention) = article.mentions.get(mention) else { continue };
        let written = mention.span.text(&article.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let (count, ids) = names.entry(written).or_default();
        *count += 1;
        if ids.last() != Some(&article.id.as_str()) {
            ids.push(&article.id);
        }
    }
    let mut names: Vec<Name> = names
        .into_iter()
        .map(|(text, (count, ids))| Name { text, count, articles: ids.into_iter().map(String::from).collect() })
        .collect();
    // "al-Darwish" speaks for the spelling "Salih al-Darwish" and not for "Salih' Al Darwish".
    let short: Vec<(String, usize)> = names.iter().map(|n| (format!(" {}", n.text), n.count)).collect();
    let usual =
        |n: &Name| short.iter().filter(|(end, _)| n.text.ends_with(end.as_str())).map(|(_, c)| c).sum::<usize>();
    let rank = |n: &Name| std::cmp::Reverse((n.count, n.articles.len(), usual(n), n.text.chars().count()));
    names.order_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.text.cmp(&b.text)));
    names
}

/// The fullest usual name: of those in more than one word the most frequent, else of those that are no acronym.
fn full_name(kind: NameKind, names: &[Name]) -> &str {
    let short = |name: &&Name| {
        let letters = || name.text.chars().filter(|c| c.is_alphabetic());
        name.text == "America"
            || name.text.chars().count() <= 6 && letters().all(char::is_uppercase)
            || name.text.contains('.') && name.text.chars().count() <= 6
    };
    // "Russia" is as full a name as "Russian Federation"; "Austin" is none, nor is "The Times".
    let words = |name: &&Name| kind == NameKind::Place || name.text.trim_start_matches("The ").split(' ').count() >= 2;
    let shouted = |name: &&Name| name.text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let full = names.iter().filter(|n| !short(n) && !shouted(n));
    let usual = full.clone().find(words).or_else(|| full.clone().next()).or_else(|| names.first());
    let usual = usual.map_or("", |n| n.text.as_str());
    // "De Blasio" and "Peña Nieto" are surnames of two words: "Bill de Blasio" has the given name too.
    let with_given = |name: &&Name| {
        let cut = name.text.len().checked_sub(usual.len()).filter(|_| kind == NameKind::Person);
        let parts = cut.and_then(|cut| Some((name.text.get(..cut)?, name.text.get(cut..)?)));
        parts.is_some_and(|(given, surname)| {
            // not "Blame Ann Lee"
            let is_name = given.strip_suffix(' ').is_some_and(|given| is_first_name(&given.to_lowercase()));
            is_name && surname.to_lowercase() == usual.to_lowercase()
        })
    };
    full.clone().filter(|_| usual.contains(' ')).find(with_given).map_or(usual, |name| name.text.as_str())
}

/// Ids of the story in place of those that count within an article, for mentions and for speakers.
fn renumber(articles: &mut [Article], groups: &[Named]) {
    // For each article and old id the new ones: several where names that were one in the article are not one in the story.
    let mut old_and_new: Vec<BTreeMap<String, Vec<String>>> = vec![BTreeMap::new(); articles.len()];
    for (number, Named { group, .. }) in groups.iter().enumerate() {
        for &(article, at) in &group.mentions {
            let Some(mention) = articles.get_mut(article).and_then(|a| a.mentions.get_mut(at)) else { continue };
            let new = id(number);
            let old = mention.entity.replace(new.clone());
            if let (Some(old), Some(map)) = (old, old_and_new.get_mut(article)) {
                let known = map.entry(old).or_default();
                if known.last() != Some(&new) {
                    known.push(new);
                }
            }
        }
    }
    for (article, map) in articles.iter_mut().zip(&old_and_new) {
        for speaker in article.quotes.iter_mut().filter_map(|q| q.speaker.as_mut()) {
            let known = speaker.entity.take().and_then(|old| map.get(&old));
            speaker.entity = known.and_then(|known| nearest(known, speaker.span.end, &article.mentions)).cloned();
        }
        entities::name_speakers(&mut article.quotes, &article.text, &article.mentions);
    }
}

/// A speaker whose name or pronoun ends at `end` is the one of `known` who was named last.
fn nearest<'a>(known: &'a [String], end: usize, mentions: &[Mention]) -> Option<&'a String> {
    /// So many names may stand between a pronoun and its own.
    const REACH: usize = 200;
    if known.len() > 1 {
        let after = mentions.partition_point(|m| m.span.start < end);
        let before = mentions.get(..after)?.iter().rev().take(REACH);
        let named = before.filter_map(|m| known.iter().find(|id| m.entity.as_ref() == Some(*id))).next();
        return named.or(known.first());
    }
    known.first()
}

#[cfg(test)]
mod tests {
    use crate::{Input, compare};

    #[test]
    fn a_surname_of_two_words_is_no_full_name() {
        let cases = [
            (
                "Mayor Bill de Vries spoke. De Vries left. The mayor, De Vries, was tired. De Vries slept.",
                "Bill de Vries",
            ),
            ("Ann Lee spoke on Monday. Ann Lee left. Courtesy Ann Lee.", "Ann Lee"),
        ];
        for (text, want) in cases {
            let story = compare(&[Input { text: Some(text.into()), ..Input::default() }]).unwrap();
            let names: Vec<&str> = story.entities.iter().map(|e| e.name.as_str()).collect();
            assert!(names.contains(&want), "{text} {names:?}");
        }
    }

    #[test]
    fn a_newspaper_called_by_one_word_keeps_its_article() {
        let cases = [
            ("Nine died, the Guardian reported. “We grieve,” Ann Lee told The Guardian.", "The Guardian"),
            ("Nine died, the Guardian reported on Monday. The owners of the Guardian were not asked.", "The Guardian"),
            ("Nine died, the Washington Post reported. Ann Lee spoke to the Post.", "Washington Post"),
            ("Nine died, Guardian reporters said. Ann Lee spoke to the Guardian.", "Guardian"),
        ];
        for (text, want) in cases {
            let story = compare(&[Input { text: Some(text.into()), ..Input::default() }]).unwrap();
            let names: Vec<&str> = story.entities.iter().map(|e| e.name.as_str()).collect();
            assert!(names.contains(&want), "{text} {names:?}");
        }
    }
}
