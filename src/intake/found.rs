//! What was found in a file or a paste.

use crate::article::Input;
use crate::correction::Correction;
use serde::{Deserialize, Serialize};

/// What a file or a paste holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The articles, in order; at least one, or `refused` says why there is none.
    pub articles: Vec<Input>,
    /// The other way to read a plain text: as one article if it was cut, cut at its dividing lines if it was not. Empty
    /// where there is none.
    pub instead: Vec<Input>,
    /// What a reader should know of an article, a sentence each: that a feed gives a summary only.
    pub remarks: Vec<String>,
    /// What could not be used, and why, a sentence each.
    pub refused: Vec<String>,
    /// What people say of the story, where it is a saved one.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}
