//! What does the rest of the article say of a name? The same words are the same name, wherever they stand.

use super::beside;
use super::draft::{ByKey, Draft, Key, NO_WORDS, Name};
use super::junk;
use super::usual::UsualWords;
use crate::article::NameKind::{self, Organization, Person, Place};
use crate::btree::BTreeSet;
use crate::english::gazetteers;
use crate::english::lookup::List;
use crate::maps::Map;
use crate::text::hash::mix;

/// How often the words of a name were tagged, by kind.
type Counts = ByKey<[u32; 4]>;
/// Names of one kind.
type Names = ByKey<()>;

/// The longest name that is looked for again, in words.
const LONGEST: usize = 8;

/// An acronym in brackets after its long name has the name's kind in the whole article: "Coastal Energy Union (CEU)".
pub fn spread_acronyms(drafts: &mut [Draft]) {
    let mut acronyms: Map<&str, NameKind> = Map::default();
    for draft in drafts.iter() {
        for name in &draft.names {
            let (open, acronym) = (name.words.end, name.words.end + 1);
            let in_brackets = draft.lower(open) == "(" && draft.lower(acronym + 1) == ")";
            let short = draft.written(acronym);
            let body = name.kind == Organization && is_acronym(short);
            if in_brackets && name.words.len() >= 2 && (body || stands_for(short, draft, name)) {
                acronyms.insert(short, name.kind);
            }
        }
    }
    if acronyms.is_empty() {
        return;
    }
    for draft in drafts {
        for word in 0..draft.tokens.len() {
            if !draft.written(word).contains(char::is_uppercase) {
                continue;
            }
            let Some(&kind) = acronyms.get(draft.written(word)) else { continue };
            if draft.name_at(word).and_then(|n| draft.names.get(n)).is_none_or(|n| n.words.len() == 1) {
                draft.put(Name::new(word..word + 1, kind));
            }
        }
    }
}

/// Acronyms of offices, states and things, which stand after an organisation too: "Harwick Bank (UK)". Sorted.
static NO_BODIES: List = List::new(&[
    "AI", "ATM", "CEO", "CFO", "COO", "COVID", "CTO", "DVD", "GDP", "GMT", "GPS", "HIV", "ICU", "IPO", "IT", "LED",
    "MBA", "MP", "NGO", "PCR", "PDF", "PM", "SIM", "SME", "SMS", "SUV", "TB", "TV", "UAE", "UK", "US", "USA", "VAT",
    "VPN",
]);

/// Two to seven capitals that may be the short name of a body.
fn is_acronym(word: &str) -> bool {
    (2..=7).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase()) && !NO_BODIES.has(word)
}

/// Finds organisations that are spelled out before their initials: "Harwick Sea Rescue Institute (HSRI)".
pub fn find_spelled_out(draft: &mut Draft) {
    let mut next = 3;
    while let Some(acronym) = draft.next_start(next) {
        next = acronym + 1;
        let in_brackets = draft.lower(acronym - 1) == "(" && draft.lower(acronym + 1) == ")";
        if !in_brackets || draft.written(acronym).len() < 3 || !is_acronym(draft.written(acronym)) {
            continue;
        }
        let Some(start) = spelled_out(draft, acronym) else { continue };
        let end = acronym - 1 - usize::from(draft.lower(acronym - 2) == "'s");
        let words = with_country(draft, start)..end;
        let body = words.clone().any(|i| gazetteers::is_organization_word(draft.lower(i)));
        let there = draft.name_at(words.start).and_then(|n| draft.names.get(n));
        let other = there.is_some_and(|n| n.kind != Organization && n.words == words);
        if body && !other {
            draft.put(Name::new(words, Organization));
        }
    }
}

/// The initials may leave a country out: "UN World Food Programme (WFP)".
fn with_country(draft: &Draft, start: usize) -> usize {
    let name = draft.name_at(start).and_then(|n| draft.names.get(n)).filter(|n| n.kind == Organization);
    let before = name.map_or(start, |n| n.words.start);
    if (before..start).all(|i| draft.capital(i)) { before } else { start }
}

