//! What people say holds, comes back, is never lost, and does not reach further than it was said. All sentences are invented.

use crate::article::Input;
use crate::correction::{Cited, Correction, CorrectionKind, CorrectionStatus, Target, TargetKind};
use crate::render::json;
use crate::story::{Entity, Story, Verdict};

const COURIER: &str = "Orrin Motors will call back 48,000 vans after seven fires, the company said on Tuesday.\n\n\
    Helen Marsh, the chief executive, promised free repairs. Marsh said owners would hear by letter.\n\n\
    The vans of OM were built in Lund. A mechanic named Tom Marsh filmed the first fire.";
const TRIBUNE: &str = "Orrin Motors will call back 48,000 vans after nine fires, the company said on Tuesday.\n\n\
    “We will repair every van for free,” Helen Marsh said. The mayor of Lund asked for a list of owners.";
const LEDGER: &str = "OM is recalling vans that burned while parked in Lund. Shares in Orrin Motors fell by six percent.\n\n\
    Marsh did not answer questions.";

fn input(id: &str, source: &str, text: &str) -> Input {
    let given = |words: &str| Some(words.to_string());
    Input {
        id: given(id),
        source: given(source),
        text: given(text),
        published: given("2025-09-16"),
        ..Input::default()
    }
}

fn inputs() -> Vec<Input> {
    vec![input("a", "Courier", COURIER), input("b", "Tribune", TRIBUNE), input("c", "Ledger", LEDGER)]
}

fn compared(corrections: &[Correction]) -> Story {
    crate::compare_corrected(&inputs(), corrections).unwrap()
}

/// The entity that has this name among its spellings.
fn entity<'a>(story: &'a Story, name: &str) -> &'a Entity {
    story.entities.iter().find(|e| e.names.iter().any(|n| n.text == name)).unwrap_or_else(|| panic!("no {name}"))
}

fn named(name: &str) -> Target {
    Target { kind: TargetKind::Entity, name: Some(name.into()), differs: None, passages: vec![] }
}

fn cited(article: &str, text: &str) -> Cited {
    Cited { article: article.into(), text: text.into(), ..Cited::default() }
}

fn of(kind: TargetKind, passages: &[(&str, &str)]) -> Target {
    let passages = passages.iter().map(|(article, text)| cited(article, text)).collect();
    Target { kind, name: None, differs: None, passages }
}

fn merge(names: &[&str]) -> Correction {
    Correction::new(CorrectionKind::Merge, names.iter().map(|name| named(name)).collect())
}

fn split(name: &str, of_name: &str, articles: &[&str]) -> Correction {
    let only = articles.iter().map(|id| of(TargetKind::Article, &[(id, "")]));
    let targets = [named(of_name)].into_iter().chain(only).collect();
    Correction { text: Some(name.into()), ..Correction::new(CorrectionKind::Split, targets) }
}

fn rename(name: &str, to: &str) -> Correction {
    Correction { text: Some(to.into()), ..Correction::new(CorrectionKind::Rename, vec![named(name)]) }
}

fn link(kind: CorrectionKind, from: &str, to: &str, directed: bool) -> Correction {
    let target = of(TargetKind::Link, &[(from, ""), (to, "")]);
    Correction { directed: Some(directed), ..Correction::new(kind, vec![target]) }
}

fn join(sentences: &[(&str, &str)]) -> Correction {
    Correction::new(CorrectionKind::Join, sentences.iter().map(|&one| of(TargetKind::Claim, &[one])).collect())
}

fn part(sentence: (&str, &str), rest: (&str, &str)) -> Correction {
    let targets = vec![of(TargetKind::Passage, &[sentence]), of(TargetKind::Claim, &[rest])];
    Correction::new(CorrectionKind::Part, targets)
}

fn verdict(verdict: Verdict, readings: &[(&str, &str)]) -> Correction {
    let target = of(TargetKind::Discrepancy, readings);
    Correction { verdict: Some(verdict), ..Correction::new(CorrectionKind::Verdict, vec![target]) }
}

fn note(target: Target, text: &str) -> Correction {
    Correction { text: Some(text.into()), ..Correction::new(CorrectionKind::Note, vec![target]) }
}

fn speaker(words: (&str, &str), who: Option<&str>) -> Correction {
    let targets = [of(TargetKind::Passage, &[words])].into_iter().chain(who.map(named)).collect();
    Correction::new(CorrectionKind::Speaker, targets)
}

