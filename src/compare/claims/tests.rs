//! Tables of sentences that do and do not tell the same, and the laws of a partition. All sentences are invented.

use crate::article::Input;
use crate::btree::{BTreeMap, BTreeSet};
use crate::story::Story;

/// A story around the sentences, so that the event's topic is a topic.
const AROUND: [&str; 3] = [
    "A freight train carrying solvent left the rails near Halden at dawn. Smoke hung over the station all morning. \
     Schools in Halden stayed shut while crews worked along the line. The operator, Norrail, runs forty trains a day there.",
    "Halden woke to sirens after a train ran off its track. Volunteers handed out water in the town hall. \
     The line through the valley opened in 1911. Norrail shares fell as markets opened.",
    "Nobody in Halden had seen such a cloud before, neighbours told local radio. The train was bound for the coast. \
     Engineers from Norrail walked the track with lamps. Farmers kept their cattle indoors.",
];

fn story(articles: &[String]) -> Story {
    let input = |(number, text): (usize, &String)| Input {
        id: Some(format!("a{number}")),
        text: Some(text.clone()),
        published: Some("2023-03-14".to_string()),
        ..Input::default()
    };
    crate::compare(&articles.iter().enumerate().map(input).collect::<Vec<_>>()).unwrap()
}

/// The words of every piece of evidence, a set for each claim.
fn partition(story: &Story) -> BTreeSet<BTreeSet<(String, String)>> {
    let words = |article: &str, sentence: usize| {
        let article = story.article(article).unwrap();
        (article.text.clone(), article.sentences[sentence].text(&article.text).to_string())
    };
    story.claims.iter().map(|c| c.evidence.iter().map(|e| words(&e.article, e.sentence)).collect()).collect()
}

fn one_claim(a: &str, b: &str) -> bool {
    let told = story(&[format!("{} {a}", AROUND[0]), format!("{} {b}", AROUND[1]), AROUND[2].to_string()]);
    partition(&told).iter().any(|claim| claim.iter().any(|e| e.1 == a) && claim.iter().any(|e| e.1 == b))
}

/// Whether two articles that open with these sentences open with one claim.
fn one_opening(a: &str, b: &str) -> bool {
    let told = story(&[format!("{a} {}", AROUND[0]), format!("{b} {}", AROUND[1]), AROUND[2].to_string()]);
    partition(&told).iter().any(|claim| claim.iter().any(|e| e.1 == a) && claim.iter().any(|e| e.1 == b))
}

#[test]
fn a_claim_says_no_more_than_its_most_careful_sentence() {
    let worded = |a: &str, b: &str| {
        let told = story(&[format!("{} {a}", AROUND[0]), format!("{} {b}", AROUND[1]), AROUND[2].to_string()]);
        told.claims.iter().find(|claim| claim.evidence.len() == 2).map(|claim| claim.text.clone())
    };
    let sure = "The operator knew about the broken brake on the solvent wagon for two years.";
    let careful =
        "The operator may have known about the broken brake on the solvent wagon for two years, a letter shows.";
    assert_eq!(worded(sure, careful).as_deref(), Some(careful));
    assert_eq!(worded(careful, sure).as_deref(), Some(careful));
    let longer = "The operator knew about the broken brake on the solvent wagon for two years, a letter shows.";
    assert_eq!(worded(sure, longer).as_deref(), Some(sure), "of two that are as sure the one that is told first");
}

