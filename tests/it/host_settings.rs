//! What the host page can choose, in the address's fragment and in a message.

use influence_score::frame::{HostSettings, Theme};
use influence_score::sample::SampleId;

/// The settings where the host chooses nothing.
const DEFAULT: HostSettings =
    HostSettings { sample: SampleId("frequent-flyer"), language: None, theme: Theme::Auto };

fn language_tag(settings: HostSettings) -> Option<&'static str> {
    settings.language.map(|language| language.tag)
}

#[test]
fn a_fragment_chooses_sample_language_and_theme() {
    let settings = HostSettings::from_fragment("#sample=un-marketer&lang=de-AT&theme=dark");
    assert_eq!(settings.sample, SampleId("un-marketer"));
    assert_eq!(language_tag(settings), Some("de"));
    assert_eq!(settings.theme, Theme::Dark);
    // The `#` may be absent, and the order does not matter.
    assert_eq!(HostSettings::from_fragment("theme=dark&lang=de-AT&sample=un-marketer"), settings);
    let light = HostSettings::from_fragment("#theme=light");
    assert_eq!(light, HostSettings { theme: Theme::Light, ..DEFAULT });
}

#[test]
fn what_a_fragment_does_not_choose_has_its_default() {
    for fragment in ["", "#", "#sample=&lang=&theme=", "#&&=&a", "#sample", "#other=un-marketer"] {
        assert_eq!(HostSettings::from_fragment(fragment), DEFAULT, "{fragment}");
    }
}

#[test]
fn an_unknown_sample_or_theme_has_its_default_and_an_unknown_language_is_english() {
    assert_eq!(HostSettings::from_fragment("#sample=nobody"), DEFAULT);
    assert_eq!(HostSettings::from_fragment("#theme=pink"), DEFAULT);
    assert_eq!(HostSettings::from_fragment("#theme=DARK"), DEFAULT);
    assert_eq!(language_tag(HostSettings::from_fragment("#lang=xx")), Some("en"));
    assert_eq!(language_tag(HostSettings::from_fragment("#lang=DE")), Some("de"));
}

#[test]
fn a_fragment_may_be_percent_encoded() {
    let settings = HostSettings::from_fragment("#s%61mple=un%2Dmarketer&lang=de%2dCH");
    assert_eq!(settings.sample, SampleId("un-marketer"));
    assert_eq!(language_tag(settings), Some("de"));
    // A `%` without two digits stands for itself, and bytes that are not UTF-8 are no error.
    assert_eq!(HostSettings::from_fragment("#theme=dark%&sample=%ff"), DEFAULT);
}

#[test]
fn of_a_key_that_is_there_twice_the_first_value_counts() {
    let settings = HostSettings::from_fragment("#theme=dark&theme=light&sample=&sample=newcomer");
    assert_eq!(settings, HostSettings { theme: Theme::Dark, ..DEFAULT });
}

#[test]
fn a_message_chooses_like_a_fragment() {
    let message = |json: &str| serde_json::from_str::<HostSettings>(json);
    let settings =
        message(r#"{"sample": "un-marketer", "lang": "de", "theme": "light", "x": 1}"#).unwrap();
    assert_eq!(settings, HostSettings::from_fragment("#sample=un-marketer&lang=de&theme=light"));
    assert_eq!(message("{}").unwrap(), DEFAULT);
    assert_eq!(message(r#"{"sample": "nobody", "lang": ""}"#).unwrap(), DEFAULT);
    // A message of another form is an error, and is ignored.
    assert!(message(r#"{"sample": 7}"#).is_err());
    assert!(message(r#""influence-score:settings""#).is_err());
}
