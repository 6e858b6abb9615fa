//! A phone: touches that the browser takes for those of fingers.

use crate::engine::Ability;
use crate::page::Page;
use serde_json::json;

/// Where a finger is, in CSS pixels of the window.
pub(crate) type Place = (f64, f64);

/// A browser with a touch screen.
pub(crate) struct Touchscreen<'a> {
    page: &'a Page,
}

impl Touchscreen<'_> {
    /// Makes the page's browser a phone of 390 by 844 pixels. `None` where the driver sends no touches.
    pub(crate) async fn of(page: &Page) -> Option<Touchscreen<'_>> {
        if page.engine.lacks(Ability::DevTools) {
            return None;
        }
        let screen = Touchscreen { page };
        let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        page.cdp("Emulation.setDeviceMetricsOverride", size).await;
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        page.cdp("Emulation.setTouchEmulationEnabled", touch).await;
        Some(screen)
    }

    pub(crate) async fn touch(&self, kind: &str, fingers: &[Place]) {
        let points = fingers.iter().enumerate();
        let points: Vec<_> =
            points.map(|(id, (x, y))| json!({ "id": id, "x": x, "y": y })).collect();
        self.page
            .cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
            .await;
    }

    /// Moves fingers from their first places by distances, in eight steps, and lifts them.
    pub(crate) async fn swipe(&self, fingers: &[(Place, Place)]) {
        const N_STEPS: u8 = 8;
        for step in 0..=N_STEPS {
            let part = f64::from(step) / f64::from(N_STEPS);
            let places: Vec<Place> =
                fingers.iter().map(|((x, y), (dx, dy))| (x + part * dx, y + part * dy)).collect();
            self.touch(if step == 0 { "touchStart" } else { "touchMove" }, &places).await;
        }
        self.touch("touchEnd", &[]).await;
    }

    /// Brings an element to the middle of the window and returns its own middle.
    pub(crate) async fn middle_of(&self, selector: &str) -> Place {
        let script = "
            const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x + width / 2, y + height / 2];";
        let place = self.page.js_with(script, vec![json!(selector)]).await;
        serde_json::from_value(place).unwrap()
    }

    /// The same for a dial, given by its label.
    pub(crate) async fn middle_of_dial(&self, label: &str) -> Place {
        self.middle_of(&format!("[aria-label='{label}']")).await
    }

    /// Taps the middle of an element.
    pub(crate) async fn tap(&self, selector: &str) {
        let middle = self.middle_of(selector).await;
        self.tap_at(middle).await;
    }

    /// Taps a place.
    pub(crate) async fn tap_at(&self, place: Place) {
        self.touch("touchStart", &[place]).await;
        self.touch("touchEnd", &[]).await;
    }

    /// How far the page is scrolled and enlarged.
    pub(crate) async fn view(&self) -> (f64, f64) {
        let view = self.page.js("return [scrollY, visualViewport.scale]").await;
        serde_json::from_value(view).unwrap()
    }
}
