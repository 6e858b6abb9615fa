//! What the page around the frame can ask for.

use influence_score::frame::{Theme, Wishes};
use influence_score::sample::SampleId;

#[test]
fn a_fragment_is_read_and_nonsense_is_passed_over() {
    let wishes = Wishes::of_fragment("#sample=un-marketer&lang=de-AT&theme=dark");
    assert_eq!(wishes.sample, SampleId("un-marketer"));
    assert_eq!(wishes.language.map(|locale| locale.tag), Some("de"));
    assert_eq!(wishes.theme, Theme::Dark);

    let wishes = Wishes::of_fragment("#sample=nobody&lang=xx&theme=pink&&=&a");
    assert_eq!(wishes.sample, SampleId("frequent-flyer"));
    assert_eq!(wishes.language.map(|locale| locale.tag), Some("en"));
    assert_eq!(wishes.theme, Theme::Auto);

    assert!(Wishes::of_fragment("").language.is_none());
}
