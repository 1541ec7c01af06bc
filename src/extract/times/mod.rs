//! Which days and spans of time are named?
//!
//! Each sentence is searched for expressions ([`recognise`]), what they say ([`meaning`]) is laid on the calendar
//! ([`resolve`]) from the day of publication and the tense of the clause ([`tense`]).

mod clock;
mod dates;
mod days;
mod lengths;
mod listed;
mod meaning;
mod numeric;
mod parts;
mod periods;
mod recognise;
mod relative;
mod resolve;
mod sections;
mod tense;
mod weekdays;
mod years;

use super::figures::{Word, Words};
use crate::article::{Article, Time, TimeKind};
use crate::read::dates::{iso, written};
use days::{Days, following};
use jiff::civil::Date;
use meaning::{Meaning, Point, Stretch, Year};
use recognise::Expression;
use resolve::{Anchor, resolve};
use tense::Tense;

/// Finds the times of an article, sentence by sentence, from its words and its day of publication (else the date of its
/// dateline) alone, so that they can be taken anew when the story tells that day.
pub(crate) struct Finder {
    /// Those found, in order.
    pub found: Vec<Time>,
    published: Option<Date>,
    told: Told,
    row: Option<Row>,
    weekdays: [Weekdays; 7],
}

/// On which sides of the day of publication a weekday was told, where it stood by itself.
#[derive(Clone, Copy, Default)]
struct Weekdays {
    ahead: Option<Date>,
    gone: bool,
}

impl Weekdays {
    /// "A hearing is set for Thursday. … to lead Thursday's hearing": a weekday that something belongs to is the one that
    /// was told ahead, where none is told that has been.
    fn owner(&self, days: Option<Days>, published: Option<Date>) -> Option<Days> {
        let gone = days.zip(published).is_some_and(|((_, last), today)| last < today);
        self.ahead.filter(|_| gone && !self.gone).map(|day| (day, day)).or(days)
    }

    fn hear(&mut self, (day, _): Days, published: Option<Date>) {
        let Some(today) = published else { return };
        if day > today {
            self.ahead = Some(day);
        } else {
            self.gone |= day < today;
        }
    }
}

/// The weekday that a sentence named last, for those that follow it: "Tuesday and Wednesday".
#[derive(Clone, Copy)]
struct Row {
    day: Date,
    /// The word after it.
    end: usize,
    sentence: usize,
}

impl Row {
    fn of(expression: &Expression, days: Option<Days>, sentence: usize) -> Option<Row> {
        let named = |meaning| match meaning {
            Meaning::Point(Point { stretch, .. }) => {
                matches!(stretch, Stretch::Weekday { .. } | Stretch::WeekdayOfWeek { .. })
            }
            _ => false,
        };
        let (day, last) = days.filter(|_| named(expression.meaning))?;
        (day == last).then_some(Row { day, end: expression.to, sentence })
    }

    /// The weekday that follows this one in a list, or in a plan whose first day is ahead; nothing where it goes by itself.
    fn next(self, words: &Words, expression: &Expression, published: Option<Date>, tense: Tense) -> Option<Days> {
        /// Days are listed in their order, and not over a whole week.
        const FAR: i32 = 4;
        let wanted = weekday(expression.meaning)?;
        let between = || (self.end..expression.from).map(|at| words.lower(at));
        let listed = self.end < expression.from
            && between().all(|word| {
                matches!(word, "and" | "or" | "," | "night" | "morning" | "afternoon" | "evening" | "on" | "through")
            });
        let planned = published.is_some_and(|today| self.day > today)
            && tense == Tense::Unknown
            && !between().any(|word| matches!(word, "but" | ";" | "after" | "since"));
        let day = following(self.day, wanted).filter(|_| listed || planned)?;
        (self.day.until(day).ok()?.get_days() <= FAR).then_some((day, day))
    }
}

/// The weekday that an expression names alone.
fn weekday(meaning: Meaning) -> Option<i8> {
    match meaning {
        Meaning::Point(Point { stretch: Stretch::Weekday { weekday, which: None }, .. }) => Some(weekday),
        _ => None,
    }
}

impl Finder {
    pub fn new(article: &Article) -> Finder {
        let stated = article.published.as_ref().map(|p| p.date.as_str());
        let dateline = article.dateline.as_ref().and_then(|d| d.date.as_deref());
        Finder {
            found: vec![],
            published: stated.or(dateline).and_then(day),
            told: Told::default(),
            row: None,
            weekdays: Default::default(),
        }
    }

    /// Reads the next sentence.
    pub fn read(&mut self, words: &Words, sentence: usize) {
        let mut at = 0;
        while at < words.len() {
            let begins = words.get(at).is_some_and(Word::may_begin_time);
            let Some(expression) = begins.then(|| recognise::expression(words, at)).flatten() else {
                at += 1;
                continue;
            };
            let row = self.row.filter(|row| row.sentence == sentence);
            let expression = Expression { meaning: self.told.with_year(expression.meaning), ..expression };
            let expression = Expression { meaning: said_closer(words, &expression), ..expression };
            let days = days(words, &expression, self.published, self.told.at(sentence), row);
            let days = self.weekday(words, &expression, days);
            let time = time(words, &expression, days);
            self.told.note(expression.meaning, days);
            self.row = Row::of(&expression, days, sentence).or(row);
            // "Since" a day is no day that anything is told of.
            let of = days.filter(|_| words.before(expression.from, 1) != "since");
            self.told.hear(of, sentence);
            self.found.extend(time);
            at = expression.to.max(at + 1);
        }
    }

