//! How is something told: stated, quoted, hedged or denied?

use crate::article::{Article, QuoteForm, QuoteStance};
use crate::english::hedges::{is_denying, is_hedge, is_withheld};
use crate::story::Stance;
use crate::text::Span;
use std::borrow::Cow;

/// The stance of one sentence.
///
/// Denied: somebody says that it is not so. Quoted: attributed to somebody, or at least half in quotation marks. Hedged:
/// the reporter leaves it open, or reports it as alleged. Else stated.
pub(crate) fn stance(article: &Article, sentence: Span) -> Stance {
    let first = article.quotes.partition_point(|q| q.span.end <= sentence.start);
    // Quotes are sorted by their start; one that began earlier may still reach in, so the walk starts at the last before.
    let near = article.quotes.iter().skip(first).take_while(|q| q.span.start < sentence.end);
    let own: Vec<_> = near.filter(|q| q.form != QuoteForm::Scare && q.span.overlaps(sentence)).collect();
    let mut quoted = Cover::new(own.iter().map(|q| q.span));
    let mut marks = Cover::new(own.iter().filter(|q| q.form != QuoteForm::Indirect).map(|q| q.span));
    let (mut denied, mut hedged, mut words, mut marked, mut alleging) = (false, false, 0usize, 0usize, false);
    for (at, word) in words_of(&article.text, sentence) {
        let lower = lowercase(word);
        let (in_quote, in_marks) = (quoted.holds(at), marks.holds(at));
        words += 1;
        marked += usize::from(in_marks);
        denied |= is_denying(&lower) && !in_marks && !is_no_denial(&article.text, sentence, at);
        hedged |= (word == "may" || is_hedge(&lower)) && !in_quote;
        alleging |= matches!(lower.as_ref(), "alleged" | "allegedly" | "reportedly" | "unconfirmed") && !in_marks;
    }
    // "Is expected to" reports what nobody is said to say: that is a hedge of the reporter's.
    hedged |= own.iter().any(|q| q.speaker.is_none() && q.stance == Some(QuoteStance::Hedged));
    denied |= own.iter().any(|q| q.stance == Some(QuoteStance::Denied));
    let attributed =
        own.iter().any(|q| q.speaker.is_some() || q.cue.is_some() && q.stance != Some(QuoteStance::Hedged));
    if denied {
        Stance::Denied
    } else if alleging {
        Stance::Hedged
    } else if attributed || 2 * marked > words.max(1) {
        Stance::Quoted
    } else if hedged {
        Stance::Hedged
    } else {
        Stance::Stated
    }
}

/// Spans in the order of their starts, asked from left to right whether one of them holds a place.
struct Cover<I: Iterator<Item = Span>> {
    rest: std::iter::Peekable<I>,
    /// Where the farthest of those that have begun ends.
    end: usize,
}

impl<I: Iterator<Item = Span>> Cover<I> {
    fn new(spans: I) -> Cover<I> {
        Cover { rest: spans.peekable(), end: 0 }
    }

    fn holds(&mut self, at: usize) -> bool {
        while let Some(span) = self.rest.next_if(|span| span.start <= at) {
            self.end = self.end.max(span.end);
        }
        at < self.end
    }
}

/// "denied bail", "was denied entry", "did not deny": the denying word at `at` says nothing of what is so.
fn is_no_denial(text: &str, sentence: Span, at: usize) -> bool {
    let words = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let withheld = words(at, sentence.end).split(|c: char| !c.is_alphanumeric()).skip(1).take(4);
    let before: Vec<&str> = words(sentence.start, at).split_whitespace().rev().take(3).collect();
    let passive = before.first().is_some_and(|w| matches!(*w, "was" | "were" | "been" | "be" | "being"));
    let negated = before.iter().any(|w| matches!(*w, "not" | "never") || w.ends_with("n't") || w.ends_with("n’t"));
    // "had been denied a license": nobody says that it is not so.
    let thing = words(at, sentence.end).split_whitespace().nth(1);
    let object =
        passive && thing.is_some_and(|word| matches!(word, "a" | "an" | "the" | "any" | "his" | "her" | "their"));
    negated
        || object
        || withheld.into_iter().any(|w| is_withheld(&w.to_lowercase()))
            && (passive || !words(at, sentence.end).contains(" that "))
}

/// A word in lower case, as most are.
fn lowercase(word: &str) -> Cow<'_, str> {
    match word.bytes().all(|b| b.is_ascii_lowercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase()),
    }
}

/// The words of a sentence and where they stand.
fn words_of(text: &str, sentence: Span) -> impl Iterator<Item = (usize, &str)> {
    let words = sentence.text(text);
    let inside = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    inside.map(move |word| (sentence.start + word.as_ptr().addr() - words.as_ptr().addr(), word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Input;

    #[test]
    fn a_sentence_is_told_as_it_is_worded() {
        let cases = [
            ("The bridge fell on Friday.", Stance::Stated),
            ("Ann Lee said the bridge fell on Friday.", Stance::Quoted),
            ("“The bridge fell on Friday,” Ann Lee said.", Stance::Quoted),
            ("The bridge fell on Friday, according to Ann Lee.", Stance::Quoted),
            ("Ann Lee denied that the bridge fell.", Stance::Denied),
            ("Ann Lee denied the allegations against the company.", Stance::Denied),
            ("Ann Lee rejected claims that the bridge was old.", Stance::Denied),
            ("The bridge may have fallen on Friday.", Stance::Hedged),
            ("The bridge was allegedly sold.", Stance::Hedged),
            ("The bridge is expected to close on Friday.", Stance::Hedged),
            ("The man is believed to have left the country.", Stance::Hedged),
            // look-alikes
            ("The bridge fell on a Friday in May 2019.", Stance::Stated),
            ("The judge denied the man bail.", Stance::Stated),
            ("The driver was denied entry to the country.", Stance::Stated),
            ("The couple, who had been denied a licence, came back.", Stance::Stated),
            ("The sale was denied by the company.", Stance::Denied),
            ("The company did not deny the sale.", Stance::Quoted),
            ("The so-called “iron bridge” fell on Friday after the storm passed.", Stance::Stated),
        ];
        for (text, want) in cases {
            let input = Input { text: Some(text.to_string()), ..Input::default() };
            let article = crate::extract(&input).unwrap();
            let sentence = *article.sentences.first().unwrap();
            assert_eq!(stance(&article, sentence), want, "{text}");
        }
    }
}