/// One of each kind, each of something else.
fn all_kinds() -> Vec<Correction> {
    vec![
        merge(&["OM", "Orrin Motors"]),
        split("Marsh", "Helen Marsh", &["c"]),
        rename("Tom Marsh", "Thomas Marsh"),
        speaker(("b", "We will repair every van for free,"), Some("Orrin Motors")),
        link(CorrectionKind::Link, "a", "c", true),
        join(&[("c", "Marsh did not answer questions."), ("b", "The mayor of Lund asked for a list of owners.")]),
        verdict(Verdict::Differs, &[("b", "for free"), ("a", "by letter")]),
        note(of(TargetKind::Article, &[("b", "")]), "Printed a day later."),
    ]
}

/// The story without its corrections.
fn rest(story: &Story) -> String {
    json(&Story { corrections: vec![], ..story.clone() })
}

/// The names of the articles that tell the claim of a sentence.
fn tellers(story: &Story, article: &str, sentence: &str) -> Vec<(String, String)> {
    let words = |one: &crate::story::Evidence| {
        let article = story.article(&one.article).unwrap();
        (one.article.clone(), article.sentences[one.sentence].text(&article.text).to_string())
    };
    let all = story.claims.iter().map(|claim| claim.evidence.iter().map(words).collect::<Vec<_>>());
    all.into_iter().find(|told| told.contains(&(article.into(), sentence.into()))).unwrap_or_default()
}

#[test]
fn entities_are_merged_split_and_renamed() {
    let before = compared(&[]);
    assert_ne!(entity(&before, "OM").id, entity(&before, "Orrin Motors").id, "the test needs two");
    let story = compared(&[merge(&["OM", "Orrin Motors"]), rename("OM", "Orrin")]);
    let merged = entity(&story, "OM");
    assert_eq!(merged.id, entity(&story, "Orrin Motors").id);
    assert_eq!((merged.name.as_str(), story.entities.len()), ("Orrin", before.entities.len() - 1));
    assert_eq!(story.corrections[0].items, std::slice::from_ref(&merged.id));
    assert_eq!(story.corrections[0].said.as_deref(), Some("They were found as 2: “OM”, “Orrin Motors”."));
    assert_eq!(story.corrections[1].said.as_deref(), Some("It was found as “Orrin Motors”."));

    // A spelling is split off in one article, and its speaker follows.
    assert_eq!(entity(&before, "Marsh").id, entity(&before, "Helen Marsh").id, "the test needs one");
    let story = compared(&[split("Marsh", "Helen Marsh", &["a"])]);
    let split_off = story.entities.iter().find(|e| e.names.len() == 1 && e.names[0].text == "Marsh").unwrap();
    assert_eq!(split_off.names[0].articles, ["a"]);
    let speaks = |id: &str| {
        story.articles[0].quotes.iter().any(|q| q.speaker.as_ref().is_some_and(|s| s.entity.as_deref() == Some(id)))
    };
    assert!(speaks(&split_off.id), "“Marsh said” in Courier is his now: {:?}", story.articles[0].quotes);
    assert!(entity(&story, "Helen Marsh").names.iter().any(|n| n.text == "Marsh" && n.articles == ["c"]));
}

/// The speaker of the quotation with these words: as written, and the entity's name.
fn heard(story: &Story, article: &str, words: &str) -> (String, Option<String>) {
    let article = story.article(article).unwrap();
    let quote = article.quotes.iter().find(|quote| quote.span.text(&article.text).contains(words)).unwrap();
    let speaker = quote.speaker.as_ref();
    let name = |id: &String| story.entities.iter().find(|e| e.id == *id).map(|e| e.name.clone());
    if let Some(speaker) = speaker {
        assert_eq!(speaker.span.text(&article.text), speaker.text);
    }
    (speaker.map(|s| s.text.clone()).unwrap_or_default(), speaker.and_then(|s| s.entity.as_ref()).and_then(name))
}

