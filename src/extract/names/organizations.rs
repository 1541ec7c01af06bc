//! Which words belong to the name of an organisation?

use super::draft::{Draft, Name};
use super::junk;
use crate::article::NameKind::{Organization, Other, Person, Place};
use crate::english::gazetteers;
use crate::english::lookup::List;
use crate::english::titles::{TITLE_MODIFIERS, TITLES};
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

/// Forms of companies, which end their names. Lowercase, sorted.
static COMPANIES: List =
    List::new(&["corp", "corp.", "gmbh", "inc", "inc.", "llc", "llp", "ltd", "ltd.", "plc", "s.a."]);

/// "Harwick Foods" + "Inc.": what ends like a company is one; so is "HarwickFoods", which nobody is called.
pub fn settle_companies(draft: &mut Draft) {
    draft.rewrite(|draft, mut name, out| {
        let company = |i: usize| draft.capital(i) && COMPANIES.has(draft.lower(i));
        if company(name.words.end) && draft.name_at(name.words.end).is_none() {
            name.words.end += 1;
        }
        if name.words.len() >= 2 && company(name.words.end - 1) {
            name.kind = Organization;
        }
        if name.kind == Person && name.words.len() == 1 && is_compound(draft.written(name.words.start)) {
            name.kind = Organization;
        }
        out.push(name);
    });
}

/// "HarwickFoods", "HarborABC": four letters or more, then another capital; not "McLund", "MacLund", "FitzLund", "LundCare".
fn is_compound(word: &str) -> bool {
    /// "ObamaCare": what is named after somebody.
    const ACTS: [&str; 2] = ["Care", "Gate"];
    let Some(second) = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(at, _)| at) else {
        return false;
    };
    let (first, rest) = word.split_at(second);
    let plain = first.starts_with(char::is_uppercase) && first.chars().all(char::is_alphabetic);
    plain && first.chars().count() >= 4 && first != "Fitz" && !ACTS.contains(&rest)
}

/// What a ministry is for is a list: "Ministry of Agriculture, Fisheries and Water Resources". Lowercase, sorted.
static WITH_LISTS: List = List::new(&["committee", "department", "ministry", "office", "secretariat", "subcommittee"]);

/// Goes on to the end of "Ministry of Agriculture" + ", Fisheries and Water Resources", "Institute for Asia" + "and Africa Studies".
pub fn join_lists(draft: &mut Draft) {
    for at in 0..draft.names.len() {
        let Some(name) = draft.names.get(at).filter(|n| n.kind == Organization).cloned() else { continue };
        let Some(of) = name.words.clone().find(|&i| matches!(draft.lower(i), "of" | "for" | "on")) else { continue };
        let listed = of > name.words.start && WITH_LISTS.has(draft.lower(of - 1));
        let Some(end) = end_of_studies(draft, at).or_else(|| end_of_list(draft, name.words.end, listed)) else {
            continue;
        };
        draft.put(Name::new(name.words.start..end, Organization));
        if at + 1 >= draft.names.len() {
            return;
        }
    }
}

/// "Center for Strategic" + "and International Studies": an adjective ends no name.
fn end_of_studies(draft: &Draft, at: usize) -> Option<usize> {
    let (name, next) = (draft.names.get(at)?, draft.names.get(at + 1)?);
    let last = draft.lower(name.words.end - 1);
    let adjective = ["ic", "al", "ive", "ary"].iter().any(|ending| last.ends_with(ending)) && last.len() > 5;
    let joined = matches!(draft.lower(name.words.end), "and" | "&") && next.words.start == name.words.end + 1;
    (adjective && joined && next.kind != Person).then_some(next.words.end)
}

/// The end of ", Fisheries and Water Resources" from `start` on: free capitals, "and" before the last of them.
fn end_of_list(draft: &Draft, start: usize, listed: bool) -> Option<usize> {
    const LAST: [&str; 7] = ["affairs", "arts", "development", "research", "resources", "services", "studies"];
    let free = |i: usize| draft.capital(i) && draft.name_at(i).is_none() && !junk::is_junk(draft, i);
    let run = |from: usize| (from..from + 4).take_while(|&i| free(i)).count();
    let mut at = start;
    while listed && draft.lower(at) == "," {
        let words = run(at + 1);
        let goes_on = words > 0 && matches!(draft.lower(at + 1 + words), "," | "and" | "&");
        if !goes_on {
            return None;
        }
        at += 1 + words;
    }
    at += usize::from(at > start && draft.lower(at) == ",");
    let words = run(at + 1);
    let last = at + words;
    let stands = matches!(draft.lower(at), "and" | "&") && words > 0 && (listed || LAST.contains(&draft.lower(last)));
    stands.then_some(last + 1)
}

