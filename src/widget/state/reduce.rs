//! How each action changes the state.

use super::super::link::{Link, Person};
use super::undo::{Control, Given};
use super::{Action, Import, Notice, Phase, Preparation, Problem, State, Subject};
use crate::activity::Response;
use crate::hundredths::rounded;
use crate::ingest::{Choices, Preview};
use crate::sample::{SAMPLES, SampleId};
use crate::score::Settings;
use crate::trick::TrickId;
use crate::verdict::Offer;
use std::rc::Rc;
use yew::Reducible;

impl State {
    /// Shows what a link holds.
    pub(super) fn open_link(&mut self, link: &Link) {
        if let Some(person) = link.person {
            self.show(person);
        }
        (self.settings, self.tricks) = (link.settings, link.tricks.clone());
        (self.offer, self.compared) = (link.offer, link.compared);
    }

    fn show_sample(&mut self, sample: SampleId) {
        self.notice = None;
        self.show(Person::Sample(sample));
    }

    fn follow_link(&mut self, link: &Link) {
        if self.own.is_none() && !matches!(self.intake, Phase::Reading(_)) {
            self.notice = None;
            self.open_link(link);
        }
    }

    fn show(&mut self, person: Person) {
        match person {
            Person::Sample(sample) => self.subject = Subject::Sample(sample),
            Person::Typed(inputs) => {
                self.inputs = inputs;
                self.subject = Subject::Typed(inputs);
            }
        }
        self.waiting = None;
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
            self.tricks.clear();
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
        let State { subject, tricks, settings, offer, compared, .. } = self;
        Given {
            subject: subject.clone(),
            tricks: tricks.clone(),
            settings: *settings,
            offer: *offer,
            compared: *compared,
        }
    }

    fn give(&mut self, given: Option<&Given>) {
        let Some(Given { subject, tricks, settings, offer, compared }) = given.cloned() else {
            return;
        };
        if let Subject::Typed(inputs) = subject {
            self.inputs = inputs;
        }
        if let Subject::Own(..) = subject {
            self.own = Some(subject.clone());
        }
        (self.subject, self.tricks, self.settings) = (subject, tricks, settings);
        (self.offer, self.compared) = (offer, compared);
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
            && let known = choices.columns_of(&preview.header)
            && !known.is_empty()
        {
            self.named = Some(Preview { known: known.to_vec(), ..preview.clone() });
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
                let account = import.first_shown();
                self.undo.forget_own_data();
                self.subject = Subject::Own(import, account);
                self.own = Some(self.subject.clone());
                self.tricks.clear();
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
            Action::ShowSample(sample) => next.show_sample(sample),
            Action::FollowHost(person) => next.waiting = Some(person),
            Action::FollowLink(link) => next.follow_link(&link),
            Action::ShowInputs(inputs) => {
                next.inputs = inputs.within_ranges();
                next.subject = Subject::Typed(next.inputs);
            }
            Action::ShowOwn => next.show_own(),
            Action::RemoveOwn => next.remove_own(SAMPLES[0].id),
            Action::ToggleTrick(trick) => next.toggle_trick(trick),
            Action::TakeTricksBack => next.tricks.clear(),
            Action::Undo => {
                let given = next.undo.undo(self.given());
                next.give(given.as_deref());
            }
            Action::Redo => {
                let given = next.undo.redo(self.given());
                next.give(given.as_deref());
            }
            Action::Rest => next.undo.rest(),
            Action::PutBack => {
                let given = next.undo.put_back();
                next.give(given.as_deref());
            }
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
            Action::Compare(place) => next.compared = place,
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
            && let Some(person) = next.waiting
        {
            next.show(person);
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
        if next == *self {
            return self;
        }
        // The numbers are known before anything is rendered.
        next.played();
        Rc::new(next)
    }
}
