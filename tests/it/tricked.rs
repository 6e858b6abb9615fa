//! The dots after a trick: old places stay hollow, needles move with an arrow, and the height of the picture
//! never changes.

use expect_test::expect_file;
use influence_score::activity::Activity;
use influence_score::explain::tricks::{moved, telling};
use influence_score::figure::dots::{Before, Dots, Needle, draw, marks, table, title};
use influence_score::locale::Locale;
use influence_score::sample::{SAMPLES, SampleId};
use influence_score::score::number::{Number, ScoredPosts, Spread, number};
use influence_score::score::{self, LensId, Settings};
use influence_score::trick::{TRICKS, TrickId, play_all};

fn scored(activity: &Activity) -> (Number, Spread) {
    let settings = Settings::default();
    let number = number(activity, &settings).unwrap();
    let spread = Spread::of(&ScoredPosts::of(activity, &settings, &number));
    (number, spread)
}

/// The dots with nothing beside them.
fn alone<'a>(number: &'a Number, spread: &'a Spread, is_weighted: bool) -> Dots<'a> {
    Dots { number, spread, needles: &[], before: None, offer: None, moves: false, is_weighted }
}

fn needle(text: &str, points: f64, before: Option<f64>) -> Needle {
    Needle { name: text.to_owned(), short: text.to_owned(), points, before }
}

fn height(picture: &str) -> String {
    let (_, view) = picture.split_once("viewBox=\"").unwrap();
    view.split(['"', ' ']).nth(3).unwrap().to_owned()
}

/// Looked at: 49 hollow dots, Klout's arrow from 73 to 1, the offer at 53, and the dots that move.
#[test]
fn a_trick_leaves_the_old_places_hollow() {
    let activity = SampleId("one-hit-wonder").activity();
    let (old_number, old_spread) = scored(&activity);
    let (number, spread) = scored(&play_all(&activity, &[TrickId::DeleteBest]));
    for (width, moves) in [(640.0, false), (288.0, true)] {
        let dots = Dots {
            number: &number,
            spread: &spread,
            needles: &[needle("Klout: 73 → 1", 1.0, Some(73.0))],
            before: Some(Before { number: &old_number, spread: &old_spread }),
            offer: Some(52.8),
            moves,
            is_weighted: false,
        };
        let picture = draw(&dots, Locale::of("en"), width);
        assert_eq!(picture.matches("class=\"ghost\"").count(), old_spread.scores.len());
        assert_eq!(
            picture.matches(" moving\"").count(),
            if moves { spread.scores.len() } else { 0 }
        );
        assert_eq!(picture.matches("class=\"arrow-head\"").count(), 1);
        let picture =
            picture.replace('<', "\n<").replace("\n</", "</").trim_start().to_owned() + "\n";
        let file =
            format!("{}/tests/figures/dots-tricked-{width}-en.svg", env!("CARGO_MANIFEST_DIR"));
        expect_file![file].assert_eq(&picture);
    }
}

#[test]
fn nothing_below_the_dots_moves_whatever_is_played() {
    for width in [240.0, 288.0, 343.0, 640.0, 700.0] {
        let mut heights = Vec::new();
        for sample in SAMPLES {
            let activity = sample.id.activity();
            let (old_number, old_spread) = scored(&activity);
            for trick in TRICKS {
                let tricked = play_all(&activity, &[trick.id]);
                if number(&tricked, &Settings::default()).is_err() {
                    continue;
                }
                let (number, spread) = scored(&tricked);
                for (klout, offer) in [(1.0, None), (20.0, Some(21.0)), (99.0, Some(100.0))] {
                    let dots = Dots {
                        number: &number,
                        spread: &spread,
                        needles: &[needle("Klout (reconstructed): 73 → 1", klout, Some(73.0))],
                        before: Some(Before { number: &old_number, spread: &old_spread }),
                        offer,
                        moves: false,
                        is_weighted: false,
                    };
                    heights.push(height(&draw(&dots, Locale::of("de"), width)));
                }
            }
        }
        heights.dedup();
        assert_eq!(heights.len(), 1, "{width}: {heights:?}");
    }
}

