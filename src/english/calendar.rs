//! Words of dates and times.

use super::lookup::{List, Map};

/// What a word says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// Number of the month, 1 to 12.
    Month(i8),
    /// A short form of a month, good only beside a day or a year: "Jan", "Mar".
    ShortMonth(i8),
    /// Day of the week, Monday = 1.
    Weekday(i8),
    /// A short form of a weekday, good only beside a date: "Sun", "Wed".
    ShortWeekday(i8),
    /// "Mondays", "weekends".
    EveryWeekday,
    /// A part of the year; winter is 4 and reaches into the next year.
    Season(i8),
    /// A unit of time: "week", "years".
    Unit(TimeUnit),
    /// Days from today: "yesterday" is −1.
    Day(i32),
    /// Part of a day: "morning".
    PartOfDay,
    /// "last", "next", "this".
    Which(Which),
    /// "early", "late", "mid".
    Part(Part),
    /// "daily", "annually".
    Often,
    /// "now", "recently": a time that is no date.
    Loose,
}

/// Units of time, short to long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // the words say it
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Workday,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl TimeUnit {
    /// The months and the days in one.
    pub(crate) fn length(self) -> (i32, i32) {
        match self {
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => (0, 0),
            TimeUnit::Day | TimeUnit::Workday => (0, 1),
            TimeUnit::Week | TimeUnit::Weekend => (0, 7),
            TimeUnit::Fortnight => (0, 14),
            TimeUnit::Month => (1, 0),
            TimeUnit::Quarter => (3, 0),
            TimeUnit::Year => (12, 0),
            TimeUnit::Decade => (120, 0),
            TimeUnit::Century => (1200, 0),
        }
    }
}

/// Which of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Which {
    Last,
    This,
    Next,
}

/// Which part of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Part {
    /// "the beginning of": the first third.
    Start,
    /// "early": the first half.
    Early,
    /// "mid": the middle third.
    Middle,
    /// "late": the second half.
    Late,
    /// "the end of": the last third.
    End,
}

use Part::{Early, Late, Middle};
use TimeUnit as U;
use TimeWord::{
    Day, EveryWeekday, Loose, Month, Often, Part as P, PartOfDay, Season, ShortMonth, ShortWeekday, Unit, Weekday,
    Which as W,
};
use Which::{Last, Next, This};

