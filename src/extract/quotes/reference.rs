//! Whom does what a speaker is called mean? "The ministry", "the statement", "it" among the names of the article.

use super::pronouns::{Persons, person, sexes};
use super::roles::{is_body, is_newcomer_between, roles, words_before};
use crate::article::{Article, Mention, NameKind, Quote, QuoteForm, SourceKind, Speaker};
use crate::btree::{BTreeMap, BTreeSet};
use crate::english::gazetteers::sex_of;
use crate::english::sources;
use crate::sort::Ordered;
use crate::text::Span;

/// As far back as an antecedent is looked for, in sentences.
pub(super) const REACH: usize = 6;

/// So many bytes of a sentence are looked through for what a pronoun or a document may mean.
pub(super) const NEAR: usize = 400;

/// What was said last: by whom, and where.
#[derive(Clone)]
pub(super) struct Last {
    pub at: usize,
    pub entity: Option<String>,
    pub person: bool,
    /// One person who is left without a name here: "a psychologist".
    pub nameless: bool,
    /// Whether it was passed on as news: "the Gazette reported that".
    pub news: bool,
    /// Whether it is a people or a party: "some Republicans".
    pub people: bool,
}

/// Gives each speaker the entity of the name that it means, where the article's names have entities.
pub(super) fn resolve(article: &Article, text: &str, quotes: &mut [Quote]) {
    let roles = roles(article, text);
    let persons: BTreeSet<&String> =
        article.mentions.iter().filter(|m| m.kind == NameKind::Person).filter_map(|m| m.entity.as_ref()).collect();
    let sexes = sexes(article, text);
    let said: Vec<Span> = quotes.iter().filter(|q| q.form != QuoteForm::Indirect).map(|q| q.span).collect();
    let mut own: Vec<(Span, Span)> =
        quotes.iter().filter_map(|q| q.speaker.as_ref().map(|s| (s.span, q.span))).collect();
    own.order_by_key(|&pair| pair);
    let mut known: BTreeMap<Span, Option<String>> = BTreeMap::new();
    let mut last: Option<Last> = None;
    let mut order: Vec<usize> = (0..quotes.len()).collect();
    order.order_by_key(|&i| quotes.get(i).and_then(|q| q.speaker.as_ref()).map_or(usize::MAX, |s| s.span.start));
    for i in order {
        let Some(quote) = quotes.get_mut(i) else { continue };
        let by_phrase = quote.cue.as_ref().is_some_and(|cue| cue.text.to_lowercase().starts_with("according"));
        let news = quote.cue.as_ref().is_some_and(|cue| matches!(cue.text.as_str(), "reported" | "reports"));
        let Some(speaker) = quote.speaker.as_mut() else { continue };
        let span = speaker.span;
        let entity = match known.get(&span) {
            Some(entity) => entity.clone(),
            None => {
                let persons =
                    Persons { any: !persons.is_empty(), sexes: &sexes, said: &said, own: &own, known: &known };
                whom(article, text, span, last.as_ref(), &roles, &persons)
            }
        };
        let named = named(article, text, span);
        let person = match named {
            Some(mention) => mention.kind == NameKind::Person,
            None => {
                matches!(speaker.text.to_lowercase().as_str(), "he" | "she" | "who" | "his" | "her")
                    || entity.as_ref().is_some_and(|e| persons.contains(e))
            }
        };
        let document = last_noun(&speaker.text).is_some_and(|n| sources::source(&n) == Some(SourceKind::Document));
        known.insert(span, entity.clone());
        if !document || entity.is_some() {
            let nameless =
                entity.is_none() && !by_phrase && (is_nameless(speaker, &roles) || is_unlisted_name(speaker));
            let people = named.is_some_and(|mention| mention.kind == NameKind::Other);
            last = Some(Last { at: span.start, entity: entity.clone(), person, nameless, news, people });
        }
        speaker.entity = entity;
    }
}

