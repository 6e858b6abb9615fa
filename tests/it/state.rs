//! How the widget's state changes: every action, and when nothing changes.

use crate::deliveries::sent;
use influence_score::activity::{Response, Time};
use influence_score::ingest::{
    Choices, Column, DayMonth, Error, Ingested, Preview, Reason, Report,
};
use influence_score::inputs::Inputs;
use influence_score::locale::Locale;
use influence_score::sample::SAMPLES;
use influence_score::score::Settings;
use influence_score::trick::TrickId;
use influence_score::verdict::{OFFER, Offer};
use influence_score::widget::kept::Kept;
use influence_score::widget::link::{Link, Person};
use influence_score::widget::state::{
    Absent, Action, Import, Notice, Phase, Preparation, Problem, State, Subject,
};
use influence_score::worker::Progress;
use influence_score::worker::wire::decode_without_pause;
use std::rc::Rc;
use yew::Reducible;

const PROGRESS: Progress = Progress { bytes: 1.0, total: 2.0, posts: 3.0 };

fn opening() -> Rc<State> {
    Rc::new(State::new(SAMPLES[0].id, Locale::of("en")))
}

fn after<const N: usize>(state: &Rc<State>, actions: [Action; N]) -> Rc<State> {
    actions.into_iter().fold(Rc::clone(state), Reducible::reduce)
}

/// The opening state during the import of this number.
fn importing(request: u32) -> Rc<State> {
    after(&opening(), [Action::StartImport(request, Choices::default())])
}

/// An import with two accounts, of which the second has more posts.
fn import() -> Rc<Import> {
    let mut accounts = vec![SAMPLES[0].id.activity(), SAMPLES[1].id.activity()];
    accounts.sort_by_key(influence_score::activity::Activity::len);
    assert!(accounts[0].len() < accounts[1].len());
    let (report, left_out) = (Report::default(), Vec::new());
    let ingested = Ingested { formats: Vec::new(), accounts, report, left_out };
    let delivery = decode_without_pause(sent(Ok(ingested))).unwrap().unwrap();
    Rc::new(Import::new(delivery, false))
}

/// The opening state after an import of two accounts.
fn imported() -> Rc<State> {
    after(&importing(1), [Action::FinishImport(1, Ok(import()))])
}

fn content(reason: Reason) -> Problem {
    Problem::Content(Error::new("posts.csv", reason))
}

/// A table without a column of times.
fn table(header: &str) -> Preview {
    Preview {
        header: vec![header.to_owned(), "likes".to_owned()],
        known: vec![(Column::Likes, 1)],
        rows: vec![vec!["yesterday".to_owned(), "3".to_owned()]],
    }
}

fn assert_same(state: &Rc<State>, action: Action) {
    assert!(Rc::ptr_eq(&after(state, [action]), state));
}

#[test]
fn the_widget_opens_with_a_sample_and_the_default_settings() {
    let state = opening();
    assert!(state.subject == Subject::Sample(SAMPLES[0].id));
    assert_eq!(state.settings, Settings::default());
    assert_eq!(state.offer, OFFER);
    assert_eq!((state.locale.tag, state.requested_language), ("en", "en"));
    assert!(!state.is_intake_open && state.intake == Phase::Idle && state.named.is_none());
    assert_eq!((state.request, &state.choices), (0, &Choices::default()));
    assert_eq!(*state.subject.activity(), SAMPLES[0].id.activity());
}

#[test]
fn a_sample_is_shown() {
    let state = after(&opening(), [Action::ShowSample(SAMPLES[1].id)]);
    assert!(state.subject == Subject::Sample(SAMPLES[1].id));
    assert_same(&state, Action::ShowSample(SAMPLES[1].id));
    // It replaces the message about an import that failed.
    let died = Action::FinishImport(1, Err(Problem::Died));
    let state = after(&importing(1), [died, Action::ShowSample(SAMPLES[1].id)]);
    assert!(state.subject == Subject::Sample(SAMPLES[1].id) && state.intake == Phase::Idle);
}

