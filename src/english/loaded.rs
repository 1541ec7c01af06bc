//! Words that judge, label, intensify, hedge and presuppose.
