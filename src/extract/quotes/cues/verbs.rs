//! Verbs of speech: which of their forms are verbs where they stand, and who speaks?

use super::lookalikes::{is_adjective, is_by_means, is_no_speech};
use super::passives::{self, is_passive};
use super::{Cue, Order, cue, is_infinitive};
use crate::article::{NameKind, SourceKind};
use crate::english::parts::{Parts, is_be};
use crate::english::sources;
use crate::english::speech::{self, Class, Form, Verb, complements};
use crate::extract::quotes::line::Line;
use crate::extract::quotes::speakers::is_speaker_like;
use crate::extract::quotes::subject;
use std::ops::Range;

/// The cue that the verb at `i` is; `earlier` is the one before it whose subject it may share.
pub(super) fn cue_at<'a>(line: &Line, i: usize, earlier: impl FnOnce() -> Option<&'a Cue>) -> Option<Cue> {
    let verb = line.verb(i)?;
    let sentence = line.sentence_of(i);
    let capital = if i > sentence.start { line.is_name_like(i) } else { line.is_capital(i) };
    let begins = verb.form == Form::Ing || verb.lemma == "ask" && verb.form == Form::Past;
    if capital && (i > sentence.start || !begins) || !line.items.get(i)?.is_word() || is_no_speech(line, i, verb) {
        return None;
    }
    if verb.lemma == "quote"
        && let Some(cue) = passives::quoted_as_saying(line, i)
    {
        return Some(cue);
    }
    let cue = match verb.form {
        Form::Past => past(line, i, verb, earlier()),
        Form::Third => third(line, i, verb),
        Form::Base => base(line, i, verb, earlier()),
        Form::Ing => participle(line, i, verb, earlier()),
    }?;
    Some(as_reported(line, cue))
}

/// "as the Gazette reported", at the beginning or the end of its sentence: what it reported is the rest of it.
fn as_reported(line: &Line, mut cue: Cue) -> Cue {
    let as_before = cue.speaker.as_ref().and_then(|s| s.start.checked_sub(1)).filter(|&k| line.lower(k) == "as");
    let ends = |at: usize| matches!(line.lower(at), "," | "." | ")" | "");
    let (end, content) = (cue.words.end, cue.content);
    if as_before.is_some()
        && cue.order == Order::SubjectFirst
        && matches!(cue.class, Class::Say | Class::Claim | Class::Predict | Class::Warn)
        && (ends(end) || ends(content) || content > end && ends(content - 1))
        && !line.is_run(content)
    {
        cue.order = Order::Phrase;
        cue.content = end;
    }
    cue
}