#[test]
fn nothing_that_was_brought_is_lost_by_a_look_at_a_sample() {
    let look = || Action::ShowSample(SAMPLES[1].id);
    // An import that was shown.
    let looked = after(&imported(), [look()]);
    assert!(looked.subject == Subject::Sample(SAMPLES[1].id) && looked.has_own_data());
    let back = after(&looked, [Action::ShowOwn]);
    assert!(back.subject == imported().subject || matches!(back.subject, Subject::Own(_, 1)));
    // Also the account of it that was chosen.
    let back = after(&imported(), [Action::ShowAccount(0), look(), Action::ShowOwn]);
    assert!(matches!(back.subject, Subject::Own(_, 0)));
    // An import under way goes on, and a question about a file stays.
    let finished = after(&importing(1), [look(), Action::FinishImport(1, Ok(import()))]);
    assert!(matches!(finished.subject, Subject::Own(_, 1)));
    let question = content(Reason::NoTimeColumn(table("when")));
    let asked = after(&importing(1), [Action::FinishImport(1, Err(question)), look()]);
    assert_eq!(asked.unnamed_table(), Some(&table("when")));
    // Without own data there is nothing to show.
    assert_same(&opening(), Action::ShowOwn);
}

#[test]
fn own_data_is_gone_when_the_reader_removes_it() {
    let looked = after(&imported(), [Action::ShowSample(SAMPLES[1].id)]);
    for state in [imported(), looked] {
        let removed = after(&state, [Action::RemoveOwn]);
        assert!(!removed.has_own_data() && removed.own.is_none());
        assert!(matches!(removed.subject, Subject::Sample(_)));
        assert_same(&removed, Action::ShowOwn);
        // Not even undoing brings it back.
        let mut undone = removed;
        while undone.can_undo() {
            undone = after(&undone, [Action::Undo]);
            assert!(!matches!(undone.subject, Subject::Own(..)) && !undone.has_own_data());
        }
    }
    // No state holds it any longer, nor does what the states remember of each other.
    let brought = import();
    let held = Rc::downgrade(&brought);
    let finished = after(&importing(1), [Action::FinishImport(1, Ok(brought))]);
    let tricked = after(&finished, [Action::ToggleTrick(TrickId::DeleteBest)]);
    drop(finished);
    let removed = after(&tricked, [Action::RemoveOwn]);
    drop(tricked);
    assert!(held.upgrade().is_none() && !removed.has_own_data());
    // An import that is under way stops.
    let removed = after(&importing(1), [Action::RemoveOwn]);
    assert_same(&removed, Action::FinishImport(1, Ok(import())));
}

#[test]
fn the_host_chooses_a_sample_while_no_own_data_is_here() {
    let follow = |sample: usize| Action::FollowHost(Person::Sample(SAMPLES[sample].id));
    let state = after(&opening(), [follow(1)]);
    assert!(state.subject == Subject::Sample(SAMPLES[1].id) && state.waiting.is_none());
    assert_same(&state, follow(1));
    // Also after the reader has chosen one.
    let state = after(&opening(), [Action::ShowSample(SAMPLES[2].id), follow(3)]);
    assert!(state.subject == Subject::Sample(SAMPLES[3].id));
}

#[test]
fn the_host_never_replaces_what_a_reader_brought() {
    let follow = || Action::FollowHost(Person::Sample(SAMPLES[2].id));
    let failed = |problem| after(&importing(1), [Action::FinishImport(1, Err(problem))]);
    // Shown, being read, asked about, or failed: the reader can go on with each.
    for state in [
        imported(),
        importing(1),
        after(&importing(1), [Action::UpdateProgress(1, PROGRESS)]),
        failed(content(Reason::NoTimeColumn(table("when")))),
        failed(Problem::Died),
    ] {
        let waiting = after(&state, [follow()]);
        assert!(waiting.subject == state.subject && waiting.intake == state.intake);
        assert_eq!(waiting.request, state.request);
        assert_eq!(waiting.waiting, Some(Person::Sample(SAMPLES[2].id)));
        // A sample that the reader chooses is the reader's choice, and the host's is forgotten.
        let chosen = after(&waiting, [Action::ShowSample(SAMPLES[3].id)]);
        assert!(chosen.subject == Subject::Sample(SAMPLES[3].id));
        assert_eq!(chosen.waiting, None);
    }
}

