//! Words around a number that say what kind of number it is.

use super::lookup::List;

/// What may stand between a thing and its number, so that the number is its level: "turnout *was put at* 61 percent".
static LEVELS: List = List::new(&[
    "a",
    "also",
    "are",
    "at",
    "be",
    "been",
    "currently",
    "get",
    "gets",
    "given",
    "got",
    "had",
    "has",
    "have",
    "is",
    "now",
    "on",
    "only",
    "polled",
    "put",
    "reached",
    "received",
    "still",
    "stood",
    "take",
    "takes",
    "the",
    "to",
    "took",
    "totaled",
    "totalled",
    "was",
    "were",
    "win",
    "with",
    "won",
]);

/// What has not come about, or is only polled: "expected", "would".
static AHEAD: List = List::new(&[
    "aim",
    "aimed",
    "aims",
    "could",
    "expect",
    "expected",
    "expects",
    "forecast",
    "forecasts",
    "goal",
    "hope",
    "hoped",
    "hopes",
    "if",
    "may",
    "might",
    "plan",
    "planned",
    "planning",
    "plans",
    "pledged",
    "poll",
    "polls",
    "possible",
    "potential",
    "potentially",
    "predicted",
    "predicts",
    "projected",
    "projection",
    "projections",
    "promised",
    "proposal",
    "proposed",
    "proposes",
    "seeking",
    "seeks",
    "should",
    "survey",
    "target",
    "targets",
    "threatened",
    "will",
    "would",
]);

/// By how much something changed: "rose 4 percent", "four points more".
static CHANGES: List = List::new(&[
    "climbed",
    "cut",
    "cuts",
    "declined",
    "decrease",
    "decreased",
    "down",
    "drop",
    "dropped",
    "fall",
    "fallen",
    "fell",
    "gain",
    "gained",
    "grew",
    "growth",
    "higher",
    "increase",
    "increased",
    "jump",
    "jumped",
    "less",
    "lost",
    "lower",
    "more",
    "plunged",
    "raise",
    "raised",
    "reduce",
    "reduced",
    "reduces",
    "reduction",
    "rise",
    "rising",
    "rose",
    "shrank",
    "shrunk",
    "slid",
    "soared",
    "surged",
    "tumbled",
    "up",
]);

/// That a number takes the place of an earlier one.
static REVISIONS: List = List::new(&[
    "climbed", "climbing", "climbs", "raised", "raises", "raising", "revised", "rise", "rises", "rising", "rose",
    "updated",
]);

/// Who has more votes than another: "won by 340 votes".
static VICTORIES: List = List::new(&[
    "ahead", "beat", "beating", "defeated", "held", "lead", "leading", "leads", "led", "lost", "trailed", "trails",
    "win", "winning", "won",
]);

/// Whether a lowercase word may stand between a thing and the number that is its level.
pub(crate) fn is_level(word: &str) -> bool {
    LEVELS.has(word)
}

/// Whether a lowercase word says that something has not come about yet, or is only polled.
pub(crate) fn is_ahead(word: &str) -> bool {
    AHEAD.has(word)
}

/// Whether a lowercase word says that a number is a change.
pub(crate) fn is_change(word: &str) -> bool {
    CHANGES.has(word)
}

/// Whether a lowercase word says that a number takes the place of an earlier one.
pub(crate) fn is_revision(word: &str) -> bool {
    REVISIONS.has(word)
}

/// Whether a lowercase word tells that somebody is ahead of others.
pub(crate) fn is_victory(word: &str) -> bool {
    VICTORIES.has(word)
}

/// Where a number comes from that is no result: polls and forecasts.
static FORECASTS: List = List::new(&[
    "forecast",
    "forecasts",
    "poll",
    "polls",
    "pollster",
    "pollsters",
    "projected",
    "projection",
    "projections",
    "projects",
    "survey",
    "surveys",
]);

/// What tells a result.
static RESULTS: List = List::new(&["gained", "got", "received", "secured", "took", "won"]);

/// Whether a lowercase word says that a number is polled or forecast.
pub(crate) fn is_forecast(word: &str) -> bool {
    FORECASTS.has(word)
}

/// Whether a lowercase verb tells a result.
pub(crate) fn is_result(word: &str) -> bool {
    RESULTS.has(word)
}
