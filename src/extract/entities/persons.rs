//! Which names mean the same person?
//!
//! A full name is compared with full names; a surname alone is looked for among the full names of its article, then of the story.
//! Where two people could be meant, it stays by itself.

use super::form::Form;
use super::groups::Groups;
use super::key::{letters_in_other_order, one_letter_apart, skeleton};
use crate::article::NameKind;
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::nicknames::same_first_name;
use crate::english::titles::{PERSON_NOUNS, TITLE_MODIFIERS, TITLES};

/// At most so many different full names of one surname are compared with one another: more are a list, not people of a story.
const MOST_OF_A_SURNAME: usize = 60;

/// Joins the forms of one person.
pub fn join_persons(forms: &[Form], groups: &mut Groups) {
    let surnames: BTreeSet<&str> = forms.iter().filter(|f| f.is_single_person()).map(Form::last_word).collect();
    // "The Lee-Hill row" names two.
    let are_two = |form: &Form| form.hyphened && form.words.iter().all(|word| surnames.contains(word.as_str()));
    let full: Vec<usize> = (0..forms.len()).filter(|&i| forms[i].is_full_person() && !are_two(&forms[i])).collect();
    for bucket in buckets(forms, &full) {
        join_full_names(forms, &bucket, groups);
    }
    join_double_surnames(forms, &full, groups);
    join_single_names(forms, &full, groups);
}

/// Full names that may be one person's: by surname, and by first name (for misspelt surnames).
fn buckets(forms: &[Form], full: &[usize]) -> Vec<Vec<usize>> {
    let mut by_name: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
    for &i in full {
        by_name.entry((true, skeleton(forms[i].last_word()))).or_default().push(i);
        by_name.entry((false, forms[i].first_word().to_string())).or_default().push(i);
    }
    by_name.into_values().filter(|b| b.len() > 1).map(|b| b.into_iter().take(MOST_OF_A_SURNAME).collect()).collect()
}

fn join_full_names(forms: &[Form], bucket: &[usize], groups: &mut Groups) {
    let pairs = || bucket.iter().enumerate().flat_map(|(k, &i)| bucket.iter().skip(k + 1).map(move |&j| (i, j)));
    for (i, j) in pairs().filter(|&(i, j)| same_person(&forms[i], &forms[j])) {
        groups.join(i, j);
    }
    // "J. Kay" is John Kay unless there is a James Kay too.
    for &i in bucket.iter().filter(|&&i| forms[i].first_word().chars().count() == 1) {
        let fitting: BTreeSet<usize> =
            bucket.iter().filter(|&&j| j != i && fits_initial(&forms[i], &forms[j])).map(|&j| groups.find(j)).collect();
        if let (1, Some(&only)) = (fitting.len(), fitting.first()) {
            groups.join(i, only);
        }
    }
}

/// "Peña Nieto" is Enrique Peña Nieto, if nobody else's name ends so.
fn join_double_surnames(forms: &[Form], full: &[usize], groups: &mut Groups) {
    let mut by_end: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for &i in full {
        let words = &forms[i].words;
        if let Some(end) = words.len().checked_sub(2).filter(|&first| first > 0).and_then(|first| words.get(first..)) {
            by_end.entry(end).or_default().push(i);
        }
    }
    for &i in full.iter().filter(|&&i| forms[i].words.len() == 2) {
        let Some(longer) = by_end.get(forms[i].words.as_slice()) else { continue };
        let persons: BTreeSet<usize> = longer.iter().map(|&j| groups.find(j)).collect();
        let here = full.iter().any(|&j| {
            j != i && persons.contains(&groups.find(j)) && !forms[j].articles.is_disjoint(&forms[i].articles)
        });
        let titled = || longer.iter().all(|&j| share_title(&forms[i], &forms[j]));
        if let (1, Some(&only), true) = (persons.len(), persons.first(), here || titled())
            && longer.iter().all(|&j| sexes_agree(&forms[i], &forms[j]) && forms[i].junior == forms[j].junior)
        {
            groups.join(i, only);
        }
    }
}

