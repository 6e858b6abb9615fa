//! Files are read in chunks, whose sizes do not change the result. The worker sends the result to the page
//! without a change.

use crate::corpus;
use crate::deliveries::{received, sent};
use influence_score::activity::{
    Account, Activity, Count, Media, N_RESPONSES, Post, PostKind, Response, Time,
};
use influence_score::ingest::{
    Choices, Column, DayMonth, Error, File, FormatId, Ingested, Ingestion, Reason, Refusal, ingest,
};
use influence_score::score::number::number;
use influence_score::score::{LENSES, LensId, Settings};
use influence_score::spreadsheet::sheets;
use influence_score::worker::wire;
use proptest::prelude::*;
use std::fmt::Write;

/// Reads a file in chunks. `sizes` are the largest sizes of the chunks in bytes, which are repeated.
fn in_chunks(name: &str, bytes: &[u8], sizes: &[usize]) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(Choices::default());
    feed(&mut ingestion, name, bytes, sizes);
    if ingestion.restart() {
        feed(&mut ingestion, name, bytes, sizes);
    }
    ingestion.finish()
}

fn feed(ingestion: &mut Ingestion, name: &str, bytes: &[u8], sizes: &[usize]) {
    ingestion.begin(name, bytes.len() as u64);
    let mut sizes = sizes.iter().cycle();
    while let Some(wanted) = ingestion.wants() {
        let start = usize::try_from(wanted.start).unwrap();
        let end = usize::try_from(wanted.end).unwrap().min(start + sizes.next().unwrap());
        ingestion.give(&bytes[start..end]);
    }
    if let Some(workbook) = ingestion.workbook() {
        ingestion.give_sheets(sheets(&workbook));
    }
}

proptest! {
    #![proptest_config(crate::make::cases(400))]

    #[test]
    fn the_sizes_of_chunks_do_not_change_the_result(
        file in any::<prop::sample::Index>(),
        sizes in prop::collection::vec(1_usize..700, 1..5),
    ) {
        let path = file.get(&corpus::files()).clone();
        let bytes = std::fs::read(&path).unwrap();
        let whole = ingest([File::from_bytes("a", &bytes)], &Choices::default());
        prop_assert_eq!(in_chunks("a", &bytes, &sizes), whole, "{}", path.display());
    }
}

/// A table of two posts.
const POSTS: &str = "id,created_at,likes,reposts,replies\n1,2026-01-05T10:00:00Z,3,2,1\n\
    2,2026-01-06T10:00:00Z,1,0,0\n";
/// A table of people who responded to these posts, to an unknown post, and in an unknown way.
const RESPONSES: &str = "post,time,actor,actor followers,kind\n\
    1,2026-01-05T11:00:00Z,poet,310,like\n1,2026-01-05T12:00:00Z,poet,310,repost\n\
    1,2026-01-05T12:30:00Z,purser,,Retweet\n9,2026-01-05T12:30:00Z,purser,,like\n\
    2,2026-01-06T11:00:00Z,gull,12,applause\n";
/// Notifications of Mastodon: a reply to the first post, and a new follower.
const NOTIFICATIONS: &str = r#"[
    {"type": "mention", "created_at": "2026-01-05T13:00:00Z",
     "account": {"acct": "gull", "followers_count": 12}, "status": {"id": "77", "in_reply_to_id": "1"}},
    {"type": "follow", "created_at": "2026-01-05T13:00:00Z", "account": {"acct": "crow"}}]"#;

#[test]
fn responses_in_other_files_are_joined_with_the_posts() {
    let files = [("p.csv", POSTS), ("r.csv", RESPONSES), ("n.json", NOTIFICATIONS)];
    let files = files.map(|(name, text)| File::from_bytes(name, text.as_bytes()));
    let ingested = ingest(files.clone(), &Choices::default()).unwrap();
    let activity = &ingested.accounts[0];
    // Acts on unknown posts are left out, and so are acts that are no responses.
    let mut acts: Vec<(Response, Option<u64>)> =
        activity.people().iter().map(|act| (act.kind, act.followers.get())).collect();
    acts.sort_unstable();
    let (repost, reply) = (Response::Repost, Response::Reply);
    let expected =
        [(Response::Like, Some(310)), (repost, None), (repost, Some(310)), (reply, Some(12))];
    assert_eq!(acts, expected);
    // One post was reposted, by two people: 1 · ln 2.
    let impact = retweet_impact(activity);
    assert!((impact - 2_f64.ln()).abs() < 1e-12, "{impact}");
    // The page gets the same result from the worker.
    assert_eq!(received(sent(Ok(ingested.clone()))), Some(Ok(ingested)));
    // Without the posts, the files are refused.
    let alone = ingest(files.into_iter().skip(1), &Choices::default()).unwrap_err();
    assert_eq!(alone.reason, Reason::Refused(Refusal::PeopleAlone));
}

