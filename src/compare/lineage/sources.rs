//! Which article names a source that another article is?
//!
//! An article is an outlet's or an agency's if that is its source, or stands in its dateline or credit line. Another one
//! that credits this outlet, or says "as the Courier reported" or "told the Courier", drew on it, or on what it drew on;
//! surely so where the outlet's article tells what is told there.

use super::words::{Word, Words};
use super::{Signal, Way, called};
use crate::article::{Article, BlockKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::agencies::agency;
use crate::english::news::is_masthead;
use crate::story::LinkEvidenceKind;
use crate::text::Span;

/// How an article comes to be of an outlet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Own {
    /// The outlet contributed to it: a part is its, nobody says which.
    Helped,
    /// Its dateline or credit line says so.
    Credited,
    /// It is the article's source.
    Source,
}

/// A place where an article names an outlet as the source of what it tells.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Naming {
    /// Its sentence.
    span: Span,
    /// The outlet is said to have reported it, not just to have talked to somebody.
    reported: bool,
    /// The number of its sentence.
    sentence: usize,
}

/// A naming whose sentence the outlet's article tells too, and these sentences of the first and the second article.
type Known<'a> = (&'a Naming, (usize, usize));

/// A signal for every pair that a named source links.
pub(super) fn named(articles: &[Article], all: &[Words]) -> Vec<((usize, usize), Signal)> {
    let own: Vec<BTreeMap<String, Own>> = articles.iter().map(own).collect();
    let outlets: BTreeSet<&str> = own.iter().flat_map(|o| o.keys().map(String::as_str)).collect();
    let mut holders: BTreeMap<&str, Vec<(usize, Own)>> = BTreeMap::new();
    for (article, own) in own.iter().enumerate() {
        for (outlet, how) in own {
            holders.entry(outlet).or_default().push((article, *how));
        }
    }
    let mut found = common(articles, &holders);
    for (i, (article, words)) in articles.iter().zip(all).enumerate() {
        for (outlet, places) in namings(article, words, &outlets) {
            if own.get(i).is_some_and(|o| o.contains_key(outlet)) {
                continue;
            }
            for &(j, how) in holders.get(outlet).into_iter().flatten().take(MOST_HOLDERS) {
                let Some((source, told)) = articles.get(j).zip(all.get(j)) else { continue };
                let known = places.iter().find_map(|place| {
                    let there = telling(told, words.of_sentence(place.sentence))?;
                    Some((place, if i < j { (place.sentence, there) } else { (there, place.sentence) }))
                });
                found.push(naming_signal((i, article), (j, source, how), outlet, (&places, known)));
            }
        }
    }
    found
}

/// The article's sentence that tells most of what this one does.
fn telling(article: &Words, sentence: &[Word]) -> Option<usize> {
    let mut content: Vec<u64> = sentence.iter().filter(|w| w.content).map(|w| w.stem).collect();
    content.sort_unstable();
    content.dedup();
    let least = LEAST_TOLD.max(content.len().div_ceil(2));
    let mut sentences = article.all.chunk_by(|a, b| a.sentence == b.sentence);
    let found = sentences.find(|other| {
        let shared = content.iter().filter(|stem| other.iter().any(|w| w.content && w.stem == **stem));
        shared.count() >= least
    });
    Some(found?.first()?.sentence)
}

/// So many content words two sentences of one story do not share by chance.
const LEAST_TOLD: usize = 4;

/// An outlet that more articles are of says nothing about one of them.
const MOST_HOLDERS: usize = 8;

/// Two articles of one agency: one is the agency's own, or both print its copy.
fn common(articles: &[Article], holders: &BTreeMap<&str, Vec<(usize, Own)>>) -> Vec<((usize, usize), Signal)> {
    let mut found = vec![];
    for (outlet, holders) in holders {
        for (n, &(i, how_i)) in holders.iter().enumerate().take(MOST_HOLDERS) {
            for &(j, how_j) in holders.iter().skip(n + 1).take(MOST_HOLDERS) {
                let (Some(first), Some(second)) = (articles.get(i), articles.get(j)) else { continue };
                let way = match (how_i, how_j) {
                    (Own::Source, Own::Source) => continue, // one outlet reports twice; that shows in the wording, if at all
                    (Own::Source, _) => Some(Way::Forward),
                    (_, Own::Source) => Some(Way::Backward),
                    _ => None,
                };
                let detail = match way {
                    Some(Way::Forward) => format!("{} credits {}.", called(second), named_as(first, outlet)),
                    Some(Way::Backward) => format!("{} credits {}.", called(first), named_as(second, outlet)),
                    None => {
                        let name = named_as(first, outlet);
                        format!("{} and {} both credit {name}.", called(first), called(second))
                    }
                };
                let helped = how_i == Own::Helped || how_j == Own::Helped;
                let score = match (way.is_some(), helped) {
                    (true, false) => 0.5,
                    (true, true) => 0.3,
                    (false, false) => 0.35,
                    (false, true) => 0.12,
                };
                found.push(((i, j), Signal { way, ..Signal::new(LinkEvidenceKind::Credit, score, detail) }));
            }
        }
    }
    found
}