/// Cuts what is no part of a name at its ends, and parts places from a party's adherents.
pub fn trim_organizations(draft: &mut Draft) {
    part_at_and(draft);
    take_century(draft);
    part_at_dashes(draft);
    part_from_leaders(draft);
    draft.rewrite(|draft, mut name, out| {
        if name.kind == Organization
            && let Some(of) = title_of(draft, &name.words)
        {
            let before = before_title(draft, name.words.start..of - 1);
            if !before.is_empty() {
                out.push(Name::new(before, Organization));
            }
            name.words.start = of + 1 + usize::from(draft.lower(of + 1) == "the");
            // "Minister of Gender Equality" heads a ministry that is not named
            if !name.words.clone().any(|i| gazetteers::is_organization_word(draft.lower(i))) {
                return;
            }
        }
        // "Multiple Harbour Department officials", at the beginning of a sentence
        let counts = matches!(draft.lower(name.words.start), "multiple" | "one" | "several" | "some" | "two" | "three");
        if name.kind == Organization && counts && name.words.start == 0 && name.words.len() > 2 {
            name.words.start += 1;
        }
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

/// "Civic Alliance of Anna Halvik": whose party it is.
fn part_from_leaders(draft: &mut Draft) {
    const LED: [&str; 10] =
        ["alliance", "bloc", "cabinet", "campaign", "coalition", "front", "government", "list", "movement", "party"];
    draft.rewrite(|draft, name, out| {
        let led = |&of: &usize| draft.lower(of) == "of" && LED.contains(&draft.lower(of - 1));
        let leader = |&of: &usize| {
            name.words.end > of + 2 && draft.capital(of + 1) && gazetteers::is_first_name(draft.lower(of + 1))
        };
        let of = (name.words.start + 1..name.words.end).find(|of| led(of) && leader(of));
        let Some(of) = of.filter(|_| matches!(name.kind, Organization | Other)) else { return out.push(name) };
        out.push(Name::new(name.words.start..of, Organization));
        out.push(Name::new(of + 1..name.words.end, Person));
    });
}

/// Parts "Tamil Nadu — Presidency College": a dash with blanks around it joins no name.
/// "Justice Department and IRS", "Lee and Hill": a department and an acronym, or two persons, are two names.
fn part_at_and(draft: &mut Draft) {
    draft.rewrite(|draft, name, out| {
        let and = (name.words.start + 1..name.words.end.saturating_sub(1)).find(|&i| draft.lower(i) == "and");
        let Some(and) = and else { return out.push(name) };
        let acronym = name.words.end == and + 2 && is_acronym(draft.written(and + 1));
        let office =
            matches!(draft.lower(and - 1), "agency" | "bureau" | "committee" | "department" | "ministry" | "office");
        let two = match name.kind {
            Organization => acronym && office,
            Person => draft.capital(and - 1) && draft.capital(and + 1),
            _ => false,
        };
        if two {
            out.push(Name::new(name.words.start..and, name.kind));
            out.push(Name::new(and + 1..name.words.end, name.kind));
        } else {
            out.push(name);
        }
    });
}

/// "IRS"
fn is_acronym(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase())
}

/// "21st Century Mills", "Twenty-First Century Mills": the number of the century belongs to the name.
fn take_century(draft: &mut Draft) {
    draft.rewrite(|draft, mut name, out| {
        let limit = out.last().map_or(0, |last| last.words.end);
        let century =
            (name.words.start..name.words.end.min(name.words.start + 2)).find(|&i| draft.written(i) == "Century");
        if let Some(century) = century.filter(|_| name.kind == Organization && name.words.len() > 1) {
            let figure = |i: usize| matches!(draft.lower(i), "19th" | "20th" | "21st" | "twentieth" | "nineteenth");
            let first = |i: usize| draft.lower(i) == "twenty";
            let mut start = name.words.start;
            if century == start && start > limit && (figure(start - 1) || draft.lower(start - 1) == "first") {
                start -= 1;
            }
            if draft.lower(start) == "first" && start > limit {
                let dash = usize::from(draft.lower(start - 1) == "-");
                if start > limit + dash && first(start - 1 - dash) {
                    start -= 1 + dash;
                }
            }
            name.words.start = start;
        }
        out.push(name);
    });
}

fn part_at_dashes(draft: &mut Draft) {
    draft.rewrite(|draft, name, out| {
        let apart = |i: usize| {
            let span = |i: usize| draft.tokens.get(i).map(|token| token.span);
            let (before, here, after) = (span(i - 1), span(i), span(i + 1));
            // a hyphen with blanks is a slip in "Ofori - Atta", a dash is none
            matches!(draft.written(i), "–" | "—")
                && before.zip(here).is_some_and(|(a, b)| a.end < b.start)
                && here.zip(after).is_some_and(|(a, b)| a.end < b.start)
        };
        match (name.words.start + 1..name.words.end.saturating_sub(1)).find(|&i| apart(i)) {
            Some(dash) => {
                out.push(Name::new(name.words.start..dash, name.kind));
                if dash + 2 < name.words.end {
                    out.push(Name::new(dash + 1..name.words.end, name.kind));
                }
            }
            None => out.push(name),
        }
    });
}

/// The "of" in "Supervisor General of Harwick Relief" and "Founder of Harwick Relief".
fn title_of(draft: &Draft, words: &Range<usize>) -> Option<usize> {
    let title =
        |i: usize| is_office(draft.lower(i)) && !matches!(draft.lower(i), "attorney" | "president" | "prosecutor");
    let mut found = words.clone().skip(1).filter(|&i| draft.lower(i) == "of" && i + 2 < words.end);
    found.find(|&of| {
        title(of - 1) && (of == words.start + 1 || draft.lower(of - 2) != "the" && !matches!(draft.lower(of - 2), "of"))
    })
}

/// What heads an organisation: "Director of".
fn is_office(word: &str) -> bool {
    TITLES.has(word) || matches!(word, "founder" | "head" | "supervisor")
}

/// What stands before a title, without the words of the title and "and".
fn before_title(draft: &Draft, mut words: Range<usize>) -> Range<usize> {
    while let Some(last) = words.clone().next_back()
        && (is_office(draft.lower(last)) || TITLE_MODIFIERS.has(draft.lower(last)))
    {
        words.end = last;
    }
    match words.clone().next_back().filter(|&last| draft.lower(last) == "and") {
        Some(and) => words.start..and,
        None => words.start..words.start,
    }
}

/// A parliament or one of its houses, in one word.
fn is_house(word: &str) -> bool {
    CHAMBERS.has(word) || matches!(word, "house" | "assembly" | "lords" | "commons")
}

/// Finds bodies that the tagger missed: "Foreign Ministry", "Parliament".
pub fn find_bodies(draft: &mut Draft) {
    let mut word = 0;
    while let Some(start) = draft.next_start(word) {
        let run = capital_run(draft, start);
        word = run.end.max(start + 1);
        let Some(last) = run.clone().next_back() else { continue };
        let chamber = run.len() == 1 && run.start > 0 && CHAMBERS.has(draft.lower(last));
        let body = run.len() >= 2 && BODIES.has(draft.lower(last));
        if chamber || body {
            draft.put(Name::new(run, Organization));
        }
    }
}

/// "Saint Brigid's Hospital", "Harwick Clinic", "Mercy Medical Center": who treats people, named after somebody or something.
pub fn find_hospitals(draft: &mut Draft) {
    const HOUSES: [&str; 4] = ["clinic", "hospital", "hospitals", "infirmary"];
    for last in 1..draft.tokens.len() {
        let center = matches!(draft.lower(last), "center" | "centre") && draft.lower(last - 1) == "medical";
        if !draft.capital(last) || !(center || HOUSES.contains(&draft.lower(last))) {
            continue;
        }
        // what was found already is as long as it should be
        if let Some(name) = draft.name_at(last).and_then(|at| draft.names.get_mut(at)).filter(|n| n.words.len() > 1) {
            name.kind = if name.kind == Person { Organization } else { name.kind };
            continue;
        }
        // "Saint Brigid's Hospital", but "Delft's Harwick Hospital"
        let of_a_place = |i: usize| draft.lower(i) == "'s" && gazetteers::is_place(draft.before(i));
        let part = |i: usize| draft.capital(i) || draft.lower(i) == "'s" && !of_a_place(i);
        let mut start = last;
        while start > 0 && part(start - 1) && draft.is_close(&(start - 1..start + 1)) {
            start -= 1;
        }
        while start < last && (SMALL.contains(&draft.lower(start)) || draft.lower(start) == "'s") {
            start += 1;
        }
        if start < last {
            draft.put(Name::new(start..last + 1, Organization));
        }
    }
}

/// Small words that begin a sentence with a capital.
const SMALL: [&str; 9] = ["the", "a", "an", "in", "at", "on", "but", "and", "this"];

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
    while let Some(here) = draft.next_start(word) {
        word = here + 1;
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
    use super::is_compound;

    #[test]
    fn a_capital_inside_a_word_is_a_companys() {
        for word in ["HarwickFoods", "HarborABC"] {
            assert!(is_compound(word), "{word}");
        }
        for word in ["McLund", "MacLund", "FitzLund", "LundCare", "Lund", "O'Lund", "@realLund", "Lund-Hill", "HARBOR"]
        {
            assert!(!is_compound(word), "{word}");
        }
    }

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
    fn lists_of_what_a_ministry_is_for_belong_to_it() {
        check(&[
            (
                "The Ministry of Agriculture, Fisheries and Water Resources said so.",
                "O:Ministry of Agriculture, Fisheries and Water Resources",
            ),
            ("She met officials of the Ministry of Health and President Ann Lee.", "O:Ministry of Health | P:Ann Lee"),
        ]);
    }

    #[test]
    fn two_that_and_joins_are_two_and_a_century_has_its_number() {
        check(&[
            ("The Justice Department and IRS agreed on Monday.", "O:Justice Department | O:IRS"),
            (
                "The Department of Health and Human Services agreed on Monday.",
                "O:Department of Health and Human Services",
            ),
            (
                "Twenty-First Century Fox Inc has parted ways with Ann Lee.",
                "O:Twenty-First Century Fox Inc | P:Ann Lee",
            ),
            ("Multiple Treasury Department officials left.", "O:Treasury Department"),
            ("They met in Oakley Tower on Monday.", "L:Oakley Tower"),
        ]);
    }

    #[test]
    fn an_adjective_ends_no_name() {
        check(&[(
            "She works for the Center for Strategic and International Studies there.",
            "O:Center for Strategic and International Studies",
        )]);
    }

    #[test]
    fn what_ends_like_a_company_is_one() {
        check(&[
            ("Shares of Marsh Vale LLP fell.", "O:Marsh Vale LLP"),
            ("Ann Marsh Inc. and Ann Marsh met.", "O:Ann Marsh Inc. | P:Ann Marsh"),
        ]);
    }

    #[test]
    fn hospitals_are_found_by_their_last_word() {
        check(&[
            ("He was taken to Saint Brigid's Hospital on Monday.", "O:Saint Brigid's Hospital"),
            ("He died at St. Mary's Hospital in Oslo.", "O:St. Mary's Hospital | L:Oslo"),
            ("They drove to Oslo's Harwick Hospital.", "L:Oslo | L:Harwick Hospital"),
            ("The Hospital was full, and the hospital is shut.", ""),
        ]);
    }

    #[test]
    fn whose_party_it_is_is_no_part_of_its_name() {
        check(&[
            ("They voted for the Civic Alliance of Anna Halvik.", "O:Civic Alliance | P:Anna Halvik"),
            ("She leads the Party of European Socialists.", "O:Party of European Socialists"),
        ]);
    }

    #[test]
    fn an_office_is_no_part_of_what_it_heads() {
        check(&[(
            "The Director of the Harwick Relief Fund and the Founder of Wells Bank met.",
            "O:Harwick Relief Fund | O:Wells Bank",
        )]);
    }

    #[test]
    fn a_state_and_its_party_member_are_two() {
        check(&[("Ms. Feld, a California Democrat, voted no.", "P:Feld | L:California | M:Democrat")]);
    }
}
