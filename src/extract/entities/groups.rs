//! Groups of things that turn out to be one (union-find).

/// Numbers `0..n`, joined step by step.
pub struct Groups {
    parent: Vec<usize>,
}

impl Groups {
    pub fn new(n: usize) -> Groups {
        Groups { parent: (0..n).collect() }
    }

    /// The lowest number of the group.
    pub fn find(&mut self, mut x: usize) -> usize {
        while let Some(&above) = self.parent.get(x) {
            if above == x {
                break;
            }
            let top = self.parent.get(above).copied().unwrap_or(above);
            if let Some(slot) = self.parent.get_mut(x) {
                *slot = top;
            }
            x = above;
        }
        x
    }

    /// Joins two groups.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(slot) = self.parent.get_mut(high) {
            *slot = low;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_join_and_stay_apart() {
        let mut groups = Groups::new(5);
        groups.join(3, 1);
        groups.join(4, 3);
        assert_eq!([0, 1, 2, 3, 4].map(|i| groups.find(i)), [0, 1, 2, 1, 1]);
    }
}
