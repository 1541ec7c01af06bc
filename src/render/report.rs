//! What is worth reporting of a story, in what order: shared by the text, Markdown and HTML forms.

use super::calls::Calls;
use super::news::news_of;
use super::people::{People, correction_line, program_said, says};
use super::utterances;
use crate::article::{Article, BlockKind, NameKind, Quote, QuoteForm, SourceKind};
use crate::btree::{BTreeMap, BTreeSet};
use crate::correction::Correction;
use crate::english::gazetteers;
use crate::english::parts::is_subject_pronoun;
use crate::sort::Ordered;
use crate::story::{Claim, Confidence, Discrepancy, DiscrepancyKind, Link, LinkEvidenceKind, Stance, Story, Verdict};
use crate::text::{Span, canonical};
use std::cmp::Reverse;

/// A story's report: sentences first, evidence after.
pub(super) struct Report {
    pub title: String,
    /// Where the articles seem to be of several stories, each of these.
    pub stories: Vec<Told>,
    pub articles: Vec<Source>,
    /// Findings as sentences.
    pub findings: Vec<String>,
    pub sections: Vec<Section>,
}

/// One of the stories of a heap.
pub(super) struct Told {
    /// Letters of its articles.
    pub letters: String,
    /// Headline of the first of them that has one.
    pub headline: String,
}

/// Said above the stories of a heap.
pub(super) fn several(stories: &[Told]) -> String {
    format!("These seem to be {} stories; what follows compares them as one:", stories.len())
}

/// One article of the report.
pub(super) struct Source {
    pub letter: String,
    pub label: String,
    /// "25 January 2024 (inferred)", or that it is unknown.
    pub date: String,
    /// Letters of its group of origin, itself included.
    pub origin: String,
    /// What to know of its text before trusting it.
    pub notes: Vec<String>,
}

/// Items under one heading; never empty.
pub(super) struct Section {
    pub heading: &'static str,
    pub items: Vec<Item>,
    /// Numbers of the items, those first that a reader wants to see where there is no room for all.
    pub order: Vec<usize>,
}

/// One finding with the words it rests on.
pub(super) struct Item {
    pub text: String,
    /// What people say of it, and what the program had said in its place: a line each.
    pub said: Vec<String>,
    pub passages: Vec<Passage>,
}

/// Words of one article.
pub(super) struct Passage {
    pub letter: String,
    /// "quoted", "hedged" …; empty when there is nothing to say.
    pub note: &'static str,
    pub text: String,
}

/// A, B, … Z, AA, AB, …
pub(super) fn letter(mut index: usize) -> String {
    let mut letters = vec![];
    loop {
        letters.push(char::from(b'A' + (index % 26) as u8));
        if index < 26 {
            break letters.iter().rev().collect();
        }
        index = index / 26 - 1;
    }
}

/// Collects the report of a story.
pub(super) fn report(story: &Story) -> Report {
    let view = View::new(story);
    let sections = [
        ("Told by more than one", view.shared_claims()),
        ("Where they differ", view.discrepancies(|verdict| verdict == Verdict::Differs)),
        ("Told differently, without contradiction", view.discrepancies(|verdict| verdict != Verdict::Differs)),
        ("Who is quoted", view.quotes()),
        ("Told by one only", view.single_claims()),
        ("Who drew on whom", view.links()),
        ("When it happened", view.timeline()),
        ("People and things named", view.entities()),
        ("Corrected by people", view.corrections()),
    ];
    Report {
        title: story.title.clone().unwrap_or_else(|| "A story without a title".to_string()),
        stories: view.stories(),
        articles: view.sources(),
        findings: view.findings(),
        sections: sections
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .map(|(heading, items)| Section { heading, order: view.order(heading, &items), items })
            .collect(),
    }
}

/// The story with its articles by id.
struct View<'a> {
    story: &'a Story,
    index: BTreeMap<&'a str, usize>,
    people: People<'a>,
    /// Discrepancies that are none, as a person says.
    aside: BTreeSet<&'a str>,
    calls: Calls,
}

