//! Does a sentence end at this stop mark?

use super::{closes, head, is_full_width_stop, is_stop, list, opens, tail};
use crate::english::abbreviations as list_of;
use crate::text::lowercase;

/// What a stop mark turned out to be.
pub(super) enum End {
    /// A sentence ends before this byte.
    Here(usize),
    /// None ends; go on at this byte.
    No(usize),
}

/// The longest word that is looked at; longer ones are links and the like.
const LONGEST_WORD: usize = 80;
/// How far it is looked ahead, in bytes.
const AHEAD: usize = 200;

/// A run of stop marks with what stands around it.
struct Stop<'a> {
    /// The sentence so far, without the marks.
    sentence: &'a str,
    /// The word before the marks, from the last white space.
    word: &'a str,
    /// The marks: "." or "?!" or "..." or ". . ."
    marks: &'a str,
    /// What closes after them: quotation marks, brackets.
    closers: &'a str,
    /// What follows the closers, as far as it is looked at.
    rest: &'a str,
}

/// Whether a sentence that began at `start` ends at the run of stop marks at `at`.
pub(super) fn end_at(text: &str, start: usize, at: usize) -> End {
    let marks = run_of_marks(tail(text, at));
    let closers = run_of_closers(tail(text, at + marks));
    let after = at + marks + closers;
    let sentence = text.get(start..at).unwrap_or("");
    let from = word_start(sentence);
    let stop = Stop {
        sentence,
        word: sentence.get(from..).unwrap_or(""),
        marks: text.get(at..at + marks).unwrap_or(""),
        closers: text.get(at + marks..after).unwrap_or(""),
        rest: near(tail(text, after)),
    };
    if stop.is_period_before_ellipsis() {
        return End::Here(at + 1);
    }
    if stop.ends() { End::Here(after) } else { End::No(after) }
}

/// Bytes of the run of stop marks, those with single spaces between them included: "?!", "...", ". . ."
fn run_of_marks(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = tail(text, end);
        let spaced = rest.strip_prefix(' ').filter(|r| end > 0 && r.starts_with('.') && is_free_stop(r));
        match spaced.unwrap_or(rest).chars().next() {
            Some(c) if is_stop(c) => end += c.len_utf8() + usize::from(spaced.is_some()),
            _ => return end,
        }
    }
}

/// Whether the stop a text begins with stands alone (it is not the beginning of ".5" or ".com").
fn is_free_stop(text: &str) -> bool {
    tail(text, 1).chars().next().is_none_or(|c| c.is_whitespace() || is_stop(c) || closes(c))
}

/// Bytes of the marks and brackets that close; a curly mark after a space opens something new.
fn run_of_closers(text: &str) -> usize {
    let closers = text.find(|c: char| !closes(c)).unwrap_or(text.len());
    let run = head(text, closers); // once a run, so that long runs are read once
    // In `."We` the mark opens what follows; in `.“We` too.
    if let Some(last) = run.chars().next_back()
        && (opens(last) || matches!(last, '"' | '\'') && run.len() > 1)
        && tail(text, closers).starts_with(char::is_alphanumeric)
    {
        return closers - last.len_utf8();
    }
    closers
}

fn word_start(sentence: &str) -> usize {
    let near =
        sentence.char_indices().rev().take_while(|(at, c)| sentence.len() - at <= LONGEST_WORD && !c.is_whitespace());
    near.last().map_or(sentence.len(), |(at, _)| at)
}