/// Where the words begin whose initials are these, small words between them aside.
fn spelled_out(draft: &Draft, acronym: usize) -> Option<usize> {
    let mut at = acronym - 1;
    for letter in draft.written(acronym).chars().rev() {
        loop {
            at = at.checked_sub(1)?;
            if draft.capital(at) {
                break;
            }
            if !matches!(
                draft.lower(at),
                "of" | "for" | "the" | "and" | "on" | "in" | "to" | "de" | "la" | "&" | "'s" | "-"
            ) {
                return None;
            }
        }
        if !draft.written(at).starts_with(letter) {
            return None;
        }
    }
    Some(at)
}

/// Whether the letters of `short` are initials of the name, in order; its capitals must all be used.
fn stands_for(short: &str, draft: &Draft, name: &Name) -> bool {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    if letters.len() < 2 || letters.len() > 8 || !letters.iter().any(|c| c.is_uppercase()) {
        return false;
    }
    let initials: Vec<char> =
        name.words.clone().filter(|&i| draft.capital(i)).filter_map(|i| draft.written(i).chars().next()).collect();
    let upper: Vec<char> = letters.iter().flat_map(|c| c.to_uppercase()).collect();
    initials.first() == upper.first() && (initials == upper || upper.starts_with(&initials) && initials.len() >= 2)
}

/// The same words get the kind that they have most often; a surname alone is the person named in full; the place that the
/// article is dated from (`dateline`, its key) is a place everywhere.
pub fn agree(drafts: &mut [Draft], dateline: Option<Key>) {
    let counts = count(drafts);
    let surnames = surnames(drafts);
    let aged = aged(drafts);
    let mut places = towns(drafts);
    places.extend(dateline.map(|key| (key, ())));
    for draft in drafts.iter_mut() {
        draft.rewrite(|draft, mut name, out| {
            let key = draft.key(&name.words);
            // "in Chicago" is the city, though its team is named more often
            let city = name.kind == Place
                && matches!(draft.before(name.words.start), "in" | "near" | "outside")
                && gazetteers::is_place(&draft.phrase(&name.words));
            if let Some(kind) = counts.get(&key).and_then(majority).filter(|_| !city) {
                name.kind = kind;
            }
            let single = name.words.len() == 1;
            let surname = single && surnames.contains_key(&key);
            if surname && name.kind != Person && !gazetteers::is_place(draft.lower(name.words.start)) {
                name.kind = Person;
            }
            let last = draft.key(&(name.words.end - 1..name.words.end));
            let body = || name.words.clone().any(|i| gazetteers::is_organization_word(draft.lower(i)));
            if aged.contains_key(&last) && name.words.len() <= 4 && name.kind != NameKind::Other && !body() {
                name.kind = Person;
            }
            if single && !surname && places.contains_key(&key) {
                name.kind = Place;
            }
            out.push(name);
        });
    }
}

/// Names that stand once as "in Elizabeth, New Jersey": towns with a person's name.
fn towns(drafts: &[Draft]) -> Names {
    let mut towns = Names::default();
    for draft in drafts {
        for pair in draft.names.windows(2) {
            let [town, state] = pair else { continue };
            let place =
                state.kind == Place && town.words.end + 1 == state.words.start && draft.lower(town.words.end) == ",";
            if place
                && town.words.len() == 1
                && matches!(draft.before(town.words.start), "in" | "near" | "at" | "from" | "of")
            {
                towns.insert(draft.key(&town.words), ());
            }
        }
    }
    towns
}

fn slot(kind: NameKind) -> usize {
    match kind {
        Person => 0,
        Organization => 1,
        Place => 2,
        NameKind::Other => 3,
    }
}

fn count(drafts: &[Draft]) -> Counts {
    let mut counts = Counts::default();
    for draft in drafts {
        for name in &draft.names {
            if let Some(n) = counts.entry(draft.key(&name.words)).or_default().get_mut(slot(name.kind)) {
                *n += 1;
            }
        }
    }
    counts
}

/// The kind with at least twice as many votes as any other.
fn majority(counts: &[u32; 4]) -> Option<NameKind> {
    let total: u32 = counts.iter().sum();
    let (best, &most) = counts.iter().enumerate().max_by_key(|&(i, n)| (*n, std::cmp::Reverse(i)))?;
    (most * 3 >= total * 2).then_some([Person, Organization, Place, NameKind::Other][best])
}

