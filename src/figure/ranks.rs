//! The ranks: a row for each formula with all accounts on it, the first on the left, and a line for
//! each account from row to row. Where lines cross, formulas disagree about who comes first.

use super::Table;
use crate::chart::svg::{Anchor, Svg};
use crate::chart::{Frame, mark};
use crate::explain::agreement::Agreement;
use crate::locale::Locale;
use crate::score::LENSES;

/// Several accounts, one of them chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Their names, in the order of the file.
    pub names: Vec<String>,
    /// The place of the chosen one.
    pub chosen: usize,
    /// Their ranks by each formula, and how far the formulas agree.
    pub agreement: Agreement,
}

/// More lines than this beside the chosen one would be a surface: of more accounts some are drawn,
/// evenly spread over the number's order.
const MAX_LINES: usize = 30;
const ROW_HEIGHT: f64 = 38.0;
/// Room above the first row, for the ends of the order.
const TOP: f64 = 24.0;
/// Room beside the first and the last rank.
const SIDE: f64 = 12.0;

impl Ranking {
    fn rank(&self, lens: usize, account: usize) -> Option<f64> {
        *self.agreement.ranks.get(lens)?.get(account)?
    }

    /// The formulas that rank at least two accounts, by their places in [`LENSES`].
    fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        let ranks = &self.agreement.ranks;
        (0..ranks.len()).filter(|&lens| ranks[lens].iter().flatten().count() > 1)
    }

    /// How far a formula agrees with the number.
    fn tau(&self, lens: usize) -> Option<f64> {
        if lens == 0 { None } else { *self.agreement.taus.first()?.get(lens)? }
    }

    /// The accounts that are drawn, in the number's order; those without a number come last.
    #[expect(clippy::cast_possible_truncation, reason = "accounts are far fewer than 2^32")]
    fn drawn(&self) -> Vec<usize> {
        #[expect(clippy::cast_sign_loss, reason = "ranks are above zero")]
        let key = |account: usize| {
            // Twice a rank is whole.
            let twice =
                self.rank(0, account).map_or(u64::from(u32::MAX), |rank| (2.0 * rank) as u64);
            twice << 32 | account as u64
        };
        let n = self.names.len();
        let mut keys: Vec<u64> = (0..n).map(key).collect();
        keys.sort_unstable();
        let step = n.div_ceil(MAX_LINES).max(1);
        let order = keys.into_iter().map(|key| (key & u64::from(u32::MAX)) as usize).enumerate();
        let is_drawn = |&(place, account): &(usize, usize)| {
            place.is_multiple_of(step) || place + 1 == n || account == self.chosen
        };
        order.filter(is_drawn).map(|(_, account)| account).collect()
    }

    /// What it found: how far apart the formulas put the chosen account.
    #[must_use]
    pub fn title(&self, locale: &Locale) -> String {
        let ranks = || self.rows().filter_map(|lens| self.rank(lens, self.chosen));
        let ends = (ranks().fold(f64::INFINITY, f64::min), ranks().fold(0.0, f64::max));
        let name = self.names.get(self.chosen).map_or("", String::as_str);
        locale.ranks_title(name, self.rank(0, self.chosen), self.names.len(), ends)
    }

    /// The picture at a width in CSS pixels.
    #[must_use]
    pub fn draw(&self, locale: &Locale, width: f64) -> String {
        let rows: Vec<usize> = self.rows().collect();
        let height = TOP + ROW_HEIGHT * float(rows.len());
        let frame = Frame { width, height, left: SIDE, right: SIDE, top: TOP, bottom: 0.0 };
        let x = frame.x((1.0, float(self.names.len().max(2))));
        let y = |row: usize| TOP + ROW_HEIGHT * float(row);
        let places = |account: usize| -> Vec<Option<(f64, f64)>> {
            let place = |(row, &lens)| Some((x.apply(self.rank(lens, account)?), y(row)));
            rows.iter().enumerate().map(place).collect()
        };
        let mut svg = Svg::default();
        // The chosen one lies above the others.
        let others = self.drawn().into_iter().filter(|&account| account != self.chosen);
        for account in others.chain([self.chosen]) {
            let class = if account == self.chosen { "line" } else { "other" };
            let mut path = String::new();
            // A line breaks off where a formula lacks its inputs.
            for part in places(account).split(Option::is_none) {
                path += &mark::line(&part.iter().copied().flatten().collect::<Vec<_>>());
            }
            svg.path(class, &path);
        }
        let own: Vec<(f64, f64)> = places(self.chosen).into_iter().flatten().collect();
        svg.path("own-dots", &mark::dots(&own));
        for (row, &lens) in rows.iter().enumerate() {
            let y = y(row);
            svg.path("grid", &mark::line(&[(0.0, y), (width, y)]));
            let mut words = name(lens, locale).to_owned();
            if let Some(tau) = self.tau(lens) {
                words += " · τ ";
                words += &locale.decimals(tau, 2);
            }
            svg.words(0.0, y + 15.0, Anchor::Start, "", &words);
            if let Some(rank) = self.rank(lens, self.chosen) {
                let place = x.apply(rank);
                let (place, anchor) = if place > width - 4.0 * SIDE {
                    (place - 8.0, Anchor::End)
                } else {
                    (place + 8.0, Anchor::Start)
                };
                svg.words(place, y - 6.0, anchor, "own-name", &locale.rank(rank));
            }
        }
        let description = locale.counted(locale.ranks.description, self.names.len());
        frame.picture("ranks", &self.title(locale), &description, svg)
    }

    /// The accounts that are drawn with their ranks, in the number's order, and how far each formula
    /// agrees with the number.
    #[must_use]
    pub fn table(&self, locale: &Locale) -> Table {
        let mut table = Table { columns: vec![locale.ranks.account], rows: Vec::new() };
        table.columns.extend(self.rows().map(|lens| name(lens, locale)));
        let or_none = |shown: Option<String>| shown.unwrap_or_else(|| "–".to_owned());
        for account in self.drawn() {
            let mut row = vec![self.names.get(account).cloned().unwrap_or_default()];
            for lens in self.rows() {
                row.push(or_none(self.rank(lens, account).map(|rank| locale.rank(rank))));
            }
            table.rows.push(row);
        }
        let mut taus = vec![locale.ranks.tau.to_owned()];
        for lens in self.rows() {
            taus.push(or_none(self.tau(lens).map(|tau| locale.decimals(tau, 2))));
        }
        table.rows.push(taus);
        table
    }
}

fn name(lens: usize, locale: &Locale) -> &'static str {
    LENSES.get(lens).map_or("", |lens| locale.lens(lens.id))
}

/// A small count as a float.
fn float(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
