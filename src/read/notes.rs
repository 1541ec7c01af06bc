//! What should a reader know of this text: that it breaks off at a paywall, is a list of links, is in another language,
//! was corrected?
//!
//! A short text is no stub and an article with links at its end is no list: each note needs a sign of its own.

use super::dates::month;
use super::lines::{ends_sentence, is_prose};
use crate::article::{Article, Block, BlockKind, Note, NoteCode};
use crate::english::lookup::Phrases;
use crate::english::news;
use crate::languages::{self, Rules};
use crate::text::{Span, lowercase};

/// A body of so many bytes is not what a paywall leaves.
const STUB: usize = 1_500;
/// Lines without a stop that make a list, and how much text a teaser has at most, on average.
const LIST: usize = 6;
const TEASER: usize = 300;
/// Bytes of the longest line that asks for a subscription, and of the longest note of the editors.
const LONGEST_WALL: usize = 160;
const LONGEST_NOTE: usize = 800;
/// How far from its beginning a note names the article it stands in, in bytes.
const NEAR: usize = 80;

/// What a web page says that its article's text does not.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Not everybody may read the article.
    pub closed: bool,
    /// Headings inside the article that are links.
    pub headlines: usize,
    /// Lines of the page that are links.
    pub links: usize,
    /// Where prose stands in the text that is no part of the article.
    pub beside: Vec<Span>,
}

/// Fills in [`Article::notes`]; blocks, sentences and language are known.
pub(super) fn find(article: &mut Article, page: &Page) {
    let text = article.text.as_str();
    let mut notes = vec![];
    let whole = Span::new(0, text.len());
    let code = article.language.as_deref();
    if let Some(code) = code.filter(|code| languages::rules(Some(code)) == Rules::Common) {
        let name = languages::name(code).unwrap_or(code);
        let what = format!("It is in {name}: only its numbers, names, ISO dates and wording are compared.");
        notes.push(note(NoteCode::Language, what, whole));
    }
    let body: usize = of_kind(article, BlockKind::Body).map(|block| block.span.len()).sum();
    let stub = body < STUB || of_kind(article, BlockKind::Body).last().is_some_and(|b| breaks_off(b.span.text(text)));
    let wall = article.blocks.iter().find(|b| b.kind == BlockKind::Boilerplate && is_wall(b.span.text(text)));
    if stub && (wall.is_some() || page.closed) {
        let what = "The text may break off here: the rest is for subscribers.".to_string();
        notes.push(note(NoteCode::Paywall, what, wall.map_or(whole, |block| block.span)));
    } else if is_list(article, page) || body == 0 && page.links >= LIST {
        let what = "This reads like a list of headlines and links, not like a report.".to_string();
        notes.push(note(NoteCode::Links, what, whole));
    } else if body == 0 {
        let what = "Nothing in it was taken for the text of a report.".to_string();
        notes.push(note(NoteCode::NoText, what, whole));
    }
    let left_out: Vec<&Block> = of_kind(article, BlockKind::Boilerplate).collect();
    for (number, block) in left_out.iter().enumerate() {
        if let Some(code) = of_the_editors(block.span.text(text)) {
            // "Correction:" in a line of its own is a label of the next.
            let under = left_out.get(number + 1).filter(|_| is_label(block.span.text(text)));
            let span = Span::new(block.span.start, under.map_or(block.span.end, |next| next.span.end));
            let what = match code {
                NoteCode::Correction => "It says that it was corrected.",
                NoteCode::Update => "It says that it was changed after it first appeared.",
                _ => "Its editors add a note.",
            };
            notes.push(note(code, what.to_string(), span));
        }
    }
    article.notes = notes;
}

fn note(code: NoteCode, text: String, span: Span) -> Note {
    Note { code, text, span }
}

fn of_kind(article: &Article, kind: BlockKind) -> impl Iterator<Item = &Block> {
    article.blocks.iter().filter(move |block| block.kind == kind)
}

fn breaks_off(words: &str) -> bool {
    words.ends_with("...") || words.ends_with('…')
}

