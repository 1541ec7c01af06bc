//! Which capitals in a headline are names?

use super::draft::{Draft, Name};
use std::collections::HashSet;

/// In a headline of capitals the tagger sees names where there are none: one that the rest of the article does not know, with a
/// word that stands there in lowercase, is dropped ("Future of Foreign Troops").
pub fn doubt_headlines(drafts: &mut [Draft]) {
    let mut lowercase: HashSet<String> = HashSet::new();
    let mut known: HashSet<String> = HashSet::new();
    for draft in drafts.iter().filter(|d| !is_headline(d)) {
        lowercase
            .extend(draft.tokens.iter().filter(|t| t.text.len() > 3 && t.text == t.lower).map(|t| t.text.to_string()));
        known.extend(draft.names.iter().map(|n| draft.key(&n.words)));
    }
    for draft in drafts.iter_mut().filter(|d| is_headline(d)) {
        draft.rewrite(|draft, name: Name, out| {
            let doubtful = name.words.clone().any(|i| lowercase.contains(draft.lower(i)));
            if !doubtful || known.contains(&draft.key(&name.words)) {
                out.push(name);
            }
        });
    }
}

/// At least three words of four letters or more, four of five of them with a capital.
fn is_headline(draft: &Draft) -> bool {
    let long = |i: &usize| draft.lower(*i).chars().filter(|c| c.is_alphabetic()).count() >= 4;
    let words = (0..draft.tokens.len()).filter(long);
    let (total, capitals) = words.fold((0, 0), |(n, c), i| (n + 1, c + usize::from(draft.capital(i))));
    total >= 3 && capitals * 5 >= total * 4
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn headlines_hold_only_names_that_the_article_knows() {
        check(&[(
            "Norway and Chile Open Talks on Future of Foreign Boats\nThe talks of Norway and Chile are about foreign boats and their future.",
            "L:Norway | L:Chile | L:Norway | L:Chile",
        )]);
    }
}
