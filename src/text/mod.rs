//! Text and places in it: every offset of the crate is made here.

pub(crate) mod hash;
mod insertions;
mod letters;
mod sentences;
mod span;
mod tokens;
mod utf16;

pub(crate) use insertions::{holds_insertion, insertions};
pub(crate) use letters::{begins_with_capital, lowercase, place_of, plain};
pub(crate) use sentences::sentences;
pub use span::Span;
pub(crate) use tokens::{Token, Tokens, canonical, canonical_char};
pub use utf16::Utf16;
pub(crate) use utf16::{Direction, Positions, blocks_in_bytes};
