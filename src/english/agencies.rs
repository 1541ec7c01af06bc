//! News agencies: many outlets print their copy, and say so with a code.

use super::lookup::Map;

/// Code or short name as printed in datelines and credits (lowercase), and the name of the agency.
static AGENCIES: Map<&str> = Map::new(&[
    ("aa", "Anadolu"),
    ("aap", "Australian Associated Press"),
    ("afp", "Agence France-Presse"),
    ("agence france presse", "Agence France-Presse"),
    ("agence france-presse", "Agence France-Presse"),
    ("anadolu", "Anadolu"),
    ("anadolu agency", "Anadolu"),
    ("ani", "ANI"),
    ("ansa", "ANSA"),
    ("ap", "Associated Press"),
    ("asian news international", "ANI"),
    ("associated press", "Associated Press"),
    ("bloomberg", "Bloomberg"),
    ("bloomberg news", "Bloomberg"),
    ("canadian press", "Canadian Press"),
    ("deutsche presse-agentur", "dpa"),
    ("dpa", "dpa"),
    ("efe", "EFE"),
    ("ians", "IANS"),
    ("irna", "IRNA"),
    ("kyodo", "Kyodo"),
    ("pa media", "PA Media"),
    ("press trust of india", "PTI"),
    ("pti", "PTI"),
    ("reuters", "Reuters"),
    ("tass", "TASS"),
    ("thomson reuters", "Reuters"),
    ("united press international", "UPI"),
    ("upi", "UPI"),
    ("xinhua", "Xinhua"),
]);

/// The agency that a code or name stands for.
pub fn agency(name: &str) -> Option<&'static str> {
    AGENCIES.get_any_case(without_the(name.trim()))
}

/// A name without "the" before it.
pub fn without_the(name: &str) -> &str {
    match name.split_at_checked(4) {
        Some((the, bare)) if the.eq_ignore_ascii_case("the ") => bare,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_for_agencies() {
        assert_eq!(agency("AP"), Some("Associated Press"));
        assert_eq!(agency("The Associated Press"), Some("Associated Press"));
        assert_eq!(agency("The Valley Courier"), None);
    }
}
