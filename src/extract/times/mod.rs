//! Which days and spans of time are named?
//!
//! Each sentence is searched for expressions ([`recognise`]), what they say ([`meaning`]) is laid on the calendar
//! ([`resolve`]) from the day of publication and the tense of the clause ([`tense`]).

mod clock;
mod dates;
mod lengths;
mod meaning;
mod periods;
mod recognise;
mod relative;
mod resolve;
mod tense;

use super::figures::Words;
use crate::article::{Article, Time, TimeKind};
use crate::text::Tokens;
use jiff::civil::Date;
use meaning::Meaning;
use recognise::Expression;
use resolve::{Anchor, Days, resolve};

/// The times of an article, from its text and its day of publication (else the date of its dateline) alone, so that they
/// can be taken anew when the story tells that day.
///
/// `article` has no text here: it is `text`.
pub(crate) fn times(article: &Article, text: &str, tokens: &Tokens) -> Vec<Time> {
    let stated = article.published.as_ref().map(|p| p.date.as_str());
    let dateline = article.dateline.as_ref().and_then(|d| d.date.as_deref());
    let published = stated.or(dateline).and_then(day);
    let mut found = vec![];
    let mut told = None;
    for sentence in 0..tokens.sentences.len() {
        let words = Words::new(tokens.of(sentence));
        let mut at = 0;
        while at < words.len() {
            let Some(expression) = recognise::expression(&words, at) else {
                at += 1;
                continue;
            };
            let (time, days) = time(&words, &expression, published, told);
            told = days.or(told);
            found.extend(time);
            at = expression.to.max(at + 1);
        }
    }
    found.retain(|t: &Time| !t.span.text(text).is_empty());
    found
}

/// The day of an ISO date, whatever follows it.
fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

/// One time and the days it denotes.
fn time(
    words: &Words,
    expression: &Expression,
    published: Option<Date>,
    told: Option<Days>,
) -> (Option<Time>, Option<Days>) {
    let &Expression { from, to, meaning } = expression;
    let anchor = Anchor { published, told: told.or(published.map(|d| (d, d))), tense: tense::tense(words, from, to) };
    let days = resolve(meaning, anchor);
    let kind = match (meaning, days) {
        (Meaning::Duration, _) => TimeKind::Duration,
        (Meaning::Recurring, _) => TimeKind::Recurring,
        (Meaning::Between(..), _) => TimeKind::Range,
        (_, Some((first, last))) if first != last => TimeKind::Range,
        _ => TimeKind::Date,
    };
    let time = words.span(from, to).map(|span| Time {
        span,
        from: days.map(|(first, _)| first.to_string()),
        to: days.map(|(_, last)| last.to_string()),
        kind,
    });
    (time, days)
}

#[cfg(test)]
mod tests;
