//! The language pack: word lists and patterns as data, one topic a file.

pub(crate) mod agencies;
pub(crate) mod calendar;
pub(crate) mod cardinals;
pub(crate) mod counting;
pub(crate) mod function_words;
pub(crate) mod gazetteers;
pub(crate) mod loaded;
pub(crate) mod money;
pub(crate) mod negation;
pub(crate) mod numbers;
pub(crate) mod sources;
pub(crate) mod speech;
pub(crate) mod stock_phrases;
pub(crate) mod units;
