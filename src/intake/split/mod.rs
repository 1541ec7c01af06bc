//! Where does one article of a plain text end and the next begin?
//!
//! Archives number their documents, and so do people ("Article 1"); people divide what they paste by a ruled line, or put a header (`Title:`, a labelled
//! date) before each; or one article simply follows another. A ruled line may as well part the sections of one article,
//! a headline with a name under it may be an entry of a live blog: a cut needs signs that a new article begins
//! ([`opening`]), and that it does not go on with the people of the one before ([`names`]).

mod counted;
mod lines;
mod names;
mod opening;

use super::Found;
use crate::article::Input;
use crate::sort::Ordered;
use crate::text::Span;
use lines::{Line, Mark};
use opening::Opening;

/// Words that an article has at least, where only its looks say that it is one.
const LEAST: usize = 60;
/// Entries of a live blog are shorter than that as a rule.
const ENTRY: usize = 120;
/// A part of fewer words than this, and than an eighth of the article before it, is its foot.
const FOOT: usize = 40;

/// The text as the articles it holds, and how it could be read instead.
pub(super) fn read(text: String, file: Option<&str>) -> Found {
    let mut lines = lines::lines(&text);
    counted::mark(&text, &mut lines);
    let ruled = lines.iter().any(|line| matches!(line.mark, Mark::Rule | Mark::Break));
    let parts = if lines.iter().any(|line| line.mark == Mark::Document) {
        at_marks(&text, &lines, |mark| mark == Mark::Document)
    } else if ruled {
        divided(&text, &lines)
    } else {
        let labelled = labelled(&text, &lines);
        if labelled.len() > 1 { labelled } else { one_after_another(&text, &lines) }
    };
    let instead = match parts.len() {
        0 | 1 if ruled => at_marks(&text, &lines, |mark| matches!(mark, Mark::Rule | Mark::Break)),
        _ => vec![],
    };
    let inputs = |parts: &[Span]| -> Vec<Input> {
        let of = |(number, part): (usize, &Span)| Input {
            name: file.map(|file| format!("{file} ({} of {})", number + 1, parts.len())),
            text: Some(part.text(&text).to_string()),
            ..Input::default()
        };
        parts.iter().enumerate().map(of).collect()
    };
    let (several, instead) = (inputs(&parts), inputs(&instead));
    let whole = Input { name: file.map(str::to_string), text: Some(text), ..Input::default() };
    if several.len() > 1 {
        return Found { articles: several, instead: vec![whole], ..Found::default() };
    }
    let instead = if instead.len() > 1 { instead } else { vec![] };
    Found { articles: vec![whole], instead, ..Found::default() }
}

/// The parts between the lines with such a mark, those without a word left out.
fn at_marks(text: &str, lines: &[Line], is: impl Fn(Mark) -> bool) -> Vec<Span> {
    marked(text, lines, is).into_iter().map(|(part, _)| part).collect()
}

/// The same, and whether a ruled line stands before each.
fn marked(text: &str, lines: &[Line], is: impl Fn(Mark) -> bool) -> Vec<(Span, bool)> {
    let (mut found, mut start, mut ruled): (Vec<(Span, bool)>, usize, bool) = (vec![], 0, false);
    let end = Line { span: Span::new(text.len(), text.len()), mark: Mark::Words };
    for line in lines.iter().filter(|line| is(line.mark)).chain([&end]) {
        let part = Span::new(start, line.span.start).trim(text);
        if has_words(part.text(text)) {
            found.push((part, ruled));
            ruled = false;
        }
        ruled |= line.mark == Mark::Rule;
        start = line.span.end;
    }
    found
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The article that the parts so far belong to.
struct Current {
    opening: Opening,
    people: names::Names,
    words: usize,
}

/// Articles between ruled lines; a part that begins no article goes on with the one before.
fn divided(text: &str, lines: &[Line]) -> Vec<Span> {
    let mut found: Vec<Span> = vec![];
    let mut current: Option<Current> = None;
    for (part, ruled) in marked(text, lines, |mark| matches!(mark, Mark::Rule | Mark::Break)) {
        let words = part.text(text);
        match (&mut current, found.last_mut()) {
            (Some(article), Some(last)) if !begins(article, words, ruled) => {
                *last = Span::new(last.start, part.end);
                article.people.add(words);
                article.words += count(words);
            }
            _ => {
                found.push(part);
                current =
                    Some(Current { opening: opening::of(words), people: names::Names::of(words), words: count(words) });
            }
        }
    }
    found
}

/// Whether a part behind a dividing line begins an article of its own.
fn begins(before: &Current, words: &str, ruled: bool) -> bool {
    let opening = opening::of(words);
    let foot = opening::is_foot(words) || count(words) < FOOT && count(words) * 8 < before.words;
    match opening {
        Opening::Header => !opening::is_foot(words),
        Opening::Headline | Opening::Bare if ruled && !foot => {
            let told = before.people.told_again(words);
            // As complete as the one before: a part without a headline is a section of an article that has one.
            let complete = opening >= before.opening;
            told.again > told.gone_on || told.gone_on == 0 && complete && !opening::goes_on(words)
        }
        _ => false,
    }
}

/// Articles that each begin with a labelled header after an empty line: `Title: …`, `date 2024-01-25`.
fn labelled(text: &str, lines: &[Line]) -> Vec<Span> {
    let mut starts = vec![0];
    let (mut prose, mut blank) = (false, true);
    for line in lines {
        let words = line.span.text(text);
        if words.trim().is_empty() {
            blank = true;
            continue;
        }
        let label = opening::label(words);
        if label.is_some() && blank && prose {
            starts.push(line.span.start);
            prose = false;
        }
        prose |= label.is_none_or(|bare| !bare);
        blank = false;
    }
    parts_from(text, &starts)
}

fn parts_from(text: &str, starts: &[usize]) -> Vec<Span> {
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end).trim(text));
    parts.filter(|part| has_words(part.text(text))).collect()
}

/// Articles without anything between them: each with a headline and two of outlet, byline, date and dateline.
fn one_after_another(text: &str, lines: &[Line]) -> Vec<Span> {
    let live =
        lines.iter().map(|line| line.span.text(text)).filter(|words| has_words(words)).take(4).any(opening::is_live);
    if live {
        return vec![];
    }
    let mut starts = vec![];
    // A header is over where prose begins: its lines may stand apart.
    let (mut blank, mut told) = (true, true);
    for (at, line) in lines.iter().enumerate() {
        let words = line.span.text(text);
        if words.trim().is_empty() {
            blank = true;
            continue;
        }
        if blank && told {
            let next = lines.get(at..).unwrap_or(&[]).iter().map(|line| line.span.text(text));
            if opening::is_whole_header(next.filter(|words| !words.trim().is_empty()).take(6)) {
                starts.push(line.span.start);
                told = false;
            }
        }
        told |= crate::read::lines::is_prose(words.trim());
        blank = false;
    }
    // What stands before the first header belongs to the first article: a slug, a section.
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let parts = parts_from(text, &starts);
    let mut sizes: Vec<usize> = parts.iter().map(|part| count(part.text(text))).collect();
    sizes.order();
    let middle = sizes.get(sizes.len() / 2).copied().unwrap_or(0);
    let entries = parts.len() > 2 && middle < ENTRY;
    if sizes.first().is_some_and(|least| *least < LEAST) || entries { vec![] } else { parts }
}

#[cfg(test)]
mod tests;
