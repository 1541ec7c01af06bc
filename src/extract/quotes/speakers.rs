//! Who says what stands in marks? A sieve: the cue beside the quotation, a cue in its sentence, the sentence's subject, and
//! for a quotation without a cue of its own whoever spoke last.

use super::cues::{Cue, Order};
use super::line::Line;
use super::marks::Run;
use super::subject;
use crate::article::NameKind;
use crate::english::parts::is_be;
use crate::english::sources;
use crate::english::speech::Class;
use crate::text::Span;
use std::ops::Range;

/// Who says the words of one stretch in marks, and by which cue.
#[derive(Clone, Debug, Default)]
pub(super) struct Attribution {
    /// Number of the cue.
    pub cue: Option<usize>,
    /// The subject as written.
    pub speaker: Option<Range<usize>>,
}

/// For each stretch in marks, who says it.
pub(super) fn attributions(line: &Line, runs: &[Run], cues: &[Cue], text: &str) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = vec![];
    for (number, run) in runs.iter().enumerate() {
        let at = line.of_run.get(number).copied().unwrap_or(usize::MAX);
        if line.items.get(at).is_none() {
            found.push(Attribution::default());
            continue;
        }
        if let Some(name) = run.signed {
            found.push(Attribution { cue: None, speaker: Some(items_in(line, name)) });
            continue;
        }
        let own = in_sentence(line, cues, at, run, text);
        let whole = own.or_else(|| alone(line, runs, cues, &found, number, at));
        found.push(whole.unwrap_or_default());
    }
    found
}

/// The items that stand in `span`.
fn items_in(line: &Line, span: Span) -> Range<usize> {
    let from = line.items.partition_point(|item| item.span.start < span.start);
    from..line.items.partition_point(|item| item.span.start < span.end).max(from)
}

/// The cues of the sentence of item `at`: numbers in `cues`.
fn cues_of(line: &Line, cues: &[Cue], at: usize) -> Range<usize> {
    let sentence = line.sentence_of(at);
    let from = cues.partition_point(|c| c.words.start < sentence.start);
    let to = cues.partition_point(|c| c.words.start < sentence.end);
    from..to
}

fn in_sentence(line: &Line, cues: &[Cue], at: usize, run: &Run, text: &str) -> Option<Attribution> {
    let of = cues_of(line, cues, at);
    let split = cues.partition_point(|c| c.words.start < at);
    let before = (of.start..split).rev().take(12);
    let after = split..of.end.min(split + 12);
    let take = |n: usize| {
        let cue = cues.get(n)?;
        Some(Attribution { cue: Some(n), speaker: cue.speaker.clone() })
    };
    let near_before = before.clone().next().filter(|&n| cues.get(n).is_some_and(|c| reaches(line, c, at)));
    let near_before = near_before.map(|n| calling(line, cues, of.start, n));
    let open = matches!(run.inner.text(text).chars().next_back(), Some(',' | '?' | '!' | '—' | '-'));
    // "While Lee called it “old,” Hill said": the clause that the words stand in ends with them.
    let led = governing_in_lead(line, cues, at, near_before, before.clone());
    let participle = |n: &usize| cues.get(*n).is_some_and(|c| c.order == Order::Participle);
    let governing = before.clone().find(|&n| cues.get(n).is_some_and(|c| governs(line, c, at)));
    let near_after = after
        .clone()
        .filter(|n| !(participle(n) && governing.is_some()))
        .find(|&n| cues.get(n).is_some_and(|c| follows(line, c, at)));
    // "Lee said it was “old,” according to a transcript": Lee has said it.
    let passed_on = |n: &usize| {
        cues.get(*n).is_some_and(|c| line.lower(c.words.start) == "according")
            && governing.and_then(|g| cues.get(g)).is_some_and(|g| {
                g.order == Order::SubjectFirst
                    && matches!(g.class, Class::Say | Class::Tell)
                    && g.speaker.as_ref().is_some_and(|who| is_speaker_like(line, who))
            })
    };
    if let Some(n) = near_after.filter(|n| !passed_on(n) && led.is_none()).filter(|_| open || near_before.is_none()) {
        let titled =
            cues.get(n).is_some_and(|cue| cue.hull().start > at + 1 && is_title(line, cue, at + 1..cue.hull().start));
        let mut found = take(n)?;
        found.speaker = found.speaker.map(|who| if titled { at + 1..who.end } else { who });
        return Some(found);
    }
    if let Some(n) = led {
        return take(n);
    }
    if let Some(n) = near_before.or(governing) {
        return take(voiced(cues, of.start, n));
    }
    if let Some(n) =
        after.clone().rev().find(|&n| cues.get(n).is_some_and(|c| c.order != Order::Noun && trails(line, c)))
    {
        return take(n);
    }
    let behind = || if run.inner.text(text).ends_with(',') { by_person_behind(line, at) } else { None };
    by_colon(line, at)
        .or_else(|| by_document(line, at))
        .or_else(|| by_headline(line, at))
        .or_else(|| by_dash(line, at))
        .or_else(behind)
        .or_else(|| by_subject(line, at))
}

