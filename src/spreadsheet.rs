//! The bytes of a workbook (`.xlsx` or `.ods`) → its sheets as CSV.
//!
//! [`sheets`] returns the sheets that are not empty, in the order of the workbook. The CSV follows
//! RFC 4180. Each record is one row of the sheet and ends with the last cell that has a value.
//!
//! A cell is written as its value, not as the workbook displays it:
//!
//! | the cell holds | the CSV holds |
//! | --- | --- |
//! | a date with a time of day | `2026-03-14T23:59:59`, rounded to the second |
//! | a date in a column that has no times of day | `2026-03-14` |
//! | a duration, or a time of day without a date | `37:05:00` |
//! | a number | plain digits; from 10^15 on scientific notation such as `1.22158E+17` |
//! | a boolean | `TRUE` or `FALSE` |
//! | an error such as `#DIV/0!` | nothing |
//! | a formula | the result that the workbook has stored |
//!
//! No input makes this room panic, and its memory is bounded: the sizes that a workbook states are
//! checked against limits before anything is inflated, and again afterwards. This room does not
//! decide what the tables are about, which of them matters, or which row is the header; it knows
//! neither posts nor pages.

mod csv;
mod date_time;
mod decimal;
mod number_format;
mod ods;
mod package;
mod shared_strings;
mod worksheet;
mod xlsx;
mod xml;

#[cfg(test)]
mod tests;

use csv::SheetWriter;
use package::Package;
use std::fmt;

/// One sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The sheet's name in the workbook.
    pub name: String,
    /// The sheet's cells as CSV (RFC 4180), with `\n` after each record.
    pub csv: String,
}

/// Why a workbook could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// The file is neither an `.xlsx` nor an `.ods`. The older binary workbooks (`.xls`, `.xlsb`)
    /// are not read.
    NotAWorkbook = 0,
    /// The workbook is protected by a password.
    Encrypted = 1,
    /// The workbook exceeds a limit: of rows, columns, text, or inflated bytes.
    TooLarge = 2,
    /// The file is a workbook, but it is cut off or contradicts itself.
    Damaged = 3,
}

impl Unreadable {
    /// Every reason, each at the index that is its [`code`](Unreadable::code).
    pub const ALL: [Unreadable; 4] = [
        Unreadable::NotAWorkbook,
        Unreadable::Encrypted,
        Unreadable::TooLarge,
        Unreadable::Damaged,
    ];

    /// The number that stands for the reason where only numbers can pass: between the WebAssembly
    /// programs. It is the reason's index in [`Unreadable::ALL`].
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::NotAWorkbook => "not an .xlsx or .ods workbook",
            Unreadable::Encrypted => "the workbook is protected by a password",
            Unreadable::TooLarge => "the workbook is too large",
            Unreadable::Damaged => "the workbook is damaged",
        })
    }
}

impl std::error::Error for Unreadable {}

impl From<rawzip::Error> for Unreadable {
    fn from(_: rawzip::Error) -> Unreadable {
        Unreadable::Damaged
    }
}

impl From<quick_xml::Error> for Unreadable {
    fn from(_: quick_xml::Error) -> Unreadable {
        Unreadable::Damaged
    }
}

/// The first bytes of a Microsoft compound file: an `.xls`, or an `.xlsx` with a password.
const COMPOUND_FILE_MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The name, in UTF-16, of the stream in a compound file that holds an encrypted workbook.
const ENCRYPTED_PACKAGE: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Reads the sheets of a workbook that are not empty, in the order of the workbook.
///
/// A workbook without any values gives an empty list, not an error.
///
/// # Errors
///
/// The [reason](Unreadable) why the workbook cannot be read. No sheet is returned then, even if
/// only one of them is damaged.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.starts_with(COMPOUND_FILE_MAGIC) {
        let is_encrypted = contains(bytes, ENCRYPTED_PACKAGE);
        return Err(if is_encrypted { Unreadable::Encrypted } else { Unreadable::NotAWorkbook });
    }
    if !bytes.starts_with(b"PK") {
        return Err(Unreadable::NotAWorkbook);
    }
    let mut package = Package::open(bytes)?;
    let mut writer = SheetWriter::default();
    if package.has(ods::CONTENT) {
        ods::read(&mut package, &mut writer)?;
    } else {
        xlsx::read(&mut package, &mut writer)?;
    }
    Ok(writer.finish())
}

/// Whether `wanted` occurs anywhere in `bytes`.
fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
