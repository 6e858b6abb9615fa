//! What is kept if the frame is loaded again, because the host moves it or the program fails.

use crate::activity::N_RESPONSES;
use crate::locale::Language;
use crate::sample::SampleId;
use crate::score::Settings;
use crate::verdict::Offer;
use std::ops::RangeInclusive;

/// The weights that a reader can choose.
pub(super) const WEIGHTS: RangeInclusive<f64> = 0.0..=20.0;

/// The half-lives that a reader can choose, in days.
pub(super) const HALF_LIVES: RangeInclusive<f64> = 1.0..=730.0;

/// The values that a reader can choose for each term of an offer.
pub(super) const TERMS: RangeInclusive<f64> = 0.0..=1e6;

/// How many numbers [`Kept::to_text`] writes: the weights, the half-life and the offer.
const N_NUMBERS: usize = N_RESPONSES + 4;

/// What is kept if the frame is loaded again: the reader's choices, and nothing of the reader's data
/// nor anything that was computed from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// The sample person that is shown; `None` if the reader's own data is shown.
    pub sample: Option<SampleId>,
    /// The language that was requested last.
    pub language: &'static Language,
    /// The weights, the half-life, and whether replies count.
    pub settings: Settings,
    /// The terms that the reader proposes to a business.
    pub offer: Offer,
    /// Whether there is data of the reader's, which is not kept.
    pub has_own_data: bool,
    /// The panels that are open, as in [`State::open_panels`](super::state::State::open_panels).
    pub open_panels: u8,
}

impl Kept {
    /// A text for [`Kept::from_text`]: words with spaces between them, and the bits of each number.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Settings { weights, half_life_floor_days, replies_count } = self.settings;
        let Offer { cost, worth, requests_a_day } = self.offer;
        let numbers =
            weights.into_iter().chain([half_life_floor_days, cost, worth, requests_a_day]);
        let sample = self.sample.map_or("", |sample| sample.0);
        let flag = |is_set| if is_set { "1" } else { "0" };
        let panels = self.open_panels.to_string();
        let words =
            [sample, self.language.tag, flag(replies_count), flag(self.has_own_data), &panels];
        let words = words.map(str::to_owned).into_iter();
        words
            .chain(numbers.map(|number| format!("{:x}", number.to_bits())))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Reads what [`Kept::to_text`] wrote; `None` if `text` is anything else. The host passes the
    /// text on and may have changed it, so numbers that are out of range are refused.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Kept> {
        let words: Vec<&str> = text.split(' ').collect();
        let (&[sample, language, replies_count, has_own_data, open_panels], numbers) =
            words.split_first_chunk()?;
        let mut values = [0.0; N_NUMBERS];
        let numbers: &[&str; N_NUMBERS] = numbers.try_into().ok()?;
        for (value, bits) in values.iter_mut().zip(numbers) {
            *value = f64::from_bits(u64::from_str_radix(bits, 16).ok()?);
        }
        let (&weights, terms) = values.split_first_chunk()?;
        let &[half_life_floor_days, cost, worth, requests_a_day] = terms else { return None };
        let replies_count = replies_count == "1";
        let kept = Kept {
            sample: (!sample.is_empty()).then(|| SampleId::of(sample)),
            language: Language::of(language),
            settings: Settings { weights, half_life_floor_days, replies_count },
            offer: Offer { cost, worth, requests_a_day },
            has_own_data: has_own_data == "1",
            open_panels: open_panels.parse().ok()?,
        };
        kept.is_in_range().then_some(kept)
    }

    /// Whether each number is one that the widget's fields allow.
    fn is_in_range(&self) -> bool {
        let Offer { cost, worth, requests_a_day } = self.offer;
        self.settings.weights.iter().all(|weight| WEIGHTS.contains(weight))
            && HALF_LIVES.contains(&self.settings.half_life_floor_days)
            && [cost, worth, requests_a_day].iter().all(|term| TERMS.contains(term))
    }
}