/// What stands in a picture's credit.
fn is_of_pictures(word: &str) -> bool {
    matches!(word, "courtesy" | "file" | "getty" | "image" | "images" | "photo" | "photograph" | "photos" | "pool")
}

fn naming_signal(
    (i, article): (usize, &Article),
    (j, source, how): (usize, &Article, Own),
    outlet: &str,
    (places, known): (&[Naming], Option<Known>),
) -> ((usize, usize), Signal) {
    let reported = places.iter().filter(|p| p.reported).count();
    let (kind, score) = match (reported, known) {
        (2.., _) => (LinkEvidenceKind::Credit, 0.55),
        (_, Some(_)) => (LinkEvidenceKind::NamedSource, 0.5),
        (1, None) => (LinkEvidenceKind::NamedSource, 0.3),
        (0, None) => (LinkEvidenceKind::NamedSource, 0.15),
    };
    let shown = known
        .map(|(place, _)| place)
        .or(places.iter().find(|p| p.reported))
        .or(places.first())
        .map(|p| p.span)
        .unwrap_or_default();
    let words = super::words::cut(shown.text(&article.text), 140);
    let times = match places.len() {
        1 => String::new(),
        n => format!(" {n} times"),
    };
    let name = named_as(source, outlet);
    let is = if called(source) == name {
        String::new()
    } else {
        format!("; {} is credited to {name} as well", called(source))
    };
    let there = if known.is_some() { ", and tells the same" } else { "" };
    let detail = format!("{} names {name} as its source{times}: “{words}”{is}{there}.", called(article));
    // The article that names drew on the other; where the outlet only helped the other one, both may have it from the outlet.
    let way = (how != Own::Helped).then_some(if j < i { Way::Forward } else { Way::Backward });
    let shared = known.iter().map(|&(_, sentences)| sentences).collect();
    ((i.min(j), i.max(j)), Signal { way, shared, ..Signal::new(kind, score, detail) })
}

/// The outlet as the article's source or credit writes it.
fn named_as(article: &Article, outlet: &str) -> String {
    let names = article.source.iter().chain(article.dateline.iter().filter_map(|d| d.agency.as_ref()));
    let mut names = names.chain(article.credits.iter().map(|c| &c.name));
    let name = names.find(|n| key(n) == outlet).map_or(outlet, String::as_str);
    if is_masthead(name) && called(article) != name { format!("The {name}") } else { name.to_string() }
}

/// The outlets that an article is of.
fn own(article: &Article) -> BTreeMap<String, Own> {
    let mut own = BTreeMap::new();
    let mut add = |name: &str, how: Own| {
        let key = key(name);
        if key.chars().count() > 1 && !VAGUE.contains(&key.as_str()) {
            own.entry(key).and_modify(|h: &mut Own| *h = how.max(*h)).or_insert(how);
        }
    };
    if let Some(agency) = article.dateline.as_ref().and_then(|d| d.agency.as_deref()) {
        add(agency, Own::Credited);
    }
    for credit in &article.credits {
        let kind = article.block_at(credit.span.start).map(|b| b.kind);
        if matches!(kind, Some(BlockKind::Credit | BlockKind::Dateline | BlockKind::Byline)) {
            let line = article.block_at(credit.span.start).map_or("", |block| block.span.text(&article.text));
            add(&credit.name, if line.contains(" contributed to ") { Own::Helped } else { Own::Credited });
        }
    }
    // "By Reuters" credits the agency.
    for name in article.byline.iter().filter_map(|name| agency(name)) {
        add(name, Own::Credited);
    }
    if let Some(source) = &article.source {
        add(source, Own::Source);
    }
    own
}

/// The outlet or agency of which all these articles are, by their source, dateline or credit line.
pub(super) fn in_common(group: &[String], articles: &[Article]) -> Option<String> {
    let mut of = articles.iter().filter(|article| group.contains(&article.id));
    let first = of.next()?;
    let mut common = own(first);
    common.retain(|_, how| *how != Own::Helped);
    for article in of {
        let own = own(article);
        common.retain(|outlet, _| own.get(outlet).is_some_and(|how| *how != Own::Helped));
    }
    common.keys().next().map(|outlet| named_as(first, outlet))
}

/// What stands in credit lines without naming anyone.
const VAGUE: [&str; 9] =
    ["agencies", "agency", "archive", "file", "getty", "news agencies", "our staff", "staff", "wire services"];

