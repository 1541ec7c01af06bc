//! What is each paragraph: header, title, byline, dateline, heading, caption, credit, furniture, or body?
//!
//! Works on plain text and on the text built from HTML alike; markup has said more of some paragraphs.

use super::dates::{Day, day_in};
use super::header::{self, Field};
use super::{address, dateline, headline, lines, markdown, masthead, notes, over};
use crate::article::{Article, Basis, Block, BlockKind, Dateline, Published};
use crate::english::abbreviations::STARTERS;
use crate::english::agencies::agency;
use crate::english::news;
use crate::text::Span;
use jiff::civil::Date;

/// Header lines, bylines and datelines stand among the first paragraphs.
pub(super) const HEADER: usize = 12;
/// Author lines, credits and furniture of profiles stand among the last ones.
const FOOTER: usize = 4;
/// Lines of a header between headline and text.
const OVER_TEXT: usize = 4;
/// So many paragraphs may stand between headline and day: what the report is about, in a sentence or two.
const STANDFIRST: usize = 2;

/// A paragraph of the text, and what it is if that is known from markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub span: Span,
    pub kind: Option<BlockKind>,
}

impl Paragraph {
    /// A paragraph of which nothing is known.
    pub fn plain(span: Span) -> Paragraph {
        Paragraph { span, kind: None }
    }
}

/// Fills in the article's blocks and what its header, dateline and credits say.
pub(super) fn lay_out(article: &mut Article, paragraphs: &[Paragraph]) {
    let text = std::mem::take(&mut article.text);
    let over = over::paragraphs(&text, paragraphs);
    let mut layout =
        Layout { text: &text, article, stated: None, updated: None, dateline: None, bodies: 0, over, ended: false };
    for (number, paragraph) in paragraphs.iter().enumerate() {
        layout.add(paragraphs, number, *paragraph);
    }
    layout.finish();
    article.text = text;
}

struct Layout<'a> {
    text: &'a str,
    article: &'a mut Article,
    /// The day that a header line states.
    stated: Option<Date>,
    /// The day that a line on an update states; it stands in for another.
    updated: Option<Date>,
    dateline: Option<(Span, dateline::Found)>,
    /// Body blocks so far.
    bodies: usize,
    /// So many paragraphs stand over the text, as copied from a page: headline, writers, day, buttons.
    over: usize,
    /// Whether a press release has said that it ends.
    ended: bool,
}

