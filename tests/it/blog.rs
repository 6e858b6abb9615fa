//! The fallback tables of the demo blog contain the numbers that the widget shows for the sample people.

use influence_score::locale::Locale;
use influence_score::sample::SampleId;
use influence_score::score::Settings;
use influence_score::score::number::{number, responses};

#[test]
fn the_fallback_tables_contain_the_numbers_of_the_sample_people() {
    let page = include_str!("../../blog.html");
    let english = Locale::of("en");
    for sample in ["frequent-flyer", "gardener"] {
        let number = number(&SampleId(sample).activity(), &Settings::default()).unwrap();
        let (_, element) =
            page.split_once(&format!("<influence-score sample=\"{sample}\">")).unwrap();
        let (fallback, _) = element.split_once("</influence-score>").unwrap();
        let drawn = |points: f64| english.responses(responses(points));
        let next = format!("{} to {}", drawn(number.next_post.low), drawn(number.next_post.high));
        for fact in [english.points(number.value), drawn(number.value), next] {
            assert!(fallback.contains(&format!("<td>{fact}</td>")), "{sample}: {fact}");
        }
    }
}
