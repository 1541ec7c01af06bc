//! Which quotation runs together what somebody said in two places?
//!
//! "“It was old,” she said. The mill was built in 1890. “Nobody cared,” she added.": another report that has “It was old.
//! Nobody cared.” lets it be heard in one breath, or was cut in two there. Two sentences that only the words of saying part are one utterance.

use super::{Draft, Said, Word, beginning, speaker};
use crate::btree::BTreeMap;
use crate::compare::discrepancies::view::View;
use crate::story::{DiscrepancyKind, Verdict};

/// Words that a part has at least, so that it is no phrase that everybody says.
const LEAST: usize = 4;
/// More parts of one quotation are no sign of anything.
const MOST: usize = 20;
/// The share of the one quotation that the two make up, in tenths.
const SHARE: usize = 9;

/// One discrepancy for every two utterances that others have in one.
pub(super) fn find(view: &View, said: &[Said], candidates: &[(usize, usize)]) -> Vec<Draft> {
    // Of each quotation those of another article that it holds word for word, with their place in it.
    let mut held: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for &(i, j) in candidates {
        for (whole, part) in [(i, j), (j, i)] {
            let (Some(all), Some(one)) = (said.get(whole), said.get(part)) else { continue };
            if one.words.len() >= LEAST
                && one.words.len() < all.words.len()
                && !all.cut
                && !one.cut
                && let Some(at) = place(beginning(&all.words), &one.words)
            {
                held.entry((whole, one.report)).or_default().push((at, part));
            }
        }
    }
    let mut found: Vec<((usize, usize), Draft)> = vec![];
    for (&(whole, _), parts) in &held {
        let pairs =
            || parts.iter().take(MOST).flat_map(|first| parts.iter().take(MOST).map(move |second| (*first, *second)));
        let made =
            pairs().find_map(|(first, second)| Some(((first.1, second.1), made_of(view, said, whole, first, second)?)));
        let Some((of, draft)) = made else { continue };
        // Where several have it in one, that is one matter.
        match found.iter_mut().find(|(known, _)| *known == of) {
            Some((_, known)) => known.readings.extend(draft.readings.into_iter().skip(2)),
            None => found.push((of, draft)),
        }
    }
    found.into_iter().map(|(_, draft)| draft).collect()
}

/// Where the words of one quotation stand in another.
fn place(all: &[Word], part: &[Word]) -> Option<usize> {
    let same = |window: &[Word]| window.iter().zip(part).all(|(x, y)| x.hash == y.hash);
    all.windows(part.len()).position(same)
}

fn made_of(view: &View, said: &[Said], whole: usize, first: (usize, usize), second: (usize, usize)) -> Option<Draft> {
    let (all, one, other) = (said.get(whole)?, said.get(first.1)?, said.get(second.1)?);
    let joined = first.0 + one.words.len() == second.0;
    let told = 10 * (one.words.len() + other.words.len()) >= SHARE * all.words.len();
    let who = speaker(all)?;
    let same = speaker(one) == Some(who) && speaker(other) == Some(who);
    let article = view.article(one.report)?;
    let last = article.sentence_at(one.quote.span.end.saturating_sub(1))?;
    let next = article.sentence_at(other.quote.span.start)?;
    // A whole sentence stands between.
    if !joined || !told || !same || one.quote.span.end > other.quote.span.start || next < last + 2 {
        return None;
    }
    let (runs, quotes) = (view.label(all.report), view.label(one.report));
    Some(Draft {
        kind: DiscrepancyKind::Quotation,
        claim: None,
        entity: Some(who.to_string()),
        verdict: Verdict::Compatible,
        readings: vec![
            view.reading(one.report, one.quote.span),
            view.reading(other.report, other.quote.span),
            view.reading(all.report, all.quote.span),
        ],
        reason: format!("{runs} has in one quotation what {quotes} quotes in two places."),
    })
}

#[cfg(test)]
mod tests {
    use crate::article::Input;
    use crate::story::DiscrepancyKind;

    #[test]
    fn two_utterances_are_run_together() {
        let one = "The mill burned. “The mill was old and full of dust,” Ann Lee said. ";
        let between = "It was built in 1890 by her family. ";
        let two = "“Nobody in this town cared about it,” Lee added.";
        let whole =
            "A fire broke out. “The mill was old and full of dust. Nobody in this town cared about it,” Ann Lee said.";
        for (name, a, b, want) in [
            ("apart", format!("{one}{between}{two}"), whole.to_string(), 1),
            ("one after the other", format!("{one}{two}"), whole.to_string(), 0),
            ("both apart", format!("{one}{between}{two}"), format!("{one}{between}{two}"), 0),
            ("cut with a mark", format!("{one}{between}{two}"), whole.replace("dust. N", "dust ... N"), 0),
            ("of two people", format!("{one}{between}{}", two.replace("Lee", "Hugh Hill")), whole.to_string(), 0),
        ] {
            let input = |text: String| Input { text: Some(text), ..Input::default() };
            let story = crate::compare(&[input(a), input(b)]).unwrap();
            let found = story.discrepancies.iter().filter(|d| d.kind == DiscrepancyKind::Quotation);
            assert_eq!(found.filter(|d| d.reason.contains("in two places")).count(), want, "{name}");
        }
    }
}
