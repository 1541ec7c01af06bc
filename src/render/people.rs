//! Where a person has ruled: what stands in place of the program's sentence, and what the program had said.

use super::report::one_line;
use crate::btree::BTreeMap;
use crate::correction::{Correction, CorrectionKind, CorrectionStatus, TargetKind};
use crate::story::{Discrepancy, DiscrepancyKind, Story};

/// What people say of a story, as far as it holds, by what it is said of.
pub(super) struct People<'a> {
    /// By id of an entity, a claim, a discrepancy or an article.
    of: BTreeMap<&'a str, Vec<&'a Correction>>,
    /// The last that was said of two articles: of a link set and then cleared, the clearing.
    links: BTreeMap<(&'a str, &'a str), &'a Correction>,
}

impl<'a> People<'a> {
    pub fn of_story(story: &'a Story) -> People<'a> {
        let mut people = People { of: BTreeMap::new(), links: BTreeMap::new() };
        for one in story.corrections.iter().filter(|one| one.status == CorrectionStatus::Applied) {
            if matches!(one.kind, CorrectionKind::Link | CorrectionKind::Unlink) {
                if let [first, second] = one.items.as_slice() {
                    people.links.insert(pair(first, second), one);
                }
                continue;
            }
            // A note on a link bears on both its articles and is about neither.
            let of_link = one.targets.first().is_some_and(|target| target.kind == TargetKind::Link);
            for item in one.items.iter().filter(|_| !of_link) {
                people.of.entry(item.as_str()).or_default().push(one);
            }
        }
        people
    }

    /// The verdict that holds: of several the last one.
    pub fn verdict(&self, discrepancy: &str) -> Option<&'a Correction> {
        let said = self.of.get(discrepancy)?.iter().rev();
        said.copied().find(|one| one.kind == CorrectionKind::Verdict)
    }

    /// Whether the two articles have a link, and which.
    pub fn link(&self, one: &str, other: &str) -> Option<&'a Correction> {
        self.links.get(&pair(one, other)).copied()
    }

    /// Links that were cleared.
    pub fn unlinked(&self) -> impl Iterator<Item = &'a Correction> {
        self.links.values().copied().filter(|one| one.kind == CorrectionKind::Unlink)
    }

    /// All that is said of an item but its verdict, which stands in place of its sentence.
    pub fn beside(&self, item: &str) -> impl Iterator<Item = &'a Correction> {
        let said = self.of.get(item).map_or(&[][..], Vec::as_slice);
        said.iter().copied().filter(|one| one.kind != CorrectionKind::Verdict)
    }
}

fn pair<'i>(one: &'i str, other: &'i str) -> (&'i str, &'i str) {
    (one.min(other), one.max(other))
}

/// "A person says: …", by name where somebody has signed.
pub(super) fn says(one: &Correction) -> String {
    let by = one.by.as_deref().map(one_line).filter(|by| !by.is_empty());
    let says = match (one.kind, by) {
        (CorrectionKind::Note, Some(by)) => format!("{by} notes"),
        (CorrectionKind::Note, None) => "A person notes".to_string(),
        (_, Some(by)) => format!("{by} says"),
        (_, None) => "A person says".to_string(),
    };
    format!("{says}: {}", one_line(&one.summary))
}

/// What stands no longer.
pub(super) fn program_said(one: &Correction) -> Option<String> {
    one.said.as_ref().map(|said| format!("The program had said: {}", one_line(said)))
}

