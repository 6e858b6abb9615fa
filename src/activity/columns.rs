//! An activity as its columns, in which it travels from the worker to the page.

use super::Activity;
use super::account::Account;
use super::act::Act;
use super::count::Count;
use super::excerpts::Excerpts;
use super::media::Media;
use super::post::PostKind;
use super::response::N_RESPONSES;
use super::time::Time;
use std::sync::Arc;

/// The columns of an [`Activity`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// When each item was published, rising.
    pub times: Arc<Vec<Time>>,
    /// What each item is.
    pub kinds: Arc<Vec<PostKind>>,
    /// The [identity](super::Post::identity) of each item.
    pub identities: Arc<Vec<u64>>,
    /// The counts of each kind of response that the export shows, indexed by
    /// [`Response::index`](super::Response::index).
    pub counts: [Option<Arc<Vec<Count>>>; N_RESPONSES],
    /// What each item carries beside its text, where the export says it of any.
    pub media: Option<Arc<Vec<Media>>>,
    /// The indices of the items whose first words are kept, rising.
    pub excerpt_places: Vec<u32>,
    /// Where the words of each of these items end in `excerpt_text`.
    pub excerpt_ends: Vec<u32>,
    /// The words of all these items, without separators.
    pub excerpt_text: String,
    /// The acts of people, sorted by person, then time.
    pub people: Arc<Vec<Act>>,
}

impl Activity {
    /// Takes the activity apart into its account, the date of the export, and its columns.
    #[must_use]
    pub fn into_columns(self) -> (Account, Option<Time>, Columns) {
        let Excerpts { indices, ends, text } = Arc::unwrap_or_clone(self.excerpts);
        let columns = Columns {
            times: self.times,
            kinds: self.kinds,
            identities: self.identities,
            counts: self.counts,
            media: self.media,
            excerpt_places: indices,
            excerpt_ends: ends,
            excerpt_text: text,
            people: self.people,
        };
        (self.account, self.exported_at, columns)
    }

    /// Makes an activity of its parts. `None` where the columns differ in length or the times do not
    /// rise.
    #[must_use]
    pub fn from_columns(
        account: Account,
        exported_at: Option<Time>,
        columns: Columns,
    ) -> Option<Activity> {
        let n = columns.times.len();
        let is_valid = columns.kinds.len() == n
            && columns.identities.len() == n
            && columns.counts.iter().flatten().all(|column| column.len() == n)
            && columns.media.as_ref().is_none_or(|column| column.len() == n)
            && columns.excerpt_places.len() == columns.excerpt_ends.len()
            && columns.times.is_sorted();
        is_valid.then_some(Activity {
            account,
            exported_at,
            counted_at: exported_at,
            times: columns.times,
            kinds: columns.kinds,
            identities: columns.identities,
            counts: columns.counts,
            media: columns.media,
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
