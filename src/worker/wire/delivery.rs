//! What was read, as it lies on the page: columns that accounts share, from which an account becomes
//! an activity when it is shown.

use crate::activity::{Account, Act, Activity, Columns, Count, Media, N_RESPONSES, PostKind, Time};
use crate::ingest::{Error, FormatId, Ingested, NETWORKS, Report};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

/// What one or several files brought: the same as [`Ingested`], for any number of accounts. An account takes
/// some hundred bytes beside its posts until it is shown.
pub struct Delivery {
    /// The formats of the files, each once, in the order in which they were first met.
    pub formats: Vec<FormatId>,
    /// Which rows of the files were skipped, and why.
    pub report: Report,
    /// The files of which nothing was taken.
    pub left_out: Vec<Error>,
    /// The accounts, sorted by network and name. There is at least one.
    pub entries: Vec<Entry>,
    pub(super) blocks: Vec<Block>,
}

/// What is known of an account beside its posts.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The index of its network in [`NETWORKS`].
    network: Option<u8>,
    /// The account's name or handle, at most [`MAX_NAME_CHARS`] characters of it.
    pub name: Option<Box<str>>,
    followers: Option<u64>,
    following: Option<u64>,
    exported_at: Option<Time>,
    /// The number of items.
    pub n_items: u32,
    pub(super) n_excerpts: u32,
    pub(super) excerpt_bytes: u32,
    pub(super) n_people: u32,
    /// Which kinds of response the account has: a bit for each, from the lowest on. The bit after them says
    /// whether it shows what items carry.
    shown: u16,
}

/// The most characters of an account's name that the page gets.
pub const MAX_NAME_CHARS: usize = 200;

impl Entry {
    pub(super) fn new(account: Account, exported_at: Option<Time>, columns: &Columns) -> Entry {
        let Account { network, name, followers, following } = account;
        let network = network.and_then(|name| NETWORKS.iter().position(|known| *known == name));
        let counts = (0..N_RESPONSES).filter(|&response| columns.counts[response].is_some());
        let shown = counts.chain(columns.media.is_some().then_some(N_RESPONSES));
        Entry {
            network: network.and_then(|index| u8::try_from(index).ok()),
            name: name.map(|name| shortened(name).into()),
            followers,
            following,
            exported_at,
            n_items: n_u32(columns.times.len()),
            n_excerpts: n_u32(columns.excerpt_places.len()),
            excerpt_bytes: n_u32(columns.excerpt_text.len()),
            n_people: n_u32(columns.people.len()),
            shown: shown.fold(0, |bits, place| bits | 1 << place),
        }
    }

    /// The network of the account, where it is known.
    #[must_use]
    pub fn network(&self) -> Option<&'static str> {
        NETWORKS.get(usize::from(self.network?)).copied()
    }

    /// Whether the account has the kind of response with this index.
    pub(super) fn has_counts(&self, response: usize) -> bool {
        self.shown >> response & 1 == 1
    }

    /// Whether the account shows what items carry.
    pub(super) fn has_media(&self) -> bool {
        self.shown >> N_RESPONSES == 1
    }

    /// Whether [`Entry::new`] can have made it.
    pub(super) fn is_valid(&self) -> bool {
        self.network.is_none_or(|index| usize::from(index) < NETWORKS.len())
            && self.shown >> N_RESPONSES <= 1
    }
}

/// Columns are shorter than 2^32: [`Activity`] numbers its items so.
fn n_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn shortened(mut name: String) -> String {
    if let Some((end, _)) = name.char_indices().nth(MAX_NAME_CHARS) {
        name.truncate(end);
        name.push('…');
    }
    name
}

/// The columns of accounts that follow each other, one account after the other. See
/// [`N_BLOCK_SECTIONS`](super::N_BLOCK_SECTIONS).
pub(super) struct Block {
    /// The index of its first account.
    pub(super) first_account: usize,
    pub(super) times: Arc<Vec<Time>>,
    pub(super) kinds: Arc<Vec<PostKind>>,
    pub(super) identities: Arc<Vec<u64>>,
    pub(super) excerpt_places: Vec<u32>,
    /// Where the words of each item end in the text of its account.
    pub(super) excerpt_ends: Vec<u32>,
    pub(super) excerpt_text: String,
    pub(super) people: Arc<Vec<Act>>,
    /// `None` where no account of the block has the kind of response.
    pub(super) counts: [Option<Arc<Vec<Count>>>; N_RESPONSES],
    /// `None` where no account of the block shows what items carry.
    pub(super) media: Option<Arc<Vec<Media>>>,
}

