//! The public responses to each item, added up over their kinds.

use super::Activity;
use super::count::Count;
use super::response::Response;
use wide::u32x4;

impl Activity {
    /// Adds up the public responses of all kinds to each item. A missing count adds nothing, and a sum
    /// that does not fit stays at `u32::MAX`.
    #[must_use]
    pub fn public_responses(&self) -> Vec<u32> {
        const MISSING: u32x4 = u32x4::new([Count::MISSING.code(); 4]);
        let mut sums = vec![0; self.len()];
        for response in Response::ALL.into_iter().filter(|response| response.is_public()) {
            let Some(column) = self.counts(response) else { continue };
            let codes: &[u32] = bytemuck::cast_slice(column);
            let (fours, rest) = sums.as_chunks_mut::<4>();
            let (codes_of_fours, codes_of_rest) = codes.as_chunks::<4>();
            for (sums, codes) in fours.iter_mut().zip(codes_of_fours) {
                let codes = u32x4::new(*codes);
                let known = codes & !codes.simd_eq(MISSING);
                *sums = u32x4::new(*sums).saturating_add(known).to_array();
            }
            for (sum, &code) in rest.iter_mut().zip(codes_of_rest) {
                *sum = sum.saturating_add(if code == Count::MISSING.code() { 0 } else { code });
            }
        }
        sums
    }
}
