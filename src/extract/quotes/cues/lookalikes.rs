//! Which forms of verbs of speech are none where they stand? "Add up", "continued to rise", "a stated goal", "said by phone".

use crate::article::SourceKind;
use crate::english::parts::Parts;
use crate::english::sources;
use crate::english::speech::{Class, Form, Verb, complements};
use crate::extract::quotes::line::Line;
use crate::extract::quotes::subject;

/// Whether words beside the verb at `i` make it something else: "add up", "off-the-record briefing", "spoke" without "of".
pub(super) fn is_no_speech(line: &Line, i: usize, verb: Verb) -> bool {
    let next = line.lower(i + 1);
    let previous = i.checked_sub(1).map_or("", |k| line.lower(k));
    verb.lemma == "go" && next != "on"
        // "(emphasis added)", "the United States"
        || verb.lemma == "tell" && matches!((next, line.lower(i + 2)), ("the", "truth") | ("lies" | "jokes" | "stories", _))
        || matches!((previous, line.lower(i)), ("emphasis" | "italics", "added") | ("united", "states"))
        // "officials briefed on the plan" listen.
        || verb.lemma == "brief" && matches!(next, "on" | "about" | "by") && verb.form == Form::Past
        || verb.form == Form::Past && is_only_participle(line.lower(i)) && !is_helped(line, i)
        || verb.form == Form::Ing && is_deed(line, i, verb)
        || verb.lemma == "continue" && goes_on(line, i + 1)
        || verb.lemma == "decline" && falls(line, i + 1)
        || line.is_hyphen(i + 1)
        || i > 0 && line.is_hyphen(i - 1)
        || complements::is_other_verb(verb.lemma, next)
        || complements::needs_opener(verb.lemma) && !complements::opens(verb.lemma, next)
}

/// Forms of the past that are never a finite verb: "written guidance" was written, "has written" writes.
fn is_only_participle(word: &str) -> bool {
    matches!(word, "foreseen" | "shown" | "spoken" | "written")
}

/// "has written", "was shown": an auxiliary stands before, but for adverbs.
fn is_helped(line: &Line, i: usize) -> bool {
    let before = (i.saturating_sub(4)..i).rev().find(|&k| !line.parts(k).adverb());
    before.is_some_and(|k| line.parts(k).auxiliary() || line.lower(k) == "'s" || line.lower(k) == "and")
}

/// "said adding the rule would hurt", "collecting and reporting data", "a lag in reporting": an act that is spoken of, and
/// nobody's speech.
fn is_deed(line: &Line, i: usize, verb: Verb) -> bool {
    let Some(k) = i.checked_sub(1) else { return false };
    let previous = line.lower(k);
    let said = line.verb(k).is_some_and(|v| v.class == Class::Say && matches!(v.form, Form::Past | Form::Third));
    let joined =
        previous == "and" && k.checked_sub(1).is_some_and(|n| line.lower(n).ends_with("ing") && line.verb(n).is_none());
    // "the video showing", "emails discussing": what they hold, and no words of whoever is named before
    let held = verb.class == Class::Show && !matches!(line.lower(i + 1), "that" | "how") && is_thing(line, k);
    let counting = verb.lemma == "report" && matches!(previous, "in" | "for" | "of" | "on");
    said && line.is_finite(k) || joined && !line.is_run(i + 1) && line.lower(i + 1) != "that" || held || counting
}

/// A plain noun that is nobody who speaks.
fn is_thing(line: &Line, k: usize) -> bool {
    let word = line.lower(k);
    line.items.get(k).is_some_and(|item| item.is_word() && !item.is_capital())
        && line.parts(k) == Parts::default()
        && sources::source(word).is_none_or(|kind| kind == SourceKind::Document)
        && !sources::is_agent(word)
}

/// "continued to rise", "continue living there", "continued the march": goes on with an act, and does not speak on.
fn goes_on(line: &Line, next: usize) -> bool {
    let word = line.lower(next);
    word.len() > 4 && word.ends_with("ing")
        || line.parts(next).determiner() && word != "that"
        || matches!(word, "to" | "with" | "until" | "through" | "despite" | "into")
}

