//! Is a place said to speak? "Washington said" speaks of a government; a town never does.

use super::line::Line;
use crate::article::NameKind;
use crate::english::{gazetteers, sources};
use std::ops::Range;

/// Whether the phrase is the name of a place that has no government to speak for it: "Harwick Falls", not "Norway" or
/// "Baghdad".
pub(super) fn is_mere_place(line: &Line, phrase: &Range<usize>) -> bool {
    let first = if line.lower(phrase.start) == "the" { phrase.start + 1 } else { phrase.start };
    if first >= phrase.end || !(first..phrase.end).all(|k| line.is_capital(k)) {
        return false;
    }
    let place = (first..phrase.end).all(|k| line.name(k) == Some(NameKind::Place));
    let town = phrase.end > first + 1 && is_town_word(line.lower(phrase.end - 1));
    if !place && !town {
        return false;
    }
    let mut words = (first..phrase.end).map(|k| line.lower(k));
    let name = words.next().map(str::to_string).into_iter().chain(words.map(|w| format!(" {w}"))).collect::<String>();
    !(gazetteers::is_country(&name) || sources::is_capital(&name))
}

/// Words that names of towns and landscapes end in.
fn is_town_word(word: &str) -> bool {
    matches!(
        word,
        "bay"
            | "beach"
            | "canyon"
            | "creek"
            | "falls"
            | "heights"
            | "hills"
            | "island"
            | "islands"
            | "lake"
            | "mountains"
            | "river"
            | "springs"
            | "township"
            | "valley"
            | "village"
    )
}

/// "in Columbus, Ohio, Lee said": whether the phrase is a place and no more.
pub(super) fn is_place(line: &Line, phrase: &Range<usize>) -> bool {
    !phrase.is_empty() && phrase.clone().all(|k| line.name(k) == Some(NameKind::Place))
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;

    #[test]
    fn governments_speak_and_towns_do_not() {
        let cases = [
            ("Washington said it would rebuild the bridge.", Some("Washington")),
            ("Norway said it would rebuild the bridge.", Some("Norway")),
            ("“We will rebuild,” Norway said in a statement.", Some("Norway")),
            ("Downing Street said it would rebuild the bridge.", Some("Downing Street")),
            ("Harwick Falls said it would rebuild the bridge.", None),
            ("“We will rebuild,” said Harwick Falls.", None),
            ("In Harwick Falls, Ohio, the mayor said the bridge was safe.", Some("the mayor")),
            ("Ann Lee, a nurse from Harwick Falls, Ohio, said the bridge was safe.", Some("Ann Lee")),
            ("Ann Lee, during a meeting in Columbus, Ohio, said the bridge was safe.", Some("Ann Lee")),
            ("The Harwick Falls council said the bridge was safe.", Some("The Harwick Falls council")),
        ];
        for (text, want) in cases {
            let article = read(text);
            let who = article.quotes.first().and_then(|q| q.speaker.as_ref()).map(|s| s.text.as_str());
            assert_eq!(who, want, "{text}");
        }
    }
}
