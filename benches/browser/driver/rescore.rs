//! How long computing a score again takes, measured by the page in `rescore/`.

use crate::session::Session;
use crate::{Outcome, folder};

/// The times that the page measured, in milliseconds.
const COLUMNS: [(&str, &str); 4] = [
    ("halfLife", "other half-life"),
    ("weights", "other weights"),
    ("fractions", "fractional weights"),
    ("all", "every formula and all tricks"),
];

/// Opens the page, waits until it has measured, and prints a table.
pub(crate) async fn rescore() -> Outcome {
    let session = Session::open(&folder()?, "rescore/index.html").await?;
    let rows = session.rescored().await;
    session.close().await?;
    let rows = rows?;
    print!("{:>10}", "posts");
    for (_, name) in COLUMNS {
        print!("{name:>30}");
    }
    println!();
    for row in rows.as_array().ok_or("the page answered something else")? {
        let figure = |name: &str| row[name].as_f64().ok_or("the page left something out");
        print!("{:>10}", figure("posts")?);
        for (name, _) in COLUMNS {
            print!("{:>27.2} ms", figure(name)?);
        }
        println!();
    }
    Ok(())
}
