//! Whose verb is it? The subject of a verb of speech, as written.

use super::apposition::{around_apposition, is_party};
use super::forms;
use super::line::{Item, Line};
use super::places;
use crate::article::NameKind;
use crate::english::parts::{Parts, is_be};
use crate::english::sources;
use crate::english::speech::Form;
use std::ops::Range;

/// As far as a subject may lie from its verb, in items.
const REACH: usize = 60;

/// The subject before the verb at `verb`; nothing if there is none in its sentence.
pub(super) fn before(line: &Line, verb: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(verb);
    let from = sentence.start.max(verb.saturating_sub(REACH));
    let mut at = group_start(line, from, verb);
    for _ in 0..3 {
        let previous = at.checked_sub(1).filter(|&k| k >= from)?;
        match line.lower(previous) {
            "" if line.is_run(previous) => return None,
            "," | "-" | "—" | "–" if !line.is_hyphen(previous) => {
                return around_apposition(line, from, previous);
            }
            "week" | "month" | "year" | "weekend" | "night" | "morning" | "afternoon" | "evening" | "time"
                if time_before(line, from, previous).is_some() =>
            {
                at = time_before(line, from, previous)?;
            }
            "and" | "or" | "but" | "then" => {
                let earlier = (from..previous).rev().find(|&k| line.is_finite(k))?;
                // "Lee did not rule on whether Hill was fit but said": the verb before the question
                let question = (from..earlier).rev().take(8).find(|&k| line.lower(k) == "whether");
                let asked = question.and_then(|q| (from..q).rev().find(|&k| line.is_finite(k)));
                let earlier = asked.unwrap_or(earlier);
                at = group_start(line, from, earlier);
            }
            "who" | "which" | "that" => {
                let end = if previous > from && line.lower(previous - 1) == "," { previous - 1 } else { previous };
                let named = phrase(line, from, end).and_then(|found| antecedent(line, found));
                // "… and who believe": nobody stands beside it.
                let joined = previous > from && matches!(line.lower(previous - 1), "and" | "or" | "but");
                return named.or((joined && line.lower(previous) == "who").then_some(previous..previous + 1));
            }
            _ => {
                let found = phrase(line, from, at)?;
                let dated =
                    is_a_time(line, &found) || is_day(line.lower(found.start)) && line.lower(found.start + 1) == "by";
                let found = if dated { before_participle(line, from, found.start)? } else { found };
                // "Ann Lee of Columbus, Ohio said"
                let comma = found.start.checked_sub(1).filter(|&k| k > from && line.lower(k) == ",");
                let behind_name = || places::is_place(line, &found) || is_party(line, found.clone());
                if let Some(comma) = comma.filter(|&k| line.is_capital(k - 1) && behind_name())
                    && let Some(who) = around_apposition(line, from, comma)
                {
                    return Some(who);
                }
                if let Some(name) = before_open_apposition(line, from, &found) {
                    return Some(name);
                }
                let found = over_relative_clause(line, from, &found).unwrap_or(found);
                let found = own_conjunct(line, verb, found);
                if let Some(all) = with_list(line, from, &found) {
                    return Some(all);
                }
                return Some(with_nickname(line, from, without_time(line, found)));
            }
        }
    }
    None
}

/// "denies a deal by his office and Norland says", "chose not to comply with the order and the ministry said": the "and" begins a
/// clause of its own where the verb is of one, or what stands before it is what somebody was to do. Not "Lee and Hill said".
fn own_conjunct(line: &Line, verb: usize, found: Range<usize>) -> Range<usize> {
    let last = found.clone().rev().find(|&k| line.lower(k) == "and" && line.name(k).is_none());
    let Some(and) = last.filter(|&k| k > found.start && k + 1 < found.end) else { return found };
    let (before, after) = (found.start..and, and + 1..found.end);
    let opens = line.parts(after.start).determiner() || line.is_capital(after.start);
    let word = line.lower(verb);
    let of_one = group_start(line, found.end, verb) == verb && word.ends_with('s') && !word.ends_with("ss");
    let to_do = before.clone().any(|k| line.lower(k) == "to" && (k == found.start || line.lower(k - 1) == "not"));
    let thing = line.parts(before.start).determiner()
        && before.clone().any(|k| line.parts(k).preposition() && line.lower(k) != "of");
    if opens && (to_do || of_one && thing) { after } else { found }
}

