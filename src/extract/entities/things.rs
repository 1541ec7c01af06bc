//! Which names mean the same organisation, place or other thing?

use super::Source;
use super::form::Form;
use super::groups::Groups;
use crate::article::NameKind;
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::{gazetteers, news};
use std::cell::LazyCell;

/// Joins the forms of one organisation, one place, one other thing.
pub fn join_things(sources: &[Source], forms: &[Form], groups: &mut Groups) {
    join_same_words(forms, groups);
    join_synonyms(forms, groups);
    join_brackets(sources, forms, groups);
    join_offices(forms, groups);
    join_acronyms(forms, groups);
    join_short_forms(forms, groups);
    join_last_words(forms, groups);
    join_bodies(forms, groups);
    join_mistaken_full_names(forms, groups);
}

/// The same words are the same thing, whatever kind the tagger saw, and whether or not their country is named;
/// but two countries' ministries are two.
fn join_same_words(forms: &[Form], groups: &mut Groups) {
    let mut same: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| !f.is_full_person()) {
        same.entry(&form.words).or_default().push(i);
    }
    let full = (0..forms.len()).filter(|&i| forms[i].is_full_person());
    let named: BTreeSet<usize> = full.map(|i| groups.find(i)).collect();
    for alike in same.into_values().filter(|alike| alike.len() > 1) {
        let things: Vec<usize> = alike.iter().copied().filter(|&i| forms[i].kind != NameKind::Person).collect();
        let countries: BTreeSet<&str> = things.iter().filter_map(|&i| forms[i].country.as_deref()).collect();
        let mut first: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        for &i in &things {
            let country = forms[i].country.as_deref().filter(|_| countries.len() > 1);
            groups.join(*first.entry(country).or_insert(i), i);
        }
        join_mistaken_persons(forms, &alike, &things, &named, groups);
    }
}

/// A single name taken for a person here and for a thing more often there, and nobody's surname, is the thing.
fn join_mistaken_persons(
    forms: &[Form],
    alike: &[usize],
    things: &[usize],
    named: &BTreeSet<usize>,
    groups: &mut Groups,
) {
    let count = |of: &[usize]| of.iter().map(|&i| forms[i].mentions.len()).sum::<usize>();
    let persons: Vec<usize> = alike.iter().copied().filter(|&i| forms[i].kind == NameKind::Person).collect();
    let Some(&thing) = things.first() else { return };
    if count(things) > 2 * count(&persons) {
        for i in persons {
            if forms[i].sex.is_none() && !named.contains(&groups.find(i)) {
                groups.join(i, thing);
            }
        }
    }
}

/// "Tarn Marine", taken for a person here and for an organisation there, is the organisation, and "Tarn" beside it too; taken for a
/// place or a thing, it is one with that.
///
/// Nobody may have been called "Mr." or by a title by that name if it is an organisation's, and no other person may bear it.
fn join_mistaken_full_names(forms: &[Form], groups: &mut Groups) {
    let organization = |f: &Form| f.kind == NameKind::Organization && f.words.len() >= 2;
    let mut by_words: BTreeMap<&[String], usize> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| organization(f)) {
        by_words.entry(&form.words).or_insert(i);
    }
    let elsewhere = |f: &Form| matches!(f.kind, NameKind::Place | NameKind::Other) && f.words.len() >= 2;
    let mut things: BTreeMap<&[String], usize> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| elsewhere(f)) {
        things.entry(&form.words).or_insert(i);
    }
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| f.is_full_person()) {
        if let Some(&thing) = things.get(form.words.as_slice()) {
            groups.join(thing, i);
        }
    }
    let bare = |f: &Form| f.sex.is_none() && f.descriptions.is_empty() && !f.junior;
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| f.is_full_person() && bare(f)) {
        if let Some(&thing) = by_words.get(form.words.as_slice()) {
            groups.join(thing, i);
        }
    }
    // "Tarn" where the article names "Tarn Marine", and nobody whose name holds the word.
    let surnames: BTreeSet<&str> = forms
        .iter()
        .filter(|f| f.is_full_person() && !by_words.contains_key(f.words.as_slice()))
        .flat_map(|f| &f.words)
        .map(String::as_str)
        .collect();
    let mut by_first: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| organization(f)) {
        by_first.entry(form.first_word()).or_default().push(i);
    }
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| f.is_single_person() && bare(f)) {
        let word = form.first_word();
        let known = gazetteers::is_first_name(word) || surnames.contains(word);
        let Some(longer) = by_first.get(word).filter(|_| !known) else { continue };
        let things: BTreeSet<usize> = longer.iter().map(|&j| groups.find(j)).collect();
        let here = longer.iter().any(|&j| !forms[j].articles.is_disjoint(&form.articles));
        if let (1, Some(&only), true) = (things.len(), things.first(), here) {
            groups.join(only, i);
        }
    }
}

