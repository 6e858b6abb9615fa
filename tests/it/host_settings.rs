//! The host page chooses settings in the fragment of the frame's address, or by a message.

use influence_score::frame::{HostAttributes, HostSettings, Theme, View};
use influence_score::sample::SampleId;

/// The settings where the host chooses nothing.
const DEFAULT: HostSettings = HostSettings {
    sample: SampleId("one-hit-wonder"),
    inputs: None,
    language: None,
    theme: Theme::Auto,
    view: View::Full,
};

fn language_tag(settings: HostSettings) -> Option<&'static str> {
    settings.language.map(|language| language.tag)
}

#[test]
fn a_fragment_chooses_sample_language_and_theme() {
    let settings = HostSettings::from_fragment("#sample=gardener&lang=de-AT&theme=dark");
    assert_eq!(settings.sample, SampleId("gardener"));
    assert_eq!(language_tag(settings), Some("de"));
    assert_eq!(settings.theme, Theme::Dark);
    // The `#` may be absent, and the order does not matter.
    assert_eq!(HostSettings::from_fragment("theme=dark&lang=de-AT&sample=gardener"), settings);
    let light = HostSettings::from_fragment("#theme=light");
    assert_eq!(light, HostSettings { theme: Theme::Light, ..DEFAULT });
}

#[test]
fn the_compact_view_is_chosen_by_its_name() {
    let view = |fragment| HostSettings::from_fragment(fragment).view;
    assert_eq!(view("#view=compact"), View::Compact);
    for fragment in ["", "#view=", "#view=full", "#view=Compact", "#compact"] {
        assert_eq!(view(fragment), View::Full, "{fragment}");
    }
    // So it is by a message; one that does not say it leaves it.
    let compact = HostSettings::from_fragment("#view=compact");
    assert_eq!(compact.with(&HostAttributes::default()), compact);
    let full = HostAttributes { view: Some("full".to_owned()), ..HostAttributes::default() };
    assert_eq!(compact.with(&full), DEFAULT);
}

#[test]
fn inputs_are_chosen_in_place_of_a_sample_person() {
    let written = "5,12,2,1,20,10,800,300";
    let settings = HostSettings::from_fragment(&format!("#inputs={written}"));
    assert_eq!(settings.inputs, Some(written.parse().unwrap()));
    let message = |inputs: &str| HostAttributes {
        inputs: Some(inputs.to_owned()),
        ..HostAttributes::default()
    };
    assert_eq!(DEFAULT.with(&message(written)), settings);
    assert_eq!(settings.with(&HostAttributes::default()), settings);
    for other in ["", "5,12", "many"] {
        assert_eq!(settings.with(&message(other)), DEFAULT, "{other}");
    }
}

#[test]
fn settings_that_a_fragment_does_not_choose_have_their_defaults() {
    for fragment in ["", "#", "#sample=&lang=&theme=", "#&&=&a", "#sample", "#other=gardener"] {
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
    let settings = HostSettings::from_fragment("#s%61mple=%67ardener&lang=de%2dCH");
    assert_eq!(settings.sample, SampleId("gardener"));
    assert_eq!(language_tag(settings), Some("de"));
    // A `%` without two digits stands for itself, and bytes that are not UTF-8 are no error.
    assert_eq!(HostSettings::from_fragment("#theme=dark%&sample=%ff"), DEFAULT);
}

#[test]
fn if_a_key_is_repeated_its_first_value_counts() {
    let settings = HostSettings::from_fragment("#theme=dark&theme=light&sample=&sample=newcomer");
    assert_eq!(settings, HostSettings { theme: Theme::Dark, ..DEFAULT });
}

/// A message with these members, where `None` stands for a member that is absent or is no text.
fn message([sample, lang, theme]: [Option<&str>; 3]) -> HostAttributes {
    let [sample, lang, theme] = [sample, lang, theme].map(|text| text.map(str::to_owned));
    HostAttributes { sample, lang, theme, ..HostAttributes::default() }
}

#[test]
fn a_message_chooses_like_a_fragment() {
    let chosen = message([Some("gardener"), Some("de"), Some("light")]);
    let expected = HostSettings::from_fragment("#sample=gardener&lang=de&theme=light");
    assert_eq!(DEFAULT.with(&chosen), expected);
    assert_eq!(DEFAULT.with(&message([Some("nobody"), Some(""), Some("pink")])), DEFAULT);
    // An empty text takes a choice back.
    assert_eq!(expected.with(&message([Some(""), Some(""), Some("")])), DEFAULT);
}

#[test]
fn what_a_message_does_not_say_stays_as_it_is() {
    let before = HostSettings::from_fragment("#sample=gardener&lang=de&theme=light");
    assert_eq!(before.with(&message([None, None, None])), before);
    let after = before.with(&message([None, None, Some("dark")]));
    assert_eq!(after, HostSettings { theme: Theme::Dark, ..before });
    let after = before.with(&message([None, Some("en"), None]));
    assert_eq!((after.sample, after.theme), (before.sample, before.theme));
    assert_eq!(language_tag(after), Some("en"));
    let after = before.with(&message([Some("newcomer"), None, None]));
    assert_eq!(after, HostSettings { sample: SampleId("newcomer"), ..before });
}