/// Words of time, sorted; short forms without their full stop.
pub(crate) static TIME_WORDS: Map<TimeWord> = Map::new(&[
    ("afternoon", PartOfDay),
    ("annually", Often),
    ("apr", ShortMonth(4)),
    ("april", Month(4)),
    ("aug", ShortMonth(8)),
    ("august", Month(8)),
    ("autumn", Season(3)),
    ("centuries", Unit(U::Century)),
    ("century", Unit(U::Century)),
    ("coming", W(Next)),
    ("current", W(This)),
    ("currently", Loose),
    ("daily", Often),
    ("day", Unit(U::Day)),
    ("days", Unit(U::Day)),
    ("dec", ShortMonth(12)),
    ("decade", Unit(U::Decade)),
    ("decades", Unit(U::Decade)),
    ("december", Month(12)),
    ("early", P(Early)),
    ("evening", PartOfDay),
    ("fall", Season(3)),
    ("feb", ShortMonth(2)),
    ("february", Month(2)),
    ("fortnight", Unit(U::Fortnight)),
    ("fri", ShortWeekday(5)),
    ("friday", Weekday(5)),
    ("fridays", EveryWeekday),
    ("hour", Unit(U::Hour)),
    ("hourly", Often),
    ("hours", Unit(U::Hour)),
    ("hrs", Unit(U::Hour)),
    ("jan", ShortMonth(1)),
    ("january", Month(1)),
    ("jul", ShortMonth(7)),
    ("july", Month(7)),
    ("jun", ShortMonth(6)),
    ("june", Month(6)),
    ("last", W(Last)),
    ("late", P(Late)),
    ("mar", ShortMonth(3)),
    ("march", Month(3)),
    ("may", Month(5)),
    ("mid", P(Middle)),
    ("midnight", PartOfDay),
    ("min", Unit(U::Minute)),
    ("mins", Unit(U::Minute)),
    ("minute", Unit(U::Minute)),
    ("minutes", Unit(U::Minute)),
    ("mon", ShortWeekday(1)),
    ("monday", Weekday(1)),
    ("mondays", EveryWeekday),
    ("month", Unit(U::Month)),
    ("monthly", Often),
    ("months", Unit(U::Month)),
    ("morning", PartOfDay),
    ("next", W(Next)),
    ("night", PartOfDay),
    ("nightly", Often),
    ("noon", PartOfDay),
    ("nov", ShortMonth(11)),
    ("november", Month(11)),
    ("now", Loose),
    ("nowadays", Loose),
    ("oct", ShortMonth(10)),
    ("october", Month(10)),
    ("past", W(Last)),
    ("previous", W(Last)),
    ("quarter", Unit(U::Quarter)),
    ("quarterly", Often),
    ("quarters", Unit(U::Quarter)),
    ("recently", Loose),
    ("sat", ShortWeekday(6)),
    ("saturday", Weekday(6)),
    ("saturdays", EveryWeekday),
    ("seconds", Unit(U::Second)),
    ("sep", ShortMonth(9)),
    ("sept", ShortMonth(9)),
    ("september", Month(9)),
    ("spring", Season(1)),
    ("summer", Season(2)),
    ("sun", ShortWeekday(7)),
    ("sunday", Weekday(7)),
    ("sundays", EveryWeekday),
    ("this", W(This)),
    ("thu", ShortWeekday(4)),
    ("thur", ShortWeekday(4)),
    ("thurs", ShortWeekday(4)),
    ("thursday", Weekday(4)),
    ("thursdays", EveryWeekday),
    ("tmrw", Day(1)),
    ("today", Day(0)),
    ("tomorrow", Day(1)),
    ("tonight", Day(0)),
    ("tonite", Day(0)),
    ("tue", ShortWeekday(2)),
    ("tues", ShortWeekday(2)),
    ("tuesday", Weekday(2)),
    ("tuesdays", EveryWeekday),
    ("upcoming", W(Next)),
    ("wed", ShortWeekday(3)),
    ("wednesday", Weekday(3)),
    ("wednesdays", EveryWeekday),
    ("week", Unit(U::Week)),
    ("weekend", Unit(U::Weekend)),
    ("weekends", EveryWeekday),
    ("weekly", Often),
    ("weeks", Unit(U::Week)),
    ("winter", Season(4)),
    ("workweek", Unit(U::Week)),
    ("year", Unit(U::Year)),
    ("yearly", Often),
    ("years", Unit(U::Year)),
    ("yesterday", Day(-1)),
]);

/// When in the year a feast lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    /// Month and day.
    Fixed(i8, i8),
    /// The nth weekday of a month, −1 the last; Monday = 1.
    Nth(i8, i8, i8),
    /// Days from Easter Sunday.
    Easter(i64),
    /// Days after the nth weekday: (month, nth, weekday, days).
    AfterNth(i8, i8, i8, i64),
    /// By the moon: its day is not known here.
    Moving,
}

use Feast::{AfterNth, Easter, Fixed, Moving, Nth};