fn join_synonyms(forms: &[Form], groups: &mut Groups) {
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate() {
        if let Some(synonym) = form.synonym {
            groups.join(*first.entry(synonym).or_insert(i), i);
        }
    }
}

/// "Coastal Energy Union (CEU)".
fn join_brackets(sources: &[Source], forms: &[Form], groups: &mut Groups) {
    // Nearly no name is followed by another in brackets.
    let form_of: LazyCell<BTreeMap<(usize, usize), usize>, _> = LazyCell::new(|| {
        forms.iter().enumerate().flat_map(|(i, form)| form.mentions.iter().map(move |&m| (m, i))).collect()
    });
    for (number, source) in sources.iter().enumerate() {
        for (at, pair) in source.mentions.windows(2).enumerate() {
            let [long, short] = pair else { continue };
            let between = source.text.get(long.span.end..short.span.start).unwrap_or("");
            let closed = source.text.get(short.span.end..).is_some_and(|rest| rest.starts_with(')'));
            if !closed || !matches!(between.trim(), "(" | "'s (") {
                continue;
            }
            if let (Some(&a), Some(&b)) = (form_of.get(&(number, at)), form_of.get(&(number, at + 1)))
                && is_acronym(&forms[b], &forms[a])
            {
                groups.join(a, b);
            }
        }
    }
}

/// Whether the letters of `short` are the initials of `long`, small words left out or not.
fn is_acronym(short: &Form, long: &Form) -> bool {
    let [letters] = short.words.as_slice() else { return false };
    if !short.capitals || !(2..=8).contains(&letters.chars().count()) || long.words.len() < 2 && long.legal.is_empty() {
        return false;
    }
    let small = |w: &&String| !matches!(w.as_str(), "of" | "the" | "and" | "for" | "on" | "in" | "to" | "de");
    let initials =
        |words: &mut dyn Iterator<Item = &String>| words.filter_map(|w| w.chars().next()).collect::<String>();
    initials(&mut long.words.iter().filter(small)) == *letters
        || initials(&mut long.words.iter()) == *letters
        || long.legal == *letters
}

/// "The Justice Department" is the Department of Justice, and no other country's.
fn join_offices(forms: &[Form], groups: &mut Groups) {
    let mut by_matter: BTreeMap<(&str, &[String]), Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| f.kind == NameKind::Organization) {
        let office = |word: &String| matches!(word.as_str(), "department" | "ministry");
        let matter = match form.words.as_slice() {
            [office_word, of, matter @ ..] if office(office_word) && of == "of" && !matter.is_empty() => {
                let matter = if matter.first().is_some_and(|word| word == "the") { &matter[1..] } else { matter };
                Some((office_word.as_str(), matter))
            }
            [matter @ .., office_word] if office(office_word) && !matter.is_empty() => {
                Some((office_word.as_str(), matter))
            }
            _ => None,
        };
        if let Some(matter) = matter {
            by_matter.entry(matter).or_default().push(i);
        }
    }
    for alike in by_matter.into_values().filter(|alike| alike.len() > 1) {
        let countries: BTreeSet<&str> = alike.iter().filter_map(|&i| forms[i].country.as_deref()).collect();
        let mut first: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        for i in alike {
            let country = forms[i].country.as_deref().filter(|_| countries.len() > 1);
            groups.join(*first.entry(country).or_insert(i), i);
        }
    }
}

/// An acronym of three letters or more is the one long name of the story with these initials.
fn join_acronyms(forms: &[Form], groups: &mut Groups) {
    let organization = |f: &Form| f.kind == NameKind::Organization;
    let words = |f: &Form| f.words.len().max(f.legal.chars().count());
    let long: Vec<usize> = (0..forms.len()).filter(|&i| organization(&forms[i]) && words(&forms[i]) >= 3).collect();
    let mut by_initial: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    for &i in &long {
        let first = |word: &str| word.chars().next().unwrap_or(' ');
        by_initial.entry(first(forms[i].first_word())).or_default().push(i);
        // "American Media Inc." keeps its country apart.
        if first(&forms[i].legal) != first(forms[i].first_word()) && !forms[i].legal.is_empty() {
            by_initial.entry(first(&forms[i].legal)).or_default().push(i);
        }
    }
    for (i, form) in forms
        .iter()
        .enumerate()
        .filter(|(_, f)| organization(f) && f.capitals && f.words.len() == 1 && f.synonym.is_none())
    {
        let letters = form.first_word();
        let Some(candidates) =
            letters.chars().next().and_then(|c| by_initial.get(&c)).filter(|_| letters.chars().count() >= 3)
        else {
            continue;
        };
        let fitting: BTreeSet<usize> =
            candidates.iter().filter(|&&j| is_acronym(form, &forms[j])).map(|&j| groups.find(j)).collect();
        if let (1, Some(&only)) = (fitting.len(), fitting.first()) {
            groups.join(i, only);
        }
    }
}

