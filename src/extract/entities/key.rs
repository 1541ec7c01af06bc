//! When are two names written alike?

use crate::text::canonical_char;

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
pub fn is_junior(name: &str) -> bool {
    words(name).last().is_some_and(|w| w == "jr")
}

/// What follows a person's surname. Lowercase, sorted.
const SUFFIXES: &[&str] = &["ii", "iii", "iv", "jr", "sr"];

/// The words of a name in the letters that comparisons use: lowercase, without accents, dots, apostrophes and hyphens, without a
/// leading article, a possessive ending and a company's legal form; "defence" as "defense".
///
/// "Mohammed Shia' Al-Sudani" and "Mohammed Shia al Sudani" are both `mohammed shia al sudani`.
pub fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![];
    for piece in
        name.split(|c: char| c.is_whitespace() || matches!(canonical_char(c), '-' | ',' | '/' | '"' | '(' | ')'))
    {
        let piece: String = piece.chars().map(canonical_char).collect();
        let stem = piece.strip_suffix("'s").unwrap_or(&piece);
        let word: String =
            stem.chars().filter(|c| c.is_alphanumeric() || *c == '&').flat_map(char::to_lowercase).map(plain).collect();
        if !word.is_empty() {
            words.push(one_spelling(word));
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

/// The words of a person's name: those of [`words`] without "al", "Jr." and the like.
pub fn person_words(name: &str) -> Vec<String> {
    let all = words(name);
    let mut words: Vec<String> = all.iter().filter(|w| !matches!(w.as_str(), "al" | "el")).cloned().collect();
    while words.len() > 1 && words.last().is_some_and(|w| SUFFIXES.binary_search(&w.as_str()).is_ok()) {
        words.pop();
    }
    if words.is_empty() { all } else { words }
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

/// The letter without its accent, for the Latin letters of the news.
fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ţ' | 'ț' | 'ť' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    }
}

/// What transliterations of one word have in common: no double letters, one letter for those that stand for one another.
///
/// "Qassem" and "Qasem" are both `kasim`; so are not "Hassan" and "Hussein".
pub fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let spelled = word
        .replace("ou", "u")
        .replace("oo", "u")
        .replace("ee", "i")
        .replace("kh", "h")
        .replace("gh", "g")
        .replace("dh", "d")
        .replace("ph", "f");
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
        ] {
            assert_eq!(words(a), words(b), "{a}");
        }
        assert_ne!(words("Bank of Oman"), words("Bank of Omar"));
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
