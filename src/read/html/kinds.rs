//! What is each run inside the article: title, heading, caption, boilerplate, or text of which the layout decides?

use super::flow::Run;
use super::meta::Meta;
use crate::article::BlockKind;
use crate::read::{header, lines, notes};
use std::ops::Range;

/// Runs in links up to this length are teasers.
const TEASER: usize = 300;

/// The runs inside `ranges` with what markup says of them.
pub(super) fn kinds<'a>(runs: &'a [Run], ranges: &[Range<usize>], meta: &Meta) -> Vec<(Option<BlockKind>, &'a str)> {
    let inside = |run: &&Run| ranges.iter().any(|range| range.contains(&run.block));
    let runs: Vec<&Run> = runs.iter().filter(inside).collect();
    let title = letters(meta.title.as_deref().unwrap_or(""));
    let mut titled = false;
    let mut found = vec![];
    for run in &runs {
        let is_title = !titled && run.length < 400 && !title.is_empty() && letters(&run.words) == title;
        titled |= is_title;
        found.push((if is_title { Some(BlockKind::Title) } else { kind(run) }, run.words.as_str()));
    }
    drop_teasers(&runs, &mut found);
    drop_lone_headings(&mut found);
    found
}

/// So many paragraphs before and behind the article are kept for whoever finds that they belong to it.
const BESIDE: usize = 15;
/// A paragraph of fewer characters is a label.
const PARAGRAPH: usize = 60;

/// The prose of the page that stands outside the article, the nearest to it: people can count it as text.
///
/// What asks for a subscription or corrects something there is of other articles, or of all of them.
pub(super) fn beside<'a>(runs: &'a [Run], ranges: &[Range<usize>], title: Option<&str>) -> Vec<&'a str> {
    let inside = |run: &Run| ranges.iter().any(|range| range.contains(&run.block));
    let title = letters(title.unwrap_or(""));
    let mut own: Vec<&str> = runs.iter().filter(|run| inside(run)).map(|run| run.words.as_str()).collect();
    own.sort_unstable();
    let worth = |run: &&Run| {
        let words = run.words.as_str();
        let prose = run.is_prose() && run.length >= PARAGRAPH && run.link_share() <= 0.5;
        // A page may show its article's opening twice.
        prose
            && !inside(run)
            && own.binary_search(&words).is_err()
            && letters(words) != title
            && !speaks_of_the_page(words)
    };
    let first = runs.iter().position(&inside).unwrap_or(0);
    let (before, behind) = runs.split_at_checked(first).unwrap_or((&[], runs));
    let mut before: Vec<&Run> = before.iter().rev().filter(worth).take(BESIDE).collect();
    before.reverse();
    before.into_iter().chain(behind.iter().filter(worth).take(BESIDE)).map(|run| run.words.as_str()).collect()
}

fn speaks_of_the_page(words: &str) -> bool {
    notes::is_wall(words) || notes::of_the_editors(words).is_some() || lines::is_furniture(words)
}

/// How many lines of the page are links.
pub(super) fn links(runs: &[Run]) -> usize {
    runs.iter().filter(|run| run.link_share() > 0.6 && run.words.split(' ').count() > 2).count()
}

/// So many other articles in a row, each by its headline, its day and its first words, are no part of this one.
const OTHERS: usize = 3;

/// The openings of other articles below this one: a linked headline, a day, a paragraph or two, and the next headline.
fn drop_teasers(runs: &[&Run], found: &mut [(Option<BlockKind>, &str)]) {
    let headline = |run: &Run| run.place.heading > 0 && run.link_share() > 0.6;
    let mut starts: Vec<usize> = (0..runs.len()).filter(|&at| runs.get(at).is_some_and(|run| headline(run))).collect();
    starts.push(runs.len());
    let teaser = |from: usize, end: usize| {
        let group = found.get(from..end).unwrap_or(&[]);
        let (days, paragraphs): (Vec<&str>, Vec<&str>) = group
            .iter()
            .filter(|(kind, words)| kind.is_none() || lines::is_date_line(words))
            .map(|(_, words)| *words)
            .partition(|words| lines::is_date_line(words));
        !days.is_empty() && (1..=2).contains(&paragraphs.len())
    };
    let teasers: Vec<bool> = starts.windows(2).map(|pair| matches!(pair, [from, end] if teaser(*from, *end))).collect();
    let mut at = 0;
    for row in teasers.chunk_by(|a, b| a == b) {
        let (first, after) = (at, at + row.len());
        at = after;
        if row.len() < OTHERS || !row.iter().all(|&teaser| teaser) {
            continue;
        }
        if let (Some(&from), Some(&end)) = (starts.get(first), starts.get(after)) {
            let bodies = found.get_mut(from..end).unwrap_or_default().iter_mut().filter(|(kind, _)| kind.is_none());
            bodies.for_each(|(kind, _)| *kind = Some(BlockKind::Boilerplate));
        }
    }
}

/// How many headings inside `ranges` are links: the page of a section has many, an article few.
pub(super) fn linked_headlines(runs: &[Run], ranges: &[Range<usize>]) -> usize {
    let inside = |run: &&Run| ranges.iter().any(|range| range.contains(&run.block));
    let linked = |run: &&Run| run.place.heading > 0 && run.link_share() > 0.6 && !run.place.unlikely;
    runs.iter().filter(inside).filter(linked).count()
}

fn kind(run: &Run) -> Option<BlockKind> {
    if run.place.unlikely {
        return Some(BlockKind::Boilerplate);
    }
    if run.link_share() > 0.6
        && (run.length < TEASER || run.link_share() > 0.9)
        && !(run.length > 60 && run.place.heading == 0 && run.link_share() < 0.8 && run.is_prose())
    {
        return Some(BlockKind::Boilerplate);
    }
    if run.place.caption {
        return Some(BlockKind::Caption);
    }
    if run.place.heading > 0 {
        return Some(BlockKind::Heading);
    }
    if run.place.dateline
        && (crate::read::dateline::alone(&run.words).is_some() || crate::read::lines::is_date_line(&run.words))
    {
        return Some(BlockKind::Dateline);
    }
    if run.place.author && run.length < 200 {
        let by = header::field(&run.words, true).is_some_and(|(field, _)| matches!(field, header::Field::Authors(_)));
        return Some(if by { BlockKind::Byline } else { BlockKind::Boilerplate });
    }
    None
}

/// A heading over nothing but boilerplate is boilerplate: "Related stories".
fn drop_lone_headings(found: &mut [(Option<BlockKind>, &str)]) {
    let mut followed = false;
    for (kind, _) in found.iter_mut().rev() {
        match kind {
            None => followed = true,
            Some(BlockKind::Heading) if !followed => *kind = Some(BlockKind::Boilerplate),
            Some(BlockKind::Heading) => {}
            Some(BlockKind::Boilerplate) => followed = false,
            _ => {}
        }
    }
}

/// Letters and digits alone, to compare lines by.
pub(super) fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