#[test]
fn who_said_it_is_corrected() {
    let (free, letter) = (("b", "We will repair every van for free,"), ("a", "owners would hear by letter"));
    let said_by = |one: &Correction| {
        let story = compared(std::slice::from_ref(one));
        let [done] = &story.corrections[..] else { panic!() };
        let (id, words) = (&one.targets[0].passages[0].article, &one.targets[0].passages[0].text);
        (heard(&story, id, words), done.summary.clone(), done.said.clone().unwrap_or_default())
    };
    let called = |who: &str, name: &str| (who.to_string(), Some(name.to_string()));
    let whole = |who: (String, Option<String>), summary: &str, said: &str| (who, summary.to_string(), said.to_string());
    assert_eq!(heard(&compared(&[]), "b", free.1), called("Helen Marsh", "Helen Marsh"));
    // the nearest name of hers, in the place of another's
    assert_eq!(
        said_by(&speaker(free, Some("Orrin Motors"))),
        whole(
            called("Orrin Motors", "Orrin Motors"),
            "“Orrin Motors” said “We will repair every van for free,”.",
            "It was found to be said by “Helen Marsh”."
        )
    );
    // he is not named there: the words of another cannot stand for his
    assert_eq!(said_by(&speaker(free, Some("Tom Marsh"))).0, called("", "Tom Marsh"));
    assert_eq!(said_by(&speaker(letter, Some("Helen Marsh"))).2, "It was found to be said by “Helen Marsh” (“Marsh”).");
    // somebody without a name, as the article calls them
    let unnamed = Correction { text: Some("The mayor of Lund".into()), ..speaker(free, None) };
    assert_eq!(said_by(&unnamed).0, ("The mayor of Lund".to_string(), None));
    assert_eq!(said_by(&speaker(free, None)).0, (String::new(), None));
    // the last one said holds, also beside a new name
    let two = [rename("Orrin Motors", "Orrin"), speaker(free, None), speaker(free, Some("Orrin"))];
    assert_eq!(heard(&compared(&two), "b", free.1), called("Orrin Motors", "Orrin"));
}

#[test]
fn words_of_nobody_stay_nobodys() {
    let reason = |one: Correction| compared(&[one]).corrections[0].reason.clone().unwrap_or_default();
    let words = ("b", "We will repair every van for free,");
    assert_eq!(reason(speaker(words, Some("Ida Holm"))), "“Ida Holm” is not named in this story any more.");
    let unnamed = Correction { text: Some("a nurse".into()), ..speaker(words, None) };
    assert_eq!(reason(unnamed), "“a nurse” does not stand in Tribune: say it as it is written there.");
    assert_eq!(
        reason(speaker(("a", "filmed the first fire"), Some("Helen Marsh"))),
        "What it is about is not in this story any more."
    );
}

#[test]
fn links_are_set_and_cleared_and_the_counts_follow() {
    let text = |story: &Story| json(&story.lineage);
    let before = compared(&[]);
    let first = "Orrin Motors will call back 48,000 vans after seven fires, the company said on Tuesday.";
    let origins = |story: &Story| {
        let told = |c: &&crate::story::Claim| c.evidence.iter().any(|e| e.article == "a" && e.sentence == 0);
        let claim = story.claims.iter().find(told).unwrap();
        assert_eq!(tellers(story, "a", first).len(), 2, "the test needs a claim of a and b");
        claim.origins
    };
    for (correction, groups) in [
        (link(CorrectionKind::Link, "a", "b", true), vec![vec!["a", "b"], vec!["c"]]),
        (link(CorrectionKind::Link, "b", "a", false), vec![vec!["a", "b"], vec!["c"]]),
        (link(CorrectionKind::Unlink, "b", "a", false), vec![vec!["a"], vec!["b"], vec!["c"]]),
    ] {
        let story = compared(std::slice::from_ref(&correction));
        assert_eq!(story.lineage.origins, groups, "{}", story.corrections[0].summary);
        let linked = story
            .lineage
            .links
            .iter()
            .find(|l| [&l.from, &l.to].contains(&&"a".to_string()) && [&l.from, &l.to].contains(&&"b".to_string()));
        let want = (correction.kind == CorrectionKind::Link).then_some(correction.directed == Some(true));
        assert_eq!(linked.map(|l| l.directed), want);
        assert_eq!(origins(&story), if want.is_some() { 1 } else { 2 });
    }
    // What is set and cleared again is cleared, and the other way.
    let both = [link(CorrectionKind::Link, "a", "c", true), link(CorrectionKind::Unlink, "a", "c", false)];
    assert_eq!(text(&compared(&both)), text(&compared(&both[1..])));
    assert!(before.lineage.links.iter().all(|l| l.score < 1.0 || !l.evidence.is_empty()));
}

