//! What does a single line look like: caption, furniture of the page, credit, date, headline, profile, prose?

use super::dates::{Day, day_at_start, day_in, month};
use super::header;
use crate::english::agencies::agency;
use crate::english::{has, news};
use crate::text::{lowercase, place_of};

/// Bytes that captions, credits and furniture have at most.
const LONGEST_CAPTION: usize = 500;
/// Agencies tell the whole story once more below a picture.
const LONGEST_LABELLED_CAPTION: usize = 1000;
const LONGEST_CREDIT: usize = 300;
const LONGEST_FURNITURE: usize = 260;
const LONGEST_FORM: usize = 600;
/// Bytes and words that a link's label in brackets has at most.
const LONGEST_LINK: usize = 200;
const LABEL_WORDS: usize = 4;

/// Whether a line is prose: long, or of some length and ended by a stop.
pub(crate) fn is_prose(words: &str) -> bool {
    words.len() >= 120 || words.len() >= 40 && ends_sentence(words)
}

pub(super) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '?', '…'])
}

/// The pictures of a gallery in one paragraph, each with its "Hide Caption 3 of 23".
fn is_gallery(words: &str) -> bool {
    let mut after = words.split("Hide Caption").skip(1);
    let counted = |rest: &str| {
        let mut rest = rest.split_whitespace();
        let figure = |word: Option<&str>| word.is_some_and(|w| w.chars().all(|c| c.is_ascii_digit()));
        figure(rest.next()) && rest.next() == Some("of") && figure(rest.next())
    };
    after.any(counted)
}

/// "The mayor opens the harbour. | Ann Lind/AFP Harbour opens Mayor cuts a ribbon": the picture above a page with its credit, and in
/// the same paragraph the page's headline and standfirst once more.
fn is_head_of_a_page(words: &str) -> bool {
    /// So many words a credit has.
    const CREDIT: usize = 4;
    let Some((shown, rest)) = words.split_once(" | ").filter(|_| words.len() <= LONGEST_LABELLED_CAPTION) else {
        return false;
    };
    let mut credit = rest.split_whitespace().take(CREDIT);
    let first = credit.clone().next().unwrap_or("");
    let of_agency = |word: &str| {
        word.contains('/') && word.split('/').skip(1).any(|part| agency(part).is_some() || part == "Getty")
    };
    let photo = agency(first).is_some() && credit.clone().nth(1).is_some_and(|word| matches!(word, "Photo" | "Photos"));
    ends_sentence(shown) && (photo || credit.any(of_agency))
}

/// "A flooded street (Getty-Archive)", "FILE PHOTO: …", "Photo: Ann Lind"
pub(crate) fn is_caption(words: &str) -> bool {
    if is_gallery(words) || is_head_of_a_page(words) {
        return true;
    }
    if words.len() > LONGEST_LABELLED_CAPTION {
        return false;
    }
    let lower = lowercase(words);
    let opens = lower.trim_start_matches(['(', '[']);
    if news::CAPTION_STARTS.begin(opens) || is_of_a_picture(opens) {
        return true;
    }
    let control = ["slideshow", "enlarge this image", "toggle caption"].iter().any(|label| opens.starts_with(label));
    if words.len() > LONGEST_CAPTION || control || link_at_end(words).is_some() {
        return false;
    }
    if let Some((before, inside)) = closing_bracket(words) {
        let ended = before.trim_end().ends_with(['.', '!', '?', '"', '”']);
        let photo = inside.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|w| news::PHOTO_WORDS.has(w));
        let photo = photo || inside.contains('/') && inside.trim_end().ends_with("Photographer");
        let by_agency = |inside: &str| {
            let parts = inside.split(['/', '-', ',']).flat_map(|part| part.split(" via "));
            parts.map(str::trim).any(|part| agency(part).is_some())
        };
        // "(Ann Lind/Valley Courier via AP)" alone credits a picture.
        let credit = inside.contains('/') && inside.contains(" via ") && inside.split_whitespace().count() < 12;
        return inside.len() < 100
            && if before.trim().is_empty() {
                credit && by_agency(inside)
            } else {
                photo || by_agency(inside) && (!ended || is_somebody_of_an_agency(inside))
            };
    }
    if is_credited_photo(words, &lower) || words.len() < 300 && is_of_a_scene(&lower) {
        return true;
    }
    words.len() < 250
        && (lower.ends_with("via getty images")
            || lower.ends_with("/getty images")
            || lower.ends_with("via reuters")
            || lower.ends_with("/reuters")
            || lower.ends_with("/afp")
            || lower.ends_with("/ap"))
}