fn past(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<Cue> {
    let previous = i.checked_sub(1).map_or("", |k| line.lower(k));
    let parts = i.checked_sub(1).map_or(Parts::default(), |k| line.parts(k));
    if is_passive(line, i) {
        return passives::passive(line, i, verb);
    }
    if parts.preposition()
        || parts.determiner() && !may_be_subject(previous)
        || previous == "'s" && verb.lemma != "say" && !subject::is_contraction(line, i - 1)
    {
        return None;
    }
    if is_adjective(line, i, verb) {
        return None;
    }
    if verb.lemma == "ask"
        && begins_clause(line, i)
        && let Some(cue) = asked(line, i, verb)
    {
        return Some(cue);
    }
    if line.lower(i + 1) == "by" && !is_by_means(line.lower(i + 2)) {
        return passives::by(line, i, verb);
    }
    if is_unfinished_passive(line, i, verb) {
        return None;
    }
    let what = subject::before(line, i).and_then(|s| s.start.checked_sub(1)).is_some_and(|k| line.lower(k) == "what");
    if is_reduced(line, i) && !what {
        return None;
    }
    let (speaker, order) = subject_of(line, i, verb, earlier)?;
    Some(cue(line, i, verb, Some(speaker), order))
}

/// A passive without its "was": "Hospitals told to send data", "a ban called for by some", "was appointed and confirmed 93-1
/// by the Senate".
fn is_unfinished_passive(line: &Line, i: usize, verb: Verb) -> bool {
    /// So many words a result may take before the "by".
    const RESULT: usize = 4;
    let not = usize::from(line.lower(i + 1) == "not");
    // Whoever tells somebody to do something names whom.
    let told =
        matches!(verb.lemma, "tell" | "order" | "urge" | "instruct" | "remind") && is_infinitive(line, i + 1 + not);
    let by = |k: &usize| line.lower(*k) == "by" && !is_by_means(line.lower(k + 1));
    let opened = complements::opens(verb.lemma, line.lower(i + 1)) && by(&(i + 2));
    let joined = i > 1 && line.lower(i - 1) == "and" && {
        let before = (line.sentence_of(i).start..i - 1).rev().find(|&k| line.is_finite(k));
        let behind = (i + 1..=i + RESULT).take_while(|&k| !subject::is_break(line, k) && !line.is_run(k));
        before.is_some_and(|be| is_be(line.lower(be)) || be > 0 && is_be(line.lower(be - 1)))
            && behind.clone().any(|k| by(&k))
    };
    told || opened || joined
}

/// "The documents revealed on Thursday were old": a participle, for another verb follows with nothing said in between.
fn is_reduced(line: &Line, i: usize) -> bool {
    let end = line.sentence_of(i).end;
    let next =
        (i + 1..end).find(|&k| !(subject::is_day(line.lower(k)) || line.parts(k).adverb() || line.lower(k) == "on"));
    next.is_some_and(|k| matches!(line.lower(k), "was" | "were" | "is" | "are" | "has" | "had" | "will" | "would"))
}

/// "Most said", "two in three said": determiners and numbers that stand for whom they count.
fn may_be_subject(word: &str) -> bool {
    !matches!(
        word,
        "a" | "an" | "the" | "my" | "your" | "his" | "her" | "its" | "our" | "their" | "no" | "every" | "such"
    )
}

/// Whether a past form at `i` stands where a clause begins: "Asked about", "when asked".
fn begins_clause(line: &Line, i: usize) -> bool {
    i == line.sentence_of(i).start || matches!(line.lower(i - 1), "when" | "if" | "," | "once" | "—" | "(")
}

/// "Asked whether the bridge is safe, Lee said": the question, of whoever asks.
fn asked(line: &Line, i: usize, verb: Verb) -> Option<Cue> {
    let by = (line.lower(i + 1) == "by").then(|| subject::noun_phrase(line, i + 2)).flatten();
    let at = by.as_ref().map_or(i + 1, |who| who.end);
    let question = |k: usize| {
        matches!(
            line.lower(k),
            "about" | "whether" | "if" | "how" | "why" | "what" | "when" | "who" | "which" | "where"
        )
    };
    let adverbial = || (at..at + 8).take_while(|&k| line.lower(k) != ",").find(|&k| question(k));
    let content = if question(at) { at } else { adverbial()? };
    let about = line.lower(content) == "about";
    let asked = cue(line, i, verb, by, Order::Passive);
    let words = if about && content == i + 1 { i..i + 2 } else { i..i + 1 };
    Some(Cue {
        words,
        content: content + usize::from(about),
        opened: about,
        listener: None,
        order: Order::SubjectFirst,
        ..asked
    })
}

fn third(line: &Line, i: usize, verb: Verb) -> Option<Cue> {
    let k = i.checked_sub(1)?;
    let (previous, parts) = (line.lower(k), line.parts(k));
    if parts.preposition()
        || parts.determiner() && !matches!(previous, "one" | "another" | "each" | "this" | "that")
        || matches!(previous, "'s" | "'" | "to" | "-")
    {
        return None;
    }
    if speech::may_be_noun(verb.lemma) {
        // "The rebel claims that": one rebel has an article; "rejected rebel claims that" speaks of claims.
        let from = line.sentence_of(i).start.max(k.saturating_sub(3));
        let one = || {
            let alone =
                k == line.sentence_of(i).start || k > 0 && (subject::is_break(line, k - 1) || line.is_run(k - 1));
            alone
                || (from..k)
                    .rev()
                    .take_while(|&d| !line.is_finite(d))
                    .any(|d| line.parts(d).determiner() || line.lower(d) == "'s" || line.is_capital(d))
        };
        let source = || sources::source(previous).is_some() && !previous.ends_with('s') && one();
        let named = line.is_capital(k) || source() || previous == "," && i > 1 && line.is_capital(i - 2);
        let clear = parts.pronoun()
            || matches!(previous, "who" | "which" | "also")
            || previous == "that" && is_verb_by_what_follows(line, i, verb)
            || line.is_run(k)
            || ends_after_quotation(line, i)
            || previous == "," && (line.lower(i + 1) == "that" || is_possessive(line.lower(i + 1)))
            || named && is_verb_by_what_follows(line, i, verb);
        if !clear {
            return None;
        }
    }
    let (speaker, order) = subject_of(line, i, verb, None)?;
    Some(cue(line, i, verb, Some(speaker), order))
}

/// "“…,” the letter states.": a subject and its verb behind a quotation that ends in a comma, and nothing else.
fn ends_after_quotation(line: &Line, i: usize) -> bool {
    let ends = i + 1 >= line.sentence_of(i).end || matches!(line.lower(i + 1), "." | "," | ":");
    // "considered a “fringe”, making air quotes" tells of quotes.
    let begins = |who: &Range<usize>| line.is_capital(who.start) || line.parts(who.start).determiner();
    let run = subject::before(line, i).filter(|who| ends && begins(who)).and_then(|who| who.start.checked_sub(1));
    let words = run.filter(|&k| line.is_run(k)).and_then(|k| line.items.get(k)).map_or("", |item| item.text);
    words.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ',').ends_with(',')
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "his" | "her" | "its" | "their")
}

