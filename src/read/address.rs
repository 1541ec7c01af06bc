//! What does an address say: which outlet's site it is on, which page it is, of which day?

use super::dates::{iso, month};
use jiff::civil::Date;

/// Hosts that keep or pass on pages of others: what they say of an address is not the outlet's word.
const KEEPERS: [&str; 9] = [
    "ampproject.org",
    "archive.is",
    "archive.org",
    "archive.ph",
    "archive.today",
    "feedburner.com",
    "google.com",
    "googleusercontent.com",
    "translate.goog",
];
/// Second-level labels under which a country registers names.
const REGISTRIES: [&str; 8] = ["ac", "co", "com", "edu", "gov", "net", "org", "or"];

/// The host of an address, in small letters without a leading "www.".
pub(crate) fn host(address: &str) -> Option<String> {
    let rest = address.trim().strip_prefix("https://").or_else(|| address.trim().strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?.to_lowercase();
    let bare = host.strip_prefix("www.").unwrap_or(&host);
    (bare.contains('.') && bare.len() < 200).then(|| bare.to_string())
}

/// The name that an outlet registered: "bbc" of `www.bbc.co.uk`, `news.bbc.com` and `bbc.com`.
pub(crate) fn site(address: &str) -> Option<String> {
    let host = host(address)?;
    if KEEPERS.iter().any(|keeper| host == *keeper || host.strip_suffix(keeper).is_some_and(|rest| rest.ends_with('.')))
    {
        return None;
    }
    let labels: Vec<&str> = host.rsplit('.').collect();
    let country = labels.first().is_some_and(|top| top.len() == 2);
    let under = labels.get(1).is_some_and(|label| REGISTRIES.contains(label)) && country && labels.len() > 2;
    labels.get(if under { 2 } else { 1 }).map(|label| label.to_string())
}

/// The host that a page is an outlet's on; `None` for those that pass on the pages of others.
pub(crate) fn outlet(address: &str) -> Option<String> {
    site(address).and_then(|_| host(address))
}

/// An address as it is compared: host and path, without scheme, query, index page and a trailing slash. `None` for a
/// site's front page, which says nothing of an article.
pub(crate) fn page(address: &str) -> Option<String> {
    let host = host(address)?;
    let path = address.split_once("://")?.1.split_once('/')?.1;
    let path = path.split(['?', '#']).next()?.trim_end_matches('/');
    let path = path.strip_suffix("/amp").unwrap_or(path);
    let bare = host.strip_prefix("m.").or_else(|| host.strip_prefix("amp.")).unwrap_or(&host);
    (!path.is_empty() && path != "index.html").then(|| format!("{bare}/{path}"))
}

/// The day that a page's address holds, as those of many outlets do: `/2024/01/25/…`, `/2024/jan/25/…`, `/2024-01-25-…`.
pub(crate) fn day(address: &str) -> Option<Date> {
    let path = page(address)?;
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let number = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    let in_three = |parts: &[&str]| {
        let [year, month_of, day] = parts else { return None };
        let year = year.parse::<i16>().ok().filter(|year| (1990..2100).contains(year))?;
        Date::new(year, number(month_of).or_else(|| month(month_of))?, number(day)?).ok()
    };
    let in_one = |part: &str| {
        iso(part.get(..10)?).filter(|_| !part.get(10..11).is_some_and(|c| c.starts_with(char::is_alphanumeric)))
    };
    parts.windows(3).find_map(in_three).or_else(|| parts.iter().find_map(|part| in_one(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_what_outlets_registered() {
        for (address, want) in [
            ("https://www.bbc.co.uk/news/1", Some("bbc")),
            ("http://news.bbc.com", Some("bbc")),
            ("https://edition.cnn.com/a?b=c", Some("cnn")),
            ("https://user@courier.example:8080/x", Some("courier")),
            ("https://co.uk/x", Some("co")),
            ("https://web.archive.org/web/2024/https://courier.example/1", None),
            ("https://www-courier-example.cdn.ampproject.org/v/s/courier.example/1", None),
            ("/news/1", None),
            ("https://localhost/x", None),
            ("", None),
        ] {
            assert_eq!(site(address).as_deref(), want, "{address}");
        }
    }

    #[test]
    fn who_passes_on_pages_is_no_outlet() {
        assert_eq!(outlet("https://www.courier.example/river").as_deref(), Some("courier.example"));
        assert_eq!(outlet("https://web.archive.org/web/2024/https://courier.example/1"), None);
        assert_eq!(outlet("river.html"), None);
    }

    #[test]
    fn pages_are_told_from_front_pages() {
        for (address, want) in [
            ("https://www.courier.example/river/?utm=1#top", Some("courier.example/river")),
            ("http://m.courier.example/river", Some("courier.example/river")),
            ("https://courier.example/river/amp/", Some("courier.example/river")),
            ("https://courier.example/", None),
            ("https://courier.example", None),
            ("courier.example/river", None),
        ] {
            assert_eq!(page(address).as_deref(), want, "{address}");
        }
    }

    #[test]
    fn many_addresses_hold_the_day() {
        for (address, want) in [
            ("https://courier.example/news/2024/01/25/river", Some("2024-01-25")),
            ("https://courier.example/world/2024/jan/5/river", Some("2024-01-05")),
            ("https://courier.example/2024-01-25-river-rises", Some("2024-01-25")),
            ("https://courier.example/a/2024-01-25", Some("2024-01-25")),
            ("https://courier.example/2024/01/river", None),
            ("https://courier.example/2024/13/25/river", None),
            ("https://courier.example/1200/10/12/offer", None),
            ("https://courier.example/2024-01-256", None),
            ("https://courier.example/river?date=2024/01/25", None),
        ] {
            assert_eq!(day(address).map(crate::read::dates::written).as_deref(), want, "{address}");
        }
    }
}
