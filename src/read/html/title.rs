//! What is the headline without the outlet's name and the section's?

/// Words before a bar that name a section: "Opinion | …"
const SECTIONS: [&str; 14] = [
    "analysis",
    "breaking",
    "breaking news",
    "comment",
    "editorial",
    "exclusive",
    "explainer",
    "fact check",
    "live",
    "news",
    "opinion",
    "review",
    "video",
    "watch",
];
const BARS: [&str; 6] = [" | ", " - ", " – ", " — ", " :: ", " » "];

/// Takes "- The Daily" and "Opinion |" off a title. `site` is the outlet's name where it is known.
pub(super) fn without_affixes(title: &str, site: Option<&str>) -> String {
    let mut rest = title.trim();
    for section in SECTIONS {
        let cut = rest.get(..section.len()).filter(|start| start.eq_ignore_ascii_case(section)).map(|_| section.len());
        let after = cut.and_then(|at| rest.get(at..)).map(str::trim_start);
        if let Some(bare) = after.and_then(|after| after.strip_prefix(['|', ':']))
            && bare.split_whitespace().count() >= 3
        {
            rest = bare.trim();
            break;
        }
    }
    for _ in 0..3 {
        let Some((at, bar)) = BARS.iter().filter_map(|bar| Some((rest.rfind(bar)?, *bar))).max() else { break };
        let (head, tail) = (rest.get(..at).unwrap_or(""), rest.get(at + bar.len()..).unwrap_or(""));
        let named = site.is_some_and(|site| same(site, tail));
        let short = bar != " - " && bar != " – " && bar != " — " && tail.split_whitespace().count() <= 5;
        let outlet = tail.split_whitespace().count() <= 4 && crate::english::news::OUTLETS.has(&bare(tail));
        if head.split_whitespace().count() < 2 || !(named || short || outlet) {
            break;
        }
        rest = head.trim_end();
    }
    rest.to_string()
}

fn bare(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_string()
}

/// Whether two names of an outlet are the same, or one is the other's site: "The Daily" and "thedaily.com".
fn same(site: &str, tail: &str) -> bool {
    let letters = |name: &str| bare(name).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (site, tail) = (letters(site), letters(tail));
    site.len() >= 2 && tail.len() >= 2 && (site.starts_with(&tail) || tail.starts_with(&site))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn affixes_go_and_parts_of_the_headline_stay() {
        for (title, site, want) in [
            ("The River Rose - The Daily", Some("The Daily"), "The River Rose"),
            ("The River Rose | News | The Daily", None, "The River Rose"),
            ("Opinion | The River Must Not Rise", None, "The River Must Not Rise"),
            ("The River Rose - and Nobody Left", Some("The Daily"), "The River Rose - and Nobody Left"),
            ("Rivers - BBC News", None, "Rivers - BBC News"),
            ("The River Rose - BBC News", None, "The River Rose"),
        ] {
            assert_eq!(without_affixes(title, site), want, "{title}");
        }
    }
}
