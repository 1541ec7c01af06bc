//! Which quotations of one utterance are worded differently?
//!
//! Two quotations of different articles are of one utterance if they share a run of words that is long for the shorter of
//! them, or if they stand in one claim, have one speaker and most of their words in common. The wordings are compared word
//! by word; a part quoted exactly is no difference.

mod change;
mod merged;
mod reservation;

use super::Draft;
use super::view::{Telling, View, is_content};
use crate::article::{NameKind, Quote, QuoteForm, SourceKind};
use crate::btree::BTreeSet;
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::english::negation::NEGATIONS;
use crate::story::{DiscrepancyKind, Verdict};
use crate::text::Span;
use crate::text::hash;
use std::borrow::Cow;

/// A quotation and its words.
struct Said<'a> {
    report: usize,
    quote: &'a Quote,
    words: Vec<Word<'a>>,
    /// It says itself that something is left out or put in.
    cut: bool,
}

/// A word of a quotation: lowercase, contractions written out.
struct Word<'a> {
    text: Cow<'a, str>,
    /// Of the text; equal words have equal hashes.
    hash: u64,
    span: Span,
}

impl<'a> Word<'a> {
    fn new(text: Cow<'a, str>, span: Span) -> Word<'a> {
        Word { hash: hash::text(&text), text, span }
    }
}

/// Whether a quotation is a question.
fn asks(view: &View, said: &Said) -> bool {
    let text = view.article(said.report).map_or("", |article| said.quote.span.text(&article.text));
    text.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?')
}

/// How two wordings of one utterance relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wording {
    /// One holds the other word for word.
    Exact,
    /// Words are left out inside without a mark.
    Shortened,
    /// Other words.
    Reworded,
    /// Other words, and one of the two denies what the other says.
    Reversed,
}

pub(super) fn find(view: &View) -> Vec<Draft> {
    let said: Vec<Said> = view.reports.iter().enumerate().flat_map(|(i, _)| quotations(view, i)).collect();
    let mut utterances: Vec<(BTreeSet<usize>, Draft)> = vec![];
    let candidates = candidates(&said);
    for &(i, j) in &candidates {
        let (Some(a), Some(b)) = (said.get(i), said.get(j)) else { continue };
        let Some(draft) = differs(view, &said, a, b) else { continue };
        // One utterance is one discrepancy, in however many articles it stands.
        match utterances.iter_mut().find(|(known, _)| known.contains(&i) || known.contains(&j)) {
            Some((known, together)) => {
                known.extend([i, j]);
                for reading in draft.readings {
                    if together.readings.iter().all(|r| r.article != reading.article) {
                        together.readings.push(reading);
                    }
                }
                if draft.verdict == Verdict::Differs && together.verdict != Verdict::Differs {
                    (together.verdict, together.reason) = (draft.verdict, draft.reason);
                }
            }
            None => utterances.push((BTreeSet::from([i, j]), draft)),
        }
    }
    let mut drafts: Vec<Draft> = utterances.into_iter().map(|u| u.1).collect();
    drafts.extend(merged::find(view, &said, &candidates));
    drafts.extend(paraphrases(view, &said));
    drafts
}

/// The direct and partial quotations of an article.
fn quotations<'a>(view: &View<'a>, report: usize) -> Vec<Said<'a>> {
    let Some(article) = view.article(report) else { return vec![] };
    let forms = |q: &&Quote| matches!(q.form, QuoteForm::Direct | QuoteForm::Partial);
    article
        .quotes
        .iter()
        .filter(forms)
        .map(|quote| {
            let text = quote.span.text(&article.text);
            let cut = text.contains("...") || text.contains(['…', '[', '(']);
            Said { report, quote, words: words(&article.text, quote.span), cut }
        })
        .collect()
}

/// The words of a range, without punctuation; what an editor put into square brackets is left out.
fn words(text: &str, span: Span) -> Vec<Word<'_>> {
    let mut found = vec![];
    let mut start = None;
    let mut bracket = false;
    let end = span.text(text).len();
    for (at, c) in span.text(text).char_indices().chain([(end, ' ')]) {
        let part_of_word = c.is_alphanumeric() || (matches!(c, '\'' | '’') && start.is_some());
        match (part_of_word && !bracket, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                add_word(text, Span::new(span.start + from, span.start + at), &mut found);
                start = None;
            }
            _ => {}
        }
        bracket = match c {
            '[' => true,
            ']' => false,
            _ => bracket,
        };
    }
    found
}