impl Layout<'_> {
    fn add(&mut self, all: &[Paragraph], number: usize, paragraph: Paragraph) {
        let mut span = paragraph.span.trim(self.text);
        let in_header = number < HEADER && paragraph.kind.is_none();
        if in_header && self.masthead(all, number, span) {
            return;
        }
        if in_header {
            span = self.header(span);
        }
        if span.is_empty() || paragraph.kind.is_none() && self.marked(all, number, &mut span) {
            return;
        }
        if in_header && self.masthead(all, number, span) {
            return;
        }
        let kind = paragraph.kind.unwrap_or_else(|| self.kind(all, number, span));
        match kind {
            BlockKind::Body => self.body(all, number, span),
            BlockKind::Title => self.title(span),
            BlockKind::Byline => self.byline(span),
            BlockKind::Dateline => self.dateline(span),
            BlockKind::Caption => self.caption(span),
            kind => self.push(kind, span),
        }
    }

    fn push(&mut self, kind: BlockKind, span: Span) {
        let span = span.trim(self.text);
        if !span.is_empty() {
            self.article.blocks.push(Block { kind, span });
        }
    }

    /// Takes header fields off the start of a paragraph and returns the rest.
    fn header(&mut self, mut span: Span) -> Span {
        while let Some((field, used)) = header::field(span.text(self.text), self.bodies == 0) {
            let end = span.start + used;
            let line = Span::new(span.start, end);
            match field {
                Field::Date(day) => {
                    self.stated = self.stated.or(day.date(None));
                    self.push(BlockKind::Dateline, line);
                }
                Field::Title(label) => {
                    let value = Span::new(span.start + label, end).trim(self.text);
                    self.push(BlockKind::Boilerplate, Span::new(span.start, span.start + label));
                    self.title(value);
                }
                Field::Source(label) if self.bodies == 0 => {
                    let value = Span::new(span.start + label, end).trim(self.text);
                    self.article.source.get_or_insert_with(|| one_line(value.text(self.text)));
                    self.push(BlockKind::Credit, line);
                }
                Field::Source(_) => self.push(BlockKind::Credit, line),
                Field::Authors(_) => self.byline(line),
                Field::Url(label) => {
                    let value = Span::new(span.start + label, end).trim(self.text);
                    self.article.url.get_or_insert_with(|| value.text(self.text).to_string());
                    self.push(BlockKind::Boilerplate, line);
                }
            }
            span = Span::new(end, span.end).trim(self.text);
            if span.is_empty() {
                break;
            }
        }
        span
    }

    /// A headline; what outlets put before and after it is furniture.
    fn title(&mut self, span: Span) {
        let bare = headline::bare(span.text(self.text), self.article.source.as_deref());
        let words = Span::new(span.start + bare.start, span.start + bare.end);
        self.article.title.get_or_insert_with(|| one_line(words.text(self.text)));
        self.push(BlockKind::Boilerplate, Span::new(span.start, words.start));
        self.push(BlockKind::Title, words);
        self.push(BlockKind::Boilerplate, Span::new(words.end, span.end));
    }

    /// Markdown says by marks what a line is: "# Title", "## Heading", "> quotation", "*By Ann Lind*". The marks are furniture;
    /// whether the line is done with, else what is left of it stands in `span`.
    fn marked(&mut self, all: &[Paragraph], number: usize, span: &mut Span) -> bool {
        let Some(marks) = markdown::marks(span.text(self.text)) else { return false };
        let words = Span::new(span.start + marks.before, span.end - marks.behind);
        self.push(BlockKind::Boilerplate, Span::new(span.start, words.start));
        let behind = Span::new(words.end, span.end);
        *span = words;
        if marks.heading {
            match self.is_untitled() && self.bodies == 0 {
                true => self.title(words),
                false => self.push(BlockKind::Heading, words),
            }
        } else if !behind.is_empty() {
            // What stands between marks is read as if it stood alone.
            self.add(all, number, Paragraph::plain(words));
        }
        self.push(BlockKind::Boilerplate, behind);
        marks.heading || !behind.is_empty()
    }

    /// A line over the text that says whose it is; whether it is one.
    fn masthead(&mut self, all: &[Paragraph], number: usize, span: Span) -> bool {
        let Some(found) = masthead::of(span.text(self.text)).filter(|_| self.bodies == 0) else { return false };
        if self.is_untitled() && found.may_be_a_headline() {
            // "Captain Quits Post" is the headline, unless one follows.
            let next = all.get(number + 1).map_or("", |p| p.span.text(self.text));
            let headline = lines::is_headline(next) && !lines::is_prose(next) && header::field(next, true).is_none();
            if !headline || lines::is_date_line(next) || masthead::of(next).is_some() {
                return false;
            }
        }
        self.stated = self.stated.or(found.day.and_then(|day| day.date(None)));
        // What an agency's name over a text means is for the credits to say.
        let credited = agency(found.outlet).is_some();
        if !credited {
            self.article.source.get_or_insert_with(|| one_line(found.outlet));
        }
        let kind = if !found.writers.is_empty() {
            BlockKind::Byline
        } else if found.day.is_some() && !credited {
            BlockKind::Dateline
        } else {
            BlockKind::Credit
        };
        for name in found.writers {
            if !self.article.byline.contains(&name) {
                self.article.byline.push(name);
            }
        }
        self.push(kind, span);
        true
    }

    /// Whether no headline stands among the first blocks.
    fn is_untitled(&self) -> bool {
        !self.article.blocks.iter().take(HEADER).any(|b| b.kind == BlockKind::Title)
    }

    fn byline(&mut self, span: Span) {
        let words = span.text(self.text);
        self.name_writers(lines::writers_in_a_place(words).unwrap_or(words));
        self.push(BlockKind::Byline, span);
    }

    fn name_writers(&mut self, words: &str) {
        for name in header::names(words) {
            if !self.article.byline.contains(&name) {
                self.article.byline.push(name);
            }
        }
    }

    /// What a picture shows, and apart from it who took it.
    fn caption(&mut self, span: Span) {
        let credit = lines::picture_credit_at_end(span.text(self.text));
        let cut = credit.map_or(span.end, |at| span.start + at);
        self.push(BlockKind::Caption, Span::new(span.start, cut));
        self.push(BlockKind::Credit, Span::new(cut, span.end));
    }

    /// A line that markup calls a dateline, or that is nothing but a date.
    fn dateline(&mut self, span: Span) {
        let words = span.text(self.text);
        if lines::is_date_line(words) {
            self.stated = self.stated.or(day_in(words).and_then(|day| day.date(None)));
            if let Some(who) = lines::writers_behind_a_date(words) {
                self.name_writers(who);
            }
        } else if self.dateline.is_none() {
            self.dateline = dateline::alone(words).map(|found| (span, found));
        }
        self.push(BlockKind::Dateline, span);
    }

    /// What a paragraph is of which markup has said nothing.
    fn kind(&mut self, all: &[Paragraph], number: usize, span: Span) -> BlockKind {
        let words = span.text(self.text);
        let near = |at: Option<usize>| at.and_then(|at| all.get(at)).map_or("", |p| p.span.text(self.text));
        let next = near(number.checked_add(1));
        if number == 0 && headline::has_prefix(words) && lines::is_headline(words) && !lines::is_prose(words) {
            return BlockKind::Title; // "WATCH: Ferry runs aground" is a link further down.
        }
        if lines::is_caption(words) {
            return BlockKind::Caption;
        }
        // What follows the end of a press release is for editors.
        self.ended |= self.bodies > 1 && lines::is_end_of_a_release(words);
        if self.ended {
            return BlockKind::Boilerplate;
        }
        if notes::is_label(near(number.checked_sub(1))) && self.bodies > 0 {
            return BlockKind::Boilerplate;
        }
        if lines::is_furniture(words) || notes::is_wall(words) || notes::of_the_editors(words).is_some() {
            if number < HEADER {
                self.updated =
                    self.updated.or(day_in(words).filter(|_| words.len() < 60).and_then(|day| day.date(None)));
            }
            return BlockKind::Boilerplate;
        }
        if number < HEADER && self.bodies == 0 && lines::is_of_mail(words) {
            return BlockKind::Boilerplate;
        }
        if lines::is_credit(words) {
            return BlockKind::Credit;
        }
        if number < HEADER
            && self.bodies == 0
            && (lines::is_date_line(words) || lines::is_day(words) && !next.is_empty())
        {
            return BlockKind::Dateline;
        }
        if number < self.over && lines::is_date_line(words) {
            return BlockKind::Dateline;
        }
        if number < HEADER && self.bodies == 0 && self.dateline.is_none() && dateline::is_full_line(words) {
            return BlockKind::Dateline;
        }
        let untitled = self.is_untitled();
        if number < self.over && self.bodies <= STANDFIRST {
            let count = words.split_whitespace().count();
            if untitled && self.bodies == 0 && count >= 3 && lines::is_headline(words) && !lines::is_of_writers(words) {
                return BlockKind::Title;
            }
            if !untitled && lines::writers_in_a_place(words).is_some() {
                return BlockKind::Byline;
            }
            // "Ann Lind" over the day or the outlet
            let day_or_outlet = lines::is_date_line(next) || masthead::of(next).is_some();
            let first = words.split(' ').next().unwrap_or("").to_lowercase();
            let named = lines::is_of_writers(words) && !STARTERS.has(&first);
            if !untitled && self.article.byline.is_empty() && named && day_or_outlet {
                return BlockKind::Byline;
            }
            // "Save", "3 minute read", "Published"
            if !untitled && count <= 4 && !lines::ends_sentence(words) {
                return BlockKind::Boilerplate;
            }
        }
        // "Ann Lind", "USA Today": a writer and an outlet, between title and text.
        let is_outlet = |line: &str| news::is_outlet(line) || agency(line).is_some() || masthead::of(line).is_some();
        let outlet = |at: usize| is_outlet(near(Some(at)));
        let between = |at: usize| outlet(at) || lines::is_of_writers(near(Some(at))) && outlet(at + 1);
        if number < HEADER && self.bodies == 0 && !untitled && between(number) {
            return if outlet(number) { BlockKind::Credit } else { BlockKind::Byline };
        }
        let over_text = |at: usize| {
            let line = near(Some(at));
            between(at) || lines::is_date_line(line) || lines::is_day(line) || header::field(line, true).is_some()
        };
        let prose_follows = || {
            // Outlet, day and writers may stand between headline and text in any order.
            let over = (1..=OVER_TEXT).take_while(|&lines| over_text(number + lines)).count();
            if over > 0 && near(Some(number + over + 1)).len() > 60 && !lines::is_prose(words) {
                return true;
            }
            let credited = (1..=2).take_while(|&lines| between(number + lines)).count();
            let next_but_these = near(Some(number + credited + 1));
            lines::is_prose(next_but_these)
                || header::field(next_but_these, true).is_some()
                || near(Some(number + credited + 2)).len() > 60 && !lines::is_prose(words)
        };
        if number < HEADER && self.bodies == 0 && untitled && lines::is_headline(words) && prose_follows() {
            return BlockKind::Title;
        }
        if self.bodies > 0 && number + FOOTER >= all.len() && lines::is_profile(words, &self.article.byline) {
            return BlockKind::Boilerplate;
        }
        if self.bodies > 0 && lines::is_subhead(words) && lines::is_prose(next) && !dateline_begins(next) {
            return BlockKind::Heading;
        }
        BlockKind::Body
    }

    /// Takes a dateline off the start, and a link or an agency off the end of a body paragraph.
    fn body(&mut self, all: &[Paragraph], number: usize, mut span: Span) {
        if self.bodies == 0
            && self.dateline.is_none()
            && let Some((day, used)) = lines::date_before_prose(span.text(self.text))
        {
            self.stated = self.stated.or(day.date(None));
            self.push(BlockKind::Dateline, Span::new(span.start, span.start + used));
            span = Span::new(span.start + used, span.end).trim(self.text);
        }
        if self.bodies < 2
            && self.dateline.is_none()
            && let Some(found) = dateline::at_start(span.text(self.text))
        {
            let line = Span::new(span.start, span.start + found.end).trim(self.text);
            self.push(BlockKind::Dateline, line);
            span = Span::new(span.start + found.end, span.end).trim(self.text);
            self.dateline = Some((line, found));
        }
        self.bodies += 1;
        let link = lines::link_at_end(span.text(self.text)).map(|at| Span::new(span.start + at, span.end));
        if let Some(link) = link {
            span = Span::new(span.start, link.start).trim(self.text);
        }
        let at_end = number + FOOTER >= all.len();
        let own = self.dateline.as_ref().and_then(|(_, found)| found.agency.as_deref());
        let cut = if at_end { lines::credit_at_end(span.text(self.text), own) } else { None };
        let cut = span.start + cut.unwrap_or(span.len());
        self.push(BlockKind::Body, Span::new(span.start, cut));
        self.push(BlockKind::Credit, Span::new(cut, span.end));
        if let Some(link) = link {
            self.push(BlockKind::Boilerplate, link);
        }
    }

    /// Joins what header and dateline say of the day.
    fn finish(self) {
        let given = self.article.published.as_ref().and_then(|p| super::dates::iso(&p.date));
        let full = |day: Option<Day>| day.filter(|d| d.year.is_some()).and_then(|d| d.date(None));
        let from_dateline = self.dateline.as_ref().and_then(|(_, found)| full(found.day));
        let stated = given.or(self.stated).or(from_dateline).or(self.updated);
        let day = stated.or_else(|| address::day(self.article.url.as_deref()?));
        if self.article.published.is_none() {
            let basis = if stated.is_some() { Basis::Stated } else { Basis::Inferred };
            self.article.published = day.map(|date| Published { date: super::dates::written(date), basis });
        }
        self.article.dateline = self.dateline.map(|(span, found)| Dateline {
            place: found.place,
            date: found.day.and_then(|found| found.date(day)).map(super::dates::written),
            agency: found.agency.map(|name| {
                agency(&name)
                    .map_or(name.clone(), |known| if known.len() <= name.len() { known.to_string() } else { name })
            }),
            span,
        });
    }
}

