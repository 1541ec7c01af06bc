//! Which lines are rows of a table of results, standings, fixtures or placings, and whom do they name?
//!
//! "Harwick 2 Wells 0" and "Harwick 3 2 0 1 4 3 6" name teams, whatever the tagger sees in words without a sentence. A country's
//! name stays the country's.

use super::draft::{Draft, Name};
use crate::article::NameKind::{Organization, Person, Place};
use crate::english::gazetteers;
use crate::english::sports::NATIONS;
use std::ops::Range;

/// What a line of a table is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Row {
    /// Two sides and what each scored.
    Result,
    /// A team and its columns of numbers, which add up: played = won + drawn + lost, or a share of games won.
    Standing,
    /// A name and columns of numbers: a standing only beside others.
    Columns,
    /// Two sides and "v" or "at" between them.
    Fixture,
    /// A rank, a person, a country in brackets, often a team.
    Placing,
}

/// A row and the names in it.
struct Line {
    row: Row,
    sides: Vec<Range<usize>>,
    persons: Vec<Range<usize>>,
}

/// Whether a side by this name, in lowercase, plays for a country.
pub fn is_nation(name: &str) -> bool {
    gazetteers::is_country(name) || NATIONS.has(name)
}

/// Gives the names in tables of sports their kind; whether there are such tables.
pub fn name_teams(drafts: &mut [Draft]) -> bool {
    let mut lines: Vec<Option<Line>> = drafts.iter().map(read).collect();
    let mut any = false;
    for at in 0..lines.len() {
        let Some(row) = lines.get(at).and_then(Option::as_ref).map(|line| line.row) else { continue };
        let beside = |wanted: Row| {
            let near = at.saturating_sub(2)..(at + 3).min(lines.len());
            near.filter(|&other| other != at)
                .any(|i| lines.get(i).and_then(Option::as_ref).is_some_and(|l| l.row == wanted))
        };
        let stands = match row {
            Row::Standing | Row::Placing => true,
            Row::Columns => beside(Row::Standing),
            row => beside(row),
        };
        if stands
            && let Some(draft) = drafts.get_mut(at)
            && let Some(line) = lines.get_mut(at).and_then(Option::as_mut)
            && put(draft, line)
        {
            any = true;
        }
    }
    any
}

/// Puts the names of a row in; not if its sides are persons named in full.
fn put(draft: &mut Draft, line: &mut Line) -> bool {
    let person = |words: &Range<usize>| {
        let name = draft.name_at(words.start).and_then(|n| draft.names.get(n));
        name.is_some_and(|n| n.kind == Person && n.words == *words)
            && gazetteers::is_first_name(draft.lower(words.start))
    };
    if line.row != Row::Placing && line.sides.iter().any(person) {
        return false;
    }
    for words in line.sides.drain(..) {
        let kind = if is_nation(&draft.phrase(&words)) { Place } else { Organization };
        draft.put(Name::new(words, kind));
    }
    for words in line.persons.drain(..) {
        draft.put(Name::new(words, Person));
    }
    true
}

fn read(draft: &Draft) -> Option<Line> {
    let has_capital = (0..3).any(|i| draft.capital(i));
    if !has_capital || draft.tokens.len() > 80 {
        return None;
    }
    placing(draft).or_else(|| result(draft)).or_else(|| standing(draft)).or_else(|| fixture(draft))
}

/// "Harwick 2 (Vale 12th, Moss 80th) Wells 0".
fn result(draft: &Draft) -> Option<Line> {
    let mut line = Line { row: Row::Result, sides: vec![], persons: vec![] };
    let mut at = 0;
    for _ in 0..2 {
        let side = name_at(draft, at)?;
        at = side.end;
        line.sides.push(side);
        if !is_score(draft.written(at)) {
            return None;
        }
        at += 1;
        if draft.lower(at) == "(" {
            let end = closing(draft, at)?;
            scorers(draft, at + 1..end, &mut line.persons);
            at = end + 1;
        }
    }
    at_end(draft, at).then_some(line)
}

