//! Lists of objects in JSON: which are read, how far, and what is reported of them.

use super::{DAY, long_list_of_others, names, posts, read, reason, skipped};
use influence_score::activity::{PostKind, Response};
use influence_score::ingest::{Column, ColumnUse, Limit, Place, Reason, Refusal, Why};

const POST: &str = r#"{"date":"2026-03-14","likes":3}"#;
/// What is read of this post.
const AS_READ: (i64, PostKind, Option<u64>) = (DAY, PostKind::Post, Some(3));

/// The beginning of an object that is longer than what a file is recognised by.
fn long_beginning() -> String {
    format!("{{\"x\":[{}0]", "0,".repeat(600_000))
}

#[test]
fn posts_beyond_the_head_are_read_up_to_where_the_file_breaks() {
    let long = long_beginning();
    for rest in ["", ",", ",}", "}"] {
        let text = format!("{long},\"tweets\":[{POST}{rest}");
        assert_eq!(posts(&text), [AS_READ], "{rest}");
        let expected = [(Place::Entry(2), Why::RestUnreadable)];
        assert_eq!(skipped(&read(&text).unwrap()), expected, "{rest}");
    }
    // No post comes before the place where it breaks.
    let expected = Reason::BrokenJson { line: 1, column: long.len() as u64 + 1 };
    assert_eq!(reason(&format!("{long}]")), expected);
}

#[test]
fn lists_beyond_the_head_need_a_time_and_a_count() {
    let long = long_list_of_others();
    for object in [r#"{"date":"2026-03-14","text":"a"}"#, r#"{"likes":3,"text":"a"}"#] {
        let text = format!("{{\"favourites\":{long},\"tweets\":[{object}]}}");
        assert_eq!(reason(&text), Reason::Refused(Refusal::PostsOfOthers), "{object}");
    }
}

#[test]
fn the_first_200_objects_beyond_the_head_tell_which_members_there_are() {
    let long = long_beginning();
    for (n_before, expected) in [(199, Some(5)), (200, None)] {
        let before =
            (0..n_before).map(|n| format!("{{\"id\":{n},\"date\":\"2026-03-14\",\"likes\":3}},"));
        let last = r#"{"id":"last","date":"2026-03-15","likes":3,"shares":5}"#;
        let text = format!("{long},\"posts\":[{}{last}]}}", before.collect::<String>());
        let ingested = read(&text).unwrap();
        assert_eq!(ingested.accounts[0].len(), n_before + 1);
        let shares = ingested.accounts[0].posts().last().unwrap().counts[Response::Repost.index()];
        assert_eq!(shares.get(), expected, "{n_before}");
    }
}

#[test]
fn what_follows_objects_that_are_no_posts_is_not_looked_at() {
    for text in [r#"{"a":[{"text":"b"}]}]"#, r#"{"a":[{"text":"b"}]} {"#, r#"[{"text":"b"},"#] {
        let Reason::NoTimeColumn(preview) = reason(text) else { panic!("{text}") };
        assert_eq!(names(&preview), ["text"], "{text}");
    }
}

#[test]
fn lists_without_objects_hold_no_posts() {
    assert_eq!(reason("[[]]"), Reason::Unrecognised);
    // An object behind so much else is not known. It costs only itself.
    let text = format!("[{}{{\"text\":\"a\"}}]", "0,".repeat(40_000));
    let Reason::NothingUsable(report) = reason(&text) else { panic!() };
    let groups: Vec<_> = report.groups().map(|group| (group.why, group.n)).collect();
    assert_eq!(groups, [(Why::NoTime, 1), (Why::NotAnItem, 40_000)]);
}

#[test]
fn answers_of_others_are_told_from_posts_by_what_is_around_them() {
    for name in ["replies", "comments", "timeline", "thread"] {
        assert_eq!(posts(&format!("{{\"{name}\":[{POST}]}}")), [AS_READ], "{name}");
        let within = format!("[{{\"date\":\"2026-03-14\",\"{name}\":[{POST}]}}]");
        assert_eq!(reason(&within), Reason::Refused(Refusal::PostsOfOthers), "{name}");
    }
}

