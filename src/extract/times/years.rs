//! Years and longer stretches: "in 2019", "the 1994 survey", "the 1990s", "the nineties", "the 19th century".

use super::dates::{Found, figure_below, ordinal};
use super::meaning::{Stretch, Year};
use crate::english::calendar::{BEFORE_A_YEAR, SURELY_BEFORE_A_YEAR};
use crate::english::counting::ENDS_COUNTED;
use crate::english::numbers::NumberWord;
use crate::english::units::unit_word;
use crate::extract::figures::Words;

/// A year in four figures, or two after an apostrophe.
pub(super) fn year(words: &Words, at: usize) -> Found<i16> {
    let text = words.get(at)?.text;
    if words.lower(at) == "'" && words.glued(at + 1) {
        let short = words.get(at + 1).filter(|w| w.text.len() == 2)?.text;
        return Some((at + 2, full_year(short.parse().ok()?)));
    }
    let figures = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = figures.then(|| text.parse::<i16>().ok())?.filter(|y| (1000..=2199).contains(y))?;
    Some((at + 1, year))
}

/// The year of two digits: 1935 to 2034.
pub(super) fn full_year(short: i16) -> i16 {
    if short < 35 { 2000 + short } else { 1900 + short }
}

/// "nineteen ninety-six", "twenty twenty-four", "seventeen hundred thirty-three", "nineteen oh one", "two thousand and
/// fifteen".
pub(super) fn spelled_year(words: &Words, at: usize) -> Found<i16> {
    let hundreds = match words.number(at)? {
        NumberWord::Small(2.0) if words.lower(at + 1) == "thousand" => 20.0,
        NumberWord::Small(n) if n >= 10.0 => n,
        NumberWord::Tens(20.0) => 20.0,
        _ => return None,
    };
    let scaled = usize::from(matches!(words.lower(at + 1), "hundred" | "thousand"));
    let and = usize::from(scaled == 1 && words.lower(at + 2) == "and");
    let oh = usize::from(matches!(words.lower(at + 1), "oh" | "o" | "zero" | "nought"));
    let rest = at + 1 + scaled + and + oh;
    // "the year two thousand", "the tenth of September, two thousand"
    let alone = || {
        let led = words.before(at, 1) == "year" || words.before(at, 1) == "," && ends(words, at + 2);
        (hundreds == 20.0 && scaled == 1 && led).then_some((at + 2, 0))
    };
    let (end, rest) = below_hundred(words, rest).or_else(alone)?;
    let whole = scaled > 0 || hundreds >= 17.0 && (oh > 0 || rest >= 10);
    let goes_on = matches!(words.number(end), Some(NumberWord::Scale(_)));
    (whole && !goes_on && (oh == 0 || rest < 10)).then_some((end, hundreds as i16 * 100 + rest))
}

/// "fifteen", "ninety-six", "seven".
fn below_hundred(words: &Words, at: usize) -> Found<i16> {
    match words.number(at)? {
        NumberWord::Tens(tens) => {
            let dash = usize::from(words.lower(at + 1) == "-");
            match words.number(at + 1 + dash) {
                Some(NumberWord::Small(ones)) if (1.0..10.0).contains(&ones) => {
                    Some((at + 2 + dash, (tens + ones) as i16))
                }
                _ => Some((at + 1, tens as i16)),
            }
        }
        NumberWord::Small(small) if small >= 1.0 => Some((at + 1, small as i16)),
        _ => None,
    }
}

/// A year in words where a year is looked for: "in nineteen ninety-six", not "in two thousand and fifteen cases".
pub(super) fn bare_spelled_year(words: &Words, at: usize) -> Found<Stretch> {
    let (end, year) = spelled_year(words, at).filter(|_| before_year(words, at))?;
    let counts = matches!(words.lower(at + 1), "hundred" | "thousand") && words.before(at, 1) != "year";
    (!counts || ends(words, end)).then_some((end, Stretch::Year(year)))
}

/// Whether a phrase ends here: nothing that could be its noun follows.
pub(super) fn ends(words: &Words, at: usize) -> bool {
    words.get(at).is_none_or(|w| !w.is_alphabetic() || ENDS_COUNTED.has(w.lower))
}