/// By hand: 4 to 3 is a quarter, 0 to 5 is all of it, and nothing moves from 0 to 0.
#[test]
fn a_move_is_a_share_of_the_larger_value() {
    let all =
        [(4.0, 3.0, 0.25), (3.0, 4.0, 0.25), (0.0, 5.0, 1.0), (0.0, 0.0, 0.0), (-1.0, 1.0, 1.0)];
    for (before, after, expected) in all {
        assert_eq!(moved(before, after), expected, "{before} {after}");
    }
}

/// Without its best post, the one-hit wonder's Klout falls from 73 to 1: no other formula that is told moves
/// more. The number is always told, and no formula twice.
#[test]
fn the_formulas_that_are_told_moved_most() {
    let settings = Settings::default();
    for sample in SAMPLES {
        let activity = sample.id.activity();
        let all = |activity: &Activity| {
            let number = number(activity, &settings);
            let sums = number.as_ref().map(|number| number.sums).map_err(|missing| *missing);
            score::all(activity, &settings, sums)
        };
        let before = all(&activity);
        for trick in TRICKS {
            let after = all(&play_all(&activity, &[trick.id]));
            let told = telling(&before, &after, &[0], 4);
            assert!(
                told.len() <= 4 && told.contains(&0) == (before[0].is_ok() && after[0].is_ok())
            );
            let moves: Vec<f64> = told
                .iter()
                .map(|&place| {
                    let value = |scores: &[Result<score::Score, _>]| match &scores[place] {
                        Ok(score) => score.value,
                        Err(_) => f64::NAN,
                    };
                    moved(value(&before), value(&after))
                })
                .collect();
            assert!(moves.is_sorted_by(|a, b| a >= b), "{moves:?}");
        }
        if sample.id == SampleId("one-hit-wonder") {
            let after = all(&play_all(&activity, &[TrickId::DeleteBest]));
            // How often somebody posts hardly moves, and is told where it must be.
            let loud = score::LENSES.iter().position(|lens| lens.id == LensId::Loud).unwrap();
            let always = [0, loud];
            assert!(!telling(&before, &after, &[0], 4).contains(&loud));
            let told = telling(&before, &after, &always, 4);
            assert!(always.iter().all(|place| told.contains(place)), "{told:?}");
            assert_eq!(told.len(), 4);
            let first = telling(&before, &after, &[0], 4)[0];
            assert_eq!(score::LENSES[first].id, LensId::Klout);
        }
    }
}

/// Where kinds of response have other weights than 0 and 1, no count of the figure is called responses alone.
#[test]
fn the_figure_says_that_responses_are_weighted() {
    let (number, spread) = scored(&SampleId("gardener").activity());
    let dots = alone(&number, &spread, true);
    let en = Locale::of("en");
    let picture = draw(&dots, en, 640.0);
    assert!(picture.contains(">weighted responses to a post</text>"), "{picture}");
    assert_eq!(title(&dots, en), "Of ten posts, eight draw 22 to 79 weighted responses");
    assert_eq!(table(&dots, en).columns[2], "weighted responses to a post");
    for mark in marks(&dots, en, 640.0) {
        assert!(mark.text.contains(" weighted response"), "{}", mark.text);
    }
}

/// In text of twice the size on a window of 320 pixels, the picture has 144 pixels of its own.
#[test]
fn the_name_of_the_axis_is_not_cut_in_enlarged_text() {
    let (number, spread) = scored(&SampleId("gardener").activity());
    for is_weighted in [false, true] {
        let dots = alone(&number, &spread, is_weighted);
        let picture = draw(&dots, Locale::of("de"), 144.0);
        let name = if is_weighted { ">Gewichtete Reaktionen</text>" } else { ">Reaktionen</text>" };
        assert!(picture.contains(name), "{picture}");
        assert!(!picture.contains("auf einen Beitrag</text>"), "{picture}");
    }
}