fn whom(
    article: &Article,
    text: &str,
    span: Span,
    last: Option<&Last>,
    roles: &BTreeMap<String, Vec<usize>>,
    persons: &Persons,
) -> Option<String> {
    if let Some(mention) = named(article, text, span) {
        if is_one_of_many(text, span, mention) {
            return described_anew(article, text, span, last);
        }
        return mention.entity.clone();
    }
    if let Some(mention) = beside(article, text, span) {
        return mention.entity.clone();
    }
    let words = span.text(text).to_lowercase();
    match words.as_str() {
        "he" | "she" | "his" | "her" => person(article, text, span, last, &words, roles, persons),
        "it" | "its" => {
            if let Some(author) = author_before(article, text, span) {
                return author.entity.clone();
            }
            let near = last.filter(|l| near(article, l.at, span.start) && !l.people)?;
            // "The Gazette reported that the board had met, but it had not decided": the board, and not the Gazette.
            let passed_on = near.news && article.sentence_at(near.at) == article.sentence_at(span.start);
            // "Lee left. The Port Board met, and it said": a thing, and not who spoke last. "It read" is what he gave out.
            let read = text.get(span.end..).is_some_and(|rest| rest.starts_with(" read"));
            if near.person && words == "it" && !read {
                return thing(article, text, span);
            }
            near.entity.clone().filter(|_| !passed_on)
        }
        _ if words.starts_with("the ") => {
            let noun = last_noun(&words)?;
            // "The row over a Valley Post report" is no word of whoever spoke last.
            if words.split_whitespace().count() > 3 {
                return None;
            }
            if sources::source(&noun) == Some(SourceKind::Document) {
                if sources::is_utterance(&noun)
                    && let Some(sentence) = presented(article, text, span.start, &noun)
                {
                    let mut there = persons.known.range(Span::new(sentence.start, 0)..Span::new(span.start, 0));
                    return there.find(|(at, _)| at.start < sentence.end)?.1.clone();
                }
                // "The statement" is of whoever spoke last, "the dossier" need not be.
                let theirs = |l: &&Last| match noun.as_str() {
                    "poll" | "report" | "study" | "survey" => !l.person,
                    _ => sources::is_utterance(&noun),
                };
                return last.filter(theirs).filter(|l| near(article, l.at, span.start)).and_then(|l| l.entity.clone());
            }
            if whose(span.text(text)).is_some_and(is_party) && !is_body(&noun) {
                return described_anew(article, text, span, last);
            }
            let candidates = roles.get(&noun)?;
            let before =
                candidates.partition_point(|&m| article.mentions.get(m).is_some_and(|m| m.span.end <= span.start));
            let mut near = candidates.get(..before)?.iter().rev().filter_map(|&m| article.mentions.get(m));
            // "The Norland minister" is not Sudland's, though that one was named last.
            let mention = match whose(span.text(text)) {
                Some(whose) => near.take(MOST_ROLES).find(|m| is_of(article, text, m, whose)),
                None => {
                    let nearest = near.next();
                    // "President Lee met President Hill. “…,” Mr. Lee said. “…,” the president added."
                    let spoke = |m: &Mention| last.filter(|l| m.span.end <= l.at).and_then(|l| l.entity.as_ref());
                    let speaker = nearest.and_then(spoke);
                    near.take(MOST_ROLES).find(|m| speaker.is_some() && m.entity.as_ref() == speaker).or(nearest)
                }
            };
            // "a doctor came. … the doctor said": somebody new, left without a name, came in between.
            mention.filter(|m| !is_newcomer_between(text, m.span.end, span.start, &noun))?.entity.clone()
        }
        _ => apposed(article, text, span),
    }
}

/// "The Port Board met, and it said": the organisation that its sentence, or the one before, names first.
fn thing(article: &Article, text: &str, span: Span) -> Option<String> {
    let own = article.sentences.partition_point(|s| s.start <= span.start).checked_sub(1)?;
    let first = |sentence: &Span| {
        let from = article.mentions.partition_point(|m| m.span.start < sentence.start);
        let mention = article.mentions.get(from).filter(|m| m.span.end <= sentence.end.min(span.start))?;
        let owner = text.get(mention.span.end..).is_some_and(|rest| rest.starts_with(['\'', '’']));
        let opens = words_before_in(text, *sentence, mention) <= 2;
        let leads_up =
            ["When ", "After ", "As ", "If ", "While "].iter().any(|word| sentence.text(text).starts_with(word));
        Some(mention).filter(|m| m.kind == NameKind::Organization && opens && !owner && !leads_up)
    };
    let near = article.sentences.get(own.saturating_sub(1)..=own)?.iter().rev();
    near.filter(|sentence| sentence.len() <= NEAR).find_map(first)?.entity.clone()
}

