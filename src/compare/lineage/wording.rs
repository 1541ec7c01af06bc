//! Which wording do two articles share that neither merely quotes?
//!
//! Shingles of five words are sorted with their places, so that equal ones stand together; what follows one another in
//! both articles is joined to runs. This is near-linear in the text: a shingle of very many articles is paired with the
//! first of them only, which is enough to put them into one group.

use super::words::{Word, Words, cut};
use super::{Signal, Way, called};
use crate::article::Article;
use crate::btree::BTreeMap;
use crate::english::stock_phrases::stock_phrases;
use crate::sort::Ordered;
use crate::story::LinkEvidenceKind;
use crate::text::hash;
use std::sync::OnceLock;

/// Words in a shingle.
const SHINGLE: usize = 5;
/// In more articles than this, a shingle pairs each with the first only.
const CROWD: usize = 24;

/// Words `a..a + length` of the first article are words `b..b + length` of the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub a: usize,
    pub b: usize,
    pub length: usize,
    /// In how many articles the part of it stands that the fewest have.
    pub holders: usize,
}

/// A signal for every pair that shares wording worth telling.
pub(super) fn shared(articles: &[Article], words: &[Words]) -> Vec<((usize, usize), Signal)> {
    let mut found = vec![];
    let (own, quoted) = all_runs(words);
    for (runs, signal) in [(own, own_signal as Judge), (quoted, quoted_signal as Judge)] {
        for (pair, runs) in runs {
            let (Some(a), Some(b)) = (words.get(pair.0), words.get(pair.1)) else { continue };
            let (Some(first), Some(second)) = (articles.get(pair.0), articles.get(pair.1)) else { continue };
            found.extend(signal((first, a), (second, b), &runs).map(|s| (pair, s)));
        }
    }
    found
}

/// The runs of each pair of articles.
type Runs = BTreeMap<(usize, usize), Vec<Run>>;

/// The runs of every pair in the reporters' own words, and those in words that one of the articles quotes.
fn all_runs(words: &[Words]) -> (Runs, Runs) {
    let mut shingles: Vec<Shingle> = vec![];
    let mut quoted = vec![];
    for (article, words) in words.iter().enumerate() {
        for (at, window) in words.all.windows(SHINGLE).enumerate() {
            let shingle = shingle(window);
            shingles.push((shingle, article as u32, at as u32));
            if window.iter().any(|w| w.quoted) {
                quoted.push(shingle);
            }
        }
    }
    // What one article quotes, another may print without marks (a tweet, a block quotation): it is a quotation there too.
    quoted.order();
    let (quoted, own) = shingles.into_iter().partition(|s| quoted.binary_search(&s.0).is_ok());
    (runs(own), runs(quoted))
}

/// A shingle's words, its article and its place there.
type Shingle = (u64, u32, u32);

/// Joins equal shingles that follow one another in both articles.
fn runs(mut shingles: Vec<Shingle>) -> Runs {
    keep_shared(&mut shingles);
    shingles.sort_unstable();
    shingles.dedup_by_key(|s| (s.0, s.1)); // the first place in each article
    let mut shared = vec![];
    for group in shingles.chunk_by(|a, b| a.0 == b.0) {
        let partners = if group.len() > CROWD { 1 } else { group.len() };
        for (i, &(_, a, at_a)) in group.iter().take(partners).enumerate() {
            for &(_, b, at_b) in group.iter().skip(i + 1) {
                shared.push((a, b, at_a, at_b, group.len()));
            }
        }
    }
    shared.sort_unstable();
    let mut runs = Runs::new();
    for (a, b, at_a, at_b, holders) in shared {
        let [a, b, at_a, at_b] = [a, b, at_a, at_b].map(|number| number as usize);
        let own = runs.entry((a, b)).or_default();
        match own.last_mut() {
            Some(run) if at_a == run.a + run.length - SHINGLE + 1 && at_b == run.b + run.length - SHINGLE + 1 => {
                run.length += 1;
                run.holders = run.holders.min(holders);
            }
            _ => own.push(Run { a: at_a, b: at_b, length: SHINGLE, holders }),
        }
    }
    runs
}

/// Drops what no second article has, which is most: to sort it would take longer than all else. A few others stay, because
/// their hashes end alike.
fn keep_shared(shingles: &mut Vec<Shingle>) {
    const NOBODY: u32 = u32::MAX;
    const SEVERAL: u32 = u32::MAX - 1;
    let places = (2 * shingles.len()).next_power_of_two();
    let place = |shingle: &Shingle| (shingle.0 >> 20) as usize & (places - 1);
    let mut holder = vec![NOBODY; places];
    for shingle in shingles.iter() {
        let Some(holder) = holder.get_mut(place(shingle)) else { continue };
        *holder = if *holder == NOBODY || *holder == shingle.1 { shingle.1 } else { SEVERAL };
    }
    shingles.retain(|shingle| holder.get(place(shingle)) == Some(&SEVERAL));
}