impl<'a> View<'a> {
    fn new(story: &'a Story) -> View<'a> {
        let index = story.articles.iter().enumerate().map(|(i, a)| (a.id.as_str(), i)).collect();
        View { story, index, people: People::of_story(story), aside: story.set_aside(), calls: Calls::of(story) }
    }

    fn letter(&self, id: &str) -> String {
        self.index.get(id).map_or_else(|| "?".to_string(), |&i| letter(i))
    }

    fn letters<'i>(&self, ids: impl Iterator<Item = &'i str>) -> String {
        let indexes: BTreeSet<usize> = ids.filter_map(|id| self.index.get(id).copied()).collect();
        indexes.into_iter().map(letter).collect::<Vec<_>>().join(", ")
    }

    fn article(&self, id: &str) -> Option<&'a Article> {
        self.story.articles.get(*self.index.get(id)?)
    }

    fn sources(&self) -> Vec<Source> {
        let origin = |id: &str| {
            let group = self.story.lineage.origins.iter().find(|group| group.iter().any(|one| one == id));
            group.map_or_else(|| self.letter(id), |group| self.letters(group.iter().map(String::as_str)))
        };
        let source = |(i, article): (usize, &Article)| Source {
            letter: letter(i),
            label: label(article),
            date: date(article),
            origin: origin(&article.id),
            notes: article.notes.iter().map(|note| note.text.clone()).chain(self.said_beside(&article.id)).collect(),
        };
        self.story.articles.iter().enumerate().map(source).collect()
    }

    fn stories(&self) -> Vec<Told> {
        let told = |group: &Vec<String>| {
            let articles = || group.iter().filter_map(|id| self.article(id));
            let headline = articles().find_map(|article| article.title.as_deref()).unwrap_or("");
            let first = articles().next().map_or("", Article::label);
            let headline = one_line(if headline.is_empty() { first } else { headline });
            Told { letters: self.letters(group.iter().map(String::as_str)), headline }
        };
        let groups = &self.story.stories;
        if groups.len() < 2 { vec![] } else { groups.iter().map(told).collect() }
    }

    fn tellers(&self, claim: &Claim) -> BTreeSet<usize> {
        claim.evidence.iter().filter_map(|e| self.index.get(e.article.as_str()).copied()).collect()
    }

    fn findings(&self) -> Vec<String> {
        let count = self.story.articles.len();
        let mut findings = vec![match (count, self.story.lineage.origins.len()) {
            (1, _) => "One report: there is nothing to compare it with yet.".to_string(),
            (n, o) if n == o => format!("{n} reports, each of its own origin as far as can be shown."),
            (n, 1) => format!("{n} reports from one origin."),
            (n, o) => format!("{n} reports from {o} origins."),
        }];
        let by_all = self.story.claims.iter().filter(|c| count > 1 && self.tellers(c).len() == count).count();
        let shared = self.story.claims.iter().filter(|c| self.tellers(c).len() > 1).count();
        if count > 1 {
            let all = if count == 2 { "Both" } else { "All" };
            findings.push(match (by_all, shared) {
                (_, 0) => "No statement is told by more than one of them.".to_string(),
                (0, s) => {
                    format!("{} told by more than one; none by all.", plural(s, "statement is", "statements are"))
                }
                (a, s) if a == s => format!("{all} tell {}.", plural(a, "statement", "statements")),
                (a, s) => {
                    format!("{all} tell {}; {s} are told by more than one.", plural(a, "statement", "statements"))
                }
            });
        }
        for link in self.story.lineage.links.iter().filter(|l| self.is_inside_origin(l)) {
            let sentence = self.link_sentence(link);
            findings.push(match self.people.link(&link.from, &link.to) {
                Some(one) => {
                    format!("{}, {} says.", sentence.trim_end_matches('.'), one.by.as_deref().unwrap_or("a person"))
                }
                None => sentence,
            });
        }
        let points = |n: usize| plural(n, "point", "points");
        let tally = self.story.points();
        let others = tally.others();
        let words = |&(verdict, n): &(Verdict, usize)| format!("{n} {}", verdict_words(verdict));
        let named = |what: String| match others.as_slice() {
            [(verdict, n)] => format!("{what} {} {}", if *n == 1 { "is" } else { "are" }, verdict_words(*verdict)),
            several => format!("{what} compared: {}", several.iter().map(words).collect::<Vec<_>>().join(", ")),
        };
        findings.extend(match (tally.differs, others.iter().map(|(_, n)| n).sum()) {
            (0, 0) => None,
            (n, 0) => Some(format!("They differ on {}.", points(n))),
            (0, n) => Some(format!("They contradict one another nowhere; {}.", named(points(n)))),
            (n, more) => Some(format!("They differ on {}; {}.", points(n), named(format!("{more} more")))),
        });
        findings
    }

    fn said(&self, sentence: &str) -> String {
        self.calls.said(sentence)
    }

    fn is_inside_origin(&self, link: &Link) -> bool {
        self.story.lineage.origins.iter().any(|g| g.contains(&link.from) && g.contains(&link.to))
    }

    /// The item of a claim, or of several that the same articles tell sentence by sentence.
    fn claim_item(&self, run: &[&Claim]) -> Option<Item> {
        let claim = run.first()?;
        let passage = |e: &crate::story::Evidence| {
            let article = self.article(&e.article)?;
            let (first, last) =
                (article.sentences.get(e.sentence)?, article.sentences.get(e.sentence + run.len() - 1)?);
            let text = Span::new(first.start, last.end).text(&article.text);
            Some(Passage { letter: self.letter(&e.article), note: stance_words(e.stance), text: one_line(text) })
        };
        let tellers = self.letters(claim.evidence.iter().map(|e| e.article.as_str()));
        let origins = match (self.tellers(claim).len(), claim.origins) {
            (t, o) if t > 1 && o == 1 => ", one origin".to_string(),
            (t, o) if t > o => format!(", {o} origins"),
            _ => String::new(),
        };
        let perhaps = run.iter().all(|claim| claim.confidence == Some(Confidence::Low));
        let perhaps = if perhaps { ", perhaps one claim" } else { "" };
        let words: Vec<String> = run.iter().map(|claim| one_line(&claim.text)).collect();
        Some(Item {
            text: format!("{} [{tellers}{origins}{perhaps}]", words.join(" ")),
            said: run.iter().flat_map(|claim| self.said_beside(&claim.id)).collect(),
            passages: claim.evidence.iter().filter_map(passage).collect(),
        })
    }

    fn shared_claims(&self) -> Vec<Item> {
        let mut claims: Vec<&Claim> = self.story.claims.iter().filter(|c| self.tellers(c).len() > 1).collect();
        claims.order_by_key(|c| Reverse((c.origins, self.tellers(c).len())));
        utterances::runs(self.story, &claims).iter().filter_map(|run| self.claim_item(run)).collect()
    }

    fn single_claims(&self) -> Vec<Item> {
        if self.story.articles.len() < 2 {
            return vec![];
        }
        self.told_once().filter_map(|c| self.claim_item(&[c])).collect()
    }

    fn told_once(&self) -> impl Iterator<Item = &'a Claim> {
        self.story.claims.iter().filter(|c| self.tellers(c).len() == 1)
    }

    /// Which items of a section are seen where there is no room for all: of what happened what most tell, and of that the
    /// latest, the event rather than what led up to it; of quotations too what most tell, and of what one tells that with the most news,
    /// each report in its turn. Elsewhere the first.
    fn order(&self, heading: &str, items: &[Item]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..items.len()).collect();
        let letters = |at: usize| items.get(at).map_or("", |item| lettered(item).1);
        let tellers = |at: usize| letters(at).split(", ").count();
        match heading {
            "When it happened" => order.order_by_key(|&at| Reverse((tellers(at), at))),
            "Who is quoted" => {
                let line = |at: usize| items.get(at).map_or("", |item| lettered(item).0);
                take_turns(&mut order, letters);
                order.order_by_key(|&at| (utterances::is_little(line(at)), Reverse(tellers(at))));
                order = utterances::fullest_first(order, line);
            }
            "Told by one only" => {
                let news: Vec<f64> = self.told_once().map(|claim| news_of(self.story, claim)).collect();
                let worth = |at: usize| news.get(at).copied().unwrap_or_default();
                order.order_by(|&a, &b| worth(b).total_cmp(&worth(a)));
                take_turns(&mut order, letters);
            }
            _ => {}
        }
        order
    }

    /// The discrepancies but those that a person has set aside.
    fn points(&self) -> impl Iterator<Item = &'a Discrepancy> {
        self.story.discrepancies.iter().filter(|d| !self.aside.contains(d.id.as_str()))
    }

    fn discrepancies(&self, wanted: fn(Verdict) -> bool) -> Vec<Item> {
        let mut found: Vec<&Discrepancy> = self.points().filter(|d| wanted(d.verdict)).collect();
        // What a person has ruled on comes first: a terminal shows the first of them only.
        let ruled = |d: &Discrepancy| self.people.verdict(&d.id).is_some();
        found.order_by_key(|d| (!ruled(d), Reverse(d.verdict), rank(d.kind)));
        let item = |d: &Discrepancy| {
            let person = self.people.verdict(&d.id);
            let sentence = self.said(&person.map_or_else(|| d.reason.clone(), says));
            let program = person.and_then(program_said).map(|said| self.said(&said));
            Item {
                text: format!("{} ({}): {sentence}", kind_words(d.kind), verdict_words(d.verdict)),
                said: program.into_iter().chain(self.said_beside(&d.id)).collect(),
                passages: d
                    .readings
                    .iter()
                    .map(|r| Passage { letter: self.letter(&r.article), note: "", text: one_line(&r.text) })
                    .collect(),
            }
        };
        found.into_iter().map(item).collect()
    }

    /// What people say of an item beside its sentence, and what the program had said.
    fn said_beside(&self, item: &str) -> Vec<String> {
        self.people.beside(item).map(|one| self.said(&correction_line(one))).collect()
    }

    /// Quotations in marks, the same words of several articles as one item.
    fn quotes(&self) -> Vec<Item> {
        let mut groups: Vec<Vec<(&Article, &Quote)>> = vec![];
        let mut by_words: BTreeMap<String, usize> = BTreeMap::new();
        for article in &self.story.articles {
            let spoken = |q: &&Quote| matches!(q.form, QuoteForm::Direct | QuoteForm::Partial);
            for quote in article.quotes.iter().filter(spoken) {
                let words: String = quote
                    .span
                    .text(&article.text)
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .flat_map(char::to_lowercase)
                    .collect();
                let group = *by_words.entry(words).or_insert_with(|| {
                    groups.push(vec![]);
                    groups.len() - 1
                });
                if let Some(quotes) = groups.get_mut(group) {
                    quotes.push((article, quote));
                }
            }
        }
        let item = |quotes: Vec<(&Article, &Quote)>| {
            // Where one says "he", another may name him.
            let named = |(_, quote): &&(&Article, &Quote)| quote.speaker.as_ref().is_some_and(|s| s.entity.is_some());
            let speaker = quotes.iter().find(named).or(quotes.first()).map(|(_, quote)| self.speaker(quote));
            let speaker = speaker.unwrap_or_default();
            let letters = self.letters(quotes.iter().map(|(a, _)| a.id.as_str()));
            let words = quotes.first().map_or("", |(a, q)| q.span.text(&a.text));
            let passages = quotes
                .iter()
                .filter_map(|(a, q)| {
                    let sentence = a.sentences.get(a.sentence_at(q.span.start)?)?.text(&a.text);
                    Some(Passage { letter: self.letter(&a.id), note: "", text: one_line(sentence) })
                })
                .collect();
            let words = one_line(words);
            let text = format!("{speaker}: “{}” [{letters}]", words.trim_end_matches(','));
            Item { text, said: vec![], passages }
        };
        groups.into_iter().map(item).collect()
    }

    fn speaker(&self, quote: &Quote) -> String {
        let Some(speaker) = &quote.speaker else { return "Unknown".to_string() };
        let entity = speaker.entity.as_ref().and_then(|id| self.story.entities.iter().find(|e| e.id == *id));
        let unresolved = || match is_subject_pronoun(&speaker.text.to_lowercase()) {
            true => format!("Unknown (“{}”)", speaker.text),
            false => one_line(&speaker.text),
        };
        let mut words = entity.map_or_else(unresolved, |e| e.name.clone());
        if let (None, Some(kind)) = (entity, speaker.kind) {
            words.push_str(&format!(" ({}, not named)", source_words(kind)));
        }
        if let Some(via) = &quote.via {
            words.push_str(&format!(" (via {via})"));
        }
        words
    }

    fn link_sentence(&self, link: &Link) -> String {
        let (from, to) = (self.letter(&link.from), self.letter(&link.to));
        if link.directed && self.is_inside_origin(link) {
            format!("{to} draws on {from}.")
        } else if link.directed {
            format!("{to} may draw on {from}.")
        } else if link.unknown {
            format!("{from} and {to} seem to rest on a source that neither names.")
        } else if self.is_inside_origin(link) {
            format!("{from} and {to} share a source.")
        } else {
            format!("{from} and {to} may share a source.")
        }
    }

    fn links(&self) -> Vec<Item> {
        let ruled = |one: &Correction| {
            let said = program_said(one).map(|said| self.said(&said)).into_iter().collect();
            Item { text: self.said(&says(one)), said, passages: vec![] }
        };
        let item = |link: &Link| {
            if let Some(one) = self.people.link(&link.from, &link.to) {
                return ruled(one);
            }
            let evidence: Vec<String> =
                link.evidence.iter().map(|e| format!("{}: {}", evidence_words(e.kind), self.said(&e.detail))).collect();
            let text = format!("{} {}", self.link_sentence(link), evidence.join(" "));
            Item { text, said: vec![], passages: vec![] }
        };
        let links = self.story.lineage.links.iter().filter(|link| link.score >= WORTH_A_LOOK).map(item);
        links.chain(self.people.unlinked().map(ruled)).collect()
    }

    fn timeline(&self) -> Vec<Item> {
        let item = |h: &crate::story::Happening| {
            let days = if h.from == h.to { h.from.clone() } else { format!("{} to {}", h.from, h.to) };
            let told = h.mentions.iter().map(|m| m.article.as_str());
            let readings = self.differing(h).flat_map(|d| d.readings.iter().map(|r| r.article.as_str()));
            let letters = self.letters(told.chain(readings));
            let text = format!("{days}{}: {} [{letters}]", self.figures(h), one_line(&h.text));
            Item { text, said: vec![], passages: vec![] }
        };
        self.story.timeline.iter().map(item).collect()
    }

    fn differing(&self, happening: &'a crate::story::Happening) -> impl Iterator<Item = &'a Discrepancy> {
        self.points().filter(|d| happening.discrepancies.contains(&d.id))
    }

    /// What those who tell a happening differ in, since its text has the figures and days of one of them.
    fn figures(&self, happening: &crate::story::Happening) -> String {
        let reading = |r: &crate::story::Reading| format!("{} “{}”", self.letter(&r.article), one_line(&r.text));
        let words = |d: &Discrepancy| {
            let how = if d.verdict == Verdict::Differs { "they differ" } else { verdict_words(d.verdict) };
            format!("{how}: {}", d.readings.iter().map(reading).collect::<Vec<_>>().join(", "))
        };
        let found: Vec<String> = self.differing(happening).map(words).collect();
        if found.is_empty() { String::new() } else { format!(" ({})", found.join("; ")) }
    }

    fn entities(&self) -> Vec<Item> {
        let item = |e: &crate::story::Entity| {
            // a mark of another shape is no other name
            let same = |name: &str| canonical(name) == canonical(&e.name);
            let others: Vec<&str> = e.names.iter().map(|n| n.text.as_str()).filter(|n| !same(n)).collect();
            let also = if others.is_empty() { String::new() } else { format!("; also {}", others.join(", ")) };
            let about = e.description.as_ref().map(|d| format!(", {d}")).unwrap_or_default();
            let letters = self.letters(e.names.iter().flat_map(|n| n.articles.iter().map(String::as_str)));
            Item {
                text: format!("{}{about}{also} [{letters}]", e.name),
                said: self.said_beside(&e.id),
                passages: vec![],
            }
        };
        let told_twice = |e: &&crate::story::Entity| {
            let articles: BTreeSet<&String> = e.names.iter().flat_map(|n| &n.articles).collect();
            articles.len() > 1 || self.story.articles.len() == 1
        };
        // "Norwegian" says whose something is, and names nothing.
        let people = |e: &&crate::story::Entity| {
            let of_people = |name: &str| name.split(' ').all(|word| gazetteers::is_nationality(&word.to_lowercase()));
            e.kind == NameKind::Other && e.names.iter().all(|name| of_people(&name.text))
        };
        // Whom a person was at pains to correct is worth a line wherever he is named.
        let ruled = |e: &&crate::story::Entity| self.people.beside(&e.id).next().is_some();
        let shown = |e: &&crate::story::Entity| ruled(e) || told_twice(e) && !people(e);
        self.story.entities.iter().filter(shown).map(item).collect()
    }

    /// What people say, what the program had found, and what could not be applied.
    fn corrections(&self) -> Vec<Item> {
        let item = |one| Item { text: self.said(&correction_line(one)), said: vec![], passages: vec![] };
        self.story.corrections.iter().map(item).collect()
    }
}

