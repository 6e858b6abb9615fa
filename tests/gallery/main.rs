//! Takes screenshots of every state of the widget at several widths, in several colours and languages, and
//! prints each state. They come into a folder, with one page to look through.
//!
//! `cargo xtask gallery` builds and serves the page and starts the browser's driver. The first argument is
//! the folder; with a second one, only the states are taken whose names hold it.
#![expect(clippy::print_stdout, reason = "the reader of a gallery wants to know how far it is")]
#![expect(clippy::disallowed_methods, reason = "whoever waits needs a deadline")]

mod browser;
mod data;
mod page;
mod states;

use browser::Browser;
use influence_score::locale::LANGUAGES;
use page::{Page, Shot};
use states::{STATES, State};
use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The widths of windows, in CSS pixels.
const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
/// The width of printed pages: DIN A4 at 96 pixels an inch, without margins.
const PAPER: u32 = 717;

/// The colours: their name, and what a reader's system says for them.
const COLORS: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced", &[("prefers-color-scheme", "dark"), ("forced-colors", "active")]),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("give the folder for the pictures")?);
    let wanted = arguments.next().unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    let browser = Browser::open().await?;
    let outcome = async {
        let mut page = Page::default();
        for state in STATES.iter().filter(|state| state.name.contains(&wanted)) {
            println!("{} …", state.name);
            page.begin(state.name);
            for language in LANGUAGES {
                take(&browser, &folder, state, language.tag, &mut page).await?;
            }
        }
        Ok(std::fs::write(folder.join("index.html"), page.html())?)
    }
    .await;
    browser.close().await?;
    outcome
}

/// Takes all pictures of a state in a language.
async fn take(
    browser: &Browser,
    folder: &Path,
    state: &State,
    language: &str,
    page: &mut Page,
) -> Outcome {
    if let Err(why) = browser.come_to(state, language).await {
        page.note(language, &format!("not reached: {why}"));
    }
    let name: String =
        state.name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    for (color, features) in COLORS {
        browser.look("screen", features).await?;
        for width in WIDTHS {
            let file = format!("{name}-{language}-{color}-{width}.jpg");
            if browser.picture(&folder.join(&file), width).await? {
                page.note(language, &format!("wider than its window of {width} pixels, {color}"));
            }
            page.add(Shot { file, language: language.to_owned(), color, width });
        }
    }
    browser.look("print", &[]).await?;
    let file = format!("{name}-{language}-print.jpg");
    browser.picture(&folder.join(&file), PAPER).await?;
    page.add(Shot { file, language: language.to_owned(), color: "print", width: PAPER });
    browser.look("", &[]).await?;
    browser.print(&folder.join(format!("{name}-{language}.pdf"))).await
}
