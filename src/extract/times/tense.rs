//! Does the clause around an expression speak of the past or of the future?

use crate::english::calendar::{FUTURE_CUES, PAST_CUES, TimeWord};
use crate::extract::figures::Words;

/// What the verb nearest to an expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// "met on Thursday"
    Past,
    /// "will meet on Thursday"
    Future,
    /// "called on them to march on Sunday": the day of the call, or the one that it is for.
    Urged,
    /// No verb tells.
    Unknown,
}

/// How far from the expression a verb is looked for.
const REACH: usize = 9;

/// How far "will" is, if no other verb stands between.
const FAR: usize = 14;

/// The tense of the nearest verb before the words `from..to`, else after them.
pub(super) fn tense(words: &Words, from: usize, to: usize) -> Tense {
    // "by Friday", "until Tuesday", "ahead of the weekend", "due Nov. 1", "effective June 1"; "as of" and "through" say
    // nothing of themselves: "fell through August", "will run through August"
    let before = words.before(from, 1);
    // "Since Oct. 1 they have been able to enlist": from a day that has been.
    if before == "since" {
        return Tense::Past;
    }
    let deadline = matches!(before, "by" | "until" | "till" | "due" | "effective" | "payable")
        || matches!((words.before(from, 2), before), ("ahead", "of") | ("soon" | "early" | "late", "as"));
    // "stunned by Thursday's ruling": what did it, and no deadline
    let agent =
        before == "by" && words.lower(to) == "'s" && !matches!(words.lower(to + 1), "deadline" | "end" | "close");
    if deadline && !agent && !matches!(words.before(from, 2), "killed" | "said") {
        // "had filed by Friday", "until Thursday they had not called"
        let had = (1..=REACH).any(|back| words.before(from, back) == "had")
            || (to..to + 4).any(|at| words.lower(at) == "had");
        // "he did not have any symptoms until Thursday"
        let no = |back: usize| matches!(words.before(from, back), "not" | "n't" | "never");
        let was = |back: usize| matches!(words.before(from, back), "did" | "was" | "were");
        let had_not = matches!(before, "until" | "till") && (2..REACH).any(|back| was(back) && no(back - 1));
        let past = had && matches!(before, "by" | "until" | "till" | "due")
            || had_not
            || before == "by" && opens(words, from - 1) && words.lower(to) == "," && was_so_then(words, to + 1);
        return if past { Tense::Past } else { Tense::Future };
    }
    // "the final count, likely on Thursday"
    let ahead = matches!(words.before(from, 2), "likely" | "possibly" | "perhaps" | "slated");
    if before == "on" && ahead {
        return Tense::Future;
    }
    let mut own_clause = is_prose(words);
    for back in 1..=REACH.min(from) {
        if let Some(tense) = cue(words, from - back) {
            let urged = tense == Tense::Past && urges(words, from - back, from);
            return if urged { Tense::Urged } else { tense };
        }
        if own_clause && is_timetable(words, from - back, from) {
            return Tense::Future;
        }
        own_clause &=
            !matches!(words.lower(from - back), "that" | "who" | "which" | "after" | "since" | "as" | "because");
        if words.lower(from - back) == ";" {
            break;
        }
    }
    // "will vote whether to take up the long talks in private on"
    let far = (REACH + 1..=FAR.min(from)).map(|back| from - back);
    let own =
        (1..=REACH.min(from)).all(|back| words.before(from, back) == "," || !begins_clause(words.before(from, back)));
    let clause = far.clone().take_while(|at| own && !begins_clause(words.lower(*at)));
    if let Some(tense) = clause.filter_map(|at| far_cue(words, at, before)).next() {
        return tense;
    }
    let ends = |at: &usize| matches!(words.lower(*at), ";" | "." | ",");
    if far.take_while(|at| !ends(at)).any(|at| matches!(words.lower(at), "will" | "'ll")) {
        return Tense::Future;
    }
    // "the announcement in April that it would close", "the draft that was sent on Dec. 30 to be read": what is told of a day, and
    // what for, lies ahead of that day.
    let told = from > OPENING && (to..to + 4).any(|at| words.lower(at) == "that");
    if told {
        return Tense::Unknown;
    }
    let purpose = usize::from(from > OPENING && words.lower(to) == "to");
    (to + purpose..to + REACH).find_map(|at| cue(words, at)).unwrap_or(Tense::Unknown)
}

/// So many words may open a sentence before its time: "On", "But on", "The same".
const OPENING: usize = 3;

