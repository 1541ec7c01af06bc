//! What happened when?
//!
//! Every resolved day or range of at most a year, in a sentence that tells an act, is a telling. Tellings of the same days
//! that belong to one claim, or share most of their telling words, are one happening, whatever they call the day
//! ("Saturday", "January 27", "two days later").

use crate::article::{Article, BlockKind, Time, TimeKind};
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::sort::Ordered;
use crate::story::{Claim, Happening, Passage};
use crate::text::{Span, Token, Tokens};
use std::collections::{BTreeMap, BTreeSet};

/// One sentence that says when something happened.
struct Telling {
    article: usize,
    sentence: usize,
    time: Span,
    claim: Option<usize>,
    words: BTreeSet<String>,
}

/// The story's happenings in order.
pub(crate) fn build(articles: &[Article], words: &[Tokens], claims: &[Claim]) -> Vec<Happening> {
    let claim_of = claims_by_sentence(articles, claims);
    let mut by_days: BTreeMap<(&str, &str), Vec<Telling>> = BTreeMap::new();
    for (number, (article, tokens)) in articles.iter().zip(words).enumerate() {
        for (at, time) in article.times.iter().enumerate() {
            let Some((from, to)) = days(time) else { continue };
            let Some(sentence) = article.sentence_at(time.span.start) else { continue };
            if is_said_closer(article, at, (from, to)) || !tells_an_act(article, sentence, time, tokens.of(sentence)) {
                continue;
            }
            by_days.entry((from, to)).or_default().push(Telling {
                article: number,
                sentence,
                time: time.span,
                claim: claim_of.get(&(number, sentence)).copied(),
                words: telling_words(tokens.of(sentence), time.span),
            });
        }
    }
    let mut happenings = vec![];
    for ((from, to), tellings) in by_days {
        for group in same_happening(tellings) {
            happenings.extend(happening(articles, from, to, &group));
        }
    }
    happenings
}

/// Whether the time beside it, as in "two years later, in April 2013", lies within it: then that one is when it was.
fn is_said_closer(article: &Article, at: usize, (from, to): (&str, &str)) -> bool {
    let beside = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().filter_map(|at| article.times.get(at));
    let Some(time) = article.times.get(at) else { return false };
    let near = |other: &&Time| {
        let between = if other.span.start < time.span.start {
            Span::new(other.span.end.min(time.span.start), time.span.start)
        } else {
            Span::new(time.span.end.min(other.span.start), other.span.start)
        };
        between.len() <= NEAR && article.sentence_at(other.span.start) == article.sentence_at(time.span.start)
    };
    let within = |(first, last): (&str, &str)| from <= first && last <= to && (first, last) != (from, to);
    beside.filter(near).filter_map(days).any(within)
}

/// Bytes between two times that tell one: ", in ", " on the morning of ".
const NEAR: usize = 6;

/// First and last day of a resolved time of at most a year.
fn days(time: &Time) -> Option<(&str, &str)> {
    let (from, to) = (time.from.as_deref()?, time.to.as_deref()?);
    let year = |day: &str| day.get(..4).and_then(|y| y.parse::<i32>().ok());
    let short = year(to)? - year(from)? <= 1 && (year(from) == year(to) || to.get(4..) <= from.get(4..));
    (matches!(time.kind, TimeKind::Date | TimeKind::Range) && from <= to && short).then_some((from, to))
}