/// The first of each report, or of those same reports, before the second of any.
fn take_turns<'i>(order: &mut [usize], letters: impl Fn(usize) -> &'i str) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut turns: BTreeMap<usize, usize> = BTreeMap::new();
    for &at in order.iter() {
        let count = seen.entry(letters(at)).or_default();
        turns.insert(at, *count);
        *count += 1;
    }
    order.order_by_key(|at| turns.get(at).copied());
}

/// An item without and with the letters at its end.
pub(super) fn lettered(item: &Item) -> (&str, &str) {
    match item.text.rfind(" [") {
        Some(at) if item.text.ends_with(']') => item.text.split_at(at),
        _ => (item.text.as_str(), ""),
    }
}

/// Of the links that score less hardly one in nine is right: the JSON has them, a reader need not.
const WORTH_A_LOOK: f64 = 0.3;

/// Outlet, else file name, and the headline; of an article that has none of these the first words.
fn label(article: &Article) -> String {
    if article.source.is_none() && article.name.is_none() && article.title.is_none() {
        return first_words(article);
    }
    let name = article.label();
    match &article.title {
        Some(title) if title != name => format!("{name}: {title}"),
        _ => name.to_string(),
    }
}

fn first_words(article: &Article) -> String {
    const ENOUGH: usize = 9;
    let body = article.blocks.iter().find(|block| block.kind == BlockKind::Body);
    let text = body.map_or(article.text.as_str(), |block| block.span.text(&article.text));
    let words: Vec<&str> = text.split_whitespace().take(ENOUGH + 1).collect();
    match words.get(..ENOUGH) {
        Some(first) if words.len() > ENOUGH => format!("{}…", first.join(" ")),
        _ => words.join(" "),
    }
}