/// "The leaders of Norland, the Isles, Sudland and Westland said": those whose list the last two end. Not "Ann Lee of Lund, Tom
/// Bray and Hugh Hill said".
fn with_list(line: &Line, from: usize, found: &Range<usize>) -> Option<Range<usize>> {
    let named = |k: usize| line.is_capital(k) || line.lower(k) == "the";
    if !(found.clone().all(|k| named(k) || line.lower(k) == "and") && found.clone().any(|k| line.lower(k) == "and")) {
        return None;
    }
    let mut comma = found.start.checked_sub(1).filter(|&k| k > from && line.lower(k) == ",")?;
    loop {
        let before = (from..comma).rev().find(|&k| !named(k)).filter(|&k| k + 1 < comma)?;
        match line.lower(before) {
            "," => comma = before,
            "of" => {
                let head = before.checked_sub(1).filter(|&k| k >= from)?;
                let several = line.lower(head).ends_with('s') && sources::source(line.lower(head)).is_some();
                return several.then(|| phrase(line, from, before)).flatten().map(|whose| whose.start..found.end);
            }
            _ => return None,
        }
    }
}

/// "“…,” Ann Lee, an analyst for the Tax Foundation told": the comma that would close the apposition is left out. Not "after
/// meeting Ann Lee, an analyst told".
fn before_open_apposition(line: &Line, from: usize, found: &Range<usize>) -> Option<Range<usize>> {
    let comma = found.start.checked_sub(1).filter(|&k| k > from && line.lower(k) == ",")?;
    let describes =
        matches!(line.lower(found.start), "a" | "an" | "the") && line.name(comma - 1) == Some(NameKind::Person);
    let name = phrase(line, from, comma).filter(|_| describes && !line.is_run(comma - 1))?;
    let opens = name.start == line.sentence_of(name.start).start
        || line.is_run(name.start - 1)
        || line.lower(name.start - 1) == "," && name.start > 1 && line.is_run(name.start - 2);
    (opens && name.clone().all(|k| line.is_capital(k) || line.lower(k) == ".")).then_some(name)
}

/// "but this week blamed", "and last month said": where the words for a time begin that end at `last`, behind such a word.
fn time_before(line: &Line, from: usize, last: usize) -> Option<usize> {
    let first = last.checked_sub(1).filter(|&k| k > from)?;
    let time = matches!(line.lower(first), "this" | "last" | "next" | "that");
    let behind = matches!(line.lower(first - 1), "and" | "or" | "but" | "then" | "who" | "which");
    (time && behind).then_some(first)
}

/// "Friday", "last June": nothing but a time.
fn is_a_time(line: &Line, found: &Range<usize>) -> bool {
    let mut words = found.clone().filter(|&k| !matches!(line.lower(k), "late" | "early" | "last" | "next" | "this"));
    words.next().is_some_and(|k| is_day(line.lower(k)) && line.name(k).is_none()) && words.next().is_none()
}

/// "the report released Friday showed": the noun phrase before what was done with it on the day at `day`.
fn before_participle(line: &Line, from: usize, day: usize) -> Option<Range<usize>> {
    let verb = day.checked_sub(1 + usize::from(line.lower(day.saturating_sub(1)) == "on")).filter(|&k| k > from)?;
    let done =
        |word: &str| word.len() > 4 && word.ends_with("ed") || matches!(word, "made" | "sent" | "held" | "given");
    phrase(line, from, verb).filter(|_| done(line.lower(verb)))
}

/// `Robert “Bobby” Hale`: with what stands before a nickname in marks.
fn with_nickname(line: &Line, from: usize, found: Range<usize>) -> Range<usize> {
    let run = found.start.checked_sub(1).filter(|&k| k > from && line.is_run(k));
    let inner = run.and_then(|k| line.items.get(k)).map_or("", |item| item.text);
    let inner = inner.trim_matches(|c: char| !c.is_alphanumeric() && c != ',');
    match run.filter(|&k| forms::is_nickname(line, k, inner)) {
        Some(run) => phrase(line, from, run).map_or(found.clone(), |first| first.start..found.end),
        None => found,
    }
}

/// As far as a clause with "who" may reach.
const CLAUSE: usize = 15;

