//! English.

use super::{
    Figures, Intake, Lenses, Locale, NumberWords, Page, Play, Ranks, Tricks, VerdictWords,
    WhyWords, is_line, listed, places, skipped_files,
};
use crate::activity::{Date, Response};
use crate::ingest::{Column, Error, FormatId, Group, Limit, Reason, Refusal, Why};
use crate::score::{LensId, Missing, Status, Symbol};
use crate::trick::TrickId;
use crate::verdict::Verdict;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) static LOCALE: Locale = Locale {
    tag: "en",
    name: "English",
    decimal: '.',
    group: ',',
    date: |date| format!("{} {} {}", date.day, &month_name(date)[..3], date.year),
    month: |date| format!("{} {}", month_name(date), date.year),
    page: Page {
        title: "Just a number",
        tagline: "What your posts draw, on a scale that says what it means.",
        languages: "Language",
        method: "Each post scores 5 · log2(1 + responses), 100 at most. The number is their \
                 average, newer posts weighing more. Followers, and how much somebody posts, do \
                 not enter it.",
    },
    intake: Intake {
        whose: "Whose activity",
        samples: ["The frequent flyer", "The un-marketer", "The one-hit wonder", "The newcomer"],
        sample_notes: [
            "Posts all day, and is rarely answered.",
            "Posts seldom, to a loyal following.",
            "One post went far; the rest did not.",
            "Six posts so far.",
        ],
        made_up: "These people are made up.",
        use_your_own: "Use your own",
        close: "Close",
        paste_label: "Paste your posts",
        paste_hint: "A table with a header row (CSV, or copied from a spreadsheet), a tweets.js, \
                     or what Mastodon's or Bluesky's API shows",
        score_paste: "Score this",
        choose_files: "Choose files",
        drop_here: "or drop them here: archives (zip, tar.gz) as they were downloaded, tables, \
                    JSON",
        promise: "Nothing is sent. This page runs in your browser, and since this panel is open \
                  its content policy forbids it any request at all.",
        reading: "Reading …",
        pasted: "The pasted text",
        recognised,
        format,
        skipped,
        duplicates: |locale, n| match n {
            1 => "1 post was there twice and counts once.".to_owned(),
            n => format!("{} posts were there twice and count once.", locale.count(n)),
        },
        promised: |locale, promised, found| {
            format!(
                "The archive's manifest speaks of {} posts, and {} were found: is a part missing?",
                locale.integer(promised),
                locale.integer(found)
            )
        },
        not_shown: |locale, kinds| {
            format!("This export doesn't show {}.", kind_list(locale, kinds, "or"))
        },
        details: "What was skipped",
        accounts: |locale, n| format!("{} accounts. Show", locale.count(n)),
        together: |locale, networks, all| {
            let each = networks.iter().map(|(name, s)| format!("{name} {}", locale.points(*s)));
            let each: Vec<String> = each.collect();
            format!(
                "{}; together {} points, for what typical posts draw adds up.",
                each.join(", "),
                locale.points(all)
            )
        },
        unnamed: "without a name",
        error,
        kept: "What you see below is still the result from before.",
        unavailable: "The part of this page that reads files could not be loaded. Is there a \
                      connection? Then please try again.",
        died: "Reading broke off: the browser ran out of memory, or something is wrong with this \
               page. Nothing was lost; please try again, with fewer files.",
        on_page: "It was read on the page itself, because this browser allows no worker.",
        progress: |locale, done, total, posts| {
            format!(
                "Read {} of {} MB, {} posts so far.",
                locale.decimals(done, 0),
                locale.decimals(total, 0),
                locale.decimals(posts, 0)
            )
        },
        cancel: "Stop",
        which_date: |example| format!("Which date is {example}?"),
        which_columns: "What do the columns hold? One date and one count are enough.",
        column,
        read_like_this: "Read it like this",
    },
    number: NumberWords {
        heading: "The number",
        typical: |locale, responses| {
            let n = locale.responses(responses);
            let noun = if n == "1" { "response" } else { "responses" };
            format!("A typical post draws about {n} {noun}.")
        },
        next_post: |locale, interval| {
            let (low, high) = locale.in_responses(interval);
            if low == high {
                return format!("The next post, 8 times in 10: about {low}.");
            }
            format!("The next post, 8 times in 10: between {low} and {high}.")
        },
        level: |locale, interval| {
            format!(
                "The number itself over the next 30 days, 8 times in 10: between {} and {}.",
                locale.points(interval.low),
                locale.points(interval.high)
            )
        },
        counted: |locale, kinds| {
            let kinds = kind_list(locale, kinds, "and");
            format!("{} counted.", capitalised(&kinds))
        },
        few: |locale, n| {
            format!("{} posts are few: mind the intervals more than the number.", locale.count(n))
        },
        immature: |locale, n| match n {
            1 => "1 post younger than 48 hours is left out: it has not had its time.".to_owned(),
            n => format!(
                "{} posts younger than 48 hours are left out: they have not had their time.",
                locale.count(n)
            ),
        },
        uncounted: |locale, n| match n {
            1 => "1 post without any count is left out.".to_owned(),
            n => format!("{} posts without any count are left out.", locale.count(n)),
        },
        missing,
        echo: |locale, value, level| {
            format!(
                "{}, between {} and {}",
                locale.points(value),
                locale.points(level.low),
                locale.points(level.high)
            )
        },
        none: "no number",
    },
    play: Play {
        heading: "Play",
        weights: "A like counts {like}, a repost {repost}, a reply {reply}, a quote {quote}.",
        half_life: "A post loses half its weight in {days} days or more.",
        lengthened: |locale, days| {
            format!("Here it takes {} days, for lack of posts.", locale.decimals(days, 0))
        },
        replies: "Count replies to others as posts",
        reset: "Put back",
        weight_label: |response| format!("What {} counts", one_response(response)),
        half_life_label: "Shortest half-life in days",
        hint: "Drag the numbers, type, or use the arrow keys.",
    },
    why: WhyWords {
        heading: "Why",
        kinds: |locale, kinds, sum| {
            let parts: Vec<String> = kinds
                .iter()
                .map(|&(kind, points)| {
                    format!("{} from {}", locale.share_of_points(points), response(kind))
                })
                .collect();
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            format!("Of {} points, {}.", locale.share_of_points(sum), listed(&parts, "and"))
        },
        reach: |locale, followers, reach, resonance, sum| {
            let (sign, resonance) = signed(locale, resonance);
            format!(
                "{} followers would be worth {} points if each of them answered; what they do \
                 makes it {} {sign} {resonance} = {}. Bought followers raise the first and lower \
                 the second by as much.",
                locale.integer(followers),
                locale.share_of_points(reach),
                locale.share_of_points(reach),
                locale.share_of_points(sum)
            )
        },
        one_hit: |locale, share, without| {
            let best = match locale.percent(share) {
                Some(percent) => {
                    format!("One post carries {percent} % of all responses in this export.")
                }
                None => "No post carries as much as 1 % of all responses.".to_owned(),
            };
            match without {
                Some(without) => {
                    format!(
                        "{best} Without the best one the number would be {}.",
                        locale.points(without)
                    )
                }
                None => {
                    format!("{best} Without the best one too few posts would be left for a number.")
                }
            }
        },
        posts: "The posts that gave most",
        post: "Post",
        responses: "Responses",
        points: "Points",
        other_posts: |locale, n| match n {
            1 => "1 other post".to_owned(),
            n => format!("{} other posts", locale.count(n)),
        },
        sum: "The number",
    },
    figures: Figures {
        ruler_title: |locale, value, level| {
            format!(
                "{} on a scale from 0 to 100, between {} and {}",
                locale.points(value),
                locale.points(level.low),
                locale.points(level.high)
            )
        },
        ruler_description: "A ruler with points above and the responses of a typical post below, the number with \
             its interval, and public figures for comparison.",
        references: [
            "Congress, lowest tenth",
            "Congress, median",
            "Congress, highest tenth",
            "Congress, top 1 %",
            "D. Trump",
            "B. Obama",
        ],
        references_source: "Compare: members of the US Congress, August 2015; Donald Trump and \
                            Barack Obama, October 2017. The same formula on their public posts.",
        responses_axis: "responses to a typical post",
        timeline_title: |locale, (start, from), (end, to)| {
            let (from, to) = (locale.points(from), locale.points(to));
            let month = locale.month;
            if from == to {
                return format!("About {to} from {} to {}", month(start), month(end));
            }
            format!("From {from} in {} to {to} in {}", month(start), month(end))
        },
        timeline_title_short: "Posts and their scores",
        timeline_description: |locale, n| {
            format!(
                "{} posts as dots, each at its own score; a line for the number over time with \
                 the interval of its level as a band.",
                locale.count(n)
            )
        },
        timeline_heading: "Over time",
        level: "The next 30 days, 8 times in 10",
        next_post: "The next post, 8 times in 10",
        line: "the number",
        band: "8 times in 10",
        dots: "a post",
        as_table: "The same as a table",
        column_what: "What",
        column_score: "Score",
        column_month: "Month",
        column_posts: "Posts",
        column_interval: "Interval",
    },
    lenses: Lenses {
        heading: "Other formulas",
        intro: "The same activity, seen by others. They measure different things and are not \
                averaged.",
        name: |id| match id {
            LensId::Number => "The number",
            LensId::Klout => "Klout 2011, a reconstruction",
            LensId::KredInfluence => "Kred influence",
            LensId::KredOutreach => "Kred outreach",
            LensId::TFactor => "t-factor (h-index of reposts)",
            LensId::RepostRate => "Repost rate",
            LensId::ShareReposted => "Share reposted",
            LensId::RateByFollowers => "Engagement rate by followers",
            LensId::RateByImpressions => "Engagement rate by impressions",
            LensId::RateByReach => "Engagement rate by reach",
            LensId::Followers => "Followers",
            LensId::FollowerRank => "Follower rank",
            LensId::Loud => "Loud",
            LensId::SignalStrength => "Signal strength",
            LensId::RetweetImpact => "Retweet impact",
            LensId::SocialNetworkingPotential => "Social Networking Potential",
            LensId::GeneralActivity => "General activity",
            LensId::InfluencePassivity => "Influence–Passivity",
            LensId::PeerIndex => "PeerIndex",
            LensId::SocialAuthority => "Social Authority",
            LensId::TweetLevel => "TweetLevel",
        },
        meaning: |id| match id {
            LensId::Number => "What a typical post draws, newer ones weighing more.",
            LensId::Klout => {
                "How many answer, how readily, and who they are. The weights are ours."
            }
            LensId::KredInfluence => "Ten points a response.",
            LensId::KredOutreach => {
                "Ten points for each reply to others and repost of others: talk that counts as influence."
            }
            LensId::TFactor => "The largest t with t posts of at least t reposts each.",
            LensId::RepostRate => "Reposts to a post, on average.",
            LensId::ShareReposted => "Posts that were reposted at least once.",
            LensId::RateByFollowers => "Responses to a post, of all who follow.",
            LensId::RateByImpressions => "Responses to a post, of how often it was seen.",
            LensId::RateByReach => "Responses to a post, of how many people saw it.",
            LensId::Followers => "How many could answer, on the number's own ruler.",
            LensId::FollowerRank => "Followers among followers and followed.",
            LensId::Loud => "How much is posted. On real data it says nothing about being heard.",
            LensId::SignalStrength => "How much of what is published is one's own.",
            LensId::RetweetImpact => "Posts that were reposted, and by how many people.",
            LensId::SocialNetworkingPotential => {
                "People who answer, of all who follow; posts that are answered, of all posts."
            }
            LensId::GeneralActivity => "Everything that somebody does, likes included.",
            LensId::InfluencePassivity => {
                "Who moves those who seldom move, in the graph of everybody."
            }
            LensId::PeerIndex => "A mix of audience, authority and activity.",
            LensId::SocialAuthority => "How often one's posts are reposted, among other things.",
            LensId::TweetLevel => "Four scores in one, by their maker's weights.",
        },
        value: |locale, id, value| match id {
            LensId::Number | LensId::Followers | LensId::KredInfluence | LensId::KredOutreach => {
                format!("{} points", locale.points(value))
            }
            LensId::Klout | LensId::TFactor => locale.points(value),
            LensId::Loud => format!("{} posts a week", locale.responses(value)),
            LensId::RepostRate => format!("{} a post", locale.responses(value)),
            LensId::ShareReposted
            | LensId::RateByFollowers
            | LensId::RateByImpressions
            | LensId::RateByReach => format!("{} %", locale.responses(value)),
            _ => locale.responses(value),
        },
        missing,
        status: |status| match status {
            Status::Ours => "ours",
            Status::Published => "published",
            Status::PartlyPublished => "partly published",
            Status::Reconstruction => "a reconstruction",
            Status::NotComputable => "not computable",
        },
        symbol: |symbol| match symbol {
            Symbol::WeightedScores => "Σ weight × score",
            Symbol::Weights => "Σ weight",
            Symbol::Posts => "posts",
            Symbol::WindowDays => "days",
            Symbol::Followers => "followers",
            Symbol::Following => "following",
            Symbol::Responses => "responses",
            Symbol::RatiosToViews => "Σ responses ÷ views",
            Symbol::RatiosToReach => "Σ responses ÷ reach",
            Symbol::Reposts => "reposts",
            Symbol::PostsReposted => "posts reposted",
            Symbol::PostsRepliedTo => "posts replied to",
            Symbol::PostsRepostedAsOften => "posts reposted as often",
            Symbol::OwnPosts => "own posts",
            Symbol::OwnReplies => "own replies",
            Symbol::OwnReposts => "own reposts of others",
            Symbol::Reposters => "people who reposted",
            Symbol::Repliers => "people who replied",
            Symbol::TrueReach => "True Reach",
            Symbol::Amplification => "Amplification",
            Symbol::Network => "Network",
            Symbol::KloutParts => "parts",
        },
    },
    ranks: Ranks {
        heading: "Who comes first",
        answer: |locale, n| format!("{} accounts, in the order of each formula", locale.count(n)),
        intro: "Each line is an account, each row a formula, the first account on the left. Where \
                lines cross, formulas disagree. τ says how far a formula orders the accounts as \
                the number does: 1 is the same order, 0 none, −1 the reverse.",
        title: |locale, name, rank, n, (best, worst)| {
            let n = locale.count(n);
            let (best, worst) = (locale.rank(best), locale.rank(worst));
            match rank {
                Some(rank) => format!(
                    "{name}: rank {} of {n} by the number, from {best} to {worst} by all formulas",
                    locale.rank(rank)
                ),
                None => format!("{name}: no number, rank {best} to {worst} of {n} by the others"),
            }
        },
        description: |locale, n| {
            format!("{} accounts, a line for each, from formula to formula.", locale.count(n))
        },
        account: "Account",
        tau: "τ with the number",
    },
    tricks: Tricks {
        heading: "Tricks",
        answer: "seven, played on every formula",
        intro: "What each trick would do to each formula, in the formula's own unit. ✓ marks where \
                the formula promises not to give in; tests hold it to that.",
        formula: "Formula",
        name: |id| match id {
            TrickId::PostMore => "Post ten times more, nobody answers",
            TrickId::BuyFollowers => "Buy 10,000 followers",
            TrickId::DeleteBest => "Delete the best post",
            TrickId::DeleteWorst => "Delete the worse half",
            TrickId::Pause => "Take two weeks off",
            TrickId::RepostOthers => "Repost others all day",
            TrickId::OneFriend => "One friend answers everything",
        },
    },
    verdict: VerdictWords {
        heading: "Does it earn an exception?",
        answer: |locale, score| {
            if score.is_finite() {
                format!("from {} points up, at these prices", locale.points(score))
            } else {
                "at these prices, never".to_owned()
            }
        },
        offer: "An exception costs {cost}. A response is worth {worth}. {requests} people a day ask \
                for one.",
        labels: ["What an exception costs", "What a response is worth", "How many ask in a day"],
        sentences: |locale, verdict| {
            let percent = |share: f64| match locale.percent(share) {
                Some(percent) => format!("{percent} %"),
                None => "less than 1 %".to_owned(),
            };
            let Verdict { needed, break_even, chance, expected, lucky, share_above, a_day } =
                *verdict;
            let needs = if needed.is_finite() {
                format!(
                    "That takes {} responses to a post, which a typical post draws at {} points.",
                    locale.responses_exactly(needed),
                    locale.points(break_even)
                )
            } else {
                "No number of responses is worth it.".to_owned()
            };
            let (brings, amount) = if a_day < 0.0 { ("cost", -a_day) } else { ("bring", a_day) };
            [
                needs,
                format!(
                    "The next post draws as many with a chance of {}. One post is worth {} on \
                     average, {} of it owed to the best one.",
                    percent(chance),
                    locale.decimals(expected, 2),
                    percent(lucky)
                ),
                format!(
                    "Of the members of the US Congress, {} score as much or more. To say yes to \
                     everyone like them would {brings} {} a day.",
                    percent(share_above),
                    locale.points(amount)
                ),
            ]
        },
        leaves_out: "Left out: what the post would say, what those post who are refused, and that a \
                     rule with exceptions is another rule.",
        history: "American Airlines opened its lounges for a day to a Klout of 55 or more (2013, tnooz.com), \
                  Cathay Pacific one in San Francisco the year before (crankyflier.com).",
    },
    response,
};