fn shingle(window: &[Word]) -> u64 {
    window.iter().fold(0u64, |h, w| (h.rotate_left(7) ^ w.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// How telling a run is: its words, less where every report would use them.
fn weight(run: &Run, words: &Words) -> f64 {
    let part = words.all.get(run.a..run.a + run.length).unwrap_or(&[]);
    // Titles and long names come in one wording only; what counts are words that another reporter would choose otherwise.
    let chosen = part.iter().filter(|w| w.content && !w.capital).count();
    if chosen < if run.length >= 7 { 2 } else { 3 } {
        return 0.0;
    }
    if run.length < LONG_STOCK && is_stock_phrase(part) {
        return 0.0;
    }
    let lead = part.iter().filter(|w| w.lead).count() as f64 / run.length as f64;
    let length = (run.length + chosen) as f64 / 1.5;
    // "charges of aiding and abetting murder": what a third says too is how the thing is called.
    let called = if run.holders > 2 && run.length < SAID_BY_ALL { 0.5 } else { 1.0 };
    length * called * (1.0 - 0.5 * lead)
}

/// A shorter run that more than two articles have is a term of the story.
const SAID_BY_ALL: usize = 9;

/// A run of so many words says more than a stock phrase.
const LONG_STOCK: usize = 14;

/// Whether a run is mostly a phrase that reporters use without copying one another, or a part of one.
fn is_stock_phrase(run: &[Word]) -> bool {
    static PHRASES: OnceLock<Vec<Vec<u64>>> = OnceLock::new();
    let phrases = PHRASES.get_or_init(|| stock_phrases().map(|words| words.map(hash::text).collect()).collect());
    let same = |words: &[Word], phrase: &[u64]| words.iter().map(|w| w.hash).eq(phrase.iter().copied());
    phrases.iter().any(|phrase| {
        2 * phrase.len() >= run.len() && run.windows(phrase.len()).any(|words| same(words, phrase))
            || phrase.windows(run.len().max(1)).any(|part| same(run, part))
    })
}

type Side<'a> = (&'a Article, &'a Words);
type Judge = fn(Side, Side, &[Run]) -> Option<Signal>;

/// What the reporters' own words show.
fn own_signal((first, a): Side, (second, b): Side, runs: &[Run]) -> Option<Signal> {
    let mut told: Vec<(f64, &Run)> = runs.iter().map(|r| (weight(r, a), r)).filter(|(w, _)| *w > 0.0).collect();
    told.order_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(y.1)));
    let longest = told.first()?.0;
    let total: f64 = told.iter().map(|t| t.0).sum();
    let share = total / (a.own.min(b.own).max(40) as f64);
    let score = 1.0 - (-(7.0 * share + 0.02 * (longest - 8.0).max(0.0))).exp();
    let covered: usize = told.iter().map(|t| t.1.length).sum();
    let examples: Vec<String> = told
        .iter()
        .take(2)
        .map(|(_, r)| format!("“{}”", cut(a.stretch(r.a, r.length).text(&first.text), 120)))
        .collect();
    let stretches = if told.len() == 1 { "one stretch".to_string() } else { format!("{} stretches", told.len()) };
    let detail = format!(
        "{} and {} share {covered} words in {stretches} that nobody is quoted with: {}.",
        called(first),
        called(second),
        examples.join(" and ")
    );
    let sentence = |words: &Words, at: usize| words.all.get(at).map(|w| w.sentence);
    let shared = told.iter().filter_map(|(_, r)| Some((sentence(a, r.a)?, sentence(b, r.b)?))).collect();
    Some(Signal { shared, ..Signal::new(LinkEvidenceKind::SharedWording, score, detail) })
}

/// A quotation must be this long (in words, all runs together) to be worth a link.
const LONG_QUOTATION: usize = 25;
/// Shorter runs around a quotation are names and set phrases.
const QUOTED_RUN: usize = 8;
/// The most that shared quotations can show: they make a link worth a look, never one origin.
const MOST_BY_QUOTATION: f64 = 0.45;

/// What it shows that both print the same quoted words at length: that both had that statement.
fn quoted_signal((first, a): Side, (second, b): Side, runs: &[Run]) -> Option<Signal> {
    let runs: Vec<&Run> = runs.iter().filter(|r| r.length >= QUOTED_RUN).collect();
    let covered: usize = runs.iter().map(|r| r.length).sum();
    let longest = runs.iter().max_by_key(|r| (r.length, std::cmp::Reverse(r.a)))?;
    let share = covered as f64 / a.all.len().min(b.all.len()).max(60) as f64;
    if covered < LONG_QUOTATION || share < 0.05 {
        return None;
    }
    if let Some(signal) = document_signal((first, a), (second, b), &runs) {
        return Some(signal);
    }
    let score = MOST_BY_QUOTATION * (1.0 - (-8.0 * share).exp());
    let detail = format!(
        "{} and {} quote the same {covered} words, “{}”: both had that statement, which alone does not make them one origin.",
        called(first),
        called(second),
        cut(a.stretch(longest.a, longest.length).text(&first.text), 120)
    );
    Some(Signal { quoted: true, ..Signal::new(LinkEvidenceKind::SharedWording, score, detail) })
}

/// That one article's outlet is whom the other quotes, with words that are its own there: a study, a release, a column.
const DOCUMENT: f64 = 0.7;

/// What it shows that one quotes the other.
fn document_signal((first, a): Side, (second, b): Side, runs: &[&Run]) -> Option<Signal> {
    let inside = |words: &Words, from: usize, length: usize| {
        words.all.get(from..from + length).unwrap_or(&[]).iter().filter(|w| w.quoted).count() * 2 > length
    };
    // For each side: the words that it quotes and the other has as its own.
    let mut of_first = 0;
    let mut of_second = 0;
    for run in runs {
        match (inside(a, run.a, run.length), inside(b, run.b, run.length)) {
            (false, true) if is_said_by(second, b, (run.b, run.length), first) => of_first += run.length,
            (true, false) if is_said_by(first, a, (run.a, run.length), second) => of_second += run.length,
            _ => {}
        }
    }
    let (way, count, quoted, quoting) = match (of_first >= QUOTED_DOCUMENT, of_second >= QUOTED_DOCUMENT) {
        (true, false) => (Way::Forward, of_first, first, second),
        (false, true) => (Way::Backward, of_second, second, first),
        _ => return None,
    };
    let detail =
        format!("{} quotes {} with {count} words that stand there as its own.", called(quoting), called(quoted));
    Some(Signal { way: Some(way), ..Signal::new(LinkEvidenceKind::SharedWording, DOCUMENT, detail) })
}

/// So many words of its own must be quoted.
const QUOTED_DOCUMENT: usize = 20;

/// Whether a run lies in a quotation of which the other article's outlet is the speaker: "Pew" or "the Pew survey" for
/// the "Pew Research Center".
fn is_said_by(article: &Article, words: &Words, (from, length): (usize, usize), other: &Article) -> bool {
    let run = words.stretch(from, length);
    let Some(outlet) = other.source.as_deref().filter(|outlet| outlet.split_whitespace().count() > 0) else {
        return false;
    };
    let outlet = outlet.strip_prefix("The ").unwrap_or(outlet);
    let speakers = article.quotes.iter().filter(|q| q.span.overlaps(run)).filter_map(|q| q.speaker.as_ref());
    let names = |text: &str| {
        let text = text.strip_prefix("The ").or_else(|| text.strip_prefix("the ")).unwrap_or(text);
        let mut own = outlet.split_whitespace();
        let shared = text.split_whitespace().take_while(|word| own.next() == Some(*word)).count();
        // All of its name, or of "Pew Research Center" a beginning that stands alone.
        shared > 0
            && (own.next().is_none() && shared == outlet.split_whitespace().count()
                || text.split_whitespace().count() == shared)
    };
    speakers.into_iter().any(|speaker| names(&speaker.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maps::Map;
    use crate::text::{Span, Tokens};

    #[test]
    fn only_what_two_articles_have_is_sorted() {
        let of = |hash: u64, article: u32, at: u32| (hash << 20, article, at);
        let mut shingles = vec![of(1, 0, 0), of(2, 0, 1), of(2, 0, 5), of(3, 0, 2), of(3, 1, 0), of(1, 2, 7)];
        keep_shared(&mut shingles);
        assert_eq!(shingles, [of(1, 0, 0), of(3, 0, 2), of(3, 1, 0), of(1, 2, 7)]);
        keep_shared(&mut vec![]);
    }

    #[test]
    fn only_what_is_mostly_stock_counts() {
        let cases = [
            ("who spoke on condition of anonymity because", true),
            ("not immediately respond to a request", true),
            ("the ferry listed sharply before the crew could close the doors", false),
            (
                "a clerk who spoke on condition of anonymity described three sealed boxes of unsigned ballots in the cellar",
                false,
            ),
        ];
        for (text, want) in cases {
            let article =
                Article { text: text.into(), sentences: vec![Span::new(0, text.len())], ..Article::default() };
            let tokens = Tokens::new(text, &article.sentences);
            let words = Words::of((&article, &tokens), &mut Map::default());
            assert_eq!(is_stock_phrase(&words.all), want, "{text}");
        }
    }
}
