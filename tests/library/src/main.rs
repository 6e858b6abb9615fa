//! Scores a file and says why.

use influence_score::explain::explain;
use influence_score::ingest::{self, Choices, File};
use influence_score::score::{Settings, number::number};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let ingested = ingest::ingest([File::open(path)?], &Choices::default())?;
    let activity = &ingested.accounts[ingested.busiest()];
    let settings = Settings::default();
    let number = number(activity, &settings)?;
    let best = explain(activity, &settings, &number).top_posts[0];
    println!("{:.1} points; the best post gives {:.1} of them", number.value, best.points);
    Ok(())
}
