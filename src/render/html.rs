//! The story as a report in one HTML file, without scripts.

use super::report::{report, several};
use crate::story::Story;
use std::fmt::Write;

const STYLE: &str = include_str!("report.css");
/// SHA-256 of [`STYLE`], so that the report's policy allows this style sheet and no other.
const STYLE_HASH: &str = "evQqs81xLcLWCyRSMwKZFORi2H385a/cep8kK9j9xOE=";

pub(super) fn html(story: &Story) -> String {
    let report = report(story);
    let title = escape(&report.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<h1>{title}</h1>\n"
    );
    if !report.stories.is_empty() {
        let _ = writeln!(out, "<p>{}</p>\n<ol>", several(&report.stories));
        for story in &report.stories {
            let _ = writeln!(out, "<li>{}: {}</li>", story.letters, escape(&story.headline));
        }
        out.push_str("</ol>\n");
    }
    out.push_str(
        "<table>\n<thead><tr><th scope=\"col\"></th><th scope=\"col\">Report</th>\
         <th scope=\"col\">Published</th><th scope=\"col\">Origin</th></tr></thead>\n<tbody>\n",
    );
    for source in &report.articles {
        let cells = [&source.letter, &source.label, &source.date, &source.origin].map(|cell| escape(cell));
        let [letter, label, date, origin] = cells;
        let _ =
            writeln!(out, "<tr><th scope=\"row\">{letter}</th><td>{label}</td><td>{date}</td><td>{origin}</td></tr>");
    }
    out.push_str("</tbody>\n</table>\n<ul class=\"findings\">\n");
    for source in &report.articles {
        for note in &source.notes {
            let _ = writeln!(out, "<li>{}: {}</li>", source.letter, escape(note));
        }
    }
    for finding in &report.findings {
        let _ = writeln!(out, "<li>{}</li>", escape(finding));
    }
    out.push_str("</ul>\n");
    for section in &report.sections {
        let _ = writeln!(out, "<h2>{}</h2>\n<ul>", section.heading);
        for item in &section.items {
            let _ = write!(out, "<li><p>{}</p>", escape(&item.text));
            for said in &item.said {
                let _ = write!(out, "\n<p class=\"said\">{}</p>", escape(said));
            }
            if !item.passages.is_empty() {
                out.push_str("\n<ul class=\"passages\">\n");
                for passage in &item.passages {
                    let note =
                        if passage.note.is_empty() { String::new() } else { format!(" <em>{}</em>", passage.note) };
                    let _ = writeln!(out, "<li><b>{}</b>{note} {}</li>", passage.letter, escape(&passage.text));
                }
                out.push_str("</ul>");
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use sha2::Digest;

    #[test]
    fn the_policy_allows_the_style_sheet() {
        let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(STYLE));
        assert_eq!(STYLE_HASH, hash, "after a change of report.css put this hash into STYLE_HASH");
    }

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escape("<a href='x'>\"&"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
    }
}
