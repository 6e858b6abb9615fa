//! Tests of reading files in a worker: progress, stopping, questions about columns and dates, and failures.

use crate::page::{Page, corpus, in_a_browser, native};
use influence_score::score::Settings;
use influence_score::score::number::together;
use thirtyfour::prelude::*;

impl Page {
    async fn open_intake(&self) {
        self.open("index.html").await;
        self.until_language("en").await;
        self.click("Use your own posts").await;
        self.until_sealed().await;
    }

    async fn choose(&self, file: &str) {
        self.reopen_intake().await;
        let chooser = self.driver.find(By::Css("input[type=file]")).await.unwrap();
        chooser.send_keys(corpus(file)).await.unwrap();
    }

    /// Drops a CSV file of about this many megabytes on the widget.
    async fn drop_table(&self, megabytes: u32) {
        let script = "
            const rows = Array.from({ length: 1e6 / 40 }, (_, n) =>
                `${String(n).padStart(9, '0')},2026-01-02T10:00:00Z,${n % 90 + 10},0\n`).join('');
            const parts = ['id,created_at,likes,reposts\\n', ...Array(arguments[0]).fill(rows)];
            const data = new DataTransfer();
            data.items.add(new File(parts, 'large.csv'));
            document.querySelector('.headline').dispatchEvent(
                new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
        self.js_with(script, vec![megabytes.into()]).await;
    }
}

#[test]
fn archives_are_read_without_being_unpacked_first() {
    in_a_browser(async |page| {
        page.open_intake().await;
        page.choose("archive/twitter_deflated.zip").await;
        page.until_text(".report", "Recognised: X archive. 12 posts taken").await;
        let expected = native("archive/twitter_deflated.zip", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());
        page.choose("archive/mastodon.tar.gz").await;
        page.until_text(".report", "Mastodon outbox").await;
        let expected = native("archive/mastodon.tar.gz", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());
        page.choose("archive/x_bomb.zip").await;
        page.until_text(".problem", "more than 100 times as long").await;
        assert_eq!(page.number().await.to_bits(), expected.to_bits());
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn the_responses_on_several_networks_are_added() {
    in_a_browser(async |page| {
        page.open_intake().await;
        let chooser = page.driver.find(By::Css("input[type=file]")).await.unwrap();
        let files = ["x_archive/tweets.js", "mastodon/statuses.json"];
        chooser.send_keys(files.map(corpus).join("\n")).await.unwrap();
        page.until_text(".accounts", "what typical posts draw adds up").await;
        let text = page.text(".accounts").await;
        let numbers = files.map(|file| native(file, &Settings::default()));
        let all = together(&numbers);
        for whole in [numbers[0], numbers[1], all] {
            assert!(text.contains(&format!("{whole:.0}")), "{text} does not contain {whole}");
        }
    });
}

#[test]
fn workbooks_are_read_by_their_own_program() {
    in_a_browser(async |page| {
        page.open_intake().await;
        for (file, report) in [
            ("spreadsheet/second_sheet.xlsx", "Recognised: table. 7 posts"),
            ("linkedin/aggregate_analytics.xlsx", "Recognised: LinkedIn top posts. 11 posts"),
            ("spreadsheet/second_sheet.ods", "Recognised: table. 7 posts"),
        ] {
            page.choose(file).await;
            page.until_text(".report", report).await;
            let expected = native(file, &Settings::default());
            assert_eq!(page.number().await.to_bits(), expected.to_bits(), "{file}");
        }
        page.choose("spreadsheet/x_password.xlsx").await;
        page.until_text(".problem", "is encrypted").await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

/// The second file gives posts before it turns out to be unreadable, so that the first is read once more.
#[test]
fn the_progress_never_falls() {
    in_a_browser(async |page| {
        page.open_intake().await;
        let script = "
            const row = (date, n) => `${n},${date},${n % 90 + 10}\\n`;
            const rows = (date) => Array.from({ length: 4e5 }, (_, n) => row(date, n)).join('');
            const files = {
                'good.csv': ['id,date,likes\\n', rows('2026-01-02T10:00:00Z')],
                'late.csv': ['id,date,likes\\n', rows('2026-01-03T10:00:00Z'), rows('soon')],
            };
            window.told = [];
            const tell = () => {
                const bar = document.querySelector('.progress progress');
                if (bar) told.push([bar.value, bar.parentElement.querySelector('span').textContent]);
            };
            new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
            const data = new DataTransfer();
            for (const [name, parts] of Object.entries(files)) data.items.add(new File(parts, name));
            document.querySelector('.headline').dispatchEvent(
                new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
        page.js(script).await;
        page.until_text(".report summary", "not read: late.csv").await;
        let told = page.js("return told.filter(([, text]) => text.includes('MB'))").await;
        let told: Vec<(f64, String)> = serde_json::from_value(told).unwrap();
        let again = told.iter().position(|(_, text)| text.starts_with("Once more"));
        assert!(again.is_some_and(|at| at > 0), "{told:?}");
        assert!(told.is_sorted_by(|(before, _), (after, _)| before <= after), "{told:?}");
        assert_eq!(told.last().unwrap().0, 100.0);
    });
}

#[test]
fn reading_shows_its_progress_and_can_be_stopped() {
    in_a_browser(async |page| {
        page.open_intake().await;
        let before = page.number().await;
        page.drop_table(200).await;
        page.until_text(".progress", "MB").await;
        page.click("Stop").await;
        page.until("the progress to disappear", async || page.text(".progress").await.is_empty())
            .await;
        assert_eq!(page.text(".problem").await, "");
        assert_eq!(page.number().await.to_bits(), before.to_bits());
        // The next file is read as usual.
        page.choose("table/hand_example.csv").await;
        page.until_text(".report", "5 posts taken").await;
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}

#[test]
fn for_a_table_with_unknown_columns_the_reader_is_asked_what_they_contain() {
    in_a_browser(async |page| {
        page.open_intake().await;
        let days =
            ["2026-02-01;0", "2026-02-01;1", "2026-02-01;3", "2026-02-01;7", "2026-02-01;15"];
        let table = format!("wann;wieviel\n{}\n", days.join("\n"));
        page.paste(&table).await;
        page.until_text(".mapping", "What do the columns hold?").await;
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
        // The dates are recognised by their cells, and the only numbers are proposed as responses.
        let chosen = "return [...document.querySelectorAll('.mapping select')]
            .map((select) => select.value).join()";
        assert_eq!(page.js(chosen).await, "date,all responses");
        page.until_text(".mapping caption", "The first rows, as they would be read").await;
        let rows = "return [...document.querySelectorAll('.mapping tbody tr')]
            .map((row) => [...row.cells].map((cell) => cell.textContent).join(' ')).join(', ')";
        let expected = ["1 1 Feb 2026 post 0", "2 1 Feb 2026 post 1", "3 1 Feb 2026 post 3"];
        assert!(page.js(rows).await.as_str().unwrap().starts_with(&expected.join(", ")));
        assert!(page.text(".mapping thead").await.ends_with("engagements"));
        // The first rows are read anew with each choice.
        for (column, words) in [(1, "date"), (2, "likes")] {
            let css = format!(".mapping li:nth-child({column}) select");
            let select = page.driver.find(By::Css(&css)).await.unwrap();
            select.send_keys(words).await.unwrap();
        }
        page.until("the count is read as likes", async || {
            page.text(".mapping thead").await.ends_with("likes")
        })
        .await;
        page.until_text(".mapping [role=status]", "5 of the first 5 rows are read.").await;
        assert!(page.js(rows).await.as_str().unwrap().starts_with(&expected.join(", ")));
        assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
        // The sample does not take the place of the files: all of them are read now.
        page.click("Read it like this").await;
        page.until_text(".report", "5 posts taken").await;
        // By hand: a post with r responses has 5 log2(1 + r) points. For 0, 1, 3, 7 and 15 responses these are
        // 0, 5, 10, 15 and 20, and their mean is 10.
        assert!((page.number().await - 10.0).abs() < 1e-12);
        assert_eq!(page.text(".mapping").await, "");
    });
}

#[test]
fn the_reader_can_say_what_a_column_holds_that_was_not_counted() {
    in_a_browser(async |page| {
        page.open_intake().await;
        // By hand: 1 like is 5 points. With 2 responses more, the 3 of each post are 10 points.
        let rows: Vec<String> = (1..=6).map(|day| format!("2026-02-0{day},1,2\n")).collect();
        page.paste(&format!("date,likes,zork\n{}", rows.concat())).await;
        page.until_text(".report", "6 posts taken").await;
        page.until_text(".report", "zork").await;
        assert!((page.number().await - 5.0).abs() < 1e-12);
        page.click("Say what the columns hold").await;
        page.until_text(".mapping", "What do the columns hold?").await;
        let select = page.driver.find(By::Css(".mapping li:nth-child(3) select")).await.unwrap();
        select.send_keys("replies").await.unwrap();
        page.until("the count is read as replies", async || {
            page.text(".mapping thead").await.contains("replies")
        })
        .await;
        page.click("Read it like this").await;
        page.until("the column is counted", async || (page.number().await - 10.0).abs() < 1e-12)
            .await;
        assert!(!page.text(".report").await.contains("zork was not"));
    });
}

#[test]
fn for_dates_in_which_day_and_month_are_ambiguous_the_reader_is_asked() {
    in_a_browser(async |page| {
        page.open_intake().await;
        let days: Vec<String> = (1..=8).map(|n| format!("03/0{n}/2026 10:00,{n}\n")).collect();
        page.paste(&format!("date,likes\n{}", days.concat())).await;
        page.until_text(".question", "Which date is 03/01/2026").await;
        page.click("1 Mar 2026").await;
        page.until_text(".report", "8 posts taken").await;
        // The dates are eight days of March, and not the third of eight months.
        page.js("document.querySelector('.why summary').click()").await;
        page.until_text(".why", "Mar 2026").await;
        assert_eq!(page.text(".question").await, "");
    });
}

/// Code that is added to the worker's program, which ends it at its first request.
const ENDS: [&str; 4] = [
    "setTimeout(() => { throw new Error('broken'); })",
    "Promise.reject(new Error('broken'))",
    "close()",
    // The worker lives and is silent.
    "",
];

#[test]
fn a_worker_that_ends_in_whatever_way_is_reported_and_reading_can_be_tried_again() {
    in_a_browser(async |page| {
        for end in ENDS {
            page.open("blog.html").await;
            page.open("index.html#lang=en").await;
            page.until_language("en").await;
            // Only the first request ends the worker.
            let script = "
                const Original = Blob;
                window.Blob = class extends Original {
                    constructor(parts, options) {
                        const isWorker = String(parts?.[0]).includes('onunhandledrejection');
                        // The program itself does not get this request, so it cannot answer first.
                        const end = `;addEventListener('message', (event) => {
                            if (!event.data.end) return;
                            event.stopImmediatePropagation();
                            END;
                        });`;
                        super(isWorker ? [...parts, end] : parts, options);
                    }
                };
                const { postMessage } = Worker.prototype;
                let end = true;
                Worker.prototype.postMessage = function (message) {
                    if (!message.files) return postMessage.call(this, message);
                    postMessage.call(this, { ...message, end });
                    end = false;
                };"
            .replace("END", end);
            page.js(&script).await;
            page.click("Use your own posts").await;
            page.until_sealed().await;
            // From now on half a minute of silence takes a second.
            page.js("
                const start = window.restore = setTimeout;
                window.setTimeout = (callback, pause) =>
                    start(callback, pause === 30000 ? 1000 : pause);
                return null;")
                .await;
            let before = page.number().await;
            page.drop_table(20).await;
            page.until_text(".problem", "Reading stopped").await;
            assert_eq!(page.number().await.to_bits(), before.to_bits(), "{end}");
            page.js("window.setTimeout = restore; return null;").await;
            // The files are still there, and can be read again.
            page.click("Try again").await;
            page.until_text(".report", "25,000 posts taken").await;
        }
    });
}

#[test]
fn without_workers_files_are_read_on_the_page_itself() {
    in_a_browser(async |page| {
        page.open("index.html").await;
        page.until_language("en").await;
        page.js("window.Worker = class { constructor() { throw new Error('no workers here'); } }")
            .await;
        page.click("Use your own posts").await;
        page.until_sealed().await;
        page.choose("x_archive/tweets.js").await;
        page.until_text(".report", "read on the page itself").await;
        let expected = native("x_archive/tweets.js", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());
        page.choose("spreadsheet/posts.xlsx").await;
        page.until_text(".report", "Recognised: table").await;
        let expected = native("spreadsheet/posts.xlsx", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());
    });
}