/// "Orrin" is "Orrin Motors" if both are organisations, nothing else begins so, and only words like "Motors" are left out.
fn join_short_forms(forms: &[Form], groups: &mut Groups) {
    let mut by_first: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| f.kind == NameKind::Organization) {
        by_first.entry(form.first_word()).or_default().push(i);
    }
    for alike in by_first.values().filter(|a| (2..=40).contains(&a.len())) {
        for &short in alike {
            let longer: Vec<usize> =
                alike.iter().copied().filter(|&l| is_short_form(&forms[short], &forms[l])).collect();
            let fitting: BTreeSet<usize> = longer.iter().map(|&l| groups.find(l)).collect();
            if let (1, Some(&only)) = (fitting.len(), fitting.first()) {
                groups.join(short, only);
            }
        }
    }
}

/// "The Times" is the Harwick Times, and "the Gulls" are the Harwick Gulls, where the article names no other.
fn join_last_words(forms: &[Form], groups: &mut Groups) {
    let organization = |f: &Form| f.kind == NameKind::Organization && f.synonym.is_none();
    let long = |f: &Form| f.kind == NameKind::Organization && f.words.len() >= 2;
    let mut by_last: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| long(f)) {
        by_last.entry(form.last_word()).or_default().push(i);
    }
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| organization(f) && f.words.len() == 1) {
        let word = form.first_word();
        let Some(longer) = by_last.get(word) else { continue };
        let team = |j: &usize| {
            let town = forms[*j].words.get(..forms[*j].words.len() - 1).unwrap_or(&[]).join(" ");
            word.ends_with('s') && gazetteers::is_place(&town) && !gazetteers::is_organization_word(word)
        };
        let fits = |j: &usize| news::MASTHEAD_WORDS.has(word) || team(j);
        let things: BTreeSet<usize> = longer.iter().filter(|j| fits(j)).map(|&j| groups.find(j)).collect();
        let here = longer.iter().any(|&j| !forms[j].articles.is_disjoint(&form.articles));
        if let (1, Some(&only), true) = (things.len(), things.first(), here) {
            groups.join(only, i);
        }
    }
}

/// "The Finance Committee" is the Senate Finance Committee, and the House Oversight Committee the House Oversight and Reform
/// Committee, where the story names one such; so "the House" beside the House of Representatives.
fn join_bodies(forms: &[Form], groups: &mut Groups) {
    const BODIES: [&str; 14] = [
        "administration",
        "agency",
        "authority",
        "board",
        "bureau",
        "commission",
        "committee",
        "council",
        "department",
        "institute",
        "ministry",
        "office",
        "panel",
        "subcommittee",
    ];
    let body = |f: &Form| f.kind == NameKind::Organization && f.words.len() >= 2 && BODIES.contains(&f.last_word());
    let mut bodies: Vec<usize> = (0..forms.len()).filter(|&i| body(&forms[i])).collect();
    // The longer join first, so that "Oversight Committee" finds them as one.
    bodies.sort_by_key(|&i| std::cmp::Reverse(forms[i].words.len()));
    for (at, &short) in bodies.iter().enumerate() {
        let longer = bodies.iter().take(at).copied().filter(|&long| is_cut_from(&forms[short], &forms[long]));
        let things: BTreeSet<usize> = longer.map(|long| groups.find(long)).collect();
        if let (1, Some(&only)) = (things.len(), things.first()) {
            groups.join(short, only);
        }
    }
    let named = |words: &[&str]| {
        forms.iter().position(|f| f.kind == NameKind::Organization && f.country.is_none() && f.words == words)
    };
    // "The House" beside the House of Commons may be either.
    let lower = |f: &&Form| f.kind == NameKind::Organization && f.words.starts_with(&["house".into(), "of".into()]);
    let houses: BTreeSet<&[String]> = forms.iter().filter(lower).map(|f| f.words.as_slice()).collect();
    if let (1, Some(short), Some(long)) = (houses.len(), named(&["house"]), named(&["house", "of", "representatives"]))
    {
        groups.join(short, long);
    }
}

