//! Arbitrary bytes in place of what the worker sends: decoding never panics, and what was decoded is
//! the same after it is encoded and decoded again.
#![no_main]

use influence_score::worker::wire;
use influence_score_fuzz::received;

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| {
    let size = bytes.first().map_or(1, |size| usize::from(*size) + 1);
    let sections: Vec<Vec<u8>> = bytes.chunks(size).map(<[u8]>::to_vec).collect();
    if let Some(outcome) = received(sections) {
        let mut sections = Vec::new();
        wire::encode(outcome.clone(), &mut |section| sections.push(section.to_vec()));
        assert_eq!(received(sections), Some(outcome), "changed on its way");
    }
    if let Some(choices) = wire::decode_choices(bytes) {
        assert_eq!(wire::decode_choices(&wire::encode_choices(&choices)), Some(choices));
    }
});
