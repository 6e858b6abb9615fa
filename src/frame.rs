//! The widget as an embedded frame: the public contract with the page around it, the host.
//!
//! The host chooses settings in the address's fragment, `#sample=…&lang=…&theme=…&view=…`, or a whole
//! [`Link`] there, and later in messages
//! `{type: "influence-score:settings", sample, inputs, lang, theme, view}`. A member that is absent or is
//! no text leaves its setting as it is. What a reader brought is never replaced by a setting.
//!
//! Where the page is not framed, it follows a link that a reader puts into its address, with the language,
//! the theme and the view that the link names.
//!
//! The frame posts `{type: "influence-score:ready"}` once, and `{type: "influence-score:height",
//! height}`, in CSS pixels, whenever its height changes. The height of a text says something about the
//! text, so it is rounded up to a multiple of 64 pixels while the reader's own data is here.
//!
//! A browser loads a frame again when the host moves it to another place. So that the reader's choices
//! are not lost, the frame hands [`Kept`] over at the moment when it is removed, through the port
//! that the host sent with its settings, and the host puts it into the fragment of the next frame,
//! `&kept=…`. That tells the host what the reader chose, such as weights and open panels, and whether
//! there was own data; it holds nothing of that data, nor anything computed from it, not even the score.

mod host_settings;

pub use host_settings::{HostAttributes, HostSettings, Theme, View};

use crate::locale::{ENGLISH, Language, Locale};
use crate::widget::dom::{self, HostPage, SizeObserver};
use crate::widget::kept::Kept;
use crate::widget::link::{Link, value_in_fragment};
use crate::widget::{Start, Widget, load_locale, set_first_width};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// The types of messages, from the host and to it.
const SETTINGS: &str = "influence-score:settings";
const READY: &str = "influence-score:ready";
const HEIGHT: &str = "influence-score:height";

/// Of what the height is a multiple while the reader's own data is here, in CSS pixels.
const HEIGHT_STEP: f64 = 64.0;

