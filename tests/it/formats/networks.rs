//! The files of some networks: what tells them from others, and what is read of them.

use super::{DAY, NINE, posts, read, reason, skipped};
use influence_score::activity::{Activity, PostKind};
use influence_score::ingest::{Column, ColumnUse, Ingested, Place, Reason, Refusal, Why};

/// What is reported of the members or columns: the name, the use, and how many are filled.
fn columns(ingested: &Ingested) -> Vec<(&str, ColumnUse, u64)> {
    let columns = ingested.report.columns.iter();
    columns.map(|it| (it.name.as_str(), it.used_as, it.n_filled)).collect()
}

#[test]
fn not_all_that_names_a_post_of_bluesky_is_one() {
    // Posts that another program has written, with links to them.
    for members in [r#""uri":"at://a/b/1""#, r#""uri":"https://a.example/1","record":{}"#] {
        let text = format!("[{{\"date\":\"2026-03-14\",\"likes\":3,{members}}}]");
        assert_eq!(posts(&text), [(DAY, PostKind::Post, Some(3))], "{text}");
    }
    // A notification holds what somebody else has written.
    let notification = r#"[{"uri":"at://a/b/1","reason":"reply",
        "record":{"createdAt":"2026-03-14","text":"a"},"indexedAt":"2026-03-14"}]"#;
    assert!(matches!(reason(notification), Reason::NoCountColumn(_)));
}

#[test]
fn a_repost_on_bluesky_has_a_type_or_a_person() {
    let post = r#""post":{"uri":"at://a/b/1","likeCount":3,"indexedAt":"2026-03-14T09:00:00Z",
        "record":{"createdAt":"2026-03-14"}}"#;
    let own = r#"{"uri":"at://a/b/2","likeCount":5,"record":{"createdAt":"2026-03-13"}}"#;
    for (members, expected) in [
        ("", (DAY, PostKind::Post, Some(3))),
        // A post at the top of the profile
        (r#","reason":{"$type":"app.bsky.feed.defs#reasonPin"}"#, (DAY, PostKind::Post, Some(3))),
        (
            r#","reason":{"$type":"app.bsky.feed.defs#reasonRepost"}"#,
            (NINE, PostKind::Repost, None),
        ),
        (r#","reason":{"by":{"handle":"a"}}"#, (NINE, PostKind::Repost, None)),
    ] {
        let text = format!("{{\"feed\":[{{\"post\":{own}}},{{{post}{members}}}]}}");
        let ingested = read(&text).unwrap();
        let posts = ingested.accounts.iter().flat_map(Activity::posts);
        let posts = posts.filter(|post| post.time.0 >= DAY);
        let posts: Vec<_> =
            posts.map(|post| (post.time.0, post.kind, post.counts[0].get())).collect();
        assert_eq!(posts, [expected], "{text}");
    }
}

#[test]
fn a_status_of_mastodon_has_the_members_that_the_api_gives() {
    for (time, likes) in [("date", "favourites_count"), ("created_at", "favourites")] {
        let text = format!("[{{\"{time}\":\"2026-03-14\",\"{likes}\":3,\"reblogs_count\":1}}]");
        assert_eq!(posts(&text), [(DAY, PostKind::Post, Some(3))], "{text}");
    }
}

#[test]
fn own_posts_of_a_network_may_stand_far_behind_those_of_others() {
    let text = "x".repeat(15_000);
    let status = |n_likes: u64| {
        format!(
            "{{\"created_at\":\"2026-03-14\",\"content\":\"{text}\",\"reblogs_count\":1,\
             \"favourites_count\":{n_likes}}}"
        )
    };
    let item = |n_likes: u64| {
        format!(
            "{{\"uri\":\"at://a/b/1\",\"record\":{{\"createdAt\":\"2026-03-14\",\
             \"text\":\"{text}\"}},\"likeCount\":{n_likes}}}"
        )
    };
    for post in [&status as &dyn Fn(u64) -> String, &item] {
        let others = vec![post(999); 100].join(",");
        let file = |own: &str| format!("{{\"bookmarks\":[{others}],\"posts\":[{own}]}}");
        assert_eq!(posts(&file(&post(3))), [(DAY, PostKind::Post, Some(3))]);
        assert_eq!(reason(&file("")), Reason::Refused(Refusal::PostsOfOthers));
        // Nothing is looked for behind a file that is known to its end.
        let text = format!("{{\"bookmarks\":[{}],\"posts\":[{{\"text\":\"a\"}}]}}", post(999));
        assert_eq!(reason(&text), Reason::Refused(Refusal::PostsOfOthers));
    }
}

#[test]
fn videos_of_tiktok_are_told_apart_by_their_links() {
    let text = r#"{"Activity":{
        "Watch History":{"VideoList":[{"Date":"2026-03-01 10:00:00","Likes":"9"}]},
        "Video":{"Videos":{"VideoList":[
            {"Date":"2026-03-14 00:00:00","Likes":"3","Link":"https://a.example/1","Title":"a"},
            {"Date":"2026-03-14 00:00:00","Likes":"3","Link":"https://a.example/2","Title":"a"},
            {"Date":"2026-03-14 09:00:00","Likes":"3","Link":"","Title":"a"},
            {"Date":"2026-03-14 09:00:00","Likes":"3","Link":"","Title":"b"}]}}}}"#;
    let (first, last) = ((DAY, PostKind::Post, Some(3)), (NINE, PostKind::Post, Some(3)));
    assert_eq!(posts(text), [first, first, last, last]);
    // What is reported are the members of these videos.
    let expected = [
        ("Date", ColumnUse::Read(Column::Time), 4),
        ("Likes", ColumnUse::Read(Column::Likes), 4),
        ("Link", ColumnUse::Read(Column::Link), 4),
        ("Title", ColumnUse::Read(Column::Text), 4),
    ];
    assert_eq!(columns(&read(text).unwrap()), expected);
}

#[test]
fn both_tables_of_linkedin_are_reported() {
    let text = "Post URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions\n\
        https://a.example/1,3/14/2026,3,,https://a.example/2,3/15/2026,70\n\
        https://a.example/2,3/15/2026,,,https://a.example/1,3/14/2026,80\n\
        ,,,,https://a.example/3,,90";
    let ingested = read(text).unwrap();
    assert_eq!(ingested.accounts[0].len(), 2);
    let expected = [
        ("Post URL", ColumnUse::Read(Column::Link), 2),
        ("Post publish date", ColumnUse::Read(Column::Time), 2),
        ("Engagements", ColumnUse::Read(Column::Engagements), 1),
        ("Post URL", ColumnUse::Read(Column::Link), 3),
        ("Post publish date", ColumnUse::Read(Column::Time), 2),
        ("Impressions", ColumnUse::Read(Column::Views), 3),
    ];
    assert_eq!(columns(&ingested), expected);
    assert_eq!(skipped(&ingested), [(Place::Line(4), Why::UnreadableTime)]);
}
