//! Numbers in words.

use super::lookup::Map;

/// What a word of a number does in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumberWord {
    /// "zero" to "nineteen": stands alone or after tens.
    Small(f64),
    /// "twenty" to "ninety": may be followed by a small one.
    Tens(f64),
    /// "hundred", "thousand", "million", …: multiplies what stands before it.
    Scale(f64),
    /// "half", "third", "quarters": a part of one.
    Part(f64),
    /// "first", "third", "25th": names a place in an order and counts nothing.
    Ordinal(f64),
    /// "dozens", "hundreds", "several": at least so many, no upper end.
    Vague(f64),
}

use NumberWord::{Ordinal, Part, Scale, Small, Tens, Vague};

/// Words of numbers, sorted. "second" is a length of time more often than a part, so it is an ordinal here.
pub(crate) static NUMBER_WORDS: Map<NumberWord> = Map::new(&[
    ("billion", Scale(1e9)),
    ("billions", Vague(1e9)),
    ("crore", Scale(1e7)),
    ("crores", Scale(1e7)),
    ("dozen", Scale(12.0)),
    ("dozens", Vague(20.0)),
    ("eight", Small(8.0)),
    ("eighteen", Small(18.0)),
    ("eighteenth", Ordinal(18.0)),
    ("eighth", Ordinal(8.0)),
    ("eighths", Part(8.0)),
    ("eighty", Tens(80.0)),
    ("eleven", Small(11.0)),
    ("eleventh", Ordinal(11.0)),
    ("fifteen", Small(15.0)),
    ("fifteenth", Ordinal(15.0)),
    ("fifth", Ordinal(5.0)),
    ("fifths", Part(5.0)),
    ("fifty", Tens(50.0)),
    ("first", Ordinal(1.0)),
    ("five", Small(5.0)),
    ("forty", Tens(40.0)),
    ("four", Small(4.0)),
    ("fourteen", Small(14.0)),
    ("fourteenth", Ordinal(14.0)),
    ("fourth", Ordinal(4.0)),
    ("fourths", Part(4.0)),
    ("half", Part(2.0)),
    ("halves", Part(2.0)),
    ("hundred", Scale(100.0)),
    ("hundreds", Vague(100.0)),
    ("hundredth", Ordinal(100.0)),
    ("lakh", Scale(1e5)),
    ("lakhs", Scale(1e5)),
    ("million", Scale(1e6)),
    ("millions", Vague(1e6)),
    ("nine", Small(9.0)),
    ("nineteen", Small(19.0)),
    ("nineteenth", Ordinal(19.0)),
    ("ninety", Tens(90.0)),
    ("ninth", Ordinal(9.0)),
    ("ninths", Part(9.0)),
    ("nought", Small(0.0)),
    ("one", Small(1.0)),
    ("quarter", Part(4.0)),
    ("quarters", Part(4.0)),
    ("second", Ordinal(2.0)),
    ("seven", Small(7.0)),
    ("seventeen", Small(17.0)),
    ("seventeenth", Ordinal(17.0)),
    ("seventh", Ordinal(7.0)),
    ("sevenths", Part(7.0)),
    ("seventy", Tens(70.0)),
    ("several", Vague(3.0)),
    ("six", Small(6.0)),
    ("sixteen", Small(16.0)),
    ("sixteenth", Ordinal(16.0)),
    ("sixth", Ordinal(6.0)),
    ("sixths", Part(6.0)),
    ("sixty", Tens(60.0)),
    ("ten", Small(10.0)),
    ("tens", Vague(10.0)),
    ("tenth", Ordinal(10.0)),
    ("tenths", Part(10.0)),
    ("third", Ordinal(3.0)),
    ("thirds", Part(3.0)),
    ("thirteen", Small(13.0)),
    ("thirteenth", Ordinal(13.0)),
    ("thirtieth", Ordinal(30.0)),
    ("thirty", Tens(30.0)),
    ("thousand", Scale(1e3)),
    ("thousands", Vague(1e3)),
    ("three", Small(3.0)),
    ("trillion", Scale(1e12)),
    ("trillions", Vague(1e12)),
    ("twelfth", Ordinal(12.0)),
    ("twelve", Small(12.0)),
    ("twentieth", Ordinal(20.0)),
    ("twenty", Tens(20.0)),
    ("two", Small(2.0)),
    ("zero", Small(0.0)),
]);

/// Short forms of scales that stand right after figures: "2.5m", "$3bn", "40k".
pub(crate) static SCALE_LETTERS: Map<f64> = Map::new(&[
    ("b", 1e9),
    ("bil", 1e9),
    ("bln", 1e9),
    ("bn", 1e9),
    ("k", 1e3),
    ("m", 1e6),
    ("mil", 1e6),
    ("mln", 1e6),
    ("mn", 1e6),
    ("t", 1e12),
    ("tln", 1e12),
    ("tn", 1e12),
    ("trn", 1e12),
]);

/// What the word does in a number, if anything.
pub(crate) fn number_word(lower: &str) -> Option<NumberWord> {
    let first = lower.as_bytes().first()?;
    if !(3..=11).contains(&lower.len()) || !b"bcdefhlmnoqstz".contains(first) {
        return None;
    }
    NUMBER_WORDS.get(lower)
}

/// The scale that the letters after a figure mean.
pub(crate) fn scale_letters(lower: &str) -> Option<f64> {
    SCALE_LETTERS.get(lower)
}