/// "declined further", "declined in June", "declined by 3 percent": grows less.
fn falls(line: &Line, next: usize) -> bool {
    let parts = line.parts(next);
    if (next..next + 5).take_while(|&k| !subject::is_break(line, k)).any(|k| line.lower(k) == "to") {
        return false;
    }
    let behind = (next..next + 3).find(|&k| !line.parts(k).adverb()).unwrap_or(next);
    parts.preposition()
        || line.lower(next).starts_with(|c: char| c.is_ascii_digit())
        || parts.adverb() && !line.parts(behind).determiner()
}

/// "four condemned men", "Lee's main stated goal": a participle before its noun.
pub(super) fn is_adjective(line: &Line, i: usize, verb: Verb) -> bool {
    let counted = i > 0 && line.parts(i - 1).determiner() && matches!(verb.class, Class::Judge | Class::Claim);
    let noun = line.items.get(i + 1).is_some_and(|n| n.is_word())
        && line.lower(i + 1).ends_with('s')
        && line.parts(i + 1) == Parts::default()
        && !line.is_capital(i + 1);
    counted && noun || verb.lemma == "state" && is_intention(line.lower(i + 1))
}

/// What one may have stated before: "a stated goal".
fn is_intention(word: &str) -> bool {
    matches!(
        word,
        "aim"
            | "aims"
            | "goal"
            | "goals"
            | "intention"
            | "intentions"
            | "mission"
            | "objective"
            | "objectives"
            | "policy"
            | "position"
            | "purpose"
            | "reason"
            | "reasons"
    )
}

/// "said by phone": by what means, and not by whom.
pub(super) fn is_by_means(word: &str) -> bool {
    matches!(word, "email" | "e-mail" | "fax" | "letter" | "mail" | "phone" | "telephone" | "text" | "video")
}

#[cfg(test)]
mod tests {
    use crate::extract::quotes::tests::read;

    /// The words of each quotation without marks, with who says them.
    fn reported(text: &str) -> Vec<String> {
        let article = read(text);
        let who = |q: &crate::article::Quote| q.speaker.as_ref().map_or("?".to_string(), |s| s.text.clone());
        article.quotes.iter().map(|q| format!("{}: {}", who(q), q.span.text(&article.text))).collect()
    }

    #[test]
    fn a_form_of_a_verb_of_speech_may_be_another_word() {
        let cases: [(&str, &[&str]); 17] = [
            (
                "Hugh Hill, a former envoy to Norland, said by phone the bridge was safe.",
                &["Hugh Hill: the bridge was safe"],
            ),
            ("The bridge was called unsafe by Hugh Hill.", &[]),
            ("The harvest declined even further in the first months of the year.", &[]),
            ("The harvest declined in June.", &[]),
            ("Lee declined on Monday to sign the treaty.", &["Lee: to sign the treaty"]),
            ("Lee declined the invitation to the ball.", &["Lee: the invitation to the ball"]),
            ("The guests continued to praise the bridge.", &[]),
            ("“We will rebuild the bridge,” Lee continued.", &["Lee: We will rebuild the bridge,"]),
            ("She was the first of four condemned women held in the tower.", &[]),
            ("Two condemned the plan to close the bridge.", &["Two: the plan to close the bridge"]),
            ("Lee's main stated goal is to push out the guests.", &[]),
            ("Lee stated on Monday that the bridge was safe.", &["Lee: that the bridge was safe"]),
            ("The files related to the fire were lost.", &[]),
            (
                "The court rejected prisoner claims that the roof was old.",
                &["The court: prisoner claims that the roof was old"],
            ),
            ("A senior prisoner claims that the roof is old.", &["A senior prisoner: that the roof is old"]),
            (
                "Most of the ministers in Harwick have thus far pledged to stay.",
                &["Most of the ministers in Harwick: to stay"],
            ),
            ("Lee explained on her show Tuesday that the bridge was safe.", &["Lee: that the bridge was safe"]),
        ];
        for (text, want) in cases {
            assert_eq!(reported(text), want, "{text}");
        }
    }
}
