//! Which stretches of the text stand in quotation marks?
//!
//! A state machine over characters, one block at a time. A mark that is not closed reaches to the end of its block (as in a
//! quotation of several paragraphs); an opening mark inside an open quotation ends the one before, whose closing mark was
//! forgotten. Two apostrophes or two backticks are one double mark.

use crate::article::Block;
use crate::text::Span;

/// A stretch in marks.
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
}

/// Characters after which a single mark that has not been closed is an apostrophe after all.
const LONGEST_SINGLE: usize = 300;

/// The stretches in marks, in order and disjoint; single marks count outside double ones.
pub(super) fn runs(text: &str, blocks: &[Block]) -> Vec<Run> {
    let mut found = vec![];
    for block in blocks.iter().filter(|b| b.kind.has_sentences()) {
        block_runs(text, block.span, &mut found);
    }
    found
}

/// A character of the block, with a doubled apostrophe or backtick read as one double mark.
#[derive(Clone, Copy)]
struct Sign {
    at: usize,
    end: usize,
    char: char,
}

/// Marks without one of which nothing is quoted; a single closing mark, doubled, is one too.
const MARKS: [char; 10] = ['“', '”', '„', '‟', '"', '«', '»', '‘', '\'', '`'];

fn block_runs(text: &str, block: Span, found: &mut Vec<Run>) {
    if !block.text(text).contains(MARKS) && !block.text(text).contains("’’") {
        return;
    }
    let signs = signs(text, block);
    let sign = |i: usize| signs.get(i).map_or(' ', |s| s.char);
    let before = |i: usize| if i == 0 { ' ' } else { sign(i - 1) };
    let mut open: Option<(usize, char)> = None;
    let mut i = 0;
    while let Some(&here) = signs.get(i) {
        let mut push = |from: usize, to: usize, end: usize, closed: bool| {
            let (Some(first), true) = (signs.get(from), from < to) else { return };
            let start = first.at;
            let inner = Span::new(first.end, end).trim(text);
            let outer = Span::new(start, if closed { signs.get(to).map_or(end, |s| s.end) } else { inner.end });
            if !inner.is_empty() && inner.text(text).chars().any(char::is_alphanumeric) {
                found.push(Run { outer, inner, closed, leads: start == block.start });
            }
        };
        match here.char {
            '“' | '«' | '„' if open.is_none_or(|(_, mark)| !(mark == '„' && here.char == '“')) => {
                if let Some((from, _)) = open {
                    push(from, i, here.at, false);
                }
                open = Some((i, here.char));
            }
            '”' | '»' | '“' if open.is_some() => {
                if let Some((from, _)) = open.take() {
                    push(from, i, here.at, true);
                }
            }
            '"' | '‟' => match open {
                Some((from, _)) if before(i).is_whitespace() && sign(i + 1).is_alphanumeric() => {
                    push(from, i, here.at, false);
                    open = Some((i, '"'));
                }
                Some((from, _)) => {
                    push(from, i, here.at, true);
                    open = None;
                }
                None if before(i).is_ascii_digit() && !sign(i + 1).is_alphanumeric() => {} // 6'2"
                None => open = Some((i, '"')),
            },
            '‘' | '\'' | '’' if open.is_none() && opens_single(&signs, i) => {
                if let Some(close) = closes_single(&signs, i) {
                    push(i, close, signs.get(close).map_or(here.end, |s| s.at), true);
                    i = close;
                }
            }
            _ => {}
        }
        i += 1;
    }
    if let Some((from, _)) = open {
        let end = block.end;
        let first = signs.get(from).map_or(Span::new(end, end), |s| Span::new(s.at, s.end));
        let inner = Span::new(first.end, end).trim(text);
        if inner.text(text).chars().any(char::is_alphanumeric) {
            found.push(Run {
                outer: Span::new(first.start, end),
                inner,
                closed: false,
                leads: first.start == block.start,
            });
        }
    }
}

fn signs(text: &str, block: Span) -> Vec<Sign> {
    let mut signs: Vec<Sign> = vec![];
    for (at, char) in block.text(text).char_indices() {
        let at = block.start + at;
        let end = at + char.len_utf8();
        if let Some(last) = signs.last_mut()
            && last.end == at
            && last.char == char
            && matches!(char, '\'' | '`' | '’' | '‘')
            && last.end - last.at == char.len_utf8()
        {
            *last = Sign { at: last.at, end, char: '"' };
            continue;
        }
        signs.push(Sign { at, end, char });
    }
    signs
}

/// Whether a single mark at `i` may open a quotation: before a word and after none. Elisions and decades ('em, '90s) do not.
fn opens_single(signs: &[Sign], i: usize) -> bool {
    let char = |i: usize| signs.get(i).map_or(' ', |s| s.char);
    let before = if i == 0 { ' ' } else { char(i - 1) };
    if !(before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | ':' | '-'))
        || !char(i + 1).is_alphanumeric()
    {
        return false;
    }
    if char(i) == '’' {
        return false;
    }
    let word: String =
        (i + 1..i + 7).map(char).take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let decade = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit());
    !decade && !matches!(word.as_str(), "em" | "til" | "tis" | "twas" | "n" | "cause" | "round" | "bout")
}

/// Where the single mark opened at `i` is closed: after a word and before none, and not at a plural's possessive mark if a
/// better one follows before the next opening mark.
fn closes_single(signs: &[Sign], i: usize) -> Option<usize> {
    let char = |i: usize| signs.get(i).map_or(' ', |s| s.char);
    let mut spare = None;
    for k in i + 2..(i + LONGEST_SINGLE).min(signs.len()) {
        if char(k) == '"' || char(k) == '“' || char(k) == '”' {
            break;
        }
        if !matches!(char(k), '’' | '\'') || char(k - 1).is_whitespace() || char(k + 1).is_alphanumeric() {
            if char(k) == '‘' {
                break;
            }
            continue;
        }
        let possessive = char(k - 1) == 's' && char(k + 1) == ' ' && char(k + 2).is_lowercase();
        if !possessive {
            return Some(k);
        }
        spare = spare.or(Some(k));
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
        let cases: [(&str, &[&str]); 14] = [
            ("“We go,” he said.", &["We go,"]),
            ("\"We go,\" he said. \"Now.\"", &["We go,", "Now."]),
            ("«We go», he said.", &["We go"]),
            ("„We go“, he said.", &["We go"]),
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
