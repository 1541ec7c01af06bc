//! Which words belong to the name of a place, and which names are no places?

use super::draft::{Draft, Name};
use crate::article::NameKind::{Organization, Other, Person, Place};
use crate::english::calendar::{TimeWord, time_word};
use crate::english::gazetteers;
use crate::english::lookup::List;
use crate::english::synonyms::SYNONYMS;
use crate::maps::Set;
use std::sync::OnceLock;

/// Whether it is a state's traditional abbreviation ("Conn", "N.J."), as written.
fn is_state_abbreviation(word: &str) -> bool {
    static STATES: OnceLock<Set<&'static str>> = OnceLock::new();
    let states = STATES.get_or_init(|| {
        let short = |name: &&str| name.len() <= 6 && name.chars().next().is_some_and(char::is_uppercase);
        let places = SYNONYMS.iter().filter(|group| group.kind == Place);
        places.flat_map(|g| g.names.iter().skip(1).map(|n| n.trim_start_matches('~'))).filter(short).collect()
    });
    states.contains(word)
}

/// What ends names of places: "Harwick Falls". Lowercase, sorted.
static LANDSCAPE: List = List::new(&[
    "avenue",
    "bay",
    "beach",
    "boulevard",
    "bridge",
    "canal",
    "canyon",
    "county",
    "creek",
    "desert",
    "district",
    "falls",
    "forest",
    "gulf",
    "harbor",
    "harbour",
    "heights",
    "highway",
    "hills",
    "island",
    "islands",
    "lake",
    "mountain",
    "mountains",
    "ocean",
    "park",
    "peninsula",
    "plateau",
    "province",
    "river",
    "road",
    "sea",
    "springs",
    "square",
    "strait",
    "street",
    "township",
    "valley",
    "village",
]);

/// What stands before the name of a place and of nothing else.
fn is_where(word: &str) -> bool {
    matches!(word, "in" | "at" | "near" | "outside" | "along" | "across")
}

/// Those that are surnames too: "Veronica Lake", "Park". Lowercase, sorted.
static SURNAMES: List = List::new(&["bay", "beach", "bridge", "forest", "hills", "lake", "park", "road", "street"]);

/// "Harwick Falls" is no person unless its first word is a first name, and no organisation where something happens in it.
fn is_landscape(draft: &Draft, name: &Name) -> bool {
    let ends = name.words.len() >= 2 && LANDSCAPE.has(draft.lower(name.words.end - 1));
    ends && match name.kind {
        Person if SURNAMES.has(draft.lower(name.words.end - 1)) => is_where(draft.before(name.words.start)),
        Person => !gazetteers::is_first_name(draft.lower(name.words.start)),
        Organization => is_where(draft.before(name.words.start)),
        _ => false,
    }
}

/// A line of capitals and a date, as wires head their reports: "HARWICK, Norway 1996-08-28".
pub fn find_datelines(draft: &mut Draft) {
    const SET_IN_TYPE: [&str; 8] = ["created", "date", "modified", "posted", "printed", "published", "time", "updated"];
    let capitals =
        |i: &usize| draft.written(*i).len() >= 2 && draft.written(*i).bytes().all(|b| b.is_ascii_uppercase());
    let end = (0..4).take_while(capitals).count();
    if end == 0 || draft.tokens.len() > end + 9 || SET_IN_TYPE.contains(&draft.lower(end - 1)) {
        return;
    }
    let country =
        end + 1..end + 1 + (end + 1..end + 4).take_while(|&i| draft.capital(i) && !is_month(draft.lower(i))).count();
    let with_country = draft.lower(end) == "," && !country.is_empty();
    let mut date = if with_country { country.end } else { end };
    date += usize::from(matches!(draft.lower(date), "," | "."));
    let of_date = |i: usize| {
        let word = draft.lower(i);
        is_month(word) || matches!(word, "," | "." | "-") || word.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    };
    let digits = (date..draft.tokens.len()).any(|i| draft.lower(i).bytes().any(|b| b.is_ascii_digit()));
    let tagged = draft.name_at(0).and_then(|n| draft.names.get(n)).map(|n| n.kind);
    if digits && (date..draft.tokens.len()).all(of_date) && !matches!(tagged, Some(Person | Organization)) {
        draft.put(Name::new(0..end, Place));
        if with_country {
            draft.put(Name::new(country, Place));
        }
    }
}

