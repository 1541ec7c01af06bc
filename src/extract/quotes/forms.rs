//! Is it a whole utterance, a few words of one, or no quotation at all?

use super::cues::Cue;
use super::line::Line;
use super::marks::Run;
use super::speakers::{Attribution, fills_sentence};
use crate::article::QuoteForm;
use crate::english::news;

/// The form of the stretch in marks `run`, which stands at item `at` and is attributed as `said` tells.
pub(super) fn form(line: &Line, run: &Run, at: usize, said: &Attribution, cues: &[Cue], text: &str) -> QuoteForm {
    let inner = run.inner.text(text);
    if line.items.get(at).is_none() {
        return QuoteForm::Scare; // no sentence holds it
    }
    if run.signed.is_some() {
        return QuoteForm::Direct;
    }
    if is_nickname(line, at, inner) || is_hashtag(inner) {
        return QuoteForm::Scare;
    }
    let introduced = said.cue.and_then(|n| cues.get(n)).is_some_and(|c| {
        let gap = if c.words.start < at { c.content.max(c.words.end)..at } else { at + 1..c.hull().start };
        c.class.introduces_quotation() && gap.clone().all(|k| matches!(line.lower(k), "," | ":" | "that"))
    });
    let sentence = line.sentence_of(at);
    let alone = fills_sentence(line, at);
    let after_preposition = at.checked_sub(1).is_some_and(|k| line.parts(k).preposition() || line.lower(k) == "'s");
    let told_to = is_called_outlet(line, at + 1);
    // In America the sentence's stop stands within the marks: `said on “Lund & Friends.”`
    let shown_on =
        at.checked_sub(1).is_some_and(|k| matches!(line.lower(k), "on" | "'s" | "'") || is_shown(line.lower(k)));
    if is_shown(line.lower(at + 1)) && is_name_in_marks(line, at, inner) || is_shown_name(inner, shown_on) {
        return QuoteForm::Scare;
    }
    if is_named_thing(line, at, inner) || is_performed(line, at) && is_name_in_marks(line, at, inner) {
        return QuoteForm::Scare;
    }
    let name = if shown_on { inner.trim_end_matches('.') } else { inner };
    if (!introduced || after_preposition || told_to) && !alone && is_name_in_marks(line, at, name) {
        return QuoteForm::Scare;
    }
    let whole = inner.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let before = at.checked_sub(1).filter(|&k| k >= sentence.start);
    let inside = before.is_some_and(|k| {
        let cue = said.cue.and_then(|n| cues.get(n)).is_some_and(|c| c.words.end == at);
        line.items.get(k).is_some_and(|i| i.is_word()) && !cue && !introduced || line.lower(k) == "that"
    });
    let words = inner.split_whitespace().take(4).count();
    let ended = inner.ends_with(['.', ',', '!', '?', '…', '—']);
    if whole && !inside && (words > 3 || ended) {
        return QuoteForm::Direct;
    }
    if said.speaker.is_none() && !whole && words <= 3 && !ended { QuoteForm::Scare } else { QuoteForm::Partial }
}

/// `Robert “Bobby” Hale`: one or two words in marks between the parts of a name.
pub(super) fn is_nickname(line: &Line, at: usize, inner: &str) -> bool {
    let between = at > 0 && line.is_name_like(at - 1) && line.is_name_like(at + 1) && line.verb(at - 1).is_none();
    between && !inner.ends_with([',', '.', '!', '?']) && inner.split_whitespace().take(3).count() <= 2
}

/// `the hashtag “#CloseTheDam”`: the name of a topic.
fn is_hashtag(inner: &str) -> bool {
    inner.starts_with('#') && !inner.contains(char::is_whitespace)
}

/// What a name in marks is, said after it: `he told “The Harbour Post” magazine`.
fn is_called_outlet(line: &Line, at: usize) -> bool {
    matches!(line.lower(at), "magazine" | "newspaper" | "daily" | "weekly" | "journal" | "website" | "podcast")
}

/// `the ferry “Aster”`, `Storm “Ann”`: what bears a name of its own stands before it.
fn is_named_thing(line: &Line, at: usize, inner: &str) -> bool {
    let named = at.checked_sub(1).is_some_and(|k| news::NAMED_THINGS.has(line.lower(k)));
    let mut words = inner.split_whitespace();
    let capital = |w: &str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    named
        && !inner.ends_with(['.', '!', '?', '…'])
        && words.clone().count() <= 5
        && words.clone().next_back().is_some_and(capital)
        && words.all(|w| capital(w) || is_small_in_a_title(w))
}

/// `sang “The Long Way Home”`: a work, and nobody's words.
fn is_performed(line: &Line, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|k| {
        matches!(line.lower(k), "sang" | "sing" | "singing" | "sings" | "sung" | "performed" | "performing" | "played")
    })
}

/// What is broadcast: `the “Lund & Friends” show`.
fn is_shown(word: &str) -> bool {
    matches!(word, "show" | "program" | "programme" | "broadcast")
}

