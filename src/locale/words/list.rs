//! A fixed number of texts in a file: with their number, so that a file with any other number is
//! refused. (`serde` itself writes arrays without it, and only up to 32 items.)

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

pub(super) fn serialize<S: Serializer, const N: usize>(
    texts: &[&'static str; N],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    texts.as_slice().serialize(serializer)
}

pub(super) fn deserialize<D: Deserializer<'static>, const N: usize>(
    deserializer: D,
) -> Result<[&'static str; N], D::Error> {
    let texts = Vec::<&'static str>::deserialize(deserializer)?;
    <[&'static str; N]>::try_from(texts)
        .map_err(|texts| D::Error::invalid_length(texts.len(), &"the number of the texts"))
}