/// Feasts and days of memory, by their words, sorted; as the United States and Britain keep them.
pub(crate) const FEASTS: &[(&[&str], Feast)] = &[
    (&["anzac", "day"], Fixed(4, 25)),
    (&["april", "fools"], Fixed(4, 1)),
    (&["armistice", "day"], Fixed(11, 11)),
    (&["ascension", "day"], Easter(39)),
    (&["ash", "wednesday"], Easter(-46)),
    (&["australia", "day"], Fixed(1, 26)),
    (&["bastille", "day"], Fixed(7, 14)),
    (&["black", "friday"], AfterNth(11, 4, 4, 1)),
    (&["bonfire", "night"], Fixed(11, 5)),
    (&["boxing", "day"], Fixed(12, 26)),
    (&["canada", "day"], Fixed(7, 1)),
    (&["chinese", "new", "year"], Moving),
    (&["christmas"], Fixed(12, 25)),
    (&["christmas", "day"], Fixed(12, 25)),
    (&["christmas", "eve"], Fixed(12, 24)),
    (&["cinco", "de", "mayo"], Fixed(5, 5)),
    (&["columbus", "day"], Nth(10, 2, 1)),
    (&["cyber", "monday"], AfterNth(11, 4, 4, 4)),
    (&["diwali"], Moving),
    (&["earth", "day"], Fixed(4, 22)),
    (&["easter"], Easter(0)),
    (&["easter", "monday"], Easter(1)),
    (&["easter", "sunday"], Easter(0)),
    (&["eid"], Moving),
    (&["eid", "al", "-", "adha"], Moving),
    (&["eid", "al", "-", "fitr"], Moving),
    (&["eid", "al", "adha"], Moving),
    (&["eid", "al", "fitr"], Moving),
    (&["election", "day"], AfterNth(11, 1, 1, 1)),
    (&["father", "'s", "day"], Nth(6, 3, 7)),
    (&["flag", "day"], Fixed(6, 14)),
    (&["good", "friday"], Easter(-2)),
    (&["groundhog", "day"], Fixed(2, 2)),
    (&["halloween"], Fixed(10, 31)),
    (&["hanukkah"], Moving),
    (&["inauguration", "day"], Fixed(1, 20)),
    (&["independence", "day"], Fixed(7, 4)),
    (&["indigenous", "peoples", "'", "day"], Nth(10, 2, 1)),
    (&["international", "workers", "'", "day"], Fixed(5, 1)),
    (&["juneteenth"], Fixed(6, 19)),
    (&["labor", "day"], Nth(9, 1, 1)),
    (&["lunar", "new", "year"], Moving),
    (&["mardi", "gras"], Easter(-47)),
    (&["martin", "luther", "king", "day"], Nth(1, 3, 1)),
    (&["martin", "luther", "king", "jr.", "day"], Nth(1, 3, 1)),
    (&["maundy", "thursday"], Easter(-3)),
    (&["may", "day"], Fixed(5, 1)),
    (&["memorial", "day"], Nth(5, -1, 1)),
    (&["mlk", "day"], Nth(1, 3, 1)),
    (&["mother", "'s", "day"], Nth(5, 2, 7)),
    (&["new", "year"], Fixed(1, 1)),
    (&["new", "year", "'s", "day"], Fixed(1, 1)),
    (&["new", "year", "'s", "eve"], Fixed(12, 31)),
    (&["new", "year", "eve"], Fixed(12, 31)),
    (&["new", "years", "eve"], Fixed(12, 31)),
    (&["palm", "sunday"], Easter(-7)),
    (&["passover"], Moving),
    (&["presidents", "'", "day"], Nth(2, 3, 1)),
    (&["presidents", "day"], Nth(2, 3, 1)),
    (&["ramadan"], Moving),
    (&["remembrance", "day"], Fixed(11, 11)),
    (&["rosh", "hashanah"], Moving),
    (&["saint", "patrick", "'s", "day"], Fixed(3, 17)),
    (&["shrove", "tuesday"], Easter(-47)),
    (&["st", "patrick", "'s", "day"], Fixed(3, 17)),
    (&["st.", "patrick", "'s", "day"], Fixed(3, 17)),
    (&["thanksgiving"], Nth(11, 4, 4)),
    (&["thanksgiving", "day"], Nth(11, 4, 4)),
    (&["valentine", "'s", "day"], Fixed(2, 14)),
    (&["veterans", "day"], Fixed(11, 11)),
    (&["whit", "monday"], Easter(50)),
    (&["xmas"], Fixed(12, 25)),
    (&["yom", "kippur"], Moving),
];

