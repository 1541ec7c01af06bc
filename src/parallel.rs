//! How is work shared among the cores?
//!
//! Natively by rayon's threads, which stay (to start one takes longer than to compare two articles); in WebAssembly, which
//! has one thread here, one after the other. What comes back never depends on which thread was faster.

#[cfg(not(target_arch = "wasm32"))]
use rayon::prelude::*;

/// What `work` makes of each item, in the order of the items.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    items.par_iter().with_max_len(items.len().div_ceil(PIECES).max(1)).map(work).collect()
}

/// The items are shared out in at least so many pieces: a few of them may take as long as all others.
#[cfg(not(target_arch = "wasm32"))]
const PIECES: usize = 32;

/// What `work` makes of each item, in the order of the items.
#[cfg(target_arch = "wasm32")]
pub(crate) fn each<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// The same, where the work wants room to write in: `room` makes it, once for several items.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn each_with<T: Sync, R: Send, S>(
    items: &[T],
    room: impl Fn() -> S + Sync + Send,
    work: impl Fn(&mut S, &T) -> R + Sync + Send,
) -> Vec<R> {
    items.par_iter().map_init(room, work).collect()
}

/// The same, where the work wants room to write in.
#[cfg(target_arch = "wasm32")]
pub(crate) fn each_with<T, R, S>(items: &[T], room: impl Fn() -> S, work: impl Fn(&mut S, &T) -> R) -> Vec<R> {
    let mut room = room();
    items.iter().map(|item| work(&mut room, item)).collect()
}

/// Two things that do not wait for each other.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn both<A: Send, B: Send>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B + Send) -> (A, B) {
    rayon::join(first, second)
}

/// Two things that do not wait for each other.
#[cfg(target_arch = "wasm32")]
pub(crate) fn both<A, B>(first: impl FnOnce() -> A, second: impl FnOnce() -> B) -> (A, B) {
    (first(), second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..500).collect();
        let slow_first = |&n: &u64| (0..(500 - n) * 100).fold(n, |sum, k| std::hint::black_box(sum + k)) - n;
        let alone: Vec<u64> = items.iter().map(slow_first).collect();
        assert_eq!(each(&items, slow_first), alone);
        assert!(each(&[] as &[u64], slow_first).is_empty());
        assert_eq!(both(|| 1, || 2), (1, 2));
    }
}
