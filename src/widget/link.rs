//! What a link to a state of the widget holds: who is shown, the settings, the tricks, the offer and whom
//! the number is compared with, and nothing of the reader's data.
//!
//! It stands in the fragment of the address, which no server sees:
//! `#inputs=5,12,2,1,20,10,800,300&weights=1,1,2,1,0,0,0,1,0&tricks=delete_best`. What has its default is
//! left out. A value that is not valid, or out of the range of its field, counts as left out.

use crate::activity::N_RESPONSES;
use crate::figure::dots::REFERENCES;
use crate::hundredths;
use crate::inputs::Inputs;
use crate::sample::{SAMPLES, SampleId};
use crate::score::Settings;
use crate::trick::{TRICKS, TrickId};
use crate::verdict::{OFFER, Offer};
use std::ops::RangeInclusive;

/// The weights that a reader can choose.
pub(super) const WEIGHTS: RangeInclusive<f64> = 0.0..=20.0;

/// The half-lives that a reader can choose, in days.
pub(super) const HALF_LIVES: RangeInclusive<f64> = 1.0..=730.0;

/// The values that a reader can choose for each term of an offer.
pub(super) const TERMS: RangeInclusive<f64> = 0.0..=1e6;

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// Who is shown; `None` where that is the reader's own data, which no link holds, or where the link
    /// leaves it open.
    pub person: Option<Person>,
    /// The weights, the half-life, and whether replies count.
    pub settings: Settings,
    /// The tricks that are played, in this order.
    pub tricks: Vec<TrickId>,
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
    /// The public figure beside the dots, by its place in [`REFERENCES`].
    pub compared: Option<usize>,
}

/// The names of the public figures in links, in the order of
/// [`REFERENCES`].
const COMPARED: [&str; REFERENCES.len()] =
    ["congress-p10", "congress-p50", "congress-p90", "congress-p99", "trump", "obama"];

/// Somebody whom a link can name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Person {
    /// A sample person.
    Sample(SampleId),
    /// Somebody of whom the reader typed a few figures.
    Typed(Inputs),
}

impl Link {
    /// The pairs of the fragment, `key=value`, with `&` between them. No value needs to be escaped.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Link { person, settings, tricks, offer, compared } = self;
        let mut pairs = Vec::new();
        match person {
            Some(Person::Sample(sample)) => pairs.push(format!("sample={}", sample.0)),
            Some(Person::Typed(inputs)) => pairs.push(format!("inputs={inputs}")),
            None => {}
        }
        if settings.weights != Settings::default().weights {
            pairs.push(format!("weights={}", figures(&settings.weights)));
        }
        if settings.half_life_floor_days != Settings::default().half_life_floor_days {
            let days = hundredths::written(settings.half_life_floor_days);
            pairs.push(format!("half-life={days}"));
        }
        if settings.replies_count {
            pairs.push("replies=1".to_owned());
        }
        if !tricks.is_empty() {
            let key = |id: &TrickId| TRICKS.iter().find(|trick| trick.id == *id).map(|it| it.key);
            let keys: Vec<&str> = tricks.iter().filter_map(key).collect();
            pairs.push(format!("tricks={}", keys.join(",")));
        }
        if *offer != OFFER {
            let terms = [offer.cost, offer.worth, offer.requests_a_day];
            pairs.push(format!("offer={}", figures(&terms)));
        }
        if let Some(name) = compared.and_then(|place| COMPARED.get(place)) {
            pairs.push(format!("compared={name}"));
        }
        pairs.join("&")
    }

    /// Reads a link from the values of its keys.
    #[must_use]
    pub fn of(value: impl Fn(&str) -> Option<String>) -> Link {
        let mut settings = Settings::default();
        if let Some(weights) =
            value("weights").and_then(|text| read::<N_RESPONSES>(&text, &WEIGHTS))
        {
            settings.weights = weights;
        }
        if let Some([days]) = value("half-life").and_then(|text| read(&text, &HALF_LIVES)) {
            settings.half_life_floor_days = days;
        }
        settings.replies_count = value("replies").is_some_and(|text| text == "1");
        let typed = value("inputs").and_then(|text| text.parse().ok()).map(Person::Typed);
        let sample = |name: String| SAMPLES.iter().map(|it| it.id).find(|id| id.0 == name);
        let person = typed.or_else(|| value("sample").and_then(sample).map(Person::Sample));
        let offer = value("offer").and_then(|text| read(&text, &TERMS));
        let offer =
            offer.map(|[cost, worth, requests_a_day]| Offer { cost, worth, requests_a_day });
        Link {
            person,
            settings,
            tricks: value("tricks").map(|text| tricks(&text)).unwrap_or_default(),
            offer: offer.unwrap_or(OFFER),
            compared: value("compared")
                .and_then(|name| COMPARED.iter().position(|other| *other == name)),
        }
    }

    /// Reads the link in the fragment of an address.
    #[must_use]
    pub fn in_fragment(fragment: &str) -> Link {
        Link::of(|key| value_in_fragment(fragment, key))
    }

    /// Reads what [`Link::to_text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Link {
        Link::of(|key| value_of(text, key))
    }
}

/// The first value of a key in the fragment of an address, with or without its `#`.
pub(crate) fn value_in_fragment(fragment: &str, key: &str) -> Option<String> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut pairs = form_urlencoded::parse(fragment.as_bytes());
    pairs.find(|(name, _)| name == key).map(|(_, value)| value.into_owned())
}

/// The value of a key in `key=value` pairs with `&` between them, where nothing is escaped.
pub(super) fn value_of(text: &str, key: &str) -> Option<String> {
    let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| *name == key).map(|(_, value)| value.to_owned())
}

fn figures(figures: &[f64]) -> String {
    figures.iter().map(|figure| hundredths::written(*figure)).collect::<Vec<_>>().join(",")
}

/// Reads `N` figures within a range.
fn read<const N: usize>(text: &str, range: &RangeInclusive<f64>) -> Option<[f64; N]> {
    let figures: Vec<f64> = text.split(',').map_while(hundredths::read).collect();
    let n_written = text.split(',').count();
    let figures: [f64; N] = figures.try_into().ok().filter(|_| n_written == N)?;
    figures.iter().all(|figure| range.contains(figure)).then_some(figures)
}

/// The tricks of these keys, each once.
fn tricks(text: &str) -> Vec<TrickId> {
    let mut tricks = Vec::new();
    for key in text.split(',') {
        let known = TRICKS.iter().find(|trick| trick.key == key).map(|trick| trick.id);
        tricks.extend(known.filter(|id| !tricks.contains(id)));
    }
    tricks
}
