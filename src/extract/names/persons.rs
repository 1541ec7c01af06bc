//! Where does a person's name begin and end?

use super::draft::{Draft, Name};
use crate::article::NameKind::{Organization, Other, Person, Place};
use crate::english::gazetteers;
use crate::english::lookup::List;
use crate::english::titles::{LOCAL_TITLES, PORTFOLIOS, TITLE_MODIFIERS, TITLES};
use std::ops::Range;

/// Small words inside a person's name, between two capitals.
static PARTICLES: List = List::new(&[
    "al", "bin", "bint", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "ul", "van", "von", "wa", "y", "zu",
]);

/// Those that stand nowhere but in names. Lowercase, sorted.
static SURNAME_PARTICLES: List = List::new(&[
    "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "ibn", "ten", "ter", "van", "von", "zu",
]);

/// The Arabic article as it is written before names. Lowercase, sorted.
static ARTICLES: List = List::new(&["ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "ul"]);

/// Joins the parts of a person's name: "Mohammed Shia" + al- + "Sudani", "J." + "Kay".
pub fn join_persons(draft: &mut Draft) {
    let mut joined: Vec<Name> = Vec::with_capacity(draft.names.len());
    for name in std::mem::take(&mut draft.names) {
        match joined.last_mut() {
            Some(last) if last.kind == Person && continues(draft, last, &name) => last.words.end = name.words.end,
            _ => joined.push(name),
        }
    }
    for at in 0..joined.len() {
        let limit = at.checked_sub(1).and_then(|b| joined.get(b)).map_or(0, |b| b.words.end);
        if let Some(name) = joined.get_mut(at).filter(|n| n.kind == Person) {
            take_initials(draft, name, limit);
        }
        if let Some(name) = joined.get_mut(at) {
            take_article(draft, name, limit);
        }
        let limit = joined.get(at + 1).map_or(draft.tokens.len(), |next| next.words.start);
        if let Some(name) = joined.get_mut(at).filter(|n| n.kind == Person) {
            take_particles(draft, name, limit);
            take_given_name(draft, name, limit);
        }
    }
    draft.names = joined;
}

fn continues(draft: &Draft, last: &Name, next: &Name) -> bool {
    if !draft.is_close(&(last.words.start..next.words.end)) {
        return false;
    }
    let between = last.words.end..next.words.start;
    let small = |i: usize| PARTICLES.has(draft.lower(i)) || draft.lower(i) == "-";
    let particles = between.clone().any(|i| PARTICLES.has(draft.lower(i))) && between.clone().all(small);
    let after_initial = is_initial(draft.written(last.words.end - 1));
    match next.kind {
        Person => particles && between.len() <= 3 || between.is_empty() && after_initial,
        Organization | Other | Place => particles && between.len() <= 2 && draft.lower(between.end - 1) == "-",
    }
}

/// "J." or "J" before a person's name belong to it.
fn take_initials(draft: &Draft, name: &mut Name, limit: usize) {
    while name.words.start > limit
        && is_initial(draft.written(name.words.start - 1))
        && draft.is_close(&(name.words.start - 1..name.words.end))
    {
        name.words.start -= 1;
    }
}

/// "al-" right before a name of any kind belongs to it: "al-Darwish", "al-Qaim".
fn take_article(draft: &Draft, name: &mut Name, limit: usize) {
    let start = name.words.start;
    let fits = start >= limit + 2
        && draft.lower(start - 1) == "-"
        && ARTICLES.has(draft.lower(start - 2))
        && draft
            .tokens
            .get(start - 2)
            .zip(draft.tokens.get(start))
            .is_some_and(|(a, b)| b.span.start == a.span.end + 1);
    if fits {
        name.words.start -= 2;
    }
}

/// "Ban Ki" + "-moon": a Korean given name.
fn take_given_name(draft: &Draft, name: &mut Name, limit: usize) {
    let (hyphen, last) = (name.words.end, name.words.end + 1);
    let adjacent = |a: usize, b: usize| {
        draft.tokens.get(a).zip(draft.tokens.get(b)).is_some_and(|(a, b)| a.span.end == b.span.start)
    };
    let short = |i: usize| (2..=5).contains(&draft.lower(i).chars().count());
    if name.words.len() >= 2
        && last < limit
        && draft.lower(hyphen) == "-"
        && adjacent(hyphen - 1, hyphen)
        && adjacent(hyphen, last)
        && short(hyphen - 1)
        && short(last)
        && !matches!(
            draft.lower(last),
            "led" | "run" | "era" | "like" | "style" | "free" | "born" | "based" | "owned" | "type"
        )
        && draft.lower(last) == draft.written(last)
    {
        name.words.end = last + 1;
    }
}

/// "Ursula" + "van der Meer": particles and the capital after them belong to the person.
fn take_particles(draft: &Draft, name: &mut Name, limit: usize) {
    let mut end = name.words.end;
    while end < limit && draft.written(end) == draft.lower(end) && SURNAME_PARTICLES.has(draft.lower(end)) {
        end += 1;
    }
    let words = name.words.start..end + 1;
    if end > name.words.end && end < limit && draft.capital(end) && draft.is_close(&words) {
        name.words = words;
    }
}

/// A capital and its full stop.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.') && chars.next().is_none()
}

/// Takes titles off: "Defense Lloyd Austin" after "Secretary of", "Elizabeth Mayor Chris Bell" is a place and a person.
pub fn take_titles_off(draft: &mut Draft) {
    draft.rewrite(|draft, name, out| {
        let Name { mut words, kind } = name;
        if kind == Person {
            words = without_opening(draft, without_home(draft, words));
            if let Some(owner) = owner_before(draft, &words) {
                out.push(Name::new(words.start..owner, Organization));
                words.start = owner + 1;
            }
        }
        // "National Security Adviser" heads no body of that name.
        if draft.phrase(&words) == "national security" && TITLES.has(draft.lower(words.end)) {
            return;
        }
        let start = after_portfolio(draft, &words);
        let from_title = start > words.start;
        let words = start..words.end;
        match last_title(draft, &words) {
            Some(title) if is_person_name(draft, &(title + 1..words.end), kind == Person) => {
                let before = words.start..title_start(draft, &words, title);
                out.extend(holder_of(draft, before, title));
                out.push(Name::new(title + 1..words.end, Person));
            }
            _ if from_title && is_person_name(draft, &words, kind == Person) => out.push(Name::new(words, Person)),
            _ => out.push(Name::new(without_title_after(draft, words, kind == Person), kind)),
        }
    });
}

/// "PBS' Ann Lee" is a station and a person: the apostrophe between them.
fn owner_before(draft: &Draft, words: &Range<usize>) -> Option<usize> {
    let apostrophe = words.start + 1;
    let owner = draft.written(words.start);
    let station = owner.len() >= 2 && owner.chars().all(|c| c.is_ascii_uppercase());
    (station && matches!(draft.lower(apostrophe), "'" | "'s") && apostrophe + 1 < words.end).then_some(apostrophe)
}

/// "Seeing Ann Lee there", "Will Lee resign?": the sentence's first word has its capital from there.
fn without_opening(draft: &Draft, words: Range<usize>) -> Range<usize> {
    let first = draft.lower(words.start);
    let opens = words.start == 0 || matches!(draft.before(words.start), "\"" | ":" | "'");
    let asks = first == "will" && draft.tokens.last().is_some_and(|t| t.text == "?");
    let gerund = first.len() > 5 && first.ends_with("ing") && gazetteers::is_first_name(draft.lower(words.start + 1));
    if opens && words.len() >= 2 && (asks || gerund) && !gazetteers::is_first_name(first) | asks {
        words.start + 1..words.end
    } else {
        words
    }
}

/// "Andrea Stewart of Yonkers" is Andrea Stewart.
fn without_home(draft: &Draft, words: Range<usize>) -> Range<usize> {
    match words.clone().skip(2).find(|&i| draft.lower(i) == "of") {
        Some(of) if of + 1 < words.end => words.start..of,
        _ => words,
    }
}

/// The first word that is no ministry: in "Secretary of Defense Lloyd Austin" the tagger may take "Defense" for a name's first.
fn after_portfolio(draft: &Draft, words: &Range<usize>) -> usize {
    let office = words.start >= 2
        && matches!(draft.lower(words.start - 1), "of" | "for")
        && (TITLES.has(draft.lower(words.start - 2)) || draft.lower(words.start - 2) == "ministry");
    if !office || draft.lower(words.start - 2) == "ministry" {
        return words.start;
    }
    let mut at = words.start;
    while at < words.end && (PORTFOLIOS.has(draft.lower(at)) || draft.lower(at) == "and" && at > words.start) {
        at += 1;
    }
    if at < words.end { at } else { words.start }
}

/// The last word of the name that ends a title, with a word after it.
fn last_title(draft: &Draft, words: &Range<usize>) -> Option<usize> {
    let mut found = None;
    let mut at = words.start;
    while at + 1 < words.end {
        if TITLES.has(draft.lower(at)) {
            found = Some(at);
            if matches!(draft.lower(at + 1), "of" | "for") && PORTFOLIOS.has(draft.lower(at + 2)) {
                at += 2;
                while at + 1 < words.end && (PORTFOLIOS.has(draft.lower(at)) || draft.lower(at) == "and") {
                    found = Some(at);
                    at += 1;
                }
                continue;
            }
        }
        at += 1;
    }
    found
}

/// The first word of the title that ends at `title`.
fn title_start(draft: &Draft, words: &Range<usize>, title: usize) -> usize {
    let mut at = title;
    let part = |i: usize| {
        let word = draft.lower(i);
        TITLES.has(word)
            || TITLE_MODIFIERS.has(word)
            || PORTFOLIOS.has(word)
            || matches!(word, "of" | "for" | "and" | "-")
    };
    while at > words.start && part(at - 1) {
        at -= 1;
    }
    at
}

/// Whom or what a title belongs to: "Pentagon" in "Pentagon spokesman John Kirby".
fn holder_of(draft: &Draft, words: Range<usize>, title: usize) -> Option<Name> {
    if words.is_empty() {
        return None;
    }
    let last = draft.lower(words.end - 1);
    let kind = if gazetteers::is_nationality(last) {
        Other
    } else if words.len() <= 3 && LOCAL_TITLES.has(draft.lower(title)) || gazetteers::is_place(&draft.phrase(&words)) {
        Place
    } else {
        Organization
    };
    Some(Name::new(words, kind))
}

/// One to four capitals and small words, none of them of an organisation.
fn is_person_name(draft: &Draft, words: &Range<usize>, tagged_so: bool) -> bool {
    let capitals = words.clone().filter(|&i| draft.capital(i)).count();
    let person = words.clone().all(|i| draft.capital(i) || PARTICLES.has(draft.lower(i)) || draft.lower(i) == "-");
    let organization = words.clone().any(|i| gazetteers::is_organization_word(draft.lower(i)));
    person
        && draft.capital(words.start) | tagged_so
        && capitals <= 5
        && capitals >= if tagged_so { 1 } else { 2 }
        && !organization
}

/// "Pentagon Press" before "Secretary" is the Pentagon.
fn without_title_after(draft: &Draft, mut words: Range<usize>, person: bool) -> Range<usize> {
    let title_follows =
        |end: usize| TITLES.has(draft.lower(end)) || TITLE_MODIFIERS.has(draft.lower(end)) && draft.capital(end);
    while words.len() > 1 && !person && title_follows(words.end) && TITLE_MODIFIERS.has(draft.lower(words.end - 1)) {
        words.end -= 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn titles_are_no_part_of_a_name() {
        check(&[
            ("US Secretary of Defence Martin Oakley arrived.", "L:US | P:Martin Oakley"),
            ("For his part, US Secretary of Defense Martin Oakley said so.", "L:US | P:Martin Oakley"),
            ("Deputy Pentagon Press Secretary Carla Singer told reporters.", "O:Pentagon | P:Carla Singer"),
            ("White House Chief of Staff Martin Oakley said no.", "O:White House | P:Martin Oakley"),
            ("Mr. Oakley and Dr. Jane Frost met.", "P:Oakley | P:Jane Frost"),
        ]);
    }

    #[test]
    fn the_first_word_of_a_sentence_is_no_part_of_a_name() {
        check(&[
            ("Seeing Ellen there gave her hope.", "P:Ellen"),
            ("Will Oakley resign on Monday?", "P:Oakley"),
            ("Will Oakley, a doctor, left on Monday.", "P:Will Oakley"),
            ("Irving Oakley left on Monday.", "P:Irving Oakley"),
            ("National Security Adviser Martin Oakley said no.", "P:Martin Oakley"),
            ("She told KQS' Martin Oakley that it rained.", "O:KQS | P:Martin Oakley"),
        ]);
    }

    #[test]
    fn particles_and_initials_join() {
        check(&[
            ("Prime Minister Mahdi Salih al-Darwish met officials.", "P:Mahdi Salih al-Darwish"),
            ("The novelist J. K. Marling spoke.", "P:J. K. Marling"),
            ("Secretary-General Ban Ki-moon spoke.", "P:Ban Ki-moon"),
            ("The Donald Marsh-led group spoke.", "P:Donald Marsh"),
            (
                "Mahdi al-Darwish came.\nThe level of threat is high, al-Darwish's office said.",
                "P:Mahdi al-Darwish | P:al-Darwish",
            ),
            ("Ursula van der Meer and Ludwig von Hagen agreed.", "P:Ursula van der Meer | P:Ludwig von Hagen"),
        ]);
    }
}
