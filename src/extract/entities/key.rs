//! When are two names written alike?

use crate::text::{canonical_char, plain};
use std::borrow::Cow;

/// Endings of companies' names that say nothing. Lowercase, sorted.
const LEGAL_FORMS: &[&str] = &[
    "ag",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "limited",
    "llc",
    "ltd",
    "nv",
    "plc",
    "sa",
    "spa",
];

/// Whether the name is a son's: "Donald Marsh Jr." is not Donald Marsh.
pub fn is_junior(words: &[String]) -> bool {
    words.last().is_some_and(|w| w == "jr")
}

/// What follows a person's surname. Lowercase, sorted.
const SUFFIXES: &[&str] = &["esq", "ii", "iii", "iv", "jr", "md", "phd", "sr"];

/// The words of a name in the letters that comparisons use: lowercase, without accents, dots, apostrophes and hyphens, without a
/// leading article, a possessive ending and a company's legal form; "defence" as "defense".
///
/// "Mohammed Shia' Al-Sudani" and "Mohammed Shia al Sudani" are both `mohammed shia al sudani`.
pub fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![];
    for piece in
        name.split(|c: char| c.is_whitespace() || matches!(canonical_char(c), '-' | ',' | '/' | '"' | '(' | ')'))
    {
        let owned = piece.strip_suffix('s').and_then(|rest| rest.strip_suffix(['\'', '‘', '’', '`']));
        let piece = owned.unwrap_or(piece);
        // "J.Kay", set without a blank
        let (initial, piece) = match piece.split_once('.') {
            Some((first, rest)) if first.chars().count() == 1 && is_surname(rest) => (letters(first), rest),
            _ => (String::new(), piece),
        };
        if !initial.is_empty() {
            words.push(initial);
        }
        match letters(piece) {
            word if word.is_empty() => {}
            // "20th Century", "Twenty-First Century"
            word if word == "20th" => words.push("twentieth".into()),
            word if word == "21st" => words.extend(["twenty".into(), "first".into()]),
            word => words.push(one_spelling(word)),
        }
    }
    if words.len() > 1 && words.first().is_some_and(|w| w == "the") {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|w| LEGAL_FORMS.binary_search(&w.as_str()).is_ok()) {
        words.pop();
    }
    words
}

/// The initials of a company's name with its legal form, which may be its acronym: "omi" of "Orrin Media Inc."; none without one.
pub fn legal_initials(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(letters).collect();
    let is_form = |word: &String| LEGAL_FORMS.binary_search(&word.as_str()).is_ok();
    let ends = words.len() > 1 && words.last().is_some_and(is_form);
    words.iter().filter(|_| ends).filter_map(|word| word.chars().next()).collect()
}

/// The letters and figures of a word, lowercase and without accents.
fn letters(word: &str) -> String {
    let mut letters = String::with_capacity(word.len());
    if word.is_ascii() {
        letters.extend(word.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '&'));
        letters.make_ascii_lowercase();
    } else {
        let counted = word.chars().filter(|c| c.is_alphanumeric() || *c == '&');
        letters.extend(counted.flat_map(char::to_lowercase).map(plain));
    }
    letters
}

/// "Kay" of "J.Kay": a capital and small letters.
fn is_surname(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.clone().count() > 1 && letters.all(char::is_lowercase)
}

/// The words of a person's name: those of [`words`] without "al", "Jr." and the like.
pub fn person_words(mut words: Vec<String>) -> Vec<String> {
    let is_article = |word: &String| matches!(word.as_str(), "al" | "el");
    if !words.iter().all(is_article) {
        words.retain(|word| !is_article(word));
    }
    while words.len() > 1 && words.last().is_some_and(|w| SUFFIXES.binary_search(&w.as_str()).is_ok()) {
        words.pop();
    }
    words
}

fn one_spelling(word: String) -> String {
    match word.as_str() {
        "defence" => "defense".into(),
        "organisation" => "organization".into(),
        "centre" => "center".into(),
        "labour" => "labor".into(),
        _ => word,
    }
}

/// A word without accents.
pub fn unaccented(word: &str) -> String {
    word.chars().map(plain).collect()
}

/// What transliterations of one word have in common: no double letters, one letter for those that stand for one another.
///
/// "Qassem" and "Qasem" are both `kasim`; so are not "Hassan" and "Hussein".
pub fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut spelled = Cow::Borrowed(word);
    for (two, one) in [("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("ph", "f")] {
        if spelled.as_bytes().windows(2).any(|pair| pair == two.as_bytes()) {
            spelled = Cow::Owned(spelled.replace(two, one));
        }
    }
    for c in spelled.chars() {
        let c = match c {
            'q' | 'c' => 'k',
            'e' | 'y' => 'i',
            'o' => 'u',
            'w' => 'v',
            'z' => 's',
            c => c,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// Whether one letter more, less or other makes one word of the other.
pub fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let rest = |from: &[char], skip: usize| from.iter().skip(same + skip).copied().collect::<Vec<char>>();
    if short.len() == long.len() {
        same < short.len() && rest(short, 1) == rest(long, 1)
    } else {
        rest(short, 0) == rest(long, 1)
    }
}

/// Whether a letter of one word stands elsewhere in the other: "Zhakarova", "Zakharova".
pub fn letters_in_other_order(a: &str, b: &str) -> bool {
    /// In a shorter word each order may be another name: "Nadia", "Dania".
    const SHORTEST: usize = 6;
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let same_first = a.chars().next() == b.chars().next();
    a != b && same_first && a.len() == b.len() && a.chars().count() >= SHORTEST && sorted(a) == sorted(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (a, b) in [
            ("Mohammed Shia' Al-Sudani", "Mohammed Shia al Sudani"),
            ("the U.N.", "UN"),
            ("Northgate Inc.", "Northgate"),
            ("Ministry of Defence", "Ministry of Defense"),
            ("José Núñez", "Jose Nunez"),
            ("J.Kay", "J. Kay"),
            ("21st Century Mills", "Twenty-First Century Mills"),
        ] {
            assert_eq!(words(a), words(b), "{a}");
        }
        assert_ne!(words("Bank of Oman"), words("Bank of Omar"));
        assert_ne!(words("J.K."), words("J. K."));
        assert_eq!(legal_initials("Orrin Media Inc."), "omi");
        assert_eq!(legal_initials("Orrin Media"), "");
        assert_eq!(legal_initials("Inc."), "");
    }

    #[test]
    fn transliterations_share_a_skeleton_and_other_names_do_not() {
        for (a, b) in [("qassem", "qasem"), ("mohammed", "mohamed"), ("soleimani", "suleimani"), ("houthi", "huthi")] {
            assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
        }
        for (a, b) in [("hassan", "hussein"), ("ahmed", "hamed"), ("erica", "eric"), ("martin", "marvin")] {
            assert_ne!(skeleton(a), skeleton(b), "{a} {b}");
        }
    }

    #[test]
    fn one_letter_is_one_letter() {
        for (a, b, want) in [
            ("sabrina", "sabrin", true),
            ("jon", "john", true),
            ("smith", "smyth", true),
            ("smith", "smith", false),
            ("mark", "karl", false),
            ("", "a", true),
        ] {
            assert_eq!(one_letter_apart(a, b), want, "{a} {b}");
            assert_eq!(one_letter_apart(b, a), want, "{b} {a}");
        }
    }
}
