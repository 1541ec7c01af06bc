//! Which things belong to each number? Kept in one stretch of memory: there are many short lists.

/// A list for every number from 0 on.
pub(crate) struct Lists<T> {
    /// Where each list begins, and the last one ends.
    from: Vec<u32>,
    all: Vec<T>,
}

impl<T: Copy + Default> Lists<T> {
    /// So many lists, of entries that say which list they belong to; those of one list stay in their order.
    pub fn new(count: usize, entries: impl Iterator<Item = (u32, T)> + Clone) -> Lists<T> {
        let mut from = vec![0u32; count + 1];
        // Chained iterators are faster from the inside.
        entries.clone().for_each(|(list, _)| from.get_mut(list as usize).into_iter().for_each(|count| *count += 1));
        let mut before = 0;
        for count in &mut from {
            before += std::mem::replace(count, before);
        }
        let mut all = vec![T::default(); before as usize];
        let mut next = from.clone();
        entries.for_each(|(list, item)| {
            if let Some(at) = next.get_mut(list as usize)
                && let Some(place) = all.get_mut(*at as usize)
            {
                *place = item;
                *at += 1;
            }
        });
        Lists { from, all }
    }

    fn range(&self, list: u32) -> std::ops::Range<usize> {
        let bound = |at: usize| self.from.get(at).map_or(0, |&bound| bound as usize);
        bound(list as usize)..bound(list as usize + 1)
    }

    /// The list of a number; empty if there is none.
    pub fn of(&self, list: u32) -> &[T] {
        self.all.get(self.range(list)).unwrap_or(&[])
    }

    /// The same, to put it in order.
    pub fn of_mut(&mut self, list: u32) -> &mut [T] {
        let range = self.range(list);
        self.all.get_mut(range).unwrap_or(&mut [])
    }

    /// How many entries there are in all lists.
    pub fn len(&self) -> usize {
        self.all.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stay_in_order_and_strangers_are_left_out() {
        let entries = [(2, 'a'), (0, 'b'), (2, 'c'), (7, 'd')];
        let mut lists = Lists::new(3, entries.into_iter());
        assert_eq!(
            (lists.of(0), lists.of(1), lists.of(2), lists.of(9)),
            (&['b'][..], &[][..], &['a', 'c'][..], &[][..])
        );
        lists.of_mut(2).reverse();
        assert_eq!((lists.of(2), lists.len()), (&['c', 'a'][..], 3));
    }
}