#[test]
fn a_list_of_posts_with_accounts_is_none_of_notifications() {
    let posts = r#"[{"created_at": "2026-03-01T10:00:00Z", "likes": 4, "account": "crow"}]"#;
    let ingested = ingest([File::from_bytes("a", posts.as_bytes())], &Choices::default()).unwrap();
    assert_eq!(ingested.formats, [FormatId::Json]);
    assert_eq!(ingested.accounts[0].len(), 1);
}

fn retweet_impact(activity: &Activity) -> f64 {
    let lens = LENSES.iter().find(|lens| lens.id == LensId::RetweetImpact).unwrap();
    lens.compute(activity, &Settings::default()).unwrap().value
}

#[test]
fn encoding_and_decoding_a_result_does_not_change_it() {
    for path in corpus::files() {
        let bytes = std::fs::read(&path).unwrap();
        let outcome = ingest([File::from_bytes("a", &bytes)], &Choices::default());
        let sections = sent(outcome.clone());
        assert_eq!(received(sections.clone()), Some(outcome), "{}", path.display());
        // A section that is cut off or too long is an error.
        for index in 0..sections.len() {
            let n_bytes = sections[index].len();
            for n_left in [0, 1, n_bytes / 2, n_bytes.saturating_sub(1), n_bytes + 1] {
                if n_left != n_bytes {
                    let mut changed = sections.clone();
                    changed[index].resize(n_left, 0);
                    assert_eq!(received(changed), None, "{}", path.display());
                }
            }
        }
    }
    let choices = Choices {
        day_month: Some(DayMonth::MonthFirst),
        rows_are_posts: true,
        skips_unread_times: true,
        ..Choices::default()
    };
    let columns = vec![(Column::Time, 3), (Column::Engagements, 70)];
    let choices = choices.naming(&["a".to_owned()], columns);
    assert_eq!(wire::decode_choices(&wire::encode_choices(&choices)), Some(choices));
    assert_eq!(wire::decode_choices(&[]), Some(Choices::default()));
}

#[test]
fn an_unknown_tag_is_an_error() {
    // The choice of day and month: present (1), then neither the first nor the second variant.
    assert_eq!(wire::decode_choices(&[1, 2, 0]), None);
    // One column, whose number is beyond the last column.
    assert_eq!(wire::decode_choices(&[0, 1, 255, 1, 0]), None);
    // More columns than there are bytes.
    assert_eq!(wire::decode_choices(&[0, 255, 255, 255, 255, 15]), None);
    let file = File::from_bytes("a", POSTS.as_bytes());
    let outcome = ingest([file], &Choices::default());
    let mut sections = sent(outcome);
    // This section contains the kinds of the two posts. Only a post (0), a reply (1) and a repost (2) are
    // known.
    assert_eq!(sections[3], [0, 0]);
    for (kind, is_known) in [(1, true), (2, true), (3, false), (255, false)] {
        sections[3][1] = kind;
        assert_eq!(received(sections.clone()).is_some(), is_known, "{kind}");
    }
    sections[3][1] = 0;
    // The first byte of the header says whether the result is a success (0) or an error (1).
    sections[0][0] = 2;
    assert_eq!(received(sections), None);
}

