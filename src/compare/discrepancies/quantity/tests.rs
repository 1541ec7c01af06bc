//! Figures as they stand in reports, read and compared from end to end. All sentences are invented.

use crate::article::Input;
use crate::story::{DiscrepancyKind, Verdict};

/// Verdicts on the figures of two reports of one day.
fn verdicts(a: &str, b: &str) -> Vec<Verdict> {
    let input = |text: &str| Input {
        text: Some(text.to_string()),
        published: Some("2024-03-04".to_string()),
        ..Input::default()
    };
    let story = crate::compare(&[input(a), input(b)]).unwrap();
    story.discrepancies.iter().filter(|d| d.kind == DiscrepancyKind::Quantity).map(|d| d.verdict).collect()
}

#[test]
fn tolls_of_one_event_are_compared() {
    let cases = [
        ("Twelve people died when the dam burst.", "The burst dam killed 14 people.", Verdict::Differs),
        (
            "Twelve people died when the dam burst, police said.",
            "The death toll of the burst dam rose to 14, police said.",
            Verdict::Updated,
        ),
        (
            "Twelve people were killed and 40 hurt at the dam.",
            "The dam killed 12 people and injured 45.",
            Verdict::Differs,
        ),
        (
            "The burst dam killed 59 people and injured at least 500 people.",
            "The burst dam left 59 dead and injured hundreds.",
            Verdict::Compatible,
        ),
        (
            "When the dam burst, 65 people were killed or injured.",
            "When the dam burst, 14 people were killed.",
            Verdict::Scope,
        ),
        ("The burst dam killed or injured 65 people.", "The burst dam killed or injured 80 people.", Verdict::Differs),
    ];
    for (a, b, want) in cases {
        assert_eq!(verdicts(a, b), [want], "{a} / {b}");
    }
}

#[test]
fn other_things_are_not_compared() {
    let cases = [
        // The injured and the dead.
        ("More than 50 people were injured at the dam.", "The dam killed 14 people."),
        (
            "Eight people were injured at the dam.",
            "Eight people suffered gunshot wounds inside building 197 at the dam.",
        ),
        ("Eight people were injured, three by gunshots.", "At the dam five other people were injured."),
        ("Two officers were wounded in the hunt at the dam.", "The blast at the dam left 29 people injured."),
        ("The blast at the dam killed 12 people.", "The blast at the dam killed 14 people, including two attackers."),
        (
            "Lund has 28 seats and Holm has 24 in the council.",
            "Lund and Holm have 28 and 24 seats in the council, respectively.",
        ),
        ("The second deadly crash of a 737 jet shook the town.", "The crash killed 157 people in the town."),
        ("The storm was moving northwest at 16 mph.", "The storm, as of 11 p.m., was moving northwest at 17 mph."),
        (
            "The blast at the dam killed 12 people.",
            "In total, 17 people died in blasts, with 12 people in that at the dam.",
        ),
        ("Why would a couple embark on a deadly spree at the dam?", "The spree at the dam killed 14 people."),
    ];
    for (a, b) in cases {
        assert_eq!(verdicts(a, b), [], "{a} / {b}");
    }
}

