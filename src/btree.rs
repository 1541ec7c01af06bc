//! How are sorted maps and sets filled in little code?
//!
//! Collecting into the standard library's sorts the items first, and that sort is compiled anew for every type, eight
//! kilobytes of wasm each time. What is collected here is mostly a handful of items: each is put in by itself, which takes
//! no code that is not there already.

use std::collections::{btree_map, btree_set};
use std::ops::{Deref, DerefMut};

/// The standard library's map, collected item by item; of two items of one key the later stays.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BTreeMap<K, V>(std::collections::BTreeMap<K, V>);

/// The standard library's set, collected item by item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BTreeSet<T>(std::collections::BTreeSet<T>);

impl<K, V> BTreeMap<K, V> {
    pub const fn new() -> Self {
        BTreeMap(std::collections::BTreeMap::new())
    }

    pub fn into_values(self) -> btree_map::IntoValues<K, V> {
        self.0.into_values()
    }
}

impl<T> BTreeSet<T> {
    pub const fn new() -> Self {
        BTreeSet(std::collections::BTreeSet::new())
    }
}

impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> Self {
        BTreeMap::new()
    }
}

impl<T> Default for BTreeSet<T> {
    fn default() -> Self {
        BTreeSet::new()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut map = BTreeMap::new();
        for (key, value) in items {
            map.insert(key, value);
        }
        map
    }
}

impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = BTreeSet::new();
        for item in items {
            set.insert(item);
        }
        set
    }
}

impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.0.extend(items);
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(items: [(K, V); N]) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl<K, V> Deref for BTreeMap<K, V> {
    type Target = std::collections::BTreeMap<K, V>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<K, V> DerefMut for BTreeMap<K, V> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl<T> Deref for BTreeSet<T> {
    type Target = std::collections::BTreeSet<T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T> DerefMut for BTreeSet<T> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = btree_map::IntoIter<K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = btree_set::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = btree_map::Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = btree_set::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_collected_is_what_the_standard_library_collects() {
        arbtest::arbtest(|u| {
            let pairs: Vec<(u8, u16)> = u.arbitrary()?;
            let map: BTreeMap<u8, u16> = pairs.iter().copied().collect();
            assert_eq!(*map, pairs.iter().copied().collect());
            let set: BTreeSet<u8> = pairs.iter().map(|pair| pair.0).collect();
            assert_eq!(*set, pairs.iter().map(|pair| pair.0).collect());
            Ok(())
        });
    }
}