/// "officials who spoke with the Gazette said": of the phrase that ends a clause with "who" the noun before that clause.
fn over_relative_clause(line: &Line, from: usize, found: &Range<usize>) -> Option<Range<usize>> {
    let low = from.max(found.start.saturating_sub(CLAUSE));
    let who = (low..found.start)
        .rev()
        .take_while(|&k| !is_break(line, k) && !line.is_run(k))
        .find(|&k| matches!(line.lower(k), "who" | "whose" | "whom"))?;
    // "The man who Smith said": a bare name beside "who" speaks itself.
    let bare = who + 1 == found.start && found.clone().all(|k| line.is_capital(k) || line.parts(k).pronoun());
    let object = line.lower(who) == "whom" && who + 1 == found.start;
    if bare || object || who <= from || matches!(line.lower(who - 1), "," | "and" | "of" | "for" | "with") {
        return None;
    }
    let before = phrase(line, from, who)?;
    let verb = (who + 1..found.start).any(|k| line.is_finite(k)) || who + 1 == found.start;
    verb.then(|| antecedent(line, before)).flatten()
}

/// "House Speaker Ann Lee on Thursday", "the ministry this week": without the words for a time at the end.
pub(super) fn without_time(line: &Line, found: Range<usize>) -> Range<usize> {
    let (start, mut end) = (found.start, found.end);
    while end > start + 1 {
        let last = line.lower(end - 1);
        let before = line.lower(end - 2);
        let period = matches!(
            last,
            "week" | "month" | "year" | "night" | "weekend" | "spring" | "summer" | "fall" | "autumn" | "winter"
        );
        let part_of_day = matches!(last, "morning" | "afternoon" | "evening" | "night");
        if end > start + 2 && (part_of_day && is_day(before) || period && matches!(before, "this" | "last" | "next")) {
            end -= 2;
        } else if is_day(last) || end < found.end && matches!(last, "on" | "late" | "early") {
            end -= 1;
        } else {
            break;
        }
    }
    start..end
}

/// "He's": the "'s" at `i` is a verb and no possessive.
pub(super) fn is_contraction(line: &Line, i: usize) -> bool {
    line.lower(i) == "'s"
        && i.checked_sub(1).is_some_and(|k| {
            line.parts(k).pronoun() || matches!(line.lower(k), "that" | "there" | "what" | "who" | "here")
        })
}

/// Where the verb group begins: "has also said" begins at "has".
fn group_start(line: &Line, from: usize, verb: usize) -> usize {
    let mut at = verb;
    while at > from && !line.is_capital(at - 1) {
        // "have so far said", "is no longer said"
        let before = at.checked_sub(2).filter(|&k| k >= from).map_or("", |k| line.lower(k));
        let pair = matches!((before, line.lower(at - 1)), ("so" | "thus", "far") | ("no", "longer") | ("at", "least"));
        if !pair && !line.parts(at - 1).auxiliary() && !line.parts(at - 1).adverb() {
            break;
        }
        at -= if pair { 2 } else { 1 };
    }
    at
}

/// "a call from President Ann Lee, who said": of a phrase before "who" the name that it ends in, if it ends in one.
fn antecedent(line: &Line, found: Range<usize>) -> Option<Range<usize>> {
    if !line.is_capital(found.end - 1) {
        // "was planning to reprint an editorial that": the last noun phrase that no preposition joins to one before it.
        let last = (found.start + 1..found.end).rev().find(|&k| line.parts(k).determiner());
        let joined =
            |k: usize| line.parts(k - 1).preposition() || matches!(line.lower(k - 1), "and" | "or" | "all" | "&");
        // "a break with the president, who": a break is nobody, and the president is somebody.
        let person = |k: usize| {
            let somebody = |k: usize| line.is_capital(k) || sources::source(line.lower(k)).is_some();
            let other = |k: usize| somebody(k) && line.lower(k + 1) != "'s";
            let joined = line.parts(k - 1).preposition() && line.lower(k - 1) != "of";
            joined && somebody(found.end - 1) && !(found.start..k).any(other)
        };
        return Some(last.filter(|&k| !joined(k) || person(k)).unwrap_or(found.start)..found.end);
    }
    let preposition = found.clone().rev().find(|&k| line.parts(k).preposition() && !line.is_capital(k));
    let head = |k: usize| (found.start..k).any(|n| sources::source(line.lower(n)).is_some() || line.is_capital(n));
    match preposition.filter(|&k| !matches!(line.lower(k), "of" | "for") || !head(k)) {
        Some(k) if k + 1 < found.end => Some(k + 1..found.end),
        _ => Some(found),
    }
}

