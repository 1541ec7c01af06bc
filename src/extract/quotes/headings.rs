//! Which stretches in marks are headings? A line of its own, cut from somebody's words or titled so: nobody says it there.

use super::marks::Run;
use crate::article::{Article, BlockKind};

/// Words of a heading.
const LONGEST: usize = 8;
/// So many lines are looked up among the quotations.
const MOST: usize = 12;

/// The numbers of those that fill a short block without a stop, or with words that are quoted elsewhere again.
pub(super) fn headings(article: &Article, text: &str, runs: &[Run]) -> Vec<usize> {
    let mut found = vec![];
    for (number, run) in runs.iter().enumerate() {
        let Some(block) = article.block_at(run.outer.start) else { continue };
        let fills = run.closed && block.span.start == run.outer.start && block.span.end == run.outer.end;
        let words = run.inner.text(text);
        let prose = matches!(block.kind, BlockKind::Body | BlockKind::Heading);
        // "Lee replied:" on the line before
        let led = text.get(..block.span.start).is_some_and(|before| before.trim_end().ends_with([':', ',']));
        if !fills || !prose || led || words.split_whitespace().take(LONGEST + 1).count() > LONGEST {
            continue;
        }
        let bare = words.trim_end_matches(['.', ',', '!', '?', '…']);
        let open = bare.len() == words.len();
        let again = || {
            let others = runs.iter().enumerate().filter(|(other, _)| *other != number);
            others
                .take(200)
                .any(|(_, other)| other.inner.len() > run.inner.len() && other.inner.text(text).contains(bare))
        };
        if open || found.len() < MOST && again() {
            found.push(number);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use crate::article::QuoteForm::{self, *};

    #[test]
    fn a_line_in_marks_that_is_said_elsewhere_is_a_heading() {
        let cases: [(&str, &[QuoteForm]); 5] = [
            (
                "Ann Lee stood by the river.\n\n“Who can pay for this?”\n\nThe water was high that day in the town.\n\n“Who can pay for this? I cannot,” Lee said.",
                &[Scare, Direct],
            ),
            ("Ann Lee stood by the river.\n\n‘A long night’\n\n“It was dark and cold,” Lee said.", &[Scare, Direct]),
            // words that somebody says there
            ("An hour later Ann Lee replied:\n\n“Call me”\n\nThe night was long and cold in the town.", &[Partial]),
            ("“We will go,” Ann Lee said.\n\n“Who can pay for this?”", &[Direct, Direct]),
            (
                "“We will go,” Ann Lee said.\n\n“We will stay as well, and you will see what that costs us”",
                &[Direct, Direct],
            ),
        ];
        for (text, want) in cases {
            let forms: Vec<QuoteForm> = read(text).quotes.iter().map(|q| q.form).collect();
            assert_eq!(forms, want, "{text}");
        }
    }
}
