//! Are these articles of one story, or a heap of several?
//!
//! Each article is the content words of its headline and its opening. Articles join by the average cosine of their words
//! (agglomerative clustering with average linkage, by nearest-neighbour chains: Murtagh 1983). Two groups are two stories
//! where hardly a word is common, or where each is much more of a piece than the two together: reports of two elections
//! share their words, but not as reports of one do. No word needs a weight for being rare; that was measured. Thresholds
//! were set on mixed clusters (`examples/stories.rs`) so that real clusters stay whole: to cut a story is the worse error.

use crate::article::{Article, BlockKind};
use crate::btree::BTreeMap;
use crate::english::endings::stem;
use crate::english::function_words::is_function_word;
use crate::sort::Ordered;
use crate::text::hash;
use crate::text::{Token, Tokens};

/// How many words of the body count: what a report is of stands on top.
const OPENING: usize = 300;
/// A word of the headline counts as often as so many of the body.
const HEADLINE: usize = 2;
/// What a name weighs beside other words.
const NAME: f32 = 1.3;
/// With fewer different words than this an article says too little to be told apart from others.
const TOO_SHORT: usize = 40;
/// Below this average cosine two groups are two stories.
const STRANGERS: f32 = 0.12;
/// Above it they are one, however alike the members of each are.
const KIN: f32 = 0.4;
/// Between the two: so many times more alike are the members of each group than those of both.
const OF_A_PIECE: f32 = 1.4;
/// What an article must share with a group that it joins because nothing more can be said of it.
const LEAST_LINK: f32 = 0.05;

/// The ids of the articles, a group for each story; all in one group where they are, or where nothing tells them apart.
pub(super) fn tell_apart(articles: &[Article], words: &[Tokens]) -> Vec<Vec<String>> {
    let openings: Vec<Opening> =
        articles.iter().zip(words).map(|(article, tokens)| Opening::of(article, tokens)).collect();
    let language = common_language(articles);
    let telling = |&at: &usize| {
        let says = openings.get(at).is_some_and(|opening| opening.words.len() >= TOO_SHORT);
        says && articles.get(at).is_some_and(|article| article.language.as_deref() == language)
    };
    let (certain, doubtful): (Vec<usize>, Vec<usize>) = (0..articles.len()).partition(telling);
    let mut groups = stories(&certain, &openings);
    if groups.len() > 1 {
        doubtful.into_iter().for_each(|one| join(&mut groups, one, &openings));
    } else {
        groups = vec![(0..articles.len()).collect()];
    }
    groups.iter_mut().for_each(|group| group.order());
    groups.order_by_key(|group| group.first().copied());
    let ids = |group: Vec<usize>| group.into_iter().filter_map(|at| Some(articles.get(at)?.id.clone())).collect();
    groups.into_iter().map(ids).collect()
}

/// The language of most articles: words of two languages are not compared.
fn common_language(articles: &[Article]) -> Option<&str> {
    let mut counts: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    articles.iter().for_each(|article| *counts.entry(article.language.as_deref()).or_default() += 1);
    counts.into_iter().max_by_key(|&(language, count)| (count, language)).and_then(|(language, _)| language)
}

/// An article of which too little is known goes to the group that it shares most with, or stays alone.
fn join(groups: &mut Vec<Vec<usize>>, one: usize, openings: &[Opening]) {
    let Some(opening) = openings.get(one) else { return };
    let shared = |group: &[usize]| {
        let all: f32 = group.iter().filter_map(|&at| Some(openings.get(at)?.cosine(opening))).sum();
        all / group.len().max(1) as f32
    };
    let nearest =
        groups.iter().map(|group| shared(group)).enumerate().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    match nearest.filter(|&(_, shared)| shared >= LEAST_LINK).and_then(|(at, _)| groups.get_mut(at)) {
        Some(group) => group.push(one),
        None => groups.push(vec![one]),
    }
}

/// What an article opens with: its words by their hash, in order, as a vector of length one.
struct Opening {
    words: Vec<(u64, f32)>,
}

impl Opening {
    fn of(article: &Article, tokens: &Tokens) -> Opening {
        let mut found: Vec<(u64, f32)> = vec![];
        let mut left = OPENING;
        for (number, sentence) in article.sentences.iter().enumerate() {
            let kind = article.block_at(sentence.start).map_or(BlockKind::Body, |block| block.kind);
            let title = kind == BlockKind::Title;
            if kind == BlockKind::Caption || left == 0 && !title {
                continue;
            }
            let most = if title { OPENING } else { left };
            let words = tokens.of(number).get(..most.min(tokens.of(number).len())).unwrap_or(&[]);
            left -= if title { 0 } else { words.len() };
            for word in words.iter().filter(|word| says(word)) {
                let weight = if word.text.starts_with(char::is_uppercase) { NAME } else { 1.0 };
                let times = if title { HEADLINE } else { 1 };
                found.extend(std::iter::repeat_n((hash::text(stem(&word.lower)), weight), times));
            }
        }
        Opening::weighed(found)
    }