/// The names before a minute in "Vale 12th, Moss 80th".
fn scorers(draft: &Draft, words: Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut at = words.start;
    while at < words.end {
        let Some(name) = name_at(draft, at).filter(|name| name.end < words.end) else {
            at += 1;
            continue;
        };
        at = name.end;
        if draft.lower(at).starts_with(|c: char| c.is_ascii_digit()) {
            out.push(name);
        }
    }
}

/// "12. Harwick 3 2 0 1 4 3 6" and "HARWICK 68 62 .523 1 1/2".
fn standing(draft: &Draft) -> Option<Line> {
    let mut name = name_at(draft, rank_end(draft))?;
    let mut at = name.end;
    if draft.lower(at) == "(" && draft.lower(at + 2) == ")" {
        at += 3;
    }
    let first = at;
    while is_column(draft.written(at)) {
        at += 1;
    }
    if at < first + 3 || !at_end(draft, at) {
        return None;
    }
    let numbers: Vec<&str> = (first..at).map(|i| draft.written(i)).collect();
    // "Harwick 04 3 2 0 1": a number that belongs to the name
    let with_number = !adds_up(&numbers) && first == name.end && adds_up(numbers.get(1..)?);
    if with_number {
        name.end += 1;
    }
    let row = if with_number || adds_up(&numbers) { Row::Standing } else { Row::Columns };
    Some(Line { row, sides: vec![name], persons: vec![] })
}

/// Whether the columns are those of standings: played, won, drawn, lost; or won, lost, share of games won.
fn adds_up(numbers: &[&str]) -> bool {
    let whole = |i: usize| numbers.get(i).filter(|n| n.len() <= 3).and_then(|n| n.parse::<u32>().ok());
    if let (Some(a), Some(b)) = (whole(0), whole(1)) {
        if let (Some(c), Some(d), Some(_)) = (whole(2), whole(3), whole(4)) {
            return a > 0 && a == b + c + d;
        }
        let share = numbers.get(2).and_then(|n| n.strip_prefix('.')).filter(|n| n.len() == 3);
        if let Some(share) = share.and_then(|n| n.parse::<u32>().ok()) {
            return a + b > 0 && (1000 * a / (a + b)).abs_diff(share) <= 1;
        }
    }
    false
}

/// "HARWICK AT WELLS", "Harwick v Wells".
fn fixture(draft: &Draft) -> Option<Line> {
    let first = name_at(draft, 0)?;
    // in capitals, "AT" is a word of the run
    let (first, between) = match first.clone().find(|&i| is_between(draft, i)) {
        Some(i) => (first.start..i, i),
        None => (first.clone(), first.end),
    };
    let second = name_at(draft, between + 1)?;
    let stands = is_between(draft, between) && !first.is_empty() && at_end(draft, second.end);
    stands.then(|| Line { row: Row::Fixture, sides: vec![first, second], persons: vec![] })
}

fn is_between(draft: &Draft, word: usize) -> bool {
    matches!(draft.written(word), "v" | "V" | "v." | "vs" | "vs." | "VS" | "AT")
}

/// "5. Jon Vale (Norway) Harwick 12:03".
fn placing(draft: &Draft) -> Option<Line> {
    let start = rank_end(draft);
    let person = name_at(draft, start).filter(|name| start > 0 && name.len() >= 2)?;
    let country = person.end + 1..closing(draft, person.end)?;
    if !is_nation(&draft.phrase(&country)) && !is_initials(draft.written(country.start)) {
        return None;
    }
    let team = name_at(draft, country.end + 1)
        .filter(|team| at_end(draft, team.end) || draft.lower(team.end).starts_with(|c: char| c.is_ascii_digit()));
    Some(Line { row: Row::Placing, sides: team.into_iter().collect(), persons: vec![person] })
}

/// "U.S."
fn is_initials(word: &str) -> bool {
    word.len() >= 4 && word.ends_with('.') && word.bytes().all(|b| b == b'.' || b.is_ascii_uppercase())
}

/// After "12." or "12" at the start of a line.
fn rank_end(draft: &Draft) -> usize {
    let number = !draft.written(0).is_empty() && draft.written(0).bytes().all(|b| b.is_ascii_digit());
    match (number, draft.lower(1)) {
        (true, ".") => 2,
        (true, _) => 1,
        _ => 0,
    }
}

