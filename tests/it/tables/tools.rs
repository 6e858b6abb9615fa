//! The tables of tools that people use: generated posts under the headers and in the forms of each come
//! out as they are.

use super::dates::{Clock, Dates, Iso, Order};
use super::writing::Numbers;
use super::{COUNTED, MadeUp, Read, posts, posts_read, read_text, unread};
use crate::make::cases;
use influence_score::activity::{Count, N_RESPONSES, PostKind};
use proptest::prelude::*;
use proptest::sample::select;

/// How a tool writes a table.
struct Tool {
    name: &'static str,
    /// The columns, each with what stands in it: `time`, `date`, `clock`, `id`, `text`, `post`, `reply`,
    /// `repost` (whether it is one), `type`, the index of a count, `n` for another number, `x` for another
    /// word, `f` for a fraction, or nothing for blank cells.
    columns: &'static str,
    dates: Dates,
    numbers: Numbers,
    /// The words for the kinds in the column `type`.
    kinds: [&'static str; 3],
}

const MINUTES: Clock = Clock::Minutes;
const US: Dates =
    Dates::Numeric { order: Order::Month, separator: '/', has_short_year: false, clock: MINUTES };
const US_DATE: Dates = Dates::Numeric {
    order: Order::Month,
    separator: '/',
    has_short_year: false,
    clock: Clock::None,
};
const ENGLISH: Dates = Dates::Words { language: 0, form: 1, clock: Clock::None };
const ISO: Dates = Dates::Iso(Iso::Milliseconds);
const BLANK: Dates = Dates::Iso(Iso::Blank);
const PLAIN: Numbers = Numbers::Plain;
const COMMAS: Numbers = Numbers::Thousands { mark: ",", fraction: "" };
const KINDS: [&str; 3] = ["", "", ""];

const TOOLS: &[Tool] = &[
    Tool {
        name: "X, until 2023",
        columns: "Tweet id=id,Tweet permalink=link,Tweet text=text,time=time,impressions=4,engagements=n,\
                  engagement rate=f,retweets=1,replies=2,likes=0,user profile clicks=n,url clicks=,\
                  hashtag clicks=n,detail expands=n,permalink clicks=n,app opens=n,app installs=n,follows=n,\
                  email tweet=n,dial phone=n,media views=n,media engagements=n,promoted impressions=x",
        dates: Dates::Iso(Iso::MinutesOnly),
        numbers: Numbers::Float,
        kinds: KINDS,
    },
    Tool {
        name: "X, since 2024",
        columns: "Post id=id,Date=time,Post text=text,Post Link=link,Impressions=4,Likes=0,Engagements=n,\
                  Bookmarks=,Shares=n,New follows=n,Replies=2,Reposts=1,Profile visits=n,Detail Expands=n,\
                  URL Clicks=,Hashtag Clicks=n,Permalink Clicks=n",
        dates: ENGLISH,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Instagram in Meta Business Suite",
        columns: "Post ID=id,Account ID=acc,Account username=one,Account name=one,Description=text,\
                  Duration (sec)=n,Publish time=time,Permalink=link,Post type=x,Data comment=,Date=life,\
                  Views=4,Reach=,Likes=0,Shares=1,Follows=n,Comments=2,Saves=",
        dates: US,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Instagram in Meta Business Suite, German",
        columns: "Beitrags-ID=id,Konto-ID=acc,Konto-Benutzername=one,Kontoname=one,Beschreibung=text,\
                  Dauer (Sek.)=n,Veröffentlichungszeitpunkt=time,Permalink=link,Beitragstyp=x,\
                  Datenkommentar=,Datum=life,Aufrufe=4,Reichweite=,„Gefällt mir“-Angaben=0,\
                  Geteilte Inhalte=1,Follows=n,Kommentare=2,Gespeicherte Beiträge=",
        dates: US,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Facebook in Meta Business Suite",
        columns: "Post ID=id,Page ID=acc,Page name=one,Title=text,Duration (sec)=n,Publish time=time,\
                  Caption type=,Permalink=link,Is crosspost=zero,Is share=zero,Post type=x,Languages=x,\
                  Data comment=,Date=life,Impressions=4,Reach=,Reactions=0,Comments=2,Shares=1,\
                  Other Clicks=n,Seconds viewed=n,Average Seconds viewed=f,Estimated earnings (USD)=f",
        dates: US,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Facebook in Meta Business Suite, Swedish",
        columns: "Publicerings-id=id,Sid-id=acc,Sidnamn=one,Titel=text,Längd (sek)=n,Publiceringstid=time,\
                  Permalänk=link,Är en korspublicering=zero,Inläggstyp=x,Datakommentar=,Datum=life,Visningar=4,\
                  Räckvidd=,Reaktioner=0,Kommentarer=2,Delningar=1",
        dates: US,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "YouTube Studio",
        columns: "Content=id,Video title=text,Video publish time=time,Duration=n,Views=4,Likes=0,\
                  Dislikes=n,Likes (vs. dislikes) (%)=f,Shares=1,Comments added=2,Subscribers gained=n,\
                  Watch time (hours)=f,Average view duration=dur,Impressions=n,\
                  Impressions click-through rate (%)=f,Your estimated revenue (USD)=f",
        dates: ENGLISH,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "YouTube Studio, German",
        columns: "Videos=id,Videotitel=text,Veröffentlichungszeitpunkt des Videos=time,Dauer=n,Likes=0,\
                  Gewonnene Abonnenten=n,Impressionen=n,Aufrufe=4,Wiedergabezeit (Stunden)=f",
        dates: ENGLISH,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "TikTok Studio",
        columns: "Video title=text,Video link=id,Post time=time,Total likes=0,Total comments=2,\
                  Total shares=1,Total views=4",
        dates: Dates::Words { language: 0, form: 0, clock: Clock::None },
        numbers: COMMAS,
        kinds: KINDS,
    },
    Tool {
        name: "LinkedIn page",
        columns: "Post title=text,Post link=id,Post type=x,Campaign name=,Posted by=two,Created date=time,\
                  Campaign start date=,Campaign end date=,Audience=x,Impressions=n,Views=4,Offsite Views=n,\
                  Clicks=,Click through rate (CTR)=f,Likes=0,Comments=2,Reposts=1,Follows=n,\
                  Engagement rate=f,Content Type=",
        dates: US_DATE,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Hootsuite",
        columns: "Post ID=id,Date (GMT)=time,Post Permalink=link,Social network=net,Social profile=one,\
                  Post type=x,Post message=text,Impressions=4,Reactions=0,Likes=n,Comments=2,Shares=1,\
                  Engagement rate=f,Video views=n",
        dates: BLANK,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Buffer",
        columns: "Date=time,Post Text=text,Post URL=id,Type=x,Channel=one,Impressions=4,Reach=,Likes=0,\
                  Comments=2,Shares=1,Clicks=,Engagement Rate=f",
        dates: Dates::Words { language: 0, form: 1, clock: Clock::Halves([" AM", " PM"]) },
        numbers: COMMAS,
        kinds: KINDS,
    },
    Tool {
        name: "Sprout Social",
        columns: "Date=time,Post ID=id,Network=net,Post Type=type,Content Type=x,Profile=one,Sent by=two,\
                  Link=link,Post=text,Linked Content=,Impressions=4,Reach=,\
                  Engagement Rate (per Impression)=f,Engagements=n,Reactions=0,Likes=n,Dislikes=n,\
                  Love Reactions=n,Haha Reactions=n,Comments=2,Shares=1,Saves=,Post Link Clicks=,Tags=x",
        dates: Dates::Numeric {
            order: Order::Month,
            separator: '/',
            has_short_year: false,
            clock: Clock::Halves([" am", " pm"]),
        },
        numbers: COMMAS,
        kinds: ["Post", "'@Replies", "Repost"],
    },
    Tool {
        name: "Metricool",
        columns: "Date=time,Type=x,Text=text,URL=id,Impressions=4,Reach=,Likes=0,Comments=2,Shares=1,\
                  Clicks=,Engagement=f",
        dates: Dates::Iso(Iso::MinutesOnly),
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "CrowdTangle",
        columns: "Page Name=one,User Name=one,Facebook Id=acc,Page Category=x,Page Created=old,\
                  Likes at Posting=n,Followers at Posting=,Post Created=time,Post Created Date=date,\
                  Post Created Time=clock,Type=x,Total Interactions=n,Likes=0,Comments=2,Shares=1,Love=,\
                  Wow=,Post Views=n,Total Views=4,Video Length=,URL=id,Message=text,Overperforming Score=f",
        dates: BLANK,
        numbers: COMMAS,
        kinds: KINDS,
    },
    Tool {
        name: "4CAT",
        columns: "id=id,thread_id=acc,timestamp=time,unix_timestamp=old,link=link,body=text,author=one,\
                  author_fullname=one,author_id=acc,source=x,possibly_sensitive=no,retweet_count=1,\
                  reply_count=2,like_count=0,quote_count=3,impression_count=4,is_retweet=repost,\
                  retweeted_user=,is_quote_tweet=no,is_reply=reply,replied_user=,hashtags=",
        dates: BLANK,
        numbers: PLAIN,
        kinds: ["no", "yes", "yes"],
    },
    Tool {
        name: "rtweet",
        columns: "user_id=acc,status_id=id,created_at=time,screen_name=one,text=text,source=x,\
                  display_text_width=n,reply_to_status_id=reply,is_quote=no,is_retweet=repost,\
                  favorite_count=0,retweet_count=1,quote_count=3,reply_count=2,hashtags=",
        dates: Dates::Iso(Iso::Zulu),
        numbers: PLAIN,
        kinds: ["NA", "TRUE", "TRUE"],
    },
    Tool {
        name: "snscrape",
        columns: "url=link,date=time,rawContent=text,id=id,replyCount=2,retweetCount=1,likeCount=0,\
                  quoteCount=3,viewCount=4,conversationId=acc,lang=x,retweetedTweet=repost,\
                  inReplyToTweetId=reply",
        dates: Dates::Iso(Iso::Offset(0)),
        numbers: PLAIN,
        kinds: ["", "17", "18"],
    },
    Tool {
        name: "twarc",
        columns: "id=id,conversation_id=acc,referenced_tweets.replied_to.id=reply,\
                  referenced_tweets.retweeted.id=repost,author_id=acc,created_at=time,text=text,lang=x,\
                  public_metrics.impression_count=4,public_metrics.reply_count=2,\
                  public_metrics.retweet_count=1,public_metrics.quote_count=3,public_metrics.like_count=0,\
                  author.username=one,author.public_metrics.tweet_count=n",
        dates: ISO,
        numbers: PLAIN,
        kinds: ["", "17", "18"],
    },
    Tool {
        name: "Apify, Instagram",
        columns: "id=id,type=x,shortCode=x,caption=text,url=link,commentsCount=2,likesCount=0,\
                  timestamp=time,ownerUsername=one,ownerId=acc,videoPlayCount=4,videoDuration=f",
        dates: ISO,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "PhantomBuster, LinkedIn",
        columns: "postUrl=id,type=x,postContent=text,likeCount=0,commentCount=2,repostCount=1,\
                  postTimestamp=time,profileUrl=link,viewCount=4",
        dates: ISO,
        numbers: PLAIN,
        kinds: KINDS,
    },
    Tool {
        name: "Telegram",
        columns: "id=id,date=time,message=text,views=4,forwards=1,replies=2,reactions=0",
        dates: Dates::Iso(Iso::Offset(0)),
        numbers: PLAIN,
        kinds: KINDS,
    },
];

impl Tool {
    fn cell(&self, n: usize, post: &MadeUp, content: &str) -> String {
        let flag = |kind| self.kinds[if post.kind == kind { kind as usize } else { 0 }].to_owned();
        match content {
            "time" => self.dates.write(post.time),
            "date" => Dates::Iso(Iso::DateOnly).write(post.time),
            "clock" => Clock::Seconds.write(post.time, true),
            "old" => BLANK.write(1_500_000_000),
            "id" => format!("p{n}"),
            "link" => format!("https://example.org/{n}"),
            "acc" => "4711".to_owned(),
            "one" => "anna".to_owned(),
            "two" => ["ben", "cleo"][n % 2].to_owned(),
            "net" => "Twitter".to_owned(),
            "text" => post.text.clone(),
            "type" => self.kinds[post.kind as usize].to_owned(),
            "reply" => flag(PostKind::Reply),
            "repost" => flag(PostKind::Repost),
            "life" => "Lifetime".to_owned(),
            "dur" => "0:03:12".to_owned(),
            "no" => "no".to_owned(),
            "zero" => "0".to_owned(),
            "n" => self.numbers.write(100 + n as u64),
            "f" => format!("0.{n}1"),
            "x" => ["Photo", "Video"][n % 2].to_owned(),
            "" => String::new(),
            count => {
                let count = post.counts[count.parse::<usize>().unwrap()];
                count.map_or(String::new(), |count| self.numbers.write(count))
            }
        }
    }

