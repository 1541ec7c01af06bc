//! Which words belong to the name of an organisation?

use super::draft::{Draft, Name};
use super::junk;
use crate::article::NameKind::{Organization, Other, Person, Place};
use crate::english::gazetteers;
use crate::english::lookup::List;
use std::ops::Range;

/// What an organisation "of", "for" or "on" something is: "Council on Foreign Relations". Lowercase, sorted.
static HEADS: List = List::new(&[
    "academy",
    "agency",
    "alliance",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "center",
    "centre",
    "chamber",
    "coalition",
    "college",
    "commission",
    "committee",
    "confederation",
    "council",
    "department",
    "federation",
    "foundation",
    "institute",
    "institutes",
    "institution",
    "league",
    "ministry",
    "museum",
    "office",
    "organisation",
    "organization",
    "school",
    "society",
    "subcommittee",
    "union",
    "university",
]);

/// Last words of the names of public bodies, which speak: "Foreign Ministry". Lowercase, sorted.
static BODIES: List = List::new(&[
    "agency",
    "army",
    "assembly",
    "association",
    "authority",
    "bureau",
    "commission",
    "committee",
    "council",
    "court",
    "department",
    "federation",
    "fund",
    "guard",
    "institute",
    "ministry",
    "movement",
    "office",
    "parliament",
    "party",
    "police",
    "senate",
    "subcommittee",
    "union",
    "university",
]);

/// Bodies known by one word. Lowercase, sorted.
static CHAMBERS: List =
    List::new(&["bundesrat", "bundestag", "congress", "duma", "knesset", "kremlin", "parliament", "senate"]);

/// Adherents of a party: "California Democrat" is a place and one of them. Lowercase, sorted.
static ADHERENTS: List =
    List::new(&["conservative", "democrat", "democrats", "independent", "labour", "republican", "republicans", "tory"]);

/// Cuts what is no part of a name at its ends, and parts places from a party's adherents.
pub fn trim_organizations(draft: &mut Draft) {
    draft.rewrite(|draft, mut name, out| {
        let inside = |i: usize| {
            draft.written(i).chars().any(char::is_alphanumeric)
                && !matches!(draft.lower(i), "'s" | "and" | "of" | "the")
        };
        while name.words.len() > 1 && !inside(name.words.end - 1) && !draft.written(name.words.end - 1).ends_with('.') {
            name.words.end -= 1;
        }
        while name.words.len() > 1
            && !draft.capital(name.words.start)
            && matches!(draft.lower(name.words.start), "and" | "of" | "the" | "'" | "\"" | "&" | "-")
        {
            name.words.start += 1;
        }
        let last = name.words.end - 1;
        let two = name.words.len() == 3 && draft.lower(last - 1) == "and";
        if two && [last - 2, last].iter().all(|&i| is_house(draft.lower(i))) {
            out.push(Name::new(last - 2..last - 1, Organization));
            out.push(Name::new(last..last + 1, Organization));
            return;
        }
        let place = name.words.start..last;
        if name.kind != Person && ADHERENTS.has(draft.lower(last)) && gazetteers::is_place(&draft.phrase(&place)) {
            out.push(Name::new(place, Place));
            out.push(Name::new(last..last + 1, Other));
        } else {
            out.push(name);
        }
    });
}

/// A parliament or one of its houses, in one word.
fn is_house(word: &str) -> bool {
    CHAMBERS.has(word) || matches!(word, "house" | "assembly" | "lords" | "commons")
}

/// Finds bodies that the tagger missed: "Foreign Ministry", "Parliament".
pub fn find_bodies(draft: &mut Draft) {
    let mut word = 0;
    while word < draft.tokens.len() {
        let run = capital_run(draft, word);
        word = run.end.max(word + 1);
        let Some(last) = run.clone().next_back() else { continue };
        let chamber = run.len() == 1 && run.start > 0 && CHAMBERS.has(draft.lower(last));
        let body = run.len() >= 2 && BODIES.has(draft.lower(last));
        if chamber || body {
            draft.put(Name::new(run, Organization));
        }
    }
}

/// The capitals from `word` on that belong to no name, without the sentence's first small word ("The").
fn capital_run(draft: &Draft, word: usize) -> Range<usize> {
    let free =
        |i: usize| draft.capital(i) && draft.name_at(i).is_none() && draft.written(i).chars().any(char::is_lowercase);
    let mut end = word;
    while free(end) && (end == word || draft.is_close(&(end - 1..end + 1))) {
        end += 1;
    }
    let mut start = word;
    while start < end
        && matches!(draft.lower(start), "the" | "a" | "an" | "in" | "at" | "on" | "but" | "and" | "this" | "that")
    {
        start += 1;
    }
    start..end
}

/// Joins "Council on" + "Foreign Relations", "Foundation for" + "Defense of Democracies", "Subcommittee" + "on Investigations".
pub fn join_heads(draft: &mut Draft) {
    let mut word = 0;
    while word < draft.tokens.len() {
        let here = word;
        word += 1;
        if !(draft.capital(here)
            && HEADS.has(draft.lower(here))
            && matches!(draft.lower(here + 1), "of" | "for" | "on"))
        {
            continue;
        }
        let start = match draft.name_at(here).and_then(|n| draft.names.get(n)) {
            Some(name) if name.words.end == here + 1 && name.kind == Organization => name.words.start,
            Some(_) => continue,
            None => here,
        };
        let next = here + 2 + usize::from(draft.lower(here + 2) == "the");
        if !draft.capital(next) || junk::is_junk(draft, next) {
            continue;
        }
        let end = match draft.name_at(next).and_then(|n| draft.names.get(n)) {
            Some(name) if name.kind == Person => continue,
            Some(name) => name.words.end,
            None => end_of_object(draft, next),
        };
        draft.put(Name::new(start..end, Organization));
        word = end;
    }
}

/// The end of "Defense of Democracies", from its first word on.
fn end_of_object(draft: &Draft, start: usize) -> usize {
    let mut end = start + 1;
    loop {
        let step = if draft.capital(end) && draft.name_at(end).is_none() {
            1
        } else if matches!(draft.lower(end), "of" | "and" | "for") && draft.capital(end + 1) {
            2
        } else {
            return end;
        };
        end += step;
        if end > start + 8 {
            return end.min(draft.tokens.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn ministries_of_a_country_are_found() {
        check(&[
            ("Iraq's Foreign Ministry said on Monday that talks failed.", "L:Iraq | O:Foreign Ministry"),
            ("The Iraqi Foreign Ministry said so.", "O:Iraqi Foreign Ministry"),
            ("Members of Parliament left.", "O:Parliament"),
            ("A ministry said that the party was over.", ""),
        ]);
    }

    #[test]
    fn organisations_of_and_for_something_are_one_name() {
        check(&[
            ("Leaders of the Council on Northern Relations met.", "O:Council on Northern Relations"),
            ("He told the Intelligence Committee on Tuesday that it rained.", "O:Intelligence Committee"),
            ("The Senate and Assembly voted.", "O:Senate | O:Assembly"),
            ("He works for the Foundation for Defense of Rivers.", "O:Foundation for Defense of Rivers"),
        ]);
    }

    #[test]
    fn a_state_and_its_party_member_are_two() {
        check(&[("Ms. Feld, a California Democrat, voted no.", "P:Feld | L:California | M:Democrat")]);
    }
}
