//! Which times are those of a happening, and which only date a name, a picture, or what somebody said?

use super::clause::around;
use crate::article::{Article, BlockKind, Mention, NameKind, Quote, QuoteForm, Time};
use crate::english::calendar::{FEASTS, FUTURE_CUES, PAST_CUES, TimeWord, time_word};
use crate::english::function_words::is_function_word;
use crate::text::{Span, Token};

/// Whether the sentence of a time tells what somebody did or what came to pass on that day; not the day on which a speaker
/// said it.
pub(super) fn tells_an_act(article: &Article, sentence: usize, time: &Time, tokens: &[Token]) -> bool {
    let span = article.sentences.get(sentence).copied().unwrap_or_default();
    let told = article.block_at(span.start).is_none_or(|b| matches!(b.kind, BlockKind::Body | BlockKind::Title));
    let first = tokens.partition_point(|t| t.span.end <= time.span.start);
    let after = tokens.partition_point(|t| t.span.start < time.span.end);
    let before = tokens.get(first.saturating_sub(3)..first).unwrap_or(&[]);
    let next = tokens.get(after..(after + 2).min(tokens.len())).unwrap_or(&[]);
    let content = tokens.iter().filter(|t| is_telling(t)).count();
    // "500 PM EDT Thu May 16 2024" tells nothing.
    let said = tokens.iter().any(|t| is_telling(t) && t.text.starts_with(char::is_lowercase));
    // What stands beside an address is a post or a line of links.
    let linked = tokens.iter().any(|t| t.lower.contains("://") || t.lower.contains("pic.twitter.com"));
    let words = time.span.text(&article.text).to_lowercase();
    told && !linked
        && !is_signed(Span::new(span.start, time.span.start.max(span.start)).text(&article.text))
        && said
        && content >= 3
        && !is_these_days(&words, tokens)
        && !(is_spoken(article, time.span) && is_these_days(&words, tokens.get(around(tokens, time.span)).unwrap_or(&[])))
        && !is_of_the_report(tokens, first)
        && !is_a_programme((tokens, first, after))
        && !is_a_limit(tokens, first)
        && !is_of_a_debt(tokens, first)
        && !is_a_guess(&words, article, time)
        && !is_of_a_picture(tokens, first)
        && !is_without_answer(tokens.get(around(tokens, time.span)).unwrap_or(&[]))
        && !is_a_person(&words, article, time.span, before)
        && !is_a_feast_in_passing(&words, before)
        // Of the election that is told of; with capitals it is the one of the calendar.
        && time.span.text(&article.text) != "election day"
        && !is_supposed(tokens, first)
        && !is_where_it_was_said(tokens, first)
        && !before.iter().chain(next).any(is_speech)
        && !is_the_day_of_saying(article, span, time, (tokens, after))
        && !is_behind_who_says(article, span, time, (tokens, first))
}

/// "The pier stays shut. — Ann Lee (@annlee)": what stands before a post's own day.
fn is_signed(before: &str) -> bool {
    let word = before.trim_end().rsplit(' ').next().unwrap_or("");
    let handle = word.strip_prefix("(@").and_then(|word| word.strip_suffix(')'));
    handle.is_some_and(|handle| handle.chars().all(|c| c.is_alphanumeric() || c == '_'))
}

/// Whether a time stands in somebody's own words.
fn is_spoken(article: &Article, time: Span) -> bool {
    let direct = |quote: &&Quote| matches!(quote.form, QuoteForm::Direct | QuoteForm::Partial);
    let behind = article.quotes.partition_point(|quote| quote.span.start <= time.start);
    article.quotes.iter().take(behind).rev().take(4).filter(direct).any(|quote| quote.span.contains(time))
}

/// "I want to thank you tonight": what a speaker says of the day on which he speaks is rarely a happening.
pub(super) fn is_of_the_speaker(article: &Article, time: Span) -> bool {
    let words = time.text(&article.text).to_lowercase();
    matches!(
        words.trim_start_matches("late "),
        "today" | "tonight" | "this morning" | "this afternoon" | "this evening"
    ) && is_spoken(article, time)
}

