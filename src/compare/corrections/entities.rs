//! Who is merged, split, renamed?

use super::places::Place;
use super::wording::quoted;
use super::{Applied, Corrections, Found, Outcome, Pending};
use crate::article::{Article, Mention, NameKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::compare::entities::usual_name;
use crate::correction::{CorrectionKind, Target, TargetKind};
use crate::extract::entities::Group;
use crate::sort::Ordered;
use std::cell::OnceCell;
use std::cmp::Reverse;

/// One entity of the story, and what people call it if they do.
pub(in crate::compare) struct Named {
    pub group: Group,
    pub name: Option<String>,
}

const KINDS: [CorrectionKind; 3] = [CorrectionKind::Merge, CorrectionKind::Split, CorrectionKind::Rename];

impl Corrections {
    /// The entities as people want them; those named most often first, as the program has them.
    pub fn entities(&mut self, groups: Vec<Group>, articles: &[Article]) -> Vec<Named> {
        if !self.any(&KINDS) {
            return groups.into_iter().map(|group| Named { group, name: None }).collect();
        }
        let mut board = Board::new(groups, articles);
        self.apply(&KINDS, |one| match one.correction.kind {
            CorrectionKind::Merge => board.merge(one),
            CorrectionKind::Split => board.split(one),
            _ => board.rename(one),
        });
        let mut named: Vec<Named> = board.groups.into_iter().filter(|one| !one.group.mentions.is_empty()).collect();
        named.order_by_key(|one| (Reverse(one.group.mentions.len()), one.group.mentions.first().copied()));
        named
    }
}

/// The entities while they are corrected. One that was merged into another has no mentions left.
struct Board<'a> {
    articles: &'a [Article],
    groups: Vec<Named>,
    /// For each article and mention the number of its group.
    group_of: Vec<Vec<Option<usize>>>,
    /// Where each spelling stands.
    spelled: BTreeMap<String, Vec<(usize, usize)>>,
}

