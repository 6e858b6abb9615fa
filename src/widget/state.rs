//! What the reader gave or chose, and how it changes. Everything else on the page is derived from
//! it. No function here calls the browser.

mod action;
mod naming;
mod played;
mod reduce;
mod undo;

use super::analysis::Scored;
use super::kept::Kept;
use super::link::{Link, Person};
pub use super::preparation::{Absent, Preparation};
use super::shared::Shared;
pub use super::subject::Subject;
use crate::explain::change::Span;
use crate::ingest::{Choices, Error, Preview};
use crate::inputs::Inputs;
use crate::locale::{Language, Locale};
use crate::sample::SampleId;
use crate::score::Settings;
use crate::trick::TrickId;
use crate::verdict::{OFFER, Offer};
use crate::worker::Progress;
use crate::worker::wire::{Delivery, Entry};
pub use action::Action;
use played::Last;
pub(super) use played::Played;
use undo::Undo;

/// The widget's whole state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// Whose activity is shown.
    pub subject: Subject,
    /// The reader's own account that was shown last, which stays until the reader removes it. It is
    /// always [`Subject::Own`].
    pub own: Option<Subject>,
    /// The inputs that the reader typed last.
    pub inputs: Inputs,
    /// The tricks that are played on the activity, in this order.
    pub tricks: Vec<TrickId>,
    /// The weights, the half-life, and whether replies count.
    pub settings: Settings,
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
    /// The public figure beside the dots, by its place in [`REFERENCES`](crate::figure::dots::REFERENCES).
    pub compared: Option<usize>,
    /// The two spans of time that the reader compares; `None` for those that are proposed.
    pub spans: Option<[Span; 2]>,
    /// The language that is shown.
    pub locale: &'static Locale,
    /// The tag of the language that was requested last. It differs from that of `locale` while the
    /// language is loaded.
    pub requested_language: &'static str,
    /// Whether the panel for bringing data is open.
    pub is_intake_open: bool,
    /// Whether the page is sealed, so that the reader's data may come in.
    pub preparation: Preparation,
    /// How far the last import is.
    pub intake: Phase,
    /// The number of the last import. Answers to earlier imports are ignored.
    pub request: u32,
    /// What the reader chose for the files of the last import.
    pub choices: Choices,
    /// The last table whose columns the reader named, with these names: they are proposed when
    /// another table has the same header.
    pub named: Option<Preview>,
    /// Whom the host chose while the reader's data was here. That is shown as soon as the data is gone,
    /// unless the reader has chosen a sample person by then.
    pub waiting: Option<Person>,
    /// Whether the reader wants to say what the columns of the table are that was read last.
    pub is_naming: bool,
    /// Why the widget did not open as it otherwise does.
    pub notice: Option<Notice>,
    /// The panels below the figures that are open: from the lowest bit on, one for each.
    pub open_panels: u8,
    /// Whether the last change was a trick, so that the picture shows what moved.
    pub is_trick_new: bool,
    /// What can be undone and done again.
    undo: Undo,
    /// The numbers that were computed last.
    last: Last,
}

/// Why the widget did not open as it otherwise does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The host moved the frame, which loaded it again. What the reader had brought is gone. It is told
    /// until the reader closes it, brings data or chooses a sample person.
    Moved,
    /// The program failed and was started again. It is told until the reader does anything.
    Restarted,
}

/// How far an import is.
#[derive(Clone, PartialEq)]
pub enum Phase {
    /// No import is under way, and none has failed.
    Idle,
    /// An import is under way. Its progress is `None` until the first message about it.
    Reading(Option<Progress>),
    /// The import is complete, and one of its accounts was shown.
    Done,
    /// The import failed. What was shown before it still is.
    Failed(Problem),
}

/// Why an import brought nothing.
#[derive(Clone, PartialEq)]
pub enum Problem {
    /// The files cannot be read.
    Content(Error),
    /// The program that reads files could not be loaded.
    Unavailable,
    /// The program that reads files stopped without an answer.
    Died,
    /// The reader stopped the import.
    Cancelled,
}

