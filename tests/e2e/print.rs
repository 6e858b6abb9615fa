//! The printed page: it says what the number rests on, shows no control and cuts nothing off.

use crate::engine::Ability;
use crate::page::in_a_browser;
use influence_score::locale::{ENGLISH, Locale};
use influence_score::score::LENSES;
use serde_json::json;

/// What is seen, and how far it reaches to the right.
const SEEN: &str = "
    const all = [...document.querySelectorAll('#widget *')];
    const seen = all.filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
    const controls = seen.filter((it) => it.matches('button, select, input, textarea'));
    const beyond = seen.filter((it) => it.getBoundingClientRect().right > innerWidth + 0.5);
    const cut = seen.filter((it) => it.scrollWidth > it.clientWidth + 1
        && ['auto', 'hidden', 'scroll'].includes(getComputedStyle(it).overflowX)
        && !it.closest('.unseen'));
    const named = (it) => `${it.localName}.${it.getAttribute('class')}: ${it.textContent.slice(0, 40)}`;
    return [controls, beyond, cut].map((list) => list.map(named));";

/// The rows of the table that only a printed page shows, where it is seen.
const ROWS: &str = "
    const rows = [...document.querySelectorAll('.in-print tr')].filter((it) => it.checkVisibility());
    return rows.map((row) => [...row.children].map((it) => it.textContent));";

/// The numbers in the paragraph of settings, and in the sentence with the two spans, as they are seen.
const NUMBERS: &str = "
    const numbers = (selector) => document.querySelector(selector).innerText.match(/\\d+/g)?.map(Number);
    return [numbers('.play .paragraph'), numbers('.spans').filter((n) => n > 2000)];";

#[test]
fn a_printed_page_says_all_and_offers_nothing() {
    in_a_browser(async |page| {
        if page.engine.lacks(Ability::DevTools) {
            return;
        }
        let size = json!({ "width": 700, "height": 990, "deviceScaleFactor": 1, "mobile": false });
        page.cdp("Emulation.setDeviceMetricsOverride", size).await;
        for (locale, fragment) in [
            (ENGLISH, "lang=en&sample=gardener&theme=dark"),
            (Locale::of("de"), "lang=de&sample=newcomer"),
        ] {
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "screen" })).await;
            page.driver.goto("about:blank").await.unwrap();
            page.open(&format!("index.html#{fragment}")).await;
            page.until_language(locale.tag).await;
            assert_eq!(page.js(ROWS).await, json!([]), "on the screen");
            let open_all = "
                document.querySelectorAll('.disclosure:not([open]) > summary').forEach((it) => it.click());
                return null;";
            page.js(open_all).await;
            page.until("the panels", async || {
                page.js("return document.querySelectorAll('.disclosure:not([open])').length").await
                    == 0
            })
            .await;

            page.js("document.querySelector('.formulas summary').click(); return null;").await;
            let derived = "return document.querySelectorAll('.formulas [open]').length";
            page.until("a derivation", async || page.js(derived).await == 1).await;

            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            let name = "return document.querySelector('.formulas [open] h3').clientWidth";
            let width = page.js(name).await.as_f64().unwrap();
            assert!(width > 100.0, "the name of a formula has {width} px");
            assert_eq!(page.js(SEEN).await, json!([[], [], []]), "{fragment}");
            let rows: Vec<[String; 2]> = serde_json::from_value(page.js(ROWS).await).unwrap();
            let value = |name: &str| {
                let row = rows.iter().find(|[what, _]| what == name);
                row.map_or_else(|| panic!("{name} in {rows:?}"), |[_, value]| value.as_str())
            };
            assert!(value(locale.headline.person).contains(locale.headline.made_up));
            assert!(value(locale.print.as_of).contains("20"));
            assert_eq!(value(locale.print.version), env!("CARGO_PKG_VERSION"));
            assert!(value(locale.figures.column_posts).parse::<u32>().unwrap() >= 5);
            for name in [locale.figures.level, locale.figures.next_post] {
                assert!(value(name).chars().any(|c| c.is_ascii_digit()), "{name}");
            }
            for lens in LENSES {
                assert!(!value(locale.lens(lens.id)).is_empty());
            }
            // What the fields say stands in their sentences.
            let [settings, years]: [Vec<u32>; 2] =
                serde_json::from_value(page.js(NUMBERS).await).unwrap();
            assert_eq!(settings, [1, 1, 1, 1, 30]);
            assert_eq!(years.len(), 4, "{years:?}");
        }
    });
}
