//! What the host page can choose, as it says so in the address's fragment or in a message.

use crate::locale::Language;
use crate::sample::SampleId;
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer};

/// What the host page can choose.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(from = "Attributes")]
pub struct HostSettings {
    /// The sample person to show.
    pub sample: SampleId,
    /// The language; `None` leaves the choice to the browser.
    pub language: Option<&'static Language>,
    /// The colours.
    pub theme: Theme,
}

/// The colours of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Those that the reader's system prefers.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The settings in the host's words: the attributes of the element `<influence-score>`. An empty
/// attribute is as good as none.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Attributes {
    sample: String,
    lang: String,
    theme: String,
}

impl From<Attributes> for HostSettings {
    fn from(attributes: Attributes) -> HostSettings {
        let Attributes { sample, lang, theme } = attributes;
        HostSettings {
            sample: SampleId::of(&sample),
            language: (!lang.is_empty()).then(|| Language::of(&lang)),
            theme: match theme.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::Auto,
            },
        }
    }
}

impl HostSettings {
    /// Reads the fragment of an address, `#sample=…&lang=…&theme=…`, as `URLSearchParams` does:
    /// values may be percent-encoded, and of a key that is there twice the first value counts. A
    /// setting that is absent has its default; so has an unknown sample or theme. An unknown
    /// language gives English.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> HostSettings {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut keys = Vec::new();
        let pairs = form_urlencoded::parse(fragment.as_bytes()).filter(|(key, _)| {
            let is_new = !keys.contains(key);
            keys.push(key.clone());
            is_new
        });
        let attributes = Attributes::deserialize(MapDeserializer::<_, Error>::new(pairs));
        // Every value is a text and no key comes twice, so there is nothing that could fail.
        attributes.unwrap_or_default().into()
    }
}

impl Theme {
    /// The value of the `data-theme` attribute that stands for it in the style sheet.
    pub(super) fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}
