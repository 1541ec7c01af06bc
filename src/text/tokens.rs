//! Where does a word begin and end?
//!
//! The words are those the name tagger was trained on: Penn Treebank words, with hyphens split off.
//!
//! 1. White space parts words.
//! 2. Quotes, brackets and other marks at the ends of a piece are words of their own; so are commas, colons and slashes
//!    inside one, unless between digits ("2,500").
//! 3. A final full stop stays with initials ("J.", "U.S.") and with the abbreviations of [`ABBREVIATIONS`]; two or more
//!    stops are one word. A currency sign before and a percent sign after a number are words; a link is one word.
//! 4. The possessive 's and the contractions 'll, 're, 've, 'd, 'm, n't are words.
//! 5. Hyphens and dashes are words ("London-based" is three).

use super::hash::{self, TextHash};
use super::{Span, begins_with_capital, insertions};
use crate::english::lexicon::Listed;
use std::borrow::Cow;
use std::ops::Range;

/// Words that keep their full stop (lowercase, without it). The tagger's weights rest on this very list; sentence rules
/// have a longer one of their own.
const ABBREVIATIONS: [&str; 41] = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "col", "lt", "maj", "capt", "sgt", "adm", "gov", "sen",
    "rep", "st", "jr", "sr", "inc", "corp", "co", "ltd", "bros", "vs", "etc", "no", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "cllr",
];

/// Bytes of the longest of them.
const LONGEST_ABBREVIATION: usize = 4;

const CONTRACTIONS: [&str; 7] = ["'s", "'ll", "'re", "'ve", "'d", "'m", "n't"];

/// A word and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Token<'a> {
    /// Where it stands in the article's text, in bytes.
    pub span: Span,
    /// As written.
    pub text: &'a str,
    /// In canonical letters ([`canonical`]) and lowercase.
    pub lower: Cow<'a, str>,
    /// The hash of `lower`, ASCII digits as `0`.
    pub hash: u64,
    /// Whether it is all ASCII and has no quotation mark: its canonical letters are its own.
    plain: bool,
    /// Whether it has an ASCII digit.
    pub digits: bool,
    /// Whether it begins with a capital, or is the "al" that Arabic names begin with: few words of a text do.
    pub may_begin_name: bool,
    /// What the lists of English say of it.
    pub listed: &'static Listed,
}

impl<'a> Token<'a> {
    fn new(span: Span, text: &'a str) -> Token<'a> {
        let Lower { lower, hash, plain, digits } = Lower::of(text);
        let exact = if digits { hash::text(&lower) } else { hash };
        let may_begin_name = begins_with_capital(text) || lower == "al";
        Token { span, text, listed: Listed::of_hashed(&lower, exact), lower, hash, plain, digits, may_begin_name }
    }

    /// The hash of `lower`.
    pub fn exact_hash(&self) -> u64 {
        if self.digits { hash::text(&self.lower) } else { self.hash }
    }

    /// The word as written, in canonical letters ([`canonical`]).
    pub fn canonical(&self) -> Cow<'a, str> {
        if self.plain { Cow::Borrowed(self.text) } else { canonical(self.text) }
    }
}

/// The words of an article's sentences, cut once and read by every extractor.
#[derive(Debug, Default)]
pub(crate) struct Tokens<'a> {
    /// All words in order.
    pub all: Vec<Token<'a>>,
    /// For each sentence of the article, the numbers of its words in [`Tokens::all`].
    pub sentences: Vec<Range<usize>>,
}

