//! Names that everybody knows: wherever their words stand, they are that name.

use super::draft::{Draft, Name};
use crate::article::NameKind;
use crate::english::gazetteers;
use crate::english::synonyms::SYNONYMS;
use crate::sort::Ordered;
use crate::text::hash::{ByHash, text};
use crate::text::{Span, Tokens, canonical};
use std::sync::OnceLock;

/// Known names by the hash of their first word as written; the longest first.
pub struct Known {
    by_first: ByHash<Vec<(Vec<String>, NameKind)>>,
}

impl Known {
    fn new() -> Known {
        let mut names: Vec<(Vec<String>, NameKind)> = vec![];
        for group in SYNONYMS {
            let whole = group.names.iter().filter(|name| !name.starts_with('~'));
            names.extend(whole.map(|name| (words_of(name), group.kind)));
        }
        let countries = gazetteers::entries(gazetteers::OF_THE_TAGGER[0]).filter(|name| name.contains(' '));
        names.extend(countries.map(|name| (words_of(name), NameKind::Place)));
        let organizations = gazetteers::entries(gazetteers::KNOWN_ORGANIZATIONS);
        names.extend(organizations.map(|name| (words_of(name), NameKind::Organization)));
        names.order_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        names.dedup_by(|a, b| a.0 == b.0);
        let mut by_first: ByHash<Vec<(Vec<String>, NameKind)>> = ByHash::default();
        for (words, kind) in names {
            if let Some(first) = words.first() {
                by_first.entry(text(&first.to_lowercase())).or_default().push((words, kind));
            }
        }
        Known { by_first }
    }

    /// The longest known name that starts at `word`.
    fn at(&self, draft: &Draft, word: usize) -> Option<Name> {
        let names = self.by_first.get(&draft.hash(word))?;
        let reads = |k: usize, want: &String| draft.tokens.get(word + k).is_some_and(|t| t.canonical() == *want);
        let fits = |words: &[String]| words.iter().enumerate().all(|(k, want)| reads(k, want));
        let (words, kind) = names.iter().find(|(words, _)| fits(words))?;
        Some(Name::new(word..word + words.len(), *kind))
    }
}

fn words_of(name: &str) -> Vec<String> {
    // Nearly all are letters and spaces, which part them as they part tokens.
    if name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ') {
        return name.split(' ').map(str::to_string).collect();
    }
    let tokens = Tokens::new(name, &[Span::new(0, name.len())]);
    tokens.all.iter().map(|t| canonical(t.text).into_owned()).collect()
}

/// All known names; read on the first call.
pub fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(Known::new)
}

/// Puts known names in, unless a longer name holds them: "Washington" is a place, but not in "Denzel Washington".
pub fn put_known(draft: &mut Draft) {
    let known = known();
    let mut word = 0;
    while let Some(start) = draft.next_start(word) {
        word = start;
        let Some(name) = known.at(draft, word) else {
            word += 1;
            continue;
        };
        word = name.words.end;
        let held = |at: usize| draft.name_at(at).and_then(|n| draft.names.get(n));
        let longer = [held(name.words.start), held(name.words.end - 1)].into_iter().flatten().any(|n| {
            n.words.len() > name.words.len() && (n.words.start <= name.words.start && n.words.end >= name.words.end)
        });
        let sure = name.words.len() > 1 || name.kind == NameKind::Organization || held(name.words.start).is_some();
        if !longer && sure && !goes_on(draft, &name) {
            draft.put(name);
        }
    }
}

/// A capital right after a short known name makes another name of it ("Congress Party", "Hamas Street").
fn goes_on(draft: &Draft, name: &Name) -> bool {
    name.words.len() == 1
        && draft.name_at(name.words.start).is_none()
        && (draft.capital(name.words.end) && draft.name_at(name.words.end).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::table::check;
    use super::*;

    #[test]
    fn known_names_are_found_whole() {
        check(&[
            ("Islamic State of Iraq and the Levant fighters fled.", "O:Islamic State of Iraq and the Levant"),
            ("He told Al Jazeera that talks failed.", "O:Al Jazeera"),
            ("The New York Post had it first.", "O:New York Post"),
            ("The global coalition against Daesh met.", "O:Daesh"),
        ]);
    }

    #[test]
    fn names_are_cut_as_articles_are() {
        let cut = |name: &str| -> Vec<String> {
            let tokens = Tokens::new(name, &[Span::new(0, name.len())]);
            tokens.all.iter().map(|t| t.text.to_string()).collect()
        };
        let synonyms = SYNONYMS.iter().flat_map(|group| group.names).copied();
        let names = gazetteers::entries(gazetteers::KNOWN_ORGANIZATIONS).chain(synonyms);
        for name in names.filter(|name| name.is_ascii()) {
            assert_eq!(words_of(name), cut(name));
        }
        assert_eq!(words_of("St. Olave's Bank"), ["St.", "Olave", "'s", "Bank"]);
    }

    #[test]
    fn known_names_inside_longer_ones_are_left_alone() {
        check(&[
            ("Actor George Washington won a prize.", "P:George Washington"),
            ("The who and the is of it, said the ap.", ""),
        ]);
    }
}
