//! How cost grows with a story: docs/growth.svg, drawn from what the benchmark measured.

use anyhow::{Context, Result};
use std::fmt::Write;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
/// Left, top, right and bottom of the field.
const MARGINS: [f64; 4] = [64.0, 20.0, 24.0, 48.0];

/// A drawing of (articles, milliseconds), both on scales where each step is ten times the one before. A dashed line shows
/// what cost would be if it grew as the number of articles does.
///
/// # Errors
/// When there are fewer than two points.
pub fn drawing(points: &[(f64, f64)]) -> Result<String> {
    let (first, last) = points.first().zip(points.last()).filter(|(a, b)| a.0 < b.0).context("no growth to draw")?;
    let (low, high) =
        (decade(points.iter().map(|p| p.1).fold(f64::INFINITY, f64::min), f64::floor), decade(last.1, f64::ceil));
    let across = Scale { from: first.0.log10(), to: last.0.log10(), start: MARGINS[0], end: WIDTH - MARGINS[2] };
    let up = Scale { from: low, to: high.max(low + 1.0), start: HEIGHT - MARGINS[3], end: MARGINS[1] };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>Time to compare a story by its number of articles</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    );
    for exponent in low as i32..=up.to as i32 {
        let y = up.at(f64::from(exponent));
        let label = time(10f64.powi(exponent));
        writeln!(svg, "<path d=\"M{:.1} {y:.1}H{:.1}\" stroke=\"#ddd\"/>", across.start, across.end)?;
        writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#444\">{label}</text>",
            across.start - 8.0,
            y + 4.0
        )?;
    }
    for (articles, _) in points {
        let (x, y) = (across.at(articles.log10()), HEIGHT - MARGINS[3] + 18.0);
        writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" fill=\"#444\">{articles}</text>")?;
    }
    writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#444\">articles of 800 words</text>",
        WIDTH / 2.0,
        HEIGHT - 8.0
    )?;
    let place = |(articles, ms): (f64, f64)| format!("{:.1} {:.1}", across.at(articles.log10()), up.at(ms.log10()));
    let linear = [*first, (last.0, first.1 * last.0 / first.0)].map(place).join("L");
    writeln!(svg, "<path d=\"M{linear}\" fill=\"none\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>")?;
    let line: Vec<String> = points.iter().copied().map(place).collect();
    writeln!(svg, "<path d=\"M{}\" fill=\"none\" stroke=\"#a3261b\" stroke-width=\"2\"/>", line.join("L"))?;
    for &(articles, ms) in points {
        let (x, y) = (across.at(articles.log10()), up.at(ms.log10()));
        writeln!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"#a3261b\"><title>{articles} articles: {}</title></circle>",
            time(ms)
        )?;
    }
    Ok(svg + "</svg>\n")
}

/// Numbers on a line.
struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    fn at(&self, value: f64) -> f64 {
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }
}

fn decade(ms: f64, round: fn(f64) -> f64) -> f64 {
    round(ms.max(0.01).log10())
}

fn time(ms: f64) -> String {
    if ms < 1000.0 {
        format!("{:.3} ms", ms).replace(".000", "")
    } else {
        format!("{:.1} s", ms / 1000.0).replace(".0 ", " ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_is_drawn_inside_the_field() {
        let svg = drawing(&[(2.0, 8.7), (200.0, 1496.0), (1000.0, 19_000.0)]).unwrap();
        assert_eq!(svg.matches("<circle").count(), 3);
        assert!(svg.contains(">100 ms<") && svg.contains(">10 s<") && svg.contains("1000 articles: 19 s"), "{svg}");
        for part in svg.split("cy=\"").skip(1) {
            let y: f64 = part.split('"').next().unwrap().parse().unwrap();
            assert!((MARGINS[1]..=HEIGHT - MARGINS[3]).contains(&y), "{y}");
        }
        assert!(drawing(&[(2.0, 8.7)]).is_err());
    }
}