/// "told “Valley Sunday”": a title in marks that ends with a day.
fn is_a_programme((tokens, first, after): (&[Token], usize, usize)) -> bool {
    /// So many words a title has before its day.
    const TITLE: usize = 3;
    let is =
        |at: Option<usize>, marks: &[&str]| at.and_then(|at| tokens.get(at)).is_some_and(|t| marks.contains(&t.text));
    let closed =
        is(Some(after), &["”", "\"", "’"]) || is(Some(after), &[".", ","]) && is(Some(after + 1), &["”", "\"", "’"]);
    let before = tokens.get(..first).unwrap_or(&[]).iter().rev();
    let name = before.take(TITLE + 1).take_while(|t| t.text.starts_with(char::is_uppercase)).count();
    closed && (1..=TITLE).contains(&name) && is(first.checked_sub(name + 1), &["“", "\"", "‘"])
}

/// So many words before a day its clause may begin with "since".
const SINCE: usize = 8;

/// "decided on before May 7": no more than that it was not on that day. "Shortly before 6 p.m. on Monday" was on the Monday.
/// "Their first meeting since Lee took office in May": how long it had not been. "Spoke ahead of Monday's vote": what is to come.
fn is_a_limit(tokens: &[Token], first: usize) -> bool {
    let word = |back: usize| first.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |t| t.lower.as_ref());
    let year = |t: &Token| t.text.len() == 4 && t.text.bytes().all(|b| b.is_ascii_digit());
    let day = |t: &Token| year(t) || matches!(time_word(&t.lower), Some(TimeWord::Month(_) | TimeWord::Weekday(_)));
    let clause = tokens.get(..first).unwrap_or(&[]).iter().rev().take(SINCE);
    let since = clause.take_while(|t| !matches!(t.text, "," | ";" | "—" | "–" | "(")).any(|t| t.lower == "since");
    let the = usize::from(word(1) == "the");
    let ahead = word(1 + the) == "of" && matches!(word(2 + the), "ahead" | "advance")
        || word(1 + the) == "to" && matches!(word(2 + the), "run-up" | "lead-up");
    // "an end to coal by 2035": a goal
    let goal = word(1) == "by" && tokens.get(first).is_some_and(year);
    // "As of Tuesday, 30 were ill": how things stood.
    since
        || goal
        || ahead
        || word(1) == "of" && word(2) == "as"
        || (word(1) == "before" || word(2) == "prior" && word(1) == "to") && tokens.get(first).is_some_and(day)
}

/// "bonds due in 2034", "a note maturing on May 3": when a debt falls due is a part of its name.
fn is_of_a_debt(tokens: &[Token], first: usize) -> bool {
    let word = |back: usize| first.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |t| t.lower.as_ref());
    let in_or_on = usize::from(matches!(word(1), "in" | "on"));
    let debt = |word: &str| matches!(word, "bond" | "bonds" | "debt" | "gilts" | "loan" | "loans" | "note" | "notes");
    word(1 + in_or_on) == "maturing" || word(1 + in_or_on) == "due" && debt(word(2 + in_or_on))
}

/// "declined to comment Monday", "did not respond to a request for comment": that nothing was said.
fn is_without_answer(clause: &[Token]) -> bool {
    let any = |words: &[&str]| clause.iter().any(|t| words.contains(&t.lower.as_ref()));
    any(&["comment"])
        && any(&[
            "declined",
            "declining",
            "request",
            "requests",
            "respond",
            "responded",
            "return",
            "returned",
            "seeking",
        ])
}

/// "[Update at 10:34 p.m. ET]", "Updated 10:50 a.m.: …": when the report was written.
fn is_of_the_report(tokens: &[Token], first: usize) -> bool {
    let own = |t: &Token| !t.lower.starts_with(char::is_alphabetic) || REPORTS_OWN.contains(&t.lower.as_ref());
    let before = tokens.get(..first).unwrap_or(&[]);
    let written = ["posted", "published", "story", "update", "updated"];
    before.iter().all(own) && before.iter().any(|t| written.contains(&t.lower.as_ref()))
}

