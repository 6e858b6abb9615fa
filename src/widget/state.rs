//! What the reader gave or chose, and how it changes. Everything else on the page is derived from
//! it. No function here calls the browser.

mod naming;

use super::kept::Kept;
pub use super::preparation::{Absent, Preparation};
pub use super::subject::Subject;
use crate::activity::Response;
use crate::explain::change::Span;
use crate::ingest::{Choices, Error, Preview};
use crate::locale::{Language, Locale};
use crate::sample::SampleId;
use crate::score::Settings;
use crate::verdict::{OFFER, Offer};
use crate::worker::Progress;
use crate::worker::wire::Delivery;
use std::rc::Rc;
use yew::Reducible;

/// The widget's whole state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// Whose activity is shown.
    pub subject: Subject,
    /// The weights, the half-life, and whether replies count.
    pub settings: Settings,
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
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
    /// The sample person that the host chose while the reader's data was here. It is shown as soon as
    /// that data is gone, unless the reader has chosen a sample person by then.
    pub waiting_sample: Option<SampleId>,
    /// Whether the reader wants to say what the columns of the table are that was read last.
    pub is_naming: bool,
    /// Why the widget did not open as it otherwise does.
    pub notice: Option<Notice>,
    /// The panels below the figures that are open: from the lowest bit on, one for each.
    pub open_panels: u8,
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
    /// Whether the files were read on the page itself, because there could be no worker.
    pub is_on_page: bool,
}

/// The most accounts that are listed or ranked together. A browser needs seconds to show a list of
/// ten thousand, and nobody reads it.
pub const MAX_LISTED: usize = 300;

impl Import {
    /// An import with what it brought.
    #[must_use]
    pub fn new(delivery: Delivery, is_on_page: bool) -> Import {
        let busiest = delivery.busiest(0..delivery.entries.len(), MAX_LISTED);
        Import { delivery, busiest, is_on_page }
    }

    /// The accounts that are listed or ranked together: all, in the order of the file, or where there
    /// are more than [`MAX_LISTED`] the busiest, the largest first.
    #[must_use]
    pub fn listed(&self) -> Vec<usize> {
        let n = self.delivery.entries.len();
        if n <= MAX_LISTED { (0..n).collect() } else { self.busiest.clone() }
    }
}

