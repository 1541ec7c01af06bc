//! Which number do these words make?

use super::Words;
use crate::english::numbers::{NumberWord, scale_letters};
use crate::english::units::AFTER_METRES;

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::extract) struct Numeral {
    /// The word after its last one.
    pub end: usize,
    /// The number; of vague ones the least.
    pub value: f64,
    /// "dozens", "hundreds of thousands", "several": at least the value.
    pub vague: bool,
    /// "half", "two-thirds", "3/4": a part of something.
    pub part: bool,
    /// In figures, not in words.
    pub figures: bool,
}

/// A number in figures with proper groups: "2,500", "1,00,000", "3.5"; not "7:15", "1,23".
pub(in crate::extract) fn plain_number(text: &str) -> Option<f64> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let digits = |s: &str| !s.is_empty() && s.len() <= 40 && s.bytes().all(|b| b.is_ascii_digit());
    let mut last = None;
    for group in groups {
        if last.is_some_and(|l| l != 3 && l != 2) || !digits(group) {
            return None;
        }
        last = Some(group.len());
    }
    let grouped = last.is_none_or(|l| l == 3 && first.len() <= 3);
    let first_fits = digits(first) || (first.is_empty() && last.is_none() && text.starts_with('.'));
    if !grouped || !first_fits || (text.contains('.') && !digits(rest)) {
        return None;
    }
    decimal(text)
}

/// Digits with commas and at most one stop, at least one digit among them.
fn decimal(text: &str) -> Option<f64> {
    let (mut digits, mut significant, mut decimals, mut stop) = (0_u64, 0, 0, false);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' if significant < 15 => {
                digits = digits * 10 + u64::from(byte - b'0');
                significant += u32::from(digits > 0);
                decimals += i32::from(stop);
            }
            b',' => {}
            b'.' => stop = true,
            // more digits than a quotient of two whole numbers holds exactly
            _ => return text.replace(',', "").parse().ok(),
        }
    }
    (decimals <= 22).then(|| digits as f64 / 10_f64.powi(decimals)).or_else(|| text.replace(',', "").parse().ok())
}

/// "3/4": a part of one, or more than one with a small lower half.
fn slashed(text: &str) -> Option<f64> {
    let (above, below) = text.split_once('/')?;
    if above.len() > 3 || below.len() > 3 {
        return None;
    }
    let (above, below) = (above.parse::<u32>().ok()?, below.parse::<u32>().ok()?);
    (below > 1 && above < below).then(|| f64::from(above) / f64::from(below))
}

fn sign_part(text: &str) -> Option<f64> {
    Some(match text {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "⅕" => 0.2,
        "⅙" => 1.0 / 6.0,
        "⅛" => 0.125,
        _ => return None,
    })
}

/// The number that begins with word `at`. With `money`, "m", "b" and "t" after figures are millions, billions, trillions.
pub(in crate::extract) fn numeral(words: &Words, at: usize, money: bool) -> Option<Numeral> {
    let word = words.get(at)?;
    if word.is_figure() {
        return figures(words, at, money);
    }
    if let Some(part) = sign_part(word.text) {
        return Some(Numeral { end: at + 1, value: part, vague: false, part: true, figures: true });
    }
    let times = |value| Some(Numeral { end: at + 1, value, vague: false, part: false, figures: false });
    match word.lower {
        "twice" => times(2.0),
        "thrice" => times(3.0),
        "a" | "an" => with_article(words, at),
        "half" => half(words, at),
        "few" if words.before(at, 1) != "a" => None,
        _ => match word.number? {
            NumberWord::Small(_) | NumberWord::Tens(_) => spelled(words, at, Reading::default(), false),
            NumberWord::Vague(least) => Some(vague(words, at, least)),
            NumberWord::Scale(1e5 | 1e7) => None,
            // "thousand-strong", "million-dollar": one of them
            NumberWord::Scale(scale) if words.lower(at + 1) == "-" => {
                Some(Numeral { end: at + 1, value: scale, vague: false, part: false, figures: false })
            }
            NumberWord::Part(4.0) if matches!(words.lower(at + 1), "million" | "billion") => {
                scaled(words, at + 1, 0.25, false)
            }
            _ => None,
        },
    }
}

