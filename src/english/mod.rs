//! The language pack: word lists and patterns as data. Each list says what it means.