pub(super) fn is_break(line: &Line, i: usize) -> bool {
    matches!(line.lower(i), "," | ";" | ":" | "(" | ")" | "—" | "–" | "[" | "]" | "/")
        || line.lower(i) == "-" && !line.is_hyphen(i)
}

/// The noun phrase that ends before `end`.
pub(super) fn phrase(line: &Line, from: usize, end: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|&k| k >= from)?;
    if line.parts(last).pronoun() && line.lower(last) != "one" {
        return Some(last..end);
    }
    let mut start = end;
    while start > from && end - start < 25 {
        let k = start - 1;
        let word = line.lower(k);
        if word == ")"
            && let Some(open) = (from..k).rev().take(8).find(|&o| line.lower(o) == "(")
        {
            start = open;
            continue;
        }
        if line.is_apostrophe(k) {
            start = k;
            continue;
        }
        if line.is_run(k)
            || is_break(line, k)
            || matches!(word, "ago" | "that" | "who" | "whom" | "which" | "but" | "\"" | "'" | "." | "!" | "?" | "...")
            || word == "to" && k > from && line.lower(k - 1) == "according"
            || word == "as" && opens_clause(line, k, start, from)
        {
            break;
        }
        // "on the same morning the ministry said": a time, and behind it the subject.
        if is_time_noun(word) && line.parts(start).determiner() && k + 1 == start && k > from {
            break;
        }
        if matches!(word, "and" | "or" | "&") {
            if !(start < end && joins(line, k)) {
                break;
            }
        } else if line.parts(k).conjunction() && !line.parts(k).preposition() && !line.is_capital(k)
            || line.is_finite(k)
            || is_going_on(line, k)
            || begins_relative(line, k, end)
            || matches!(word, "saying" | "adding" | "if" | "because" | "while" | "after" | "before" | "since" | "until")
        {
            break;
        }
        start = k;
    }
    trim(line, start, end)
}

/// "the sun rose as Lee said", "as the ministry said": the "as" at `k` opens the clause whose subject begins at `start`. Not
/// "a man known as Lee", "Lee's role as mayor".
fn opens_clause(line: &Line, k: usize, start: usize, from: usize) -> bool {
    let before = k.checked_sub(1).filter(|&b| b >= from);
    let held = before.is_none_or(|b| {
        matches!(line.lower(b), "such" | "same" | "known" | "identified" | "well" | "role" | "as" | "acting")
    });
    // "even as his opponents said", "as prosecutors said"
    let even = before.is_some_and(|b| matches!(line.lower(b), "even" | "just"));
    let several = line.lower(start).ends_with('s') && sources::source(line.lower(start)).is_some();
    k + 1 == start && !held && (even || several || line.name(start).is_some() || line.parts(start).pronoun())
}

/// "a policy that is alarming doctors": with "is" the word at `k` is a verb, behind which its object begins.
fn is_going_on(line: &Line, k: usize) -> bool {
    let word = line.lower(k);
    word.len() > 5
        && word.ends_with("ing")
        && !line.parts(k + 1).preposition()
        && k.checked_sub(1).is_some_and(|b| is_be(line.lower(b)))
}

/// Times after which a clause may follow without a word between: "the day the ministry said".
fn is_time_noun(word: &str) -> bool {
    matches!(
        word,
        "day" | "week" | "month" | "year" | "morning" | "afternoon" | "evening" | "night" | "time" | "moment"
    )
}

/// "topics Lee raised", "the names the ministry gave": the noun at `k` is what another subject's clause is about.
fn begins_relative(line: &Line, k: usize, end: usize) -> bool {
    let plural = line.lower(k).ends_with('s') && !line.lower(k).ends_with("ss") && !line.is_capital(k);
    k + 1 < end
        && plural
        && line.parts(k) == Parts::default()
        && line.items.get(k).is_some_and(Item::is_word)
        && (line.is_capital(k + 1) || matches!(line.lower(k + 1), "the" | "his" | "her" | "their"))
        && sources::source(line.lower(k)).is_none()
        && !matches!(line.lower(k), "times" | "states" | "nations" | "affairs" | "services" | "this" | "his" | "its")
        && line.lower(k) != "'s"
}