/// "Lee's letter was sent to the board. It asked": whose letter the sentence before begins with.
fn author_before<'a>(article: &'a Article, text: &str, span: Span) -> Option<&'a Mention> {
    let own = article.sentences.partition_point(|s| s.start <= span.start).checked_sub(1)?;
    let opens = |at: usize| article.sentences.get(at).is_some_and(|sentence| sentence.start == span.start);
    let sentence = article.sentences.get(own.checked_sub(1)?).filter(|_| opens(own))?;
    let from = article.mentions.partition_point(|m| m.span.start < sentence.start);
    let author = article.mentions.get(from).filter(|m| words_before_in(text, *sentence, m) <= 1)?;
    let behind = text.get(author.span.end..sentence.end)?.strip_prefix(['\'', '’'])?;
    let mut words = behind.strip_prefix('s').unwrap_or(behind).split_whitespace();
    let document = |word: &str| sources::source(&word.to_lowercase()) == Some(SourceKind::Document);
    words.next().is_some_and(document).then_some(author)
}

/// How many words stand in a sentence before a name.
fn words_before_in(text: &str, sentence: Span, mention: &Mention) -> usize {
    Span::new(sentence.start, mention.span.start.max(sentence.start)).text(text).split_whitespace().count()
}

/// "Ann Lee, the nurse and former mayor of Lund who wrote": the person whom an apposition goes on to describe.
fn apposed(article: &Article, text: &str, span: Span) -> Option<String> {
    /// So many words of an apposition may stand before.
    const WORDS: usize = 8;
    let at = article.mentions.partition_point(|m| m.span.end <= span.start).checked_sub(1)?;
    let mention = article.mentions.get(at).filter(|m| m.kind == NameKind::Person)?;
    let first = text.get(mention.span.end..span.start)?.strip_prefix(", ")?;
    let mut words = first.split_whitespace();
    let opens = words.next().is_some_and(|word| matches!(word, "a" | "an" | "the"));
    let listed = opens && first.trim_end().ends_with(" and") && words.take(WORDS).count() < WORDS;
    let goes_on = text.get(span.end..).is_some_and(|rest| rest.starts_with(" who ") || rest.starts_with(','));
    let plain = !first.contains([',', '.', ';', ':', '“', '"']);
    (listed && plain && goes_on).then(|| mention.entity.clone()).flatten()
}

/// The sentence not far before that presents a document: "in a statement on Monday, the ministry said".
fn presented(article: &Article, text: &str, before: usize, noun: &str) -> Option<Span> {
    let own = article.sentences.partition_point(|s| s.start <= before).checked_sub(1)?;
    let presents = |sentence: &&Span| {
        if sentence.len() > NEAR || !sentence.text(text).contains(noun) {
            return false;
        }
        let words: Vec<String> = sentence.text(text).split_whitespace().map(str::to_lowercase).collect();
        let is_noun = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()) == noun;
        let new = |word: &String| matches!(word.as_str(), "a" | "an" | "his" | "her" | "its" | "their" | "another");
        let at = words.iter().position(|word| is_noun(word));
        at.is_some_and(|at| words.iter().take(at).rev().take(3).any(new))
    };
    article.sentences.get(own.saturating_sub(REACH)..own)?.iter().rev().find(presents).copied()
}

/// So many who have the role are asked whether it is theirs.
const MOST_ROLES: usize = 40;

/// "the Mexican president": the word that says whose, if it is written as a name.
fn whose(words: &str) -> Option<&str> {
    let mut words = words.split_whitespace().skip(1);
    words.next().filter(|word| word.starts_with(char::is_uppercase) && words.next().is_some())
}