/// "Lee reports that", "Lee claims the", "Lee notes: “…": what follows is a complement, so the word is no noun.
fn is_verb_by_what_follows(line: &Line, i: usize, verb: Verb) -> bool {
    let next = line.lower(i + 1);
    line.is_run(i + 1)
        || matches!(next, "that" | ":")
        || next == "," && verb.class == Class::Say
        || line.parts(i + 1).determiner()
        || line.parts(i + 1).pronoun()
        || line.is_capital(i + 1)
        || complements::opens(verb.lemma, next) && next != "of"
}

fn base(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<Cue> {
    let mut k = i.checked_sub(1)?;
    while line.parts(k).adverb() && k > 0 {
        k -= 1;
    }
    let (previous, parts) = (line.lower(k), line.parts(k));
    if previous == "to" {
        if k > 0 && matches!(line.lower(k - 1), "according" | "belong") {
            return None;
        }
        let earlier = moved(line, k).or_else(|| earlier.and_then(|c| c.speaker.clone()));
        let speaker = earlier.or_else(|| subject::of_sentence(line, i));
        return Some(cue(line, i, verb, Some(speaker?), Order::Infinitive));
    }
    let ends_in_s = previous.ends_with('s') && !previous.ends_with("ss");
    // "in one message": a number, and no subject of "message".
    if previous == "one" {
        return None;
    }
    let plural = (ends_in_s
        || matches!(
            previous,
            "police" | "people" | "some" | "many" | "most" | "half" | "few" | "percent" | "data" | "media"
        ))
        && (!speech::may_be_noun(verb.lemma)
            || sources::source(previous).is_some() && !(k > 0 && line.is_hyphen(k - 1)));
    let clear = matches!(verb.lemma, "say" | "believe" | "argue" | "think" | "insist")
        && (!parts.determiner() || may_be_subject(previous))
        && !parts.preposition()
        && (line.items.get(k)?.is_word() || previous == ",")
        && !is_noun_say(line, i, k);
    let helped = parts.auxiliary() && !is_be(previous);
    if !(parts.pronoun() || previous == "who" || helped || plural || clear) {
        return None;
    }
    let speaker = subject::before(line, i)?;
    Some(cue(line, i, verb, Some(speaker), Order::SubjectFirst))
}

/// "prompted Hill to ask", "leaving Lee to wonder": whoever stands between such a verb and the "to" at `to`.
fn moved(line: &Line, to: usize) -> Option<Range<usize>> {
    let mut end = to;
    while end > 0 && line.parts(end - 1).adverb() {
        end -= 1;
    }
    let from = line.sentence_of(to).start.max(end.saturating_sub(10));
    let verb = (from..end).rev().find(|&k| is_causative(line.lower(k)))?;
    let who = subject::noun_phrase(line, verb + 1).filter(|who| who.end == end)?;
    (is_speaker_like(line, &who) || sources::is_agent(line.lower(end - 1))).then_some(who)
}

/// "The release prompted Hill to hurl insults, insisting": whom the sentence's verb makes do something, who goes on.
fn moved_in(line: &Line, i: usize) -> Option<Range<usize>> {
    let from = line.sentence_of(i).start.max(i.saturating_sub(40));
    (from..i).filter(|&k| line.lower(k) == "to").take(4).find_map(|to| moved(line, to))
}

/// Verbs that make somebody do something.
fn is_causative(word: &str) -> bool {
    matches!(
        word,
        "allowed"
            | "allowing"
            | "caused"
            | "causing"
            | "forced"
            | "forcing"
            | "inspired"
            | "inspiring"
            | "leading"
            | "leaving"
            | "led"
            | "left"
            | "moved"
            | "prompted"
            | "prompting"
            | "prompts"
            | "pushed"
            | "pushing"
            | "spurred"
            | "spurring"
    )
}

/// "have a larger say than", "had their say": the noun.
fn is_noun_say(line: &Line, i: usize, k: usize) -> bool {
    matches!(line.lower(i + 1), "in" | "over" | "than" | "on" | "." | "tank")
        || matches!(
            line.lower(k),
            "larger"
                | "bigger"
                | "greater"
                | "final"
                | "big"
                | "great"
                | "real"
                | "direct"
                | "little"
                | "equal"
                | "strong"
                | "stronger"
                | "much"
                | "more"
                | "any"
        )
}

fn participle(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<Cue> {
    let previous = i.checked_sub(1).map_or("", |k| line.lower(k));
    let parts = i.checked_sub(1).map_or(Parts::default(), |k| line.parts(k));
    if parts.determiner() && !may_be_subject(previous) || previous == "'s" && !subject::is_contraction(line, i - 1) {
        return None;
    }
    if is_passive(line, i) {
        let speaker = subject::before(line, i)?;
        return Some(cue(line, i, verb, Some(speaker), Order::SubjectFirst));
    }
    if let Some(who) = beside(line, i).or_else(|| with_whom(line, i)) {
        return Some(cue(line, i, verb, Some(who), Order::Participle));
    }
    if matches!(previous, "for" | "of") && i > 1 {
        let who = blamed(line, i - 1);
        // "was fined for calling it old": the subject has called it so.
        let suffered = (i.saturating_sub(5)..i - 1).any(|k| is_be(line.lower(k)));
        if who.is_some() || !line.is_run(i + 1) && !suffered {
            return Some(cue(line, i, verb, Some(who?), Order::Participle));
        }
    }
    let speaker = told_speaker(line, i, earlier)
        .or_else(|| last_clause(line, i, earlier))
        .or_else(|| earlier.filter(|c| c.order != Order::Phrase).and_then(|c| c.speaker.clone()))
        .or_else(|| subject::of_sentence(line, i));
    // "said in a statement, calling it": in a statement, and not the statement
    let within = |found: &Range<usize>| {
        let before = (found.start.saturating_sub(1)..found.end).find(|&k| !line.parts(k).determiner());
        before.is_some_and(|k| matches!(line.lower(k), "in" | "on" | "at" | "by" | "with" | "through"))
            || found.start > 1 && matches!(line.lower(found.start - 1), "in" | "on" | "at" | "by" | "with" | "through")
    };
    let last = (previous == ",")
        .then(|| subject::phrase(line, line.sentence_of(i).start.max(i.saturating_sub(15)), i - 1))
        .flatten()
        .and_then(|l| last_source(line, &l).filter(|source| !within(source)).map(|_| l));
    let near = || last.and_then(|l| last_source(line, &l));
    let named = |k: usize| line.is_capital(k) && !line.parts(k).determiner();
    let speaker = match speaker {
        Some(s) if is_source(line, &s) || s.clone().any(named) || s.len() == 1 => Some(s),
        Some(s) if sources::is_agent(line.lower(s.end - 1)) => near().or(Some(s)),
        other => near()
            .or_else(|| moved_in(line, i))
            .or_else(|| subject::of_clause(line, i).filter(|s| is_speaker_like(line, s)))
            .or(other),
    };
    Some(cue(line, i, verb, Some(speaker?), Order::Participle))
}

/// "Lee says Hill asked him to leave, telling him": whoever is told does not tell himself, so it is the one within what Lee says.
fn told_speaker(line: &Line, i: usize, earlier: Option<&Cue>) -> Option<Range<usize>> {
    let says = earlier.filter(|c| c.order == Order::SubjectFirst)?;
    let told = matches!(line.lower(i + 1), "him" | "her");
    let verb = (says.words.end..i).rev().find(|&k| line.is_finite(k)).filter(|_| told)?;
    let who = subject::before(line, verb)?;
    (who.start >= says.words.end && line.name(who.end - 1) == Some(NameKind::Person)).then_some(who)
}

/// "“…,” Lee said, and Ann Hill cut in, saying": the person whose clause came after what Lee said.
fn last_clause(line: &Line, i: usize, earlier: Option<&Cue>) -> Option<Range<usize>> {
    let said = earlier?;
    let verb = (said.hull().end..i).rev().find(|&k| line.is_finite(k))?;
    let who = subject::before(line, verb)?;
    let and = who.start.checked_sub(1).filter(|&k| k > said.words.start && matches!(line.lower(k), "and" | "but"))?;
    let own = line.lower(and - 1) == "," && line.name(who.end - 1) == Some(NameKind::Person);
    (own && who.len() <= 4).then_some(who)
}

/// "the chorus of critics calling for", "with 22 percent saying": the noun that the participle stands beside.
fn beside(line: &Line, i: usize) -> Option<Range<usize>> {
    let k = i.checked_sub(1)?;
    let from = line.sentence_of(i).start.max(i.saturating_sub(12));
    let word = line.lower(k);
    let counted = matches!(word, "percent" | "%") || line.parts(k).determiner() && may_be_subject(word);
    if !counted && (line.is_capital(k) || sources::source(word).is_none()) {
        return None;
    }
    // "with some criticising her"
    if counted && k > from && line.lower(k - 1) == "with" {
        return Some(k..i);
    }
    let found = subject::phrase(line, from, i)?;
    // What a verb has as its object does not speak: "she issued a statement saying".
    let preposition = found.clone().rev().find(|&k| line.parts(k).preposition() && line.lower(k) != "of");
    let start = preposition.map_or(found.start, |p| p + 1);
    let before = start.checked_sub(1).map_or("", |k| line.lower(k));
    let beside = matches!(before, "with" | "of" | "from" | "among") || start == line.sentence_of(i).start;
    (beside && start < i).then_some(start..i)
}

/// "slammed Hill for calling", "accused him of saying": who is blamed for it, right before the preposition at `at`.
fn blamed(line: &Line, at: usize) -> Option<Range<usize>> {
    let from = line.sentence_of(at).start.max(at.saturating_sub(12));
    let who = subject::phrase(line, from, at)?;
    let who = subject::without_lead(line, who)?;
    let last = who.end.checked_sub(1)?;
    let person = matches!(line.name(last), Some(NameKind::Person | NameKind::Organization))
        || matches!(line.lower(last), "him" | "her" | "them")
        || sources::source(line.lower(last)).is_some_and(|kind| kind != SourceKind::Document);
    let verb = who.start.checked_sub(1)?;
    if who.clone().any(|k| line.lower(k) == "not" || line.parts(k).auxiliary()) {
        return None;
    }
    // "met critics of Hill for saying": an object, and no complement
    (person && (line.is_finite(verb) || line.verb(verb).is_some() || line.lower(verb).ends_with("ing"))).then_some(who)
}

/// ", with Foreign Minister Ann Lee telling the council": who stands between "with" and the participle.
fn with_whom(line: &Line, i: usize) -> Option<Range<usize>> {
    let from = line.sentence_of(i).start.max(i.saturating_sub(8));
    let inside = |k: &usize| {
        !subject::is_break(line, *k)
            && !line.is_run(*k)
            && !line.is_finite(*k)
            && !matches!(line.lower(*k), "and" | "as")
    };
    let with = (from..i).rev().take_while(inside).find(|&k| line.lower(k) == "with")?;
    let somebody = line.is_capital(i - 1) && line.name(i - 1) == Some(NameKind::Person)
        || sources::source(line.lower(i - 1)).is_some();
    // "it filed a complaint with the police, saying": they are told.
    let own = with == from || matches!(line.lower(with - 1), "," | "—" | "–");
    (with + 1 < i && somebody && (own || line.is_capital(i - 1))).then_some(with + 1..i)
}

/// "complaints from Iraqi officials": the noun for a source at the end of a phrase, with the capitals before it.
fn last_source(line: &Line, phrase: &Range<usize>) -> Option<Range<usize>> {
    sources::source(line.lower(phrase.end - 1))?;
    let mut start = phrase.end - 1;
    while start > phrase.start && line.is_capital(start - 1) {
        start -= 1;
    }
    Some(start..phrase.end)
}

/// The subject of the verb of speech at `i` and on which side it stands.
fn subject_of(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<(Range<usize>, Order)> {
    let sentence = line.sentence_of(i);
    let first = |k: usize| k == sentence.start;
    let comma = i > 0 && !first(i) && line.lower(i - 1) == ",";
    let after_run = i > 0 && line.is_run(i - 1) && !first(i) || comma && i > 1 && line.is_run(i - 2);
    let behind = || subject::after(line, i);
    if after_run || first(i) {
        // "says state senator Ann Lee": a title may begin with a small letter, the name at its end tells.
        let inverted = behind().filter(|s| {
            line.is_capital(s.start)
                || line.is_capital(s.end - 1)
                || is_source(line, s)
                || line.parts(s.start).determiner() && !is_clause_of_its_own(line, s)
        });
        if let Some(found) = inverted {
            return Some((found, Order::VerbFirst));
        }
        if after_run && let Some(c) = earlier {
            return c.speaker.clone().map(|s| (s, Order::Participle));
        }
        return if after_run { subject::of_sentence(line, i).map(|s| (s, Order::Participle)) } else { None };
    }
    if is_coordinated(line, i)
        && let Some(who) = subject_of_side_clause(line, i)
    {
        return Some((who, Order::SubjectFirst));
    }
    if let Some(c) = earlier.filter(|c| c.order != Order::Phrase && is_coordinated(line, i)) {
        return c.speaker.clone().map(|s| (s, Order::SubjectFirst));
    }
    let before = subject::before(line, i);
    if comma && verb.class.introduces_quotation() {
        let closes = |s: &Range<usize>| {
            let next = line.lower(s.end);
            s.end >= sentence.end
                || matches!(next, "." | "," | "who" | ";" | "in" | "on" | "at" | "during")
                || subject::is_day(next)
        };
        // "Lee, interviewed on Monday, expressed support for Hill": an object.
        let begins = |s: &Range<usize>| {
            line.is_capital(s.start)
                || line.parts(s.start).determiner()
                || sources::source(line.lower(s.start)).is_some()
        };
        let object = |s: &Range<usize>| complements::takes_object(verb.lemma) && !begins(s);
        let inverted = behind().filter(closes).filter(|s| line.is_capital(s.end - 1) || is_source(line, s));
        let inverted = inverted.filter(|s| !object(s));
        let weak =
            before.as_ref().is_none_or(|b| !line.is_capital(b.end - 1) || b.start == sentence.start && b.len() > 6);
        if weak && let Some(found) = inverted {
            return Some((found, Order::VerbFirst));
        }
    }
    before.map(|s| (s, Order::SubjectFirst))
}

/// "“…”, tweeted the news was good": behind the verb stands no subject but a clause, whose verb follows.
fn is_clause_of_its_own(line: &Line, found: &Range<usize>) -> bool {
    let end = line.sentence_of(found.start).end.min(found.end + 12);
    let ends = |k: &usize| {
        subject::is_break(line, *k)
            || line.is_run(*k)
            || line.parts(*k).conjunction() && !line.parts(*k).preposition()
            || matches!(line.lower(*k), "as" | "after" | "before" | "since" | "until")
    };
    (found.end..end).take_while(|k| !ends(k)).any(|k| line.is_finite(k))
}

/// "…, but later said": the verb group at `i` follows "and", "but" or "or" and has the subject of a verb before it.
fn is_coordinated(line: &Line, i: usize) -> bool {
    let mut k = i;
    while k > 0 && (line.parts(k - 1).adverb() || line.parts(k - 1).auxiliary()) {
        k -= 1;
    }
    k > 0 && matches!(line.lower(k - 1), "and" | "but" | "or" | "then")
}

/// "Lee threatened them after President Hill criticised him and warned": the person whose clause with "after" the "and" goes on.
fn subject_of_side_clause(line: &Line, i: usize) -> Option<Range<usize>> {
    let and = (0..i).rev().take(4).find(|&k| line.lower(k) == "and")?;
    let sentence = line.sentence_of(i);
    let verb = (sentence.start..and).rev().find(|&k| line.is_finite(k))?;
    if (verb..and).any(|k| subject::is_break(line, k) || line.is_run(k)) {
        return None;
    }
    let who = subject::before(line, verb)?;
    let opens = who.start.checked_sub(1).map_or("", |k| line.lower(k));
    let side = matches!(opens, "after" | "when" | "because" | "since" | "while");
    (side && line.name(who.end - 1) == Some(NameKind::Person)).then_some(who)
}

fn is_source(line: &Line, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|k| sources::source(line.lower(k)).is_some())
}
