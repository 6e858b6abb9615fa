//! Decides over all numbers of a column which mark stands before their fractions.

use super::{DecimalMark, read_number, sign_of};
use std::cmp::Ordering;

/// Finds out from the numbers of a column which mark stands before their fractions.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecimalMarkDetector {
    /// What the numbers are if a point stands before fractions, and if a comma does.
    readings: [MarkReading; 2],
    /// How many numbers mean something else with each mark.
    n_ambiguous: u64,
}

/// The numbers of a column, read with one decimal mark.
#[derive(Clone, Copy, Debug, Default)]
struct MarkReading {
    n_fractions: u64,
    /// How many can be read only with the other mark.
    n_contradictions: u64,
    /// The sum of the numbers without fractions.
    sum: u64,
}

impl DecimalMarkDetector {
    /// Adds a cell of the column.
    pub(crate) fn add(&mut self, text: &str) {
        let Some((unsigned, _)) = sign_of(text) else { return };
        let numbers =
            [DecimalMark::Point, DecimalMark::Comma].map(|mark| read_number(unsigned, mark));
        self.n_ambiguous +=
            u64::from(numbers[0].zip(numbers[1]).is_some_and(|(point, comma)| point != comma));
        for (at, reading) in self.readings.iter_mut().enumerate() {
            match numbers[at] {
                Some(number) if number.has_fraction => reading.n_fractions += 1,
                Some(number) => reading.sum = reading.sum.saturating_add(number.whole),
                None => reading.n_contradictions += u64::from(numbers[1 - at].is_some()),
            }
        }
    }

    /// Notes a whole number that can be read only if a point stands before fractions, such as `7.0`.
    pub(super) fn note_point(&mut self) {
        self.readings[DecimalMark::Comma as usize].n_contradictions += 1;
    }

    /// The mark. `None` if each number means the same with either mark, or no mark fits all.
    pub(crate) fn mark(&self) -> Option<DecimalMark> {
        let [point, comma] = self.readings;
        let is_point = match (point.n_contradictions, comma.n_contradictions) {
            (0, 0) => {
                // Numbers such as `12.000` are thousands.
                let by_sum = point.sum.cmp(&comma.sum);
                match comma.n_fractions.cmp(&point.n_fractions).then(by_sum) {
                    Ordering::Greater => true,
                    Ordering::Less => false,
                    Ordering::Equal => return None,
                }
            }
            (1.., 1..) => return None,
            (n_contradictions, _) => n_contradictions == 0,
        };
        Some(if is_point { DecimalMark::Point } else { DecimalMark::Comma })
    }

    /// Whether some numbers can be read only with one mark and some only with the other, so that others
    /// cannot be told.
    pub(crate) fn is_mixed(&self) -> bool {
        let [point, comma] = self.readings;
        self.n_ambiguous > 0 && point.n_contradictions > 0 && comma.n_contradictions > 0
    }

    /// The sum of the numbers without fractions, read with this mark.
    pub(crate) fn sum(&self, mark: DecimalMark) -> u64 {
        self.readings[mark as usize].sum
    }
}
