use super::*;
use crate::article::{Basis, Block, BlockKind, Credit, Published};
use crate::story::OriginKind;
use crate::text::Span;

/// An article of paragraphs, each one sentence.
fn article(id: &str, source: &str, date: &str, paragraphs: &[&str]) -> Article {
    let mut article = Article { id: id.into(), source: Some(source.into()), ..Article::default() };
    if !date.is_empty() {
        article.published = Some(Published { date: date.into(), basis: Basis::Given });
    }
    for paragraph in paragraphs {
        let start = article.text.len();
        article.text.push_str(paragraph);
        let span = Span::new(start, article.text.len());
        article.blocks.push(Block { kind: BlockKind::Body, span });
        article.sentences.push(span);
        article.text.push_str("\n\n");
    }
    article
}

/// The lineage of articles whose words are cut here.
fn traced(articles: &[Article]) -> Lineage {
    let words: Vec<Tokens> = articles.iter().map(|a| Tokens::new(&a.text, &a.sentences)).collect();
    trace(articles, &words, &[]).lineage(articles)
}

const FERRY: [&str; 8] = [
    "A ferry with a faulty bow door ran aground off Harrow Point on Monday.",
    "All of the passengers were brought ashore by fishermen before dawn.",
    "The crew had noticed a leaking hinge three days earlier, but no mechanic on the island would touch it.",
    "A retired harbour pilot, Ove Lund, watched the lights drift past his kitchen window and rang the coastguard.",
    "Nine trucks loaded with salted cod shifted when the deck tilted, and two of them broke through the railing.",
    "The company bought the vessel from a Greek yard in 2009 and rebuilt its engine room twice.",
    "An inspector will lift the damaged door by crane next week and send the hinge to a laboratory in Bergen.",
    "Insurance for the cargo had lapsed in March because a clerk mislaid the renewal letter.",
];

const RETOLD: [&str; 8] = [
    "Monday saw a ferry strand near Harrow Point.",
    "Fishermen helped every passenger to safety.",
    "Three days before, a leaking hinge was found by the crew, yet island mechanics would not touch the thing.",
    "Harbour pilot Ove Lund, now retired, saw drifting lights from the kitchen window and alerted the coastguard.",
    "When the deck tilted, the nine trucks with their salted cod shifted and two broke the railing.",
    "In 2009 the company had bought its vessel from a Greek yard, and the engine room was rebuilt two times.",
    "Next week a crane will lift the damaged door, and the laboratory in Bergen is to get the hinge from an inspector.",
    "The cargo insurance lapsed in March after a renewal letter had been mislaid by a clerk.",
];

const OTHER: [&str; 8] = [
    "Passengers told of panic after a ferry ran onto rocks near Harrow Point.",
    "The operator said it was too early to speak about the cause.",
    "Mayor Inger Dahl opened the sports hall to the stranded and had soup brought from the school.",
    "A mother of two said the alarm had been silent while water rose in the cabin.",
    "Crossings are cancelled until Friday, and the post will come by helicopter.",
    "It is the second accident on the route this winter after a collision in the fog.",
    "Unions have long asked for a newer ship and a larger crew.",
    "The transport ministry promised a report before summer.",
];

#[test]
fn a_paraphrased_rewrite_is_found_and_another_report_is_not() {
    let articles = [
        article("a", "Courier", "2024-03-04", &FERRY),
        article("b", "Mirror", "", &RETOLD),
        article("c", "Herald", "2024-03-05", &OTHER),
    ];
    let lineage = traced(&articles);
    assert_eq!(lineage.origins, [vec!["a", "b"], vec!["c"]]);
    let link = lineage.links.iter().find(|l| l.from == "a" && l.to == "b").expect("a link");
    assert!(link.score >= 0.5 && !link.directed, "no second signal gives the direction: {link:?}");
    assert!(link.evidence.iter().any(|e| e.kind == LinkEvidenceKind::SharedDetail));
}

#[test]
fn an_agency_that_sends_its_copy_out_later_did_not_draw_on_who_printed_it() {
    let mut copy = FERRY;
    copy[0] = "A ferry is stuck on the rocks.";
    copy[7] = "More to follow.";
    for (source, directed) in [("Reuters", false), ("Mirror", true)] {
        let lineage =
            traced(&[article("a", "Courier", "2024-03-04", &copy), article("b", source, "2024-03-05", &FERRY)]);
        assert_eq!(lineage.links.len(), 1, "{source}");
        assert_eq!(lineage.links[0].directed, directed, "{source}");
        assert_eq!(lineage.origins, [vec!["a", "b"]], "{source}");
    }
}

