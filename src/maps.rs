//! How are things looked up by a key that is text?

use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

/// A map that is only looked up, never walked. Its hash is the same on every run and takes a third of the time of the
/// standard one, whose secret guards servers and not a story's words.
pub(crate) type Map<K, V> = HashMap<K, V, FixedState>;

/// A set that is only asked, never walked.
pub(crate) type Set<K> = HashSet<K, FixedState>;
