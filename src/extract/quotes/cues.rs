//! Where does somebody say something? Verbs and phrases of speech with their subjects.

use super::line::Line;
use super::subject;
use crate::english::sources;
use crate::english::speech::{self, Class, Form, Verb};
use std::ops::Range;

/// How a cue stands to its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// "Lee said …": content follows (or goes before, as in "…, Lee said").
    SubjectFirst,
    /// "…, said Lee".
    VerbFirst,
    /// "… , saying": hangs on another verb, whose subject is its own.
    Participle,
    /// "went on to say".
    Infinitive,
    /// "according to Lee": content is the rest of the sentence.
    Phrase,
    /// "was called … by Lee".
    Passive,
    /// "Lee's claim that …".
    Noun,
    /// "as reported by the Gazette": how the reporter knows.
    Via,
}

/// A verb or phrase of speech.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// Its words.
    pub words: Range<usize>,
    /// What kind of act.
    pub class: Class,
    /// The verb's lemma, "" for a phrase.
    pub lemma: &'static str,
    /// Who speaks, as written.
    pub speaker: Option<Range<usize>>,
    /// Who is spoken to.
    pub listener: Option<Range<usize>>,
    /// From whom the reporter has it, as in "Reuters quoted officials as saying".
    pub via: Option<Range<usize>>,
    /// How it stands to its content.
    pub order: Order,
    /// Where its content begins if that follows.
    pub content: usize,
}

/// Items between a subject and its verb beyond which something else stands in between.
const FAR: usize = 14;

impl Cue {
    /// All that belongs to the cue: from its subject or verb to where content may begin.
    pub fn hull(&self) -> Range<usize> {
        let near = |s: &Range<usize>| s.start >= self.words.start || self.words.start - s.end <= FAR;
        let speaker =
            self.speaker.clone().filter(near).filter(|_| !matches!(self.order, Order::Participle | Order::Infinitive));
        let start = speaker.as_ref().map_or(self.words.start, |s| s.start.min(self.words.start));
        let end = speaker.map_or(self.words.end, |s| s.end.max(self.words.end));
        start..end
    }
}

/// The cues of the whole line, in order of their verbs.
pub(super) fn cues(line: &Line) -> Vec<Cue> {
    let mut found: Vec<Cue> = vec![];
    for i in 0..line.items.len() {
        if found.last().is_some_and(|c| c.words.contains(&i)) {
            continue;
        }
        if let Some(cue) = phrase_cue(line, i)
            .or_else(|| reported_by(line, i))
            .or_else(|| noun_cue(line, i))
            .or_else(|| verb_cue(line, i, earlier(line, &found, i)))
        {
            found.push(cue);
        }
    }
    found
}

/// The cue before `i` in its sentence whose subject the verb at `i` may share.
fn earlier<'a>(line: &Line, found: &'a [Cue], i: usize) -> Option<&'a Cue> {
    let sentence = line.sentence_of(i);
    let own =
        |c: &&Cue| matches!(c.order, Order::SubjectFirst | Order::VerbFirst | Order::Participle | Order::Infinitive);
    let near = found
        .iter()
        .rev()
        .take(8)
        .take_while(|c| sentence.contains(&c.words.start))
        .filter(own)
        .filter(|c| !is_subordinate(line, c));
    // "Lee said the plan she had praised works, and added": of two subjects the one that spoke first, unless a quotation
    // or a participle stands in between.
    near.last()
}

/// "Whereas Lee stressed …, Hill said": a clause of its own, whose subject goes no further.
fn is_subordinate(line: &Line, cue: &Cue) -> bool {
    let before = cue.hull().start.checked_sub(1).map_or("", |k| line.lower(k));
    matches!(
        before,
        "while" | "whereas" | "although" | "though" | "after" | "before" | "as" | "when" | "if" | "because" | "since"
    )
}