fn month_name(date: Date) -> &'static str {
    MONTHS.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        [first.to_ascii_uppercase()].into_iter().chain(chars).collect()
    })
}

/// Plus or minus, and the size, for a sum that is written out.
fn signed(locale: &Locale, points: f64) -> (&'static str, String) {
    (if points < 0.0 { "\u{2212}" } else { "+" }, locale.share_of_points(points.abs()))
}

fn response(response: Response) -> &'static str {
    match response {
        Response::Like => "likes",
        Response::Repost => "reposts",
        Response::Reply => "replies",
        Response::Quote => "quotes",
        Response::Bookmark => "bookmarks",
        Response::Click => "clicks",
        Response::View => "views",
        Response::Engagement => "engagements",
        Response::Reach => "people reached",
    }
}

fn one_response(response: Response) -> &'static str {
    match response {
        Response::Like => "a like",
        Response::Repost => "a repost",
        Response::Reply => "a reply",
        Response::Quote => "a quote",
        Response::Bookmark => "a bookmark",
        Response::Click => "a click",
        Response::View => "a view",
        Response::Engagement => "an engagement",
        Response::Reach => "a person reached",
    }
}

fn kind_list(_: &Locale, kinds: &[Response], joined_by: &str) -> String {
    let names: Vec<&str> = kinds.iter().map(|&kind| response(kind)).collect();
    listed(&names, joined_by)
}