#[test]
fn of_very_many_posts_only_the_newest_keep_their_excerpts() {
    const N: u64 = 70_000;
    let post = |n: u64| {
        let mut counts = [Count::MISSING; N_RESPONSES];
        counts[0] = Count::known(n);
        let excerpt = format!("post {n}").into();
        let (kind, media) = (PostKind::Post, Media::Missing);
        Post { time: Time(n as i64), kind, identity: n, counts, media, excerpt }
    };
    // This is a permutation, because 31 and N have no common factor.
    let shuffled = (0..N).map(|n| post(n * 31 % N)).collect();
    let forwards = Activity::new(Account::default(), None, (0..N).map(post).collect()).0;
    let backwards = Activity::new(Account::default(), None, (0..N).rev().map(post).collect()).0;
    let shuffled = Activity::new(Account::default(), None, shuffled).0;
    assert!(forwards == backwards && forwards == shuffled);
    for n in 0..70_000 {
        let expected = if n >= 60_000 { format!("post {n}") } else { String::new() };
        assert_eq!(forwards.excerpt(n), expected);
    }
    assert_eq!(forwards.without(3).excerpt(69_998), "post 69999");
    assert_eq!(forwards.before(Time(65_000)).excerpt(64_999), "post 64999");
}

/// A late row shows the order of day and month. All dates before it are then read in that order.
#[test]
fn the_order_of_day_and_month_is_taken_from_the_whole_column() {
    let mut table = "date,likes\n2026-01-01,1\n".to_owned();
    for n in 0..5_000 {
        writeln!(table, "03/{:02}/2026 10:{:02},{}", n % 12 + 1, n % 60, n % 7).unwrap();
    }
    let undecided = ingest([File::from_bytes("a", table.as_bytes())], &Choices::default());
    assert!(undecided.unwrap_err().to_string().contains("day and month"));
    table += "03/31/2026 11:00,9\n";
    let file = File::from_bytes("a", table.as_bytes());
    let detected = ingest([file.clone()], &Choices::default()).unwrap();
    let chosen = Choices { day_month: Some(DayMonth::MonthFirst), ..Choices::default() };
    assert_eq!(detected, ingest([file], &chosen).unwrap());
    assert_eq!(detected, in_chunks("a", table.as_bytes(), &[997]).unwrap());
    // 31 March 2026, 11:00 UTC.
    assert_eq!(detected.accounts[0].times().last(), Some(&Time(1_774_954_800)));
    assert_eq!(detected.report.groups().count(), 0);
}

#[test]
fn a_reader_can_choose_what_columns_contain() {
    let table = "wann,wieviel,was\n2026-02-01,3,eins\n2026-02-02,5,zwei\n";
    let file = File::from_bytes("a", table.as_bytes());
    assert!(ingest([file.clone()], &Choices::default()).is_err());
    let columns = vec![(Column::Time, 0), (Column::Likes, 1), (Column::Text, 2)];
    let choices = Choices::default().naming(&[], columns);
    let ingested = ingest([file], &choices).unwrap();
    let posts: Vec<_> = ingested.accounts[0].posts().collect();
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[1].counts[0], Count::known(5));
    assert_eq!(&*posts[1].excerpt, "zwei");
}

#[test]
fn files_of_one_archive_are_joined_to_one_account() {
    let read = |name: &str| {
        let path = format!("{}/tests/corpus/x_archive/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).unwrap()
    };
    let parts = ["tweets-part1.js", "x_manifest.js", "x_following.js", "x_account.js"].map(read);
    let files = parts.iter().map(|bytes| File::from_bytes("a", bytes));
    let ingested = ingest(files, &Choices::default()).unwrap();
    let [activity] = ingested.accounts.as_slice() else { panic!("one account") };
    assert_eq!(activity.account.name.as_deref(), Some("tildabrandmo"));
    assert_eq!(activity.account.following, Some(4));
    assert!(
        activity.as_of() > activity.times().last().copied(),
        "the manifest states a later date"
    );
}

/// The tests in the browser compare their numbers with the same expected file.
#[test]
fn three_files_score_to_the_expected_bits() {
    let bits = ["x_archive/tweets.js", "table/many_a_day.csv", "archive/twitter_deflated.zip"].map(
        |name| {
            let path = format!("{}/tests/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
            let bytes = std::fs::read(path).unwrap();
            let ingested = ingest([File::from_bytes("a", &bytes)], &Choices::default()).unwrap();
            number(&ingested.accounts[0], &Settings::default()).unwrap().value.to_bits()
        },
    );
    let text = bits.map(|bits| format!("{bits:016x}\n")).concat();
    expect_test::expect_file!["../files.expected"].assert_eq(&text);
}