/// "a hundred", "a dozen", "a half", "a third of", "a quarter of a million", "a few", "a couple".
fn with_article(words: &Words, at: usize) -> Option<Numeral> {
    let next = words.lower(at + 1);
    let whole = |end, value, vague| Some(Numeral { end, value, vague, part: false, figures: false });
    match next {
        "few" => {
            // "a few hundred" is at least two of them
            if let Some(NumberWord::Scale(scale)) = words.number(at + 2) {
                return whole(at + 3, 2.0 * scale, true);
            }
            return whole(at + 2, 2.0, true);
        }
        "couple" => return whole(at + if words.lower(at + 2) == "of" { 3 } else { 2 }, 2.0, false),
        "score" if words.lower(at + 2) == "of" => return whole(at + 3, 20.0, false),
        "half" => return half(words, at + 1),
        _ => {}
    }
    match words.number(at + 1)? {
        NumberWord::Scale(_) => {
            spelled(words, at + 1, Reading { group: 1.0, last: Last::Small, ..Reading::default() }, false)
        }
        NumberWord::Ordinal(below) if below >= 3.0 && words.lower(at + 2) == "of" => {
            Some(Numeral { end: at + 2, value: 1.0 / below, vague: false, part: true, figures: false })
        }
        NumberWord::Part(below) if matches!(words.lower(at + 2), "of" | "million" | "billion") => {
            scaled(words, at + 2, 1.0 / below, false)
        }
        _ => None,
    }
}

/// "half", "half of", "half a million", "half million", "half a dozen".
fn half(words: &Words, at: usize) -> Option<Numeral> {
    let after = at + 1 + usize::from(matches!(words.lower(at + 1), "a" | "-"));
    if let Some(NumberWord::Scale(scale)) = words.number(after) {
        return Some(Numeral { end: after + 1, value: scale / 2.0, vague: false, part: false, figures: false });
    }
    let compound = words.lower(at + 1) == "-" && words.glued(at + 1);
    (!compound).then_some(Numeral { end: at + 1, value: 0.5, vague: false, part: true, figures: false })
}

/// A part, multiplied by the scale at `at` if one stands there ("quarter of a million" too).
fn scaled(words: &Words, at: usize, value: f64, figures: bool) -> Option<Numeral> {
    let skip = if words.reads(at, &["of", "a"]) { 2 } else { 0 };
    match words.number(at + skip) {
        Some(NumberWord::Scale(scale)) => {
            Some(Numeral { end: at + skip + 1, value: value * scale, vague: false, part: false, figures })
        }
        _ => Some(Numeral { end: at, value, vague: false, part: true, figures }),
    }
}

/// "dozens", "tens of thousands", "several hundred".
fn vague(words: &Words, at: usize, least: f64) -> Numeral {
    let mut numeral = Numeral { end: at + 1, value: least, vague: true, part: false, figures: false };
    let after = at + 1 + usize::from(words.lower(at + 1) == "of");
    match words.number(after) {
        Some(NumberWord::Vague(scale)) if scale >= 1e2 => (numeral.end, numeral.value) = (after + 1, least * scale),
        Some(NumberWord::Scale(scale)) if after == at + 1 => (numeral.end, numeral.value) = (after + 1, least * scale),
        _ => {}
    }
    numeral
}

fn figures(words: &Words, at: usize, money: bool) -> Option<Numeral> {
    let text = words.get(at)?.text;
    let part = slashed(text);
    let mut value = plain_number(text).or(part)?;
    let mut end = at + 1;
    if part.is_none() {
        // "2 1/2", "2½"
        let next = words.get(end).map_or("", |w| w.text);
        if let Some(more) = sign_part(next).or_else(|| slashed(next).filter(|_| value < 100.0 && value.fract() == 0.0))
        {
            (value, end) = (value + more, end + 1);
        }
    }
    if let Some(scale) = letters(words, end, money) {
        return Some(Numeral { end: end + 1, value: value * scale, vague: false, part: false, figures: true });
    }
    // "1,2" and "21 million" go on in words; "-" as in "2-million-dollar" is skipped
    let start = Reading { group: value, last: Last::Figures, ..Reading::default() };
    let mut numeral = spelled(words, end, start, true)?;
    numeral.part = part.is_some() && numeral.end == at + 1;
    Some(numeral)
}

