//! Who is quoted, with which words?
//!
//! [`marks`] finds what stands in marks, [`line`] what the reporter says in between, [`cues`] the verbs of speech with their
//! subjects, [`speakers`] who says each stretch, [`indirect`] what is reported without marks, [`reference`] whom a
//! description means, [`pronouns`] whom a pronoun.

mod apposition;
mod cues;
mod finite;
mod forms;
mod headings;
mod indirect;
mod line;
mod marks;
mod places;
mod posts;
mod pronouns;
mod reference;
mod roles;
mod speakers;
mod stance;
mod subject;
mod unnamed;

use crate::article::{self, Article, NameKind, Quote, QuoteForm, SourceKind, Speaker};
use crate::english::agencies::{agency, without_the};
use crate::english::news;
use crate::english::sources;
use crate::english::speech::Class;
use crate::sort::Ordered;
use crate::text::{Span, Tokens};
use cues::{Cue, Order};
use line::Line;
use std::ops::Range;

/// `article` has no text here: it is `text`.
pub(crate) fn quotes(article: &Article, text: &str, tokens: &Tokens) -> Vec<Quote> {
    let runs = marks::runs(text, &article.blocks);
    let line = Line::new(article, text, tokens, &runs);
    let cues = cues::cues(&line);
    let headings = headings::headings(article, text, &runs);
    let said = speakers::attributions(&line, &runs, &cues, text);
    let mut found: Vec<Quote> = vec![];
    for (number, (run, who)) in runs.iter().zip(&said).enumerate() {
        let at = line.of_run.get(number).copied().unwrap_or(usize::MAX);
        let heading = headings.binary_search(&number).is_ok();
        let form = if heading { QuoteForm::Scare } else { forms::form(&line, run, at, who, &cues, text) };
        let spoken = form != QuoteForm::Scare;
        let by = who.cue.and_then(|n| cues.get(n)).filter(|_| spoken);
        found.push(Quote {
            span: run.inner,
            form,
            speaker: who.speaker.as_ref().filter(|_| spoken).map(|s| speaker(&line, s, text)).filter(can_speak),
            cue: by.map(|c| cue(&line, c, text)),
            via: by.and_then(|c| via(article, &line, &cues, c, text)),
            stance: by.and_then(|c| stance::stance(&line, c)),
        });
    }
    for (content, number) in indirect::contents(&line, &cues) {
        let Some(c) = cues.get(number) else { continue };
        if c.speaker.as_ref().is_some_and(|s| !can_speak(&speaker(&line, s, text))) {
            continue;
        }
        found.push(Quote {
            span: content,
            form: QuoteForm::Indirect,
            speaker: c.speaker.as_ref().map(|s| speaker(&line, s, text)),
            cue: Some(cue(&line, c, text)),
            via: via(article, &line, &cues, c, text),
            stance: stance::stance(&line, c),
        });
    }
    found.order_by_key(|q| (q.span.start, q.span.end, q.form));
    passed_on(&mut found);
    reference::resolve(article, text, &mut found);
    found
}

fn speaker(line: &Line, who: &Range<usize>, text: &str) -> Speaker {
    let span = line.span(who);
    Speaker { text: span.text(text).to_string(), span, entity: None, kind: unnamed::kind(line, who) }
}

/// Acts and what befell somebody do not speak: "the survey's purpose was to “understand”".
fn can_speak(speaker: &Speaker) -> bool {
    !sources::is_mute(&speaker.text.to_lowercase())
}

fn cue(line: &Line, cue: &Cue, text: &str) -> article::Cue {
    let span: Span = line.span(&cue.words);
    article::Cue { text: span.text(text).to_string(), span }
}

/// From whom the reporter has it: who "quoted officials as saying", the outlet that was told, or that "reported" it.
fn via(article: &Article, line: &Line, cues: &[Cue], cue: &Cue, text: &str) -> Option<String> {
    let outlet = |l: &&Range<usize>| {
        let last = line.span(&(l.end.saturating_sub(1)..l.end));
        let at = article.mentions.partition_point(|m| m.span.end <= last.start);
        article.mentions.get(at).is_some_and(|m| m.kind == NameKind::Organization && m.span.overlaps(last))
    };
    // "told the Senate committee": told, and not told to a reporter.
    let press = |l: &&Range<usize>| !(l.start..l.end).any(|k| sources::is_assembly(line.lower(k)));
    let told = cue.listener.as_ref().filter(|_| cue.class == Class::Tell).filter(outlet).filter(press);
    let reported = cue.speaker.as_ref().filter(|_| cue.lemma == "report").filter(outlet);
    let sentence = line.sentence_of(cue.words.start);
    let next = cues.partition_point(|c| c.words.start <= cue.words.start);
    let credited = cues.iter().skip(next).take(4).find(|c| c.order == Order::Via && sentence.contains(&c.words.start));
    let from = cue.via.as_ref().or(credited.and_then(|c| c.via.as_ref())).or(told).or(reported);
    from.map(|v| line.span(v).text(text).to_string())
}

