//! Measures on the widget's own page how long it takes from an input to the frame that shows its effect, and
//! how long the page pauses after that.

use crate::session::Session;
use crate::{Outcome, folder};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The numbers of posts, and whether all panels are open.
const CASES: [(usize, bool); 4] =
    [(400, false), (20_000, true), (100_000, false), (1_000_000, false)];

/// How many times slower than it is the processor is made.
const SLOWDOWNS: [u32; 2] = [1, 4];

/// How often each control is used.
const N_TIMES: usize = 20;

/// Prints a row for each control.
pub(crate) async fn feel() -> Outcome {
    let heading = format!("{:>10} {:>7} {:>4}", "posts", "panels", "CPU");
    println!("{heading} {:>8} {:>8} {:>8}  control", "median", "p95", "pause");
    for (n_posts, is_open) in CASES {
        let file = table(&folder()?, n_posts)?;
        let session = Session::open(&folder()?, "index.html#lang=en").await?;
        let outcome = case(&session, n_posts, is_open, &file).await;
        session.close().await?;
        outcome?;
    }
    println!(
        "median, p95: ms from the event to the frame after it; pause: the longest time between"
    );
    println!("two frames after that, until the page is at rest (p95)");
    Ok(())
}

async fn case(session: &Session, n_posts: usize, is_open: bool, file: &Path) -> Outcome {
    session.define(include_str!("feel.js")).await?;
    session.call_of("feel", "openIntake", json!([])).await?;
    session.give_to("input[type=file]", file).await?;
    session.call_of("feel", "taken", json!([n_posts, is_open])).await?;
    let panels = if is_open { "open" } else { "closed" };
    for slowdown in SLOWDOWNS {
        session.slow_down(slowdown).await?;
        let rows = session.call_of("feel", "measure", json!([N_TIMES])).await?;
        for row in rows.as_array().ok_or("the page's answer is not a list")? {
            let control = row["control"].as_str().unwrap_or("?");
            let head = format!("{n_posts:>10} {panels:>7} {slowdown:>3}\u{d7}");
            let times = |name: &str| sorted(&row[name]);
            let (painted, paused) = (times("painted"), times("paused"));
            if painted.is_empty() {
                println!("{head} {:>8} {:>8} {:>8}  {control}: not on the page", "–", "–", "–");
                continue;
            }
            let (median, late) = (share(&painted, 0.5), share(&painted, 0.95));
            let pause = share(&paused, 0.95);
            println!("{head} {median:>8.1} {late:>8.1} {pause:>8.1}  {control}");
        }
    }
    session.slow_down(1).await
}

fn sorted(times: &Value) -> Vec<f64> {
    let times = times.as_array().into_iter().flatten();
    let mut times: Vec<f64> = times.filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    times
}

/// The value that so large a share of the sorted values does not exceed.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
#[expect(clippy::cast_precision_loss, reason = "the list is short")]
fn share(sorted: &[f64], share: f64) -> f64 {
    let place = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// Makes the table with so many posts below `folder`, unless it is there.
fn table(folder: &Path, n_posts: usize) -> Outcome<PathBuf> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("feel-{n_posts}.csv"));
    if !path.exists() {
        let mut text = String::from("date,likes,reposts,replies\n");
        // Two years, whatever the number of posts.
        let seconds_between = 63_000_000 / n_posts;
        for post in 0..n_posts {
            // Any numbers do that differ from post to post.
            let noise = post.wrapping_mul(2_654_435_761) >> 7;
            let (likes, reposts, replies) = (noise % 37, noise % 7, noise % 5);
            let time = 1_730_000_000 + post * seconds_between;
            writeln!(text, "{time},{likes},{reposts},{replies}")?;
        }
        fs::write(&path, text)?;
    }
    Ok(path)
}
