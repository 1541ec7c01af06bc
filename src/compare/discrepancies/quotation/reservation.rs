//! Which quotation ends before the reservation that its speaker made?
//!
//! "These are good results," with the speaker's "but they are results in mice" left out, misleads though every word is
//! right.

use super::{Said, Word, common};
use crate::compare::discrepancies::Draft;
use crate::compare::discrepancies::view::View;
use crate::english::function_words::is_function_word;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Span;

/// So many words must be quoted before the reservation.
const FEWEST: usize = 4;

/// A discrepancy if one quotation is the beginning of the other up to a reservation. `pairs` are the words they share.
pub(super) fn cut(view: &View, said: &[Said], a: &Said, b: &Said, pairs: &[(usize, usize)]) -> Option<Draft> {
    let (short, long) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
    let begins = pairs.iter().enumerate().all(|(i, p)| *p == (i, i)) && pairs.len() == short.words.len();
    let telling = short.words.iter().filter(|w| !is_function_word(&w.text)).count();
    if !begins || short.words.len() < FEWEST || telling < 2 {
        return None;
    }
    let rest = long.words.get(short.words.len()..)?;
    let words: Vec<&str> = rest.iter().map(|w| w.text.as_ref()).collect();
    // A new sentence takes back what was said only with "but".
    let opens = rest.first().is_some_and(|w| ends_before(view, long, w.span));
    let reserved =
        is_reservation(&words) && rest.len() >= 3 && (!opens || matches!(words.first(), Some(&("but" | "however"))));
    if !reserved || tells_the_rest(said, short, rest) || goes_on(view, short) {
        return None;
    }
    let first = rest.first()?.span;
    let clause = rest.iter().take_while(|w| w.span == first || !ends_before(view, long, w.span)).last()?;
    let left_out = view.reading(long.report, Span::new(first.start, clause.span.end));
    let reason = format!(
        "{} ends the quotation before “{}”, which {} has.",
        view.label(short.report),
        left_out.text,
        view.label(long.report)
    );
    Some(Draft {
        kind: DiscrepancyKind::Quotation,
        claim: None,
        entity: None,
        verdict: Verdict::Compatible,
        readings: vec![view.reading(short.report, short.quote.span), view.reading(long.report, long.quote.span)],
        reason,
    })
}

/// Whether what follows takes back a part of what was said.
fn is_reservation(rest: &[&str]) -> bool {
    matches!(
        rest,
        ["but" | "however" | "although" | "though" | "unless" | "except" | "provided" | "yet" | "if", ..]
            | ["only", "if" | "when" | "after", ..]
            | ["as", "long" | "far", "as", ..]
            | ["and", "only", ..]
            | ["at", "least", ..]
    )
}

/// Whether a full stop stands before a word of a quotation.
fn ends_before(view: &View, said: &Said, word: Span) -> bool {
    let text = view.article(said.report).map_or("", |a| a.text.as_str());
    text.get(..word.start).is_some_and(|t| t.trim_end().ends_with(['.', '!', '?']))
}

/// Whether another quotation of the article holds what is left out.
fn tells_the_rest(said: &[Said], short: &Said, rest: &[Word]) -> bool {
    let from = said.partition_point(|s| s.report < short.report);
    let own = said.iter().skip(from).take_while(|s| s.report == short.report);
    let mut others = own.filter(|s| s.quote.span != short.quote.span);
    let first = rest.get(..rest.len().min(8)).unwrap_or(&[]);
    others.any(|s| 2 * common(&s.words, first).len() >= first.len())
}

/// Whether the article goes on with the reservation in its own words: "But he warned", "though he added".
fn goes_on(view: &View, short: &Said) -> bool {
    let Some(article) = view.article(short.report) else { return true };
    let Some(sentence) = article.sentence_at(short.quote.span.start) else { return true };
    let warns = |w: &str| {
        matches!(w, "but" | "however" | "although" | "though" | "cautioned" | "warned" | "stressed" | "unless")
    };
    (sentence..sentence + 2).any(|sentence| {
        let at = super::Telling { report: short.report, sentence, stance: None };
        view.tokens(at).iter().any(|t| t.span.start >= short.quote.span.end && warns(&t.lower))
    })
}