#[test]
fn claims_are_joined_and_sentences_taken_out() {
    let (a, b) = (
        "Orrin Motors will call back 48,000 vans after seven fires, the company said on Tuesday.",
        "Orrin Motors will call back 48,000 vans after nine fires, the company said on Tuesday.",
    );
    assert_eq!(tellers(&compared(&[]), "a", a).len(), 2, "the test needs them as one");
    let story = compared(&[part(("b", b), ("a", a))]);
    assert_eq!((tellers(&story, "a", a).len(), tellers(&story, "b", b).len()), (1, 1));
    assert!(story.discrepancies.iter().all(|d| d.claim.is_none() || d.readings.iter().all(|r| r.text != "nine fires")));
    let all: usize = story.claims.iter().map(|claim| claim.evidence.len()).sum();
    assert_eq!(all, story.articles.iter().map(|a| a.sentences.len()).sum::<usize>(), "each sentence is of one claim");
    // And back again.
    let story = compared(&[part(("b", b), ("a", a)), join(&[("a", a), ("b", b)])]);
    assert_eq!(tellers(&story, "a", a), tellers(&story, "b", b));
    // Apart already: nothing to do, and nothing else is taken out.
    let one = compared(&[part(("c", "Marsh did not answer questions."), ("a", a))]);
    assert_eq!(rest(&one), rest(&compared(&[])));
    assert_eq!(one.corrections[0].said.as_deref(), Some("They were found to be two claims already."));
}

#[test]
fn a_verdict_holds_for_the_readings_it_was_said_of() {
    let before = compared(&[]);
    let one = before.discrepancies.iter().find(|d| d.verdict != Verdict::Compatible).expect("the test needs one");
    let target = before.target(&one.id).unwrap();
    let said = |verdict| Correction {
        verdict: Some(verdict),
        ..Correction::new(CorrectionKind::Verdict, vec![target.clone()])
    };
    let story = compared(&[said(Verdict::Compatible)]);
    let same = story.discrepancies.iter().find(|d| d.id == one.id).unwrap();
    assert_eq!((same.verdict, &same.readings), (Verdict::Compatible, &one.readings));
    assert!(story.corrections[0].said.as_ref().unwrap().contains(&one.reason));
    // The words of another article beside them were not in question.
    let mut more = inputs();
    more.push(input(
        "d",
        "Echo",
        "Orrin Motors will call back 48,000 vans after twelve fires, the company said on Tuesday.",
    ));
    let story = crate::compare_corrected(&more, &[said(Verdict::Compatible)]).unwrap();
    let grown = story.discrepancies.iter().any(|d| d.readings.iter().any(|r| r.article == "d"));
    let applied = story.corrections[0].status == CorrectionStatus::Applied;
    assert!(grown && !applied, "{:?}", story.corrections);
    // What the program does not see to differ is shown all the same.
    let alone = compared(&[verdict(Verdict::Differs, &[("b", "for free"), ("a", "by letter")])]);
    let added = alone.discrepancies.last().unwrap();
    assert_eq!(added.readings.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(), ["for free", "by letter"]);
    assert_eq!(alone.corrections[0].items, std::slice::from_ref(&added.id));
}

#[test]
fn notes_stand_on_anything() {
    let story = compared(&[]);
    let sentence = "The vans of OM were built in Lund.";
    let discrepancy = &story.discrepancies.first().expect("the test needs one").id;
    for (target, on_item) in [
        (story.target(&entity(&story, "Lund").id).unwrap(), entity(&story, "Lund").id.clone()),
        (story.target("c1").unwrap(), "c1".to_string()),
        (story.target(discrepancy).unwrap(), discrepancy.clone()),
        (story.target("b").unwrap(), "b".to_string()),
        (named("OM"), entity(&story, "OM").id.clone()),
    ] {
        let corrected = compared(&[note(target, "See the archive.")]);
        assert_eq!(corrected.corrections[0].items, std::slice::from_ref(&on_item), "{on_item}");
        assert_eq!(rest(&corrected), rest(&story));
    }
    let passage = compared(&[note(of(TargetKind::Passage, &[("a", sentence)]), "See the archive.")]);
    assert_eq!(passage.corrections[0].items.len(), 1);
    let link = compared(&[note(of(TargetKind::Link, &[("a", ""), ("c", "")]), "Same owner.")]);
    assert_eq!(link.corrections[0].items, ["a", "c"]);
}

