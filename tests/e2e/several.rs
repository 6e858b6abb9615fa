//! Several files that are dropped together, some of which cannot be read.

use crate::engine::Ability;
use crate::page::{Page, in_a_browser};
use serde_json::json;

const POSTS: &str = "date,likes,id\n2026-01-01,0,a\n2026-01-01,1,b\n2026-01-01,3,c\n2026-01-01,7,d\n\
                     2026-01-01,15,e\n";
/// Day and month of its dates cannot be told apart.
const DOUBTFUL: &str = "date,likes,id\n03/01/2026,0,f\n04/02/2026,3,g\n";

impl Page {
    /// Drops files of these names and contents on the widget.
    async fn drop_files(&self, files: &[(&str, &str)]) {
        let script = "
            const data = new DataTransfer();
            for (const [name, text] of arguments[0]) data.items.add(new File([text], name));
            document.querySelector('.headline').dispatchEvent(
                new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
        self.js_with(script, vec![json!(files)]).await;
    }

    async fn until_number(&self, expected: f64) {
        self.until(&format!("the number {expected}"), async || {
            (self.number().await - expected).abs() < 1e-12
        })
        .await;
    }
}

#[test]
fn what_can_be_read_is_scored_and_the_rest_is_named_with_its_reason() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_language("en").await;
        let picture = ("photo.jpg", "\u{ff}\u{d8}\0\0");
        page.drop_files(&[picture, ("posts.csv", POSTS), ("empty.csv", "")]).await;
        let line = "posts.csv, 5 posts, not read: photo.jpg, empty.csv";
        page.until_text(".report summary", line).await;
        // By hand: a post with r responses has 5 log2(1 + r) points: 0, 5, 10, 15 and 20.
        page.until_number(10.0).await;
        // The reasons are in sight without a press.
        let is_open = "return document.querySelector('.report details').open";
        assert_eq!(page.js(is_open).await, true);
        let report = page.text(".report").await;
        assert!(report.contains("photo.jpg is neither text nor an archive"), "{report}");
        assert!(report.contains("empty.csv is empty"), "{report}");
        assert_eq!(page.text(".problem").await, "");
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
        // Where nothing can be read, each file has its reason, and the result from before stays.
        page.drop_files(&[("a.csv", " "), picture]).await;
        page.until_text(".problem", "a.csv is empty").await;
        let problem = page.text(".problem").await;
        assert!(problem.contains("photo.jpg is neither text nor an archive"), "{problem}");
        page.until_number(10.0).await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn on_a_phone_the_number_and_its_figure_are_in_sight_below_the_reasons() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        // What a phone shows between its bars.
        let size = json!({ "width": 390, "height": 660, "deviceScaleFactor": 1, "mobile": false });
        page.cdp("Emulation.setDeviceMetricsOverride", size).await;
        page.open("index.html#lang=de").await;
        page.until_language("de").await;
        page.drop_files(&[("posts.csv", POSTS), ("notes.txt", "Dear diary,\nnothing today.\n")])
            .await;
        page.until_text(".report summary", "posts.csv, 5 Beiträge, nicht gelesen: notes.txt").await;
        let seen = "
            const places = ['.digits', '.dots-and-offer .picture'].map((it) =>
                document.querySelector(it).getBoundingClientRect());
            return places.every((it) => it.top >= 0 && it.bottom <= innerHeight + 1);";
        page.until("number and figure in sight", async || page.js(seen).await == true).await;
    });
}

#[test]
fn accounts_of_one_name_are_told_apart_by_their_networks() {
    in_a_browser(async |page| {
        page.open("index.html#lang=en").await;
        page.until_language("en").await;
        let of_mastodon = |day: u32| {
            json!({ "id": day, "created_at": format!("2026-01-{day}T10:00:00Z"), "reblogs_count": 1,
                "favourites_count": 3, "replies_count": 0, "content": "", "account": { "acct": "ada" } })
        };
        let of_bluesky = |day: u32| {
            let time = format!("2026-01-{day}T10:00:00Z");
            json!({ "uri": format!("at://did/app.bsky.feed.post/{day}"), "indexedAt": time,
                "author": { "handle": "ada" }, "record": { "createdAt": time, "text": "" },
                "likeCount": 7, "repostCount": 1, "replyCount": 0, "quoteCount": 0 })
        };
        let statuses = json!((10..17).map(of_mastodon).collect::<Vec<_>>()).to_string();
        let posts = json!({ "posts": (10..15).map(of_bluesky).collect::<Vec<_>>() }).to_string();
        page.drop_files(&[("statuses.json", &statuses), ("posts.json", &posts)]).await;
        page.until_text(".accounts", "2 accounts").await;
        let names = "return [...document.querySelectorAll('.accounts option')]
            .map((one) => one.textContent).sort()";
        assert_eq!(page.js(names).await, json!(["ada (Bluesky)", "ada (Mastodon)"]));
        // They may be one person's, who is called so in the headline.
        page.until_text("h1 .person > span", "your account").await;
    });
}

#[test]
fn a_file_with_a_question_is_asked_about_and_then_read_with_the_others() {
    in_a_browser(async |page| {
        page.open("index.html#lang=de").await;
        page.until_language("de").await;
        // Its columns have other names.
        let unknown = "wann;wieviel\n2026-01-02;31\n2026-01-02;0\n";
        let files =
            [("dates.csv", DOUBTFUL), ("posts.csv", POSTS), ("x.csv", unknown), ("leer.csv", "")];
        page.drop_files(&files).await;
        let line = "posts.csv, 5 Beiträge, nicht gelesen: dates.csv, x.csv, leer.csv";
        page.until_text(".report summary", line).await;
        page.until_text(".question", "03/01/2026").await;
        page.until_number(10.0).await;
        page.click("3. Januar 2026").await;
        page.until_text(".report summary", "2 Dateien, 7 Beiträge, nicht gelesen: x.csv, leer.csv")
            .await;
        page.until_text(".mapping", "wieviel").await;
        page.click("So lesen").await;
        page.until_text(".report summary", "3 Dateien, 9 Beiträge, nicht gelesen: leer.csv").await;
        assert_eq!((page.text(".mapping").await, page.text(".question").await), Default::default());
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}