fn format(id: FormatId) -> &'static str {
    match id {
        FormatId::XArchive => "X archive",
        FormatId::XAnalytics => "X analytics",
        FormatId::MastodonStatuses => "Mastodon statuses",
        FormatId::MastodonOutbox => "Mastodon outbox",
        FormatId::Bluesky => "Bluesky feed",
        FormatId::Meta => "Meta Business Suite",
        FormatId::LinkedIn => "LinkedIn top posts",
        FormatId::YouTube => "YouTube Studio",
        FormatId::TikTok => "TikTok",
        FormatId::Table => "table",
        FormatId::Json => "JSON",
        FormatId::Responses => "responses",
        FormatId::Refused => "something else",
    }
}

fn column(column: Column) -> &'static str {
    match column {
        Column::Time => "date",
        Column::Id => "id or link",
        Column::Text => "text",
        Column::Kind => "kind of post",
        Column::ReplyTo => "reply to",
        Column::Account => "account",
        Column::Followers => "followers",
        Column::Following => "following",
        Column::Likes => "likes",
        Column::Reposts => "reposts",
        Column::Replies => "replies",
        Column::Quotes => "quotes",
        Column::Bookmarks => "bookmarks",
        Column::Clicks => "clicks",
        Column::Views => "views",
        Column::Engagements => "all responses",
        Column::Reach => "people reached",
    }
}

