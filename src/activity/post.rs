//! One published item.

use super::count::Count;
use super::media::Media;
use super::response::N_RESPONSES;
use super::time::Time;
use bytemuck::{CheckedBitPattern, NoUninit};

/// What a published item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CheckedBitPattern, NoUninit)]
#[repr(u8)]
pub enum PostKind {
    /// An item that the account published itself.
    Post,
    /// An item that is marked as a reply, including the parts of a thread after the first.
    Reply,
    /// Another person's post that the account passed on.
    Repost,
}

impl PostKind {
    /// Every kind, in the order of the enum.
    pub const ALL: [PostKind; 3] = [PostKind::Post, PostKind::Reply, PostKind::Repost];
}

/// One published item on its way into or out of an [`Activity`](super::Activity).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// When it was published.
    pub time: Time,
    /// Whether it is a post, a reply or a repost of another person's post.
    pub kind: PostKind,
    /// Identifies the post: items of equal identity are one post. It is a hash of the network's id,
    /// otherwise of time and text. Among a million posts, the chance that any two different ones share
    /// an identity is about 3 in 100 million.
    pub identity: u64,
    /// The responses it drew, indexed by [`Response::index`](super::Response::index).
    pub counts: [Count; N_RESPONSES],
    /// What it carries beside its text.
    pub media: Media,
    /// Its first words, by which a person recognises it; empty where it has no text.
    pub excerpt: Box<str>,
}
