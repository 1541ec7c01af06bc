//! Which of the statements that only one report tells is worth a first look? As `www/news.js` has it for the page, but for the
//! phrases by which outlets speak of themselves: what most of these lack tells nearly as much.

use crate::article::{Article, BlockKind, NameKind, QuoteForm};
use crate::btree::BTreeSet;
use crate::english::calendar::PAST_CUES;
use crate::story::{Claim, Story};
use crate::text::holds_insertion;

/// A sentence with this much is news; more of everything makes it longer and not newer.
const ENOUGH: f64 = 4.5;
/// So many sentences further down are worth as much as one sign of news: reports begin with what matters.
const DOWN: f64 = 10.0;

/// How much news a claim of one article holds: that of its best sentence.
pub(super) fn news_of(story: &Story, claim: &Claim) -> f64 {
    let told = |e: &crate::story::Evidence| Some(news_in(story, story.article(&e.article)?, e.sentence));
    claim.evidence.iter().filter_map(told).fold(f64::NEG_INFINITY, f64::max)
}

/// Figures, names, quotations, dates and an act that is over are news; questions, captions and the outlet's own affairs hold
/// little. Of two alike the earlier one is the higher.
fn news_in(story: &Story, article: &Article, number: usize) -> f64 {
    let Some(range) = article.sentences.get(number) else { return f64::NEG_INFINITY };
    let text = range.text(&article.text);
    let within = |start: usize| range.start <= start && start < range.end;
    let written: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
    // "US" is a country.
    let speaks = written.iter().any(|word| ["we", "We", "our", "Our", "us", "I", "my", "My", "me"].contains(word));
    let mut spoken = article
        .quotes
        .iter()
        .filter(|q| q.form != QuoteForm::Scare && q.span.start < range.end && range.start < q.span.end)
        .peekable();
    let quoted = spoken.peek().is_some();
    let (mut in_marks, mut by_somebody) = (false, false);
    spoken.for_each(|q| {
        in_marks |= q.form != QuoteForm::Indirect;
        by_somebody |= q.speaker.is_some();
    });
    let own: Vec<String> = article
        .source
        .iter()
        .chain(&article.byline)
        .map(|name| name.to_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    let is_own = |name: &str| own.iter().any(|other| other.contains(name) || name.contains(other.as_str()));
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut names_itself = false;
    for mention in article.mentions.iter().filter(|m| within(m.span.start) && m.kind != NameKind::Other) {
        let name = mention.span.text(&article.text);
        if is_own(&name.to_lowercase()) {
            names_itself = true;
        } else {
            named.insert(mention.entity.as_deref().unwrap_or(name));
        }
    }
    // Whom others name too belongs to the event.
    let known = |id: &&str| {
        let entity = story.entities.iter().find(|entity| entity.id == *id);
        let tellers: BTreeSet<&String> = entity.iter().flat_map(|e| &e.names).flat_map(|n| &n.articles).collect();
        tellers.len() > 1
    };
    let past = words.iter().any(|w| PAST_CUES.has(w) && w != "has" && w != "have" || w.len() > 4 && w.ends_with("ed"));
    let mut news: f64 = 0.0;
    let mut add = |holds: bool, worth: f64| news += if holds { worth } else { 0.0 };
    add(article.quantities.iter().any(|q| within(q.span.start)), 1.5);
    add(true, (named.len() as f64 * 0.5 + if named.iter().any(&known) { 0.5 } else { 0.0 }).min(1.5));
    add(in_marks || quoted && by_somebody, 0.75);
    add(article.times.iter().any(|t| within(t.span.start) && t.from.is_some()), 0.75);
    add(past, 1.25);
    news = news.min(ENOUGH);
    let mut less = |holds: bool, worth: f64| news -= if holds { worth } else { 0.0 };
    let begins = words.first().map_or("", String::as_str);
    let leans = ["he", "she", "it", "they", "his", "her", "its", "their", "that", "this", "these", "those"];
    less(leans.contains(&begins), 0.75); // the sentence before tells of whom
    less(names_itself && !in_marks, 2.0); // its own reporter, its own name
    less(!in_marks && speaks, 2.0);
    let ending = text.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    less(ending.ends_with('?'), 2.5);
    less(!ending.ends_with(['.', '!', '?', '…']), 1.5); // a caption, a heading, a line of a list
    let block = article.blocks.iter().find(|b| b.span.start <= range.start && range.start < b.span.end);
    less(block.is_none_or(|block| block.kind != BlockKind::Body), 4.0);
    less(holds_insertion(text), 2.0);
    less(words.len() < 6, 3.0);
    less((6..9).contains(&words.len()), 1.0);
    news - number as f64 / DOWN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_one_tells_the_statement_with_the_most_news_is_the_highest() {
        for (sentences, want) in [
            (
                &["It is a quiet town by the river.", "Divers found 3 cars below the bridge in Kessel on Tuesday."][..],
                1,
            ),
            (&["Could it happen again in the valley?", "The valve was closed by hand in May."], 1),
            (&["We have been here all night long.", "The valve was closed by hand in May."], 1),
            (&["What the 2 towns by the river are known for", "The valve was closed by hand in May."], 1),
            (&["The valve was closed by hand in May.", "The gate was closed by hand in May."], 0),
            (&["The council of Kessel has a plan for the dam.", "The dam is known in all of Kessel today."], 0),
        ] {
            let input = crate::Input { text: Some(sentences.join("\n\n")), ..crate::Input::default() };
            let story = crate::compare(&[input]).unwrap();
            let news: Vec<f64> = (0..sentences.len()).map(|at| news_in(&story, &story.articles[0], at)).collect();
            let best = (0..news.len()).reduce(|best, at| if news[at] > news[best] { at } else { best });
            assert_eq!(best, Some(want), "{sentences:?}: {news:?}");
        }
    }

    #[test]
    fn a_title_and_its_own_reporter_are_no_news() {
        let text = "Divers find 3 cars below the bridge in Kessel\n\nAnn Lee stood at the dam above the town on Monday evening, \
                    and the water had reached the upper gate by then. Tom Bray stood at the dam above the town on Monday evening, \
                    and the water had reached the upper gate by then.";
        let input = crate::Input { text: Some(text.into()), source: Some("Ann Lee".into()), ..crate::Input::default() };
        let story = crate::compare(&[input]).unwrap();
        let news: Vec<f64> = (0..3).map(|at| news_in(&story, &story.articles[0], at)).collect();
        assert!(news[2] > news[1] && news[2] > news[0], "{news:?}");
        assert_eq!(news_in(&story, &story.articles[0], 9), f64::NEG_INFINITY);
    }
}
