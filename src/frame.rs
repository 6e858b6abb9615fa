//! The widget as an embedded frame: the public contract with the page around it, the host.
//!
//! The host chooses settings in the address's fragment, `#sample=…&lang=…&theme=…`, and later in
//! messages `{type: "influence-score:settings", sample, lang, theme}`. The frame posts
//! `{type: "influence-score:ready"}` once, and `{type: "influence-score:height", height}`, in CSS
//! pixels, whenever its height changes. It posts nothing else, not even the score.

mod host_settings;

pub use host_settings::{HostSettings, Theme};

use crate::locale::{ENGLISH, Language, Locale};
use crate::widget::dom::{self, HostPage, SizeObserver};
use crate::widget::{Widget, load_locale};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// A message from the host.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum HostMessage {
    #[serde(rename = "influence-score:settings")]
    Settings(HostSettings),
}

/// A message to the host.
#[derive(Serialize)]
#[serde(tag = "type")]
enum FrameMessage {
    #[serde(rename = "influence-score:ready")]
    Ready,
    #[serde(rename = "influence-score:height")]
    Height { height: f64 },
}

/// Mounts the widget on the page's element with the id `widget`.
///
/// # Panics
///
/// Panics if the page has no such element.
pub fn start() {
    let root = dom::element_by_id("widget").expect("the page has an element with the id `widget`");
    let settings = HostSettings::from_fragment(&dom::fragment());
    yew::platform::spawn_local(async move {
        // The widget is mounted only when its language is loaded, so that no other one is shown
        // before it.
        let locale = load_locale(language(settings)).await.unwrap_or(ENGLISH);
        let props = FramedWidgetProps { settings, locale };
        yew::Renderer::<FramedWidget>::with_root_and_props(root, props).render();
    });
}

/// The language that the host chose, else the browser's.
fn language(settings: HostSettings) -> &'static Language {
    settings.language.unwrap_or_else(|| Language::of(&dom::browser_language()))
}

/// The properties of [`FramedWidget`].
#[derive(PartialEq, Properties)]
struct FramedWidgetProps {
    /// The settings in the address.
    settings: HostSettings,
    /// Their language, which is loaded.
    locale: &'static Locale,
}

/// The widget, connected to the host.
#[component]
fn FramedWidget(props: &FramedWidgetProps) -> Html {
    let settings = use_state_eq(|| props.settings);
    let locale = use_state_eq(|| props.locale);
    use_effect_with(language(*settings).tag, {
        let (language, locale) = (language(*settings), locale.clone());
        move |_| {
            // A language that is loaded after another one was chosen is not shown.
            let is_current = Rc::new(Cell::new(true));
            let is_still_current = Rc::clone(&is_current);
            yew::platform::spawn_local(async move {
                if let Some(loaded) = load_locale(language).await
                    && is_still_current.get()
                {
                    locale.set(loaded);
                }
            });
            move || is_current.set(false)
        }
    });
    use_effect_with((), {
        let settings = settings.clone();
        move |()| {
            let connection = HostPage::find().map(|host| connect(host, settings));
            move || drop(connection)
        }
    });
    use_effect_with(settings.theme, |theme| dom::set_root_attribute("data-theme", theme.name()));
    html! { <Widget sample={settings.sample} locale={*locale} /> }
}

/// Takes settings from the host, and tells it that the frame is ready and how high it is, until the
/// value that is returned is dropped.
fn connect(host: HostPage, settings: UseStateHandle<HostSettings>) -> impl Sized {
    let listener = host.listen(move |HostMessage::Settings(new)| settings.set(new));
    // The style sheet makes a framed page as high as its content, so that it never scrolls.
    dom::set_root_attribute("data-framed", "");
    let host = Rc::new(host);
    let post_height = {
        let host = Rc::clone(&host);
        move || host.post(&FrameMessage::Height { height: dom::page_height() })
    };
    let observer = SizeObserver::new(&dom::document_element(), post_height.clone());
    host.post(&FrameMessage::Ready);
    // A browser calls no observer in a frame that is off the screen, so the height is posted now.
    post_height();
    (listener, observer)
}
