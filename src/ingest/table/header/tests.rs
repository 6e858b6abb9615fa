//! Tables of names: what is recognised, and what is not.

use super::*;

fn recognise(row: &[&str]) -> TableHeader {
    let row: Vec<String> = row.iter().map(|name| (*name).to_owned()).collect();
    TableHeader::recognise(&row)
}

/// What a column of numbers with this name is used for, beside a column of dates.
fn use_of(name: &str) -> ColumnUse {
    let mut tally = ColumnTally::default();
    tally.look_at("3");
    recognise(&["Datum", name]).use_of(1, &tally)
}

#[test]
fn names_are_compared_by_letters_and_digits() {
    for (name, expected) in [
        ("Created At", "createdat"),
        ("created_at", "createdat"),
        ("createdAt", "createdat"),
        ("Posted (UTC)", "posted"),
        ("VERÖFFENTLICHT", "veroffentlicht"),
        ("days 7", "days7"),
        ("7", ""),
        ("-1.5", ""),
        ("Engagement rate (%)", ""),
        ("いいね！の数", "いいね"),
        ("좋아요 수", "좋아요"),
        ("조회수", "조회"),
        ("likes_count", "likes"),
        ("Number of Likes", "likes"),
        ("numLikes", "likes"),
        ("Anzahl der Likes", "likes"),
        ("Nombre de J’aime", "jaime"),
        ("Total", ""),
        // Romanian letters with a comma below.
        ("ȘșȚț", "sstt"),
        // A single sign before "number of" is a word with it.
        ("人数", "人数"),
        ("RT数", "rt"),
        // Cells longer than 120 bytes are prose.
        (&"a".repeat(120), &"a".repeat(120)),
        (&"a".repeat(121), ""),
    ] {
        assert_eq!(normalize_name(name), expected, "{name}");
    }
}

#[test]
fn columns_are_recognised_by_their_names() {
    use Column::{Engagements, Likes, Replies, Reposts, Time, Views};
    for (row, expected) in [
        (&["Date", "Likes"][..], &[(Time, 0), (Likes, 1)][..]),
        (&["likes_count", "created_at"], &[(Time, 1), (Likes, 0)]),
        // The more specific name counts.
        (&["Date", "Created At", "Likes"], &[(Time, 1), (Likes, 2)]),
        // So does the time of the item, and of its times the one of its publication.
        (&["timestamp", "postTimestamp", "Likes"], &[(Time, 1), (Likes, 2)]),
        (&["Created date", "Posted date", "Likes"], &[(Time, 1), (Likes, 2)]),
        (&["Video date", "Published at", "Likes"], &[(Time, 1), (Likes, 2)]),
        // The sum of all reactions counts rather than a part of them.
        (&["Date", "Likes", "Post Reactions"], &[(Time, 0), (Likes, 2)]),
        // The same names of several networks are left to the reader.
        (&["Date", "X Likes", "X Replies"], &[(Time, 0), (Likes, 1), (Replies, 2)]),
        (&["Date", "X Likes", "Facebook Likes"], &[(Time, 0)]),
        (&["Date", "Reacties", "Opmerkingen"], &[(Time, 0), (Replies, 2), (Likes, 1)]),
        (&["Date", "Reacties", "Likes"], &[(Time, 0), (Likes, 2), (Replies, 1)]),
        (&["Date", "Comments & Replies"], &[(Time, 0), (Replies, 1)]),
        (&["Date", "Likes, comments and shares"], &[(Time, 0), (Engagements, 1)]),
        (&["Date", "Likes (%)"], &[(Time, 0)]),
        (&["Date", "count"], &[(Time, 0)]),
        (&["Date", "score"], &[(Time, 0)]),
        (&["Date", "score", "num_comments"], &[(Time, 0), (Replies, 2), (Likes, 1)]),
        (&["Date", "score", "num_comments", "ups"], &[(Time, 0), (Likes, 3), (Replies, 2)]),
        (&["Date", "Shares, comments and reactions"], &[(Time, 0), (Engagements, 1)]),
        (&["Date", "RT数"], &[(Time, 0), (Reposts, 1)]),
        (&["Date", "Engagements", "Views"], &[(Time, 0), (Engagements, 1), (Views, 2)]),
    ] {
        assert_eq!(recognise(row).columns(), expected, "{row:?}");
    }
}