#[test]
fn copied_wording_with_a_later_day_is_an_arrow() {
    let mut copy = FERRY;
    copy[0] = "A ferry is stuck on the rocks.";
    copy[7] = "More to follow.";
    for (first, second, from) in [("2024-03-04", "2024-03-05", "a"), ("2024-03-05", "2024-03-04", "b")] {
        let lineage = traced(&[article("a", "Courier", first, &FERRY), article("b", "Mirror", second, &copy)]);
        assert_eq!(lineage.links.len(), 1);
        assert!(lineage.links[0].directed && lineage.links[0].score > 0.8);
        assert_eq!(lineage.links[0].from, from);
        assert!(lineage.links[0].evidence.iter().any(|e| e.kind == LinkEvidenceKind::Later));
    }
    let same_day =
        traced(&[article("a", "Courier", "2024-03-04", &FERRY), article("b", "Mirror", "2024-03-04", &copy)]);
    assert!(!same_day.links[0].directed);
}

#[test]
fn a_shared_statement_leaves_two_articles_independent() {
    let statement = "“We deeply regret the grounding of our vessel and will pay every passenger for the night that was lost, \
                     and we shall not rest until the last truck stands on dry land,” the company wrote.";
    let bare = statement.replace(['“', '”'], "").replace(", the company wrote", "");
    for shared in [statement, bare.as_str()] {
        let mut first = FERRY.to_vec();
        first.push(statement);
        let mut second = OTHER.to_vec();
        second.push(shared);
        let lineage =
            traced(&[article("a", "Courier", "2024-03-04", &first), article("b", "Mirror", "2024-03-05", &second)]);
        assert_eq!(lineage.origins.len(), 2, "{:?}", lineage.links);
        assert!(lineage.links.iter().all(|l| l.score < 0.5 && !l.directed));
    }
}

#[test]
fn a_named_sibling_is_a_source() {
    let mut naming = OTHER.to_vec();
    naming.push("The hinge had leaked for days, as reported by the Courier.");
    naming.push("The Courier first reported the grounding.");
    let lineage =
        traced(&[article("a", "The Courier", "2024-03-04", &FERRY), article("b", "Mirror", "2024-03-05", &naming)]);
    assert_eq!(lineage.links.len(), 1, "{:?}", lineage.links);
    assert_eq!(lineage.links[0].evidence[0].kind, LinkEvidenceKind::Credit);
    assert!(lineage.links[0].evidence[0].detail.contains("as reported by the Courier"));
    assert!(!lineage.links[0].directed, "nothing shows that it was this text");

    let mut look_alike = OTHER.to_vec();
    look_alike.push("A courier brought the papers, the captain said.");
    look_alike.push("The Courier Hotel took in twelve of the stranded.");
    let lineage = traced(&[article("a", "The Courier", "", &FERRY), article("b", "Mirror", "", &look_alike)]);
    assert_eq!(lineage.links, []);
}

#[test]
fn two_prints_of_one_agency_share_a_source_and_no_arrow() {
    let print = |id: &str, source: &str, date: &str, lines: &[&str]| {
        let mut article = article(id, source, date, lines);
        let start = article.text.len();
        article.text.push_str("Source: Nordwire");
        let span = Span::new(start, article.text.len());
        article.blocks.push(Block { kind: BlockKind::Credit, span });
        article.credits.push(Credit { name: "Nordwire".into(), span: Span::new(start + 8, article.text.len()) });
        article
    };
    let lineage = traced(&[print("a", "Courier", "2024-03-04", &FERRY), print("b", "Mirror", "2024-03-05", &FERRY)]);
    assert_eq!(lineage.origins.len(), 1);
    assert!(!lineage.links[0].directed, "{:?}", lineage.links[0]);
}

#[test]
fn who_names_an_agency_that_only_helped_another_need_not_have_it_from_the_other() {
    let told = "The harbour master told The Associated Press that the hinge had leaked for three days.";
    let lines = [&FERRY[..], &[told]].concat();
    let naming = article("a", "Courier", "2024-02-06", &lines);
    let of_agency = |line: &str| {
        let text = format!("{}\n\n{line}", lines.join("\n\n"));
        let read = crate::extract(&crate::Input { text: Some(text), ..crate::Input::default() }).unwrap();
        Article { id: "b".into(), source: Some("Herald".into()), published: naming.published.clone(), ..read }
    };
    let helped = traced(&[naming.clone(), of_agency("The Associated Press contributed to this report.")]);
    assert!(!helped.links[0].directed, "{:?}", helped.links);
    assert!(helped.links[0].evidence.iter().any(|one| one.kind == LinkEvidenceKind::NamedSource));
    // Its own copy is what was drawn on.
    let copy = Article { source: Some("The Associated Press".into()), ..of_agency("") };
    let drawn = traced(&[naming.clone(), copy]);
    assert!(drawn.links[0].directed && drawn.links[0].to == "a", "{:?}", drawn.links);
}