/// "Subscribe to continue reading", "This article is for subscribers only"; no sentence that somebody says.
pub(super) fn is_wall(words: &str) -> bool {
    if words.len() > LONGEST_WALL || words.contains(['"', '“', '”', '«']) {
        return false;
    }
    let lower = lowercase(words);
    let bare = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let label = bare.starts_with("this ") || !ends_sentence(bare);
    news::WALL_STARTS.begin(bare) || label && news::WALL_PARTS.stand_in(bare)
}

/// What a line says of the article it stands in: "Correction: …", "This story was updated …", "Editor’s note: …".
pub(super) fn of_the_editors(words: &str) -> Option<NoteCode> {
    if words.len() > LONGEST_NOTE {
        return None;
    }
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let near = bare.char_indices().map(|(at, _)| at).find(|at| *at >= NEAR).unwrap_or(bare.len());
    let near = lowercase(bare.get(..near).unwrap_or(""));
    // Agencies: "(Corrects spelling of the name in paragraph 3)"
    let bracketed = words.starts_with('(') || !near.starts_with("corrects ");
    let this = near.split_once("this ").map_or("", |(_, after)| past_a_day(after));
    let itself = news::OWN_WORDS.iter().any(|own| {
        let after = this.strip_prefix(own);
        after.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    let holds = |parts: &Phrases| itself && parts.stand_in(&lowercase(bare));
    if news::CORRECTION_STARTS.begin(&near) && bracketed || holds(&news::CORRECTION_PARTS) {
        return Some(NoteCode::Correction);
    }
    if holds(&news::UPDATE_PARTS) {
        return Some(NoteCode::Update);
    }
    let of_itself =
        || near.starts_with("update") && ["the article ", "the story "].iter().any(|own| near.contains(own));
    let changed = || of_itself() && news::UPDATE_PARTS.stand_in(&lowercase(bare));
    if is_stamp(&near) && words.len() < LONGEST_STAMP || is_of_a_desk(words, &near) || changed() {
        return Some(NoteCode::Update);
    }
    let after = news::EDITOR_STARTS.beginning(&near).find_map(|start| near.strip_prefix(start))?;
    let label = after.trim_start().is_empty() || after.trim_start().starts_with([':', '–', '—', '-', '(', '.']);
    label.then_some(NoteCode::Editor)
}

/// What follows a day: "this March 3 story" is "this story".
fn past_a_day(words: &str) -> &str {
    let of_a_day = |word: &str| {
        let bare = word.trim_end_matches([',', '.']);
        month(bare).is_some() || !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit()) || bare.ends_with("day")
    };
    let mut rest = words;
    while let Some((_, after)) = rest.split_once(' ').filter(|(word, _)| of_a_day(word)) {
        rest = after;
    }
    rest
}

/// What an agency's desk tells its customers of a new version: "(Adds comment, background)", "(Recasts with vote)".
fn is_of_a_desk(words: &str, near: &str) -> bool {
    let alone = words.starts_with('(') && words.trim_end_matches('.').ends_with(')') && words.len() < LONGEST_WALL;
    let verb = near.split([' ', ',']).next().unwrap_or("");
    alone && matches!(verb, "adds" | "recasts" | "refiles" | "rewrites" | "updates" | "updating")
}

/// So long a line is more than the hour of an update.
const LONGEST_STAMP: usize = 60;

/// "Updated at 5:25 p.m. ET", "Updated: 17.20 GMT".
fn is_stamp(lower: &str) -> bool {
    let after = lower.strip_prefix("updated").or_else(|| lower.strip_prefix("last updated"));
    let after = after.map(|after| after.trim_start_matches([':', ' ']));
    let hour = after.map(|after| after.strip_prefix("at ").unwrap_or(after));
    hour.is_some_and(|hour| {
        let minutes = hour.split(' ').next().and_then(|word| word.split_once([':', '.']));
        let digits = |n: &str| n.bytes().all(|b| b.is_ascii_digit());
        minutes.is_some_and(|(hour, minute)| hour.len() <= 2 && minute.len() == 2 && digits(hour) && digits(minute))
    })
}

/// Whether a line is no more than the label of the editors' words in the next one.
pub(super) fn is_label(words: &str) -> bool {
    let stamp = is_stamp(&lowercase(words.trim_start_matches(|c: char| !c.is_alphanumeric())));
    words.len() < 40 && !words.ends_with('.') && !stamp && of_the_editors(words).is_some()
}

/// Whether there are headlines and teasers and no two sentences of prose that follow each other.
fn is_list(article: &Article, page: &Page) -> bool {
    let (mut lines, mut teasers, mut length) = (0, 0, 0);
    let (mut run, mut longest) = (0, 0);
    for block in &article.blocks {
        let words = block.span.text(&article.text);
        match block.kind {
            BlockKind::Body if is_prose(words) || is_sentence(words) => {
                teasers += 1;
                length += words.len();
                let first = article.sentences.partition_point(|s| s.start < block.span.start);
                run += article.sentences.partition_point(|s| s.start < block.span.end) - first;
                longest = longest.max(run);
            }
            BlockKind::Body | BlockKind::Heading | BlockKind::Boilerplate => {
                lines += usize::from(words.split_whitespace().count() > 2);
                run = 0;
            }
            _ => {}
        }
    }
    let linked = page.headlines >= LIST && page.headlines * 2 >= teasers && length < TEASER * teasers;
    lines >= LIST && longest < 2 || linked && longest < LIST
}

fn is_sentence(words: &str) -> bool {
    ends_sentence(words) && words.split_whitespace().count() > 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;

    fn codes(input: Input) -> Vec<NoteCode> {
        crate::extract(&input).unwrap().notes.iter().map(|n| n.code).collect()
    }

    fn of_text(text: &str) -> Vec<NoteCode> {
        codes(Input { text: Some(text.to_string()), ..Input::default() })
    }

    const BRIEF: &str =
        "The river rose over its banks on Monday.\n\nNobody was hurt, the mayor said.\n\nIt fell again on Tuesday.";
    const LINKS: &str = "Boat sinks in the harbour of Delft\nMayor to quit in spring, paper says\nStorm is on its way to the coast\n\
                         Ten recipes for a cold winter\nWhy the old mill matters to us\nSchools to open late on Monday\nTeam loses at home again";

    #[test]
    fn stubs_lists_and_their_look_alikes() {
        let filler =
            "The council met for the third time this week and did not come to a decision on the mill. ".repeat(20);
        for (text, want) in [
            (BRIEF.to_string(), vec![]),
            (format!("{BRIEF}\n\nSubscribe to continue reading"), vec![NoteCode::Paywall]),
            (format!("{BRIEF}\n\nThis article is for subscribers only."), vec![NoteCode::Paywall]),
            (format!("{BRIEF}\n\nAlready a subscriber? Sign in"), vec![NoteCode::Paywall]),
            // A whole article under which subscriptions are sold.
            (format!("{filler}\n\nSubscribe to continue reading"), vec![]),
            (
                format!("{filler}\n\nThe council will go on tomorrow…\n\nSubscribe to continue reading"),
                vec![NoteCode::Paywall],
            ),
            // Sentences of a report.
            (format!("{BRIEF}\n\nHe asked for light to continue reading the letter."), vec![]),
            (format!("{BRIEF}\n\n“You have reached your limit,” the judge told him."), vec![]),
            (format!("{BRIEF}\n\nThe data were available to subscribers, the firm said."), vec![]),
            (LINKS.to_string(), vec![NoteCode::Links]),
            (format!("The River Rose\n\n{BRIEF}\n\nRead more\n{LINKS}"), vec![]),
            (format!("The river rose on Monday. Nobody was hurt, the mayor said.\n\nRead more\n{LINKS}"), vec![]),
            ("Advertisement\n\n© 2024 The Daily".to_string(), vec![NoteCode::NoText]),
        ] {
            let found: Vec<NoteCode> = of_text(&text);
            assert_eq!(found, want, "{text:.300}");
        }
    }

    #[test]
    fn a_page_that_is_closed_is_a_stub_only_if_it_is_short() {
        let page = |body: &str| {
            let html = format!(
                "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}}</script><p>{body}"
            );
            codes(Input { html: Some(html), ..Input::default() })
        };
        assert_eq!(page("The river rose over its banks on Monday, the mayor said."), [NoteCode::Paywall]);
        assert!(page(&"The river rose over its banks on Monday, the mayor said. ".repeat(40)).is_empty());
    }

    #[test]
    fn another_language_is_named_and_what_is_quoted_is_not() {
        for (text, want) in [
            ("Der Fluss ist über die Ufer getreten und die Leute haben die Stadt verlassen.", vec![NoteCode::Language]),
            ("川が氾濫し、人々は町を去った。", vec![NoteCode::Language]),
            (
                "The mayor said: “No nos vamos a ir del pueblo, porque es nuestro.” Then he went back to the town.",
                vec![],
            ),
            ("Boat sinks", vec![]),
        ] {
            assert_eq!(of_text(text), want, "{text}");
        }
    }

    #[test]
    fn corrections_are_told_from_news_of_them() {
        use NoteCode::{Correction, Editor, Update};
        for (line, want) in [
            ("Correction: The river rose on Monday, not on Tuesday.", Some(Correction)),
            ("Correction (Jan. 5): The mayor is Ann Lind.", Some(Correction)),
            ("(Corrects spelling of the mayor’s name in paragraph 3)", Some(Correction)),
            ("This article was amended on 3 March 2024 to name the mayor.", Some(Correction)),
            ("An earlier version of this story misstated the day. It has been corrected.", Some(Correction)),
            ("This story was updated at 10:30 with a statement.", Some(Update)),
            ("• This article has been updated to include what the council said.", Some(Update)),
            ("Editor’s note: Some names have been changed.", Some(Editor)),
            ("EDITOR'S NOTE", Some(Editor)),
            ("The law was amended on 3 March to allow it.", None),
            ("Updated at 5:25 p.m. ET", Some(Update)),
            ("Updated: 17.20 GMT", Some(Update)),
            ("Updated maps of the valley are at the town hall", None),
            ("Updated 3.5 million files, the ministry said", None),
            ("The report has been updated, the ministry said.", None),
            ("Correction officers went on strike on Monday.", None),
            ("Update: two more people were found alive, police said.", None),
            ("Update: The article was updated on Tuesday with a comment.", Some(Update)),
            ("(This March 3 story has been corrected to fix the number in paragraph 2)", Some(Correction)),
            ("(Adds comment of the mayor, background)", Some(Update)),
            ("(Recasts with vote; updates throughout.)", Some(Update)),
            ("(Adds up to nothing, she said) and left", None),
            ("This Monday it has been corrected, she said.", None),
            ("The story has been updated, she said.", None),
            ("The editor’s notebook was found in the river.", None),
            ("Editor’s notes were found in the river.", None),
            ("She said that nobody had read this reporting, which has been corrected.", None),
        ] {
            assert_eq!(of_the_editors(line), want, "{line}");
        }
        let text = "The river rose on Monday, the mayor said.\n\nCorrection: The mayor is Ann Lind.";
        let article = crate::extract(&Input { text: Some(text.to_string()), ..Input::default() }).unwrap();
        assert_eq!(article.sentences.len(), 1);
        assert_eq!(article.notes.first().map(|n| n.span.text(text)), Some("Correction: The mayor is Ann Lind."));
        // What stands under the hour of an update is the report.
        let text =
            "The river rose.\n\nIt is wide.\n\nUpdated at 8:12 a.m. ET\n\nThe river rose on Monday, the mayor said.";
        let article = crate::extract(&Input { text: Some(text.to_string()), ..Input::default() }).unwrap();
        let notes: Vec<&str> = article.notes.iter().map(|n| n.span.text(text)).collect();
        assert_eq!((article.sentences.len(), notes), (3, vec!["Updated at 8:12 a.m. ET"]));
        let text = "The river rose on Monday, the mayor said.\n\nCORRECTION:\nThe mayor is Ann Lind.";
        let article = crate::extract(&Input { text: Some(text.to_string()), ..Input::default() }).unwrap();
        assert_eq!((article.sentences.len(), article.notes.len()), (1, 1));
        assert_eq!(article.notes.first().map(|n| n.span.text(text)), Some("CORRECTION:\nThe mayor is Ann Lind."));
    }
}