#[test]
fn the_sample_of_the_host_waits_until_own_data_is_gone() {
    let follow = Action::FollowHost(Person::Sample(SAMPLES[2].id));
    let cancel = |request| Action::FinishImport(request, Err(Problem::Cancelled));
    let state = after(&importing(1), [follow, cancel(1)]);
    assert!(state.subject == Subject::Sample(SAMPLES[2].id) && state.waiting.is_none());
    // What an earlier import brought is still here after a later one was stopped.
    let again = Action::StartImport(2, Choices::default());
    let state =
        after(&imported(), [Action::FollowHost(Person::Sample(SAMPLES[2].id)), again, cancel(2)]);
    assert!(matches!(state.subject, Subject::Own(..)) && state.waiting.is_some());
}

#[test]
fn the_host_may_choose_inputs_in_place_of_a_sample_person() {
    let inputs: Inputs = "5,12,2,1,20,10,800,300".parse().unwrap();
    let follow = || Action::FollowHost(Person::Typed(inputs));
    let state = after(&opening(), [follow()]);
    assert!(state.subject == Subject::Typed(inputs) && state.inputs == inputs);
    let waiting = after(&imported(), [follow()]);
    assert!(matches!(waiting.subject, Subject::Own(..)));
    assert!(after(&waiting, [Action::RemoveOwn]).subject == Subject::Typed(inputs));
}

#[test]
fn a_link_in_the_address_is_followed_as_if_it_had_been_loaded() {
    let link = Link::from_text("inputs=5,12,2,1,20,10,800,300&half-life=7&tricks=delete_best");
    let before =
        after(&opening(), [Action::TogglePanel(2), Action::SetWeight(Response::Like, 3.0)]);
    let state = after(&before, [Action::FollowLink(link.clone())]);
    assert_eq!(state.link(), link);
    assert!(state.inputs == "5,12,2,1,20,10,800,300".parse().unwrap());
    // The reader can go back, and what the link says nothing of stays.
    assert_eq!(after(&state, [Action::Undo]).link(), before.link());
    assert_eq!(state.open_panels, before.open_panels);
    assert_same(&state, Action::FollowLink(link.clone()));
    // What the reader brought is never replaced, nor what is being read.
    for state in [imported(), importing(1), after(&imported(), [Action::ShowSample(SAMPLES[1].id)])]
    {
        assert_same(&state, Action::FollowLink(link.clone()));
    }
    // A file that could not be read is no data.
    let failed = after(&importing(1), [Action::FinishImport(1, Err(content(Reason::Empty)))]);
    assert_eq!(after(&failed, [Action::FollowLink(link.clone())]).link(), link);
}

#[test]
fn what_is_kept_opens_the_next_widget() {
    let chosen = [
        Action::SetWeight(Response::Quote, 2.5),
        Action::SetHalfLife(7.0),
        Action::CountReplies(true),
        Action::SetOffer(Offer { cost: 12.0, worth: 0.25, ..OFFER }),
        Action::ShowSample(SAMPLES[2].id),
        Action::RequestLanguage("de"),
        Action::TogglePanel(1),
        Action::TogglePanel(3),
    ];
    let state = after(&opening(), chosen);
    let kept = state.kept();
    assert_eq!(Kept::from_text(&kept.to_text()), Some(kept.clone()));
    assert_eq!((kept.language.tag, kept.has_own_data), ("de", false));
    let opened = State::restored(&kept, SAMPLES[0].id, Locale::of("de"), None);
    assert!(opened.subject == state.subject && opened.notice.is_none());
    assert_eq!((opened.settings, opened.offer), (state.settings, state.offer));
    assert_eq!(opened.open_panels, 0b1010);
    assert_eq!(opened.kept(), kept);
    // A panel may be the reason why the program failed.
    let restarted = State::restored(&kept, SAMPLES[0].id, state.locale, Some(Notice::Restarted));
    assert_eq!(restarted.open_panels, 0);
}

