//! Which errors do two articles share?
//!
//! Who gets a thing right has it from anywhere; two who get it wrong in the same way have it from one another, or from one
//! who got it wrong. An error is what only these two have: a name that the others spell otherwise, a weekday that the date
//! was not, a figure in whose place the others agree on another one.

use super::words::{Words, cut};
use super::{Signal, called};
use crate::article::{Article, Bound, Quantity};
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::dates::weekday;
use crate::compare::discrepancies::differently_spelled;
use crate::english::outcomes::outcome;
use crate::extract::entities::skeleton;
use crate::read::dates::{days_between, iso};
use crate::story::{Entity, LinkEvidenceKind};

/// The chance that two who share such an error are not independent. One alone joins no origins: an error may lie near.
const MISSPELT: f64 = 0.35;
const WEEKDAY: f64 = 0.45;
const FIGURE: f64 = 0.4;
/// So many others must have it right: where two stand against two, nobody knows who is wrong.
const OTHERS: usize = 3;
/// So many words besides what is counted must say that it is the figure of the same thing.
const CONTEXT: usize = 3;

type Found = Vec<((usize, usize), Signal)>;

/// A signal for every error that two articles share.
pub(super) fn shared(articles: &[Article], words: &[Words], entities: &[Entity]) -> Found {
    let mut found = weekdays(articles);
    if articles.len() >= 2 + OTHERS {
        found.extend(misspelt(articles, entities));
        found.extend(figures(articles, words));
    }
    found
}

fn signal(articles: &[Article], (a, b): (usize, usize), score: f64, what: &str) -> Option<((usize, usize), Signal)> {
    let (first, second) = (articles.get(a)?, articles.get(b)?);
    let detail = format!("Only {} and {} {what}.", called(first), called(second));
    Some(((a, b), Signal::new(LinkEvidenceKind::SharedDetail, score, detail)))
}

/// Names that exactly two articles spell as nobody else does.
fn misspelt(articles: &[Article], entities: &[Entity]) -> Found {
    /// An entity of more spellings is written in every way there is.
    const MOST: usize = 12;
    let numbers: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    let mut found = vec![];
    for entity in entities.iter().filter(|e| (2..=MOST).contains(&e.names.len())) {
        for odd in &entity.names {
            let [one, other] = odd.articles.as_slice() else { continue };
            let usual = entity.names.iter().find(|name| {
                let others = name.articles.iter().all(|id| id != one && id != other);
                others && name.articles.len() >= OTHERS && is_misspelt(&odd.text, &name.text)
            });
            let (Some(usual), Some(&a), Some(&b)) = (usual, numbers.get(one.as_str()), numbers.get(other.as_str()))
            else {
                continue;
            };
            let what = format!("write “{}” for “{}”", odd.text, usual.text);
            found.extend(signal(articles, (a.min(b), a.max(b)), MISSPELT, &what));
        }
    }
    found
}

/// Whether a spelling is another one's slip and no other way to write it: a transliteration, an accent, a hyphen.
fn is_misspelt(odd: &str, usual: &str) -> bool {
    let bare = |word: &str| skeleton(&word.to_lowercase().replace(|c: char| !c.is_alphanumeric(), ""));
    differently_spelled(odd, usual).is_some_and(|(a, b)| bare(&a) != bare(&b))
}

/// Days that exactly two articles give with a weekday which they were not.
fn weekdays(articles: &[Article]) -> Found {
    let mut told: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        let published = article.published.as_ref().and_then(|p| iso(&p.date));
        for time in article.times.iter().filter(|t| t.from == t.to) {
            let words = time.span.text(&article.text);
            let Some((day, date)) = time.from.as_deref().and_then(|day| Some((day, iso(day)?))) else { continue };
            // Without its year a date may be of another one.
            let near = published.is_some_and(|p| days_between(date, p).abs() <= NEAR);
            let certain = near || day.get(..4).is_some_and(|year| words.contains(year));
            let name = words.split(|c: char| !c.is_alphabetic()).find(|word| weekday(word).is_some());
            let wrong = name.and_then(weekday).is_some_and(|said| said != date.weekday());
            if certain && wrong && words.contains(|c: char| c.is_ascii_digit()) {
                told.entry((day, name.unwrap_or(""))).or_default().insert(number);
            }
        }
    }
    let mut found = vec![];
    for ((day, name), tellers) in told {
        if let (2, Some(&a), Some(&b)) = (tellers.len(), tellers.first(), tellers.last()) {
            found.extend(signal(articles, (a, b), WEEKDAY, &format!("call {day} a {name}, which it was not")));
        }
    }
    found
}

