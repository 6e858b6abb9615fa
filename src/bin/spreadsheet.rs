//! The program that reads workbooks, beside the one that reads files, which asks it.

use influence_score::spreadsheet;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The sheets of a workbook that hold anything: of each its name, then its CSV.
///
/// # Errors
///
/// The number of [`Unreadable`](spreadsheet::Unreadable), which JavaScript sees thrown.
#[wasm_bindgen]
pub fn sheets(bytes: &[u8]) -> Result<Vec<String>, u8> {
    let sheets = spreadsheet::sheets(bytes).map_err(|reason| reason as u8)?;
    Ok(sheets.into_iter().flat_map(|sheet| [sheet.name, sheet.csv]).collect())
}
