//! The bytes of a workbook, `.xlsx` or `.ods` → its sheets as text: CSV as RFC 4180 has it, those that
//! hold anything, in the workbook's order. A record is a row of the sheet, up to
//! its last cell that holds anything.
//!
//! What a cell holds is told, not how it is shown. Dates are `2026-03-14T23:59:59`, rounded to the
//! second, and `2026-03-14` where the whole column has no times of day; durations and times alone
//! `37:05:00`; numbers plain, and from 10^15 on `1.22158E+17`; truths TRUE and FALSE; errors
//! nothing; formulas what they came to last.
//!
//! No bytes make this room panic, and its memory is bounded: what a workbook claims to be is held
//! against limits before it is inflated, and against what it is afterwards. This room has no
//! opinion on what the tables are about, which of them matters, or which row is the header; it
//! knows neither posts nor pages.

mod csv;
mod decimal;
mod format;
mod markup;
mod moment;
mod ods;
mod parts;
mod sheet;
mod strings;
mod xlsx;

#[cfg(test)]
mod tests;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called in the workbook.
    pub name: String,
    /// What it holds.
    pub csv: String,
}

/// Why nothing of a file could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is none of the workbooks that are read; the binary ones of old, `.xls`, are not.
    NotAWorkbook = 0,
    /// A password protects it.
    Encrypted = 1,
    /// It holds more than is taken: rows, columns, text, or what it inflates to.
    TooLarge = 2,
    /// It is a workbook that is cut off or contradicts itself.
    Damaged = 3,
}

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

/// What the compound files of Microsoft's begin with: old workbooks, and new ones with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// What a compound file that hides a workbook names it, in UTF-16.
const ENCRYPTED_PACKAGE: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

impl Unreadable {
    /// Every reason, at the place that is its number.
    pub const ALL: [Unreadable; 4] = [
        Unreadable::NotAWorkbook,
        Unreadable::Encrypted,
        Unreadable::TooLarge,
        Unreadable::Damaged,
    ];
}

/// Reads a workbook's sheets.
///
/// # Errors
///
/// The reason, if nothing can be read. A workbook without anything in it is no error.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.starts_with(COMPOUND) {
        let is_encrypted = holds(bytes, ENCRYPTED_PACKAGE);
        return Err(if is_encrypted { Unreadable::Encrypted } else { Unreadable::NotAWorkbook });
    }
    if !bytes.starts_with(b"PK") {
        return Err(Unreadable::NotAWorkbook);
    }
    let mut parts = parts::Parts::of(bytes)?;
    let mut tables = csv::Tables::default();
    if parts.has(ods::CONTENT) {
        ods::read(&mut parts, &mut tables)?;
    } else {
        xlsx::read(&mut parts, &mut tables)?;
    }
    Ok(tables.done())
}

/// Whether some bytes stand in others. They are looked for once, in what nothing else is read of.
fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
