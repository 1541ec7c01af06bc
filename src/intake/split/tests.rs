//! What is several articles, and what only looks so.

use super::*;

/// Sixty words and more of a report of its own.
fn report(who: &str, where_: &str) -> String {
    format!(
        "The river rose over its banks in {where_} on Monday and the people of the lower town left their houses, \
         {who}, who runs the rescue service, said. Nobody was hurt, but the bridge, the mill and the old school were under \
         water by noon.\n\nOn Tuesday the water fell again, and people came back to their houses, some of them by boat, \
         to see what was left of what they had owned there for years and years."
    )
}

fn parts(text: &str) -> usize {
    let found = read(text.to_string(), None);
    assert!(found.articles.len() == 1 || found.instead.len() == 1, "{text}");
    found.articles.len()
}

#[test]
fn several_articles() {
    let (a, b, c) = (report("Ann Lind", "Harwick"), report("Omar Hadid", "Delft"), report("Zoe Marsh", "Orrin"));
    for (name, text, want) in [
        ("ruled", format!("{a}\n\n---\n\n{b}\n=====\n{c}"), 3),
        ("short ones", "One.\n---\nTwo.\n\n=====\nThree.".to_string(), 3),
        ("ruled, with headlines", format!("The River Rose\n\n{a}\n---\nFlood in Delft\n\n{b}"), 2),
        (
            "ruled, with headlines that end in a name",
            format!(
                "The river rises in Port Orrin\n\n{a} The mill burned.\n\n---\n\nAnother flood in Delft\n\nThe water rose in Delft. {b}"
            ),
            2,
        ),
        ("a break before a header", format!("The River\nBy Ann Lind\n{a}\n\n* * *\n\nFlood\nBy Omar Hadid\n{b}"), 2),
        ("pages with headers", format!("The River\nBy Ann Lind\n{a}\u{c}Flood\nBy Omar Hadid\n{b}"), 2),
        ("titles", "Title: One\nText.\n\nTitle: Two\nText.".to_string(), 2),
        ("dates", " date 2024-01-25 One.\n\n date 2024-01-28 Two.".to_string(), 2),
        ("counted up", format!("Article 1\n\nThe River Rose\n\n{a}\n\nArticle 2:\n\nFlood in Delft\n\n{b}"), 2),
        ("lettered", format!("Report A\nThe River Rose\n{a}\n\nReport B\nFlood in Delft\n{b}\n\nReport C\n{c}"), 3),
        ("an archive", format!("1 of 2 DOCUMENTS\n\n{a}\n\n2 of 2 DOCUMENTS\n\n{b}"), 2),
        (
            "one after another",
            format!(
                "The River Rose\nBy Ann Lind\nMarch 4, 2024\n\n{a}\n\nFlood in Delft\nBy Zoe Marsh\nDELFT, March 4 (AP) — {b}"
            ),
            2,
        ),
        (
            "with outlet and day",
            format!(
                "The River Rose\nThe Valley Courier\nMarch 4, 2024\n\n{a}\n\nFlood in Delft\nThe Daily Orrin | March 5, 2024\n\n{b}"
            ),
            2,
        ),
        (
            "with the outlet over the headline, in lines apart",
            format!(
                "The Valley Courier\n\nThe River Rose\n\nMarch 4, 2024\n\nDELFT — {a}\n\nThe Daily Orrin\n\nFlood in Delft\n\nMarch 5, 2024\n\n{b}"
            ),
            2,
        ),
        (
            "the same person, introduced again",
            format!("The River\n\n{a} Lind left.\n---\nThe flood\n\nThe mayor, Ann Lind, saw it. Lind left. {b}"),
            2,
        ),
    ] {
        assert_eq!(parts(&text), want, "{name}");
    }
}

