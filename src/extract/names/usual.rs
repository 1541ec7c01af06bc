//! Which words that stand in names does the article have in lowercase too?

use super::draft::ByKey;
use crate::text::Token;
use crate::text::hash::text;

/// Words that are asked for, and whether the article has them.
#[derive(Default)]
pub struct UsualWords {
    /// By the hash of the word in lowercase.
    heard: ByKey<bool>,
    /// A bit for each first byte: few words of an article begin like one of them.
    first_bytes: [u64; 4],
}

impl UsualWords {
    /// Asks for a word in lowercase.
    pub fn ask(&mut self, word: &str) {
        let first = first(word);
        self.heard.entry(text(word)).or_default();
        self.first_bytes[usize::from(first) / 64] |= 1 << (first % 64);
    }

    /// Takes in a word of the article, which counts if it is written in lowercase.
    pub fn hear(&mut self, token: &Token) {
        let first = first(token.text);
        if self.first_bytes[usize::from(first) / 64] >> (first % 64) & 1 == 1
            && token.text == token.lower
            && let Some(heard) = self.heard.get_mut(&token.exact_hash())
        {
            *heard = true;
        }
    }

    /// Whether the word was asked for and heard.
    pub fn has(&self, word: &str) -> bool {
        self.heard.get(&text(word)) == Some(&true)
    }
}

fn first(word: &str) -> u8 {
    word.bytes().next().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Tokens};

    #[test]
    fn only_words_that_were_asked_for_are_heard() {
        let mut usual = UsualWords::default();
        for word in ["talks", "future"] {
            usual.ask(word);
        }
        let text = "Future talks of troops are no fun";
        Tokens::new(text, &[Span::new(0, text.len())]).all.iter().for_each(|token| usual.hear(token));
        assert!(usual.has("talks"));
        for word in ["future", "troops", "fun", ""] {
            assert!(!usual.has(word), "{word}");
        }
    }
}