fn fits_initial(short: &Form, long: &Form) -> bool {
    short.last_word() == long.last_word()
        && long.first_word().chars().count() > 1
        && long.first_word().starts_with(short.first_word())
        && long.junior == short.junior
        && sexes_agree(short, long)
}

fn sexes_agree(a: &Form, b: &Form) -> bool {
    a.sex.is_none() || b.sex.is_none() || a.sex == b.sex
}

/// Whether two full names are one person's.
///
/// The same surname (or another spelling of it), the same first name (or its short form, or another spelling), and middle names that do
/// not contradict. A misspelt name must also have a title in common.
pub fn same_person(a: &Form, b: &Form) -> bool {
    if a.junior != b.junior {
        return false;
    }
    let (first_a, first_b, last_a, last_b) = (a.first_word(), b.first_word(), a.last_word(), b.last_word());
    if !sexes_agree(a, b) || !middles_agree(&a.words, &b.words) {
        return begins_with(&a.words, &b.words) && sexes_agree(a, b);
    }
    let alike =
        |x: &str, y: &str| x == y || x.chars().count().min(y.chars().count()) >= 4 && skeleton(x) == skeleton(y);
    let misspelt = |x: &str, y: &str| {
        x.chars().count().min(y.chars().count()) >= 5 && (one_letter_apart(x, y) || letters_in_other_order(x, y))
    };
    let apart = a.articles.is_disjoint(&b.articles);
    if alike(last_a, last_b) {
        let exact = last_a == last_b;
        return (exact && same_first_name(first_a, first_b))
            || alike(first_a, first_b)
            || exact && apart && misspelt(first_a, first_b) && (share_title(a, b) || !has_title(a) || !has_title(b));
    }
    first_a == first_b && apart && misspelt(last_a, last_b) && share_title(a, b) || begins_with(&a.words, &b.words)
}

/// "Mohammed Shia" begins "Mohammed Shia Sudani".
fn begins_with(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.len() >= 2 && long.len() > short.len() && long.starts_with(short)
}

/// Whether the middle names of the shorter name are among the longer's: "George W. Bush" is not "George H. W. Bush".
fn middles_agree(a: &[String], b: &[String]) -> bool {
    let middle = |words: &[String]| words.get(1..words.len().saturating_sub(1)).unwrap_or(&[]).to_vec();
    let (a, b) = (middle(a), middle(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let fits = |x: &str, y: &str| {
        x == y
            || skeleton(x) == skeleton(y)
            || x.chars().count().min(y.chars().count()) == 1 && x.chars().next() == y.chars().next()
    };
    let mut rest = long.iter();
    let within = short.iter().all(|x| rest.any(|y| fits(x, y)));
    // Two who each have middle names must have as many, unless all are names in full.
    within
        && (short.is_empty() || short.len() == long.len() || short.iter().chain(&long).all(|w| w.chars().count() > 2))
}

/// The words of its titles: what two people of one name would not share.
fn title_words(form: &Form) -> BTreeSet<String> {
    let words = form.descriptions.iter().flat_map(|d| d.split_whitespace()).map(str::to_lowercase);
    // "spokesman" and "spokesperson" are one office.
    let words = words.map(|word| if word.starts_with("spokes") { "spokesperson".into() } else { word });
    words.filter(|w| TITLES.has(w) || PERSON_NOUNS.has(w) || TITLE_MODIFIERS.has(w)).collect()
}

fn has_title(form: &Form) -> bool {
    !title_words(form).is_empty()
}

fn share_title(a: &Form, b: &Form) -> bool {
    !title_words(a).is_disjoint(&title_words(b))
}

/// Where single names are looked up: full names by their last word, and by their first.
struct Index<'a> {
    forms: &'a [Form],
    by_last: BTreeMap<&'a str, Vec<usize>>,
    by_first: BTreeMap<&'a str, Vec<usize>>,
    /// The articles in which a word ends somebody's name.
    articles: BTreeMap<&'a str, BTreeSet<usize>>,
}

fn join_single_names(forms: &[Form], full: &[usize], groups: &mut Groups) {
    let mut index = Index { forms, by_last: BTreeMap::new(), by_first: BTreeMap::new(), articles: BTreeMap::new() };
    for form in forms.iter().filter(|f| f.kind == NameKind::Person) {
        index.articles.entry(form.last_word()).or_default().extend(form.articles.iter().copied());
    }
    for &i in full {
        index.by_last.entry(forms[i].last_word()).or_default().push(i);
        index.by_first.entry(forms[i].first_word()).or_default().push(i);
    }
    let mut strangers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut doubtful: Vec<usize> = vec![];
    let mut resolved: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| f.is_single_person()) {
        match index.whom(form, groups) {
            Found::One(person) => {
                groups.join(i, person);
                resolved.entry(form.last_word()).or_default().push(i);
            }
            Found::Several => doubtful.push(i),
            Found::Nobody => match strangers.get(form.last_word()) {
                Some(&other) if sexes_agree(&forms[other], form) => groups.join(i, other),
                Some(_) => {}
                None => {
                    strangers.insert(form.last_word(), i);
                }
            },
        }
    }
    // Where an article leaves open who "Lee" is, it is whom all the other articles call so.
    for i in doubtful {
        let others = resolved.get(forms[i].last_word()).map_or(&[][..], Vec::as_slice);
        let persons: BTreeSet<usize> = others.iter().map(|&other| groups.find(other)).collect();
        let mentions: usize = others.iter().map(|&other| forms[other].mentions.len()).sum();
        let clear = others.iter().all(|&other| sexes_agree(&forms[i], &forms[other])) && mentions >= CLEAR;
        if let ([person], true) = (persons.iter().copied().collect::<Vec<_>>().as_slice(), clear) {
            groups.join(i, *person);
        }
    }
}

