use super::super::tests::read;
use crate::article::QuoteForm;

/// Every indirect quotation as `speaker: words`.
fn told(text: &str) -> Vec<String> {
    let article = read(text);
    let indirect = article.quotes.iter().filter(|q| q.form == QuoteForm::Indirect);
    let told = indirect.map(|q| {
        let who = q.speaker.as_ref().map_or("?", |s| s.text.as_str());
        format!("{who}: {}", q.span.text(&article.text))
    });
    told.collect()
}

#[test]
fn clauses_are_what_is_said() {
    let cases: [(&str, &[&str]); 22] = [
        ("Lee said the bridge was safe.", &["Lee: the bridge was safe"]),
        ("Lee said that the bridge was safe.", &["Lee: that the bridge was safe"]),
        ("Lee said on Monday that the bridge was safe.", &["Lee: that the bridge was safe"]),
        (
            "Lee said in an interview with the Gazette last week that the bridge was safe.",
            &["Lee: that the bridge was safe"],
        ),
        ("Lee believes the bridge is safe.", &["Lee: the bridge is safe"]),
        ("Lee is confident that the bridge is safe.", &["Lee: that the bridge is safe"]),
        ("Lee made it clear that the bridge was safe.", &["Lee: that the bridge was safe"]),
        ("Lee pointed out that the bridge was safe.", &["Lee: that the bridge was safe"]),
        ("The council was told that the bridge was unsafe.", &["?: that the bridge was unsafe"]),
        ("It was reported that the bridge had closed.", &["?: that the bridge had closed"]),
        ("Two in three said they would vote for Lee.", &["Two in three: they would vote for Lee"]),
        ("Those surveyed said they would vote for Lee.", &["Those surveyed: they would vote for Lee"]),
        ("Officials who spoke with the Gazette said the bridge was unsafe.", &["Officials: the bridge was unsafe"]),
        (
            "Executives at the company, which built the bridge, say it is safe.",
            &["Executives at the company: it is safe"],
        ),
        ("He said he was sorry, adding that it was over.", &["He: he was sorry", "He: that it was over"]),
        (
            "Lee said the bridge was safe, and she urged people to use it.",
            &["Lee: the bridge was safe", "she: people to use it"],
        ),
        (
            "Lee said the bridge — and the road that leads to it — was safe.",
            &["Lee: the bridge — and the road that leads to it — was safe"],
        ),
        ("If records show that it was unsafe, the council will pay.", &["records: that it was unsafe"]),
        ("Her claim that the bridge was safe was false.", &["Her: that the bridge was safe"]),
        ("The announcement that the bridge would close surprised them.", &["?: that the bridge would close"]),
        ("Asked whether the bridge was safe, Lee shook her head.", &["?: whether the bridge was safe"]),
        ("The poll shows Lee ahead of Hill.", &["The poll: Lee ahead of Hill"]),
    ];
    for (text, want) in cases {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn what_stands_before_or_around_a_cue_is_what_is_said() {
    let cases: [(&str, &[&str]); 12] = [
        ("The bridge was safe, Lee said.", &["Lee: The bridge was safe"]),
        ("The bridge was safe, said Lee, a doctor who lives beside it.", &["Lee: The bridge was safe"]),
        ("The bridge, Lee said, was safe.", &["Lee: The bridge, Lee said, was safe"]),
        (
            "Over the years, Lee said, the bridge has been safe.",
            &["Lee: Over the years, Lee said, the bridge has been safe"],
        ),
        ("According to Lee, the bridge was safe.", &["Lee: the bridge was safe"]),
        ("According to Lee, who runs the clinic, the bridge was safe.", &["Lee: the bridge was safe"]),
        ("The bridge was safe, according to a report by the council.", &["a report: The bridge was safe"]),
        (
            "As the Gazette first reported, the bridge was closed on Friday.",
            &["the Gazette: the bridge was closed on Friday"],
        ),
        (
            "The bridge was closed on Friday, as the Gazette reported.",
            &["the Gazette: The bridge was closed on Friday"],
        ),
        ("The bridge is expected to close on Friday.", &["?: The bridge is expected to close on Friday"]),
        (
            "The bridge is expected to close on Friday, officials said.",
            &["officials: The bridge is expected to close on Friday"],
        ),
        (
            "The man is believed to have left the country, and police are looking for him.",
            &["?: The man is believed to have left the country"],
        ),
    ];
    for (text, want) in cases {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn demands_promises_and_judgements_are_told_by_what_they_are_about() {
    let cases: [(&str, &[&str]); 14] = [
        ("Lee urged Congress to close the bridge.", &["Lee: Congress to close the bridge"]),
        ("Lee called on the council to close the bridge.", &["Lee: the council to close the bridge"]),
        ("Lee vowed to close the bridge.", &["Lee: to close the bridge"]),
        ("Lee agreed to close the bridge, and the council thanked her.", &["Lee: to close the bridge"]),
        ("Lee agreed to a deal with the council.", &["Lee: to a deal with the council"]),
        ("Lee denied having closed the bridge.", &["Lee: having closed the bridge"]),
        ("Lee called for the closure of the bridge.", &["Lee: the closure of the bridge"]),
        ("Lee pointed to the cracks in the bridge.", &["Lee: the cracks in the bridge"]),
        ("Lee called Hill a liar.", &["Lee: Hill a liar"]),
        ("Lee called him crazy.", &["Lee: him crazy"]),
        ("Lee accused Hill of lying.", &["Lee: Hill of lying"]),
        ("Lee reiterated her support for the plan.", &["Lee: her support for the plan"]),
        ("Asked about the bridge, Lee shook her head.", &["?: the bridge"]),
        ("Lee supports a ban on heavy lorries.", &["Lee: a ban on heavy lorries"]),
    ];
    for (text, want) in cases {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn words_that_only_look_like_speech_report_nothing() {
    for text in [
        "Lee called the police.",
        "Lee called on Monday.",
        "Lee called her mother back.",
        "The numbers add up.",
        "They had their say in the council.",
        "The town has a larger say than the county.",
        "The bridge was built according to plan.",
        "Lee found the keys in the car.",
        "The bridge is called the Iron Bridge.",
        "The city is known as the Iron City.",
        "The coalition backs the rebels.",
        "I think the bridge is safe.",
        "They plan the route each year.",
        "Lee spoke for an hour.",
        "Lee pressed the button.",
        "It felt like rain.",
        "Lee showed up late.",
        "Her speech that night was long.",
        "The bridge is sure to fall.",
        "Lee read a book in the garden.",
        "The claims were false.",
        "“The works have a future,” the head of the harbour yard, Ann Lee, said.",
        "The report that angered Lee was late.",
        "Lee went on a trip.",
        "The army ordered new trucks.",
        "The company posted a loss of $2 million.",
        "The judge denied the man bail.",
        "When she arrived, Lee said: “It is over.”",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn whoever_is_told_or_called_for_says_nothing() {
    let cases: [(&str, &[&str]); 6] = [
        ("Hospitals told to send data to the capital.", &[]),
        ("Lee told them to send data to the capital.", &["Lee: them to send data to the capital"]),
        ("Ships ordered not to leave the harbour.", &[]),
        ("A ban on flights called for by some would not help.", &[]),
        ("Lee was appointed by the mayor and confirmed 9-1 by the senate.", &[]),
        ("Lee was arrested and confirmed that the bridge was unsafe.", &["Lee: that the bridge was unsafe"]),
    ];
    for (text, want) in cases {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn acts_that_are_spoken_of_are_no_speech_and_clauses_end_where_the_sentence_goes_on() {
    let cases: [(&str, &[&str]); 22] = [
        ("Hugh Hill said adding the rule would hurt.", &["Hugh Hill: adding the rule would hurt"]),
        ("Hugh Hill came, adding the rule would hurt.", &["Hugh Hill: the rule would hurt"]),
        ("He said collecting and reporting data is hard.", &["He: collecting and reporting data is hard"]),
        ("The lag in reporting data is long.", &[]),
        ("Emails discussing the bridge were lost by Ann Lee.", &[]),
        (
            "Ann Lee showed a film showing that the bridge was old.",
            &["Ann Lee: a film showing that the bridge was old"],
        ),
        ("The manhunt for Hugh Hill concluded on the day that a jury met.", &[]),
        ("Judge Ann Lee concluded that the bridge was old.", &["Judge Ann Lee: that the bridge was old"]),
        (
            "Foreign Secretary Jeremy Hunt said the bridge was old.",
            &["Foreign Secretary Jeremy Hunt: the bridge was old"],
        ),
        ("Officials briefed on the plan say it is old.", &["Officials briefed on the plan: it is old"]),
        ("Ann Lee asked if he was telling the truth.", &["Ann Lee: if he was telling the truth"]),
        ("Ann Lee lashed out at Hill for threatening to leave.", &[]),
        ("NEVER THREATEN THE UNITED STATES AGAIN OR YOU WILL SEE.", &[]),
        ("Ann Lee, who said she was sorry, was fined on Monday.", &["Ann Lee: she was sorry"]),
        (
            "Ann Lee, who said she was sorry, he thought, and left, was fined.",
            &["Ann Lee: she was sorry, he thought, and left"],
        ),
        ("Guests who criticised the hall for its roof did not come.", &["Guests: the hall for its roof"]),
        (
            "Guests who said the hall they saw did not please them came.",
            &["Guests: the hall they saw did not please them came"],
        ),
        ("A nurse came, and when they complained, she wrote to them.", &[]),
        ("When they complained that it was old, she left the town.", &["they: that it was old"]),
        ("It took two weeks that are expected to be warm.", &["?: to be warm"]),
        ("Earlier Friday, Ann Lee denied that the bridge was old.", &["Ann Lee: that the bridge was old"]),
        ("Whether all was lost as Ann Lee had claimed, nobody knew.", &["Ann Lee: Whether all was lost"]),
    ];
    for (text, want) in cases {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn a_cue_with_its_day_between_commas_reports_what_goes_before() {
    let cases: [(&str, &[&str]); 14] = [
        (
            "The firm will call back 48,000 vans, it said on Tuesday, in what is its largest recall.",
            &["it: The firm will call back 48,000 vans"],
        ),
        (
            "The bridge is safe, Lee said on Monday, adding that it was old.",
            &["Lee: The bridge is safe", "Lee: that it was old"],
        ),
        (
            "Rebels hit a depot, the army said on Friday, which was the first word of it.",
            &["the army: Rebels hit a depot"],
        ),
        (
            "The king visited the troops, the palace said Monday, after he had been blamed for not going.",
            &["the palace: The king visited the troops"],
        ),
        (
            "The stop was due to safety, Li Jian, the deputy head, told reporters, the Yangcheng News said.",
            &[
                "Li Jian: The stop was due to safety",
                "the Yangcheng News: The stop was due to safety, Li Jian, the deputy head, told reporters",
            ],
        ),
        // what goes on behind it is told too
        (
            "Five people died, police said late Friday, and ten were hurt.",
            &["police: Five people died, police said late Friday, and ten were hurt"],
        ),
        ("The bridge, Lee said on Monday, is safe.", &["Lee: The bridge, Lee said on Monday, is safe"]),
        // what goes before it only says when or where
        ("On Monday, Lee said on Tuesday, the bridge fell.", &["Lee: the bridge fell"]),
        ("In Delft, Lee said on Monday, in a speech, that the bridge was safe.", &["Lee: that the bridge was safe"]),
        // nobody is told anything
        ("Lee removed Hill, an official who had testified in court, along with his brother, who was moved.", &[]),
        (
            "He had known of it before he told anybody, Lee has said.",
            &["Lee: He had known of it before he told anybody"],
        ),
        ("The carmaker recalls 48,000 vans.", &[]),
        ("The ministry recalled its ambassador.", &[]),
        ("Ann Lee recalled her first day at the works.", &["Ann Lee: her first day at the works"]),
    ];
    for (text, want) in cases {
        assert_eq!(told(text), want, "{text}");
    }
}