/// Mounts the widget on the page's element with the id `widget`.
///
/// # Panics
///
/// Panics if the page has no such element.
pub fn start() {
    let root = dom::element_by_id("widget").expect("the page has an element with the id `widget`");
    let fragment = dom::fragment();
    let settings = HostSettings::from_fragment(&fragment);
    let moved = value_in_fragment(&fragment, "kept").as_deref().and_then(Kept::from_text);
    let restarted = dom::kept_after_failure().as_deref().and_then(Kept::from_text);
    let link = Link::in_fragment(&fragment);
    let start = restarted.map(Start::Restarted).or(moved.map(Start::Moved)).unwrap_or_else(|| {
        if link == Link::default() { Start::Fresh } else { Start::Linked(link) }
    });
    yew::platform::spawn_local(async move {
        // The widget is mounted only when its language is loaded, so that no other one is shown
        // before it.
        let language = start.kept().map_or_else(|| language(settings), |kept| kept.language);
        let locale = load_locale(language).await.unwrap_or(ENGLISH);
        // The page as built shows the first figure before the program does, at the width that it has.
        if let Some(figure) = dom::element_by_id("first-figure") {
            set_first_width(dom::size(&figure).0.floor());
        }
        let props = FramedWidgetProps { settings, locale, start };
        yew::Renderer::<FramedWidget>::with_root_and_props(root, props).render();
        dom::watch_for_failure();
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
    /// The language in which the widget opens, which is loaded.
    locale: &'static Locale,
    /// What the widget opens with.
    start: Start,
}

/// The widget, connected to the host.
#[component]
fn FramedWidget(props: &FramedWidgetProps) -> Html {
    let settings = use_reducer_eq(|| props.settings);
    let locale = use_state_eq(|| props.locale);
    let connection = use_mut_ref(|| None::<Connection>);
    let followed = use_mut_ref(|| language(props.settings));
    use_effect_with(language(*settings).tag, {
        let (language, locale) = (language(*settings), locale.clone());
        move |_| {
            // A language that is loaded after another one was chosen is not shown.
            let is_current = Rc::new(Cell::new(true));
            let is_still_current = Rc::clone(&is_current);
            // The language in which the widget opened may be one that the reader chose.
            if *followed.replace(language) != *language {
                yew::platform::spawn_local(async move {
                    if let Some(loaded) = load_locale(language).await
                        && is_still_current.get()
                    {
                        locale.set(loaded);
                    }
                });
            }
            move || is_current.set(false)
        }
    });
    use_effect_with((), {
        let (dispatch, connection) = (settings.dispatcher(), Rc::clone(&connection));
        move |()| {
            let host = HostPage::find();
            // Without a host, a link that is put into the address may choose these. The widget follows the
            // language and all else of it.
            let listener = host.is_none().then(|| {
                let dispatch = dispatch.clone();
                dom::on_fragment_change(move |fragment| {
                    let [theme, view] =
                        ["theme", "view"].map(|key| value_in_fragment(fragment, key));
                    dispatch.dispatch(HostAttributes { theme, view, ..HostAttributes::default() });
                })
            });
            *connection.borrow_mut() = host.map(|host| Connection::new(host, dispatch));
            move || drop((connection.take(), listener))
        }
    });
    use_effect_with(settings.theme, |theme| dom::set_root_attribute("data-theme", theme.name()));
    let on_kept = use_callback((), move |kept: Kept, ()| {
        dom::keep(&kept.to_text());
        if let Some(connection) = &*connection.borrow() {
            connection.round_height(kept.has_own_data);
        }
    });
    let is_exposed = use_memo((), |()| dom::is_exposed());
    html! {
        <Widget
            sample={settings.sample}
            inputs={settings.inputs}
            locale={*locale}
            start={props.start.clone()}
            follows_address={HostPage::find().is_none()}
            is_compact={settings.view == View::Compact}
            is_exposed={*is_exposed}
            {on_kept}
        />
    }
}

/// Takes settings from the host, and tells it that the frame is ready and how high it is, until it is
/// dropped.
struct Connection {
    height: Rc<Height>,
    _listener: dom::Listener,
    _observer: Option<SizeObserver>,
}

impl Connection {
    fn new(host: HostPage, settings: UseReducerDispatcher<HostSettings>) -> Connection {
        let listener = host.listen(move |message| {
            if message.is(SETTINGS) {
                let [sample, inputs, lang, theme, view] = message.settings();
                settings.dispatch(HostAttributes { sample, inputs, lang, theme, view });
            }
        });
        // The style sheet makes a framed page as high as its content, so that it never scrolls.
        dom::set_root_attribute("data-framed", "");
        host.post(READY, None);
        let height = Rc::new(Height { host, is_rounded: Cell::new(false) });
        let observer = SizeObserver::new(&dom::document_element(), {
            let height = Rc::clone(&height);
            move || height.post()
        });
        // A browser calls no observer in a frame that is off the screen, so the height is posted now.
        height.post();
        Connection { height, _listener: listener, _observer: observer }
    }

    /// Sets whether the height is rounded.
    fn round_height(&self, is_rounded: bool) {
        if self.height.is_rounded.replace(is_rounded) != is_rounded {
            self.height.post();
        }
    }
}

/// The frame's height, as the host is told.
struct Height {
    host: HostPage,
    is_rounded: Cell<bool>,
}

impl Height {
    fn post(&self) {
        let height = dom::page_height();
        let is_rounded = self.is_rounded.get();
        self.host.post(HEIGHT, Some(if is_rounded { rounded(height) } else { height }));
    }
}

/// A height, rounded up to a multiple of [`HEIGHT_STEP`].
fn rounded(height: f64) -> f64 {
    (height / HEIGHT_STEP).ceil() * HEIGHT_STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_rounded_up_to_steps() {
        for (height, expected) in [(0.0, 0.0), (1.0, 64.0), (64.0, 64.0), (65.0, 128.0)] {
            assert_eq!(rounded(height), expected, "{height}");
        }
    }
}