/// Of a sentence that begins with "While" or "After" the cue that governs the words at `at`, if they end that clause and no
/// other comma stands before them.
fn governing_in_lead(
    line: &Line,
    cues: &[Cue],
    at: usize,
    near: Option<usize>,
    mut before: impl Iterator<Item = usize>,
) -> Option<usize> {
    let start = line.sentence_of(at).start;
    let leads =
        matches!(line.lower(start), "after" | "although" | "as" | "because" | "even" | "though" | "whereas" | "while");
    let near = near.or_else(|| before.find(|&n| cues.get(n).is_some_and(|c| governs(line, c, at))))?;
    let open = !(start.max(at.saturating_sub(60))..at).any(|k| line.lower(k) == ",");
    (leads && at > start && open && cues.get(near).is_some_and(|c| c.speaker.is_some())).then_some(near)
}

/// The cue that puts the words of cue `n` into a mouth: who believes or wants something is quoted by whoever says so
/// ("Lee said she hopes it “lasts”").
fn voiced(cues: &[Cue], first: usize, n: usize) -> usize {
    if cues.get(n).is_none_or(|c| !matches!(c.class, Class::Believe | Class::Promise) && c.lemma != "discuss") {
        return n;
    }
    let says = |c: &Cue| c.class.introduces_quotation() && !matches!(c.order, Order::Phrase | Order::Infinitive);
    (first..n).rev().take(4).find(|&k| cues.get(k).is_some_and(says)).unwrap_or(n)
}

/// "Lee called Hill's speech “a stunt”": not the noun of speech beside the marks, but the verb that calls it something.
fn calling(line: &Line, cues: &[Cue], first: usize, n: usize) -> usize {
    let Some(noun) = cues.get(n).filter(|c| c.order == Order::Noun) else { return n };
    // "told the Gazette that Hill's tweet was “meant for …”", "tweeted from its account, “…”"
    let within = line.lower(noun.words.end) == "was" || line.lower(noun.words.end) == "is" || {
        let owner = noun.speaker.as_ref().map_or(noun.words.start, |who| who.start.min(noun.words.start));
        let before = owner.checked_sub(1).map_or("", |k| line.lower(k));
        matches!(before, "from" | "on" | "in" | "through" | "via") || before == "verified"
    };
    let says = |c: &Cue| {
        c.order == Order::SubjectFirst
            && matches!(c.class, Class::Say | Class::Tell | Class::Claim)
            && c.speaker.is_some()
            && noun.words.start - c.words.end < 14
    };
    if let Some(says) = (first..n).rev().take(2).find(|&k| within && cues.get(k).is_some_and(says)) {
        return says;
    }
    let calls = |c: &Cue| {
        matches!(
            c.lemma,
            "brand" | "call" | "characterise" | "characterize" | "denounce" | "describe" | "dismiss" | "dub" | "label"
        ) && c.speaker.is_some()
            && noun.words.start - c.words.end < 10
            && !(c.words.end..noun.words.start).any(|k| line.is_finite(k) || subject::is_break(line, k))
    };
    (first..n).rev().take(2).find(|&k| cues.get(k).is_some_and(calls)).unwrap_or(n)
}

/// Whether the quotation at `at` begins right where the cue's content does.
fn reaches(line: &Line, cue: &Cue, at: usize) -> bool {
    cue.order != Order::Phrase
        && cue.content <= at
        && (cue.content..at).all(|k| matches!(line.lower(k), "that" | "," | ":" | "as" | "it" | "a" | "an" | "the"))
}