/// "Ann Lind/Reuters", not "Reuters" or "Reuters/Ipsos", which credit a report or a poll behind its sentence.
fn is_somebody_of_an_agency(credit: &str) -> bool {
    let Some((name, rest)) = credit.split_once('/') else { return false };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let name: Vec<&str> = name.split_whitespace().collect();
    let named = (2..=4).contains(&name.len()) && name.iter().all(|word| capital(word));
    named && agency(&name.join(" ")).is_none() && rest.split('/').any(|label| agency(label.trim()).is_some())
}

/// "A flooded street. Photographer: Ann Lind/Bloomberg", "A flooded street. REUTERS/Ann Lind": a name behind a stop and a
/// photographer's or an agency's label.
fn is_credited_photo(words: &str, lower: &str) -> bool {
    if place_of(lower.as_bytes(), |byte| matches!(byte, b':' | b'|' | b'/')).is_none() {
        return false;
    }
    if let Some((_, name)) = lower.rsplit_once(" photographer: ") {
        return name.len() < 80;
    }
    // "The mayor casts her ballot on Sunday. Photo: Ann Lind"
    if lower.rsplit_once(". photo: ").is_some_and(|(_, name)| name.len() < 60 && !name.contains(". ")) {
        return true;
    }
    // "A flooded street. Ann Lind | AFP | Getty Images"
    let mut bars = lower.rsplit(" | ");
    let credit = bars.next().unwrap_or("").trim();
    let of_pictures = credit == "getty images" || agency(credit).is_some();
    if of_pictures && bars.next().is_some_and(|before| before.contains(". ") || agency(before.trim()).is_some()) {
        return true;
    }
    let words = words.strip_suffix(" TPX IMAGES OF THE DAY").unwrap_or(words);
    let Some((before, name)) = words.rsplit_once('/') else { return false };
    let stop = before.rsplit_once(['.', '!', '?']);
    let by_agency = stop.is_some_and(|(_, label)| agency(label.trim()).is_some() && label.trim().len() <= 20);
    let parts = || name.trim_end_matches('.').split_whitespace();
    by_agency && (1..=4).contains(&parts().count()) && parts().all(|part| part.starts_with(char::is_uppercase))
}

/// Bytes before what credits a picture at the end of its caption: "A boat. REUTERS/Ann Lind", "A boat (Ann Lind/AP)",
/// "A boat. Photographer: Ann Lind/Bloomberg". Who took it is nobody of the story.
pub(super) fn picture_credit_at_end(words: &str) -> Option<usize> {
    let credits = |tail: &str| {
        let parts = || tail.split(['/', '|', ',', ':']).flat_map(|part| part.split(" via ")).map(str::trim);
        let slashed = tail.contains('/') || tail.contains(" | ") || tail.contains("via ");
        let photo = |part: &str| lowercase(part).split(' ').any(|word| news::PHOTO_WORDS.has(word));
        slashed && parts().any(|part| photo(part) || agency(part.trim_start_matches("via ")).is_some())
    };
    let label = ["Photographer: ", "Photograph: ", "Photo: ", "Mandatory Credit: ", "Credit: "];
    let tail = if let Some((before, inside)) = closing_bracket(words) {
        let labelled = label.iter().any(|label| inside.starts_with(label));
        (labelled || credits(inside) || agency(inside).is_some() || inside.starts_with("Photo by "))
            .then_some(before.len())
    } else if let Some(at) = label.iter().filter_map(|label| words.rfind(label)).min() {
        Some(at)
    } else {
        let stops = words.match_indices(". ").map(|(at, _)| at);
        // "J. Scott Lind", "REUTERS/U.S. Army": an initial is no stop.
        let initial = |at: &usize| {
            let word = words.get(..*at).and_then(|before| before.rsplit(' ').next()).unwrap_or("");
            word.contains('/') || word.chars().count() == 1 && word.starts_with(char::is_uppercase)
        };
        let last = stops.filter(|at| !initial(at)).last().map(|at| at + 2);
        last.filter(|&at| words.get(at..).is_some_and(credits))
    };
    tail.filter(|&at| at > 0 && words.len() - at <= LONGEST_PICTURE_CREDIT)
}

/// Bytes that tell whose picture it is.
const LONGEST_PICTURE_CREDIT: usize = 110;

/// As agencies caption a scene: "The mayor greets a crowd in Delft, Ohio, May 1, 2019." A report tells that in the past, and
/// without the year.
fn is_of_a_scene(lower: &str) -> bool {
    let mut last = lower.trim_end_matches('.').rsplit(' ');
    let digits = |word: &str, most: usize| (1..=most).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let year = last.next().is_some_and(|word| word.len() == 4 && digits(word, 4));
    let day = last.next().and_then(|word| word.strip_suffix(',')).is_some_and(|word| digits(word, 2));
    let dated = year && day && last.next().is_some_and(|word| month(word.trim_end_matches('.')).is_some());
    let scene = || lower.split(' ').any(|word| news::SCENES.has(word)) || lower.contains(" is seen ");
    dated && !lower.contains(['“', '"']) && scene()
}