fn date(article: &Article) -> String {
    let Some(published) = &article.published else { return "date unknown".to_string() };
    match published.basis {
        crate::article::Basis::Inferred => format!("{} (inferred)", published.date),
        _ => published.date.clone(),
    }
}

/// White space of any kind as one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn stance_words(stance: Stance) -> &'static str {
    match stance {
        Stance::Stated => "",
        Stance::Quoted => "quoted",
        Stance::Hedged => "hedged",
        Stance::Denied => "denied",
    }
}

pub(super) fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Compatible => "compatible",
        Verdict::Updated => "updated",
        Verdict::Scope => "of another scope",
        Verdict::Differs => "differing",
    }
}

fn source_words(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Official => "an official",
        SourceKind::Spokesperson => "a spokesperson",
        SourceKind::Document => "a document",
        SourceKind::Witness => "a witness",
        SourceKind::Media => "a news outlet",
        SourceKind::Expert => "an expert",
        SourceKind::Anonymous | SourceKind::Other => "a source",
    }
}

/// What a reader wants to see first of what can both be so: who knows how much and whose word it is, before the wording.
fn rank(kind: DiscrepancyKind) -> u8 {
    match kind {
        DiscrepancyKind::Certainty | DiscrepancyKind::Attribution | DiscrepancyKind::Time => 0,
        DiscrepancyKind::Quotation => 1,
        DiscrepancyKind::Quantity => 2,
        DiscrepancyKind::Name => 3,
        DiscrepancyKind::Term => 4,
    }
}