/// Whether the cue (or its subject) follows the quotation at `at` at once.
fn follows(line: &Line, cue: &Cue, at: usize) -> bool {
    let start = cue.hull().start;
    cue.order != Order::Infinitive
        && start > at
        && ((at + 1..start).all(|k| matches!(line.lower(k), "," | "-" | "—" | "as" | "is" | "what"))
            || cue.order == Order::SubjectFirst && is_title(line, cue, at + 1..start))
}

/// "“We go,” head of schools and local affairs Ann Lee said": whether a title stands between what was said and the name.
fn is_title(line: &Line, cue: &Cue, words: Range<usize>) -> bool {
    /// So many words a title may have.
    const LONG: usize = 10;
    let named = cue
        .speaker
        .as_ref()
        .is_some_and(|who| who.start == words.end && line.name(who.end - 1) == Some(NameKind::Person));
    let said = words.start.checked_sub(1).and_then(|run| line.items.get(run)).map_or("", |run| run.text);
    let ends = said.trim_end_matches(|c: char| !c.is_alphanumeric() && !",.?!…".contains(c));
    let opens = line.parts(words.start);
    let title = |k: usize| {
        line.items.get(k).is_some_and(|item| item.is_word())
            && !line.is_finite(k)
            && !line.parts(k).pronoun()
            && !matches!(line.lower(k), "as" | "that")
    };
    // "Lee quotes Hill as saying"
    named
        && line.name(words.start).is_none()
        && words.len() <= LONG
        && ends.ends_with([',', '.', '?', '!', '…'])
        && !(opens.preposition() || opens.conjunction() || opens.adverb() || opens.auxiliary())
        && words.clone().all(|k| title(k) || line.is_hyphen(k))
}

/// Whether the quotation at `at` may lie in what the cue before it introduces.
fn governs(line: &Line, cue: &Cue, at: usize) -> bool {
    // "Lee's refusal was “not a good thing”": what follows the verb is no longer what the noun tells.
    let noun_ended = cue.order == Order::Noun && (cue.content..at.min(cue.content + 40)).any(|k| line.is_finite(k));
    !noun_ended
        && cue.order != Order::Via
        && cue.hull().end <= at
        && (cue.class != Class::Believe || at - cue.words.end < 15)
}

/// Whether the cue ends its sentence, so that its content must go before: "…, Lee said."
fn trails(line: &Line, cue: &Cue) -> bool {
    let sentence = line.sentence_of(cue.words.start);
    let hull = cue.hull();
    let rest =
        (hull.end..sentence.end.min(hull.end + 40)).filter(|&k| line.items.get(k).is_some_and(|i| i.is_word())).count();
    // "…, says Ann Lee, a professor of law at the University of Lund": an apposition may be long.
    let described = cue.order == Order::VerbFirst && line.lower(hull.end) == ",";
    hull.start > sentence.start
        && (rest == 0 || cue.order == Order::Phrase || (rest < 8 || described) && line.lower(hull.start - 1) == ",")
}

/// "Lee: “…”", with nothing but a name before the colon.
fn by_colon(line: &Line, at: usize) -> Option<Attribution> {
    let sentence = line.sentence_of(at);
    let colon = at.checked_sub(1).filter(|&k| k > sentence.start && line.lower(k) == ":")?;
    let who = subject::phrase(line, sentence.start.max(colon.saturating_sub(12)), colon)?;
    // "Lee to President Hill: “…”": the one speaks to the other.
    let to = (who.start + 1..who.end).find(|&k| line.lower(k) == "to");
    let who = who.start..to.unwrap_or(who.end);
    (who.start == sentence.start && line.is_capital(who.start) && who.len() <= 6)
        .then_some(Attribution { cue: None, speaker: Some(who) })
}

/// "Lee: Bridge “Unsafe”", in a headline.
fn by_headline(line: &Line, at: usize) -> Option<Attribution> {
    let sentence = line.sentence_of(at);
    if line.items.get(at)?.block > 1 {
        return None;
    }
    let colon = (sentence.start + 1..at.min(sentence.start + 5)).find(|&k| line.lower(k) == ":")?;
    let name = (sentence.start..colon).all(|k| line.is_capital(k));
    name.then_some(Attribution { cue: None, speaker: Some(sentence.start..colon) })
}

