//! Single values, in whatever format they stand: dates, counts, kinds, media,
//! networks, and text in several encodings.

pub(crate) mod count;
pub(crate) mod date;
pub(crate) mod kind;
pub(crate) mod media;
pub(crate) mod network;
pub(crate) mod sample;
pub(crate) mod text;
