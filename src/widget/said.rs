//! What screen readers hear after a change.

use super::dom::Timeout;
use yew::prelude::*;

/// How long the sentence has to stay the same before it is said, in milliseconds.
const REST_MS: u32 = 700;

/// The properties of [`Said`].
#[derive(PartialEq, Properties)]
pub(super) struct SaidProps {
    /// The sentence to say when it changes.
    pub sentence: AttrValue,
}

/// One short sentence, unseen, which screen readers hear once it has stayed the same for a while.
#[component]
pub(super) fn Said(props: &SaidProps) -> Html {
    let said = use_state_eq(|| props.sentence.clone());
    use_effect_with(props.sentence.clone(), {
        let said = said.setter();
        move |sentence| {
            let sentence = sentence.clone();
            let timeout = Timeout::new(REST_MS, move || said.set(sentence));
            move || drop(timeout)
        }
    });
    html! { <p class="unseen" role="status">{ (*said).clone() }</p> }
}