/// "“…” — Ann Lee", to the end of the block.
fn by_dash(line: &Line, at: usize) -> Option<Attribution> {
    let dash = at + 1;
    if !(matches!(line.lower(dash), "-" | "—" | "–") && line.is_capital(dash + 1)) {
        return None;
    }
    let who = subject::noun_phrase(line, dash + 1)?;
    let last = line.sentence_of(at).end;
    (who.len() <= 6 && (who.end >= last || matches!(line.lower(who.end), "," | ".")))
        .then_some(Attribution { cue: None, speaker: Some(who) })
}

/// "“Get out,” Ann Lee snarled at the crew": behind a sentence in marks that ends in a comma stands who said it, whatever the
/// verb.
fn by_person_behind(line: &Line, at: usize) -> Option<Attribution> {
    if line.sentence_of(at).start != at {
        return None;
    }
    let acts = |verb: usize| line.is_finite(verb) && !line.parts(verb).auxiliary();
    let inverted = acts(at + 1);
    let who = subject::noun_phrase(line, at + 1 + usize::from(inverted))?;
    let last = who.end.checked_sub(1)?;
    let person = line.name(last) == Some(NameKind::Person) || is_speaker_like(line, &who);
    let near = line.items.get(last).zip(line.items.get(at)).is_some_and(|(last, run)| last.block == run.block);
    let beside = who.start == at + 1 + usize::from(inverted);
    (beside && person && near && (inverted || acts(who.end))).then_some(Attribution { cue: None, speaker: Some(who) })
}

/// "The ministry issued a statement on Monday: “…”", "released this statement from its head, Ann Lee: “…”".
fn by_document(line: &Line, at: usize) -> Option<Attribution> {
    let from = line.sentence_of(at).start.max(at.saturating_sub(25));
    let colon = at.checked_sub(1).filter(|&k| k > from && line.lower(k) == ":")?;
    let document =
        |k: &usize| matches!(line.lower(*k), "statement" | "letter" | "email" | "message" | "note" | "memo" | "post");
    let noun = (from..colon).rev().find(document)?;
    let gives = |k: &usize| {
        matches!(
            line.lower(*k),
            "circulated"
                | "gave"
                | "issued"
                | "posted"
                | "published"
                | "read"
                | "released"
                | "sent"
                | "shared"
                | "wrote"
        )
    };
    let verb = (from..noun).rev().take(6).find(gives)?;
    let inside = !(verb + 1..noun).any(|k| line.is_finite(k) || subject::is_break(line, k));
    let by = (noun + 1..colon).find(|&k| matches!(line.lower(k), "from" | "by"));
    let author = by.and_then(|k| subject::noun_phrase(line, k + 1)).filter(|who| who.end == colon);
    let who = author.or_else(|| subject::before(line, verb))?;
    (inside
        && (is_speaker_like(line, &who) || line.is_capital(who.end - 1) || sources::is_agent(line.lower(who.end - 1))))
    .then_some(Attribution { cue: None, speaker: Some(who) })
}

/// Words in marks in the predicate of somebody: "Lee blasted the “rigged” vote".
fn by_subject(line: &Line, at: usize) -> Option<Attribution> {
    let who = subject::of_sentence(line, at)?;
    // "Lee may pay — the man who wrote of “luck” — for it": an insertion is the reporter's.
    let dash = |k: &usize| matches!(line.lower(*k), "-" | "—" | "–" | "--") && !line.is_hyphen(*k);
    let inserted = (who.end.max(at.saturating_sub(40))..at).filter(dash).count() == 1;
    if inserted && (at..line.sentence_of(at).end.min(at + 40)).any(|k| dash(&k)) {
        return None;
    }
    let verb = (who.end..at).find(|&k| line.is_finite(k));
    let counted =
        who.clone().any(|k| line.lower(k).starts_with(|c: char| c.is_ascii_digit()) || is_scale(line.lower(k)));
    // "that receive funds from carrying out warrants": a predicate, and no subject
    let predicate =
        who.clone().any(|k| line.parts(k).preposition() && line.lower(k + 1).ends_with("ing") && k + 1 < who.end);
    let title = line.items.get(at).is_some_and(|item| item.block <= 1);
    let borne = verb.is_some_and(|k| is_borne(line, k) || title && is_suffered(line, k))
        || counted
        || predicate
        || line.name(who.end - 1) == Some(NameKind::Other);
    (who.end <= at && !borne && is_speaker_like(line, &who)).then_some(Attribution { cue: None, speaker: Some(who) })
}

