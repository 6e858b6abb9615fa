//! The same posts as a table and as JSON of many shapes: the same activity comes out.

use influence_score::ingest::{Choices, ColumnUse, File, Ingested, ingest};
use proptest::prelude::*;
use std::fmt::Write;

/// A post as it is made up.
#[derive(Clone, Debug)]
struct MadeUp {
    /// In seconds since 1970.
    time: i64,
    /// 0 for a post, 1 for a reply, 2 for a repost.
    kind: usize,
    likes: u32,
    reposts: u32,
    replies: u32,
    text: String,
}

/// How the posts are written.
#[derive(Clone, Debug)]
struct Style {
    shape: usize,
    time: &'static str,
    id: &'static str,
    text: &'static str,
    likes: &'static str,
    reposts: &'static str,
    replies: &'static str,
    /// The object in which the counts stand; empty for none.
    around_counts: &'static str,
    /// How each kind is marked.
    marks: [&'static str; 3],
    number_form: usize,
    is_backwards: bool,
}

const NOTHING: [&str; 6] = [
    "",
    r#""in_reply_to_status_id":null,"retweeted_status":null,"#,
    r#""isReply":false,"isRetweet":"False","is_quote":true,"#,
    r#""in_reply_to_user_id":"NA","renoteId":"","#,
    r#""referenced_tweets":[{"type":"quoted","id":"1","likes":99}],"#,
    r#""type":"Posts","replyTo":[],"retweetedTweet":{},"#,
];
const REPLY: [&str; 6] = [
    r#""isReply":true,"#,
    r#""in_reply_to_status_id":null,"in_reply_to_user_id":7,"#,
    r#""type":"Replies","#,
    r#""referenced_tweets":[{"type":"quoted"},{"type":"replied_to","id":"1"}],"#,
    r#""replyTo":{"id":"1","likes":99,"created_at":"2020-01-01"},"#,
    r#""record":{"reply":{"parent":{"uri":"a"}}},"#,
];
const REPOST: [&str; 5] = [
    r#""is_retweet":"t","in_reply_to_user_id":7,"#,
    r#""retweetedTweet":{"id":"1","likes":99,"date":"2020-01-01"},"#,
    r#""referenced_tweets":[{"type":"retweeted","id":"1"}],"#,
    r#""postType":"Reposts","#,
    r#""reblog":{"id":"1"},"#,
];

fn style() -> impl Strategy<Value = Style> {
    let pick = |names: &'static [&'static str]| prop::sample::select(names);
    let names = (
        pick(&["created_at", "createdAt", "date", "published_at", "timestamp"]),
        pick(&["id", "id_str", "post_id", "tweetId"]),
        pick(&["text", "full_text", "body", "content"]),
        pick(&["likes", "like_count", "favorite_count", "likesCount", "num_likes"]),
        pick(&["reposts", "retweet_count", "shares", "reblogs_count", "shareCount"]),
        pick(&["replies", "reply_count", "comments_count", "num_comments"]),
        pick(&["", "stats", "public_metrics", "statistics"]),
    );
    let marks = (pick(&NOTHING), pick(&REPLY), pick(&REPOST));
    (0..SHAPES, names, marks, 0..4_usize, any::<bool>()).prop_map(
        |(shape, names, (post, reply, repost), number_form, is_backwards)| {
            let (time, id, text, likes, reposts, replies, around_counts) = names;
            let marks = [post, reply, repost];
            Style {
                shape,
                time,
                id,
                text,
                likes,
                reposts,
                replies,
                around_counts,
                marks,
                number_form,
                is_backwards,
            }
        },
    )
}

fn posts() -> impl Strategy<Value = Vec<MadeUp>> {
    let post =
        (0..90_000_i64, 0..3_usize, 0..9_999_u32, 0..99_u32, 0..99_u32, "[a-z][a-z ,é]{0,20}");
    let made_up = |(n, (minutes, kind, likes, reposts, replies, text)): (usize, _)| MadeUp {
        // Different times, so that the order of the posts is known.
        time: 1_700_000_000 + 60 * (100_000 * n as i64 + minutes),
        kind,
        likes,
        reposts,
        replies,
        text,
    };
    prop::collection::vec(post, 2..12)
        .prop_map(move |posts| posts.into_iter().enumerate().map(made_up).collect())
}

impl Style {
    fn number(&self, n: u32) -> String {
        match self.number_form {
            0 => n.to_string(),
            1 => format!("\"{n}\""),
            2 => format!("{n}.0"),
            _ => format!("{n}e0"),
        }
    }

