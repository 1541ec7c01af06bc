//! What do the words around a name say of the one named? "US Secretary of Defense Lloyd Austin", "Hugh Hill, a doctor,".

use super::Source;
use super::{key, synonyms};
use crate::article::{Mention, NameKind};
use crate::english::gazetteers;
use crate::english::titles::{HONORIFICS, ORGANIZATION_NOUNS, PERSON_NOUNS, PORTFOLIOS, Sex, TITLE_MODIFIERS, TITLES};
use crate::text::{Span, Token};

/// What stands around one mention.
#[derive(Default)]
pub struct Around {
    pub sex: Option<Sex>,
    pub descriptions: Vec<String>,
    /// The country whose it is: "Iraq's Foreign Ministry".
    pub owner: Option<String>,
}

/// A description is no longer than that, in words.
const LONGEST: usize = 12;

pub fn around(source: &Source, mention: &Mention) -> Around {
    let mut around = Around::default();
    if !matches!(mention.kind, NameKind::Person | NameKind::Organization) {
        return around;
    }
    let Some(number) = sentence_of(source.sentences, mention.span) else { return around };
    let words = source.tokens.of(number);
    let start = words.partition_point(|t| t.span.start < mention.span.start);
    let end = words.partition_point(|t| t.span.start < mention.span.end);
    if mention.kind == NameKind::Person {
        around.sex = sex_before(words, start);
        around.descriptions.extend(title_before(words, start, source));
    } else {
        around.owner = owner_before(words, start, source);
    }
    around.descriptions.extend(apposition(words, end, source, mention.kind));
    around
}

fn sentence_of(sentences: &[Span], span: Span) -> Option<usize> {
    let at = sentences.partition_point(|s| s.end <= span.start);
    sentences.get(at).filter(|s| s.contains(span)).map(|_| at)
}

fn lower<'a>(words: &'a [Token], at: usize) -> &'a str {
    words.get(at).map_or("", |t| t.lower.as_ref())
}

fn sex_before(words: &[Token], start: usize) -> Option<Sex> {
    let before = lower(words, start.checked_sub(1)?);
    HONORIFICS.get(before)?
}

/// Number of the mention that holds this word.
fn mention_at(source: &Source, word: &Token) -> Option<usize> {
    let at = source.mentions.partition_point(|m| m.span.end <= word.span.start);
    source.mentions.get(at).filter(|m| m.span.contains(word.span)).map(|_| at)
}

/// "Iraq's" before a name.
fn owner_before(words: &[Token], start: usize, source: &Source) -> Option<String> {
    if start < 2 || lower(words, start - 1) != "'s" {
        return None;
    }
    let place = mention_at(source, words.get(start - 2)?).and_then(|m| source.mentions.get(m))?;
    (place.kind == NameKind::Place).then(|| synonyms::full_place(&key::words(place.span.text(source.text))))
}

/// The title right before a person's name, if its last word is one.
fn title_before(words: &[Token], start: usize, source: &Source) -> Option<String> {
    let mut first = start;
    while first > 0 && start - first < LONGEST {
        let word = words.get(first - 1)?;
        let title = TITLES.has(&word.lower) || TITLE_MODIFIERS.has(&word.lower) || PORTFOLIOS.has(&word.lower);
        let small = matches!(word.lower.as_ref(), "of" | "for" | "and" | "-" | "'s" | "the") && first < start;
        // A dateline's place is no owner: "DELFT — President Lee".
        let owner = words.get(first).is_none_or(|next| !matches!(next.text, "-" | "—" | "–"))
            && mention_at(source, word)
                .and_then(|m| source.mentions.get(m))
                .is_some_and(|m| m.kind != NameKind::Person);
        // "Iraqi militia leader": one word that tells what the title is about.
        let topic = first < start
            && word.text == word.lower
            && word.text.len() > 3
            && first >= 2
            && words.get(first - 2).is_some_and(|w| gazetteers::is_nationality(&w.lower));
        if !(topic || title || small || owner || gazetteers::is_nationality(&word.lower)) {
            break;
        }
        first -= 1;
    }
    while first < start && matches!(lower(words, first), "of" | "for" | "and" | "-" | "'s" | "the") {
        first += 1;
    }
    let first = after_another(words, first, start);
    // "coordinator Dr. Lee"
    let doctor = start > first + 1 && matches!(lower(words, start - 1), "dr" | "dr.");
    let title = words.get(first..start - usize::from(doctor))?;
    let last = title.last()?;
    let ends = TITLES.has(&last.lower) || PORTFOLIOS.has(&last.lower) && title.iter().any(|t| TITLES.has(&t.lower));
    let address = HONORIFICS.iter().any(|(word, _)| *word == last.lower);
    (ends && !address).then(|| Span::new(title[0].span.start, last.span.end).text(source.text).to_string())
}