/// A correction in one line: what is said and by whom, what became of it, what the program had found.
pub(super) fn correction_line(one: &Correction) -> String {
    let status = match one.status {
        CorrectionStatus::Applied => None,
        CorrectionStatus::Undone => Some("Taken back.".to_string()),
        CorrectionStatus::NotApplied => {
            Some(format!("Could not be applied: {}", one_line(one.reason.as_deref().unwrap_or(""))))
        }
    };
    // What was taken back or does not fit stands in place of nothing.
    let said = program_said(one).filter(|_| one.status == CorrectionStatus::Applied);
    [Some(says(one)), status, said].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The claims that a difference is about: its own, or those that its words lie in; how a name is written is about none.
pub(super) fn claims_of<'a>(story: &'a Story, one: &'a Discrepancy) -> Vec<&'a str> {
    if let Some(claim) = &one.claim {
        return vec![claim];
    }
    if matches!(one.kind, DiscrepancyKind::Name | DiscrepancyKind::Term) {
        return vec![];
    }
    let sentence = |article: &str, at: usize| story.article(article)?.sentence_at(at);
    let told: Vec<(&str, usize)> =
        one.readings.iter().filter_map(|r| Some((r.article.as_str(), sentence(&r.article, r.span.start)?))).collect();
    let tells = |e: &crate::story::Evidence| told.contains(&(e.article.as_str(), e.sentence));
    let claims = story.claims.iter().filter(|claim| claim.evidence.iter().any(tells));
    claims.map(|claim| claim.id.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use crate::correction::{Cited, Correction, CorrectionKind, Target, TargetKind};
    use crate::render::{Format, Table, render};
    use crate::story::{Story, Verdict};

    fn input(id: &str, text: &str) -> crate::Input {
        let given = |words: &str| Some(words.to_string());
        let source = given(if id == "a" { "Courier" } else { "Tribune" });
        crate::Input {
            id: given(id),
            source,
            published: given("2025-09-16"),
            text: given(text),
            ..crate::Input::default()
        }
    }

    fn compared(corrections: &[Correction]) -> Story {
        let a =
            "Nine sailors died when the ferry Halla sank near Orrin on Monday. Ann Lee of the harbour office said so.";
        let b = "Fourteen sailors died when the ferry Halla sank near Orrin on Monday. Ann Lee spoke to the crew.";
        crate::compare_corrected(&[input("a", a), input("b", b)], corrections).unwrap()
    }

    fn of(kind: TargetKind, passages: &[(&str, &str)]) -> Target {
        let cited =
            |&(article, text): &(&str, &str)| Cited { article: article.into(), text: text.into(), ..Cited::default() };
        Target { kind, name: None, differs: None, passages: passages.iter().map(cited).collect() }
    }

    fn verdict(verdict: Verdict) -> Correction {
        let readings = [("a", "Nine sailors"), ("b", "Fourteen sailors")];
        let target = of(TargetKind::Discrepancy, &readings);
        Correction { verdict: Some(verdict), ..Correction::new(CorrectionKind::Verdict, vec![target]) }
    }

    /// Every form that a story is written in for people.
    fn written(story: &Story) -> [String; 4] {
        [Format::Text, Format::Markdown, Format::Html, Format::Csv(Table::Claims)]
            .map(|format| render(story, format).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_verdict_stands_in_place_of_the_programs_sentence_in_every_form() {
        let before = compared(&[]);
        assert!(before.discrepancies.iter().any(|d| d.verdict == Verdict::Differs), "{:?}", before.discrepancies);
        let reason = before.discrepancies[0].reason.clone();
        for form in &written(&before)[..3] {
            assert!(form.contains("Where they differ") || form.contains("WHERE THEY DIFFER"), "{form}");
        }
        let said = "A person says: “Nine sailors” and “Fourteen sailors” do not differ.";
        let program = format!("The program had said: They were found to differ: {reason}");
        for form in written(&compared(&[verdict(Verdict::Compatible)])) {
            let form = form.replace("&quot;", "\"");
            assert!(form.contains(said), "{form}");
            let (person, machine) = (form.find(said).unwrap(), form.find(&program));
            assert!(machine.is_some_and(|at| at > person), "{form}");
            assert_eq!(form.matches(&reason).count(), form.matches(&program).count(), "never alone: {form}");
            assert!(!form.contains("They differ on") && !form.contains("they differ:"), "{form}");
        }
        let signed = Correction { by: Some("Ines".into()), ..verdict(Verdict::Updated) };
        for form in written(&compared(&[verdict(Verdict::Compatible), signed])) {
            let said = "Ines says: “Nine sailors” and “Fourteen sailors”: one is newer.";
            assert!(form.contains(said) && !form.contains("they differ:"), "{form}");
        }
        let aside = written(&compared(&[verdict(Verdict::Scope)]));
        for form in &aside {
            let said =
                "A person says: “Nine sailors” and “Fourteen sailors” are of different things. The program had said:";
            assert_eq!(form.matches(said).count(), form.matches("are of different things").count(), "{form}");
            assert!(form.contains(said) && !form.contains("compared:") && !form.contains("of another scope"), "{form}");
        }
        assert!(aside[0].contains("CORRECTED BY PEOPLE"), "{}", aside[0]);
        let again = compared(&[verdict(Verdict::Scope), verdict(Verdict::Differs)]);
        assert_eq!((again.set_aside().len(), again.points().differs), (0, 1), "the last verdict holds");
        for form in written(&compared(&[Correction { undone: true, ..verdict(Verdict::Compatible) }])) {
            assert!(form.contains("do not differ. Taken back.") && !form.contains("The program had said"), "{form}");
        }
    }

    #[test]
    fn a_verdict_stands_in_the_table_of_differences() {
        let table = |verdicts: &[Correction]| render(&compared(verdicts), Format::Csv(Table::Differences));
        let reason = compared(&[]).discrepancies[0].reason.clone();
        assert!(table(&[]).contains(&format!("differs,\"{reason}\",")), "{}", table(&[]));
        let ruled = table(&[verdict(Verdict::Compatible)]);
        assert!(
            ruled.contains("compatible,A person says: “Nine sailors” and “Fourteen sailors” do not differ.,"),
            "{ruled}"
        );
        assert_eq!(ruled.matches(&reason).count(), ruled.matches("The program had said:").count(), "{ruled}");
        assert_eq!(table(&[verdict(Verdict::Scope)]).lines().count(), 1, "what is set aside is no difference");
    }

    #[test]
    fn links_names_and_claims_say_what_a_person_says() {
        let link = |kind, directed| {
            let target = of(TargetKind::Link, &[("a", ""), ("b", "")]);
            Correction { directed, ..Correction::new(kind, vec![target]) }
        };
        let named = |name: &str| Target { name: Some(name.into()), ..of(TargetKind::Entity, &[]) };
        let merge = Correction::new(CorrectionKind::Merge, vec![named("Halla"), named("Ann Lee")]);
        let sentences = [("a", "Ann Lee of the harbour office said so."), ("b", "Ann Lee spoke to the crew.")];
        let join =
            Correction::new(CorrectionKind::Join, sentences.iter().map(|&s| of(TargetKind::Claim, &[s])).collect());
        let set = compared(&[link(CorrectionKind::Link, Some(true)), merge, join]);
        assert!(set.corrections.iter().all(|one| one.items.len() < 3 && one.reason.is_none()), "{:?}", set.corrections);
        let [text, markdown, html, csv] = written(&set);
        for form in [&text, &markdown, &html] {
            for said in [
                "B draws on A, a person says.",
                "A person says: Tribune drew on Courier.",
                "A person says: “Halla” and “Ann Lee” are one.",
                "The program had said: They were found as 2:",
                "tell the same. The program had said: They were found to be 2 claims.",
            ] {
                assert!(
                    form.replace("</p> <p class=\"said\">", " ").replace(" - ", " ").contains(said),
                    "{said}: {form}"
                );
            }
        }
        assert!(csv.contains("tell the same. The program had said: They were found to be 2 claims."), "{csv}");
        for form in &written(&compared(&[link(CorrectionKind::Unlink, None)]))[..3] {
            assert!(form.contains("A person says: Courier and Tribune have nothing from one another."), "{form}");
        }
    }

    #[test]
    fn a_note_stands_at_what_it_is_on() {
        let on = |target| Correction {
            text: Some("Ask the port.".into()),
            ..Correction::new(CorrectionKind::Note, vec![target])
        };
        let readings = [("a", "Nine sailors"), ("b", "Fourteen sailors")];
        for target in [of(TargetKind::Discrepancy, &readings), of(TargetKind::Article, &[("a", "")])] {
            for form in written(&compared(&[on(target)])) {
                assert!(form.matches("Ask the port.").count() >= 1 && form.contains("A person notes: On"), "{form}");
            }
        }
    }
}
