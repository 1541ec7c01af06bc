//! Does a paragraph begin with a dateline?
//!
//! `CITY, January 28 (AGENCY):`, `LONDON (Reuters) -`, `LONDON — `, `(AP) —`, `MUMBAI: `. A place in small letters counts
//! only with a date or an agency; without these it must be in capitals before a dash, or a known one in capitals before a
//! colon.

use super::dates::{Day, day_at_start};
use crate::english::agencies::agency;
use crate::english::gazetteers::is_place;

/// The longest dateline, in bytes.
const LONGEST: usize = 120;

/// A dateline at the start of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub place: Option<String>,
    pub day: Option<Day>,
    pub agency: Option<String>,
    /// Bytes from the start of the agency's name, and its length.
    pub agency_at: Option<(usize, usize)>,
    /// Bytes of the whole with its colon or dash.
    pub end: usize,
}

/// The dateline that the words begin with.
pub(crate) fn at_start(words: &str) -> Option<Found> {
    let mut limit = words.len().min(LONGEST);
    while !words.is_char_boundary(limit) {
        limit -= 1;
    }
    let near = words.get(..limit)?;
    let place_end = end_of_place(near);
    let mut at = place_end;
    let mut found = Found { place: place_in(near.get(..place_end)?), day: None, agency: None, agency_at: None, end: 0 };
    at += space(near.get(at..)?, true);
    if let Some((day, end)) = near.get(at..).and_then(day_at_start) {
        found.day = Some(day);
        at += end;
        at += space(near.get(at..)?, true);
    }
    if let Some(inside) = near.get(at..)?.strip_prefix('(') {
        let close = inside.find(')')?;
        let name = inside.get(..close)?;
        // Between a place and a colon or dash, any name beside a day or a place in capitals is whoever reported it.
        let capitals = found.place.as_deref().is_some_and(is_capitals);
        let reporter = found.place.is_some() && (found.day.is_some() || capitals) && is_name(name);
        if !reporter && !is_agency(name) {
            return None;
        }
        found.agency_at = Some((at + 1, close));
        found.agency = Some(name.trim().to_string());
        at += close + 2;
        at += space(near.get(at..)?, false);
    } else if let Some(inside) = near.get(at..)?.strip_prefix('/').filter(|_| found.day.is_some()) {
        // "DELFT, March 3 /PRNewswire/ -- ": as those mark their copy who send out what firms announce.
        let close = inside.find('/')?;
        let name = inside.get(..close).filter(|name| is_name(name))?;
        found.agency_at = Some((at + 1, close));
        found.agency = Some(name.trim().to_string());
        at += close + 2;
        at += space(near.get(at..)?, false);
    }
    // Without a mark "Harwick Border Office (HBO)" is an office with its short form: only who is known ends a dateline.
    let told = found.agency.as_deref().is_some_and(|name| is_known(name) || found.day.is_some());
    let (end, dash) = terminator(near.get(at..)?, told)?;
    found.end = at + end;
    let capitals = found.place.as_deref().is_some_and(is_capitals);
    if found.place.is_none() && place_end > 0 {
        return None;
    }
    let certain = found.agency.is_some() || found.day.is_some() && found.place.is_some();
    let goes_on = near
        .get(found.end..)?
        .trim_start()
        .starts_with(|c: char| c.is_uppercase() || is_opening(c) || c.is_ascii_digit());
    // "Delft, Zeeland, Netherlands - ": in small letters, but no words of a sentence.
    let known = found.place.as_deref().is_some_and(is_in_a_known_place);
    // "MUMBAI: The river rose.": any other word in capitals before a colon may be a label.
    let city = capitals && found.place.as_deref().is_some_and(|place| is_place(&place.to_lowercase()));
    ((certain || (capitals || known) && dash || city) && goes_on).then_some(found)
}

/// The dateline that words are of which markup says so: `Harwick, Va. (AP)` without a dash, a place alone.
pub(crate) fn alone(words: &str) -> Option<Found> {
    let bare = words.trim().trim_end_matches(['-', '–', '—', ':', ',', ' ']);
    if bare.len() > LONGEST / 2 {
        return None;
    }
    if let Some(found) = at_start(&format!("{bare} — X")) {
        return (found.end >= bare.len()).then_some(Found { end: words.len(), ..found });
    }
    let place = place_in(bare).filter(|_| end_of_place(bare) == bare.len());
    place.map(|place| Found { place: Some(place), day: None, agency: None, agency_at: None, end: words.len() })
}

