//! Files that hold other files: zip, tar and workbooks; and how the first bytes of a file tell what
//! kind of container it is.

mod inflate;
mod member;
pub(crate) mod tar;
pub(crate) mod workbook;
pub(crate) mod zip;

/// The kind of a file, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A zip archive. It may turn out to be a workbook.
    Zip,
    /// A tar archive; a file compressed by gzip may also be a single text.
    Tar { is_gzip: bool },
    /// A Bluesky repository (CAR), in which a server keeps the posts of an account.
    BlueskyRepository,
    /// A Microsoft compound file: an old workbook, or a new one that is protected by a password.
    Compound,
    /// Anything else, which may be text.
    Other,
}

impl FileKind {
    /// How many bytes of a file are needed to tell its kind. A shorter file is given whole.
    pub(crate) const HEAD_BYTES: usize = USTAR.end + 3;

    /// Tells the kind of a file by its first bytes.
    pub(crate) fn of(head: &[u8]) -> FileKind {
        match head {
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => FileKind::Zip,
            [0x1f, 0x8b, ..] => FileKind::Tar { is_gzip: true },
            // A CAR file begins with a CBOR map of its roots and its version.
            [_, 0xa2, rest @ ..] if rest.starts_with(b"eroots") => FileKind::BlueskyRepository,
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => FileKind::Compound,
            _ if head.get(USTAR) == Some(b"ustar") => FileKind::Tar { is_gzip: false },
            _ => FileKind::Other,
        }
    }
}

/// Where a tar file has the word "ustar".
const USTAR: std::ops::Range<usize> = 257..262;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_kind_of_a_file() {
        let mut tar = vec![b'a'; 300];
        tar[USTAR].copy_from_slice(b"ustar");
        let kinds: [(&[u8], FileKind); 10] = [
            (b"PK\x03\x04rest", FileKind::Zip),
            (b"PK\x05\x06", FileKind::Zip),
            (b"PK\x01\x02", FileKind::Other),
            (b"\x1f\x8b\x08", FileKind::Tar { is_gzip: true }),
            (b"\x3a\xa2eroots\x81", FileKind::BlueskyRepository),
            (b"5\xa2 in Latin-1", FileKind::Other),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::Compound),
            (&tar, FileKind::Tar { is_gzip: false }),
            (&tar[..USTAR.end - 1], FileKind::Other),
            (b"", FileKind::Other),
        ];
        for (head, kind) in kinds {
            assert_eq!(FileKind::of(head), kind, "{head:?}");
        }
    }
}
