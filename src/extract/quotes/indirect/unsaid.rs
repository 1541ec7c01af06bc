//! What looks like the content of a cue and reports nothing? What was not said, is only supposed, or merely named.

use super::super::cues::Cue;
use super::super::line::Line;
use super::super::speakers::is_speaker_like;
use super::ends;
use crate::article::{NameKind, SourceKind};
use crate::english::sources;
use crate::english::speech::Class;
use std::ops::Range;

/// "unless Lee agrees to pay", "if she promises to stay": nobody has.
pub(super) fn is_supposed(line: &Line, cue: &Cue) -> bool {
    let before = cue.hull().start.checked_sub(1).map_or("", |k| line.lower(k));
    before == "unless" || before == "if" && cue.class == Class::Promise
}

/// "the silence signaled that", "this suggests that": what is only a sign of something says nothing.
pub(super) fn is_mere_sign(line: &Line, cue: &Cue) -> bool {
    let sign = matches!(cue.lemma, "imply" | "indicate" | "reveal" | "show" | "signal" | "suggest");
    let thing = |who: &Range<usize>| {
        let last = line.lower(who.end - 1);
        matches!(last, "it" | "this" | "that")
            || last != ")" && !is_speaker_like(line, who) && !line.is_capital(who.end - 1) && !sources::is_agent(last)
    };
    sign && cue.speaker.as_ref().is_some_and(thing)
}

/// "did not discuss other means", "never mentioned the bridge": of what was not said there is nothing to report.
pub(super) fn is_left_unsaid(line: &Line, cue: &Cue) -> bool {
    let from = cue.words.start.saturating_sub(3);
    let not = (from..cue.words.start).any(|k| matches!(line.lower(k), "not" | "n't" | "never" | "cannot"));
    let only = (from..cue.words.start).any(|k| matches!(line.lower(k), "just" | "only" | "merely" | "simply"));
    not && !only && !matches!(cue.class, Class::Deny | Class::Believe)
}

/// "praised Lee", "welcomed Prime Minister Ann Lee of Norland": whom one judges, and no word of what was said.
pub(super) fn is_only_named(line: &Line, cue: &Cue, object: &Range<usize>, end: usize) -> bool {
    let judged = cue.class == Class::Judge || cue.lemma == "welcome";
    let whole = ends::object(line, object.end, end);
    // "Prime Minister Lee of Norland" is the minister.
    let of = (object.start + 1..object.end)
        .find(|&k| line.lower(k) == "of" && (k + 1..object.end).all(|n| line.name(n) == Some(NameKind::Place)));
    let head = of.unwrap_or(object.end);
    let told = (object.start..whole).any(|k| {
        Some(k) != of
            && (line.is_run(k) || matches!(line.lower(k), "for" | "as" | "over" | "of" | "about" | "saying" | "that"))
    });
    let body = object.len() <= 3 && is_speaker_like(line, object);
    let document = sources::source(line.lower(head - 1)) == Some(SourceKind::Document);
    let known = matches!(line.name(head - 1), Some(NameKind::Person | NameKind::Organization));
    let one = body && !document || known || object.len() == 1;
    let owned = object.clone().any(|k| line.lower(k) == "'s");
    judged && one && !owned && !told && !matches!(cue.lemma, "call" | "brand" | "label" | "dub")
}

/// "echoed this sentiment", "repeated those remarks": it was said before, and not here.
pub(super) fn is_taken_up(line: &Line, object: &Range<usize>) -> bool {
    object.len() == 2 && matches!(line.lower(object.start), "this" | "that" | "these" | "those")
}

#[cfg(test)]
mod tests {
    use crate::article::QuoteForm;
    use crate::extract::quotes::tests::read;

    /// What is reported without marks.
    fn reported(text: &str) -> Vec<String> {
        let article = read(text);
        let indirect = article.quotes.iter().filter(|q| q.form == QuoteForm::Indirect);
        indirect.map(|q| q.span.text(&article.text).to_string()).collect()
    }

    #[test]
    fn what_was_not_said_is_not_reported() {
        let cases: [(&str, &[&str]); 21] = [
            ("Lee praised Hill.", &[]),
            ("Lee praised the company on Tuesday.", &[]),
            ("Lee praised Hill for rebuilding the bridge.", &["Hill for rebuilding the bridge"]),
            ("Lee praised the decision to rebuild the bridge.", &["the decision to rebuild the bridge"]),
            ("Lee welcomed Prime Minister Ann Hill of Norway to the palace.", &[]),
            ("Lee called Hill a liar.", &["Hill a liar"]),
            ("Lee accused Hill of lying.", &["Hill of lying"]),
            ("The bank did not discuss other means.", &[]),
            ("The mayor would not disclose the routes.", &[]),
            ("The mayor discussed other means of crossing.", &["other means of crossing"]),
            ("Lee did not deny the allegations.", &["the allegations"]),
            ("Lee would not say whether the bridge was safe.", &["whether the bridge was safe"]),
            ("Lee does not just accuse the press of lying.", &["the press of lying"]),
            ("Hill will stay unless Lee agrees to pay the debt.", &[]),
            ("Lee agrees to pay the debt.", &["to pay the debt"]),
            ("That silence signaled that the bridge was lost.", &[]),
            ("The mayor signaled that the bridge was lost.", &["that the bridge was lost"]),
            ("The bomber indicated that he would go on.", &["that he would go on"]),
            ("Sen. Angela Lee (D-Ohio) suggested that it was old.", &["that it was old"]),
            ("Lee echoed this sentiment.", &[]),
            ("Lee echoed the mayor's call for a new bridge.", &["the mayor's call for a new bridge"]),
        ];
        for (text, want) in cases {
            assert_eq!(reported(text), want, "{text}");
        }
    }

    #[test]
    fn content_holds_nothing_of_the_next_clause() {
        let cases: [(&str, &[&str]); 3] = [
            ("Lee told the council on Monday, noting that the bridge was old.", &["that the bridge was old"]),
            ("Lee, who says Hill is a puppet, also called a strike.", &["Hill is a puppet"]),
            ("The trouble goes beyond Norland's, his lawyers said.", &["The trouble goes beyond Norland's"]),
        ];
        for (text, want) in cases {
            assert_eq!(reported(text), want, "{text}");
        }
    }
}
