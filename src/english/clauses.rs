//! Words with which another clause begins.

/// What comes after is told beside what comes before, as stems, sorted.
pub(crate) const CLAUSES: &[&str] = &[
    "after", "although", "and", "as", "becaus", "befor", "but", "despit", "if", "sinc", "though", "unless", "until",
    "when", "where", "wherea", "which", "while", "who", "whose",
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_is_sorted() {
        assert!(super::CLAUSES.is_sorted());
    }
}