/// "according to X", "in the words of X", "as X put it".
fn phrase_cue(line: &Line, i: usize) -> Option<Cue> {
    let word = line.lower(i);
    let phrase = |words: Range<usize>, speaker: Option<Range<usize>>| {
        let content = speaker.as_ref().map_or(words.end, |s| s.end.max(words.end));
        Some(Cue {
            words,
            class: Class::Say,
            lemma: "",
            speaker,
            listener: None,
            via: None,
            order: Order::Phrase,
            content,
        })
    };
    if word == "according" && line.lower(i + 1) == "to" {
        let who = subject::noun_phrase(line, i + 2)?;
        let named = line.is_capital(who.end - 1) || is_source(line, &who) || who.len() == 1;
        return if named { phrase(i..i + 2, Some(who)) } else { None };
    }
    if word == "in" && line.lower(i + 1) == "the" && line.lower(i + 2) == "words" && line.lower(i + 3) == "of" {
        let who = subject::noun_phrase(line, i + 4)?;
        return phrase(i..i + 4, Some(who));
    }
    if matches!(word, "put" | "puts") && line.lower(i + 1) == "it" {
        let who = subject::before(line, i)?;
        return phrase(i..i + 2, Some(who))
            .filter(|c| c.speaker.as_ref().is_some_and(|s| s.start > 0 && line.lower(s.start - 1) == "as"));
    }
    None
}

/// "as reported by the Gazette", "as first reported by …", "the Gazette reported": how the reporter knows.
fn reported_by(line: &Line, i: usize) -> Option<Cue> {
    if line.lower(i) != "reported" || line.lower(i + 1) != "by" {
        return None;
    }
    let mut start = i;
    while start > 0 && speech::is_adverb(line.lower(start - 1)) {
        start -= 1;
    }
    start = start.checked_sub(1).filter(|&k| matches!(line.lower(k), "as" | ","))?;
    let who = subject::noun_phrase(line, i + 2)?;
    Some(Cue {
        words: if line.lower(start) == "as" { start..i + 2 } else { i..i + 2 },
        class: Class::Say,
        lemma: "report",
        content: who.end,
        via: Some(who.clone()),
        speaker: Some(who),
        listener: None,
        order: Order::Via,
    })
}

fn verb_cue(line: &Line, i: usize, earlier: Option<&Cue>) -> Option<Cue> {
    let verb = speech::verb(line.lower(i))?;
    let sentence = line.sentence_of(i);
    let capital = if i > sentence.start { line.is_name_like(i) } else { line.is_capital(i) };
    if capital && (i > sentence.start || verb.form != Form::Ing) || !line.items.get(i)?.is_word() {
        return None;
    }
    if verb.lemma == "go" && line.lower(i + 1) != "on" {
        return None;
    }
    if line.is_hyphen(i + 1) || i > 0 && line.is_hyphen(i - 1) {
        return None;
    }
    if verb.lemma == "quote"
        && let Some(cue) = quoted_as_saying(line, i)
    {
        return Some(cue);
    }
    match verb.form {
        Form::Past => past(line, i, verb, earlier),
        Form::Third => third(line, i, verb),
        Form::Base => base(line, i, verb, earlier),
        Form::Ing => participle(line, i, verb, earlier),
    }
}

/// "Reuters quoted officials as saying", "Lee was quoted as saying", "Lee was quoted by Reuters as saying".
fn quoted_as_saying(line: &Line, i: usize) -> Option<Cue> {
    let saying = (i + 1..i + 25)
        .find(|&k| line.lower(k) == "as" && speech::verb(line.lower(k + 1)).is_some_and(|v| v.form == Form::Ing))?;
    if !line.sentence_of(i).contains(&saying) {
        return None;
    }
    let subject = subject::before(line, i);
    let (speaker, via) = if is_passive(line, i) {
        let by = (line.lower(i + 1) == "by").then(|| subject::noun_phrase(line, i + 2)).flatten();
        (subject, by)
    } else {
        (subject::noun_phrase(line, i + 1), subject)
    };
    let words = if saying == i + 1 { i..saying + 2 } else { saying..saying + 2 };
    Some(Cue {
        class: Class::Say,
        lemma: "quote",
        listener: None,
        via,
        order: Order::SubjectFirst,
        content: after_adverbials(line, words.end, false),
        words,
        speaker,
    })
}