    fn object(&self, n: usize, post: &MadeUp, more: &str) -> String {
        let counts =
            [(self.likes, post.likes), (self.reposts, post.reposts), (self.replies, post.replies)];
        let counts = counts.map(|(name, n)| format!("\"{name}\":{}", self.number(n))).join(", ");
        let counts = match self.around_counts {
            "" => counts,
            name => format!("\"{name}\":{{{counts}}}"),
        };
        let text = format!("\"{}\":\"{}\"", self.text, post.text);
        let id = format!("\"{}\":\"p{n}\"", self.id);
        let time = format!("\"{}\":{}", self.time, post.time);
        let mut members = [id, time, text, counts, format!("\"lang\":\"en\"{more}")];
        if self.is_backwards {
            members.reverse();
        }
        format!("{{{}{}}}", self.marks[post.kind], members.join(","))
    }
}

/// How many shapes a list of objects can have.
const SHAPES: usize = 13;

fn json(style: &Style, objects: &[String]) -> String {
    let all = objects.join(",");
    let (first, second) = objects.split_at(objects.len() / 2);
    let (first, second) = (first.join(","), second.join(","));
    let other = r#"{"date":"2020-01-01","likes":9999,"text":"other"}"#;
    let others = vec![other; 20].join(",");
    match style.shape {
        0 => format!("[{all}]"),
        1 => objects.join("\n"),
        2 => format!("{{\"data\":[{all}],\"meta\":{{\"result_count\":9}}}}"),
        3 => format!("{{\"v\":1,\"a\":{{\"posts\":[{all}]}}}}"),
        4 | 5 => {
            let by_key = objects.iter().enumerate();
            let by_key = by_key.map(|(n, object)| format!("\"k{n}\":{object}"));
            let by_key = format!("{{{}}}", by_key.collect::<Vec<_>>().join(", "));
            if style.shape == 4 { by_key } else { format!("{{\"u\":{{\"posts\":{by_key}}}}}") }
        }
        6 => format!("[{{\"data\":[{first}]}},{{\"data\":[{second}]}}]"),
        7 => format!("{{\"data\":[{first}]}}\n{{\"data\":[{second}]}}\n"),
        8 => format!("[[{first}],[{second}]]"),
        9 => format!("{{\"favourites\":[{others}],\"posts\":[{all}]}}"),
        10 => format!("{{\"statuses\":[{all}],\"mentions\":{{\"data\":[{others}]}}}}"),
        11 => {
            let wrapped = objects.iter().map(|object| format!("{{\"post\":{object}}}"));
            format!("[{}]", wrapped.collect::<Vec<_>>().join(",\n"))
        }
        _ => format!("[{first}]\n[{second}]"),
    }
}

fn table(posts: &[MadeUp]) -> String {
    let mut table = "id,date,text,type,likes,reposts,replies\n".to_owned();
    for (n, post) in posts.iter().enumerate() {
        let kind = ["post", "reply", "repost"][post.kind];
        let MadeUp { time, likes, reposts, replies, text, .. } = post;
        writeln!(table, "p{n},{time},\"{text}\",{kind},{likes},{reposts},{replies}").unwrap();
    }
    table
}

fn read(text: &str) -> Ingested {
    ingest([File::from_bytes("", text.as_bytes())], &Choices::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

proptest! {
    #![proptest_config(crate::make::cases(600))]

    #[test]
    fn json_of_any_shape_is_read_as_the_table_of_the_same_posts(posts in posts(), style in style()) {
        let objects: Vec<String> =
            posts.iter().enumerate().map(|(n, post)| style.object(n, post, "")).collect();
        let text = json(&style, &objects);
        let (found, expected) = (read(&text), read(&table(&posts)));
        prop_assert_eq!(&found.accounts, &expected.accounts, "{}", text);
        let unread = found.report.columns.iter().filter(|column| column.used_as.is_unread());
        let unread: Vec<&str> = unread.map(|column| column.name.as_str()).collect();
        prop_assert_eq!(unread, Vec::<&str>::new(), "{}", text);
    }

    #[test]
    fn a_member_of_numbers_that_is_not_known_is_named(
        posts in posts(),
        style in style(),
        name in "[b-df-hj-np-tv-z]{5}",
        n in 0_u32..2_000,
    ) {
        let more = format!(",\"{name}\":{}", style.number(n));
        let objects: Vec<String> =
            posts.iter().enumerate().map(|(n, post)| style.object(n, post, &more)).collect();
        let text = json(&style, &objects);
        let found = read(&text);
        let unread = found.report.columns.iter().filter(|column| column.used_as.is_unread());
        let unread: Vec<&str> = unread.map(|column| column.name.as_str()).collect();
        let expected = if style.shape == 11 { format!("post.{name}") } else { name };
        prop_assert_eq!(unread, [expected], "{}", text);
        let read = |used_as| matches!(used_as, ColumnUse::Read(column) if column.is_count());
        let n_read = found.report.columns.iter().filter(|column| read(column.used_as)).count();
        prop_assert_eq!(n_read, 3, "{}", text);
        prop_assert_eq!(&found.accounts, &self::read(&table(&posts)).accounts, "{}", text);
    }
}
