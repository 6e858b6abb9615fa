//! Everything that is tested natively: the corpus, the formulas by hand, their declared
//! properties, the figures, the languages, and who may import whom.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod arrows;
mod blog;
mod corpus;
mod explain;
mod figures;
mod lenses;
mod locales;
mod make;
mod number;
mod properties;
mod wishes;
