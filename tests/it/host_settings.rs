//! What the page around the frame can ask for.

use influence_score::frame::{HostSettings, Theme};
use influence_score::sample::SampleId;

#[test]
fn a_fragment_is_read_and_nonsense_is_passed_over() {
    let settings = HostSettings::of_fragment("#sample=un-marketer&lang=de-AT&theme=dark");
    assert_eq!(settings.sample, SampleId("un-marketer"));
    assert_eq!(settings.language.map(|locale| locale.tag), Some("de"));
    assert_eq!(settings.theme, Theme::Dark);

    let settings = HostSettings::of_fragment("#sample=nobody&lang=xx&theme=pink&&=&a");
    assert_eq!(settings.sample, SampleId("frequent-flyer"));
    assert_eq!(settings.language.map(|locale| locale.tag), Some("en"));
    assert_eq!(settings.theme, Theme::Auto);

    assert!(HostSettings::of_fragment("").language.is_none());
}
