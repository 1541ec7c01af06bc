//! Whom does the article credit: "(Reuters)", "Source: agencies", "as reported by Al Jazeera"?

use crate::article::{Article, BlockKind, Credit};
use crate::english::{agencies, news};
use crate::text::{Span, begins_with_capital, lowercase};

/// Words right before a name that make it a credit, and words right after it.
const BEFORE: [&str; 5] = ["by", "citing", "quoting", "told", "via"];
const AFTER: [&str; 10] = ["cited", "cites", "has", "had", "quoted", "quotes", "reported", "reports", "said", "says"];
/// Names that are common words too; they count only after "the".
const COMMON: [&str; 6] = ["guardian", "hindu", "independent", "mirror", "telegraph", "spiegel"];
/// How many words before "contributed to this report" a name may begin.
const FARTHEST: usize = 12;
/// The longest name, in words.
const LONGEST: usize = 5;

/// Fills in [`Article::credits`] from the dateline, the credit blocks and the body.
pub(super) fn find(article: &mut Article) {
    let text = &article.text;
    let mut found = vec![];
    let mut shown = 0..0;
    for block in &article.blocks {
        // Who took a picture has not told the news.
        let of_a_picture = shown.end <= block.span.start
            && !shown.is_empty()
            && text.get(shown.end..block.span.start).is_some_and(|gap| !gap.contains('\n'));
        if block.kind == BlockKind::Caption {
            shown = block.span.start..block.span.end;
        }
        match block.kind {
            BlockKind::Credit if of_a_picture => {}
            BlockKind::Dateline => in_brackets(text, block.span, &mut found),
            BlockKind::Credit => in_line(text, block.span, &mut found),
            BlockKind::Body => in_prose(text, block.span, &mut found),
            _ => {}
        }
    }
    article.credits = found;
}

fn push(text: &str, span: Span, found: &mut Vec<Credit>) {
    let span = span.trim(text);
    if !span.is_empty() {
        found.push(Credit { name: span.text(text).split_whitespace().collect::<Vec<_>>().join(" "), span });
    }
}

/// The agency of a dateline.
fn in_brackets(text: &str, block: Span, found: &mut Vec<Credit>) {
    let words = block.text(text);
    if let Some((open, close)) = words.find('(').zip(words.rfind(')'))
        && open < close
    {
        push(text, Span::new(block.start + open + 1, block.start + close), found);
    }
}

/// The names of "Source: Al Jazeera + agencies", "(With inputs from ANI)", "(ANI)"; people of "Reporting by …" are none.
fn in_line(text: &str, block: Span, found: &mut Vec<Credit>) {
    let line = block.text(text);
    let lower = lowercase(line);
    let label = line.find(':').filter(|_| lower.starts_with("source") || lower.starts_with("agenc"));
    if label.is_none() && !lower.starts_with('(') && !lower.contains("inputs from") {
        return in_prose(text, block, found);
    }
    let mut start = block.start + label.map_or(0, |at| at + 1);
    for piece in text.get(start..block.end).unwrap_or("").split_inclusive(['+', ',', '&', ';', '/', '|', '(', ')']) {
        let bare = piece.trim_end_matches(['+', ',', '&', ';', '/', '|', '(', ')', '.']);
        let name = Span::new(start, start + bare.len()).trim(text);
        start += piece.len();
        if label.is_some() && name.len() < 60 || is_known(name.text(text)) {
            push(text, name, found);
        } else {
            in_prose(text, name, found);
        }
    }
}

/// Known agencies and outlets beside a word of passing on, and any name after "as reported by".
fn in_prose(text: &str, block: Span, found: &mut Vec<Credit>) {
    let words = words(text, block);
    let word = |at: usize| words.get(at).map_or("", |span| span.text(text));
    // "Associated Press writers Ann Lind and Ole Dahl contributed to this report."
    let contributed = contribution(text, block, &words);
    let mut at = 0;
    while at < words.len() {
        if !is_capital(text, &words, at) {
            at += 1;
            continue;
        }
        let gave = contributed.is_some_and(|to| at < to && to - at <= FARTHEST);
        let the = at > 0 && word(at - 1).eq_ignore_ascii_case("the");
        let is = |at: usize, listed: &[&str]| {
            let word = word(at);
            listed.iter().any(|w| word.eq_ignore_ascii_case(w))
        };
        let before = at.wrapping_sub(if the { 2 } else { 1 });
        let before_that = before.wrapping_sub(1);
        let reported_by = is(before, &["by"]) && is(before_that, &["reported"]);
        let led = is(before, &BEFORE)
            || is(before, &["to"]) && is(before_that, &["according"])
            || is(before, &["from", "with"]) && is(before_that, &["inputs", "reporting", "files"]);
        // To find out how long a name is takes longer than all else here.
        if !(gave || led || (at + 1..=at + LONGEST).any(|after| is(after, &AFTER))) {
            at += 1;
            continue;
        }
        let length = name_at(text, &words, at);
        let first = words.get(at).copied().unwrap_or_default();
        let last = words.get((at + length).saturating_sub(1)).copied().unwrap_or_default();
        let joined = || {
            text.get(last.end..words.get(at + length).map_or(last.end, |w| w.start))
                .is_some_and(|gap| gap.trim().is_empty())
        };
        let passed_on = led || is(at + length, &AFTER) && joined();
        let name = Span::new(first.start, last.end);
        let known = || {
            let name = name.text(text);
            (the || !COMMON.iter().any(|common| name.eq_ignore_ascii_case(common))) && is_known(name)
        };
        if reported_by || (passed_on || gave) && known() {
            push(text, name, found);
        }
        at += length;
    }
}