#[test]
fn an_agency_that_contributed_to_both_may_be_a_source_of_both_and_joins_nothing() {
    let input = |source: &str, lines: &[&str; 8]| crate::Input {
        source: Some(source.into()),
        text: Some(format!("{}\n\nThe Associated Press contributed to this report.", lines.join("\n\n"))),
        ..crate::Input::default()
    };
    let story = crate::compare(&[input("Courier", &FERRY), input("Herald", &OTHER)]).unwrap();
    assert_eq!(story.lineage.origins.len(), 2);
    let link = &story.lineage.links[0];
    assert!(!link.directed && link.score < 0.3, "{link:?}");
    assert_eq!(link.evidence[0].detail, "Courier and Herald both credit The Associated Press.");
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let (a, b, c) = (
        article("a", "Courier", "2024-03-04", &FERRY),
        article("b", "Mirror", "2024-03-06", &RETOLD),
        article("c", "Herald", "2024-03-05", &OTHER),
    );
    let links = |articles: &[Article]| {
        let mut all: Vec<(Vec<String>, u64, bool)> = traced(articles)
            .links
            .into_iter()
            .map(|l| {
                let mut ends = vec![l.from, l.to];
                if !l.directed {
                    ends.sort();
                }
                (ends, (l.score * 1000.0) as u64, l.directed)
            })
            .collect();
        all.sort();
        all
    };
    let forward = links(&[a.clone(), b.clone(), c.clone()]);
    assert!(!forward.is_empty());
    assert_eq!(forward, links(&[c, b, a]));
}

#[test]
fn odd_texts_are_safe() {
    let odd = ["", "“", "““““", "a a a a a a a a a a a a", "😀 “é", "\u{200b}"];
    let articles: Vec<Article> =
        odd.iter().enumerate().map(|(i, t)| article(&i.to_string(), "", "", &[t, t])).collect();
    assert_eq!(traced(&articles).origins.iter().flatten().count(), odd.len());
}

#[test]
fn a_page_that_names_its_original_is_no_origin_of_its_own() {
    let wire = Article {
        url: Some("https://gulfwire.example/ferry".into()),
        ..article("a1", "Gulf Wire", "2024-03-04", &FERRY)
    };
    let url = Some("https://courier.example/ferry".to_string());
    let based = vec!["https://gulfwire.example/ferry".to_string()];
    let copy = Article { url, based, ..article("a2", "Courier", "2024-03-05", &OTHER) };
    let lineage = traced(&[wire.clone(), copy.clone()]);
    assert_eq!(lineage.origins.len(), 1);
    assert!(!lineage.links[0].directed, "no wording shows that it was this text that was taken");
    assert_eq!(traced(&[wire.clone(), Article { based: vec![], ..copy.clone() }]).origins.len(), 2);
    let verbatim = Article { url: copy.url, based: copy.based, ..article("a2", "Courier", "2024-03-05", &FERRY) };
    let link = &traced(&[wire, verbatim]).links[0];
    assert!(link.directed && link.from == "a1", "{link:?}");
}

#[test]
fn an_agency_in_the_byline_is_a_credit() {
    let byline = |id: &str, source: &str, name: &str| Article {
        byline: vec![name.into()],
        ..article(id, source, "", &OTHER[..2])
    };
    let credited = |articles: &[Article]| {
        let links = traced(articles).links;
        links.iter().flat_map(|l| &l.evidence).any(|e| e.kind == LinkEvidenceKind::Credit)
    };
    assert!(credited(&[byline("a1", "Courier", "Reuters"), byline("a2", "Lantern", "Reuters")]));
    assert!(!credited(&[byline("a1", "Courier", "Ann Lind"), byline("a2", "Lantern", "Ann Lind")]));
}