/// What a complete import has brought.
pub struct Import {
    /// The accounts, and the report on what was skipped.
    pub delivery: Delivery,
    /// The accounts with the most items, as indices into [`Delivery::entries`]: the largest first, at
    /// most [`MAX_LISTED`].
    pub busiest: Vec<usize>,
    /// Whether the accounts are on several networks.
    pub has_networks: bool,
    /// Whether the files were read on the page itself, because there could be no worker.
    pub is_on_page: bool,
    /// The account that is shown first, with its number under the default settings, where that was computed
    /// before.
    pub(super) scored: Option<Shared<Scored>>,
}

/// The most accounts that are listed or ranked together. A browser needs seconds to show a list of
/// ten thousand, and nobody reads it.
pub const MAX_LISTED: usize = 300;

impl Import {
    /// An import with what it brought.
    #[must_use]
    pub fn new(delivery: Delivery, is_on_page: bool) -> Import {
        let busiest = delivery.busiest(0..delivery.entries.len(), MAX_LISTED);
        let mut networks = delivery.entries.iter().map(Entry::network);
        let first = networks.next();
        let has_networks = networks.any(|network| Some(network) != first);
        Import { delivery, busiest, has_networks, is_on_page, scored: None }
    }

    /// The account that is shown first, the busiest, as an index into [`Delivery::entries`].
    #[must_use]
    pub fn first_shown(&self) -> usize {
        self.busiest.first().copied().unwrap_or(0)
    }

    /// The accounts that are listed or ranked together: all, in the order of the file, or where there
    /// are more than [`MAX_LISTED`] the busiest, the largest first.
    #[must_use]
    pub fn listed(&self) -> Vec<usize> {
        let n = self.delivery.entries.len();
        if n <= MAX_LISTED { (0..n).collect() } else { self.busiest.clone() }
    }
}

impl State {
    /// The state in which the widget opens.
    #[must_use]
    pub fn new(sample: SampleId, locale: &'static Locale) -> State {
        State {
            subject: Subject::Sample(sample),
            own: None,
            inputs: Inputs::default(),
            tricks: Vec::new(),
            settings: Settings::default(),
            offer: OFFER,
            compared: None,
            spans: None,
            locale,
            requested_language: locale.tag,
            is_intake_open: false,
            preparation: Preparation::Idle,
            intake: Phase::Idle,
            request: 0,
            choices: Choices::default(),
            named: None,
            waiting: None,
            is_naming: false,
            notice: None,
            open_panels: 0,
            is_trick_new: false,
            undo: Undo::default(),
            last: Last::default(),
        }
    }

    /// The state in which the widget opens by a link. `sample` is shown if the link names nobody.
    #[must_use]
    pub fn linked(link: &Link, sample: SampleId, locale: &'static Locale) -> State {
        let mut state = State::new(sample, locale);
        state.open_link(link);
        state
    }

    /// The state in which the widget opens with what was kept, and a notice for the reader. `sample`
    /// is shown if none was kept.
    #[must_use]
    pub fn restored(
        kept: &Kept,
        sample: SampleId,
        locale: &'static Locale,
        notice: Option<Notice>,
    ) -> State {
        // The program may have failed because of an open panel.
        let has_failed = notice == Some(Notice::Restarted);
        let open_panels = if has_failed { 0 } else { kept.open_panels };
        State { notice, open_panels, ..State::linked(&kept.link, sample, locale) }
    }

    /// What a link to this state holds: nothing of the reader's data.
    #[must_use]
    pub fn link(&self) -> Link {
        let person = match self.subject {
            Subject::Sample(sample) => Some(Person::Sample(sample)),
            Subject::Typed(inputs) => Some(Person::Typed(inputs)),
            Subject::Own(..) => None,
        };
        Link {
            person,
            settings: self.settings,
            tricks: self.tricks.clone(),
            offer: self.offer,
            compared: self.compared,
        }
    }

    /// What is kept if the frame is loaded again: nothing of the reader's data.
    #[must_use]
    pub fn kept(&self) -> Kept {
        Kept {
            link: self.link(),
            language: Language::of(self.requested_language),
            has_own_data: self.has_own_data(),
            open_panels: self.open_panels,
        }
    }

    /// Whether the reader's own data is here, is being read, or could not be read.
    #[must_use]
    pub fn has_own_data(&self) -> bool {
        self.own.is_some() || self.intake != Phase::Idle
    }

    /// Whether there is a change to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo.can_undo()
    }

    /// Whether there is a change to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.undo.can_redo()
    }
}
