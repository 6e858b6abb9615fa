//! Finds the wanted members of an object and skips the others.

use super::path::KeyPath;
use super::scan::{self, ContainerScanner, End, StringScanner, skip_whitespace};
use super::value::RawValue;

/// How many members a finder can look for.
const MAX_MEMBERS: usize = 32;

/// Declares a struct of the members that a format reads, each with its path in the object:
///
/// ```text
/// members! {
///     /// A post as the API shows it.
///     struct Post {
///         created_at: "post.created_at" | "created_at",
///         text: "post.text",
///     }
/// }
/// ```
///
/// `Post::finder()` makes the [`MemberFinder`] that looks for them, and `Post::from(&members)` the
/// struct of what it has found in one object. If a member has several paths, it is the value at the
/// first path where there is one that is not `null`.
macro_rules! members {
    (
        $(#[$about:meta])*
        struct $Name:ident {
            $($(#[$about_member:meta])* $member:ident: $($path:literal)|+,)+
        }
    ) => {
        $(#[$about])*
        struct $Name<'a> {
            $($(#[$about_member])* $member: $crate::ingest::json::value::RawValue<'a>,)+
        }

        impl $Name<'_> {
            fn finder() -> $crate::ingest::json::members::MemberFinder {
                $crate::ingest::json::members::MemberFinder::of(&[$(&[$($path),+]),+])
            }
        }

        impl<'a> From<&$crate::ingest::json::members::Members<'a>> for $Name<'a> {
            fn from(
                members: &$crate::ingest::json::members::Members<'a>,
            ) -> $Name<'a> {
                let mut values = members.values();
                $Name { $($member: values.next().unwrap_or_default(),)+ }
            }
        }
    };
}
pub(crate) use members;

/// Looks for members of objects.
#[derive(Debug, Default)]
pub(crate) struct MemberFinder {
    root: KeyNode,
    n_members: usize,
}

/// The keys that are wanted in one object, a tree with the objects within it.
#[derive(Debug, Default)]
struct KeyNode {
    children: Vec<KeyChild>,
    /// A bit for each length that a key of a child has. Most keys of other members are ruled out by
    /// their length alone.
    lengths: u64,
}

/// A key that is the last in the path of a member, or leads to others that are.
#[derive(Debug)]
struct KeyChild {
    key: String,
    /// The members whose path ends with this key.
    targets: Vec<MemberTarget>,
    node: KeyNode,
}

/// A member that can be at a path.
#[derive(Clone, Copy, Debug)]
struct MemberTarget {
    /// The index of the member.
    member: usize,
    /// How many other paths of the member take precedence.
    rank: u8,
}

/// The values of the wanted members of one object.
#[derive(Debug)]
pub(crate) struct Members<'a> {
    values: [RawValue<'a>; MAX_MEMBERS],
    /// For each member, the rank of the path at which a value was found that is not `null`.
    ranks: [u8; MAX_MEMBERS],
    n_wanted: usize,
}

impl MemberFinder {
    /// Makes a finder of up to 32 members. Each is given by its paths, in order of precedence. An
    /// empty path is never found.
    pub(crate) fn new<P>(members: impl IntoIterator<Item = P>) -> MemberFinder
    where
        P: IntoIterator<Item = KeyPath>,
    {
        let mut finder = MemberFinder::default();
        for (member, paths) in members.into_iter().take(MAX_MEMBERS).enumerate() {
            for (rank, path) in (0..Members::NOT_FOUND).zip(paths) {
                finder.root.add(path.keys(), MemberTarget { member, rank });
            }
            finder.n_members = member + 1;
        }
        finder
    }

    /// Makes a finder of members whose paths are written with dots.
    pub(crate) fn of(members: &[&[&str]]) -> MemberFinder {
        let paths = |paths: &&[&str]| paths.iter().map(|path| (*path).into()).collect::<Vec<_>>();
        MemberFinder::new(members.iter().map(paths))
    }

    /// Finds the members in `object`. `None` if that is not an object, or not JSON.
    pub(crate) fn find<'a>(&self, object: &'a [u8]) -> Option<Members<'a>> {
        if object.first() != Some(&b'{') {
            return None;
        }
        let mut members = Members {
            values: [RawValue::ABSENT; MAX_MEMBERS],
            ranks: [Members::NOT_FOUND; MAX_MEMBERS],
            n_wanted: self.n_members,
        };
        self.root.find_in(object, &mut members)?;
        Some(members)
    }
}

impl<'a> Members<'a> {
    /// The rank of a member of which no value was found that is not `null`.
    const NOT_FOUND: u8 = u8::MAX;

