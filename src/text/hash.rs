//! The hash of a word. All arithmetic wraps; the file with the weights of the name tagger rests on every bit of it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Mixes two 64-bit values; not symmetric.
#[inline]
pub const fn mix(a: u64, b: u64) -> u64 {
    let x = (a ^ b.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^ (x >> 29)
}

/// The hash of a text, fed byte by byte: 64-bit FNV-1a over its UTF-8 bytes, then mixed with their number.
#[derive(Clone, Copy)]
pub struct TextHash {
    state: u64,
    bytes: u64,
}

impl TextHash {
    #[inline]
    pub const fn new() -> TextHash {
        TextHash { state: 0xcbf2_9ce4_8422_2325, bytes: 0 }
    }

    #[inline]
    pub const fn byte(&mut self, byte: u8) {
        self.state = (self.state ^ byte as u64).wrapping_mul(0x100_0000_01b3);
        self.bytes += 1;
    }

    /// Feeds a byte, an ASCII digit as `0`.
    #[inline]
    pub const fn digit_free(&mut self, byte: u8) {
        self.byte(if byte.is_ascii_digit() { b'0' } else { byte });
    }

    #[inline]
    pub const fn finish(self) -> u64 {
        mix(self.state, self.bytes)
    }
}

/// The hash of a whole text.
pub const fn text(text: &str) -> u64 {
    let (mut hash, bytes) = (TextHash::new(), text.as_bytes());
    let mut at = 0;
    while at < bytes.len() {
        hash.byte(bytes[at]);
        at += 1;
    }
    hash.finish()
}

/// The hash of a whole text, ASCII digits as `0`.
#[inline]
pub fn digit_free(text: &str) -> u64 {
    let mut hash = TextHash::new();
    text.bytes().for_each(|b| hash.digit_free(b));
    hash.finish()
}

/// The 32-bit hash of one feature: template number and value.
#[inline]
pub fn feature(template: u64, value: u64) -> u32 {
    let h = mix(value, template.wrapping_mul(0xD6E8_FEB8_6659_FD93));
    (h ^ (h >> 32)) as u32
}

/// A map whose keys are hashes already. Only looked up, never walked.
pub type ByHash<V> = HashMap<u64, V, BuildHasherDefault<Hashed>>;

/// Passes a 64-bit hash through.
#[derive(Clone, Copy, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = mix(self.0, u64::from(byte));
        }
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
