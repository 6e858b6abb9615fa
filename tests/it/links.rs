//! A link restores what is seen, and nothing that a hand has written into one can do harm.

use influence_score::activity::{N_RESPONSES, Response};
use influence_score::figure::dots::REFERENCES;
use influence_score::inputs::Inputs;
use influence_score::locale::Locale;
use influence_score::sample::{SAMPLES, SampleId};
use influence_score::score::Settings;
use influence_score::trick::{TRICKS, TrickId};
use influence_score::verdict::{OFFER, Offer};
use influence_score::widget::link::{Link, Person};
use influence_score::widget::state::{State, Subject};
use proptest::prelude::*;

#[test]
fn a_link_says_only_what_differs_from_the_defaults() {
    assert_eq!(Link::default().to_text(), "");
    let mut settings = Settings { half_life_floor_days: 7.0, ..Settings::default() };
    settings.weights[Response::Reply.index()] = 2.5;
    let link = Link {
        person: Some(Person::Typed(Inputs { likes: 0.5, ..Inputs::default() })),
        settings,
        tricks: vec![TrickId::DeleteBest, TrickId::BuyFollowers],
        offer: Offer { worth: 0.25, ..OFFER },
        compared: Some(1),
    };
    let text = "inputs=5,0.5,2,1,20,10,800,300&weights=1,1,2.5,1,0,0,0,1,0&half-life=7\
                &tricks=delete_best,buy_followers&offer=75,0.25,100&compared=congress-p50";
    assert_eq!(link.to_text(), text);
    assert_eq!(Link::from_text(text), link);
    let opened = State::linked(&link, SAMPLES[0].id, Locale::of("en"));
    assert!(matches!(opened.subject, Subject::Typed(Inputs { likes: 0.5, .. })));
    assert_eq!(opened.link(), link);
    assert!(!opened.can_undo());
}

#[test]
fn what_is_not_valid_counts_as_left_out() {
    for text in [
        "sample=nobody",
        "inputs=5,12",
        "weights=1,1,1",
        "weights=1,1,1,1,0,0,0,0,20.5",
        "weights=1,1,1,1,0,0,0,0,NaN",
        "weights=1,1,1,1,0,0,0,0,0,0",
        "half-life=0.5",
        "half-life=1000",
        "half-life=",
        "half-life=7,7",
        "replies=yes",
        "tricks=",
        "tricks=steal",
        "offer=1,2",
        "offer=1,2,1000001",
        "offer=-1,2,3",
        "compared=",
        "compared=1",
        "compared=somebody",
    ] {
        assert_eq!(Link::from_text(text), Link::default(), "{text}");
    }
    // Of several tricks, those that are known are played, each once.
    let tricks = Link::from_text("tricks=pause,steal,pause,one_friend").tricks;
    assert_eq!(tricks, [TrickId::Pause, TrickId::OneFriend]);
}

fn person() -> impl Strategy<Value = Option<Person>> {
    let samples: Vec<SampleId> = SAMPLES.iter().map(|sample| sample.id).collect();
    let typed = (1..5_000_u32, 0..100_000_u32, 0..2_000_u32, any::<u32>()).prop_map(|it| {
        let inputs = Inputs {
            posts_a_week: f64::from(it.0) / 100.0,
            likes: f64::from(it.1) / 100.0,
            one_in: it.2,
            followers: u64::from(it.3),
            ..Inputs::default()
        };
        Person::Typed(inputs.within_ranges())
    });
    prop_oneof![
        Just(None),
        prop::sample::select(samples).prop_map(|id| Some(Person::Sample(id))),
        typed.prop_map(Some),
    ]
}

proptest! {
    #[test]
    fn a_link_restores_what_it_was_made_from(
        person in person(),
        weights in prop::array::uniform::<_, N_RESPONSES>(0..=2_000_u32),
        days in 1..=730_u32,
        replies_count in any::<bool>(),
        places in prop::sample::subsequence((0..TRICKS.len()).collect::<Vec<_>>(), 0..=TRICKS.len()),
        terms in prop::array::uniform3(0..100_000_000_u32),
        compared in prop::option::of(0..REFERENCES.len()),
    ) {
        let hundredths = |n: u32| f64::from(n) / 100.0;
        let settings = Settings {
            weights: weights.map(hundredths),
            half_life_floor_days: f64::from(days),
            replies_count,
        };
        let [cost, worth, requests_a_day] = terms.map(hundredths);
        let tricks = places.into_iter().rev().map(|place| TRICKS[place].id).collect();
        let offer = Offer { cost, worth, requests_a_day };
        let link = Link { person, settings, tricks, offer, compared };
        prop_assert_eq!(Link::from_text(&link.to_text()), link);
    }

    #[test]
    fn any_text_is_a_link(text in ".{0,80}") {
        let link = Link::from_text(&text);
        prop_assert_eq!(Link::from_text(&link.to_text()), link);
    }
}