fn is_month(word: &str) -> bool {
    matches!(time_word(word), Some(TimeWord::Month(_) | TimeWord::ShortMonth(_)))
}

/// Parts "City, Country", takes "US" out of "US $5", gives "Conn." after a town and "D-Calif." their kind.
pub fn settle_places(draft: &mut Draft) {
    draft.rewrite(|draft, name, out| {
        if name.kind == Place && is_currency(draft, name.words.end) && name.words.len() == 1 {
            return;
        }
        if let Some(state) = state_of_member(draft, &name) {
            out.push(state);
            return;
        }
        let single = name.words.len() == 1;
        let word = draft.lower(name.words.start);
        let kind = match name.kind {
            _ if is_landscape(draft, &name) => Place,
            Person if !single && is_building(draft.lower(name.words.end - 1)) => Place,
            Place | Organization | Person
                if single && gazetteers::is_nationality(word) && !gazetteers::is_place(word) =>
            {
                Other
            }
            Person | Organization | Other
                if single
                    && is_state_abbreviation(draft.written(name.words.start))
                    && draft.before(name.words.start) == "," =>
            {
                Place
            }
            kind => kind,
        };
        split_at_commas(draft, Name { words: name.words, kind }, out);
    });
    find_states(draft);
}

/// What bears somebody's name and is not called so itself: "Oakley Tower".
fn is_building(word: &str) -> bool {
    matches!(word, "airport" | "avenue" | "boulevard" | "library" | "plaza" | "square" | "stadium" | "tower" | "towers")
}

fn is_currency(draft: &Draft, word: usize) -> bool {
    matches!(draft.lower(word), "$" | "£" | "€" | "us$" | "dollar" | "dollars")
}

/// "D-Calif." and "R-S.C.": the state alone.
fn state_of_member(draft: &Draft, name: &Name) -> Option<Name> {
    let party = matches!(draft.written(name.words.start), "D" | "R" | "I" | "Dem" | "Rep");
    let state = name.words.start + 2;
    let stands = party && draft.lower(name.words.start + 1) == "-" && state < name.words.end;
    stands.then(|| Name::new(state..name.words.end, Place))
}

fn split_at_commas(draft: &Draft, name: Name, out: &mut Vec<Name>) {
    if name.kind != Place {
        out.push(name);
        return;
    }
    let mut start = name.words.start;
    for i in name.words.clone() {
        if draft.lower(i) == "," {
            out.push(Name::new(start..i, Place));
            start = i + 1;
        }
    }
    out.push(Name::new(start..name.words.end, Place));
}

/// "Newtown, Conn.": a state's abbreviation after a place and a comma, or after "D-", is a place.
fn find_states(draft: &mut Draft) {
    for word in 2..draft.tokens.len() {
        let after_comma = match draft.before(word) {
            "," => true,
            "-" => false,
            _ => continue,
        };
        let stands = if after_comma {
            draft.name_at(word - 2).and_then(|n| draft.names.get(n)).is_some_and(|n| n.kind == Place)
        } else {
            matches!(draft.written(word - 2), "D" | "R" | "I")
        };
        if stands && draft.name_at(word).is_none() && is_state_abbreviation(draft.written(word)) {
            draft.put(Name::new(word..word + 1, Place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn cities_and_their_states_are_two_places() {
        check(&[
            ("He lives in Paris, France, with his dog.", "L:Paris | L:France"),
            ("They met in Newtown, Conn., on Friday.", "L:Newtown | L:Conn"),
            ("Sen. Anna Feld (D-Calif.) voted no.", "P:Anna Feld | L:Calif."),
        ]);
    }

    #[test]
    fn a_landscape_is_a_place() {
        check(&[
            ("Crews searched the woods near Harwick Falls on Monday.", "L:Harwick Falls"),
            ("The actress Veronica Lake spoke.", "P:Veronica Lake"),
        ]);
    }

    #[test]
    fn a_line_of_place_and_date_names_the_place() {
        check(&[
            ("LIMERICK 1996-08-30", "L:LIMERICK"),
            ("HARWICK, Norway, May 3, 2021", "L:HARWICK | L:Norway"),
            ("UPDATED May 3, 2021", ""),
        ]);
    }

    #[test]
    fn a_currency_names_no_place() {
        check(&[("It cost US $5 in total.", ""), ("It cost US dollars.", "")]);
    }

    #[test]
    fn nationalities_are_no_places() {
        check(&[("A French and an Omani minister met.", "M:French | M:Omani")]);
    }
}