    /// The days of an expression, if it is a weekday alone as the article has told of it.
    fn weekday(&mut self, words: &Words, expression: &Expression, days: Option<Days>) -> Option<Days> {
        let number = weekday(expression.meaning).and_then(|day| usize::try_from(day).ok()?.checked_sub(1));
        let Some(told) = number.and_then(|number| self.weekdays.get_mut(number)) else { return days };
        if words.lower(expression.to) == "'s" {
            return told.owner(days, self.published);
        }
        if let Some(days) = days {
            told.hear(days, self.published);
        }
        days
    }
}

/// What an expression means: of "four days later, on May 22", what stands behind it.
fn said_closer(words: &Words, expression: &Expression) -> Meaning {
    let counted = matches!(expression.meaning, Meaning::Point(Point { stretch: Stretch::CountedFromTold(_), .. }));
    let at = expression.to + usize::from(words.lower(expression.to) == ",");
    if !counted || !matches!(words.lower(at), "on" | "in") {
        return expression.meaning;
    }
    let behind = recognise::expression(words, at + 1).map(|behind| behind.meaning);
    let dated = |meaning: &Meaning| {
        matches!(
            meaning,
            Meaning::Point(Point { stretch: Stretch::Day { .. } | Stretch::Month { .. } | Stretch::Feast { .. }, .. })
        )
    };
    behind.filter(dated).unwrap_or(expression.meaning)
}

/// What was told before, for times that lean on it.
#[derive(Default)]
struct Told {
    last: Option<Days>,
    quarter: Option<(Days, usize)>,
    /// The days that were told with their years.
    dated: Vec<Date>,
}

impl Told {
    /// How many sentences a quarter is remembered.
    const MEMORY: usize = 4;

    fn hear(&mut self, days: Option<Days>, sentence: usize) {
        let Some((from, to)) = days else { return };
        self.last = Some((from, to));
        let length = from.until(to).map_or(0, |span| span.get_days());
        if (88..=92).contains(&length) && from.day() == 1 && from.month() % 3 == 1 {
            self.quarter = Some(((from, to), sentence));
        }
    }

    fn note(&mut self, meaning: Meaning, days: Option<Days>) {
        if let Meaning::Point(Point { stretch: Stretch::Day { year: Year::Given(_), .. }, .. }) = meaning
            && let Some((day, _)) = days
        {
            self.dated.push(day);
        }
    }

    /// "Hill was shot on Sept. 6, 2023. … since the Sept. 6 shooting": a day of the year that was told with its year is that
    /// one again.
    fn with_year(&self, meaning: Meaning) -> Meaning {
        let Meaning::Point(Point { stretch: Stretch::Day { year: Year::Unsaid, month, day }, part }) = meaning else {
            return meaning;
        };
        let known = self.dated.iter().rfind(|dated| (dated.month(), dated.day()) == (month, day));
        let year = known.map_or(Year::Unsaid, |dated| Year::Given(dated.year()));
        Meaning::Point(Point { stretch: Stretch::Day { year, month, day }, part })
    }

    /// The last stretch, and the last quarter if it was told not long before.
    fn at(&self, sentence: usize) -> (Option<Days>, Option<Days>) {
        let quarter = self.quarter.filter(|(_, told)| told + Self::MEMORY >= sentence).map(|(days, _)| days);
        (self.last, quarter)
    }
}

/// The day of an ISO date, whatever follows it.
fn day(text: &str) -> Option<Date> {
    iso(text.get(..10)?)
}

/// The days that an expression denotes.
fn days(
    words: &Words,
    expression: &Expression,
    published: Option<Date>,
    (told, quarter): (Option<Days>, Option<Days>),
    row: Option<Row>,
) -> Option<Days> {
    let &Expression { from, to, meaning } = expression;
    let anchor =
        Anchor { published, quarter, told: told.or(published.map(|d| (d, d))), tense: tense::tense(words, from, to) };
    let follows = row.and_then(|row| row.next(words, expression, published, anchor.tense));
    follows.or_else(|| resolve(meaning, anchor))
}

/// One time, as it is given out.
fn time(words: &Words, expression: &Expression, days: Option<Days>) -> Option<Time> {
    let &Expression { from, to, meaning } = expression;
    let kind = match (meaning, days) {
        (Meaning::Duration, _) => TimeKind::Duration,
        (Meaning::Recurring, _) => TimeKind::Recurring,
        (Meaning::Between(..), _) => TimeKind::Range,
        // "recent weeks"
        (Meaning::Loose, _) if words.before(to, 1).ends_with('s') && words.before(to, 1) != "nowadays" => {
            TimeKind::Range
        }
        (_, Some((first, last))) if first != last => TimeKind::Range,
        _ => TimeKind::Date,
    };
    words.span(from, to).map(|span| Time {
        span,
        from: days.map(|(first, _)| written(first)),
        to: days.map(|(_, last)| written(last)),
        kind,
    })
}

#[cfg(test)]
mod tests;