#[test]
fn reports_of_one_event_open_with_it() {
    let same = (
        "A train loaded with solvent went up in flames near Halden on Tuesday, driving hundreds from their homes.",
        "Hundreds fled their homes on Tuesday when a solvent train burned near Halden, the worst accident in the valley in decades.",
    );
    assert!(one_opening(same.0, same.1));
    let others = [
        (
            "The mayor of Halden asked the army for help on Tuesday.",
            "Norrail named a new head of safety on Tuesday after the accident near Halden.",
        ),
        (
            "The driver of the train that left the rails near Halden was questioned overnight.",
            "Norrail promised to pay for every roof that smoke from the train near Halden had blackened.",
        ),
        (
            "The head of Norrail left his post on Tuesday after the solvent train burned near Halden.",
            "A spokeswoman denied that the head of Norrail left his post on Tuesday after the solvent train burned near Halden.",
        ),
    ];
    for (a, b) in others {
        assert!(!one_opening(a, b), "{a} / {b}");
    }
}

#[test]
fn a_shared_claim_says_how_sure_it_is_and_why() {
    let same = "Police arrested the driver of the train on suspicion of drink driving.";
    let told = story(&[
        format!("{} {same} About 300 residents were taken to a sports hall in Halden overnight.", AROUND[0]),
        format!("{} {same} Roughly 300 people from Halden spent the night in a sports hall.", AROUND[1]),
        AROUND[2].to_string(),
    ]);
    let claim = |part: &str| told.claims.iter().find(|c| c.text.contains(part) && c.evidence.len() == 2).unwrap();
    assert_eq!(claim("drink driving").confidence, Some(crate::story::Confidence::High));
    assert_eq!(claim("drink driving").reason.as_deref(), Some("The same words in each."));
    let reason = claim("sports hall").reason.clone().unwrap();
    assert!(reason.contains("“300”") && reason.contains("“sports”") && reason.contains("“hall”"), "{reason}");
    for claim in &told.claims {
        let shared = claim.missing.len() + 1 < told.articles.len();
        assert_eq!((claim.confidence.is_some(), claim.reason.is_some()), (shared, shared), "{}", claim.text);
    }
}

#[test]
fn sentences_that_tell_the_same_are_one_claim() {
    let cases = [
        (
            "Fire crews came within 90 metres of the burning wagon.",
            "Crews of the fire brigade had crept to within 90 metres of the burning wagon, which had leaked since dawn, when a \
             gust turned the flames toward them and a siren called them back to the station.",
        ),
        (
            "About 300 residents were taken to a sports hall in Halden overnight.",
            "Roughly 300 people from Halden spent the night in a sports hall.",
        ),
        (
            "Police arrested the train's driver on suspicion of drink driving.",
            "The driver of the train was detained by police on suspicion of drunk driving.",
        ),
        (
            "At least 12 people were injured when the second wagon exploded.",
            "The explosion of the second wagon injured 14 people, the hospital said.",
        ),
        (
            "Transport minister Ina Voss said the wagon had \"no business being on that line\" and ordered an inquiry.",
            "\"It had no business being on that line,\" Voss said of the wagon.",
        ),
        (
            "The licence, issued in February and never disclosed, let Norrail carry 90 tonnes of solvent through the valley.",
            "Norrail was given a licence in February to carry 90 tonnes of solvent through the valley.",
        ),
        (
            "Fire chief Rita Holm said she expected hard questions, \"but I did not expect to be called a liar by the operator.\"",
            "\"I expected hard questions, but I did not expect to be called a liar by the operator,\" Holm said.",
        ),
        (
            "“Rita Holm is no liar,” the council leader told local radio in the evening.",
            "“Rita Holm is no liar, she has stood by this valley for years and years,” Jonas Berg said.",
        ),
        (
            "Residents of Halden should stop drinking tap water until Friday, the health office said.",
            "Residents of Halden should not drink tap water until Friday.",
        ),
    ];
    for (a, b) in cases {
        assert!(one_claim(a, b), "{a} / {b}");
    }
}

