//! What stands between a name and its verb? "Hugh Hill, a doctor, said", "Lee, in a letter signed by Hill, said".

use super::line::Line;
use super::places;
use super::subject::{is_break, is_day, phrase, without_time};
use crate::article::NameKind;
use crate::english::sources;
use std::ops::Range;

/// "Hugh Hill, a doctor, said": the comma at `comma` closes an apposition or an insertion; the subject stands before it.
pub(super) fn around_apposition(line: &Line, from: usize, comma: usize) -> Option<Range<usize>> {
    let mut end = before_whose(line, from, before_aside(line, from, comma));
    let mut fallback = None;
    for _ in 0..6 {
        let open = (from..end).rev().find(|&k| is_break(line, k) || line.is_run(k));
        let start = open.map_or(from, |k| k + 1);
        // "after a woman in Harwick Falls, Ohio, told him": the word that begins the clause is no part of it.
        let clause =
            matches!(line.lower(start), "after" | "before" | "since" | "until") && line.parts(start + 1).determiner();
        let start = start + usize::from(clause);
        // "Lee, who is Danish, said", "Sen. Lee, R-Ohio, said": neither speaks.
        let aside = matches!(line.lower(start), "who" | "whose" | "which") || is_party(line, start..end);
        if aside && let Some(open) = open.filter(|&k| k > from && matches!(line.lower(k), "," | "(")) {
            end = open;
            continue;
        }
        let inside = phrase(line, start, end);
        // "Lee, in a letter signed by Hill, said": whom an insertion with a preposition names does not speak.
        // So do the words of "Lee, when asked about Hill, said".
        // A name or a title in marks within it changes nothing: "Lee, asked on “Face the Town” about it, said".
        let within = end == comma || line.is_run(end);
        let clutching = is_doing(line, start);
        let inserted = start > from
            && open.is_some_and(|k| line.lower(k) == ",")
            && (line.parts(start).preposition() || within && opens_aside(line, start) || clutching);
        // "The video, unsealed Thursday, alleges".
        let participle = || start > from && end == comma && is_past_participle(line, start);
        if let Some(open) = open.filter(|&k| line.lower(k) == "," && participle() && begins_sentence(line, from, k)) {
            end = open;
            continue;
        }
        if inserted && let Some(open) = open.filter(|&k| opens_insertion(line, from, k)) {
            end = open;
            continue;
        }
        if let Some(found) = inside.filter(|p| p.start == start || is_name(line, p)) {
            let first = line.lower(found.start);
            // "Lee, Hill's adviser on rivers, said": Hill owns, and does not speak.
            let owned = found.clone().any(|k| line.lower(k) == "'s" || line.is_apostrophe(k));
            // "Speaker of the House Ann Lee"
            let office = found.start == from
                && line.is_capital(from)
                && line.name(found.end - 1) == Some(NameKind::Person)
                && line.lower(found.start + 1) == "of";
            let name =
                is_name(line, &found) || office || found.start == start && opens_with_person(line, &found) && !owned;
            let (found, place) = (without_time(line, found.clone()), places::is_place(line, &found));
            let name = name && (line.is_capital(found.end - 1) || found.start == start);
            // "signed in March and unsealed Thursday, alleges": no day speaks.
            let day = found.len() == 1 && is_day(line.lower(found.start)) && line.name(found.start).is_none();
            if day {
                end = open?;
                continue;
            }
            // "Lee, one of the nurses, said": "one" describes her.
            let pronoun = line.parts(found.start).pronoun() && line.lower(found.start) != "one";
            // "Norland, the first country to sign, urged": a country speaks, and no town behind a name.
            let opens = || found.start == line.sentence_of(comma).start || line.parts(found.start - 1).conjunction();
            let described = fallback.as_ref().is_some_and(|f: &Range<usize>| f.start == end + 1 && is_state(line, f));
            let country = place && described && opens();
            if (name || pronoun) && (!place || country) {
                return Some(found);
            }
            let source = || found.clone().any(|k| sources::source(line.lower(k)).is_some());
            let heads = source()
                || owned
                || matches!(first, "the" | "a" | "an" | "one" | "another" | "some" | "his" | "her" | "their");
            if heads && !line.is_run(open.unwrap_or(from)) {
                fallback = Some(found);
            }
        }
        match open {
            // The title of a work may stand in an apposition: "Lee, of “Night Train”, said".
            Some(k) if !line.is_run(k) || k > from + 1 && fallback.is_none() => end = k,
            _ => break,
        }
    }
    fallback
}