/// Sentences that tell what somebody did or what came to pass; not the day on which a speaker said it.
fn tells_an_act(article: &Article, sentence: usize, time: &Time, tokens: &[Token]) -> bool {
    let span = article.sentences.get(sentence).copied().unwrap_or_default();
    let told = article.block_at(span.start).is_none_or(|b| matches!(b.kind, BlockKind::Body | BlockKind::Title));
    let first = tokens.partition_point(|t| t.span.end <= time.span.start);
    let after = tokens.partition_point(|t| t.span.start < time.span.end);
    let before = tokens.get(first.saturating_sub(3)..first).unwrap_or(&[]);
    let next = tokens.get(after..(after + 3).min(tokens.len())).unwrap_or(&[]);
    let speech = |t: &Token| {
        matches!(
            t.lower.as_ref(),
            "said"
                | "says"
                | "told"
                | "added"
                | "tweeted"
                | "wrote"
                | "statement"
                | "interview"
                | "reporters"
                | "reported"
        )
    };
    let content = tokens.iter().filter(|t| is_telling(t)).count();
    // What stands beside an address is a post or a line of links.
    let linked = tokens.iter().any(|t| t.lower.contains("://") || t.lower.contains("pic.twitter.com"));
    told && !linked && content >= 3 && !before.iter().any(speech) && !next.iter().take(2).any(speech)
}

fn is_telling(token: &Token) -> bool {
    token.lower.starts_with(char::is_alphabetic) && !is_function_word(&token.lower)
}

/// Stems of the content words within reach of the time.
fn telling_words(tokens: &[Token], time: Span) -> BTreeSet<String> {
    let first = tokens.partition_point(|t| t.span.end <= time.start);
    let after = tokens.partition_point(|t| t.span.start < time.end);
    let reach = first.saturating_sub(16)..(after + 16).min(tokens.len());
    let near = tokens.get(reach).unwrap_or(&[]).iter().filter(|t| is_telling(t) && !t.span.overlaps(time));
    near.map(|t| stem(&t.lower).to_string()).collect()
}

fn claims_by_sentence(articles: &[Article], claims: &[Claim]) -> BTreeMap<(usize, usize), usize> {
    let number: BTreeMap<&str, usize> = articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
    let mut found = BTreeMap::new();
    for (claim, one) in claims.iter().enumerate() {
        for evidence in &one.evidence {
            if let Some(&article) = number.get(evidence.article.as_str()) {
                found.insert((article, evidence.sentence), claim);
            }
        }
    }
    found
}

/// Parts the tellings of the same days by what they tell.
///
/// Each joins the group whose first telling is most like it, so the cost is tellings times groups; a day that is told by
/// very many sentences is compared with the first groups only.
fn same_happening(tellings: Vec<Telling>) -> Vec<Vec<Telling>> {
    const MOST_GROUPS: usize = 60;
    let mut groups: Vec<Vec<Telling>> = vec![];
    for telling in tellings {
        let alike = |group: &Vec<Telling>| {
            let same_claim = telling.claim.is_some() && group.iter().any(|t| t.claim == telling.claim);
            if same_claim {
                return 1.0;
            }
            group.iter().take(6).map(|t| overlap(&t.words, &telling.words)).fold(0.0, f64::max)
        };
        let best = groups
            .iter()
            .take(MOST_GROUPS)
            .map(alike)
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        match best.filter(|b| b.1 >= 0.45).and_then(|b| groups.get_mut(b.0)) {
            Some(group) => group.push(telling),
            None => groups.push(vec![telling]),
        }
    }
    groups
}

/// Common words, of the shorter list.
fn overlap(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    a.intersection(b).count() as f64 / a.len().min(b.len()).max(4) as f64
}

