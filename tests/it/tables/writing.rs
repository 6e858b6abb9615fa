//! Writes made-up posts as a table.

use super::dates::{Clock, Dates, HALVES, Iso, N_FORMS, N_LANGUAGES, Order};
use super::{COUNTED, MadeUp};
use influence_score::activity::PostKind;
use influence_score::ingest::Column;
use proptest::prelude::*;
use proptest::sample::select;

/// How a table is written.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is there or not, independently of the others"
)]
pub(crate) struct Style {
    pub(crate) dates: Dates,
    /// Whether date and time of day stand in columns of their own, and what the second is called.
    pub(crate) split: Option<&'static str>,
    pub(crate) kinds: Kinds,
    pub(crate) has_id: bool,
    pub(crate) has_text: bool,
    pub(crate) has_totals: bool,
    has_blank_rows: bool,
    /// Lines before the header row.
    preface: &'static str,
    numbers: Numbers,
    /// What stands for a missing count.
    nothing: &'static str,
    /// The names of the columns of times, ids, texts and kinds, and of counts as in [`COUNTED`].
    names: Vec<String>,
    /// The order of the columns.
    order: Vec<usize>,
    quoting: Quoting,
    delimiter: char,
    line_end: &'static str,
    encoding: usize,
}

/// The name of a column, what it holds, and its cells.
type WrittenColumn = (String, Column, Vec<String>);

/// How a table tells kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kinds {
    /// Not at all.
    None,
    /// By words for posts, replies and reposts.
    Words([&'static str; 3]),
    /// By two flags, with words for no and yes.
    Flags([&'static str; 2]),
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    Plain,
    /// With a mark between thousands, and perhaps a fraction of zeros.
    Thousands {
        mark: &'static str,
        fraction: &'static str,
    },
    Indian,
    /// `12.0`
    Float,
    /// `1.007e+03`
    Scientific,
    /// `1.2K`, where it is exact.
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    WhereNeeded,
    Always,
    AllButNumbers,
}

/// The content of a further column.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell {
    Number(u64),
}

/// A table as it is written.
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) bytes: Vec<u8>,
    /// The columns that must be read, with their meanings.
    pub(crate) columns: Vec<(String, Column)>,
}

fn dates() -> impl Strategy<Value = Dates> {
    let clock = || {
        prop_oneof![
            Just(Clock::None),
            Just(Clock::Minutes),
            Just(Clock::Seconds),
            select(&HALVES[..]).prop_map(Clock::Halves),
        ]
    };
    let iso = prop_oneof![
        select(
            &[
                Iso::Zulu,
                Iso::Milliseconds,
                Iso::NoZone,
                Iso::Blank,
                Iso::DateOnly,
                Iso::MinutesOnly,
                Iso::Compact,
            ][..]
        ),
        select(&[0, 60, 120, 330, -480, -150][..]).prop_map(Iso::Offset),
    ];
    let numeric = select(
        &[
            (Order::Day, '.', false),
            (Order::Day, '/', false),
            (Order::Day, '-', false),
            (Order::Month, '/', false),
            (Order::Month, '-', false),
            (Order::Month, '/', true),
            (Order::Year, '/', false),
            (Order::Year, '.', false),
        ][..],
    );
    prop_oneof![
        2 => iso.prop_map(Dates::Iso),
        3 => (numeric, clock()).prop_map(|((order, separator, has_short_year), clock)| {
            Dates::Numeric { order, separator, has_short_year, clock }
        }),
        4 => (0..N_LANGUAGES, 0..N_FORMS, clock())
            .prop_map(|(language, form, clock)| Dates::Words { language, form, clock }),
        1 => (any::<bool>(), select(&["", ".0"][..]))
            .prop_map(|(is_in_milliseconds, fraction)| Dates::Unix { is_in_milliseconds, fraction }),
        1 => select(&[Dates::Serial, Dates::OfX, Dates::Mail][..]),
    ]
}

