//! Which names in a report on sports are teams, though they are the names of towns?
//!
//! "Boston beat Chicago 3-1" names two teams, "in Chicago" the city. A country's name stays the country's.

use super::draft::{ByKey, Draft, Name};
use super::tables::is_nation;
use crate::article::NameKind::{Organization, Other, Person, Place};
use crate::english::gazetteers;
use crate::english::sports::{BEATING, ENCOUNTERS, ROLES_IN_TEAMS, SPORTS, WORDS_OF_SPORT};
use std::ops::Range;

/// So many different words of sport tell a report on sports.
const TELLING: usize = 3;

/// Whether the article reports on sports.
pub fn reports_sports(drafts: &[Draft]) -> bool {
    let mut seen: Vec<&str> = vec![];
    for token in drafts.iter().flat_map(|draft| draft.tokens) {
        if WORDS_OF_SPORT.has(&token.lower) && !seen.contains(&token.lower.as_ref()) {
            seen.push(&token.lower);
            if seen.len() == TELLING {
                return true;
            }
        }
    }
    false
}

/// Takes names off the slug of a line in capitals: "TENNIS - RESULTS".
pub fn drop_slug(draft: &mut Draft) {
    let Some(dash) = (1..5).find(|&i| draft.lower(i) == "-") else { return };
    let capitals = |i: usize| draft.written(i).bytes().all(|b| b.is_ascii_uppercase());
    if (0..dash).all(|i| capitals(i) && SPORTS.has(draft.lower(i))) {
        draft.rewrite(|_, mut name, out| {
            name.words.start = name.words.start.max(dash + 1).min(name.words.end);
            out.push(name);
        });
    }
}

/// Makes teams of the towns that play, here and wherever they are not a place in the same article.
pub fn name_teams(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut() {
        for word in 0..draft.tokens.len() {
            sides_at(draft, word);
        }
        clubs_in_brackets(draft);
    }
    let mut teams: ByKey<()> = ByKey::default();
    for draft in drafts.iter() {
        let names = draft.names.iter().filter(|name| name.kind == Organization);
        teams.extend(names.map(|name| (draft.key(&name.words), ())));
    }
    for draft in drafts {
        draft.rewrite(|draft, mut name, out| {
            let town = name.kind == Place && !is_where(draft, &name.words);
            if (town || name.kind == Other) && teams.contains_key(&draft.key(&name.words)) && may_be_team(draft, &name)
            {
                name.kind = Organization;
            }
            out.push(name);
        });
    }
}

/// The teams around a word: both sides of "beat", of "v", after "win over", before "striker".
fn sides_at(draft: &mut Draft, word: usize) {
    let lower = draft.lower(word);
    if BEATING.has(lower) || matches!(lower, "v" | "vs" | "v." | "vs.") {
        let (before, after) = (name_before(draft, word), name_after(draft, word + 1));
        if let (Some(before), Some(after)) = (before, after) {
            make_team(draft, before);
            make_team(draft, after);
        }
    } else if ENCOUNTERS.has(lower) && matches!(draft.lower(word + 1), "over" | "against" | "with") {
        if let Some(after) = name_after(draft, word + 2) {
            make_team(draft, after);
        }
    } else if ROLES_IN_TEAMS.has(lower)
        && let Some(before) = name_before(draft, word)
    {
        make_team(draft, before);
    }
}

/// "Jon Vale (Harwick), Ed Moss (Wells)": clubs, if there are several.
fn clubs_in_brackets(draft: &mut Draft) {
    let mut clubs = vec![];
    for name in draft.names.iter().filter(|name| name.kind == Person) {
        let open = name.words.end;
        if draft.lower(open) != "(" {
            continue;
        }
        let Some(close) = (open + 2..open + 6).find(|&i| draft.lower(i) == ")") else { continue };
        let words = open + 1..close;
        if words.clone().all(|i| draft.capital(i)) {
            clubs.push(words);
        }
    }
    if clubs.len() >= 2 {
        clubs.into_iter().for_each(|words| make_team(draft, words));
    }
}

/// The name that ends right before a word, or the capitals there.
fn name_before(draft: &Draft, word: usize) -> Option<Range<usize>> {
    let last = word.checked_sub(1)?;
    if let Some(name) = draft.name_at(last).and_then(|n| draft.names.get(n)) {
        return Some(name.words.clone());
    }
    let mut start = word;
    while start > 0 && draft.capital(start - 1) && draft.name_at(start - 1).is_none() {
        start -= 1;
    }
    (start < word && (start > 0 || word > 1 || !super::junk::is_junk(draft, start))).then_some(start..word)
}

/// The name that begins at a word, or after "the" there, or the capitals there.
fn name_after(draft: &Draft, word: usize) -> Option<Range<usize>> {
    let start = word + usize::from(draft.lower(word) == "the");
    if let Some(name) = draft.name_at(start).and_then(|n| draft.names.get(n)) {
        return Some(name.words.clone());
    }
    let mut end = start;
    while draft.capital(end) && draft.name_at(end).is_none() {
        end += 1;
    }
    (end > start).then_some(start..end)
}

/// Makes a team of a town or of unknown capitals; persons and countries stay.
fn make_team(draft: &mut Draft, words: Range<usize>) {
    let kind = draft.name_at(words.start).and_then(|n| draft.names.get(n)).map_or(Place, |n| n.kind);
    let name = Name::new(words, kind);
    if may_be_team(draft, &name) && name.words.clone().all(|i| !super::junk::is_junk(draft, i)) {
        draft.put(Name::new(name.words, Organization));
    }
}

fn may_be_team(draft: &Draft, name: &Name) -> bool {
    let phrase = draft.phrase(&name.words);
    matches!(name.kind, Place | Other) && !is_nation(&phrase) && !gazetteers::is_nationality(&phrase)
}

/// "in Chicago", "Chicago, Illinois".
fn is_where(draft: &Draft, words: &Range<usize>) -> bool {
    let next = draft.name_at(words.end + 1).and_then(|n| draft.names.get(n));
    matches!(draft.before(words.start), "in" | "at" | "from" | "near" | "to" | "of" | "outside" | "around" | "through")
        || draft.lower(words.end) == "," && next.is_some_and(|n| n.kind == Place)
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    const SPORT: &str = "The season began and the coach saw a goal.\n";

    #[test]
    fn towns_that_play_are_teams() {
        let cases = [
            ("Boston beat Chicago 3-1 on Sunday.", "O:Boston | O:Chicago"),
            ("A win over Houston in Chicago was enough.", "O:Houston | L:Chicago"),
            ("Denver striker Ann Lee fell.", "O:Denver | P:Ann Lee"),
            ("Norway beat Chile in Boston.", "L:Norway | L:Chile | L:Boston"),
            ("Boston beat Chicago.\nThen Boston rested in Boston.", "O:Boston | O:Chicago | O:Boston | L:Boston"),
        ];
        for (text, want) in cases {
            check(&[(&format!("{SPORT}{text}"), want)]);
        }
    }

    #[test]
    fn other_news_has_no_teams() {
        check(&[("A victory over Boston was all that Chicago wanted.", "L:Boston | L:Chicago")]);
    }

    #[test]
    fn a_slug_names_no_place() {
        check(&[("TENNIS - OPEN RESULTS", ""), ("IRAQ - TALKS END", "L:IRAQ")]);
    }
}