/// A report of a drained reservoir: sentences of its own, the mayor's name and the number of joints.
fn drained(id: &str, others: [&str; 3], mayor: &str, joints: &str) -> crate::Input {
    let named = format!("Mayor {mayor} was at the site. {}", others[1]);
    let counted =
        format!("{} {joints} leaking joints were counted in the inspection of the wall of the reservoir.", others[2]);
    crate::Input {
        source: Some(id.into()),
        published: Some("2024-03-06".into()),
        text: Some([others[0], &named, &counted].join("\n\n")),
        ..crate::Input::default()
    }
}

const HERALD: [&str; 3] =
    ["Tolne lost its lake in a day.", "Nobody slept in the lower town.", "Children ran along the mud."];
const LANTERN: [&str; 3] =
    ["What a sight it was in the hills.", "A farmer moved his sheep in time.", "The baker sold out by nine."];
const MIRROR: [&str; 3] =
    ["Fear of a flood is over for now.", "Two roads were shut for the night.", "The chapel rang its bell at noon."];
const COAST: [&str; 3] =
    ["Even the gulls were surprised.", "The market moved uphill for a week.", "An old map was brought out again."];
const VALLEY: [&str; 3] =
    ["Quiet returned after a long night.", "A choir will sing for the helpers.", "Buses run again on the old road."];

#[test]
fn errors_that_only_two_share_link_them_and_what_may_be_right_does_not() {
    let linked = |mayors: [&str; 5], joints: [&str; 5]| -> Vec<String> {
        let texts = [HERALD, LANTERN, MIRROR, VALLEY, COAST];
        let inputs: Vec<crate::Input> = ["Herald", "Lantern", "Mirror", "Valley", "Coast"]
            .iter()
            .enumerate()
            .map(|(i, id)| drained(id, texts[i], mayors[i], joints[i]))
            .collect();
        let story = crate::compare(&inputs).unwrap();
        let evidence = story.lineage.links.into_iter().flat_map(|link| link.evidence);
        evidence.map(|one| one.detail).filter(|detail| detail.starts_with("Only")).collect()
    };
    let (lund, right) = ("Katrina Lund", "31");
    type Case<'a> = (&'a str, [&'a str; 5], [&'a str; 5], &'a [&'a str]);
    let cases: [Case; 10] = [
        (
            "misspelt by two",
            [lund, "Katrixa Lund", "Katrixa Lund", lund, lund],
            [right; 5],
            &["Only Lantern and Mirror write “Katrixa Lund” for “Katrina Lund”."],
        ),
        ("misspelt by one", [lund, "Katrixa Lund", lund, lund, lund], [right; 5], &[]),
        ("misspelt by four", [lund, "Katrixa Lund", "Katrixa Lund", "Katrixa Lund", "Katrixa Lund"], [right; 5], &[]),
        ("two against two", [lund, "Katrixa Lund", "Katrixa Lund", lund, "The mayor"], [right; 5], &[]),
        (
            "a transliteration",
            ["Kassem Lund", "Qasem Lund", "Qasem Lund", "Kassem Lund", "Kassem Lund"],
            [right; 5],
            &[],
        ),
        (
            "a figure of two",
            [lund; 5],
            [right, "13", "13", right, right],
            &["Only Lantern and Mirror have “13 leaking joints” where the others have “31 leaking joints”."],
        ),
        ("a figure of one", [lund; 5], [right, "13", right, right, right], &[]),
        ("three figures", [lund; 5], [right, "13", "13", "45", right], &[]),
        ("two against two figures", [lund; 5], [right, "13", "13", right, "Some"], &[]),
        ("a rounded figure", [lund; 5], ["310", "311", "311", "310", "310"], &[]),
    ];
    for (name, mayors, joints, want) in cases {
        assert_eq!(linked(mayors, joints), want, "{name}");
    }
}

#[test]
fn a_weekday_that_the_date_was_not_links_those_who_say_so() {
    let linked = |first: &str, second: &str| -> Vec<String> {
        let input = |id: &str, lines: [&str; 3], day: &str| crate::Input {
            source: Some(id.into()),
            published: Some("2024-03-06".into()),
            text: Some(format!("{} The sluices were opened {day}.\n\n{} {}", lines[0], lines[1], lines[2])),
            ..crate::Input::default()
        };
        let story = crate::compare(&[input("Herald", HERALD, first), input("Lantern", LANTERN, second)]).unwrap();
        let evidence = story.lineage.links.into_iter().flat_map(|link| link.evidence);
        evidence.map(|one| one.detail).filter(|detail| detail.starts_with("Only")).collect()
    };
    // March 4, 2024 was a Monday.
    let wrong = "Only Herald and Lantern call 2024-03-04 a Tuesday, which it was not.";
    for (first, second, want) in [
        ("on Tuesday, March 4", "on Tuesday, March 4", vec![wrong]),
        ("on Tuesday, 4 March 2024", "on Tuesday, March 4", vec![wrong]),
        ("on Monday, March 4", "on Monday, March 4", vec![]),
        ("on Tuesday, March 4", "on Wednesday, March 4", vec![]),
        ("on Tuesday, March 4", "on Monday, March 4", vec![]),
        ("on Tuesday, November 4", "on Tuesday, November 4", vec![]),
        ("on Tuesday", "on Tuesday", vec![]),
    ] {
        assert_eq!(linked(first, second), want, "{first} / {second}");
    }
}

