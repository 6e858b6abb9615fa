//! Paths of keys, which lead from an object to a value within it.

use std::fmt;

/// The keys from an object to a value in it or in the objects within it. An empty path leads to the
/// object itself. In the path of a list, [`KeyPath::ANY`] stands for every key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeyPath(Vec<String>);

impl KeyPath {
    /// A key that stands for every key.
    pub(crate) const ANY: &str = "*";

    /// How many keys the path has.
    pub(crate) fn n_keys(&self) -> usize {
        self.0.len()
    }

    /// The key at an index, from 0.
    pub(super) fn key(&self, index: usize) -> Option<&str> {
        self.0.get(index).map(String::as_str)
    }

    /// The path with another key at an index.
    pub(crate) fn with_key(&self, index: usize, key: &str) -> KeyPath {
        let mut path = self.clone();
        if let Some(replaced) = path.0.get_mut(index) {
            key.clone_into(replaced);
        }
        path
    }

    /// The path to the object in which the last key stands.
    pub(crate) fn parent(&self) -> KeyPath {
        KeyPath(self.0.split_last().map_or(&[][..], |(_, keys)| keys).to_vec())
    }

    /// Whether the path leads into what the other path leads to.
    pub(crate) fn is_within(&self, other: &KeyPath) -> bool {
        self.0.len() > other.0.len() && self.0.starts_with(&other.0)
    }

    /// The keys, the outermost first.
    pub(crate) fn keys(&self) -> &[String] {
        &self.0
    }

    /// Appends a key as the innermost one.
    pub(crate) fn push(&mut self, key: String) {
        self.0.push(key);
    }

    /// Removes the last key.
    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }
}

impl From<&str> for KeyPath {
    /// Splits a path such as `post.record.text` at its dots. The empty text is the empty path.
    fn from(dotted: &str) -> KeyPath {
        KeyPath(dotted.split('.').filter(|key| !key.is_empty()).map(str::to_owned).collect())
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_inwards() {
        let path = |dotted: &str| KeyPath::from(dotted);
        for (inner, outer, expected) in [
            ("a.b", "a", true),
            ("a.b.c", "a", true),
            ("a", "", true),
            ("a", "a", false),
            ("a", "a.b", false),
            ("b.a", "a", false),
            ("ab", "a", false),
        ] {
            assert_eq!(path(inner).is_within(&path(outer)), expected, "{inner} in {outer}");
        }
        assert_eq!(path("a.b.c").parent(), path("a.b"));
        assert_eq!(path("").parent(), path(""));
        assert_eq!(path("a.b.c").with_key(1, "x"), path("a.x.c"));
        assert_eq!(path("a").with_key(1, "x"), path("a"));
        assert_eq!(path("a..b").to_string(), "a.b");
    }
}
