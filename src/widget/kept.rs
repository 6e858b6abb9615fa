//! What is kept if the frame is loaded again, because the host moves it or the program fails.

use super::link::{Link, value_of};
use crate::locale::Language;

/// What is kept if the frame is loaded again: the reader's choices, and nothing of the reader's data
/// nor anything that was computed from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Who is shown, the settings, the tricks and the offer.
    pub link: Link,
    /// The language that was requested last.
    pub language: &'static Language,
    /// Whether there is data of the reader's, which is not kept.
    pub has_own_data: bool,
    /// The panels that are open, as in [`State::open_panels`](super::state::State::open_panels).
    pub open_panels: u8,
}

impl Kept {
    /// A text for [`Kept::from_text`]: the pairs of the link, and more of the kind.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Kept { link, language, has_own_data, open_panels } = self;
        let own = u8::from(*has_own_data);
        let mut text = link.to_text();
        if !text.is_empty() {
            text.push('&');
        }
        text + &format!("language={}&own={own}&panels={open_panels}", language.tag)
    }

    /// Reads what [`Kept::to_text`] wrote; `None` if `text` is anything else. The host passes the
    /// text on and may have changed it, so what is out of range counts as left out.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Kept> {
        Some(Kept {
            link: Link::from_text(text),
            language: Language::of(&value_of(text, "language")?),
            has_own_data: value_of(text, "own")? == "1",
            open_panels: value_of(text, "panels")?.parse().ok()?,
        })
    }
}
