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