/// Where the columns of an account lie in its block.
#[derive(Default)]
struct Extent {
    items: Range<usize>,
    excerpts: Range<usize>,
    text: Range<usize>,
    people: Range<usize>,
}

impl Extent {
    /// The extent of the account that follows.
    fn next(&self, entry: &Entry) -> Extent {
        let after = |range: &Range<usize>, n: u32| range.end..range.end + n as usize;
        Extent {
            items: after(&self.items, entry.n_items),
            excerpts: after(&self.excerpts, entry.n_excerpts),
            text: after(&self.text, entry.excerpt_bytes),
            people: after(&self.people, entry.n_people),
        }
    }
}

impl Delivery {
    /// The account at an index as an activity, which shares the columns of its block if it is alone in
    /// it. `None` where there is no such account, or where it is not as [`Activity::new`] makes it.
    #[must_use]
    pub fn activity(&self, account: usize) -> Option<Activity> {
        let entry = self.entries.get(account)?;
        let block = self.blocks.partition_point(|block| block.first_account <= account);
        let block = &self.blocks[block.checked_sub(1)?];
        let before = self.entries[block.first_account..account].iter();
        let Extent { items, excerpts, text, people } =
            before.fold(Extent::default(), |extent, entry| extent.next(entry)).next(entry);
        let counts = |response: usize| {
            let column = block.counts[response].as_ref().filter(|_| entry.has_counts(response));
            column.map(|column| part(column, &items))
        };
        let media = block.media.as_ref().filter(|_| entry.has_media());
        let columns = Columns {
            times: part(&block.times, &items),
            kinds: part(&block.kinds, &items),
            identities: part(&block.identities, &items),
            counts: std::array::from_fn(counts),
            media: media.map(|column| part(column, &items)),
            excerpt_places: block.excerpt_places.get(excerpts.clone())?.to_vec(),
            excerpt_ends: block.excerpt_ends.get(excerpts)?.to_vec(),
            excerpt_text: block.excerpt_text.get(text)?.to_owned(),
            people: part(&block.people, &people),
        };
        let account = Account {
            network: entry.network(),
            name: entry.name.as_deref().map(str::to_owned),
            followers: entry.followers,
            following: entry.following,
        };
        Activity::from_columns(account, entry.exported_at, columns)
    }

    /// What was read, with all accounts as activities. `None` where one of them is not as
    /// [`Activity::new`] makes it.
    #[must_use]
    pub fn ingested(&self) -> Option<Ingested> {
        let accounts = (0..self.entries.len()).map(|account| self.activity(account));
        Some(Ingested {
            formats: self.formats.clone(),
            accounts: accounts.collect::<Option<_>>()?,
            report: self.report.clone(),
            left_out: self.left_out.clone(),
        })
    }

    /// The accounts with the most items among those of `places`, as indices into
    /// [`Delivery::entries`]: at most `n`, the largest first, and equals in the order of the file.
    #[must_use]
    pub fn busiest(&self, places: impl Iterator<Item = usize>, n: usize) -> Vec<usize> {
        /// How many accounts more are gathered before the list is shortened.
        const SPARE: usize = 4_096;
        // The size is stored so that a small key is a large account.
        let key = |place: usize| {
            let n_items = self.entries.get(place).map_or(0, |entry| entry.n_items);
            u64::from(!n_items) << 32 | u64::from(n_u32(place))
        };
        let mut keys = Vec::new();
        let shorten = |keys: &mut Vec<u64>| {
            keys.sort_unstable();
            keys.truncate(n);
        };
        for key in places.map(key) {
            keys.push(key);
            // Sorted again and again, the list stays short, and each account is sorted a few times.
            if keys.len() > 2 * n + SPARE {
                shorten(&mut keys);
            }
        }
        shorten(&mut keys);
        let place = |key: u64| usize::try_from(key & u64::from(u32::MAX)).unwrap_or(usize::MAX);
        keys.into_iter().map(place).collect()
    }
}

/// A part of a column; the column itself where that is all of it.
fn part<T: Clone>(column: &Arc<Vec<T>>, range: &Range<usize>) -> Arc<Vec<T>> {
    if *range == (0..column.len()) {
        return Arc::clone(column);
    }
    Arc::new(column.get(range.clone()).unwrap_or_default().to_vec())
}
