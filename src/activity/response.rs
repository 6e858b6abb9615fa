//! The kinds of responses to a post.

use serde::{Deserialize, Serialize};

/// A kind of act of other people on a post. Most are public; some are only measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// A like, favourite or reaction.
    Like,
    /// A repost, retweet, boost or share.
    Repost,
    /// A reply or comment.
    Reply,
    /// A quote: a repost with words of one's own.
    Quote,
    /// A bookmark or save; not public.
    Bookmark,
    /// A click; not public.
    Click,
    /// A view or impression; not public.
    View,
    /// A public act whose kind the export does not state, such as LinkedIn's engagements.
    Engagement,
    /// A person who saw the post, counted once however often they saw it; not public.
    Reach,
}

/// The number of kinds of response.
pub const N_RESPONSES: usize = 9;

impl Response {
    /// Every kind, in the order of [`Response::index`].
    pub const ALL: [Response; N_RESPONSES] = [
        Response::Like,
        Response::Repost,
        Response::Reply,
        Response::Quote,
        Response::Bookmark,
        Response::Click,
        Response::View,
        Response::Engagement,
        Response::Reach,
    ];

    /// The public kinds. By default the number counts these and [`Response::Engagement`].
    pub const PUBLIC: [Response; 4] =
        [Response::Like, Response::Repost, Response::Reply, Response::Quote];

    /// The kinds by which a post is kept or passed on, rather than liked or answered. Exports that show
    /// how often a post was sent on (Instagram, Facebook, TikTok) call it shares, which are
    /// [`Response::Repost`].
    pub const SAVED_OR_SHARED: [Response; 3] =
        [Response::Repost, Response::Quote, Response::Bookmark];

    /// Returns the index of this kind in [`Response::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Whether it is one of [`Response::PUBLIC`] or [`Response::Engagement`], which some exports show in
    /// place of these.
    #[must_use]
    pub fn is_public(self) -> bool {
        self == Response::Engagement || Response::PUBLIC.contains(&self)
    }
}