/// Adds the word of a place; two if it is contracted.
fn add_word<'a>(text: &'a str, place: Span, found: &mut Vec<Word<'a>>) {
    let word = place.text(text);
    if word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) && !matches!(word, "cannot" | "gen" | "sen") {
        found.push(Word::new(Cow::Borrowed(word), place));
        return;
    }
    let word = word.to_lowercase().replace('’', "'");
    let (base, rest) = expanded(word.trim_end_matches('\''));
    found.push(Word::new(Cow::Owned(base.to_string()), place));
    found.extend(rest.map(|rest| Word::new(Cow::Borrowed(rest), place)));
}

/// "don't" is "do not" however it is printed.
fn expanded(word: &str) -> (&str, Option<&'static str>) {
    const ENDINGS: [(&str, &str); 7] =
        [("'d", "had"), ("n't", "not"), ("'s", "is"), ("'re", "are"), ("'m", "am"), ("'ve", "have"), ("'ll", "will")];
    match word {
        "can't" | "cannot" => return ("can", Some("not")),
        "won't" => return ("will", Some("not")),
        "gen" => return ("general", None),
        "sen" => return ("senator", None),
        _ => {}
    }
    let found = ENDINGS.iter().find_map(|(ending, full)| Some((word.strip_suffix(ending)?, Some(*full))));
    found.unwrap_or((word, None))
}