/// "American and Iraqi officials", "Smith and Jones": the "and" at `k` stands within a noun phrase.
fn joins(line: &Line, k: usize) -> bool {
    let Some(before) = k.checked_sub(1) else { return false };
    line.is_capital(before) && line.is_capital(k + 1)
        || is_joined_adjective(line.lower(before)) && line.items.get(k + 1).is_some_and(Item::is_word)
        || sources::source(line.lower(before)).is_some() && !line.parts(k + 1).pronoun()
        || line.is_capital(before) && line.parts(k + 1).determiner()
}

/// "current and former officials": adjectives that come in pairs before a noun for people.
fn is_joined_adjective(word: &str) -> bool {
    matches!(
        word,
        "civil"
            | "civilian"
            | "current"
            | "domestic"
            | "federal"
            | "foreign"
            | "former"
            | "international"
            | "local"
            | "military"
            | "national"
            | "past"
            | "political"
            | "present"
            | "private"
            | "public"
            | "regional"
            | "religious"
            | "senior"
            | "state"
    )
}

/// Without what stands before the noun phrase proper: "But", "On Tuesday", "In a statement".
fn trim(line: &Line, mut start: usize, end: usize) -> Option<Range<usize>> {
    while start < end {
        let word = line.lower(start);
        // "Monday the country only answers", "Earlier Friday Lee said"
        let dated = is_day(word)
            && line.name(start).is_none()
            && (line.parts(start + 1).determiner()
                || line.name(start + 1).is_some()
                || line.parts(start + 1).pronoun());
        let leads = line.parts(start).conjunction() && !line.parts(start).preposition()
            || dated && start + 1 < end
            || line.parts(start).adverb() && !matches!(word, "both" | "all" | "first")
            || !line.items.get(start).is_some_and(|i| i.is_word()) && !matches!(word, "$" | "@")
            || word.len() > 5 && word.ends_with("ing") && !line.is_capital(start) && line.is_capital(start + 1)
            || matches!(
                word,
                "meanwhile" | "however" | "indeed" | "thus" | "therefore" | "earlier" | "recently" | "please"
            );
        if !leads {
            break;
        }
        start += 1;
    }
    if start >= end {
        return None;
    }
    // "About three in 10", "over half": no place but a number.
    let number = |k: usize| {
        line.lower(k).starts_with(|c: char| c.is_ascii_digit())
            || line.parts(k).determiner() && may_count(line.lower(k))
    };
    let approximate = matches!(line.lower(start), "about" | "around" | "over" | "under" | "near") && number(start + 1);
    if line.parts(start).preposition() && !approximate {
        return after_preposition(line, start, end);
    }
    (line.items.get(end - 1).is_some_and(|i| i.is_word() || i.lower == ")") || line.is_apostrophe(end - 1))
        .then_some(start..end)
}

fn may_count(word: &str) -> bool {
    matches!(word, "two" | "three" | "four" | "five" | "six" | "half" | "one" | "dozens" | "hundreds" | "a")
}

/// Without a leading prepositional phrase: of "of the ministry" the ministry.
pub(super) fn without_lead(line: &Line, found: Range<usize>) -> Option<Range<usize>> {
    let last_preposition = found.clone().rev().find(|&k| line.parts(k).preposition() && line.lower(k) != "of");
    let start = last_preposition.map_or(found.start, |k| k + 1);
    (start < found.end).then_some(start..found.end)
}

/// "In Boston police said": the last noun phrase after a leading prepositional phrase.
fn after_preposition(line: &Line, start: usize, end: usize) -> Option<Range<usize>> {
    let last = end - 1;
    if let Some(det) = (start + 2..end).rev().find(|&k| line.parts(k).determiner()) {
        let open = (det..end).any(|k| line.parts(k).preposition());
        if !open && !line.parts(det - 1).preposition() {
            return Some(det..end);
        }
    }
    if line.is_capital(last) {
        let mut name = last;
        while name > start + 1 && line.is_capital(name - 1) {
            name -= 1;
        }
        // "As the Gazette reported": the article belongs to the name.
        if name == start + 2 && line.lower(start) == "as" && line.parts(name - 1).determiner() {
            name -= 1;
        }
        return (name > start && !line.parts(name - 1).preposition() || line.lower(name - 1) == "as")
            .then_some(name..end);
    }
    (sources::source(line.lower(last)).is_some() && !line.parts(last - 1).preposition()).then_some(last..end)
}

