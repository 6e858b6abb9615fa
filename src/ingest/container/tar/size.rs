//! The size of a member, as the header in front of it says.

use ::tar::Header;

/// The size in a header; `None` if it is no number. The crate's own function has long messages for its errors.
pub(super) fn size_in(header: &Header) -> Option<u64> {
    let field = &header.as_old().size;
    // A size that has no room in octal digits is binary, and begins with a bit that says so.
    if field[0] & 0x80 != 0 {
        return field.last_chunk().map(|bytes| u64::from_be_bytes(*bytes));
    }
    let digits = field.split(|byte| *byte == 0).next()?;
    u64::from_str_radix(str::from_utf8(digits).ok()?.trim(), 8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_those_that_the_crate_reads() {
        let fields: [&[u8; 12]; 7] = [
            b"00000000017\0",
            b"        17 \0",
            b"77777777777 ",
            b"\x80\0\0\0\0\0\0\x01\0\0\0\0",
            b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
            b"00000000009\0",
            &[0; 12],
        ];
        let mut sizes = Vec::new();
        for field in fields {
            let mut header = Header::new_old();
            header.as_old_mut().size = *field;
            assert_eq!(size_in(&header), header.entry_size().ok(), "{field:?}");
            sizes.extend(size_in(&header));
        }
        assert_eq!(sizes, [0o17, 0o17, 0o77_777_777_777, 1 << 32, u64::MAX]);
    }
}