/// Whether what stands before word `at` lets a figure there be a year.
fn before_year(words: &Words, at: usize) -> bool {
    BEFORE_A_YEAR.has(words.before(at, 1))
}

/// A year without a month: "in 2019", "the 1994 survey", "(1941)", "1990 and 1995".
pub(super) fn bare_year(words: &Words, at: usize) -> Found<Stretch> {
    let (end, year) = year(words, at)?;
    let next = words.lower(end);
    let counts = |word: &str| {
        unit_word(word).is_some()
            || matches!(
                word,
                "people" | "percent" | "per" | "men" | "women" | "children" | "troops" | "million" | "dollars"
            )
            || (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !ENDS_COUNTED.has(word))
    };
    let before = words.before(at, 1);
    let at_least = before == "least" && matches!(words.before(at, 3), "since" | "until" | "through");
    let hyphened =
        at_least || before == "-" && matches!(words.before(at, 2), "early" | "late" | "mid" | "post" | "pre");
    let sure = (hyphened || SURELY_BEFORE_A_YEAR.has(before)) && !(unit_word(next).is_some() || next == "percent");
    let likely = BEFORE_A_YEAR.has(before) && (1500..=2100).contains(&year) && !counts(next);
    let recent = (1700..=2100).contains(&year);
    let modifies = || {
        recent
            && matches!(
                before,
                "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "'s" | "this" | "that" | "any"
            )
            && words.get(end).is_some_and(|w| w.is_alphabetic())
            && !ENDS_COUNTED.has(next)
            && !(counts(next) && before != "the" && before != "'s")
    };
    let bracketed = || recent && before == "(" && matches!(next, ")" | "-" | ",");
    let listed_on = || {
        let year_back = |back: usize| at.checked_sub(back).and_then(|at| self::year(words, at)).is_some();
        recent
            && matches!(before, "and" | "or" | "," | "-")
            && (year_back(2) || before == "and" && year_back(3))
            && (!counts(next) || follows_a_year(words, at, year))
    };
    let spans_on =
        || recent && next == "-" && words.glued(end) && self::year(words, end + 1).is_some_and(|(_, to)| to > year);
    // "the 2001-02 season"
    let season = || {
        let short = figure_below(words, end + 1, 99).filter(|_| words.get(end + 1).is_some_and(|w| w.text.len() == 2));
        let follows = short.is_some_and(|short| i16::from(short) == (year + 1) % 100);
        recent && matches!(before, "the" | "a" | "'s") && next == "-" && words.glued(end + 1) && follows
    };
    // "2018 or later"
    let or_so = || recent && next == "or" && matches!(words.lower(end + 1), "earlier" | "later");
    // "both 1990 and 1991"
    let listed_first =
        || recent && next == "and" && before == "both" && self::year(words, end + 1).is_some_and(|(_, to)| to > year);
    let heads = || recent && at == 0 && heads_a_sentence(next);
    (sure
        || likely
        || modifies()
        || bracketed()
        || listed_on()
        || spans_on()
        || or_so()
        || season()
        || listed_first()
        || heads())
    .then_some((end, Stretch::Year(year)))
}

/// "in 2023 and 2024 prices fell": figures soon after a year that is surely one are the next year, whatever follows.
fn follows_a_year(words: &Words, at: usize, year: i16) -> bool {
    let first = at.checked_sub(2).and_then(|at| self::year(words, at)).map(|(_, first)| first);
    let soon = first.is_some_and(|first| (1..=20).contains(&(year - first)));
    soon && words.before(at, 1) == "and" && matches!(words.before(at, 3), "during" | "for" | "from" | "in" | "since")
}

/// What follows a year that is the subject of its sentence: "2019 was".
fn heads_a_sentence(next: &str) -> bool {
    matches!(
        next,
        "was" | "is" | "has" | "will" | "saw" | "may" | "could" | "would" | "marked" | "began" | "ended" | "," | "'s"
    )
}

