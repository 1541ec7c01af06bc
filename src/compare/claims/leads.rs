//! Which openings tell the story's main event?
//!
//! The words of the main event are the topic of the story: they stand in every report and say little of what is special
//! to a sentence, so that by them alone nothing is linked. But a headline or a first sentence is there to tell that event.
//! Where nearly all that it says, weighed as in any text, stands in the opening of another report too, both tell it.

use super::shared::{SAME, tells};
use super::statement::Statement;
use crate::article::Article;
use crate::compare::similarity::{Lexicon, Neighbours};
use crate::english::titles::{PORTFOLIOS, TITLE_MODIFIERS, TITLES};
use crate::parallel;
use crate::sort::Ordered;

/// The share of an opening that another must tell.
const TOLD: f32 = 0.6;
/// So much of it, where only one word beside the names is shared: "House impeaches Lee".
const WHOLE: f32 = 0.9;
/// So much of it, where so many words beside the names are the same: each tells more beside that.
const IN_THE_SAME_WORDS: f32 = 0.35;
const MANY: usize = 4;
/// A word of less weight tells no act.
const CONTENT: f32 = 2.5;
/// Texts of fewer sentences are excerpts: they do not open with anything.
const REPORT: usize = 4;
/// Fewer words name a topic.
const SHORTEST: usize = 4;

/// Pairs of statements, the later first, in order.
pub(super) fn alike(
    statements: &[Statement],
    lexicon: &Lexicon,
    neighbours: &Neighbours,
    articles: &[Article],
) -> Vec<(u32, u32)> {
    let openings = (0u32..).zip(statements).filter(|(_, s)| s.opening && s.among >= REPORT);
    let openings: Vec<Opening> =
        openings.filter_map(|(number, s)| Opening::new(number, s, lexicon, articles)).collect();
    let room = || vec![0.0f32; lexicon.len()];
    let pairs = parallel::each_with(&openings, room, |best, long| {
        let words = || long.main.iter().flat_map(|&word| neighbours.of(word));
        for &(word, likeness) in words() {
            best.get_mut(word as usize).into_iter().for_each(|best| *best = best.max(likeness));
        }
        let told = openings.iter().filter(|short| short.number != long.number && short.is_told(best));
        let pairs = told.filter(|short| may_meet(long, short, statements));
        let pairs: Vec<_> = pairs.map(|s| (s.number.max(long.number), s.number.min(long.number))).collect();
        words().for_each(|&(word, _)| best.get_mut(word as usize).into_iter().for_each(|best| *best = 0.0));
        pairs
    });
    let mut pairs: Vec<(u32, u32)> = pairs.into_iter().flatten().collect();
    pairs.order();
    pairs.dedup();
    pairs
}

/// What an opening says.
struct Opening {
    number: u32,
    /// Its different words: how much each says, and whether it may tell what happened.
    words: Vec<(u32, f32, bool)>,
    weight: f32,
    /// The words before a clause of what happened before or beside it.
    main: Vec<u32>,
}

impl Opening {
    fn new(number: u32, statement: &Statement, lexicon: &Lexicon, articles: &[Article]) -> Option<Opening> {
        let text = statement.places.first()?.text(articles);
        if statement.words.len() < SHORTEST || asks(text) {
            return None;
        }
        let titles: Vec<u32> = text
            .split_whitespace()
            .filter(|piece| is_title(piece))
            .flat_map(|piece| lexicon.known(piece))
            .copied()
            .collect();
        let beside = statement.words.iter().skip(SHORTEST).position(|&w| BESIDE.contains(&lexicon.stem(w)));
        let main = beside.map_or(statement.words.len(), |at| at + SHORTEST);
        let word = |&(at, word): &(usize, u32)| {
            let own = lexicon.story_weight(word) * statement.parts.get(at)?;
            let named = statement.named.get(at).copied().unwrap_or(false);
            Some((word, own, at < main && own >= CONTENT && !named && !titles.contains(&word)))
        };
        let words: Vec<_> = statement.distinct.iter().filter_map(word).collect();
        Some(Opening {
            number,
            weight: words.iter().map(|&(_, own, _)| own).sum(),
            words,
            main: statement.words.iter().copied().take(main).collect(),
        })
    }

