//! Counts of responses, which may be missing.

use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A count that an export shows or does not show. It takes four bytes, so that columns stay small.
#[derive(Clone, Copy, PartialEq, Eq, Pod, Zeroable, Deserialize, Serialize)]
#[repr(transparent)]
pub struct Count(u32);

impl Count {
    /// A count that the export does not show, which is not the same as zero.
    pub const MISSING: Count = Count(u32::MAX);

    /// The largest known count. It is 4,294,967,294.
    pub const MAX: u64 = u32::MAX as u64 - 1;

    /// A count that is shown. A count above [`Count::MAX`] becomes [`Count::MAX`].
    #[must_use]
    pub fn known(count: u64) -> Count {
        Count(u32::try_from(count.min(Count::MAX)).unwrap_or(u32::MAX - 1))
    }

    /// Returns the count, or `None` where it is missing.
    #[must_use]
    pub fn get(self) -> Option<u64> {
        (self != Count::MISSING).then_some(u64::from(self.0))
    }

    /// Returns the count as a float, or 0 where it is missing.
    #[must_use]
    pub fn or_nothing(self) -> f64 {
        if self == Count::MISSING { 0.0 } else { f64::from(self.0) }
    }

    /// Returns the count's representation: the count itself, or `u32::MAX` where it is missing.
    #[must_use]
    pub const fn code(self) -> u32 {
        self.0
    }

    /// Returns the count of a representation; the inverse of [`Count::code`].
    #[must_use]
    pub fn of_code(code: u32) -> Count {
        Count(code)
    }

    /// Returns the sum of two counts, of which one that is missing adds nothing.
    #[must_use]
    pub(crate) fn plus(self, other: Count) -> Count {
        match (self.get(), other.get()) {
            (Some(a), Some(b)) => Count::known(a + b),
            _ => self.larger(other),
        }
    }

    /// Returns the larger of two counts; a missing count is less than any other.
    pub(super) fn larger(self, other: Count) -> Count {
        match (self, other) {
            (Count::MISSING, _) => other,
            (_, Count::MISSING) => self,
            (Count(a), Count(b)) => Count(a.max(b)),
        }
    }
}

impl fmt::Debug for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Some(count) => write!(f, "{count}"),
            None => f.write_str("missing"),
        }
    }
}
