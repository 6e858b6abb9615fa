//! An activity as its columns: the way it goes from one memory to another.

use super::excerpts::Excerpts;
use super::{Account, Act, Activity, Count, N_RESPONSES, PostKind, Time};
use std::sync::Arc;

/// The columns of an [`Activity`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// When each item was published, in rising order.
    pub times: Arc<Vec<Time>>,
    /// What each item is.
    pub kinds: Arc<Vec<PostKind>>,
    /// What makes each item this one and no other.
    pub identities: Arc<Vec<u64>>,
    /// The counts of each kind of response that is shown.
    pub counts: [Option<Arc<Vec<Count>>>; N_RESPONSES],
    /// The items whose first words are kept, in rising order.
    pub excerpt_places: Vec<u32>,
    /// Where the words of each of them end in the text.
    pub excerpt_ends: Vec<u32>,
    /// The words of all of them.
    pub excerpt_text: String,
    /// Who responded, each person's acts together and in the order of time.
    pub people: Arc<Vec<Act>>,
}

impl Activity {
    /// Takes the activity apart.
    #[must_use]
    pub fn into_columns(self) -> (Account, Option<Time>, Columns) {
        let Excerpts { indices, ends, text } = Arc::unwrap_or_clone(self.excerpts);
        let columns = Columns {
            times: self.times,
            kinds: self.kinds,
            identities: self.identities,
            counts: self.counts,
            excerpt_places: indices,
            excerpt_ends: ends,
            excerpt_text: text,
            people: self.people,
        };
        (self.account, self.exported_at, columns)
    }

    /// Puts an activity together again; `None` where these are not an activity's columns.
    #[must_use]
    pub fn from_columns(
        account: Account,
        exported_at: Option<Time>,
        columns: Columns,
    ) -> Option<Activity> {
        let n = columns.times.len();
        let is_whole = columns.kinds.len() == n
            && columns.identities.len() == n
            && columns.counts.iter().flatten().all(|column| column.len() == n)
            && columns.excerpt_places.len() == columns.excerpt_ends.len()
            && columns.times.is_sorted();
        is_whole.then_some(Activity {
            account,
            exported_at,
            counted_at: exported_at,
            times: columns.times,
            kinds: columns.kinds,
            identities: columns.identities,
            counts: columns.counts,
            excerpts: Arc::new(Excerpts {
                indices: columns.excerpt_places,
                ends: columns.excerpt_ends,
                text: columns.excerpt_text,
            }),
            people: columns.people,
            lineage: Arc::default(),
        })
    }
}