/// An outlet's name as it is compared: an agency's full name, else lowercase words without article, brackets and edition.
fn key(name: &str) -> String {
    if let Some(agency) = agency(name) {
        return agency.to_lowercase();
    }
    let name = name.split(['(', '|', '/']).next().unwrap_or(name);
    let name = name.split(" - ").next().unwrap_or(name);
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let words = words.strip_prefix(&["the".to_string()]).unwrap_or(&words);
    words.join(" ")
}

/// The places where an article names one of the outlets as its source.
fn namings<'k>(article: &Article, words: &Words, outlets: &BTreeSet<&'k str>) -> BTreeMap<&'k str, Vec<Naming>> {
    let lower = |at: usize| words.all.get(at).map_or_else(String::new, |w| w.span.text(&article.text).to_lowercase());
    let mut by_first: BTreeMap<&str, Vec<(Vec<&str>, &'k str)>> = BTreeMap::new();
    for &outlet in outlets {
        let parts: Vec<&str> = outlet.split(|c: char| c.is_whitespace() || c == '-').collect();
        let first = parts.first().copied().unwrap_or("");
        by_first.entry(first).or_default().push((parts, outlet));
    }
    let mut found: BTreeMap<&'k str, Vec<Naming>> = BTreeMap::new();
    // Names are written with a capital; a quoted person's sources are not the reporter's.
    for (at, word) in words.all.iter().enumerate().filter(|(_, word)| word.capital && !word.quoted) {
        let text = lower(at);
        let code = agency(&text).map(str::to_lowercase);
        let candidates = by_first.get(text.as_str()).into_iter().flatten().map(|(p, o)| (p.len(), p.as_slice(), *o));
        let coded = code.as_deref().and_then(|code| outlets.get(code)).map(|&o| (1, &[][..], o));
        for (length, parts, outlet) in candidates.chain(coded) {
            let matches = parts.iter().enumerate().all(|(k, p)| lower(at + k) == *p);
            if !matches {
                continue;
            }
            if let Some(reported) = frame(&lower, at, length) {
                let span = article.sentences.get(word.sentence).copied().unwrap_or(word.span);
                let places = found.entry(outlet).or_default();
                if places.last().is_none_or(|p| p.span != span) {
                    places.push(Naming { span, reported, sentence: word.sentence });
                }
            }
        }
    }
    found
}

/// Whether the words around a name make it the source of what is told; `Some(true)`: it reported it.
///
/// `word` gives the lowercase word at a place, nothing where there is none.
fn frame(word: &impl Fn(usize) -> String, at: usize, length: usize) -> Option<bool> {
    let left = |steps: usize| at.checked_sub(steps).map(word).unwrap_or_default();
    let skip = usize::from(left(1) == "the");
    let (before2, before) = (left(2 + skip), left(1 + skip));
    let mut next = at + length;
    while matches!(word(next).as_str(), "news" | "s" | "'s" | "newspaper" | "agency" | "first" | "has" | "had" | "also")
    {
        next += 1;
    }
    match (before2.as_str(), before.as_str(), word(next).as_str()) {
        ("reported" | "published" | "revealed" | "obtained" | "seen" | "broken", "by", _) => Some(true),
        ("according", "to", "poll" | "survey") => None,
        ("according", "to", _) => Some(true),
        // "(Pool photo via AP)": who passed on the picture
        (_, "via", _) if (2..9).any(|steps| is_of_pictures(&left(steps))) => None,
        (_, "via" | "citing" | "cited", _) => Some(true),
        (_, _, "reported" | "reports" | "quoted" | "revealed" | "report") => Some(true),
        (_, "told", _) => Some(false),
        (_, _, "said" | "says" | "wrote") => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_are_compared_without_article_and_edition() {
        let cases = [
            ("The Valley Courier", "valley courier"),
            ("Valley Courier - News", "valley courier"),
            ("Valley Courier (Online)", "valley courier"),
            ("AP", "associated press"),
        ];
        for (name, want) in cases {
            assert_eq!(key(name), want);
        }
    }

    #[test]
    fn a_name_is_a_source_only_in_its_frame() {
        let cases = [
            ("the plan was dropped, as first reported by the Courier", Some(true)),
            ("the Courier first reported", Some(true)),
            ("the miller told the Courier", Some(false)),
            ("Courier reporters were let in", None),
            ("a van of the Courier burned", None),
            ("according to a Courier reader", None),
        ];
        for (text, want) in cases {
            let words: Vec<String> = text.replace(',', "").split(' ').map(str::to_lowercase).collect();
            let at = words.iter().position(|w| w == "courier").unwrap();
            assert_eq!(frame(&|i| words.get(i).cloned().unwrap_or_default(), at, 1), want, "{text}");
        }
    }
}