/// `on Channel Four's “At Home with Ann Lee.”`: a name behind what it is shown on.
fn is_shown_name(inner: &str, shown_on: bool) -> bool {
    let words = || inner.trim_end_matches(['.', ',']).split_whitespace();
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    shown_on
        && words().next().is_some_and(capital)
        && words().next_back().is_some_and(capital)
        && (2..9).contains(&words().take(9).count())
        && words().all(|w| capital(w) || is_small_in_a_title(w))
}

/// What has no capital within a title.
fn is_small_in_a_title(word: &str) -> bool {
    matches!(word, "with" | "from" | "into" | "over") || word.len() <= 3
}

/// Titles of works and what is merely called so: `the film “Night Train”`, `Robert “Bobby” Hale`, `so-called “experts”`.
fn is_name_in_marks(line: &Line, at: usize, inner: &str) -> bool {
    let before = at.checked_sub(1).map_or("", |k| line.lower(k));
    if matches!(
        before,
        "titled"
            | "entitled"
            | "nicknamed"
            | "named"
            | "headlined"
            | "film"
            | "movie"
            | "novel"
            | "song"
            | "album"
            | "book"
            | "series"
    ) {
        return true;
    }
    let words = || inner.split_whitespace();
    let count = words().take(9).count();
    if line.headlines.get(line.items.get(at).map_or(0, |i| i.sentence)) == Some(&true)
        || inner.ends_with(['.', '!', '?', '…'])
    {
        return false;
    }
    let capital = |w: &str| w.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let ends = words().next().is_some_and(capital) && words().next_back().is_some_and(capital);
    ends && (2..9).contains(&count) && words().all(|w| capital(w) || is_small_in_a_title(w))
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use crate::article::QuoteForm::{self, *};

    #[test]
    fn utterances_fragments_and_names_are_told_apart() {
        let cases: [(&str, &[QuoteForm]); 33] = [
            ("The hashtag “#CloseTheDam” was seen everywhere.", &[Scare]),
            ("“#CloseTheDam is late,” she said.", &[Direct]),
            ("“We will rebuild the bridge,” Mayor Angela Halloran said Monday on “Lund & Friends.”", &[Direct, Scare]),
            ("“We will rebuild the bridge,” Lee said Monday on “Lund & Friends.”", &[Direct, Scare]),
            ("“We will rebuild the bridge,” Lee said and ended with “No Way.”", &[Direct, Partial]),
            ("“We will rebuild the bridge,” Lee said.", &[Direct]),
            ("Lee said: “Never.”", &[Direct]),
            ("“We will rebuild the bridge,” she told “The Harbour Post” magazine on Friday.", &[Direct, Scare]),
            ("Lee told “every angry man” in town to go home.", &[Partial]),
            ("“We will,” Lee said, “rebuild the bridge.”", &[Direct, Partial]),
            ("The mayor's letter reads:\n“We will rebuild the bridge before the winter.”", &[Direct]),
            ("“He told me ‘no’ twice,” Lee said.", &[Direct]),
            ("“We will start today, and we will not stop.\n“That is a promise,” Lee said.", &[Direct, Direct]),
            ("Lee said the bridge was “old and unsafe”.", &[Indirect, Partial]),
            ("Lee praised the “brave” drivers.", &[Indirect, Partial]),
            ("“We will rebuild the bridge,” Lee said on Channel Nine's “At Home with Ann Hill.”", &[Direct, Scare]),
            ("“We will rebuild the bridge,” Lee said on the “Ann Hill” show.", &[Direct, Scare]),
            ("“We will rebuild the bridge,” Lee said in an interview on the program “Ann Hill.”", &[Direct, Scare]),
            ("“We will rebuild the bridge,” Lee said, and called its builder “Old Ann.”", &[Direct, Partial]),
            // look-alikes: nobody says these words
            ("Robert “Bobby” Hale went home.", &[Scare]),
            ("Robert “Bobby” Hale said the bridge was safe.", &[Scare, Indirect]),
            ("The film “Night Train” was shown on Friday.", &[Scare]),
            ("Her novel “A House by the River” won the prize.", &[Scare]),
            (
                "The thieves took “Night Train”, “The Old Door” and “Woman with Gulls”, all by Lee.",
                &[Scare, Scare, Scare],
            ),
            ("Lee promised “Help with rent” and went home.", &[Partial]),
            ("The so-called “experts” were paid.", &[Scare]),
            ("The operation, nicknamed “Iron Rain”, failed.", &[Scare]),
            ("The “iron bridge” is old.", &[Scare]),
            ("The ferry “Aster” ran aground, Captain Jon Reed said.", &[Indirect, Scare]),
            ("Lee said the tanker “Star of the North” was hit.", &[Indirect, Scare]),
            ("Lee sang “The Long Road Home” at the memorial.", &[Scare]),
            ("Lee said the ferry “will sink”.", &[Indirect, Partial]),
            ("The crowd sang “we will not be moved” at the gate.", &[Partial]),
        ];
        for (text, want) in cases {
            let forms: Vec<QuoteForm> = read(text).quotes.iter().map(|q| q.form).collect();
            assert_eq!(forms, want, "{text}");
        }
    }
}
