//! What an exception costs and brings, by hand.

use crate::make::{near, posts};
use influence_score::locale::{LANGUAGES, Locale};
use influence_score::score::Settings;
use influence_score::score::number::{Number, ScoredPosts, number};
use influence_score::verdict::{OFFER, Offer, REFERENCE, Verdict, verdict};

/// Five posts at one time: 0, 1, 3, 7 and 1,500 responses.
fn five() -> (Number, ScoredPosts) {
    let activity = posts(&[(0, 0, 0), (0, 1, 0), (0, 3, 0), (0, 7, 0), (0, 1_400, 100)]);
    let settings = Settings::default();
    let number = number(&activity, &settings).unwrap();
    let posts = ScoredPosts::of(&activity, &settings, &number);
    (number, posts)
}

fn of_five(offer: Offer) -> Verdict {
    let (number, posts) = five();
    verdict(&number, &Settings::default(), &posts, offer)
}

#[test]
fn a_lounge_at_75_and_a_response_at_5_cents_breaks_even_at_53() {
    let verdict = of_five(OFFER);
    near(verdict.needed, 1_500.0, 1e-9);
    // By hand: 5 · log2(1,501) = 52.76.
    near(verdict.break_even, 52.76, 0.005);
    // One of five posts reaches it; 1,511 responses to five posts, at 5 cents each, are worth 15.11 per
    // post.
    near(verdict.chance, 0.2, 1e-12);
    near(verdict.expected, 15.11, 1e-9);
    near(verdict.lucky, 1_500.0 / 1_511.0, 1e-12);
}

#[test]
fn the_policy_compares_with_the_reference_population() {
    // Five posts that score 0, 5, 10, 15 and 52.76 have the number 16.55. It lies in the 16th of 20
    // groups, from 15.6 to 16.8, so 0.21 of that group and the four groups above have at least this
    // number.
    let (number, _) = five();
    near(number.value, (30.0 + 5.0 * 1_501_f64.log2()) / 5.0, 1e-9);
    let part = (16.8 - number.value) / (16.8 - 15.6);
    let verdict = of_five(Offer { requests_a_day: 10.0, ..OFFER });
    let policy = verdict.policy.unwrap();
    near(policy.share_above, (4.0 + part) / 20.0, 1e-9);
    let drawn = 15.3 * part + 16.3 + 25.8 + 43.4 + 177.0;
    near(policy.a_day, 10.0 / 20.0 * (0.05 * drawn - 75.0 * (4.0 + part)), 1e-6);
}

/// A number that counts something else is in another unit than those of the reference population.
#[test]
fn only_numbers_of_one_unit_are_compared() {
    let (number, scored) = five();
    let of = |settings: &Settings| verdict(&number, settings, &scored, OFFER);
    let default = Settings::default();
    assert!(of(&default).policy.is_some());
    assert!(of(&Settings { half_life_floor_days: 90.0, ..default }).policy.is_some());
    assert!(of(&Settings { replies_count: true, ..default }).policy.is_none());
    assert!(of(&default.counting_saved_or_shared()).policy.is_none());
    assert!(
        of(&Settings { weights: default.weights.map(|weight| 2.0 * weight), ..default })
            .policy
            .is_none()
    );
}

#[test]
fn odd_offers_have_an_answer() {
    let of = |cost, worth| of_five(Offer { cost, worth, requests_a_day: 1.0 });
    // An exception without cost is earned by any post.
    near(of(0.0, 0.05).break_even, 0.0, 0.0);
    near(of(0.0, 0.0).chance, 1.0, 1e-12);
    // Where responses are worth nothing, no number of them earns it.
    assert!(of(75.0, 0.0).break_even.is_infinite());
    near(of(75.0, 0.0).chance, 0.0, 0.0);
    // Amounts that are negative or not finite count as 0.
    assert_eq!(of(f64::NAN, -3.0), of(0.0, 0.0));
}

#[test]
fn the_reference_population_is_sorted() {
    assert!(REFERENCE.is_sorted_by(|a, b| a.0 < b.0));
}

/// The reader's own figures answer the question of the post of 2011 for the account that is shown: 75 ÷ 0.05
/// are 1,500 responses, which are 52.8 points.
#[test]
fn own_figures_answer_whether_it_was_right() {
    let english = Locale::of("en");
    let below = english.own_verdict(9.0, &of_five(OFFER));
    assert!(
        below.contains("from 53 points")
            && below.contains("has 9")
            && below.ends_with("would not.")
    );
    assert!(english.own_verdict(60.0, &of_five(OFFER)).ends_with("it would pay."));
    let worthless = of_five(Offer { worth: 0.0, ..OFFER });
    assert!(english.own_verdict(100.0, &worthless).contains("No number of responses"));
    // 100 million responses are beyond the scale, so no number of points pays.
    let beyond = of_five(Offer { cost: 1e6, worth: 0.01, ..OFFER });
    assert!(english.own_verdict(100.0, &beyond).contains("100,000,000 responses"));
    assert_eq!(
        english.offer_answer(100.0, &beyond),
        "No. That takes 100,000,000 responses to a post. The scale ends at 1,048,575."
    );
}

/// Amounts that are rounded to nothing are said in words, in every language. By hand: 0.01 ÷ 1 are 0.01 responses;
/// 1,511 responses to five posts at 0.000,01 each are worth 0.003 a post.
#[test]
fn no_sentence_says_an_amount_of_0() {
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    let sentences = |locale: &Locale, offer| locale.verdict(&of_five(offer));
    let little = Offer { cost: 0.01, worth: 1.0, requests_a_day: 0.001 };
    let said = sentences(en, little);
    assert!(said[0].starts_with("That takes less than 0.1 responses to a post"), "{said:?}");
    assert!(said[2].ends_with("would bring about as much as it costs."), "{said:?}");
    let said = sentences(de, little);
    assert!(
        said[0].starts_with("Dafür braucht ein Beitrag weniger als 0,1 Reaktionen;"),
        "{said:?}"
    );
    assert!(said[2].ends_with("würde etwa so viel bringen wie kosten."), "{said:?}");
    let cheap = Offer { worth: 0.000_01, ..OFFER };
    let said = sentences(en, cheap);
    assert!(said[1].ends_with(" A post is worth less than 0.01 on average."), "{said:?}");
    let said = sentences(de, cheap);
    assert!(said[1].ends_with(" Im Mittel ist ein Beitrag weniger als 0,01 wert."), "{said:?}");
    // Nobody asks, so nothing is paid and nothing comes.
    let nobody = Offer { requests_a_day: 0.0, ..OFFER };
    assert!(sentences(en, nobody)[2].ends_with("about as much as it costs."));
    for offer in [little, cheap, nobody, Offer { worth: 0.0, ..OFFER }] {
        for locale in LANGUAGES.iter().map(|language| language.locale) {
            for said in sentences(locale, offer) {
                let numbers = said.split(|c: char| !c.is_ascii_digit() && !".,".contains(c));
                let numbers = numbers.map(|number| number.trim_matches([',', '.']));
                // "0 points" is a place on the scale.
                let zeros = numbers.filter(|number| matches!(*number, "0.00" | "0,00"));
                assert_eq!(zeros.count(), 0, "{said}");
            }
        }
    }
    // An exception that costs nothing takes nothing, and that is exact.
    assert!(sentences(en, Offer { cost: 0.0, ..OFFER })[0].starts_with("That takes 0 responses"));
}