/// The capitals from `start` on, with small words between and hyphens without blanks.
fn name_at(draft: &Draft, start: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 6;
    let mut end = start;
    loop {
        let small =
            matches!(draft.lower(end), "de" | "of" | "the" | "la" | "da" | "do" | "del" | "and" | "&" | "van" | "von");
        let hyphen =
            draft.written(end) == "-" && end > start && draft.is_close(&(end - 1..end + 2)) && touches(draft, end);
        if draft.capital(end) {
            end += 1;
        } else if (small || hyphen) && end > start && draft.capital(end + 1) {
            end += 2;
        } else {
            break;
        }
        if end > start + LONGEST {
            return None;
        }
    }
    (end > start).then_some(start..end)
}

/// Whether nothing stands between this word and its neighbours.
fn touches(draft: &Draft, word: usize) -> bool {
    let span = |i: usize| draft.tokens.get(i).map(|t| t.span);
    let (Some(before), Some(here), Some(after)) = (span(word.saturating_sub(1)), span(word), span(word + 1)) else {
        return false;
    };
    before.end == here.start && here.end == after.start
}

/// "2", "280", "13.18": digits, or two numbers with a full stop.
fn is_score(word: &str) -> bool {
    (1..=5).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && word.starts_with(|c: char| c.is_ascii_digit())
}

/// "3", ".523", "1/2", "3-1-2", "-".
fn is_column(word: &str) -> bool {
    !word.is_empty() && word.len() <= 7 && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'/' | b'-'))
}

/// The word that closes the bracket at `open`.
fn closing(draft: &Draft, open: usize) -> Option<usize> {
    if draft.lower(open) != "(" {
        return None;
    }
    (open + 1..(open + 60).min(draft.tokens.len())).find(|&i| draft.lower(i) == ")")
}

fn at_end(draft: &Draft, word: usize) -> bool {
    let mut rest = draft.tokens.get(word..).unwrap_or(&[]).iter();
    rest.all(|token| matches!(token.text, "." | ";"))
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn results_name_teams() {
        check(&[
            ("Harwick 2 Wells Rovers 0\nNorth Vale 1 Boston 1", "O:Harwick | O:Wells Rovers | O:North Vale | O:Boston"),
            (
                "Harwick 2 (Dorn 12th, Moss 80th) Wells 0.\nVale 1 (Cole 3rd) Boston 0.",
                "O:Harwick | P:Dorn | P:Moss | O:Wells | O:Vale | P:Cole | O:Boston",
            ),
            ("Norway 2 Chile 0\nFrance 1 Peru 1", "L:Norway | L:Chile | L:France | L:Peru"),
        ]);
    }

    #[test]
    fn standings_are_known_by_their_sums() {
        check(&[
            ("Harwick 3 2 0 1 4 3 6", "O:Harwick"),
            ("12. Wells 04 4 1 1 2 8 8 4", "O:Wells 04"),
            ("BOSTON 68 62 .523 1 1/2", "O:BOSTON"),
            ("Harwick 3 2 0 1 4 3 6\nWells 3-1-2 2 4 1", "O:Harwick | O:Wells"),
            ("Boston 4.50 4.62 .02 1", "L:Boston"),
        ]);
    }

    #[test]
    fn fixtures_stand_in_lists() {
        check(&[
            ("BOSTON AT CHICAGO\nHOUSTON AT SEATTLE", "O:BOSTON | O:CHICAGO | O:HOUSTON | O:SEATTLE"),
            ("Boston v Chicago\nHouston v Seattle", "O:Boston | O:Chicago | O:Houston | O:Seattle"),
        ]);
    }

    #[test]
    fn placings_name_a_person_and_a_team() {
        check(&[
            ("5. Ovid Karsten (Belgium) Mapleco 4:12.1", "P:Ovid Karsten | L:Belgium | O:Mapleco"),
            ("6. Ovid Karsten (Belgium)", "P:Ovid Karsten | L:Belgium"),
        ]);
    }
}
