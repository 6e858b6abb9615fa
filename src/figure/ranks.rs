//! The ranks: a row for each formula with all accounts on it, the first account on the left, and a
//! line for each account from row to row. Lines cross where formulas disagree about the order.

use super::FactTable;
use crate::chart::label::{Anchor, Label};
use crate::chart::svg::Svg;
use crate::chart::{Frame, mark};
use crate::explain::agreement::Agreement;
use crate::locale::Locale;
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
/// The margin above the first row, in pixels.
const ABOVE: f64 = 24.0;
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

    /// The accounts in an order, from its end where `is_reversed`. Those that a formula does not rank come
    /// last either way, and equal ones stay in the order of the file.
    #[must_use]
    pub fn sorted(&self, order: Order, is_reversed: bool) -> Vec<usize> {
        let mut accounts: Vec<usize> = (0..self.names.len()).collect();
        let turned = |ordering: Ordering| if is_reversed { ordering.reverse() } else { ordering };
        accounts.sort_by(|&one, &other| match order {
            Order::Name => turned(self.names[one].cmp(&self.names[other])),
            Order::Formula(lens) => match (self.rank(lens, one), self.rank(lens, other)) {
                (Some(one), Some(other)) => turned(one.total_cmp(&other)),
                (one, other) => other.is_some().cmp(&one.is_some()),
            },
        });
        accounts
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
        let ranks = || self.rows().filter_map(|lens| self.rank(lens, self.chosen));
        let best_and_worst = (ranks().fold(f64::INFINITY, f64::min), ranks().fold(0.0, f64::max));
        let name = self.names.get(self.chosen).map_or("", String::as_str);
        locale.ranks_title(name, self.rank(0, self.chosen), self.names.len(), best_and_worst)
    }

    /// The picture as SVG, at a width in CSS pixels.
    #[must_use]
    pub fn draw(&self, locale: &Locale, width: f64) -> String {
        let rows: Vec<usize> = self.rows().collect();
        let frame = Frame { width, left: SIDE, right: SIDE, above: ABOVE, ..Frame::default() };
        let bands = frame.bands(ROW_HEIGHT);
        let frame = Frame { plot_height: bands.length(rows.len()), ..frame };
        let last = u32::try_from(self.names.len()).unwrap_or(u32::MAX).max(2);
        let x = frame.x((1.0, f64::from(last)));
        // The points of an account, row by row; `None` where a formula does not rank it.
        let points = |account: usize| -> Vec<Option<(f64, f64)>> {
            let point = |(row, &lens)| {
                let rank = self.rank(lens, account)?;
                Some((x.apply(rank), bands.start_of(row)))
            };
            rows.iter().enumerate().map(point).collect()
        };
        let mut svg = Svg::default();
        // The chosen account lies above the others.
        let others = self.drawn().into_iter().filter(|&account| account != self.chosen);
        for account in others.chain([self.chosen]) {
            let class = if account == self.chosen { "line" } else { "other" };
            svg.path(class, &broken_line(&points(account)));
        }
        let own: Vec<(f64, f64)> = points(self.chosen).into_iter().flatten().collect();
        svg.path("own-dots", &mark::dots(&own));
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
            if let Some(rank) = self.rank(lens, self.chosen) {
                let x = x.apply(rank);
                svg.label(&Label {
                    point: (x, y),
                    anchor: Anchor::beside(x, width, RANK_ROOM),
                    gap: 8.0,
                    baseline: -6.0,
                    class: "own-name",
                    text: &locale.rank(rank),
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
        let row_of = |account: usize| {
            let mut row = vec![self.names.get(account).cloned().unwrap_or_default()];
            let rank = |lens| or_none(self.rank(lens, account).map(|rank| locale.rank(rank)));
            row.extend(self.rows().map(rank));
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
