//! What happened when?
//!
//! Every resolved day or range of less than a year, in a sentence that tells an act, is a telling. Tellings of the same days
//! that belong to one claim, or share most of their telling words, are one happening, whatever they call the day
//! ("Saturday", "January 27", "two days later"). What only lends its day to a name ("the 2015 accord", "Tuesday's
//! crash"), a year gone by, and what one article recalls of long ago are background and no happenings of the story.

mod acts;
mod clause;
pub(super) mod figures;
mod vague;

use super::claims::by_sentence;
use crate::article::{Article, BlockKind, NameKind, Time, TimeKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::endings::stem;
use crate::english::speech::COMMON_ACTS;
use crate::maps::Map;
use crate::read::dates::{days_between, iso};
use crate::sort::Ordered;
use crate::story::{Claim, Happening, Passage};
use crate::text::{Span, Token, Tokens};
pub(super) use acts::is_part_of_a_name;
use acts::{is_of_the_speaker, is_possible, is_telling, tells_an_act};
use vague::{join_within, tells_of_several};

/// One sentence that says when something happened.
struct Telling {
    article: usize,
    sentence: usize,
    time: Span,
    claim: Option<usize>,
    words: BTreeSet<String>,
    /// Those of them that are names.
    named: BTreeSet<String>,
    /// Those of its clause,
    near: BTreeSet<String>,
    /// and the names in it and right before it: "Ann Lee, who left on Friday".
    actors: BTreeSet<String>,
    /// The persons among them.
    persons: BTreeSet<String>,
    /// The day is part of a name: "Tuesday's crash".
    names: bool,
    /// It only says what could be: "could open in June", or what a speaker has in mind today.
    possible: bool,
    /// The day lies ahead of the report.
    ahead: bool,
    /// It only tells a range in which the day lies.
    coarse: bool,
    /// It tells of several: "three ferries sank last month".
    several: bool,
    /// Numbers of what befell somebody, however it is called: "was arrested", "was detained".
    deeds: Vec<usize>,
}

impl Telling {
    /// Whether each names somebody in its clause of whom the other says nothing.
    fn is_of_others_than(&self, other: &Telling) -> bool {
        let names_beside =
            |x: &Telling, y: &Telling| x.actors.iter().any(|w| x.named.contains(w) && !y.words.contains(w));
        names_beside(self, other) && names_beside(other, self)
    }
}

/// What befalls one person once on a day, and by what words it is told.
const DEEDS: [&[&str]; 10] = [
    &["acquitted", "acquittal"],
    &["apprehended", "arrested", "captured", "custody", "detained"],
    &["indicted", "indictment"],
    &["convicted", "convicting", "conviction", "guilty"],
    &["died", "death"],
    &["dismissed", "fired", "firing", "ousted", "ouster", "sacked"],
    &["extradited", "extradition"],
    &["nominated", "nomination", "picked"],
    &["quit", "resigned", "resignation", "resigns"],
    &["sentenced", "sentencing"],
];

/// Those of them that a clause tells of; none where it tells of a plea.
fn deeds(near: &BTreeSet<String>) -> Vec<usize> {
    let tells = |words: &[&str]| words.iter().any(|word| near.contains(stem(word)));
    if tells(&["plead", "pleaded", "pleads", "pled", "plea"]) {
        return vec![];
    }
    DEEDS.iter().enumerate().filter(|(_, words)| tells(words)).map(|(number, _)| number).collect()
}

/// "Hill was detained on Monday", "He was arrested on Monday": both name one person and not each another one beside, or one of
/// them names nobody else than the other.
fn is_one_deed(one: &Telling, other: &Telling) -> bool {
    let same = one.deeds.iter().any(|deed| other.deeds.contains(deed));
    let only = one.deeds.len() == 1 && one.deeds == other.deeds;
    let whole = |t: &Telling| !t.names && !t.several && !t.possible;
    let named = |t: &Telling| t.actors.iter().any(|word| t.named.contains(word));
    let shared = || one.actors.iter().any(|word| one.named.contains(word) && other.words.contains(word));
    let of_one = one.persons.intersection(&other.persons).next().is_some()
        && (one.persons.is_subset(&other.persons) || other.persons.is_subset(&one.persons));
    let alike = || !one.is_of_others_than(other) && (shared() || !named(one) || !named(other));
    same && whole(one) && whole(other) && (of_one || only && alike())
}

/// The story's happenings in order.
pub(crate) fn build(articles: &[Article], words: &[Tokens], claims: &[Claim]) -> Vec<Happening> {
    let claim_of = by_sentence(articles, claims);
    let told: BTreeSet<&str> = articles.iter().filter_map(|a| Some(a.published.as_ref()?.date.as_str())).collect();
    let told = told.first().copied();
    let mut by_days: BTreeMap<(&str, &str), Vec<Telling>> = BTreeMap::new();
    for (number, (article, tokens)) in articles.iter().zip(words).enumerate() {
        // In the order of the text, as the times are.
        let sentences: Vec<Option<usize>> =
            article.times.iter().map(|time| article.sentence_at(time.span.start)).collect();
        let crowded = |sentence: usize| {
            let upto = |last: usize| sentences.partition_point(|other| other.is_none_or(|other| other < last));
            upto(sentence + 1) - upto(sentence) > MOST_DAYS
        };
        for (at, (time, sentence)) in article.times.iter().zip(&sentences).enumerate() {
            let Some((from, to)) = days(time) else { continue };
            let Some(sentence) = sentence.filter(|&sentence| !crowded(sentence)) else { continue };
            if is_a_year_gone_by((from, to), told)
                || is_said_closer(article, at, (from, to))
                || !tells_an_act(article, sentence, time, tokens.of(sentence))
            {
                continue;
            }
            let near = clause_words(tokens.of(sentence), time.span, 0);
            by_days.entry((from, to)).or_default().push(Telling {
                article: number,
                sentence,
                time: time.span,
                claim: claim_of.get(&(number, sentence)).copied(),
                words: telling_words(tokens.of(sentence), time.span, false),
                named: telling_words(tokens.of(sentence), time.span, true),
                actors: clause_words(tokens.of(sentence), time.span, ANTECEDENT),
                persons: persons(article, tokens.of(sentence), time.span),
                names: is_part_of_a_name(tokens.of(sentence), time.span),
                possible: is_possible(tokens.of(sentence), time.span) || is_of_the_speaker(article, time.span),
                ahead: article.published.as_ref().is_some_and(|p| from > p.date.as_str()),
                coarse: false,
                several: tells_of_several(article, sentence),
                deeds: deeds(&near),
                near,
            });
        }
    }
    let common = holders(by_days.values().flatten());
    let mut groups: Vec<Group> = vec![];
    for (days, tellings) in by_days {
        groups.extend(same_happening(tellings, &common).into_iter().map(|tellings| Group { days, tellings }));
    }
    join_within(&mut groups);
    groups.retain(|group| !is_background(group, told));
    // Of one day what most tell comes first.
    groups.order_by_key(|group| (group.days, std::cmp::Reverse(group.tellers()), group.first()));
    groups.iter().filter_map(|group| happening((articles, words), group.days, &group.tellings, &common)).collect()
}

/// A sentence that names more days is a timetable, and tells what came to pass on none of them.
const MOST_DAYS: usize = 24;

/// The tellings of one happening.
struct Group<'a> {
    days: (&'a str, &'a str),
    tellings: Vec<Telling>,
}