#[test]
fn what_does_not_fit_is_kept_and_says_why() {
    let long = "A sentence that is not in the story.";
    let cases = [
        (merge(&["OM"]), "A merge needs two entities or more as targets."),
        (merge(&["OM", "Nobody"]), "“Nobody” is not named in this story any more."),
        (split("Marsh", "Tom Marsh", &[]), ""),
        (split("Nobody", "Helen Marsh", &[]), "“Nobody” is not named here."),
        (split("Tom Marsh", "Tom Marsh", &[]), "“Tom Marsh” is its only name: there is nothing to split it from."),
        (split("Marsh", "Helen Marsh", &["z"]), "The article “z” is not in this story."),
        (rename("OM", " "), "A rename needs an entity as its target and the new name as its text."),
        (link(CorrectionKind::Link, "a", "a", true), "A link needs a target of kind link with two different articles."),
        (link(CorrectionKind::Link, "a", "z", true), "The article “z” is not in this story."),
        (
            Correction::new(CorrectionKind::Unlink, vec![]),
            "A link needs a target of kind link with two different articles.",
        ),
        (join(&[("a", long), ("b", long)]), "“A sentence that is not in the story.” is not in Courier any more."),
        (part(("a", long), ("b", long)), "“A sentence that is not in the story.” is not in Courier any more."),
        (
            verdict(Verdict::Compatible, &[("a", "seven fires"), ("a", "48,000")]),
            "What it is about is not in this story any more.",
        ),
        (verdict(Verdict::Differs, &[("a", "seven fires"), ("z", "nine")]), "The article “z” is not in this story."),
        (note(of(TargetKind::Article, &[("z", "")]), "Gone."), "The article “z” is not in this story."),
        (note(of(TargetKind::Article, &[("a", "")]), " "), "The note has no text."),
        (note(of(TargetKind::Claim, &[]), "Of nothing."), "What it is about is not in this story any more."),
    ];
    let before = rest(&compared(&[]));
    for (correction, why) in cases {
        let story = compared(std::slice::from_ref(&correction));
        let kept = &story.corrections[0];
        assert_eq!(kept.reason.as_deref().unwrap_or(""), why, "{}", kept.summary);
        let status = if why.is_empty() { CorrectionStatus::Applied } else { CorrectionStatus::NotApplied };
        assert_eq!(kept.status, status, "{}", kept.summary);
        let words = |one: &Correction| {
            let passages = one.targets.iter().flat_map(|t| &t.passages).map(|c| (c.article.clone(), c.text.clone()));
            (one.kind, one.text.clone(), passages.collect::<Vec<_>>())
        };
        assert_eq!(words(kept), words(&correction));
        assert_eq!(rest(&story), before, "{}: nothing else changes", kept.summary);
    }
}

#[test]
fn one_name_of_two_people_must_be_told_apart() {
    let story = compared(&[split("Marsh", "Helen Marsh", &["c"]), rename("Marsh", "Paul Marsh")]);
    assert_eq!(
        story.corrections[1].reason.as_deref(),
        Some("More than one is called “Marsh”: say which by a passage.")
    );
    let which = Target { passages: vec![cited("c", "Marsh")], ..named("Marsh") };
    let called = Correction { text: Some("Paul Marsh".into()), ..Correction::new(CorrectionKind::Rename, vec![which]) };
    let story = compared(&[split("Marsh", "Helen Marsh", &["c"]), called]);
    let paul = story.entities.iter().find(|e| e.name == "Paul Marsh").unwrap();
    assert_eq!(paul.names[0].articles, ["c"]);
}

#[test]
fn compared_again_with_its_corrections_a_story_is_the_same() {
    let story = compared(&all_kinds());
    assert!(story.corrections.iter().all(|c| c.status == CorrectionStatus::Applied), "{:#?}", story.corrections);
    assert_eq!(json(&compared(&story.corrections)), json(&story));
    let saved = json(&story.in_utf16());
    assert_eq!(Story::from_json(saved.as_bytes()).unwrap(), story);
}

#[test]
fn what_is_taken_back_is_as_if_never_said_and_kept() {
    let before = rest(&compared(&[]));
    let mut corrections = compared(&all_kinds()).corrections;
    corrections.iter_mut().for_each(|one| one.undone = true);
    let story = compared(&corrections);
    assert_eq!(rest(&story), before);
    for (kept, given) in story.corrections.iter().zip(&corrections) {
        assert_eq!((kept.status, &kept.said, &kept.targets), (CorrectionStatus::Undone, &given.said, &given.targets));
        assert!(kept.items.is_empty() && !kept.summary.is_empty());
    }
    // And said again.
    corrections.iter_mut().for_each(|one| one.undone = false);
    assert_eq!(json(&compared(&corrections)), json(&compared(&all_kinds())));
}

