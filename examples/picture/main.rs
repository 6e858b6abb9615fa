//! Puts the picture before the program into `index.html`: what the widget draws at first, in English and
//! with the first sample person, as HTML and SVG. It is shown until the program runs, and stays where the
//! program cannot run. Trunk runs this program after each build.
//!
//! ```text
//! cargo run --example picture -- FOLDER    # without FOLDER: the one in TRUNK_STAGING_DIR
//! ```

mod still;

use influence_score::locale::ENGLISH;
use influence_score::sample::SAMPLES;
use influence_score::widget::{Widget, WidgetProps, set_first_width};
use std::path::PathBuf;
use still::Still;
use yew::ServerRenderer;

/// The widths for which figures are drawn, in CSS pixels: those that they have on a window of 320, 390, 768
/// or 1280 pixels, and some between. The page shows the widest drawing that has room.
const WIDTHS: [u32; 7] = [288, 328, 358, 440, 560, 698, 1120];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).or_else(|| std::env::var_os("TRUNK_STAGING_DIR"));
    let file = PathBuf::from(folder.ok_or("give the folder with the page")?).join("index.html");
    let page = std::fs::read_to_string(&file)?;
    let mut drawings = Vec::new();
    for width in WIDTHS {
        drawings.push((width, drawn(width).await));
    }
    let still = Still::of(&drawings)?;
    let picture = format!("<div class=before>{}</div></main>", still.html());
    let page = replaced(&page, "</main>", &picture)?;
    // boot.js compares the name with the one that the address asks for.
    let name = format!(" data-sample={} data-languages=", SAMPLES[0].id.0);
    std::fs::write(file, replaced(&page, " data-languages=", &name)?)?;
    Ok(())
}

/// `page` with `new` in place of `old`, which it must hold once.
fn replaced(page: &str, old: &str, new: &str) -> Result<String, String> {
    match page.matches(old).count() {
        1 => Ok(page.replacen(old, new, 1)),
        n => Err(format!("index.html holds {n} times: {old}")),
    }
}

/// The widget as it is drawn at first, with figures of this width.
async fn drawn(width: u32) -> String {
    let props = move || {
        set_first_width(f64::from(width));
        yew::props!(WidgetProps { sample: SAMPLES[0].id, locale: ENGLISH })
    };
    ServerRenderer::<Widget>::with_props(props).hydratable(false).render().await
}
