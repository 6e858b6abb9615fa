//! What the reader gave or chose, and how it changes. Everything else on the page is derived from
//! it. Nothing here touches a browser.

use crate::activity::{Activity, Response};
use crate::ingest::{Choices, Error, Ingested, Preview, Reason};
use crate::locale::Locale;
use crate::sample::SampleId;
use crate::score::Settings;
use crate::verdict::{OFFER, Offer};
use std::rc::Rc;
use yew::Reducible;

/// The widget's whole state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// Whose activity is shown.
    pub subject: Subject,
    /// What the reader set in the paragraph.
    pub settings: Settings,
    /// What the reader has a business be asked.
    pub offer: Offer,
    /// The language.
    pub locale: &'static Locale,
    /// The tag of the language that was wanted last; it may have to be loaded first.
    pub requested_language: &'static str,
    /// Whether the intake is open.
    pub is_intake_open: bool,
    /// What became of the reader's last try to bring data.
    pub intake: Phase,
    /// The last request to read something; answers to earlier ones come too late.
    pub request: u32,
    /// What the reader said of the files that were read last.
    pub choices: Choices,
    /// The last table whose columns the reader named, in case that another of its kind comes.
    pub named: Option<Preview>,
}

/// Whose activity.
#[derive(Clone)]
pub enum Subject {
    /// A made-up person's.
    Sample(SampleId),
    /// The reader's own: what was read, and which of its accounts is shown.
    Own(Rc<Import>, usize),
}

/// How far the reader's data is.
#[derive(Clone, PartialEq)]
pub enum Phase {
    /// Nothing is under way.
    Idle,
    /// Something is being read; how far that is, once it is known.
    Reading(Option<Progress>),
    /// It was read and is shown.
    Done,
    /// It could not be read; what was shown before still is.
    Failed(Problem),
}

/// How far reading is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Bytes read.
    pub bytes: f64,
    /// Bytes in all.
    pub total: f64,
    /// Posts found.
    pub posts: f64,
}

/// Why nothing could be read.
#[derive(Clone, PartialEq)]
pub enum Problem {
    /// What the files hold.
    Content(Error),
    /// The program that reads could not be loaded.
    Unavailable,
    /// The program that reads broke off.
    Died,
    /// The reader has stopped it, which is no problem.
    Cancelled,
}

/// What was read.
#[derive(Clone)]
pub struct Import {
    /// The accounts, and the report.
    pub ingested: Ingested,
    /// Whether it was read on the page itself, for lack of a worker.
    pub on_page: bool,
}

/// What can happen.
pub enum Action {
    /// Show a sample person.
    ShowSample(SampleId),
    /// Open or close the intake.
    ToggleIntake,
    /// Begin to read something, of which the reader says this.
    Ask(u32, Choices),
    /// Hear how far reading is.
    Progress(u32, Progress),
    /// What reading brought.
    Answer(u32, Result<Rc<Import>, Problem>),
    /// Show another account of a file that holds several.
    ShowAccount(usize),
    /// Set what one response of a kind counts.
    SetWeight(Response, f64),
    /// Set the shortest half-life, in days.
    SetHalfLife(f64),
    /// Count replies to others as posts, or don't.
    CountReplies(bool),
    /// Put the settings back.
    Reset,
    /// Set what a business is asked.
    SetOffer(Offer),
    /// Want the language of this tag.
    RequestLanguage(&'static str),
    /// Speak a language that was wanted, if it still is.
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
            locale,
            requested_language: locale.tag,
            is_intake_open: false,
            intake: Phase::Idle,
            request: 0,
            choices: Choices::default(),
            named: None,
        }
    }
}

impl State {
    /// The table whose columns the reader is asked for, if one is.
    #[must_use]
    pub fn asked(&self) -> Option<&Preview> {
        match &self.intake {
            Phase::Failed(Problem::Content(error)) => match &error.reason {
                Reason::NoTimeColumn(preview) | Reason::NoCountColumn(preview) => {
                    (!preview.rows.is_empty()).then_some(preview)
                }
                _ => None,
            },
            _ => None,
        }
    }
}

impl Subject {
    /// The activity that is shown.
    #[must_use]
    pub fn activity(&self) -> Activity {
        match self {
            Subject::Sample(id) => id.activity(),
            Subject::Own(import, account) => import.ingested.accounts[*account].clone(),
        }
    }
}

impl PartialEq for Subject {
    fn eq(&self, other: &Subject) -> bool {
        match (self, other) {
            (Subject::Sample(a), Subject::Sample(b)) => a == b,
            (Subject::Own(a, i), Subject::Own(b, j)) => Rc::ptr_eq(a, b) && i == j,
            _ => false,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = State::clone(&self);
        match action {
            Action::ShowSample(id) => {
                next.subject = Subject::Sample(id);
                if let Phase::Reading(_) = next.intake {
                    // The reader has gone on: what is still being read comes too late.
                    next.request = next.request.wrapping_add(1);
                }
                next.intake = Phase::Idle;
            }
            Action::ToggleIntake => next.is_intake_open = !next.is_intake_open,
            Action::Ask(request, choices) => {
                if let (Some(preview), false) = (next.asked(), choices.columns.is_empty()) {
                    next.named =
                        Some(Preview { known: choices.columns.clone(), ..preview.clone() });
                }
                next.request = request;
                next.choices = choices;
                next.intake = Phase::Reading(None);
            }
            Action::Progress(request, progress) => {
                if request == self.request
                    && let Phase::Reading(known) = &mut next.intake
                {
                    *known = Some(progress);
                }
            }
            Action::Answer(request, _) if request != self.request => {}
            Action::Answer(_, Ok(import)) => {
                let account = import.ingested.busiest();
                next.subject = Subject::Own(import, account);
                next.intake = Phase::Done;
            }
            Action::Answer(_, Err(Problem::Cancelled)) => next.intake = Phase::Idle,
            Action::Answer(_, Err(problem)) => {
                next.is_intake_open = true;
                next.intake = Phase::Failed(problem);
            }
            Action::ShowAccount(account) => {
                if let Subject::Own(import, shown) = &mut next.subject
                    && account < import.ingested.accounts.len()
                {
                    *shown = account;
                }
            }
            Action::SetWeight(response, weight) => {
                next.settings.weights[response.index()] = weight;
            }
            Action::SetHalfLife(days) => next.settings.half_life_floor_days = days,
            Action::CountReplies(count) => next.settings.replies_count = count,
            Action::Reset => next.settings = Settings::default(),
            Action::SetOffer(offer) => next.offer = offer,
            Action::RequestLanguage(tag) => next.requested_language = tag,
            Action::SetLanguage(locale) => {
                if locale.tag == self.requested_language {
                    next.locale = locale;
                }
            }
        }
        // The same pointer says that nothing changed, and nothing is drawn again.
        if next == *self { self } else { Rc::new(next) }
    }
}