/// Where the title begins that is the one named's own: in "spokesman for the U.N. Secretary-General Ban" the spokesman is another.
fn after_another(words: &[Token], first: usize, start: usize) -> usize {
    if start == first || !TITLES.has(lower(words, start - 1)) {
        return first;
    }
    let link = (first..start).rev().find(|&i| matches!(lower(words, i), "of" | "for" | "under" | "to"));
    match link {
        Some(link) if link + 1 < start => link + 1 + usize::from(lower(words, link + 1) == "the"),
        _ => first,
    }
}

/// "…, a doctor," after a name, without its article.
fn apposition(words: &[Token], end: usize, source: &Source, kind: NameKind) -> Option<String> {
    if lower(words, end) != "," {
        return None;
    }
    let start = end + 1 + usize::from(matches!(lower(words, end + 1), "a" | "an" | "the"));
    let article = start > end + 1;
    let stop = (start..(start + LONGEST).min(words.len()))
        .find(|&i| matches!(lower(words, i), "," | "." | ";" | "who" | "which" | "-" | "said"))?;
    let part = words.get(start..stop).filter(|part| !part.is_empty())?;
    let nouns = match kind {
        NameKind::Person => &PERSON_NOUNS,
        _ => &ORGANIZATION_NOUNS,
    };
    // What it is stands before "of", "for", "at": not in "a day after the chairman left".
    let head = part
        .iter()
        .position(|t| {
            matches!(t.lower.as_ref(), "of" | "for" | "at" | "in" | "from" | "to" | "after" | "with" | "on" | "that")
        })
        .unwrap_or(part.len());
    let noun = part.get(head.checked_sub(1)?)?;
    let says = nouns.has(&noun.lower) || kind == NameKind::Person && TITLES.has(&noun.lower);
    let named = mention_at(source, part.first()?)
        .is_some_and(|m| source.mentions.get(m).is_some_and(|m| m.kind == NameKind::Person));
    // "Lee, Deputy Director Eva Holm, and others": the next one of a list.
    let another = !article
        && mention_at(source, part.last()?)
            .is_some_and(|m| source.mentions.get(m).is_some_and(|m| m.kind == NameKind::Person));
    let ends = matches!(lower(words, stop), "," | "." | "who" | "which");
    let first = part.first()?;
    let begins = article
        || gazetteers::is_nationality(&first.lower)
        || [&TITLES, &TITLE_MODIFIERS, nouns].iter().any(|list| list.has(&first.lower));
    if !says || named || another || !ends || !begins {
        return None;
    }
    Some(Span::new(part.first()?.span.start, part.last()?.span.end).text(source.text).to_string())
}

/// The description that is said most often, and most fully.
pub fn best(descriptions: &[&str]) -> Option<String> {
    let count = |d: &str| descriptions.iter().filter(|o| o.eq_ignore_ascii_case(d)).count();
    let full = |d: &str| d.split_whitespace().count() >= 2;
    let mut seen: Vec<&str> = vec![];
    for d in descriptions.iter().take(200) {
        if !seen.iter().any(|s| s.eq_ignore_ascii_case(d)) {
            seen.push(d);
        }
    }
    let best = seen.into_iter().rev().max_by_key(|d| (full(d), count(d), d.len()))?;
    Some(best.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::names;
    use crate::text::Tokens;

    fn described(text: &str) -> Option<String> {
        let sentences = vec![Span::new(0, text.len())];
        let article = crate::Article { sentences: sentences.clone(), ..crate::Article::default() };
        let tokens = Tokens::new(text, &sentences);
        let mentions = names::names(&article, text, &tokens);
        let source = Source { text, sentences: &sentences, tokens: &tokens, mentions: &mentions };
        let found = mentions.iter().flat_map(|m| around(&source, m).descriptions).collect::<Vec<_>>();
        best(&found.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn titles_and_appositions_describe() {
        for (text, want) in [
            ("US Secretary of Defense Martin Oakley left.", Some("US Secretary of Defense")),
            ("Former Solicitor General Anna Oakley left.", Some("Former Solicitor General")),
            ("The deputy press secretary Anna Oakley left.", Some("deputy press secretary")),
            ("Martin Oakley, a doctor, left.", Some("doctor")),
            ("He is the spokesman for President Martin Oakley.", Some("President")),
            ("The harbour closed. DELFT — President Martin Oakley left.", Some("President")),
            ("Mr. Oakley left.", None),
            ("The task force coordinator Dr. Anna Oakley left.", Some("coordinator")),
            ("Anna Oakley, Deputy Director for Audit Martin Lund, and others left.", None),
            ("Martin Oakley, a day later, left.", None),
            ("Martin Oakley, who left, had a bullet graze his head.", None),
        ] {
            assert_eq!(described(text).as_deref(), want, "{text}");
        }
    }
}