fn recognised(
    locale: &Locale,
    formats: &[FormatId],
    [posts, replies, reposts]: [usize; 3],
) -> String {
    let mut names: Vec<&str> = formats.iter().map(|&id| format(id)).collect();
    names.dedup();
    let counted = |n: usize, one: &str, many: &str| {
        format!("{} {}", locale.count(n), if n == 1 { one } else { many })
    };
    format!(
        "Recognised: {}. {} taken; {} and {} of others left aside.",
        listed(&names, "and"),
        counted(posts, "post", "posts"),
        counted(replies, "reply", "replies"),
        counted(reposts, "repost", "reposts"),
    )
}

fn skipped(locale: &Locale, group: Group<'_>, files: &[String]) -> String {
    let n = locale.count(group.n);
    let (rows, counts) = if group.n == 1 { ("row", "count") } else { ("rows", "counts") };
    let places = places(group, files, "in");
    let what = match group.why {
        Why::NoTime => format!("{n} {rows} skipped: no date"),
        Why::UnreadableTime => format!("{n} {rows} skipped: the date can't be read"),
        Why::NotAnItem => format!("{n} {rows} skipped: not a post"),
        Why::UnreadableCount => format!("{n} {counts} not understood and taken as missing"),
        Why::NegativeCount => format!("{n} negative {counts} taken as missing"),
        Why::AbsurdCount => {
            format!("{n} {counts} larger than any can be, taken as missing")
        }
        Why::RestUnreadable => {
            let kind = if is_line(group) { "line" } else { "entry" };
            return format!("The file breaks off at {kind} {places}: what stands before is taken.");
        }
        Why::NoPosts => return format!("No posts in {}.", skipped_files(group, files)),
    };
    format!("{what} ({rows} {places}).")
}