/// Whether a form of "be" makes the past form at `i` passive.
fn is_passive(line: &Line, i: usize) -> bool {
    let mut k = i;
    while k > 0 && (speech::is_adverb(line.lower(k - 1)) || matches!(line.lower(k - 1), "not" | "n't")) {
        k -= 1;
    }
    k > 0 && speech::is_be(line.lower(k - 1))
}

fn past(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<Cue> {
    let previous = i.checked_sub(1).map_or("", |k| line.lower(k));
    if is_passive(line, i) {
        let asked = verb.lemma == "ask" && matches!(line.lower(i + 1), "whether" | "if" | "how" | "why" | "what");
        return if asked { Some(cue(line, i, verb, None, Order::SubjectFirst)) } else { passive(line, i, verb) };
    }
    if speech::is_preposition(previous)
        || speech::is_determiner(previous) && !matches!(previous, "that" | "all" | "both" | "one" | "other" | "each")
        || previous == "'s" && verb.lemma != "say"
    {
        return None;
    }
    if line.lower(i + 1) == "by" {
        return passive(line, i, verb);
    }
    if verb.lemma == "ask" && matches!(previous, "when" | "if") {
        return Some(cue(line, i, verb, None, Order::SubjectFirst));
    }
    let (speaker, order) = subject_of(line, i, verb, earlier)?;
    Some(cue(line, i, verb, Some(speaker), order))
}

fn third(line: &Line, i: usize, verb: Verb) -> Option<Cue> {
    let k = i.checked_sub(1)?;
    let previous = line.lower(k);
    if speech::is_preposition(previous)
        || speech::is_determiner(previous) && previous != "one"
        || matches!(previous, "'s" | "'" | "to" | "-")
    {
        return None;
    }
    if speech::may_be_noun(verb.lemma) {
        let clear = speech::is_subject_pronoun(previous)
            || matches!(previous, "who" | "which" | "also")
            || line.is_capital(k) && is_verb_by_what_follows(line, i)
            || sources::source(previous).is_some() && !previous.ends_with('s') && is_verb_by_what_follows(line, i)
            || previous == "," && i > 1 && line.is_capital(i - 2) && is_verb_by_what_follows(line, i)
            || line.is_run(k);
        if !clear {
            return None;
        }
    }
    let (speaker, order) = subject_of(line, i, verb, None)?;
    Some(cue(line, i, verb, Some(speaker), order))
}

/// "Lee reports that", "Lee claims the", "Lee notes: “…": what follows is a complement, so the word is no noun.
fn is_verb_by_what_follows(line: &Line, i: usize) -> bool {
    let next = line.lower(i + 1);
    line.is_run(i + 1)
        || matches!(next, "that" | "," | ":")
        || speech::is_determiner(next)
        || speech::is_subject_pronoun(next)
        || line.is_capital(i + 1)
}

fn base(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<Cue> {
    let mut k = i.checked_sub(1)?;
    while speech::is_adverb(line.lower(k)) && k > 0 {
        k -= 1;
    }
    let previous = line.lower(k);
    if previous == "to" {
        if k > 0 && matches!(line.lower(k - 1), "according" | "belong") {
            return None;
        }
        let earlier = earlier.and_then(|c| c.speaker.clone());
        let speaker = earlier.or_else(|| subject::of_sentence(line, i));
        return Some(cue(line, i, verb, Some(speaker?), Order::Infinitive));
    }
    let ends_in_s = previous.ends_with('s') && !previous.ends_with("ss");
    let plural = (ends_in_s
        || matches!(previous, "police" | "people" | "some" | "many" | "most" | "half" | "few" | "percent"))
        && (!speech::may_be_noun(verb.lemma) || sources::source(previous).is_some());
    let clear = matches!(verb.lemma, "say" | "believe" | "argue" | "think" | "insist")
        && !speech::is_determiner(previous)
        && !speech::is_preposition(previous)
        && line.items.get(k)?.is_word();
    let plural = plural || clear;
    let helped = speech::is_auxiliary(previous) && !speech::is_be(previous);
    if !(speech::is_subject_pronoun(previous) || previous == "who" || helped || plural) {
        return None;
    }
    let speaker = subject::before(line, i)?;
    Some(cue(line, i, verb, Some(speaker), Order::SubjectFirst))
}

fn participle(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<Cue> {
    let previous = i.checked_sub(1).map_or("", |k| line.lower(k));
    if speech::is_determiner(previous) || previous == "'s" {
        return None;
    }
    if is_passive(line, i) || speech::is_be(previous) {
        let speaker = subject::before(line, i)?;
        return Some(cue(line, i, verb, Some(speaker), Order::SubjectFirst));
    }
    let speaker = earlier
        .filter(|c| c.order != Order::Phrase)
        .and_then(|c| c.speaker.clone())
        .or_else(|| subject::of_sentence(line, i));
    let last = (previous == ",")
        .then(|| subject::phrase(line, line.sentence_of(i).start.max(i.saturating_sub(15)), i - 1))
        .flatten();
    let near = || last.and_then(|l| last_source(line, &l));
    let speaker = match speaker {
        Some(s) if is_source(line, &s) || s.clone().any(|k| line.is_capital(k)) || s.len() == 1 => Some(s),
        other => near().or(other),
    };
    Some(cue(line, i, verb, Some(speaker?), Order::Participle))
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

/// "the ministry's complaints of …", "her claim that …".
fn noun_cue(line: &Line, i: usize) -> Option<Cue> {
    let class = speech::noun(line.lower(i))?;
    if line.is_name_like(i) {
        return None;
    }
    let sentence = line.sentence_of(i);
    let owner = (sentence.start.max(i.saturating_sub(3))..i)
        .rev()
        .find(|&k| matches!(line.lower(k), "'s" | "his" | "her" | "their" | "its" | "my") || line.is_apostrophe(k))?;
    let speaker = match line.lower(owner) {
        "'s" | "'" => subject::phrase(line, sentence.start.max(owner.saturating_sub(20)), owner)
            .and_then(|p| subject::without_lead(line, p))?,
        _ => owner..owner + 1,
    };
    let next = line.lower(i + 1);
    let opens = matches!(next, "that" | ":" | "of" | "about" | "was" | "is" | "to" | "as")
        || line.is_run(i + 1)
        || next == "," && line.is_run(i + 2);
    let mut content = i + 1;
    if matches!(next, "of" | "about" | "was" | "is" | ":" | ",") {
        content += 1;
    }
    opens.then_some(Cue {
        words: i..i + 1,
        class,
        lemma: "",
        speaker: Some(speaker),
        listener: None,
        via: None,
        order: Order::Noun,
        content,
    })
}

/// "was called “…” by X", "was described by X as …".
fn passive(line: &Line, i: usize, verb: Verb) -> Option<Cue> {
    let sentence = line.sentence_of(i);
    let by = (i + 1..sentence.end.min(i + 12)).find(|&k| line.lower(k) == "by")?;
    let speaker = subject::noun_phrase(line, by + 1)?;
    let content = if by == i + 1 { speaker.end } else { i + 1 };
    Some(Cue { content, ..cue(line, i, verb, Some(speaker), Order::Passive) })
}

fn cue(line: &Line, i: usize, verb: Verb, speaker: Option<Range<usize>>, order: Order) -> Cue {
    let end = if verb.lemma == "go" { i + 2 } else { i + 1 };
    let mut content = end;
    if order == Order::VerbFirst {
        content = speaker.as_ref().map_or(end, |s| s.end.max(end));
    }
    let mut listener = None;
    if has_listener(verb) && order != Order::VerbFirst {
        listener = subject::noun_phrase(line, end).filter(|n| !matches!(line.lower(n.start), "that" | "no"));
        content = listener.as_ref().map_or(content, |l| l.end);
    }
    Cue {
        words: i..end,
        class: verb.class,
        lemma: verb.lemma,
        speaker,
        listener,
        via: None,
        order,
        content: after_adverbials(line, content, matches!(verb.class, Class::Say | Class::Claim)),
    }
}

fn has_listener(verb: Verb) -> bool {
    verb.class == Class::Tell
        || verb.class == Class::Urge && !matches!(verb.lemma, "demand" | "recommend")
        || matches!(verb.lemma, "warn" | "ask" | "promise")
}

/// Marks and words for times that may stand between a cue and its content.
const ADVERBIALS: [&str; 9] = [",", ":", "night", "morning", "afternoon", "evening", "week", "month", "year"];

/// "said to reporters", "said to Lee": the words at `at` name a listener.
fn addresses(line: &Line, at: usize) -> bool {
    line.is_capital(at) || speech::is_determiner(line.lower(at)) || sources::source(line.lower(at)).is_some()
}

/// Past "on Tuesday", "in a statement", "at a rally in Ohio", commas and colons: where content may begin.
fn after_adverbials(line: &Line, mut at: usize, to: bool) -> usize {
    let end = line.sentence_of(at).end.min(at + 30);
    let begin = at;
    while at < end {
        let word = line.lower(at);
        let dash = matches!(word, "-" | "—" | "–") && !line.is_hyphen(at);
        if subject::is_day(word) || speech::is_adverb(word) || dash || ADVERBIALS.contains(&word) {
            at += 1;
        } else if word == "to" && !(to && addresses(line, at + 1)) {
            break;
        } else if matches!(word, "in" | "on" | "at" | "during" | "via" | "to" | "of" | "after" | "before") {
            let Some(phrase) = subject::noun_phrase(line, at + 1) else { break };
            at = phrase.end;
        } else {
            break;
        }
    }
    // "He said on the whole it works": what looked like adverbials was all there is.
    if at >= end { begin } else { at }
}

/// The subject of the verb of speech at `i` and on which side it stands.
fn subject_of(line: &Line, i: usize, verb: Verb, earlier: Option<&Cue>) -> Option<(Range<usize>, Order)> {
    let sentence = line.sentence_of(i);
    let first = |k: usize| k == sentence.start;
    let comma = i > 0 && !first(i) && line.lower(i - 1) == ",";
    let after_run = i > 0 && line.is_run(i - 1) && !first(i) || comma && i > 1 && line.is_run(i - 2);
    let behind = || subject::after(line, i);
    if after_run || first(i) {
        let inverted = behind()
            .filter(|s| line.is_capital(s.start) || speech::is_determiner(line.lower(s.start)) || is_source(line, s));
        if let Some(found) = inverted {
            return Some((found, Order::VerbFirst));
        }
        if after_run && let Some(c) = earlier {
            return c.speaker.clone().map(|s| (s, Order::Participle));
        }
        return if after_run { subject::of_sentence(line, i).map(|s| (s, Order::Participle)) } else { None };
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
        let inverted = behind().filter(closes).filter(|s| line.is_capital(s.end - 1) || is_source(line, s));
        let weak =
            before.as_ref().is_none_or(|b| !line.is_capital(b.end - 1) || b.start == sentence.start && b.len() > 6);
        if weak && let Some(found) = inverted {
            return Some((found, Order::VerbFirst));
        }
    }
    before.map(|s| (s, Order::SubjectFirst))
}

/// "…, but later said": the verb group at `i` follows "and", "but" or "or" and has the subject of a verb before it.
fn is_coordinated(line: &Line, i: usize) -> bool {
    let mut k = i;
    while k > 0 && (speech::is_adverb(line.lower(k - 1)) || speech::is_auxiliary(line.lower(k - 1))) {
        k -= 1;
    }
    k > 0 && matches!(line.lower(k - 1), "and" | "but" | "or" | "then")
}

fn is_source(line: &Line, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|k| sources::source(line.lower(k)).is_some())
}