/// "CALDER, 3 September 2025": nothing but a place and a whole date.
pub(crate) fn is_full_line(words: &str) -> bool {
    let whole = |found: Found| found.place.is_some() && found.day.is_some_and(|day| day.year.is_some());
    !words.trim_end().ends_with(['.', '!', '?']) && alone(words).is_some_and(whole)
}

/// White space, and a comma if wanted, in bytes.
fn space(text: &str, comma: bool) -> usize {
    let rest = text.trim_start();
    let rest = if comma { rest.strip_prefix(',').unwrap_or(rest).trim_start() } else { rest };
    text.len() - rest.len()
}

/// Where the words of a place end: capitalized words, with commas and a country in square brackets.
fn end_of_place(text: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for (words, piece) in text.split_inclusive(char::is_whitespace).enumerate() {
        let word = piece.trim_end();
        let bare = word.trim_matches(|c: char| matches!(c, ',' | '[' | ']' | '.' | '/'));
        let dash = word.is_empty() || word.starts_with(['(', '-', '–', '—']);
        let joins = matches!(bare, "of" | "de" | "al" | "el" | "and" | "la" | "le" | "sur") && words > 0;
        let named = bare.starts_with(char::is_uppercase) && super::dates::month(bare).is_none();
        if dash || words == 7 || !(named || joins) {
            break;
        }
        let cut = word.find([':', '–', '—']).unwrap_or(word.len());
        end = at + word.get(..cut).unwrap_or("").trim_end_matches(',').len();
        at += piece.len();
        if cut < word.len() {
            break;
        }
    }
    end
}

/// "Washington, DC [US]" is the place "Washington, DC".
fn place_in(words: &str) -> Option<String> {
    let first = words.split_whitespace().next().unwrap_or("").to_lowercase();
    if first != "the" && crate::english::abbreviations::STARTERS.has(&first) {
        return None; // "On March 3 - "
    }
    let bare = words.split('[').next().unwrap_or("").trim().trim_end_matches([',', '/']);
    (bare.chars().count() >= 2).then(|| bare.to_string())
}

/// "Delft, Netherlands": several parts, of which the last is a country or the like.
fn is_in_a_known_place(place: &str) -> bool {
    place.rsplit_once(',').is_some_and(|(_, last)| is_place(&last.trim().to_lowercase()))
}

fn is_capitals(place: &str) -> bool {
    let first = place.split(',').next().unwrap_or("");
    first.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !first.chars().any(char::is_lowercase)
}

fn is_agency(name: &str) -> bool {
    let short = name.trim();
    let code = (2..=8).contains(&short.len()) && short.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    code || is_known(short)
}

/// An agency or an outlet by its name.
fn is_known(name: &str) -> bool {
    let short = name.trim();
    agency(short).is_some()
        || short.split(['/', '-', '|']).any(|part| agency(part).is_some())
        || crate::english::news::OUTLETS.has(&short.to_lowercase())
        || is_desk(short)
        || short.ends_with("News")
        || short.ends_with("Agency")
        || short.starts_with("Web Desk")
}

/// "CNN Business": the code of who is known, and one word more.
fn is_desk(name: &str) -> bool {
    let known = |code: &str| agency(code).is_some() || crate::english::news::OUTLETS.has(&code.to_lowercase());
    let of = |(code, desk): (&str, &str)| {
        known(code)
            && !code.chars().any(char::is_lowercase)
            && desk.starts_with(char::is_uppercase)
            && desk.chars().all(char::is_alphabetic)
    };
    name.split_once(' ').is_some_and(of)
}

/// "Meridian", "Valley Courier"
fn is_name(words: &str) -> bool {
    let mut words = words.split_whitespace();
    words.clone().count() <= 3 && words.clone().next().is_some() && words.all(|w| w.starts_with(char::is_uppercase))
}