impl<'a> Tokens<'a> {
    /// Cuts each sentence into words, but for what a page has put in. `sentences` are ranges of `text` in order.
    pub fn new(text: &'a str, sentences: &[Span]) -> Tokens<'a> {
        // Words of the news have five letters and a space.
        let mut tokens =
            Tokens { all: Vec::with_capacity(text.len() / 5), sentences: Vec::with_capacity(sentences.len()) };
        let mut cuts = vec![];
        let mut put_in = insertions(text);
        for sentence in sentences {
            let first = tokens.all.len();
            cut_sentence(sentence.text(text), &mut cuts);
            for range in cuts.drain(..) {
                let span = Span::new(sentence.start + range.start, sentence.start + range.end);
                tokens.all.extend(put_in.rest(span).map(|span| Token::new(span, span.text(text))));
            }
            tokens.sentences.push(first..tokens.all.len());
        }
        tokens
    }

    /// Sentences whose words are known, as annotated texts have them; the words stand nowhere.
    #[cfg(feature = "training")]
    pub fn of_words(sentences: &'a [Vec<String>]) -> Tokens<'a> {
        let mut tokens = Tokens::default();
        for words in sentences {
            let first = tokens.all.len();
            tokens.all.extend(words.iter().map(|word| Token::new(Span::new(0, 0), word)));
            tokens.sentences.push(first..tokens.all.len());
        }
        tokens
    }

    /// The words of sentence number `sentence`; empty if there is no such sentence.
    pub fn of(&self, sentence: usize) -> &[Token<'a>] {
        self.sentences.get(sentence).and_then(|range| self.all.get(range.clone())).unwrap_or(&[])
    }
}

/// A word in lowercase, and what is seen on the way there.
struct Lower<'a> {
    lower: Cow<'a, str>,
    hash: u64,
    plain: bool,
    digits: bool,
}

impl Lower<'_> {
    fn of(word: &str) -> Lower<'_> {
        let mut hash = TextHash::new();
        let small = word.bytes().all(|byte| {
            hash.byte(byte);
            byte.is_ascii_lowercase()
        });
        if small {
            return Lower { lower: Cow::Borrowed(word), hash: hash.finish(), plain: true, digits: false };
        }
        let (mut hash, mut capital, mut digits, mut odd) = (TextHash::new(), false, false, false);
        for byte in word.bytes() {
            capital |= byte.is_ascii_uppercase();
            digits |= byte.is_ascii_digit();
            odd |= !byte.is_ascii() || matches!(byte, b'`' | b'\'');
            hash.digit_free(byte.to_ascii_lowercase());
        }
        if odd {
            let lower = match word {
                "“" | "”" | "``" | "''" => Cow::Borrowed("\""),
                "‘" | "’" | "`" | "'" => Cow::Borrowed("'"),
                "’s" | "'s" => Cow::Borrowed("'s"),
                "–" | "—" => Cow::Borrowed("-"),
                _ => Cow::Owned(canonical(word).to_lowercase()),
            };
            return Lower { hash: hash::digit_free(&lower), lower, plain: false, digits };
        }
        let lower = if capital { Cow::Owned(word.to_ascii_lowercase()) } else { Cow::Borrowed(word) };
        Lower { lower, hash: hash.finish(), plain: true, digits }
    }
}

/// The letters the tagger knows for a word as written: ASCII quotes and hyphens.
pub(crate) fn canonical(word: &str) -> Cow<'_, str> {
    if word == "``" || word == "''" {
        return Cow::Borrowed("\"");
    }
    let ascii = word.bytes().all(|byte| byte.is_ascii() && byte != b'`');
    if ascii || word.chars().all(|c| canonical_char(c) == c) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().map(canonical_char).collect())
}

/// ASCII for curly quotes, the backtick and the dashes; other characters are themselves.
pub(crate) fn canonical_char(c: char) -> char {
    match c {
        '‘' | '’' | '`' => '\'',
        '“' | '”' => '"',
        '‒' | '–' | '—' | '―' => '-',
        c => c,
    }
}

fn cut_sentence(sentence: &str, out: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
        // Most pieces are a word of ASCII letters and figures, which stays whole.
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let end = match rest.as_bytes().get(plain) {
            Some(b' ') | None => plain,
            Some(_) => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        if end == plain && end > 0 {
            out.push(at..at + end);
        } else if end > 0 {
            cut_piece(sentence, at..at + end, out);
        }
        let white = rest.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        at += end + white;
    }
}

fn cut_piece(text: &str, piece: Range<usize>, out: &mut Vec<Range<usize>>) {
    let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or("");
    let mut range = piece;
    if part(&range).contains(':') && part(&range).contains("://") {
        out.push(range);
        return;
    }
    while let Some(c) = part(&range).chars().next().filter(|&c| is_mark(c) && c != '.') {
        out.push(range.start..range.start + c.len_utf8());
        range.start += c.len_utf8();
    }
    let mut tail = vec![];
    while let Some(c) = part(&range).chars().next_back() {
        let piece = part(&range);
        if c == '.' && keeps_stop(piece) || !is_mark(c) {
            break;
        }
        let stops = piece.len() - piece.trim_end_matches('.').len();
        if stops > 1 {
            tail.push(range.end - stops..range.end);
            range.end -= stops;
            continue;
        }
        range.end -= c.len_utf8();
        tail.push(range.end..range.end + c.len_utf8());
    }
    let suffix = contraction(part(&range));
    cut_inside(text, range.start..range.end - suffix, out);
    if suffix > 0 {
        out.push(range.end - suffix..range.end);
    }
    out.extend(tail.into_iter().rev());
}

