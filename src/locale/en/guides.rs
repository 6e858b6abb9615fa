//! The guides in English.

use crate::locale::GuideWords;

pub(super) const GUIDES: GuideWords = GuideWords {
    heading: "No file yet? How to get yours",
    note: "Looked up in November 2026; menus change. Addresses are there to be copied, because this \
           page opens no links.",
    helps: "How to get a file that can be read:",
    names: [
        "X (Twitter)",
        "Mastodon",
        "Bluesky",
        "Instagram and Facebook",
        "LinkedIn",
        "YouTube",
        "TikTok",
        "Threads",
        "Another network, or your own table",
    ],
    steps: [
        "On x.com choose More → Settings and privacy → Your account → Download an archive of your \
         data.\n\
         Confirm that it is you, and press Request archive.\n\
         A message tells you when it is ready: after a day, sometimes after several. Download the \
         zip file then.\n\
         Choose the zip file here, as it is.",
        "Open `YOUR.SERVER/api/v1/accounts/lookup?acct=YOUR_NAME` and copy the number after “id”.\n\
         Open `YOUR.SERVER/api/v1/accounts/NUMBER/statuses?limit=40` with that number.\n\
         Copy everything on that page (in Firefox: Raw Data → Copy) and paste it here.\n\
         For older posts add `&max_id=` and the “id” of the last post to the address. Paste that \
         page below the first.",
        "Open `public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=YOUR_NAME&limit=100`, \
         with a name such as you.bsky.social.\n\
         Copy everything on that page (in Firefox: Raw Data → Copy) and paste it here.\n\
         For older posts add `&cursor=` and the page's value of “cursor” to the address. Paste \
         that page below the first.",
        "Open `business.facebook.com` and choose Insights → Content. This takes a professional \
         account on Instagram, or a page on Facebook.\n\
         Choose the dates.\n\
         Press Export, and choose CSV.\n\
         Choose the file here.",
        "Open `linkedin.com/analytics/creator/content/`, or on your profile Show all analytics → \
         Post impressions.\n\
         Choose Past 365 days.\n\
         Press Export. It downloads an Excel file.\n\
         Choose the file here.",
        "On a computer, open `studio.youtube.com` and choose Analytics → Advanced mode.\n\
         Let the table show likes, comments and shares, and choose the dates.\n\
         Choose Export current view → CSV.\n\
         Choose the file here.",
        "On a computer, open TikTok Studio and choose Analytics → Content.\n\
         Choose the dates, at most 365 days, and download the data. Choose the file here.\n\
         Or in the app: Profile → ☰ → Settings and privacy → Account → Download your data. Choose \
         JSON, and press Request data. After a few days, the file can be downloaded for four days.",
        "Write a table whose first line is `date,likes,replies,reposts`.\n\
         Write a line such as `2026-11-02,14,3,1` for each of your last posts. Five are needed, \
         twenty say more.\n\
         Copy the table and paste it here.",
        "Export your posts from the tool that you use, as CSV, Excel (.xlsx), OpenDocument (.ods) \
         or JSON. Or write a table.\n\
         Its first row names the columns: one with the date, and at least one with likes, reposts \
         or replies.\n\
         Each further row is one post. The sum of a day is not a post.\n\
         Choose the file here, or copy the cells and paste them.",
    ],
    holds: [
        "It shows likes and reposts of every post, but no replies and no views. With X Premium, the \
         download button on `x.com/i/account_analytics/content` gives a file at once that shows \
         them.",
        "This takes minutes. A page shows 40 posts with favourites, boosts and replies. An archive \
         (Preferences → Import and export) shows favourites and boosts if your server is new \
         enough, else nothing.",
        "This takes minutes. A page shows 100 posts with likes, reposts, replies and quotes. The \
         file from Settings → Account → Export my data shows none of these.",
        "It shows likes or reactions, comments, shares and how many people a post reached. The \
         download of your information shows none of these.",
        "It shows the posts that drew most, all responses to a post as one sum, and how often it \
         was seen. The copy of your data shows neither.",
        "It shows what the table shows, for each video. Files with a row for each day hold no \
         videos.",
        "The file from TikTok Studio shows likes, comments, shares and views, that from the app \
         likes alone.",
        "Threads gives these numbers to programs, but not as a file: The download of your \
         information shows none of them.",
        "You will be asked what a column holds, and which of two dates is meant, where your table \
         does not tell.",
    ],
};
