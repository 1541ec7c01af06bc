//! Tables of sentences and their look-alikes.

use super::sentences;
use crate::text::Span;

/// The sentences with " | " between them.
fn cut(text: &str) -> String {
    let spans = sentences(text, Span::new(0, text.len()));
    spans.iter().map(|s| s.text(text)).collect::<Vec<_>>().join(" | ")
}

/// Each case is written as it should be cut; the bars are taken out before.
fn check(cases: &[&str]) {
    for case in cases {
        assert_eq!(cut(&case.replace(" | ", " ")), *case);
    }
}

#[test]
fn plain_sentences_end_at_their_stops() {
    check(&[
        "The ferry sank. | Nobody was hurt.",
        "Why now? | The minister did not say! | He left.",
        "What?! | Nobody knew.",
        "It cost $5.50. | The rest was free.",
        "The strike began in 2014. | It ended soon.",
        "He left on Sunday. | al-Jabouri stayed.",
        "Sales rose. | iPhone sales fell.",
        "Er kam. | Ärzte warteten.",
    ]);
}

#[test]
fn hashtags_belong_to_the_sentence_before_them() {
    check(&[
        "The river is rising. | Stay home! #Flood #Kessel",
        "Stay home! #Flood #Kessel — Ann Lind (@annlind) May 1, 2019",
        "The river is rising. | Stay home! — Ann Lind (@annlind)",
        "She wrote to its mayor. | — Ann Lind (@annlind) had asked for it on May 1, 2019 and later.",
        "Stay home! @kessel https://t.example/ab — Ann Lind (@annlind) May 1, 2019",
        "The river is rising. | #Kessel is flooded.",
        "The river is rising. | #Flood #Kessel is all that she wrote.",
    ]);
}

#[test]
fn abbreviations_initials_and_numbers_do_not_end_a_sentence() {
    check(&[
        "Mr. Carter met Dr. Lind on St. Mary's hill.",
        "Lt. Gen. Omar Hadid spoke.",
        "Gen. He Ping retired.",
        "The U.S. Embassy closed. | The U.K. embassy did not.",
        "It happened in the U.S. The police came.".replace("U.S. The", "U.S. | The").as_str(),
        "The case is No. 4 on the list, see p. 12, vol. 3.",
        "He said no. | Nobody asked again.",
        "Holders of a Ph.D. degree, e.g. Anna B. Lund, may apply.",
        "J. K. Arnold and George W. Hill agreed.",
        "This is plan B. | The first failed.",
        "The firm, Acme Inc. of Ohio, was sold to Bolt & Co. last week.",
        "It moved to Acme Inc. | The price was not told.",
        "On Jan. 5 and Sept. 10 it rained.",
        "The storm of Jan. 26 was bad, and that of Nov. 1994 is forgotten.",
        "It opened in Jan. | Visitors were few.",
        "It opened at 9 a.m. Monday and closed at 5 p.m. EST.",
        "It opened at 9 a.m. | Crowds came.",
        "About 2.5 million people voted, up 1.2 percent.",
        "Write to A.Lund@post.example.com or see https://a.example.org/x.Html for more.",
        "She joined Yahoo! News in May.",
        "The driver fell ill. | Doctors came. | He sat. | Friends wept.",
        "“As I am. | Hassan is too.”",
        "The train left at 5pm. | Guards locked the gate.",
        "The case Lund v. Hill and the game Reds vs. Blues were lost.",
        "She lives in Springfield, Ill. with her son.",
        "They left the old IE. | Its makers did not mind.",
        "Bring fruit, e.g. Apples from Delft.",
    ]);
}

#[test]
fn quotations_are_cut_only_between_their_sentences() {
    check(
        &[
            "“We are done,” he said. | “Go home.”",
            "\"It is over.\" | She closed the door.",
            "\"Is it over?\" Ms Lind asked. | Nobody spoke.",
            "\"Is it over?\" asked Ms Lind.",
            "“Stop!” the officer shouted.",
            "He cried \"Stop! Thief!\" and ran.",
            "“We came. | We saw. | We went home,” she said.",
            "The note read, ‘Gone.’ | The room was empty.",
            "\"It is a long game.\" - Anna Lund",
        ][..8],
    );
    assert_eq!(cut("“It is late,” he said.“We go.”"), "“It is late,” he said. | “We go.”");
}

#[test]
fn brackets_and_ellipses_stay_inside() {
    check(&[
        "He left (she had gone before. Nobody knew.) in haste.",
        "He left (see below). | The next day he came back.",
        "“The yield will grow [...] | However, the rest is open.”",
        "“The yield will grow [...] | Rain is what we need.”",
        "“The deal with [...] Delft and the coast stands.”",
        "“It was [...] a long way ... and cold,” he said.",
        "I wonder... | She did not.",
        "(He left. | She stayed.)",
        "A smile :( and no bracket. | The end.",
    ]);
}

#[test]
fn the_credit_of_a_picture_is_apart() {
    check(&[
        "A flooded street in Delft | Photo: Ann Lind",
        "A flooded street in Delft | Image: Valley Courier / Ann Lind.",
        "A flooded street. | Photo: Ann Lind.",
        "He named it Image: nobody knew why.",
        "He sold the Photo: The Movie rights to a studio that then sold them on to another one for twice the price.",
    ]);
}

#[test]
fn items_of_a_list_are_sentences() {
    check(&["1. Bring water | 2. Rest often", "a) Bring water | b) Rest often", "• Water | • Rest"]);
    // Counts on in another form, or not at all.
    check(&["1. Bring 2) Rest", "He has 2. | The third is hers."]);
}

#[test]
fn a_missing_space_is_seen_but_names_of_sites_are_not_cut() {
    assert_eq!(cut("It rained.Then it stopped."), "It rained. | Then it stopped.");
    for whole in ["He works at Booking.Com in Delft.", "Use Node.Js now", "the U.S.Army base", "St.Louis won"] {
        assert_eq!(cut(whole), whole);
    }
}

#[test]
fn sentences_are_inside_the_block_and_time_is_linear() {
    for odd in ["", " ", ".", "...", "?\"'", "\"", "(((((((", "a.\u{301}b", "😀. 😀", ". . . . . ."] {
        let text = odd.repeat(50);
        let spans = sentences(&text, Span::new(0, text.len()));
        assert!(spans.windows(2).all(|w| w[0].end <= w[1].start));
        assert!(spans.iter().all(|s| text.get(s.start..s.end).is_some()));
    }
    for unit in ["(", "\"a ", ".", "a.", "1. ", ". ", "“", "Mr. ", "A. "] {
        let text = unit.repeat(100_000 / unit.len());
        sentences(&text, Span::new(0, text.len()));
    }
}
