//! Which article's page says that it is another one, or rests on it?
//!
//! `rel=canonical` on another site and `isBasedOn` name the original ([`Article::based`]); two articles at one address are
//! two copies or versions of one.

use super::{Signal, Way, called};
use crate::article::Article;
use crate::btree::BTreeMap;
use crate::read::address;
use crate::sort::Ordered;
use crate::story::LinkEvidenceKind;

/// The chance that such a page depends on the one that it names, and on another one of the same original.
const NAMED: f64 = 0.9;
const SHARED: f64 = 0.8;
/// That it depends on an article of the outlet whose site or name it gives.
const OUTLET: f64 = 0.4;
/// An original that more articles name, or an outlet that more are of, says nothing about one of them.
const MOST_HOLDERS: usize = 8;

/// What an article is called, or names as its original, to be compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Page(String),
    /// A site's registered name, or an outlet's name without marks.
    Outlet(String),
}

/// A signal for every pair that an address links.
pub(super) fn named(articles: &[Article]) -> Vec<((usize, usize), Signal)> {
    let mut holders: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    let mut originals: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        own(article).into_iter().for_each(|key| holders.entry(key).or_default().push(number));
        based(article).into_iter().for_each(|key| originals.entry(key).or_default().push(number));
    }
    let few = |list: &[usize]| list.iter().copied().take(MOST_HOLDERS).collect::<Vec<_>>();
    let mut found: BTreeMap<(usize, usize), Signal> = BTreeMap::new();
    let mut put = |a: usize, b: usize, score: f64, way: Option<Way>, detail: String| {
        let pair = (a.min(b), a.max(b));
        let signal = Signal { way, ..Signal::new(LinkEvidenceKind::Credit, score, detail) };
        if a != b && found.get(&pair).is_none_or(|before| before.score < score) {
            found.insert(pair, signal);
        }
    };
    let name = |number: usize| articles.get(number).map(called).unwrap_or_default();
    for (key, copies) in &originals {
        let sources = few(holders.get(key).map_or(&[], Vec::as_slice));
        for &copy in copies.iter().take(MOST_HOLDERS) {
            for &source in &sources {
                let way = Some(if source < copy { Way::Forward } else { Way::Backward });
                match key {
                    Key::Page(page) => {
                        let detail = format!(
                            "The page of {} gives that of {} as its original ({page}).",
                            name(copy),
                            name(source)
                        );
                        put(copy, source, NAMED, way, detail);
                    }
                    Key::Outlet(_) => {
                        let detail =
                            format!("The page of {} names {} as its original's outlet.", name(copy), name(source));
                        put(copy, source, OUTLET, way, detail);
                    }
                }
            }
        }
    }
    let both = originals.iter().map(|(key, list)| (key, list, "both name as their original"));
    for (key, list, how) in both.chain(holders.iter().map(|(key, list)| (key, list, "both stand at"))) {
        let Key::Page(page) = key else { continue };
        let list = few(list);
        for (n, &a) in list.iter().enumerate() {
            for &b in list.iter().skip(n + 1) {
                put(a, b, SHARED, None, format!("{} and {} {how} {page}.", name(a), name(b)));
            }
        }
    }
    found.into_iter().collect()
}

/// What an article is: its address, its site, its outlet.
fn own(article: &Article) -> Vec<Key> {
    let url = article.url.as_deref().unwrap_or("");
    let mut keys: Vec<Key> =
        [address::page(url).map(Key::Page), address::site(url).map(Key::Outlet)].into_iter().flatten().collect();
    keys.extend(article.source.as_deref().and_then(outlet));
    keys.order();
    keys.dedup();
    keys
}

/// What it names as its original.
fn based(article: &Article) -> Vec<Key> {
    let keys = |written: &String| match address::site(written) {
        Some(site) => vec![address::page(written).map(Key::Page), Some(Key::Outlet(site))],
        None => vec![outlet(written)],
    };
    let mut keys: Vec<Key> = article.based.iter().flat_map(keys).flatten().collect();
    // An outlet that bases one article on another of its own tells of no other.
    let own = own(article);
    keys.retain(|key| !own.contains(key));
    keys.order();
    keys.dedup();
    keys
}

/// "The Gulf Wire" and `gulfwire.example` are one.
fn outlet(name: &str) -> Option<Key> {
    if name.contains("://") {
        return None;
    }
    let lower = name.to_lowercase();
    let bare = lower.strip_prefix("the ").unwrap_or(&lower);
    let letters: String = bare.chars().filter(|c| c.is_alphanumeric()).collect();
    (letters.chars().count() > 1).then_some(Key::Outlet(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str, source: &str, url: &str, based: &[&str]) -> Article {
        Article {
            id: id.into(),
            source: Some(source.into()).filter(|s: &String| !s.is_empty()),
            url: Some(url.into()),
            based: based.iter().map(|b| b.to_string()).collect(),
            ..Article::default()
        }
    }

    #[test]
    fn pages_that_name_their_original_and_look_alikes() {
        let wire = article("a1", "Gulf Wire", "https://www.gulfwire.example/river?x=1", &[]);
        for (name, other, want) in [
            (
                "a copy",
                article("a2", "Courier", "https://courier.example/a", &["https://gulfwire.example/river/"]),
                Some((NAMED, Some(Way::Forward))),
            ),
            (
                "another page of the wire",
                article("a2", "Courier", "https://courier.example/a", &["https://gulfwire.example/mill"]),
                Some((OUTLET, Some(Way::Forward))),
            ),
            (
                "the wire by name",
                article("a2", "Courier", "https://courier.example/a", &["The Gulf Wire"]),
                Some((OUTLET, Some(Way::Forward))),
            ),
            ("the same address", article("a2", "", "http://gulfwire.example/river", &[]), Some((SHARED, None))),
            (
                "its own other page",
                article("a2", "Gulf Wire", "https://gulfwire.example/b", &["https://gulfwire.example/c"]),
                None,
            ),
            ("the same site", article("a2", "", "https://gulfwire.example/mill", &[]), None),
            (
                "somebody else",
                article("a2", "Courier", "https://courier.example/a", &["https://lantern.example/a"]),
                None,
            ),
            ("a front page", article("a2", "", "https://gulfwire.example/", &[]), None),
        ] {
            let found = named(&[wire.clone(), other]);
            assert_eq!(found.first().map(|(_, signal)| (signal.score, signal.way)), want, "{name}");
        }
    }

    #[test]
    fn two_copies_of_one_original_share_it() {
        let copies = ["courier", "lantern"]
            .map(|site| article(site, site, &format!("https://{site}.example/a"), &["https://wire.example/1"]));
        let found = named(&copies);
        assert_eq!(found.first().map(|(pair, signal)| (*pair, signal.score, signal.way)), Some(((0, 1), SHARED, None)));
    }
}
