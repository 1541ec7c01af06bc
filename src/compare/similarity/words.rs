//! Which words does a passage have, in a form that can be compared?

use crate::english::irregular;
use crate::english::numbers::{NumberWord, number_word};
use crate::text::plain;
use rust_stemmers::Stemmer;
use std::borrow::Cow;

/// A passage ready to be cut into words: plain lower-case letters, initials without their stops ("U.N." → "un"), the US,
/// which folding would make a pronoun, as "america".
pub(super) fn plain_letters(passage: &str) -> Cow<'_, str> {
    // Most words of the news are plain but for a capital.
    let stops = || passage.bytes().filter(|&b| b == b'.').count();
    if !passage.is_ascii() || passage.contains("US") || stops() > 1 {
        return Cow::Owned(fold(&spell_out(passage)));
    }
    match passage.bytes().any(|b| b.is_ascii_uppercase()) {
        true => Cow::Owned(passage.to_ascii_lowercase()),
        false => Cow::Borrowed(passage),
    }
}

/// The stems as the table's makers cut them, without rules of ours.
#[cfg(test)]
pub(super) fn reference_stems(passage: &str) -> Vec<String> {
    let stemmer = Stemmer::create(rust_stemmers::Algorithm::English);
    words(&fold(passage)).map(|word| stemmer.stem(word).into_owned()).collect()
}

/// A word as the table knows it. What the table cannot know is written one way: "fourteen" as 14, "2,500" as 2500.
pub(super) fn stem<'w>(stemmer: &Stemmer, word: &'w str) -> Cow<'w, str> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return if grouped(word) { Cow::Owned(word.replace(',', "")) } else { Cow::Borrowed(word) };
    }
    match number_word(word) {
        // "one" is a pronoun as often as a number.
        Some(NumberWord::Small(value) | NumberWord::Tens(value)) if value >= 2.0 => Cow::Owned(value.to_string()),
        _ => stemmer.stem(irregular::base(word).unwrap_or(word)),
    }
}

/// Whether the commas of a number part its thousands.
fn grouped(number: &str) -> bool {
    let mut groups = number.split('.').next().unwrap_or("").split(',').skip(1).peekable();
    groups.peek().is_some() && groups.all(|group| group.len() == 3)
}

/// Initials without their stops ("U.N." → "UN"); the US, which folding would make a pronoun, as "America".
fn spell_out(passage: &str) -> String {
    let mut plain = String::with_capacity(passage.len());
    for piece in passage.split_inclusive(|c: char| c.is_whitespace() || c == '-' || c == '–' || c == '—') {
        let start = piece.find(char::is_alphanumeric).unwrap_or(piece.len());
        let (before, rest) = piece.split_at(start);
        let (word, after) = rest.split_at(initials(rest).unwrap_or(0));
        let letters = word.replace('.', "");
        plain.push_str(before);
        plain.push_str(if matches!(letters.as_str(), "US" | "USA") { "America" } else { &letters });
        plain.push_str(after);
    }
    plain
}

/// Length of the initials ("U.S.", "US", "e.g.") that a piece begins with, if it does.
fn initials(piece: &str) -> Option<usize> {
    for name in ["USA", "US"] {
        if piece.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.')) {
            return Some(name.len());
        }
    }
    let mut length = 0;
    let mut characters = piece.chars();
    while let (Some(letter), Some('.')) = (characters.next(), characters.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        length += letter.len_utf8() + 1;
    }
    let ends = !piece.get(length..).unwrap_or("").starts_with(char::is_alphanumeric);
    (length >= 4 && ends).then_some(length)
}

/// Lower case without accents, straight apostrophes.
fn fold(passage: &str) -> String {
    passage.chars().flat_map(char::to_lowercase).filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(folded).collect()
}

/// The letter under the accent, the mark in the one shape.
fn folded(c: char) -> char {
    if matches!(c, '’' | '‘') { '\'' } else { plain(c) }
}

/// Runs of letters without possessive endings ("not" for every n't), and of digits with `.`, `,` or `:` between them.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let mut rest = folded;
    let mut pending = None;
    std::iter::from_fn(move || {
        if let Some(word) = pending.take() {
            return Some(word);
        }
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let first = rest.chars().next()?;
        let length = if first.is_ascii_digit() { number_length(rest) } else { word_length(rest) };
        let (word, after) = rest.split_at(length);
        rest = after.strip_prefix("'s").filter(|r| !r.starts_with(char::is_alphanumeric)).unwrap_or(after);
        Some(match word.split_once('\'') {
            None => word,
            Some((before, "t")) if before.ends_with('n') => match before.strip_suffix('n') {
                Some(verb) if !verb.is_empty() => {
                    pending = Some("not");
                    verb
                }
                _ => "not",
            },
            Some((before, ending)) if ending.len() <= 2 => before,
            Some(_) => word,
        })
    })
}

fn number_length(rest: &str) -> usize {
    let mut length = 0;
    let mut characters = rest.chars().peekable();
    while let Some(c) = characters.next() {
        let inside = matches!(c, '.' | ',' | ':') && characters.peek().is_some_and(char::is_ascii_digit);
        if !c.is_ascii_digit() && !inside {
            break;
        }
        length += c.len_utf8();
    }
    length
}

fn word_length(rest: &str) -> usize {
    let letter = |c: &char| c.is_alphanumeric() && !c.is_ascii_digit();
    let mut length = 0;
    let mut apostrophes = 0;
    let mut characters = rest.chars().peekable();
    while let Some(c) = characters.next() {
        let inside = c == '\'' && apostrophes == 0 && characters.peek().is_some_and(letter);
        apostrophes += usize::from(c == '\'');
        if !letter(&c) && !inside {
            break;
        }
        length += c.len_utf8();
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_stemmers::Algorithm;

    #[test]
    fn words_are_cut_and_stemmed() {
        let cases = [
            ("Police's three suspects", "polic 3 suspect"),
            ("They didn’t, can't, won't", "they did not ca not wo not"),
            ("2,500 troops at 10:30, 0.25%.", "2500 troop at 10:30 0.25"),
            ("Fourteen people, one of 1,2,3", "14 peopl one of 1,2,3"),
            ("The U.S. and US-led U.N. units told us", "the america and america lead un unit tell us"),
            ("The U.S.'s USA, MUSIC, Mr. J. Fox, J.P.Morgan", "the america america music mr j fox j p morgan"),
            ("rock 'n' roll; O'Brien's we'll", "rock n roll o'brien we"),
            ("Señor Núñez's café", "senor nunez cafe"),
            ("A5 42nd", "a 5 42 nd"),
            ("", ""),
            ("—…!", ""),
        ];
        for (passage, want) in cases {
            let stemmer = Stemmer::create(Algorithm::English);
            let plain = plain_letters(passage);
            let found: Vec<Cow<str>> = words(&plain).map(|w| stem(&stemmer, w)).collect();
            assert_eq!(found.join(" "), want, "{passage}");
        }
    }
}
