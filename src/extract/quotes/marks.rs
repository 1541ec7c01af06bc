//! Which stretches of the text stand in quotation marks?
//!
//! A state machine over characters, one block at a time. A mark that is not closed reaches to the end of its block (as in a
//! quotation of several paragraphs); an opening mark inside an open quotation ends the one before, whose closing mark was
//! forgotten. Two apostrophes or two backticks are one double mark.

use super::posts::posts;
use crate::article::Block;
use crate::text::{Span, insertions, place_of};

/// A stretch in marks, or a post that the page shows without any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// With its marks.
    pub outer: Span,
    /// Without marks and white space at the ends.
    pub inner: Span,
    /// Whether a closing mark stands.
    pub closed: bool,
    /// Whether the block that it stands in begins with it.
    pub leads: bool,
    /// Who signed it, if it is a post.
    pub signed: Option<Span>,
}

/// Characters after which a single mark that has not been closed is an apostrophe after all.
const LONGEST_SINGLE: usize = 300;

/// The stretches in marks, in order and disjoint; single marks count outside double ones.
pub(super) fn runs(text: &str, blocks: &[Block]) -> Vec<Run> {
    let mut found = vec![];
    for block in blocks.iter().filter(|b| b.kind.has_sentences()) {
        let mut from = block.span.start;
        for post in posts(text, block.span) {
            block_runs(text, Span::new(from, post.words.start).trim(text), &mut found);
            let leads = post.words.start == block.span.start;
            found.push(Run { outer: post.words, inner: post.words, closed: true, leads, signed: Some(post.name) });
            from = post.end;
        }
        block_runs(text, Span::new(from, block.span.end), &mut found);
    }
    found
}

/// A mark of the block; a doubled apostrophe or backtick is one double mark.
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    end: usize,
    char: char,
}

/// The marks of one block, in order. All other characters only matter where they touch one.
struct Marks<'a> {
    text: &'a str,
    block: Span,
    all: Vec<Mark>,
}

/// What opens or closes quotations, and the apostrophe that may.
fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '"' | '«' | '»' | '‘' | '\'' | '’' | '`')
}

impl<'a> Marks<'a> {
    fn of(text: &'a str, block: Span) -> Marks<'a> {
        let mut all: Vec<Mark> = vec![];
        let words = block.text(text);
        let mut from = 0;
        let mut put_in = insertions(words);
        // ASCII's own marks, and the first bytes of the others.
        let begins = |byte| matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2);
        while let Some(step) = words.as_bytes().get(from..).and_then(|rest| place_of(rest, begins)) {
            let at = from + step;
            let Some(char) = words.get(at..).and_then(|rest| rest.chars().next()) else { break };
            from = at + char.len_utf8();
            if !is_mark(char) || put_in.rest(Span::new(at, from)).is_none() {
                continue;
            }
            let (at, end) = (block.start + at, block.start + from);
            match all.last_mut() {
                Some(last)
                    if last.end == at
                        && last.char == char
                        && matches!(char, '\'' | '`' | '’' | '‘')
                        && last.end - last.at == char.len_utf8() =>
                {
                    *last = Mark { at: last.at, end, char: '"' };
                }
                _ => all.push(Mark { at, end, char }),
            }
        }
        Marks { text, block, all }
    }

    /// The characters after a mark, a blank at the end of the block.
    fn after(&self, mark: Mark) -> impl Iterator<Item = char> + 'a {
        Span::new(mark.end, self.block.end).text(self.text).chars().chain(std::iter::repeat(' '))
    }

    fn next(&self, mark: Mark) -> char {
        self.after(mark).next().unwrap_or(' ')
    }

    /// The character before a mark, a blank at the start of the block.
    fn before(&self, mark: Mark) -> char {
        Span::new(self.block.start, mark.at).text(self.text).chars().next_back().unwrap_or(' ')
    }
}

