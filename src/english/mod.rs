//! The language pack of English: word lists and patterns as data, one topic a file. Another one would be a folder beside
//! it with the same topics (docs/LANGUAGES.md).

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod backward_words;
pub(crate) mod calendar;
pub(crate) mod clauses;
pub(crate) mod contrasts;
pub(crate) mod counting;
pub(crate) mod demonyms;
pub(crate) mod endings;
pub(crate) mod function_words;
pub(crate) mod gazetteers;
pub(crate) mod habits;
pub(crate) mod hedges;
pub(crate) mod irregular;
pub(crate) mod levels;
pub(crate) mod lexicon;
pub(crate) mod loaded;
pub(crate) mod lookup;
pub(crate) mod money;
pub(crate) mod negation;
pub(crate) mod news;
pub(crate) mod nicknames;
pub(crate) mod numbers;
pub(crate) mod outcomes;
pub(crate) mod pages;
pub(crate) mod parts;
pub(crate) mod sources;
pub(crate) mod speech;
pub(crate) mod sports;
pub(crate) mod stages;
pub(crate) mod stock_phrases;
pub(crate) mod synonyms;
pub(crate) mod terms;
pub(crate) mod titles;
pub(crate) mod units;

pub(crate) use lookup::holds as has;