#[test]
fn sentences_that_only_look_alike_are_two_claims() {
    let cases = [
        ("Minister Ina Voss resigned on Tuesday.", "Minister Ina Voss denied on Tuesday that she would resign."),
        (
            "The brakes of the train had been checked in March.",
            "The brakes of the train had not been checked in March.",
        ),
        ("The train left the rails near Halden.", "Norrail runs the line through Halden."),
        (
            "Twelve people were treated for burns in the hospital.",
            "Twelve wagons were filled with solvent in the harbour.",
        ),
        (
            "Mayor Olaf Brandt said the town had received no warning about the cargo.",
            "Fire chief Rita Holm said her crews were warned about the cargo within minutes.",
        ),
        (
            "Firefighters have battled solvent fires in the valley several times since the plant opened.",
            "Firefighters put out the solvent fire in the station shortly before noon.",
        ),
        (
            "Interior Minister Ina Voss promised a full inquiry.",
            "Interior Minister Ina Voss visited the injured at Saint Brigid's Hospital.",
        ),
        (
            "Aldmoor, 100 miles to the north, may get only an inch of rain.",
            "The Tamble bridge in Halden is about 100 miles from the coast.",
        ),
        (
            "The inquiry into alleged tampering and bribery at Norrail nears its end.",
            "The minister has denied tampering and Norrail has denied any bribery.",
        ),
        (
            "“Dreadful,” one former brigade officer told colleagues.",
            "A former brigade officer told the inquiry that the valves of the second wagon had been reported twice to the operator.",
        ),
        ("The driver survived the crash.", "Survivors tell of chaos after the Halden crash"),
        (
            "The town and Norrail will begin talks on damages, with Halden expecting them to lead to a fund for families.",
            "The town and Norrail held a first round of talks on damages, with Halden hoping it would lead to a fund for families.",
        ),
    ];
    for (a, b) in cases {
        assert!(!one_claim(a, b), "{a} / {b}");
    }
}

/// Whether the first article tells two things in one claim, which the second, if there is one, brings together.
fn one_claim_of_one_article(a: [&str; 2], other: &str) -> bool {
    let first = format!("{} {} Nobody knew more before noon. {}", AROUND[0], a[0], a[1]);
    let told = story(&[first, format!("{} {other}", AROUND[1]), AROUND[2].to_string()]);
    partition(&told).iter().any(|claim| a.iter().all(|words| claim.iter().any(|e| e.1 == *words)))
}

#[test]
fn an_article_may_tell_a_claim_twice_where_another_brings_both_together() {
    let cases = [
        (
            [
                "Holm said at the hearing that she had kept every letter of the fund.",
                "\"I have kept each letter of the fund,\" Holm said.",
            ],
            "\"I have kept each letter of the fund,\" the fire chief told the hearing.",
        ),
        (
            [
                "Norrail was charged on Tuesday with shipping solvent without a licence through the valley.",
                "A jury in Halden charged Norrail with shipping 90 tonnes of solvent without a licence and hiding the papers.",
            ],
            "Norrail was charged by a jury on Tuesday with shipping 90 tonnes of solvent without a licence through the valley.",
        ),
    ];
    for (a, other) in cases {
        assert!(one_claim_of_one_article(a, other), "{a:?} / {other}");
    }
}

#[test]
fn two_things_of_one_article_stay_two_claims() {
    let cases = [
        (
            [
                "The theory is that one plan gave local managers too much freedom.",
                "Voss said the theory of the plan made no sense.",
            ],
            "Markets fell.",
        ),
        (
            [
                "The train was travelling at 140 kilometres an hour in the curve, Meridian reported.",
                "The train was travelling at 90 kilometres an hour in the curve, Norrail said.",
            ],
            "The train was travelling at 90 kilometres an hour in the curve, according to Norrail.",
        ),
    ];
    for (a, other) in cases {
        assert!(!one_claim_of_one_article(a, other), "{a:?} / {other}");
    }
}

