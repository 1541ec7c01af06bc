//! Which languages are known, and what is known of each: see docs/LANGUAGES.md for how one is added.

mod detect;
mod evidence;

pub(crate) use detect::detect;

/// The English name of a language, by its ISO 639-1 code.
pub(crate) fn name(code: &str) -> Option<&'static str> {
    evidence::NAMES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_found() {
        assert_eq!(super::name("de"), Some("German"));
        assert_eq!(super::name("xx"), None);
    }
}
