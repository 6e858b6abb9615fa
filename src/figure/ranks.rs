//! The ranks: a row for each formula with all accounts on it, the first account on the left, and a
//! line for each account from row to row. Lines cross where formulas disagree about the order.

use super::{FactTable, Mark};
use crate::chart::callout::{Callouts, ValueLabel};
use crate::chart::label::{self, Anchor, Label};
use crate::chart::scale::{Bands, Scale};
use crate::chart::svg::Svg;
use crate::chart::{Frame, mark};
use crate::explain::agreement::Agreement;
use crate::locale::Locale;
use crate::order::{self, rising};
use crate::score::LENSES;
use std::cmp::Ordering;

/// Several accounts, one of which is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The names of the accounts, in the order of the file.
    pub names: Vec<String>,
    /// The index of the chosen account.
    pub chosen: usize,
    /// The ranks of the accounts by each formula, and how far the formulas agree.
    pub agreement: Agreement,
}

/// What accounts are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Their names.
    Name,
    /// Their ranks by a formula, an index into [`LENSES`].
    Formula(usize),
}

/// How many lines are drawn beside the chosen one: more would merge into a surface. Of more accounts
/// some are drawn, evenly spread over the order by the number.
const MAX_LINES: usize = 30;

/// The height of a row, in pixels.
const ROW_HEIGHT: f64 = 38.0;
/// The rows of names above the first row.
const NAME_ROWS: usize = 3;
/// The most characters of a name in the picture.
const NAME_LENGTH: usize = 16;
/// The margins beside the first and the last rank, in pixels.
const SIDE: f64 = 12.0;
/// The room that the label of a rank takes beside its dot, in pixels.
const RANK_ROOM: f64 = 48.0;

impl Ranking {
    /// The rank of an account by a formula: 1 for the first. `None` where the formula does not rank it.
    /// Formulas are indices into [`LENSES`], accounts are indices into [`Ranking::names`].
    #[must_use]
    pub fn rank(&self, lens: usize, account: usize) -> Option<f64> {
        *self.agreement.ranks.get(lens)?.get(account)?
    }

    /// The ranks of all accounts by a formula as they are written: accounts with equal values share the first
    /// of their ranks. `None` where the formula does not rank an account.
    #[must_use]
    pub fn shared_ranks(&self, lens: usize) -> Vec<Option<usize>> {
        let ranks = self.agreement.ranks.get(lens).map_or(&[][..], Vec::as_slice);
        let ranked: Vec<f64> = ranks.iter().copied().flatten().collect();
        let sorted: Vec<f64> =
            rising(ranked.iter().copied()).iter().map(|&at| ranked[at]).collect();
        let n_before = |rank: f64| sorted.partition_point(|&other| other < rank);
        ranks.iter().map(|rank| rank.map(|rank| n_before(rank) + 1)).collect()
    }

    /// The rank of an account by a formula as it is written.
    fn shared_rank(&self, lens: usize, account: usize) -> Option<usize> {
        *self.shared_ranks(lens).get(account)?
    }

    /// The accounts in an order, from its end where `is_reversed`. Those that a formula does not rank come
    /// last either way, and equal ones stay in the order of the file.
    #[must_use]
    pub fn sorted(&self, order: Order, is_reversed: bool) -> Vec<usize> {
        let turned = |ordering: Ordering| if is_reversed { ordering.reverse() } else { ordering };
        order::by(self.names.len(), &mut |one, other| match order {
            Order::Name => turned(self.names[one].cmp(&self.names[other])),
            Order::Formula(lens) => match (self.rank(lens, one), self.rank(lens, other)) {
                (Some(one), Some(other)) => turned(one.total_cmp(&other)),
                (one, other) => other.is_some().cmp(&one.is_some()),
            },
        })
    }

