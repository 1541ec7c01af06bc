//! Which words judge, label or speculate, and whose are they?
//!
//! Words are looked up in the lists of [`crate::english::loaded`], the longest phrase first. A word in a name ("the
//! Absolutely Fabulous cast") or one that says a plain thing there ("a historic building") is left alone.

use crate::article::{Article, Loaded, Quote, QuoteForm, Voice};
use crate::english::loaded::CATEGORIES;
use crate::sort::Ordered;
use crate::text::{Span, Token, Tokens};
use std::sync::LazyLock;

/// A phrase as the words the tokens are, and the category it is of.
type Phrase = (Vec<&'static str>, &'static str);

/// All phrases, sorted by their words, so that those with the same first word stand together.
static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let mut phrases: Vec<Phrase> =
        CATEGORIES.iter().flat_map(|c| c.words.iter().map(|phrase| (words_of(phrase), c.name))).collect();
    phrases.order();
    phrases
});

/// The words of a phrase as the tokens have them: hyphens are words.
fn words_of(phrase: &'static str) -> Vec<&'static str> {
    let mut words = vec![];
    for part in phrase.split(' ') {
        for (i, piece) in part.split('-').enumerate() {
            if i > 0 {
                words.push("-");
            }
            words.push(piece);
        }
    }
    words
}

/// `article` has no text here: it is `text`.
pub(crate) fn loaded(article: &Article, text: &str, tokens: &Tokens) -> Vec<Loaded> {
    let mut found = vec![];
    let mut voices = Voices::new(&article.quotes);
    let mut names = article.mentions.iter().map(|m| m.span).peekable();
    for sentence in 0..tokens.sentences.len() {
        let words = tokens.of(sentence);
        let mut at = 0;
        while at < words.len() {
            let Some((length, category, span)) = phrase(words, at) else {
                at += 1;
                continue;
            };
            while names.next_if(|name| name.end <= span.start).is_some() {}
            let in_name = names.peek().is_some_and(|name| name.overlaps(span));
            if !in_name && !is_plain(words, at, length) && !span.text(text).is_empty() {
                found.push(Loaded { span, category: category.to_string(), voice: voices.at(span) });
            }
            at += length;
        }
    }
    found
}

/// The longest listed phrase that begins at word `at`: how many words, its category and where it stands.
fn phrase(words: &[Token], at: usize) -> Option<(usize, &'static str, Span)> {
    let first = words.get(at)?;
    let from = PHRASES.partition_point(|(phrase, _)| phrase.first().is_some_and(|w| *w < &*first.lower));
    let (phrase, category) = PHRASES
        .iter()
        .skip(from)
        .take_while(|(phrase, _)| phrase.first().is_some_and(|w| *w == &*first.lower))
        .filter(|(phrase, _)| phrase.iter().enumerate().all(|(i, w)| words.get(at + i).is_some_and(|t| t.lower == *w)))
        .max_by_key(|(phrase, _)| phrase.len())?;
    let last = words.get(at + phrase.len() - 1)?;
    Some((phrase.len(), category, Span::new(first.span.start, last.span.end)))
}

/// Words that say a plain thing here: "the steep hill", "steep a tea", "insurance claims", "a suspected case", "mob cap".
fn is_plain(words: &[Token], at: usize, length: usize) -> bool {
    let lower = |i: Option<usize>| i.and_then(|i| words.get(i)).map_or("", |t| &*t.lower);
    let (word, before, after) = (lower(Some(at)), lower(at.checked_sub(1)), lower(Some(at + length)));
    match word {
        "claim" | "claims" => {
            matches!(
                before,
                "a" | "the" | "insurance" | "jobless" | "damage" | "asylum" | "benefit" | "legal" | "tort" | "land"
            ) && after != "that"
                || matches!(after, "responsibility" | "lives")
        }
        "claimed" => matches!(after, "responsibility" | "lives" | "victory" | "by"),
        "claiming" => matches!(after, "responsibility" | "lives" | "benefits" | "asylum"),
        "historic" => {
            matches!(after, "building" | "buildings" | "site" | "sites" | "district" | "center" | "centre" | "house")
        }
        "massive" | "vast" | "steep" => {
            matches!(after, "hill" | "slope" | "slopes" | "star" | "stars" | "ocean" | "desert" | "bank" | "banks")
        }
        "exposed" | "exposing" | "exposes" => matches!(after, "to" | "brick" | "them" | "him" | "her"),
        "supposed" => after == "to",
        "suspected" => matches!(after, "case" | "cases"),
        "confirmed" => matches!(after, "case" | "cases" | "by"),
        "highlights" => matches!(before, "the" | "its" | "his" | "her") || after == "of",
        "slammed" => matches!(after, "into" | "shut" | "the"),
        "hailed" => matches!(after, "from" | "a") && before != "was",
        "puppet" => matches!(after, "show" | "theatre" | "theater"),
        "woke" => after == "up" || matches!(before, "he" | "she" | "i" | "they" | "we" | "who"),
        "sharply" | "deeply" => matches!(before, "turned" | "breathed"),
        "frenzied" | "sheer" => after == "fabric",
        "mob" => matches!(after, "boss" | "family"),
        "in" if lower(Some(at + 1)) == "part" => matches!(after, "of" | "time" | "one" | "two"),
        _ => false,
    }
}

/// Whose words are these? Asked in the order of the text.
struct Voices<'a> {
    quotes: Vec<&'a Quote>,
    next: usize,
    /// End of the quotation that reaches furthest among those begun.
    reach: usize,
}

