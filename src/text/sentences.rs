//! Where does a sentence end?
//!
//! A stop mark is a candidate. What stands before it (an abbreviation, an initial, a number, a link), what closes after it
//! (quotation marks, brackets) and what comes next (a small letter, a word that begins sentences, a name) decide. Beside
//! that, items of a list that runs on in one line are sentences. The cases are those of the English "Golden Rules" of
//! Pragmatic Segmenter and what newspapers do. Every look around is bounded, so the time is linear.

mod list;
mod stop;

use super::{Span, place_of};
use list::{credit, items};
use stop::{End, end_at};

/// Bytes that a bracket or a short quotation inside a sentence may hold; a longer one is cut like any text.
const ASIDE: usize = 300;
const SHORT_QUOTATION: usize = 120;

/// The sentences of one block, in order, without white space at their ends.
pub(crate) fn sentences(text: &str, block: Span) -> Vec<Span> {
    let block = block.trim(text);
    let words = block.text(text);
    let mut found = vec![];
    let mut push = |start: usize, end: usize| {
        let span = Span::new(block.start + start, block.start + end).trim(text);
        if !span.is_empty() {
            found.push(span);
        }
    };
    let (mut start, mut at) = (0, 0);
    // Whether the sentence has a word yet, known up to `checked`.
    let (mut begun, mut checked) = (false, 0);
    let mut items = items(words).into_iter().chain(credit(words)).peekable();
    while let Some(mark) = next_mark(words, at) {
        at = mark;
        while let Some(item) = items.next_if(|&item| item <= at) {
            push(start, item);
            start = item;
        }
        let Some(c) = tail(words, at).chars().next() else { break };
        begun = begun && checked >= start || words.get(checked.max(start)..at).is_some_and(has_word);
        checked = at;
        if !is_stop(c) {
            at = after_aside(words, at).filter(|_| begun).unwrap_or(at + c.len_utf8());
            continue;
        }
        match end_at(words, start, at) {
            End::Here(end) => {
                let end = end + end_of_post(tail(words, end));
                push(start, end);
                (start, at) = (end, end);
            }
            End::No(next) => at = next,
        }
    }
    for item in items {
        push(start, item);
        start = item;
    }
    push(start, words.len());
    found
}

/// Bytes of what ends a post and tells nothing of its own: hashtags and, at the block's end, who wrote it ("Stay home! #Flood
/// — Ann Lind (@annlind) May 1, 2019").
fn end_of_post(tail: &str) -> usize {
    let all = run(tail, |word| is_tag(word) || is_link(word) || word.starts_with('@'));
    if is_signature(tail.get(all..).unwrap_or("").trim()) {
        return tail.len();
    }
    let tags = run(tail, is_tag);
    // "#Kessel is dry" is a sentence.
    if tail.get(tags..).unwrap_or("").trim_start().starts_with(char::is_alphanumeric) { 0 } else { tags }
}

fn is_tag(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|name| name.starts_with(char::is_alphabetic))
}

fn is_link(word: &str) -> bool {
    ["http://", "https://", "pic.twitter.com/"].iter().any(|start| word.starts_with(start))
}

/// Bytes of the words of a kind that a text begins with.
fn run(text: &str, is_of_kind: impl Fn(&str) -> bool) -> usize {
    /// More in a row are a list, and a look so far ahead at every stop would take long.
    const MOST: usize = 30;
    let mut bytes = 0;
    for _ in 0..MOST {
        let rest = text.get(bytes..).unwrap_or("");
        let word = rest.trim_start();
        if rest.len() == word.len() || !is_of_kind(word) {
            break;
        }
        bytes += rest.len() - word.len() + word.find(char::is_whitespace).unwrap_or(word.len());
    }
    bytes
}