    /// The formulas that rank at least two accounts, as indices into [`LENSES`].
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        let ranks = &self.agreement.ranks;
        (0..ranks.len()).filter(|&lens| ranks[lens].iter().flatten().count() > 1)
    }

    /// How far a formula agrees with the number. The number itself has no such value.
    fn tau(&self, lens: usize) -> Option<f64> {
        if lens == 0 { None } else { *self.agreement.taus.first()?.get(lens)? }
    }

    /// The accounts that are drawn, in the order by the number. Accounts without a number come last.
    fn drawn(&self) -> Vec<usize> {
        let n = self.names.len();
        let accounts = self.sorted(Order::Formula(0), false);
        let step = n.div_ceil(MAX_LINES).max(1);
        let is_drawn = |&(place, account): &(usize, usize)| {
            place.is_multiple_of(step) || place + 1 == n || account == self.chosen
        };
        accounts.into_iter().enumerate().filter(is_drawn).map(|(_, account)| account).collect()
    }

    /// The caption, which states the finding: how far apart the formulas rank the chosen account.
    #[must_use]
    pub fn title(&self, locale: &Locale) -> String {
        let ranks: Vec<usize> =
            self.rows().filter_map(|lens| self.shared_rank(lens, self.chosen)).collect();
        let best = ranks.iter().copied().min().unwrap_or_default();
        let worst = ranks.iter().copied().max().unwrap_or_default();
        let rank = self.shared_rank(0, self.chosen);
        locale.ranks_title(self.name(self.chosen), rank, self.names.len(), (best, worst))
    }

    /// The name of an account.
    fn name(&self, account: usize) -> &str {
        self.names.get(account).map_or("", String::as_str)
    }

    fn plot(&self, width: f64) -> Plot {
        let rows: Vec<usize> = self.rows().collect();
        let sides = Frame { width, left: SIDE, right: SIDE, ..Frame::default() };
        let last = u32::try_from(self.names.len()).unwrap_or(u32::MAX).max(2);
        let x = sides.x((1.0, f64::from(last)));
        let names = rows.first().map(|&first| self.callouts(first, &x, width));
        let above = Callouts::height_of(names.as_ref().map_or(0, Callouts::n_rows));
        let frame = Frame { above, ..sides };
        let bands = frame.bands(ROW_HEIGHT);
        let frame = Frame { plot_height: bands.length(rows.len()), ..frame };
        Plot { frame, bands, x, rows, names }
    }

    /// The points of an account, row by row; `None` where a formula does not rank it.
    fn points(&self, account: usize, plot: &Plot) -> Vec<Option<(f64, f64)>> {
        let point = |(row, &lens)| {
            let rank = self.rank(lens, account)?;
            Some((plot.x.apply(rank), plot.bands.start_of(row)))
        };
        plot.rows.iter().enumerate().map(point).collect()
    }

    /// The names above the row of the first formula, as many as there is room for: that of the chosen account,
    /// and then from the first to the last.
    fn callouts(&self, first: usize, x: &Scale, width: f64) -> Callouts {
        let others = self.drawn().into_iter().filter(|&account| account != self.chosen);
        let labels = [self.chosen].into_iter().chain(others).filter_map(|account| {
            let is_chosen = account == self.chosen;
            Some(ValueLabel {
                value: self.rank(first, account)?,
                text: label::cut(self.name(account), NAME_LENGTH),
                class: if is_chosen { "own-name" } else { "tick" },
                is_bold: is_chosen,
            })
        });
        Callouts::that_fit(x, &labels.collect::<Vec<_>>(), width, NAME_ROWS)
    }

    /// The marks at a width in pixels, account by account in the order by the number, each from its first to
    /// its last row.
    #[must_use]
    pub fn marks(&self, locale: &Locale, width: f64) -> Vec<Mark> {
        let plot = self.plot(width);
        let by_row: Vec<_> = plot.rows.iter().map(|&lens| self.shared_ranks(lens)).collect();
        let marks_of = |account: usize| {
            let points = self.points(account, &plot).into_iter().enumerate();
            let mark = |(row, point): (usize, Option<(f64, f64)>)| {
                let ((x, y), formula) = (point?, name(plot.rows[row], locale));
                let rank = (*by_row[row].get(account)?)?;
                let text = locale.rank_mark(self.name(account), formula, rank, self.names.len());
                Some(Mark { x, y, text })
            };
            points.filter_map(mark).collect::<Vec<_>>()
        };
        self.drawn().into_iter().flat_map(marks_of).collect()
    }

    /// The line on which a mark lies, as path data, by the place of the mark in [`Ranking::marks`].
    #[must_use]
    pub fn line_of(&self, mark: usize, width: f64) -> Option<String> {
        let plot = self.plot(width);
        let mut places = self.drawn().into_iter().flat_map(|account| {
            let n_marks = self.points(account, &plot).into_iter().flatten().count();
            std::iter::repeat_n(account, n_marks)
        });
        Some(broken_line(&self.points(places.nth(mark)?, &plot)))
    }

    /// The picture as SVG, at a width in CSS pixels.
    #[must_use]
    pub fn draw(&self, locale: &Locale, width: f64) -> String {
        let plot = self.plot(width);
        let points = |account: usize| self.points(account, &plot);
        let mut svg = Svg::default();
        // The chosen account lies above the others.
        let others = self.drawn().into_iter().filter(|&account| account != self.chosen);
        for account in others.chain([self.chosen]) {
            let class = if account == self.chosen { "line" } else { "other" };
            svg.path(class, &broken_line(&points(account)));
        }
        let own: Vec<(f64, f64)> = points(self.chosen).into_iter().flatten().collect();
        svg.path("own-dots", &mark::dots(&own));
        let Plot { frame, bands, x, rows, names } = &plot;
        if let Some(names) = names {
            names.draw(&mut svg, frame.above, "leader");
        }
        // The name of the chosen account stands at its first rank where it has none in the first row.
        let mut is_named = rows.first().is_some_and(|&lens| self.rank(lens, self.chosen).is_some());
        for (row, &lens) in rows.iter().enumerate() {
            let y = bands.start_of(row);
            svg.path("grid", &mark::line(&[(0.0, y), (width, y)]));
            let text = match self.tau(lens) {
                Some(tau) => format!("{} · τ {}", name(lens, locale), locale.decimals(tau, 2)),
                None => name(lens, locale).to_owned(),
            };
            svg.label(&Label {
                point: (0.0, y),
                anchor: Anchor::Start,
                gap: 0.0,
                baseline: 15.0,
                class: "",
                text: &text,
            });
            let written = self.shared_rank(lens, self.chosen);
            if let (Some(rank), Some(written)) = (self.rank(lens, self.chosen), written) {
                let x = x.apply(rank);
                let mut text = locale.count(written);
                if !is_named {
                    text = format!("{} {text}", label::cut(self.name(self.chosen), NAME_LENGTH));
                    is_named = true;
                }
                svg.label(&Label {
                    point: (x, y),
                    anchor: Anchor::beside(
                        x,
                        width,
                        RANK_ROOM.max(label::bold_width(&text) + 16.0),
                    ),
                    gap: 8.0,
                    baseline: -6.0,
                    class: "own-name",
                    text: &text,
                });
            }
        }
        let description = locale.counted(locale.ranks.description, self.names.len());
        frame.picture("ranks", &self.title(locale), &description, svg)
    }

    /// The facts as a table: the accounts that are drawn with their ranks, in the order by the
    /// number, and how far each formula agrees with the number.
    #[must_use]
    pub fn table(&self, locale: &Locale) -> FactTable {
        let or_none = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let mut columns = vec![locale.ranks.account];
        columns.extend(self.rows().map(|lens| name(lens, locale)));
        let by_row: Vec<_> = self.rows().map(|lens| self.shared_ranks(lens)).collect();
        let row_of = |account: usize| {
            let mut row = vec![self.name(account).to_owned()];
            let rank =
                |ranks: &Vec<Option<usize>>| or_none(ranks[account].map(|rank| locale.count(rank)));
            row.extend(by_row.iter().map(rank));
            row
        };
        let mut rows: Vec<Vec<String>> = self.drawn().into_iter().map(row_of).collect();
        let mut taus = vec![locale.ranks.tau.to_owned()];
        let tau = |lens| or_none(self.tau(lens).map(|tau| locale.decimals(tau, 2)));
        taus.extend(self.rows().map(tau));
        rows.push(taus);
        FactTable { columns, rows }
    }
}

/// Where the ranks are drawn.
struct Plot {
    frame: Frame,
    bands: Bands,
    x: Scale,
    /// The formulas from the first row to the last, as indices into [`LENSES`].
    rows: Vec<usize>,
    /// The names of accounts, where there is a row.
    names: Option<Callouts>,
}

/// Path data of a line through points that breaks off where there is none.
fn broken_line(points: &[Option<(f64, f64)>]) -> String {
    points
        .split(Option::is_none)
        .map(|part| mark::line(&part.iter().copied().flatten().collect::<Vec<_>>()))
        .collect()
}

/// The name of a formula, an index into [`LENSES`].
#[must_use]
pub fn name(lens: usize, locale: &Locale) -> &'static str {
    LENSES.get(lens).map_or("", |lens| locale.lens(lens.id))
}
