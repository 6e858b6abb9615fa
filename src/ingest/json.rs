//! JSON as a stream: where values end (`scan`), the elements of the lists that are wanted (`lists`),
//! their members (`fields`), one value (`value`), and what the formats written in JSON share
//! (`items`).

pub(crate) mod fields;
pub(crate) mod items;
pub(crate) mod lists;
mod scan;
pub(crate) mod value;