/// Words with which an expression of time may begin, though they are no words of time themselves. Sorted.
pub(crate) static LEADS_INTO_TIME: List = List::new(&[
    "'",
    "a",
    "about",
    "almost",
    "an",
    "any",
    "approximately",
    "around",
    "at",
    "beginning",
    "between",
    "close",
    "closing",
    "each",
    "earlier",
    "eighties",
    "end",
    "every",
    "few",
    "fifties",
    "final",
    "fiscal",
    "following",
    "forties",
    "h1",
    "h2",
    "later",
    "latter",
    "less",
    "many",
    "middle",
    "more",
    "nearly",
    "nineties",
    "noon",
    "once",
    "opening",
    "q1",
    "q2",
    "q3",
    "q4",
    "recent",
    "remainder",
    "rest",
    "roughly",
    "same",
    "seventies",
    "several",
    "sixties",
    "some",
    "start",
    "that",
    "the",
    "these",
    "thirties",
    "times",
    "twenties",
    "twice",
    "up",
    "w",
    "¼",
    "½",
    "¾",
]);

/// Words that may stand before a bare year or month and show that it is one. Sorted.
pub(crate) static BEFORE_A_YEAR: List = List::new(&[
    "after",
    "around",
    "before",
    "between",
    "by",
    "circa",
    "during",
    "early",
    "fiscal",
    "for",
    "from",
    "in",
    "late",
    "mid",
    "of",
    "since",
    "than",
    "through",
    "throughout",
    "till",
    "to",
    "until",
    "versus",
    "vs.",
    "with",
    "year",
]);

/// Those of them after which a figure such as 1990 is hardly ever a count. Sorted.
pub(crate) static SURELY_BEFORE_A_YEAR: List = List::new(&[
    "between",
    "circa",
    "during",
    "early",
    "fiscal",
    "in",
    "late",
    "mid",
    "since",
    "throughout",
    "till",
    "until",
    "year",
]);

/// Time zones after an hour of the day. Sorted.
pub(crate) static ZONES: List = List::new(&[
    "bst", "cdt", "cest", "cet", "cst", "eastern", "edt", "est", "et", "gmt", "ist", "local", "mst", "pacific", "pdt",
    "pst", "pt", "time", "utc",
]);

/// What the word says of time, if anything.
pub(crate) fn time_word(lower: &str) -> Option<TimeWord> {
    let stem = lower.trim_end_matches('.');
    if !(3..=10).contains(&stem.len()) {
        return None;
    }
    TIME_WORDS.get(stem)
}

/// Verbs and phrases that put what follows into the future. Sorted.
pub(crate) static FUTURE_CUES: List = List::new(&[
    "'ll",
    "due",
    "expect",
    "expected",
    "expects",
    "going",
    "planned",
    "plans",
    "poised",
    "predict",
    "predicts",
    "scheduled",
    "set",
    "shall",
    "slated",
    "will",
    "wo",
    "would",
]);

/// Irregular past forms, auxiliaries included. Sorted.
pub(crate) static PAST_CUES: List = List::new(&[
    "became", "began", "bought", "broke", "brought", "built", "came", "caught", "cut", "did", "died", "drew", "drove",
    "fell", "felt", "flew", "fought", "found", "gave", "got", "grew", "had", "has", "have", "heard", "held", "hit",
    "hurt", "kept", "knew", "laid", "lay", "led", "left", "lost", "made", "met", "paid", "ran", "rose", "said", "sank",
    "sat", "saw", "sent", "shot", "slid", "sold", "spent", "spoke", "stood", "struck", "swept", "thought", "threw",
    "told", "took", "was", "went", "were", "withdrew", "won", "wrote",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_are_sorted() {
        assert!(FEASTS.is_sorted_by(|a, b| a.0[0] <= b.0[0]));
    }
}