/// Days from the publication within which a date needs no year.
const NEAR: i32 = 60;

/// A figure, where it is told.
struct Figure<'a> {
    /// What is counted, in lowercase.
    unit: String,
    article: usize,
    sentence: usize,
    quantity: &'a Quantity,
}

/// Figures that exactly two articles have where the others agree on another one.
fn figures(articles: &[Article], words: &[Words]) -> Found {
    let mut all: BTreeMap<String, Vec<Figure>> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        for quantity in &article.quantities {
            let unit = quantity.unit.as_deref().unwrap_or("").to_lowercase();
            // What happened to people is counted anew by the hour.
            let grows = unit.split_whitespace().any(|word| outcome(word) != 0);
            let Some(sentence) = article.sentence_at(quantity.span.start) else { continue };
            if !unit.is_empty() && !grows && quantity.bound == Bound::Exact && quantity.value != 0.0 {
                let key = format!("{:?} {unit}", quantity.measure);
                all.entry(key).or_default().push(Figure { unit, article: number, sentence, quantity });
            }
        }
    }
    all.values().filter_map(|figures| contradicted(articles, words, figures)).collect()
}

/// The figure of two articles that the others, who count the same, contradict.
fn contradicted(articles: &[Article], words: &[Words], figures: &[Figure]) -> Option<((usize, usize), Signal)> {
    let mut by_article: BTreeMap<usize, &Figure> = BTreeMap::new();
    for figure in figures {
        let first = by_article.entry(figure.article).or_insert(figure);
        if first.quantity.value != figure.quantity.value {
            return None; // who has two of a kind may speak of two things
        }
    }
    let mut values: Vec<(f64, Vec<&Figure>)> = vec![];
    for figure in by_article.into_values() {
        match values.iter_mut().find(|(value, _)| *value == figure.quantity.value) {
            Some((_, tellers)) => tellers.push(figure),
            None => values.push((figure.quantity.value, vec![figure])),
        }
    }
    let [(_, one), (_, other)] = values.as_slice() else { return None };
    let (odd, usual) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let ([a, b], true) = (odd.as_slice(), usual.len() >= OTHERS) else { return None };
    let (wrong, right) = (a.quantity.value, usual.first()?.quantity.value);
    let rounded = (wrong - right).abs() <= 0.05 * wrong.abs().max(right.abs());
    let same_thing = usual.iter().all(|u| [a, b].iter().all(|o| in_common(words, u, o) >= CONTEXT));
    if rounded || !same_thing || is_newer(articles, odd, usual) {
        return None;
    }
    let text = |figure: &Figure| articles.get(figure.article).map(|x| figure.quantity.span.text(&x.text).to_string());
    let what = format!("have “{}” where the others have “{}”", cut(&text(a)?, 40), cut(&text(usual.first()?)?, 40));
    signal(articles, (a.article, b.article), FIGURE, &what)
}

/// Content words that the sentences of two figures share besides the unit.
fn in_common(words: &[Words], a: &Figure, b: &Figure) -> usize {
    let told = |figure: &Figure| -> BTreeSet<u64> {
        let unit: Vec<&str> = figure.unit.split_whitespace().collect();
        let of = words.get(figure.article).map_or(&[][..], |w| w.of_sentence(figure.sentence));
        of.iter()
            .filter(|w| w.content && !unit.iter().any(|u| crate::text::hash::text(u) == w.hash))
            .map(|w| w.stem)
            .collect()
    };
    told(a).intersection(&told(b)).count()
}

/// Whether the days of publication explain the other figure: all who have it came later, or earlier, or nobody knows.
fn is_newer(articles: &[Article], odd: &[&Figure], usual: &[&Figure]) -> bool {
    let days = |figures: &[&Figure]| -> Option<Vec<&str>> {
        figures.iter().map(|f| Some(articles.get(f.article)?.published.as_ref()?.date.as_str())).collect()
    };
    let (Some(odd), Some(usual)) = (days(odd), days(usual)) else { return true };
    let all = |before: &[&str], after: &[&str]| before.iter().max() < after.iter().min();
    all(&odd, &usual) || all(&usual, &odd)
}
