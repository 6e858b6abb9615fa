//! The attributes `inputs` and `view` of the element, when the host page changes them.

use crate::page::{Page, in_a_browser};

impl Page {
    async fn set_attribute(&self, name: &str, value: &str) {
        self.driver.enter_default_frame().await.unwrap();
        let script =
            "document.querySelector('influence-score').setAttribute(arguments[0], arguments[1])";
        self.js_with(script, vec![name.into(), value.into()]).await;
        self.enter_widget_again().await;
    }

    /// The first number in the paragraph of inputs: posts a week.
    async fn posts_a_week(&self) -> String {
        let script = "return document.querySelector('.inputs .paragraph input')?.value ?? ''";
        self.js(script).await.as_str().unwrap().to_owned()
    }
}

#[test]
fn a_host_changes_inputs_and_view() {
    in_a_browser(async |page| {
        page.open_blog().await;
        let before = page.number().await;
        page.set_attribute("inputs", "37,0,0,0,2,1,10,10").await;
        page.until("the inputs are shown", async || page.posts_a_week().await == "37").await;
        assert_ne!(page.number().await.to_bits(), before.to_bits());
        // Without inputs, the sample person is shown again.
        page.set_attribute("inputs", "").await;
        page.until("the sample person", async || page.number().await.to_bits() == before.to_bits())
            .await;
        let is_whole = "return Boolean(document.querySelector('.link-to-this'))";
        assert_eq!(page.js(is_whole).await, true);
        page.set_attribute("view", "compact").await;
        page.until("the compact view", async || page.js(is_whole).await == false).await;
        page.set_attribute("view", "full").await;
        page.until("the full view", async || page.js(is_whole).await == true).await;
    });
}

#[test]
fn inputs_of_the_host_wait_while_own_data_is_here() {
    in_a_browser(async |page| {
        page.open_blog().await;
        page.reopen_intake().await;
        let posts =
            "date,likes\n2026-01-01,3\n2026-01-02,3\n2026-01-03,3\n2026-01-04,3\n2026-01-05,3\n";
        page.drop_file("posts.csv", posts).await;
        page.until_text(".report summary", "posts.csv, 5 posts").await;
        page.set_attribute("inputs", "37,0,0,0,2,1,10,10").await;
        page.set_attribute("theme", "dark").await;
        page.until("the colours", async || {
            page.js("return document.documentElement.dataset.theme").await == "dark"
        })
        .await;
        assert!((page.number().await - 10.0).abs() < 1e-12);
    });
}
