//! The few members of an object that a format wants, found without reading the rest.

use crate::ingest::json::scan::{self, Brackets, End, Quotes, blanks_skipped};
use crate::ingest::json::value::Raw;
use std::ops::Index;

/// How many members a format can want.
const MAX_FIELDS: usize = 32;

/// Which members are wanted, as a tree of keys.
#[derive(Debug)]
pub(crate) struct Wanted {
    members: Vec<Member>,
    /// A bit for each length that a key among them has: most other keys are told by theirs.
    lengths: u64,
}

#[derive(Debug)]
struct Member {
    key: String,
    field: Option<usize>,
    inside: Wanted,
}

/// What an object holds of what is wanted, by the order in which it was wanted; of a key that
/// stands there twice the last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields<'a>([Raw<'a>; MAX_FIELDS]);

impl<'a> Index<usize> for Fields<'a> {
    type Output = Raw<'a>;

    fn index(&self, field: usize) -> &Raw<'a> {
        &self.0[field]
    }
}

impl Wanted {
    /// The members at these paths of keys, from the root of an object.
    pub(crate) fn at(paths: &[&[&str]]) -> Wanted {
        let mut wanted = Wanted::nothing();
        for (field, path) in paths.iter().take(MAX_FIELDS).enumerate() {
            wanted.add(path, field);
        }
        wanted
    }

    fn nothing() -> Wanted {
        Wanted { members: Vec::new(), lengths: 0 }
    }

    /// A path without keys is no member.
    fn add(&mut self, path: &[&str], field: usize) {
        let Some((key, rest)) = path.split_first() else { return };
        let place = self.members.iter().position(|member| member.key == *key);
        let place = place.unwrap_or_else(|| {
            let inside = Wanted::nothing();
            self.lengths |= 1 << key.len().min(63);
            self.members.push(Member { key: (*key).to_owned(), field: None, inside });
            self.members.len() - 1
        });
        let member = &mut self.members[place];
        if rest.is_empty() {
            member.field = Some(field);
        } else {
            member.inside.add(rest, field);
        }
    }

    /// Looks for them in `object`; `None` where it is no object, or not JSON as far as was read.
    pub(crate) fn find<'a>(&self, object: &'a [u8]) -> Option<Fields<'a>> {
        let mut fields = Fields([Raw::ABSENT; MAX_FIELDS]);
        (object.first() == Some(&b'{')).then_some(())?;
        self.find_in(object, &mut fields)?;
        Some(fields)
    }

    /// Looks in the object that `text` begins with; returns what follows it.
    fn find_in<'a>(&self, text: &'a [u8], fields: &mut Fields<'a>) -> Option<&'a [u8]> {
        let mut rest = blanks_skipped(&text[1..]);
        if let Some(after) = rest.strip_prefix(b"}") {
            return Some(after);
        }
        loop {
            let (key, after) = value(rest)?;
            let key = key.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
            let at_value = blanks_skipped(blanks_skipped(after).strip_prefix(b":")?);
            let member = self.member(key);
            let after = match member {
                Some(member) if member.goes_into(at_value) => {
                    let after = member.inside.find_in(at_value, fields)?;
                    member.found(&at_value[..at_value.len() - after.len()], fields);
                    after
                }
                Some(member) => {
                    let (value, after) = value(at_value)?;
                    member.found(value, fields);
                    after
                }
                None => value(at_value)?.1,
            };
            match blanks_skipped(after).split_first()? {
                (b',', after) => rest = blanks_skipped(after),
                (b'}', after) => return Some(after),
                _ => return None,
            }
        }
    }

    #[inline]
    fn member(&self, key: &[u8]) -> Option<&Member> {
        if self.lengths >> key.len().min(63) & 1 == 1
            && let Some(member) = self.members.iter().find(|member| member.key.as_bytes() == key)
        {
            return Some(member);
        }
        // A key with an escape in it is compared as what it means.
        let meant = if key.contains(&b'\\') { Raw::unescaped(key) } else { None }?;
        self.members.iter().find(|member| member.key == meant)
    }
}

impl Member {
    fn goes_into(&self, value: &[u8]) -> bool {
        !self.inside.members.is_empty() && value.first() == Some(&b'{')
    }

    fn found<'a>(&self, value: &'a [u8], fields: &mut Fields<'a>) {
        if let Some(field) = self.field {
            fields.0[field] = Raw::new(value);
        }
    }
}

/// Calls `take` with the members of an object, for the few whose keys are not known beforehand. The
/// object may be cut off; its last member then is, too.
pub(crate) fn each_member<'a>(object: &'a [u8], take: &mut dyn FnMut(&'a [u8], &'a [u8])) {
    let mut rest = object.get(1..).unwrap_or_default();
    loop {
        let Some((key, after)) = value(blanks_skipped(rest)) else { return };
        let Some(key) = key.strip_prefix(b"\"").and_then(|key| key.strip_suffix(b"\"")) else {
            return;
        };
        let Some(after) = blanks_skipped(after).strip_prefix(b":") else { return };
        let at_value = blanks_skipped(after);
        let Some((value, after)) = value(at_value) else {
            take(key, at_value);
            return;
        };
        take(key, value);
        match blanks_skipped(after).strip_prefix(b",") {
            Some(after) => rest = after,
            None => return,
        }
    }
}

/// The value that `text` begins with, and what follows it; `None` where it is cut off.
pub(crate) fn value(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = match text.first()? {
        b'"' => match Quotes::default().find_end(&text[1..]) {
            End::After(n) => n + 1,
            _ => return None,
        },
        b'{' | b'[' => match Brackets::default().find_end(text) {
            End::After(n) => n,
            _ => return None,
        },
        b'0'..=b'9' | b'-' | b'a'..=b'z' => {
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

    const PATHS: [&[&str]; 5] = [&["a"], &["b", "a"], &["b"], &["c", "b", "a"], &["\"é"]];

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
        fn members_are_those_of_a_whole_parser(value in json(), is_pretty in any::<bool>()) {
            let text = if is_pretty { format!("{value:#}") } else { value.to_string() };
            let Some(fields) = Wanted::at(&PATHS).find(text.as_bytes()) else {
                prop_assert!(!value.is_object());
                return Ok(());
            };
            for (field, path) in PATHS.iter().enumerate() {
                let expected = path.iter().try_fold(&value, |value, key| value.get(key));
                let found = fields[field];
                match expected {
                    None => prop_assert_eq!(found, Raw::ABSENT),
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
    fn what_is_no_object_holds_nothing() {
        for text in
            ["", "[]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\" 1}", "{a:1}", "{\"a\":1,,}"]
        {
            assert!(Wanted::at(&PATHS).find(text.as_bytes()).is_none(), "{text}");
        }
    }
}
