//! The fuzz targets of `fuzz/`: for seconds, with the same cases each time; for minutes with new ones (`--ignored`).

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test fails by panicking, in its helpers too

mod contract;
#[path = "../fuzz/mutate.rs"]
mod mutate;
#[path = "../fuzz/targets.rs"]
mod targets;

use mutate::Chance;
use std::time::{Duration, Instant, SystemTime};

/// How long the ordinary test tries each target, and the long one if nothing else is said.
const SHORT: Duration = Duration::from_secs(3);
const LONG: u64 = 120;

/// Says how to see a failing case again.
struct Case(u64);

impl Drop for Case {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("to see it again: FUZZ_SEED={} cargo test --test fuzz", self.0);
        }
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Runs a target on one case after the other; `first` is the seed of the first one.
fn run(time: Duration, first: u64, target: impl Fn(&mut Chance)) {
    let once = number("FUZZ_SEED");
    let begun = Instant::now();
    let mut seed = once.unwrap_or(first);
    let mut cases = 0;
    while cases == 0 || once.is_none() && begun.elapsed() < time {
        let case = Case(seed);
        target(&mut Chance::new(seed));
        drop(case);
        (seed, cases) = (seed.wrapping_add(1), cases + 1);
    }
    println!("{cases} cases from {first}");
}

fn for_seconds(target: impl Fn(&mut Chance)) {
    run(SHORT, 1, target);
}

fn for_minutes(target: impl Fn(&mut Chance)) {
    let now = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs() << 24);
    run(Duration::from_secs(number("FUZZ_SECONDS").unwrap_or(LONG)), now, target);
}

fn seeds(html: bool) -> Vec<String> {
    let of_kind = |path: &std::path::Path| path.extension().is_some_and(|e| e == "html") == html;
    contract::corpus_texts().into_iter().filter(|(path, _)| of_kind(path)).map(|(_, words)| words).collect()
}

fn text_target() -> impl Fn(&mut Chance) {
    let seeds = seeds(false);
    move |chance| targets::text(&mutate::text(chance, &seeds, false))
}

fn html_target() -> impl Fn(&mut Chance) {
    let seeds = seeds(true);
    move |chance| targets::html(&mutate::text(chance, &seeds, true))
}

fn again_target() -> impl Fn(&mut Chance) {
    let seeds = seeds(false);
    move |chance| {
        let text = mutate::text(chance, &seeds, false);
        targets::again(&text, chance.below(usize::MAX));
    }
}

fn two_target() -> impl Fn(&mut Chance) {
    let seeds = seeds(false);
    move |chance| targets::two(&mutate::text(chance, &seeds, false), &mutate::text(chance, &seeds, false))
}

#[test]
fn any_text_is_read_and_extracted() {
    for_seconds(text_target());
}

#[test]
fn any_html_is_read_and_extracted() {
    for_seconds(html_target());
}

#[test]
fn what_came_out_goes_in_again() {
    for_seconds(again_target());
}

#[test]
fn any_two_texts_are_compared() {
    for_seconds(two_target());
}

#[test]
#[ignore = "minutes: cargo xtask test --long"]
fn any_text_is_read_and_extracted_long() {
    for_minutes(text_target());
}

#[test]
#[ignore = "minutes: cargo xtask test --long"]
fn any_html_is_read_and_extracted_long() {
    for_minutes(html_target());
}

#[test]
#[ignore = "minutes: cargo xtask test --long"]
fn what_came_out_goes_in_again_long() {
    for_minutes(again_target());
}

#[test]
#[ignore = "minutes: cargo xtask test --long"]
fn any_two_texts_are_compared_long() {
    for_minutes(two_target());
}