/// "two million residents": so many say nothing together.
fn is_scale(word: &str) -> bool {
    matches!(word, "hundred" | "thousand" | "million" | "billion")
}

/// "is widely described as", "has been called": what the verb group at `k` tells befalls its subject.
fn is_borne(line: &Line, k: usize) -> bool {
    let group = |n: &usize| line.parts(*n).auxiliary() || line.parts(*n).adverb() || line.lower(*n) == "been";
    let be = (k..k + 5).take_while(group).any(|n| is_be(line.lower(n)));
    let done = (k..k + 6).find(|n| !group(n)).map_or("", |n| line.lower(n));
    be && (done.ends_with("ed") || matches!(done, "known" | "seen" | "shown" | "told" | "given" | "taken" | "held"))
}

/// "Lee Forced Out for “Neglect”", "Nurse Fired Over “Joke”": in a headline, which leaves out "was", what befell somebody.
fn is_suffered(line: &Line, k: usize) -> bool {
    let done = matches!(
        line.lower(k),
        "accused"
            | "arrested"
            | "barred"
            | "charged"
            | "convicted"
            | "expelled"
            | "fined"
            | "fired"
            | "forced"
            | "indicted"
            | "jailed"
            | "mocked"
            | "ousted"
            | "sentenced"
            | "sued"
            | "suspended"
            | "told"
    );
    done && (line.parts(k + 1).preposition() || matches!(line.lower(k + 1), "out" | "to"))
}

/// A name, a pronoun for a person or a noun for a source.
pub(super) fn is_speaker_like(line: &Line, who: &Range<usize>) -> bool {
    let last = who.end.saturating_sub(1);
    // "Here's how"
    if matches!(line.lower(last), "here" | "there" | "this" | "that") {
        return false;
    }
    matches!(line.lower(last), "he" | "she" | "they" | "i" | "we")
        || line.is_capital(last) && !line.parts(who.start).determiner()
        || sources::source(line.lower(last)).is_some()
}

/// Whether hardly a word stands beside the quotation at `at` in its sentence.
pub(super) fn fills_sentence(line: &Line, at: usize) -> bool {
    let sentence = line.sentence_of(at);
    let near = sentence.start.max(at.saturating_sub(40))..sentence.end.min(at.saturating_add(40));
    near.filter(|&k| line.items.get(k).is_some_and(|i| i.is_word())).take(3).count() < 3
}

/// A quotation that fills its sentence: whoever was introduced by a colon, or spoke last in this block or the one before.
fn alone(
    line: &Line,
    runs: &[Run],
    cues: &[Cue],
    found: &[Attribution],
    number: usize,
    at: usize,
) -> Option<Attribution> {
    let sentence = line.sentence_of(at);
    if !fills_sentence(line, at) {
        return None;
    }
    let block = line.items.get(at)?.block;
    let previous = sentence.start.checked_sub(1)?;
    let last = line.items.get(previous)?;
    let continued = number.checked_sub(1).and_then(|n| runs.get(n)).is_some_and(|r| !r.closed);
    let said = number.checked_sub(1).and_then(|n| found.get(n)).and_then(|a| a.speaker.clone());
    let said_at = number.checked_sub(1).and_then(|n| line.of_run.get(n)).copied();
    if continued && said.is_some() {
        return Some(Attribution { cue: None, speaker: said });
    }
    if last.block + 1 < block {
        return None;
    }
    let of = cues_of(line, cues, previous);
    // "She says people may use what they prefer. “It is their life.”": who wishes something has not spoken.
    let of_class = |holds: bool| {
        let mut there = of.clone().rev().take(12).filter_map(|n| cues.get(n));
        there.find(|c| c.speaker.is_some() && (c.class == Class::Believe) == holds).and_then(|c| c.speaker.clone())
    };
    let spoke = of_class(false).or_else(|| of_class(true));
    let near = said_at.and_then(|k| line.items.get(k)).is_some_and(|i| i.block + 1 >= block);
    let said = said.filter(|s| near && is_speaker_like(line, s));
    let quoted_there = said_at.is_some_and(|k| line.sentence_of(previous).contains(&k));
    let named = || subject::of_sentence(line, previous).filter(|w| is_speaker_like(line, w));
    let speaker = if quoted_there { said.or(spoke) } else { spoke.or_else(named).or(said) };
    Some(Attribution { cue: None, speaker: Some(speaker?) })
}
