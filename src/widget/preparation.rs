//! What happens before any of the reader's data can be on the page: what reading needs is loaded, and
//! the page is sealed, which means that it can make no more requests.

use super::Dispatch;
use super::dom;
use super::import;
use super::part::{button, paragraph};
use super::state::{Action, Phase, Problem, State};
use crate::locale::{LANGUAGES, Language, Locale};
use std::rc::Rc;
use yew::prelude::*;

/// How far the preparation is.
#[derive(Clone, PartialEq)]
pub enum Preparation {
    /// It has not begun.
    Idle,
    /// What reading needs is being loaded.
    Loading,
    /// The page is sealed. The list has what could not be loaded before, which reading can do without.
    Sealed(Rc<[Absent]>),
    /// What reading needs could not be loaded, and the page is not sealed.
    Failed,
}

/// What a sealed page may lack.
#[derive(Clone, Copy, PartialEq)]
pub enum Absent {
    /// The program that reads workbooks.
    Workbooks,
    /// A language.
    Language(&'static Language),
}

impl Absent {
    /// The thing that `embed/boot.js` calls by this name.
    fn named(name: &str) -> Option<Absent> {
        let language = || LANGUAGES.iter().find(|language| language.tag == name);
        if name == "spreadsheet" {
            return Some(Absent::Workbooks);
        }
        language().map(Absent::Language)
    }

    fn words(self, locale: &Locale) -> &'static str {
        match self {
            Absent::Workbooks => locale.intake.workbooks,
            Absent::Language(language) => language.name,
        }
    }
}

/// Prepares the page, unless that is done or under way. What failed is tried again.
pub(super) fn prepare(dispatch: &Dispatch) {
    dispatch.dispatch(Action::Prepare(Preparation::Loading));
    let dispatch = dispatch.clone();
    yew::platform::spawn_local(async move {
        let preparation = match dom::prepare_import().await {
            Some(absent) => {
                let absent = absent.iter().filter_map(|name| Absent::named(name));
                Preparation::Sealed(absent.collect())
            }
            None => Preparation::Failed,
        };
        dispatch.dispatch(Action::Prepare(preparation));
    });
}

/// How far the preparation is, for the open panel. The promise is shown only where it is true.
pub(super) fn status(state: &State, dispatch: &Dispatch) -> Html {
    let words = &state.locale.intake;
    let content = match &state.preparation {
        Preparation::Idle | Preparation::Loading => paragraph("hint", words.preparing),
        // After an import that failed for this reason, the sentence stands over its button.
        Preparation::Failed if is_unavailable(state) => Html::default(),
        Preparation::Failed => {
            let dispatch = dispatch.clone();
            let again = Callback::from(move |_: MouseEvent| prepare(&dispatch));
            html! {
                <>
                    { paragraph("", words.unavailable) }
                    { button("", words.try_again, None, again) }
                </>
            }
        }
        Preparation::Sealed(absent) => html! {
            <>
                if !absent.is_empty() {
                    { paragraph("hint", state.locale.absent(absent.iter().map(|it| it.words(state.locale)))) }
                    { reload(state.locale) }
                }
                { paragraph("promise", words.promise) }
            </>
        },
    };
    html! { <div class="preparation" role="status">{ content }</div> }
}

/// After an import that failed for a reason that may be gone: the button that tries again.
pub(super) fn try_again(state: &State, dispatch: &Dispatch) -> Html {
    if !is_unavailable(state) && state.intake != Phase::Failed(Problem::Died) {
        return Html::default();
    }
    // A sealed page can load nothing any more.
    if is_unavailable(state) && matches!(state.preparation, Preparation::Sealed(_)) {
        return reload(state.locale);
    }
    let (dispatch, request, choices) = (dispatch.clone(), state.request, state.choices.clone());
    let again = Callback::from(move |_: MouseEvent| {
        import::import_again(&dispatch, request, &choices);
    });
    button("", state.locale.intake.try_again, None, again)
}

fn is_unavailable(state: &State) -> bool {
    state.intake == Phase::Failed(Problem::Unavailable)
}

fn reload(locale: &Locale) -> Html {
    button("", locale.intake.reload, None, Callback::from(|_: MouseEvent| dom::reload()))
}
