//! The program that reads workbooks. The program that reads all other files (`bin/worker.rs`) calls
//! it when a file turns out to be a workbook.

use influence_score::spreadsheet;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Reads the sheets of a workbook. For each sheet, the result holds its name and then its CSV.
///
/// # Errors
///
/// Throws the [code](spreadsheet::Unreadable::code) of the reason why the workbook cannot be read.
#[wasm_bindgen]
pub fn sheets(bytes: &[u8]) -> Result<Vec<String>, u8> {
    let sheets = spreadsheet::sheets(bytes).map_err(spreadsheet::Unreadable::code)?;
    Ok(sheets.into_iter().flat_map(|sheet| [sheet.name, sheet.csv]).collect())
}
