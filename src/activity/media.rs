//! What posts carry beside their text.

use bytemuck::{CheckedBitPattern, NoUninit};

/// What a post carries beside its text. Of several things that it carries, the one counts that stands later in
/// this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CheckedBitPattern, NoUninit)]
#[repr(u8)]
pub enum Media {
    /// The export does not say, or it is something else, such as sound.
    Missing,
    /// Nothing.
    None,
    /// A link. Some exports show a quoted post as a link.
    Link,
    /// One or several pictures that do not move.
    Picture,
    /// A video, or a picture that moves.
    Video,
}

impl Media {
    /// The name in output for programs, such as JSON; `None` where it is missing.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Media::Missing => None,
            Media::None => Some("none"),
            Media::Link => Some("link"),
            Media::Picture => Some("picture"),
            Media::Video => Some("video"),
        }
    }
}