/// Whether a name's title, or the name itself if it is an organisation's, has this word.
fn is_of(article: &Article, text: &str, mention: &Mention, whose: &str) -> bool {
    /// So many words before a name may be its title.
    const TITLE: usize = 4;
    let bare = |word: &str| word.trim_end_matches(['s', '\'', '’']).to_string();
    let same = |word: &str| bare(word) == bare(whose);
    let titled = |m: &Mention| {
        words_before(text, m.span.start).split_whitespace().rev().take(TITLE).any(same)
            || m.span.text(text).split_whitespace().any(same)
    };
    let alike = |m: &&Mention| m.entity.is_some() && m.entity == mention.entity;
    titled(mention) || article.mentions.iter().filter(alike).take(MOST_ROLES).any(titled)
}

/// The mention that a speaker's words end in, or the person in them whom a comma follows.
fn named<'a>(article: &'a Article, text: &str, span: Span) -> Option<&'a Mention> {
    let from = article.mentions.partition_point(|m| m.span.end <= span.start);
    let inside = || article.mentions.iter().skip(from).take(8).take_while(|m| m.span.start < span.end);
    let last = inside().find(|m| m.span.end == span.end && m.span.start >= span.start)?;
    // "Norland and Sudland": two speak, and neither alone.
    let before = inside().take_while(|m| m.span.start < last.span.start).last();
    // "Ann Lee of Lund & Partners": she speaks.
    let of = |word: &str| matches!(word, "of" | "at" | "from" | "with");
    let person = before.filter(|b| b.kind == NameKind::Person && b.span.start >= span.start);
    if let Some(person) = person
        && text.get(person.span.end..last.span.start).and_then(|w| w.split_whitespace().next()).is_some_and(of)
    {
        return Some(person);
    }
    // "The Weather Service in Lund", "Ann Lee of the University in Lund": who speaks stands before the place.
    if let Some(body) = before.filter(|b| b.kind == NameKind::Organization && b.span.start >= span.start)
        && last.kind == NameKind::Place
        && text.get(body.span.end..last.span.start).is_some_and(|between| between.trim() == "in")
    {
        return named(article, text, Span::new(span.start, body.span.end));
    }
    let joined = before.is_some_and(|b| {
        let between = text.get(b.span.end..last.span.start).unwrap_or("");
        between.split_whitespace().next().is_some_and(|word| matches!(word, "and" | "&"))
    });
    (!joined && !is_described_by(text, span, last)).then_some(last)
}

/// "the ambassador to Norland", "a lawyer for Lee": the noun speaks, and not what it belongs to. A spokeswoman for the
/// ministry speaks for the ministry.
fn is_described_by(text: &str, span: Span, last: &Mention) -> bool {
    let before = text.get(span.start..last.span.start).unwrap_or("");
    // "chairman of NGO Help Norland": of a name of which only the end was told, the whole.
    let titled = last.kind == NameKind::Person;
    let within =
        |w: &&str| matches!(*w, "the" | "a" | "an" | "its" | "their") || !titled && w.starts_with(char::is_uppercase);
    let mut words = before.split_whitespace().rev().skip_while(within).peekable();
    let preposition = words.next();
    // "The health ministry in Lund" is not Lund, "the government in Lund" is.
    let rules = |word: &str| matches!(word, "administration" | "authorities" | "government" | "leadership" | "regime");
    if preposition == Some("in") && last.kind == NameKind::Place && words.peek().is_some_and(|word| !rules(word)) {
        return true;
    }
    let preposition = preposition.is_some_and(|w| matches!(w, "to" | "for" | "in" | "at" | "from" | "with" | "of"));
    let head = |word: &str| {
        let bare = word.trim_end_matches([',', '(', ')']);
        let voice = bare.starts_with("spokes") && last.kind == NameKind::Organization;
        // "A report by the ministry" is the ministry's, "reports from Norland" are not Norland's.
        let told = |kind| kind != SourceKind::Document || last.kind == NameKind::Place;
        sources::source_any_case(bare).is_some_and(told) && !is_body(bare) && !voice
    };
    // "allies of Lee", whatever they are called.
    let many = before.split_whitespace().next().is_some_and(|word| word.ends_with('s'));
    let theirs =
        last.kind == NameKind::Person && before.contains(" of ") && (many || before.starts_with(char::is_lowercase));
    preposition && (theirs || words.any(head))
}

