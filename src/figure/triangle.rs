//! The triangle: of the likes, reposts and replies to a post, which share each has. Posts that are all
//! reposted lie at the top, those that are all liked at the right, those that are all replied to at the
//! left. A ring stands for all of these posts together. The axes are those of `FiveThirtyEight` ("The
//! Worst Tweeter In Politics Isn't Trump", 2017).

use super::{FactTable, Figure, FigureInput, Mark};
use crate::activity::Response;
use crate::chart::label::{Anchor, Label};
use crate::chart::svg::Svg;
use crate::chart::{Frame, mark};
use crate::locale::Locale;

/// The entry in the table of figures. It is empty where the export lacks one of the three kinds, or where
/// no post drew any.
pub(super) const FIGURE: Figure = Figure {
    key: "triangle",
    title: |input, locale| Triangle::of(input).map_or_else(String::new, |it| it.title(locale)),
    draw: |input, locale, width| {
        Triangle::of(input).map_or_else(String::new, |it| it.draw(locale, width))
    },
    marks: |input, locale, width| {
        Triangle::of(input).map_or_else(Vec::new, |it| it.marks(input, locale, width))
    },
    table: |input, locale| {
        Triangle::of(input).map(|it| it.table(input, locale)).unwrap_or_default()
    },
};

/// The kinds of response at the corners: right, top, left.
const CORNERS: [Response; 3] = [Response::Like, Response::Repost, Response::Reply];
/// The largest number of posts that are drawn, the newest ones.
const MAX_POSTS: usize = 200;
/// The longest side, in pixels.
const MAX_SIDE: f64 = 300.0;
/// The margins above and below, which hold the names of the corners, in pixels.
const MARGIN: f64 = 20.0;
/// The height of a triangle whose side is 1.
const HEIGHT: f64 = 0.866_025_403_784_438_6;
/// The radius of the ring, in pixels.
const RADIUS: f64 = 5.0;

/// The newest posts that drew any of the three, each by its index in the activity with the counts.
struct Triangle {
    posts: Vec<(usize, [f64; 3])>,
    all: [f64; 3],
}

impl Triangle {
    fn of(input: &FigureInput<'_>) -> Option<Triangle> {
        let [likes, reposts, replies] = CORNERS.map(|kind| input.activity.counts(kind));
        let columns = [likes?, reposts?, replies?];
        let posts = input.explanation.posts.iter().rev().filter_map(|post| {
            let [likes, reposts, replies] = columns.map(|column| column[post.index]);
            let all_are_known = [likes, reposts, replies].iter().all(|count| count.get().is_some());
            let counts = [likes, reposts, replies].map(crate::activity::Count::or_nothing);
            (all_are_known && counts.iter().sum::<f64>() > 0.0).then_some((post.index, counts))
        });
        let posts: Vec<(usize, [f64; 3])> = posts.take(MAX_POSTS).collect();
        let sum = |corner: usize| posts.iter().map(|(_, counts)| counts[corner]).sum();
        let all = [sum(0), sum(1), sum(2)];
        (!posts.is_empty()).then_some(Triangle { posts, all })
    }

    /// The caption: the share of each kind, in percent.
    fn title(&self, locale: &Locale) -> String {
        locale.three_shares(shares(self.all))
    }

    fn draw(&self, locale: &Locale, width: f64) -> String {
        let frame = frame(width);
        let point = |counts: [f64; 3]| point(&frame, counts);
        let corners = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
        let middles = [[1.0, 1.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0]];
        let mut svg = Svg::default();
        svg.path("other", &mark::polygon(&middles.map(point)));
        svg.path("axis", &mark::polygon(&corners.map(point)));
        let dots: Vec<(f64, f64)> = self.posts.iter().map(|&(_, counts)| point(counts)).collect();
        svg.path(if dots.len() > 50 { "dots" } else { "dots many" }, &mark::dots(&dots));
        svg.path("rare", &mark::ring(point(self.all), RADIUS));
        let labels = [(Anchor::End, 15.0), (Anchor::Middle, -7.0), (Anchor::Start, 15.0)];
        for ((corner, kind), (anchor, baseline)) in corners.into_iter().zip(CORNERS).zip(labels) {
            svg.label(&Label {
                point: point(corner),
                anchor,
                gap: 0.0,
                baseline,
                class: "axis-name",
                text: locale.response(kind),
            });
        }
        let description = locale.counted(locale.triangle.description, self.posts.len());
        frame.picture(FIGURE.key, &self.title(locale), &description, svg)
    }

    /// The posts, the newest first, each with its shares.
    fn marks(&self, input: &FigureInput<'_>, locale: &Locale, width: f64) -> Vec<Mark> {
        let frame = frame(width);
        let mark = |&(index, counts): &(usize, [f64; 3])| {
            let (x, y) = point(&frame, counts);
            let date = locale.date(input.activity.times()[index].date());
            Mark { x, y, text: format!("{date}: {}", locale.three_shares(shares(counts))) }
        };
        self.posts.iter().map(mark).collect()
    }

    /// The counts of all together, then of each post, the newest first.
    fn table(&self, input: &FigureInput<'_>, locale: &Locale) -> FactTable {
        let row = |name: String, counts: [f64; 3]| {
            let counts = counts.map(|count| locale.responses_exactly(count));
            std::iter::once(name).chain(counts).collect()
        };
        let date = |index: usize| locale.date(input.activity.times()[index].date());
        let posts = self.posts.iter().map(|&(index, counts)| row(date(index), counts));
        let mut columns = vec![locale.figures.column_what];
        columns.extend(CORNERS.map(|kind| locale.response(kind)));
        let all = row(locale.triangle.all.to_owned(), self.all);
        FactTable { columns, rows: std::iter::once(all).chain(posts).collect() }
    }
}

/// The frame at a width of the picture. Its plot is the rectangle around the triangle.
fn frame(width: f64) -> Frame {
    let side = MAX_SIDE.min(width - 2.0 * MARGIN);
    let beside = 0.5 * (width - side);
    let plot_height = side * HEIGHT;
    Frame { width, plot_height, above: MARGIN, below: MARGIN, left: beside, right: beside }
}

/// Where a post with these counts lies.
fn point(frame: &Frame, counts: [f64; 3]) -> (f64, f64) {
    let [likes, reposts, _] = shares(counts);
    (frame.x((0.0, 1.0)).apply(likes + 0.5 * reposts), frame.y((0.0, 1.0)).apply(reposts))
}

/// The share of each of three counts, which are not all 0.
fn shares(counts: [f64; 3]) -> [f64; 3] {
    let sum: f64 = counts.iter().sum();
    counts.map(|count| count / sum)
}
