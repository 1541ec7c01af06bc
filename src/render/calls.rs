//! What does a report call the articles? Sentences of the comparison call one by its outlet, its file, its headline or its id; where
//! one has no short name, a report calls all by their letters.

use super::report::{letter, one_line};
use crate::article::Article;
use crate::sort::Ordered;
use crate::story::Story;
use std::cmp::Reverse;

/// What sentences call the articles, and their letters in its place, the longest first: the name of one may begin that of another.
pub(super) struct Calls(Vec<(String, String)>);

impl Calls {
    /// None where every article has an outlet, or a name that is not just a file's. A name that two have tells neither.
    pub fn of(story: &Story) -> Calls {
        let is_file = |name: &str| name.rsplit_once('.').is_some_and(|(_, ending)| (2..=5).contains(&ending.len()));
        let short =
            |article: &Article| article.source.is_some() || article.name.as_deref().is_some_and(|n| !is_file(n));
        if story.articles.iter().all(short) {
            return Calls(vec![]);
        }
        let names: Vec<String> = story.articles.iter().map(|article| one_line(article.label())).collect();
        let alone = |name: &String| !name.is_empty() && names.iter().filter(|other| *other == name).count() == 1;
        let mut found: Vec<(String, String)> = names
            .iter()
            .enumerate()
            .filter(|(_, name)| alone(name))
            .map(|(at, name)| (name.clone(), letter(at)))
            .collect();
        found.order_by_key(|(name, _)| Reverse(name.len()));
        Calls(found)
    }

    /// A sentence of the comparison as a report says it. What it quotes stays as it is.
    pub fn said(&self, sentence: &str) -> String {
        let sentence = one_line(sentence);
        let (mut said, mut rest, mut in_word) = (String::with_capacity(sentence.len()), sentence.as_str(), false);
        while let Some(first) = rest.chars().next() {
            let found = self.0.iter().filter(|_| !in_word).find_map(|(name, letter)| {
                let after = rest.strip_prefix(name.as_str())?;
                (!after.starts_with(char::is_alphanumeric)).then_some((letter.as_str(), after))
            });
            let quoted = if first == '“' { rest.split_once('”') } else { None };
            let (copied, after) = match (found, quoted) {
                (Some(found), _) => found,
                (None, Some((quoted, after))) => {
                    said += quoted;
                    ("”", after)
                }
                (None, None) => rest.split_at(first.len_utf8()),
            };
            said += copied;
            in_word = found.is_none() && first.is_alphanumeric();
            rest = after;
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_call_every_article_in_one_way() {
        let input = |source: Option<&str>, name: Option<&str>, title: Option<&str>| crate::Input {
            source: source.map(str::to_string),
            name: name.map(str::to_string),
            title: title.map(str::to_string),
            text: Some("Rain fell.".into()),
            ..crate::Input::default()
        };
        let nameless = || input(None, None, None);
        for (articles, sentence, want) in [
            (
                [nameless(), nameless()],
                "a1 and a2 give “a1” in other words than a12.",
                "A and B give “a1” in other words than a12.",
            ),
            (
                [input(None, None, Some("Mayor says “no”")), nameless()],
                "In Mayor says “no” it is 2, in a2 “3",
                "In A it is 2, in B “3",
            ),
            (
                [input(Some("Gulf"), None, None), input(None, Some("1.txt"), None)],
                "Gulf and 1.txt differ on the Gulfport road; 11.txt.",
                "A and B differ on the Gulfport road; 11.txt.",
            ),
            (
                [input(Some("Gulf"), Some("1.txt"), None), input(None, Some("Reader’s copy"), None)],
                "Gulf and Reader’s copy differ.",
                "Gulf and Reader’s copy differ.",
            ),
        ] {
            let story = crate::compare(&articles).unwrap();
            assert_eq!(Calls::of(&story).said(sentence), want);
        }
    }
}