/// A report of a court, of sentences that each name somebody and a number.
fn court(id: &str, lines: &[&str]) -> crate::Input {
    crate::Input {
        source: Some(id.into()),
        text: Some(format!(
            "The harbour trial went on in Lund.\n\nThe court sat until night.\n\n{}",
            lines.join("\n\n")
        )),
        ..crate::Input::default()
    }
}

#[test]
fn the_same_order_of_facts_that_only_two_have_links_them() {
    let first = [
        "Olga Brandt, a cook, was heard at nine.",
        "A box with 41 keys lay before the judge.",
        "Then came Peter Sandow, who guards the pier.",
        "It took 17 minutes to read the letter.",
        "Hanna Moll wept in the gallery.",
        "A fine of 730 crowns was paid by Karl Ritter.",
        "The last word was left to Ruth Amsel.",
        "It was over after 212 pages.",
    ];
    let second = [
        "First of all the kitchen's Olga Brandt told what she knew.",
        "Everybody looked at those 41 keys.",
        "From the pier they had called Peter Sandow.",
        "Somebody read aloud for 17 minutes.",
        "Among the listeners Hanna Moll had to be consoled.",
        "Karl Ritter has since sent 730 crowns.",
        "In the end Ruth Amsel rose.",
        "Her papers come to 212 pages.",
    ];
    let shuffled = [second[3], second[0], second[7], second[2], second[6], second[1], second[5], second[4]];
    let third = ["The third day was short.", "Nobody spoke of the ship.", "A verdict is expected in May."];
    let order = |inputs: &[crate::Input]| -> Vec<String> {
        let links = crate::compare(inputs).unwrap().lineage.links;
        let evidence = links.into_iter().flat_map(|link| link.evidence).map(|one| one.detail);
        evidence.filter(|detail| detail.contains("come in the same order")).collect()
    };
    let found = order(&[court("Herald", &first), court("Lantern", &second), court("Mirror", &third)]);
    assert_eq!(found, ["8 names and numbers that only Herald and Lantern have come in the same order."]);
    let other = [court("Herald", &first), court("Lantern", &shuffled), court("Mirror", &third)];
    assert_eq!(order(&other), [""; 0], "another order");
    let all = [court("Herald", &first), court("Lantern", &second), court("Mirror", &second)];
    assert_eq!(order(&all), [""; 0], "a third has them too");
    assert_eq!(order(&[court("Herald", &first), court("Lantern", &second)]), [""; 0], "two reports only");
    assert_eq!(
        order(&[court("Herald", &first[..3]), court("Lantern", &second[..3]), court("Mirror", &third)]),
        [""; 0]
    );
}

#[test]
fn who_quotes_a_document_drew_on_it() {
    let told = |id: &str, lines: &[&str]| crate::Input {
        source: Some(id.into()),
        text: Some(lines.join("\n\n")),
        ..crate::Input::default()
    };
    let study = told(
        "Lund Institute",
        &[
            "What the piers of the coast are like was looked into for a year.",
            "Every third pier on the coast has a crack that nobody has measured since it was built.",
            "Most towns would rather close a pier than pay a diver to look at it in winter.",
        ],
    );
    let quoting = |speaker: &str| {
        told(
            "Herald",
            &[
                "Old wood is a worry to anglers.",
                &format!(
                    "“Every third pier on the coast has a crack that nobody has measured since it was built,” {speaker} said."
                ),
                &format!(
                    "“Most towns would rather close a pier than pay a diver to look at it in winter,” {speaker} added."
                ),
            ],
        )
    };
    let story = crate::compare(&[study.clone(), quoting("the Lund Institute")]).unwrap();
    assert_eq!(story.lineage.origins.len(), 1, "{:?}", story.lineage);
    let link = &story.lineage.links[0];
    assert!(link.directed && link.from == story.articles[0].id, "{link:?}");
    assert!(link.reason.ends_with("that Herald draws on Lund Institute."), "{}", link.reason);
    assert_eq!(story.lineage.sources[0].kind, OriginKind::Article);
    // Whose words they are is somebody else's: both merely print them.
    let story = crate::compare(&[study, quoting("the Harbour Board")]).unwrap();
    assert_eq!(story.lineage.origins.len(), 2, "{:?}", story.lineage);
}

