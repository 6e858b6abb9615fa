//! JSON, read as a stream.
//!
//! `scan` finds where values end, `lists` the elements of the wanted lists, `members` the wanted
//! members of an element, and `value` reads one value. `items` joins them into the parsers that all
//! formats written in JSON share. `path` holds the paths that name lists and members. `outline`
//! chooses the list of the account's own posts, `learn` finds out what the members of its objects mean,
//! `marks` tells reposts and replies from posts, `carried` what they carry, and `sums` adds up
//! reactions.

pub(crate) mod carried;
pub(crate) mod items;
pub(crate) mod learn;
mod lists;
pub(crate) mod members;
pub(crate) mod marks;
pub(crate) mod outline;
pub(crate) mod path;
mod scan;
pub(crate) mod sums;
pub(crate) mod value;
