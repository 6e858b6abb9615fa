//! Prints how long computing a score again takes. The page in `rescore/` measures it.

use crate::session::Session;
use crate::{Outcome, folder};

/// The columns of the table: the name in the page's answer, and the heading. The values are milliseconds.
const COLUMNS: [(&str, &str); 4] = [
    ("halfLife", "other half-life"),
    ("weights", "other weights"),
    ("fractions", "fractional weights"),
    ("all", "every formula and all tricks"),
];

/// Opens the page, waits for its measurements, and prints them as a table.
pub(crate) async fn rescore() -> Outcome {
    let session = Session::open(&folder()?, "rescore/index.html").await?;
    let rows = session.rescore().await;
    session.close().await?;
    let rows = rows?;
    print!("{:>10}", "posts");
    for (_, name) in COLUMNS {
        print!("{name:>30}");
    }
    println!();
    for row in rows.as_array().ok_or("the page's answer is not a list")? {
        let figure = |name: &str| {
            row[name].as_f64().ok_or_else(|| format!("the page's answer has no number `{name}`"))
        };
        print!("{:>10}", figure("posts")?);
        for (name, _) in COLUMNS {
            print!("{:>27.2} ms", figure(name)?);
        }
        println!();
    }
    Ok(())
}