#[test]
fn look_alikes_are_one_article() {
    let (a, b) = (report("Ann Lind", "Harwick"), report("Omar Hadid", "Delft"));
    let entry = |time: &str, who: &str| format!("{time}\nWater still rising\n{}\n", report(who, "Harwick"));
    let post = |day: u8| {
        format!(
            "Water still rising\nBy Ann Lind\nMarch {day}, 2024, 10:42 a.m.\nThe water rose again in the night, the mayor said, by a foot or more.\n\n"
        )
    };
    for (name, text) in [
        ("one", "One.\n\nStill one.".to_string()),
        ("dashes in the text", "One - and -- two --- three.".to_string()),
        ("a label inside a paragraph", "He asked.\nTitle: none was given.".to_string()),
        ("title and date are one header", "Title: One\n\ndate 2024-01-25 Text.".to_string()),
        ("a section's end", format!("The River Rose\nBy Ann Lind\n{a}\n\n* * *\n\n{b}")),
        ("a section's end with a subhead", format!("{a}\n\n***\n\nThe day after\n\n{b}")),
        ("a rule in the middle", format!("The River Rose\nBy Ann Lind\n{a}\n\n---\n\n{b}")),
        (
            "a rule and a subhead",
            format!(
                "The River Rose\nBy Ann Lind\n\n{a} Lind left.\n\n---\n\nThe day after\n\nThen Lind came back, as she had said she would, to see the mill."
            ),
        ),
        (
            "a rule, and on with the same people",
            format!(
                "{a} Lind left.\n\n---\n\nOn Tuesday Lind came back, as she had said she would, to see what was left of the mill."
            ),
        ),
        ("a rule over the foot", format!("The River Rose\n\n{a}\n\n---\n\nAnn Lind is a reporter based in Harwick.")),
        (
            "a rule over a correction",
            format!("{a}\n---\nCorrection: An earlier version of this article named another river. {b}"),
        ),
        ("subheads", format!("The River Rose\n\n{a}\n\nThe day after\n\n{b}\n\nWhat comes next\n\n{a}")),
        ("questions and answers", format!("The River Rose\n\nQ: Why did it rise?\n\nA: {a}\n\nQ: And then?\n\nA: {b}")),
        (
            "a live blog, ruled",
            format!(
                "The river: what we know\n\n{}---\n{}---\n{}",
                entry("10:42 GMT", "Ann Lind"),
                entry("11:05 GMT", "Omar Hadid"),
                entry("11.30am", "Zoe Marsh")
            ),
        ),
        ("a live blog with bylines", format!("{}{}{}{}", post(4), post(4), post(4), post(4))),
        (
            "a live blog that says so",
            format!(
                "Live: the river rises\n\nOne\nBy Ann Lind\nMarch 4, 2024\n\n{a}\n\nTwo\nBy Omar Hadid\nMarch 4, 2024\n\n{b}"
            ),
        ),
        (
            "teasers under an article",
            format!(
                "The River Rose\nBy Ann Lind\nMarch 4, 2024\n\n{a}\n\nFlood in Delft\nBy Omar Hadid\nMarch 5, 2024\n\nThe mill burned\nBy Zoe Marsh\nMarch 6, 2024\n"
            ),
        ),
        (
            "an outlet named in a line of its own",
            format!(
                "The River Rose\nBy Ann Lind\nMarch 4, 2024\n\n{a}\n\nThe Valley Courier\n\nWhat comes next\n\n{b}"
            ),
        ),
        ("pages of one article", format!("The River Rose\nBy Ann Lind\n{a}\u{c}{b}")),
        ("front matter", format!("---\ntitle: The River Rose\ndate: 2024-03-04\n---\n{a}")),
        (
            "an underlined title",
            format!("The River Rose\n==============\n\n{a}\n\nThe day after\n-------------\n\n{b}"),
        ),
        (
            "articles of a law",
            format!(
                "Article 1\n\nThe River\n\nThe river shall be free. {a}\n\nArticle 2\n\nThe mill\n\nThe mill shall stand. {b}"
            ),
        ),
        ("one article of a list", format!("Article 1\n\n{a}\n\nThe day after\n\n{b}")),
        ("counted in another order", format!("Article 5\n\n{a}\n\nArticle 9\n\n{b}")),
        ("short parts", format!("Report 1\n\nIt rained.\n\nReport 2\n\n{a}")),
        ("a list of documents", "Document 3 of the inquiry was lost, said the mayor.".to_string()),
        ("nothing but rules", "---\n\n---".to_string()),
    ] {
        assert_eq!(parts(&text), 1, "{name}");
    }
}

#[test]
fn the_other_reading_is_offered_where_a_line_divides() {
    let (a, b) = (report("Ann Lind", "Harwick"), report("Omar Hadid", "Delft"));
    let found = read(format!("The River\nBy Ann Lind\n{a}\n---\n{b}"), Some("a.txt"));
    assert_eq!((found.articles.len(), found.instead.len()), (1, 2));
    let found = read(format!("{a}\n---\n{b}"), Some("a.txt"));
    let names: Vec<&str> = found.articles.iter().filter_map(|input| input.name.as_deref()).collect();
    assert_eq!(names, ["a.txt (1 of 2)", "a.txt (2 of 2)"]);
    assert_eq!(found.instead.len(), 1);
    assert_eq!(read("It rained.".to_string(), None).instead, []);
}
