//! Data to SVG: scales, bands, ticks, axes, marks and placed labels.
//!
//! A figure states sizes and data; every computation with pixels happens here. This room does not
//! know what it draws: it has no activity, no score and no words of its own. Colours come from the
//! style sheet, by class.

pub mod axis;
pub mod callout;
pub mod frame;
pub mod label;
pub mod mark;
pub mod scale;
pub mod svg;
pub mod thin;
pub mod ticks;

pub use frame::Frame;
