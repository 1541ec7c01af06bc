//! Which marks of Markdown stand around a paragraph: "# Title", "> quotation", "**By Ann Lind**"?

/// Bytes of marks before and behind the words of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    pub before: usize,
    pub behind: usize,
    pub heading: bool,
}

/// The marks of a paragraph, if it has any.
pub(super) fn marks(words: &str) -> Option<Marks> {
    let hashes = words.len() - words.trim_start_matches('#').len();
    let one_line = !words.contains('\n');
    if (1..=6).contains(&hashes) && one_line {
        let white = behind_a_mark(words, hashes)?;
        let closing = words.len() - words.trim_end_matches('#').trim_end().len();
        // "# C#" keeps its last letter: closing marks stand apart.
        let closing = if words.trim_end_matches('#').ends_with(' ') { closing } else { 0 };
        return Some(Marks { before: hashes + white, behind: closing, heading: true });
    }
    if words.starts_with('>') {
        return Some(Marks { before: 1 + behind_a_mark(words, 1)?, behind: 0, heading: false });
    }
    ["***", "**", "__", "*", "_"].into_iter().find_map(|mark| {
        let inside = words.strip_prefix(mark)?.strip_suffix(mark)?;
        let whole =
            one_line && !inside.is_empty() && !inside.contains(['*', '_']) && inside.trim().len() == inside.len();
        whole.then_some(Marks { before: mark.len(), behind: mark.len(), heading: false })
    })
}

/// Bytes of the white space that must stand behind a mark, where words follow.
fn behind_a_mark(words: &str, mark: usize) -> Option<usize> {
    let rest = words.get(mark..)?;
    let white = rest.len() - rest.trim_start().len();
    (white > 0 && white < rest.len()).then_some(white)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_their_look_alikes() {
        for (words, want) in [
            ("# The River Rose", Some((2, 0, true))),
            ("## The Day After ##", Some((3, 3, true))),
            ("# What is C#", Some((2, 0, true))),
            ("> It rose.", Some((2, 0, false))),
            ("*By Ann Lind*", Some((1, 1, false))),
            ("**The day after**", Some((2, 2, false))),
            ("_It rose._", Some((1, 1, false))),
            ("#flood", None),
            ("####### Seven", None),
            ("#", None),
            ("# ", None),
            (">", None),
            ("*It* rose and *fell*", None),
            ("* one of many", None),
            ("***", None),
            ("5 > 4", None),
            ("", None),
        ] {
            let shown = marks(words).map(|m| (m.before, m.behind, m.heading));
            assert_eq!(shown, want, "{words}");
        }
    }
}
