//! Which capitals are never a name?

use super::draft::{Draft, Name};
use crate::article::NameKind;
use crate::english::gazetteers;
use crate::english::lookup::List;
use crate::english::titles::TITLES;

/// Words that begin sentences, and names of days and months. Lowercase, sorted.
static NEVER: List = List::new(&[
    "a",
    "all",
    "although",
    "an",
    "and",
    "april",
    "as",
    "at",
    "august",
    "because",
    "both",
    "but",
    "by",
    "december",
    "despite",
    "each",
    "even",
    "every",
    "february",
    "for",
    "friday",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "january",
    "july",
    "june",
    "many",
    "meanwhile",
    "monday",
    "more",
    "moreover",
    "most",
    "my",
    "no",
    "not",
    "november",
    "now",
    "october",
    "of",
    "on",
    "one",
    "or",
    "our",
    "saturday",
    "september",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "sunday",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "three",
    "thursday",
    "to",
    "tuesday",
    "two",
    "we",
    "wednesday",
    "what",
    "when",
    "where",
    "whereas",
    "which",
    "while",
    "who",
    "why",
    "with",
    "yes",
    "yet",
    "you",
    "your",
]);

/// What papers print in capitals before a text: "FILE - A man". Lowercase, sorted.
static LABELS: List = List::new(&[
    "also",
    "breaking",
    "exclusive",
    "file",
    "more",
    "photo",
    "photos",
    "read",
    "update",
    "video",
    "watch",
]);

/// Days of the week, which end no name: "the Senate Wednesday" is the Senate. Lowercase, sorted.
static DAYS: List = List::new(&["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"]);

/// What is numbered: "District 9", "Route 66", "Apollo 11". Lowercase, sorted.
static NUMBERED: List = List::new(&[
    "apollo", "area", "block", "building", "camp", "channel", "district", "flight", "gate", "group", "highway", "line",
    "precinct", "radio", "route", "sector", "terminal", "unit", "ward", "zone",
]);

/// Drops names made of such words alone, or of titles alone, and numbers after towns and teams ("Boston 3-1").
pub fn drop_junk(draft: &mut Draft) {
    draft.rewrite(|draft, mut name, out| {
        name.words.end = without_numbers(draft, &name);
        name.words.end = before_repetition(draft, &name);
        let acronym =
            name.words.len() == 1 && draft.written(name.words.start).chars().nth(1).is_some_and(char::is_uppercase);
        let label = name.words.len() == 1 && LABELS.has(draft.lower(name.words.start));
        let bare = name.words.len() == 1 && is_initial_or_code(draft.written(name.words.start), name.kind);
        let legal = name.kind == NameKind::Organization && name.words.clone().all(|i| is_legal_form(draft.lower(i)));
        let junk = bare
            || legal
            || is_tag(draft, &name)
            || if acronym { label } else { name.words.clone().all(|i| is_junk(draft, i)) };
        if !junk {
            out.push(name);
        }
    });
}

/// "Ann Lee Ann Marie LeeGazette", "Lee Ann Marie LeeGazette", as text comes out of pages whose links name a person once more:
/// the end of the first telling. "Sirhan Sirhan" is a name.
fn before_repetition(draft: &Draft, name: &Name) -> usize {
    let (start, end) = (name.words.start, name.words.end);
    let first = draft.lower(start);
    if name.kind != NameKind::Person || end < start + 3 || first.len() < 3 {
        return end;
    }
    let glued = |i: usize| {
        let capital = draft.written(i).get(first.len()..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        capital && draft.lower(i).starts_with(first)
    };
    if (start + 2..end).any(glued) {
        return start + 1;
    }
    (start + 2..end).find(|&i| draft.lower(i) == first).unwrap_or(end)
}

/// "#StandWithLee", "@annlee": a slogan, or what a network calls somebody, and no name that people bear.
fn is_tag(draft: &Draft, name: &Name) -> bool {
    let tag =
        |i: usize| draft.written(i).starts_with('#') || draft.written(i).len() > 1 && draft.written(i).starts_with('@');
    name.words.clone().any(tag) || name.words.start > 0 && draft.written(name.words.start - 1) == "#"
}

/// "LLC", "Inc.": what a company's name ends in is none alone.
fn is_legal_form(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "corp" | "gmbh" | "inc" | "llc" | "ltd" | "plc")
}

/// "D." for a person, and what ends an address: "Glov6o7EI5".
fn is_initial_or_code(word: &str, kind: NameKind) -> bool {
    let initial = kind == NameKind::Person && word.trim_end_matches('.').chars().count() == 1;
    let within = word.get(1..).unwrap_or("");
    let code = word.len() >= 8
        && within.contains(|c: char| c.is_ascii_digit())
        && within.contains(|c: char| c.is_ascii_uppercase())
        && within.contains(|c: char| c.is_ascii_lowercase());
    initial || code && !word.contains('-')
}

/// The end of a name without the score or the columns after it; a day ends it too ("Senate Wednesday").
fn without_numbers(draft: &Draft, name: &Name) -> usize {
    let number = |i: usize| draft.lower(i).starts_with(|c: char| c.is_ascii_digit());
    let score = |i: usize| number(i) && draft.lower(i).contains(['-', '–']);
    let mut end = name.words.end;
    while end > name.words.start + 1
        && DAYS.has(draft.lower(end - 1))
        && (gazetteers::is_organization_word(draft.lower(end - 2)) || name.kind == NameKind::Person)
    {
        end -= 1;
    }
    while end < name.words.end && end > name.words.start + 1 && draft.lower(end - 1) == "on" {
        end -= 1;
    }
    let first = (name.words.start + 1..end).find(|&i| number(i)).unwrap_or(end);
    let columns = end - first >= 2 && (first..end).all(number);
    let one = end == first + 1
        && (score(first)
            || matches!(name.kind, NameKind::Place | NameKind::Person) && !NUMBERED.has(draft.lower(first - 1)));
    if columns || one { first } else { end }
}

/// Whether the word alone is never a name.
pub fn is_junk(draft: &Draft, word: usize) -> bool {
    NEVER.has(draft.lower(word))
        || TITLES.has(draft.lower(word))
        || !draft.written(word).chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn labels_in_capitals_are_no_names() {
        check(&[("FILE - In this photo, NATO troops leave.", "O:NATO"), ("READ MORE about Chile.", "L:Chile")]);
    }

    #[test]
    fn numbers_after_a_name_are_no_part_of_it() {
        check(&[
            ("She saw Boston beat Chicago 3-1 there.", "L:Boston | L:Chicago"),
            ("The Senate Wednesday voted.", "O:Senate"),
            ("Officials said the president met with Gerald Marsh Sunday.", "P:Gerald Marsh"),
        ]);
    }

    #[test]
    fn days_and_first_words_are_no_names() {
        check(&[
            ("The row went on under #StandWithLee #NotADrill in Chile.", "L:Chile"),
            ("President Walden Carmen Rosa WaldenGulls said no.", "P:Walden"),
            ("Carmen Walden Carmen Rosa WaldenGulls said no.", "P:Carmen Walden"),
            ("The row in Chile went on, wrote @GeraldMarsh and Gerald Marsh.", "L:Chile | P:Gerald Marsh"),
            ("However, The Minister and She left on Monday, 3 May.", ""),
            ("While Whereas Moreover it rained in March.", ""),
            ("Visit Chile with Harbour Post Group, LLC.", "L:Chile | O:Harbour Post Group"),
            ("Many wrote #StandWithChile and left.", ""),
            ("Chile won, see pic.twitter.com/Glov6o7EI5 and more.", "L:Chile"),
        ]);
    }
}
