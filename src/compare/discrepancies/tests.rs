//! Tellings made by hand, so that each kind is tried without the stages before it.

use super::*;
use crate::article::{
    Article, Basis, Block, BlockKind, Bound, Cue, Measure, Mention, NameKind, Published, Quantity, Quote, QuoteForm,
    SourceKind, Speaker, Time, TimeKind,
};
use crate::story::{Evidence, Name, Stance};
use crate::text::{Span, Tokens};

/// An article of one paragraph, one sentence.
fn article(id: &str, day: &str, text: &str) -> Article {
    let span = Span::new(0, text.len());
    Article {
        id: id.into(),
        name: Some(id.into()),
        text: text.into(),
        published: (!day.is_empty()).then(|| Published { date: day.into(), basis: Basis::Given }),
        blocks: vec![Block { kind: BlockKind::Body, span }],
        sentences: vec![span],
        ..Article::default()
    }
}

fn place(article: &Article, words: &str) -> Span {
    let start = article.text.find(words).unwrap_or_else(|| panic!("{words}"));
    Span::new(start, start + words.len())
}

/// A count of `words` with its limits.
fn counting(mut article: Article, words: &str, limits: (f64, Option<f64>, Option<f64>), unit: &str) -> Article {
    let (value, low, high) = limits;
    let bound = match (low == high, high) {
        (true, _) => Bound::Exact,
        (_, None) => Bound::AtLeast,
        _ => Bound::About,
    };
    let span = place(&article, words);
    let unit = Some(unit.to_string());
    article.quantities.push(Quantity { span, value, low, high, bound, measure: Measure::Count, unit });
    article
}

fn quoting(mut article: Article, words: &str, form: QuoteForm, speaker: Option<(&str, &str)>) -> Article {
    let span = place(&article, words);
    let speaker = speaker.map(|(text, entity)| Speaker {
        text: text.into(),
        span: place(&article, text),
        entity: Some(entity.into()),
        kind: None,
    });
    let cue = Some(Cue { text: "said".into(), span: Span::default() });
    article.quotes.push(Quote { span, form, speaker, cue, via: None, stance: None });
    article
}

fn naming(mut article: Article, name: &str, kind: NameKind, entity: &str) -> Article {
    let span = place(&article, name);
    article.mentions.push(Mention { span, kind, entity: Some(entity.into()) });
    article.mentions.sort_by_key(|m| m.span);
    article
}

/// One claim that the first sentences of all articles tell.
fn claim(articles: &[Article], stances: &[Stance]) -> Claim {
    let evidence = articles.iter().enumerate().map(|(i, a)| Evidence {
        article: a.id.clone(),
        sentence: 0,
        score: 0.9,
        stance: stances.get(i).copied().unwrap_or(Stance::Stated),
    });
    Claim { id: "c1".into(), evidence: evidence.collect(), origins: 2, ..Claim::default() }
}

/// Kind and verdict of what is found, both ways round, which must agree.
fn found(articles: [Article; 2], stances: [Stance; 2], entities: &[Entity]) -> Vec<(DiscrepancyKind, Verdict)> {
    let [a, b] = articles;
    let run = |articles: &[Article], stances: &[Stance]| {
        let words: Vec<Tokens> = articles.iter().map(|a| Tokens::new(&a.text, &a.sentences)).collect();
        let found =
            find(Reports::new(articles, &words, alike(articles, &words)), entities, &[claim(articles, stances)]);
        for discrepancy in &found {
            assert!(discrepancy.readings.len() >= 2 && discrepancy.reason.ends_with('.'), "{discrepancy:?}");
            for reading in &discrepancy.readings {
                let article = articles.iter().find(|a| a.id == reading.article).unwrap();
                assert_eq!(reading.span.text(&article.text), reading.text);
            }
        }
        found.iter().map(|d| (d.kind, d.verdict)).collect::<Vec<_>>()
    };
    let forth = run(&[a.clone(), b.clone()], &stances);
    let back = run(&[b, a], &[stances[1], stances[0]]);
    assert_eq!(forth, back, "the order of the articles");
    forth
}

const STATED: [Stance; 2] = [Stance::Stated, Stance::Stated];