impl Stop<'_> {
    fn ends(&self) -> bool {
        let first = self.marks.chars().next().unwrap_or(' ');
        if self.rest.trim_start().is_empty() || is_full_width_stop(first) {
            return true;
        }
        if list::is_marker(self.sentence) && self.marks == "."
            || self.bare_word().is_empty() && self.sentence.trim().is_empty()
        {
            return false;
        }
        if self.sentence.ends_with(['[', '(']) {
            return self.closers.len() == 1
                && (self.next_is_starter() || self.next_is_capital() && self.a_clause_follows());
        }
        if self.quotes_end() && self.rest.trim_start().starts_with(['-', '–', '—']) {
            return false; // “…” — Name
        }
        if !self.rest.starts_with(char::is_whitespace) {
            return self.lacks_space();
        }
        match self.marks {
            "." => self.full_stop_ends(),
            marks if marks.contains(['.', '…']) && !marks.contains(['!', '?']) => self.ellipsis_ends(),
            _ => self.question_ends(),
        }
    }

    /// "compounds. . . . The": the first stop ends the sentence, the ellipsis opens the next one.
    fn is_period_before_ellipsis(&self) -> bool {
        self.marks == ". . . ."
            && !self.sentence.ends_with(char::is_whitespace)
            && self.closers.is_empty()
            && !self.rest.trim_start().is_empty()
            && self.next_is_capital()
    }

    /// The word before the stop without opening marks.
    fn bare_word(&self) -> &str {
        self.word.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '$' | '№'))
    }

    fn quotes_end(&self) -> bool {
        self.closers.contains(['"', '”', '’', '\'', '»'])
    }

    /// The next word, lowercase, without marks before and after it.
    fn next_word(&self) -> String {
        word_of(self.rest)
    }

    /// The first character that counts of what follows, past opening marks.
    fn next_char(&self) -> char {
        let rest = self.rest.trim_start_matches(|c: char| c.is_whitespace() || is_opening(c));
        rest.chars().next().unwrap_or('A')
    }

    fn next_is_capital(&self) -> bool {
        begins_sentence(self.next_char())
    }

    fn next_is_starter(&self) -> bool {
        let rest = self.rest.trim_start();
        self.next_char().is_uppercase()
            && (list_of::STARTERS.has(&self.next_word()) || rest.starts_with(['“', '"', '‘']))
    }

    fn full_stop_ends(&self) -> bool {
        let next = self.next_char();
        let word = self.bare_word();
        let known = word.to_lowercase();
        if next.is_lowercase() && !begins_small(self.rest) {
            return self.closers.is_empty() && self.ends_before_small_letter(word);
        }
        if !self.closers.is_empty() {
            return !(self.closers.starts_with(')') && is_abbreviation(word)) || self.next_is_starter();
        }
        if !begins_sentence(next) && !begins_small(self.rest) {
            return true;
        }
        if known == "st" || known == "ft" {
            return self.next_is_starter();
        }
        if list_of::BEFORE_NAME.has(&known) && word.starts_with(char::is_uppercase) {
            return false;
        }
        // "IE" and "CA" are names, "ie" and "ca." are none.
        let capitals = word.len() == 2 && known != "vs" && word.chars().all(char::is_uppercase);
        if list_of::INSIDE.has(&known) && !capitals {
            return false;
        }
        if list_of::BEFORE_NUMBER.has(&known) {
            return !next.is_ascii_digit() && (known.len() > 1 || self.next_is_starter());
        }
        if list_of::MONTHS.has(&known) && word.starts_with(char::is_uppercase) && self.next_is_day_or_year() {
            return false;
        }
        if self.is_clock(&known) {
            return !list_of::AFTER_CLOCK.has(&self.next_word()) && !self.is_leading_phrase();
        }
        if known == "etc" {
            return true;
        }
        if is_initial(word) {
            return self.initial_ends(word);
        }
        !is_abbreviation(word) || self.next_is_starter() || self.a_clause_follows()
    }

    /// "Jan. 26", "Sept. 1994", whatever follows; not "in Jan. 260 people were".
    fn next_is_day_or_year(&self) -> bool {
        let rest = self.rest.trim_start();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let whole = !rest.get(digits..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let day =
            || rest.get(..digits).and_then(|day| day.parse::<u8>().ok()).is_some_and(|day| (1..=31).contains(&day));
        whole && (digits == 4 || (1..=2).contains(&digits) && day())
    }

    /// "Acme Inc. Workers were told": the verb after the next word shows that a clause begins.
    fn a_clause_follows(&self) -> bool {
        let verb = self.rest.split_whitespace().nth(1).unwrap_or("");
        matches!(verb, "said" | "says" | "is" | "was" | "were" | "are" | "has" | "have" | "had")
            && !self.word.contains('.')
    }

    /// "5 a.m", "5 am", "5am"
    fn is_clock(&self, known: &str) -> bool {
        let Some(hour) = ["a.m", "p.m", "am", "pm"].iter().find_map(|clock| known.strip_suffix(clock)) else {
            return false;
        };
        let before = self.sentence.get(..self.sentence.len() - self.word.len()).unwrap_or("").trim_end();
        known.contains('.') && hour.is_empty()
            || hour.ends_with(|c: char| c.is_ascii_digit())
            || hour.is_empty() && before.ends_with(|c: char| c.is_ascii_digit())
    }

    /// A stop before a small letter ends a sentence only in careless writing, after a plain word.
    fn ends_before_small_letter(&self, word: &str) -> bool {
        word.len() >= 3 && word.chars().all(|c| c.is_ascii_lowercase()) && !is_abbreviation(word)
    }

    /// "Plan B. The": a single letter before a sentence's first word, or "you and I."
    fn initial_ends(&self, word: &str) -> bool {
        let before = self.sentence.get(..self.sentence.len() - self.word.len()).unwrap_or("").trim_end();
        let before = before.get(word_start(before)..).unwrap_or("");
        let named = before.starts_with(char::is_uppercase) || before.is_empty();
        self.next_is_starter() && !(word == "I" && named) && !(before.ends_with('.') && named)
            || word == "I" && !named && self.next_is_starter()
    }

    /// Whether the sentence so far is no more than "At 5 a.m"
    fn is_leading_phrase(&self) -> bool {
        let so_far = self.sentence.trim();
        so_far.len() < 30 && so_far.split_whitespace().count() <= 4 && list_of::LEADING.has(&word_of(so_far))
    }

    fn ellipsis_ends(&self) -> bool {
        let stops = self.marks.chars().filter(|&c| c == '.').count();
        let spaced = self.marks.contains(' ');
        self.next_is_capital() && (stops >= 4 || !spaced && (!self.word.is_empty() || self.next_is_starter()))
    }

    fn question_ends(&self) -> bool {
        if !self.next_is_capital() && !begins_small(self.rest) {
            return !self.next_char().is_lowercase() && self.closers.is_empty();
        }
        let named = format!("{}{}", self.bare_word().to_lowercase(), self.marks);
        if list_of::NAMES_WITH_MARK.has(&named) && !self.next_is_starter() {
            return false;
        }
        !(self.quotes_end() && self.tells_who_spoke())
    }

    /// "“Why?” Mr Smith asked": up to three names and then a verb of speech.
    fn tells_who_spoke(&self) -> bool {
        let mut words = self.rest.split_whitespace().take(5);
        let Some(first) = words.next() else { return false };
        if list_of::TELLING.has(&word_of(first)) {
            return true;
        }
        for word in words {
            if list_of::TELLING.has(&word_of(word)) {
                return true;
            }
            if word.starts_with(char::is_lowercase) && !first.starts_with(char::is_lowercase) && word_of(first) != "the"
            {
                return false;
            }
        }
        false
    }

    /// "Hello world.Today": no space, yet a sentence ends.
    fn lacks_space(&self) -> bool {
        let before = self.word;
        let next: &str = head(self.rest, self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len()));
        if !self.closers.is_empty() {
            return self.closers.ends_with(['”', '»']) && self.rest.starts_with(|c: char| opens(c) || c.is_uppercase());
        }
        if self.rest.starts_with('“') || self.rest.starts_with(opens) {
            return before.ends_with(char::is_lowercase);
        }
        let mut letters = next.chars();
        let name = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        let known = before.to_lowercase();
        let word = self.bare_word();
        let plain = match word.chars().next_back() {
            Some(c) if c.is_ascii_digit() => word.len() >= 3 && word.chars().all(|c| c.is_ascii_digit() || c == ','),
            Some(c) => c.is_lowercase() && word.chars().count() >= 3 && !word.contains('.'),
            None => false,
        };
        name && plain
            && !before.contains(['@', '/', '=', '_', '\\'])
            && !known.starts_with("www")
            && !is_abbreviation(before)
            && !self.rest.split(char::is_whitespace).next().unwrap_or("").contains(['@', '/', '='])
            && !list_of::DOMAINS.has(&next.to_lowercase())
    }
}

