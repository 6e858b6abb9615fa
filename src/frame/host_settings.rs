//! What the host page can choose, as it says so in the address's fragment or in a message.

use crate::inputs::Inputs;
use crate::locale::Language;
use crate::sample::{SAMPLES, SampleId};
use crate::widget::link::value_in_fragment;
use std::rc::Rc;
use yew::Reducible;

/// What the host page can choose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HostSettings {
    /// The sample person to show.
    pub sample: SampleId,
    /// The figures of which posts are made that are shown in place of the sample person.
    pub inputs: Option<Inputs>,
    /// The language; `None` leaves the choice to the browser.
    pub language: Option<&'static Language>,
    /// The colours of the widget.
    pub theme: Theme,
    /// How much the widget shows, unless the reader has asked for all of it.
    pub view: View,
}

/// How much the widget shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All of it.
    Full,
    /// Headline, number, figure and tricks; the rest is one press away.
    Compact,
}

/// The colours of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Those that the reader's system prefers.
    Auto,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

/// Settings in the host's words, which are the attributes of the element `<influence-score>`. `None`
/// leaves a setting as it is, and an empty text gives it its default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostAttributes {
    /// The name of a sample person. An unknown name gives the default.
    pub sample: Option<String>,
    /// Eight figures, as [`Inputs`] are written. Anything else counts as none.
    pub inputs: Option<String>,
    /// The tag of a language. An unknown tag gives English.
    pub lang: Option<String>,
    /// `auto`, `light` or `dark`. Anything else counts as `auto`.
    pub theme: Option<String>,
    /// `full` or `compact`. Anything else counts as `full`.
    pub view: Option<String>,
}

impl HostSettings {
    /// Reads the fragment of an address, `#sample=…&lang=…&theme=…&view=…`, as `URLSearchParams` does:
    /// values may be percent-encoded, and of a key that is there twice the first value counts. A
    /// setting that is absent has its default.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> HostSettings {
        let value = |key| value_in_fragment(fragment, key);
        HostSettings::default().with(&HostAttributes {
            sample: value("sample"),
            inputs: value("inputs"),
            lang: value("lang"),
            theme: value("theme"),
            view: value("view"),
        })
    }

    /// These settings after the host has chosen others.
    #[must_use]
    pub fn with(self, chosen: &HostAttributes) -> HostSettings {
        let HostAttributes { sample, inputs, lang, theme, view } = chosen;
        HostSettings {
            sample: sample.as_deref().map_or(self.sample, SampleId::of),
            inputs: inputs.as_deref().map_or(self.inputs, |inputs| inputs.parse().ok()),
            language: match lang.as_deref() {
                None => self.language,
                Some("") => None,
                Some(tag) => Some(Language::of(tag)),
            },
            theme: match theme.as_deref() {
                None => self.theme,
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                Some(_) => Theme::Auto,
            },
            view: match view.as_deref() {
                None => self.view,
                Some("compact") => View::Compact,
                Some(_) => View::Full,
            },
        }
    }
}

impl Default for HostSettings {
    /// The first sample person, the browser's language, the system's colours, and the full view.
    fn default() -> HostSettings {
        HostSettings {
            sample: SAMPLES[0].id,
            inputs: None,
            language: None,
            theme: Theme::Auto,
            view: View::Full,
        }
    }
}

impl Reducible for HostSettings {
    type Action = HostAttributes;

    fn reduce(self: Rc<Self>, chosen: HostAttributes) -> Rc<Self> {
        Rc::new(self.with(&chosen))
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
