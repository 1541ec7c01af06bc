//! Which language is the article in?
//!
//! By the share of function words, as a trained identifier would do on text of this length; scripts that only one
//! language of the news uses are named by their letters. `None` where nothing is clear.

use crate::english::has;

/// The commonest function words of languages in Latin letters, sorted; a line a language.
const FUNCTION_WORDS: [(&str, &[&str]); 12] = [
    (
        "en",
        &[
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "he", "his", "in", "is",
            "it", "not", "of", "on", "said", "that", "the", "they", "this", "to", "was", "were", "which", "who",
            "will", "with",
        ],
    ),
    (
        "de",
        &[
            "auf", "aus", "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine", "einer", "für", "hat", "im",
            "ist", "mit", "nach", "nicht", "sich", "sie", "sind", "und", "von", "wird", "zu",
        ],
    ),
    (
        "fr",
        &[
            "au", "aux", "avec", "ce", "dans", "des", "du", "elle", "en", "est", "et", "il", "la", "le", "les", "mais",
            "ont", "ou", "par", "pas", "pour", "qui", "sa", "ses", "son", "sont", "sur", "une",
        ],
    ),
    (
        "es",
        &[
            "al", "como", "con", "del", "el", "en", "es", "está", "fue", "ha", "han", "la", "las", "lo", "los", "más",
            "para", "pero", "por", "que", "se", "según", "su", "sus", "un", "una", "y",
        ],
    ),
    (
        "pt",
        &[
            "ao", "aos", "as", "com", "da", "das", "do", "dos", "e", "em", "está", "foi", "mais", "na", "nas", "no",
            "nos", "não", "o", "os", "para", "pela", "pelo", "por", "que", "se", "um", "uma",
        ],
    ),
    (
        "it",
        &[
            "al", "alla", "anche", "che", "con", "da", "dal", "dei", "del", "della", "delle", "di", "gli", "ha",
            "hanno", "il", "in", "la", "le", "nel", "nella", "non", "per", "più", "si", "sono", "un", "una", "è",
        ],
    ),
    (
        "nl",
        &[
            "aan", "dat", "de", "die", "een", "en", "er", "het", "hij", "in", "is", "met", "naar", "niet", "om", "ook",
            "op", "over", "te", "uit", "van", "voor", "was", "wordt", "ze", "zijn",
        ],
    ),
    (
        "sv",
        &[
            "att", "av", "den", "det", "efter", "ett", "från", "för", "han", "har", "hon", "inte", "med", "men", "och",
            "om", "på", "som", "till", "under", "vid", "är",
        ],
    ),
    (
        "da",
        &[
            "af", "at", "blev", "de", "den", "der", "det", "efter", "en", "er", "et", "for", "fra", "har", "ikke",
            "med", "og", "om", "på", "som", "til", "var", "ved",
        ],
    ),
    (
        "pl",
        &[
            "a", "co", "do", "i", "ich", "jak", "jest", "już", "na", "nie", "o", "od", "po", "przez", "się", "są",
            "to", "w", "z", "za", "że",
        ],
    ),
    (
        "tr",
        &[
            "ancak",
            "bir",
            "bu",
            "da",
            "daha",
            "de",
            "en",
            "gibi",
            "ile",
            "için",
            "kadar",
            "olan",
            "olarak",
            "olduğunu",
            "sonra",
            "ve",
        ],
    ),
    (
        "id",
        &[
            "ada", "akan", "atau", "dalam", "dan", "dari", "dengan", "di", "dia", "ini", "itu", "juga", "karena", "ke",
            "mereka", "oleh", "pada", "tersebut", "tidak", "untuk", "yang",
        ],
    ),
];
/// First and last letter of scripts that stand for one language.
const SCRIPTS: [(char, char, &str); 12] = [
    ('\u{0370}', '\u{03ff}', "el"),
    ('\u{0530}', '\u{058f}', "hy"),
    ('\u{0590}', '\u{05ff}', "he"),
    ('\u{0600}', '\u{06ff}', "ar"),
    ('\u{0900}', '\u{097f}', "hi"),
    ('\u{0980}', '\u{09ff}', "bn"),
    ('\u{0b80}', '\u{0bff}', "ta"),
    ('\u{0e00}', '\u{0e7f}', "th"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{4e00}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7af}', "ko"),
];
/// How much of the text is looked at, in characters.
const LOOKED_AT: usize = 20_000;
/// The share of function words below which a text is in none of the languages, and the lead the first one needs.
const LEAST_SHARE: f64 = 0.10;
const LEAD: f64 = 1.25;