    /// A word that comes often says little more than one that comes twice.
    fn weighed(mut found: Vec<(u64, f32)>) -> Opening {
        found.order_by_key(|&(word, _)| word);
        let weigh = |times: &[(u64, f32)]| {
            let (word, _) = *times.first()?;
            let all: f32 = times.iter().map(|&(_, weight)| weight).sum();
            let mean = all / times.len() as f32;
            Some((word, mean * (1.0 + (times.len() as f32).ln())))
        };
        let mut words: Vec<(u64, f32)> = found.chunk_by(|a, b| a.0 == b.0).filter_map(weigh).collect();
        let length = words.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        words.iter_mut().for_each(|(_, weight)| *weight /= length);
        Opening { words }
    }

    fn cosine(&self, other: &Opening) -> f32 {
        let (mut rest, mut sum) = (other.words.iter().peekable(), 0.0);
        for (word, weight) in &self.words {
            while rest.next_if(|(other, _)| other < word).is_some() {}
            sum += rest.next_if(|(other, _)| other == word).map_or(0.0, |(_, other)| weight * other);
        }
        sum
    }
}

fn says(word: &Token) -> bool {
    word.lower.contains(char::is_alphanumeric) && !is_function_word(&word.lower)
}

/// Articles that have joined.
struct Group {
    /// The articles; more than one list where they are several stories.
    stories: Vec<Vec<usize>>,
    size: usize,
    /// How alike they were when they joined; none of one article.
    likeness: Option<f32>,
}

impl Group {
    fn joined(self, other: Group, likeness: f32) -> Group {
        let cut = self.stories.len() > 1 || other.stories.len() > 1 || self.is_apart_from(&other, likeness);
        let size = self.size + other.size;
        let both = self.stories.into_iter().chain(other.stories);
        let stories = if cut { both.collect() } else { vec![both.flatten().collect()] };
        Group { stories, size, likeness: Some(likeness) }
    }

    fn is_apart_from(&self, other: &Group, likeness: f32) -> bool {
        let inner = self.likeness.zip(other.likeness).map(|(a, b)| a.min(b));
        likeness < STRANGERS || likeness < KIN && inner.is_some_and(|inner| inner >= OF_A_PIECE * likeness)
    }
}

/// The articles of `chosen` by story.
fn stories(chosen: &[usize], openings: &[Opening]) -> Vec<Vec<usize>> {
    let one = |&article: &usize| Some(Group { stories: vec![vec![article]], size: 1, likeness: None });
    let mut groups: Vec<Option<Group>> = chosen.iter().map(one).collect();
    let mut alike = Likeness::new(chosen, openings);
    let mut chain: Vec<usize> = vec![];
    let mut first = 0;
    for _ in 1..chosen.len() {
        // Each step of the chain goes to the nearest group, until two are nearest to one another.
        let (a, b) = loop {
            let Some(&top) = chain.last() else {
                while groups.get(first).is_some_and(Option::is_none) {
                    first += 1;
                }
                chain.push(first);
                continue;
            };
            let before = chain.len().checked_sub(2).and_then(|at| chain.get(at)).copied();
            let Some(next) = alike.nearest(top, before, &groups) else { return vec![chosen.to_vec()] };
            if before == Some(next) {
                break (top.min(next), top.max(next));
            }
            chain.push(next);
        };
        chain.truncate(chain.len() - 2);
        let likeness = alike.average(a, b, &groups);
        if let (Some(x), Some(y)) = (groups.get_mut(a).and_then(Option::take), groups.get_mut(b).and_then(Option::take))
        {
            alike.add(a, b);
            groups[a] = Some(x.joined(y, likeness));
        }
    }
    groups.into_iter().flatten().next().map_or_else(Vec::new, |all| all.stories)
}

/// For every two groups the sum of the cosines of their articles.
struct Likeness {
    sums: Vec<f32>,
    side: usize,
}

impl Likeness {
    fn new(chosen: &[usize], openings: &[Opening]) -> Likeness {
        let side = chosen.len();
        let mut sums = vec![0.0; side * side];
        let of = |at: usize| chosen.get(at).and_then(|&article| openings.get(article));
        for a in 0..side {
            for b in 0..a {
                let cosine = of(a).zip(of(b)).map_or(0.0, |(a, b)| a.cosine(b));
                sums[a * side + b] = cosine;
                sums[b * side + a] = cosine;
            }
        }
        Likeness { sums, side }
    }

    fn average(&self, a: usize, b: usize, groups: &[Option<Group>]) -> f32 {
        let size = |at: usize| groups.get(at).and_then(Option::as_ref).map_or(1, |group| group.size);
        self.sums[a * self.side + b] / (size(a) * size(b)) as f32
    }