/// Pairs of quotations that share three words in a row, found by an index, so that not every two must be compared.
fn candidates(said: &[Said]) -> Vec<(usize, usize)> {
    const CROWD: usize = 30;
    let mut index: Vec<([u64; 3], usize)> = vec![];
    for (i, one) in said.iter().enumerate() {
        index.extend(
            one.words.windows(3).filter_map(|w| Some((<&[Word; 3]>::try_from(w).ok()?.each_ref().map(|w| w.hash), i))),
        );
    }
    index.sort_unstable();
    index.dedup();
    let mut pairs = vec![];
    for holders in index.chunk_by(|a, b| a.0 == b.0).filter(|h| h.len() > 1 && h.len() <= CROWD) {
        for (n, &(_, i)) in holders.iter().enumerate() {
            let others = holders.iter().skip(n + 1).map(|&(_, j)| j);
            pairs.extend(
                others.filter(|&j| said.get(i).map(|s| s.report) != said.get(j).map(|s| s.report)).map(|j| (i, j)),
            );
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn differs(view: &View, said: &[Said], a: &Said, b: &Said) -> Option<Draft> {
    // "Is the dam safe?" and "The dam is safe": what was asked, and what was answered.
    if asks(view, a) != asks(view, b) {
        return None;
    }
    let all = common(&a.words, &b.words);
    if let Some(draft) = reservation::cut(view, said, a, b, &all) {
        return Some(draft);
    }
    let replaced = replaced(&all);
    let pairs = core(all, a, b);
    let shorter = a.words.len().min(b.words.len());
    let telling = pairs.iter().filter(|p| a.words.get(p.0).is_some_and(|w| change::tells(&w.text))).count();
    let (first, last) = (pairs.first()?, pairs.last()?);
    let stretch = (last.0 - first.0 + 1).max(last.1 - first.1 + 1);
    // Words that are strewn over a long stretch are those that every utterance has.
    if 3 * pairs.len() < 2 * stretch || replaced < 2 && only_small_words_differ(a, b, &pairs) {
        return None;
    }
    let same_speaker = match (speaker(a), speaker(b)) {
        (Some(x), Some(y)) => Some(x == y),
        // "Sources" are nobody that another report calls by name.
        _ if nameless(a) && speaker(b).is_some() || nameless(b) && speaker(a).is_some() => Some(false),
        _ => None,
    };
    // One speaker's words may be put in another order, or into English by two hands.
    let telling = if same_speaker == Some(true) { telling.max(shared_content(a, b)) } else { telling };
    // What one claim tells as said by one person is one utterance, though two translators share few words.
    let one_claim = same_speaker == Some(true)
        && view.one_claim((a.report, a.quote.span), (b.report, b.quote.span))
        && (is_translated(view, a) || is_translated(view, b));
    let (needed, enough) = match same_speaker {
        Some(true) if one_claim => (0.34, 1),
        Some(true) => (0.5, 2),
        _ => (0.65, 3),
    };
    if shorter < 3 || telling < enough || same_speaker == Some(false) || (pairs.len() as f64) < needed * shorter as f64
    {
        return None;
    }
    let wording = wording(a, b, &pairs);
    let (from_a, from_b) = differing(a, b, &pairs)?;
    let translated = is_translated(view, a) || is_translated(view, b);
    let changed = change::telling(a, b, &pairs);
    if matches!(wording, Wording::Reworded | Wording::Shortened) && changed.is_none() && !translated {
        return None;
    }
    let verdict = if wording == Wording::Reversed { Verdict::Differs } else { Verdict::Compatible };
    let readings = vec![view.reading(a.report, from_a), view.reading(b.report, from_b)];
    let (first, second) = (view.label(a.report), view.label(b.report));
    let reason = match wording {
        Wording::Exact => return None,
        Wording::Shortened => {
            let (short, full) = if a.words.len() < b.words.len() { (first, second) } else { (second, first) };
            format!("{short} leaves out words that {full} has inside the quotation, without a mark.")
        }
        Wording::Reworded => match changed
            .and_then(|change| change.words(&view.article(a.report)?.text, &view.article(b.report)?.text))
        {
            Some((one, other)) => {
                format!("{first} and {second} give the same utterance in different words: “{one}” beside “{other}”.")
            }
            None => format!("{first} and {second} give the same utterance in different words."),
        },
        Wording::Reversed => {
            format!("{first} and {second} give the same utterance, and one of them with a denial that the other lacks.")
        }
    };
    let entity = speaker(a).filter(|_| same_speaker == Some(true)).map(str::to_string);
    Some(Draft { kind: DiscrepancyKind::Quotation, claim: None, entity, verdict, readings, reason })
}

/// The common words without stray ones at the ends: a "the" far before the rest is no part of it.
fn core(pairs: Vec<(usize, usize)>, a: &Said, b: &Said) -> Vec<(usize, usize)> {
    /// A short run is a part of what follows so few words on.
    const NEAR: usize = 3;
    let next = |p: &(usize, usize), q: &(usize, usize)| p.0 + 1 == q.0 && p.1 + 1 == q.1;
    let runs: Vec<&[(usize, usize)]> = pairs.chunk_by(next).collect();
    let (Some(mut first), Some(mut last)) =
        (runs.iter().position(|r| r.len() >= 3), runs.iter().rposition(|r| r.len() >= 3))
    else {
        return pairs;
    };
    let near = |p: Option<&&[(usize, usize)]>, q: Option<&&[(usize, usize)]>| {
        let ends = p.and_then(|p| p.last()).zip(q.and_then(|q| q.first()));
        ends.is_some_and(|(p, q)| {
            q.0 - p.0 <= NEAR && q.1 - p.1 <= NEAR && is_unbroken(a, p.0, q.0) && is_unbroken(b, p.1, q.1)
        })
    };
    while let Some(before) = first.checked_sub(1)
        && near(runs.get(before), runs.get(first))
    {
        first = before;
    }
    while near(runs.get(last), runs.get(last + 1)) {
        last += 1;
    }
    runs.get(first..=last).unwrap_or(&[]).concat()
}

/// Whether only spaces stand between the words `from` to `to` of a quotation.
fn is_unbroken(said: &Said, from: usize, to: usize) -> bool {
    let words = said.words.get(from..=to).unwrap_or(&[]);
    words.windows(2).all(|w| matches!(w, [x, y] if y.span.start <= x.span.end + 1))
}

/// Whether nothing but grammar differs inside the common stretch ("comments that I" beside "comments I"), no denial among it.
fn only_small_words_differ(a: &Said, b: &Said, pairs: &[(usize, usize)]) -> bool {
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else { return true };
    let small = |said: &Said, from: usize, to: usize, common: &BTreeSet<usize>| {
        let own = said.words.iter().enumerate().skip(from).take(to + 1 - from).filter(|(i, _)| !common.contains(i));
        own.map(|(_, w)| w.text.as_ref()).all(|w| is_function_word(w) && NEGATIONS.binary_search(&w).is_err())
    };
    small(a, first.0, last.0, &pairs.iter().map(|p| p.0).collect())
        && small(b, first.1, last.1, &pairs.iter().map(|p| p.1).collect())
        && pairs.len() >= 5
}

/// How often inside the common stretch some words stand in the place of others ("*got* lucky … *but* not").
fn replaced(pairs: &[(usize, usize)]) -> usize {
    pairs.windows(2).filter(|w| matches!(w, [p, q] if q.0 > p.0 + 1 && q.1 > p.1 + 1)).count()
}

/// "said in Spanish", "through a translator"
fn is_translated(view: &View, said: &Said) -> bool {
    let Some(article) = view.article(said.report) else { return false };
    let Some(sentence) = article.sentence_at(said.quote.span.start) else { return false };
    let at = Telling { report: said.report, sentence, stance: None };
    let outside = view.tokens(at).iter().filter(|t| !said.quote.span.overlaps(t.span));
    let outside: Vec<_> = outside.collect();
    outside.iter().any(|t| t.lower.starts_with("translat") || t.lower.starts_with("interpret"))
        || outside.windows(2).any(|w| match w {
            [a, b] => a.lower == "in" && view.mentions(said.report, b.span).iter().any(|m| m.kind == NameKind::Other),
            _ => false,
        })
}

/// The stems of a quotation's content words.
fn content<'a>(said: &'a Said) -> BTreeSet<&'a str> {
    said.words.iter().filter(|w| change::tells(&w.text)).map(|w| stem(&w.text)).collect()
}

/// How many content words two quotations share, in whatever order.
fn shared_content(a: &Said, b: &Said) -> usize {
    content(a).intersection(&content(b)).count()
}

/// Whether nobody in particular says it: "multiple sources", "a report".
fn nameless(said: &Said) -> bool {
    let kind = said.quote.speaker.as_ref().filter(|speaker| speaker.entity.is_none()).and_then(|speaker| speaker.kind);
    matches!(kind, Some(SourceKind::Anonymous | SourceKind::Document | SourceKind::Witness))
}

fn speaker<'a>(said: &Said<'a>) -> Option<&'a str> {
    said.quote.speaker.as_ref()?.entity.as_deref()
}