#[test]
fn figures_of_one_thing_are_compared_wherever_they_stand() {
    let cases = [
        // The share of one party at two stages of the count.
        (
            "Dunmark votes. With 20 percent of precincts counted, the Harbour League stood at 31.5 percent and the Mill Party at 28 percent.",
            "Snow fell in the north. The Harbour League has 33 percent with 80 percent of precincts reporting.",
            vec![Verdict::Updated],
        ),
        // One thing that each article counts once, in sentences that tell much else.
        (
            "The ferry Alma, which was carrying 120 passengers to the island, ran aground at dawn.",
            "Why nobody saw the rock is unclear. The ferry was carrying 210 passengers when it ran aground, its owner said.",
            vec![Verdict::Differs],
        ),
        (
            "Ove Lund, the 59-year-old keeper of the mill, spoke of rust.",
            "“It is rust,” said Ove Lund, 58, at the mill.",
            vec![Verdict::Differs],
        ),
        (
            "The mill made a loss of $64 million in the first half of the year.",
            "In the first half of the year the mill lost $46 million.",
            vec![Verdict::Differs],
        ),
        ("The harbour league's 19 members met in Orel.", "The harbour league has 16 members.", vec![Verdict::Differs]),
        (
            "Ove Lund, 61, runs the mill at the dam.",
            "The mill belongs to Ove Lund, 63, who bought it from a cousin.",
            vec![Verdict::Differs],
        ),
        // A share of a whole, and all words around the same.
        (
            "The board said 35 percent of the archive was lost.",
            "The board said 53 percent of the archive was lost.",
            vec![Verdict::Differs],
        ),
        (
            "A magnitude 6.1 earthquake shook the town of Orel.",
            "A magnitude 6.4 earthquake shook the town of Orel.",
            vec![Verdict::Differs],
        ),
        (
            "Turnout in Dunmark was 61 percent, four points more than in the last election.",
            "Turnout in Dunmark reached 61 percent, an increase of four percent on the last election.",
            vec![Verdict::Scope],
        ),
    ];
    for (a, b, want) in cases {
        assert_eq!(verdicts(a, b), want, "{a} / {b}");
    }
}

#[test]
fn figures_of_other_things_are_not_compared() {
    let cases = [
        // Another party, a forecast beside a result, a share of something else.
        ("The Harbour League stood at 31 percent in the count.", "The Mill Party stood at 28 percent in the count."),
        (
            "An exit poll said the Harbour League would get 40 percent.",
            "The Harbour League got 37 percent of all ballots, the commission said.",
        ),
        ("The League has 31 percent of the vote.", "The League has 40 percent of the seats."),
        ("The board said 35 percent of the archive was lost.", "The board said 53 percent of the maps were lost."),
        (
            "A magnitude 6.1 earthquake shook the town of Orel.",
            "An aftershock of magnitude 5.2 shook the harbour of Holm.",
        ),
        // What it rose by is no level.
        ("Rents in Dunmark rose by 4 percent.", "Rents in Dunmark rose 4 percent to 900 dollars; food rose 9 percent."),
        // A war and one attack in it; an earlier blast.
        ("The raid killed 14 people in Orel.", "The war has killed 90,000 people, most of them in Orel."),
        (
            "The blast in Orel injured 22 people.",
            "The blast shook Orel, where another in July 2021 had injured 60 people.",
        ),
        // Who is treated and who is named are not the same victims.
        ("The hospital treated three victims of the blast.", "Police named all 12 victims of the blast."),
        // Each rescuer counts his own.
        ("Fishermen took nine people off their roofs in boats.", "Fifteen people were brought to safety in boats."),
        // Line 1 is a name.
        ("He rode on three subway lines to the dam.", "He rode on the A and 1 lines of the subway to the dam."),
        // What it was before.
        (
            "The lead of the League is 340 votes in Orel.",
            "In Orel the lead of the League grew from 212 votes to 340 votes.",
        ),
        // The sentence tells both.
        (
            "The king expelled 60 foreign officers from the harbour of Orel.",
            "Over 100 foreign officers served in the harbour of Orel; the king expelled 60 of them.",
        ),
        // Two people of the name.
        ("Ove Lund, 61, runs the mill.", "Ove Lund, 61, and his son Nils Lund, 33, run the mill."),
        // Game points and a share.
        ("The Owls won by three points on Sunday.", "The mill won 3 percent more customers on Sunday."),
    ];
    for (a, b) in cases {
        assert_eq!(verdicts(a, b), [], "{a} / {b}");
    }
}

#[test]
fn one_difference_is_told_once_in_however_many_claims() {
    let a = "A gunman killed at least five people at the old mill in Lund.\n\nWith a shotgun and smoke bombs the gunman killed at least five people, police said.";
    let b = "A gunman killed five people at the old mill in Lund.\n\nWith a shotgun and smoke bombs the gunman killed five people, police said.";
    assert_eq!(verdicts(a, b), [Verdict::Compatible]);
    let other = "A gunman killed six people at the old mill in Lund.\n\nWith a shotgun and smoke bombs the gunman killed seven people, police said.";
    assert_eq!(verdicts(a, other), [Verdict::Compatible, Verdict::Compatible]);
}
