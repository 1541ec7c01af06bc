//! Which words judge, label or speculate, and whose are they?
//!
//! Words are looked up in the lists of [`crate::english::loaded`], the longest phrase first. A word in a name ("the
//! Absolutely Fabulous cast") or one that says a plain thing there ("a historic building") is left alone.

use crate::article::{Article, Loaded, Quote, QuoteForm, Voice};
use crate::english::lexicon::Kind;
use crate::english::loaded::CATEGORIES;
use crate::maps::Map;
use crate::sort::Ordered;
use crate::text::{Span, Token, Tokens};
use std::sync::LazyLock;

/// A phrase as the words the tokens are, and the category it is of.
type Phrase = (Vec<&'static str>, &'static str);

/// All phrases by their first word.
static PHRASES: LazyLock<Map<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: Map<&'static str, Vec<Phrase>> = Map::default();
    for (phrase, category) in CATEGORIES.iter().flat_map(|c| c.phrases().map(|phrase| (words_of(phrase), c.name))) {
        let first = phrase.first().copied().unwrap_or("");
        phrases.entry(first).or_default().push((phrase, category));
    }
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
    if !first.listed.is(Kind::BEGINS_LOADED) {
        return None;
    }
    let (phrase, category) = PHRASES
        .get(&*first.lower)?
        .iter()
        .filter(|(phrase, _)| phrase.iter().enumerate().all(|(i, w)| words.get(at + i).is_some_and(|t| t.lower == *w)))
        .max_by_key(|(phrase, _)| phrase.len())?;
    let last = words.get(at + phrase.len() - 1)?;
    Some((phrase.len(), category, Span::new(first.span.start, last.span.end)))
}

/// Words that say a plain thing here: "the steep hill", "insurance claims", "explosive devices", and charges of the law:
/// "reckless driving", "cruel and unusual punishment".
fn is_plain(words: &[Token], at: usize, length: usize) -> bool {
    let lower = |i: Option<usize>| i.and_then(|i| words.get(i)).map_or("", |t| &*t.lower);
    let (word, before, after) = (lower(Some(at)), lower(at.checked_sub(1)), lower(Some(at + length)));
    is_plain_before(word, after)
        || is_plain_after(word, before, after)
        || is_plain_saying(word, before, after)
        || matches!(word, "slammed" | "slamming" | "slams") && is_of_a_door(words.get(at + length..).unwrap_or(&[]))
}

/// "slammed the door": what is shut or thrown, and no bill.
fn is_of_a_door(behind: &[Token]) -> bool {
    let noun =
        behind.iter().take(3).find(|t| !matches!(&*t.lower, "the" | "a" | "her" | "his" | "its" | "their" | "front"));
    noun.is_some_and(|t| {
        matches!(
            &*t.lower,
            "ball"
                | "brakes"
                | "car"
                | "door"
                | "doors"
                | "fist"
                | "gate"
                | "gates"
                | "hatch"
                | "lid"
                | "phone"
                | "window"
        )
    })
}

/// Adjectives and nouns that what follows makes plain.
fn is_plain_before(word: &str, after: &str) -> bool {
    match word {
        "landmark" => !matches!(
            after,
            "agreement"
                | "bill"
                | "case"
                | "deal"
                | "decision"
                | "judgment"
                | "judgement"
                | "law"
                | "lawsuit"
                | "legislation"
                | "moment"
                | "ruling"
                | "settlement"
                | "study"
                | "trial"
                | "verdict"
                | "victory"
                | "vote"
        ),
        "historic" => matches!(
            after,
            "building"
                | "buildings"
                | "centre"
                | "center"
                | "church"
                | "district"
                | "home"
                | "house"
                | "landmark"
                | "mosque"
                | "neighborhood"
                | "neighbourhood"
                | "preservation"
                | "site"
                | "sites"
                | "town"
        ),
        "massive" | "vast" | "steep" => {
            matches!(after, "hill" | "slope" | "slopes" | "star" | "stars" | "ocean" | "desert" | "bank" | "banks")
        }
        "explosive" => matches!(
            after,
            "belt" | "charge" | "charges" | "device" | "devices" | "material" | "materials" | "ordnance" | "vest"
        ),
        "toxic" => matches!(
            after,
            "chemical"
                | "chemicals"
                | "fumes"
                | "gas"
                | "gases"
                | "shock"
                | "smoke"
                | "spill"
                | "substance"
                | "substances"
                | "waste"
        ),
        "reckless" => matches!(after, "conduct" | "driving" | "endangerment" | "homicide" | "manslaughter"),
        "cruel" => after == "and",
        "cruelty" => after == "to",
        "malicious" => matches!(after, "code" | "damage" | "prosecution" | "software" | "wounding"),
        "predatory" => matches!(after, "animals" | "birds" | "fish" | "lending" | "pricing"),
        "probable" => after == "cause",
        "exemplary" => after == "damages",
        "inhuman" => after == "or",
        "deceptive" => matches!(after, "practices" | "trade"),
        "seismic" => matches!(after, "activity" | "data" | "event" | "survey" | "waves" | "zone"),
        "severely" => matches!(after, "burned" | "damaged" | "disabled" | "ill" | "injured" | "wounded"),
        "landslide" => !matches!(after, "defeat" | "election" | "majority" | "victory" | "win"),
        "bombarded" => after != "with",
        "sheer" => after == "fabric",
        "utter" => matches!(after, "a" | "the" | "words" | "word"),
        "puppet" => matches!(after, "show" | "theatre" | "theater"),
        "mob" => matches!(after, "boss" | "family"),
        "dramatic" => matches!(after, "arts" | "role" | "roles"),
        "cult" => matches!(after, "classic" | "film" | "following"),
        _ => false,
    }
}