fn word_of(text: &str) -> String {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = bare.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')).unwrap_or(bare.len());
    let word = lowercase(head(bare, end.min(floor(bare, LONGEST_WORD))));
    if word.contains('’') { word.replace('’', "'") } else { word }
}

fn near(text: &str) -> &str {
    head(text, floor(text, AHEAD))
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn is_opening(c: char) -> bool {
    opens(c)
        || matches!(c, '"' | '\'' | '(' | '[' | '{' | '-' | '–' | '—' | '*' | '_' | '¿' | '¡' | '…' | '.' | '’' | '”')
}

/// Characters that may begin a sentence; letters of scripts without case count.
fn begins_sentence(c: char) -> bool {
    c.is_alphanumeric() && !c.is_lowercase() || matches!(c, '$' | '£' | '€' | '¥' | '@' | '#' | '•')
}

/// "al-Sudani", "eBay", "iPhone": a small letter that may begin a sentence.
fn begins_small(rest: &str) -> bool {
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || is_opening(c));
    let mut letters = rest.chars();
    let (first, second) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
    first.is_lowercase() && second.is_uppercase()
        || ["al-", "el-", "an-", "ash-", "as-", "at-", "ad-"]
            .iter()
            .any(|particle| rest.strip_prefix(particle).is_some_and(|name| name.starts_with(char::is_uppercase)))
}

fn is_abbreviation(word: &str) -> bool {
    let known = word.to_lowercase();
    let lists = [&list_of::BEFORE_NAME, &list_of::BEFORE_NUMBER, &list_of::INSIDE, &list_of::ANYWHERE];
    lists.iter().any(|list| list.has(&known))
        || word.starts_with(char::is_uppercase) && list_of::CAPITALIZED.has(&known)
        || has_inner_stops(word)
}

fn is_initial(word: &str) -> bool {
    let last = word.rsplit(['-', '.']).next().unwrap_or("");
    let mut letters = last.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && !word.contains('.')
}

/// "U.S", "Ph.D", "e.g": short parts with stops between them.
fn has_inner_stops(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| matches!(part.chars().count(), 1..=2) && part.chars().all(char::is_alphabetic))
}