/// The longest common row of words (positions in both).
fn common(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    let (a, b) = (beginning(a), beginning(b));
    // For each word of the first a row: how many words its rest and the rest of the second from each word on have in common.
    let width = b.len() + 1;
    let mut table = vec![0u16; (a.len() + 1) * width];
    for (i, x) in a.iter().enumerate().rev() {
        let (rows, below) = table.split_at_mut((i + 1) * width);
        let (Some(row), Some(below)) = (rows.get_mut(i * width..), below.get(..width)) else { continue };
        let mut right = 0;
        for ((cell, under), y) in row.iter_mut().zip(below.windows(2)).zip(b).rev() {
            let [under, diagonal] = under else { continue };
            right = if x.hash == y.hash { diagonal + 1 } else { right.max(*under) };
            *cell = right;
        }
    }
    let at = |i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(0);
    let (mut i, mut j, mut pairs) = (0, 0, vec![]);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x.hash == y.hash {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(i + 1, j) >= at(i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Quotations that are longer are compared by their beginning.
fn beginning<'a, 'b>(words: &'a [Word<'b>]) -> &'a [Word<'b>] {
    const MOST: usize = 160;
    words.get(..words.len().min(MOST)).unwrap_or(&[])
}

/// Whether at least half of a quotation's words stand in the same row in the other.
fn holds_half(other: &[Word], quotation: &[Word]) -> bool {
    let mut known: Vec<u64> = beginning(other).iter().map(|word| word.hash).collect();
    known.sort_unstable();
    // No row has more words than stand there at all.
    let there = beginning(quotation).iter().filter(|word| known.binary_search(&word.hash).is_ok()).count();
    2 * there >= quotation.len() && 2 * common(other, quotation).len() >= quotation.len()
}

/// Whether between the first and the last common word both have the same words.
fn wording(a: &Said, b: &Said, pairs: &[(usize, usize)]) -> Wording {
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else { return Wording::Reworded };
    let (in_a, in_b) = (last.0 - first.0 + 1, last.1 - first.1 + 1);
    let shorter_is_held = pairs.len() == a.words.len().min(b.words.len());
    // Both cut out of one utterance, the one earlier, the other later.
    let overlap = (first.0 == 0 || first.1 == 0) && (last.0 + 1 == a.words.len() || last.1 + 1 == b.words.len());
    let negations = |words: &[Word], from: usize, length: usize| {
        let part = words.get(from..from + length).unwrap_or(&[]);
        // "… anyone. Not in school, not ever": behind a mark a denial is said again.
        let behind = |i: usize| {
            part.get(i.wrapping_sub(1)).is_some_and(|b| part.get(i).is_some_and(|w| w.span.start > b.span.end + 1))
        };
        let denies = |w: &str| w.ends_with("n't") || NEGATIONS.binary_search(&w).is_ok();
        part.iter().enumerate().filter(|(i, w)| denies(&w.text) && !behind(*i)).count()
    };
    let marked = a.cut || b.cut;
    if pairs.len() == in_a && pairs.len() == in_b && overlap || (shorter_is_held && marked) {
        Wording::Exact
    } else if negations(&a.words, first.0, in_a) != negations(&b.words, first.1, in_b)
        && pairs.len() >= 5
        && 10 * pairs.len() >= 8 * in_a.max(in_b)
        && !marked
        && !un(a, b)
    {
        Wording::Reversed
    } else if shorter_is_held {
        Wording::Shortened
    } else {
        Wording::Reworded
    }
}

/// "not happy" and "unhappy" deny the same.
fn un(a: &Said, b: &Said) -> bool {
    let has = |said: &Said, word: &str| said.words.iter().any(|w| w.text == word);
    let one = |x: &Said, y: &Said| {
        x.words
            .iter()
            .filter_map(|w| w.text.strip_prefix("un").or(w.text.strip_prefix("im")).or(w.text.strip_prefix("in")))
            .any(|w| w.len() > 2 && has(y, w))
    };
    one(a, b) || one(b, a)
}

/// From the first to the last word that differ, with a word on either side, in both.
fn differing(a: &Said, b: &Said, pairs: &[(usize, usize)]) -> Option<(Span, Span)> {
    let stretch = |said: &Said, first: usize, last: usize| {
        let (from, to) = (said.words.get(first)?, said.words.get(last)?);
        Some(Span::new(from.span.start, to.span.end))
    };
    let (first, last) = (pairs.first()?, pairs.last()?);
    // Short ones are shown whole, of long ones the part they share.
    const WHOLE: usize = 30;
    let range = |said: &Said, first: usize, last: usize| {
        if said.words.len() <= WHOLE {
            stretch(said, 0, said.words.len().saturating_sub(1))
        } else {
            stretch(said, first, last)
        }
    };
    Some((range(a, first.0, last.0)?, range(b, first.1, last.1)?))
}

/// Quotations that another article turns into its own words, in one claim.
fn paraphrases(view: &View, said: &[Said]) -> Vec<Draft> {
    let mut drafts = vec![];
    for told in &view.told {
        let mut found =
            told.pairs().flat_map(|(a, b)| [(a, b), (b, a)]).filter_map(|(a, b)| paraphrase(view, said, a, b));
        if let Some(mut draft) = found.next() {
            draft.claim = Some(told.claim.id.clone());
            drafts.push(draft);
        }
    }
    drafts
}

/// A post that the page shows has no marks, and is a quotation.
fn is_post(text: &str, sentence: Span) -> bool {
    let words = sentence.text(text);
    words.contains("https://t.co/")
        || words.contains("pic.twitter.com/")
        || words.contains(" (@")
        || words.contains("…")
}

/// Sentence `a` quotes what sentence `b` tells with nearly the same words, but without marks.
fn paraphrase(view: &View, said: &[Said], a: Telling, b: Telling) -> Option<Draft> {
    let (span, other) = (view.span(a), view.span(b));
    let text = &view.article(b.report)?.text;
    if view.is_quoted(b.report, other) || is_post(text, other) {
        return None;
    }
    // They stand in the order of the articles.
    let of = |report: usize| {
        let from = said.partition_point(|s| s.report < report);
        said.iter().skip(from).take_while(move |s| s.report == report)
    };
    let quote = of(a.report).find(|s| span.contains(s.quote.span) && s.words.len() >= 5)?;
    // The other quotes it too, at another place: what it says here is a headline or a second telling.
    if of(b.report).any(|s| holds_half(&s.words, &quote.words)) {
        return None;
    }
    let words = words(text, other);
    let plain = Said { report: b.report, quote: quote.quote, words, cut: false };
    let pairs = common(&quote.words, &plain.words);
    let longest = pairs.chunk_by(|p, q| p.0 + 1 == q.0 && p.1 + 1 == q.1).map(<[_]>::len).max()?;
    let telling: BTreeSet<&str> = view.tokens(a).iter().filter(|t| is_content(t)).map(|t| stem(&t.lower)).collect();
    if longest < 4 || 2 * pairs.len() < quote.words.len() || telling.is_empty() {
        return None;
    }
    let (first, last) = (pairs.first()?, pairs.last()?);
    let stretch = Span::new(plain.words.get(first.1)?.span.start, plain.words.get(last.1)?.span.end);
    let kept = pairs.len() == quote.words.len() && longest == pairs.len();
    // The same words without marks are a block quotation, or a post that the page shows, perhaps cut short: nothing has changed.
    if kept || longest == plain.words.len() {
        return None;
    }
    let how = "tells in its own words";
    Some(Draft {
        kind: DiscrepancyKind::Quotation,
        claim: None,
        entity: speaker(quote).map(str::to_string),
        verdict: Verdict::Compatible,
        readings: vec![view.reading(a.report, quote.quote.span), view.reading(b.report, stretch)],
        reason: format!("{} quotes what {} {how}.", view.label(a.report), view.label(b.report)),
    })
}