/// Last words of names that are given an age: "Marsh, 68, of Harwick".
fn aged(drafts: &[Draft]) -> Names {
    let mut aged = Names::default();
    for draft in drafts {
        for name in draft.names.iter().filter(|name| beside::is_aged(draft, name)) {
            aged.insert(draft.key(&(name.words.end - 1..name.words.end)), ());
        }
    }
    aged
}

/// Last words of persons named in full.
fn surnames(drafts: &[Draft]) -> Names {
    let mut surnames = Names::default();
    for draft in drafts {
        for name in draft.names.iter().filter(|n| n.kind == Person && n.words.len() >= 2) {
            surnames.insert(draft.key(&(name.words.end - 1..name.words.end)), ());
        }
    }
    surnames
}

/// Finds further occurrences of names that were found at least as often as they were missed; a person named in full by surname
/// too, however often it stands alone.
pub fn find_again(drafts: &mut [Draft]) {
    let mut counts = count(drafts);
    let mut begins = Names::default();
    for draft in drafts.iter() {
        begins.extend(draft.names.iter().map(|n| (draft.key(&(n.words.start..n.words.start + 1)), ())));
    }
    count_surnames(drafts, &mut counts, &mut begins);
    let named_in_full = surnames(drafts);
    let mut found: Vec<(usize, Name, Key)> = vec![];
    for (number, draft) in drafts.iter().enumerate() {
        let mut word = 0;
        while let Some(start) = draft.next_start(word) {
            word = start;
            let Some((name, key)) = name_from(draft, word, &counts, &begins) else {
                word += 1;
                continue;
            };
            word = name.words.end;
            found.push((number, name, key));
        }
    }
    let usual = usual_words(drafts, &found);
    found.retain(|(number, name, _)| {
        let word = drafts.get(*number).map_or("", |draft| draft.lower(name.words.start));
        name.words.len() > 1 || !usual.has(word)
    });
    let mut missed: ByKey<u32> = ByKey::default();
    for (_, _, key) in &found {
        *missed.entry(*key).or_default() += 1;
    }
    for (number, name, key) in found {
        let tagged: u32 = counts.get(&key).map_or(0, |c| c.iter().sum());
        let first = drafts.get(number).map_or("", |draft| draft.lower(name.words.start));
        // "May" is a month as well.
        let month = matches!(first, "april" | "august" | "june" | "may");
        let surname = !month && named_in_full.contains_key(&key);
        if (surname || missed.get(&key).is_some_and(|&n| tagged >= n))
            && let Some(draft) = drafts.get_mut(number)
        {
            draft.put(name);
        }
    }
}

/// Of the names of one word, those that the article has in lowercase too.
fn usual_words(drafts: &[Draft], found: &[(usize, Name, Key)]) -> UsualWords {
    let mut usual = UsualWords::default();
    for (number, name, _) in found.iter().filter(|(_, name, _)| name.words.len() == 1) {
        if let Some(draft) = drafts.get(*number) {
            usual.ask(draft.lower(name.words.start));
        }
    }
    drafts.iter().flat_map(|draft| draft.tokens).for_each(|token| usual.hear(token));
    usual
}

fn count_surnames(drafts: &[Draft], counts: &mut Counts, begins: &mut Names) {
    for draft in drafts {
        for name in draft.names.iter().filter(|n| n.kind == Person && n.words.len() >= 2) {
            let last = name.words.end - 1;
            let with_article =
                last >= name.words.start + 3 && draft.lower(last - 1) == "-" && draft.lower(last - 2) == "al";
            let surname = if with_article { last - 2..last + 1 } else { last..last + 1 };
            if draft.lower(last).chars().count() >= 3 && !junk::is_junk(draft, last) {
                counts.entry(draft.key(&surname)).or_default()[0] += 1;
                begins.insert(draft.key(&(surname.start..surname.start + 1)), ());
            }
        }
    }
}

/// The longest name known from elsewhere that stands at `word`, among words that belong to no name.
fn name_from(draft: &Draft, word: usize, counts: &Counts, begins: &Names) -> Option<(Name, Key)> {
    let capital = draft.capital(word) || draft.lower(word) == "al" && draft.lower(word + 1) == "-";
    if !capital || !begins.contains_key(&draft.key(&(word..word + 1))) || draft.name_at(word).is_some() {
        return None;
    }
    let mut found = None;
    let mut key = NO_WORDS;
    for end in word + 1..(word + 1 + LONGEST).min(draft.tokens.len() + 1) {
        if draft.name_at(end - 1).is_some() {
            break;
        }
        key = mix(key, draft.hash(end - 1));
        if let Some(kind) = counts.get(&key).and_then(majority)
            && draft.capital(end - 1)
        {
            found = Some((Name::new(word..end, kind), key));
        }
    }
    found
}