#[test]
fn what_a_column_is_used_for_depends_on_the_others() {
    let part = ColumnUse::Unknown(Some(Column::Likes));
    assert_eq!(use_of("haha"), part);
    let (words, mut numbers) = (ColumnTally::default(), ColumnTally::default());
    numbers.look_at("3");
    // A second column of the same meaning.
    assert_eq!(recognise(&["Date", "Likes", "X Likes"]).use_of(2, &numbers), ColumnUse::NotCounted);
    // Of columns that a person has not chosen, only the cells tell something.
    let chosen = TableHeader::from_choices(&[(Column::Time, 0)]);
    assert_eq!(chosen.use_of(1, &numbers), ColumnUse::Unknown(None));
    assert_eq!(chosen.use_of(1, &words), ColumnUse::NotNumeric);
}

#[test]
fn counts_have_names_in_many_forms_and_languages() {
    use Column::{Account, Bookmarks, Clicks, Followers, Id, Likes, Replies, Reposts, Views};
    for (column, names) in [
        (
            Likes,
            &[
                "public_metrics.like_count",
                "likes.summary.total_count",
                "diggCount",
                "stats/diggCount",
                "Total likes",
                "num_likes",
                "Post Likes",
                "favorite_count",
                "reaction_count",
                "num_reactions",
                "„Gefällt mir“-Angaben",
                "Gefällt mir",
                "Gilla-markeringar",
                "Mentions J’aime",
                "Me gusta",
                "Marcações \"Gostei\"",
                "Mi piace",
                "Vind-ik-leuks",
                "Liczba polubień",
                "Beğeni sayısı",
                "高評価数",
                "いいね！数",
                "좋아요 수",
            ][..],
        ),
        (
            Reposts,
            &[
                "num_shares",
                "share_count",
                "shares.count",
                "Total Reposts",
                "forwards",
                "renoteCount",
                "Geteilt",
                "Delningar",
                "Partages",
                "Veces que se compartió",
                "Compartilhamentos",
                "Condivisioni",
                "Udostępnienia",
                "Paylaşımlar",
                "シェア数",
                "공유 횟수",
            ],
        ),
        (
            Replies,
            &[
                "comments.summary.total_count",
                "Comments added",
                "Kommentare",
                "Kommentarer",
                "Commentaires",
                "Comentarios",
                "Comentários",
                "Commenti",
                "Opmerkingen",
                "Komentarze",
                "Yorumlar",
                "コメント数",
                "댓글 수",
            ],
        ),
        (
            Views,
            &[
                "Auf\u{ad}ru\u{ad}fe",
                "Visningar",
                "Vues",
                "Visualizaciones",
                "Visualizações",
                "Visualizzazioni",
                "Weergaven",
                "Wyświetlenia",
                "Görüntüleme",
                "視聴回数",
                "조회수",
                "statistics.viewCount",
                "playCount",
            ],
        ),
        (Bookmarks, &["Saves", "Gespeicherte Beiträge", "保存数", "Veces que se guardó"]),
        (Clicks, &["Total clicks", "Totalt antal klick", "Total de clics"]),
        (Followers, &["author.public_metrics.followers_count", "user_followers_count"]),
        (Account, &["author.username", "user.screen_name", "authorMeta.name", "page_id"]),
        (Id, &["Post ID", "tweet_id", "Identificador de la publicación"]),
    ] {
        for name in names {
            assert_eq!(use_of(name), ColumnUse::Read(column), "{name}");
        }
    }
}

#[test]
fn times_have_names_in_many_languages() {
    for name in [
        "Created date",
        "Post Created",
        "Veröffentlichungszeitpunkt des Videos",
        "Horário de publicação do vídeo",
        "Hora de publicación",
        "Heure de publication",
        "Data pubblicazione",
        "公開日時",
        "동영상 게시 시간",
        "created_utc",
    ] {
        assert!(recognise(&[name]).has_times(), "{name}");
    }
}