/// "1990s", "90s", "1990's" after "the".
pub(super) fn decade(words: &Words, at: usize) -> Found<Stretch> {
    let text = words.get(at)?.text;
    let digits = text.strip_suffix('s').unwrap_or(text);
    let possessive = digits.len() == text.len();
    if possessive
        && !(words.lower(at + 1) == "'s" && matches!(words.before(at, 1), "the" | "early" | "mid" | "late" | "-"))
    {
        return None;
    }
    if is_age(words, at) {
        return None;
    }
    let number: i16 = digits.parse().ok()?;
    let year = match digits.len() {
        4 if (1000..=2100).contains(&number) => number,
        2 if matches!(words.before(at, 1), "the" | "'" | "early" | "mid" | "late" | "-") => {
            number + if number >= 20 { 1900 } else { 2000 }
        }
        _ => return None,
    };
    let stretch = if year % 100 == 0 && digits.len() == 4 && year < 2000 {
        Stretch::Century(year)
    } else {
        Stretch::Decade(year)
    };
    (year % 10 == 0).then_some((at + 1 + usize::from(possessive), stretch))
}

/// "in his late 30s", "in her mid-forties", "a man in late twenties".
fn is_age(words: &Words, at: usize) -> bool {
    let part = |back: usize| matches!(words.before(at, back), "early" | "mid" | "late");
    let back = if part(1) {
        2
    } else if words.before(at, 1) == "-" && part(2) {
        3
    } else {
        1
    };
    matches!(words.before(at, back), "his" | "her" | "their" | "my" | "our" | "your")
}

/// "the nineties", "the nineteen seventies".
pub(super) fn nineties(words: &Words, at: usize) -> Found<Stretch> {
    if words.reads(at, &["two", "thousands"]) && words.before(at, 1) == "the" {
        return Some((at + 2, Stretch::Decade(2000)));
    }
    let (century, at_decade) = match words.lower(at) {
        "eighteen" => (1800, at + 1),
        "nineteen" => (1900, at + 1),
        _ => (1900, at),
    };
    let years = match words.lower(at_decade) {
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    };
    let led = matches!(words.before(at, 1), "the" | "early" | "mid" | "late" | "-") && !is_age(words, at);
    led.then_some((at_decade + 1, Stretch::Decade(century + years)))
}

/// "19th century", "twentieth-century".
pub(super) fn century(words: &Words, at: usize) -> Found<Stretch> {
    let (end, number) = ordinal(words, at)?;
    let end = end + usize::from(words.lower(end) == "-");
    let fits = words.lower(end) == "century" && (1..=22).contains(&number);
    // Multiplied only where it fits: "the 999th".
    fits.then(|| (end + 1, Stretch::Century((number - 1) * 100)))
}

/// The year after a month or a feast: "2024", ", 2024", "of 2024", "in 2024", "this year", "'24".
pub(super) fn year_of(words: &Words, at: usize) -> (usize, Year) {
    let mut next = at;
    if matches!(words.lower(next), "," | "of" | "-" | "/") {
        next += 1;
    }
    if let Some((end, year)) =
        year(words, next).or_else(|| spelled_year(words, next).filter(|&(end, _)| ends(words, end)))
    {
        let counted = unit_word(words.lower(end)).is_some_and(|_| words.lower(at) != ",");
        if !counted {
            return (end, Year::Given(year));
        }
    }
    // "April of 87"
    if words.lower(at) == "of"
        && let Some(short) = figure_below(words, next, 99).filter(|short| *short > 31 && ends(words, next + 1))
    {
        return (next + 1, Year::Given(full_year(short.into())));
    }
    if words.lower(at) == "in"
        && let Some((end, year)) = year(words, at + 1).filter(|&(end, _)| ends(words, end))
    {
        return (end, Year::Given(year));
    }
    let the = next + usize::from(words.lower(next) == "the");
    let told = match words.lower(the) {
        "that" | "same" => Some(0),
        "following" | "next" if the > next => Some(1),
        _ => None,
    };
    // not "in April that year-old case" and "in April, that year's worst month"
    let whole = || !matches!(words.lower(the + 2), "'s" | "-");
    if let (Some(offset), "year") = (told, words.lower(the + 1))
        && whole()
    {
        return (the + 2, Year::Told(offset));
    }
    let which = match words.lower(next) {
        "last" | "previous" => -1,
        "this" | "current" => 0,
        "next" => 1,
        _ => return (at, Year::Unsaid),
    };
    if words.lower(next + 1) == "year" && (next == at || words.lower(at) == "of") {
        return (next + 2, Year::Offset(which));
    }
    (at, Year::Unsaid)
}
