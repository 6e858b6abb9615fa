//! JSON, read as a stream.
//!
//! `scan` finds where values end, `lists` the elements of the wanted lists, `members` the wanted
//! members of an element, and `value` reads one value. `items` joins them into the parsers that all
//! formats written in JSON share. `path` holds the paths that name lists and members. `outline`
//! chooses the list of the account's own posts, and `marks` tells reposts and replies from posts.

pub(crate) mod items;
mod lists;
pub(crate) mod members;
pub(crate) mod marks;
pub(crate) mod outline;
pub(crate) mod path;
mod scan;
pub(crate) mod value;
