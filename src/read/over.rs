//! How many paragraphs stand over the text of a report that was copied from a page: headline, writers, day, outlet, buttons?

use super::layout::{HEADER, Paragraph};
use super::{header, lines, masthead};

/// How many paragraphs of a plain text are its header; 0 where none tells the day, the outlet or the writers.
pub(super) fn paragraphs(text: &str, paragraphs: &[Paragraph]) -> usize {
    let near = paragraphs.get(..paragraphs.len().min(HEADER)).unwrap_or(&[]);
    if near.iter().any(|paragraph| paragraph.kind.is_some()) {
        return 0; // markup tells
    }
    let words = |paragraph: &Paragraph| paragraph.span.text(text).trim();
    let sign = |line: &str| {
        let field = header::field(line, true).is_some();
        field || lines::is_date_line(line) || masthead::of(line).is_some_and(|m| !m.may_be_a_headline())
    };
    let is_prose = |line: &str| lines::is_prose(line) && !lines::is_date_line(line);
    let (mut prose, mut last) = (0, 0);
    for (number, line) in near.iter().map(words).enumerate() {
        prose += usize::from(is_prose(line));
        // What the report is about may stand between headline and day, in a sentence or two.
        if prose > 1 {
            break;
        }
        if number > 0 && sign(line) {
            last = number;
        }
    }
    let behind = near.iter().skip(last + 1).map(words).take_while(|line| !is_prose(line)).count();
    if last == 0 || last + 1 + behind == near.len() { last } else { last + 1 + behind }
}
