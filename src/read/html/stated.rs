//! Is the text that the page states of its article (JSON-LD `articleBody`) to be read in place of what it shows?
//!
//! Pages that scripts build show nothing in their source, and pages behind a wall the beginning only, while the body stands
//! in full beside it. Where the page shows most of it, what is shown is better: it has headings, captions and quotations.

use super::meta::Meta;
use crate::article::BlockKind;

/// A stated body of fewer bytes is a summary.
const LEAST: usize = 300;
/// What is shown is looked for in so many bytes of what is stated, all searches taken together.
const MOST_BYTES: usize = 50_000_000;

/// Puts the stated paragraphs and the stated dateline in where the page shows less than half of the text.
pub(super) fn put_in<'a>(pieces: &mut Vec<(Option<BlockKind>, &'a str)>, meta: &'a Meta) {
    let stated: usize = meta.body.iter().map(String::len).sum();
    let shown: usize = pieces.iter().filter(|(kind, _)| kind.is_none()).map(|(_, words)| words.len()).sum();
    // Where the page shows nothing, a summary is all there is.
    if (stated >= LEAST || shown == 0 && stated > 0) && shown * 2 < stated {
        let all: String = meta.body.iter().map(|words| letters(words)).collect();
        // A search a paragraph through the whole: enough for any page that shows the smaller part of its article.
        let searches = MOST_BYTES / all.len().max(1);
        for (kind, words) in pieces.iter_mut().filter(|(kind, _)| kind.is_none()).take(searches) {
            let shown = letters(words);
            // What is shown of it is dropped, the rest was never the article.
            *kind = Some(BlockKind::Boilerplate).filter(|_| !all.contains(&shown));
        }
        pieces.retain(|(kind, _)| kind.is_some());
        let after_title = pieces.iter().position(|(kind, _)| *kind == Some(BlockKind::Title)).map_or(0, |at| at + 1);
        let body = meta.body.iter().map(|words| (None, words.as_str()));
        pieces.splice(after_title..after_title, body);
    }
    let has_one = pieces.iter().filter(|(kind, _)| matches!(kind, None | Some(BlockKind::Dateline))).take(4);
    let has_one =
        has_one.into_iter().any(|(kind, words)| kind.is_some() || crate::read::dateline::at_start(words).is_some());
    if let Some(line) = meta.dateline.as_deref().filter(|_| !has_one) {
        let after_title = pieces.iter().position(|(kind, _)| *kind == Some(BlockKind::Title)).map_or(0, |at| at + 1);
        pieces.insert(after_title, (Some(BlockKind::Dateline), line));
    }
}

fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