fn missing(locale: &Locale, missing: Missing) -> String {
    match missing {
        Missing::Posts { have: 0, .. } => {
            "There are no posts here that can be scored: replies and reposts of others are left \
             out."
                .to_owned()
        }
        Missing::Posts { have, need } => format!(
            "{} {} too few: a number takes {}.",
            locale.count(have),
            if have == 1 { "post is" } else { "posts are" },
            locale.count(need)
        ),
        Missing::Responses => {
            "None of the responses that count is shown by this export.".to_owned()
        }
        Missing::Counts(kind) => format!("This export doesn't show {}.", response(kind)),
        Missing::Followers => "This export doesn't show followers.".to_owned(),
        Missing::Following => "This export doesn't show how many accounts are followed.".to_owned(),
        Missing::People => "This export doesn't show who responded.".to_owned(),
        Missing::OwnReposts => {
            "This export shows no reposts of others, nor whether there were any.".to_owned()
        }
        Missing::LikesMade => "This export doesn't show the likes that were made.".to_owned(),
        Missing::WholeGraph => {
            "It is about the responses of everybody to everybody, which no export holds.".to_owned()
        }
        Missing::Undefined => "There is nothing to divide by.".to_owned(),
        Missing::Unpublished => "How it weighs its parts was never published.".to_owned(),
    }
}

