//! Hours of the day: "7:15 p.m. EST", "noon", "5 o'clock".

use crate::english::calendar::ZONES;
use crate::extract::figures::Words;

/// The word after an hour of the day that begins at word `at`, or after the hours from it to another: "2:00 - 2:30 p.m.".
pub(super) fn clock(words: &Words, at: usize) -> Option<usize> {
    let first = hour(words, at);
    let end = first.unwrap_or(at + 1);
    let joined = match words.lower(end) {
        "-" | "to" | "until" | "till" => true,
        "and" => words.before(at, 1) == "between",
        _ => false,
    };
    // "from 7:00 to 8:00 p.m.", "3-8 p.m."
    let bare = || is_half(words.lower(end + 2)) && words.get(at).is_some_and(|w| is_hour(w.text).is_some());
    let last = if joined && (first.is_some() || bare()) { hour(words, end + 1) } else { None };
    let end = last.or(first).filter(|&end| !matches!(words.lower(end), "slot" | "show" | "spot" | "hour"))?;
    let or_so = words.lower(end) == "or" && matches!(words.lower(end + 1), "earlier" | "later");
    Some(end + 2 * usize::from(or_so))
}

fn hour(words: &Words, at: usize) -> Option<usize> {
    let word = words.get(at)?;
    let end = match word.lower {
        "noon" => at + 1,
        "midnight" => at + 1,
        text if word.is_figure() => {
            let hour = is_hour(text);
            let half = meridiem(words, at + 1);
            match (hour, half) {
                (Some(_), Some(end)) => end,
                (Some(_), None) if words.lower(at + 1) == "o'clock" => at + 2,
                // "at 2.46 billion" is no hour
                (Some(true), None)
                    if matches!(words.before(at, 1), "at" | "around" | "by" | "about") && text.contains(':')
                        || is_zone(words, at + 1) =>
                {
                    at + 1
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    let zone = usize::from(is_zone(words, end))
        + usize::from(words.reads(end, &["local", "time"]) || words.reads(end, &["eastern", "time"]));
    Some(end + zone)
}

/// Whether a text is an hour, and with minutes.
fn is_hour(text: &str) -> Option<bool> {
    let (hour, minutes) = text.split_once([':', '.']).map_or((text, None), |(h, m)| (h, Some(m)));
    let fits = |s: &str, most: u8| s.len() <= 2 && s.parse::<u8>().is_ok_and(|n| n <= most);
    (fits(hour, 24) && minutes.is_none_or(|m| m.len() == 2 && fits(m, 59))).then_some(minutes.is_some())
}

fn meridiem(words: &Words, at: usize) -> Option<usize> {
    is_half(words.lower(at)).then_some(at + 1)
}

fn is_half(lower: &str) -> bool {
    matches!(lower, "a.m." | "p.m." | "am" | "pm" | "a.m" | "p.m")
}

fn is_zone(words: &Words, at: usize) -> bool {
    ZONES.has(words.lower(at)) && !matches!(words.lower(at), "time" | "local" | "eastern" | "pacific" | "et" | "pt")
        || matches!(words.lower(at), "local" | "eastern" | "pacific") && words.lower(at + 1) == "time"
        || matches!(words.get(at).map_or("", |w| w.text), "ET" | "PT")
}
