//! What can happen to the state.

use super::super::link::{Link, Person};
use super::{Import, Preparation, Problem};
use crate::activity::Response;
use crate::explain::change::Span;
use crate::ingest::Choices;
use crate::inputs::Inputs;
use crate::locale::Locale;
use crate::sample::SampleId;
use crate::trick::TrickId;
use crate::verdict::Offer;
use crate::worker::Progress;
use std::rc::Rc;

/// What can happen to the state. An action about an import carries the import's number, as in
/// [`State::request`](super::State::request).
pub enum Action {
    /// Shows the sample person that the reader chose.
    ShowSample(SampleId),
    /// Shows whom the host chose, but never in place of the reader's data.
    FollowHost(Person),
    /// Shows what a link holds, unless the reader's data is here.
    FollowLink(Link),
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
    /// Takes back what the control that is in the reader's hand has changed since it last rested.
    PutBack,
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
    /// Puts the public figure at this place beside the dots, or none.
    Compare(Option<usize>),
    /// Opens the panel at this place below the figures, or closes it.
    TogglePanel(usize),
    /// Closes the notice.
    CloseNotice,
    /// Requests the language of this tag.
    RequestLanguage(&'static str),
    /// Switches to a language that was loaded, if it is the one that was requested last.
    SetLanguage(&'static Locale),
}