/// The scale of letters after figures: "bn" and the like always, "m" where no metre can be meant.
fn letters(words: &Words, at: usize, money: bool) -> Option<f64> {
    let lower = words.lower(at);
    let scale = scale_letters(lower)?;
    let glued = words.glued(at);
    let counted = || words.get(at + 1).is_some_and(|w| w.is_alphabetic() && !AFTER_METRES.has(w.lower));
    let means_scale = match lower {
        "m" | "b" | "t" => {
            money || (lower == "m" && glued && (counted() || words.get(at).is_some_and(|w| w.text == "M")))
        }
        "k" => glued,
        "mil" => glued || money,
        _ => true,
    };
    means_scale.then_some(scale)
}

/// How far a number in words is read.
#[derive(Clone, Copy, Default)]
struct Reading {
    /// Sum of the groups that have their scale.
    total: f64,
    /// The group that waits for its scale.
    group: f64,
    /// Scale of the last group.
    scale: f64,
    last: Last,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    #[default]
    Nothing,
    Figures,
    Small,
    Tens,
    Hundred,
    Scale,
}

impl Reading {
    /// Takes in one word, if it goes on from here.
    fn step(&mut self, word: NumberWord) -> bool {
        use Last::{Figures, Hundred, Nothing, Scale, Small, Tens};
        match (word, self.last) {
            (NumberWord::Small(n), Nothing | Hundred | Scale) => (self.group, self.last) = (self.group + n, Small),
            (NumberWord::Small(n), Tens) if n > 0.0 && n < 10.0 => (self.group, self.last) = (self.group + n, Small),
            (NumberWord::Tens(n), Nothing | Hundred | Scale) => (self.group, self.last) = (self.group + n, Tens),
            (NumberWord::Scale(100.0), Figures | Small | Tens) => {
                (self.group, self.last) = (self.group * 100.0, Hundred)
            }
            (NumberWord::Scale(12.0), Figures | Small | Tens | Hundred) => {
                (self.group, self.last) = (self.group * 12.0, Figures);
            }
            (NumberWord::Scale(scale), Scale) if scale > self.scale => {
                (self.total, self.scale) = (self.total * scale, scale);
            }
            (NumberWord::Scale(scale), Figures | Small | Tens | Hundred) if scale >= 1e3 => {
                if self.scale > 0.0 && scale >= self.scale {
                    return false;
                }
                *self = Reading { total: self.total + self.group * scale, group: 0.0, scale, last: Scale };
            }
            _ => return false,
        }
        true
    }

    fn value(&self) -> f64 {
        self.total + self.group
    }
}

/// No number that means something has more words, so a row of number words is not read from each of them to its end.
const LONGEST: usize = 30;

/// Goes on reading a number in words from `at`.
fn spelled(words: &Words, at: usize, mut reading: Reading, figures: bool) -> Option<Numeral> {
    let mut end = at;
    while end < at + LONGEST {
        if figures && let Some((next, more)) = figures_on(words, end, &reading) {
            reading.group += more;
            reading.last = Last::Figures;
            end = next;
            continue;
        }
        let joined = usize::from(joins(words, end, &reading));
        if let Some(word) = words.number(end + joined) {
            let plural_dozens = word == NumberWord::Vague(20.0) && reading.last != Last::Nothing;
            let word = if plural_dozens { NumberWord::Scale(12.0) } else { word };
            let from_figures = reading.last == Last::Figures && !matches!(word, NumberWord::Scale(_));
            if !from_figures && reading.step(word) {
                end += joined + 1;
                continue;
            }
        }
        break;
    }
    if reading.last == Last::Nothing {
        return None;
    }
    let mut plain = Numeral { end, value: reading.value(), vague: false, part: false, figures };
    if let Some((end, decimals)) = decimals(words, end).filter(|_| !figures) {
        (plain.end, plain.value) = (end, plain.value + decimals);
    }
    Some(with_part(words, plain, &reading).unwrap_or(plain))
}