/// Whether the shorter name is the end of the longer one, or that without "and Reform": but the Republican National Committee is
/// not the Republican National Senatorial Committee.
fn is_cut_from(short: &Form, long: &Form) -> bool {
    let country = short.country.is_none() || short.country == long.country;
    let here = short.words.len() >= 3 || !short.articles.is_disjoint(&long.articles);
    let without = |and: usize| {
        let (before, after) = (long.words.get(..and).unwrap_or(&[]), long.words.get(and..).unwrap_or(&[]));
        (1..short.words.len()).any(|at| {
            let (first, last) = short.words.split_at(at);
            before.ends_with(first) && after.ends_with(last) && last.len() < after.len()
        })
    };
    let and = long.words.iter().position(|word| word == "and" || word == "&");
    short.words.len() < long.words.len()
        && country
        && here
        && (long.words.ends_with(&short.words) || and.is_some_and(without))
}

fn is_short_form(short: &Form, long: &Form) -> bool {
    let left = long.words.get(short.words.len()..).unwrap_or(&[]);
    !left.is_empty()
        && long.words.starts_with(&short.words)
        && short.country == long.country
        && short.synonym.is_none()
        && left.iter().all(|w| gazetteers::is_organization_word(w))
        && !gazetteers::is_place(&short.words.join(" "))
        && !short
            .words
            .iter()
            .all(|w| gazetteers::is_organization_word(w) || gazetteers::is_place(w) || gazetteers::is_nationality(w))
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn one_organisation_under_many_names() {
        check(&[
            ("Fighters of the Islamic State fled.", "ISIL and Daesh fled.", "ISIL+Daesh+Islamic State"),
            ("The Coastal Energy Union (CEU) met.", "The CEU met on Monday.", "CEU+CEU+Coastal Energy Union"),
            ("The Pentagon said no.", "The US Department of Defense said no.", "Pentagon+US Department of Defense"),
            (
                "The Iraqi Foreign Ministry said no.",
                "Iraq's Foreign Ministry said no.",
                "Iraqi Foreign Ministry+Foreign Ministry | Iraq",
            ),
        ]);
    }

    #[test]
    fn departments_and_companies_go_by_part_of_their_names() {
        check(&[
            (
                "The Justice Department said no.",
                "The Department of Justice said no.",
                "Justice Department+Department of Justice",
            ),
            (
                "The Iraqi Oil Ministry said no.",
                "The Iranian Ministry of Oil said no.",
                "Iraqi Oil Ministry | Iranian Ministry of Oil",
            ),
            ("Orrin Media Inc. met. OMI said no.", "", "Orrin Media Inc.+OMI"),
            ("American Media Inc. met. AMI said no.", "", "American Media Inc.+AMI"),
            ("The bill passed the House. The House of Representatives left.", "", "House of Representatives+House"),
            (
                "The bill passed the House. The House of Representatives left.",
                "The House of Commons met.",
                "House of Representatives | House of Commons | House",
            ),
        ]);
    }

    #[test]
    fn outlets_and_teams_go_by_their_last_word() {
        check(&[
            (
                "The Harwick Times had it first. The Times said so on Monday.",
                "Others had it from the Harwick Times.",
                "Harwick Times+Times+Harwick Times",
            ),
            (
                "The New York Times had it first, and the Financial Times followed. The Times said so.",
                "",
                "New York Times | Financial Times | Times",
            ),
            ("The Dallas Cowboys lost. The Cowboys left on Monday.", "", "Dallas Cowboys+Cowboys"),
        ]);
    }

    #[test]
    fn a_body_is_known_by_some_of_its_words() {
        check(&[
            (
                "The House Oversight and Reform Committee met.",
                "The House Oversight Committee met. The Oversight Committee will vote.",
                "House Oversight and Reform Committee+House Oversight Committee+Oversight Committee",
            ),
            (
                "The Senate Finance Committee met. The House Finance Committee did not. The Finance Committee will vote.",
                "",
                "Senate Finance Committee | House Finance Committee | Finance Committee",
            ),
            (
                "The Republican National Committee met. The Republican National Senatorial Committee did not.",
                "",
                "Republican National Committee | Republican National Senatorial Committee",
            ),
            ("The Supreme Court met.", "The Texas Supreme Court met.", "Supreme Court | Texas Supreme Court"),
        ]);
    }

    #[test]
    fn sister_organisations_stay_apart() {
        check(&[
            (
                "The Iraqi Foreign Ministry said no.",
                "The Iranian Foreign Ministry said no.",
                "Iraqi Foreign Ministry | Iranian Foreign Ministry",
            ),
            ("The GOP said no.", "The GOP Senate said no.", "GOP | GOP Senate"),
            ("The group of New York said no.", "The New York Post said so.", "New York | New York Post"),
        ]);
    }
}