/// So many mentions of a surname in other articles show whom the story means by it.
const CLEAR: usize = 3;

enum Found {
    One(usize),
    Several,
    Nobody,
}

impl Index<'_> {
    /// The person that a single name means: by surname in the article, by surname in the story, by first name in the article, by
    /// first name in the story where the article names the family ("Lee's widow Marina").
    fn whom(&self, single: &Form, groups: &mut Groups) -> Found {
        let word = single.last_word();
        let none = vec![];
        let by_last = self.by_last.get(word).unwrap_or(&none);
        let by_first = self.by_first.get(word).unwrap_or(&none);
        let here = |i: &usize| !self.forms[*i].articles.is_disjoint(&single.articles);
        let family = |i: &usize| {
            let surname = self.forms[*i].last_word();
            surname != word && self.articles.get(surname).is_some_and(|there| single.articles.is_subset(there))
        };
        // "Lee left. Lee was tired. … His father, Hugh Lee, was born here": where others name another Lee, whoever is told of is
        // named in full early.
        let early = |i: &usize| {
            let mut places = self.forms[*i].mentions.iter().filter(|m| single.articles.contains(&m.0)).map(|m| m.1);
            let first = places.next().unwrap_or(0);
            single.mentions.iter().filter(|m| m.1 < first).count() < LATE
        };
        let meant = by_last.iter().all(&here) || by_last.iter().any(|i| here(i) && early(i));
        let tries: [Vec<usize>; 4] = [
            by_last.iter().copied().filter(|i| here(i) && meant).collect(),
            by_last.clone(),
            by_first.iter().copied().filter(here).collect(),
            by_first.iter().copied().filter(family).collect(),
        ];
        // "Trump" is the father, "Trump Jr." the son; but "Sweeney" is William Sweeney Jr. where there is no other.
        let elders = by_last.iter().any(|&i| !self.forms[i].junior);
        let mut several = false;
        for candidates in tries {
            match self.only(single, &candidates, elders, groups) {
                Found::One(person) => return Found::One(person),
                Found::Several => several = true,
                Found::Nobody => {}
            }
        }
        if several { Found::Several } else { Found::Nobody }
    }

    /// The one person among the candidates; of several, one who is named in full twice as often as all others, or who is named in full
    /// more often than any other and comes first in the article, before the single name does.
    fn only(&self, single: &Form, candidates: &[usize], elders: bool, groups: &mut Groups) -> Found {
        let mut persons: BTreeMap<usize, Named> = BTreeMap::new();
        let generation = |f: &Form| if single.junior { f.junior } else { !elders || !f.junior };
        let fits = |f: &Form| sexes_agree(f, single) && generation(f);
        for &i in candidates.iter().filter(|&&i| fits(&self.forms[i])) {
            let form = &self.forms[i];
            let here = form.mentions.iter().find(|m| single.articles.contains(&m.0)).map_or(usize::MAX, |m| m.1);
            let named = persons.entry(groups.find(i)).or_insert(Named { count: 0, first: usize::MAX });
            named.count += form.mentions.len();
            named.first = named.first.min(here);
        }
        // "President Lee", where one of those who bear the name is a president.
        let mut titled: Vec<usize> = candidates
            .iter()
            .filter(|&&i| fits(&self.forms[i]) && share_title(&self.forms[i], single))
            .map(|&i| groups.find(i))
            .collect();
        titled.sort_unstable();
        titled.dedup();
        if let ([one], true) = (titled.as_slice(), persons.len() > 1) {
            return Found::One(*one);
        }
        let total: usize = persons.values().map(|p| p.count).sum();
        let Some((&person, top)) =
            persons.iter().max_by_key(|&(person, named)| (named.count, std::cmp::Reverse(*person)))
        else {
            return Found::Nobody;
        };
        let others = || persons.iter().filter(|(other, _)| **other != person).map(|(_, named)| named);
        let alone = single.mentions.first().map_or(0, |m| m.1);
        let first = top.first < alone && others().all(|o| o.first > top.first && o.count < top.count);
        // Of two of one surname the one who has been named in full, where the other comes after all of these.
        let last = single.mentions.last().map_or(0, |m| m.1);
        let before = persons.iter().filter(|(_, named)| named.first < alone);
        let mut introduced = before.filter(|(_, named)| named.first != usize::MAX);
        if let (Some((&one, _)), None) = (introduced.next(), introduced.next())
            && persons.iter().all(|(&other, named)| other == one || named.first > last)
            && persons.len() > 1
        {
            return Found::One(one);
        }
        if top.count >= 2 * (total - top.count) || first { Found::One(person) } else { Found::Several }
    }
}