impl<'a> Board<'a> {
    fn new(groups: Vec<Group>, articles: &'a [Article]) -> Board<'a> {
        let mut group_of: Vec<Vec<Option<usize>>> = articles.iter().map(|a| vec![None; a.mentions.len()]).collect();
        for (number, group) in groups.iter().enumerate() {
            for &(article, at) in &group.mentions {
                if let Some(slot) = group_of.get_mut(article).and_then(|of| of.get_mut(at)) {
                    *slot = Some(number);
                }
            }
        }
        let groups = groups.into_iter().map(|group| Named { group, name: None }).collect();
        Board { articles, groups, group_of, spelled: spellings(articles) }
    }

    fn merge(&mut self, one: &Pending) -> Outcome {
        let mut members: Vec<usize> = vec![];
        let mut names = BTreeSet::new();
        for group in one.at_least_two(|at| self.find(one, at))? {
            names.insert(quoted(&self.name(group)));
            if !members.contains(&group) {
                members.push(group);
            }
        }
        let names: Vec<String> = names.into_iter().collect();
        let said = match names.as_slice() {
            _ if members.len() < 2 => "They were found to be one already.".to_string(),
            [both] => format!("They were found as {}, each called {both}.", members.len()),
            names => format!("They were found as {}: {}.", members.len(), names.join(", ")),
        };
        let first = members.first().copied().unwrap_or(0);
        // What the one named most often is, all are.
        let size = |&group: &usize| self.groups.get(group).map_or(0, |one| one.group.mentions.len());
        members.order_by_key(|group| (Reverse(size(group)), *group));
        let kind = members.first().and_then(|&g| self.groups.get(g)).map_or(NameKind::Other, |g| g.group.kind);
        let description = members.iter().find_map(|&g| self.groups.get(g)?.group.description.clone());
        let name = members.iter().find_map(|&g| self.groups.get(g)?.name.clone());
        let mut mentions: Vec<(usize, usize)> = vec![];
        for &group in &members {
            mentions
                .extend(self.groups.get_mut(group).map(|g| std::mem::take(&mut g.group.mentions)).unwrap_or_default());
        }
        self.put(first, Named { group: Group { kind, mentions, description }, name });
        Ok(Applied { said: Some(said), found: self.found(first) })
    }

    fn split(&mut self, one: &Pending) -> Outcome {
        let group = self.find(one, 0)?;
        let spelling = one.text()?;
        let mut only: BTreeSet<usize> = BTreeSet::new();
        for at in 1..one.correction.targets.len() {
            let (_, places) = one.target_of(at, TargetKind::Article)?;
            only.extend(places.iter().map(|place| place.article));
        }
        if one.correction.targets.len() > 1 && only.is_empty() {
            return Err(one.gone(1));
        }
        let wanted = |&(article, at): &(usize, usize)| {
            written(self.articles, (article, at)) == spelling && (only.is_empty() || only.contains(&article))
        };
        let all = self.groups.get(group).map(|g| g.group.mentions.clone()).unwrap_or_default();
        let (taken, left): (Vec<_>, Vec<_>) = all.into_iter().partition(wanted);
        let Some(&first) = taken.first() else {
            // Another already, as long as it is named at all.
            let named = self.spelled.get(spelling).into_iter().flatten().find(|at| wanted(at));
            let Some(&(article, at)) = named else { return Err(format!("{} is not named here.", quoted(spelling))) };
            let said = Some("It was found to be another already.".to_string());
            return Ok(Applied { said, found: vec![Found::Mention(article, at)] });
        };
        let said = format!("{} was found to mean {}.", quoted(spelling), quoted(&self.name(group)));
        if left.is_empty() {
            return Err(format!("{} is its only name: there is nothing to split it from.", quoted(spelling)));
        }
        let kind = self.kind_of(&taken);
        let rest = left.first().map(|&(article, at)| Found::Mention(article, at));
        if let Some(old) = self.groups.get_mut(group) {
            old.group.mentions = left;
        }
        self.groups.push(Named { group: Group { kind, mentions: vec![], description: None }, name: None });
        let number = self.groups.len() - 1;
        self.put(number, Named { group: Group { kind, mentions: taken, description: None }, name: None });
        let found = [Some(Found::Mention(first.0, first.1)), rest].into_iter().flatten().collect();
        Ok(Applied { said: Some(said), found })
    }

    fn rename(&mut self, one: &Pending) -> Outcome {
        let group = self.find(one, 0)?;
        let name = one.text()?.to_string();
        let said = self
            .groups
            .get(group)
            .map(|g| format!("It was found as {}.", quoted(&usual_name(&g.group, self.articles))));
        if let Some(named) = self.groups.get_mut(group) {
            named.name = Some(name);
        }
        Ok(Applied { said, found: self.found(group) })
    }

    /// The group that a target means: the one that has most of its mentions, else the only one of its name.
    fn find(&self, one: &Pending, target: usize) -> Result<usize, String> {
        let (target_of, places) = one.target_of(target, TargetKind::Entity)?;
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for &(article, at) in
            places.iter().filter_map(|place| mention_at(self.articles, place)).collect::<Vec<_>>().iter()
        {
            if let Some(group) = self.group_at(article, at) {
                *votes.entry(group).or_default() += 1;
            }
        }
        if let Some((&group, _)) = votes.iter().max_by_key(|&(group, votes)| (votes, Reverse(group))) {
            return Ok(group);
        }
        let names = target_of.name.iter().chain(target_of.passages.iter().map(|cited| &cited.text));
        for name in names {
            let places = self.spelled.get(name.trim()).into_iter().flatten();
            let groups: BTreeSet<usize> = places.filter_map(|&(article, at)| self.group_at(article, at)).collect();
            let renamed = self.groups.iter().position(|g| g.name.as_ref() == Some(name));
            match (groups.len(), groups.first().copied().or(renamed)) {
                (0 | 1, Some(group)) => return Ok(group),
                (0 | 1, None) => {}
                _ => return Err(format!("More than one is called {}: say which by a passage.", quoted(name))),
            }
        }
        Err(not_named(one, target))
    }

    fn group_at(&self, article: usize, at: usize) -> Option<usize> {
        *self.group_of.get(article)?.get(at)?
    }

    /// Makes `named` the group of this number.
    fn put(&mut self, number: usize, mut named: Named) {
        named.group.mentions.order();
        for &(article, at) in &named.group.mentions {
            if let Some(slot) = self.group_of.get_mut(article).and_then(|of| of.get_mut(at)) {
                *slot = Some(number);
            }
        }
        if let Some(slot) = self.groups.get_mut(number) {
            *slot = named;
        }
    }

    fn name(&self, group: usize) -> String {
        let name = |g: &Named| g.name.clone().unwrap_or_else(|| usual_name(&g.group, self.articles));
        self.groups.get(group).map(name).unwrap_or_default()
    }

    fn found(&self, group: usize) -> Vec<Found> {
        let first = self.groups.get(group).and_then(|g| g.group.mentions.first());
        first.map(|&(article, at)| Found::Mention(article, at)).into_iter().collect()
    }

    /// What most of the mentions are.
    fn kind_of(&self, mentions: &[(usize, usize)]) -> NameKind {
        let mut votes: BTreeMap<NameKind, usize> = BTreeMap::new();
        for mention in mentions.iter().filter_map(|&at| mention(self.articles, at)) {
            *votes.entry(mention.kind).or_default() += 1;
        }
        votes.into_iter().max_by_key(|&(kind, votes)| (votes, Reverse(kind))).map_or(NameKind::Other, |(kind, _)| kind)
    }
}

/// Why the entity that a target means is not found.
pub(super) fn not_named(one: &Pending, target: usize) -> String {
    let meant = one.correction.targets.get(target);
    let name = meant.and_then(|meant| meant.name.as_ref().or(meant.passages.first().map(|cited| &cited.text)));
    name.map_or_else(|| one.gone(target), |name| format!("{} is not named in this story any more.", quoted(name)))
}

/// A mention of the entity that a target means, in articles whose mentions have their entities of the story.
pub(super) fn mention_of(
    target: &Target,
    places: &[Place],
    articles: &[Article],
    spelled: &OnceCell<BTreeMap<String, Vec<(usize, usize)>>>,
) -> Option<Found> {
    let mut votes: BTreeMap<&str, (usize, (usize, usize))> = BTreeMap::new();
    for at in places.iter().filter_map(|place| mention_at(articles, place)) {
        if let Some(entity) = mention(articles, at).and_then(|m| m.entity.as_deref()) {
            votes.entry(entity).or_insert((0, at)).0 += 1;
        }
    }
    if let Some((_, (_, (article, at)))) = votes.iter().max_by_key(|(id, (votes, _))| (*votes, Reverse(*id))) {
        return Some(Found::Mention(*article, *at));
    }
    let name = target.name.as_deref()?.trim();
    let called = spelled.get_or_init(|| spellings(articles)).get(name)?;
    let entities: BTreeSet<Option<&str>> =
        called.iter().map(|&at| mention(articles, at).and_then(|m| m.entity.as_deref())).collect();
    let &(article, at) = called.first().filter(|_| entities.len() == 1)?;
    Some(Found::Mention(article, at))
}

/// Where each spelling stands.
fn spellings(articles: &[Article]) -> BTreeMap<String, Vec<(usize, usize)>> {
    let mut spelled: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (article, a) in articles.iter().enumerate() {
        for at in 0..a.mentions.len() {
            spelled.entry(written(articles, (article, at))).or_default().push((article, at));
        }
    }
    spelled
}

fn mention(articles: &[Article], (article, at): (usize, usize)) -> Option<&Mention> {
    articles.get(article)?.mentions.get(at)
}

/// The mention that stands at a place, or reaches into it.
fn mention_at(articles: &[Article], place: &Place) -> Option<(usize, usize)> {
    let mentions = &articles.get(place.article)?.mentions;
    let first = mentions.partition_point(|m| m.span.end <= place.span.start);
    let near = mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.span.start < place.span.end);
    let best = near.max_by_key(|(at, m)| (m.span == place.span, Reverse(*at)));
    best.map(|(at, _)| (place.article, at))
}

/// A mention as written, white space as in running text.
fn written(articles: &[Article], at: (usize, usize)) -> String {
    let words = articles.get(at.0).and_then(|a| Some(a.mentions.get(at.1)?.span.text(&a.text)));
    words.unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ")
}