/// "Maria" in a report on Hurricane Maria is the storm and nobody, unless somebody is called so in full.
pub fn name_storms(drafts: &mut [Draft]) {
    let storm = |draft: &Draft, i: usize| {
        matches!(draft.lower(i), "hurricane" | "hurricanes" | "typhoon" | "typhoons" | "cyclone" | "cyclones")
    };
    let mut storms = BTreeSet::new();
    for draft in drafts.iter() {
        let named = (0..draft.tokens.len())
            .filter(|&i| storm(draft, i) && draft.written(i + 1).starts_with(char::is_uppercase));
        storms.extend(named.map(|i| draft.key(&(i + 1..i + 2))));
    }
    if storms.is_empty() {
        return;
    }
    let persons = drafts.iter().flat_map(|draft| draft.names.iter().map(move |name| (draft, name)));
    // "Trailing Irma" is nobody's full name.
    let bears = |draft: &Draft, name: &Name| gazetteers::is_first_name(draft.lower(name.words.start));
    let full =
        persons.filter(|(draft, name)| name.kind == NameKind::Person && name.words.len() > 1 && bears(draft, name));
    let somebody: BTreeSet<Key> =
        full.flat_map(|(draft, name)| name.words.clone().map(move |i| draft.key(&(i..i + 1)))).collect();
    storms.retain(|key| !somebody.contains(key));
    for draft in drafts {
        for at in 0..draft.names.len() {
            let Some(name) = draft.names.get(at) else { continue };
            let last = name.words.end - 1;
            let alone = name.words.len() == 1 || name.words.len() == 2 && name.kind == Person && !bears(draft, name);
            if alone
                && storms.contains(&draft.key(&(last..last + 1)))
                && let Some(name) = draft.names.get_mut(at)
            {
                name.words.start = last;
                name.kind = NameKind::Other;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn an_acronym_in_brackets_is_its_long_name() {
        check(&[(
            "Leaders of the Coastal Energy Union (CEU) met.\nThe CEU said no.",
            "O:Coastal Energy Union | O:CEU | O:CEU",
        )]);
    }

    #[test]
    fn organisations_are_spelled_out_before_their_initials() {
        check(&[
            (
                "Crews of the Harwick Sea Rescue Institute (HSRI) left.\nThe HSRI said no.",
                "O:Harwick Sea Rescue Institute | O:HSRI | O:HSRI",
            ),
            ("The Society of Vale (CEO) met.", "O:Society of Vale"),
        ]);
    }

    #[test]
    fn a_town_with_a_persons_name_is_a_place() {
        check(&[(
            "Police searched a flat in Madison, New Jersey, on Monday.\nHe told Madison that all was well.",
            "L:Madison | L:New Jersey | L:Madison",
        )]);
    }

    #[test]
    fn who_has_an_age_is_a_person() {
        check(&[(
            "A court freed Purvik, 68, of Lansing, on Monday.\nLawyers for Purvik said no.",
            "P:Purvik | L:Lansing | P:Purvik",
        )]);
    }

    #[test]
    fn a_storm_is_nobody() {
        check(&[
            (
                "Hurricane Maria hit Chile on Monday.\nMaria killed many, Ann Lee said.",
                "M:Maria | L:Chile | M:Maria | P:Ann Lee",
            ),
            ("Hurricane Maria hit Chile.\nMaria Lee said so. Maria left.", "P:Maria | L:Chile | P:Maria Lee | P:Maria"),
        ]);
    }

    #[test]
    fn a_surname_alone_is_the_person() {
        check(&[(
            "Gerald Marsh spoke on Monday.\nMarsh said that he would go.\nA marsh is wet.",
            "P:Gerald Marsh | P:Marsh",
        )]);
        // However often the article has it.
        check(&[(
            "Ben Rhodes spoke on Monday. Rhodes in the note said no. Rhodes in the letter said no. Rhodes in the email said no.",
            "P:Ben Rhodes | P:Rhodes | P:Rhodes | P:Rhodes",
        )]);
    }
}
