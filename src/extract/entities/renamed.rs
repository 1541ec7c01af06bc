//! Whom does the text give two names? "Lee, formerly named Hill", "the fund, also known by its French name Fonds Bleu".

use super::Source;
use super::form::Form;
use super::groups::Groups;
use crate::article::{Mention, NameKind};
use crate::maps::Map;

/// So many are renamed in a story; more are a list.
const MOST: usize = 100;

/// The longest stretch between the two names, in bytes.
const LONGEST: usize = 70;

/// Joins two full names of one person or body, one of which the text says to be another name of it.
pub fn join_renamed(sources: &[Source], forms: &[Form], groups: &mut Groups) {
    let mut pairs: Vec<[(usize, usize); 2]> = vec![];
    for (number, source) in sources.iter().enumerate() {
        for (at, first) in source.mentions.iter().enumerate() {
            // "its French name": the language may be told of as a name, too.
            let next = source.mentions.iter().enumerate().skip(at + 1).take(2);
            let other = next.clone().find(|(_, m)| m.kind == first.kind);
            let between = next.take_while(|(n, _)| other.is_none_or(|(o, _)| *n < o));
            if let Some((to, other)) = other
                && between.into_iter().all(|(_, m)| m.kind == NameKind::Other)
                && may_be_renamed(first)
                && is_another_name(source.text.get(first.span.end..other.span.start).unwrap_or(""))
            {
                pairs.push([(number, at), (number, to)]);
            }
        }
    }
    if pairs.is_empty() {
        return;
    }
    let mut form_of: Map<(usize, usize), usize> = Map::default();
    for (i, form) in forms.iter().enumerate() {
        form_of.extend(form.mentions.iter().map(|&mention| (mention, i)));
    }
    for [a, b] in pairs.into_iter().take(MOST) {
        let full = |form: &Form| form.words.len() > 1 || form.kind == NameKind::Organization;
        let one = |mention| form_of.get(&mention).copied().and_then(|i| forms.get(i).map(|form| (i, form)));
        let (Some((a, first)), Some((b, second))) = (one(a), one(b)) else { continue };
        if !full(second) {
            continue;
        }
        // "Hill, formerly named Ann Lee": the surname alone is whoever bears it in the article.
        let bearer = |form: &&Form| {
            form.is_full_person()
                && form.last_word() == first.last_word()
                && !form.articles.is_disjoint(&first.articles)
        };
        if full(first) {
            groups.join(a, b);
        } else if let Some(whole) = forms.iter().position(|form| bearer(&form) && form.words != second.words) {
            groups.join(whole, b);
        } else {
            // The other name's surname says as much where it is the same.
            let anywhere = |form: &Form| form.is_full_person() && form.last_word() == first.last_word();
            let mut bearers = forms.iter().enumerate().filter(|(_, form)| anywhere(form) && form.words != second.words);
            if let (Some((whole, _)), None) = (bearers.next(), bearers.next()) {
                groups.join(whole, b);
            }
        }
    }
}

fn may_be_renamed(mention: &Mention) -> bool {
    matches!(mention.kind, NameKind::Person | NameKind::Organization)
}

/// ", formerly named", " (now known as", ", a nurse who later became known as": what stands between two names of one.
fn is_another_name(between: &str) -> bool {
    if between.len() > LONGEST || !between.starts_with([',', ' ']) || between.contains(['.', ';', ':', '"', '“', '”'])
    {
        return false;
    }
    let words: Vec<String> =
        between.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
    let called = matches!(
        words.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
        [.., "known", "as"]
            | [.., "named"]
            | [.., "called"]
            | [.., "known", "by", _, _, "name"]
            | [.., "known", "by", _, "name"]
    );
    let once =
        has(&["also", "better", "formerly", "later", "now", "once", "originally", "previously", "since", "then"]);
    let apposed = between.trim_start().starts_with([',', '(']);
    let other =
        has(&["son", "daughter", "brother", "sister", "man", "dog", "company", "group", "not", "mother", "father"]);
    called && once && apposed && !other
}

#[cfg(test)]
mod tests {
    use super::super::table::check;

    #[test]
    fn another_name_is_the_same_person() {
        check(&[
            (
                "Anna Oakley, formerly named Peter Oakley, left.",
                "Anna Oakley spoke.",
                "Anna Oakley+Peter Oakley+Anna Oakley",
            ),
            (
                "Peter Oakley, a nurse who later became known as Anna Oakley, left.",
                "Anna Oakley spoke.",
                "Peter Oakley+Anna Oakley+Anna Oakley",
            ),
            ("Ann Lee, formerly known as Ann Hill, left. Ann Hill came.", "", "Ann Lee+Ann Hill+Ann Hill"),
            ("Ann Lee, who later became known as Ann Hill, left.", "", "Ann Lee+Ann Hill"),
            ("Ann Lee, who is known to Ann Hill, left.", "", "Ann Lee | Ann Hill"),
            ("Anna Oakley, who once met a man called Peter Oakley, left.", "", "Anna Oakley | Peter Oakley"),
            ("Anna Oakley, a nurse known as Peter Oakley's friend, left.", "", "Anna Oakley | Peter Oakley"),
            ("Anna Oakley left. The town later became known as Peter Oakley.", "", "Anna Oakley | Peter Oakley"),
        ]);
    }
}