/// Words before the hour of a report, sorted.
const REPORTS_OWN: [&str; 17] = [
    "a.m.",
    "at",
    "breaking",
    "eastern",
    "et",
    "first",
    "last",
    "news",
    "on",
    "original",
    "originally",
    "p.m.",
    "posted",
    "published",
    "story",
    "update",
    "updated",
];

fn is_speech(token: &Token) -> bool {
    matches!(
        token.lower.as_ref(),
        "said" | "says" | "told" | "added" | "tweeted" | "wrote" | "statement" | "interview" | "reporters" | "reported"
    )
}

/// "an aide to May", where it is a person of that name who does or did something.
fn is_a_person(words: &str, article: &Article, time: Span, before: &[Token]) -> bool {
    if !matches!(words, "april" | "august" | "june" | "may") {
        return false;
    }
    let dates =
        before.last().is_some_and(|t| DATING.contains(&t.lower.as_ref()) || IN_A_MONTH.contains(&t.lower.as_ref()));
    let name = |mention: &Mention| mention.span.text(&article.text).to_lowercase();
    let persons = || article.mentions.iter().filter(|mention| mention.kind == NameKind::Person);
    persons().any(|m| m.span.overlaps(time))
        || !dates && persons().any(|m| name(m).split_whitespace().next_back() == Some(words))
}

/// More words before the name of a month, sorted.
const IN_A_MONTH: [&str; 8] = ["early", "in", "late", "mid", "of", "since", "through", "till"];

/// "Children may not sing of Christmas at school": a feast without a word that dates by it is what it is about.
fn is_a_feast_in_passing(words: &str, before: &[Token]) -> bool {
    let letters = |c: &char| !c.is_whitespace();
    let written = || words.chars().filter(letters).map(|c| if c == '’' { '\'' } else { c });
    let feast = FEASTS.iter().any(|(name, _)| name.iter().flat_map(|word| word.chars()).eq(written()));
    feast && before.last().is_some_and(|t| !DATING.contains(&t.lower.as_ref()))
}

/// Words that date by the feast behind them, sorted.
const DATING: [&str; 16] = [
    "after", "around", "at", "before", "by", "during", "every", "for", "from", "last", "next", "on", "over", "since",
    "this", "until",
];

/// "if the strike ends this week" is no happening.
fn is_supposed(tokens: &[Token], first: usize) -> bool {
    clause_before(tokens, first).any(|t| matches!(t.lower.as_ref(), "if" | "unless" | "whether"))
}

/// "could take until next year": what may be.
pub(super) fn is_possible(tokens: &[Token], time: Span) -> bool {
    let first = tokens.partition_point(|t| t.span.end <= time.start);
    clause_before(tokens, first).any(|t| matches!(t.lower.as_ref(), "could" | "might" | "should") || t.text == "may")
}

/// The words of a time's clause before it, the nearest first.
fn clause_before<'a>(tokens: &'a [Token<'a>], first: usize) -> impl Iterator<Item = &'a Token<'a>> {
    let before = tokens.get(..first).unwrap_or(&[]).iter().rev();
    let ends = |t: &&Token| !matches!(t.lower.as_ref(), "," | ";" | ":" | "—" | "–" | "and" | "but" | "that");
    before.take_while(ends).take(SUPPOSED)
}

/// So many words before a time what makes it a supposition may stand.
const SUPPOSED: usize = 12;