#[test]
fn the_notice_of_a_failure_stays_until_the_reader_does_anything() {
    let kept = opening().kept();
    let opened =
        |notice| Rc::new(State::restored(&kept, SAMPLES[0].id, Locale::of("en"), Some(notice)));
    let notice = |notice, action| opened(notice).reduce(action).notice;
    // What the widget does by itself.
    for action in [
        Action::RequestLanguage("en"),
        Action::SetLanguage(Locale::of("en")),
        Action::FollowHost(Person::Sample(SAMPLES[1].id)),
        Action::Prepare(Preparation::Loading),
        Action::StartImport(1, Choices::default()),
        Action::UpdateProgress(0, PROGRESS),
        Action::FinishImport(0, Err(Problem::Died)),
    ] {
        assert_eq!(notice(Notice::Restarted, action), Some(Notice::Restarted));
    }
    let by_the_reader: [fn() -> Action; 8] = [
        || Action::RequestLanguage("de"),
        || Action::ToggleIntake,
        || Action::SetWeight(Response::Like, 2.0),
        || Action::CountReplies(true),
        || Action::Reset,
        || Action::TogglePanel(0),
        || Action::ShowSample(SAMPLES[1].id),
        || Action::CloseNotice,
    ];
    for action in by_the_reader {
        assert_eq!(notice(Notice::Restarted, action()), None);
    }
    // That data is gone is told until it matters no more, or the reader closes it.
    let is_told = |action: &fn() -> Action| notice(Notice::Moved, action()) == Some(Notice::Moved);
    assert_eq!(by_the_reader.iter().filter(|action| is_told(action)).count(), 6);
}

#[test]
fn nothing_of_own_data_is_kept_but_that_it_was_there() {
    let kept = imported().kept();
    assert!(kept.has_own_data);
    let link = Link { person: None, ..opening().link() };
    assert_eq!(kept, Kept { has_own_data: true, link, ..opening().kept() });
    for state in [importing(1), after(&imported(), [Action::ShowAccount(0)])] {
        assert!(state.kept().has_own_data);
    }
    let opened = State::restored(&kept, SAMPLES[1].id, Locale::of("en"), Some(Notice::Moved));
    assert!(opened.subject == Subject::Sample(SAMPLES[1].id) && !opened.has_own_data());
    assert_eq!(opened.notice, Some(Notice::Moved));
    // The notice stays until the reader brings data again, or chooses a sample.
    let start = |request| Action::StartImport(request, Choices::default());
    assert_eq!(Rc::new(opened.clone()).reduce(start(1)).notice, None);
    assert_eq!(Rc::new(opened).reduce(Action::ShowSample(SAMPLES[1].id)).notice, None);
    // After a failure, the first import is not the reader's, but reads again what was there.
    let restarted =
        State::restored(&kept, SAMPLES[1].id, Locale::of("en"), Some(Notice::Restarted));
    let read = after(&Rc::new(restarted), [start(1), Action::FinishImport(1, Ok(import()))]);
    assert_eq!(read.notice, Some(Notice::Restarted));
    assert_eq!(after(&read, [start(2)]).notice, None);
}

#[test]
fn only_what_a_widget_keeps_is_restored() {
    let kept = opening().kept();
    assert_eq!(kept.to_text(), "sample=one-hit-wonder&language=en&own=0&panels=0");
    for text in [
        "",
        " ",
        "sample=one-hit-wonder",
        "language=en&own=0",
        "language=en&own=0&panels=",
        "language=en&own=0&panels=256",
        "language=en&own=0&panels=-1",
        "own=0&panels=0",
    ] {
        assert_eq!(Kept::from_text(text), None, "{text}");
    }
}