impl Group<'_> {
    /// How many articles tell it.
    fn tellers(&self) -> usize {
        self.tellings.iter().map(|t| t.article).collect::<BTreeSet<_>>().len()
    }

    /// Where it is told first.
    fn first(&self) -> Option<(usize, usize)> {
        self.tellings.iter().map(|t| (t.article, t.sentence)).min()
    }
}

/// In how many tellings each word stands.
fn holders<'t>(tellings: impl Iterator<Item = &'t Telling>) -> Map<String, usize> {
    let mut found: Map<String, usize> = Map::default();
    for word in tellings.flat_map(|t| &t.words) {
        match found.get_mut(word) {
            Some(count) => *count += 1,
            None => {
                found.insert(word.clone(), 1);
            }
        }
    }
    found
}

/// A whole year is no day of a story, unless it lies ahead: "the pier will open in 2028".
fn is_a_year_gone_by((from, to): (&str, &str), told: Option<&str>) -> bool {
    days_of((from, to)).is_some_and(|days| days >= YEAR) && told.is_none_or(|told| from <= told)
}

/// Days from which on a range is a year.
const YEAR: i32 = 300;

/// How many days a range has.
fn days_of((from, to): (&str, &str)) -> Option<i32> {
    Some(days_between(iso(from)?, iso(to)?).abs() + 1)
}