/// "The Kentucky Republican", "an Iraqi": one person, and not all of that party or people.
fn is_one_of_many(text: &str, span: Span, mention: &Mention) -> bool {
    let words = span.text(text);
    let lower = words.to_lowercase();
    let one = ["the ", "a ", "an ", "one "].iter().any(|article| lower.starts_with(article));
    let of_party = || words.split_whitespace().next_back().is_some_and(is_party);
    one && !lower.ends_with('s') && (mention.kind == NameKind::Other || of_party())
}

/// What a member of a party is called, and what is his: "the Kentucky Republican", "the Republican senator".
fn is_party(word: &str) -> bool {
    matches!(
        word,
        "Conservative" | "Democrat" | "Democratic" | "Independent" | "Liberal" | "Republican" | "Socialist" | "Tory"
    )
}

/// "Ann Lee said no. “It is law,” the Ohio Democrat said.": whoever spoke in the sentence before, called by something new.
fn described_anew(article: &Article, text: &str, span: Span, last: Option<&Last>) -> Option<String> {
    let mut words = span.text(text).split_whitespace();
    // "The Ohio Democrat", "the Republican senator", not "the most loyal Democrat"
    let named = |word: &str| word.starts_with(char::is_uppercase);
    let the = words.next().is_some_and(|word| word.eq_ignore_ascii_case("the")) && words.next().is_some_and(named);
    let sentence = |at: usize| article.sentences.partition_point(|s| s.start <= at);
    let last = last.filter(|l| the && l.person && sentence(span.start) <= sentence(l.at) + 1)?;
    last.entity.clone()
}

/// "A psychologist", "the officer": one person without a name, whom a pronoun behind may mean.
fn is_nameless(speaker: &Speaker, roles: &BTreeMap<String, Vec<usize>>) -> bool {
    use SourceKind::{Anonymous, Expert, Official, Spokesperson, Witness};
    // "The Ohio senator" is somebody who has a name in the text.
    let capitals = speaker.text.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    let words = speaker.text.to_lowercase();
    let ends = |word: &&str| matches!(*word, "at" | "for" | "from" | "in" | "of" | "on" | "who" | "with");
    let mut words = words.split_whitespace().take_while(|word| !ends(word));
    let counted = words.next().is_some_and(|word| {
        matches!(word, "a" | "an" | "one" | "another" | "the" | "his" | "her" | "their")
            || word.ends_with("'s")
            || word.ends_with("’s")
    });
    let head = words.last().unwrap_or("").trim_end_matches(',');
    let one = match speaker.kind {
        Some(kind) => matches!(kind, Anonymous | Expert | Official | Spokesperson | Witness),
        None => sources::is_agent(head),
    };
    let many = head.ends_with('s') || matches!(head, "" | "administration" | "people") || is_body(head);
    // "The former secretary of state", "the mayor" have a name somewhere, "the officer" has none.
    let titled = || !matches!(head, "minister" | "president") && roles.contains_key(head);
    let plain = || {
        !titled() && matches!(speaker.kind, Some(Anonymous | Spokesperson | Witness))
            || !titled()
                && matches!(
                    head,
                    "aide" | "judge" | "minister" | "officer" | "official" | "president" | "prosecutor" | "resident"
                )
    };
    let the = speaker.text.split_whitespace().next().is_some_and(|first| first.eq_ignore_ascii_case("the"));
    one && counted && !many && (!the || !capitals && plain())
}

/// "Ned Hill", whom the names of the article lack: he is somebody, and nobody else is meant by "he" behind him.
fn is_unlisted_name(speaker: &Speaker) -> bool {
    let mut words = speaker.text.split_whitespace();
    let first = words.next().map(str::to_lowercase).and_then(|first| sex_of(&first));
    first.is_some() && words.next().is_some_and(|word| word.starts_with(char::is_uppercase)) && words.next().is_none()
}