/// "4 thousand 300", "3 hundred and 21": figures that go on after a scale.
fn figures_on(words: &Words, at: usize, reading: &Reading) -> Option<(usize, f64)> {
    let limit = match reading.last {
        Last::Hundred => 100.0,
        Last::Scale => reading.scale,
        _ => return None,
    };
    let and = usize::from(words.lower(at) == "and");
    if and == 0 && reading.last == Last::Hundred {
        return None;
    }
    let more = plain_number(words.get(at + and)?.text).filter(|n| *n < limit && n.fract() == 0.0)?;
    (words.number(at + and + 1).is_some() || and == 1 && limit <= 1e3).then_some((at + and + 1, more))
}

/// "point five", "point nought four", "point seventy-one".
fn decimals(words: &Words, at: usize) -> Option<(usize, f64)> {
    if words.lower(at) != "point" {
        return None;
    }
    let (mut end, mut value, mut place) = (at + 1, 0.0, 0.1);
    while end < at + LONGEST
        && let Some(word) = words.number(end + usize::from(end > at + 1 && words.lower(end) == "-"))
    {
        let n = match word {
            NumberWord::Small(n) if n < 10.0 => n,
            NumberWord::Small(n) | NumberWord::Tens(n) => {
                place /= 10.0;
                n
            }
            _ => break,
        };
        // the ones of "seventy-one" stand where its nought was
        let ones = words.lower(end) == "-";
        value += n * if ones { place * 10.0 } else { place };
        place /= if ones { 1.0 } else { 10.0 };
        end += 1 + usize::from(ones);
    }
    (end > at + 1).then_some((end, value))
}

/// Whether word `at` joins a number with what follows: "twenty-five", "two hundred and six", "2-million".
fn joins(words: &Words, at: usize, reading: &Reading) -> bool {
    let next = words.number(at + 1);
    match (words.lower(at), reading.last) {
        ("-", Last::Tens) => matches!(next, Some(NumberWord::Small(_) | NumberWord::Scale(_))),
        ("-", Last::Small | Last::Figures) => matches!(next, Some(NumberWord::Scale(_))),
        // "two thousand and two hundred", not "ten thousand and two million": those are two
        ("and", Last::Hundred | Last::Scale) => {
            let part = matches!(next, Some(NumberWord::Small(_)))
                && matches!(words.number(at + 2), Some(NumberWord::Part(_)))
                || words.lower(at + 1) == "one" && matches!(words.number(at + 2), Some(NumberWord::Ordinal(_)));
            matches!(next, Some(NumberWord::Small(_) | NumberWord::Tens(_)))
                && !part
                && !ends_scaled(words, at + 1, reading)
        }
        _ => false,
    }
}

/// Whether the number at `at` has a scale that its predecessor cannot hold.
fn ends_scaled(words: &Words, at: usize, reading: &Reading) -> bool {
    let limit = if reading.last == Last::Hundred { 1e3 } else { reading.scale };
    (at + 1..at + 4).any(|i| matches!(words.number(i), Some(NumberWord::Scale(s)) if s >= limit && s > 100.0))
        && reading.last == Last::Scale
}

/// "two and a half million", "two thirds", "three-quarters", "one fifth", "one hundred and two thirds".
fn with_part(words: &Words, plain: Numeral, reading: &Reading) -> Option<Numeral> {
    let at = plain.end + usize::from(words.lower(plain.end) == "-");
    match words.number(at) {
        Some(NumberWord::Part(below))
            if below > 2.0 && (words.lower(at) != "quarter" || is_one_quarter(words, plain, at)) =>
        {
            return scaled(words, at + 1, plain.value / below, plain.figures);
        }
        Some(NumberWord::Ordinal(below)) if plain.value == 1.0 && below >= 3.0 && !plain.figures => {
            return Some(Numeral { end: at + 1, value: 1.0 / below, part: true, ..plain });
        }
        _ => {}
    }
    if words.lower(plain.end) != "and" {
        return None;
    }
    let (end, more) = part_after_and(words, plain.end + 1)?;
    match words.number(end) {
        // "two and a half million"; "a billion and a half million" has its scale already
        Some(NumberWord::Scale(scale)) if reading.last == Last::Scale => {
            Some(Numeral { end: end + 1, value: plain.value + more * scale, ..plain })
        }
        Some(NumberWord::Scale(scale)) => Some(Numeral { end: end + 1, value: (plain.value + more) * scale, ..plain }),
        _ if reading.last == Last::Scale => Some(Numeral { end, value: plain.value + more * reading.scale, ..plain }),
        _ => Some(Numeral { end, value: plain.value + more, ..plain }),
    }
}