fn numbers() -> impl Strategy<Value = Numbers> {
    let marks = &[",", ".", " ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "’"][..];
    let thousands = (select(marks), any::<bool>()).prop_map(|(mark, has_fraction)| {
        let fraction = match (has_fraction, mark) {
            (false, _) => "",
            (true, ".") => ",00",
            (true, _) => ".00",
        };
        Numbers::Thousands { mark, fraction }
    });
    prop_oneof![
        2 => Just(Numbers::Plain),
        3 => thousands,
        1 => select(&[Numbers::Indian, Numbers::Float, Numbers::Scientific, Numbers::Short][..]),
    ]
}

fn kinds() -> impl Strategy<Value = Kinds> {
    select(
        &[
            Kinds::None,
            Kinds::Words(["post", "reply", "repost"]),
            Kinds::Words(["Posts", "Replies", "Retweets"]),
            Kinds::Words(["Tweet", "'@Replies", "Retweet"]),
            Kinds::Words(["Beitrag", "Antwort", "Repost"]),
            Kinds::Words(["publication", "réponse", "RT"]),
            Kinds::Words(["投稿", "返信", "リポスト"]),
            Kinds::Words(["게시물", "답글", "리포스트"]),
            Kinds::Flags(["False", "True"]),
            Kinds::Flags(["f", "t"]),
            Kinds::Flags(["0", "1"]),
            Kinds::Flags(["no", "yes"]),
            Kinds::Flags(["", "17"]),
            Kinds::Flags(["NA", "17"]),
        ][..],
    )
}

/// The names of a column with decorations that change nothing.
fn name(column: Column) -> impl Strategy<Value = String> {
    (select(column.names()), 0..9_usize).prop_map(move |(name, form)| {
        let is_latin = name.bytes().all(|byte| byte.is_ascii_lowercase());
        let capital = || name[..1].to_ascii_uppercase() + &name[1..];
        match form {
            1 if is_latin => name.to_uppercase(),
            2 if is_latin => capital(),
            3 if column.is_count() => format!("Total {name}"),
            4 if column.is_count() => format!("num_{name}"),
            5 if column.is_count() && is_latin => format!("{name}_count"),
            6 if column.is_count() && is_latin => format!("Post {name}"),
            7 if column.is_count() && is_latin => format!("Anzahl der {}", capital()),
            8 => format!("{name} "),
            _ => name.to_owned(),
        }
    })
}

pub(crate) fn style() -> impl Strategy<Value = Style> {
    let named = [Column::Time, Column::Id, Column::Text, Column::Kind];
    let named = named.into_iter().chain(COUNTED.map(|(_, column)| column));
    let names: Vec<_> = named.map(|column| name(column).boxed()).collect();
    // Date, time of day, id, text, two for kinds, counts, and two more.
    let order = Just((0..6 + COUNTED.len() + 2).collect::<Vec<usize>>()).prop_shuffle();
    let clocks = &[
        "Time", "Uhrzeit", "Heure", "Hora", "Ora", "Tijd", "Tid", "Godzina", "Saat", "時刻", "시간",
    ][..];
    let split = prop_oneof![3 => Just(None), 1 => select(clocks).prop_map(Some)];
    let prefaces =
        &["", "", "Posts of @me", "My posts, May 2026", "Report\n\nExported,2026-05-30"][..];
    let rows = (any::<bool>(), any::<bool>(), select(prefaces));
    let file = (
        select(&[Quoting::WhereNeeded, Quoting::Always, Quoting::AllButNumbers][..]),
        select(&[',', ';', '\t', '|'][..]),
        select(&["\n", "\r\n"][..]),
        0..5_usize,
    );
    let what = (kinds(), prop::bool::weighted(0.7), prop::bool::weighted(0.7));
    let nothing = select(&["", "", "-", "NA", "n/a"][..]);
    (dates(), split, what, rows, (numbers(), nothing), names, order, file).prop_map(
        |(dates, split, what, rows, numbers, names, order, file)| {
            let (kinds, has_id, has_text) = what;
            let (has_totals, has_blank_rows, preface) = rows;
            let (numbers, nothing) = numbers;
            let (quoting, delimiter, line_end, encoding) = file;
            let is_split = matches!(
                dates,
                Dates::Numeric { clock, .. } | Dates::Words { clock, .. } if clock != Clock::None
            ) || matches!(dates, Dates::Iso(Iso::Blank | Iso::MinutesOnly));
            let split =
                split.filter(|name| is_split && !names[0].trim().eq_ignore_ascii_case(name));
            Style {
                dates,
                split,
                kinds,
                has_id,
                has_text,
                has_totals,
                has_blank_rows,
                preface,
                numbers,
                nothing,
                names,
                order,
                quoting,
                delimiter,
                line_end,
                encoding,
            }
        },
    )
}

impl Numbers {
    pub(crate) fn write(self, n: u64) -> String {
        match self {
            Numbers::Thousands { mark, fraction } => grouped(n, &[3], mark) + fraction,
            Numbers::Indian => grouped(n, &[3, 2, 2, 2, 2], ","),
            Numbers::Float => format!("{n}.0"),
            Numbers::Scientific => {
                let digits = n.to_string();
                let (first, rest) = digits.split_at(1);
                format!("{first}.{rest:0<3}e+{:02}", digits.len() - 1)
            }
            Numbers::Short if n >= 1_000_000 && n.is_multiple_of(100_000) => {
                short(n, 1_000_000, "M")
            }
            Numbers::Short if (1_000..1_000_000).contains(&n) && n.is_multiple_of(100) => {
                short(n, 1_000, "K")
            }
            Numbers::Plain | Numbers::Short => n.to_string(),
        }
    }
}

fn short(n: u64, unit: u64, word: &str) -> String {
    match n % unit * 10 / unit {
        0 => format!("{}{word}", n / unit),
        tenth => format!("{}.{tenth}{word}", n / unit),
    }
}

/// The digits of a number in groups of these sizes from the right, the last size for all others.
fn grouped(n: u64, sizes: &[usize], mark: &str) -> String {
    let mut rest = n.to_string();
    let mut groups = Vec::new();
    let mut sizes = sizes.iter().chain(std::iter::repeat(sizes.last().unwrap()));
    while rest.len() > *sizes.clone().next().unwrap() {
        groups.push(rest.split_off(rest.len() - sizes.next().unwrap()));
    }
    groups.push(rest);
    groups.reverse();
    groups.join(mark)
}

/// The columns of a table: each with its name and its cells.
fn columns(posts: &[MadeUp], style: &Style, more: &[(&str, Cell)]) -> Vec<Option<WrittenColumn>> {
    let cells = |write: &dyn Fn(usize, &MadeUp) -> String| -> Vec<String> {
        posts.iter().enumerate().map(|(n, post)| write(n, post)).collect()
    };
    let names = &style.names;
    let (date, clock) = match (style.split, style.dates) {
        (None, _) => (style.dates, None),
        (Some(_), Dates::Numeric { order, separator, has_short_year, clock }) => (
            Dates::Numeric { order, separator, has_short_year, clock: Clock::None },
            Some((clock, true)),
        ),
        (Some(_), Dates::Words { language, form, clock }) => {
            (Dates::Words { language, form, clock: Clock::None }, Some((clock, false)))
        }
        (Some(_), Dates::Iso(Iso::MinutesOnly)) => {
            (Dates::Iso(Iso::DateOnly), Some((Clock::Minutes, true)))
        }
        (Some(_), _) => (Dates::Iso(Iso::DateOnly), Some((Clock::Seconds, true))),
    };
    let mut columns =
        vec![Some((names[0].clone(), Column::Time, cells(&|_, post| date.write(post.time))))];
    columns.push(clock.map(|(clock, has_seconds)| {
        let name = style.split.unwrap_or_default().to_owned();
        (name, Column::Time, cells(&|_, post| clock.write(post.time, has_seconds)))
    }));
    let id = (names[1].clone(), Column::Id, cells(&|n, _| format!("p{n}")));
    columns.push(style.has_id.then_some(id));
    let text = (names[2].clone(), Column::Text, cells(&|_, post| post.text.clone()));
    columns.push(style.has_text.then_some(text));
    match style.kinds {
        Kinds::None => columns.extend([None, None]),
        Kinds::Words(words) => {
            let words = cells(&|_, post| words[post.kind as usize].to_owned());
            columns.extend([Some((names[3].clone(), Column::Kind, words)), None]);
        }
        Kinds::Flags(flags) => {
            let flags =
                |kind: PostKind| cells(&|_, post| flags[usize::from(post.kind == kind)].to_owned());
            columns.push(Some(("is_reply".to_owned(), Column::ReplyTo, flags(PostKind::Reply))));
            columns.push(Some(("isRetweet".to_owned(), Column::RepostOf, flags(PostKind::Repost))));
        }
    }
    for (at, (_, column)) in COUNTED.into_iter().enumerate() {
        let count = |_, post: &MadeUp| {
            post.counts[at].map_or(style.nothing.to_owned(), |n| style.numbers.write(n))
        };
        columns.push(Some((names[4 + at].clone(), column, cells(&count))));
    }
    for (name, Cell::Number(n)) in more {
        let number = |at: usize, _: &MadeUp| style.numbers.write(n + at as u64);
        columns.push(Some(((*name).to_owned(), Column::Views, cells(&number))));
    }
    columns
}

/// Writes posts as a table, with `more` columns.
pub(crate) fn table(posts: &[MadeUp], style: &Style, more: &[(&str, Cell)]) -> Written {
    let columns = columns(posts, style, more);
    let n_known = columns.len() - more.len();
    let in_order = style.order.iter().filter_map(|&at| Some((at, columns.get(at)?.as_ref()?)));
    let in_order: Vec<(usize, &WrittenColumn)> = in_order.collect();
    let delimiter = style.delimiter.to_string();
    let row = |cells: Vec<String>| -> String {
        let cells: Vec<String> = cells.iter().map(|cell| style.quote(cell)).collect();
        cells.join(&delimiter) + style.line_end
    };
    let mut text = String::new();
    if !style.preface.is_empty() {
        for line in style.preface.split('\n') {
            text += &line.replace(',', &delimiter);
            text += style.line_end;
        }
    }
    text += &row(in_order.iter().map(|(_, column)| column.0.clone()).collect());
    for n in 0..posts.len() {
        text += &row(in_order.iter().map(|(_, column)| column.2[n].clone()).collect());
        if style.has_blank_rows && n % 3 == 1 {
            text += &delimiter.repeat(in_order.len() - 1);
            text += style.line_end;
        }
    }
    if style.has_totals {
        let total = |(place, (_, column)): (usize, &(usize, &WrittenColumn))| {
            let is_count = column.1.is_count();
            match place {
                0 => "Total".to_owned(),
                _ if is_count => style.numbers.write(40_000_000),
                _ => String::new(),
            }
        };
        text += &row(in_order.iter().enumerate().map(total).collect());
    }
    let known = in_order.iter().filter(|(at, _)| *at < n_known);
    let columns = known.map(|(_, (name, column, _))| (name.trim().to_owned(), *column)).collect();
    let bytes = style.encode(&text);
    Written { text, bytes, columns }
}

impl Style {
    fn quote(&self, cell: &str) -> String {
        let is_number = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
        let is_needed = cell.contains([self.delimiter, '"', '\n', '\r']);
        let is_quoted = match self.quoting {
            Quoting::WhereNeeded => is_needed,
            Quoting::Always => true,
            Quoting::AllButNumbers => !is_number,
        };
        if is_quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    }

    fn encode(&self, text: &str) -> Vec<u8> {
        let marked = || format!("\u{feff}{text}");
        let windows_1252 = || -> Option<Vec<u8>> {
            let byte = |c| match c {
                '€' => Some(0x80),
                '’' => Some(0x92),
                '\u{80}'..='\u{9f}' => None,
                c => u8::try_from(u32::from(c)).ok(),
            };
            text.chars().map(byte).collect()
        };
        match self.encoding {
            1 => marked().into_bytes(),
            2 => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
            3 => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
            4 => windows_1252().unwrap_or_else(|| text.into()),
            _ => text.into(),
        }
    }
}
