//! Tables of numbers, what they count, and look-alikes.

use super::*;
use crate::article::Article;
use crate::text::Tokens;

fn found(text: &str) -> Vec<Quantity> {
    let sentences = [Span::new(0, text.len())];
    crate::extract::times_and_quantities(&Article::default(), &Tokens::new(text, &sentences)).1
}

fn one(text: &str) -> Quantity {
    let all = found(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all[0].clone()
}

#[test]
fn names_years_and_pronouns_count_nothing() {
    for text in [
        "They met one another in Lund.",
        "Envoys of the Group of Seven met.",
        "The deadly 2012 attacks shook Lund.",
        "The 2016 elections shook Lund.",
        "He came to the troubled 2002 Winter Games.",
        "It fell in her 2016 campaign.",
        "Lund counts 2020 Democrats among its candidates.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn what_looks_like_them_counts() {
    let cases = [
        ("About 2012 attacks were counted.", 2012.0, Some("attacks")),
        ("Lund has 2,020 Democrats.", 2020.0, Some("Democrats")),
        ("It has 2016 seats.", 2016.0, Some("seats")),
        ("A group of seven lawyers met.", 7.0, Some("lawyers")),
        ("The bank cut rates by half a percentage point.", 0.5, Some("percentage points")),
        ("It grew by half an inch.", 0.5, Some("inches")),
        ("One man cut the rope.", 1.0, Some("man")),
        ("One reader wrote to us.", 1.0, Some("reader")),
        ("Berg, 47, a nurse, came.", 47.0, Some("years")),
    ];
    for (text, value, unit) in cases {
        let quantity = one(text);
        assert_eq!((quantity.value, quantity.unit.as_deref()), (value, unit), "{text}");
    }
}

#[test]
fn what_is_counted_and_how_exactly() {
    use Bound::{About, AtLeast, AtMost, Exact, LessThan, MoreThan};
    let cases = [
        ("Some 4,200 coalition soldiers stayed.", 4200.0, About, Some("coalition soldiers")),
        ("Roughly 4,200 US troops deployed in Mali left.", 4200.0, About, Some("US troops")),
        ("They left 1,900 British troops deployed there.", 1900.0, Exact, Some("British troops")),
        ("More than 70 attacks were counted.", 70.0, MoreThan, Some("attacks")),
        ("At least fourteen people were killed.", 14.0, AtLeast, Some("people killed")),
        ("The blast killed nearly 30 people.", 30.0, About, Some("people killed")),
        ("Up to 300 homes burned.", 300.0, AtMost, Some("homes")),
        ("She faces a maximum sentence of five years.", 5.0, AtMost, Some("years")),
        ("Fewer than a dozen villagers remain.", 12.0, LessThan, Some("villagers")),
        ("Dozens of students marched.", 20.0, AtLeast, Some("students")),
        ("Two dozen police officers came.", 24.0, Exact, Some("police officers")),
        ("Half a million voters stayed home.", 500_000.0, Exact, Some("voters")),
        ("It hit 17 of the villages.", 17.0, Exact, Some("villages")),
        ("Three villagers died Sunday.", 3.0, Exact, Some("villagers killed")),
        ("The storm left 9 dead.", 9.0, Exact, Some("people killed")),
        ("65 people were killed or injured.", 65.0, Exact, Some("people killed or injured")),
        ("The blast killed or wounded 65.", 65.0, Exact, Some("people killed or injured")),
        ("It left 65 dead, hurt or missing.", 65.0, Exact, Some("people killed, injured or missing")),
        ("65 miners were killed and others hurt.", 65.0, Exact, Some("miners killed")),
        ("No fewer than 40 lawyers signed.", 40.0, AtLeast, Some("lawyers")),
        ("There were 60 or so guests.", 60.0, About, Some("guests")),
        ("One in four adults agreed.", 0.25, Exact, Some("adults")),
        ("One lucky customer got it.", 1.0, Exact, Some("lucky customer")),
        ("He paid 3 dollars 50 cents.", 3.5, Exact, Some("USD")),
        ("He is 5 feet 6 inches tall.", 5.5, Exact, Some("feet")),
    ];
    for (text, value, bound, unit) in cases {
        let q = one(text);
        assert_eq!((q.value, q.bound, q.unit.as_deref()), (value, bound, unit), "{text}");
    }
}

#[test]
fn measures_have_their_units() {
    use Measure::{Age, Area, Count, Distance, Duration, Magnitude, Money, Percent, Speed, Temperature, Weight};
    let cases = [
        ("It cost $3.8 billion.", 3.8e9, Money, "USD"),
        ("They paid £2.5m for it.", 2.5e6, Money, "GBP"),
        ("It cost 40 million Swiss francs.", 4e7, Money, "CHF"),
        ("The fine was 500 pounds sterling.", 500.0, Money, "GBP"),
        ("He got US$5bn.", 5e9, Money, "USD"),
        ("Prices rose 4.5 per cent.", 4.5, Percent, "%"),
        ("It fell 3 percentage points.", 3.0, Percent, "percentage points"),
        ("Some 12% agreed.", 12.0, Percent, "%"),
        ("It lasted three years.", 3.0, Duration, "years"),
        ("It lasted three additional years.", 3.0, Duration, "years"),
        ("It cost tens of millions of dollars.", 1e7, Money, "USD"),
        ("It is 20 kilometres away.", 20.0, Distance, "km"),
        ("A 40-mile stretch was shut.", 40.0, Distance, "miles"),
        ("It weighed 3 metric tons.", 3.0, Weight, "tonnes"),
        ("They own 9 square miles.", 9.0, Area, "square miles"),
        ("Use .25kg of it.", 0.25, Weight, "kg"),
        ("Winds of 90 miles per hour blew.", 90.0, Speed, "mph"),
        ("It was 31 degrees Celsius.", 31.0, Temperature, "°C"),
        ("A 12-year-old girl spoke.", 12.0, Age, "years"),
        ("The man is 51 years old.", 51.0, Age, "years"),
        ("A 14-member panel met.", 14.0, Count, "member"),
        ("A magnitude 6.1 quake shook it.", 6.1, Magnitude, "magnitude"),
        ("A magnitude-6.1 quake shook it.", 6.1, Magnitude, "magnitude"),
        ("The 6.1-magnitude quake shook it.", 6.1, Magnitude, "magnitude"),
        ("The quake had a magnitude of 6.", 6.0, Magnitude, "magnitude"),
        ("It measured 5.8 on the Richter scale.", 5.8, Magnitude, "magnitude"),
    ];
    for (text, value, measure, unit) in cases {
        let q = one(text);
        assert_eq!((q.value, q.measure, q.unit.as_deref()), (value, measure, Some(unit)), "{text}");
    }
}

#[test]
fn two_units_make_one_quantity() {
    use Measure::{Distance, Duration, Weight};
    let cases = [
        ("He is 5 ft 11 in tall.", 5.0 + 11.0 / 12.0, Distance, "feet"),
        ("The 6-foot-3 guard fell.", 6.25, Distance, "feet"),
        ("She weighs 9 stone 7 pounds.", 9.5, Weight, "stone"),
        ("The baby weighed 7 pounds, 4 ounces.", 7.25, Weight, "lb"),
        ("It took 2 hours and 30 minutes.", 2.5, Duration, "hours"),
        ("He ran it in 2 hr 15 min.", 2.25, Duration, "hours"),
        ("He got eight years and six months.", 8.5, Duration, "years"),
    ];
    for (text, value, measure, unit) in cases {
        let q = one(text);
        assert_eq!((q.measure, q.unit.as_deref()), (measure, Some(unit)), "{text}");
        assert!((q.value - value).abs() < 1e-9, "{text}: {}", q.value);
    }
    // two of a kind, and what is no part of the larger
    for text in
        ["It took 2 hours and 90 minutes.", "He served 3 years and 2 weeks.", "It has 2 miles and 30 minutes to go."]
    {
        assert_eq!(found(text).len(), 2, "{text}");
    }
}

#[test]
fn ages_of_people() {
    use Bound::{About, AtLeast, Exact};
    let cases = [
        ("Ann Berg, 34, said so.", 34.0, Exact, "years"),
        ("He died aged 91.", 91.0, Exact, "years"),
        ("Those aged 18 to 24 voted.", 21.0, About, "years"),
        ("People aged 65 and over voted.", 65.0, AtLeast, "years"),
        ("Those aged 65 or older voted.", 65.0, AtLeast, "years"),
        ("A 3-month-old baby cried.", 3.0, Exact, "months"),
    ];
    for (text, value, bound, unit) in cases {
        let q = one(text);
        assert_eq!(
            (q.value, q.bound, q.measure, q.unit.as_deref()),
            (value, bound, Measure::Age, Some(unit)),
            "{text}"
        );
    }
    for text in ["A man in his 30s fell.", "It is of the Stone Age."] {
        assert_eq!(found(text), [], "{text}");
    }
    assert_eq!(one("Rooms, 34, stood empty.").measure, Measure::Count);
}

#[test]
fn money_of_many_countries() {
    let cases = [
        ("It cost 300 million Kenyan shillings.", 3e8, "KES"),
        ("It cost KSh300 million.", 3e8, "KES"),
        ("It cost 2 billion Iraqi dinars.", 2e9, "IQD"),
        ("It cost Rs 5 crore.", 5e7, "INR"),
        ("It cost ₹5 lakh crore.", 5e12, "INR"),
        ("It cost 3 trillion dong.", 3e12, "VND"),
        ("It cost A$3m and no more.", 3e6, "AUD"),
        ("It cost $1.2 trillion.", 1.2e12, "USD"),
        ("It cost 15 million Danish kroner.", 1.5e7, "DKK"),
        ("It cost £40k.", 4e4, "GBP"),
        ("It cost 40 million pesos.", 4e7, "pesos"),
    ];
    for (text, value, unit) in cases {
        let q = one(text);
        assert_eq!((q.value, q.measure, q.unit.as_deref()), (value, Measure::Money, Some(unit)), "{text}");
    }
    for text in ["They won 40 games.", "He got 12 marks.", "It weighs 500 pounds."] {
        assert_ne!(one(text).measure, Measure::Money, "{text}");
    }
}

#[test]
fn vague_numbers_and_parts() {
    use Bound::{AtLeast, Exact};
    let cases = [
        ("Scores of people were hurt.", 40.0, AtLeast, Some("people injured")),
        ("The blast killed scores of people.", 40.0, AtLeast, Some("people killed")),
        ("Hundreds of thousands of people fled.", 1e5, AtLeast, Some("people")),
        ("A dozen eggs broke.", 12.0, Exact, Some("eggs")),
        ("Half of voters agreed.", 0.5, Exact, Some("voters")),
        ("Two-thirds of members voted.", 2.0 / 3.0, Exact, Some("members")),
        ("A 100-strong crowd came.", 100.0, Exact, Some("crowd")),
    ];
    for (text, value, bound, unit) in cases {
        let q = one(text);
        assert!((q.value - value).abs() < 1e-9, "{text}: {}", q.value);
        assert_eq!((q.bound, q.unit.as_deref()), (bound, unit), "{text}");
    }
    assert_eq!(one("It rose 50 basis points.").measure, Measure::Percent);
    for text in
        ["Test scores of pupils fell.", "He scores often.", "The film scores of Berg are loud.", "Half-hearted talk."]
    {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn ranges_have_two_ends() {
    let cases = [
        ("Between 20 and 30 people came.", 20.0, 30.0),
        ("It needs 20-30 nurses.", 20.0, 30.0),
        ("Two to three weeks passed.", 2.0, 3.0),
        ("It costs $5 million to $10 million.", 5e6, 1e7),
        ("It costs $5-10 million.", 5e6, 1e7),
        ("It costs 5% to 7%.", 5.0, 7.0),
        ("More than 20 but fewer than 30 people came.", 20.0, 30.0),
    ];
    for (text, low, high) in cases {
        let q = one(text);
        assert_eq!((q.low, q.high), (Some(low), Some(high)), "{text}");
    }
}

#[test]
fn a_change_has_two_quantities() {
    for text in
        ["The count rose from 20 to 30 cases.", "Claims fell 4,000 to 310,000.", "Output rose 25% to 34,500 tons."]
    {
        assert_eq!(found(text).len(), 2, "{text}");
    }
}

#[test]
fn a_second_number_may_count_what_the_first_does() {
    let all = found("There are 4,200 allied soldiers based in Mali and about 700 in Niger.");
    assert_eq!(all[1].unit.as_deref(), Some("allied soldiers"));
}

#[test]
fn names_scores_and_codes_are_not_counts() {
    let cases = [
        "They won 3-1.",
        "He sat in Room 12.",
        "A Boeing 737 landed.",
        "Flight 93 crashed.",
        "It was No. 4.",
        "See page 12 and Section 230.",
        "An F-16 crossed.",
        "Covid-19 spread.",
        "Call 555-123-4567.",
        "The court ruled 6-3 against them.",
        "It was open 24/7.",
        "No one came.",
        "The second man left.",
        "The G20 and COP28 met.",
        "He has lived there since at least 2006.",
        "They met at One Liberty Plaza.",
        "One of the guards fled.",
    ];
    for text in cases {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn telephones_houses_and_a_day_for_a_name_count_nothing() {
    let nothing = [
        "Neighbours were told to call 911 at once.",
        "She dialled 112 and waited.",
        "The 911 call came late.",
        "The 911 callers' names were read.",
        "Ring (410) 555-8888 for help.",
        "The line is 0800 123 456.",
        "The office stands at 888 Bestgate Road.",
        "Guards stood outside 888 Bestgate.",
        "He lives in 14 Upper Mill Lane.",
        "The 9/11 attacks changed that.",
    ];
    for text in nothing {
        assert_eq!(found(text), [], "{text}");
    }
    for (text, value, unit) in [
        ("They called 911 witnesses.", 911.0, Some("witnesses")),
        ("Police had 912 calls from one street.", 912.0, Some("calls")),
        ("He called 12 witnesses.", 12.0, Some("witnesses")),
        ("It stood at 61 on Monday.", 61.0, None),
        ("It stood at 61 Monday.", 61.0, None),
        ("Some 9 of 11 roads were shut.", 9.0, None),
        ("It is near 300 Swiss villages.", 300.0, Some("Swiss villages")),
        ("Nearly 9/10 of the roads were shut.", 0.9, Some("roads")),
    ] {
        let all = found(text);
        assert_eq!(all.first().map(|q| (q.value, q.unit.as_deref())), Some((value, unit)), "{text}: {all:?}");
    }
}

#[test]
fn an_age_is_an_age_at_the_end_of_a_list_and_of_a_clause() {
    for text in ["Rob Hale, 59; Ann Lee came.", "She was 61, and lived in Lund.", "He turned 40 when it opened."] {
        assert_eq!(one(text).measure, Measure::Age, "{text}");
    }
    for text in ["The score was 61, and rising.", "She was 12 of 14.", "It turned 40 heads; he laughed."] {
        assert!(found(text).iter().all(|q| q.measure != Measure::Age), "{text}");
    }
}

#[test]
fn any_string_is_safe() {
    for text in ["-", "$", "$ -", "1-", "9".repeat(400).as_str(), "½½½", "between 1 and", "1e999", "a", "£m", "–5–"]
    {
        found(text);
    }
}
