//! How are things put in order in little code?
//!
//! The standard library's sort is compiled anew for every type and every comparison, eight kilobytes of wasm each time:
//! a sixth of all code. Here one sort of numbers serves all; it costs a call through a pointer for each comparison, so
//! the few lists that are long or sorted often keep the standard one.

use std::cmp::Ordering;

/// Stable sorts for lists that are short or sorted once.
pub(crate) trait Ordered<T> {
    /// As `sort_by`.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// As `sort_by_key`.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// As `sort`.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(Ord::cmp);
    }
}

impl<T> Ordered<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        if self.len() < 2 {
            return;
        }
        let mut ranks = ranks(self.len(), &|a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        for at in 0..self.len() {
            // Each swap puts one element in its place for good.
            while let Some(&rank) = ranks.get(at).filter(|&&rank| rank != at) {
                self.swap(at, rank);
                ranks.swap(at, rank);
            }
        }
    }
}

/// For each of `count` elements its place in the order.
fn ranks(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    let mut ranks = vec![0; count];
    for (rank, at) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(at) {
            *place = rank;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_that_of_the_standard_sort() {
        arbtest::arbtest(|u| {
            let mut ours: Vec<(u8, u16)> = u.arbitrary()?;
            let mut theirs = ours.clone();
            ours.order_by_key(|pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            assert_eq!(ours, theirs);
            ours.order();
            assert!(ours.is_sorted());
            Ok(())
        });
    }
}