fn block_runs(text: &str, block: Span, found: &mut Vec<Run>) {
    let marks = Marks::of(text, block);
    let mut open: Option<Mark> = None;
    let mut i = 0;
    while let Some(&here) = marks.all.get(i) {
        let mut push = |first: Mark, inner_end: usize, closed: Option<Mark>| {
            let inner = Span::new(first.end, inner_end).trim(text);
            let outer = Span::new(first.at, closed.map_or(inner.end, |mark| mark.end));
            if !inner.is_empty() && inner.text(text).chars().any(char::is_alphanumeric) {
                found.push(Run {
                    outer,
                    inner,
                    closed: closed.is_some(),
                    leads: first.at == block.start,
                    signed: None,
                });
            }
        };
        // As in German, or mistyped: “I will,“ she said.
        let ends = !marks.before(here).is_whitespace() && !marks.next(here).is_alphanumeric();
        if i == 0 && lacks_beginning(&marks, here) {
            push(Mark { at: block.start, end: block.start, ..here }, here.at, Some(here));
            i += 1;
            continue;
        }
        let closes = |mark: Mark| here.char == '“' && (mark.char == '„' || mark.char == '“' && ends);
        match here.char {
            '“' | '«' | '„' if open.is_none_or(|mark| !closes(mark)) => {
                if let Some(first) = open {
                    push(first, here.at, None);
                }
                open = Some(here);
            }
            '”' | '»' | '“' if open.is_some() => {
                if let Some(first) = open.take() {
                    push(first, here.at, Some(here));
                }
            }
            '"' | '‟' => match open {
                Some(first) if marks.before(here).is_whitespace() && marks.next(here).is_alphanumeric() => {
                    push(first, here.at, None);
                    open = Some(Mark { char: '"', ..here });
                }
                Some(first) => {
                    push(first, here.at, Some(here));
                    open = None;
                }
                None if marks.before(here).is_ascii_digit() && !marks.next(here).is_alphanumeric() => {} // 6'2"
                None => open = Some(Mark { char: '"', ..here }),
            },
            '‘' | '\'' | '’' if open.is_none() && opens_single(&marks, here) => {
                if let Some(number) = closes_single(&marks, i) {
                    let close = marks.all.get(number).copied().unwrap_or(here);
                    push(here, close.at, Some(close));
                    i = number;
                }
            }
            _ => {}
        }
        i += 1;
    }
    if let Some(first) = open {
        let end = forgotten_end(text, Span::new(first.end, block.end)).unwrap_or(block.end);
        let inner = Span::new(first.end, end).trim(text);
        if inner.text(text).chars().any(char::is_alphanumeric) {
            found.push(Run {
                outer: Span::new(first.at, end),
                inner,
                closed: end < block.end,
                leads: first.at == block.start,
                signed: None,
            });
        }
    }
}

/// Whether a block's first mark closes what no mark has opened: "We will rebuild," she said.
fn lacks_beginning(marks: &Marks, mark: Mark) -> bool {
    /// So many bytes an utterance may have before it.
    const LONGEST: usize = 500;
    let said = Span::new(marks.block.start, mark.at);
    let behind = Span::new(mark.end, marks.block.end).text(marks.text);
    let mut words = behind.split_whitespace();
    let word = words.next().unwrap_or("");
    let speaks =
        word.starts_with(char::is_uppercase) || matches!(word, "he" | "she" | "they" | "said" | "says" | "the");
    matches!(mark.char, '"' | '”')
        && (8..LONGEST).contains(&said.len())
        && said.text(marks.text).starts_with(|c: char| c.is_uppercase())
        && matches!(marks.before(mark), ',' | '?' | '!')
        && behind.starts_with(' ')
        && speaks
}

/// Where a quotation ends whose closing mark was forgotten: before "…, wrote Ann Lee, a nurse." or "…, Ann Lee said." near the
/// end of its block.
fn forgotten_end(text: &str, open: Span) -> Option<usize> {
    /// So many bytes may follow: who says it.
    const REST: usize = 160;
    let words = open.text(text);
    let near = words.len().saturating_sub(REST);
    let tail = (near..words.len()).find_map(|from| words.get(from..))?;
    let said = |comma: &usize| {
        let mut after = tail.get(comma + 2..).unwrap_or("").split_whitespace();
        let verb = matches!(after.next(), Some("said" | "says" | "wrote" | "writes" | "added" | "tweeted"));
        verb && after.next().is_some_and(|name| name.starts_with(char::is_uppercase))
    };
    // Where the next paragraph opens a mark again, this one was left open on purpose.
    let goes_on =
        text.get(open.end..).is_some_and(|rest| rest.trim_start().starts_with(['“', '"', '«', '„', '`', '‘', '\'']));
    let fits = |comma: &usize| said(comma) || !goes_on && is_said_at_end(tail.get(comma + 2..).unwrap_or(""));
    let comma = tail.match_indices(", ").map(|(at, _)| at).find(fits)?;
    Some(open.end - tail.len() + comma + 1)
}

/// "Mayor Ann Lee said. …": who speaks, a verb of saying, and the end of the sentence.
fn is_said_at_end(words: &str) -> bool {
    const SPEAKER: usize = 8;
    let mut before = "";
    for (number, word) in words.split_whitespace().take(SPEAKER).enumerate() {
        if matches!(word, "said." | "says." | "added." | "wrote.") {
            return number > 0 && !before.ends_with(',');
        }
        let opens = word.starts_with(char::is_uppercase) || matches!(word, "a" | "an" | "he" | "she" | "the" | "they");
        if number == 0 && !opens || word.contains(is_mark) && !word.contains(['’', '\'']) {
            return false;
        }
        before = word;
    }
    false
}