/// Words that what stands before makes plain, or both sides.
fn is_plain_after(word: &str, before: &str, after: &str) -> bool {
    match word {
        "cruelty" => before == "animal",
        "brutality" => before == "police",
        // "charged with misleading agents"
        "misleading" => matches!(before, "of" | "with") && !matches!(after, "claims" | "statements"),
        // "was admitted to a hospital", "admitting privileges"
        "admitted" => matches!(before, "been" | "was" | "were") || matches!(after, "to" | "into"),
        "admitting" => matches!(after, "privilege" | "privileges"),
        "meltdown" => matches!(before, "core" | "nuclear" | "reactor"),
        "regime" => matches!(
            before,
            "exercise"
                | "fitness"
                | "inspection"
                | "legal"
                | "licensing"
                | "regulatory"
                | "sanctions"
                | "tax"
                | "training"
                | "visa"
        ),
        // "Ann Berg, far left, with her son"
        "far" => matches!(before, "," | "(") && matches!(after, "," | ")" | "and"),
        "raging" | "raged" => {
            matches!(
                before,
                "battle" | "blaze" | "fighting" | "fire" | "fires" | "storm" | "war" | "wildfire" | "wildfires"
            ) || matches!(after, "fire" | "fires" | "inferno" | "storm" | "waters")
        }
        "exposed" | "exposing" | "exposes" => matches!(after, "to" | "brick" | "them" | "him" | "her"),
        "supposed" => after == "to",
        "suspected" => matches!(after, "case" | "cases"),
        "confirmed" => matches!(after, "case" | "cases" | "by"),
        "slammed" | "slamming" => matches!(after, "into" | "shut"),
        "clearly" => {
            matches!(
                after,
                "" | "." | "," | "and" | "audible" | "defined" | "labelled" | "marked" | "seen" | "stated" | "visible"
            ) || matches!(before, "hear" | "heard" | "see" | "speak" | "spoke" | "think")
        }
        "swiped" => matches!(after, "a" | "her" | "his" | "the"),
        "woke" => after == "up" || matches!(before, "he" | "she" | "i" | "they" | "we" | "who"),
        "sharply" | "deeply" => matches!(before, "turned" | "breathed"),
        "terrible" | "awful" => matches!(after, "twos"),
        _ => false,
    }
}

/// Verbs of saying that say something else here: "claimed three lives", "hailed a taxi", "boasts a pool".
fn is_plain_saying(word: &str, before: &str, after: &str) -> bool {
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
        "hailed" => matches!(after, "from" | "a") && before != "was",
        "boast" | "boasts" | "boasting" => matches!(after, "a" | "an" | "more" | "one" | "several" | "the" | "two"),
        "complained" | "complaining" => after == "of",
        "vows" => matches!(before, "marriage" | "wedding" | "exchanged"),
        "lectured" | "preached" => matches!(after, "at" | "in"),
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
            ("It won a landmark ruling.", "landmark", "evaluative"),
            ("It won a landslide victory.", "landslide", "intensity"),
            ("It was a toxic deal.", "toxic", "evaluative"),
            ("Rivals may have taken it.", "may have", "hedge"),
            ("Rents skyrocketed.", "skyrocketed", "intensity"),
            ("It was fuelling fears of more.", "fuelling fears", "speculation"),
            ("She admitted the deal was dead.", "admitted", "factive"),
            ("He slammed the bill.", "slammed", "intensity"),
            ("He clearly lied.", "clearly", "intensity"),
            ("Freedom fighters met.", "Freedom fighters", "label"),
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
            "She slammed the front door.",
            "The car slammed into a wall.",
            "The boat was clearly visible.",
            "She spoke clearly.",
            "Two groups claimed responsibility.",
            "He filed insurance claims.",
            "A historic building burned.",
            "He was supposed to go.",
            "They confirmed cases rose.".replace("They confirmed", "The confirmed").as_str(),
            "The train was on time.",
            "He was charged with reckless driving.",
            "Cruel and unusual punishment is banned.",
            "See a landmark in the city.",
            "Troops found explosive devices.",
            "Ann Berg, far left, with her son.",
            "The tax regime changed.",
            "Rain set off a landslide.",
            "The army bombarded the port.",
            "He was accused of murder and terrorism.",
            "The hotel boasts a pool.",
            "Wildfires raged on.",
            "A nuclear meltdown was feared.",
            "Toxic fumes rose.",
            "She was severely injured.",
            "Police had probable cause.",
            "They marched against police brutality.",
            "He was admitted and died there.",
            "The clinic lacks admitting privileges.",
            "He was charged with misleading agents.",
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
            for phrase in category.phrases() {
                // some are loaded in company only: "a landslide victory", "bombarded with"
                let seen = ["y", "victory", "with"].iter().any(|after| {
                    let text = format!("x {phrase} {after}");
                    found(&text, vec![]).iter().any(|f| f.0 == phrase)
                });
                assert!(seen, "{phrase}");
            }
        }
    }
}