#[test]
fn every_telling_sentence_is_evidence_of_exactly_one_claim() {
    let articles: Vec<String> = AROUND.iter().map(|a| a.to_string()).chain(["!!! ???".into(), "No".into()]).collect();
    let told = story(&articles);
    let mut counts: BTreeMap<(String, usize), usize> = BTreeMap::new();
    for evidence in told.claims.iter().flat_map(|c| &c.evidence) {
        *counts.entry((evidence.article.clone(), evidence.sentence)).or_default() += 1;
    }
    let sentences: usize = told.articles.iter().map(|a| a.sentences.len()).sum();
    assert!(counts.values().all(|&n| n == 1));
    assert_eq!(counts.len(), sentences);
    for (number, claim) in told.claims.iter().enumerate() {
        assert_eq!(claim.id, format!("c{}", number + 1));
        let with: BTreeSet<&str> = claim.evidence.iter().map(|e| e.article.as_str()).collect();
        assert_eq!(with.len() + claim.missing.len(), told.articles.len());
        assert!(claim.missing.iter().all(|id| !with.contains(id.as_str())));
    }
}

#[test]
fn the_order_of_the_articles_does_not_matter() {
    let extra = [
        "About 300 residents were taken to a sports hall overnight. The driver was arrested.",
        "Roughly 300 people spent the night in a sports hall. Police arrested the driver of the train.",
        "Some 300 people slept in a sports hall. The driver was arrested.",
    ];
    let articles: Vec<String> = AROUND.iter().zip(extra).map(|(a, b)| format!("{a} {b}")).collect();
    let want = partition(&story(&articles));
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(partition(&story(&order.map(|i| articles[i].clone()))), want, "{order:?}");
    }
}

#[test]
fn in_a_copy_each_sentence_is_told_with_itself() {
    for article in AROUND {
        for claim in story(&[article.to_string(), article.to_string()]).claims {
            assert_eq!(claim.evidence.len(), 2, "{}", claim.text);
            assert_eq!(claim.evidence[0].sentence, claim.evidence[1].sentence, "{}", claim.text);
        }
    }
}

#[test]
fn the_same_figures_in_another_order_do_not_part_what_one_article_says_twice() {
    let told = story(&[
        format!("The Harbour List won 12 seats in the council of Tolne, and the Dyke Party took 9. {}", AROUND[0]),
        format!(
            "The Dyke Party of Tolne secured 9 seats while the Harbour List won 12 seats in the council. {} \
             In Tolne the Harbour List won 12 seats in the council to the Dyke Party's 9 seats.",
            AROUND[1]
        ),
    ]);
    let claim = partition(&told).into_iter().find(|claim| claim.iter().any(|e| e.1.starts_with("The Harbour List")));
    assert_eq!(claim.map(|claim| claim.len()), Some(3));
}

#[test]
fn a_stray_mark_is_told_by_nobody_else() {
    let told = story(&[format!("Rain fell. \"\n\n{}", AROUND[0]), format!("Rain fell. \"\n\n{}", AROUND[1])]);
    let marks: Vec<usize> = told.claims.iter().filter(|c| c.text == "\"").map(|c| c.evidence.len()).collect();
    assert_eq!(marks, [1, 1]);
}

#[test]
fn two_things_that_one_speaker_with_a_long_title_says_are_two() {
    let title = "the deputy director in charge of hazardous freight at the national rail inspection office";
    let cases = [
        (
            format!("Tove Lind, {title}, said several couplings had rusted through."),
            format!("Tove Lind, {title}, said the driver had slept well before the shift."),
            false,
        ),
        (
            format!("“No coupling is too small to look at,” said Tove Lind, {title}."),
            format!("Tove Lind, {title}, said the tank had “passed every test” in the spring."),
            false,
        ),
        (
            format!("Several couplings of the tank cars had rusted through, said Tove Lind, {title}."),
            "Inspectors found that several couplings of the tank cars were rusted through.".to_string(),
            true,
        ),
    ];
    for (a, b, want) in cases {
        assert_eq!(one_claim(&a, &b), want, "{a} / {b}");
    }
}