/// "said at a news conference in Lund on Sunday", "wrote in a memo released Monday"
fn is_where_it_was_said(tokens: &[Token], first: usize) -> bool {
    let said = |t: &Token| is_speech(t) || PLAIN_SPEECH.contains(&t.lower.as_ref());
    let mut from = first.saturating_sub(OCCASION)..first;
    if tokens.get(first.wrapping_sub(1)).is_some_and(said) {
        return false;
    }
    let word = |at: usize| tokens.get(at).map_or("", |t| t.lower.as_ref());
    // "in a message to employees": to whom; "said Lee left Monday" tells of the Monday.
    let listener = |at: usize| at > 0 && matches!(word(at - 1), "to" | "with" | "of" | "for");
    let named = |at: usize| tokens.get(at).is_some_and(|t| t.text.starts_with(char::is_uppercase));
    let own = |at: &usize| OCCASIONS.contains(&word(*at)) || named(*at) || listener(*at);
    // "The first fire was reported in Lund in May": that one was there.
    let passive = |at: usize| at > 0 && matches!(word(at - 1), "was" | "were" | "been" | "be" | "is" | "are");
    from.rfind(|at| !own(at)).is_some_and(|at| !passive(at) && tokens.get(at).is_some_and(said))
}

/// So many words an occasion has, as in "on the sidelines of a news conference in".
const OCCASION: usize = 10;

/// Words for the occasion of a speech, with what stands around them; sorted.
const OCCASIONS: [&str; 48] = [
    "'s",
    "a",
    "address",
    "aired",
    "an",
    "appearance",
    "appearing",
    "at",
    "briefing",
    "broadcast",
    "call",
    "conference",
    "during",
    "e-mail",
    "early",
    "email",
    "for",
    "her",
    "his",
    "in",
    "internal",
    "interview",
    "its",
    "joint",
    "late",
    "letter",
    "memo",
    "message",
    "news",
    "of",
    "on",
    "op-ed",
    "post",
    "posted",
    "press",
    "published",
    "rally",
    "released",
    "speech",
    "statement",
    "telephone",
    "televised",
    "the",
    "to",
    "twitter",
    "video",
    "with",
    "written",
];

/// "Today most of them are old."
fn is_these_days(words: &str, tokens: &[Token]) -> bool {
    matches!(words, "today" | "now" | "currently" | "at present" | "these days")
        && !tokens.iter().any(|t| is_past(t) || FUTURE_CUES.has(&t.lower))
}

/// The day of a bare hour, and of "ten minutes later", is a guess, but on the day of the report.
fn is_a_guess(words: &str, article: &Article, time: &Time) -> bool {
    // Figures alone are no hour: "7:16", "7 p.m.", "7 o'clock" are.
    let marked = words.contains([':', 'm']) || words.contains("clock");
    let bare = marked && words.split(|c: char| !c.is_alphabetic()).all(|word| HOUR_WORDS.contains(&word));
    let published = article.published.as_ref().map(|p| p.date.as_str());
    (bare || ["seconds", "minute", "hour"].iter().any(|unit| words.contains(unit)))
        && published.is_some()
        && time.from.as_deref() != published
}

/// "This combination of photos provided on Wednesday shows …", "The tug, pictured on July 17"
fn is_of_a_picture(tokens: &[Token], first: usize) -> bool {
    let mut before =
        tokens.get(..first).unwrap_or(&[]).iter().rev().skip_while(|t| matches!(t.lower.as_ref(), "on" | "in"));
    if before.next().is_some_and(|t| matches!(t.lower.as_ref(), "photographed" | "pictured")) {
        return true;
    }
    let any = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.lower.as_ref()));
    any(&["photo", "photos", "photograph", "pictured"]) && any(&["shows", "show", "provided", "file", "poses"])
}

/// The words of an hour. "" stands between figures and marks.
const HOUR_WORDS: [&str; 13] = ["", "a", "m", "am", "p", "pm", "at", "o", "clock", "local", "time", "edt", "est"];

fn is_past(token: &Token) -> bool {
    PAST_CUES.has(&token.lower) || token.lower.len() > 4 && token.lower.ends_with("ed")
}