impl<'a> Voices<'a> {
    fn new(quotes: &'a [Quote]) -> Voices<'a> {
        // "Is expected to close" is reported of nobody: the words are the reporter's.
        let told = |q: &&Quote| q.form != QuoteForm::Scare && (q.form != QuoteForm::Indirect || q.speaker.is_some());
        let mut quotes: Vec<&Quote> = quotes.iter().filter(told).collect();
        quotes.order_by_key(|q| q.span);
        Voices { quotes, next: 0, reach: 0 }
    }

    /// A word inside a quotation or reported speech is the speaker's.
    fn at(&mut self, span: Span) -> Voice {
        while let Some(quote) = self.quotes.get(self.next).filter(|q| q.span.start <= span.start) {
            self.reach = self.reach.max(quote.span.end);
            self.next += 1;
        }
        if span.end <= self.reach { Voice::Quoted } else { Voice::Reporter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, quotes: Vec<Quote>) -> Vec<(String, String, Voice)> {
        let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
        let article = Article { quotes, ..Article::default() };
        let all = loaded(&article, text, &tokens);
        all.into_iter().map(|l| (l.span.text(text).to_string(), l.category, l.voice)).collect()
    }

    #[test]
    fn words_are_found_with_their_category() {
        let cases = [
            ("The brutal siege went on.", "brutal", "evaluative"),
            ("Hard-liners met.", "Hard-liners", "label"),
            ("Rents skyrocketed.", "skyrocketed", "intensity"),
            ("It was fuelling fears of more.", "fuelling fears", "speculation"),
            ("She admitted the deal was dead.", "admitted", "factive"),
            ("He reportedly left.", "reportedly", "hedge"),
            ("He boasted of it.", "boasted", "speech"),
            ("The so-called reform passed.", "so-called", "evaluative"),
        ];
        for (text, word, category) in cases {
            let want = vec![(word.to_string(), category.to_string(), Voice::Reporter)];
            assert_eq!(found(text, vec![]), want, "{text}");
        }
    }

    #[test]
    fn plain_uses_are_left_alone() {
        for text in [
            "She woke up.",
            "Two groups claimed responsibility.",
            "He filed insurance claims.",
            "A historic building burned.",
            "He was supposed to go.",
            "They confirmed cases rose.".replace("They confirmed", "The confirmed").as_str(),
            "The train was on time.",
        ] {
            assert_eq!(found(text, vec![]), [], "{text}");
        }
    }

    #[test]
    fn the_voice_is_the_speakers_inside_a_quotation() {
        let text = "“It was a brutal act,” he said of the brutal siege.";
        let end = text.find(",”").unwrap();
        let span = Span::new("“".len(), end);
        let quote = Quote { span, form: QuoteForm::Direct, speaker: None, cue: None, via: None, stance: None };
        let voices: Vec<Voice> = found(text, vec![quote]).into_iter().map(|f| f.2).collect();
        assert_eq!(voices, [Voice::Quoted, Voice::Reporter]);
    }

    #[test]
    fn every_listed_phrase_is_found_where_it_stands_alone() {
        for category in CATEGORIES {
            for phrase in category.words {
                let text = format!("x {phrase} y");
                assert!(found(&text, vec![]).iter().any(|f| f.0 == *phrase), "{phrase}");
            }
        }
    }
}
