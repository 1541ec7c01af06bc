//! Verbs and nouns of speech: what a reporter writes where somebody says, asks, denies, believes something.

pub(crate) mod complements;
mod nouns;
mod verbs;

use super::lookup::List;

pub(crate) use nouns::{noun, takes_clause};
pub(crate) use verbs::{may_be_noun, verb_forms};

/// Words that tell, beside the verbs, that somebody speaks or thinks: nouns of speech, adjectives of belief, and those that
/// phrases begin with: "according to", "in the words of", "as Lee put it", "as reported by", "made clear".
pub(crate) fn words_beside_verbs() -> impl Iterator<Item = &'static str> {
    let phrases = ["according", "in", "made", "make", "makes", "making", "put", "puts", "reported"];
    nouns::words().chain(complements::of_belief()).chain(phrases)
}

/// Acts of which one person does many on one day, as stems: two that share no more may be two.
pub(crate) static COMMON_ACTS: List = List::new(&[
    "ad", "announc", "ask", "call", "meet", "met", "post", "releas", "say", "speak", "spoke", "tell", "tweet", "vote",
]);

/// What kind of act a verb of speech reports. Stance rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Says as a fact: "said", "added", "stressed".
    Say,
    /// Says, and the reporter keeps a distance: "claimed", "alleged".
    Claim,
    /// Says what will or may be: "predicted", "estimated".
    Predict,
    /// Says to somebody who is the object: "told reporters".
    Tell,
    /// Wants to know: "asked", "wondered".
    Ask,
    /// Says that it is not so: "denied", "dismissed".
    Deny,
    /// Says that harm may come: "warned".
    Warn,
    /// Says what others should do: "urged", "demanded".
    Urge,
    /// Says what one will or will not do: "vowed", "agreed", "refused".
    Promise,
    /// Says what one makes of somebody or something: "called", "praised", "accused".
    Judge,
    /// Holds true or wishes: "believes", "hopes".
    Believe,
    /// Lets see or passes on: "showed", "cited".
    Show,
}

impl Class {
    /// Whether a quotation of whole sentences may hang on the verb ("“…,” she said", not "she wanted").
    pub fn introduces_quotation(self) -> bool {
        !matches!(self, Class::Believe | Class::Judge | Class::Show | Class::Deny)
    }
}

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "say"
    Base,
    /// "says"
    Third,
    /// "said"; also the participle.
    Past,
    /// "saying"
    Ing,
}

/// A verb of speech as found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// "say"
    pub lemma: &'static str,
    /// What kind of act.
    pub class: Class,
    /// In which form.
    pub form: Form,
}
