//! What readers of every browser need most. `cargo xtask test` runs these tests in WebKitGTK, too.

use crate::page::{corpus, in_a_browser, native};
use influence_score::score::Settings;

#[test]
fn a_framed_widget_starts_and_scores_a_paste_to_the_last_bit() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.until_text(".about", "One post went far").await;
        // What minifies the style sheets may write what not every engine reads.
        let underlined =
            "return getComputedStyle(document.querySelector('.about .own')).textDecorationLine";
        assert_eq!(page.js(underlined).await, "underline");
        page.click("Use your own posts").await;
        page.until_sealed().await;
        let tweets = std::fs::read_to_string(corpus("x_archive/tweets.js")).unwrap();
        page.paste(&tweets).await;
        page.until_text(".report", "Recognised: X archive. 5 posts taken").await;
        let expected = native("x_archive/tweets.js", &Settings::default());
        assert_eq!(page.number().await.to_bits(), expected.to_bits());
        assert_eq!(page.console_messages().await, Vec::<String>::new());
    });
}