fn error(locale: &Locale, error: &Error) -> String {
    let file = if error.file.is_empty() { locale.intake.pasted } else { error.file.as_str() };
    let why = match &error.reason {
        Reason::Empty => "is empty.".to_owned(),
        Reason::NotText => "is neither text nor an archive that can be read here: zip, tar.gz, or \
                            what is inside of them."
            .to_owned(),
        Reason::Unrecognised => "is neither an export that is known here nor a table with a \
                                 header row. An X or Mastodon archive as it was downloaded, or a \
                                 CSV with a column of dates and one of likes will do."
            .to_owned(),
        Reason::Unreadable => {
            "could not be read by the browser. Please choose it again.".to_owned()
        }
        Reason::Refused(refusal) => refused(*refusal).to_owned(),
        Reason::BrokenJson { line, column } => {
            format!(
                "isn't whole: it can't be read from line {line}, column {column}. Was it cut off?"
            )
        }
        Reason::BrokenArchive => {
            "is an archive that breaks off or is damaged. Please download it again.".to_owned()
        }
        Reason::Beyond(limit) => beyond(*limit).to_owned(),
        Reason::NoTimeColumn(preview) => {
            format!("has no column of dates. Its columns are: {}.", preview.header.join(", "))
        }
        Reason::NoCountColumn(preview) => format!(
            "has no column of likes, reposts or replies. Its columns are: {}.",
            preview.header.join(", ")
        ),
        Reason::DayOrMonth { example } => {
            format!("has dates such as {example}, where day and month can't be told apart.")
        }
        Reason::NothingUsable(report) => {
            let first = report.groups().next();
            let first =
                first.map_or_else(String::new, |group| skipped(locale, group, &report.files));
            format!("holds no post that can be used. {first}")
        }
    };
    format!("{file} {}", why.trim_end())
}

fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Grailbird => {
            "is from a Twitter archive of the older kind, which holds no counts, so there is \
             nothing to score. Ask X for a new archive, under Settings, Your account."
        }
        Refusal::XArchivePart => {
            "is a part of an X archive that holds no posts. They are in data/tweets.js, and the \
             whole zip will do as well."
        }
        Refusal::DailyOverview => {
            "has a row a day and holds no posts, so there is nothing to score. Choose the export \
             by post in place of the overview."
        }
        Refusal::OutboxWithoutCounts => {
            "is a Mastodon outbox that holds no counts, so there is nothing to score. The address \
             /api/v1/accounts/YOUR_ID/statuses of your server has them: open it and paste what it \
             shows."
        }
        Refusal::MastodonPart => {
            "is from Mastodon and holds no posts of yours. The address \
             /api/v1/accounts/YOUR_ID/statuses of your server has them: open it and paste what it \
             shows."
        }
        Refusal::PeopleAlone => {
            "tells who responded to posts, and holds none. Give it together with the file of posts."
        }
        Refusal::BlueskyRepository => {
            "is a Bluesky repository, which holds no counts, so there is nothing to score. The \
             address public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=YOUR_HANDLE has \
             them: open it and paste what it shows."
        }
        Refusal::InstagramDownload => {
            "is a download from Instagram or Threads, which holds no counts, so there is nothing \
             to score. For a professional account, Meta Business Suite exports posts with their \
             counts, under Insights, Content."
        }
        Refusal::WithoutCounts => {
            "lists posts and shows no count for any of them, so there is nothing to score."
        }
        Refusal::TikTokWithoutVideos => {
            "is from TikTok and lists no videos of yours. Ask for your data anew, with your posts \
             among it, as JSON."
        }
        Refusal::ArchiveWithoutPosts => {
            "is an archive in which nothing could hold posts. Give the archive as it was \
             downloaded from X or Mastodon, or a table."
        }
        Refusal::ArchiveInArchive => {
            "is an archive that holds archives. Please unpack it, and give the one with the posts."
        }
        Refusal::Spreadsheet => {
            "is a spreadsheet of a kind that is not read here. Save it as .xlsx, .ods or CSV, or \
             copy the table and paste it."
        }
        Refusal::EncryptedArchive => {
            "is encrypted. Please save it without a password, or unpack it and give what is \
             inside."
        }
    }
}

fn beyond(limit: Limit) -> &'static str {
    match limit {
        Limit::Item => {
            "has a row or an item of more than 4 MB, which no post is. Is a quote never closed?"
        }
        Limit::Depth => "has brackets in brackets, a thousand deep, which no export has.",
        Limit::Inflation => {
            "would be more than 200 times as long when unpacked, which no export is. It was not \
             unpacked further."
        }
        Limit::Entries => "lists more than a million files, which no export does.",
        Limit::Posts => "holds more than 20 million posts, too many for a page.",
        Limit::Workbook => {
            "is a larger workbook than is read here. Save the sheet with the posts as CSV."
        }
    }
}
