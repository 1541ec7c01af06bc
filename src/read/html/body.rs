//! Which part of the page is the article?
//!
//! Each run of text weighs for or against: prose for, links and labels against. The element whose runs weigh most is the
//! article (as in readability and trafilatura, but with the best sum over a subtree in place of scores handed upwards);
//! an element that says it is the article's body is believed if it holds half of that.

use super::flow::Run;
use super::tree::Tree;
use crate::english::{has, pages};
use std::ops::Range;

/// The share of the best weight at which a named body is believed.
const BELIEVED: f64 = 0.5;

/// The parts of the page that hold the article, as ranges of nodes, in order.
pub(super) fn find(tree: &Tree, runs: &[Run]) -> Vec<Range<usize>> {
    let mut weights = vec![0.0; tree.nodes.len()];
    for run in runs {
        if let Some(weight) = weights.get_mut(run.block) {
            *weight += weigh(run);
        }
    }
    for at in (1..tree.nodes.len()).rev() {
        let (parent, weight) = (tree.node(at).map_or(0, |n| n.parent), weights.get(at).copied().unwrap_or(0.0));
        if let Some(sum) = weights.get_mut(parent) {
            *sum += weight;
        }
    }
    let mut best = 0;
    for (at, weight) in weights.iter().enumerate() {
        if *weight >= weights.get(best).copied().unwrap_or(0.0) && tree.node(at).is_some_and(|n| !n.is_text()) {
            best = at;
        }
    }
    let most = weights.get(best).copied().unwrap_or(0.0);
    let range = |at: usize| at..tree.node(at).map_or(at, |n| n.end);
    let named = named(tree, &weights);
    let held: f64 = named.iter().filter_map(|&at| weights.get(at)).sum();
    if held > 0.0 && held >= BELIEVED * most {
        return named.into_iter().map(range).collect();
    }
    vec![range(best)]
}

/// What a run weighs for an element's being the article.
fn weigh(run: &Run) -> f64 {
    let (length, links) = (run.length as f64, run.link_share());
    if run.place.unlikely {
        return if run.is_prose() { -0.3 * length } else { -15.0 };
    }
    if links > 0.5 {
        return -20.0 - 0.3 * length;
    }
    if run.place.heading > 0 || run.place.caption {
        return 0.0;
    }
    if !run.is_prose() {
        return -8.0;
    }
    length * (1.0 - links) + 10.0 * run.words.matches([',', '،', '，']).count() as f64
}

/// The elements that say they are the article's body: the heaviest one, and those beside it of the same class.
fn named(tree: &Tree, weights: &[f64]) -> Vec<usize> {
    let is_body = |at: usize| {
        tree.node(at).is_some_and(|node| {
            let letters = |class: &str| {
                class.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
            };
            let classes = node
                .attribute("class")
                .split_whitespace()
                .take(40)
                .chain([node.attribute("id"), node.attribute("itemprop")]);
            !node.is_text() && classes.filter(|c| c.len() < 60).any(|class| has(pages::BODIES, &letters(class)))
        })
    };
    let bodies: Vec<usize> = (0..tree.nodes.len()).filter(|&at| is_body(at)).collect();
    let weight = |at: usize| weights.get(at).copied().unwrap_or(0.0);
    let Some(&best) = bodies.iter().max_by(|a, b| weight(**a).total_cmp(&weight(**b)).then(a.cmp(b))) else {
        return vec![];
    };
    let class = tree.node(best).map_or("", |n| n.attribute("class"));
    let mut found: Vec<usize> = vec![];
    for at in bodies {
        let alike = at == best || !class.is_empty() && tree.node(at).is_some_and(|n| n.attribute("class") == class);
        let outer = tree.node(at).is_some_and(|n| (at..n.end).contains(&best)) && at != best;
        let nested = found.last().and_then(|&last| tree.node(last)).is_some_and(|n| at < n.end);
        if alike && !outer && !nested && weight(at) > 0.0 {
            found.push(at);
        }
    }
    found
}