/// "On Wednesday night, Lee said that …": a time that opens the sentence, right before whoever says something.
fn is_the_day_of_saying(article: &Article, sentence: Span, time: &Time, (tokens, after): (&[Token], usize)) -> bool {
    /// So many words may stand between the time and the speaker.
    const NEAR: usize = 2;
    let opens = tokens.partition_point(|t| t.span.end <= time.span.start) <= 2;
    let reach = tokens.get(after + NEAR).map_or(sentence.end, |t| t.span.end);
    let first = article.quotes.partition_point(|quote| quote.span.end <= sentence.start);
    let here = article.quotes.get(first..).unwrap_or(&[]).iter().take_while(|q| q.span.start < sentence.end);
    let says = |quote: &Quote| {
        let cue = quote
            .cue
            .as_ref()
            .is_some_and(|cue| sentence.contains(cue.span) && PLAIN_SPEECH.contains(&cue.text.to_lowercase().as_str()));
        let speaker = quote.speaker.as_ref().is_some_and(|s| time.span.end <= s.span.start && s.span.start <= reach);
        cue && speaker && !quote.span.overlaps(time.span)
    };
    opens && here.take(8).any(says)
}

/// "noted on Monday that", "told the Post's Ann Lee on Monday": a time behind who says it and to whom, outside of what is said.
fn is_behind_who_says(article: &Article, sentence: Span, time: &Time, (tokens, first): (&[Token], usize)) -> bool {
    /// So many words name a listener.
    const LISTENER: usize = 8;
    let from = article.quotes.partition_point(|quote| quote.span.end <= sentence.start);
    let here = article.quotes.get(from..).unwrap_or(&[]).iter();
    let said_then = |quote: &Quote| {
        let Some(cue) = quote.cue.as_ref().filter(|cue| sentence.contains(cue.span)) else { return false };
        let behind = tokens.partition_point(|t| t.span.end <= cue.span.end);
        let between = tokens.get(behind..first).unwrap_or(&[]);
        let tells = |t: &&Token| is_telling(t) && !t.text.starts_with(char::is_uppercase);
        let listener = matches!(cue.text.to_lowercase().as_str(), "told" | "telling") && between.len() <= LISTENER;
        behind <= first
            && PLAIN_SPEECH.contains(&cue.text.to_lowercase().as_str())
            && (between.iter().all(|t| matches!(t.lower.as_ref(), "on" | "in" | "late" | "early"))
                || listener
                    && between.iter().filter(tells).count() <= 1
                    && !between.iter().any(|t| matches!(t.lower.as_ref(), "," | "that" | ":")))
            && !quote.span.overlaps(time.span)
    };
    here.take_while(|q| q.span.start < sentence.end).take(8).any(said_then)
}

/// Words of saying that are no act of their own, as "promised" and "announced" are; sorted.
const PLAIN_SPEECH: [&str; 19] = [
    "added",
    "argued",
    "asserted",
    "claimed",
    "explained",
    "had said",
    "implied",
    "insisted",
    "noted",
    "remarked",
    "said",
    "saying",
    "says",
    "stated",
    "stressed",
    "telling",
    "told",
    "tweeted",
    "wrote",
];

/// "the 2015 accord", "Tuesday's crash", "a Monday speech": the day belongs to the noun, not to what the sentence tells.
pub(in crate::compare) fn is_part_of_a_name(tokens: &[Token], time: Span) -> bool {
    let first = tokens.partition_point(|t| t.span.end <= time.start);
    let after = tokens.partition_point(|t| t.span.start < time.end);
    let next = tokens.get(after).map_or("", |t| t.lower.as_ref());
    let own = first.checked_sub(1).and_then(|at| tokens.get(at)).map_or("", |t| t.lower.as_ref());
    let owned = next == "'s"
        || next == "’s"
        || tokens.get(after.wrapping_sub(1)).is_some_and(|t| matches!(t.lower.as_ref(), "'s" | "’s"));
    let determined = matches!(own, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "that" | "our");
    let noun = next.starts_with(|c: char| c.is_alphabetic()) && !is_function_word(next) && !next.ends_with("ed");
    let commas = next == "," && determined;
    owned || determined && (noun || commas)
}

pub(super) fn is_telling(token: &Token) -> bool {
    token.lower.starts_with(char::is_alphabetic) && !is_function_word(&token.lower)
}
