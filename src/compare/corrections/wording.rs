//! How is a correction said in a sentence?

use crate::btree::BTreeMap;
use crate::correction::{Cited, Correction, CorrectionKind, Target, TargetKind};
use crate::story::{Link, Verdict};

/// The names of the articles by their ids.
pub(super) type Labels = BTreeMap<String, String>;

/// Words of an article are cut to so many characters in a sentence about them.
const CITED: usize = 90;
/// So many readings of a discrepancy are named.
const MOST_READINGS: usize = 4;

/// What a correction says. `labels` are the names of the articles by their ids.
pub(super) fn summary(one: &Correction, labels: &Labels) -> String {
    let targets: Vec<String> = one.targets.iter().map(|target| called(target, labels)).collect();
    let text = || quoted(one.text.as_deref().unwrap_or(""));
    let first = targets.first().map_or("?", String::as_str);
    let second = targets.get(1).map_or("the rest", String::as_str);
    let label = |at: usize| {
        let cited = one.targets.first().and_then(|target| target.passages.get(at));
        cited.map_or_else(|| "?".to_string(), |cited| article(cited, labels))
    };
    match one.kind {
        CorrectionKind::Merge => format!("{} are one.", listed(&targets)),
        CorrectionKind::Split if targets.len() > 1 => {
            format!("In {} {} is not {first}.", listed(targets.get(1..).unwrap_or(&[])), text())
        }
        CorrectionKind::Split => format!("{} is not {first}.", text()),
        CorrectionKind::Rename => format!("{first} is called {}.", text()),
        CorrectionKind::Speaker => match (targets.get(1), one.text.as_deref().map(str::trim).filter(|t| !t.is_empty()))
        {
            (Some(who), _) => format!("{who} said {first}."),
            (None, Some(_)) => format!("{} said {first}.", text()),
            (None, None) => format!("Nobody is known to have said {first}."),
        },
        CorrectionKind::Link if one.directed == Some(true) => format!("{} drew on {}.", label(1), label(0)),
        CorrectionKind::Link => format!("{} and {} share a source.", label(0), label(1)),
        CorrectionKind::Unlink => format!("{} and {} have nothing from one another.", label(0), label(1)),
        CorrectionKind::Join => format!("{} tell the same.", listed(&targets)),
        CorrectionKind::Part => format!("{first} tells something else than {second}."),
        CorrectionKind::Verdict => match one.verdict {
            Some(Verdict::Differs) => format!("{first} differ."),
            Some(Verdict::Updated) => format!("{first}: one is newer."),
            Some(Verdict::Scope) => format!("{first} are of different things."),
            Some(Verdict::Compatible) | None => format!("{first} do not differ."),
        },
        CorrectionKind::Note => format!("On {first}: {}", one.text.as_deref().unwrap_or("").trim()),
    }
}

/// What a target is called.
fn called(target: &Target, labels: &Labels) -> String {
    let first = target.passages.first().map(|cited| cited.text.as_str());
    match target.kind {
        TargetKind::Article | TargetKind::Link => {
            listed(&target.passages.iter().map(|cited| article(cited, labels)).collect::<Vec<_>>())
        }
        TargetKind::Entity => quoted(target.name.as_deref().or(first).unwrap_or("?")),
        TargetKind::Discrepancy => {
            let mut words: Vec<String> = vec![];
            for cited in target.passages.iter().map(|cited| quoted(&cited.text)) {
                if words.len() < MOST_READINGS && !words.contains(&cited) {
                    words.push(cited);
                }
            }
            listed(&words)
        }
        TargetKind::Claim | TargetKind::Passage => quoted(first.unwrap_or("?")),
    }
}

/// The name of the article, or its id where it is gone.
fn article(cited: &Cited, labels: &Labels) -> String {
    labels.get(&cited.article).cloned().unwrap_or_else(|| quoted(&cited.article))
}

/// What each kind of correction needs, in one sentence that says what to do.
pub(super) fn needs(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Merge => "A merge needs two entities or more as targets.",
        CorrectionKind::Split => "A split needs an entity as its target and the spelling to split off as its text.",
        CorrectionKind::Rename => "A rename needs an entity as its target and the new name as its text.",
        CorrectionKind::Speaker => {
            "A speaker needs the words quoted, a passage, as its first target, and who said them as its second, an entity, or as its text."
        }
        CorrectionKind::Link | CorrectionKind::Unlink => {
            "A link needs a target of kind link with two different articles."
        }
        CorrectionKind::Join => "To join claims two claims or more are needed as targets.",
        CorrectionKind::Part => "To take a sentence out, a passage and the claim are needed as targets.",
        CorrectionKind::Verdict => "A verdict needs a discrepancy as its target and one of the four verdicts.",
        CorrectionKind::Note => "A note needs a target and a text.",
    }
}

/// What the program had found of two articles.
pub(super) fn found_link(link: Option<&Link>, labels: &Labels) -> String {
    let Some(link) = link else { return "No link was found.".to_string() };
    let label = |id: &String| labels.get(id).unwrap_or(id).clone();
    let (from, to) = (label(&link.from), label(&link.to));
    let what = if link.directed { format!("{to} drew on {from}") } else { format!("{from} and {to} share a source") };
    let why: Vec<&str> = link.evidence.iter().map(|e| e.detail.as_str()).collect();
    format!("It was found that {what} (certainty {:.2}). {}", link.score, why.join(" ")).trim_end().to_string()
}

/// Words in marks, on one line, cut where they are long.
pub(super) fn quoted(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= CITED {
        return format!("“{line}”");
    }
    let cut: String = line.chars().take(CITED).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("“{}…”", whole.trim_end_matches([',', ';', ':', '.']))
}

/// "A, B and C"
pub(super) fn listed(list: &[String]) -> String {
    match list {
        [] => "?".to_string(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