/// Where "contributed to this report" stands, if it does; "Reuters contributed to the fund" is none.
fn contribution(text: &str, block: Span, words: &[Span]) -> Option<usize> {
    let word = |at: usize| words.get(at).map_or("", |span| span.text(text));
    let stands = |at: &usize| {
        word(*at) == "contributed"
            && word(at + 1) == "to"
            && matches!(word(at + 2), "this" | "the")
            && matches!(word(at + 3), "report" | "story" | "article")
    };
    // Nearly no paragraph says so.
    let said = block.text(text).contains("contributed to th");
    said.then(|| (0..words.len()).find(stands)).flatten()
}

fn is_capital(text: &str, words: &[Span], at: usize) -> bool {
    words.get(at).is_some_and(|span| begins_with_capital(span.text(text)))
}

/// How many words from `at` on, where a capital stands, are a name: a known one if there is one, else the run of
/// capitalized words.
fn name_at(text: &str, words: &[Span], at: usize) -> usize {
    let capital = |at: usize| is_capital(text, words, at);
    let adjacent = |at: usize| {
        words
            .get(at)
            .zip(words.get(at + 1))
            .and_then(|(a, b)| text.get(a.end..b.start))
            .is_some_and(|gap| gap.trim().is_empty())
    };
    let mut run = 1;
    while run < LONGEST
        && adjacent(at + run - 1)
        && (capital(at + run) || words.get(at + run).is_some_and(|w| w.text(text) == "of"))
    {
        run += 1;
    }
    let name = |length: usize| {
        words.get(at).zip(words.get(at + length - 1)).map(|(a, b)| Span::new(a.start, b.end).text(text))
    };
    let known = (1..=run).rev().find(|&length| name(length).is_some_and(is_known));
    known.unwrap_or(if words.get(at).is_some_and(|w| w.text(text) == "The") { 1 } else { run })
}

fn is_known(name: &str) -> bool {
    let is_agency = || name.len() > 3 || name.chars().all(char::is_uppercase);
    news::is_outlet(agencies::without_the(name)) || agencies::agency(name).is_some() && is_agency()
}

/// The words of a block: letters and digits, and hyphens after the first of them.
fn words(text: &str, block: Span) -> Vec<Span> {
    let words = block.text(text);
    let mut found = Vec::with_capacity(words.len() / 5);
    let mut at = 0;
    while at < words.len() {
        let start = run(words, at, |byte| !byte.is_ascii_alphanumeric(), |c| !c.is_alphanumeric());
        at = run(words, start, |byte| byte.is_ascii_alphanumeric() || byte == b'-', char::is_alphanumeric);
        if start < at {
            found.push(Span::new(block.start + start, block.start + at));
        }
    }
    found
}

/// Where the run of characters of a kind ends that begins at a place, by their bytes if they are ASCII.
#[inline]
fn run(text: &str, from: usize, ascii: impl Fn(u8) -> bool, other: impl Fn(char) -> bool) -> usize {
    let mut at = from;
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte.is_ascii() {
            if !ascii(byte) {
                break;
            }
            at += 1;
        } else {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()).filter(|&c| other(c)) else { break };
            at += c.len_utf8();
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn credits(kind: BlockKind, text: &str) -> Vec<String> {
        let span = Span::new(0, text.len());
        let mut article = Article { text: text.to_string(), blocks: vec![Block { kind, span }], ..Article::default() };
        find(&mut article);
        article.credits.into_iter().map(|c| c.name).collect()
    }

    #[test]
    fn credits_and_look_alikes() {
        use BlockKind::{Body, Credit, Dateline};
        for (kind, text, want) in [
            (Body, "The river fell, as reported by Al Jazeera.", vec!["Al Jazeera"]),
            (Body, "The river fell, as reported by the Valley Courier.", vec!["Valley Courier"]),
            (Body, "Reuters quoted two officials; Al Jazeera reported so too.", vec!["Reuters", "Al Jazeera"]),
            (Body, "He was a guardian of the river, told Independent voters, and left.", vec![]),
            (Body, "She joined Reuters in 2001.", vec![]),
            (Body, "According to the Guardian it fell.", vec!["Guardian"]),
            (Credit, "Source: Al Jazeera + agencies", vec!["Al Jazeera", "agencies"]),
            (Credit, "(ANI)", vec!["ANI"]),
            (Credit, "The Associated Press contributed to this report.", vec!["The Associated Press"]),
            (Credit, "Reuters writers Ann Lind and Ole Dahl contributed to this report.", vec!["Reuters"]),
            (Credit, "Ann Lind and Ole Dahl contributed to this report.", vec![]),
            (Body, "Reuters contributed to the fund.", vec![]),
            (Credit, "Reporting by Ann Lind; Editing by Omar Hadid", vec![]),
            (Dateline, "DELFT, March 3 (AFP):", vec!["AFP"]),
        ] {
            assert_eq!(credits(kind, text), want, "{text}");
        }
    }
}
