//! What the reader gave or chose, and how it changes. Everything else on the page is derived from
//! it. No function here calls the browser.

mod naming;
mod undo;

use super::kept::Kept;
use super::link::{Link, Person};
pub use super::preparation::{Absent, Preparation};
pub use super::subject::Subject;
use crate::activity::Response;
use crate::explain::change::Span;
use crate::hundredths::rounded;
use crate::ingest::{Choices, Error, Preview};
use crate::inputs::Inputs;
use crate::locale::{Language, Locale};
use crate::sample::{SAMPLES, SampleId};
use crate::score::Settings;
use crate::trick::TrickId;
use crate::verdict::{OFFER, Offer};
use crate::worker::Progress;
use crate::worker::wire::Delivery;
use std::rc::Rc;
use undo::{Control, Given, Undo};
use yew::Reducible;

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
    /// Whether the last change was a trick, so that the picture shows what moved.
    pub is_trick_new: bool,
    /// What can be undone and done again.
    undo: Undo,
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
    /// Shows the posts that are made from these inputs.
    ShowInputs(Inputs),
    /// Shows the reader's own account again.
    ShowOwn,
    /// Removes the reader's own data.
    RemoveOwn,
    /// Plays a trick on top of the others, or takes it back.
    ToggleTrick(TrickId),
    /// Takes all tricks back.
    TakeTricksBack,
    /// Undoes the last change of the reader.
    Undo,
    /// Does the change again that was undone last.
    Redo,
    /// Ends the changes of a control: a further one is undone by itself.
    Rest,
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
            own: None,
            inputs: Inputs::default(),
            tricks: Vec::new(),
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
            is_trick_new: false,
            undo: Undo::default(),
        }
    }

    /// The state in which the widget opens by a link. `sample` is shown if the link names nobody.
    #[must_use]
    pub fn linked(link: &Link, sample: SampleId, locale: &'static Locale) -> State {
        let mut state = State::new(sample, locale);
        match link.person {
            Some(Person::Sample(sample)) => state.subject = Subject::Sample(sample),
            Some(Person::Typed(inputs)) => {
                state.inputs = inputs;
                state.subject = Subject::Typed(inputs);
            }
            None => {}
        }
        State { settings: link.settings, tricks: link.tricks.clone(), offer: link.offer, ..state }
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
        Link { person, settings: self.settings, tricks: self.tricks.clone(), offer: self.offer }
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

    fn show_sample(&mut self, sample: SampleId) {
        self.subject = Subject::Sample(sample);
        self.waiting_sample = None;
        // A question about a file stays: the reader can answer it later.
        if self.unnamed_table().is_none() && matches!(self.intake, Phase::Failed(_)) {
            self.intake = Phase::Idle;
        }
    }

    fn show_own(&mut self) {
        if let Some(own) = &self.own {
            self.subject = own.clone();
        }
    }

    /// Removes the reader's data, also from what can be undone.
    fn remove_own(&mut self, sample: SampleId) {
        self.stop_import();
        self.own = None;
        self.undo.forget_own_data();
        self.intake = Phase::Idle;
        self.is_naming = false;
        if let Subject::Own(..) = self.subject {
            self.subject = Subject::Sample(sample);
        }
    }

    fn toggle_trick(&mut self, trick: TrickId) {
        match self.tricks.iter().position(|played| *played == trick) {
            Some(place) => {
                self.tricks.remove(place);
            }
            None => self.tricks.push(trick),
        }
    }

    /// What the reader gave or chose and may want back.
    fn given(&self) -> Given {
        let State { subject, tricks, settings, offer, .. } = self;
        Given {
            subject: subject.clone(),
            tricks: tricks.clone(),
            settings: *settings,
            offer: *offer,
        }
    }

    fn give(&mut self, given: &Given) {
        let Given { subject, tricks, settings, offer } = given.clone();
        if let Subject::Typed(inputs) = subject {
            self.inputs = inputs;
        }
        if let Subject::Own(..) = subject {
            self.own = Some(subject.clone());
        }
        (self.subject, self.tricks, self.settings, self.offer) = (subject, tricks, settings, offer);
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
                self.undo.forget_own_data();
                self.subject = Subject::Own(import, account);
                self.own = Some(self.subject.clone());
                self.tricks.clear();
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
            self.own = Some(self.subject.clone());
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = State::clone(&self);
        let control = Control::of(&action);
        next.is_trick_new = match &action {
            Action::ToggleTrick(_) | Action::TakeTricksBack | Action::Undo | Action::Redo => true,
            action => self.is_trick_new && !self.is_by_the_reader(action),
        };
        if self.notice == Some(Notice::Restarted) && self.is_by_the_reader(&action) {
            next.notice = None;
        }
        match action {
            Action::ShowSample(sample) => {
                next.notice = None;
                next.show_sample(sample);
            }
            Action::FollowHost(sample) => next.waiting_sample = Some(sample),
            Action::ShowInputs(inputs) => {
                next.inputs = inputs.within_ranges();
                next.subject = Subject::Typed(next.inputs);
            }
            Action::ShowOwn => next.show_own(),
            Action::RemoveOwn => next.remove_own(SAMPLES[0].id),
            Action::ToggleTrick(trick) => next.toggle_trick(trick),
            Action::TakeTricksBack => next.tricks.clear(),
            Action::Undo => {
                if let Some(given) = next.undo.undo(self.given()) {
                    next.give(&given);
                }
            }
            Action::Redo => {
                if let Some(given) = next.undo.redo(self.given()) {
                    next.give(&given);
                }
            }
            Action::Rest => next.undo.rest(),
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
                next.settings.weights[response.index()] = rounded(weight);
            }
            Action::SetHalfLife(days) => next.settings.half_life_floor_days = rounded(days),
            Action::CountReplies(count) => next.settings.replies_count = count,
            Action::CountSavedOrShared(true) => {
                next.settings = next.settings.counting_saved_or_shared();
            }
            Action::CountSavedOrShared(false) => {
                next.settings = next.settings.counting(Response::is_public);
            }
            Action::Reset => next.settings = Settings::default(),
            Action::SetSpans(spans) => next.spans = Some(spans),
            Action::SetOffer(Offer { cost, worth, requests_a_day }) => {
                next.offer = Offer {
                    cost: rounded(cost),
                    worth: rounded(worth),
                    requests_a_day: rounded(requests_a_day),
                };
            }
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
        if let Some(control) = control
            && next.given() != self.given()
        {
            next.undo.changed(self.given(), control);
        }
        // Other posts are of another time.
        if next.subject != self.subject {
            next.spans = None;
        }
        // An action that changes nothing gives back the same pointer, and nothing is rendered.
        if next == *self { self } else { Rc::new(next) }
    }
}
