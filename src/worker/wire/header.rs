//! Everything but columns: formats, accounts, the report; or why nothing could be read.

use super::pen::{Paper, Pen};
use crate::activity::{Account, N_RESPONSES, Time};
use crate::ingest::{
    Error, FormatId, Limit, NETWORKS, Place, Preview, Reason, Refusal, Report, Skipped, Why,
};

/// What is to be known of an account before its columns.
pub(super) struct Head {
    pub account: Account,
    pub exported_at: Option<Time>,
    pub n_items: usize,
    pub n_excerpts: usize,
    pub n_acts: usize,
    /// Which kinds of response it has.
    pub shows: [bool; N_RESPONSES],
}

/// What a header says.
pub(super) enum Heading {
    /// Nothing could be read.
    Failed(Box<Error>),
    /// Something was read.
    Read { formats: Vec<FormatId>, heads: Vec<Head>, report: Box<Report> },
}

const READ: u8 = 0;
const FAILED: u8 = 1;

pub(super) fn write(formats: &[FormatId], heads: &[Head], report: &Report, pen: &mut Pen) {
    pen.u8(READ);
    pen.n(formats.len());
    for format in formats {
        pen.u8(*format as u8);
    }
    pen.n(heads.len());
    for head in heads {
        let Account { network, name, followers, following } = &head.account;
        let network = network.and_then(|name| NETWORKS.iter().position(|known| *known == name));
        pen.maybe(network.map(|place| place as u64));
        pen.u8(name.is_some().into());
        pen.text(name.as_deref().unwrap_or_default());
        pen.maybe(*followers);
        pen.maybe(*following);
        pen.maybe(head.exported_at.map(|time| time.0.cast_unsigned()));
        pen.n(head.n_items);
        pen.n(head.n_excerpts);
        pen.n(head.n_acts);
        for shows in head.shows {
            pen.u8(shows.into());
        }
    }
    write_report(report, pen);
}

pub(super) fn read(paper: &mut Paper<'_>) -> Option<Heading> {
    if paper.u8()? != READ {
        return read_error(paper).map(Box::new).map(Heading::Failed);
    }
    let formats =
        (0..paper.n()?).map(|_| known(&FormatId::ALL, paper.u8()?)).collect::<Option<_>>();
    let heads = (0..paper.n()?).map(|_| read_head(paper)).collect::<Option<_>>();
    Some(Heading::Read { formats: formats?, heads: heads?, report: Box::new(read_report(paper)?) })
}

fn read_head(paper: &mut Paper<'_>) -> Option<Head> {
    let network = match paper.maybe()? {
        Some(place) => Some(known(&NETWORKS, u8::try_from(place).ok()?)?),
        None => None,
    };
    let has_name = paper.u8()? == 1;
    let name = paper.text()?;
    let account = Account {
        network,
        name: has_name.then_some(name),
        followers: paper.maybe()?,
        following: paper.maybe()?,
    };
    let exported_at = paper.maybe()?.map(|seconds| Time(seconds.cast_signed()));
    let mut n = || usize::try_from(paper.u64()?).ok();
    let (n_items, n_excerpts, n_acts) = (n()?, n()?, n()?);
    let mut shows = [false; N_RESPONSES];
    for shows in &mut shows {
        *shows = paper.u8()? == 1;
    }
    Some(Head { account, exported_at, n_items, n_excerpts, n_acts, shows })
}

fn known<T: Copy>(all: &[T], place: u8) -> Option<T> {
    all.get(usize::from(place)).copied()
}

fn write_report(report: &Report, pen: &mut Pen) {
    pen.texts(&report.files);
    pen.n(report.n_duplicates);
    pen.maybe(report.promised.map(|(promised, _)| promised));
    pen.maybe(report.promised.map(|(_, found)| found));
    for (n, first) in &report.skipped {
        pen.n(*n);
        pen.n(first.len());
        for Skipped { file, place, .. } in first {
            pen.n(*file);
            let (kind, at) = match place {
                Place::Whole => (0, 0),
                Place::Line(line) => (1, *line),
                Place::Entry(entry) => (2, *entry),
            };
            pen.u8(kind);
            pen.u64(at);
        }
    }
}

fn read_report(paper: &mut Paper<'_>) -> Option<Report> {
    let mut report = Report { files: paper.texts()?, ..Report::default() };
    report.n_duplicates = paper.u64()?.try_into().ok()?;
    let (promised, found) = (paper.maybe()?, paper.maybe()?);
    report.promised = promised.zip(found);
    for (why, (n, first)) in Why::ALL.into_iter().zip(&mut report.skipped) {
        *n = paper.u64()?.try_into().ok()?;
        for _ in 0..paper.n()? {
            let file = paper.u64()?.try_into().ok()?;
            let place = match (paper.u8()?, paper.u64()?) {
                (0, _) => Place::Whole,
                (1, line) => Place::Line(line),
                (_, entry) => Place::Entry(entry),
            };
            first.push(Skipped { file, place, why });
        }
    }
    Some(report)
}

pub(super) fn write_error(error: &Error, pen: &mut Pen) {
    pen.u8(FAILED);
    pen.text(&error.file);
    let mut preview = |reason, preview: &Preview| {
        pen.u8(reason);
        pen.texts(&preview.header);
        pen.columns(&preview.known);
        pen.n(preview.rows.len());
        for row in &preview.rows {
            pen.texts(row);
        }
    };
    match &error.reason {
        Reason::Empty => pen.u8(0),
        Reason::NotText => pen.u8(1),
        Reason::Unrecognised => pen.u8(2),
        Reason::Unreadable => pen.u8(3),
        Reason::BrokenArchive => pen.u8(4),
        Reason::Refused(refusal) => {
            pen.u8(5);
            pen.u8(*refusal as u8);
        }
        Reason::Beyond(limit) => {
            pen.u8(6);
            pen.u8(*limit as u8);
        }
        Reason::BrokenJson { line, column } => {
            pen.u8(7);
            pen.u64(*line);
            pen.u64(*column);
        }
        Reason::DayOrMonth { example } => {
            pen.u8(8);
            pen.text(example);
        }
        Reason::NoTimeColumn(table) => preview(9, table),
        Reason::NoCountColumn(table) => preview(10, table),
        Reason::NothingUsable(report) => {
            pen.u8(11);
            write_report(report, pen);
        }
    }
}

fn read_error(paper: &mut Paper<'_>) -> Option<Error> {
    let file = paper.text()?;
    let preview = |paper: &mut Paper<'_>| {
        let header = paper.texts()?;
        let known = paper.columns()?;
        let rows = (0..paper.n()?).map(|_| paper.texts()).collect::<Option<_>>()?;
        Some(Preview { header, known, rows })
    };
    let reason = match paper.u8()? {
        0 => Reason::Empty,
        1 => Reason::NotText,
        2 => Reason::Unrecognised,
        3 => Reason::Unreadable,
        4 => Reason::BrokenArchive,
        5 => Reason::Refused(known(&Refusal::ALL, paper.u8()?)?),
        6 => Reason::Beyond(known(&Limit::ALL, paper.u8()?)?),
        7 => Reason::BrokenJson { line: paper.u64()?, column: paper.u64()? },
        8 => Reason::DayOrMonth { example: paper.text()? },
        9 => Reason::NoTimeColumn(preview(paper)?),
        10 => Reason::NoCountColumn(preview(paper)?),
        _ => Reason::NothingUsable(Box::new(read_report(paper)?)),
    };
    Some(Error { file, reason })
}
