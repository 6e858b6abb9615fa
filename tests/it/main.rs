//! Everything that is tested natively: the corpus, the formulas by hand, their declared
//! properties, the figures, the languages, and who may import whom.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::disallowed_methods, reason = "expected values come from other mathematics")]
#![expect(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::unreadable_literal,
    reason = "made-up numbers are small, and printed ones are copied as they are"
)]

mod agreement;
mod archives;
mod arrows;
mod blog;
mod changes;
mod charts;
mod columns;
mod contrast;
mod corpus;
mod counterexamples;
mod definition;
mod deliveries;
mod derivations;
mod drafts;
mod entry;
mod evidence;
mod examples;
mod explain;
mod field;
mod findings;
mod figures;
mod forecasts;
mod formats;
mod guides;
mod habits;
mod host_settings;
mod hostile;
mod identity;
mod inputs;
mod lenses;
mod level;
mod links;
mod library;
mod locales;
mod make;
mod manifest;
mod map;
mod markup;
mod members;
mod month;
mod number;
mod outliers;
mod previews;
mod properties;
mod several;
mod shapes;
mod spans;
mod state;
mod steps;
mod streams;
mod tables;
mod tricked;
mod tricks;
mod validity;
mod verdict;
mod undo;
mod weighted;
mod worlds;