/// What only lends its day to a name, what one article deems possible, and what it recalls of more than a year ago.
fn is_background(group: &Group, told: Option<&str>) -> bool {
    let ago = told.and_then(|told| days_of((group.days.1, told))).filter(|_| told > Some(group.days.1));
    let alone = group.tellers() < 2;
    group.tellings.iter().all(|t| t.names)
        || alone && (ago.is_some_and(|ago| ago > 365) || group.tellings.iter().all(|t| t.possible))
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

/// Stems of the content words within reach of the time, or of the names among them.
fn telling_words(tokens: &[Token], time: Span, names: bool) -> BTreeSet<String> {
    let first = tokens.partition_point(|t| t.span.end <= time.start);
    let after = tokens.partition_point(|t| t.span.start < time.end);
    let reach = first.saturating_sub(16)..(after + 16).min(tokens.len());
    let opens = tokens.first().map(|t| t.span);
    let fits = |t: &&Token| !names || t.text.starts_with(char::is_uppercase) && Some(t.span) != opens;
    let near = tokens.get(reach).unwrap_or(&[]).iter().filter(|t| is_telling(t) && !t.span.overlaps(time)).filter(fits);
    near.map(|t| stem(&t.lower).to_string()).collect()
}

/// Stems of the content words in the clause of the time and so many words before it.
fn clause_words(tokens: &[Token], time: Span, before: usize) -> BTreeSet<String> {
    let clause = clause::around(tokens, time);
    let clause = tokens.get(clause.start.saturating_sub(before)..clause.end).unwrap_or(&[]);
    let own = clause.iter().filter(|t| is_telling(t) && !t.span.overlaps(time));
    own.map(|t| stem(&t.lower).to_string()).collect()
}

/// The persons who are named in the clause of the time or right before it.
fn persons(article: &Article, tokens: &[Token], time: Span) -> BTreeSet<String> {
    let clause = clause::around(tokens, time);
    let clause = tokens.get(clause.start.saturating_sub(ANTECEDENT)..clause.end).unwrap_or(&[]);
    let (Some(first), Some(last)) = (clause.first(), clause.last()) else { return BTreeSet::new() };
    let from = article.mentions.partition_point(|m| m.span.end <= first.span.start);
    let there = article.mentions.get(from..).unwrap_or(&[]).iter().take_while(|m| m.span.start < last.span.end);
    there.filter(|m| m.kind == NameKind::Person).filter_map(|m| m.entity.clone()).collect()
}

/// Words before a clause in which its subject may be named.
const ANTECEDENT: usize = 5;

/// Parts the tellings of the same days by what they tell.
///
/// Each joins the group whose first telling is most like it, so the cost is tellings times groups; a day that is told by
/// very many sentences is compared with the first groups only.
fn same_happening(tellings: Vec<Telling>, common: &Map<String, usize>) -> Vec<Vec<Telling>> {
    const MOST_GROUPS: usize = 60;
    let mut groups: Vec<Vec<Telling>> = vec![];
    // Who only names the day ("Monday's crash") adds to a happening and joins no two.
    let (names, acts): (Vec<Telling>, Vec<Telling>) = tellings.into_iter().partition(|t| t.names);
    for telling in acts.into_iter().chain(names) {
        let one_claim = |t: &Telling| telling.claim.is_some() && t.claim == telling.claim;
        let alike = |group: &Vec<Telling>| {
            let acts = || group.iter().filter(|t| !t.names);
            let first = acts().take(6).map(|t| if one_claim(t) { 1.0 } else { overlap(t, &telling, common) });
            let (best, sum, count) = first.fold((0.0f64, 0.0, 0.0), |(m, s, n), x| (m.max(x), s + x, n + 1.0));
            // Like one of them and unlike the rest is what makes chains.
            if sum < TOGETHER * count {
                return 0.0;
            }
            if acts().any(one_claim) { 1.0 } else { best }
        };
        let best = groups
            .iter()
            .take(MOST_GROUPS)
            .map(alike)
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        match best.filter(|b| b.1 >= ALIKE).and_then(|b| groups.get_mut(b.0)) {
            Some(group) => group.push(telling),
            None => groups.push(vec![telling]),
        }
    }
    groups
}

/// From so large a part of the shorter one's words on two tellings are of one happening.
const ALIKE: f64 = 0.4;
/// So much on the average with all of a happening's first tellings.
const TOGETHER: f64 = 0.3;
/// The same where hardly more than names is shared.
const ALIKE_BY_NAMES: f64 = 0.45;

/// How much two tellings have in common: of all their words, or all but some of those in the clauses of their times, where
/// neither names somebody or something that the other does not.
fn overlap(one: &Telling, other: &Telling, common: &Map<String, usize>) -> f64 {
    if is_one_deed(one, other) {
        return 1.0;
    }
    let shared: Vec<&String> = one.near.intersection(&other.near).collect();
    let named = |word: &String| one.named.contains(word) || other.named.contains(word);
    let least = one.near.len().min(other.near.len());
    // Two meet many people on a day, but hardly each other twice on a day to come.
    let both = || one.ahead && other.ahead && shared.len() == least && shared.iter().filter(|w| named(w)).count() >= 2;
    let rare = || shared.len() > 3 || !shared.iter().any(|w| COMMON_ACTS.has(w)) || both();
    let told = shared.iter().any(|word| !named(word)) && rare();
    // A short clause lies easily in a long one.
    let alike = one.near.len().max(other.near.len()) <= 2 * least + 1;
    let clause = shared.len() >= 2 && 3 * shared.len() >= 2 * least && told && alike;
    if clause && !one.is_of_others_than(other) {
        return 1.0;
    }
    overlap_of_all(one, other, common)
}

/// How much of the shorter list is in the other one; a word that many tellings have weighs less.
fn overlap_of_all(one: &Telling, other: &Telling, common: &Map<String, usize>) -> f64 {
    let (a, b) = (&one.words, &other.words);
    let weight = |word: &String| 1.0 / (1.0 + common.get(word).map_or(0.0, |&count| count as f64).ln_1p());
    let sum = |words: &BTreeSet<String>| words.iter().map(weight).sum::<f64>();
    let shared: Vec<&String> = a.intersection(b).collect();
    let least = a.len().min(b.len()) as f64;
    // Who and where are not yet what.
    let acts = || shared.iter().filter(|w| !one.named.contains(**w) && !other.named.contains(**w));
    if shared.len() <= 3 && acts().all(|w| COMMON_ACTS.has(w)) {
        return 0.0;
    }
    if acts().count() < 2 {
        return shared.len() as f64 / least.max(4.0) * ALIKE / ALIKE_BY_NAMES;
    }
    // Of few words two that are alike prove little.
    let floor = (5.5 / least).max(1.0);
    shared.into_iter().map(weight).sum::<f64>() / (sum(a).min(sum(b)) * floor)
}

fn happening(
    (articles, words): (&[Article], &[Tokens]),
    (from, to): (&str, &str),
    group: &[Telling],
    common: &Map<String, usize>,
) -> Option<Happening> {
    /// Of more tellings the first stand for all.
    const MOST_COMPARED: usize = 12;
    let sentence = |t: &Telling| {
        let article = articles.get(t.article)?;
        Some(article.sentences.get(t.sentence)?.text(&article.text))
    };
    // The clearest sentence is a short one, but a whole one.
    let clear = |t: &Telling| {
        let words = sentence(t).map_or(0, |s| s.split_whitespace().count());
        let title = articles.get(t.article).is_some_and(|a| {
            a.sentences.get(t.sentence).and_then(|s| a.block_at(s.start)).is_some_and(|b| b.kind == BlockKind::Title)
        });
        (title, words < 7, words.abs_diff(16), t.article, t.sentence)
    };
    // Of a happening that many tell, what is most like the rest.
    let others = |t: &Telling| group.iter().take(MOST_COMPARED).map(|o| overlap(t, o, common)).sum::<f64>();
    let central = |t: &Telling| if group.len() > 2 { -(others(t) * 4.0 / group.len() as f64) as i64 } else { 0 };
    let clearest = group.iter().min_by_key(|t| (t.names || t.coarse || t.possible, central(t), clear(t)))?;
    let text = part_of_the_day(articles.get(clearest.article)?, words.get(clearest.article)?, clearest, (from, to))
        .or_else(|| Some(in_one_line(sentence(clearest)?)))?;
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
        text,
        mentions: passages.collect(),
        discrepancies: vec![],
    })
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fewer telling words are no account of what happened.
const LEAST_OF_A_PART: usize = 2;