/// The subject after the verb at `verb`, as in "“…,” said Ann Lee, a nurse": the noun phrase that begins there.
pub(super) fn after(line: &Line, verb: usize) -> Option<Range<usize>> {
    noun_phrase(line, verb + 1)
}

/// The noun phrase that begins at `start`.
pub(super) fn noun_phrase(line: &Line, start: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(start);
    let first = line.lower(start);
    if start >= sentence.end || !line.items.get(start)?.is_word() && first != "@" {
        return None;
    }
    if line.parts(start).pronoun()
        || matches!(first, "him" | "her" | "them" | "me" | "us")
            && !line.is_capital(start + 1)
            && !(first == "her" && start > 0 && line.parts(start - 1).preposition() && is_plain(line, start + 1))
    {
        return Some(start..start + 1);
    }
    if line.parts(start).preposition()
        || line.parts(start).conjunction() && first != "that"
        || line.parts(start).auxiliary()
    {
        return None;
    }
    let mut end = start;
    while end < sentence.end && end - start < 25 {
        let word = line.lower(end);
        let stop = line.is_run(end)
            || is_break(line, end)
            || matches!(word, "." | "!" | "?" | "..." | "\"" | "who" | "which" | "that")
            || line.parts(end).preposition() && !matches!(word, "of" | "for") && !line.is_capital(end)
            || matches!(word, "and" | "or") && !joins(line, end)
            || line.parts(end).conjunction() && !matches!(word, "and" | "or") && !line.is_capital(end)
            || end > start
                && (line.is_finite(end) || is_day(word) && !is_surname(line, end) || opens_another(line, end))
            || line.parts(end).adverb() && end > start
            || word == "briefed" && end > start
            || line.verb(end).is_some_and(|v| v.form == Form::Ing);
        if stop {
            break;
        }
        end += 1;
    }
    while end > start && !line.items.get(end - 1).is_some_and(|i| i.is_word()) {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// A word of none of the closed classes: "on her show", not "to her that".
fn is_plain(line: &Line, i: usize) -> bool {
    line.items.get(i).is_some_and(Item::is_word) && line.parts(i) == Parts::default() && !line.is_finite(i)
}

/// "told reporters the plan", "told CNN he": another noun phrase begins at `i`.
fn opens_another(line: &Line, i: usize) -> bool {
    let word = line.lower(i);
    let before = line.lower(i - 1);
    line.parts(i).pronoun() && !line.is_capital(i)
        || line.parts(i).determiner()
            && !line.parts(i - 1).preposition()
            && !line.parts(i - 1).determiner()
            && !matches!(before, "and" | "or" | "'s")
            && !matches!(word, "one" | "two" | "three" | "other" | "many" | "most" | "such")
}

/// "said Ann Last": no word for a time.
fn is_surname(line: &Line, i: usize) -> bool {
    matches!(line.lower(i), "last" | "earlier") && line.is_capital(i)
}

/// Days and the like, which may stand after a subject without a comma: "said Lee Tuesday".
pub(super) fn is_day(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "yesterday"
            | "today"
            | "last"
            | "earlier"
    )
}

/// The subject of the last finite verb before `until`: of the clause that a participle stands in.
pub(super) fn of_clause(line: &Line, until: usize) -> Option<Range<usize>> {
    let from = line.sentence_of(until).start.max(until.saturating_sub(REACH));
    (from..until).rev().filter(|&k| line.is_finite(k)).take(3).find_map(|verb| before(line, verb))
}

/// The subject of the sentence's main clause, looking no further than `until`: of the first finite verb.
pub(super) fn of_sentence(line: &Line, until: usize) -> Option<Range<usize>> {
    let sentence = line.sentence_of(until);
    let from = sentence.start.max(until.saturating_sub(REACH));
    let verb = (from..until).find(|&k| line.is_finite(k))?;
    before(line, verb)
}