/// What can happen to the state. An action about an import carries the import's number, as in
/// [`State::request`].
pub enum Action {
    /// Shows the sample person that the reader chose.
    ShowSample(SampleId),
    /// Shows the sample person that the host chose, but never in place of the reader's data.
    FollowHost(SampleId),
    /// Opens the panel for bringing data, or closes it.
    ToggleIntake,
    /// Lets the reader say what the columns of the table are that was read last.
    NameColumns,
    /// Sets how far the preparation is. A page that is sealed stays so.
    Prepare(Preparation),
    /// Starts an import of files for which the reader chose this.
    StartImport(u32, Choices),
    /// Updates the progress of an import.
    UpdateProgress(u32, Progress),
    /// Stops an import, whose answer is ignored from now on.
    StopImport(u32),
    /// Ends an import with its outcome. A failed import leaves the subject unchanged.
    FinishImport(u32, Result<Rc<Import>, Problem>),
    /// Shows the account at this index of the import.
    ShowAccount(usize),
    /// Sets the weight of one response of a kind.
    SetWeight(Response, f64),
    /// Sets the shortest half-life, in days.
    SetHalfLife(f64),
    /// Sets whether replies to others count as posts.
    CountReplies(bool),
    /// Sets whether what is saved or passed on counts alone, or again all that is public.
    CountSavedOrShared(bool),
    /// Restores the default settings.
    Reset,
    /// Sets the spans that are compared.
    SetSpans([Span; 2]),
    /// Sets the terms that the reader proposes to a business.
    SetOffer(Offer),
    /// Opens the panel at this place below the figures, or closes it.
    TogglePanel(usize),
    /// Closes the notice.
    CloseNotice,
    /// Requests the language of this tag.
    RequestLanguage(&'static str),
    /// Switches to a language that was loaded, if it is the one that was requested last.
    SetLanguage(&'static Locale),
}

impl State {
    /// The state in which the widget opens.
    #[must_use]
    pub fn new(sample: SampleId, locale: &'static Locale) -> State {
        State {
            subject: Subject::Sample(sample),
            settings: Settings::default(),
            offer: OFFER,
            spans: None,
            locale,
            requested_language: locale.tag,
            is_intake_open: false,
            preparation: Preparation::Idle,
            intake: Phase::Idle,
            request: 0,
            choices: Choices::default(),
            named: None,
            waiting_sample: None,
            is_naming: false,
            notice: None,
            open_panels: 0,
        }
    }

    /// The state in which the widget opens with what was kept, and a notice for the reader. `sample`
    /// is shown if none was kept.
    #[must_use]
    pub fn restored(
        kept: Kept,
        sample: SampleId,
        locale: &'static Locale,
        notice: Option<Notice>,
    ) -> State {
        let sample = kept.sample.unwrap_or(sample);
        let Kept { settings, offer, .. } = kept;
        // The program may have failed because of an open panel.
        let has_failed = notice == Some(Notice::Restarted);
        let open_panels = if has_failed { 0 } else { kept.open_panels };
        State { settings, offer, notice, open_panels, ..State::new(sample, locale) }
    }

    /// What is kept if the frame is loaded again: nothing of the reader's data.
    #[must_use]
    pub fn kept(&self) -> Kept {
        let sample = match self.subject {
            Subject::Sample(sample) => Some(sample),
            Subject::Own(..) => None,
        };
        Kept {
            sample,
            language: Language::of(self.requested_language),
            settings: self.settings,
            offer: self.offer,
            has_own_data: self.has_own_data(),
            open_panels: self.open_panels,
        }
    }

    /// Whether the reader's own data is shown, is being read, or could not be read.
    #[must_use]
    pub fn has_own_data(&self) -> bool {
        matches!(self.subject, Subject::Own(..)) || self.intake != Phase::Idle
    }

    fn show_sample(&mut self, sample: SampleId) {
        self.subject = Subject::Sample(sample);
        self.stop_import();
        self.intake = Phase::Idle;
        self.waiting_sample = None;
    }

    fn stop_import(&mut self) {
        if let Phase::Reading(_) = self.intake {
            // The answer to the import under way is ignored from now on.
            self.request = self.request.wrapping_add(1);
            self.intake = Phase::Idle;
        }
    }

    /// Whether an action is the reader's, and nothing that the widget does by itself. An import after a
    /// failure can be either: see [`State::start_import`].
    fn is_by_the_reader(&self, action: &Action) -> bool {
        match action {
            // The widget requests the language again in which it opens.
            Action::RequestLanguage(tag) => *tag != self.requested_language,
            Action::FollowHost(_)
            | Action::Prepare(_)
            | Action::StartImport(..)
            | Action::UpdateProgress(..)
            | Action::FinishImport(..)
            | Action::SetLanguage(_) => false,
            _ => true,
        }
    }

    fn start_import(&mut self, request: u32, choices: Choices) {
        if let Some(preview) = self.unnamed_table()
            && !choices.columns.is_empty()
        {
            let known = choices.columns.clone();
            self.named = Some(Preview { known, ..preview.clone() });
        }
        // The first import after a failure is not the reader's: it reads again what was chosen before.
        if self.notice != Some(Notice::Restarted) || self.request > 0 {
            self.notice = None;
        }
        self.is_naming = false;
        self.request = request;
        self.choices = choices;
        self.intake = Phase::Reading(None);
    }

    fn finish_import(&mut self, outcome: Result<Rc<Import>, Problem>) {
        match outcome {
            Ok(import) => {
                let account = import.busiest.first().copied().unwrap_or(0);
                self.subject = Subject::Own(import, account);
                self.is_intake_open = false;
                self.intake = Phase::Done;
            }
            Err(Problem::Cancelled) => self.intake = Phase::Idle,
            Err(problem) => {
                self.is_intake_open = true;
                self.intake = Phase::Failed(problem);
            }
        }
    }

    fn show_account(&mut self, account: usize) {
        if let Subject::Own(import, shown) = &mut self.subject
            && account < import.delivery.entries.len()
        {
            *shown = account;
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = State::clone(&self);
        if self.notice == Some(Notice::Restarted) && self.is_by_the_reader(&action) {
            next.notice = None;
        }
        match action {
            Action::ShowSample(sample) => {
                next.notice = None;
                next.show_sample(sample);
            }
            Action::FollowHost(sample) => next.waiting_sample = Some(sample),
            Action::ToggleIntake => next.is_intake_open = !next.is_intake_open,
            Action::NameColumns => next.is_naming = true,
            Action::Prepare(_) if matches!(self.preparation, Preparation::Sealed(_)) => {}
            Action::Prepare(preparation) => next.preparation = preparation,
            Action::StartImport(request, choices) => next.start_import(request, choices),
            Action::UpdateProgress(request, _)
            | Action::StopImport(request)
            | Action::FinishImport(request, _)
                if request != self.request => {}
            Action::StopImport(_) => next.stop_import(),
            Action::UpdateProgress(_, progress) => {
                if let Phase::Reading(known) = &mut next.intake {
                    *known = Some(progress);
                }
            }
            Action::FinishImport(_, outcome) => next.finish_import(outcome),
            Action::ShowAccount(account) => next.show_account(account),
            Action::SetWeight(response, weight) => {
                next.settings.weights[response.index()] = weight;
            }
            Action::SetHalfLife(days) => next.settings.half_life_floor_days = days,
            Action::CountReplies(count) => next.settings.replies_count = count,
            Action::CountSavedOrShared(true) => {
                next.settings = next.settings.counting_saved_or_shared();
            }
            Action::CountSavedOrShared(false) => {
                next.settings = next.settings.counting(Response::is_public);
            }
            Action::Reset => next.settings = Settings::default(),
            Action::SetSpans(spans) => next.spans = Some(spans),
            Action::SetOffer(offer) => next.offer = offer,
            Action::TogglePanel(at) => next.open_panels ^= 1 << at,
            Action::CloseNotice => next.notice = None,
            Action::RequestLanguage(tag) => next.requested_language = tag,
            Action::SetLanguage(locale) => {
                if locale.tag == self.requested_language {
                    next.locale = locale;
                }
            }
        }
        if !next.has_own_data()
            && let Some(sample) = next.waiting_sample
        {
            next.show_sample(sample);
        }
        // Other posts are of another time.
        if next.subject != self.subject {
            next.spans = None;
        }
        // An action that changes nothing gives back the same pointer, and nothing is rendered.
        if next == *self { self } else { Rc::new(next) }
    }
}