/// Whom a surname has meant so often he is not presented after that.
const LATE: usize = 4;

/// How often a person is named in full, and where in the article at hand for the first time.
struct Named {
    count: usize,
    first: usize,
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn one_person_under_many_names() {
        check(&[
            ("Lloyd Oakley spoke. Oakley left.", "Mr. Oakley smiled.", "Lloyd Oakley+Oakley+Oakley"),
            (
                "Press secretary Sabrina Marsh spoke.",
                "Press secretary Sabrin Marsh spoke.",
                "Sabrina Marsh+Sabrin Marsh",
            ),
            ("General Qassem Darwish died.", "General Qasem Darwish died.", "Qassem Darwish+Qasem Darwish"),
            (
                "Mohammed Salih al-Darwish came.",
                "Mohammed Salih' Al Darwish went.",
                "Mohammed Salih al-Darwish+Mohammed Salih' Al Darwish",
            ),
            (
                "Enrique Sousa Walden spoke. Sousa Walden left.",
                "Enrique Sousa Walden went.",
                "Enrique Sousa Walden+Sousa Walden+Enrique Sousa Walden",
            ),
            (
                "Mayor Carmen Sousa Walden spoke.",
                "Mayor Sousa Walden spoke. Walden left.",
                "Carmen Sousa Walden+Sousa Walden+Walden",
            ),
            ("Carmen Sousa Walden sang.", "Mayor Sousa Walden spoke.", "Carmen Sousa Walden | Sousa Walden"),
            ("David Oakley M.D. spoke. Oakley left.", "", "David Oakley M.D.+Oakley"),
            // Who is called by the first name where the family is named, and whom a title tells from a namesake.
            ("David Oakley's widow, Carmen, spoke.", "Carmen Oakley spoke.", "Carmen+Carmen Oakley | David Oakley"),
            ("A singer, Carmen, spoke.", "Carmen Oakley spoke.", "Carmen | Carmen Oakley"),
            (
                "President Oakley spoke.",
                "President David Oakley left. Carmen Oakley came. Carmen Oakley sang.",
                "Oakley+David Oakley | Carmen Oakley+Carmen Oakley",
            ),
            (
                "Meng Wanzhou spoke. Meng left.",
                "Sabrina Meng sang. Cathy Meng sang.",
                "Meng Wanzhou+Meng | Sabrina Meng | Cathy Meng",
            ),
            // Two of one surname in an article, and whom the others call so; a row that bears two names; a name behind a nickname.
            (
                "David Oakley met Carmen Oakley. Then Oakley left.",
                "David Oakley spoke. Oakley left. Oakley slept. Oakley ate.",
                "David Oakley+David Oakley+Oakley+Oakley+Oakley+Oakley | Carmen Oakley",
            ),
            (
                "David Oakley met Marsh. Oakley left. The Oakley-Marsh row went on. Marsh left.",
                "Carmen Marsh spoke. The Oakley-Marsh row went on.",
                "Carmen Marsh+Marsh+Marsh | David Oakley+Oakley | Oakley-Marsh+Oakley-Marsh",
            ),
            ("David Oakley left. “Mad Dog” Oakley spoke.", "", "David Oakley+Oakley"),
            ("Jerrold Oakley spoke.", "Jerry Oakley left.", "Jerrold Oakley+Jerry Oakley"),
            ("Vicente Oakley spoke.", "Vincente Oakley left.", "Vicente Oakley+Vincente Oakley"),
            ("Mayor Vicente Oakley spoke.", "Senator Vincente Oakley left.", "Vicente Oakley | Vincente Oakley"),
            // Letters in another order, and the same office.
            (
                "Spokeswoman Maria Zhakarova left.",
                "Spokesperson Maria Zakharova left.",
                "Maria Zhakarova+Maria Zakharova",
            ),
            ("Singer Maria Zhakarova left.", "Spokesperson Maria Zakharova left.", "Maria Zhakarova | Maria Zakharova"),
            ("Sen. Joseph R. Walden spoke.", "Sen. Joe Walden spoke.", "Joseph R. Walden+Joe Walden"),
            ("Mayor Rudolph W. Walden spoke.", "Mayor Rudy Walden spoke.", "Rudolph W. Walden+Rudy Walden"),
        ]);
    }

