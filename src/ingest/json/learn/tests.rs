//! What members of objects are taken for.

use super::*;

fn learner<'a>(objects: &[&'a str]) -> Learner<'a> {
    Learner::new(&objects.iter().map(|object| object.as_bytes()).collect::<Vec<_>>())
}

/// The paths that are read, and as what.
fn read(objects: &[&str]) -> Vec<(String, Column)> {
    let learner = learner(objects);
    let header = learner.header(None);
    let learned = learner.learned(&header, Some(DayMonth::DayFirst)).map(|learned| learned.members);
    let members = learned.unwrap_or_default().into_iter();
    members.map(|member| (member.path.to_string(), member.meaning.column())).collect()
}

#[track_caller]
fn check(objects: &[&str], expected: &[(&str, Column)]) {
    let mut found = read(objects);
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let found: Vec<_> = found.iter().map(|(path, column)| (path.as_str(), *column)).collect();
    assert_eq!(found, expected, "{objects:?}");
}

#[test]
fn members_are_read_by_their_names() {
    check(
        &[
            r#"{"created_at":"2026-01-05","text":"a","stats":{"likes":3,"reply_count":1},"lang":"en"}"#,
        ],
        &[
            ("created_at", Column::Time),
            ("stats.likes", Column::Likes),
            ("stats.reply_count", Column::Replies),
            ("text", Column::Text),
        ],
    );
    // What is around a key that says enough does not matter.
    check(
        &[r#"{"page_post":{"published":"2026-01-05","likes":3}}"#],
        &[("page_post.likes", Column::Likes), ("page_post.published", Column::Time)],
    );
    // A key that only says that a number follows is read with the one before it.
    check(
        &[r#"{"date":"2026-01-05","likes":{"count":3},"comments":{"summary":{"total_count":4}}}"#],
        &[
            ("comments.summary.total_count", Column::Replies),
            ("date", Column::Time),
            ("likes.count", Column::Likes),
        ],
    );
}

#[test]
fn a_member_that_does_not_hold_what_its_name_says_gives_way() {
    check(
        &[
            r#"{"date":"soon","published":"2026-01-05","likes":"many","stats":{"likes":3}}"#,
            r#"{"date":"later","published":"2026-01-06","likes":"few","stats":{"likes":4}}"#,
        ],
        &[("published", Column::Time), ("stats.likes", Column::Likes)],
    );
    check(
        &[r#"{"published":"soon","date":"2026-01-05","likes":3}"#],
        &[("date", Column::Time), ("likes", Column::Likes)],
    );
    check(
        &[r#"{"id":null,"date":"2026-01-05","likes":3,"node":{"id":"7"}}"#],
        &[("date", Column::Time), ("likes", Column::Likes), ("node.id", Column::Id)],
    );
    // Whether the reader liked it.
    check(
        &[r#"{"date":"2026-01-05","likes":null,"stats":{"likes":3}}"#],
        &[("date", Column::Time), ("stats.likes", Column::Likes)],
    );
    // Of the same name, the one with fewer keys before it is read.
    check(
        &[r#"{"x":{"date":"2025-01-05","likes":7},"date":"2026-01-05","likes":3}"#],
        &[("date", Column::Time), ("likes", Column::Likes)],
    );
}

#[test]
fn a_name_says_more_of_a_person_than_a_number() {
    let of = |member: &str| format!(r#"{{"date":"2026-01-05","likes":3,{member}}}"#);
    for (member, expected) in [
        (r#""user":{"id":7,"screen_name":"gull","name":"A gull"}"#, Some("user.screen_name")),
        (r#""user":{"id":7}"#, Some("user.id")),
        (r#""author_id":7"#, Some("author_id")),
        (r#""author_id":7,"user":{"name":"A gull"}"#, Some("user.name")),
        (r#""author_id":7,"user":{"id":8}"#, Some("author_id")),
        (r#""username":"gull","user":{"name":"A gull"}"#, Some("username")),
        (r#""page":{"about":{"name":"A gull"}}"#, Some("page.about.name")),
        (r#""quoted":{"user":{"screen_name":"crow"}}"#, None),
        (r#""lang":"en""#, None),
    ] {
        let members = read(&[&of(member)]);
        let account = members.iter().find(|(_, column)| *column == Column::Account);
        assert_eq!(account.map(|(path, _)| path.as_str()), expected, "{member}");
    }
    // Times and counts of the person are not those of the item.
    check(
        &[r#"{"date":"2026-01-05","likes":3,"user":{"about":{"replies":9,"followers_count":5}}}"#],
        &[
            ("date", Column::Time),
            ("likes", Column::Likes),
            ("user.about.followers_count", Column::Followers),
        ],
    );
}

#[test]
fn so_many_members_are_looked_at() {
    let members: Vec<String> = (0..=MAX_MEMBERS).map(|n| format!(r#""m{n}":{n}"#)).collect();
    let wide = format!("{{{}}}", members.join(","));
    assert_eq!(learner(&[&wide]).members.len(), MAX_MEMBERS);
    // The second object has no further ones.
    assert_eq!(learner(&[&wide, r#"{"other":1,"m0":2}"#]).members.len(), MAX_MEMBERS);
    let deep = format!("{}1{}", r#"{"n":1,"x":"#.repeat(MAX_DEPTH + 3), "}".repeat(MAX_DEPTH + 3));
    let deepest = learner(&[&deep]).members.iter().map(|member| member.path.n_keys()).max();
    assert_eq!(deepest, Some(MAX_DEPTH));
}

#[test]
fn what_is_reported_of_known_members_is_how_many_objects_have_them() {
    let objects = [
        r#"{"date":"2026-01-05","likes":3,"reposts":null}"#,
        r#"{"date":"2026-01-06","likes":4,"reposts":2}"#,
        r#"{"date":"2026-01-07","likes":5}"#,
    ];
    let reported = |objects: &[&str]| -> Vec<(String, u64)> {
        let objects: Vec<&[u8]> = objects.iter().map(|object| object.as_bytes()).collect();
        let columns = members_reported(&objects).into_iter();
        columns.map(|column| (column.name, column.n_filled)).collect()
    };
    let expected = [("date", 3), ("likes", 3), ("reposts", 1)];
    assert_eq!(reported(&objects), expected.map(|(name, n)| (name.to_owned(), n)));
    // Without times or without counts, nothing is known.
    assert!(reported(&[r#"{"date":"2026-01-05"}"#]).is_empty());
    assert!(reported(&[r#"{"likes":3}"#]).is_empty());
}

#[test]
fn what_is_not_read_is_reported_with_what_may_become_of_it() {
    for (members, path, expected) in [
        // A number beside the counts or around them may be one of them.
        (r#""likes":3,"zeal":5"#, "zeal", ColumnUse::Unknown(None)),
        (r#""stats":{"likes":3},"zeal":5"#, "zeal", ColumnUse::Unknown(None)),
        (r#""likes":3,"zeal":"high""#, "zeal", ColumnUse::NotNumeric),
        (r#""likes":3,"size":{"zeal":5}"#, "size.zeal", ColumnUse::NotCounted),
        (r#""likes":3,"zeal":1773446400"#, "zeal", ColumnUse::NotCounted),
        (r#""likes":3,"gid":5"#, "gid", ColumnUse::NotCounted),
        // The second of its meaning, the sum of all responses, and a part of a sum
        (r#""likes":3,"stats":{"likes":7}"#, "stats.likes", ColumnUse::NotCounted),
        (r#""likes":3,"engagements":7"#, "engagements", ColumnUse::NotCounted),
        (r#""reactions":3,"haha":1"#, "haha", ColumnUse::NotCounted),
        // The person whose item it is has no counts.
        (r#""likes":3,"poster":{"zeal":5}"#, "poster.zeal", ColumnUse::NotCounted),
        (r#""likes":3,"poster":{"zeal":"high"}"#, "poster.zeal", ColumnUse::NotNumeric),
    ] {
        let object = format!(r#"{{"date":"2026-01-05",{members}}}"#);
        let learner = learner(&[&object]);
        let learned = learner.learned(&learner.header(None), Some(DayMonth::DayFirst)).unwrap();
        let reported = learned.reported.iter().map(|column| (column.name.as_str(), column.used_as));
        assert_eq!(reported.collect::<Vec<_>>(), [(path, expected)], "{members}");
    }
}

#[test]
fn numbers_in_texts_have_the_decimal_mark_that_all_of_them_tell() {
    let of = |numbers: &[&str]| {
        let objects: Vec<String> = numbers
            .iter()
            .map(|number| format!(r#"{{"date":"2026-01-05","likes":"{number}"}}"#))
            .collect();
        let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
        let learner = learner(&objects);
        let learned = learner.learned(&learner.header(None), Some(DayMonth::DayFirst)).ok();
        let mut members = learned.into_iter().flat_map(|learned| learned.members);
        members.find(|member| member.meaning == Meaning::Count(Response::Like)).map(|it| it.mark)
    };
    assert_eq!(of(&["1,250", "3"]), Some(Some(DecimalMark::Point)));
    assert_eq!(of(&["1.250", "3"]), Some(Some(DecimalMark::Comma)));
    assert_eq!(of(&["7", "3"]), Some(None));
    // Many of them are no counts.
    assert_eq!(of(&["3", "1.5", "2.5"]), None);
}
