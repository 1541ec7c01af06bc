//! Keeping the features that matter.

use crate::dataset::Dataset;
use crate::learn::Weights;
use variorum::training::LABELS;

/// Numbers of the `keep` most important features, best first.
///
/// Importance: squared distance of the weights from their mean (what all labels share changes nothing), times
/// count^0.6 (a strong weight that is hardly ever used is not worth its bytes).
pub fn most_important(data: &Dataset, weights: &Weights, keep: usize) -> Vec<u32> {
    let importance = |(w, &count): (&[f32; LABELS], &u32)| {
        let mean = w.iter().sum::<f32>() / LABELS as f32;
        w.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() * (count as f32).powf(0.6)
    };
    let mut ranked: Vec<(f32, u32)> = weights.features.iter().zip(&data.counts).map(importance).zip(0..).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.iter().take(keep).map(|(_, feature)| *feature).collect()
}

/// The weights of these features.
pub fn of_features(weights: &Weights, features: &[u32]) -> Weights {
    let kept = features.iter().map(|&f| weights.features[f as usize]).collect();
    Weights { features: kept, transitions: weights.transitions }
}
