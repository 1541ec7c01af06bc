//! Words by which something begins, is held, or ends.

/// Verbs of a stage that an event reaches, as stems; the past forms that have their own stand beside them. Sorted.
pub(crate) const STAGES: &[&str] = &[
    "adjourn", "began", "begin", "begun", "commenc", "complet", "conclud", "conven", "finish", "held", "hold",
    "launch", "meet", "met", "open", "resum", "sat", "start",
];