/// As agencies begin captions: "In this March 9, 2017, file photo, …", "This undated handout photo shows …".
fn is_of_a_picture(lower: &str) -> bool {
    let mut words = lower.split_whitespace();
    let opening = match words.next() {
        Some("in") => words.next().filter(|word| matches!(*word, "this" | "these")).map(|_| true),
        Some("a" | "an" | "these" | "this") => Some(false),
        _ => None,
    };
    let Some(in_it) = opening else { return false };
    let mut qualified = false;
    for word in words.by_ref().take(LABEL) {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let dates = month(plain).is_some() || plain.bytes().all(|b| b.is_ascii_digit()) || plain.is_empty();
        // "A booking photo was released" is news.
        let kind = news::PICTURE_KINDS.has(plain) || in_it && matches!(plain, "booking" | "courtroom" | "still");
        if !dates && !kind {
            // "In this picture of the town" is prose, "In this undated picture of the town" is not.
            let made = words.next().is_some_and(|next| MADE.contains(&next));
            let picture = news::PICTURES.has(plain);
            return picture && (qualified || made && (in_it || lower.contains(" show")));
        }
        qualified = true;
    }
    false
}

/// So many words tell when and of what kind a picture is.
const LABEL: usize = 9;
/// What was done with a picture before it came to the page, sorted.
const MADE: [&str; 9] = ["issued", "made", "obtained", "posted", "provided", "released", "shows", "supplied", "taken"];

/// The words before a bracket that ends the line, and those inside.
fn closing_bracket(words: &str) -> Option<(&str, &str)> {
    let inside = words.strip_suffix(')').or_else(|| words.strip_suffix(']')).or_else(|| words.strip_suffix(")."))?;
    let open = inside.rfind(['(', '['])?;
    Some((inside.get(..open)?, inside.get(open + 1..)?))
}

/// "Read more: …", "Advertisement", "© 2024 …"
pub(crate) fn is_furniture(words: &str) -> bool {
    if words.len() > LONGEST_FORM {
        return false;
    }
    let lower = lowercase(words);
    if words.len() > LONGEST_FURNITURE {
        return news::FORM_PARTS.stand_in(&lower);
    }
    let lower = lower.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let starts = news::FURNITURE_STARTS.beginning(lower).any(|start| {
        lower.strip_prefix(start).is_some_and(|rest| {
            let whole = rest.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
            let next = rest.chars().next().unwrap_or(' ');
            // A sentence of prose may begin with these words; a line of furniture has no stop, or marks its label.
            (!next.is_alphanumeric() || start.ends_with([':', ' ']))
                && (whole
                    || start.ends_with([':', '?'])
                    || rest.starts_with([':', '|', '…'])
                    || !ends_sentence(words)
                    || lower.len() < 60)
        })
    });
    starts
        || lower.starts_with('©')
        || lower.is_empty()
        || is_address(lower)
        || is_tag(words)
        || news::FURNITURE_LINES.has(lower.trim_end_matches(|c: char| !c.is_alphanumeric()))
        || news::FURNITURE_PARTS.stand_in(lower)
        || news::FORM_PARTS.stand_in(lower)
        || follows_somebody(words, lower)
        // "Mayor to answer ‘dam’ questions Read more"
        || words.len() < LONGEST_LINK && words.ends_with(" Read more")
        || link_at_end(words) == Some(0)
}

/// "Follow Ann Lind on Twitter", "Follow @valleycourier"
fn follows_somebody(words: &str, lower: &str) -> bool {
    const NETWORKS: [&str; 5] = [" on facebook", " on instagram", " on twitter", " on x", " at http"];
    let short = || words.split_whitespace().count() <= 10;
    lower
        .strip_prefix("follow ")
        .is_some_and(|whom| short() && (whom.starts_with('@') || NETWORKS.iter().any(|network| whom.contains(network))))
}

/// Where a link to another page stands in brackets at the end: "(RELATED: Council votes on the dam)".
pub(crate) fn link_at_end(words: &str) -> Option<usize> {
    let (before, inside) = closing_bracket(words)?;
    let (label, target) = inside.split_once(':')?;
    let label = lowercase(label.trim());
    let labelled = label.split_whitespace().count() <= LABEL_WORDS && news::LINK_LABELS.begin(&label);
    // "(Photos: Ann Lind)" behind a sentence is a caption's credit.
    let apart = before.is_empty() || ends_sentence(before.trim_end()) && !label.starts_with("photo");
    (labelled && apart && inside.len() <= LONGEST_LINK && !target.trim().is_empty()).then_some(before.len())
}

