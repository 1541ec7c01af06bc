//! Numbers as ranges: when can two of them both be so?

use crate::article::Quantity;

/// What a number with its bound allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    /// `None` is open.
    pub fn new(low: Option<f64>, high: Option<f64>) -> Interval {
        Interval { low: low.unwrap_or(f64::NEG_INFINITY), high: high.unwrap_or(f64::INFINITY) }
    }

    pub fn of(quantity: &Quantity) -> Interval {
        Interval::new(quantity.low, quantity.high)
    }

    /// Whether some number satisfies both; the last bits do not count.
    pub fn meets(self, other: Interval) -> bool {
        let slack = |x: f64| if x.is_finite() { x.abs() * 1e-9 } else { 0.0 };
        self.low <= other.high + slack(other.high) && other.low <= self.high + slack(self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_numbers_conflict_only_when_none_satisfies_both() {
        let i = |low: f64, high: f64| Interval::new(Some(low), Some(high));
        let open = |low: f64| Interval::new(Some(low), None);
        let cases = [
            ("12 v 12", i(12.0, 12.0), i(12.0, 12.0), true),
            ("12 v 14", i(12.0, 12.0), i(14.0, 14.0), false),
            ("at least 12 v 14", open(12.0), i(14.0, 14.0), true),
            ("at least 15 v 14", open(15.0), i(14.0, 14.0), false),
            ("about 2,500 v 2,500", i(2250.0, 2750.0), i(2500.0, 2500.0), true),
            ("about 2,500 v 3,000", i(2250.0, 2750.0), i(3000.0, 3000.0), false),
            ("up to 10 v more than 10", Interval::new(None, Some(10.0)), open(10.0), true),
            ("0.1 + 0.2 v 0.3", i(0.1 + 0.2, 0.1 + 0.2), i(0.3, 0.3), true),
        ];
        for (name, a, b, want) in cases {
            assert_eq!(a.meets(b), want, "{name}");
            assert_eq!(b.meets(a), want, "{name}, swapped");
        }
    }
}
