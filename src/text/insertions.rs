//! Which words has a page put into a sentence that are none of it?
//!
//! Some outlets hang links behind a person's name, shown when a reader points at it: the full name and headlines, up to
//! "MORE". Copies of the page have them as text: "Ann Lee Ann Mary LeeDam to be rebuilt Mayor under fire MORE said". Nobody
//! wrote that sentence, so its words are passed over.

use super::Span;

/// What the list of links ends with.
const END: &str = " MORE";
/// So many bytes the links have at most,
const LONGEST: usize = 900;
/// and so many lie between the two tellings of the surname.
const NAME: usize = 80;

/// What is put into a text, asked from its beginning to its end.
pub(crate) struct Insertions {
    found: std::iter::Peekable<std::vec::IntoIter<Span>>,
}

impl Insertions {
    /// What of a range stands before an insertion, nothing of one that begins within; ranges are asked for in order.
    pub fn rest(&mut self, range: Span) -> Option<Span> {
        while self.found.next_if(|insertion| insertion.end <= range.start).is_some() {}
        let end = self.found.peek().map_or(range.end, |insertion| range.end.min(insertion.start));
        (range.start < end).then(|| Span::new(range.start, end))
    }
}

/// What is put in. Each insertion lies in one line.
pub(crate) fn insertions(text: &str) -> Insertions {
    Insertions { found: find(text).into_iter().peekable() }
}

/// Whether something is put into a text.
pub(crate) fn holds_insertion(text: &str) -> bool {
    !find(text).is_empty()
}

fn find(text: &str) -> Vec<Span> {
    let mut found = vec![];
    let mut before = 0;
    for (at, _) in text.match_indices(END) {
        let end = at + END.len();
        let whole = text.get(end..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        if whole && let Some(start) = beginning(text, before, at) {
            found.push(Span::new(start, end));
        }
        before = end;
    }
    found
}

/// Where the surname ends that is told again, glued to the first headline: "Lee" in "Lee Ann Mary LeeDam to be rebuilt".
fn beginning(text: &str, from: usize, end: usize) -> Option<usize> {
    let from = from.max(end.saturating_sub(LONGEST));
    let from = (from..=end).find(|at| text.is_char_boundary(*at))?;
    let line = text.get(from..end)?.rfind('\n').map_or(from, |at| from + at + 1);
    let mut words: Vec<(usize, &str)> = vec![];
    let mut at = line;
    for word in text.get(line..end)?.split(' ') {
        let near = words.iter().rev().take_while(|(before, _)| at - before <= NAME);
        if let Some((before, name)) = near.copied().find(|(_, name)| is_glued(word, name)) {
            return Some(before + name.len());
        }
        // "Ann LeeAnn LeeDam to be rebuilt"
        let name = words.last().and_then(|(_, first)| word.strip_suffix(first)).filter(|name| !name.is_empty());
        words.push((at, name.unwrap_or(word)));
        at += word.len() + 1;
    }
    None
}

/// Whether a word is a name with the beginning of a headline behind it, in capitals, figures or marks.
fn is_glued(word: &str, name: &str) -> bool {
    let glued = |rest: &str| rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "'\"‘“".contains(c));
    name.len() > 1
        && name.starts_with(char::is_uppercase)
        && name.ends_with(char::is_lowercase)
        && word.strip_prefix(name).is_some_and(|rest| glued(rest) && !matches!(rest, "'s" | "'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_behind_a_name_are_found_and_look_alikes_are_not() {
        let with = |text: &str| find(text).iter().map(|span| span.text(text).to_string()).collect::<Vec<_>>();
        let cases: [(&str, &[&str]); 8] = [
            (
                "Ann Lee Ann Mary LeeDam to be rebuilt Mayor: 'no money' MORE (R-Ohio) said she and Per Dahl Per DahlFerry \
                 late MORE’s aide left.",
                &[" Ann Mary LeeDam to be rebuilt Mayor: 'no money' MORE", " Per DahlFerry late MORE"],
            ),
            ("Mitch McLund Addison McLund12 things to know MORE left.", &[" Addison McLund12 things to know MORE"]),
            ("Ann LeeAnn LeeDam to be rebuilt MORE left.", &["Ann LeeDam to be rebuilt MORE"]),
            ("Ann Lee said that MORE is needed.", &[]),
            ("Ann Lee joined LeeCorp, and Lee's LeeCorp wants MOREOVER a pier.", &[]),
            ("Ann Lee left.\nAnn LeeDam said MORE.", &[]),
            ("Ann Lee Ann Mary LeeDam to be rebuilt.", &[]),
            (" MORE", &[]),
        ];
        for (text, want) in cases {
            assert_eq!(with(text), want, "{text}");
        }
    }
}
