//! Small files of each kind, with what is read of them written by hand.

mod lists;
mod networks;

use influence_score::activity::{PostKind, Response};
use influence_score::ingest::{
    Choices, DayMonth, Error, Ingested, Ingestion, Limit, Place, Preview, Reason, Refusal, Skipped,
    Why,
};

/// 2026-03-14T00:00:00Z.
const DAY: i64 = 1_773_446_400;
/// 2026-03-14T09:00:00Z.
const NINE: i64 = DAY + 9 * 3_600;

fn read_with(text: &str, choices: Choices) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices);
    ingestion.begin("file", text.len() as u64);
    while let Some(wanted) = ingestion.wants() {
        ingestion.give(&text.as_bytes()[usize::try_from(wanted.start).unwrap()..]);
    }
    ingestion.finish()
}

fn read(text: &str) -> Result<Ingested, Error> {
    read_with(text, Choices::default())
}

fn reason(text: &str) -> Reason {
    read(text).expect_err(text).reason
}

/// The times, kinds and likes of the only account's posts.
#[track_caller]
fn posts(text: &str) -> Vec<(i64, PostKind, Option<u64>)> {
    let ingested = read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(ingested.accounts.len(), 1, "{text}");
    let posts = ingested.accounts[0].posts();
    posts.map(|post| (post.time.0, post.kind, post.counts[Response::Like.index()].get())).collect()
}

/// What was skipped: where and why.
fn skipped(ingested: &Ingested) -> Vec<(Place, Why)> {
    let skipped = ingested.report.groups().flat_map(|group| group.first.to_vec());
    skipped.map(|Skipped { place, why, .. }| (place, why)).collect()
}

fn names(preview: &Preview) -> Vec<&str> {
    preview.header.iter().map(String::as_str).collect()
}

#[test]
fn json_without_objects_is_not_a_list_of_posts() {
    assert_eq!(reason("["), Reason::BrokenJson { line: 1, column: 2 });
    assert_eq!(reason("[\n  ,1]"), Reason::BrokenJson { line: 2, column: 3 });
    let Reason::NothingUsable(report) = reason("[1, \"a\"]") else { panic!() };
    let groups: Vec<_> = report.groups().map(|group| (group.why, group.n)).collect();
    assert_eq!(groups, [(Why::NotAnItem, 2)]);
}