/// "the first country to sign", "a neighbour of Sudland": what a state is.
fn is_state(line: &Line, found: &Range<usize>) -> bool {
    let kinds =
        ["ally", "country", "kingdom", "member", "nation", "neighbor", "neighbour", "power", "republic", "state"];
    found.clone().take(6).any(|k| kinds.contains(&line.lower(k)))
}

/// "Lee, whose brother, Hill, lives here, said": where the clause with "whose" begins, if the comma at `comma` ends it.
fn before_whose(line: &Line, from: usize, comma: usize) -> usize {
    let inner = (from..comma).rev().find(|&k| line.lower(k) == ",").unwrap_or(from);
    let verb = (inner..comma).any(|k| line.is_finite(k));
    let whose = (from + 1..inner).rev().find(|&k| matches!(line.lower(k), "who" | "whose" | "whom"));
    let clause = whose.filter(|&k| verb && line.lower(k - 1) == ",");
    // "…, whose brother left, Hill, who stayed, said": that clause has its verb.
    let open = clause.filter(|&k| !(k..inner).any(|verb| line.is_finite(verb)));
    open.map_or(comma, |whose| whose - 1)
}

/// "unsealed": the form in which a verb describes what stands before the comma.
fn is_past_participle(line: &Line, at: usize) -> bool {
    let word = line.lower(at);
    word.len() > 5 && word.ends_with("ed") && !line.is_capital(at)
}

/// Whether the words before the comma at `comma` are a subject that begins its sentence: a name, or a noun with its article.
fn begins_sentence(line: &Line, from: usize, comma: usize) -> bool {
    phrase(line, from, comma).is_some_and(|who| {
        let named = line.is_capital(who.end - 1) && !line.parts(who.start).determiner();
        who.start == line.sentence_of(comma).start && (named || line.parts(who.start).determiner()) && who.len() <= 4
    })
}

/// "Lee, when asked whether he “loves” it, said": where such an aside begins that the comma at `comma` ends.
fn before_aside(line: &Line, from: usize, comma: usize) -> usize {
    let inner = (from..comma).rev().find(|&k| line.lower(k) == ",");
    let opens = |k: &usize| opens_aside(line, k + 1) && opens_insertion(line, from, *k);
    inner.filter(opens).unwrap_or(comma)
}

/// "when asked", "while he waited", "asked about it": what begins at `start` between commas is said of the subject.
fn opens_aside(line: &Line, start: usize) -> bool {
    matches!(
        line.lower(start),
        "when"
            | "while"
            | "although"
            | "though"
            | "asked"
            | "if"
            | "interviewed"
            | "pressed"
            | "questioned"
            | "reached"
    )
}

/// "Lee, clutching a photo of him, said": what the subject does besides.
fn is_doing(line: &Line, start: usize) -> bool {
    let word = line.lower(start);
    word.len() > 5
        && word.ends_with("ing")
        && !line.is_capital(start)
        && sources::source(word).is_none()
        && (line.parts(start + 1).determiner() || line.parts(start + 1).preposition() || line.is_capital(start + 1))
}

