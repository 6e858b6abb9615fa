//! Files that hold other files, and how they are told from anything else by their first bytes.

mod inflate;
pub(crate) mod member;
pub(crate) mod tar;
pub(crate) mod workbook;
pub(crate) mod zip;

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Zip,
    Tar {
        is_compressed: bool,
    },
    /// The posts of a Bluesky account, as its server keeps them.
    BlueskyRepository,
    /// A compound file of Microsoft's: an old workbook, or a new one with a password.
    Compound,
    Other,
}

/// By so many bytes an archive is told from anything else.
pub(crate) const MAGIC_BYTES: usize = 265;
/// Where a tar file that is not compressed says so.
const USTAR: std::ops::Range<usize> = 257..262;

/// Tells archives from anything else.
pub(crate) fn kind(head: &[u8]) -> Kind {
    match head {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Kind::Zip,
        [0x1f, 0x8b, ..] => Kind::Tar { is_compressed: true },
        // A content-addressed archive begins with a map of its roots and its version, in CBOR.
        [_, 0xa2, rest @ ..] if rest.starts_with(b"eroots") => Kind::BlueskyRepository,
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Kind::Compound,
        _ if head.get(USTAR) == Some(b"ustar") => Kind::Tar { is_compressed: false },
        _ => Kind::Other,
    }
}