/// "State television reported that the army had said …": what the media tell of another's words comes through them.
fn passed_on(quotes: &mut [Quote]) {
    let media = |speaker: &Speaker| {
        let name = without_the(&speaker.text);
        speaker.kind == Some(SourceKind::Media) || agency(name).is_some() || news::is_outlet(name)
    };
    // What the media tell, the innermost last; one pass, as the quotations stand in order.
    let mut told: Vec<(Span, String)> = vec![];
    for quote in quotes {
        while told.last().is_some_and(|(outer, _)| outer.end <= quote.span.start) {
            told.pop();
        }
        let Some(speaker) = &quote.speaker else { continue };
        let within = told.last().filter(|(outer, _)| outer.contains(quote.span) && outer.len() > quote.span.len());
        if let (None, Some((_, who))) = (&quote.via, within) {
            quote.via = Some(who.clone());
        }
        if quote.form == QuoteForm::Indirect && media(speaker) {
            told.push((quote.span, speaker.text.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Input, QuoteForm};

    pub(super) fn read(text: &str) -> Article {
        let input = Input { text: Some(text.to_string()), ..Input::default() };
        crate::extract(&input).unwrap()
    }

    /// Every quotation in marks as `speaker: words`.
    fn said(text: &str) -> Vec<String> {
        let article = read(text);
        article
            .quotes
            .iter()
            .filter(|q| q.form != QuoteForm::Indirect && q.form != QuoteForm::Scare)
            .map(|q| {
                let who = q.speaker.as_ref().map_or("?", |s| s.text.as_str());
                format!("{who}: {}", q.span.text(&article.text))
            })
            .collect()
    }

    #[test]
    fn the_subject_of_the_cue_speaks() {
        let cases: [(&str, &[&str]); 19] = [
            ("“We will rebuild,” Mayor Ann Lee said.", &["Mayor Ann Lee: We will rebuild,"]),
            ("“We will rebuild,” said Ann Lee, a nurse.", &["Ann Lee: We will rebuild,"]),
            ("Ann Lee, a nurse, said: “We will rebuild.”", &["Ann Lee: We will rebuild."]),
            ("Ann Lee, who runs the clinic, said, “We will rebuild.”", &["Ann Lee: We will rebuild."]),
            ("“We will,” Lee said on Monday, “rebuild.”", &["Lee: We will,", "Lee: rebuild."]),
            ("“Will we?” Lee asked. “We will.”", &["Lee: Will we?", "Lee: We will."]),
            ("Lee went home. “We will rebuild it all.”", &["Lee: We will rebuild it all."]),
            ("A senior defence official said the plan was “on track”.", &["A senior defence official: on track"]),
            ("According to the ministry, the bridge is “safe”.", &["the ministry: safe"]),
            ("Lee laughed and said, “We will rebuild.”", &["Lee: We will rebuild."]),
            ("“We will rebuild,” it added.", &["it: We will rebuild,"]),
            (
                "Lee told reporters that the bridge “is safe”, adding it “will stay”.",
                &["Lee: is safe", "Lee: will stay"],
            ),
            ("The bridge is “unsafe and old”, said Hugh Hill.", &["Hugh Hill: unsafe and old"]),
            ("Hill was quoted as saying the bridge is “unsafe”.", &["Hill: unsafe"]),
            ("“We will rebuild.” — Ann Lee", &["Ann Lee: We will rebuild."]),
            (
                "Officials said “never again”. We will rebuild. Sad! — Ann Lee (@annlee) May 4, 2019",
                &["Ann Lee: Officials said “never again”. We will rebuild. Sad!"],
            ),
            ("We will rebuild — and now. — lund_pier (@lundpier)", &["lund_pier: We will rebuild — and now."]),
            ("The pier's friend — Ann Lee (@annlee) — will rebuild.", &[]),
            (
                "“We will rebuild,” she said.\n“We will start today.”",
                &["she: We will rebuild,", "she: We will start today."],
            ),
        ];
        for (text, want) in cases {
            assert_eq!(said(text), want, "{text}");
        }
    }

    #[test]
    fn speakers_are_found_past_what_stands_between() {
        let cases: [(&str, &[&str]); 31] = [
            ("“Get out of my yard,” Hugh Hill snarled.", &["Hugh Hill: Get out of my yard,"]),
            ("“The bridge is unsafe,” the senators’ letter states.", &["the senators’ letter: The bridge is unsafe,"]),
            ("“The bridge is unsafe,” the list of states.", &["?: The bridge is unsafe,"]),
            ("“The bridge is unsafe,” state media say.", &["state media: The bridge is unsafe,"]),
            (
                "“It may fall” before anybody has looked at it, says Ann Lee, one of the engineers who have worked on \
                 bridges in the valley since 1990.",
                &["Ann Lee: It may fall"],
            ),
            ("“Get out of my yard,” snarled Hugh Hill.", &["Hugh Hill: Get out of my yard,"]),
            ("“Get out of my yard,” Hugh Hill was warned.", &["?: Get out of my yard,"]),
            ("“Get out of my yard,” Hugh Hill released in a statement.", &["Hugh Hill: Get out of my yard,"]),
            ("“Get out of my yard,” Hugh Hill's sign warned.", &["Hugh Hill's sign: Get out of my yard,"]),
            ("Hugh Hill, a doctor, said: “We will rebuild.”", &["Hugh Hill: We will rebuild."]),
            ("“We will rebuild,” said Hugh Hill, a doctor.", &["Hugh Hill: We will rebuild,"]),
            (
                "Ann Lee stood by the river. The water was high. “We will rebuild,” she said.",
                &["she: We will rebuild,"],
            ),
            ("Ann Lee spoke at the site. “We will rebuild it all.”", &["Ann Lee: We will rebuild it all."]),
            ("He cleared his throat and asked: “Will we?”", &["He: Will we?"]),
            ("The mayor's letter reads:\n“We will rebuild.”", &["The mayor's letter: We will rebuild."]),
            ("“We will rebuild.” —Ann Lee", &["Ann Lee: We will rebuild."]),
            (
                "“We will rebuild.” ― Ann Lee\n“Never.” ― Hugh Hill.",
                &["Ann Lee: We will rebuild.", "Hugh Hill: Never."],
            ),
            (
                "“We will,” Lee said.\n“We will start today, and we will not stop.\n“That is a promise.”",
                &["Lee: We will,", "Lee: We will start today, and we will not stop.", "Lee: That is a promise."],
            ),
            ("``We will rebuild,'' Lee said.", &["Lee: We will rebuild,"]),
            ("The ministry met. “We will rebuild,” the ministry said.", &["the ministry: We will rebuild,"]),
            (
                "The bridge is “unsafe”, according to a senior official who spoke on condition of anonymity.",
                &["a senior official: unsafe"],
            ),
            ("Robert “Bobby” Hale said the bridge is “unsafe”.", &["Robert “Bobby” Hale: unsafe"]),
            ("Hill released a statement saying the bridge is “unsafe”.", &["Hill: unsafe"]),
            ("Hill on Thursday called the bridge “unsafe”.", &["Hill: unsafe"]),
            ("Hill said that Lee's refusal to pay was “not a good thing”.", &["Hill: not a good thing"]),
            ("Hill said that Lee's report “was not good”.", &["Hill: was not good"]),
            ("Hill said states may pass “such laws”.", &["Hill: such laws"]),
            ("Ann Lee of Columbus, Ohio said the bridge is “unsafe”.", &["Ann Lee of Columbus: unsafe"]),
            ("The survey's purpose was to understand “the nature of the storm”.", &["?: the nature of the storm"]),
            ("The survey said the bridge is “unsafe”.", &["The survey: unsafe"]),
            ("When asked whom she supported, Ann Lee smiled and said, “Nobody.”", &["Ann Lee: Nobody."]),
        ];
        for (text, want) in cases {
            assert_eq!(said(text), want, "{text}");
        }
    }

    #[test]
    fn of_several_who_are_named_the_one_speaks_whose_verb_it_is() {
        let cases: [(&str, &[&str]); 43] = [
            // a clause that leads up to the sentence holds the words
            (
                "While Hugh Hill called the bridge “old and rusty,” Ann Lee said she liked it.",
                &["Hugh Hill: old and rusty,"],
            ),
            ("While in Lund, “we will rebuild,” Ann Lee said.", &["Ann Lee: we will rebuild,"]),
            // what a document passes on was said by somebody
            (
                "Ann Lee said it would “fall soon,” according to comments carried by the Gazette.",
                &["Ann Lee: fall soon,"],
            ),
            ("The bridge would “fall soon,” according to comments by Hill.", &["comments: fall soon,"]),
            // whom the noun of speech belongs to is spoken of
            (
                "Ann Lee told the Gazette that Hugh Hill's tweet was “meant for his voters”.",
                &["Ann Lee: meant for his voters"],
            ),
            ("Hugh Hill's answer was “never”.", &["Hugh Hill: never"]),
            ("Ann Lee wrote from her own account, “It will fall.”", &["Ann Lee: It will fall."]),
            ("Ann Lee gave her account of it: “It will fall.”", &["her: It will fall."]),
            // times are nobody
            ("Ann Lee has said nothing but this week called the bridge “old”.", &["Ann Lee: old"]),
            (
                "Ann Lee said the charge, signed in March and unsealed Thursday, says the bridge is “old”.",
                &["Ann Lee: old"],
            ),
            ("The report released Friday said the bridge was “old”.", &["The report: old"]),
            ("Ann Lee denied it, saying Monday the town would call the bridge “old”.", &["the town: old"]),
            ("Earlier Friday Ann Lee said the bridge was “old”.", &["Ann Lee: old"]),
            ("The Friday Gazette said the bridge was “old”.", &["The Friday Gazette: old"]),
            // participles
            ("Ann Lee slammed Hugh Hill for calling the bridge “old”.", &["Hugh Hill: old"]),
            ("Ann Lee was fined for calling the bridge “old”.", &["Ann Lee: old"]),
            ("A London judge upheld the ban, finding that the bridge was “old”.", &["A London judge: old"]),
            (
                "The act bars towns that take funds from carrying out warrants that let the officer involved “go on as before now”.",
                &["?: go on as before now"],
            ),
            ("The ministry said in a statement on Monday, calling the bridge “old”.", &["The ministry: old"]),
            ("Norland can defend itself, Ann Lee added, hinting the bridge was “old”.", &["Ann Lee: old"]),
            ("The plan drew letters, with some calling the bridge “old”.", &["some: old"]),
            (
                "“It will fall,” Ann Lee said, and Hugh Hill interrupted saying, “No.”",
                &["Ann Lee: It will fall,", "Hugh Hill: No."],
            ),
            ("The vote led Ann Lee to ask: “Why now?”", &["Ann Lee: Why now?"]),
            ("The vote prompted Ann Lee to praise the town, insisting the bridge was “old”.", &["Ann Lee: old"]),
            ("The vote on a plan to praise the town, Ann Lee said, was “old”.", &["Ann Lee: old"]),
            // asides
            ("Ann Lee, clutching a photo of it, said the bridge was “old”.", &["Ann Lee: old"]),
            ("Ann Lee, interviewed on “Face the Town” on Sunday, said the bridge was “old”.", &["Ann Lee: old"]),
            ("Ann Lee, when asked if she “loves” Lund, said the bridge was “old”.", &["Ann Lee: old"]),
            ("Ann Lee, a policy analyst for the town told reporters the bridge was “old”.", &["Ann Lee: old"]),
            ("“It will fall,” Ann Lee, a nurse at the clinic said.", &["Ann Lee: It will fall,"]),
            ("“It will fall,” a nurse at the clinic said.", &["a nurse at the clinic: It will fall,"]),
            ("After Ann Lee, a man from the town told reporters the bridge was “old”.", &["a man from the town: old"]),
            (
                "Speaker of the House Nancy Lee, D-Calif., said the bridge was “old”.",
                &["Speaker of the House Nancy Lee: old"],
            ),
            ("A rule that is alarming nurses who say the bridge is “old” was passed.", &["nurses: old"]),
            // who gave a document out
            ("The Hills issued a statement on Wednesday: “It will fall.”", &["The Hills: It will fall."]),
            (
                "The ministry released this statement from its head Ann Lee: “It will fall.”",
                &["its head Ann Lee: It will fall."],
            ),
            ("He found a statement on the door: “It will fall.”", &["He: It will fall."]),
            // words that are counted up are said by one
            ("She stated that it was “small,” “old,” and “rusty.”", &["She: small,", "She: old,", "She: rusty."]),
            // no cues
            ("Here's how the town lost its “bridge of love”.", &[]),
            ("It must be “worthy of respect” (emphasis added).", &["It: worthy of respect"]),
            ("“It will fall,” she was said to have told Hill in one message.", &["?: It will fall,"]),
            (
                "Judge Ann Lee said the guests got written advice on the “sudden fall” rule.",
                &["Judge Ann Lee: sudden fall"],
            ),
            ("Judge Ann Lee has written about the “sudden fall” rule.", &["Judge Ann Lee: sudden fall"]),
        ];
        for (text, want) in cases {
            assert_eq!(said(text), want, "{text}");
        }
    }

    #[test]
    fn who_passes_it_on_is_named() {
        let cases = [
            ("Reuters quoted officials as saying the bridge was unsafe.", Some("Reuters")),
            ("Lee was quoted by the Gazette as saying that the bridge was unsafe.", Some("the Gazette")),
            ("The bridge was unsafe, officials said, as reported by Reuters.", Some("Reuters")),
            ("Lee told Reuters that the bridge was unsafe.", Some("Reuters")),
            ("Lee was quoted as saying the bridge was unsafe.", None),
            ("Lee told reporters that the bridge was unsafe.", None),
            ("Lee told Hill that the bridge was unsafe.", None),
            ("Lee told the Senate Transport Committee that the bridge was unsafe.", None),
        ];
        for (text, want) in cases {
            let article = read(text);
            assert_eq!(article.quotes.first().and_then(|q| q.via.as_deref()), want, "{text}");
        }
    }

    #[test]
    fn what_media_tell_of_another_comes_through_them() {
        let cases: [(&str, &[Option<&str>]); 4] = [
            ("State television reported that the army had said the town was empty.", &[None, Some("State television")]),
            ("The BBC said that officials had said the bridge was unsafe.", &[None, Some("The BBC")]),
            ("Lee said that Hill had said the bridge was unsafe.", &[None, None]),
            ("The BBC said the bridge was unsafe. Hill said the road was unsafe.", &[None, None]),
        ];
        for (text, want) in cases {
            let article = read(text);
            let via: Vec<Option<&str>> = article.quotes.iter().map(|q| q.via.as_deref()).collect();
            assert_eq!(via, want, "{text}");
        }
    }

    #[test]
    fn one_statement_is_found_once() {
        let cases = [
            ("Its owner apologised to passengers and said an inquiry would follow.", "an inquiry would follow"),
            ("Lee apologized to the crew and added that the bridge was unsafe.", "that the bridge was unsafe"),
        ];
        for (text, want) in cases {
            let article = read(text);
            let found: Vec<&str> = article.quotes.iter().map(|q| q.span.text(&article.text)).collect();
            assert_eq!(found, [want], "{text}");
        }
    }

    #[test]
    fn no_text_breaks_the_ranges() {
        let pieces = [
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "``",
            "''",
            " said ",
            "Lee",
            ",",
            ".",
            "\n",
            " that ",
            "—",
            ":",
            "she",
            "é😀",
            " ",
            " as saying ",
            "according to ",
            "told ",
            "?",
            "the ",
            "and ",
            "(",
            "quoted ",
        ];
        let mut seed = 7_u64;
        for round in 0..400 {
            let mut text = String::from("x");
            for _ in 0..round % 40 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
            }
            let article = read(&text);
            let mut last_end = 0;
            for quote in &article.quotes {
                let words = quote.span.text(&article.text);
                assert!(!words.trim().is_empty() && words.trim() == words, "{text:?}: {quote:?}");
                for speaker in quote.speaker.iter() {
                    assert_eq!(speaker.span.text(&article.text), speaker.text, "{text:?}");
                }
                for cue in quote.cue.iter() {
                    assert_eq!(cue.span.text(&article.text), cue.text, "{text:?}");
                }
                if quote.form != QuoteForm::Indirect {
                    assert!(quote.span.start >= last_end, "{text:?}: {quote:?} overlaps");
                    last_end = quote.span.end;
                }
            }
        }
    }
}