    /// Whether what another says tells it, where these are the best matches of all words there.
    fn is_told(&self, best: &[f32]) -> bool {
        let (mut told, mut acts, mut same) = (0.0, 0, 0);
        for &(word, own, act) in &self.words {
            let likeness = best.get(word as usize).copied().unwrap_or(0.0);
            told += tells(likeness) * own;
            acts += usize::from(act && likeness >= SAME);
            same += usize::from(act && likeness >= 1.0);
        }
        let least = match (acts, same) {
            (_, MANY..) => IN_THE_SAME_WORDS,
            (2.., _) => TOLD,
            (1, _) => WHOLE,
            _ => return false,
        };
        told >= least * self.weight
    }
}

/// Words that lead from what happened to what happened before or beside it, as stems.
const BESIDE: &[&str] = &["after", "amid", "as", "becaus", "before", "despit", "follow", "sinc", "when", "while"];

/// A question tells nothing, nor does "What the court said".
fn asks(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or("").to_lowercase();
    text.trim_end().ends_with('?') || matches!(first.as_str(), "how" | "what" | "when" | "where" | "who" | "why")
}

fn is_title(piece: &str) -> bool {
    let word = piece.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    TITLES.has(&word) || TITLE_MODIFIERS.has(&word) || PORTFOLIOS.has(&word)
}

/// Whether two openings stand in two articles, or are an article's headline and what stands below it: who tells the headline's
/// event as that does, and who tells it as the lead, tell the same.
fn may_meet(one: &Opening, other: &Opening, statements: &[Statement]) -> bool {
    let (Some(one), Some(other)) = (statements.get(one.number as usize), statements.get(other.number as usize)) else {
        return false;
    };
    one.heading != other.heading || one.places.iter().all(|p| other.places.iter().all(|q| p.article != q.article))
}

#[cfg(test)]
mod tests {
    use super::super::{lexicon, statement, telling};
    use super::*;
    use crate::Input;

    #[test]
    fn an_opening_that_tells_the_same_is_told_from_one_that_names_the_same() {
        let found = |texts: [&str; 2]| {
            let ends = ["Shares rose. Rain fell. Nobody came.", "Cows slept. Bells rang. It was warm."];
            let text = |(text, end): (&str, &str)| Some(format!("{text}\n\n{end}"));
            let read = |texts| crate::extract(&Input { text: text(texts), ..Input::default() }).unwrap();
            let articles: Vec<Article> = texts.into_iter().zip(ends).map(read).collect();
            let told: Vec<_> = articles.iter().map(telling).collect();
            let mut lexicon = lexicon(articles.iter().zip(&told).map(|(a, told)| (a.text.as_str(), told.as_slice())));
            let statements = statement::statements(&articles, &mut lexicon);
            alike(&statements, &lexicon, &Neighbours::new(&lexicon), &articles).len()
        };
        let closes =
            "Tarn will close its shipyard in Calder by March, chief executive Fiona Marsh told workers in a letter.";
        let cases = [
            (["Title: Tarn to close Calder shipyard", closes], 1),
            (
                [
                    "The council impeached Mayor Ann Lee.",
                    "The council of Tesna voted on Monday to impeach Mayor Ann Lee.",
                ],
                1,
            ),
            // A question, and what stands in a report of something else as what came before it.
            (["Title: Will Tarn close its Calder shipyard?", closes], 0),
            (["Title: Why Tarn closes its Calder shipyard", closes], 0),
            (
                [
                    "Title: Court blocks sale of harbour",
                    "Ann Lee called the judges lazy on Monday after the court blocked the sale of the harbour.",
                ],
                0,
            ),
            // The same names and titles, another act.
            (
                [
                    "Title: Rosa Hill is out as deputy attorney general",
                    "Deputy Attorney General Rosa Hill will meet the mayors of the valley on Thursday.",
                ],
                0,
            ),
            (["Title: Tarn and Calder", closes], 0),
            // Much else beside it on either side, but an act in the same words.
            (
                [
                    "The harbour board of Tesna threatened to close the old bridge unless the state pays for its repair.",
                    "Ann Lee, venting her anger over the budget at a rally, threatened to close the old bridge of Tesna.",
                ],
                1,
            ),
            // The headline and the lead of one report, with the lead of another that tells it as the lead does.
            (
                [
                    "Title: Tarn to close Calder shipyard\n\nThe steel firm Tarn said on Monday it would close its shipyard in \
                     Calder.",
                    "It was cold in Delft. Nobody came.",
                ],
                1,
            ),
            // Deep in a report it is one fact of many.
            (
                [
                    "Title: Tarn to close Calder shipyard",
                    "It rained in Tesna. The river rose. Boats sank at noon. Tarn will close its shipyard in Calder.",
                ],
                0,
            ),
        ];
        for (texts, want) in cases {
            assert_eq!(found(texts), want, "{texts:?}");
        }
    }
}
