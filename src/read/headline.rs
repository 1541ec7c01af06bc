//! What is the headline without what outlets put before and after it: "Opinion | …", "LIVE: …", "… - The Daily"?

use crate::english::news;
use std::ops::Range;

/// Between a headline and what is no part of it.
const BARS: [&str; 6] = [" | ", " - ", " – ", " — ", " :: ", " » "];
/// Words that a headline keeps, whatever is taken off before it.
const LEAST: usize = 3;

/// The title without affixes. `site` is the outlet's name where it is known.
pub(super) fn without_affixes(title: &str, site: Option<&str>) -> String {
    title.get(bare(title, site)).unwrap_or(title).to_string()
}

/// Where the headline stands in a title, without affixes and white space around it.
pub(super) fn bare(title: &str, site: Option<&str>) -> Range<usize> {
    let mut start = title.len() - title.trim_start().len();
    let mut end = title.trim_end().len().max(start);
    while let Some(used) = title.get(start..end).and_then(prefix) {
        start += used;
    }
    for _ in 0..3 {
        let rest = title.get(start..end).unwrap_or("");
        let Some((at, bar)) = BARS.iter().filter_map(|bar| Some((rest.rfind(bar)?, *bar))).max() else { break };
        let (head, tail) = (rest.get(..at).unwrap_or(""), rest.get(at + bar.len()..).unwrap_or(""));
        let dash = matches!(bar, " - " | " – " | " — ");
        let named = site.is_some_and(|site| same(site, tail));
        let short = !dash && tail.split_whitespace().count() <= 5;
        if head.split_whitespace().count() < 2 || !(named || short || is_outlet(tail)) {
            break;
        }
        end = start + head.trim_end().len();
    }
    start..end
}

/// Whether a section or an agency's slug stands before the headline.
pub(super) fn has_prefix(title: &str) -> bool {
    prefix(title).is_some()
}

/// Bytes of a section's name before the headline: "Opinion | ", "LIVE: ", "UPDATE 2-".
fn prefix(title: &str) -> Option<usize> {
    let rest = after_label(title).or_else(|| after_slug(title))?.trim_start();
    (rest.split_whitespace().count() >= LEAST).then_some(title.len() - rest.len())
}

/// What follows a section and its bar.
fn after_label(title: &str) -> Option<&str> {
    let end = title.char_indices().take(24).find(|&(_, c)| matches!(c, '|' | ':' | '–' | '—' | '-' | '»'))?.0;
    let (label, rest) = title.split_at_checked(end)?;
    let bar = rest.chars().next()?;
    let after = rest.get(bar.len_utf8()..)?;
    // "Live-in" is a word: a dash stands by itself.
    let alone = matches!(bar, '|' | ':' | '»') || label.ends_with(' ') && after.starts_with(' ');
    (alone && news::SECTIONS.has(&label.trim().to_lowercase())).then_some(after)
}

/// What follows an agency's slug in capitals: "UPDATE 2-", "EXCLUSIVE-".
fn after_slug(title: &str) -> Option<&str> {
    let (slug, rest) = title.split_once('-').filter(|(slug, _)| slug.len() < 20)?;
    let mut words = slug.split(' ');
    let known = news::SLUGS.has(words.next()?);
    let counted = words.next().is_none_or(|n| n.bytes().all(|b| b.is_ascii_digit()) && !n.is_empty());
    (known && counted && words.next().is_none() && rest.starts_with(char::is_uppercase)).then_some(rest)
}

/// Whether words after a dash are an outlet: a known one, or named as newspapers are, "The Valley Courier".
fn is_outlet(tail: &str) -> bool {
    let words: Vec<&str> = tail.split_whitespace().collect();
    let named = |word: &&str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || matches!(*word, "of" | "the")
    };
    let last = words.last().map_or(String::new(), |word| word.to_lowercase());
    words.len() <= 4
        && (news::OUTLETS.has(&plain(tail))
            || words.len() > 1
                && words.iter().all(named)
                && (news::MASTHEAD_WORDS.has(&last) || news::MEDIA_WORDS.has(&last)))
}

fn plain(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_string()
}

/// Whether two names of an outlet are the same, or one is the other's site: "The Daily" and "thedaily.com".
fn same(site: &str, tail: &str) -> bool {
    let letters = |name: &str| plain(name).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (site, tail) = (letters(site), letters(tail));
    site.len() >= 2 && tail.len() >= 2 && (site.starts_with(&tail) || tail.starts_with(&site))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn affixes_go_and_parts_of_the_headline_stay() {
        for (title, site, want) in [
            ("The River Rose - The Daily", Some("The Daily"), "The River Rose"),
            ("The River Rose - The Valley Courier", None, "The River Rose"),
            ("The River Rose | News | The Daily", None, "The River Rose"),
            ("Opinion | The River Must Not Rise", None, "The River Must Not Rise"),
            ("LIVE: The river has risen again", None, "The river has risen again"),
            ("EXCLUSIVE: Mayor to quit – The Daily", Some("The Daily"), "Mayor to quit"),
            ("Breaking News - The river has risen", None, "The river has risen"),
            ("UPDATE 2-River rises, mayor says", None, "River rises, mayor says"),
            ("EXCLUSIVE-The mayor will go", None, "The mayor will go"),
            ("Watch: EXCLUSIVE: Mayor to quit soon", None, "Mayor to quit soon"),
            ("  The River Rose  ", None, "The River Rose"),
        ] {
            assert_eq!(without_affixes(title, site), want, "{title}");
        }
        for title in [
            "The River Rose - and Nobody Left",
            "Rivers - BBC News",
            "Rivers - A Daily Struggle",
            "Live music returns to the park",
            "Live-in carers: what they earn and where",
            "Opinion: divided",
            "Mayor: The river must not rise",
            "Exclusive clubs – a thing of the past",
            "UPDATE-free phones are no safe phones",
            "Storm Times Three - How Delft Copes Daily with rain",
            "",
            " | ",
        ] {
            assert_eq!(without_affixes(title, None), title.trim(), "{title}");
        }
    }
}