    /// The value of each member, in the order of the finder; [`RawValue::ABSENT`] if the object
    /// does not have it. If the object has a key twice, the last value counts that is not `null`.
    pub(crate) fn values(&self) -> impl Iterator<Item = RawValue<'a>> {
        self.values[..self.n_wanted].iter().copied()
    }

    fn store(&mut self, value: RawValue<'a>, target: MemberTarget) {
        let MemberTarget { member, rank } = target;
        let rank_so_far = &mut self.ranks[member];
        if value.is_something() {
            if rank <= *rank_so_far {
                *rank_so_far = rank;
                self.values[member] = value;
            }
        } else if *rank_so_far == Members::NOT_FOUND {
            self.values[member] = value;
        }
    }
}

impl KeyNode {
    /// Adds a path of keys at which a member can be.
    fn add(&mut self, keys: &[String], target: MemberTarget) {
        let Some((key, rest)) = keys.split_first() else { return };
        let index = self.children.iter().position(|child| child.key == *key);
        let index = index.unwrap_or_else(|| {
            self.lengths |= length_bit(key.len());
            let (targets, node) = (Vec::new(), KeyNode::default());
            self.children.push(KeyChild { key: key.clone(), targets, node });
            self.children.len() - 1
        });
        let child = &mut self.children[index];
        if rest.is_empty() {
            child.targets.push(target);
        } else {
            child.node.add(rest, target);
        }
    }

    /// Finds the members in the object that `text` begins with. Returns what follows the object.
    fn find_in<'a>(&self, text: &'a [u8], members: &mut Members<'a>) -> Option<&'a [u8]> {
        let mut rest = skip_whitespace(&text[1..]);
        if let Some(after) = rest.strip_prefix(b"}") {
            return Some(after);
        }
        loop {
            let (key, after) = split_value(rest)?;
            let key = key.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
            let at_value = skip_whitespace(skip_whitespace(after).strip_prefix(b":")?);
            let after = match self.child(key) {
                Some(child) if child.is_searched(at_value) => {
                    let after = child.node.find_in(at_value, members)?;
                    child.store(&at_value[..at_value.len() - after.len()], members);
                    after
                }
                Some(child) => {
                    let (value, after) = split_value(at_value)?;
                    child.store(value, members);
                    after
                }
                None => split_value(at_value)?.1,
            };
            match skip_whitespace(after).split_first()? {
                (b',', after) => rest = skip_whitespace(after),
                (b'}', after) => return Some(after),
                _ => return None,
            }
        }
    }

    /// The child with a key, which is given as it stands in the file.
    #[inline]
    fn child(&self, key: &[u8]) -> Option<&KeyChild> {
        if self.lengths & length_bit(key.len()) != 0
            && let Some(child) = self.children.iter().find(|child| child.key.as_bytes() == key)
        {
            return Some(child);
        }
        // A key with escapes is compared unescaped.
        let unescaped = if key.contains(&b'\\') { RawValue::unescape(key) } else { None }?;
        self.children.iter().find(|child| child.key == unescaped)
    }
}

impl KeyChild {
    /// Whether members are wanted within this value.
    fn is_searched(&self, value: &[u8]) -> bool {
        !self.node.children.is_empty() && value.first() == Some(&b'{')
    }

    fn store<'a>(&self, value: &'a [u8], members: &mut Members<'a>) {
        for target in &self.targets {
            members.store(RawValue::new(value), *target);
        }
    }
}

/// The bit that stands for a length. All long keys share the last one.
fn length_bit(n_bytes: usize) -> u64 {
    1 << n_bytes.min(63)
}

/// Calls `handler` with the key and value of each member of an object. The object may be cut off;
/// then its last value may be, too.
pub(crate) fn for_each_member<'a>(object: &'a [u8], handler: &mut dyn FnMut(&'a [u8], &'a [u8])) {
    let mut rest = object.get(1..).unwrap_or_default();
    loop {
        let Some((key, after)) = split_value(skip_whitespace(rest)) else { return };
        let Some(key) = key.strip_prefix(b"\"").and_then(|key| key.strip_suffix(b"\"")) else {
            return;
        };
        let Some(after) = skip_whitespace(after).strip_prefix(b":") else { return };
        let at_value = skip_whitespace(after);
        let Some((value, after)) = split_value(at_value) else {
            handler(key, at_value);
            return;
        };
        handler(key, value);
        match skip_whitespace(after).strip_prefix(b",") {
            Some(after) => rest = after,
            None => return,
        }
    }
}

