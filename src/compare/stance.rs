//! How is something told: stated, quoted, hedged or denied?

use crate::article::{Article, QuoteForm};
use crate::english::hedges::{is_denying, is_hedge};
use crate::story::Stance;
use crate::text::Span;

/// The stance of one sentence.
///
/// Denied: somebody says that it is not so. Quoted: attributed to somebody, or at least half in quotation marks. Hedged:
/// the reporter leaves it open, or reports it as alleged. Else stated.
pub(crate) fn stance(article: &Article, sentence: Span) -> Stance {
    let first = article.quotes.partition_point(|q| q.span.end <= sentence.start);
    // Quotes are sorted by their start; one that began earlier may still reach in, so the walk starts at the last before.
    let near = article.quotes.iter().skip(first).take_while(|q| q.span.start < sentence.end);
    let own: Vec<_> = near.filter(|q| q.form != QuoteForm::Scare && q.span.overlaps(sentence)).collect();
    let in_quote = |at: usize| own.iter().any(|q| q.span.start <= at && at < q.span.end);
    let in_marks =
        |at: usize| own.iter().any(|q| q.form != QuoteForm::Indirect && q.span.start <= at && at < q.span.end);
    let (mut denied, mut hedged, mut words, mut marked, mut alleging) = (false, false, 0usize, 0usize, false);
    for (at, word) in words_of(&article.text, sentence) {
        let lower = word.to_lowercase();
        words += 1;
        marked += usize::from(in_marks(at));
        denied |= is_denying(&lower) && !in_marks(at);
        hedged |= (word == "may" || is_hedge(&lower)) && !in_quote(at);
        alleging |= matches!(lower.as_str(), "alleged" | "allegedly" | "reportedly" | "unconfirmed") && !in_marks(at);
    }
    let attributed = own.iter().any(|q| q.speaker.is_some() || q.cue.is_some());
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

/// The words of a sentence and where they stand.
fn words_of(text: &str, sentence: Span) -> impl Iterator<Item = (usize, &str)> {
    let words = sentence.text(text);
    let inside = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    inside.map(move |word| (sentence.start + word.as_ptr().addr() - words.as_ptr().addr(), word))
}
