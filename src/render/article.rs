//! One article for a terminal: what was read and extracted.

use super::report::one_line;
use super::word;
use crate::article::Article;
use crate::text::Span;
use std::fmt::Write;

pub(super) fn article(article: &Article) -> String {
    let mut out = String::new();
    let words = |span: Span| one_line(span.text(&article.text));
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{}", article.label());
    let date = article.published.as_ref().map_or("unknown".to_string(), |p| format!("{} ({})", p.date, word(p.basis)));
    let _ = writeln!(out, "  title      {}", article.title.as_deref().unwrap_or("unknown"));
    let _ = writeln!(out, "  published  {date}");
    for (what, list) in
        [("byline", &article.byline), ("credits", &article.credits.iter().map(|c| c.name.clone()).collect())]
    {
        if !list.is_empty() {
            let _ = writeln!(out, "  {what:<9}  {}", list.join("; "));
        }
    }
    let language = article.language.as_deref().unwrap_or("unknown, read as English");
    let _ = writeln!(out, "  language   {language}");
    for note in &article.notes {
        let _ = writeln!(out, "  {:<9}  {}", word(note.code), note.text);
    }
    let _ = writeln!(out, "  {} blocks, {} sentences", article.blocks.len(), article.sentences.len());
    for quote in &article.quotes {
        let speaker = quote.speaker.as_ref().map_or("unknown", |s| s.text.as_str());
        let via = quote.via.as_ref().map(|v| format!(", via {v}")).unwrap_or_default();
        let _ = writeln!(out, "  {:<9}  {}{via}: {}", word(quote.form), one_line(speaker), words(quote.span));
    }
    for mention in &article.mentions {
        let _ = writeln!(out, "  {:<12}  {}", word(mention.kind), words(mention.span));
    }
    for q in &article.quantities {
        let unit = q.unit.as_deref().unwrap_or("");
        let _ = writeln!(out, "  {:<9}  {} = {} {} {unit}", word(q.measure), words(q.span), word(q.bound), q.value);
    }
    for time in &article.times {
        let day = |d: &Option<String>| d.clone().unwrap_or_else(|| "?".to_string());
        let _ =
            writeln!(out, "  {:<9}  {} = {} to {}", word(time.kind), words(time.span), day(&time.from), day(&time.to));
    }
    for loaded in &article.loaded {
        let _ = writeln!(out, "  {:<9}  {} ({})", loaded.category, words(loaded.span), word(loaded.voice));
    }
    out
}
