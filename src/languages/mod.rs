//! Which languages are known, and what is known of each: see docs/LANGUAGES.md for how one is added.

mod detect;
mod evidence;

pub(crate) use detect::detect;

/// By which rules an article is extracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    /// All kinds, with the lists of [`crate::english`].
    English,
    /// A language without rules of its own: what needs none.
    Common,
}

/// The rules for a language, by its ISO 639-1 code; a text whose language is not clear is read as English.
pub(crate) fn rules(code: Option<&str>) -> Rules {
    match code {
        None | Some("en") => Rules::English,
        Some(_) => Rules::Common,
    }
}

/// The English name of a language, by its ISO 639-1 code.
pub(crate) fn name(code: &str) -> Option<&'static str> {
    evidence::NAMES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_not_clear_is_read_as_english() {
        assert_eq!(
            [None, Some("en"), Some("de")].map(super::rules),
            [super::Rules::English, super::Rules::English, super::Rules::Common]
        );
    }

    #[test]
    fn names_are_found() {
        assert_eq!(super::name("de"), Some("German"));
        assert_eq!(super::name("xx"), None);
    }
}
