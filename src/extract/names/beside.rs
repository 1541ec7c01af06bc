//! What do the words beside a name say of its kind? "His hometown of", "told The", "68, of"; and "North" before "Korean".

use super::draft::{Draft, Name};
use crate::article::NameKind::{Organization, Other, Person, Place};
use crate::english::gazetteers;
use crate::english::lookup::List;

/// What stands before the name of a town: "the village of Harwick". Lowercase, sorted.
static TOWNS: List =
    List::new(&["city", "hamlet", "hometown", "port", "settlement", "suburb", "town", "township", "village"]);

/// Parts of a country that go with its name: "North Korean". Lowercase, sorted.
static DIRECTIONS: List =
    List::new(&["central", "east", "eastern", "north", "northern", "south", "southern", "west", "western"]);

/// Short names with "&" that name no company: "Q&A". Sorted.
static NO_COMPANIES: List = List::new(&["A&E", "B&B", "M&A", "P&L", "Q&A", "R&B", "R&D", "S&M"]);

/// What the words beside the names of a sentence say of them.
pub fn settle_beside(draft: &mut Draft) {
    join_directions(draft);
    find_ampersands(draft);
    draft.rewrite(|draft, mut name, out| {
        let start = name.words.start;
        let of_town = draft.before(start) == "of"
            && start >= 2
            && TOWNS.has(draft.lower(start - 2))
            && !name.words.clone().any(|i| gazetteers::is_organization_word(draft.lower(i)));
        if of_town {
            name.kind = Place;
        } else if is_called_the(draft, &name) {
            name.kind = Organization;
        }
        out.push(name);
    });
}

/// "told The Harwick Star": within a sentence a capital "The" belongs to a newspaper's name or a band's, not to a town's.
fn is_called_the(draft: &Draft, name: &Name) -> bool {
    let the = name.words.start.checked_sub(1).filter(|&i| i > 0 && draft.written(i) == "The");
    let prose = the.is_some_and(|i| draft.written(i - 1).chars().all(char::is_lowercase));
    let town = || gazetteers::is_place(&draft.phrase(&name.words));
    prose && name.words.len() >= 2 && matches!(name.kind, Place | Other) && !town()
}

/// "North" + "Korean" is one people, and "North" beside "South Korea" a country.
fn join_directions(draft: &mut Draft) {
    let mut word = 0;
    while let Some(here) = draft.next_start(word) {
        word = here + 1;
        if !DIRECTIONS.has(draft.lower(here)) || !draft.capital(here + 1) {
            continue;
        }
        let people = gazetteers::is_nationality(draft.lower(here + 1)) && draft.is_close(&(here..here + 2));
        let longer = [here, here + 1].iter().any(|&i| {
            draft
                .name_at(i)
                .and_then(|n| draft.names.get(n))
                .is_some_and(|n| n.words.len() > 2 || n.words.end > here + 2)
        });
        if people && !longer {
            draft.put(Name::new(here..here + 2, Other));
        }
    }
    draft.rewrite(|draft, mut name, out| {
        let alone = name.words.len() == 1 && matches!(draft.lower(name.words.start), "north" | "south");
        if alone && name.kind != Person {
            name.kind = Place;
        }
        out.push(name);
    });
}

/// "H&M", "AT&T": capitals joined by "&" are a company.
fn find_ampersands(draft: &mut Draft) {
    let mut word = 0;
    while let Some(here) = draft.next_start(word) {
        word = here + 1;
        let written = draft.written(here);
        let company = written.contains('&')
            && written.len() <= 6
            && written.chars().all(|c| c.is_ascii_uppercase() || c == '&')
            && !NO_COMPANIES.has(written);
        let longer = draft.name_at(here).and_then(|n| draft.names.get(n)).is_some_and(|n| n.words.len() > 1);
        if company && !longer {
            draft.put(Name::new(here..here + 1, Organization));
        }
    }
}

/// "Marsh, 68, of Harwick": whether the name is given an age, as persons are.
pub fn is_aged(draft: &Draft, name: &Name) -> bool {
    let end = name.words.end;
    let age = draft.written(end + 1);
    let years = age.len() <= 3 && age.parse::<u32>().is_ok_and(|n| (5..=115).contains(&n));
    draft.lower(end) == ","
        && years
        && draft.lower(end + 2) == ","
        && name.words.len() <= 4
        && !draft.lower(end + 3).starts_with(|c: char| c.is_ascii_digit())
        && !gazetteers::is_place(&draft.phrase(&name.words))
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn a_town_is_called_one() {
        check(&[
            ("He voted in his hometown of Harwa Zeyin on Monday.", "L:Harwa Zeyin"),
            ("She came from the village of Zeyin on Monday.", "L:Zeyin"),
        ]);
    }

    #[test]
    fn newspapers_carry_their_article() {
        check(&[
            ("Ann Lee told The Kansas City Ledger last year that it rained.", "P:Ann Lee | O:Kansas City Ledger"),
            ("Ann Lee moved to The Hague last year.", "P:Ann Lee | L:The Hague"),
        ]);
    }

    #[test]
    fn a_direction_belongs_to_its_people() {
        check(&[
            ("The envoy met the North Korean leader and two South Koreans.", "M:North Korean | M:South Koreans"),
            ("She flew to South Korea with South African Airways.", "L:South Korea | O:South African Airways"),
        ]);
    }

    #[test]
    fn capitals_with_an_ampersand_are_a_company() {
        check(&[("Neither HW&E nor the city helped.", "O:HW&E"), ("A Q&A and the R&B band followed.", "")]);
    }
}
