//! The names of an article while rules are still at work on them.

use super::tagger::Tagged;
use crate::article::NameKind;
use crate::text::hash::{ByHash, mix, text};
use crate::text::{Token, Tokens, begins_with_capital};
use std::ops::Range;

/// A name: words `words` of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub words: Range<usize>,
    pub kind: NameKind,
}

impl Name {
    pub fn new(words: Range<usize>, kind: NameKind) -> Name {
        Name { words, kind }
    }
}

/// A name, whatever the letter case; different ones have different hashes for all that an article can hold.
pub type Key = u64;
/// The key of no words; each word's hash is mixed in.
pub const NO_WORDS: Key = 7;
/// The hash of the word that stands outside the sentence.
const NOTHING: u64 = text("");
/// A map of names. Only looked up, never walked.
pub type ByKey<V> = ByHash<V>;

/// Words of the longest sentence that is looked at as a whole.
const LONGEST: usize = 1_000;

/// One sentence: its words, and the names found in it, disjoint and in order.
pub struct Draft<'a> {
    pub tokens: &'a [Token<'a>],
    pub names: Vec<Name>,
}

impl<'a> Draft<'a> {
    /// One draft a sentence, several for one that never ends, so that adding a name stays cheap.
    pub fn all(tokens: &'a Tokens<'a>, tagged: impl Iterator<Item = Tagged>) -> Vec<Draft<'a>> {
        let mut drafts: Vec<Draft> = vec![];
        let mut first = vec![];
        for sentence in 0..tokens.sentences.len() {
            first.push(drafts.len());
            drafts.extend(tokens.of(sentence).chunks(LONGEST).map(|tokens| Draft { tokens, names: vec![] }));
        }
        for name in tagged {
            let part = name.words.start / LONGEST;
            let Some(draft) = first.get(name.sentence).and_then(|first| drafts.get_mut(first + part)) else { continue };
            let words = name.words.start - part * LONGEST..(name.words.end - part * LONGEST).min(draft.tokens.len());
            draft.names.push(Name::new(words, name.kind));
        }
        drafts
    }

    /// The word in lowercase; `""` outside the sentence.
    pub fn lower(&self, word: usize) -> &str {
        self.tokens.get(word).map_or("", |t| t.lower.as_ref())
    }

    /// The hash of the word in lowercase.
    pub fn hash(&self, word: usize) -> u64 {
        self.tokens.get(word).map_or(NOTHING, Token::exact_hash)
    }

    /// The word as written; `""` outside the sentence.
    pub fn written(&self, word: usize) -> &'a str {
        self.tokens.get(word).map_or("", |t| t.text)
    }

    /// The word before this one in lowercase; `""` at the start.
    pub fn before(&self, word: usize) -> &str {
        word.checked_sub(1).map_or("", |word| self.lower(word))
    }

    pub fn capital(&self, word: usize) -> bool {
        begins_with_capital(self.written(word))
    }

    /// The first word from this one on that a name may begin with: a capital, or "al".
    pub fn next_start(&self, word: usize) -> Option<usize> {
        let starts = self.tokens.get(word..)?.iter().position(|token| token.may_begin_name)?;
        Some(word + starts)
    }

    /// Whether nothing but blanks, or nothing at all, stands between the words of this range.
    pub fn is_close(&self, words: &Range<usize>) -> bool {
        words.clone().skip(1).all(|i| match (self.tokens.get(i - 1), self.tokens.get(i)) {
            (Some(a), Some(b)) => b.span.start.saturating_sub(a.span.end) <= 1,
            _ => false,
        })
    }

    /// What two mentions of one name have in common: a hash of its words in canonical lowercase.
    pub fn key(&self, words: &Range<usize>) -> Key {
        words.clone().fold(NO_WORDS, |key, i| mix(key, self.hash(i)))
    }

    /// The words in canonical lowercase, parted by one blank, as the gazetteers have them.
    pub fn phrase(&self, words: &Range<usize>) -> String {
        let words: Vec<&str> = words.clone().map(|i| self.lower(i)).collect();
        words.join(" ")
    }

    /// Number of the name that holds this word.
    pub fn name_at(&self, word: usize) -> Option<usize> {
        let at = self.names.partition_point(|n| n.words.end <= word);
        self.names.get(at).filter(|n| n.words.start <= word).map(|_| at)
    }

    /// Adds a name in place of all that overlap it.
    pub fn put(&mut self, name: Name) {
        let from = self.names.partition_point(|n| n.words.end <= name.words.start);
        let to = self.names.partition_point(|n| n.words.start < name.words.end);
        self.names.splice(from..to.max(from), [name]);
    }

    /// Rewrites every name by none, one or several; they must lie within it, in order.
    pub fn rewrite(&mut self, mut each: impl FnMut(&Draft, Name, &mut Vec<Name>)) {
        let names = std::mem::take(&mut self.names);
        let mut out = Vec::with_capacity(names.len());
        for name in names {
            each(self, name, &mut out);
        }
        out.retain(|n| !n.words.is_empty());
        self.names = out;
    }
}