#[test]
fn a_list_with_a_name_before_it_is_not_json() {
    for (text, expected) in [
        (format!("[{POST}]\nposts = [{POST}]"), AS_READ),
        (
            "window.YTD.tweets.part0 = [{\"tweet\":{\"created_at\":\
             \"Sat Mar 14 00:00:00 +0000 2026\",\"favorite_count\":3}}]\nother = [{}]"
                .to_owned(),
            AS_READ,
        ),
    ] {
        assert_eq!(posts(&text), [expected], "{text}");
        let expected = [(Place::Entry(2), Why::RestUnreadable)];
        assert_eq!(skipped(&read(&text).unwrap()), expected, "{text}");
    }
}

#[test]
fn a_line_has_at_most_four_mebibytes() {
    let line = |n_bytes: usize| {
        let (start, end) = (r#"{"date":"2026-03-15","likes":3,"text":""#, "\"}");
        format!("{start}{}{end}", "x".repeat(n_bytes - start.len() - end.len()))
    };
    assert_eq!(posts(&format!("{POST}\n{}", line(4 << 20))).len(), 2);
    let too_long = line((4 << 20) + 1);
    assert_eq!(reason(&format!("{POST}\n{too_long}")), Reason::Beyond(Limit::Item));
}

#[test]
fn each_member_is_reported_with_its_values() {
    let text = r#"[{"date":"2026-03-14","likes":3,"shares":1,"zeal":7},
        {"date":"soon","likes":null,"shares":2,"zeal":8},
        {"shares":2,"likes":4},
        {"date":"2026-03-15","likes":"x","shares":1}]"#;
    let ingested = read(text).unwrap();
    assert_eq!(ingested.accounts[0].len(), 2);
    let columns = ingested.report.columns.iter();
    let columns: Vec<_> =
        columns.map(|it| (it.name.as_str(), it.used_as, it.n_filled, it.n_unread)).collect();
    let expected = [
        ("date", ColumnUse::Read(Column::Time), 3, 1),
        ("likes", ColumnUse::Read(Column::Likes), 3, 1),
        ("shares", ColumnUse::Read(Column::Reposts), 4, 0),
        ("zeal", ColumnUse::Unknown(None), 2, 0),
    ];
    assert_eq!(columns, expected);
    let date = &ingested.report.columns[0].unread[0];
    assert_eq!((date.example.as_str(), date.place), ("soon", Place::Entry(2)));
    let likes = &ingested.report.columns[1].unread[0];
    assert_eq!((likes.example.as_str(), likes.place), ("\"x\"", Place::Entry(4)));
}

#[test]
fn what_nobody_wrote_is_not_a_post() {
    // So Telegram writes that somebody has joined a channel.
    let text = format!("[{{\"type\":\"service\",\"date\":\"2026-03-14\",\"likes\":1}},{POST}]");
    assert_eq!(posts(&text), [AS_READ]);
    assert_eq!(skipped(&read(&text).unwrap()), [(Place::Entry(1), Why::NotAnItem)]);
}

#[test]
fn links_tell_posts_apart_that_have_no_ids() {
    let text = |members: [&str; 2]| {
        let post = |members| format!("{{\"date\":\"2026-03-14\",\"likes\":3,{members}}}");
        format!("[{},{}]", post(members[0]), post(members[1]))
    };
    let (a, b) = (
        r#""text":"a","link":"https://a.example/1""#,
        r#""text":"a","link":"https://a.example/2""#,
    );
    let other = r#""text":"edited","link":"https://a.example/1""#;
    for (members, expected) in [([a, a], 1), ([a, b], 2), ([a, other], 1)] {
        assert_eq!(posts(&text(members)).len(), expected, "{members:?}");
    }
}