#[test]
fn the_intake_opens_and_closes() {
    let open = after(&opening(), [Action::ToggleIntake]);
    assert!(open.is_intake_open);
    assert!(after(&open, [Action::ToggleIntake]) == opening());
}

#[test]
fn an_import_begins_with_its_number_and_choices() {
    let choices = Choices { day_month: Some(DayMonth::MonthFirst), ..Choices::default() };
    let state = after(&opening(), [Action::StartImport(7, choices.clone())]);
    assert_eq!((state.request, &state.choices), (7, &choices));
    assert!(state.intake == Phase::Reading(None));
    assert!(state.subject == Subject::Sample(SAMPLES[0].id) && state.named.is_none());
}

#[test]
fn progress_is_that_of_the_import_under_way() {
    let state = after(&importing(2), [Action::UpdateProgress(2, PROGRESS)]);
    assert!(state.intake == Phase::Reading(Some(PROGRESS)));
    assert_same(&state, Action::UpdateProgress(2, PROGRESS));
    let outdated = Progress { bytes: 9.0, ..PROGRESS };
    assert_same(&state, Action::UpdateProgress(1, outdated));
    // Progress that is told after the end of the import changes nothing.
    assert_same(&imported(), Action::UpdateProgress(1, outdated));
}

#[test]
fn an_import_shows_the_account_with_most_posts() {
    let import = import();
    let state = after(&importing(1), [Action::FinishImport(1, Ok(Rc::clone(&import)))]);
    assert!(state.subject == Subject::Own(Rc::clone(&import), 1));
    assert!(state.intake == Phase::Done);
    assert_eq!(*state.subject.activity(), import.delivery.activity(1).unwrap());
}

#[test]
fn an_answer_to_an_outdated_request_changes_nothing() {
    let state = importing(2);
    assert_same(&state, Action::FinishImport(1, Ok(import())));
    for problem in [Problem::Unavailable, Problem::Died, Problem::Cancelled, content(Reason::Empty)]
    {
        assert_same(&state, Action::FinishImport(1, Err(problem)));
    }
}

#[test]
fn an_import_that_failed_opens_the_intake_and_keeps_what_was_shown() {
    for problem in [Problem::Unavailable, Problem::Died, content(Reason::Empty)] {
        let failed = Action::FinishImport(2, Err(problem.clone()));
        let state = after(&imported(), [Action::StartImport(2, Choices::default()), failed]);
        assert!(state.intake == Phase::Failed(problem) && state.is_intake_open);
        assert!(matches!(state.subject, Subject::Own(_, 1)));
    }
}

#[test]
fn an_import_that_the_reader_stopped_is_no_failure() {
    let state = after(&importing(1), [Action::FinishImport(1, Err(Problem::Cancelled))]);
    assert!(state.intake == Phase::Idle && !state.is_intake_open);
    assert!(state.subject == Subject::Sample(SAMPLES[0].id));
}

#[test]
fn an_answer_that_came_before_the_import_was_stopped_changes_nothing() {
    let state = after(&importing(1), [Action::StopImport(1)]);
    assert!(state.intake == Phase::Idle);
    assert_same(&state, Action::FinishImport(1, Ok(import())));
    assert_same(&state, Action::StopImport(1));
    // An import that is complete cannot be stopped, nor one that another has replaced.
    assert_same(&imported(), Action::StopImport(1));
    assert_same(&importing(2), Action::StopImport(1));
}

#[test]
fn another_account_of_the_import_is_shown() {
    let state = after(&imported(), [Action::ShowAccount(0)]);
    assert!(matches!(state.subject, Subject::Own(_, 0)));
    assert_same(&state, Action::ShowAccount(0));
    // There are two, and a sample has none.
    assert_same(&state, Action::ShowAccount(2));
    assert_same(&opening(), Action::ShowAccount(0));
}

