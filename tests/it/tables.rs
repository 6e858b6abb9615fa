//! The same posts in tables as any tool, language and spreadsheet program would write them: the same
//! activity comes out, and every column is accounted for.

mod by_hand;
mod dates;
mod tools;
mod writing;

use crate::make::cases;
use influence_score::activity::{Count, N_RESPONSES, PostKind, Response};
use influence_score::ingest::{Choices, Column, ColumnUse, Error, File, Ingested, ingest};
use proptest::prelude::*;
use proptest::sample::select;
use writing::{Cell, Kinds, Style, Written, style, table};

/// A post as it is made up.
#[derive(Clone, Debug)]
struct MadeUp {
    /// In seconds since 1970.
    time: i64,
    kind: PostKind,
    /// In the order of [`COUNTED`].
    counts: [Option<u64>; 5],
    text: String,
}

/// The counts of a made-up post.
const COUNTED: [(Response, Column); 5] = [
    (Response::Like, Column::Likes),
    (Response::Repost, Column::Reposts),
    (Response::Reply, Column::Replies),
    (Response::Quote, Column::Quotes),
    (Response::View, Column::Views),
];

/// What is read of a post.
type Read = (i64, PostKind, [Count; N_RESPONSES], String);

impl MadeUp {
    /// What a table in this style must be read as.
    fn expected(&self, style: &Style) -> Read {
        let mut counts = [Count::MISSING; N_RESPONSES];
        for ((response, _), count) in COUNTED.iter().zip(self.counts) {
            counts[response.index()] = count.map_or(Count::MISSING, Count::known);
        }
        let kind = if style.kinds == Kinds::None { PostKind::Post } else { self.kind };
        let words: Vec<&str> = self.text.split_whitespace().collect();
        let text = if style.has_text { words.join(" ") } else { String::new() };
        (style.dates.rounded(self.time), kind, counts, text)
    }
}

fn posts() -> impl Strategy<Value = Vec<MadeUp>> {
    let kind = select(&[PostKind::Post, PostKind::Reply, PostKind::Repost][..]);
    let count = prop_oneof![
        1 => Just(None),
        4 => (0_u64..1_000).prop_map(Some),
        3 => (1_000_u64..30_000_000).prop_map(Some),
        2 => (1_u64..5_000).prop_map(|n| Some(100 * n)),
        1 => (1_u64..5_000).prop_map(|n| Some(1_000 * n)),
    ];
    let text = "[a-z\"'äéß][a-zA-Z0-9 ,;|\t\"'\r\n.:äéßñ€日🐟#@/&]{0,30}[a-zé]";
    let post = (1_i64..40 * 86_400, kind, prop::array::uniform5(count), text);
    prop::collection::vec(post, 1..12).prop_map(|posts| {
        // Each of the days is another one, so that the order of the posts is known.
        let mut time = 1_700_000_000;
        let mut posts: Vec<MadeUp> = posts
            .into_iter()
            .map(|(gap, kind, counts, text)| {
                time += 86_400 + gap;
                MadeUp { time, kind, counts, text }
            })
            .collect();
        // 2026-05-23T10:20:30Z: a date that shows which number is the day.
        let counts = [Some(7), Some(2_500), None, Some(0), Some(12_000)];
        let text = "the last".to_owned();
        posts.push(MadeUp { time: 1_779_531_630, kind: PostKind::Post, counts, text });
        posts
    })
}

fn read_bytes(bytes: &[u8]) -> Result<Ingested, Error> {
    ingest([File::from_bytes("a", bytes)], &Choices::default())
}

fn read_text(text: &str) -> Result<Ingested, TestCaseError> {
    read_bytes(text.as_bytes()).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))
}

fn read(written: &Written) -> Result<Ingested, TestCaseError> {
    read_bytes(&written.bytes)
        .map_err(|error| TestCaseError::fail(format!("{error}\n{}", written.text)))
}

/// The posts of the only account.
fn posts_read(ingested: &Ingested) -> Vec<Read> {
    assert_eq!(ingested.accounts.len(), 1);
    let posts = ingested.accounts[0].posts();
    posts.map(|post| (post.time.0, post.kind, post.counts, post.excerpt.into())).collect()
}

fn use_of(ingested: &Ingested, name: &str) -> Option<ColumnUse> {
    let mut columns = ingested.report.columns.iter();
    columns.find(|column| column.name == name).map(|column| column.used_as)
}

/// The names of the columns that hold numbers and were not read.
fn unread(ingested: &Ingested) -> Vec<&str> {
    let columns = ingested.report.columns.iter().filter(|column| column.used_as.is_unread());
    columns.map(|column| column.name.as_str()).collect()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_table_written_in_any_way_gives_the_same_activity(posts in posts(), style in style()) {
        let written = table(&posts, &style, &[]);
        let ingested = read(&written)?;
        let expected: Vec<Read> = posts.iter().map(|post| post.expected(&style)).collect();
        prop_assert_eq!(posts_read(&ingested), expected, "{}", written.text);
        for (name, column) in &written.columns {
            let used_as = use_of(&ingested, name);
            prop_assert_eq!(used_as, Some(ColumnUse::Read(*column)), "{}: {}", name, written.text);
        }
        prop_assert_eq!(unread(&ingested), Vec::<&str>::new(), "{}", written.text);
        let n_unread: u64 = ingested.report.columns.iter().map(|column| column.n_unread).sum();
        prop_assert!(n_unread <= u64::from(style.has_totals), "{}", written.text);
    }

    #[test]
    fn a_further_column_of_numbers_is_named(
        posts in posts(),
        style in style(),
        unknown in "[b-df-hj-np-tv-z]{5,9}",
        known in select(&[
            "Engagement rate", "Watch time (hours)", "Dislikes", "Subscribers gained", "Duration (sec)",
            "video_duration", "Followers gained", "Avg. watch time", "conversation_id",
        ][..]),
        n in 0_u64..3_000,
    ) {
        let more = [(unknown.as_str(), Cell::Number(n)), (known, Cell::Number(n))];
        let written = table(&posts, &style, &more);
        let ingested = read(&written)?;
        let expected: Vec<Read> = posts.iter().map(|post| post.expected(&style)).collect();
        prop_assert_eq!(posts_read(&ingested), expected, "{}", written.text);
        prop_assert_eq!(unread(&ingested), [unknown], "{}", written.text);
        prop_assert_eq!(use_of(&ingested, known), Some(ColumnUse::NotCounted), "{}", written.text);
    }
}