/// Whether a single mark may open a quotation: before a word and after none. Elisions and decades ('em, '90s) do not.
fn opens_single(marks: &Marks, mark: Mark) -> bool {
    let before = marks.before(mark);
    if !(before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | ':' | '-'))
        || !marks.next(mark).is_alphanumeric()
    {
        return false;
    }
    if mark.char == '’' {
        return false;
    }
    let letters = marks.after(mark).take(6).take_while(|c| c.is_alphanumeric());
    let word: String = letters.flat_map(char::to_lowercase).collect();
    let decade = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit());
    !decade && !matches!(word.as_str(), "em" | "til" | "tis" | "twas" | "n" | "cause" | "round" | "bout")
}

/// The number of the mark that closes the single one of number `i`: after a word and before none, and not at a plural's
/// possessive mark if a better one follows before the next opening mark.
fn closes_single(marks: &Marks, i: usize) -> Option<usize> {
    let mut spare = None;
    let open = marks.all.get(i)?;
    let (mut reached, mut passed) = (open.end, 0);
    for (number, &mark) in marks.all.iter().enumerate().skip(i + 1) {
        passed += Span::new(reached, mark.at).text(marks.text).chars().take(LONGEST_SINGLE).count() + 1;
        reached = mark.end;
        if passed >= LONGEST_SINGLE || matches!(mark.char, '"' | '“' | '”') {
            break;
        }
        let before = marks.before(mark);
        let mut after = marks.after(mark);
        let (next, second) = (after.next().unwrap_or(' '), after.next().unwrap_or(' '));
        if !matches!(mark.char, '’' | '\'') || before.is_whitespace() || next.is_alphanumeric() {
            // "called it 'dangerous' and 'wrong'": what opens another has the one before closed.
            if mark.char == '‘' || spare.is_some() && opens_single(marks, mark) {
                break;
            }
            continue;
        }
        let possessive = before == 's' && next == ' ' && second.is_lowercase();
        if !possessive {
            return Some(number);
        }
        spare = spare.or(Some(number));
    }
    spare
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    fn inner(text: &str) -> Vec<&str> {
        let mut blocks = vec![];
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            blocks.push(Block { kind: BlockKind::Body, span: Span::new(start, start + line.len()).trim(text) });
            start += line.len();
        }
        runs(text, &blocks).into_iter().map(|r| r.inner.text(text)).collect()
    }

    #[test]
    fn marks_of_every_kind_are_seen() {
        let cases: [(&str, &[&str]); 28] = [
            ("Lee calls the plan 'dangerous' and 'a great threat' to us", &["dangerous", "a great threat"]),
            (
                "'The miners' pay has been low since the '90s,' she said.",
                &["The miners' pay has been low since the '90s,"],
            ),
            ("We go home now,\" Ann Lee said. \"We come.\"", &["We go home now,", "We come."]),
            ("“We go.\nWe come again,” he said.", &["We go.", "We come again,"]),
            ("The film Up,\" as in \"Home\" we go.", &["as in", "Home"]),
            ("Ann sang “Home,” “Up” and more.", &["Home,", "Up"]),
            ("“We go,” he said.", &["We go,"]),
            ("\"We go,\" he said. \"Now.\"", &["We go,", "Now."]),
            ("«We go», he said.", &["We go"]),
            ("„We go“, he said.", &["We go"]),
            ("“We go,“ he said. “Now.”", &["We go,", "Now."]),
            ("“We go. “We come,” he said.", &["We go.", "We come,"]),
            ("``We go,'' he said.", &["We go,"]),
            ("''We go,'' he said.", &["We go,"]),
            ("‘We’re off,’ he said.", &["We’re off,"]),
            ("'The miners' pay is low,' she said.", &["The miners' pay is low,"]),
            ("“He told me ‘no’ twice,” she said.", &["He told me ‘no’ twice,"]),
            ("“We go.\n“We come.”", &["We go.", "We come."]),
            ("She said \"we go. \"We come,\" he said.", &["we go.", "We come,"]),
            ("They [the \"old guard\"] won.", &["old guard"]),
            ("He was 6'2\" tall and said \"no\".", &["no"]),
            ("“ ” and “—”", &[]),
            ("“We go, wrote Ann Lee, a nurse in Lund.", &["We go,"]),
            ("“We go, she said, and come.", &["We go, she said, and come."]),
            ("“We go, Mayor Ann Lee said. She left.", &["We go,"]),
            ("“We go, the owner's son said.", &["We go,"]),
            ("“We go, as Ann Lee said.", &["We go, as Ann Lee said."]),
            ("“We go, Ann Lee said.\n“We come.”", &["We go, Ann Lee said.", "We come."]),
        ];
        for (text, want) in cases {
            assert_eq!(inner(text), want, "{text}");
        }
    }

    #[test]
    fn apostrophes_are_no_marks() {
        for text in
            ["the workers' pay and the owners' gain", "rock 'n' roll", "in the '90s they'd won", "Get 'em, boys' club"]
        {
            assert_eq!(inner(text), Vec::<&str>::new(), "{text}");
        }
    }
}
