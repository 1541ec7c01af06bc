//! Which short names are known once the long one was read? "The Fed" after "the Federal Reserve", "May" after "Theresa May".

use super::draft::{Draft, Name};
use crate::article::NameKind::{Organization, Person};
use crate::english::synonyms::SYNONYMS;

/// A short form that means something else elsewhere ("~Fed") is the body where the article names that in full.
pub fn find_short_forms(drafts: &mut [Draft]) {
    let groups = SYNONYMS.iter().filter(|group| group.kind == Organization);
    let shorts = groups.filter(|group| group.names.iter().any(|name| name.starts_with('~')));
    let mut known: Vec<&str> = vec![];
    for group in shorts {
        let full = group.names.first().map(|name| name.trim_start_matches('~').to_lowercase()).unwrap_or_default();
        let length = full.split(' ').count();
        let first = full.split(' ').next().unwrap_or("");
        let named = |draft: &Draft| {
            let alike = |n: &Name| n.words.len() == length && draft.lower(n.words.start) == first;
            draft
                .names
                .iter()
                .any(|n| length > 1 && n.kind == Organization && alike(n) && draft.phrase(&n.words) == full)
        };
        if drafts.iter().any(named) {
            let forms = group.names.iter().filter_map(|name| name.strip_prefix('~'));
            known.extend(forms.filter(|form| form.chars().all(char::is_alphabetic)));
        }
    }
    if known.is_empty() {
        return;
    }
    for draft in drafts {
        let mut word = 0;
        while let Some(here) = draft.next_start(word) {
            word = here + 1;
            if draft.name_at(here).is_none() && known.contains(&draft.written(here)) {
                draft.put(Name::new(here..here + 1, Organization));
            }
        }
    }
}

/// Surnames that are months, too, as they are written.
const CALENDAR: [&str; 3] = ["May", "March", "August"];

/// "May" is the person where the article names Theresa May, unless the words beside it speak of a month.
pub fn find_calendar_surnames(drafts: &mut [Draft]) {
    for surname in CALENDAR {
        let named = |draft: &Draft| {
            let full = |n: &&Name| n.kind == Person && n.words.len() >= 2 && draft.written(n.words.end - 1) == surname;
            draft.names.iter().any(|n| full(&n))
        };
        if !drafts.iter().any(named) {
            continue;
        }
        for draft in drafts.iter_mut() {
            for here in 0..draft.tokens.len() {
                if draft.written(here) == surname && draft.name_at(here).is_none() && !is_month(draft, here) {
                    draft.put(Name::new(here..here + 1, Person));
                }
            }
        }
    }
}

/// "in May", "May 3", "early May", "from May": the month.
fn is_month(draft: &Draft, at: usize) -> bool {
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let before = draft.before(at);
    number(draft.lower(at + 1))
        || number(before)
        || matches!(
            before,
            "after"
                | "before"
                | "between"
                | "by"
                | "during"
                | "early"
                | "from"
                | "in"
                | "last"
                | "late"
                | "mid"
                | "next"
                | "of"
                | "on"
                | "since"
                | "this"
                | "through"
                | "to"
                | "until"
                | "-"
                | "–"
        )
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn a_short_form_is_known_after_the_long_one() {
        check(&[
            (
                "The Federal Reserve met on Monday.\nThe Fed was under pressure, and she asked the Fed to wait.",
                "O:Federal Reserve | O:Fed | O:Fed",
            ),
            ("She fed the cat, and the pond was shut.", ""),
        ]);
    }

    #[test]
    fn a_month_may_be_a_surname() {
        check(&[
            (
                "Angela May came in May.\nOn Monday May was tired, and she turned to speak to the guests.",
                "P:Angela May | P:May",
            ),
            ("It may rain in May.", ""),
        ]);
    }
}
