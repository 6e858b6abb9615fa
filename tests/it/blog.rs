//! The fallback tables of the demo blog contain the numbers that the widget shows for the sample people.

use crate::validity::printed;
use influence_score::activity::Activity;
use influence_score::locale::Locale;
use influence_score::sample::SampleId;
use influence_score::score::number::{number, responses};
use influence_score::score::{LENSES, LensId, Settings, all};
use influence_score::trick::TRICKS;

#[test]
fn the_fallback_tables_contain_the_numbers_of_the_sample_people() {
    let page = include_str!("../../blog.html");
    let english = Locale::of("en");
    for sample in ["one-hit-wonder", "gardener"] {
        let number = number(&SampleId(sample).activity(), &Settings::default()).unwrap();
        let (_, element) =
            page.split_once(&format!("<influence-score sample=\"{sample}\"")).unwrap();
        let (fallback, _) = element.split_once("</influence-score>").unwrap();
        let drawn = |points: f64| english.responses(responses(points));
        let next = format!("{} to {}", drawn(number.next_post.low), drawn(number.next_post.high));
        for fact in [english.points(number.value), drawn(number.value), next] {
            assert!(fallback.contains(&format!("<td>{fact}</td>")), "{sample}: {fact}");
        }
    }
}

/// What Klout's recipe gives, as the page shows it.
fn klout(activity: &Activity) -> String {
    let settings = Settings::default();
    let sums = number(activity, &settings).map(|number| number.sums);
    let place = LENSES.iter().position(|lens| lens.id == LensId::Klout).unwrap();
    let score = all(activity, &settings, sums).swap_remove(place).unwrap();
    Locale::of("en").points(score.value)
}

#[test]
fn the_post_gives_the_values_of_klout_s_recipe() {
    let page = include_str!("../../blog.html");
    let delete_best = TRICKS.iter().find(|trick| trick.key == "delete_best").unwrap().play;
    let mut n_values = 0;
    for (attribute, change) in [
        ("data-klout=\"", Activity::clone as fn(&Activity) -> Activity),
        ("data-klout-without-best=\"", delete_best),
    ] {
        for element in page.split(attribute).skip(1) {
            let (sample, rest) = element.split_once("\">").unwrap();
            let shown = rest.split_once("</").unwrap().0;
            assert_eq!(shown, klout(&change(&SampleId::of(sample).activity())), "{sample}");
            n_values += 1;
        }
    }
    assert_eq!(n_values, 5);
}

/// Each figure of the post names what the commands of `docs/validity.md` printed, to as many decimals as it
/// shows.
#[test]
fn the_figures_of_the_post_are_those_that_the_commands_print() {
    let page = include_str!("../../blog.html");
    let mut n_figures = 0;
    for element in page.split("data-figure=\"").skip(1) {
        let (figure, rest) = element.split_once("\">").unwrap();
        let shown = rest.split_once("</span>").unwrap().0;
        let n_decimals = shown.split_once('.').unwrap().1.len();
        let expected = format!("{:.n_decimals$}", printed(figure)).replace('-', "\u{2212}");
        assert_eq!(shown, expected, "{figure}");
        n_figures += 1;
    }
    assert_eq!(n_figures, 12);
}
