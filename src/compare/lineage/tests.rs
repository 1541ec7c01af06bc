use super::*;
use crate::article::{Basis, Block, BlockKind, Credit, Published};
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
    trace(articles, &words).lineage(articles)
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