#[test]
fn counts_of_one_thing_are_compared_by_their_limits() {
    use Verdict::*;
    let exact = |v: f64| (v, Some(v), Some(v));
    let toll = |id: &str, day: &str, n: &str, limits| {
        counting(
            article(id, day, &format!("{n} people died when the dam at Lund burst.")),
            &format!("{n} people"),
            limits,
            "people",
        )
    };
    let cases = [
        ("12 v 12", toll("a", "2024-03-04", "12", exact(12.0)), toll("b", "2024-03-04", "12", exact(12.0)), None),
        (
            "12 v 14, one day",
            toll("a", "2024-03-04", "12", exact(12.0)),
            toll("b", "2024-03-04", "14", exact(14.0)),
            Some(Differs),
        ),
        (
            "12, then 14",
            toll("a", "2024-03-04", "12", exact(12.0)),
            toll("b", "2024-03-05", "14", exact(14.0)),
            Some(Updated),
        ),
        (
            "14, then 12",
            toll("a", "2024-03-04", "14", exact(14.0)),
            toll("b", "2024-03-05", "12", exact(12.0)),
            Some(Differs),
        ),
        (
            "at least 12 v 14",
            toll("a", "2024-03-04", "At least 12", (12.0, Some(12.0), None)),
            toll("b", "2024-03-04", "14", exact(14.0)),
            Some(Compatible),
        ),
        (
            "about 12 v 12",
            toll("a", "2024-03-04", "About 12", (12.0, Some(11.0), Some(13.0))),
            toll("b", "2024-03-04", "12", exact(12.0)),
            Some(Compatible),
        ),
    ];
    for (name, a, b, want) in cases {
        let verdicts: Vec<Verdict> = found([a, b], STATED, &[]).into_iter().map(|f| f.1).collect();
        assert_eq!(verdicts, want.into_iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn what_changes_by_the_hour_differs_only_within_a_day() {
    use Verdict::*;
    let burnt = |id: &str, day: &str, n: f64| {
        let text = format!("The fire above Lund has burnt {n} acres of forest and pasture.");
        counting(article(id, day, &text), &format!("{n} acres"), (n, Some(n), Some(n)), "acres")
    };
    let seats = |id: &str, day: &str, n: f64| {
        let text = format!("The council of Lund has {n} seats in its new chamber.");
        counting(article(id, day, &text), &format!("{n} seats"), (n, Some(n), Some(n)), "seats")
    };
    let (monday, tuesday) = ("2024-03-04", "2024-03-05");
    let cases = [
        ("more the day after", burnt("a", monday, 400.0), burnt("b", tuesday, 900.0), Updated),
        ("less the day after", burnt("a", monday, 900.0), burnt("b", tuesday, 400.0), Compatible),
        ("nobody knows which is later", burnt("a", "", 400.0), burnt("b", monday, 900.0), Compatible),
        ("on one day", burnt("a", monday, 400.0), burnt("b", monday, 900.0), Differs),
        ("seats stay what they are", seats("a", monday, 40.0), seats("b", tuesday, 90.0), Differs),
    ];
    for (name, a, b, want) in cases {
        let verdicts: Vec<Verdict> = found([a, b], STATED, &[]).into_iter().map(|f| f.1).collect();
        assert_eq!(verdicts, [want], "{name}");
    }
}

#[test]
fn counts_of_other_things_are_not_compared() {
    let exact = |v: f64| (v, Some(v), Some(v));
    let cases = [
        (
            "12 people died in the flood.",
            "12 people",
            "people",
            "40 people were injured in the flood.",
            "40 people",
            "people",
        ),
        (
            "The army has 900 Danish troops in Lund now.",
            "900 Danish troops",
            "Danish troops",
            "The army has 300 Polish troops in Lund now.",
            "300 Polish troops",
            "Polish troops",
        ),
        (
            "Another 12 people died in the flood.",
            "12 people",
            "people",
            "30 people died in the flood.",
            "30 people",
            "people",
        ),
        (
            "He was found guilty on eight of 18 counts of fraud in Lund.",
            "18 counts",
            "counts",
            "He was found guilty on eight counts of fraud in Lund.",
            "eight counts",
            "counts",
        ),
    ];
    for (one, x, unit, other, y, unit_y) in cases {
        let a = counting(article("a", "2024-03-04", one), x, exact(12.0), unit);
        let b = counting(article("b", "2024-03-04", other), y, exact(30.0), unit_y);
        assert_eq!(found([a, b], STATED, &[]), [], "{one} / {other}");
    }
}

#[test]
fn the_killed_and_the_killed_and_injured_are_counted_apart() {
    let a = counting(
        article("a", "", "14 people were killed in the crash at Lund."),
        "14 people",
        (14.0, Some(14.0), Some(14.0)),
        "people",
    );
    let b = counting(
        article("b", "", "65 people were killed or injured in the crash at Lund."),
        "65 people",
        (65.0, Some(65.0), Some(65.0)),
        "people",
    );
    assert_eq!(found([a, b], STATED, &[]), [(DiscrepancyKind::Quantity, Verdict::Scope)]);
}

#[test]
fn an_event_on_two_days_differs_and_one_day_under_two_names_does_not() {
    let dated = |id: &str, text: &str, words: &str, day: &str| {
        let mut article = article(id, "", text);
        let span = place(&article, words);
        article.times.push(Time { span, from: Some(day.into()), to: Some(day.into()), kind: TimeKind::Date });
        article
    };
    let first = dated("a", "The bridge collapsed under a truck on March 2.", "March 2", "2024-03-02");
    let cases = [
        ("The bridge collapsed under a truck on March 3.", "March 3", "2024-03-03", true),
        ("The bridge collapsed under a truck on Saturday.", "Saturday", "2024-03-02", false),
        ("The bridge collapsed under a truck, police said on Sunday.", "Sunday", "2024-03-03", false),
        ("The bridge was reopened to traffic on Sunday.", "Sunday", "2024-03-03", false),
        ("The bridge collapsed under a truck last week.", "last week", "2024-02-20", false),
        ("The bridge collapsed under a truck of the May 2019 fleet.", "May 2019", "2019-05-01", false),
    ];
    for (text, words, day, want) in cases {
        let other = dated("b", text, words, day);
        assert_eq!(found([first.clone(), other], STATED, &[]).len(), usize::from(want), "{text}");
    }
}

#[test]
fn the_same_act_of_two_people_has_two_days() {
    let died = |id: &str, text: &str, who: &[(&str, &str)], day: &str| {
        let mut article = article(id, "", text);
        for (name, entity) in who {
            let span = place(&article, name);
            article.mentions.push(Mention { span, kind: NameKind::Person, entity: Some(entity.to_string()) });
        }
        let span = place(&article, day);
        let date = format!("2024-03-0{}", day.trim_start_matches("March "));
        article.times.push(Time { span, from: Some(date.clone()), to: Some(date), kind: TimeKind::Date });
        article
    };
    let text = "Ann Lee, a niece of Hugh Hill, died in a hospital of Lund on March 2.";
    let niece = died("a", text, &[("Ann Lee", "e1"), ("Hugh Hill", "e2")], "March 2");
    for (name, entity, want) in [("Ann Lee", "e1", 1), ("Hugh Hill", "e2", 0)] {
        let text = format!("{name} died in a hospital of Lund on March 3.");
        let other = died("b", &text, &[(name, entity)], "March 3");
        assert_eq!(found([niece.clone(), other], STATED, &[]).len(), want, "{name}");
    }
}

#[test]
fn wordings_of_one_utterance_are_told_from_other_utterances() {
    let said = |id: &str, words: &str, who: &str| {
        let text = format!("“{words},” said Ove Lund.");
        quoting(article(id, "", &text), words, QuoteForm::Direct, Some(("Ove Lund", who)))
    };
    use Verdict::*;
    let full = "The hinge was rusty for years and nobody on the island wanted to mend it";
    let cases = [
        (full, "e1", None),
        ("the hinge was rusty for years", "e1", None),
        ("The hinge was rusty for decades and nobody on the island dared to mend it", "e1", Some(Compatible)),
        ("The hinge was not rusty for years and nobody on the island wanted to mend it", "e1", Some(Differs)),
        ("The hinge was rusty and nobody wanted to mend it", "e1", Some(Compatible)),
        ("The hinge was rusty … nobody on the island wanted to mend it", "e1", None),
        ("The hinge was rusty for years and that nobody on the island wanted to mend it", "e1", None),
        ("We were on the boat for the whole of the night and it was the worst of all", "e1", None),
    ];
    for (other, who, want) in cases {
        let verdicts: Vec<Verdict> = found([said("a", full, "e1"), said("b", other, who)], [Stance::Quoted; 2], &[])
            .into_iter()
            .map(|f| f.1)
            .collect();
        assert_eq!(verdicts, want.into_iter().collect::<Vec<_>>(), "{other}");
    }
}

#[test]
fn what_sources_tell_is_no_utterance_of_a_person_who_says_much_the_same() {
    let words = |thing: &str| format!("the hinge of the {thing} was broken by an overloaded cart");
    let named = words("bridge");
    let text = format!("“{named},” said Ove Lund.");
    let named = quoting(article("a", "", &text), &named, QuoteForm::Direct, Some(("Ove Lund", "e1")));
    for (kind, want) in [(Some(SourceKind::Anonymous), 0), (Some(SourceKind::Document), 0), (None, 1)] {
        let said = words("crossing");
        let text = format!("They had it that “{said}” by then.");
        let mut other = quoting(article("b", "", &text), &said, QuoteForm::Partial, Some(("They", "e2")));
        other.quotes[0].speaker.as_mut().unwrap().entity = None;
        other.quotes[0].speaker.as_mut().unwrap().kind = kind;
        let found = found([named.clone(), other], [Stance::Quoted; 2], &[]);
        let wordings = found.iter().filter(|f| f.0 == DiscrepancyKind::Quotation).count();
        assert_eq!(wordings, want, "{kind:?}: {found:?}");
    }
}

#[test]
fn the_same_words_of_two_people_differ() {
    let said = |id: &str, who: &str, entity: &str| {
        let words = "nobody will be left behind on the pier";
        let text = format!("“{words},” said {who}.");
        let article = quoting(article(id, "", &text), words, QuoteForm::Direct, Some((who, entity)));
        naming(article, who, NameKind::Person, entity)
    };
    let differs = found([said("a", "Ove Lund", "e1"), said("b", "Inger Dahl", "e2")], [Stance::Quoted; 2], &[]);
    assert_eq!(differs, [(DiscrepancyKind::Attribution, Verdict::Differs)]);
    assert_eq!(found([said("a", "Ove Lund", "e1"), said("b", "Lund", "e1")], [Stance::Quoted; 2], &[]), []);
}

#[test]
fn another_actor_of_one_act_is_told() {
    let told = |id: &str, who: &str, entity: &str| {
        let text = format!("{who} claimed the credit for the talks and vowed further attacks on bases.");
        naming(article(id, "", &text), who, NameKind::Organization, entity)
    };
    let differs = found([told("a", "Red Banner", "e1"), told("b", "Northern Front", "e2")], STATED, &[]);
    assert_eq!(differs, [(DiscrepancyKind::Attribution, Verdict::Differs)]);
    assert_eq!(found([told("a", "Red Banner", "e1"), told("b", "the Banner", "e1")], STATED, &[]), []);
}

#[test]
fn a_hedge_that_gets_lost_is_told() {
    let hedged = "The train may have been travelling too fast through the narrow curve.";
    let cases = [
        (hedged, "The train was travelling too fast through the narrow curve.", true),
        (hedged, "The train may have been travelling too fast through the curve.", false),
        (hedged, "The train was not travelling too fast through the narrow curve.", false),
        ("A likely train stood in the narrow curve too fast.", "The train stood fast in the narrow curve.", false),
        (
            "The train left on May 12 through the narrow curve fast.",
            "The train left fast through the narrow curve.",
            false,
        ),
        (
            "The clerk allegedly stole silver spoons from the town museum.",
            "The clerk stole silver spoons from the town museum.",
            true,
        ),
    ];
    for (one, other, want) in cases {
        let kinds = found([article("a", "", one), article("b", "", other)], STATED, &[]);
        let want: Vec<_> = want.then_some((DiscrepancyKind::Certainty, Verdict::Compatible)).into_iter().collect();
        assert_eq!(kinds, want, "{one} / {other}");
    }
}

#[test]
fn spellings_and_terms_are_told_once_and_only_between_articles() {
    let entity = |names: &[(&str, &str)]| Entity {
        id: "e1".into(),
        kind: NameKind::Person,
        name: names[0].0.into(),
        names: names.iter().map(|n| Name { text: n.0.into(), count: 1, articles: vec![n.1.into()] }).collect(),
        description: None,
    };
    let person =
        |id: &str, name: &str| naming(article(id, "", &format!("{name} spoke.")), name, NameKind::Person, "e1");
    let pair = [person("a", "Katrina Lund"), person("b", "Katrin Lund")];
    let names = [entity(&[("Katrina Lund", "a"), ("Katrin Lund", "b")])];
    assert_eq!(found(pair, STATED, &names), [(DiscrepancyKind::Name, Verdict::Compatible)]);
    let short = [person("a", "Katrina Lund"), person("b", "Lund")];
    assert_eq!(found(short, STATED, &[entity(&[("Katrina Lund", "a"), ("Lund", "b")])]), []);

    let group =
        |id: &str, name: &str| naming(article(id, "", &format!("{name} fled.")), name, NameKind::Organization, "e1");
    assert_eq!(
        found([group("a", "Daesh"), group("b", "ISIS")], STATED, &[]),
        [(DiscrepancyKind::Term, Verdict::Compatible)]
    );
    assert_eq!(found([group("a", "ISIS"), group("b", "ISIS")], STATED, &[]), []);
}

#[test]
fn an_article_does_not_disagree_with_its_copy() {
    let text =
        "“It was the worst night of my life,” said Ove Lund after 12 people died; the ferry may have been overloaded.";
    let one = |id: &str| {
        let article = quoting(
            article(id, "", text),
            "It was the worst night of my life",
            QuoteForm::Direct,
            Some(("Ove Lund", "e1")),
        );
        counting(article, "12 people", (12.0, Some(12.0), Some(12.0)), "people")
    };
    assert_eq!(found([one("a"), one("b")], STATED, &[]), []);
}

/// Kinds and verdicts between two reports that are read from their text.
fn between(a: &str, b: &str) -> Vec<(DiscrepancyKind, Verdict)> {
    let input = |text: &str| crate::Input { text: Some(text.into()), ..crate::Input::default() };
    let story = crate::compare(&[input(a), input(b)]).unwrap();
    story.discrepancies.iter().map(|d| (d.kind, d.verdict)).collect()
}

#[test]
fn reports_differ_and_only_seem_to() {
    use DiscrepancyKind::*;
    use Verdict::*;
    let cases = [
        (
            "“Sadly, it is now plain that the plan to mend the old dam will not be paid for,” said Ann Lee.",
            "“Sadly, it is not plain that the plan to mend the old dam will not be paid for,” said Ann Lee.",
            vec![(Quotation, Differs)],
        ),
        // A question and its answer.
        (
            "“Is the mayor of Lund morally unfit to be mayor?” Ann Lee was asked.",
            "“He is not medically but morally unfit to be mayor of Lund,” Ann Lee said.",
            vec![],
        ),
        // A denial said twice is no other denial.
        (
            "“I have never sold the water of this town to anyone, in summer or otherwise,” Ann Lee said.",
            "“I have never sold the water of this town to anyone. Not in summer, not ever,” Ann Lee said.",
            vec![],
        ),
        // What a thing appears to be is not an act.
        (
            "The man ran across the empty yard of the dam with what appears to be a police lamp in his hand.",
            "The man ran across the empty yard of the dam, where police had a lamp in the hand of a guard.",
            vec![],
        ),
        ("Donald Hale Jr. left the town of Lund.", "Donald Hale Jr left the town of Lund.", vec![]),
        // Whoever is named in the other's sentence may be the one who speaks there.
        (
            "Hassan Reed warned the town that “war is the mother of all wars”.",
            "John Hale lashed out at Hassan Reed, after “war is the mother of all wars” was his line.",
            vec![],
        ),
        // An order is more than an appeal, to the same people to do the same.
        (
            "The county ordered the 900 people on the island to leave their homes.",
            "The county urged the 900 people on the island to leave their homes.",
            vec![(Term, Differs)],
        ),
        (
            "The county ordered the 900 people on the island to leave their homes.",
            "The county urged the people in the valley to boil their water.",
            vec![],
        ),
        // What occurs together is no cause.
        (
            "A diet rich in salt is linked to weak hearts, doctors in Lund found.",
            "A diet rich in salt causes weak hearts, doctors in Lund found.",
            vec![(Certainty, Differs)],
        ),
        (
            "The council of Lund rejected the plan for a new harbour tunnel.",
            "The council of Lund approved the plan for a new harbour tunnel.",
            vec![(Certainty, Differs)],
        ),
        // Another chamber, a denial, a condition.
        (
            "The council of Lund rejected the plan for a new harbour tunnel.",
            "The senate of Orel approved the plan for a new harbour tunnel.",
            vec![],
        ),
        (
            "Neither of the two parties in the council has won a clear majority.",
            "None of the parties in the council, it turned out, won a clear majority.",
            vec![],
        ),
        (
            "The council of Lund rejected the plan for a new harbour tunnel.",
            "The council of Lund would have approved the plan for a new harbour tunnel.",
            vec![],
        ),
        // Found in mice, told of patients.
        (
            "Mice that got the powder had a third less scar tissue in the liver.",
            "Patients who got the powder had a third less scar tissue in the liver.",
            vec![(Attribution, Scope)],
        ),
        (
            "Mice that got the powder had a third less scar tissue in the liver.",
            "Rats that got the powder had a third less scar tissue in the liver.",
            vec![],
        ),
        // Cut before its reservation; but not where the article goes on with it.
        (
            "“These are splendid figures for the harbour, but they are figures of one good summer,” Ann Lee said.",
            "“These are splendid figures for the harbour,” Ann Lee said.",
            vec![(Quotation, Compatible)],
        ),
        (
            "“These are splendid figures for the harbour, but they are figures of one good summer,” Ann Lee said.",
            "“These are splendid figures for the harbour,” Ann Lee said, but warned that it was one good summer.",
            vec![],
        ),
        (
            "“These are splendid figures for the harbour, and we are proud of them,” Ann Lee said.",
            "“These are splendid figures for the harbour,” Ann Lee said.",
            vec![],
        ),
        // Another effect, told flatly of the same thing.
        (
            "The powder may reduce the scars in the liver of old sheep, a trial found.",
            "The powder stops scarring in the liver of old sheep.",
            vec![(Certainty, Compatible)],
        ),
        // A cause that is not known is no act.
        (
            "Doctors did not say what might have caused the seizure of the mayor of Lund.",
            "The cause of the seizure of the mayor of Lund is open, doctors did say.",
            vec![],
        ),
        (
            "By then the envoy might have been aboard the plane to Lund.",
            "The plane to Lund was searched over suspicions that the envoy was aboard.",
            vec![],
        ),
        // A poll and a result.
        (
            "An exit poll gave the Harbour League of Ann Lee 36 percent of the vote.",
            "The Harbour League of Ann Lee won 36 percent of the vote.",
            vec![(Certainty, Compatible)],
        ),
        (
            "An exit poll gave the Harbour League of Ann Lee 36 percent of the vote.",
            "The Harbour League of Ann Lee won 36 percent of the vote, as the exit poll had said.",
            vec![],
        ),
        // One subject, one time, possible and certain.
        (
            "The powder could be on sale in 2099.",
            "The powder will be in the shops in 2099.",
            vec![(Certainty, Compatible)],
        ),
        ("The powder could be on sale in 2099.", "The mill will be torn down in 2099.", vec![]),
        // Denied and told; what only might be, a noun, another's act.
        (
            "The mayor of Lund did not sign the lease of the old harbour.",
            "The mayor of Lund signed the lease of the old harbour.",
            vec![(Certainty, Differs)],
        ),
        (
            "The managers of the mill denied that they had known of the leak since June.",
            "The managers of the mill had known of the leak since June.",
            vec![(Certainty, Differs)],
        ),
        // Said of another, who is named.
        (
            "Ann Lee is the clerk of Berg County, which did not sign the lease of the old harbour.",
            "The clerk of Lund County signed the lease of the old harbour.",
            vec![],
        ),
        (
            "If the mayor of Lund does not appeal the order of the court, the mill closes.",
            "The mayor of Lund spoke of an appeal of the order of the court.",
            vec![],
        ),
        (
            "The new rules of the harbour of Lund were not in effect in summer.",
            "The order on the rules of the harbour of Lund was in effect in summer.",
            vec![],
        ),
        (
            "No guard at the mill believes the owners, despite the mill having lost money in Lund.",
            "The owners say the mill has lost money in Lund.",
            vec![],
        ),
        // What may come, and what will.
        (
            "The mill in Lund may cut 40 jobs in the spring.",
            "The mill in Lund will cut 40 jobs in the spring.",
            vec![(Certainty, Compatible)],
        ),
        // Told on a condition, and without.
        (
            "The owner will build a new kiln at the mill in Lund, provided that the county lends the money.",
            "The owner will build a new kiln at the mill in Lund.",
            vec![(Certainty, Compatible)],
        ),
        (
            "The owner will build a new kiln at the mill in Lund, provided that the county lends the money.",
            "The owner will build a new kiln at the mill in Lund if the county lends the money.",
            vec![],
        ),
    ];
    for (a, b, want) in cases {
        assert_eq!(between(a, b), want, "{a} / {b}");
    }
}