    #[test]
    fn two_people_of_one_surname_stay_apart() {
        check(&[
            ("Erica Marsh sang.", "Eric Marsh sang.", "Erica Marsh | Eric Marsh"),
            ("Mr. Paul Oakley and Ms. Anna Oakley spoke. Ms. Oakley left.", "", "Anna Oakley+Oakley | Paul Oakley"),
            ("John Oakley met Peter Oakley. Oakley left.", "", "John Oakley | Peter Oakley | Oakley"),
            ("Donald Marsh spoke. Donald Marsh Jr. sang. Marsh left.", "", "Donald Marsh+Marsh | Donald Marsh Jr."),
            ("Donald Marsh Jr. sang. Marsh left.", "Donald Marsh spoke.", "Donald Marsh+Marsh | Donald Marsh Jr."),
            (
                "Envoy Peter Oakley came. Oakley spoke. Later John Oakley left.",
                "John Oakley sang. John Oakley left.",
                "John Oakley+John Oakley+John Oakley | Peter Oakley+Oakley",
            ),
            (
                "Marsh spoke. Marsh left. Marsh sang. Then Marsh slept. His father, Hugh Marsh, was born here.",
                "Donald Marsh spoke. Donald Marsh left.",
                "Donald Marsh+Donald Marsh+Marsh+Marsh+Marsh+Marsh | Hugh Marsh",
            ),
            ("Marsh spoke. Marsh left. Hugh Marsh was tired.", "", "Hugh Marsh+Marsh+Marsh"),
            ("George W. Walden spoke.", "George H. W. Walden spoke.", "George H. W. Walden | George W. Walden"),
            ("Ahmed Hassan spoke.", "Ahmed Hussein spoke.", "Ahmed Hassan | Ahmed Hussein"),
        ]);
    }
}