fn begins_clause(word: &str) -> bool {
    matches!(
        word,
        ";" | "."
            | ","
            | "("
            | ")"
            | "after"
            | "because"
            | "since"
            | "that"
            | "when"
            | "where"
            | "which"
            | "while"
            | "who"
            | "whose"
    )
}

/// What a verb far before a time says: no infinitive, no "was set to", which may have come to pass, and no participle
/// ("its projected sales"); "secured through May" may reach into what comes.
fn far_cue(words: &Words, at: usize, before: &str) -> Option<Tense> {
    let previous = words.before(at, 1);
    match cue(words, at).filter(|_| !(words.lower(at) == "to" && words.lower(at + 1) == "be"))? {
        Tense::Future => (!matches!(previous, "was" | "were")).then_some(Tense::Future),
        _ => {
            let described =
                matches!(previous, "'s" | "the" | "a" | "an" | "its" | "their" | "his" | "her" | "of" | "by");
            (!described && before != "through").then_some(Tense::Past)
        }
    }
}

/// Whether a clause begins at `at`: "By", "— but by".
fn opens(words: &Words, at: usize) -> bool {
    at <= 1 || matches!(words.before(at, 1), "but" | "and" | "," | ";" | "—" | "–" | "-")
}

/// "By Friday, Lee was on her way": whether the verb behind a day that opens its clause tells what had come to pass.
fn was_so_then(words: &Words, at: usize) -> bool {
    let own = (at..at + REACH).take_while(|at| words.lower(*at) == "," || !begins_clause(words.lower(*at)));
    let verbs = own.filter(|at| !matches!(words.lower(*at), "said" | "told" | "wrote"));
    verbs.filter_map(|at| cue(words, at)).next() == Some(Tense::Past)
}

/// "Called on them to march", "urged voters to turn out": whether the verb at `at` bids somebody do what stands before `time`.
fn urges(words: &Words, at: usize, time: usize) -> bool {
    let bids = match words.lower(at) {
        "called" => matches!(words.lower(at + 1), "on" | "upon" | "for"),
        "asked" | "encouraged" | "invited" | "urged" => true,
        _ => false,
    };
    bids && (at + 2..time).any(|to| words.lower(to) == "to" && to + 1 < time)
}

/// Whether a sentence ends as sentences do: headlines tell in the present what has been.
fn is_prose(words: &Words) -> bool {
    words.len().checked_sub(1).is_some_and(|last| matches!(words.lower(last), "." | "!" | "?" | "”" | "\"" | ")"))
}

/// The present of what is fixed for a day: "the court meets on", "the law takes effect", "the book hits stores", "voters go to
/// the polls"; not of a proof or habit ("the video shows", "holds a degree"). `time` is where the day stands.
fn is_timetable(words: &Words, at: usize, time: usize) -> bool {
    let (lower, next) = (words.lower(at), words.lower(at + 1));
    // "Ministers meet on", not "protesters meet in Paris on", which tells of a picture
    let beside = || at + 1 == time || at + 2 == time && matches!(next, "again" | "in" | "on");
    let several = |word: &str| {
        matches!(word, "they" | "we" | "men" | "people" | "police" | "women")
            || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
    };
    let subject =
        !matches!(words.before(at, 1), "" | "," | "to" | "the" | "a" | "an" | "of" | "no" | "its" | "his" | "her");
    subject
        && match lower {
            "begins" | "closes" | "convenes" | "debuts" | "ends" | "expires" | "faces" | "meets" | "opens"
            | "premieres" | "reconvenes" | "reopens" | "resumes" | "starts" => true,
            "close" | "open" if words.before(at, 1) == "polls" => true,
            "begin" | "close" | "convene" | "meet" | "open" | "play" | "reconvene" | "reopen" | "resume" | "start"
            | "vote" => several(words.before(at, 1)) && beside(),
            "is" | "are" if next != "out" => is_fixed_for(words, at),
            "comes" | "is" | "are" => next == "out",
            "runs" | "run" | "lasts" => {
                matches!(next, "from" | "until") && matches!(words.time(at + 2), Some(TimeWord::Weekday(_)))
            }
            "kicks" => next == "off",
            "go" | "goes" => matches!(next, "to" | "on" | "into"),
            "head" | "heads" | "return" | "returns" => next == "to",
            "hold" | "holds" => {
                matches!(next, "a" | "an" | "elections" | "hearings" | "its" | "primaries" | "talks" | "their")
            }
            "take" | "takes" => next == "effect" || next == "office" || next == "place",
            "hit" | "hits" => (1..=3).any(|after| {
                matches!(words.lower(at + after), "shelves" | "stores" | "theaters" | "theatres" | "cinemas")
            }),
            "facing" => matches!(words.before(at, 1), "is" | "are"),
            _ => false,
        }
}