#[test]
fn settings_change_one_by_one_and_are_reset_together() {
    let changed = [
        Action::SetWeight(Response::Reply, 2.5),
        Action::SetHalfLife(30.0),
        Action::CountReplies(true),
    ];
    let state = after(&opening(), changed);
    let mut expected = Settings::default();
    expected.weights[Response::Reply.index()] = 2.5;
    expected.half_life_floor_days = 30.0;
    expected.replies_count = true;
    assert_ne!(expected, Settings::default());
    assert_eq!(state.settings, expected);
    assert_same(&state, Action::SetWeight(Response::Reply, 2.5));
    assert_same(&state, Action::SetHalfLife(30.0));
    assert_same(&state, Action::CountReplies(true));
    assert_eq!(after(&state, [Action::Reset]).link(), opening().link());
    assert_same(&opening(), Action::Reset);
}

#[test]
fn an_offer_is_set() {
    let offer = Offer { cost: 12.0, ..OFFER };
    let state = after(&opening(), [Action::SetOffer(offer)]);
    assert_eq!(state.offer, offer);
    assert_same(&state, Action::SetOffer(offer));
    // It is no setting of the number.
    assert_eq!(after(&state, [Action::Reset]).offer, offer);
}

#[test]
fn a_language_is_shown_when_it_is_the_one_requested_last() {
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    let request = |locale: &Locale| Action::RequestLanguage(locale.tag);
    let requested = after(&opening(), [request(de)]);
    assert_eq!((requested.locale.tag, requested.requested_language), ("en", "de"));
    assert_same(&requested, request(de));
    assert_eq!(after(&requested, [Action::SetLanguage(de)]).locale.tag, "de");
    // Loading German takes long, and meanwhile the reader goes back to English.
    let back = after(&requested, [request(en), Action::SetLanguage(en)]);
    assert_same(&back, Action::SetLanguage(de));
}

#[test]
fn a_table_whose_columns_are_unknown_is_asked_about() {
    let failed = |reason| after(&importing(1), [Action::FinishImport(1, Err(content(reason)))]);
    for reason in [Reason::NoTimeColumn(table("when")), Reason::NoCountColumn(table("when"))] {
        assert_eq!(failed(reason).unnamed_table(), Some(&table("when")));
    }
    // Without a row there is nothing from which a reader could tell.
    let empty = Preview { rows: Vec::new(), ..table("when") };
    for reason in [Reason::NoTimeColumn(empty), Reason::Empty] {
        assert_eq!(failed(reason).unnamed_table(), None);
    }
    assert_eq!(opening().unnamed_table(), None);
}

#[test]
fn the_columns_of_a_table_that_was_read_can_be_named() {
    let mut import = Rc::into_inner(import()).unwrap();
    import.delivery.report.unread_table = Some(Box::new(table("date")));
    let read = after(&importing(1), [Action::FinishImport(1, Ok(Rc::new(import)))]);
    assert_eq!(read.unnamed_table(), None);
    let naming = after(&read, [Action::NameColumns]);
    assert_eq!(naming.unnamed_table(), Some(&table("date")));
    let columns = vec![(Column::Time, 0), (Column::Likes, 1)];
    let choices = Choices::default().naming(&table("date").header, columns.clone());
    let again = after(&naming, [Action::StartImport(2, choices)]);
    assert_eq!(again.named, Some(Preview { known: columns, ..table("date") }));
    assert!(!again.is_naming);
    // Of files that need no names, there is nothing to ask.
    let other =
        after(&importing(1), [Action::FinishImport(1, Ok(self::import())), Action::NameColumns]);
    assert_eq!(other.unnamed_table(), None);
}