    /// The group nearest to one; of equals `before`, then the first.
    fn nearest(&self, one: usize, before: Option<usize>, groups: &[Option<Group>]) -> Option<usize> {
        let others = (0..self.side).filter(|&other| other != one && groups.get(other).is_some_and(Option::is_some));
        let ranked = others.map(|other| (self.average(one, other, groups), Some(other) == before, other));
        ranked.max_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)).then(y.2.cmp(&x.2))).map(|(_, _, other)| other)
    }

    /// The second group's articles come to the first's.
    fn add(&mut self, a: usize, b: usize) {
        for other in 0..self.side {
            let sum = self.sums[a * self.side + other] + self.sums[b * self.side + other];
            self.sums[a * self.side + other] = sum;
            self.sums[other * self.side + a] = sum;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;

    fn text(words: &str) -> Input {
        Input { text: Some(words.to_string()), ..Input::default() }
    }

    /// The articles of a story of the corpus, named by its first letter.
    fn corpus(story: &str) -> Vec<Input> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(story);
        let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let articles = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "txt" || end == "html"));
        let input = |(number, path): (usize, &std::path::PathBuf)| {
            let content = Some(std::fs::read_to_string(path).unwrap());
            let html = path.extension().is_some_and(|end| end == "html");
            let (text, html) = if html { (None, content) } else { (content, None) };
            Input { id: Some(format!("{}{}", &story[..2], number + 1)), text, html, ..Input::default() }
        };
        articles.enumerate().map(input).collect()
    }

    fn told_apart(inputs: &[Input]) -> Vec<Vec<String>> {
        let articles: Vec<Article> = inputs.iter().map(|input| crate::extract(input).unwrap()).collect();
        let words: Vec<Tokens> = articles.iter().map(|a| Tokens::new(&a.text, &a.sentences)).collect();
        tell_apart(&articles, &words)
    }

    const CORPUS: [&str; 7] = [
        "coalition-talks",
        "harwick-derailment",
        "lichen-compound",
        "lorvia-election",
        "orrin-recall",
        "santa-eulina-theft",
        "storm-perrin",
    ];

    #[test]
    fn one_story_stays_whole_and_several_are_told_apart() {
        for mixed in [&CORPUS[..1], &CORPUS[1..2], &CORPUS[..2], &CORPUS[2..5], &CORPUS[4..], &CORPUS[..]] {
            let heap: Vec<Input> = mixed.iter().flat_map(|story| corpus(story)).collect();
            let found: Vec<String> = told_apart(&heap).iter().map(|group| group.join(" ")).collect();
            let whole = |story: &&str| corpus(story).into_iter().filter_map(|a| a.id).collect::<Vec<_>>().join(" ");
            let want: Vec<String> = mixed.iter().map(whole).collect();
            assert_eq!(found, want);
        }
    }

    #[test]
    fn any_two_articles_of_one_story_are_one_and_of_two_stories_are_not() {
        let stories: Vec<Vec<Input>> = CORPUS.iter().map(|story| corpus(story)).collect();
        for (number, story) in stories.iter().enumerate() {
            for (i, one) in story.iter().enumerate() {
                for other in &story[..i] {
                    assert_eq!(told_apart(&[one.clone(), other.clone()]).len(), 1, "{:?} {:?}", one.id, other.id);
                }
                let stranger = &stories[(number + 1) % stories.len()][0];
                // Of words of another language nothing is known.
                let want = if crate::extract(one).unwrap().language.as_deref() == Some("en") { 2 } else { 1 };
                assert_eq!(told_apart(&[one.clone(), stranger.clone()]).len(), want, "{:?} {:?}", one.id, stranger.id);
            }
        }
    }

    #[test]
    fn the_order_of_the_articles_does_not_change_the_stories() {
        let mut heap: Vec<Input> = CORPUS[..3].iter().flat_map(|story| corpus(story)).collect();
        let sorted = |heap: &[Input]| {
            let mut groups = told_apart(heap);
            groups.iter_mut().for_each(|group| group.sort());
            groups.sort();
            groups
        };
        let want = sorted(&heap);
        heap.reverse();
        assert_eq!(sorted(&heap), want);
        heap.rotate_left(5);
        assert_eq!(sorted(&heap), want);
    }

    #[test]
    fn what_says_too_little_cuts_nothing() {
        for (name, texts, want) in [
            ("two lines", vec!["Twelve people died when the dam broke.", "The choir sang in Lund on Friday."], 1),
            ("one article", vec!["The choir sang in Lund on Friday."], 1),
            ("nothing but numbers", vec!["1 2 3", "4 5 6"], 1),
            ("the same twice", vec!["The dam broke.", "The dam broke."], 1),
        ] {
            let inputs: Vec<Input> = texts.into_iter().map(text).collect();
            assert_eq!(told_apart(&inputs).len(), want, "{name}");
        }
    }

    #[test]
    fn a_line_goes_to_the_story_that_it_is_of() {
        let mut heap: Vec<Input> = CORPUS[1..3].iter().flat_map(|story| corpus(story)).collect();
        heap.push(Input {
            id: Some("new".into()),
            ..text("The derailment at Harwick is looked into, the railway says.")
        });
        heap.push(Input {
            id: Some("none".into()),
            ..text("Die Wahl in Thüringen ist vorbei, und niemand weiß, wer regiert.")
        });
        let groups = told_apart(&heap);
        assert_eq!(groups.len(), 3, "{groups:?}");
        assert!(groups[0].contains(&"new".to_string()) && groups[2] == ["none"], "{groups:?}");
    }
}
