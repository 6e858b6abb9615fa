//! What single values mean, whatever format they stand in: dates, counts, and the encoding of text.

pub(crate) mod count;
pub(crate) mod date;
pub(crate) mod text;