/// "the union's chairwoman, Ann Lee": the person whom a comma sets beside the speaker's words.
fn beside<'a>(article: &'a Article, text: &str, span: Span) -> Option<&'a Mention> {
    let begins = text.get(span.end..)?.strip_prefix(", ").map(|_| span.end + 2)?;
    let at = article.mentions.partition_point(|m| m.span.start < begins);
    let mention = article.mentions.get(at).filter(|m| m.span.start == begins && m.kind == NameKind::Person)?;
    let closed = text.get(mention.span.end..).is_some_and(|rest| rest.is_empty() || rest.starts_with([',', '.', ';']));
    let described = last_noun(span.text(text)).is_some_and(|noun| sources::source(&noun).is_some());
    (closed && described).then_some(mention)
}

/// Whether `later` stands in the sentence of `earlier` or one of the next two.
fn near(article: &Article, earlier: usize, later: usize) -> bool {
    let of = |at: usize| article.sentences.partition_point(|s| s.start <= at);
    of(later) <= of(earlier) + 3
}

fn last_noun(words: &str) -> Option<String> {
    words.split_whitespace().next_back().map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::article::Input;

    /// The name that the speaker of the last quotation means, when every name stands for itself.
    fn last_speaker_is(text: &str) -> Option<String> {
        let mut article = crate::extract(&Input { text: Some(text.to_string()), ..Input::default() }).unwrap();
        for mention in &mut article.mentions {
            mention.entity = Some(mention.span.text(&article.text).to_string());
        }
        let mut quotes = std::mem::take(&mut article.quotes);
        super::resolve(&article, &article.text, &mut quotes);
        quotes.last()?.speaker.as_ref()?.entity.clone()
    }

    #[test]
    fn pronouns_and_descriptions_mean_a_name_before_them() {
        let cases = [
            ("Angela Merkel spoke in Berlin. “We will rebuild,” she said.", Some("Angela Merkel")),
            ("“We will,” said Angela Merkel. “It is time,” she added.", Some("Angela Merkel")),
            ("“We will,” said Angela Merkel. Tony Blair disagreed. “It is too late,” he said.", Some("Tony Blair")),
            ("Somebody spoke. “We will rebuild,” she said.", None),
            (
                "“We will,” said Angela Merkel. The row follows an old paper's report claiming Hugh Hill was “unwell”.",
                None,
            ),
            ("“We will,” said Angela Merkel. The statement called Hugh Hill “unwell”.", Some("Angela Merkel")),
            // A document's words are of whoever presented it.
            (
                "In a statement on Monday, Angela Merkel said Hugh Hill had left. Tony Blair said so too. “It is law,” the \
                 statement said.",
                Some("Angela Merkel"),
            ),
            // What is no person is not whoever spoke last.
            ("“We will,” said Angela Merkel. Reuters has a paper, and it calls the bridge “old”.", Some("Reuters")),
            ("“We will,” said Angela Merkel. The paper was sent on, and it calls the bridge “old”.", None),
            ("Tony Blair gave out a letter. “We will,” he said. “It is law,” it read.", Some("Tony Blair")),
            ("Tony Blair’s letter went to the board on Monday. It called the bridge “old”.", Some("Tony Blair")),
            ("Tony Blair’s house is in Lund. It was “old”, Angela Merkel said.", Some("Angela Merkel")),
            ("Some Germans said “no”. The plan was sent out. It called the bridge “old”.", None),
            ("A statement was on the door. Tony Blair said so. “It is law,” the statement said.", None),
            ("The health ministry in Berlin said the water was “safe to drink”.", None),
            ("The United Nations office in Berlin said the water was “safe to drink”.", None),
            ("The Associated Press in Berlin said the water was “safe to drink”.", Some("Associated Press")),
            ("The government in Berlin said the water was “safe to drink”.", Some("Berlin")),
            (
                "Angela Merkel of the Associated Press in Berlin said the water was “safe to drink”.",
                Some("Angela Merkel"),
            ),
            ("Tony Blair said he was ill. “It is law,” the statement said.", Some("Tony Blair")),
            (
                "President Angela Merkel met President Hugh Hill. “We will,” said Angela Merkel. “Soon,” the president \
                 added.",
                Some("Angela Merkel"),
            ),
            (
                "President Angela Merkel spoke. “We will,” said Angela Merkel. President Hugh Hill came. “No,” the \
                 president said.",
                Some("Hugh Hill"),
            ),
            ("While Tony Blair was away, President Hugh Hill came to Lund. “We will,” he said.", Some("Hugh Hill")),
            ("But Tony Blair, Hugh Hill and others came to Lund. “We will,” he said.", Some("Tony Blair")),
            ("After Tony Blair spoke, the crowd booed Hugh Hill. “We will,” he said.", Some("Tony Blair")),
            ("A senior official spoke. “We will rebuild,” the official said.", None),
            ("“We will rebuild,” said the city's mayor, Angela Merkel.", Some("Angela Merkel")),
            ("“We will rebuild,” said the mayor, Angela Merkel and her guests clapped.", None),
            (
                "French President Paul Roche met President Hugh Hill. “We will rebuild,” the French president said.",
                Some("Paul Roche"),
            ),
            ("President Hugh Hill spoke. “We will rebuild,” the French president said.", None),
            ("President Hugh Hill spoke. “We will rebuild,” the president said.", Some("Hugh Hill")),
            ("Hugh Hill met Republicans. “We will rebuild,” the Kentucky Republican said.", None),
            ("“We will rebuild,” Republicans said.", Some("Republicans")),
            ("Critics of Hugh Hill said it was “dead”.", None),
            ("“We will rebuild,” said Nanette Miller of Lund University.", Some("Nanette Miller")),
            ("“We will rebuild,” said the University of Lund.", Some("University of Lund")),
            ("France and Germany said they would rebuild.", None),
            ("Angela Merkel and Tony Blair said they would rebuild.", None),
            // A pronoun means nobody whose first name or title is of the other sex.
            ("Angela Merkel met Tony Blair in Lund. “We will rebuild,” he said.", Some("Tony Blair")),
            ("“We will,” said Tony Blair. Angela Merkel agreed. “It is time,” he added.", Some("Tony Blair")),
            ("“We will,” said Tony Blair. “It is time,” she added.", None),
            ("Kim Lee met Tony Blair in Lund. “We will rebuild,” he said.", Some("Kim Lee")),
            // Nor anybody, where somebody's relative speaks who has no name.
            ("Angela Merkel left. Tony Blair's mother wept. “We will rebuild,” she said.", None),
            ("Angela Merkel left. His mother wept. “We will rebuild,” she said.", None),
            ("“I am a preacher's daughter,” said Angela Merkel. “We will rebuild,” she added.", Some("Angela Merkel")),
            ("Angela Merkel spoke. “I am Tony's daughter.” “We will rebuild,” she said.", Some("Angela Merkel")),
            ("Angela Merkel left. Her mother wept. “We will rebuild,” she said.", Some("Angela Merkel")),
            ("Tony Blair left. His sister Angela Merkel wept. “We will rebuild,” she said.", Some("Angela Merkel")),
            // Whom the words name does not say them.
            ("Tony Blair spoke in Lund. “Hugh Hill met Paul Roche and will lead,” he said.", Some("Tony Blair")),
            // "He" goes on, whoever is named in his sentence.
            ("Tony Blair came to Lund. He also met Hugh Hill there. “We will rebuild,” he said.", Some("Tony Blair")),
            ("Tony Blair came to Lund. She also met Hugh Hill there. “We will rebuild,” he said.", Some("Hugh Hill")),
            // A noun for a person means him for the pronoun behind it, too.
            (
                "President Tony Blair spoke. “We will,” the president said, while Hugh Hill slept. “It is time,” he added.",
                Some("Tony Blair"),
            ),
            // Who only belongs to the body that speaks.
            ("The Norland party and Hugh Hill met. “We will rebuild,” the party said.", None),
            ("President Tony Blair and Hugh Hill met. “We will rebuild,” the president said.", Some("Tony Blair")),
            ("Judge Tony Blair ruled. Later a federal judge in Lund agreed. “It is law,” the judge said.", None),
            ("Judge Tony Blair ruled. “It is law,” the judge said.", Some("Tony Blair")),
            ("“We will rebuild,” said the ambassador to Norway.", None),
            ("“We will rebuild,” said a lawyer for Lund University.", None),
            ("“We will rebuild,” allies of Hugh Hill said.", None),
            ("One judge said Hugh Hill was happy. “We will rebuild,” the judge added.", None),
            ("“We will rebuild,” said a spokeswoman for Lund University.", Some("Lund University")),
            ("“We will rebuild,” said a spokeswoman for Hugh Hill.", None),
            ("“We will rebuild,” said the government of Norway.", Some("Norway")),
            // Whom the sentence names behind the pronoun, or in what it says, is another one.
            (
                "Tony Blair spoke. Hugh Hill met Tony Blair in Lund. The search for Hugh Hill goes on, he said.",
                Some("Tony Blair"),
            ),
            ("Tony Blair spoke in Lund. He called Hugh Hill's hat “silly”.", Some("Tony Blair")),
            ("Hugh Hill told Tony Blair it was late. He said Hugh Hill was “tired”.", Some("Tony Blair")),
            ("Tony Blair spoke. When asked about it, he said, Tony Blair smiled.", Some("Tony Blair")),
            ("President Hugh Hill met Tony Blair. He asked the president to “wait”.", None),
            ("Tony Blair, who was fined before he left, said nobody told Tony Blair.", Some("Tony Blair")),
            ("Hugh Hill had seen worse, he told the Gazette.", Some("Hugh Hill")),
            ("“We will,” said Tony Blair. Hugh Hill had seen worse, he told the Gazette.", Some("Tony Blair")),
            ("Hugh Hill and three others had seen worse, he told the Gazette.", Some("Hugh Hill")),
            ("The wife of Hugh Hill had seen worse, he told the Gazette.", None),
            // So is who is named for something else, died, or is shown in a picture.
            ("Tony Blair spoke for the Hugh Hill administration. “We will,” he said.", Some("Tony Blair")),
            ("“We will,” said Tony Blair. The man, Hugh Hill, died in May. “It is late,” he said.", Some("Tony Blair")),
            // One without a name speaks on.
            ("Hugh Hill left. A psychologist said it was late. “It is sad,” he added.", None),
            ("Hugh Hill left, according to a psychologist. “It is sad,” he added.", Some("Hugh Hill")),
            ("Hugh Hill left. Many nurses said it was late. “It is sad,” he added.", Some("Hugh Hill")),
            (
                "Judge Tony Blair ruled. A man left. The judge said it was late. “It is sad,” he added.",
                Some("Tony Blair"),
            ),
            ("Hugh Hill left. The officer said it was late. “It is sad,” he added.", None),
            // He may speak of what bears his name.
            ("Tony Blair spoke. He said the Tony Blair administration was late.", Some("Tony Blair")),
            (
                "Hugh Hill left. Tony Blair spoke. He told guests of the Tony Blair Foundation that it was late.",
                Some("Tony Blair"),
            ),
            // Who owns what a sentence is about.
            ("Tony Blair's contract had ended. “We will rebuild,” he said.", Some("Tony Blair")),
            ("Tony Blair's lawyer came. “We will rebuild,” he said.", None),
            // Called by something new right after he spoke.
            ("“We will,” said Hugh Hill. “It is law,” the Ohio Democrat told reporters.", Some("Hugh Hill")),
            ("“We will,” said Hugh Hill. “It is law,” an Ohio Democrat told reporters.", None),
            ("“We will,” said Hugh Hill. “It is law,” Democrats told reporters.", Some("Democrats")),
            // Papers are not of whoever spoke last, statements are.
            ("“We will,” said Hugh Hill. The dossier called the bridge “old”.", None),
            ("Hugh Hill wrote of Tony Blair, the singer and former nurse who said it was “old”.", Some("Tony Blair")),
            ("Hugh Hill wrote of Tony Blair, the singer, a nurse who said it was “old”.", None),
            // What a paper passes on is not its own.
            (
                "The Harbour Post reported that a board had met, though it had not concluded that the bridge was old.",
                None,
            ),
            ("“We will,” said a chairman of NGO Help Norway.", None),
        ];
        for (text, want) in cases {
            assert_eq!(last_speaker_is(text).as_deref(), want, "{text}");
        }
    }
}