fn dateline_begins(words: &str) -> bool {
    dateline::at_start(words).is_some()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::Input;
    use crate::article::BlockKind::{self, Body, Boilerplate, Byline, Credit, Dateline, Heading, Title};

    fn kinds(text: &str) -> Vec<BlockKind> {
        let article = crate::extract(&Input { text: Some(text.to_string()), ..Input::default() }).unwrap();
        article.blocks.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn what_the_first_line_labels_is_the_headline() {
        let text = "The river Halla rose by two metres in one night, and the ferry at Delft lay still for a day.";
        assert_eq!(kinds(&format!("WATCH: River rises in Delft\n\n{text}")), [Boilerplate, Title, Body]);
        assert_eq!(kinds(&format!("River rises in Delft\n\n{text}\n\nWATCH: River rises")), [Title, Body, Boilerplate]);
    }

    #[test]
    fn a_press_release_begins_with_its_embargo_and_ends_before_its_notes() {
        let text = "The river Halla rose by two metres in one night, and the ferry at Delft lay still for a day.";
        let release = format!(
            "EMBARGOED UNTIL 18:00 on 11 June 2025\n\nRiver rises\n\n{text}\n\n{text}\n\nENDS\n\nThe town was founded in 1911 and has 19,000 people."
        );
        assert_eq!(kinds(&release), [Boilerplate, Title, Body, Body, Boilerplate, Boilerplate]);
        let plain = format!("Embargoed oil tanker leaves Delft\n\n{text}\n\n{text}\n\n{text}");
        assert_eq!(kinds(&plain), [Title, Body, Body, Body]);
    }

    #[test]
    fn marks_of_markdown_are_furniture() {
        let text = "The river Halla rose by two metres in one night, and the ferry at Delft lay still for a day.";
        for (page, want) in [
            (format!("# River rises in Delft\n\n{text}"), &[Boilerplate, Title, Body][..]),
            (
                format!("# River rises in Delft\n\n*By Ann Lind*\n\n{text}"),
                &[Boilerplate, Title, Boilerplate, Byline, Boilerplate, Body],
            ),
            (
                format!("# River rises\n\n{text}\n\n## The day after\n\n{text}"),
                &[Boilerplate, Title, Body, Boilerplate, Heading, Body],
            ),
            (format!("{text}\n\n> {text}"), &[Body, Boilerplate, Body]),
            (format!("#River rises in Delft, they wrote, and it did rise.\n\n{text}"), &[Body, Body]),
            (format!("{text}\n\n*It* rose by two metres, or by *three*"), &[Body, Body]),
        ] {
            assert_eq!(kinds(&page), want, "{page}");
        }
    }

    #[test]
    fn a_writer_and_an_outlet_stand_between_title_and_text() {
        let text = "The river Halla rose by two metres in one night, and the ferry at Delft lay still for a day.";
        for (lines, want) in [
            (&["River rises in Delft", "Ann Lind", "USA Today"][..], &[Title, Byline, Credit, Body][..]),
            (&["River rises in Delft", "Reuters"], &[Title, Credit, Body]),
            (&["River rises in Delft", "Ann Lind", "Delft Harbour"], &[Body, Body, Heading, Body]),
            (&["Reuters", "Ann Lind spoke at length."], &[Credit, Body, Body]),
            (&["River rises in Delft", "The Valley Courier", "March 4, 2025"], &[Title, Credit, Dateline, Body]),
            (&["River rises in Delft", "March 4, 2025", "BY ANN LIND"], &[Title, Dateline, Byline, Body]),
            (&["The Valley Courier", "River rises in Delft", "March 4, 2025"], &[Credit, Title, Dateline, Body]),
            (&["River rises in Delft", "Ann Lind, Valley Courier, March 4, 2025"], &[Title, Byline, Body]),
            (&["Harbour Captain Quits Post", "March 4, 2025"], &[Title, Dateline, Body]),
            (&["River rises in Delft", "March 4"], &[Title, Dateline, Body]),
            (&["River rises in Delft", "A Hard Day", "March 4, 2025"], &[Title, Boilerplate, Dateline, Body]),
            (
                &["River rises in Delft", "Published", "4 March 2025", "Save", "Ann Lind", "BBC News, Delft"],
                &[Title, Boilerplate, Dateline, Boilerplate, Byline, Credit, Body],
            ),
            (
                &[
                    "River rises in Delft",
                    "Ann Lind in Delft",
                    "Tue 4 Mar 2025 08.00 GMT",
                    "Last modified on Tue 4 Mar 2025",
                ],
                &[Title, Byline, Dateline, Dateline, Body],
            ),
            (
                &[
                    "River rises in Delft",
                    "The ferry lay still for a night and a day.",
                    "BY ANN LIND",
                    "March 4, 2025, 8:15 a.m. ET",
                ],
                &[Title, Body, Byline, Dateline, Body],
            ),
            (&["River rises in Delft", "By Ann Lind, CNN", "3 minute read"], &[Title, Byline, Boilerplate, Body]),
            (
                &["From: Ann Lind <lind@courier.example>", "Subject: River rises in Delft", "Date: 4 March 2025"],
                &[Boilerplate, Boilerplate, Title, Dateline, Body],
            ),
            (&["River rises in Delft", "Why it matters", "Who is hit"], &[Body, Body, Heading, Body]),
        ] {
            assert_eq!(kinds(&format!("{}\n\n{text}", lines.join("\n\n"))), want, "{lines:?}");
        }
    }
}
