//! The finding of the headline, and its sentence in every form.

use influence_score::activity::Activity;
use influence_score::explain::finding::{Finding, finding};
use influence_score::locale::{LANGUAGES, Locale};
use influence_score::sample::SampleId;
use influence_score::score::number::{Interval, number, points};
use influence_score::score::{self, LensId, Missing, Settings};

fn of(activity: &Activity) -> Finding {
    let settings = Settings::default();
    let number = number(activity, &settings);
    let sums = number.as_ref().map(|number| number.sums).map_err(|missing| *missing);
    let lenses = score::all(activity, &settings, sums);
    finding(number.as_ref().map_err(|missing| *missing), &lenses)
}

fn sample(name: &'static str) -> Finding {
    of(&SampleId(name).activity())
}

/// The one-hit wonder has a Klout of 73 and a number of 9. Of the reference accounts, 99 in 100 have a Klout
/// below 68.3, and 15 in 100 a number below 9.4.
#[test]
fn klout_puts_the_one_hit_wonder_above_nearly_all_of_congress() {
    let finding = sample("one-hit-wonder");
    let Finding::Disagreement { formula, outranks, is_higher, .. } = finding else {
        panic!("{finding:?}")
    };
    assert_eq!((formula, outranks, is_higher), (LensId::Klout, 99, true));
    let (sentence, then) = Locale::of("en").headline(&finding, false);
    assert_eq!(
        sentence,
        "By Klout (reconstructed), {person} outranks 99 in 100 members of Congress."
    );
    assert_eq!(then.unwrap(), "The next post will draw 1 to 5 responses.");
}

#[test]
fn there_is_a_finding_about_every_sample() {
    for name in ["frequent-flyer", "gardener", "newcomer"] {
        assert!(!matches!(sample(name), Finding::NoNumber(_)), "{name}");
    }
    assert_eq!(of(&Activity::default()), Finding::NoNumber(Missing::Posts { have: 0, need: 5 }));
}

/// Each form in each language: what it says, and that the person stands in it once.
#[test]
fn each_form_of_the_headline_is_a_sentence_about_the_person() {
    let interval = |low: f64, high: f64| Interval { low: points(low), high: points(high) };
    let disagreement = |formula, is_higher| Finding::Disagreement {
        formula,
        outranks: if is_higher { 80 } else { 0 },
        is_higher,
        next_post: interval(1.0, 1.0),
    };
    let forms = [
        disagreement(LensId::Klout, true),
        disagreement(LensId::Followers, false),
        disagreement(LensId::Loud, true),
        disagreement(LensId::RateByFollowers, false),
        Finding::Forecast(interval(4.0, 17.0)),
        Finding::Forecast(interval(1.0, 1.0)),
        Finding::NoNumber(Missing::Posts { have: 1, need: 5 }),
    ];
    for locale in LANGUAGES.iter().map(|language| language.locale) {
        for form in &forms {
            let (sentence, then) = locale.headline(form, false);
            assert_eq!(sentence.matches("{person}").count(), 1, "{sentence}");
            assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
            assert!(then.is_none_or(|then| !then.contains('{')));
        }
    }
    let said: Vec<String> =
        forms.iter().map(|form| Locale::of("en").headline(form, false).0).collect();
    assert_eq!(
        said,
        [
            "By Klout (reconstructed), {person} outranks 80 in 100 members of Congress.",
            "By the number of followers, 99 in 100 members of Congress outrank {person}.",
            "By posts a week, {person} outranks 80 in 100 members of Congress.",
            "By engagement rate, 99 in 100 members of Congress outrank {person}.",
            "What {person} posts next will draw 4 to 17 responses.",
            "What {person} posts next will likely draw 1 response.",
            "There is no number for {person} yet.",
        ]
    );
}

/// Where kinds of response have other weights than 0 and 1, the headline does not call their sum responses.
#[test]
fn the_headline_says_that_responses_are_weighted() {
    let next_post = Interval { low: points(45.0), high: points(160.0) };
    let one = Interval { low: points(1.0), high: points(1.0) };
    let finding = |next_post| Finding::Disagreement {
        formula: LensId::Loud,
        outranks: 5,
        is_higher: false,
        next_post,
    };
    let then = |tag: &str, next_post, is_weighted| {
        Locale::of(tag).headline(&finding(next_post), is_weighted).1.unwrap()
    };
    assert_eq!(
        then("en", next_post, true),
        "The next post will draw 45 to 160 weighted responses."
    );
    assert_eq!(then("en", next_post, false), "The next post will draw 45 to 160 responses.");
    assert_eq!(then("en", one, true), "The next post will likely draw 1 weighted response.");
    assert_eq!(
        then("de", next_post, true),
        "Der nächste Beitrag wird 45 bis 160 gewichtete Reaktionen auslösen."
    );
    let forecast = Locale::of("de").headline(&Finding::Forecast(one), true).0;
    assert_eq!(
        forecast,
        "Was {person} als Nächstes schreibt, wird wohl 1 gewichtete Reaktion auslösen."
    );
}