#[test]
fn json_needs_a_time_and_a_count() {
    for (text, expected) in [
        (r#"[{"text":"a"}]"#, &["text"][..]),
        (r#"[{"likes":3,"x":{"text":"a"}}]"#, &["likes", "x.text"]),
        (r#"{"meta":{"next":"a"}}"#, &["meta.next"]),
    ] {
        let Reason::NoTimeColumn(preview) = reason(text) else { panic!("{text}") };
        assert_eq!(names(&preview), expected, "{text}");
    }
    for (text, expected) in [
        (r#"[{"date":"2026-03-14"}]"#, &["date"][..]),
        // Of several lists, the one in which most members are recognised.
        (r#"{"a":[{"date":"x"}],"b":[{"date":"x","text":"y"}]}"#, &["date", "text"]),
        (r#"{"a":[{"date":"x","text":"y"}],"b":[{"date":"x"}]}"#, &["date", "text"]),
        (r#"{"a":[{"date":"x"}],"b":[{"time":"x"}]}"#, &["date"]),
    ] {
        let Reason::NoCountColumn(preview) = reason(text) else { panic!("{text}") };
        assert_eq!(names(&preview), expected, "{text}");
    }
}

#[test]
fn answers_without_posts_have_words_of_their_own() {
    for (refusal, texts) in [
        (
            Refusal::EmptyAnswer,
            &[
                "[]",
                "{}",
                "[ ]\n",
                r#"{"feed":[],"cursor":"x"}"#,
                r#"{"data":[ ],"meta":{"result_count":0}}"#,
                r#"{"meta":{"result_count":0}}"#,
                r#"{"data":[],"error":null}"#,
                r#"{"error":false,"data":[]}"#,
                r#"{"status":"ok","data":[]}"#,
                r#"{"status":200,"data":[]}"#,
            ][..],
        ),
        (
            Refusal::ErrorAnswer,
            &[
                r#"{"errors":[{"message":"Rate limit exceeded","code":88}]}"#,
                r#"{"error":"The access token is invalid"}"#,
                r#"{"error":{"message":"Unsupported get request","code":100}}"#,
                r#"{"title":"Unauthorized","status":401,"detail":"Unauthorized"}"#,
                r#"{"data":[],"errors":[{"title":"Not Found"}]}"#,
            ],
        ),
    ] {
        for text in texts {
            assert_eq!(reason(text), Reason::Refused(refusal), "{text}");
        }
    }
    // An error beside posts is about something else.
    let post = r#"{"date":"2026-03-14","likes":3}"#;
    let text = format!("{{\"data\":[{post}],\"errors\":[{{\"title\":\"Not Found\"}}]}}");
    assert_eq!(posts(&text), [(DAY, PostKind::Post, Some(3))]);
}

#[test]
fn tables_in_json_without_names_are_refused_with_what_to_do() {
    for text in [
        r#"{"date":{"0":"2026-03-14","1":"2026-03-15"},"likes":{"0":3,"1":4}}"#,
        r#"{"date":["2026-03-14","2026-03-15"],"likes":[3,4],"text":["a","b"]}"#,
        r#"{"columns":["date","likes"],"index":[0,1],"data":[["2026-03-14",3],["2026-03-15",4]]}"#,
        r#"{"range":"A1:B3","majorDimension":"ROWS","values":[["Date","Likes"],["2026-03-14","3"]]}"#,
        r#"[["date","likes"],["2026-03-14",3]]"#,
    ] {
        assert_eq!(reason(text), Reason::Refused(Refusal::BareTable), "{text}");
    }
}

/// A list of posts of others that is longer than what a file is recognised by.
fn long_list_of_others() -> String {
    let text = "x".repeat(15_000);
    let post = format!("{{\"date\":\"2026-03-01\",\"likes\":999,\"text\":\"{text}\"}}");
    format!("[{}]", vec![post; 100].join(","))
}

#[test]
fn posts_of_others_are_not_read_as_ones_own() {
    let own = r#"[{"date":"2026-03-14","likes":3,"is_reply":true}]"#;
    let others = r#"[{"date":"2026-03-01","likes":999},{"date":"2026-03-02","likes":999}]"#;
    let expected = [(DAY, PostKind::Reply, Some(3))];
    for name in ["favourites", "Bookmarks", "mentions", "liked_tweets", "home_timeline", "timeline"]
    {
        for own_name in ["statuses", "posts", "tweets", "outbox"] {
            for text in [
                format!("{{\"{name}\":{others},\"{own_name}\":{own}}}"),
                format!("{{\"{own_name}\":{own},\"{name}\":{others}}}"),
                format!("{{\"a\":{{\"{name}\":{{\"data\":{others}}},\"{own_name}\":{own}}}}}"),
            ] {
                assert_eq!(posts(&text), expected, "{text}");
            }
        }
    }
    for name in ["favourites", "bookmarks", "likes", "mentions"] {
        let text = format!("{{\"{name}\":{others}}}");
        assert_eq!(reason(&text), Reason::Refused(Refusal::PostsOfOthers), "{text}");
        // The account's own posts may come long after those of others, and look different.
        let long = long_list_of_others();
        let text = format!("{{\"{name}\":{long},\"tweets\":{own}}}");
        assert_eq!(posts(&text), expected, "{name}");
        let text = format!("{{\"{name}\":{long},\"other\":{own}}}");
        assert_eq!(reason(&text), Reason::Refused(Refusal::PostsOfOthers), "{name}");
    }
    // So may they after a list of something else, or after one object that fills the head.
    for long in ["0,".repeat(600_000), format!("{{\"a\":\"{}\"}},", "x".repeat(1_200_000))] {
        let text = format!("{{\"x\":[{long}0],\"tweets\":{own}}}");
        assert_eq!(posts(&text), expected);
    }
    // Answers of other people within posts.
    let text =
        format!("[{{\"date\":\"2026-03-14\",\"text\":\"a\",\"comments\":{{\"data\":{others}}}}}]");
    assert_eq!(reason(&text), Reason::Refused(Refusal::PostsOfOthers), "{text}");
}

#[test]
fn the_post_that_an_item_repeats_or_quotes_is_not_the_item() {
    for inner in
        ["quotedTweet", "retweetedTweet", "quoted_status", "in_reply_to", "parent", "renote"]
    {
        let text = format!(
            "[{{\"date\":\"2026-03-14\",\"shares\":1,\"{inner}\":{{\"likes\":999,\"replies\":9}}}}]"
        );
        let ingested = read(&text).unwrap();
        let post = ingested.accounts[0].posts().next().unwrap();
        assert_eq!(post.counts[Response::Repost.index()].get(), Some(1), "{text}");
        assert_eq!(post.counts[Response::Like.index()].get(), None, "{text}");
    }
}

#[test]
fn json_lists_are_found_wherever_they_stand() {
    let post = r#"{"id":7,"date":"2026-03-14","likes":3}"#;
    for text in [
        format!("[{post}]"),
        format!("{post}\n"),
        format!("\n{post},"),
        format!("{{\"data\":[{post}]}}"),
        format!("[[{post}]]"),
        format!("[{{\"data\":[]}},{{\"data\":[{post}]}}]"),
        format!("{{\"data\":[]}}\n{{\"data\":[{post}]}}\n"),
        format!("{{\"0\":{post},\"1\":{post}}}"),
        format!("{{\"u\":{{\"posts\":{{\"-Na1\":{post},\"-Nb2\":{post}}}}}}}"),
        format!("{{\"2025\":[{post}],\"2026\":[{post}]}}"),
        format!("{{\"v\":1,\"none\":[],\"a\":{{\"b\":{{\"c\":[{post}]}}}}}}"),
        "{\"date\":\"2026-03-14\",\n\"likes\":3}".to_owned(),
        r#"[{"likes":{"count":3},"meta":{"date":"2026-03-14"}}]"#.to_owned(),
        // Members nearer to the root take precedence.
        r#"[{"author":{"created_at":"2020-01-01"},"date":"2026-03-14","likes":3}]"#.to_owned(),
        r#"[{"date":1773446400,"likes":"3"}]"#.to_owned(),
        r#"[{"date":1773446400.75,"likes":3.0}]"#.to_owned(),
        r#"[{"date":1773446400,"likes":3e0,"x":NaN,"shares":NaN}]"#.to_owned(),
        r#"[{"date":"soon","created_at":null,"published":"2026-03-14","likes":0.3e+01}]"#
            .to_owned(),
        r#"[{"date":"2026-03-14","likes":{"summary":{"total_count":3}}}]"#.to_owned(),
        r#"[{"date":"2026-03-14","reactions":[{"emoji":"a","count":1},{"emoji":"b","count":2}]}]"#
            .to_owned(),
        r#"[{"date":"2026-03-14","reactions":{"a":1,"b":2}}]"#.to_owned(),
        r#"{"edges":[{"node":{"taken_at_timestamp":1773446400,"edge_media_preview_like":{"count":3},
            "edge_media_to_comment":{"count":1}}}]}"#
            .to_owned(),
        // Reddit's `likes` is the reader's own vote.
        r#"[{"date":"2026-03-14","likes":null,"ups":3}]"#.to_owned(),
        r#"[{"date":"2026-03-14","likes":true,"ups":3}]"#.to_owned(),
        r#"[{"date":"1773446400123","likes":"3"}]"#.to_owned(),
    ] {
        assert_eq!(posts(&text), [(DAY, PostKind::Post, Some(3))], "{text}");
    }
}

#[test]
fn json_lines_that_are_broken_cost_only_themselves() {
    let lines = "{\"date\":\"2026-03-14\",\"likes\":1}\n{\"date\":\n\n\
                 {\"date\":null,\"likes\":1}\n{\"date\":\"no\",\"likes\":1}\n\
                 {\"date\":\"2026-03-14T09:00:00Z\",\"likes\":\"many\"}";
    let ingested = read(lines).unwrap();
    assert_eq!(
        skipped(&ingested),
        [
            (Place::Line(4), Why::NoTime),
            (Place::Line(5), Why::UnreadableTime),
            (Place::Line(2), Why::NotAnItem),
            (Place::Line(6), Why::UnreadableCount),
        ]
    );
    assert_eq!(posts(lines), [(DAY, PostKind::Post, Some(1)), (NINE, PostKind::Post, None)],);
}

#[test]
fn json_that_breaks_off_keeps_the_items_before() {
    let ingested = read(r#"[{"date":"2026-03-14","likes":1},{"date":"#).unwrap();
    assert_eq!(ingested.accounts[0].len(), 1);
    assert_eq!(skipped(&ingested), [(Place::Entry(2), Why::RestUnreadable)]);
    let endless =
        format!("[{{\"date\":\"2026-03-14\",\"likes\":1}},{{\"a\":\"{}", "x".repeat(5 << 20));
    assert_eq!(reason(&endless), Reason::Beyond(Limit::Item));
}

#[test]
fn json_kinds_are_told_by_a_word_the_text_or_the_post_that_is_answered() {
    use PostKind::{Post, Reply, Repost};
    for (members, expected) in [
        ("", Post),
        (r#","type":"note""#, Post),
        (r#","type":"Announce""#, Repost),
        (r#","type":"reply""#, Reply),
        (r#","text":"RT @a: b""#, Repost),
        (r#","in_reply_to_id":7"#, Reply),
        (r#","in_reply_to_id":null"#, Post),
        (r#","in_reply_to_id":0"#, Post),
        (r#","in_reply_to_user_id":7,"in_reply_to_status_id":null"#, Reply),
        (r#","in_reply_to_user_id_str":"NA""#, Post),
        (r#","in_reply_to_screen_name":"a""#, Reply),
        (r#","inReplyToUser":{"id":7}"#, Reply),
        (r#","replyToUsers":[]"#, Post),
        (r#","replyId":"7""#, Reply),
        (r#","isReply":true"#, Reply),
        (r#","isReply":"False""#, Post),
        (r#","is_reply":0"#, Post),
        (r#","record":{"reply":{"parent":{}}}"#, Reply),
        (r#","isRetweet":true,"isReply":true"#, Repost),
        (r#","is_retweet":1"#, Repost),
        (r#","is_retweet":"f""#, Post),
        (r#","is_quote":true"#, Post),
        (r#","retweeted":true"#, Post),
        (r#","retweetedTweet":{"id":7}"#, Repost),
        (r#","retweetedTweet":null"#, Post),
        (r#","retweeted_status":{"id":7}"#, Repost),
        (r#","retweeted_status_id":"<NA>""#, Post),
        (r#","reblog":{"id":7}"#, Repost),
        (r#","reblog":null"#, Post),
        (r#","renoteId":"7""#, Repost),
        (r#","renoteId":"7","text":"a quote""#, Post),
        (r#","reason":{"$type":"app.bsky.feed.defs#reasonRepost"}"#, Repost),
        (r#","reason":{"$type":"app.bsky.feed.defs#reasonPin"}"#, Post),
        (r#","referenced_tweets":[{"id":"1","type":"replied_to"}]"#, Reply),
        (r#","referenced_tweets":[{"type":"quoted"},{"type":"replied_to"}]"#, Reply),
        (r#","referenced_tweets":[{"type":"retweeted"}]"#, Repost),
        (r#","referenced_tweets":[{"type":"quoted","x":[{"type":"replied_to"}]}]"#, Post),
        (r#","referenced_tweets":[]"#, Post),
        (r#","kind":"tweet","postType":"Retweets""#, Repost),
        (r#","type":"Replies""#, Reply),
        (r#","type":"@Replies""#, Reply),
        (r#","text":"RT @a: b","in_reply_to_id":7"#, Repost),
    ] {
        let text = format!("[{{\"date\":\"2026-03-14\",\"likes\":3{members}}}]");
        assert_eq!(posts(&text), [(DAY, expected, Some(3))], "{text}");
    }
}

#[test]
fn json_ids_may_be_strings_or_numbers() {
    let list = |ids: [&str; 2]| {
        let post = |id| format!("{{\"date\":\"2026-03-14\",\"likes\":3{id}}}");
        format!("[{},{}]", post(ids[0]), post(ids[1]))
    };
    for (ids, n_posts) in [
        ([r#","id":7"#, r#","id":"7""#], 1),
        ([r#","id":7"#, r#","id":8"#], 2),
        // Without an id, a text and a time of day, equal posts are counted as a table counts them.
        ([r#","id":null"#, ""], 2),
        ([r#","text":"a""#, r#","text":"b""#], 2),
        ([r#","text":"a""#, r#","text":"a""#], 1),
    ] {
        assert_eq!(posts(&list(ids)).len(), n_posts, "{ids:?}");
    }
}

#[test]
fn json_accounts_have_followers() {
    let ingested = read(
        r#"[{"date":"2026-03-14","likes":3,"user":"a","followers":10,"following":4},
            {"date":"2026-03-15","likes":3,"user":"a","followers":12,"following":null}]"#,
    )
    .unwrap();
    let account = &ingested.accounts[0].account;
    assert_eq!(account.name.as_deref(), Some("a"));
    assert_eq!((account.followers, account.following), (Some(12), Some(4)));
}

#[test]
fn posts_of_x_archives_may_be_wrapped_or_not() {
    let old = r#"{"created_at":"Sat Mar 14 09:00:00 +0000 2026","favorite_count":3,"id":7}"#;
    for posts_of_file in [
        format!("[{old}]"),
        format!("[{{\"tweet\":{old}}}]"),
        r#"[{"tweet":{"created_at":"Sat Mar 14 09:00:00 +0000 2026","favorite_count":"3"}}]"#
            .to_owned(),
    ] {
        let text = format!("window.YTD.tweets.part0 = {posts_of_file}");
        assert_eq!(posts(&text), [(NINE, PostKind::Post, Some(3))], "{text}");
    }
    let ingested = read(&format!(
        "window.YTD.tweets.part0 = [{old}, {{\"tweet\": 1}}, {{\"tweet\": {{}}}}, {{}}, 7]"
    ))
    .unwrap();
    assert_eq!(
        skipped(&ingested),
        [
            (Place::Entry(3), Why::NoTime),
            (Place::Entry(4), Why::NoTime),
            (Place::Entry(2), Why::NotAnItem),
            (Place::Entry(5), Why::NotAnItem),
        ]
    );
}

#[test]
fn replies_in_x_archives_name_a_post_or_an_account() {
    for (member, expected) in [
        (r#""in_reply_to_status_id_str":"1""#, PostKind::Reply),
        (r#""in_reply_to_user_id_str":"1""#, PostKind::Reply),
        (r#""in_reply_to_status_id":1"#, PostKind::Reply),
        (r#""in_reply_to_status_id":null"#, PostKind::Post),
        (r#""full_text":"RT @a: b","in_reply_to_status_id":1"#, PostKind::Repost),
        (r#""full_text":null,"text":"RT @a: b""#, PostKind::Repost),
    ] {
        let post = format!(
            "{{\"created_at\":\"Sat Mar 14 09:00:00 +0000 2026\",\"favorite_count\":3,{member}}}"
        );
        for post in [post.clone(), format!("{{\"tweet\":{post}}}")] {
            let text = format!("window.YTD.tweets.part0 = [{post}]");
            assert_eq!(posts(&text), [(NINE, expected, Some(3))], "{text}");
        }
    }
}

#[test]
fn tables_are_read_again_for_the_order_of_day_and_month() {
    let table = |last: &str| {
        format!("Date,Likes,Id\n2026-03-14,1,a\n03/04/2026,2,b\n03/04/2026,3,c\n{last},4,d\n")
    };
    let (third_of_april, fourth_of_march) = (1_775_174_400, 1_772_582_400);
    for (last, expected) in [("31/03/2026", third_of_april), ("03/31/2026", fourth_of_march)] {
        let text = table(last);
        let posts = posts(&text);
        assert_eq!(posts.len(), 4, "{text}");
        for likes in [2, 3] {
            let post = posts.iter().find(|post| post.2 == Some(likes)).unwrap();
            assert_eq!(post.0, expected, "{text}");
        }
        assert_eq!(posts.iter().filter(|post| post.2 == Some(1)).count(), 1, "{text}");
        assert_eq!(read(&text).unwrap().report.n_duplicates, 0, "{text}");
    }
    let doubtful = table("05/06/2026");
    assert_eq!(reason(&doubtful), Reason::DayOrMonth { example: "03/04/2026".to_owned() });
    let choices = Choices { day_month: Some(DayMonth::MonthFirst), ..Choices::default() };
    assert_eq!(read_with(&doubtful, choices).unwrap().accounts[0].len(), 4);
}

#[test]
fn a_row_that_never_ends_costs_only_itself() {
    let endless = |rows: &str| format!("Date,Likes,Text\n{rows}\"{}", "x".repeat(9 << 20));
    let ingested = read(&endless("2026-03-14,3,a\n")).unwrap();
    assert_eq!(ingested.accounts[0].len(), 1);
    assert_eq!(skipped(&ingested), [(Place::Line(3), Why::RestUnreadable)]);
    assert_eq!(reason(&endless("")), Reason::Beyond(Limit::Item));
    // The rows are read again when the order of day and month is known.
    let ingested = read(&endless("2026-03-14,3,a\n31/03/2026,3,b\n")).unwrap();
    assert_eq!(ingested.accounts[0].len(), 2);
    assert_eq!(skipped(&ingested), [(Place::Line(4), Why::RestUnreadable)]);
}

#[test]
fn rows_without_id_and_text_are_told_apart_by_their_number() {
    // Two posts of a day can draw the same responses; to the second, two posts are one.
    assert_eq!(posts("Date,Likes\n2026-03-14,3\n2026-03-14,3\n2026-03-14,4\n").len(), 3);
    let time = "2026-03-14T09:00:00Z,3\n";
    assert_eq!(posts(&format!("Date,Likes\n{time}{time}")).len(), 1);
    // An id that a spreadsheet program has rounded is no id.
    assert_eq!(
        posts("Date,Likes,Id,Text\n2026-03-14,3,1.22158E+17,a\n2026-03-14,3,1.22158E+17,b\n").len(),
        2
    );
}

#[test]
fn tables_lack_times_or_counts() {
    let Reason::NoTimeColumn(preview) = reason("Title,Likes\na,1\nb,2\n") else { panic!() };
    assert_eq!(names(&preview), ["Title", "Likes"]);
    assert_eq!(preview.rows, [["a", "1"], ["b", "2"]]);
    let text = "A list\n\nDate,Title\n1,a\n2,b\n3,c\n4,d\n5,e\n";
    let Reason::NoCountColumn(preview) = reason(text) else { panic!() };
    assert_eq!(names(&preview), ["Date", "Title"]);
    assert_eq!(preview.rows, [["1", "a"], ["2", "b"], ["3", "c"], ["4", "d"], ["5", "e"]]);
}

#[test]
fn responses_need_a_kind_and_a_time() {
    let posts = "Date,Likes,Id\n2026-03-14,3,p\n";
    let responses = "post,time,actor,kind,actor followers\np,2026-03-14,a,like,5\n\
                     p,2026-03-14,b,wave,5\np,no,c,like,5\np,2026-03-14,d,Reblog,many";
    let mut ingestion = Ingestion::new(Choices::default());
    for text in [posts, responses] {
        ingestion.begin("file", text.len() as u64);
        while let Some(wanted) = ingestion.wants() {
            ingestion.give(&text.as_bytes()[usize::try_from(wanted.start).unwrap()..]);
        }
    }
    let ingested = ingestion.finish().unwrap();
    assert_eq!(
        skipped(&ingested),
        [
            (Place::Line(4), Why::UnreadableTime),
            (Place::Line(3), Why::NotAnItem),
            (Place::Line(5), Why::UnreadableCount),
        ]
    );
    assert_eq!(reason(responses), Reason::Refused(Refusal::PeopleAlone));
}
