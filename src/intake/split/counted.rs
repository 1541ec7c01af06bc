//! Are articles counted up in lines of their own: "Article 1", "Article 2"; "Report A", "Report B"?
//!
//! So handouts have it. The articles of a law are counted in the same way; they say what shall be, and news does not.

use super::lines::{Line, Mark};

/// Words that an article has at least.
const LEAST: usize = 40;

/// Marks the lines as those between documents, if they count from the first on and an article follows each.
pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let found: Vec<(usize, &str, usize)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.mark == Mark::Words)
        .filter_map(|(at, line)| label(line.span.text(text)).map(|(noun, number)| (at, noun, number)))
        .collect();
    let Some(&(first, noun, _)) = found.first() else { return };
    let in_order = found.iter().enumerate().all(|(n, (_, other, number))| *number == n + 1 && *other == noun);
    let title = |line: &&Line| !line.span.text(text).trim().is_empty();
    let opens = !lines.iter().take(first).any(|line| title(&line));
    if found.len() < 2 || !in_order || !opens {
        return;
    }
    let ends = found.iter().skip(1).map(|(at, ..)| *at).chain([lines.len()]);
    let words = |from: usize, to: usize| {
        lines.get(from..to).unwrap_or(&[]).iter().flat_map(|line| line.span.text(text).split_whitespace())
    };
    let whole = |(from, to): (usize, usize)| words(from + 1, to).count() >= LEAST;
    let shall = words(first, lines.len()).filter(|word| *word == "shall").count();
    if shall < found.len() && found.iter().map(|(at, ..)| *at).zip(ends).all(whole) {
        let places: Vec<usize> = found.iter().map(|(at, ..)| *at).collect();
        for at in places {
            if let Some(line) = lines.get_mut(at) {
                line.mark = Mark::Document;
            }
        }
    }
}

/// "Article 2:", "REPORT B": what is counted, and its number.
fn label(line: &str) -> Option<(&'static str, usize)> {
    const NOUNS: [&str; 6] = ["article", "document", "report", "source", "story", "text"];
    let bare = line.trim().trim_matches(['#', '*', '[', ']', '(', ')', ' ']).trim_end_matches([':', '.']);
    let (noun, number) = bare.split_once(' ').filter(|_| bare.len() <= 12)?;
    let noun = NOUNS.iter().find(|known| noun.eq_ignore_ascii_case(known))?;
    let mut letters = number.chars();
    let number = match (letters.next()?, letters.next()) {
        (letter @ 'A'..='Z', None) => usize::from(u8::try_from(letter).ok()? - b'A') + 1,
        _ => number.parse().ok().filter(|_| number.bytes().all(|b| b.is_ascii_digit()))?,
    };
    Some((noun, number))
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_and_their_look_alikes() {
        for (line, want) in [
            ("Article 1", Some(("article", 1))),
            ("REPORT B:", Some(("report", 2))),
            ("## Source 12", Some(("source", 12))),
            ("[Text 3]", Some(("text", 3))),
            ("Article 5 of the treaty", None),
            ("Story of A", None),
            ("Text me", None),
            ("Room 12", None),
            ("Article", None),
        ] {
            assert_eq!(label(line), want, "{line}");
        }
    }
}