/// "Rep. Ann Lee of Ohio": behind a title of capitals a person is named.
fn opens_with_person(line: &Line, phrase: &Range<usize>) -> bool {
    /// So many words may be the title.
    const TITLE: usize = 3;
    let capitals = phrase.clone().take_while(|&k| line.is_capital(k) || line.lower(k) == ".");
    capitals.take(TITLE + 1).any(|k| line.name(k) == Some(NameKind::Person))
}

/// "R-Ohio", "D-N.Y.", "R": the party and the state that American papers put behind a name.
pub(super) fn is_party(line: &Line, words: Range<usize>) -> bool {
    let text = |k: usize| line.items.get(k).map_or("", |item| item.text);
    let (first, next) = (text(words.start), text(words.start + 1));
    let glued = first.starts_with(['R', 'D', 'I']) && first.get(1..2) == Some("-");
    let apart = matches!(first, "R" | "D" | "I") && matches!(next, "-" | "–" | "—");
    let alone = words.len() == 1 && matches!(first, "R" | "D");
    words.len() <= 5 && (glued || apart || alone)
}

/// Whether somebody who may speak stands right before the comma at `comma`, with which an insertion opens.
fn opens_insertion(line: &Line, from: usize, comma: usize) -> bool {
    let Some(last) = comma.checked_sub(1).filter(|&k| k >= from) else { return false };
    line.name(last) == Some(NameKind::Person) || sources::source(line.lower(last)).is_some()
}

/// Whether the phrase ends in a name: "Hugh Hill" does, "a doctor in Ohio" does not.
fn is_name(line: &Line, phrase: &Range<usize>) -> bool {
    let last = phrase.end.saturating_sub(1);
    line.is_capital(last)
        && !line.parts(phrase.start).determiner()
        && !(phrase.clone()).any(|k| line.parts(k).preposition() && !line.is_capital(k))
}

#[cfg(test)]
mod tests {
    use crate::extract::quotes::tests::read;

    /// Who says the first quotation.
    fn speaker(text: &str) -> Option<String> {
        read(text).quotes.first().and_then(|q| q.speaker.as_ref()).map(|s| s.text.clone())
    }

