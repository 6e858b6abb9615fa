//! The texts in English.

mod dial;
mod guides;
mod headline;
mod mapping;
mod triangle;
mod marks;
mod print;
mod strip;
mod trust;

use super::{
    ErrorWords, FigureWords, IntakeWords, LensWords, Locale, MissingWords, NumberWords, PageWords,
    PlayWords, RankWords, VerdictWords, WhyWords,
};

pub(super) static LOCALE: Locale = Locale {
    tag: "en",
    decimal: ".",
    group: ",",
    months: [
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
    ],
    date: "{day} {mon} {year}",
    month: "{month} {year}",
    and: "and",
    percent: "{n} %",
    responses: [
        "likes",
        "reposts",
        "replies",
        "quotes",
        "bookmarks",
        "clicks",
        "views",
        "engagements",
        "people reached",
    ],
    one_response: [
        "a like",
        "a repost",
        "a reply",
        "a quote",
        "a bookmark",
        "a click",
        "a view",
        "an engagement",
        "a person reached",
    ],
    page: PageWords {
        languages: "Language",
        method: "Each post scores 5 · log2(1 + responses), 100 at most. The number is their \
                 average, newer posts weighing more. Followers, and how much somebody posts, do \
                 not enter it.",
        more: "More about this number",
        moved: "The page moved this widget, so what you brought is gone. Please choose it again.",
        restarted: "Something went wrong in this widget, and it was started again. Your settings \
                    are as they were. If your posts are not shown, please choose them again.",
    },
    dial: dial::DIAL,
    intake: IntakeWords {
        use_your_own: "Use your own",
        close: "Close",
        paste_label: "Paste your posts",
        paste_hint: "A table with a header row (CSV, or copied from a spreadsheet), a \
                     tweets.js, or what Mastodon's or Bluesky's API shows",
        score_paste: "Score this",
        empty_box: "The box is empty. Paste your posts into it, or choose a file.",
        choose_files: "Choose files",
        drop_here: "or drop them here: archives (zip, tar.gz) as they were downloaded, tables, \
                    JSON",
        exposed: "You can't use your own posts here, because scripts of the page around this \
                  widget could read them. The made-up people still work. If this is your page, embed \
                  the widget like this:",
        promise: "Nothing is sent. This page runs in your browser, and its content policy now blocks every request.",
        preparing: "Preparing: this page loads what it needs, and can then make no more requests …",
        absent: "Could not be loaded, and is missing here: {parts}.",
        workbooks: "workbooks (xlsx, ods)",
        reload: "Load the page again",
        try_again: "Try again",
        reading: "Reading …",
        pasted: "The pasted text",
        brought: "{files}, {posts}",
        n_accounts: "{n} account | {n} accounts",
        several_files: "{n} files",
        skipped_in_all: ", {n} skipped",
        counts_missing: ", {n} count missing | , {n} counts missing",
        left_out: ", not read: {files}",
        recognised: "Recognised: {formats}. {posts} taken; {replies} and {reposts} of others \
                     left aside.",
        posts: "{n} post | {n} posts",
        replies: "{n} reply | {n} replies",
        reposts: "{n} repost | {n} reposts",
        formats: [
            "X archive",
            "X analytics",
            "Mastodon statuses",
            "Mastodon outbox",
            "Bluesky feed",
            "Meta Business Suite",
            "LinkedIn top posts",
            "YouTube Studio",
            "TikTok",
            "table",
            "JSON",
            "responses",
            "something else",
        ],
        duplicates: "1 post was there twice and counts once. | {n} posts were there twice and \
                     count once.",
        promised: "The archive's manifest speaks of {promised} posts, and {found} were found: \
                   is a part missing?",
        not_shown: "Not known: {kinds}.",
        details: "What was skipped",
        skipped: [
            "{n} row skipped: no date (row {places}). | {n} rows skipped: no date (rows \
             {places}).",
            "{n} row skipped: the date can't be read (row {places}). | {n} rows skipped: the \
             date can't be read (rows {places}).",
            "{n} row skipped: not a post (row {places}). | {n} rows skipped: not a post (rows \
             {places}).",
            "{n} count not understood and taken as missing (row {places}). | {n} counts not \
             understood and taken as missing (rows {places}).",
            "{n} negative count taken as missing (row {places}). | {n} negative counts taken as \
             missing (rows {places}).",
            "{n} count larger than any can be, taken as missing (row {places}). | {n} counts \
             larger than any can be, taken as missing (rows {places}).",
            "The file breaks off at line {places}: what stands before is taken. | The file \
             breaks off at entry {places}: what stands before is taken.",
            "No posts in {files}.",
        ],
        within: "{places} in {file}",
        accounts: "{n} accounts. Show",
        several: "These are posts of {n} accounts. The one with the most posts is shown first.",
        find_account: "Find an account by name",
        found: "1 account is found. | {n} accounts are found.",
        listed: "The list shows the {n} with the most posts.",
        together: "{each}; together {all} points, for what typical posts draw adds up.",
        unnamed: "without a name",
        kept: "What you see below is still the result from before.",
        unavailable: "The part of this page that reads files could not be loaded. Is there a \
                      connection? Then please try again.",
        died: "Reading stopped: the browser ran out of memory, or something is wrong with \
               this page. Nothing was lost; please try again, with fewer files.",
        on_page: "It was read on the page itself, because this browser allows no worker.",
        progress: "Read {done} of {total} MB, {posts} posts so far.",
        progress_again: "Once more, without what can't be read: {done} of {total} MB, {posts} posts so far.",
        cancel: "Stop",
        which_date: "Which date is {example}?",
        replies_by_text: "1 post begins with @ and is taken as a reply. | {n} posts begin with @ \
                          and are taken as replies.",
        skip_unread: "Read it without them",
        rows_are_posts: "No, each row is a post",
        which_columns: "What do the columns hold? One date and one count are enough.",
        columns: [
            "date",
            "id or link",
            "text",
            "kind of post",
            "reply to",
            "account",
            "followers",
            "following",
            "likes",
            "reposts",
            "replies",
            "quotes",
            "bookmarks",
            "clicks",
            "views",
            "all responses",
            "people reached",
            "link",
            "network",
            "repost of",
            "media",
        ],
        read_as: "What each column was read as",
        unread_columns: "Not counted, although they hold numbers: {columns}.",
        are_they_counts: " Are they counts?",
        name_columns: "Say what the columns hold",
        unread_names: "All rows were read as those of one account, although the names in {columns} \
                       differ. Are these several accounts?",
        other_columns: "Not counted: {columns}.",
        unread_cells: "{column}: {n} of {all} cells can't be read, such as “{example}” in row \
                       {place}.",
        read_like_this: "Read it like this",
    },
    errors: ErrorWords {
        empty: "is empty.",
        not_text: "is neither text nor an archive that can be read here: zip, tar.gz, or what \
                   is inside of them.",
        unrecognised: "is neither an export that is known here nor a table with a header row. \
                       An X or Mastodon archive as it was downloaded, or a CSV with a column of \
                       dates and one of likes will do.",
        running_text: "is running text, and neither a table nor an export. Bring a table with a \
                       header row, or an export as it was downloaded.",
        unreadable: "could not be read by the browser. Please choose it again.",
        broken_json: "isn't whole: it can't be read from line {line}, column {column}. Was it \
                      cut off?",
        broken_archive: "is an archive that breaks off or is damaged. Please download it again.",
        no_time_column: "has no column whose name says that it holds dates. Its columns are: \
                         {columns}.",
        no_count_column: "has no column whose name says that it holds likes, reposts or \
                          replies. Its columns are: {columns}.",
        day_or_month: "has dates such as {example}, where day and month can't be told apart.",
        unread_times: "has {n} dates out of {all} that can't be read, such as “{example}”. Without them the score would be about something else.",
        nothing_usable: "holds no post that can be used. {first}",
        refused: [
            "is from a Twitter archive of the older kind, which holds no counts, so there is \
             nothing to score. Ask X for a new archive, under Settings, Your account.",
            "is a part of an X archive that holds no posts. They are in data/tweets.js, and the \
             whole zip will do as well.",
            "looks like an overview of days, so there is nothing to score. Choose the export by post \
             in its place.",
            "is a Mastodon outbox that holds no counts, so there is nothing to score. The \
             address /api/v1/accounts/YOUR_ID/statuses of your server has them: open it and \
             paste what it shows.",
            "is from Mastodon and holds no posts of yours. The address \
             /api/v1/accounts/YOUR_ID/statuses of your server has them: open it and paste what \
             it shows.",
            "tells who responded to posts, and holds none. Give it together with the file of posts.",
            "is a Bluesky repository, which holds no counts, so there is nothing to score. The \
             address public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=YOUR_HANDLE has \
             them: open it and paste what it shows.",
            "is a download from Instagram or Threads, which holds no counts, so there is \
             nothing to score. For a professional account, Meta Business Suite exports posts \
             with their counts, under Insights, Content.",
            "lists posts and shows no count for any of them, so there is nothing to score.",
            "is from TikTok and lists no videos of yours. Ask for your data anew, with your posts among it, as JSON.",
            "is an archive in which nothing could hold posts. Give the archive as it was downloaded from X or Mastodon, or a table.",
            "is encrypted. Please save it without a password, or unpack it and give what is \
             inside.",
            "is an archive that holds archives. Please unpack it, and give the one with the \
             posts.",
            "is a spreadsheet of a kind that is not read here. Save it as .xlsx, .ods or CSV, \
             or copy the table and paste it.",
            "holds other people's posts alone: what you liked, bookmarked or were mentioned in. \
             Export your own posts.",
            "is an answer that reports an error, and holds no posts. Ask for your posts again.",
            "is an answer without any posts in it.",
            "is a table in JSON whose values stand without their names. Save it as CSV (in pandas, \
             with to_csv).",
        ],
        beyond: [
            "has a row or an item of more than 4 MB, which no post is. Is a quote never closed?",
            "has brackets in brackets, a thousand deep, which no export has.",
            "would be more than 100 times as long when unpacked, which no export is. It was not \
             unpacked further.",
            "is an archive in which two files lie on the same bytes, which no export has.",
            "lists more than a million files, which no export does.",
            "is an archive whose list of files is longer than 128 MB, which no export has.",
            "holds more than 20 million posts, too many for a page.",
            "holds posts of more than 500,000 accounts, too many for a page.",
            "is a larger workbook than is read here. Save the sheet with the posts as CSV.",
        ],
    },
    mapping: mapping::MAPPING,
    guides: guides::GUIDES,
    missing: MissingWords {
        posts: "There are no posts here that can be scored: replies and reposts of others are \
                left out.",
        few: "1 post is too few: a number needs {need}. | {n} posts are too few: a number needs {need}.",
        responses: "None of the responses that count is known.",
        weights: "Nothing counts: all weights are 0.",
        counts: "Not known: {kind}.",
        followers: "How many accounts follow is not known.",
        following: "How many accounts are followed is not known.",
        people: "Who responded is not known.",
        own_reposts: "How often others were reposted is not known.",
        likes_made: "How many likes were given is not known.",
        undefined: "It would divide by zero.",
        whole_graph: "It is about the responses of everybody to everybody, which no export \
                      holds.",
        unpublished: "How it weighs its parts was never published.",
        other_services: "It is made of scores of other services, which are gone.",
    },
    number: NumberWords {
        heading: "The number",
        responses: "response | responses",
        weighted: "weighted response | weighted responses",
        typical: "A typical post draws about {n} {responses}.",
        typical_most: "A typical post draws {n} {responses} or more: the scale ends there.",
        next_post: "The next post, 8 times in 10: between {low} and {high}.",
        next_post_same: "The next post, 8 times in 10: about {low}.",
        level: "In 8 of 10 cases, the next 30 days will average between {low} and {high} points.",
        level_short: "{low} to {high}",
        month: "All posts of a month draw about {n} {responses} together, 8 times in 10 between {low} and \
                {high}.",
        counted: "{kinds} count.",
        few: "{n} posts are few, so trust the ranges more than the number.",
        immature: "1 post younger than 48 hours is left out, because responses still come in. | {n} posts younger than 48 hours are left out, because responses still come in.",
        uncounted: "1 post whose responses are not known is left out. | {n} posts whose responses are not known are left out.",
        said: "{points}, between {low} and {high}",
        saved_or_shared: "Count only what is saved or passed on",
    },
    play: PlayWords {
        heading: "Play",
        weights: "A like counts {like}, a repost {repost}, a reply {reply}, a quote {quote}.",
        half_life: "A post loses half its weight in {days} days.",
        lengthened: "Here it takes {days} days, because there are few posts.",
        replies: "Count replies to others as posts",
        reset: "Default settings",
        weight_label: "What {response} counts",
        half_life_label: "Shortest half-life in days",
        hint: "Drag the numbers, type, or use the arrow keys.",
    },
    why: WhyWords {
        heading: "Why {points}",
        kind: "{points} from {kind}",
        reach: "If each of the {followers} followers responded once, the number would be {reach}. It is {reach} {sign} {resonance} = {sum}. Bought followers raise {reach}, and the sum stays {sum}.",
        best: "One post carries {percent} of all responses.",
        best_weighted: "One post carries {percent} of all weighted responses.",
        without: "Without the best post the number would be {points}.",
        without_none: "Without the best post too few would be left for a number.",
        month: "Of {sum} points, {points} come from {month} alone, from 1 post. | Of {sum} points, \
                {points} come from {month} alone, from {n} posts.",
        posts: "The posts that gave most",
        post: "Post",
        points: "Points",
        other_posts: "1 other post | {n} other posts",
        sum: "The number",
    },
    figures: FigureWords {
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
        compare: "Compare with",
        nobody: "nobody",
        responses_axis: "responses to a post",
        weighted_axis: "weighted responses to a post",
        dots_title: "Of ten posts, eight draw {low} to {high} {responses}",
        dots_title_same: "Of ten posts, eight draw {low} {responses}",
        dots_description: "{n} dots, one for each post, on an axis of {responses}, which is the scale from \
                           0 to 100; the number as a line, its level as a band.",
        dots_description_many: "{n} dots, each for one in {n} of the posts, on an axis of {responses}, \
                                which is the scale from 0 to 100; the number as a line, its level as a \
                                band.",
        dots_here: "{points}, this number",
        best_post: "the best post: {responses}",
        dots_alike: "{n} of {all} dots",
        dots_mark: "{which}: {n} {responses} to a post, {points} points",
        rare_post: "One post without a dot",
        points_axis: "the number, 0 to 100",
        timeline_title: "From {from} in {start} to {to} in {end}",
        timeline_title_same: "About {to} from {start} to {end}",
        timeline_title_short: "Posts and their scores",
        timeline_description: "{n} posts as dots, each at its own score; a line for the number \
                               over time with the interval of its level as a band.",
        timeline_heading: "Over time",
        level: "The next 30 days, 8 times in 10",
        next_post: "The next post, 8 times in 10",
        line: "the number",
        band: "its interval, 8 times in 10",
        dots: "a post",
        as_table: "The same as a table",
        column_what: "What",
        column_score: "Score",
        column_month: "Month",
        column_posts: "Posts",
        column_interval: "Interval",
    },
    lenses: LensWords {
        heading: "Every formula on one scale",
        other_scale: "The scale is assumed: an average of 20, and 95 in 100 accounts below 50, as reported in spring 2012. With 40 and 63, as reported in 2014, the value would be {n}.",
        intro: "The same posts by other formulas. They measure different things, so they are not averaged.",
        names: [
            "The number",
            "Klout (reconstructed)",
            "Kred influence",
            "Kred outreach",
            "t-factor (h-index of reposts)",
            "Amplification (repost rate)",
            "Share reposted",
            "Applause",
            "Conversation",
            "The Ratio",
            "X's ranking weights",
            "Engagement rate by followers",
            "Engagement rate by impressions",
            "Engagement rate by reach",
            "Followers",
            "Follower rank",
            "Posts a week",
            "Signal strength",
            "Retweet impact",
            "Social Networking Potential",
            "General activity",
            "Influence–Passivity",
            "PeerIndex",
            "Social Authority",
            "TweetLevel",
        ],
        meanings: [
            "What a typical post draws, newer ones weighing more.",
            "How many answer, how readily, and who they are. The weights are ours and the scale is \
             assumed: what holds is the order, and how a trick changes it.",
            "Ten points for each repost and reply, on Facebook also for each like. Mentions and new \
             followers counted, too, and no export shows them: this is a lower bound.",
            "Ten points for each reply to others and repost of others: talk that counts as \
             influence. 100 were level 1, 270 level 2.",
            "The largest t with t posts of at least t reposts each.",
            "Reposts to a post, on average.",
            "Posts that were reposted at least once.",
            "Likes to a post, on average.",
            "Replies to a post, on average.",
            "Replies for each like. A post with more replies than likes is called “ratioed”.",
            "Half a point for a like, 1 for a repost, 13.5 for a reply, for each post. X weighs \
             chances so when it ranks posts; here counts are weighed.",
            "Responses to a post for each follower.",
            "Responses to a post for each time it was seen.",
            "Responses to a post for each person who saw it.",
            "How many could respond, on the scale of the number.",
            "Followers as a share of followers and followed together.",
            "In Congress, how often somebody posts says nothing about what one post draws. Facebook \
             pages that post more draw less with each post.",
            "How much of what somebody publishes is their own.",
            "Posts that were reposted, and by how many people.",
            "The mean of two shares: followers who respond, and posts that draw a response. The \
             paper counts people who mention; an export shows those who reply or quote.",
            "Everything that somebody does, likes included.",
            "Who gets responses from people who seldom respond to anybody.",
            "A rank in a network of accounts, computed like PageRank.",
            "How often the last posts were reposted, and what the profile suggests.",
            "Scores of other services, put together.",
        ],
        points: "{n} point | {n} points",
        a_post: "{n} a post",
        statuses: [
            "a formula of this project",
            "published",
            "a published idea",
            "partly published",
            "a reconstruction",
            "not computable",
        ],
        symbols: [
            "Σ weight × score",
            "Σ weight",
            "posts",
            "days",
            "followers",
            "following",
            "responses",
            "Σ responses ÷ views",
            "Σ responses ÷ reach",
            "reposts",
            "likes",
            "replies",
            "responses that Kred counts",
            "likes a post",
            "reposts a post",
            "replies a post",
            "posts reposted",
            "posts replied to",
            "posts reposted as often",
            "own posts",
            "own replies",
            "own reposts of others",
            "people who reposted",
            "people who replied",
            "True Reach",
            "Amplification",
            "Network",
            "parts",
        ],
        terms: "What the terms mean",
        symbol_meanings: [
            "Each post's own score times its weight, added up.",
            "1 for the newest post, half for one that is a half-life older; added up.",
            "Posts that the formula looks at: own ones, replies and reposts of others left out.",
            "90; for a younger account, the days since its first post, but at least 7.",
            "Accounts that follow.",
            "Accounts that are followed.",
            "Likes, reposts, replies and quotes by others, of all posts.",
            "For each post the responses divided by how often it was seen; added up.",
            "For each post the responses divided by how many people saw it; added up.",
            "How often others passed the posts on.",
            "How often others liked the posts.",
            "How often others replied to the posts.",
            "Reposts, replies and quotes by others; on Facebook likes, too.",
            "The mean, over the posts that show it.",
            "The mean, over the posts that show it.",
            "The mean, over the posts that show it.",
            "Posts that were passed on at least once.",
            "Posts that were replied to at least once.",
            "The largest t with t posts of at least t reposts.",
            "Posts of one's own, replies and reposts left out.",
            "Replies that one wrote to others.",
            "Posts of others that one passed on.",
            "Different people who passed a post on.",
            "Different people who replied or quoted.",
            "People who responded in 90 days; where these are not known, the most responses of \
             one kind to one post.",
            "0 to 100, of the last 90 days: up to 50 for the share of posts that are answered, up to \
             50 for how many responses a post draws.",
            "The mean followers of those who responded, on the scale of the number; 0 where they are not known.",
            "How many of Klout's three parts are known.",
        ],
    },
    ranks: RankWords {
        heading: "Who comes first",
        answer: "{n} accounts, in the order of each formula",
        intro: "Each line is an account, each row a formula, with the first account on the left. \
                Where lines cross, formulas disagree. τ says how far a formula orders the \
                accounts as the number does: 1 is the same order, 0 none, −1 the reverse.",
        ranking: "The accounts are being ranked.",
        limited: "{listed} of {n} accounts are ranked: those with the most posts, and the one that \
                  is shown.",
        title: "{name}: rank {rank} of {n} by the number, from {best} to {worst} by all formulas",
        mark: "{name}, {formula}: rank {rank} of {n}",
        title_unranked: "{name}: no number, rank {best} to {worst} of {n} by the others",
        description: "{n} accounts, a line for each, from formula to formula.",
        account: "Account",
        table: "Rank of each account. A formula sorts, a name shows the account.",
        tau: "τ with the number",
    },
    headline: headline::HEADLINE,
    what_if: headline::WHAT_IF,
    inputs: headline::INPUTS,
    verdict: VerdictWords {
        heading: "Does {points} earn an exception?",
        answer: "from {points} points up, at these prices",
        never: "at these prices, never",
        asks: "Worth an exception?",
        handle: "From how many points an exception pays",
        from: "pays from here",
        yes: "Yes. It pays from {points} points: {often}.",
        no: "No. It pays from {points} points; {often}.",
        no_never: "No. At these prices it never pays.",
        often: "reached by {n} in 100 posts",
        seldom: "reached by 1 in {n} posts",
        not_once: "no post got there",
        beyond: "more than 1,048,575 {responses}, where the scale ends",
        offer: "An exception costs {cost}. A {responses} is worth {worth}. {requests} people a day \
                ask for one.",
        labels: ["What an exception costs", "What a {responses} is worth", "How many ask in a day"],
        needs: "That takes {n} {responses} to a post, which a typical post draws at {points} \
                points.",
        needs_beyond: "That takes {n} {responses} to a post. The scale ends at 1,048,575.",
        needs_infinite: "No number of responses is worth it.",
        next_post: "The chance that the next post draws as many is {chance}.",
        on_average: "A post is worth {worth} on average; {lucky} of that comes from the best post.",
        on_average_little: "A post is worth {worth} on average.",
        brings: "Of 245 members of the US Congress (August 2015), {share} score as much or more. To say yes \
                 to everyone like them would bring {amount} a day more than it costs.",
        costs: "Of 245 members of the US Congress (August 2015), {share} score as much or more. To say yes to \
                everyone like them would cost {amount} a day more than it brings.",
        evens_out: "Of 245 members of the US Congress (August 2015), {share} score as much or more. To say yes to \
                    everyone like them would bring about as much as it costs.",
        less_than: "less than {n}",
        leaves_out: "Left out: what the post would say, and what people post who are refused.",
        history: "In May 2012 Cathay Pacific opened its lounge in San Francisco from a Klout of 40 \
                  (crankyflier.com, seattlebusinessmag.com). In August Klout changed its formula. In \
                  May 2013 American Airlines announced a day in its lounges from 55 (tnooz.com).",
        question: "In 2011 Southwest refused such an exception to a traveller with a Klout in the 70s. Was that right?",
        answers: ["No", "Yes", "It depends"],
        own_pays: "By your own figures an exception pays from {points} points. This account has {value}, \
                   so here it would pay.",
        own_does_not: "By your own figures an exception pays from {points} points. This account has \
                       {value}, so here it would not.",
    },
    print: print::PRINT,
    strip: strip::STRIP,
    trust: trust::TRUST,
    triangle: triangle::TRIANGLE,
    marks: marks::MARKS,
};