/// Markup or settings that were written as text: "<img src=… />", "{"unit":"top","hidden":true}".
fn is_tag(words: &str) -> bool {
    if words.starts_with("{\"") && words.contains("\":") {
        return true;
    }
    let inside = words.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inside.is_some_and(|inside| inside.starts_with(|c: char| c.is_ascii_alphabetic()) && inside.contains('='))
}

/// Nothing but an address of a page.
fn is_address(lower: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start)) && !lower.contains(char::is_whitespace)
}

/// "Source: …", "Reporting by …; editing by …", "(With inputs from …)"
pub(crate) fn is_credit(words: &str) -> bool {
    if words.len() >= LONGEST_CREDIT {
        return false;
    }
    let lower = lowercase(words);
    let bare = lower.trim_start_matches(['(', '[', '—', '-', '–', ' ', '*']);
    news::CREDIT_STARTS.begin(bare)
        || words.len() < 200 && news::CREDIT_PARTS.stand_in(bare)
        || closing_bracket(words).is_some_and(|(before, inside)| before.is_empty() && agency(inside).is_some())
}

/// Whether a line may be writers' names and nothing else: "Ann Lind", "Ann Lind and Omar D. Hadid".
pub(crate) fn is_of_writers(words: &str) -> bool {
    let names = header::names(words);
    let short = names.iter().all(|name| (2..=4).contains(&name.split_whitespace().count()));
    let joints = words.split_whitespace().filter(|word| *word == "and").count() + words.matches(',').count();
    !words.ends_with('.') && short && !names.is_empty() && names.len() == joints + 1
}

/// "Ann Lind in Delft": the writers of such a line.
pub(super) fn writers_in_a_place(words: &str) -> Option<&str> {
    let (writers, place) = words.split_once(" in ")?;
    let named =
        place.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || matches!(word, "and" | "de"));
    let short = words.len() < 80 && !ends_sentence(words) && place.split_whitespace().count() <= 4;
    let whole = writers.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || word == "and");
    (named && short && whole && is_of_writers(writers)).then_some(writers)
}

/// "From: Ann Lind <lind@courier.example>": a line of a mail's header.
pub(super) fn is_of_mail(words: &str) -> bool {
    let label = words.split(':').next().unwrap_or("").to_lowercase();
    matches!(label.as_str(), "bcc" | "cc" | "from" | "reply-to" | "to")
        && words.contains('@')
        && words.len() < LONGEST_CREDIT
}

/// Bytes before an agency in brackets that ends a paragraph after a stop: "… he said. (ANI)"; `own` is the dateline's.
pub(crate) fn credit_at_end(words: &str, own: Option<&str>) -> Option<usize> {
    let (before, inside) = closing_bracket(words)?;
    let known = own == Some(inside)
        || inside.len() < 60
            && inside.split(['/', ',', '-']).any(|part| agency(part).is_some() || news::is_outlet(part.trim()))
        // "(Reporting by Ann Lind; Editing by Ole Dahl)"
        || inside.len() < LONGEST_CREDIT && news::CREDIT_STARTS.begin(&lowercase(inside));
    (known && ends_sentence(before.trim_end())).then_some(before.len())
}

/// "March 4": nothing but a day, whatever the year.
pub(super) fn is_day(words: &str) -> bool {
    day_at_start(words).is_some_and(|(_, used)| used == words.len())
}

/// "January 28, 2024 10:30 am", "Updated Thu 25 Jan 2024"
pub(crate) fn is_date_line(words: &str) -> bool {
    if words.len() > 90 || ends_sentence(words) || day_in(words).is_none() {
        return false;
    }
    let first = first_word(words);
    let weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        .iter()
        .any(|day| first.starts_with(day) && (first.len() <= 5 || first.ends_with("day")));
    weekday || month(&first).is_some() || day_at_start(words).is_some() || has_date_label(words) || clock_first(words)
}

