//! How is work shared among the cores?
//!
//! Natively by threads that end before the call does; in WebAssembly, which has one thread here, one after the other.
//! What comes back never depends on which thread was faster.

/// What `work` makes of each item, in the order of the items.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    each_with(items, || (), |(), item| work(item))
}

/// The same, where the work wants room to write in: `room` makes it once a thread.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn each_with<T: Sync, R: Send, S>(
    items: &[T],
    room: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
    // So many turns a thread: whoever is done sooner takes the next, for items are of unlike size.
    const TURNS: usize = 8;
    let threads = cores().min(items.len());
    if threads < 2 {
        let mut room = room();
        return items.iter().map(|item| work(&mut room, item)).collect();
    }
    let parts: Vec<&[T]> = items.chunks(items.len().div_ceil(threads * TURNS)).collect();
    let next = AtomicUsize::new(0);
    let share = || {
        let mut room = room();
        let turns = std::iter::from_fn(|| {
            let part = next.fetch_add(1, Relaxed);
            Some((part, parts.get(part)?.iter().map(|item| work(&mut room, item)).collect::<Vec<R>>()))
        });
        turns.collect::<Vec<_>>()
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(share)).collect();
        let mut done = share();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|&(part, _)| part);
    done.into_iter().flat_map(|(_, results)| results).collect()
}

/// The same, where the work wants room to write in.
#[cfg(target_arch = "wasm32")]
pub(crate) fn each_with<T, R, S>(items: &[T], room: impl Fn() -> S, work: impl Fn(&mut S, &T) -> R) -> Vec<R> {
    let mut room = room();
    items.iter().map(|item| work(&mut room, item)).collect()
}

/// Two things that do not wait for each other.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn both<A, B: Send>(first: impl FnOnce() -> A, second: impl FnOnce() -> B + Send) -> (A, B) {
    if cores() < 2 {
        return (first(), second());
    }
    std::thread::scope(|scope| {
        let second = scope.spawn(second);
        let first = first();
        (first, second.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// Two things that do not wait for each other.
#[cfg(target_arch = "wasm32")]
pub(crate) fn both<A, B>(first: impl FnOnce() -> A, second: impl FnOnce() -> B) -> (A, B) {
    (first(), second())
}

/// How many threads may run; asked of the system once.
#[cfg(not(target_arch = "wasm32"))]
fn cores() -> usize {
    static CORES: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    *CORES.get_or_init(|| std::thread::available_parallelism().map_or(1, usize::from))
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
