//! Texts that were articles once: pieces of our own, spliced, cut, repeated and strewn with what has meaning to a reader.

/// Numbers that look random and are the same for the same seed (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub fn one_of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// What has a meaning to a reader of text.
const WORDS: [&str; 84] = [
    "\n",
    "\n\n",
    " ",
    ". ",
    "? ",
    "!",
    "...",
    "…",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "''",
    "``",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "—",
    " - ",
    "|",
    ":",
    ";",
    ",",
    "%",
    "$",
    "€",
    "°",
    "•",
    "1. ",
    "2) ",
    "Mr. ",
    "U.S. ",
    "J. ",
    "5 a.m. ",
    "No. 4",
    "2024-01-25",
    "32 January 2024",
    "February 30",
    "on Monday",
    "last week",
    "two days later",
    "between 3 and 5",
    "at least ",
    "1,2,3",
    "9999999999999999999999",
    "1e309",
    "0.0.0.0",
    "half a million",
    "dozens of ",
    "a third of ",
    "said ",
    "he said",
    " told ",
    "according to ",
    "asked if ",
    "that ",
    "who ",
    "and ",
    "of the ",
    "not ",
    "never ",
    "By Ann Lind\n",
    "LONDON, March 3 (AFP): ",
    "(Reuters)",
    "Title: ",
    "Published: ",
    "Source: ",
    "Correction: ",
    "Subscribe to continue reading",
    "Opinion | ",
    "EXCLUSIVE-",
    " - The Daily",
    "é",
    "e\u{301}",
    "😀",
    "👩‍👩‍👧",
    "川。",
    "ß",
    "\u{202e}",
];
/// What has a meaning to a reader of pages.
const MARKUP: [&str; 44] = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<div class=related>",
    "<div class=\"article-body\">",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<a href=x>",
    "</a>",
    "<ul><li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
    "<br>",
    "<br><br>",
    "<script>",
    "</script>",
    "<script type=\"application/ld+json\">",
    "{\"@type\":\"NewsArticle\",\"headline\":\"",
    "\"articleBody\":[",
    "{\"@graph\":[{",
    "<style>",
    "<title>",
    "<meta property=og:title content=\"",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x110000;",
    "&#0;",
    "&",
    "<",
    ">",
    "\"",
    "=",
    "<svg><title>",
    "<figure><figcaption>",
    "<time datetime=2024-13-45>",
    "<html lang=xx>",
];

/// Bytes that a case has at most.
pub const LONGEST: usize = 24_000;

/// A text out of others; with `markup`, one of a page.
pub fn text(chance: &mut Chance, seeds: &[String], markup: bool) -> String {
    let mut text: Vec<char> = seeds[chance.below(seeds.len())].chars().collect();
    for _ in 0..1 + chance.below(8) {
        mutate(chance, seeds, markup, &mut text);
    }
    let mut text: String = text.into_iter().collect();
    let end = (0..=LONGEST.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.truncate(end);
    text
}

fn mutate(chance: &mut Chance, seeds: &[String], markup: bool, text: &mut Vec<char>) {
    let at = chance.below(text.len() + 1);
    let most = [2, 8, 40, 400][chance.below(4)];
    let end = (at + chance.below(most)).min(text.len());
    match chance.below(12) {
        0 => drop(text.drain(at..end)),
        1 | 2 => insert(text, at, word(chance, markup)),
        3 => {
            let passage: Vec<char> = text[at..end].to_vec();
            let place = chance.below(text.len() + 1);
            text.splice(place..place, passage);
        }
        4 => {
            // The same again and again: what is not linear shows.
            let passage: String = text[at..end.min(at + 40)].iter().collect();
            let times = 1 + chance.below(4_000) / passage.len().max(1);
            insert(text, at, &passage.repeat(times));
        }
        5 => {
            let times = chance.below(600);
            insert(text, at, &word(chance, markup).repeat(times));
        }
        6 => {
            let other: Vec<char> = seeds[chance.below(seeds.len())].chars().collect();
            let from = chance.below(other.len());
            let passage: String = other[from..].iter().take(chance.below(800)).collect();
            insert(text, at, &passage);
        }
        7 => text.truncate(at),
        8 => text[at..end].reverse(),
        9 => {
            for c in &mut text[at..end] {
                *c = if c.is_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
            }
        }
        10 => {
            let one = char::from_u32(chance.below(0x11_0000) as u32).unwrap_or('\u{fffd}');
            let gap = chance.one_of(&["\n", "", " ", "\u{a0}"]).chars().next().unwrap_or(one);
            for c in text[at..end].iter_mut().filter(|c| c.is_whitespace()) {
                *c = gap;
            }
        }
        _ => {
            for _ in 0..chance.below(6) {
                let place = chance.below(text.len() + 1);
                insert(text, place, word(chance, markup));
            }
        }
    }
}

fn word(chance: &mut Chance, markup: bool) -> &'static str {
    if markup && chance.below(2) == 0 { chance.one_of(&MARKUP) } else { chance.one_of(&WORDS) }
}

fn insert(text: &mut Vec<char>, at: usize, words: &str) {
    if text.len() < LONGEST {
        text.splice(at..at, words.chars());
    }
}
