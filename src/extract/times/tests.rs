//! Tables of expressions, the days they denote, and look-alikes. The day of publication is Wednesday 15 May 2024.

use super::*;
use crate::article::{Basis, Published};
use crate::text::{Span, Tokens};

fn on(published: Option<&str>, text: &str) -> Vec<Time> {
    let sentences = [Span::new(0, text.len())];
    let tokens = Tokens::new(text, &sentences);
    let published = published.map(|date| Published { date: date.to_string(), basis: Basis::Given });
    let article = Article { published, ..Article::default() };
    crate::extract::times_and_quantities(&article, &tokens).0
}

/// "words: from – to" of each time, "?" where it is not resolved.
fn read(text: &str) -> Vec<String> {
    on(Some("2024-05-15"), text)
        .iter()
        .map(|t| {
            let days = match (&t.from, &t.to) {
                (Some(from), Some(to)) if from == to => from.clone(),
                (Some(from), Some(to)) => format!("{from} – {to}"),
                _ => "?".to_string(),
            };
            format!("{}: {days}", t.span.text(text))
        })
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, want) in cases {
        assert_eq!(read(text), *want, "{text}");
    }
}

#[test]
fn a_second_year_is_a_year_whatever_follows() {
    for (text, want) in [
        ("In 2023 and 2024 prices fell.", 2),
        ("Since 2009 and 2010 visitors came.", 2),
        ("In 2024 and 2023 prices fell.", 1),
        ("In 1990 and 2024 prices fell.", 1),
        ("They shipped 2023 and 2024 bottles.", 0),
    ] {
        let article = crate::extract(&crate::Input { text: Some(text.to_string()), ..Default::default() }).unwrap();
        assert_eq!(article.times.len(), want, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_day_of_this_year() {
    check(&[
        ("It was the worst since 9/11.", &["9/11: 2001-09-11"]),
        // What happened since then did not happen then.
        (
            "Since March 3 it has rained. It began at 3 p.m. and went on.",
            &["March 3: 2024-03-03", "3 p.m.: 2024-05-15"],
        ),
        ("On March 3 it rained. It began at 3 p.m. and went on.", &["March 3: 2024-03-03", "3 p.m.: 2024-03-03"]),
        ("It was the worst since 9/12.", &["9/12: 2023-09-12"]),
        ("A man in his late 30s fell.", &[]),
        ("A woman in her mid-forties fell.", &[]),
        ("She came in the late 30s.", &["the late 30s: 1935-01-01 – 1939-12-31"]),
        ("She is a Sunday columnist.", &[]),
        ("The Sunday column fell.", &["Sunday: 2024-05-12"]),
        ("Lee spoke on ABC's This Week.", &[]),
        ("Lee spoke of the nation's week.", &[]),
        ("Lee takes the 8 p.m. slot.", &[]),
        ("Lee leaves at 8 p.m. to go home.", &["8 p.m.: 2024-05-15"]),
        ("Her book, due out on Friday, is long.", &["Friday: 2024-05-17"]),
        ("He did not feel ill until Friday.", &["Friday: 2024-05-10"]),
        ("He will not be home until Friday.", &["Friday: 2024-05-17"]),
        (
            "Hill was shot on Sept. 6, 2022. Lee spoke of the Sept. 6 fire and of Sept. 7.",
            &["Sept. 6, 2022: 2022-09-06", "Sept. 6: 2022-09-06", "Sept. 7: 2023-09-07"],
        ),
    ]);
}

#[test]
fn weekdays_of_a_row_follow_one_another() {
    check(&[
        ("Power may be cut Wednesday and Thursday.", &["Wednesday: 2024-05-15", "Thursday: 2024-05-16"]),
        (
            "It rained on Monday, Tuesday and Wednesday.",
            &["Monday: 2024-05-13", "Tuesday: 2024-05-14", "Wednesday: 2024-05-15"],
        ),
        ("It rained on Saturday and Sunday.", &["Saturday: 2024-05-11", "Sunday: 2024-05-12"]),
        (
            "Two more trials are scheduled: Hugh Hill goes first on Thursday, and Ann Lee and Paul Moss of Lund on Friday.",
            &["Thursday: 2024-05-16", "Friday: 2024-05-17"],
        ),
        ("She urged patience before the final count, likely on Thursday.", &["Thursday: 2024-05-16"]),
        // each goes by itself
        ("It rained on Friday and Thursday.", &["Friday: 2024-05-10", "Thursday: 2024-05-09"]),
        ("They meet on Friday but met on Thursday.", &["Friday: 2024-05-17", "Thursday: 2024-05-09"]),
        ("It rained on Monday. On Friday it snowed.", &["Monday: 2024-05-13", "Friday: 2024-05-10"]),
    ]);
}

#[test]
fn this_weekend_after_a_verb_in_the_past_is_unknown_early_in_a_week() {
    for (published, text, want) in [
        ("2024-05-13", "A march went through Lund this weekend.", None),
        ("2024-05-13", "A march will go through Lund this weekend.", Some("2024-05-18")),
        ("2024-05-12", "A march went through Lund this weekend.", Some("2024-05-11")),
        ("2024-05-17", "The county banned a march this weekend.", Some("2024-05-18")),
    ] {
        assert_eq!(on(Some(published), text)[0].from.as_deref(), want, "{published} {text}");
    }
}

#[test]
fn last_is_a_verb_before_an_article() {
    check(&[
        ("The cuts could last a decade.", &[]),
        ("The cuts began in the last decade.", &["the last decade: 2010-01-01 – 2019-12-31"]),
    ]);
}

#[test]
fn written_dates() {
    check(&[
        ("It began on March 3, 2021.", &["March 3, 2021: 2021-03-03"]),
        ("It began on 3 March 2021.", &["3 March 2021: 2021-03-03"]),
        ("It began on Friday, Feb. 2, 2024.", &["Friday, Feb. 2, 2024: 2024-02-02"]),
        ("They left on the fourth of July 2021.", &["the fourth of July 2021: 2021-07-04"]),
        ("It began on the 3rd of March 2021.", &["the 3rd of March 2021: 2021-03-03"]),
        (
            "Logged 2021-03-03 and 3/14/2021 and 14/3/2021.",
            &["2021-03-03: 2021-03-03", "3/14/2021: 2021-03-14", "14/3/2021: 2021-03-14"],
        ),
        ("It was built in April 1998.", &["April 1998: 1998-04-01 – 1998-04-30"]),
        ("It was built in 1998.", &["1998: 1998-01-01 – 1998-12-31"]),
        ("The 2016 election changed that.", &["2016: 2016-01-01 – 2016-12-31"]),
        ("Songs of the 1980s played.", &["the 1980s: 1980-01-01 – 1989-12-31"]),
        ("It opened in mid-2014.", &["mid-2014: 2014-05-01 – 2014-08-31"]),
        ("They met on November 30.", &["November 30: 2023-11-30"]),
        ("They will meet on November 30.", &["November 30: 2024-11-30"]),
        ("They have fought since last October 17.", &["last October 17: 2023-10-17"]),
    ]);
}

#[test]
fn days_of_the_week_follow_the_tense() {
    check(&[
        ("They met on Monday.", &["Monday: 2024-05-13"]),
        ("They will meet on Monday.", &["Monday: 2024-05-20"]),
        ("Members will choose whether to take up the offer in a secret ballot Monday.", &["Monday: 2024-05-20"]),
        ("Members chose whether to take up the offer in a secret ballot Monday.", &["Monday: 2024-05-13"]),
        ("It is on hold until local members can meet in Lund on Monday.", &["Monday: 2024-05-20"]),
        ("The agency expected the storm to hit late Monday.", &["late Monday: 2024-05-20"]),
        ("The ministry expects the first round to be held on Monday.", &["Monday: 2024-05-20"]),
        ("Forecasters predict rain on Monday.", &["Monday: 2024-05-20"]),
        ("The storm hit late Monday.", &["late Monday: 2024-05-13"]),
        ("He was told to leave and left on Monday.", &["Monday: 2024-05-13"]),
        ("The vote is scheduled for Friday.", &["Friday: 2024-05-17"]),
        ("Police said late Tuesday that nobody was hurt.", &["late Tuesday: 2024-05-14"]),
        ("They will meet on Tuesday of next week.", &["Tuesday of next week: 2024-05-21"]),
        ("He must answer by Friday.", &["Friday: 2024-05-17"]),
        ("The talks had been scheduled to end Monday.", &["Monday: 2024-05-13"]),
        ("He left last Thursday.", &["last Thursday: 2024-05-09"]),
        // A day that opens its clause with "by" has been where what is told of it has.
        ("By Friday, the mayor was on her way to Lund.", &["Friday: 2024-05-10"]),
        ("By Friday, officials said, the river had fallen.", &["Friday: 2024-05-10"]),
        ("By Friday, officials said, the river will fall.", &["Friday: 2024-05-17"]),
        ("It wants the lights on by Friday, a goal viewed as bold.", &["Friday: 2024-05-17"]),
        ("He was stunned by Friday's ruling.", &["Friday: 2024-05-10"]),
        ("He is bound by Friday's deadline.", &["Friday: 2024-05-17"]),
        // The verb of the clause counts, however far; what is told or meant beside the day does not.
        (
            "The envoy is expected to present the report to the Port Council at noon on Monday.",
            &["noon on Monday: 2024-05-20"],
        ),
        ("The clerk notified the head of the Port Council on Monday that Lee would not sign.", &["Monday: 2024-05-13"]),
        (
            "The army opened a wide new front in the northern Orrin valley in June, vowing it would win.",
            &["June: 2023-06-01 – 2023-06-30"],
        ),
        ("He handed a copy of the draft over to the old council on Dec. 30 to be read.", &["Dec. 30: 2023-12-30"]),
        ("It follows the announcement in April that the port would close.", &["April: 2024-04-01 – 2024-04-30"]),
        ("In April, the port would close.", &["April: 2025-04-01 – 2025-04-30"]),
        ("In April, ships are expected to have outnumbered barges.", &["April: 2024-04-01 – 2024-04-30"]),
        ("Ships are expected to have a berth in April.", &["April: 2025-04-01 – 2025-04-30"]),
        ("Since Oct. 1, barges have been able to pass.", &["Oct. 1: 2023-10-01"]),
        ("Lee planned to travel to Lund on Monday.", &["Monday: 2024-05-20"]),
        ("Lee had planned to travel to Lund on Monday.", &["Monday: 2024-05-13"]),
        ("The two will have a meeting on Monday.", &["Monday: 2024-05-20"]),
        // What belongs to a day that was told ahead is of that day.
        (
            "A hearing is set for Monday. He wants a clerk to ask at Monday's hearing.",
            &["Monday: 2024-05-20", "Monday: 2024-05-20"],
        ),
        (
            "They met on Monday. They will meet on Monday. They were glad of Monday's hearing.",
            &["Monday: 2024-05-13", "Monday: 2024-05-20", "Monday: 2024-05-13"],
        ),
        // The present of a timetable, not of what a headline, a proof or a clause of its own tells.
        ("The council meets on Friday.", &["Friday: 2024-05-17"]),
        ("The book is out Tuesday.", &["Tuesday: 2024-05-21"]),
        ("Five valleys hold elections on Tuesday.", &["Tuesday: 2024-05-21"]),
        ("The law takes effect on Friday.", &["Friday: 2024-05-17"]),
        ("The vote is on Friday.", &["Friday: 2024-05-17"]),
        ("The election is Nov. 5.", &["Nov. 5: 2024-11-05"]),
        ("The election is March 5.", &["March 5: 2025-03-05"]),
        ("Polls close on Friday.", &["Friday: 2024-05-17"]),
        ("The fair runs from Friday until June.", &["Friday until June: 2024-05-17 – 2024-06-30"]),
        ("The photograph is from Friday.", &["Friday: 2024-05-10"]),
        ("The path runs from Delft to the mill that burned on Friday.", &["Friday: 2024-05-10"]),
        ("She is facing voters again in November.", &["November: 2024-11-01 – 2024-11-30"]),
        ("He offered to step down in early August.", &["early August: 2024-08-01 – 2024-08-15"]),
        ("The favourite is poised to win on Friday.", &["Friday: 2024-05-17"]),
        ("Council meets on Friday", &["Friday: 2024-05-10"]),
        ("The ministers meet on Friday to discuss it.", &["Friday: 2024-05-17"]),
        (
            "Campers meet Friday, and voters vote again in June.",
            &["Friday: 2024-05-17", "June: 2024-06-01 – 2024-06-30"],
        ),
        ("The ministers meet in Delft on Friday.", &["Friday: 2024-05-10"]),
        ("Its vote on Friday failed.", &["Friday: 2024-05-10"]),
        ("It will decide within two weeks.", &["two weeks: 2024-05-16 – 2024-05-29"]),
        ("The train will leave within 20 minutes.", &["20 minutes: 2024-05-15"]),
        ("It will decide within two weeks of the vote.", &["two weeks: ?"]),
        ("She left within two weeks.", &["two weeks: ?"]),
        ("He vowed that he would decide within two weeks.", &["two weeks: ?"]),
        ("The train will leave within 48 hours.", &["48 hours: ?"]),
        // The week is told with its day, or before it.
        ("He spoke last week on Monday.", &["last week on Monday: 2024-05-06"]),
        ("On Monday of last week he spoke.", &["Monday of last week: 2024-05-06"]),
        ("Last Monday he spoke.", &["Last Monday: 2024-05-13"]),
        ("Last week, on Monday, the court sat.", &["Last week: 2024-05-06 – 2024-05-12", "Monday: 2024-05-06"]),
        (
            "The vote will be next week, on Wednesday or on Friday.",
            &["next week: 2024-05-20 – 2024-05-26", "Wednesday: 2024-05-22", "Friday: 2024-05-24"],
        ),
        (
            "It rained last week, and on Monday it stopped.",
            &["last week: 2024-05-06 – 2024-05-12", "Monday: 2024-05-13"],
        ),
        ("She was on five Sunday talk shows.", &[]),
        ("He left the Sunday shows.", &[]),
        ("He left the Sunday show.", &["Sunday: 2024-05-12"]),
        // Published on a Wednesday.
        ("The party called on its voters to march on Friday.", &["Friday: 2024-05-17"]),
        ("The mayor urged residents to stay in on Thursday.", &["Thursday: 2024-05-16"]),
        ("The mayor urged residents to stay in on Monday.", &["Monday: 2024-05-13"]),
        ("The mayor was asked on Friday to stay in.", &["Friday: 2024-05-10"]),
        ("The judge ordered him to pay on Friday.", &["Friday: 2024-05-10"]),
        ("The hearing was moved on Monday to June 12.", &["Monday: 2024-05-13", "June 12: 2024-06-12"]),
        ("The shop is open on Friday to Sunday.", &["Friday to Sunday: 2024-05-10 – 2024-05-12"]),
        ("He left the firm two years, three months ago.", &["two years, three months ago: 2022-02-01 – 2022-02-28"]),
        ("He got two years, three months more than she.", &["two years: ?", "three months: ?"]),
        ("The video opens with the man who ran on Friday.", &["Friday: 2024-05-10"]),
        ("The court says that the deal ended on Friday.", &["Friday: 2024-05-10"]),
        ("She took leave following weekend talks.", &["weekend: 2024-05-11 – 2024-05-12"]),
        (
            "The minister said in a statement today, Wednesday, that it was over.",
            &["today: 2024-05-15", "Wednesday: 2024-05-15"],
        ),
    ]);
}

#[test]
fn times_that_lean_on_the_day_of_publication() {
    check(&[
        ("It rained yesterday and will tomorrow.", &["yesterday: 2024-05-14", "tomorrow: 2024-05-16"]),
        ("Prices rose last week.", &["last week: 2024-05-06 – 2024-05-12"]),
        ("It was agreed last year.", &["last year: 2023-01-01 – 2023-12-31"]),
        ("It was agreed last month.", &["last month: 2024-04-01 – 2024-04-30"]),
        ("He quit two days ago.", &["two days ago: 2024-05-13"]),
        ("He quit nearly three years ago.", &["nearly three years ago: 2021-01-01 – 2021-12-31"]),
        ("Sales fell in the third quarter.", &["the third quarter: 2023-07-01 – 2023-09-30"]),
        ("Sales fell in the first quarter of 2022.", &["the first quarter of 2022: 2022-01-01 – 2022-03-31"]),
        ("It was the summer of 2019.", &["the summer of 2019: 2019-06-01 – 2019-08-31"]),
        (
            "Profit in the first quarter beat that of a year earlier.",
            &["the first quarter: 2024-01-01 – 2024-03-31", "a year earlier: 2023-01-01 – 2023-03-31"],
        ),
        ("He left several years ago.", &["several years ago: ?"]),
        ("He paid a tenth of it a year ago.", &["a year ago: 2023-01-01 – 2023-12-31"]),
        ("It will end in two weeks.", &["two weeks: 2024-05-29"]),
        ("They vote on the first Tuesday in June.", &["the first Tuesday in June: 2024-06-04"]),
        (
            "The week of May 6 was bad and the following week worse.",
            &["The week of May 6: 2024-05-06 – 2024-05-12", "the following week: 2024-05-13 – 2024-05-19"],
        ),
        (
            "It was held on May 2, with the count four days later on May 5, 2024.",
            &["May 2: 2024-05-02", "four days later: 2024-05-05", "May 5, 2024: 2024-05-05"],
        ),
        (
            "He came in 2013 and returned a year later, in June 2015.",
            &[
                "2013: 2013-01-01 – 2013-12-31",
                "a year later: 2015-06-01 – 2015-06-30",
                "June 2015: 2015-06-01 – 2015-06-30",
            ],
        ),
        (
            "It was held on May 2 and again four days later on the pier.",
            &["May 2: 2024-05-02", "four days later: 2024-05-06"],
        ),
        ("They go this weekend.", &["this weekend: 2024-05-18 – 2024-05-19"]),
        ("The mayor spoke of it on TODAY.", &[]),
        ("Lee told the Today show that it rained.", &[]),
        ("She was seen on the channel's “Today,” and in town.", &[]),
        ("Lee said on the channel's “This Week” that it rained.", &[]),
        ("Lee said on “This Week.”", &[]),
        ("He said: “This week we meet.”", &["This week: 2024-05-13 – 2024-05-19"]),
        ("Council Meets Today.", &["Today: 2024-05-15"]),
        ("Today the council meets.", &["Today: 2024-05-15"]),
        ("He said: “Today we meet.”", &["Today: 2024-05-15"]),
        ("They rested over the weekend.", &["the weekend: 2024-05-11 – 2024-05-12"]),
        ("It rained in early 2023.", &["early 2023: 2023-01-01 – 2023-06-30"]),
        ("It ended at the end of March.", &["the end of March: 2024-03-22 – 2024-03-31"]),
        ("It was the last week of July 2021.", &["the last week of July 2021: 2021-07-26 – 2021-08-01"]),
        ("He spoke later in the year.", &["later in the year: 2024-01-01 – 2024-12-31"]),
        ("Fiscal 2023 was good.", &["Fiscal 2023: 2023-01-01 – 2023-12-31"]),
        ("They met on Christmas Eve 2020.", &["Christmas Eve 2020: 2020-12-24"]),
        ("They met on Easter Monday.", &["Easter Monday: 2024-04-01"]),
        ("It fell in the week ending May 3.", &["the week ending May 3: 2024-04-27 – 2024-05-03"]),
    ]);
}

#[test]
fn parts_of_a_stretch() {
    check(&[
        ("It opens in the first week of July.", &["the first week of July: 2024-07-01 – 2024-07-07"]),
        ("It was the last weekend of April 2024.", &["the last weekend of April 2024: 2024-04-27 – 2024-04-28"]),
        ("Sales fell in the first nine months of 2023.", &["the first nine months of 2023: 2023-01-01 – 2023-09-30"]),
        ("Sales fell in the last four months of 2023.", &["the last four months of 2023: 2023-09-01 – 2023-12-31"]),
        ("It rained on the first three days of May.", &["the first three days of May: 2024-05-01 – 2024-05-03"]),
        ("They will meet on the second Monday of next month.", &["the second Monday of next month: 2024-06-10"]),
        ("They will meet on the 20th of next month.", &["the 20th of next month: 2024-06-20"]),
        ("They met earlier this month.", &["earlier this month: 2024-05-01 – 2024-05-15"]),
        ("They will meet later this week.", &["later this week: 2024-05-15 – 2024-05-19"]),
        ("Output is up 2% in the year to date.", &["the year to date: 2024-01-01 – 2024-05-15"]),
        ("They will decide by the end of the year.", &["the end of the year: 2024-09-01 – 2024-12-31"]),
        ("Roads were full on Labor Day weekend.", &["Labor Day weekend: 2023-09-02 – 2023-09-04"]),
        ("The second week was calm, the second of them.", &[]),
        ("She was first in the last race of the season.", &[]),
    ]);
}

#[test]
fn seasons_quarters_decades_and_fiscal_years() {
    check(&[
        ("It was built in the summer of 1994.", &["the summer of 1994: 1994-06-01 – 1994-08-31"]),
        ("It reopened last winter.", &["last winter: 2023-12-01 – 2024-02-29"]),
        ("It begins in spring 2025.", &["spring 2025: 2025-03-01 – 2025-05-31"]),
        ("Profit fell in the third quarter of 2023.", &["the third quarter of 2023: 2023-07-01 – 2023-09-30"]),
        ("Profit fell in Q3 2023.", &["Q3 2023: 2023-07-01 – 2023-09-30"]),
        ("Profit fell in H2 2023.", &["H2 2023: 2023-07-01 – 2023-12-31"]),
        ("Profit fell over the past two quarters.", &["the past two quarters: 2023-10-01 – 2024-03-31"]),
        ("Songs of the early nineties played.", &["the early nineties: 1990-01-01 – 1994-12-31"]),
        ("It was built in the nineteen seventies.", &["the nineteen seventies: 1970-01-01 – 1979-12-31"]),
        ("The 19th century was loud.", &["The 19th century: 1800-01-01 – 1899-12-31"]),
        ("Revenue in fiscal year 2023 fell.", &["fiscal year 2023: 2023-01-01 – 2023-12-31"]),
        ("He is in his nineties.", &[]),
        ("She won her fourth quarter-final.", &[]),
        ("He fell in the second half.", &[]),
        ("A spring in the bed broke.", &[]),
        ("The summer camp is full.", &[]),
    ]);
}

#[test]
fn dates_in_figures() {
    check(&[
        ("It was due 11/2016.", &["11/2016: 2016-11-01 – 2016-11-30"]),
        ("It was due 2016-11.", &["2016-11: 2016-11-01 – 2016-11-30"]),
        ("It was due 2019-Aug-01.", &["2019-Aug-01: 2019-08-01"]),
        ("It was due Sep-23-2020.", &["Sep-23-2020: 2020-09-23"]),
        ("It was logged 22/04.", &["22/04: 2024-04-22"]),
        ("Back in the 2001-02 season they won.", &["2001-02: 2001-01-01 – 2002-12-31"]),
        ("He won 3/4 of the vote.", &[]),
        ("It rose 11/16 point and 5/16.", &[]),
        ("The shop is open 24/7.", &[]),
        ("They won 11-20.", &[]),
        ("Shares stood at 2.46 billion and at 9.15 dollars.", &[]),
    ]);
}

#[test]
fn days_with_their_number() {
    check(&[
        ("They met on Friday the 3rd.", &["Friday the 3rd: 2024-05-03"]),
        ("They will meet on Monday 20th.", &["Monday 20th: 2024-05-20"]),
        ("On Friday 31 people came.", &["Friday: 2024-05-10"]),
        ("They met on May twenty-first, 2021.", &["May twenty-first, 2021: 2021-05-21"]),
        ("They met on 14 Nov 2023.", &["14 Nov 2023: 2023-11-14"]),
        ("They met in March in 2021.", &["March in 2021: 2021-03-01 – 2021-03-31"]),
        ("It ran from april to june 2021.", &["april to june 2021: 2021-04-01 – 2021-06-30"]),
        ("It opened in two thousand and fifteen.", &["two thousand and fifteen: 2015-01-01 – 2015-12-31"]),
        ("It is in an august house, they may say.", &[]),
        ("Cases of two thousand and fifteen people were heard.", &[]),
    ]);
}

#[test]
fn times_counted_from_a_date() {
    check(&[
        ("It came two weeks before May 13, 1999.", &["two weeks before May 13, 1999: 1999-04-29"]),
        ("It ends three days after Christmas 2023.", &["three days after Christmas 2023: 2023-12-28"]),
        ("It ends two months from tomorrow.", &["two months from tomorrow: 2024-07-16"]),
        ("He came two days before the vote.", &["two days: ?"]),
        ("It began a year and a half ago.", &["a year and a half ago: ?"]),
        ("It ended a year and a half after May 3, 2021.", &["a year and a half: ?", "May 3, 2021: 2021-05-03"]),
        ("The five previous years were dry.", &["five previous years: 2019-05-15 – 2024-05-15"]),
    ]);
}

#[test]
fn what_the_verb_says_of_the_day() {
    check(&[
        ("Assets fell 3% as of March 31.", &["March 31: 2024-03-31"]),
        ("The fund lost money through Oct. 19.", &["Oct. 19: 2023-10-19"]),
        ("The shop will stay open through Oct. 19.", &["Oct. 19: 2024-10-19"]),
        ("Half of them had answered by Monday.", &["Monday: 2024-05-13"]),
        ("Traders had sold ahead of the weekend.", &["the weekend: 2024-05-18 – 2024-05-19"]),
        ("The rules to be published in November are strict.", &["November: 2024-11-01 – 2024-11-30"]),
        ("A vote planned for June was called off.", &["June: 2024-06-01 – 2024-06-30"]),
        // Days that are listed with one month are so many days, and no stretch.
        ("It rained on 3 and 7 May.", &["3: 2024-05-03", "7 May: 2024-05-07"]),
        (
            "It rained on May 3, 7 and 9, and on June 1.",
            &["May 3: 2024-05-03", "7: 2024-05-07", "9: 2024-05-09", "June 1: 2024-06-01"],
        ),
        ("It rained on May 3 and 7, 2022.", &["May 3: 2022-05-03", "7: 2022-05-07"]),
        ("It rained between May 3 and 7.", &["May 3 and 7: 2024-05-03 – 2024-05-07"]),
        ("On May 3 and 17 people left.", &["May 3: 2024-05-03"]),
        ("On May 3, 17 people left and 20 came.", &["May 3: 2024-05-03"]),
        ("It rained on 4/20, 4/22 and 4/25.", &["4/20: 2024-04-20", "4/22: 2024-04-22", "4/25: 2024-04-25"]),
        ("They took 3/16 and 3/24 of it.", &[]),
        ("It rained on Mon and Wed.", &["Mon: 2024-05-13", "Wed: 2024-05-15"]),
        ("It had rained in early summer.", &["early summer: 2023-06-01 – 2023-06-30"]),
        ("The late winter, spring and summer of 2022 were dry.", &["summer of 2022: 2022-06-01 – 2022-08-31"]),
        ("The early summer heat was great.", &[]),
        // What is told in the present of a day to come, and what only looks so.
        ("The book hits store shelves on Monday.", &["Monday: 2024-05-20"]),
        ("The storm hits the town on Monday.", &["Monday: 2024-05-13"]),
        ("The trial begins on Monday.", &["Monday: 2024-05-20"]),
        ("The trial began on Monday.", &["Monday: 2024-05-13"]),
        ("The law takes effect on Monday.", &["Monday: 2024-05-20"]),
        ("The film goes on sale on Monday.", &["Monday: 2024-05-20"]),
        ("Police searched homes beginning on Monday.", &["Monday: 2024-05-13"]),
        ("He is facing elections in November.", &["November: 2024-11-01 – 2024-11-30"]),
        ("He faces charges filed in November.", &["November: 2023-11-01 – 2023-11-30"]),
        ("He wants the bill soon after Memorial Day, but said it was late.", &["Memorial Day: 2024-05-27"]),
        ("He read the bill on Memorial Day 2023, but said it was late.", &["Memorial Day 2023: 2023-05-29"]),
        ("The bust was gone on inauguration day, he said.", &["inauguration day: ?"]),
    ]);
}

#[test]
fn times_that_lean_on_a_date_told_before() {
    check(&[
        (
            "He fell on March 3, 2021, and died two days later.",
            &["March 3, 2021: 2021-03-03", "two days later: 2021-03-05"],
        ),
        // Counted from the day told last it would lie ahead of the report.
        (
            "The dam broke on May 3, 2024, and was mended; three years later, the town still owes for the old one.",
            &["May 3, 2024: 2024-05-03", "three years later: ?"],
        ),
        (
            "The dam opens on May 20, and the lock will follow three days later.",
            &["May 20: 2024-05-20", "three days later: 2024-05-23"],
        ),
        ("It ended a decade after its birth.", &["a decade: ?"]),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("It runs from January 25 to January 28, 2023.", &["January 25 to January 28, 2023: 2023-01-25 – 2023-01-28"]),
        ("It runs from April 9th through 17th.", &["April 9th through 17th: 2024-04-09 – 2024-04-17"]),
        (
            "It ran from the 4th to the 22nd of January 2023.",
            &["4th to the 22nd of January 2023: 2023-01-04 – 2023-01-22"],
        ),
        ("It rained from March to date.", &["March to date: 2024-03-01 – 2024-05-15"]),
        ("It grew between now and June 3.", &["now and June 3: 2024-05-15 – 2024-06-03"]),
        ("It ran Nov-Feb 2017.", &["Nov-Feb 2017: 2016-11-01 – 2017-02-28"]),
        ("It ran January 25-28.", &["January 25-28: 2024-01-25 – 2024-01-28"]),
        ("Between 1951 and 1977 it grew.", &["1951 and 1977: 1951-01-01 – 1977-12-31"]),
        ("It ran from 4 to 22 January 2023.", &["4 to 22 January 2023: 2023-01-04 – 2023-01-22"]),
        ("She reigned (1941-1945).", &["1941-1945: 1941-01-01 – 1945-12-31"]),
        ("From June to September it rained.", &["June to September: 2023-06-01 – 2023-09-30"]),
    ]);
}

#[test]
fn hours_from_one_to_another() {
    check(&[
        ("They meet tomorrow from 7:00 to 8:00 p.m. at the hall.", &["tomorrow from 7:00 to 8:00 p.m.: 2024-05-16"]),
        ("The shop will close between 3 and 5 pm on Monday.", &["3 and 5 pm on Monday: 2024-05-20"]),
        ("The hall will open 2:00 - 2:30 pm on Tuesday.", &["2:00 - 2:30 pm on Tuesday: 2024-05-21"]),
        ("The clinic was shut from 3-8pm Sunday.", &["3-8pm Sunday: 2024-05-12"]),
        ("It rained from 9 a.m. to noon on May 3.", &["9 a.m. to noon on May 3: 2024-05-03"]),
        ("They met Friday, May 3, 1:00 PM - 1:15 PM.", &["Friday, May 3, 1:00 PM - 1:15 PM: 2024-05-03"]),
        ("He will call Friday before 5 p.m. or so.", &["Friday before 5 p.m.: 2024-05-17"]),
        ("He was seen at 9 pm or later on Monday.", &["9 pm or later on Monday: 2024-05-13"]),
        ("They won 3-1 on Monday.", &["Monday: 2024-05-13"]),
        ("Scores rose from 3 to 5 on Monday.", &["Monday: 2024-05-13"]),
        ("Read pages 3 to 5 to the end.", &[]),
    ]);
}

#[test]
fn lengths_of_several_units() {
    check(&[
        ("He left 1 month 21 days ago.", &["1 month 21 days ago: 2024-03-25"]),
        ("He left 2 weeks and 2 days ago.", &["2 weeks and 2 days ago: 2024-04-29"]),
        ("She fell ill a year and two months ago.", &["a year and two months ago: 2023-03-01 – 2023-03-31"]),
        (
            "He fell on May 3, 2021, and died a month and a day later.",
            &["May 3, 2021: 2021-05-03", "a month and a day later: 2021-06-04"],
        ),
        (
            "Output fell over the past two years and three months.",
            &["the past two years and three months: 2022-02-15 – 2024-05-15"],
        ),
        ("He got two years and six months.", &["two years and six months: ?"]),
        ("He faces between two years and six months.", &["two years: ?", "six months: ?"]),
        ("It lasted three days and two weeks passed.", &["three days: ?", "two weeks: ?"]),
        ("They quit half an hour ago.", &["half an hour ago: 2024-05-15"]),
    ]);
}

#[test]
fn counted_from_a_day_or_for_so_long() {
    check(&[
        ("It ends two weeks from Monday.", &["two weeks from Monday: 2024-06-03"]),
        ("It will end Monday two weeks from now.", &["Monday two weeks from now: 2024-05-27"]),
        ("They met two weeks ago Monday.", &["two weeks ago Monday: 2024-04-29"]),
        ("They will rest two Sundays from now.", &["two Sundays from now: 2024-05-26"]),
        ("It rained two Sundays ago.", &["two Sundays ago: 2024-05-05"]),
        ("Shops will shut for three days from today.", &["three days from today: 2024-05-15 – 2024-05-17"]),
        ("It will rain for 3 days starting next Monday.", &["3 days starting next Monday: 2024-05-20 – 2024-05-22"]),
        ("They strike for two weeks beginning on May 20.", &["two weeks beginning on May 20: 2024-05-20 – 2024-06-02"]),
        (
            "They will answer within the next four business days.",
            &["the next four business days: 2024-05-16 – 2024-05-21"],
        ),
        ("The store shut five working days ago.", &["five working days ago: 2024-05-08"]),
        ("They will vote in a fortnight's time.", &["a fortnight's time: 2024-05-29"]),
        ("They will vote in two weeks' time.", &["two weeks' time: 2024-05-29"]),
        (
            "She joined in 2019 and led it over the following two years.",
            &["2019: 2019-01-01 – 2019-12-31", "the following two years: 2020-01-01 – 2021-12-31"],
        ),
        ("They rest for three days, from Monday.", &["three days, from Monday: 2024-05-13 – 2024-05-15"]),
        (
            "They will meet next week between Tuesday and Friday.",
            &["next week between Tuesday and Friday: 2024-05-21 – 2024-05-24"],
        ),
        ("They will meet next week from Tue to Thur.", &["next week from Tue to Thur: 2024-05-21 – 2024-05-23"]),
        ("They marched last 4th of July.", &["last 4th of July: 2023-07-04"]),
        ("It is due this working week.", &["this working week: 2024-05-13 – 2024-05-17"]),
        (
            "They talked for the last three months and two weeks ago they left.",
            &["the last three months: 2024-02-15 – 2024-05-15", "two weeks ago: 2024-05-01"],
        ),
        ("A four-day workweek is far from Earth to Sun.", &["four-day: ?"]),
        ("For three days, Monday's vote was off.", &["three days: ?", "Monday: 2024-05-13"]),
        (
            "It will be done less than two weeks from Monday.",
            &["less than two weeks from Monday: 2024-05-20 – 2024-06-02"],
        ),
        ("It was no less than two days after Monday.", &["less than two days after Monday: 2024-05-15"]),
        ("It was less than a mile from Monday's camp.", &["Monday: 2024-05-13"]),
        ("He was out for two days from Monday's game.", &["two days from Monday: 2024-05-13 – 2024-05-14"]),
        ("He was freed following two years in jail.", &["two years: ?"]),
        ("In the past it took two weeks to answer.", &["the past: ?", "two weeks: ?"]),
    ]);
}

#[test]
fn weeks_months_and_years_by_their_place() {
    check(&[
        ("They will meet the year after next.", &["the year after next: 2026-01-01 – 2026-12-31"]),
        ("It was the week before last.", &["the week before last: 2024-04-29 – 2024-05-05"]),
        ("It will be the third week of next year.", &["the third week of next year: 2025-01-13 – 2025-01-19"]),
        ("Sales peaked in week 27 of last year.", &["week 27 of last year: 2023-07-03 – 2023-07-09"]),
        ("They met around the 21st this month.", &["the 21st this month: 2024-05-21"]),
        (
            "It runs from the 4th to the 23rd of next month.",
            &["4th to the 23rd of next month: 2024-06-04 – 2024-06-23"],
        ),
        ("It ran from 4 to January 22, 1995.", &["4 to January 22, 1995: 1995-01-04 – 1995-01-22"]),
        ("It will end at the end of next week.", &["the end of next week: 2024-05-23 – 2024-05-26"]),
        ("He will be away for the rest of the week.", &["the rest of the week: 2024-05-15 – 2024-05-19"]),
        ("It was to be ready earlier this month.", &["earlier this month: 2024-05-01 – 2024-05-15"]),
        ("See the plan of the week commencing May 20.", &["the week commencing May 20: 2024-05-20 – 2024-05-26"]),
        ("Rota, w/c 6 May: none.", &["w/c 6 May: 2024-05-06 – 2024-05-12"]),
        ("Claims fell in the week ending May 4, 2019.", &["the week ending May 4, 2019: 2019-04-28 – 2019-05-04"]),
        ("They will meet Wednesday evening next week.", &["Wednesday evening next week: 2024-05-22"]),
        ("It is due this calendar year.", &["this calendar year: 2024-01-01 – 2024-12-31"]),
        ("It was spent this school year.", &["this school year: ?"]),
        ("Cases rose from 12 to 23 last month.", &["last month: 2024-04-01 – 2024-04-30"]),
        ("The fair is open from 12 to 23 this month.", &["12 to 23 this month: 2024-05-12 – 2024-05-23"]),
        (
            "It began in 2019, and a memo from October of that year said so.",
            &["2019: 2019-01-01 – 2019-12-31", "October of that year: 2019-10-01 – 2019-10-31"],
        ),
        (
            "It passed in 2019 and took effect on Jan. 1 of the following year.",
            &["2019: 2019-01-01 – 2019-12-31", "Jan. 1 of the following year: 2020-01-01"],
        ),
        (
            "It began in 2019. In April that year-old case was closed.",
            &["2019: 2019-01-01 – 2019-12-31", "April: 2024-04-01 – 2024-04-30", "that year: 2024-01-01 – 2024-12-31"],
        ),
        ("It will open over the next couple of weeks.", &["the next couple of weeks: 2024-05-16 – 2024-05-29"]),
        ("He was seen there a couple of weeks ago.", &["a couple of weeks ago: ?"]),
        ("It will be the third week next year.", &["the third week next year: 2025-01-13 – 2025-01-19"]),
        ("It was the second week this year with rain.", &["this year: 2024-01-01 – 2024-12-31"]),
        ("It was the third this month.", &["this month: 2024-05-01 – 2024-05-31"]),
        ("He scored in week 10, the story of the week.", &[]),
        ("She was named player of the year.", &[]),
    ]);
}

#[test]
fn weekdays_beside_their_date() {
    check(&[
        ("It is due Friday 5/24.", &["Friday 5/24: 2024-05-24"]),
        ("It is due this Friday 24/5, he said.", &["this Friday 24/5: 2024-05-24"]),
        ("They will vote next Tuesday, May 21.", &["next Tuesday, May 21: 2024-05-21"]),
        ("They will vote this Friday-May-17.", &["this Friday-May-17: 2024-05-17"]),
        ("They will meet Friday 24 at 4.", &["Friday 24: 2024-05-24"]),
        ("On Friday 24 at 4 schools fell ill.", &["Friday: 2024-05-10"]),
        ("They met on Tues. in Rome.", &["Tues.: 2024-05-14"]),
        ("On Friday 9/10 of them came.", &["Friday: 2024-05-10"]),
        ("He lived on Sun Street and on Sat Nav.", &[]),
    ]);
}

#[test]
fn years_in_words_and_of_two_figures() {
    check(&[
        (
            "It sailed on 6 April seventeen hundred thirty-three.",
            &["6 April seventeen hundred thirty-three: 1733-04-06"],
        ),
        ("He was born in nineteen oh one.", &["nineteen oh one: 1901-01-01 – 1901-12-31"]),
        ("He died in September, two thousand.", &["September, two thousand: 2000-09-01 – 2000-09-30"]),
        ("She was born on 15 April of 87.", &["15 April of 87: 1987-04-15"]),
        ("They marched in the summer of '68.", &["the summer of '68: 1968-06-01 – 1968-08-31"]),
        ("Cars built 2018 or later must pay.", &["2018: 2018-01-01 – 2018-12-31"]),
        ("On May 3, two thousand people marched.", &["May 3: 2024-05-03"]),
        ("In seventeen hundred cases nobody paid.", &[]),
        ("He met the first of 87 guests.", &[]),
    ]);
}

#[test]
fn dates_in_figures_alone_and_joined() {
    check(&[
        ("It was logged on 20170302.", &["20170302: 2017-03-02"]),
        ("It ran 10/1–11/2/2017.", &["10/1–11/2/2017: 2017-10-01 – 2017-11-02"]),
        ("It ran 5/1-5/7, 2020.", &["5/1-5/7, 2020: 2020-05-01 – 2020-05-07"]),
        ("It ran Nov-Feb 5th, 2017.", &["Nov-Feb 5th, 2017: 2016-11-01 – 2017-02-05"]),
        ("Due 2016 / 11.", &["2016 / 11: 2016-11-01 – 2016-11-30"]),
        ("See you Oct2 or Dec 3.", &["Oct2: 2023-10-02", "Dec 3: 2023-12-03"]),
        ("Up since march eighteenth.", &["march eighteenth: 2024-03-18"]),
        ("It ran in 2014 through May 2, 2018.", &["2014 through May 2, 2018: 2014-01-01 – 2018-05-02"]),
        ("It grew this year through March 3.", &["this year: 2024-01-01 – 2024-12-31", "March 3: 2024-03-03"]),
        ("He paid $12 May 3.", &["May 3: 2024-05-03"]),
        ("Call 20174302 or No. 20170302.", &[]),
        ("It weighs 20170302 kilos and SEPT2 is a gene.", &[]),
        ("Shares rose 5/8-3/4 and 7/8 in all.", &[]),
        ("Get version 4.22 for $4.22 on page 18.", &[]),
        ("The soldiers march eight abreast; they may third it.", &[]),
    ]);
}

#[test]
fn feasts_and_spellings_of_letters_and_posts() {
    check(&[
        ("It rained last Easter.", &["last Easter: 2024-03-31"]),
        ("we met at easter 2018 lol", &["easter 2018: 2018-04-01"]),
        (
            "They left on the weekend of Thanksgiving 2023.",
            &["the weekend of Thanksgiving 2023: 2023-11-23 – 2023-11-26"],
        ),
        ("They marched on International Workers' Day.", &["International Workers' Day: 2024-05-01"]),
        ("They fasted in Ramadan and met on Eid al-Fitr.", &["Ramadan: ?", "Eid al-Fitr: ?"]),
        ("They came five days before New Year.", &["five days before New Year: 2023-12-27"]),
        ("see you tmrw, not tonite", &["tmrw: 2024-05-16", "tonite: 2024-05-15"]),
        ("It was a service of thanksgiving in the new year.", &[]),
        ("Happy New Year, and the Tibetan New Year too.", &[]),
        ("Easter Island and an easter bunny.", &[]),
    ]);
}

#[test]
fn lengths_and_what_recurs_have_no_days() {
    let cases = [
        ("It lasted three years.", "three years", TimeKind::Duration),
        ("It lasted ½ hour.", "½ hour", TimeKind::Duration),
        ("It was a two-day visit.", "two-day", TimeKind::Duration),
        ("They met every Monday.", "every Monday", TimeKind::Recurring),
        ("It opens on Sundays.", "Sundays", TimeKind::Recurring),
        ("They met twice a week.", "twice a week", TimeKind::Recurring),
    ];
    for (text, words, kind) in cases {
        let found: Vec<_> =
            on(Some("2024-05-15"), text).into_iter().map(|t| (t.span.text(text).to_string(), t.kind, t.from)).collect();
        let want = found.iter().find(|(w, ..)| w.ends_with(words)).unwrap_or_else(|| panic!("{text}: {found:?}"));
        assert_eq!((want.1, &want.2), (kind, &None), "{text}");
    }
}

#[test]
fn what_is_no_time() {
    let cases = [
        "They may go.",
        "May I ask?",
        "They march on.",
        "The Women's March grew.",
        "Theresa May left.",
        "The second man fell.",
        "The Sun said so.",
        "It is open 24/7.",
        "About 2024 people came.",
        "They won 3-1.",
        "A 12-year-old girl spoke.",
        "The Sunday Times wrote it.",
        "It costs $5 a year.",
        "Prices fall.",
        "A spring broke.",
        "He is 51 years old.",
        "In April Jones they trust.",
    ];
    for text in cases {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn without_a_day_of_publication_only_full_dates_are_resolved() {
    for (text, want) in [
        ("They met on Monday.", None),
        ("It was yesterday.", None),
        ("It was on March 3.", None),
        ("It was on March 3, 2021.", Some("2021-03-03")),
        ("It was in 1998.", Some("1998-01-01")),
    ] {
        let found = on(None, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].from.as_deref(), want, "{text}");
    }
}

#[test]
fn any_string_is_safe() {
    let many = "9".repeat(400);
    let cases = [
        "9999999999 years ago",
        "February 30",
        "the 31st of",
        "in 0000",
        "99/99/9999",
        "'",
        "the",
        "from to",
        many.as_str(),
        "100000 centuries ago",
        "December 31, 9999",
        "999999 decades later",
        "mid-",
        "(2019",
        "2019-",
    ];
    for text in cases {
        on(Some("9999-12-31"), text);
        on(Some("0001-01-01"), text);
        on(Some("not a date"), text);
    }
}

/// Every rule begins with a word that [`Word::may_begin_time`] or [`Word::may_begin_number`] lets through: the corpus and
/// the sentences of these tables are read at each word with and without asking it.
#[test]
fn no_rule_begins_where_none_is_looked_for() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("src/extract/times/tests.rs"), root.join("src/extract/quantities/tests.rs")];
    for story in std::fs::read_dir(root.join("corpus")).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        files.extend(std::fs::read_dir(story.path()).unwrap().flatten().map(|entry| entry.path()));
    }
    assert!(files.len() > 10);
    for file in files {
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let tokens = Tokens::new(line, &[Span::new(0, line.len())]);
            let words = Words::new(tokens.of(0));
            for (at, word) in (0..words.len()).filter_map(|at| Some((at, words.get(at)?))) {
                let time = recognise::expression(&words, at).is_some();
                assert!(!time || word.may_begin_time(), "{} in {line}", word.text);
                let number = crate::extract::quantities::begins(&words, at);
                assert!(!number || word.may_begin_number(), "{} in {line}", word.text);
            }
        }
    }
}

#[test]
fn numbers_beyond_any_calendar_are_safe() {
    for text in
        ["the 30000th visitor", "the 32767th century", "99999th century", "on 32767 March 32767", "32767 days ago"]
    {
        read(text);
    }
}