/// Bytes of the mark that closes the dateline, which it may lack, and whether it is a dash.
fn terminator(text: &str, may_lack: bool) -> Option<(usize, bool)> {
    for mark in ["--", "—", "–", "-", ":"] {
        let rest = text.strip_prefix(mark);
        if rest.is_some_and(|r| r.starts_with(char::is_whitespace) || mark != "-" && mark != ":") {
            return Some((mark.len(), mark != ":"));
        }
    }
    let trimmed = text.trim_start();
    let white = text.len() - trimmed.len();
    if white > 0 {
        return terminator(trimmed, may_lack).map(|(end, dash)| (white + end, dash));
    }
    (may_lack && text.starts_with(|c: char| c.is_uppercase() || is_opening(c))).then_some((0, false))
}

fn is_opening(c: char) -> bool {
    matches!(c, '“' | '"' | '‘' | '\'' | '[' | '$' | '£' | '€')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str) -> String {
        match at_start(words) {
            Some(f) => format!(
                "{} | {} | {} | {}",
                f.place.unwrap_or_default(),
                f.day.map(|d| format!("{}-{}", d.month, d.day)).unwrap_or_default(),
                f.agency.unwrap_or_default(),
                words[f.end..].trim()
            ),
            None => "none".to_string(),
        }
    }

    #[test]
    fn a_dateline_may_fill_its_line() {
        for (words, want) in [
            ("CALDER, 3 September 2025", true),
            ("Calder, September 3, 2025", true),
            ("CALDER, 3 September", false),
            ("CALDER", false),
            ("The Calder plan of 3 September 2025", false),
            ("Calder, 3 September 2025, was a grey day", false),
        ] {
            assert_eq!(is_full_line(words), want, "{words}");
        }
    }

    #[test]
    fn datelines_and_their_look_alikes() {
        for (words, want) in [
            ("LONDON, March 3 (AFP): The river rose.", "LONDON | 3-3 | AFP | The river rose."),
            ("Delft, ZH [NL], March 3 (ANI): The river rose.", "Delft, ZH | 3-3 | ANI | The river rose."),
            ("NEW YORK (Reuters) - Shares fell.", "NEW YORK |  | Reuters | Shares fell."),
            ("PARIS — Shares fell.", "PARIS |  |  | Shares fell."),
            ("PARIS (AP) — Shares fell.", "PARIS |  | AP | Shares fell."),
            ("(Reuters) - Shares fell.", " |  | Reuters | Shares fell."),
            ("DELFT, March 3 (Meridian) - Shares fell.", "DELFT | 3-3 | Meridian | Shares fell."),
            ("DELFT, March 3 (see below) - Shares fell.", "none"),
            ("PORT ORRIN (Meridian) - Shares fell.", "PORT ORRIN |  | Meridian | Shares fell."),
            ("Port Orrin (Meridian) - Shares fell.", "none"),
            ("PORT ORRIN (a town) - Shares fell.", "none"),
            ("ORRIN MOTORS (Delft) shares fell.", "none"),
            ("NEW DELHI: Shares fell.", "NEW DELHI |  |  | Shares fell."),
            ("New Delhi: Shares fell.", "none"),
            ("WARNING: Shares fell.", "none"),
            ("DELFT, March 3 /Orrinwire/ -- Shares fell.", "DELFT | 3-3 | Orrinwire | Shares fell."),
            ("Port of Spain, 3 March (EFE) - Shares fell.", "Port of Spain | 3-3 | EFE | Shares fell."),
            ("PARIS (AP) Shares fell.", "PARIS |  | AP | Shares fell."),
            ("Paris (CNN) Shares fell.", "Paris |  | CNN | Shares fell."),
            ("Hong Kong (CNN Business) Shares fell.", "Hong Kong |  | CNN Business | Shares fell."),
            ("Harwick Border Office (HBO Harwick) Shares fell.", "none"),
            ("Harwick Border Office (HBO) Director Ann Lind left.", "none"),
            ("Breaking news: Shares fell.", "none"),
            ("The mayor (Labour) - a lawyer - left.", "none"),
            ("Paris — a city of lights — is full.", "none"),
            ("NATO — The alliance is old.", "NATO |  |  | The alliance is old."),
            ("Washington agreed on March 3 to talk.", "none"),
            ("On March 3 - A day - it rained.", "none"),
            ("Delft, Netherlands - The river rose.", "Delft, Netherlands |  |  | The river rose."),
            ("Paris, France – a city of lights – is full.", "none"),
            ("Paris, Ann Lind - The mayor and her city", "none"),
            ("", "none"),
            ("—", "none"),
        ] {
            assert_eq!(shown(words), want, "{words}");
        }
    }
}