/// What a sentence that tells of several days tells of this one: "… who have gone without pay since May 3."
fn part_of_the_day(article: &Article, words: &Tokens, telling: &Telling, own: (&str, &str)) -> Option<String> {
    let whole = *article.sentences.get(telling.sentence)?;
    let first = article.times.partition_point(|time| time.span.end <= whole.start);
    let here = article.times.get(first..)?.iter().take_while(|time| time.span.start < whole.end);
    let others: Vec<Span> = here.filter(|time| days(time).is_some_and(|d| d != own)).map(|time| time.span).collect();
    if others.is_empty() {
        return None;
    }
    let tokens = words.of(telling.sentence);
    let part = clause::excerpt(tokens, telling.time, &others)?;
    // "… it was announced on Tuesday" tells nothing without the rest.
    let own = tokens.iter().filter(|t| part.contains(t.span) && !t.span.overlaps(telling.time) && is_telling(t));
    if own.count() < LEAST_OF_A_PART {
        return None;
    }
    let before = if part.start > whole.start { "… " } else { "" };
    let behind = if part.end < whole.end { " …" } else { "" };
    let text = in_one_line(part.text(&article.text));
    Some(format!("{before}{text}{behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Basis, Block, Mention, Published};
    use crate::story::{Evidence, Stance};

    pub(super) fn article(id: &str, sentences: &[(&str, &str, &str, &str)]) -> Article {
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

    pub(super) fn timeline(articles: &[Article]) -> Vec<Happening> {
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
        assert_eq!(shown, [(day, 2), (day, 1)], "{timeline:#?}");
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
        let signed = "Never go on the flooded pier of Orrin! — Harbour (@orrin) March 2, 2024";
        for text in [post, signed] {
            assert_eq!(timeline(&[article("b", &[(text, "March 2, 2024", "2024-03-02", "2024-03-02")])]), [], "{text}");
        }
    }

    #[test]
    fn the_order_of_articles_does_not_change_the_happenings() {
        let day = "2024-03-02";
        let a = article("a", &[("The bridge at Orrin collapsed on Saturday during repairs.", "Saturday", day, day)]);
        let b = article("b", &[("The old bridge at Orrin collapsed on March 2.", "March 2", day, day)]);
        let count = |list: &[Article]| timeline(list).iter().map(|h| h.mentions.len()).collect::<Vec<_>>();
        assert_eq!(count(&[a.clone(), b.clone()]), count(&[b, a]));
    }

    /// What is left of a report of 6 March 2024 with this sentence.
    fn days(sentence: &str, words: &str, from: &str, to: &str) -> Vec<String> {
        let mut one = article("a", &[(sentence, words, from, to)]);
        one.published = Some(Published { date: "2024-03-06".into(), basis: Basis::Given });
        timeline(&[one]).into_iter().map(|h| h.from).collect()
    }

    #[test]
    fn background_is_told_from_what_happened() {
        let day = "2024-03-04";
        for (sentence, words, from, to, want) in [
            ("The bridge at Orrin fell on Monday.", "Monday", day, day, 1),
            ("A ban on trucks was signed in 1994 by the county.", "1994", "1994-01-01", "1994-12-31", 0),
            ("The bridge at Orrin will open in 2028.", "2028", "2028-01-01", "2028-12-31", 1),
            ("The county sold bonds due in 2028 to the bank.", "2028", "2028-01-01", "2028-12-31", 0),
            ("The bridge of the county is due to open in 2028.", "2028", "2028-01-01", "2028-12-31", 1),
            ("The 2015 accord binds both shores of the river.", "2015", "2015-01-01", "2015-12-31", 0),
            ("A diver was hurt at the bridge on May 3, 2019.", "May 3, 2019", "2019-05-03", "2019-05-03", 0),
            ("A diver was hurt at the bridge on May 3, 2023.", "May 3, 2023", "2023-05-03", "2023-05-03", 1),
            ("Monday's collapse of the bridge cost the county much.", "Monday", day, day, 0),
            ("In a Monday speech the mayor praised the divers.", "Monday", day, day, 0),
            ("[Update at 7:16 p.m. on Monday: more on the ferry crews]", "Monday", day, day, 0),
            ("On Monday the updated ferry rules were published.", "Monday", day, day, 1),
            ("Thirty seconds later the bridge of the county fell.", "Thirty seconds later", day, day, 0),
            ("Ferry crews should be paid on Monday.", "Monday", day, day, 0),
            ("The county had bought the ferry before Monday.", "Monday", day, day, 0),
            ("It was the first dive since the county closed the bridge on Monday.", "Monday", day, day, 0),
            ("Since the storm, the county closed the bridge on Monday.", "Monday", day, day, 1),
            ("Divers praised the county ahead of Monday's dive.", "Monday", day, day, 0),
            ("The greens demand an end to coal by 2045.", "2045", "2045-01-01", "2045-12-31", 0),
            ("Divers praised the ferry crew in the run-up to the Monday dive.", "Monday", day, day, 0),
            ("Divers pulled the ferry ahead on Monday.", "Monday", day, day, 1),
            (
                "Divers sang for the crew in advance of St. Patrick’s Day.",
                "St. Patrick’s Day",
                "2024-03-17",
                "2024-03-17",
                0,
            ),
            ("Divers will raise the ferry on St. Patrick’s Day.", "St. Patrick’s Day", "2024-03-17", "2024-03-17", 1),
            ("Divers found the ferry shortly before 6 p.m. Monday.", "6 p.m. Monday", day, day, 1),
            ("The mayor on Monday praised the divers.", "Monday", day, day, 1),
            ("Today most bridges of the county are old.", "Today", "2024-03-06", "2024-03-06", 0),
            ("The bridge was closed today by the county.", "today", "2024-03-06", "2024-03-06", 1),
            ("At 7:16 p.m. the spokesman of the county sent a letter.", "7:16 p.m.", day, day, 0),
            ("At 7:16 p.m. the bridge of the county fell.", "7:16 p.m.", "2024-03-06", "2024-03-06", 1),
            ("Ten minutes later the spokesman of the county sent a letter.", "Ten minutes later", day, day, 0),
            ("500 PM EDT Mon Mar 4 2024", "Mon Mar 4 2024", day, day, 0),
            ("This photo provided on Monday shows the fallen bridge.", "Monday", day, day, 0),
            ("If the work on the bridge ends on Monday, ferries will stop.", "Monday", day, day, 0),
            ("The inquiry into the bridge could stretch into next year.", "next year", "2025-01-01", "2025-12-31", 0),
            ("The inquiry into the bridge will go on next year.", "next year", "2025-01-01", "2025-12-31", 1),
            ("The mayor could not cross the bridge, which fell on Monday.", "Monday", day, day, 1),
            ("“We grieve with the county,” the mayor said at a news conference Monday.", "Monday", day, day, 0),
            ("“We grieve with the county,” the mayor wrote in a memo released Monday.", "Monday", day, day, 0),
            ("The mayor said in a message to divers on Monday that the county grieves.", "Monday", day, day, 0),
            ("“We grieve with the county,” Lee said on Orrin News Monday.", "Monday", day, day, 0),
            ("Divers of the county said Captain Ann Lee died there Monday.", "Monday", day, day, 1),
            ("The first fire of the ferry was reported in Lund on Monday.", "Monday", day, day, 1),
            ("The county released a memo on the bridge on Monday.", "Monday", day, day, 1),
            ("The mayor did not respond to a request for comment on Monday.", "Monday", day, day, 0),
            ("The mayor responded to the comments of the divers on Monday.", "Monday", day, day, 1),
            ("As of Monday, most bridges of the county were closed.", "Monday", day, day, 0),
            ("The end of Monday saw most bridges of the county closed.", "Monday", day, day, 1),
            ("The bridge of the county, pictured on Monday, is old.", "Monday", day, day, 0),
            ("The mayor said the bridge at Orrin fell on Monday.", "Monday", day, day, 1),
            ("The mayor cancelled a news conference on Monday.", "Monday", day, day, 1),
            ("Trust in the ferries rose on election day.", "election day", day, day, 0),
            ("Ferries ran for free on Election Day.", "Election Day", day, day, 1),
            ("Ferries should be free when children celebrate Easter.", "Easter", "2024-03-31", "2024-03-31", 0),
            ("The county will open the bridge by Easter.", "Easter", "2024-03-31", "2024-03-31", 1),
        ] {
            assert_eq!(days(sentence, words, from, to).len(), want, "{sentence}");
        }
    }

    /// How many happenings a report of 6 March 2024 tells.
    fn told(text: &str) -> usize {
        let published = Some("2024-03-06".to_string());
        let input = crate::Input { text: Some(text.into()), published, ..crate::Input::default() };
        crate::compare(&[input]).unwrap().timeline.len()
    }

    #[test]
    fn what_somebody_says_of_today_and_when_he_says_it_are_no_happenings() {
        for (text, want) in [
            ("“I want to thank the divers of Orrin tonight,” the mayor said.", 0),
            ("“Divers found the wreck of the ferry yesterday,” the mayor said.", 1),
            ("The mayor will thank the divers of Orrin tonight.", 1),
            ("Captain Ann Lee noted Monday night that the ferry was not old and that its crew had been trained.", 0),
            (
                "“The ferry was not old and its crew had been trained,” Lee told the Valley Post’s Per Dahl on Monday.",
                0,
            ),
            ("Captain Ann Lee told divers on Monday to search the wreck, and they found a bell in it.", 0),
            ("Captain Ann Lee told the council that the ferry sank near Orrin on Monday.", 1),
            ("Captain Ann Lee shouted at the divers on “Orrin News Monday.”", 0),
            ("Divers broke a window of “Orrin News” on Monday.", 1),
            ("Captain Ann Lee promised on Monday that the ferry would be raised from the sea.", 1),
        ] {
            assert_eq!(told(text), want, "{text}");
        }
    }

    #[test]
    fn who_only_names_the_day_joins_no_two_happenings() {
        let day = "2024-03-04";
        let told = |id: &str, text: &str| article(id, &[(text, "Monday", day, day)]);
        let stories = [
            told(
                "a",
                "Nine of the crew were hurt in Monday's collapse of the bridge, and the harbour was shut for a week.",
            ),
            told("b", "The bridge of Orrin fell in a collapse on Monday and nine of the crew were hurt."),
            told("c", "The harbour was shut for a week on Monday by the county."),
        ];
        let sizes: Vec<usize> = timeline(&stories).iter().map(|h| h.mentions.len()).collect();
        assert_eq!(sizes.iter().max(), Some(&2), "{sizes:?}");
        assert_eq!(sizes.len(), 2, "{sizes:?}");
    }

    #[test]
    fn two_meet_each_other_once_on_a_day_to_come() {
        let cases = [
            (
                "Ann Lee and Per Dahl are to meet on Thursday.",
                "In Lund, Ann Lee will meet with Per Dahl on Thursday.",
                1,
            ),
            ("Ann Lee will speak to farmers on Thursday.", "In Lund, Ann Lee will speak to divers on Thursday.", 2),
            ("Ann Lee will meet Per Dahl on Thursday.", "In Lund, Ann Lee will meet Ida Holm on Thursday.", 2),
        ];
        for (first, second, want) in cases {
            let day = "2024-03-07";
            let mut both =
                [article("a", &[(first, "Thursday", day, day)]), article("b", &[(second, "Thursday", day, day)])];
            let told = Some(Published { date: "2024-03-06".into(), basis: Basis::Given });
            both.iter_mut().for_each(|a| a.published = told.clone());
            assert_eq!(timeline(&both).len(), want, "{second}");
        }
    }

    #[test]
    fn a_person_named_like_a_month_is_no_month() {
        let cases = [
            ("A former aide to May praised the divers.", "May", NameKind::Person, 0),
            ("A former aide to May praised the divers.", "May", NameKind::Organization, 1),
            ("Ines May had hired a diver, and May praised the diver's work.", "Ines May", NameKind::Person, 0),
            ("Ines May hired a diver when the bridge fell in May.", "Ines May", NameKind::Person, 1),
        ];
        for (text, name, kind, want) in cases {
            let mut one = article("a", &[(text, "May", "2024-05-01", "2024-05-31")]);
            let last = text.rfind("May").unwrap();
            one.times[0].span = Span::new(last, last + 3);
            one.mentions = vec![Mention {
                span: Span::new(text.find(name).unwrap(), text.find(name).unwrap() + name.len()),
                kind,
                entity: None,
            }];
            assert_eq!(timeline(&[one]).len(), want, "{text} {kind:?}");
        }
    }

    #[test]
    fn one_happening_told_in_passing_by_two_is_one() {
        let day = "2024-03-04";
        let cases = [
            (
                "The council debated rules for the ferry, which sank near Orrin on Monday.",
                "A ferry that was built for calmer waters sank near Orrin on Monday, and an inquiry was opened into its age.",
                1,
            ),
            (
                "Ferry crews had no rest on Monday.",
                "The storm on Monday took the whole of the twelve-man ferry crews of Orrin and left their families without news.",
                2,
            ),
            // Who else, or an act of which there are many on one day.
            (
                "The council debated rules with Ann Lee, who visited Orrin on Monday.",
                "A rule for ferries was drawn up by Per Dahl, who visited Orrin on Monday.",
                2,
            ),
            (
                "Bans on ferries are needed for good, the mayor posted on Monday, with a drawing of a cow.",
                "Schools of the county are to teach rowing from the age of six, the mayor posted on Monday.",
                2,
            ),
        ];
        for (first, second, want) in cases {
            let both = [article("a", &[(first, "Monday", day, day)]), article("b", &[(second, "Monday", day, day)])];
            assert_eq!(timeline(&both).len(), want, "{second}");
        }
    }

    #[test]
    fn a_sentence_of_two_days_gives_each_its_part() {
        let text = "Ninety divers searched on Friday, and forty more were due from Lund on Saturday.";
        let mut one = article("a", &[(text, "Friday", "2024-03-01", "2024-03-01")]);
        let saturday = Span::new(text.find("Saturday").unwrap(), text.len() - 1);
        let day = || Some("2024-03-02".to_string());
        one.times.push(Time { span: saturday, from: day(), to: day(), kind: TimeKind::Date });
        let shown: Vec<String> = timeline(&[one]).into_iter().map(|h| h.text).collect();
        assert_eq!(shown, ["Ninety divers searched on Friday …", "… and forty more were due from Lund on Saturday."]);
        let text = "The council will close both ferries by Friday, it was announced on Saturday.";
        one = article("a", &[(text, "Friday", "2024-03-08", "2024-03-08")]);
        let saturday = Span::new(text.find("Saturday").unwrap(), text.len() - 1);
        one.times.push(Time { span: saturday, from: day(), to: day(), kind: TimeKind::Date });
        assert_eq!(timeline(&[one])[0].text, text);
    }

    #[test]
    fn what_is_like_one_telling_and_unlike_the_rest_is_another_happening() {
        let day = "2024-03-04";
        let told = |id: &str, text: &str| article(id, &[(text, "Monday", day, day)]);
        let stories = [
            told("a", "The mayor shut the old bridge at Orrin to trucks on Monday over cracks in its pillars."),
            told("b", "The old bridge was shut to trucks by the mayor on Monday."),
            told("c", "Cracks in its pillars at Orrin were found on Monday by a diver with a lamp."),
        ];
        let sizes: Vec<usize> = timeline(&stories).iter().map(|h| h.mentions.len()).collect();
        assert_eq!(sizes.iter().max(), Some(&2), "{sizes:?}");
    }

    #[test]
    fn what_two_recall_of_long_ago_belongs_to_the_story() {
        let day = "2019-05-03";
        let mut both = [
            article("a", &[("A diver was hurt at the bridge on May 3, 2019.", "May 3, 2019", day, day)]),
            article("b", &[("In May 2019 a diver was hurt at the bridge.", "May 2019", day, day)]),
        ];
        both.iter_mut().for_each(|a| a.published = Some(Published { date: "2024-03-06".into(), basis: Basis::Given }));
        assert_eq!(timeline(&both).len(), 1);
    }

    #[test]
    fn one_happening_in_different_words_stands_once() {
        let day = "2024-03-04";
        let cases = [
            (
                "On Monday Ann Lee issued executive orders with plans for the harbour wall.",
                "Ann Lee signed two executive orders directing construction of the wall on Monday.",
                1,
            ),
            (
                "On Monday Ann Lee issued executive orders with plans for the harbour wall.",
                "Ann Lee was married on Monday in the chapel of Tolne.",
                2,
            ),
        ];
        for (first, second, want) in cases {
            let both = [article("a", &[(first, "Monday", day, day)]), article("b", &[(second, "Monday", day, day)])];
            assert_eq!(timeline(&both).len(), want, "{second}");
        }
    }

    #[test]
    fn what_befalls_one_person_on_a_day_is_one_happening() {
        let day = "2024-03-04";
        let first = "Police in Lund detained Ann Lee on Monday after a long chase along the quay.";
        let cases = [
            ("Ann Lee was arrested on Monday by the coast guard.", 1),
            ("The singer was taken into custody on Monday near the pier.", 1),
            ("Per Dahl was arrested on Monday by the coast guard of Tolne.", 2),
            ("Ann Lee was sentenced on Monday by a court of Tolne.", 2),
            ("Ann Lee sang on Monday at a school of Tolne.", 2),
            ("The police chief of Lund, Per Dahl, arrested Ann Lee on Monday.", 1),
            ("Ann Lee of the Halla resigned and was arrested on Monday by the coast guard of Tolne.", 1),
        ];
        let told = |id: &str, sentence: &str| {
            let mut article = article(id, &[(sentence, "Monday", day, day)]);
            for person in ["Per Dahl", "Ann Lee"] {
                let spans = sentence.find(person).map(|at| Span::new(at, at + person.len()));
                let entity = Some(person.to_string());
                article.mentions.extend(spans.map(|span| Mention { span, kind: NameKind::Person, entity }));
            }
            article
        };
        for (second, want) in cases {
            assert_eq!(timeline(&[told("a", first), told("b", second)]).len(), want, "{second}");
        }
    }

    #[test]
    fn a_coarse_and_a_close_day_of_one_claim_are_one() {
        let (from, to, day) = ("2024-02-26", "2024-03-03", "2024-03-01");
        let both = [
            article("a", &[("The bridge was shut for repairs last week.", "last week", from, to)]),
            article("b", &[("On Friday engineers closed the bridge.", "Friday", day, day)]),
        ];
        let words: Vec<Tokens> = both.iter().map(|a| Tokens::new(&a.text, &a.sentences)).collect();
        let evidence =
            |article: &str| Evidence { article: article.into(), sentence: 0, score: 1.0, stance: Stance::Stated };
        let one = Claim { id: "c1".into(), evidence: vec![evidence("a"), evidence("b")], ..Claim::default() };
        let found = build(&both, &words, &[one]);
        assert_eq!(found.iter().map(|h| (h.from.as_str(), h.mentions.len())).collect::<Vec<_>>(), [(day, 2)]);
        assert_eq!(build(&both, &words, &[]).len(), 2);
    }
}
