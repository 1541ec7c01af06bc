//! Different words for one thing, where the choice of word is itself news.
//!
//! Each group names one thing; nothing is said on which word is the right one.

/// Names of one thing that are neither spellings nor abbreviations of one another. Compared with capitals.
const NAMES: [&[&str]; 14] = [
    &["Daesh", "IS", "ISIL", "ISIS", "Islamic State"],
    &["Kiev", "Kyiv"],
    &["Burma", "Myanmar"],
    &["Arabian Gulf", "Persian Gulf"],
    &["Falklands", "Malvinas"],
    &["Derry", "Londonderry"],
    &["Judea and Samaria", "West Bank"],
    &["Macedonia", "North Macedonia"],
    &["Turkey", "Türkiye"],
    &["Ivory Coast", "Côte d'Ivoire"],
    &["Affordable Care Act", "Obamacare"],
    &["Swaziland", "Eswatini"],
    &["East Sea", "Sea of Japan"],
    &["Czech Republic", "Czechia"],
];

/// Common nouns and phrases. Lowercase, singular and plural as written in reports.
const WORDS: [&[&str]; 18] = [
    &["militants", "terrorists", "insurgents", "rebels", "extremists", "fighters", "jihadists", "gunmen"],
    &["militia", "paramilitary"],
    &["illegal immigrants", "undocumented immigrants", "illegal aliens", "unauthorized immigrants", "migrants"],
    &["anti-abortion", "pro-life"],
    &["abortion-rights", "pro-choice"],
    &["global warming", "climate change", "climate crisis"],
    &["riot", "protest", "demonstration", "uprising"],
    &["riots", "protests", "demonstrations", "unrest"],
    &["rioters", "protesters", "demonstrators"],
    &["estate tax", "death tax"],
    &["gun control", "gun safety"],
    &["regime", "government"],
    &["wall", "fence", "barrier"],
    &["torture", "enhanced interrogation"],
    &["settlers", "colonists"],
    &["annexation", "reunification"],
    &["invasion", "special military operation"],
    &["withdrawal", "drawdown", "pullout"],
];

/// The group of a name, if its choice is one between different words.
pub(crate) fn name_group(name: &str) -> Option<usize> {
    NAMES.iter().position(|g| g.contains(&name))
}

/// The groups of common words: group, phrase in lowercase words.
pub(crate) fn word_groups() -> impl Iterator<Item = (usize, &'static str)> {
    WORDS.iter().enumerate().flat_map(|(i, g)| g.iter().map(move |w| (i, *w)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_in_two_groups() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|g| g.iter().copied()).collect();
        words.sort_unstable();
        assert!(words.windows(2).all(|w| w[0] != w[1]));
        assert_eq!(name_group("ISIS"), name_group("Daesh"));
        assert_eq!(name_group("Isis"), None);
    }
}