#[test]
fn what_is_about_others_or_no_count_is_not_counted() {
    for name in [
        "author.created_at",
        "author.public_metrics.tweet_count",
        "user_favourites_count",
        "page_likes",
        "quoted_tweet.like_count",
        "retweet_favorite_count",
        "conversation_id",
        "Engagement rate",
        "Watch time (hours)",
        "Wie\u{ad}der\u{ad}ga\u{ad}be\u{ad}zeit (Stun\u{ad}den)",
        "promoted likes",
        "Likes (vs. dislikes) (%)",
        "Dislikes",
        "New followers",
        "tweet_count",
        "Is share",
        "hasComments",
        "Är delning",
    ] {
        assert_eq!(use_of(name), ColumnUse::NotCounted, "{name}");
    }
    for (name, suggestion) in [
        ("num_x", None),
        ("zaps", None),
        ("fb_shares_2", Some(Column::Reposts)),
        ("Organic likes", Some(Column::Likes)),
        ("Total", None),
    ] {
        assert_eq!(use_of(name), ColumnUse::Unknown(suggestion), "{name}");
    }
    let text = ColumnTally::default();
    assert_eq!(recognise(&["zaps"]).use_of(0, &text), ColumnUse::NotNumeric);
}

#[test]
fn marks_of_replies_and_reposts_are_told_by_their_names() {
    let header = recognise(&[
        "referenced_tweets.replied_to.id",
        "referenced_tweets.retweeted.id",
        "referenced_tweets.quoted.id",
        "in_reply_to_user_id",
        "isReply",
        "retweeted_status.id",
        "replyToSN",
        "Post Type",
        "is_retweet",
    ]);
    assert_eq!(header.indices_of(Column::ReplyTo).count(), 4);
    assert_eq!(header.indices_of(Column::RepostOf).count(), 3);
    assert_eq!(header.indices_of(Column::Kind).count(), 1);
    assert_eq!(header.index_of(Column::Id), None);
}

#[test]
fn a_sum_of_reactions_counts_in_place_of_its_parts() {
    let likes = |row: &[&str]| -> Vec<usize> { recognise(row).indices_of(Column::Likes).collect() };
    assert_eq!(likes(&["Likes", "Reactions", "Love Reactions"]), [1]);
    assert_eq!(likes(&["num_reactions", "num_likes", "num_loves"]), [0]);
    assert_eq!(likes(&["Likes", "Love", "Wow"]), [0, 1, 2]);
    assert_eq!(likes(&["react_angry", "react_like", "react_wow"]), [0, 1, 2]);
    assert_eq!(likes(&["Love"]), [0_usize; 0]);
}

#[test]
fn a_sum_does_not_count_beside_its_parts() {
    use Column::{Engagements, Likes, Reach, Time, Views};
    for (columns, expected) in [
        (&[(Time, 0), (Engagements, 1)][..], &[(Response::Engagement, 1)][..]),
        (&[(Engagements, 1), (Likes, 2)], &[(Response::Like, 2)]),
        (&[(Engagements, 1), (Views, 2)], &[(Response::View, 2), (Response::Engagement, 1)]),
        (&[(Reach, 3)], &[(Response::Reach, 3)]),
        (&[(Time, 0)], &[]),
    ] {
        let header = TableHeader::from_choices(columns);
        assert_eq!(header.counts(), expected, "{columns:?}");
        assert_eq!(header.has_counts(), !expected.is_empty(), "{columns:?}");
        assert_eq!(header.has_times(), columns.contains(&(Time, 0)), "{columns:?}");
    }
}

#[test]
fn columns_can_be_set_and_added() {
    use Column::{Likes, Text, Time};
    let mut header = TableHeader::from_choices(&[(Time, 0), (Text, 1)]);
    header.set(Likes, 1);
    assert_eq!(header.columns(), [(Time, 0), (Likes, 1)]);
    header.set(Time, 2);
    assert_eq!(header.columns(), [(Likes, 1), (Time, 2)]);
    header.add_missing(&TableHeader::from_choices(&[(Time, 5), (Text, 6)]));
    assert_eq!(header.columns(), [(Likes, 1), (Time, 2), (Text, 6)]);
}

