//! How good is a file of weights by itself, before the rules of the core: exact F1 over persons, organisations and places.

use crate::tagged::Document;
use variorum::training::{Decoder, names};

const KINDS: [&str; 3] = ["person", "organisation", "place"];

/// One line: F1, precision and recall, then F1 of each kind.
pub fn measure(decoder: &Decoder, documents: &[Document]) -> String {
    // right, found, annotated
    let mut counts = [[0usize; 3]; 3];
    for document in documents {
        for (labels, gold) in decoder.tag(&document.words).iter().zip(&document.names) {
            let found: Vec<_> = names(labels).collect();
            for (kind, count) in counts.iter_mut().enumerate() {
                let of_kind = |all: &[_]| all.iter().filter(|(_, k)| *k == kind).count();
                count[0] += found.iter().filter(|name| name.1 == kind && gold.contains(name)).count();
                count[1] += of_kind(&found);
                count[2] += of_kind(gold);
            }
        }
    }
    let share = |a: usize, b: usize| 100.0 * a as f64 / b.max(1) as f64;
    let f1 = |[right, found, gold]: [usize; 3]| share(2 * right, found + gold);
    let total = counts.iter().fold([0; 3], |a, b| std::array::from_fn(|i| a[i] + b[i]));
    let kinds: Vec<String> = KINDS.iter().zip(counts).map(|(name, count)| format!("{name} {:.1}", f1(count))).collect();
    format!(
        "F1 {:.1} (P {:.1} R {:.1}) {}",
        f1(total),
        share(total[0], total[1]),
        share(total[0], total[2]),
        kinds.join(" ")
    )
}