/// Parts a piece at hyphens, and at commas, colons and slashes that are not between digits.
fn cut_inside(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let piece = text.get(range.clone()).unwrap_or("");
    if piece.bytes().all(|b| b.is_ascii_alphanumeric()) {
        if !piece.is_empty() {
            out.push(range);
        }
        return;
    }
    let has_letters = piece.chars().any(char::is_alphabetic);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (mut start, mut before) = (0, None);
    let mut rest = piece.char_indices().peekable();
    while let Some((i, c)) = rest.next() {
        let between_digits = digit(before) && digit(rest.peek().map(|&(_, c)| c));
        before = Some(c);
        let parts = match canonical_char(c) {
            '-' => has_letters,
            ',' | ':' | '/' | '"' | '(' | ')' | '…' => !between_digits,
            _ => false,
        };
        if parts {
            if start < i {
                out.push(range.start + start..range.start + i);
            }
            out.push(range.start + i..range.start + i + c.len_utf8());
            start = i + c.len_utf8();
        }
    }
    if start < piece.len() {
        out.push(range.start + start..range.end);
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        canonical_char(c),
        '"' | '\''
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '.'
            | '…'
            | '-'
            | '/'
            | '«'
            | '»'
            | '$'
            | '£'
            | '€'
            | '%'
    )
}

fn keeps_stop(piece: &str) -> bool {
    let stem = piece.trim_end_matches('.');
    let initials = stem.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    });
    let is_short = stem.len() <= LONGEST_ABBREVIATION;
    !piece.ends_with("..") && (initials || is_short && ABBREVIATIONS.iter().any(|a| stem.eq_ignore_ascii_case(a)))
}

/// Bytes of the contraction at the end of a piece.
fn contraction(piece: &str) -> usize {
    if !piece.contains(['\'', '’', '‘', '`']) {
        return 0;
    }
    for suffix in CONTRACTIONS {
        let mut rest = piece.chars().rev();
        let mut bytes = 0;
        let fits = suffix.chars().rev().all(|want| {
            rest.next().is_some_and(|c| {
                bytes += c.len_utf8();
                canonical_char(c).to_ascii_lowercase() == want
            })
        });
        if fits && rest.next().is_some() {
            return bytes;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(sentence: &str) -> String {
        let tokens = Tokens::new(sentence, &[Span::new(0, sentence.len())]);
        tokens.all.iter().map(|t| canonical(t.text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn sentences_are_cut_as_in_the_training_texts() {
        let cases = [
            ("Mr. Smith's U.S.-led plan failed.", "Mr. Smith 's U.S. - led plan failed ."),
            ("“We won’t go,” said J. K. Rowling.", "\" We wo n't go , \" said J. K. Rowling ."),
            ("about 2,500 troops (in 2020/21)", "about 2,500 troops ( in 2020/21 )"),
            ("the 3-1 win in al-Anbar", "the 3-1 win in al - Anbar"),
            ("$5 and 7%...", "$ 5 and 7 % ..."),
            ("see https://example.org/a,b.", "see https://example.org/a,b."),
        ];
        for (sentence, want) in cases {
            assert_eq!(words(sentence), want, "{sentence}");
        }
    }

    #[test]
    fn no_abbreviation_is_longer() {
        assert_eq!(ABBREVIATIONS.iter().map(|a| a.len()).max(), Some(LONGEST_ABBREVIATION));
    }

    #[test]
    fn what_is_known_of_a_word_is_what_its_letters_say() {
        let text = "The 23rd of “May”: Évry’s al-Hadid, O'Neil & the McVries' No. 4, 3-1 ``x'' 日本 Σ";
        for token in Tokens::new(text, &[Span::new(0, text.len())]).all {
            assert_eq!(token.lower, canonical(token.text).to_lowercase(), "{token:?}");
            assert_eq!(token.canonical(), canonical(token.text), "{token:?}");
            assert_eq!(token.hash, hash::digit_free(&token.lower), "{token:?}");
            assert_eq!(token.exact_hash(), hash::text(&token.lower), "{token:?}");
            assert_eq!(token.digits, token.text.contains(|c: char| c.is_ascii_digit()), "{token:?}");
            let capital = token.text.starts_with(char::is_uppercase);
            assert_eq!(token.may_begin_name, capital || token.lower == "al", "{token:?}");
            assert!(std::ptr::eq(token.listed, Listed::of(&token.lower)), "{token:?}");
        }
    }

    #[test]
    fn ranges_point_at_the_words_as_written() {
        let text = "Señor Núñez’s “plan”";
        let tokens = Tokens::new(text, &[Span::new(0, text.len())]);
        for token in &tokens.all {
            assert_eq!(token.span.text(text), token.text);
        }
        assert_eq!(tokens.all[2].text, "’s");
        assert_eq!(tokens.all[2].lower, "'s");
    }
}