fn happening(articles: &[Article], from: &str, to: &str, group: &[Telling]) -> Option<Happening> {
    let sentence = |t: &Telling| {
        let article = articles.get(t.article)?;
        Some(article.sentences.get(t.sentence)?.text(&article.text))
    };
    // The clearest sentence is a short one, but a whole one.
    let clear = |t: &&Telling| {
        let words = sentence(t).map_or(0, |s| s.split_whitespace().count());
        let title = articles.get(t.article).is_some_and(|a| {
            a.sentences.get(t.sentence).and_then(|s| a.block_at(s.start)).is_some_and(|b| b.kind == BlockKind::Title)
        });
        (title, words < 7, words.abs_diff(16), t.article, t.sentence)
    };
    let text = sentence(group.iter().min_by_key(clear)?)?;
    let mut mentions: Vec<(usize, Span)> = group.iter().map(|t| (t.article, t.time)).collect();
    mentions.order();
    mentions.dedup();
    let passages = mentions.into_iter().filter_map(|(article, span)| {
        let article = articles.get(article)?.id.clone();
        Some(Passage { article, span })
    });
    Some(Happening {
        from: from.to_string(),
        to: to.to_string(),
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        mentions: passages.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn article(id: &str, sentences: &[(&str, &str, &str, &str)]) -> Article {
        let mut article = Article { id: id.into(), ..Article::default() };
        for (sentence, words, from, to) in sentences {
            let start = article.text.len();
            article.text.push_str(sentence);
            article.sentences.push(Span::new(start, article.text.len()));
            if let Some(at) = sentence.find(words) {
                let span = Span::new(start + at, start + at + words.len());
                let kind = if from == to { TimeKind::Date } else { TimeKind::Range };
                article.times.push(Time { span, from: Some(from.to_string()), to: Some(to.to_string()), kind });
            }
            article.text.push(' ');
        }
        article.blocks = vec![Block { kind: BlockKind::Body, span: Span::new(0, article.text.len()) }];
        article
    }

    fn timeline(articles: &[Article]) -> Vec<Happening> {
        let words: Vec<Tokens> = articles.iter().map(|a| Tokens::new(&a.text, &a.sentences)).collect();
        build(articles, &words, &[])
    }

    #[test]
    fn one_happening_under_several_names_of_its_day_is_one() {
        let day = "2024-03-02";
        let stories = [
            article("a", &[("The bridge at Orrin collapsed on Saturday during repairs.", "Saturday", day, day)]),
            article(
                "b",
                &[
                    ("The old bridge at Orrin collapsed on March 2.", "March 2", day, day),
                    ("The mayor married on the same day in Lund with many guests.", "the same day", day, day),
                    ("Officials said on Saturday that divers would come.", "Saturday", day, day),
                    ("The bridge was built in 1931 by a Danish firm.", "1931", "1931-01-01", "1931-12-31"),
                    (
                        "The firm built bridges in the 1930s across the country.",
                        "the 1930s",
                        "1930-01-01",
                        "1939-12-31",
                    ),
                ],
            ),
        ];
        let timeline = timeline(&stories);
        let shown: Vec<(&str, usize)> = timeline.iter().map(|h| (h.from.as_str(), h.mentions.len())).collect();
        assert_eq!(shown, [("1931-01-01", 1), (day, 2), (day, 1)], "{timeline:#?}");
    }

    #[test]
    fn a_year_beside_its_month_and_a_post_are_no_happenings() {
        let mut one = article(
            "a",
            &[("Two years later, in May 2020, a crane fell on the pier.", "May 2020", "2020-05-01", "2020-05-31")],
        );
        let coarse = Time {
            span: Span::new(0, 15),
            from: Some("2020-01-01".into()),
            to: Some("2020-12-31".into()),
            kind: TimeKind::Range,
        };
        one.times.insert(0, coarse);
        let shown: Vec<String> = timeline(&[one]).into_iter().map(|h| h.from).collect();
        assert_eq!(shown, ["2020-05-01"]);
        let post = "See the flooded pier of Orrin: https://t.co/x — Harbour (@orrin) March 2, 2024";
        assert_eq!(timeline(&[article("b", &[(post, "March 2, 2024", "2024-03-02", "2024-03-02")])]), []);
    }

    #[test]
    fn the_order_of_articles_does_not_change_the_happenings() {
        let day = "2024-03-02";
        let a = article("a", &[("The bridge at Orrin collapsed on Saturday during repairs.", "Saturday", day, day)]);
        let b = article("b", &[("The old bridge at Orrin collapsed on March 2.", "March 2", day, day)]);
        let count = |list: &[Article]| timeline(list).iter().map(|h| h.mentions.len()).collect::<Vec<_>>();
        assert_eq!(count(&[a.clone(), b.clone()]), count(&[b, a]));
    }
}
