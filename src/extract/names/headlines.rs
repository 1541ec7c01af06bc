//! Which capitals in a headline are names?

use super::draft::{ByKey, Draft, Name};
use super::usual::UsualWords;

/// In a headline of capitals the tagger sees names where there are none: one that the rest of the article does not know, with a
/// word that stands there in lowercase, is dropped ("Future of Foreign Troops").
pub fn doubt_headlines(drafts: &mut [Draft]) {
    let headlines: Vec<bool> = drafts.iter().map(is_headline).collect();
    let named = |(draft, headline): (&Draft, &bool)| *headline && !draft.names.is_empty();
    if !drafts.iter().zip(&headlines).any(named) {
        return;
    }
    let mut usual = UsualWords::default();
    for (draft, _) in drafts.iter().zip(&headlines).filter(|(_, headline)| **headline) {
        draft.names.iter().flat_map(|name| name.words.clone()).for_each(|i| usual.ask(draft.lower(i)));
    }
    let mut known: ByKey<()> = ByKey::default();
    for (draft, _) in drafts.iter().zip(&headlines).filter(|(_, headline)| !**headline) {
        draft.tokens.iter().filter(|t| t.text.len() > 3).for_each(|t| usual.hear(t));
        known.extend(draft.names.iter().map(|n| (draft.key(&n.words), ())));
    }
    for (draft, _) in drafts.iter_mut().zip(&headlines).filter(|(_, headline)| **headline) {
        draft.rewrite(|draft, name: Name, out| {
            let doubtful = name.words.clone().any(|i| usual.has(draft.lower(i)));
            if !doubtful || known.contains_key(&draft.key(&name.words)) {
                out.push(name);
            }
        });
    }
}

/// At least three words of four letters or more, four of five of them with a capital.
fn is_headline(draft: &Draft) -> bool {
    let long = |i: &usize| {
        let word = draft.lower(*i);
        let plain = |first: &[u8; 4]| first.iter().all(u8::is_ascii_alphabetic);
        word.len() >= 4
            && (word.as_bytes().first_chunk().is_some_and(plain)
                || word.chars().filter(|c| c.is_alphabetic()).nth(3).is_some())
    };
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