#[test]
fn a_source_that_neither_names_is_said_to_be_unknown() {
    let shared = |one: &str, two: &str, three: &str, four: &str| {
        [
            "A ferry ran aground off Harrow Point on Monday.".to_string(),
            "All of the passengers were brought ashore before dawn.".to_string(),
            format!(
                "The crew had noticed a leaking hinge three days earlier{one}, but no mechanic on the island would touch it."
            ),
            format!(
                "Trucks loaded with salted cod shifted when the deck tilted{two}, and some of them broke through the railing."
            ),
            format!("The company bought the vessel from a Greek yard{three} and rebuilt its engine room twice."),
            format!("Insurance for the cargo had lapsed because a clerk mislaid the renewal letter{four}."),
        ]
    };
    let plain = shared("", "", "", "");
    let north = shared(" in Brevik", "", " in 2009", "");
    let south = shared("", " by 14 degrees", "", " from Aldmoor");
    let traced_crediting = |credits: &[&str], first: &[String], second: &[String], day: &str| {
        let lines = |list: &[String]| article("x", "", "", &list.iter().map(String::as_str).collect::<Vec<_>>());
        let with = |id: &str, source: &str, date: &str, list: &[String]| {
            let published = Some(Published { date: date.into(), basis: Basis::Given });
            Article { id: id.into(), source: Some(source.into()), published, ..lines(list) }
        };
        let credits = credits.iter().map(|name| Credit { name: (*name).into(), span: Span::new(0, 0) }).collect();
        let first = Article { credits, ..with("a", "Courier", "2024-03-04", first) };
        traced(&[first, with("b", "Mirror", day, second)])
    };
    let traced = |first: &[String], second: &[String], day: &str| traced_crediting(&[], first, second, day);
    for day in ["2024-03-04", "2024-03-05"] {
        let lineage = traced(&north, &south, day);
        let link = &lineage.links[0];
        assert!(link.unknown && !link.directed, "{day}: {link:?}");
        assert!(link.reason.contains("a source that is not named"), "{}", link.reason);
        assert_eq!(lineage.sources[0].kind, OriginKind::Unknown);
    }
    // What only one of them has may be its own, or what the other left out.
    for (name, first, second) in [("added", &plain, &south), ("left out", &north, &plain), ("the same", &plain, &plain)]
    {
        let lineage = traced(first, second, "2024-03-04");
        assert!(!lineage.links[0].unknown, "{name}: {:?}", lineage.links[0]);
        assert_eq!(lineage.sources[0].kind, OriginKind::Open, "{name}");
    }
    let credited = traced_crediting(&["Harbour News"], &north, &south, "2024-03-04");
    assert!(!credited.links[0].unknown, "one of them credits somebody: {:?}", credited.links[0]);
    let directed = traced(&plain, &south, "2024-03-05");
    assert!(directed.links[0].directed && directed.sources[0].kind == OriginKind::Article);
}

/// Whoever prints as told to an outlet what the outlet's own article tells has it from there; where the outlet's article
/// tells something else, the two may just have talked to the same people.
#[test]
fn what_was_told_to_an_outlet_and_stands_there_was_drawn_from_it() {
    let wire = article(
        "wire",
        "Norwire",
        "2025-09-04",
        &[
            "The ferry line might close.",
            "A person close to the crew said that officers appeared to have seen the leak since June.",
        ],
    );
    let cases = [
        ("Officers had seen the leak since June, sources close to the crew told Norwire.", true),
        ("The harbour master had asked for a new crane, sources close to the port told Norwire.", false),
    ];
    for (sentence, drawn) in cases {
        let post = article("post", "Evening Post", "2025-09-04", &["Passengers were angry on Wednesday.", sentence]);
        let lineage = traced(&[wire.clone(), post]);
        assert_eq!(lineage.origins.len(), if drawn { 1 } else { 2 }, "{sentence}: {:?}", lineage.links);
        assert_eq!(lineage.links.iter().any(|link| link.directed && link.to == "post"), drawn, "{:?}", lineage.links);
    }
}