    #[test]
    fn the_subject_speaks_and_not_what_stands_between() {
        let cases = [
            ("Minister Hugh Hill, one of the guests, said the bridge was “unsafe”.", Some("Minister Hugh Hill")),
            ("Sen. Ann Lee, R-Ohio, said the bridge was “unsafe”.", Some("Sen. Ann Lee")),
            ("“The bridge is unsafe,” Sen. Ann Lee, D-Calif., told reporters.", Some("Sen. Ann Lee")),
            ("“The bridge is unsafe,” said Sen. Ann Lee, R-Ohio.", Some("Sen. Ann Lee")),
            ("Sen. Ann Lee, R-Texas said the bridge was “unsafe”.", Some("Sen. Ann Lee")),
            (
                "The mayors of Lund, the Isles, Malmo and Delft said the bridge was “unsafe”.",
                Some("The mayors of Lund, the Isles, Malmo and Delft"),
            ),
            ("Ann Lee of Lund, Tom Bray and Hugh Hill said the bridge was “unsafe”.", Some("Tom Bray and Hugh Hill")),
            ("Egypt, the first country to sign the pact, said the bridge was “unsafe”.", Some("Egypt")),
            (
                "Egypt, which is no member, stayed, while Jordan, a candidate member, said the bridge was “unsafe”.",
                Some("Jordan"),
            ),
            (
                "“The bridge is unsafe,” head of schools and local affairs Ann Lee said.",
                Some("head of schools and local affairs Ann Lee"),
            ),
            ("“The bridge is unsafe,” WHO said on Monday.", Some("WHO")),
            ("Hill called the mayor a “fool,” a liar and directly refuted claims that she fell.", Some("Hill")),
            ("“The bridge is unsafe,” Hill quotes Ann Lee as saying.", Some("Ann Lee")),
            ("She kept a deal with Hill by her office and Germany says the bridge is “unsafe”.", Some("Germany")),
            ("Lee and Hill say the bridge is “unsafe”.", Some("Lee and Hill")),
            (
                "The Department of Health and Human Services says the bridge is “unsafe”.",
                Some("The Department of Health and Human Services"),
            ),
            (
                "She chose not to comply with the order and the ministry said the bridge was “unsafe”.",
                Some("the ministry"),
            ),
            ("Less than 24 hours ago Hill said the bridge was “unsafe”.", Some("Hill")),
            ("A video released Friday by the council shows that the bridge is “unsafe”.", Some("A video")),
            ("He ruled on Saturday even as his opponents declared the bridge “unsafe”.", Some("his opponents")),
            ("He faces a court on Friday as prosecutors argue that the bridge was “unsafe”.", Some("prosecutors")),
            ("Hill, known as mayor of the old school, said the bridge was “unsafe”.", Some("Hill")),
            (
                "Rep. Ann Lee of Ohio, the ranking member of the House Ways Committee, said the bridge was “unsafe”.",
                Some("Rep. Ann Lee of Ohio"),
            ),
            ("Ann Lee, Hugh Hill's director of the budget, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("Ann Lee, Hugh Hill's adviser, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("On Monday, Hugh Hill's adviser, a lawyer, said the bridge was “unsafe”.", Some("Hugh Hill's adviser")),
            ("Ann Lee, whose brother, Hugh Hill, lived upstairs, told police it was “unsafe”.", Some("Ann Lee")),
            ("Ann Lee, whose brother left, and Hugh Hill, a doctor, said it was “unsafe”.", Some("Hugh Hill")),
            ("Ann Lee, when pressed on her love of WikiLeaks, said it was “unsafe”.", Some("Ann Lee")),
            ("He thanked Ann Lee, while Hugh Hill, a doctor, said it was “unsafe”.", Some("Hugh Hill")),
            ("Ann Lee left. “The bridge is unsafe,” wrote @hughhill.", Some("@hughhill")),
            ("Ann Lee left. “The bridge is unsafe,” wrote user @hugh_hill.", Some("user @hugh_hill")),
            ("Ann Lee left. @hughhill wrote: “The bridge is unsafe.”", Some("@hughhill")),
            ("Ann Lee left. “The bridge is unsafe,” wrote Hugh Last.", Some("Hugh Last")),
            ("Sen. Ann Lee (R-OH), the panel's chair, said the bridge was “unsafe”.", Some("Sen. Ann Lee")),
            ("Gov. Ann Lee (D), a lawyer, said the bridge was “unsafe”.", Some("Gov. Ann Lee")),
            ("Lee's words mean a break with the mayor, who said the bridge was “unsafe”.", Some("the mayor")),
            (
                "A nurse familiar with the school, who said it was “unsafe”, left.",
                Some("A nurse familiar with the school"),
            ),
            ("“The bridge, Ann Lee, is unsafe,” I said.", Some("I")),
            ("Ann Lee, the D-Day veteran, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("Ann Lee, who is Danish, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("The bridge, which Ann Lee built, is “unsafe”, said Hugh Hill.", Some("Hugh Hill")),
            ("Ann Lee, whose lights went out Saturday, said the bridge was “unsafe”.", Some("Ann Lee")),
            ("Judge Ann Lee, in a dissent joined by Hill and Moss, said the rule was “old”.", Some("Judge Ann Lee")),
            ("On Monday, in a letter, Hugh Hill, a doctor, said the bridge was “unsafe”.", Some("Hugh Hill")),
            ("In a letter, Hugh Hill said the bridge was “unsafe”.", Some("Hugh Hill")),
            ("The sun was setting as Hill announced the “last phase” of the works.", Some("Hill")),
            ("A man known as Hugh Hill said the bridge was “unsafe”.", Some("A man known as Hugh Hill")),
            ("The file came the same day the ministry said the bridge was “unsafe”.", Some("the ministry")),
            ("“The bridge is unsafe,” says state senator Ann Lee.", Some("state senator Ann Lee")),
            ("“The bridge is unsafe,” said the woman who owns it.", Some("the woman")),
            ("Two men whom a prison doctor described as “old” left.", Some("a prison doctor")),
            (
                "The bridge is “unsafe”, according to current and former ministry officials.",
                Some("current and former ministry officials"),
            ),
            ("It was built, according to Norland officials who said it was “safe”.", Some("Norland officials")),
            ("Lee called Hill's speech “a cheap and tawdry stunt”.", Some("Lee")),
            ("Hill is widely described as a “river man” in the whole valley.", None),
            // The comma that would close the apposition is left out.
            ("Ann Lee, an analyst for the Tax Foundation told the Courier it was “unsafe”.", Some("Ann Lee")),
            ("“It is unsafe,” Ann Lee, an analyst for the Tax Foundation told the Courier.", Some("Ann Lee")),
            ("After meeting Ann Lee, a spokesman told the Courier it was “unsafe”.", Some("a spokesman")),
            ("The file, unsealed Thursday, says the bridge was “unsafe”.", Some("The file")),
            ("Hugh Hill, interviewed on the Morning Show, said it was “unsafe”.", Some("Hugh Hill")),
            ("On Monday, armed men, Hugh Hill, a doctor, said, were “unsafe”.", Some("Hugh Hill")),
            ("Hill was appointed by the mayor and confirmed 93-1 by the “old” senate.", None),
            ("Ann Lee was arrested and said the bridge was “unsafe”.", Some("Ann Lee")),
            ("Lee to Mayor Hill: “The bridge is unsafe”", Some("Lee")),
            ("About two million Norlanders lost power in a “safety shut-off”.", None),
        ];
        for (text, want) in cases {
            assert_eq!(speaker(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn a_participle_hangs_on_who_is_named_beside_it() {
        let last = |text: &str| read(text).quotes.last().and_then(|q| q.speaker.as_ref()).map(|s| s.text.clone());
        let cases = [
            (
                "The ministry denied it, with its spokeswoman Angela Merkel telling the press it was a “lie”.",
                Some("its spokeswoman Angela Merkel"),
            ),
            (
                "Whereas Norway stressed the wish to discuss the bridge, Lee and Hill took the files and said it was “lost”.",
                Some("Lee and Hill"),
            ),
            ("Judge Ann Lee didn't rule on whether Hill was fit but said it was “late”.", Some("Judge Ann Lee")),
            ("Ann Lee says Hugh Hill asked her to go, telling her the bridge was “unsafe”.", Some("Hugh Hill")),
            ("Ann Lee says Hugh Hill asked her to go, telling reporters the bridge was “unsafe”.", Some("Ann Lee")),
            ("The ministry denied it with a shrug, telling the press it was a “lie”.", Some("The ministry")),
            ("He faces ten years, with legal experts saying that the case is “weak”.", Some("legal experts")),
            ("Ann Lee filed it with the police, saying that the case is “weak”.", Some("Ann Lee")),
            ("“It grows,” Hugh Hill said, and Ann Lee interrupted, saying, “Tell us when.”", Some("Ann Lee")),
            ("“It grows,” Hugh Hill said and smiled, saying, “Tell us when.”", Some("Hugh Hill")),
            (
                "Mayor Lee left after Mayor Hugh Hill scolded Lee and warned that it was “late”.",
                Some("Mayor Hugh Hill"),
            ),
            ("Mayor Lee left after a row with Hugh Hill and warned that it was “late”.", Some("Mayor Lee")),
            (
                "Whether the turnout is high will be a test for Hugh Hill, who invoked the law, arguing it was “old”.",
                Some("Hugh Hill"),
            ),
        ];
        for (text, want) in cases {
            assert_eq!(last(text).as_deref(), want, "{text}");
        }
    }
}
