//! What the worker sends, or something that resembles it.
#![no_main]

use influence_score::worker::wire;

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| {
    let size = bytes.first().map_or(1, |size| usize::from(*size) + 1);
    let sections: Vec<Vec<u8>> = bytes.chunks(size).map(<[u8]>::to_vec).collect();
    let _ = wire::decode(sections);
    let _ = wire::decode_choices(bytes);
});