#[test]
fn a_file_that_was_left_out_is_asked_about_beside_what_was_read() {
    let left_out = |reasons: Vec<Reason>| {
        let mut import = Rc::into_inner(import()).unwrap();
        import.delivery.left_out =
            reasons.into_iter().map(|reason| Error::new("other.csv", reason)).collect();
        after(&importing(1), [Action::FinishImport(1, Ok(Rc::new(import)))])
    };
    assert!(left_out(vec![Reason::NotText, Reason::Empty]).question().is_none());
    let doubtful = Reason::DayOrMonth { example: "03/04/2026".to_owned() };
    let state = left_out(vec![Reason::NotText, doubtful.clone()]);
    assert_eq!(state.question(), Some(&Error::new("other.csv", doubtful)));
    assert!(state.intake == Phase::Done && state.unnamed_table().is_none());
    let state = left_out(vec![Reason::NoTimeColumn(table("when"))]);
    assert_eq!(state.unnamed_table(), Some(&table("when")));
    // The columns of this table are named, whatever was said of others.
    let columns = vec![(Column::Time, 0), (Column::Likes, 1)];
    let choices = Choices::default()
        .naming(&["other".to_owned()], vec![(Column::Likes, 0)])
        .naming(&table("when").header, columns.clone());
    let again = after(&state, [Action::StartImport(2, choices)]);
    assert_eq!(again.named, Some(Preview { known: columns, ..table("when") }));
}

#[test]
fn the_names_of_columns_are_kept_for_the_next_table() {
    let no_time = Reason::NoTimeColumn(table("when"));
    let failed = after(&importing(1), [Action::FinishImport(1, Err(content(no_time)))]);
    let columns = vec![(Column::Time, 0), (Column::Likes, 1)];
    let choices = Choices::default().naming(&table("when").header, columns.clone());
    let named = after(&failed, [Action::StartImport(2, choices.clone())]);
    let expected = Preview { known: columns, ..table("when") };
    assert_eq!(named.named, Some(expected.clone()));
    // Later imports leave them as they are.
    let answered = after(&named, [Action::FinishImport(2, Ok(import()))]);
    assert_eq!(after(&answered, [Action::StartImport(3, choices)]).named, Some(expected));
    // An import without named columns names none.
    assert_eq!(after(&failed, [Action::StartImport(2, Choices::default())]).named, None);
}

#[test]
fn a_page_that_is_sealed_stays_so() {
    let prepared = |preparation| after(&opening(), [Action::Prepare(preparation)]);
    let state = prepared(Preparation::Failed);
    let state = after(&state, [Action::Prepare(Preparation::Loading)]);
    assert!(state.preparation == Preparation::Loading);
    let absent = Preparation::Sealed([Absent::Workbooks].into());
    let state = after(&state, [Action::Prepare(absent.clone())]);
    assert!(state.preparation == absent);
    for later in [Preparation::Loading, Preparation::Failed, Preparation::Sealed([].into())] {
        assert_same(&state, Action::Prepare(later));
    }
}

#[test]
fn spans_are_kept_until_other_posts_are_shown() {
    let spans = || [Time(0)..Time(1), Time(2)..Time(3)];
    let chosen = after(&imported(), [Action::SetSpans(spans())]);
    assert_eq!(chosen.spans, Some(spans()));
    assert_eq!(after(&chosen, [Action::Reset, Action::ToggleIntake]).spans, Some(spans()));
    assert_eq!(after(&chosen, [Action::ShowAccount(0)]).spans, None);
    assert_eq!(after(&chosen, [Action::ShowSample(SAMPLES[1].id)]).spans, None);
}

#[test]
fn the_second_number_is_one_press_and_back() {
    let state = after(&opening(), [Action::SetHalfLife(7.0), Action::CountSavedOrShared(true)]);
    let weight = |kind: Response| state.settings.weights[kind.index()];
    assert_eq!([Response::Like, Response::Repost, Response::Bookmark].map(weight), [0.0, 1.0, 1.0]);
    assert_eq!(state.settings.half_life_floor_days, 7.0);
    let back = after(&state, [Action::CountSavedOrShared(false)]);
    assert_eq!(back.settings, Settings { half_life_floor_days: 7.0, ..Settings::default() });
}