/// "one quarter" is a part unless it is one of the year.
fn is_one_quarter(words: &Words, plain: Numeral, at: usize) -> bool {
    plain.value == 1.0 && matches!(words.lower(at + 1), "of" | "and" | "" | "." | ",")
}

/// "a half", "three quarters", "one fifth" after "and".
fn part_after_and(words: &Words, at: usize) -> Option<(usize, f64)> {
    let above = match (words.lower(at), words.number(at)) {
        ("a" | "an" | "one", _) => 1.0,
        (_, Some(NumberWord::Small(n))) if n > 1.0 => n,
        _ => return None,
    };
    match words.number(at + 1)? {
        NumberWord::Part(below) => Some((at + 2, above / below)),
        NumberWord::Ordinal(below) if above == 1.0 && below >= 3.0 => Some((at + 2, above / below)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Tokens};

    fn read(text: &str) -> Option<(f64, usize)> {
        let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
        let words = Words::new(tokens.of(0));
        numeral(&words, 0, false).map(|n| (n.value, words.len() - n.end))
    }

    #[test]
    fn numbers_in_words_and_figures() {
        let cases = [
            ("fourteen", 14.0),
            ("twenty-five", 25.0),
            ("two dozen", 24.0),
            ("a dozen", 12.0),
            ("half a dozen", 6.0),
            ("half a million", 5e5),
            ("a quarter of a million", 250_000.0),
            ("one hundred and six", 106.0),
            ("two thousand and two hundred", 2_200.0),
            ("three million, ", 3e6),
            ("2.5 million", 2.5e6),
            ("2.5bn", 2.5e9),
            ("40k", 40_000.0),
            ("five and a half million", 5.5e6),
            ("a million and a half", 1.5e6),
            ("two and a half", 2.5),
            ("one hundred million", 1e8),
            ("tens of thousands", 10_000.0),
            ("hundreds of thousands", 100_000.0),
            ("several hundred", 300.0),
            ("a few hundred", 200.0),
            ("1,00,000", 1e5),
            ("2 1/2", 2.5),
            ("2½", 2.5),
            ("three-quarters", 0.75),
            ("one-fifth", 0.2),
            ("twelve hundred", 1_200.0),
            (".08", 0.08),
            ("five point five", 5.5),
            ("nine point nought four", 9.04),
            ("two hundred point seventy-one", 200.71),
            ("3 hundred and 21", 321.0),
            ("4 thousand 3 hundred and 21", 4_321.0),
            ("one hundred and thirty fifths", 26.0),
            ("twenty and three fifths", 20.6),
            ("three quarters billion", 7.5e8),
            ("a billion and a half million", 1_000_500_000.0),
        ];
        for (text, want) in cases {
            let (value, _) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert!((value - want).abs() < 1e-9 * want, "{text}: {value}");
        }
    }

    #[test]
    fn figures_are_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "7",
            "0.1",
            "2.30",
            ".08",
            "1,234.5",
            "0.000001",
            "123456789012345",
            "9007199254740993",
            "1.7976931348623157",
        ] {
            assert_eq!(plain_number(text), text.replace(',', "").parse().ok(), "{text}");
        }
    }

    #[test]
    fn a_number_ends_where_another_word_begins() {
        let cases =
            [("two and three people", Some((2.0, 3))), ("six of them", Some((6.0, 2))), ("4 5", Some((4.0, 1)))];
        for (text, want) in cases {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn clock_times_ordinals_and_odd_groups_are_no_numbers() {
        for text in
            ["7:15", "1,23", "first", "a", "a third man", "second", "hundredth", "half-hearted", "quarter", "1.2.3"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
