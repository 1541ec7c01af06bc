//! Whom may "the ministry" or "the president" mean? The nouns that describe the names of an article.

use crate::article::{Article, NameKind};
use crate::btree::BTreeMap;
use crate::english::lexicon::Listed;
use crate::english::sources;
use crate::english::speech::Form;

/// For each noun, the mentions that it describes, in order: the last word of an organisation ("Foreign Ministry"), what
/// stands before a person ("Secretary Lee") or after as an apposition ("Lee, a nurse").
pub(super) fn roles(article: &Article, text: &str) -> BTreeMap<String, Vec<usize>> {
    let mut roles: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, mention) in article.mentions.iter().enumerate() {
        let mut add = |noun: &str| {
            let noun = noun.trim_matches(|c: char| !c.is_alphanumeric());
            if sources::source_any_case(noun).is_some() {
                let of = roles.entry(noun.to_lowercase()).or_default();
                if of.last() != Some(&number) {
                    of.push(number);
                }
            }
        };
        match mention.kind {
            NameKind::Organization => mention.span.text(text).split_whitespace().for_each(&mut add),
            NameKind::Person => {
                let before = words_before(text, mention.span.start).split_whitespace().rev().take(4);
                before.take_while(|word| !parts_title(word)).filter(|word| !is_body(word)).for_each(&mut add);
                let after = text.get(mention.span.end..).and_then(|after| after.strip_prefix(", "));
                if let Some(after) = after.filter(|after| ["a ", "an ", "the "].iter().any(|d| after.starts_with(d))) {
                    let near = after.char_indices().nth(58).and_then(|(end, _)| after.get(..end)).unwrap_or(after);
                    let apposition = near.split(',').next().unwrap_or("");
                    apposition
                        .split(" of ")
                        .next()
                        .and_then(|a| a.split_whitespace().next_back())
                        .into_iter()
                        .for_each(add);
                }
            }
            _ => {}
        }
    }
    roles
}

/// "the party of Lee and Hill", "the mayor told Hill", "the judge said Hill": a word that no title holds.
fn parts_title(word: &str) -> bool {
    let word = word.to_lowercase();
    let Listed { parts, verb, .. } = Listed::of(&word);
    let told = verb.is_some_and(|verb| verb.form == Form::Past);
    let owner = word.ends_with("'s") || word.ends_with("’s");
    owner
        || parts.auxiliary()
        || parts.plain_verb()
        || told
        || parts.conjunction()
        || parts.preposition() && word != "of"
}

/// A body, which no person's title names: "the party", "its board".
pub(super) fn is_body(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "agency"
            | "board"
            | "campaign"
            | "committee"
            | "company"
            | "council"
            | "court"
            | "department"
            | "government"
            | "group"
            | "house"
            | "ministry"
            | "office"
            | "parliament"
            | "party"
            | "police"
            | "senate"
            | "team"
            | "union"
            | "university"
    )
}

/// The words right before a place, back to the last mark and 60 characters at most.
pub(super) fn words_before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or("");
    let is_mark = |c: char| matches!(c, ',' | '.' | ';' | ':' | '"' | '“' | '”' | '\n' | '(' | ')');
    let near = before.char_indices().rev().take(60).take_while(|&(_, c)| !is_mark(c));
    before.get(near.last().map_or(before.len(), |(at, _)| at)..).unwrap_or("")
}

/// Whether "a doctor" or "another doctor" without a name stands in between.
pub(super) fn is_newcomer_between(text: &str, from: usize, to: usize, noun: &str) -> bool {
    /// So many bytes back are looked at.
    const BACK: usize = 1200;
    let near = from.max(to.saturating_sub(BACK));
    let between = (near..to).find_map(|start| text.get(start..to)).unwrap_or("");
    let mut words = between.split_whitespace().peekable();
    let mut article = 0;
    while let Some(word) = words.next() {
        article = match word {
            "a" | "an" | "another" | "A" | "An" | "Another" => 3,
            _ => usize::saturating_sub(article, 1),
        };
        let named = words.peek().is_some_and(|next| next.starts_with(char::is_uppercase));
        if article > 0 && word.trim_end_matches(['.', ';', ':']).eq_ignore_ascii_case(noun) && !named {
            return true;
        }
    }
    false
}
