//! Data to SVG: scales, bands, ticks, axes, marks and placed labels.
//!
//! A figure states sizes and data; every computation with pixels happens here. This room does not
//! know what it draws: it has no activity, no score and no words of its own. Colours come from the
//! style sheet, by class.

pub(crate) mod axis;
pub(crate) mod callout;
pub(crate) mod frame;
pub(crate) mod label;
pub(crate) mod mark;
pub mod nearest;
pub mod scale;
pub(crate) mod stack;
pub(crate) mod svg;
pub mod ticks;

pub(crate) use frame::Frame;