/// ISO 639-1 code of the language, if it is clear.
pub(super) fn language(text: &str) -> Option<&'static str> {
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let text = text.get(..end).unwrap_or("");
    by_script(text).or_else(|| by_words(text))
}

fn by_script(text: &str) -> Option<&'static str> {
    let mut letters = 0;
    let mut counts = [0; SCRIPTS.len()];
    let (mut cyrillic, mut ukrainian) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        match SCRIPTS.iter().position(|(first, last, _)| (*first..=*last).contains(&c)) {
            Some(at) => counts[at] += 1,
            None if ('\u{0400}'..='\u{04ff}').contains(&c) => {
                cyrillic += 1;
                ukrainian += i32::from(matches!(c, 'і' | 'ї' | 'є' | 'ґ'));
            }
            None => {}
        }
    }
    if cyrillic * 2 > letters {
        return Some(if ukrainian * 50 > cyrillic { "uk" } else { "ru" });
    }
    let of = |code: &str| SCRIPTS.iter().zip(counts).find(|(s, _)| s.2 == code).map_or(0, |(_, count)| count);
    if (of("ja") + of("zh")) * 2 > letters {
        return Some(if of("ja") * 10 > letters { "ja" } else { "zh" }); // Japanese mixes both
    }
    let (most, code) = counts.iter().zip(SCRIPTS).map(|(n, s)| (*n, s.2)).max_by_key(|(n, _)| *n)?;
    (most * 2 > letters).then_some(code)
}

fn by_words(text: &str) -> Option<&'static str> {
    let mut words = 0;
    let mut counts = [0; FUNCTION_WORDS.len()];
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
        words += 1;
        let lower = word.to_lowercase();
        for (count, (_, list)) in counts.iter_mut().zip(&FUNCTION_WORDS) {
            *count += i32::from(has(list, &lower));
        }
    }
    let mut ranked: Vec<(i32, &str)> = counts.iter().copied().zip(FUNCTION_WORDS.iter().map(|l| l.0)).collect();
    ranked.sort_by_key(|(count, _)| -count);
    let (first, second) = (ranked.first()?, ranked.get(1)?);
    let share = f64::from(first.0) / f64::from(words.max(1));
    (share >= LEAST_SHARE && f64::from(first.0) >= LEAD * f64::from(second.0)).then_some(first.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        for (text, want) in [
            ("The river rose over its banks and the people of the town left.", Some("en")),
            ("Der Fluss ist über die Ufer getreten und die Leute sind nicht mehr in der Stadt.", Some("de")),
            ("Le fleuve est sorti de son lit et les gens de la ville sont partis dans la nuit.", Some("fr")),
            ("El río se salió de su cauce y los vecinos del pueblo se fueron por la noche.", Some("es")),
            ("Река вышла из берегов, и люди ушли.", Some("ru")),
            ("川が氾濫し、人々は去った。", Some("ja")),
            ("Hello", None),
            ("12 34", None),
        ] {
            assert_eq!(language(text), want, "{text}");
        }
    }

    #[test]
    fn lists_are_sorted() {
        for (code, list) in FUNCTION_WORDS {
            assert!(list.is_sorted(), "{code}");
        }
    }
}
