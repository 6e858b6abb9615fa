//! The limits of a directory, without an archive that reaches them.

use super::*;

#[test]
fn a_directory_has_a_largest_size() {
    let add = |n_missing: u64| {
        let missing = RefCell::new(0..n_missing);
        let mut directory = Directory { n_bytes: n_missing, chunks: Vec::new(), missing };
        directory.add(b"PK")
    };
    assert_eq!(add(2), Ok(true));
    assert_eq!(add(MAX_DIRECTORY_BYTES), Ok(false));
    assert_eq!(add(MAX_DIRECTORY_BYTES + 1), Err(Reason::Beyond(Limit::Directory)));
    assert_eq!(add(MAX_DIRECTORY_BYTES + 2), Err(Reason::Beyond(Limit::Directory)));
}

/// The directory of an archive that lists members without any bytes, all of one name.
fn directory(name: &str, n_entries: u16) -> Directory {
    let n_bytes_of_name = u16::try_from(name.len()).unwrap_or_default().to_le_bytes();
    let entry = [b"PK\x01\x02", &[0; 24][..], &n_bytes_of_name, &[0; 16], name.as_bytes()].concat();
    let mut bytes = entry.repeat(usize::from(n_entries));
    let n_bytes = u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes();
    let n = n_entries.to_le_bytes();
    bytes.extend([b"PK\x05\x06\0\0\0\0", &n[..], &n, &n_bytes, &[0; 6]].concat());
    let n_bytes = bytes.len() as u64;
    Directory { n_bytes, chunks: vec![(0, bytes)], missing: RefCell::new(0..0) }
}

#[test]
fn a_directory_lists_at_most_so_many_members() {
    for name in ["a.csv", "a.png"] {
        let n_listed = if name == "a.csv" { 3 } else { 0 };
        for n_max in [3, 4] {
            let entries = directory(name, 3).entries(n_max).ok();
            assert_eq!(entries.map(|listed| listed.len()), Some(n_listed), "{name}");
        }
        for n_entries in [4, 5] {
            let refused = directory(name, n_entries).entries(3).err();
            let limit = Reason::Beyond(Limit::Entries);
            assert!(matches!(refused, Some(NoDirectory::Refused(it)) if it == limit), "{name}");
        }
    }
}
