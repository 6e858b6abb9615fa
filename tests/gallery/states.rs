//! The states of the widget that the gallery shows. A new state is a line in [`STATES`].

use crate::data;
use Step::{Choose, Fill, Open, Paste, Press, Until};

/// A state of the widget, and how a reader comes to it.
pub(crate) struct State {
    /// Its name in headings and file names.
    pub(crate) name: &'static str,
    /// What the address asks for, besides the language.
    pub(crate) fragment: &'static str,
    /// What is done on the page, in this order.
    pub(crate) steps: &'static [Step],
}

/// Something that a reader does, or waits for. Selectors are those of CSS, and do not depend on the
/// language.
pub(crate) enum Step {
    /// Presses the first element that matches.
    Press(&'static str),
    /// Opens every `details` element that matches, with those that come inside them.
    Open(&'static str),
    /// Writes a text into the first field that matches.
    Fill(&'static str, &'static str),
    /// Opens the panel to bring data, and chooses files of `tests/corpus`.
    Choose(&'static [&'static str]),
    /// Opens the panel to bring data, and pastes a text.
    Paste(fn() -> String),
    /// Waits until an element matches.
    Until(&'static str),
}

/// What opens the panel to bring data, and the fields in it.
pub(crate) const OWN: &str = "button.own";
pub(crate) const FILES: &str = "input[type=file]";
pub(crate) const TEXT: &str = "textarea";

/// Data was read.
const TAKEN: Step = Until(".report:not(:empty)");

/// What opens the paragraph of figures to type in.
const INPUTS: &str = ".about button:not(.own)";

const PANELS: &str = "details.disclosure";

/// Every state.
pub(crate) const STATES: &[State] = &[
    sample("one-hit wonder", "sample=one-hit-wonder", &[]),
    sample("frequent flyer", "sample=frequent-flyer", &[]),
    sample("gardener", "sample=gardener", &[]),
    sample("newcomer", "sample=newcomer", &[]),
    sample("compact", "sample=one-hit-wonder&view=compact", &[]),
    trick("trick: post more", &[Press("[data-trick=post_more]")]),
    trick("trick: buy followers", &[Press("[data-trick=buy_followers]")]),
    trick("trick: delete the best", &[Press("[data-trick=delete_best]")]),
    trick("trick: delete the worst", &[Press("[data-trick=delete_worst]")]),
    trick("trick: pause", &[Press("[data-trick=pause]")]),
    trick("trick: repost others", &[Press("[data-trick=repost_others]")]),
    trick("trick: one friend", &[Press("[data-trick=one_friend]")]),
    trick("trick: a forged past", &[Press("[data-trick=forge_past]")]),
    trick(
        "two tricks, one on the other",
        &[Press("[data-trick=delete_best]"), Press("[data-trick=buy_followers]")],
    ),
    sample("every panel open", "sample=one-hit-wonder", &[Open(PANELS)]),
    sample("every panel of few posts open", "sample=newcomer", &[Open(PANELS)]),
    sample("all that opens is open", "sample=gardener", &[Open("details")]),
    sample("other weights", "sample=gardener", &[Fill("input.dial", "2.5")]),
    sample("typed inputs", "", &[Press(INPUTS)]),
    sample("the panel to bring data", "", &[Press(OWN), Until(TEXT)]),
    brought("own data of one account", &[Choose(&["field/linkedin_page_all_posts.csv"]), TAKEN]),
    brought("own data with all that opens", &[Paste(data::one_account), TAKEN, Open("details")]),
    brought("own data of several accounts", &[Paste(data::accounts), TAKEN]),
    brought("several accounts, every panel open", &[Paste(data::accounts), TAKEN, Open(PANELS)]),
    brought(
        "one of several files cannot be read",
        &[Choose(&["x_archive/tweets.js", "x_archive/x_follower.js"]), TAKEN],
    ),
    brought(
        "a file that cannot be read",
        &[Choose(&["x_archive/x_follower.js"]), Until(".problem:not(:empty)")],
    ),
    brought("a question about dates", &[Choose(&["table/x_day_or_month.csv"]), Until(".question")]),
    brought("a question about columns", &[Choose(&["table/x_no_time.csv"]), Until(".mapping")]),
    brought("no number", &[Paste(data::few_posts), Until(".no-number")]),
];

const fn sample(name: &'static str, fragment: &'static str, steps: &'static [Step]) -> State {
    State { name, fragment, steps }
}

/// What a reader brings, after the panel is opened and the page is sealed.
const fn brought(name: &'static str, steps: &'static [Step]) -> State {
    State { name, fragment: "", steps }
}

/// A trick on the one-hit wonder.
const fn trick(name: &'static str, steps: &'static [Step]) -> State {
    State { name, fragment: "sample=one-hit-wonder", steps }
}