#[test]
fn corrections_of_different_things_hold_in_any_order() {
    let there = compared(&all_kinds());
    let mut turned = all_kinds();
    turned.reverse();
    assert_eq!(rest(&compared(&turned)), rest(&there));
    turned.rotate_left(3);
    assert_eq!(rest(&compared(&turned)), rest(&there));
}

#[test]
fn they_hold_when_an_article_is_added_or_read_anew() {
    let before = compared(&[]);
    let om = before.target(&entity(&before, "OM").id).unwrap();
    let orrin = before.target(&entity(&before, "Orrin Motors").id).unwrap();
    let mut corrections = all_kinds();
    corrections[0] = Correction::new(CorrectionKind::Merge, vec![om, orrin]);
    let mut more = inputs();
    more.push(input(
        "d",
        "Echo",
        "OM said that Helen Marsh would resign. Orrin Motors opened a plant in Lund last year.",
    ));
    // Words before a passage move it; the rest of its article is as it was.
    more[0].text = Some(format!("This report was updated 😀.\n\n{COURIER}"));
    let story = crate::compare_corrected(&more, &corrections).unwrap();
    let bad: Vec<_> = story.corrections.iter().filter(|c| c.status != CorrectionStatus::Applied).collect();
    assert!(bad.is_empty(), "{bad:#?}");
    let merged = entity(&story, "OM");
    assert_eq!(merged.id, entity(&story, "Orrin Motors").id);
    assert!(merged.names.iter().any(|n| n.text == "OM" && n.articles.contains(&"d".to_string())), "{merged:?}");
    // The positions follow the text.
    let text: Vec<u16> = story.articles[0].text.encode_utf16().collect();
    for cited in story.corrections[0].targets.iter().flat_map(|t| &t.passages).filter(|c| c.article == "a") {
        assert_eq!(String::from_utf16(&text[cited.start..cited.end]).unwrap(), cited.text);
    }
    // Without the article it is of, a correction is kept for the day it is back.
    let fewer: Vec<Input> = inputs().into_iter().filter(|one| one.id.as_deref() != Some("b")).collect();
    let story = crate::compare_corrected(&fewer, &corrections).unwrap();
    assert_eq!(story.corrections.len(), corrections.len());
    assert!(story.corrections.iter().any(|c| c.status == CorrectionStatus::NotApplied));
    let back = crate::compare_corrected(&inputs(), &story.corrections).unwrap();
    assert!(back.corrections.iter().all(|c| c.status == CorrectionStatus::Applied), "{:#?}", back.corrections);
}

#[test]
fn each_has_an_id_of_its_own() {
    let with_id = |id: &str, one: Correction| Correction { id: id.into(), ..one };
    let ids = |list: &[Correction]| compared(list).corrections.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
    let (om, lund) = (merge(&["OM", "Orrin Motors"]), rename("Tom Marsh", "Thomas Marsh"));
    assert_eq!(ids(&[om.clone(), lund.clone()]), ["k1", "k2"]);
    assert_eq!(ids(&[with_id("k2", om.clone()), lund.clone()]), ["k2", "k1"]);
    assert_eq!(ids(&[with_id("k1", om.clone()), with_id("k1", lund.clone())]), ["k1", "k2"], "another of one id");
    assert_eq!(ids(&[with_id("k1", om.clone()), with_id("k1", om)]), ["k1"], "the same out of two stories");
}

#[test]
fn what_is_no_correction_is_refused_with_a_word_for_programs() {
    let cases = [
        ("{", false),
        ("3", false),
        ("{\"articles\": []}", false),
        ("[{\"kind\": \"praise\"}]", false),
        ("[{\"targets\": []}]", false),
        ("[{\"kind\": \"note\", \"targets\": [{\"kind\": \"claim\", \"passages\": [{\"start\": 3}]}]}]", false),
        ("[]", true),
        ("{\"corrections\": null}", true),
        ("{\"corrections\": [{\"kind\": \"unlink\", \"colour\": \"red\"}]}", true),
    ];
    for (json, fine) in cases {
        let read = Correction::list_from_json(json.as_bytes());
        assert_eq!(
            read.as_ref().err().map(crate::Error::code),
            (!fine).then_some("bad_correction"),
            "{json}: {read:?}"
        );
    }
}