/// "— Ann Lind (@annlind) May 1, 2019", and nothing else.
fn is_signature(words: &str) -> bool {
    /// A day in letters takes so many bytes.
    const DAY: usize = 20;
    const LONGEST: usize = 120;
    let signed =
        words.strip_prefix(['—', '–']).filter(|rest| rest.len() <= LONGEST).and_then(|rest| rest.split_once(" (@"));
    let day = signed.and_then(|(_, behind)| behind.split_once(')')).map(|(_, day)| day.trim());
    day.is_some_and(|day| day.len() <= DAY && (day.is_empty() || day.ends_with(|c: char| c.is_ascii_digit())))
}

/// Where the next character stands at which something may be decided.
fn next_mark(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        // Letters are passed over by their bytes; what follows the first byte of a character is no mark.
        let begins = |byte| matches!(byte, b'.' | b'!' | b'?' | b'(' | b'[' | b'"' | b'\'' | 0xC0..);
        at += place_of(text.as_bytes().get(at..)?, begins)?;
        if tail(text, at).starts_with(is_mark) {
            return Some(at);
        }
        at += 1;
    }
}

/// What follows a position.
fn tail(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or("")
}

/// What precedes a position.
fn head(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or("")
}

/// The characters at which something may be decided.
fn is_mark(c: char) -> bool {
    is_stop(c) || matches!(c, '(' | '[') || opens(c) || c == '"' || c == '\''
}

/// The characters that end sentences.
fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉') || is_full_width_stop(c)
}

/// Stops of scripts that need no space after them.
fn is_full_width_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '؟' | '۔' | '।' | '．')
}

fn has_word(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn opens(c: char) -> bool {
    matches!(c, '“' | '„' | '«' | '‘' | '‹')
}

fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '“' | '*' | '_')
}

/// Where to go on after a bracket or a short quotation that began inside a sentence, which is not cut inside.
fn after_aside(text: &str, at: usize) -> Option<usize> {
    let open = tail(text, at).chars().next()?;
    let before = head(text, at).chars().next_back();
    if matches!(open, '(' | '[') {
        let inside = Span::new(at, at + close_of_bracket(tail(text, at))?);
        return Some(last_stop(inside.text(text)).map_or(inside.end, |stop| at + stop));
    }
    if before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '—' | '–' | '-')) {
        return None;
    }
    let end = at + close_of_quotation(tail(text, at), open)?;
    let mut rest = tail(text, end).chars();
    let goes_on = rest.next()?.is_whitespace() && rest.next()?.is_lowercase();
    goes_on.then_some(end)
}

/// Bytes up to and with the bracket that closes the one a text begins with.
fn close_of_bracket(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices().take_while(|&(at, _)| at < ASIDE) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// Where the stop before the closing bracket stands, if one does: "(He had left.)"
fn last_stop(aside: &str) -> Option<usize> {
    let (at, c) = aside.char_indices().rev().find(|&(_, c)| !closes(c))?;
    // Of a run of marks the first counts: "[...]".
    let before = head(aside, at).trim_end_matches(is_stop);
    is_stop(c).then_some(before.len())
}

/// Bytes up to and with the mark that closes the short quotation a text begins with.
fn close_of_quotation(text: &str, open: char) -> Option<usize> {
    let close = match open {
        '“' | '„' => '”',
        '«' => '»',
        '‹' => '›',
        '‘' => '’',
        straight => straight,
    };
    let first = close.encode_utf8(&mut [0; 4]).bytes().next()?;
    let near = text.as_bytes().get(..SHORT_QUOTATION.min(text.len()))?;
    // It holds something: nothing closes right behind the mark that opens.
    let mut at = open.len_utf8() + tail(text, open.len_utf8()).chars().next()?.len_utf8();
    while let Some(step) = near.get(at..).and_then(|rest| place_of(rest, |byte| byte == first)) {
        at += step;
        if let Some(after) = tail(text, at).strip_prefix(close) {
            let is_apostrophe = matches!(close, '\'' | '’') && after.starts_with(char::is_alphanumeric);
            if !is_apostrophe && !head(text, at).ends_with(char::is_whitespace) {
                return Some(at + close.len_utf8());
            }
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests;