fn kind_words(kind: DiscrepancyKind) -> &'static str {
    match kind {
        DiscrepancyKind::Quantity => "Number",
        DiscrepancyKind::Time => "Time",
        DiscrepancyKind::Quotation => "Quotation",
        DiscrepancyKind::Attribution => "Attribution",
        DiscrepancyKind::Certainty => "Certainty",
        DiscrepancyKind::Name => "Name",
        DiscrepancyKind::Term => "Term",
    }
}

fn evidence_words(kind: LinkEvidenceKind) -> &'static str {
    match kind {
        LinkEvidenceKind::SharedWording => "Shared wording",
        LinkEvidenceKind::Credit => "Credit",
        LinkEvidenceKind::NamedSource => "Named source",
        LinkEvidenceKind::Later => "Later",
        LinkEvidenceKind::SharedDetail => "Shared detail",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_call_an_article_by_its_letter_not_by_its_file() {
        let text = "The ferry had a leaking hinge that no mechanic on the island would touch, the crew had noticed days before. \
                    Nine trucks of salted cod shifted when the deck tilted, and two of them broke through the railing at dawn.";
        let input = |name: &str, source: Option<&str>| crate::Input {
            name: Some(name.into()),
            source: source.map(str::to_string),
            text: Some(text.into()),
            ..crate::Input::default()
        };
        let story = crate::compare(&[input("1-courier.txt", None), input("11-courier.txt", None)]).unwrap();
        let said: Vec<String> = View::new(&story).links().into_iter().map(|item| item.text).collect();
        assert!(said.len() == 1 && said[0].contains("A and B share") && !said[0].contains(".txt"), "{said:?}");
        let sourced = [input("1-courier.txt", Some("Gulf v.2")), input("b", None)];
        let said = View::new(&crate::compare(&sourced).unwrap()).links();
        assert!(said[0].text.contains("Gulf v.2"), "{}", said[0].text);
    }

    #[test]
    fn what_is_seen_where_there_is_no_room_for_all() {
        let story =
            crate::compare(&[crate::Input { text: Some("Rain fell.".into()), ..crate::Input::default() }]).unwrap();
        let told = ["1 [A]", "2 [A, B]", "3 [A]", "4 [A, B, C]", "5 [B]", "6 [C]"];
        let items = told.map(|text| Item { text: text.to_string(), said: vec![], passages: vec![] });
        for (heading, want) in [
            ("When it happened", "4 2 6 5 3 1"),
            ("Who is quoted", "4 2 1 5 6 3"),
            ("People and things named", "1 2 3 4 5 6"),
        ] {
            let order = View::new(&story).order(heading, &items);
            let found: Vec<String> = order.into_iter().map(|at| (at + 1).to_string()).collect();
            assert_eq!(found.join(" "), want, "{heading}");
        }
    }

    #[test]
    fn of_what_one_tells_each_reports_news_is_seen_first() {
        let input = |text: &str| crate::Input { text: Some(text.into()), ..crate::Input::default() };
        let story = crate::compare(&[
            input("It is a quiet town by the sea. Nobody came. Divers found 3 cars below the bridge in Kessel."),
            input("What a year it has been so far. The valve of the dam was closed by 14 men in May."),
        ])
        .unwrap();
        let view = View::new(&story);
        let items = view.single_claims();
        let order = view.order("Told by one only", &items);
        let first: Vec<&str> = order.iter().take(2).map(|&at| items[at].text.as_str()).collect();
        assert!(first[0].starts_with("Divers") && first[1].starts_with("The valve"), "{first:?}");
        assert_eq!(order.len(), items.len());
    }

    #[test]
    fn what_is_only_perhaps_one_claim_is_not_reported_as_surely_one() {
        use Confidence::{High, Low, Medium};
        let input = |text: &str| crate::Input { text: Some(text.into()), ..crate::Input::default() };
        let told = ["Nine", "Fourteen"].map(|dead| input(&format!("{dead} sailors died when the ferry Halla sank.")));
        let mut story = crate::compare(&told).unwrap();
        for (confidence, want) in [(Some(Low), true), (Some(Medium), false), (Some(High), false), (None, false)] {
            story.claims.iter_mut().for_each(|claim| claim.confidence = confidence);
            let said: Vec<String> = View::new(&story).shared_claims().into_iter().map(|item| item.text).collect();
            assert!(said.len() == 1 && said[0].ends_with(", perhaps one claim]") == want, "{confidence:?}: {said:?}");
        }
    }

    #[test]
    fn an_article_without_outlet_file_and_headline_is_called_by_its_first_words() {
        for (text, want) in [
            (
                "date 2024-01-25\n\nRain fell on the hills above Orrin all of Monday night, and more is to come.",
                "Rain fell on the hills above Orrin all of…",
            ),
            ("Rain fell.", "Rain fell."),
        ] {
            let article = crate::extract(&crate::Input { text: Some(text.into()), ..crate::Input::default() }).unwrap();
            assert_eq!(label(&article), want);
        }
    }

    #[test]
    fn a_happening_says_whose_figures_differ() {
        let input = |who: &str, text: &str| crate::Input {
            source: Some(who.into()),
            published: Some("2024-03-05".into()),
            text: Some(text.into()),
            ..crate::Input::default()
        };
        let told = |dead: &str| format!("{dead} sailors died when the ferry Halla sank near Orrin on Monday.");
        for (other, want) in [("Fourteen", true), ("Nine", false)] {
            let story = crate::compare(&[input("Gulf", &told("Nine")), input("Post", &told(other))]).unwrap();
            let said: Vec<String> = View::new(&story).timeline().into_iter().map(|item| item.text).collect();
            let differ = "2024-03-04 (they differ: A “Nine sailors”, B “Fourteen sailors”): ";
            assert_eq!(said.iter().filter(|said| said.starts_with(differ)).count(), usize::from(want), "{said:?}");
            assert_eq!(said.len(), 1, "{said:?}");
        }
    }

    #[test]
    fn a_pronoun_that_means_nobody_is_no_speaker_to_read() {
        let input = |text: &str| crate::Input { text: Some(text.into()), ..crate::Input::default() };
        let [by_it, by_lee] = ["it said", "said Ann Lee"].map(|who| input(&format!("“We will rebuild,” {who}.")));
        for (told, want) in [([by_it.clone(), by_it.clone()], "Unknown (“it”): “"), ([by_it, by_lee], "Ann Lee: “")]
        {
            let story = crate::compare(&told).unwrap();
            let said: Vec<String> = View::new(&story).quotes().into_iter().map(|item| item.text).collect();
            assert!(said.len() == 1 && said[0].starts_with(want), "{said:?}");
        }
    }

    #[test]
    fn only_what_differs_is_said_to_differ() {
        use Verdict::{Compatible, Differs, Updated};
        let input = |text: &str| crate::Input { text: Some(text.into()), ..crate::Input::default() };
        let told = ["Nine", "Fourteen"].map(|dead| input(&format!("{dead} sailors died when the ferry Halla sank.")));
        let mut story = crate::compare(&told).unwrap();
        let one = story.discrepancies.first().cloned().unwrap();
        for (verdicts, want) in [
            (&[Differs, Differs][..], "They differ on 2 points."),
            (&[Differs, Updated, Compatible], "They differ on 1 point; 2 more compared: 1 updated, 1 compatible."),
            (&[Compatible], "They contradict one another nowhere; 1 point is compatible."),
        ] {
            story.discrepancies = verdicts.iter().map(|&verdict| Discrepancy { verdict, ..one.clone() }).collect();
            let findings = View::new(&story).findings();
            assert_eq!(findings.last().map(String::as_str), Some(want));
        }
        story.discrepancies.clear();
        assert_eq!(View::new(&story).findings().len(), 2);
    }

    #[test]
    fn letters_go_on_after_z() {
        for (index, want) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letter(index), want);
        }
    }
}
