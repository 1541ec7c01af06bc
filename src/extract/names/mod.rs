//! Which names stand in the article?
//!
//! A trained tagger proposes, rules settle where names begin and end, and the article as a whole decides what they are:
//!
//! | file | question it answers |
//! |---|---|
//! | `tagger` | which words look like a name, and of what kind? |
//! | `known` | which names does everybody know? |
//! | `persons` | where does a person's name begin and end? |
//! | `organizations` | which words belong to the name of an organisation? |
//! | `places` | which words belong to the name of a place? |
//! | `beside` | what do the words beside a name say of its kind? |
//! | `short` | which short names are known once the long one was read? |
//! | `tables` | whom do rows of results and standings name? |
//! | `teams` | which towns are teams in a report on sports? |
//! | `junk` | which words are never a name? |
//! | `consistency` | what does the rest of the article say of a name? |
//! | `headlines` | which capitals in a headline are names? |
//! | `usual` | which words of names does the article have in lowercase too? |

mod beside;
mod consistency;
mod draft;
mod headlines;
mod junk;
mod known;
mod organizations;
mod persons;
mod places;
mod short;
#[cfg(test)]
mod table;
mod tables;
pub(crate) mod tagger;
mod teams;
mod usual;

use crate::article::{Article, Mention, NameKind};
use crate::parallel;
use crate::sort::Ordered;
use crate::text::{Span, Tokens};
use draft::Draft;

/// Reads the tables that names are looked up in, if nobody has, side by side: else the thread of one article reads one after
/// the other while those of the rest wait for it.
pub(crate) fn ready() {
    parallel::both(tagger::ready, known::known);
}

/// The names of an article, in order. `article` has no text here: it is `text`.
pub(crate) fn names(article: &Article, text: &str, tokens: &Tokens) -> Vec<Mention> {
    let mut drafts = Draft::all(tokens, tagger::tag(tokens).into_iter());
    for draft in &mut drafts {
        persons::join_persons(draft);
        persons::take_titles_off(draft);
        known::put_known(draft);
        organizations::find_bodies(draft);
        organizations::find_hospitals(draft);
        organizations::join_heads(draft);
        organizations::join_lists(draft);
        organizations::settle_companies(draft);
        organizations::trim_organizations(draft);
        places::settle_places(draft);
        places::find_datelines(draft);
        beside::settle_beside(draft);
        junk::drop_junk(draft);
        teams::drop_slug(draft);
    }
    let tables = tables::name_teams(&mut drafts);
    if tables || teams::reports_sports(&drafts) {
        teams::name_teams(&mut drafts);
    }
    drafts.iter_mut().for_each(consistency::find_spelled_out);
    consistency::spread_acronyms(&mut drafts);
    consistency::agree(&mut drafts, dateline_key(article));
    consistency::find_again(&mut drafts);
    short::find_short_forms(&mut drafts);
    short::find_calendar_surnames(&mut drafts);
    consistency::name_storms(&mut drafts);
    headlines::doubt_headlines(&mut drafts);
    let mut mentions: Vec<Mention> = drafts.iter().flat_map(mentions_of).collect();
    mentions.extend(dateline_places(article, text));
    mentions.order_by_key(|m| (m.span.start, m.span.end));
    mentions
}

fn mentions_of<'a>(draft: &'a Draft) -> impl Iterator<Item = Mention> + 'a {
    draft.names.iter().filter_map(|name| {
        let words = draft.tokens.get(name.words.clone())?;
        let span = Span::new(words.first()?.span.start, words.last()?.span.end);
        Some(Mention { span, kind: name.kind, entity: None })
    })
}

/// The key of the place that the article is dated from, without its country.
fn dateline_key(article: &Article) -> Option<draft::Key> {
    let place = article.dateline.as_ref()?.place.as_deref()?.split(',').next()?.trim();
    let tokens = Tokens::new(place, &[Span::new(0, place.len())]);
    let draft = Draft { tokens: tokens.of(0), names: vec![] };
    (!tokens.all.is_empty()).then(|| draft.key(&(0..tokens.all.len())))
}

/// The places of the dateline, which stands outside the sentences: "Washington, DC" is two.
fn dateline_places(article: &Article, text: &str) -> Vec<Mention> {
    let Some(dateline) = &article.dateline else { return vec![] };
    let Some(place) = dateline.place.as_deref().filter(|p| !p.is_empty()) else { return vec![] };
    let Some(at) = dateline.span.text(text).find(place) else { return vec![] };
    let mut start = dateline.span.start + at;
    let mut mentions = vec![];
    for part in place.split(',') {
        let span = Span::new(start, start + part.len()).trim(text);
        start += part.len() + 1;
        if !span.is_empty() && !article.sentences.iter().any(|s| s.overlaps(span)) {
            mentions.push(Mention { span, kind: NameKind::Place, entity: None });
        }
    }
    mentions
}
