//! The language pack: word lists and patterns as data, one topic a file.

pub(crate) mod cardinals;
pub(crate) mod gazetteers;
pub(crate) mod negation;