/// "500 PM EDT Thu May 16 2024", "5:00 p.m. Thursday, May 16, 2024": a clock time, its zone and the day.
fn clock_first(words: &str) -> bool {
    let mut first = words.split_whitespace();
    let hour = first.next().is_some_and(|word| word.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.')));
    let half = first.next().is_some_and(|word| ["am", "pm"].contains(&word.replace('.', "").to_lowercase().as_str()));
    hour && half && first.count() <= 7
}

/// "Posted on June 14, 2025 by Ann Lind": a label and the day, in a line of their own.
pub(super) fn is_labelled_date(words: &str) -> bool {
    has_date_label(words) && is_date_line(words)
}

fn has_date_label(words: &str) -> bool {
    let two = || words.split_whitespace().take(2).collect::<Vec<_>>().join(" ").to_lowercase();
    news::DATE_LABELS.has(&first_word(words)) || news::DATE_LABELS.has(&two())
}

fn first_word(words: &str) -> String {
    words.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or("").to_lowercase()
}

/// Who wrote it, in "Posted on June 14, 2025 by Ann Lind in Health".
pub(super) fn writers_behind_a_date(words: &str) -> Option<&str> {
    let (_, who) = words.split_once(" by ")?;
    let who = who.split(" in ").next().unwrap_or(who).trim();
    is_of_writers(who).then_some(who)
}

/// Bytes of the date that a paragraph opens with as a header does: "Thursday, May 7, 2015 On Tuesday the mayor …".
pub(super) fn date_before_prose(words: &str) -> Option<(Day, usize)> {
    let first = words.split([',', ' ']).next().unwrap_or("");
    let weekday = first.ends_with("day") && first.starts_with(char::is_uppercase) && first.len() < 10;
    let skipped =
        if weekday { words.len() - words.get(first.len()..)?.trim_start_matches([',', ' ']).len() } else { 0 };
    let (day, used) = day_at_start(words.get(skipped..)?).filter(|(day, _)| day.year.is_some())?;
    let after = words.get(skipped + used..)?;
    let prose = after.trim_start_matches([' ', '\n', '\u{a0}']);
    let begins = prose.len() < after.len() && prose.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
    begins.then_some((day, skipped + used))
}

/// Whether a line may be a headline: short, without a final stop, not begun by a small letter.
pub(crate) fn is_headline(words: &str) -> bool {
    words.len() <= 200
        && (2..=30).contains(&words.split_whitespace().count())
        && !words.ends_with(['.', ',', ';', ':'])
        && words.starts_with(|c: char| !c.is_lowercase())
        && !words.starts_with(['•', '-', '*'])
}

/// Whether a line between paragraphs may be a subhead.
pub(crate) fn is_subhead(words: &str) -> bool {
    let bare = words.trim_start_matches(['‘', '“', '"', '\'', '#', '*', ' ']);
    words.len() <= 90
        && (1..=12).contains(&words.split_whitespace().count())
        && !words.ends_with(['.', ',', ';', '!', '-', '—', '…', '"', '”'])
        && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !words.contains("://")
}

/// "ENDS", "###", "Notes to editors": behind such a line a press release tells of itself.
pub(super) fn is_end_of_a_release(words: &str) -> bool {
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(bare, "END" | "ENDS")
        || words == "###"
        || words == "-30-"
        || ["notes to editors", "note to editors", "notes for editors"].contains(&bare.to_lowercase().as_str())
}

/// A line on the author, or a profile of one: "Total web nerd. Coffee fan. Thinker. Writer."
pub(crate) fn is_profile(words: &str, byline: &[String]) -> bool {
    if words.len() > 600 {
        return false;
    }
    let lower = lowercase(words);
    let has_word = |list: &[&str]| lower.split(|c: char| !c.is_alphanumeric()).filter(|w| has(list, w)).count();
    let named = byline.iter().any(|name| words.starts_with(name.as_str()));
    let near = lower.get(..80.min(lower.len())).map_or(lower.as_str(), |near| near);
    let given = |name: &String| name.split(' ').next().unwrap_or("").to_lowercase();
    // "About Ann: …", "Ann Lind has covered the valley since 2009."
    let about = byline.iter().any(|name| {
        let rest = lower.strip_prefix("about ").and_then(|rest| rest.strip_prefix(given(name).as_str()));
        rest.is_some_and(|rest| rest.starts_with(':') || lower.starts_with(&format!("about {}:", name.to_lowercase())))
    });
    let has_covered = named && ["has covered ", "has reported ", "has written "].iter().any(|did| near.contains(did));
    let on_the_author = about
        || has_covered
        || near.contains(" is ")
            && has_word(&news::WRITER_WORDS) > 0
            && (named
                || [
                    " covers ",
                    " based in ",
                    " writes about ",
                    " writes for ",
                    "follow him on",
                    "follow her on",
                    "follow them on",
                    " reports on ",
                ]
                .iter()
                .any(|w| lower.contains(w))
                    && !lower.contains(" said"));
    let parts: Vec<&str> = words.split('.').map(str::trim).filter(|p| p.chars().any(char::is_alphanumeric)).collect();
    let short = parts.iter().filter(|p| p.split_whitespace().count() <= 5).count();
    let reached = byline.iter().any(|name| words.contains(name.as_str()))
        && ["reached at", "reach him at", "reach her at", "follow ", "contact ", "email "]
            .iter()
            .any(|w| lower.contains(w))
        && lower.contains('@');
    on_the_author || reached || parts.len() >= 4 && short == parts.len() && has_word(news::PROFILE_WORDS) >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks a rule on lines it must hold for and look-alikes it must not.
    fn check(rule: impl Fn(&str) -> bool, hits: &[&str], misses: &[&str]) {
        for hit in hits {
            assert!(rule(hit), "{hit}");
        }
        for miss in misses {
            assert!(!rule(miss), "{miss}");
        }
    }

    #[test]
    fn captions() {
        check(
            is_caption,
            &[
                "A flooded street in Delft (Getty-Archive)",
                "A boat (Reuters)",
                "The mayor opens the harbour. | AP Photo Mayor opens harbour of Delft The quay had been shut for a year.",
                "The mayor opens the harbour. | Ann Lind/Getty Images Harbour Mayor opens the quay at last",
                "FILE PHOTO: A boat",
                "The mayor casts her ballot on Sunday. Photo: Ann Lind",
                "Crowds at the town hall in Delft. Photographer: Ann Lind/Bloomberg",
                "Crowds at the town hall in Delft, May 1, 2019. REUTERS/Ann Maria Lind",
                "In this March 9, 2017, file photo, the mayor speaks in Delft.",
                "In this May 2, 2013 photo the tug Halla is seen off Delft.",
                "In this undated photo issued on Friday by the harbour, the tug Halla lies at a quay.",
                "In this image made from video, divers look for the tug.",
                "A combination of file photos show the mayor and his rival.",
                "This photo released by the county on Monday shows the tug.",
                &format!(
                    "FILE - In this March 9, 2017, file photo, the mayor speaks in Delft. {}",
                    "The river rose. ".repeat(40)
                ),
                "Crowds at the town hall of Delft on Monday. (Ann Lind / Staff Photographer)",
                "Photo: Ann Lind",
                "A boat [Omar Hadid/AFP]",
                "The mayor at a gala in Delft in 2016. (Ann Lind/Reuters)",
                "Mayor Ann Lind gestures to a crowd at the harbour of Delft, Ohio, May 1, 2019.",
                "The tug Halla is seen off Delft after the storm on Sept. 4, 2019.",
                "The mayor opens the harbour of Delft on May 1, 2019. Ann Lind | AFP | Getty Images",
                "The mayor opens the harbour of Delft. Ann Lind | Reuters",
                "Image copyright Lind Pictures",
                "(Ann Lind/The Valley Courier via AP, Pool)",
                "(Image credit: Valley Courier)",
                "The Rose in flood – A cow stands on a roof. Hide Caption 1 of 9 The Rose in flood – A boat. Hide Caption 2 of 9",
            ],
            &[
                "The river rose, officials said. (AFP)",
                "The river rose, most of the voters said. (Reuters/Ipsos)",
                "The river rose (see map)",
                "The river rose. | Delft Mayor opens harbour and/or quay",
                "The river rose. | AP says the harbour is shut",
                "The button “Hide Caption” hid all of the pictures that the town had of the flood, its mayor said.",
                "(The river rose again on Monday via its old bed.)",
                "(AP)",
                "Mayor Ann Lind waved to a crowd at the harbour of Delft on May 1, 2019.",
                "The mayor speaks of little else since the storm.",
                "Talks between the two towns ended in Delft on May 1, 2019.",
                "The mayor walks to work. Nobody had seen him in Delft since 2019.",
                "River rises in Delft | Reuters",
                "The river rose. Delft | Harbour | Ferry",
                "The mayor asked a photographer: was the river in the picture, or was it only the bridge that stood in it that day and night?",
                "The town voted. His/Her shop stayed open.",
                "In this town of photo shops, the river rose.",
                "In this picture of the river, which hangs in the town hall, a tug is seen.",
                "In this April vote, the mayor had the photo removed.",
                "This photo cost the mayor his office.",
                "A booking photo of the mayor was released on Monday.",
                "This image released by the county angered its mayor.",
                "A combination of rain and wind raised the river.",
                "The dam was built by his cousin (a photographer)",
                "The river rose. (RELATED: Photo Of The Mayor In A Boat)",
                "Slideshow (13 Images)",
                "Enlarge this image toggle caption Ann Lind/AP Ann Lind/AP",
                "He filed a photo (of a boat) with the court.",
            ],
        );
    }

    #[test]
    fn who_took_a_picture_is_told_from_what_it_shows() {
        for (caption, want) in [
            ("The mayor opens the dam, May 1, 2019. REUTERS/Ann Lind/File Photo", Some("REUTERS/Ann Lind/File Photo")),
            ("The mayor opens the dam. (AP Photo/J. Scott Lind, File)", Some("(AP Photo/J. Scott Lind, File)")),
            (
                "The mayor opens the dam. REUTERS/U.S. Army/Handout via Reuters",
                Some("REUTERS/U.S. Army/Handout via Reuters"),
            ),
            (
                "The mayor opens the dam. Mandatory Credit: Ann Lind/File Photo",
                Some("Mandatory Credit: Ann Lind/File Photo"),
            ),
            ("The mayor opens the dam. J. Scott Lind/AP", Some("J. Scott Lind/AP")),
            ("The mayor opens the dam. Ann Lind | AFP | Getty Images", Some("Ann Lind | AFP | Getty Images")),
            ("The mayor opens the dam. Photographer: Ann Lind/Bloomberg", Some("Photographer: Ann Lind/Bloomberg")),
            ("A flooded street in Delft (Getty-Archive)", None),
            ("A boat (Reuters)", Some("(Reuters)")),
            ("The mayor speaks to Ann Lind in the U.S. and/or Delft", None),
            ("The mayor speaks. Ann Lind listens in Delft.", None),
            ("Photo: Ann Lind", None),
            ("", None),
        ] {
            let found = picture_credit_at_end(caption).and_then(|at| caption.get(at..)).map(str::trim);
            assert_eq!(found, want, "{caption}");
        }
    }

    #[test]
    fn writers() {
        check(
            is_of_writers,
            &[
                "Ann Lind",
                "Omar D. Hadid",
                "Ann van der Lind",
                "Ann Lind and Omar Hadid",
                "Ann Lind, Omar Hadid and Eva Berg",
            ],
            &[
                "Delft",
                "Ann Lind and the river",
                "Delft and Lund",
                "River rises in Delft",
                "Delft Votes.",
                "Staff Writer",
                "",
            ],
        );
    }

    #[test]
    fn furniture() {
        check(
            is_furniture,
            &[
                "Advertisement",
                "Read more: The river falls",
                "Sign up for our newsletter",
                "© 2024 Valley Courier",
                "ALSO READ | A boat sank",
                "Story highlights",
                "MORE:Council to vote on the dam",
                "READ: What the council said",
                "https://courier.example/2024/river",
                "<img src=\"river.png\" alt=\"the river\">",
                "Topics:",
                "Like this story? Share it with a friend!",
                "Share your thoughts on the flood below.",
                "Have a tip? Write to the desk, which reads every letter and answers most of them.",
                "More AP news: https://agency.example/news",
                "Story Continued Below",
                "(Also on THE COURIER: Mayor to answer ‘dam’ questions)",
                "( PHOTOS: 20 views of the flood)",
                "JUST WATCHED River rises in Delft Replay More Videos ... MUST WATCH River rises in Delft 01:35",
                "Play Video 1:27 'The river took it all': Delft counts its losses – video",
                "Copyright © 2024 The Valley Courier, LLC. Click here for reprint permission.",
                "This article is more than 2 years old",
                "Follow Ann Lind on Twitter: @annlind.",
                "Follow @valleycourier",
                "Mayor to answer ‘dam’ questions Read more",
                "Slideshow (13 Images)",
                "Enlarge this image toggle caption Ann Lind/AP Ann Lind/AP",
                "{\"unit\":\"top\",\"hidden\":true} hidden ad unit",
                &format!(
                    "Courier Daily {} By signing up you agree to receive mail.",
                    "The river, each day. ".repeat(14)
                ),
            ],
            &[
                "https://courier.example was down for an hour.",
                "Topics of the talks",
                "Follow her on the long road from Delft to the coast, and you will see how few bridges are left.",
                "Read the letter he wrote aloud, she told the court.",
                "Subscribers of the phone company lost their connection on Monday after the storm.",
                "Watch groups warned of floods on Monday.",
                "Follow the river on its way to the sea, Lind said.",
                "(Update: The council has voted to close the dam.)",
                "(The river rose again on Monday.)",
                "Just watched the mayor speak. What a night for Delft.",
                "Opinion polls put the mayor ahead on Monday.",
                "Why towns should read more",
            ],
        );
    }

    #[test]
    fn links_at_the_end() {
        for (words, want) in [
            ("The river rose. (RELATED: Council Votes On The Dam)", Some("(RELATED: Council Votes On The Dam)")),
            ("“It rose.” [Read more: What the council said]", Some("[Read more: What the council said]")),
            ("(Also on THE COURIER: Dam: It Leaks)", Some("(Also on THE COURIER: Dam: It Leaks)")),
            ("The river rose (related: a storm)", None),
            ("The river rose. (Update: It fell.)", None),
            ("The river rose. (Photos: Ann Lind)", None),
            ("( PHOTOS: 20 views of the flood)", Some("( PHOTOS: 20 views of the flood)")),
            ("The river rose. (RELATED:)", None),
            ("The river rose. (Read)", None),
            ("", None),
        ] {
            assert_eq!(link_at_end(words).and_then(|at| words.get(at..)).map(str::trim), want, "{words}");
        }
    }

    #[test]
    fn credits_and_agencies_at_the_end() {
        check(
            is_credit,
            &[
                "Originally published in Valley Courier.",
                "Source: Valley Courier + agencies",
                "(Reporting by Ann Lind; Editing by Omar Hadid)",
                "(ANI)",
            ],
            &["The source: unknown.", "Reporting was hard."],
        );
        assert_eq!(credit_at_end("It fell. (ANI)", None), Some(9));
        assert_eq!(credit_at_end("He lives in Iowa (IA)", None), None);
        assert_eq!(credit_at_end("It fell (ANI)", None), None);
        assert_eq!(credit_at_end("It fell. (Meridian)", Some("Meridian")), Some(9));
        assert_eq!(credit_at_end("It fell. (Meridian)", None), None);
        assert_eq!(credit_at_end("It fell. (Reporting by Ann Lind; Editing by Ole Dahl)", None), Some(9));
        assert_eq!(credit_at_end("It fell. (Reporting was hard)", None), None);
        check(is_end_of_a_release, &["ENDS", "-ENDS-", "###", "Notes to editors:"], &["Ends", "It ENDS", "Notes", "#"]);
    }

    #[test]
    fn writers_behind_the_day() {
        assert_eq!(writers_behind_a_date("Posted on June 14, 2025 by Ann Lind in Health"), Some("Ann Lind"));
        assert_eq!(writers_behind_a_date("Updated June 14, 2025 by the desk"), None);
        assert!(is_labelled_date("Posted on June 14, 2025 by Ann Lind") && !is_labelled_date("June 14, 2025"));
    }

    #[test]
    fn profiles() {
        let byline = ["Ann Lind".to_string()];
        check(
            |words| is_profile(words, &byline),
            &[
                "“Total web nerd. Coffee fan. Thinker. Hardcore writer.”",
                "Ann Lind is a reporter in Delft.",
                "Omar Hadid is a journalist based in Delft.",
                "Have news? Ann Lind may be reached at alind@courier.example.",
                "Ann Lind has covered the valley since 2009. She lives in Delft.",
                "About Ann: mother of three, runner, believer in rivers.",
            ],
            &[
                "Omar Hadid has covered the hole with planks, the mayor said.",
                "About Omar: the council has no plan.",
                "The police may be reached at desk@delft.example.",
                "He came. He saw. He left. He wept.",
                "The minister is a former journalist, his office said.",
            ],
        );
    }

    #[test]
    fn a_date_before_prose_is_a_header() {
        let used = |words: &str| date_before_prose(words).map(|(_, used)| words[used..].trim().to_string());
        for (words, want) in [
            ("Thursday, May 7, 2015 On Tuesday the river rose.", Some("On Tuesday the river rose.")),
            ("2015-05-07 The river rose.", Some("The river rose.")),
            ("May 7, 2015 “It rose,” he said.", Some("“It rose,” he said.")),
            ("May 7, 2015, was a cold day.", None),
            ("May 7, 2015 was a cold day.", None),
            ("Thursday the river rose.", None),
            ("May 7 Avenue", None),
        ] {
            assert_eq!(used(words).as_deref(), want, "{words}");
        }
    }

    #[test]
    fn days_alone() {
        check(is_day, &["March 4", "4 March"], &["March 4 was a cold day", "March", "March 4 - 6", ""]);
    }

    #[test]
    fn dates_alone_and_in_prose() {
        check(
            is_date_line,
            &[
                "January 28, 2024 10:30 am",
                "Thu 25 Jan 2024",
                "Updated 25 Jan 2024",
                "2024-01-25",
                "500 PM EDT Thu May 16 2024",
                "Posted on June 14, 2025 by Ann Lind in Health",
            ],
            &[
                "January 28, 2024 was a cold day in Delft.",
                "The war of 28 January 2024",
                "500 people since May 16, 2024",
            ],
        );
    }
}