    fn columns(&self) -> Vec<(&'static str, &'static str)> {
        self.columns.split(',').map(|column| column.rsplit_once('=').unwrap()).collect()
    }

    fn table(&self, posts: &[MadeUp]) -> String {
        let columns = self.columns();
        let row = |cells: Vec<String>| {
            let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            quoted.collect::<Vec<String>>().join(",") + "\n"
        };
        let mut table = row(columns.iter().map(|(name, _)| (*name).to_owned()).collect());
        for (n, post) in posts.iter().enumerate() {
            table += &row(columns.iter().map(|(_, content)| self.cell(n, post, content)).collect());
        }
        table
    }

    fn expected(&self, post: &MadeUp) -> Read {
        let columns = self.columns();
        let has = |wanted: &str| columns.iter().any(|(_, content)| *content == wanted);
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (at, (response, _)) in COUNTED.iter().enumerate() {
            if has(&at.to_string()) {
                counts[response.index()] = post.counts[at].map_or(Count::MISSING, Count::known);
            }
        }
        let kind = if has("type") || has("repost") { post.kind } else { PostKind::Post };
        let words: Vec<&str> = post.text.split_whitespace().collect();
        (self.dates.rounded(post.time), kind, counts, words.join(" "))
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_table_of_each_tool_comes_back(posts in posts(), tool in select(TOOLS.iter().collect::<Vec<_>>())) {
        let table = tool.table(&posts);
        let ingested = read_text(&table)?;
        // Bookmarks, clicks and reach are not made up.
        let expected: Vec<Read> = posts.iter().map(|post| tool.expected(post)).collect();
        prop_assert_eq!(posts_read(&ingested), expected, "{}\n{}", tool.name, table);
        prop_assert_eq!(unread(&ingested), Vec::<&str>::new(), "{}\n{}", tool.name, table);
    }
}

impl std::fmt::Debug for Tool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}