/// Calls `handler` with each element of a list.
pub(crate) fn for_each_element<'a>(list: &'a [u8], handler: &mut dyn FnMut(&'a [u8])) {
    let mut rest = list.strip_prefix(b"[").unwrap_or_default();
    while let Some((element, after)) = split_value(skip_whitespace(rest)) {
        handler(element);
        match skip_whitespace(after).strip_prefix(b",") {
            Some(after) => rest = after,
            None => return,
        }
    }
}

/// Splits `text` after the value that it begins with. `None` if the value is cut off, or none
/// begins there.
pub(crate) fn split_value(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = match text.first()? {
        b'"' => match StringScanner::default().find_end(&text[1..]) {
            End::After(n) => n + 1,
            _ => return None,
        },
        b'{' | b'[' => match ContainerScanner::default().find_end(text) {
            End::After(n) => n,
            _ => return None,
        },
        // Python writes `NaN` and `Infinity`, which JSON does not have.
        b'0'..=b'9' | b'-' | b'a'..=b'z' | b'N' | b'I' => {
            text.iter().position(|byte| scan::ends_scalar(*byte)).unwrap_or(text.len())
        }
        _ => return None,
    };
    Some(text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    const PATHS: [&str; 5] = ["a", "b.a", "b", "c.b.a", "\"é"];

    fn finder(members: &[&[&str]]) -> MemberFinder {
        MemberFinder::new(members.iter().map(|paths| paths.iter().map(|path| (*path).into())))
    }

    /// A finder of one member for each of [`PATHS`].
    fn finder_of_paths() -> MemberFinder {
        MemberFinder::new(PATHS.map(|path| [KeyPath::from(path)]))
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[ab\"\\\\{}\\[\\]é\n ]{0,70}".prop_map(Value::from),
        ];
        let key = prop_oneof![Just("a"), Just("b"), Just("c"), Just("\"é")].prop_map(str::to_owned);
        leaf.prop_recursive(4, 40, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((key.clone(), inner), 0..5)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn members_are_those_that_serde_json_finds(value in json(), is_pretty in any::<bool>()) {
            let text = if is_pretty { format!("{value:#}") } else { value.to_string() };
            let finder = finder_of_paths();
            let Some(members) = finder.find(text.as_bytes()) else {
                prop_assert!(!value.is_object());
                return Ok(());
            };
            for (found, path) in members.values().zip(PATHS) {
                let expected = path.split('.').try_fold(&value, |value, key| value.get(key));
                match expected {
                    None => prop_assert_eq!(found, RawValue::ABSENT),
                    Some(expected) => {
                        let parsed: Value = serde_json::from_slice(found.bytes()).expect("JSON");
                        prop_assert_eq!(&parsed, expected);
                        let text = found.text();
                        prop_assert_eq!(text.as_deref(), expected.as_str());
                        prop_assert_eq!(found.is_something(), !expected.is_null());
                    }
                }
            }
        }
    }

    #[test]
    fn other_texts_are_not_objects() {
        for text in
            ["", "[]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\" 1}", "{a:1}", "{\"a\":1,,}"]
        {
            assert!(finder_of_paths().find(text.as_bytes()).is_none(), "{text}");
        }
    }

    #[test]
    fn a_member_is_at_the_first_of_its_paths_that_has_a_value() {
        let finder = finder(&[&["a", "b.a"], &["b.a"], &[]]);
        for (object, expected) in [
            (r#"{"a":1,"b":{"a":2}}"#, ["1", "2", ""]),
            (r#"{"b":{"a":2},"a":1}"#, ["1", "2", ""]),
            (r#"{"a":null,"b":{"a":2}}"#, ["2", "2", ""]),
            (r#"{"a":null,"b":{"a":null}}"#, ["null", "null", ""]),
            (r#"{"b":{}}"#, ["", "", ""]),
            (r#"{"a":1,"a":3}"#, ["3", "", ""]),
            (r#"{"b":{"a":1,"a":3}}"#, ["3", "3", ""]),
            (r#"{"a":1,"a":null}"#, ["1", "", ""]),
            (r#"{"b":{"a":2},"a":null}"#, ["2", "2", ""]),
            (r#"{"\u0061":1}"#, ["1", "", ""]),
        ] {
            let members = finder.find(object.as_bytes()).expect("an object");
            let found: Vec<&[u8]> = members.values().map(RawValue::bytes).collect();
            assert_eq!(found, expected.map(str::as_bytes), "{object}");
        }
    }

    #[test]
    fn long_keys_are_found() {
        let long = "k".repeat(70);
        let finder = finder(&[&[&long]]);
        let object = format!("{{\"{}\":1,\"{long}\":2}}", "j".repeat(65));
        let members = finder.find(object.as_bytes()).expect("an object");
        assert_eq!(members.values().next(), Some(RawValue::new(b"2")));
    }
}