#[test]
fn programs_read_the_kind_of_a_column() {
    for (column, key) in [
        (Column::Time, "time"),
        (Column::ReplyTo, "reply to"),
        (Column::Likes, "likes"),
        (Column::Reach, "reach"),
        (Column::Network, "network"),
        (Column::RepostOf, "repost of"),
        (Column::Media, "media"),
    ] {
        assert_eq!(column.key(), key);
    }
    let keys: std::collections::BTreeSet<_> = Column::ALL.map(Column::key).into_iter().collect();
    assert_eq!(keys.len(), Column::ALL.len());
}

#[test]
fn what_a_column_was_used_for_is_told() {
    let (mut numbers, mut words) = (ColumnTally::default(), ColumnTally::default());
    numbers.look_at("7");
    words.look_at("seven");
    let header = recognise(&["date", "likes", "engagements", "like_count", "lang"]);
    for (index, tally, expected) in [
        (0, &words, ColumnUse::Read(Column::Time)),
        (1, &numbers, ColumnUse::Read(Column::Likes)),
        // The sum of all is not read beside a part of it.
        (2, &numbers, ColumnUse::NotCounted),
        (3, &numbers, ColumnUse::NotCounted),
        (4, &numbers, ColumnUse::Unknown(None)),
        (4, &words, ColumnUse::NotNumeric),
    ] {
        assert_eq!(header.use_of(index, tally), expected, "{index}");
    }
    let alone = recognise(&["date", "engagements"]);
    assert_eq!(alone.use_of(1, &numbers), ColumnUse::Read(Column::Engagements));
}

#[test]
fn spare_columns_are_read_or_become_marks() {
    let names = ["date", "likes", "like_count", "favorites", "replies"];
    let indices = |header: &TableHeader| {
        let mut found: Vec<_> = header.candidates().into_iter().map(|(_, index)| index).collect();
        found.sort_unstable();
        found
    };
    let mut header = recognise(&names);
    assert_eq!(indices(&header), [0, 1, 2, 3, 4]);
    header.read_too(Column::Likes, 2);
    assert_eq!(indices(&header), [0, 1, 2, 3, 4]);
    let (like, reply) = (Response::Like, Response::Reply);
    assert_eq!(header.counts(), [(like, 1), (like, 2), (reply, 4)]);
    let mut header = recognise(&names);
    header.make_mark(2, None);
    header.make_mark(4, Some(Column::ReplyTo));
    assert_eq!(indices(&header), [0, 1, 3, 4]);
    assert_eq!(header.counts(), [(like, 1)]);
    let tally = ColumnTally::default();
    assert_eq!(header.use_of(2, &tally), ColumnUse::NotNumeric);
    assert_eq!(header.use_of(4, &tally), ColumnUse::Read(Column::ReplyTo));
    header.make_mark(4, None);
    header.make_mark(4, Some(Column::RepostOf));
    assert_eq!(header.column_at(4), Some(Column::RepostOf));
}

#[test]
fn words_at_the_end_of_a_name_tell_what_it_is_not() {
    let (not_counted, unknown) = (ColumnUse::NotCounted, ColumnUse::Unknown(None));
    for (name, expected) in [
        ("zealrate", not_counted),
        ("ザid", not_counted),
        ("grid", unknown),
        // By itself this can be a flag.
        ("rt", unknown),
        ("rt count", ColumnUse::Read(Column::Reposts)),
        ("reply.uri", ColumnUse::Read(Column::ReplyTo)),
        ("retweet of", ColumnUse::Read(Column::RepostOf)),
        ("Comments and replies", ColumnUse::Read(Column::Replies)),
        ("Likes and comments", ColumnUse::Unknown(Some(Column::Replies))),
    ] {
        assert_eq!(use_of(name), expected, "{name}");
    }
}