/// "The vote is on Nov. 5", "the deadline is Friday": nothing between "is" and the day; and what has a day of its own.
fn is_fixed_for(words: &Words, at: usize) -> bool {
    let day = at + 1 + usize::from(words.lower(at + 1) == "on");
    is_day_word(words, day) && FIXED.contains(&words.before(at, 1))
}

fn is_day_word(words: &Words, at: usize) -> bool {
    matches!(words.time(at), Some(TimeWord::Month(_) | TimeWord::ShortMonth(_) | TimeWord::Weekday(_)))
}

/// What takes place, or is over, on a day that is fixed before. Sorted.
const FIXED: [&str; 27] = [
    "anniversary",
    "ballot",
    "birthday",
    "concert",
    "conference",
    "deadline",
    "election",
    "elections",
    "final",
    "funeral",
    "hearing",
    "launch",
    "match",
    "meeting",
    "poll",
    "polls",
    "premiere",
    "primaries",
    "primary",
    "race",
    "referendum",
    "runoff",
    "sentencing",
    "service",
    "summit",
    "trial",
    "vote",
];

/// Whether what stands before the word number `at` waits for it: "until local leaders can".
fn is_deadline(words: &Words, at: usize) -> bool {
    (1..=4).any(|back| matches!(words.before(at, back), "until" | "till" | "before"))
}

fn cue(words: &Words, at: usize) -> Option<Tense> {
    let lower = words.lower(at);
    let before = words.before(at, 1);
    let next_ed = |word: &str| word.len() > 4 && word.ends_with("ed");
    if FUTURE_CUES.has(lower) {
        // "set up", "due to fog" and "set a record" are no plans
        if before == "been" && words.before(at, 2) == "had" {
            return Some(Tense::Past);
        }
        let plan = match lower {
            "planned" => words.lower(at + 1) == "for" || words.lower(at + 1) == "to" && before != "had",
            "set" | "due" => matches!(words.lower(at + 1), "to" | "for" | "on" | "out") && words.lower(at + 2) != "the",
            "would" => words.lower(at + 1) != "have",
            "going" => words.lower(at + 1) == "to",
            _ => true,
        };
        // "is expected to have passed"
        let perfect = words.lower(at + 1) == "to" && words.lower(at + 2) == "have";
        if plan && perfect && (next_ed(words.lower(at + 3)) || PAST_CUES.has(words.lower(at + 3))) {
            return Some(Tense::Past);
        }
        if plan {
            return Some(Tense::Future);
        }
    }
    // "until members can meet on"
    if lower == "can"
        && !matches!(words.lower(at + 1), "not" | "n't" | "be" | "have" | "only")
        && is_deadline(words, at)
    {
        return Some(Tense::Future);
    }
    // "guidelines to be published in", "talks to be held on"
    let passive = |word: &str| next_ed(word) || PAST_CUES.has(word);
    if lower == "to" && words.lower(at + 1) == "be" && passive(words.lower(at + 2)) && !next_ed(before) {
        return Some(Tense::Future);
    }
    // "is to meet", "agreed to meet on": an infinitive looks ahead
    if lower == "to"
        && matches!(
            before,
            "is" | "are"
                | "plan"
                | "planning"
                | "hope"
                | "hopes"
                | "agreed"
                | "expect"
                | "expects"
                | "intends"
                | "offered"
                | "offers"
                | "vowed"
                | "want"
                | "wants"
        )
    {
        return Some(Tense::Future);
    }
    // "will have a say on Friday"
    if lower == "have" && matches!(before, "will" | "'ll" | "to" | "may" | "might" | "must" | "should" | "can") {
        return None;
    }
    if lower == "be" || (next_ed(lower) && matches!(before, "be" | "been" | "being" | "not")) {
        return None;
    }
    // "expects the storm to hit on", "the vote can be held on": these forms are past ones elsewhere
    if matches!(before, "to" | "be" | "being") && PAST_CUES.has(lower) {
        return None;
    }
    (PAST_CUES.has(lower) || next_ed(lower) && lower != "united" && lower != "hundred").then_some(Tense::Past)
}
