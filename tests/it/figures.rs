//! Golden pictures, in `tests/figures`. `UPDATE_EXPECT=1` draws them again; look at them before you
//! commit them. Each picture has a title and a description, and its facts as a table.

use crate::make::{DAY, post, posts};
use expect_test::expect_file;
use influence_score::activity::{Account, Activity, Count, PostKind, Response};
use influence_score::explain::agreement::{Agreement, agreement};
use influence_score::explain::change::last_months;
use influence_score::explain::explain;
use influence_score::explain::record::record;
use influence_score::figure::ranks::{Order, Ranking};
use influence_score::figure::strip;
use influence_score::figure::{FIGURES, Figure, FigureInput, Mark, TIMELINE, TRIANGLE};
use influence_score::locale::Locale;
use influence_score::sample::SAMPLES;
use influence_score::score::history::history;
use influence_score::score::number::{ScoredPosts, Spread, forecasts, number, number_and_spread};
use influence_score::score::{self, LENSES, LensId, Missing, Score, Settings};
use influence_score::trick::{TrickId, play_all};
use std::collections::BTreeSet;

fn with_input<T>(activity: &Activity, use_input: impl Fn(&FigureInput<'_>) -> T) -> T {
    with_settings(activity, &Settings::default(), use_input)
}

/// What the figures about an activity under some settings are drawn from.
pub(crate) fn with_settings<T>(
    activity: &Activity,
    settings: &Settings,
    use_input: impl Fn(&FigureInput<'_>) -> T,
) -> T {
    let number = number(activity, settings).unwrap();
    let explanation = explain(activity, settings, &number);
    let history = history(&number, &explanation.posts, 120);
    let record = record(forecasts(activity, settings), settings).ok();
    use_input(&FigureInput {
        activity,
        number: &number,
        spread: &Spread::of(&explanation.posts),
        explanation: &explanation,
        history: &history,
        spans: &[],
        record: record.as_ref(),
    })
}

fn golden(figure: &Figure, sample: &str, width: f64, language: &str) {
    let locale = Locale::of(language);
    let activity = SAMPLES.iter().find(|other| other.id.0 == sample).unwrap().id.activity();
    let picture = with_input(&activity, |input| (figure.draw)(input, locale, width));
    if has_none(figure, sample) {
        return assert_eq!(picture, "");
    }
    is_golden(&picture, &format!("{}-{sample}-{width}-{language}", figure.key));
}

/// Six posts in three weeks have no record.
fn has_none(figure: &Figure, sample: &str) -> bool {
    figure.key == "record" && sample == "newcomer"
}

fn is_golden(picture: &str, name: &str) {
    // One element a line, so that a difference shows which element changed.
    let picture = picture.replace('<', "\n<").replace("\n</", "</").trim_start().to_owned() + "\n";
    let file = format!("{}/tests/figures/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    expect_file![file].assert_eq(&picture);
}

#[test]
fn pictures_are_as_they_were() {
    for figure in FIGURES {
        for sample in SAMPLES {
            golden(figure, sample.id.0, 640.0, "en");
        }
        golden(figure, "gardener", 288.0, "de");
    }
}

/// Five posts and half a million, with two spans that are marked.
#[test]
fn the_timeline_suits_any_posts() {
    let of = |n: i64, seconds: i64, likes: fn(u64) -> u64| {
        posts(&(0..n).map(|n| (n * seconds, likes(n.unsigned_abs()), 0)).collect::<Vec<_>>())
    };
    for (name, activity) in [
        ("five", of(5, 9 * DAY, |n| [0, 1, 3, 7, 15][usize::try_from(n).unwrap()])),
        // More and more responses over ten years, and some posts go far.
        ("half-million", of(500_000, 631, |n| n / 60_000 + u64::from(n.trailing_zeros().pow(3)))),
    ] {
        for (width, language) in [(288.0, "de"), (640.0, "en")] {
            let spans = last_months(&activity).unwrap();
            let picture = with_input(&activity, |input| {
                (TIMELINE.draw)(
                    &FigureInput { spans: &spans, ..*input },
                    Locale::of(language),
                    width,
                )
            });
            is_golden(&picture, &format!("timeline-{name}-{width}-{language}"));
        }
    }
}

/// The title of the timeline tells of the first and the last month of its table that have a number.
#[test]
fn the_title_of_the_timeline_agrees_with_its_table() {
    let locale = Locale::of("en");
    for sample in SAMPLES {
        for tricks in [&[][..], &[TrickId::DeleteBest], &[TrickId::PostMore]] {
            let activity = play_all(&sample.id.activity(), tricks);
            let (title, table) = with_input(&activity, |input| {
                ((TIMELINE.title)(input, locale), (TIMELINE.table)(input, locale))
            });
            let with_number = table.rows.iter().filter(|row| !row[2].is_empty());
            let ends = |row: &Vec<String>| (row[0].clone(), row[2].clone());
            let (start, from) = with_number.clone().map(ends).next().unwrap();
            let (end, to) = with_number.map(ends).next_back().unwrap();
            let expected = if start == end {
                "So far the number is known for one month.".to_owned()
            } else if from == to {
                format!("About {to} from {start} to {end}")
            } else {
                format!("From {from} in {start} to {to} in {end}")
            };
            assert_eq!(title, expected, "{} {tricks:?}", sample.id.0);
        }
    }
}

/// By hand: 210 posts in ten days, of which each day has 0 to 20 responses. Its 3rd and its
/// 19th post, by their responses, are those at the 1st and the 9th tenth, and the best one has a mark of its
/// own.
#[test]
fn many_posts_are_told_by_period() {
    let many: Vec<_> =
        (0..210_i64).map(|n| (n / 21 * DAY + n % 21 * 3_600, (n % 21).unsigned_abs(), 0)).collect();
    let marks = with_input(&posts(&many), |input| (TIMELINE.marks)(input, Locale::of("en"), 640.0));
    let texts: Vec<&str> = marks.iter().map(|mark| &*mark.text).collect();
    assert_eq!(
        texts[..3],
        [
            "1 Jan 1970: 21 posts; 8 in 10 drew 2 to 18 responses",
            "1 Jan 1970: 20 responses",
            "2 Jan 1970: 21 posts; 8 in 10 drew 2 to 18 responses",
        ]
    );
    assert_eq!(texts.len(), 20);
}

/// By hand: one of 20 posts drew 12,400 responses, all others up to 3, which is 10 points: the plot ends there,
/// and an arrow at its edge stands for the one. Of five posts, one is no exception.
#[test]
fn one_post_far_above_all_others_does_not_flatten_the_timeline() {
    let of = |n: i64| {
        let likes = |n: i64| if n == 3 { 12_400 } else { n.unsigned_abs() % 4 };
        posts(&(0..n).map(|n| (n * DAY, likes(n), 0)).collect::<Vec<_>>())
    };
    let heights = |n: i64| -> (Vec<f64>, String) {
        with_input(&of(n), |input| {
            let locale = Locale::of("en");
            let marks = (TIMELINE.marks)(input, locale, 640.0);
            let picture = (TIMELINE.draw)(input, locale, 640.0);
            (marks.into_iter().map(|mark| mark.y).collect(), picture)
        })
    };
    let (y, picture) = heights(20);
    assert!(picture.contains("arrow-head") && picture.contains(">12,400</text>"), "{picture}");
    // Posts 0, 1 and 7 drew 0, 1 and 3.
    assert!(y[0] - y[7] > 100.0 && (y[0] - y[1] - 0.5 * (y[0] - y[7])).abs() < 1e-9, "{y:?}");
    assert!(y[3] <= y[7]);
    let (y, picture) = heights(5);
    assert!(!picture.contains("arrow-head"));
    assert!(y[0] - y[2] < 40.0, "{y:?}");
}

/// Five posts, a million, all without responses, and all at the end of the scale.
#[test]
fn the_dots_suit_any_posts() {
    let dots = FIGURES.iter().find(|figure| figure.key == "dots").unwrap();
    let of = |n: i64, likes: fn(i64) -> u64| {
        posts(&(0..n).map(|n| (n * 3_000, likes(n), 0)).collect::<Vec<_>>())
    };
    for (name, activity) in [
        ("five", of(5, |n| [0, 1, 3, 7, 15][usize::try_from(n).unwrap()])),
        ("million", of(1_000_000, |n| u64::from(n.unsigned_abs().trailing_zeros()))),
        ("zero", of(80, |_| 0)),
        ("full", of(80, |_| 2_000_000)),
    ] {
        let picture = with_input(&activity, |input| (dots.draw)(input, Locale::of("en"), 640.0));
        is_golden(&picture, &format!("dots-{name}-640-en"));
    }
}

/// By hand: five posts are five dots, with the scores of 0, 1, 3, 7 and 15 responses. Of two hundred posts of
/// equal weight, each dot stands for four; the one that went far has none.
#[test]
fn the_dots_are_the_posts() {
    let scores = |activity: &Activity| {
        let settings = Settings { half_life_floor_days: 1e9, ..Settings::default() };
        let (number, spread) = number_and_spread(activity, &settings).unwrap();
        assert_eq!(Spread::of(&ScoredPosts::of(activity, &settings, &number)), spread);
        spread
    };
    let few = scores(&posts(&[(0, 15, 0), (1, 0, 0), (2, 7, 0), (3, 1, 0), (4, 3, 0)]));
    assert_eq!(few, Spread { scores: vec![0.0, 5.0, 10.0, 15.0, 20.0], rare: None });
    let mut many: Vec<_> = (0..199).map(|n| (n, u64::from(n >= 80), 0)).collect();
    many.push((199, 1_023, 0));
    let many = scores(&posts(&many));
    assert_eq!(many.scores, [[0.0].repeat(20), [5.0].repeat(30)].concat());
    assert_eq!(many.rare, Some(50.0));
}

#[test]
fn every_picture_is_named_described_and_told_as_a_table() {
    for figure in FIGURES {
        for sample in SAMPLES.iter().filter(|sample| !has_none(figure, sample.id.0)) {
            with_input(&sample.id.activity(), |input| {
                for language in ["en", "de"] {
                    let locale = Locale::of(language);
                    let picture = (figure.draw)(input, locale, 320.0);
                    assert!(picture.contains("<title") && picture.contains("<desc"));
                    assert!(!picture.contains("NaN") && !picture.contains("inf"), "{picture}");
                    let table = (figure.table)(input, locale);
                    assert!(!table.rows.is_empty());
                    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
                    // One name means one thing, and one thing has one name.
                    let names = BTreeSet::from_iter(&table.columns);
                    assert_eq!(names.len(), table.columns.len(), "{:?}", table.columns);
                }
            });
        }
    }
}

/// By hand: a post is a mark with its date, its responses and its first words; its place is that of its dot.
#[test]
fn marks_say_which_post_they_are() {
    let activity =
        posts(&[(0, 0, 0), (DAY, 1, 0), (2 * DAY, 3, 0), (3 * DAY, 7, 0), (4 * DAY, 15, 0)]);
    let marks = with_input(&activity, |input| (TIMELINE.marks)(input, Locale::of("en"), 640.0));
    let texts: Vec<&str> = marks.iter().map(|mark| &*mark.text).collect();
    assert_eq!(
        texts,
        [
            "1 Jan 1970: 0 responses",
            "2 Jan 1970: 1 response",
            "3 Jan 1970: 3 responses",
            "4 Jan 1970: 7 responses",
            "5 Jan 1970: 15 responses",
        ]
    );
    // The scores are 0, 5, 10, 15 and 20, so the marks lie on a line through the plot.
    let steps = |of: fn(&Mark) -> f64| {
        marks.windows(2).map(move |pair| of(&pair[1]) - of(&pair[0])).collect::<Vec<_>>()
    };
    for (steps, is_rising) in [(steps(|mark| mark.x), true), (steps(|mark| mark.y), false)] {
        assert!(
            steps.iter().all(|step| (step > &0.0) == is_rising && (step - steps[0]).abs() < 1e-9)
        );
    }
}

/// However many posts there are, there are few marks, and all lie in the picture.
#[test]
fn marks_are_few_and_lie_in_the_picture() {
    let many: Vec<_> = (0..200_000_u64).map(|n| (n.cast_signed() * 600, n * 7 % 31, 0)).collect();
    let mut activities = vec![posts(&many)];
    activities.extend(SAMPLES.iter().map(|sample| sample.id.activity()));
    for figure in FIGURES {
        for (activity, width) in activities.iter().flat_map(|one| [(one, 288.0), (one, 640.0)]) {
            let marks =
                with_input(activity, |input| (figure.marks)(input, Locale::of("de"), width));
            assert!(marks.len() <= 300, "{} {}", figure.key, marks.len());
            for Mark { x, y, text } in &marks {
                assert!((0.0..=width).contains(x) && (0.0..=300.0).contains(y), "{x} {y} {text}");
                assert!(!text.is_empty() && !text.contains(['{', '}', '|']), "{text}");
            }
        }
    }
}

/// Eight made-up accounts, of which the third has too few posts for a number.
fn ranking(chosen: usize) -> Ranking {
    let accounts: Vec<Activity> = (0..8_u64)
        .map(|place| {
            let n_posts = if place == 2 { 3 } else { 6 + 7 * place % 5 };
            let times =
                (0..n_posts).map(|day| (day.cast_signed() * 86_400, place * day % 11, place));
            let mut account = posts(&times.collect::<Vec<_>>());
            account.account.followers = Some(1_000 * (place * 5 % 8));
            account
        })
        .collect();
    Ranking {
        names: (1..=8).map(|n| format!("account {n}")).collect(),
        chosen,
        agreement: agreement(&accounts, &Settings::default()),
    }
}

#[test]
fn ranks_are_as_they_were() {
    for (chosen, width, language) in [(5, 640.0, "en"), (2, 288.0, "de")] {
        let ranking = ranking(chosen);
        let locale = Locale::of(language);
        is_golden(&ranking.draw(locale, width), &format!("ranks-{chosen}-{width}-{language}"));
        let table = ranking.table(locale);
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        // In the order by the number. The account without a number and the row of τ come last.
        let ranks: Vec<&str> = table.rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(ranks, ["1", "2", "3", "4", "5", "6", "7", "–", "–"]);
    }
}

/// By hand: two accounts share the first rank by the number, so that the third has rank 3.
#[test]
fn ranks_have_marks_and_shared_ranks_are_whole() {
    let numbers = vec![Some(3.0), Some(1.0), Some(3.0)];
    let klout = vec![Some(1.0), Some(2.0), None];
    let ranking = Ranking {
        names: ["ada", "bob", "a name of a great many words"].map(str::to_owned).to_vec(),
        chosen: 0,
        agreement: Agreement::of(&[numbers, klout]),
    };
    assert_eq!(ranking.shared_ranks(0), [Some(1), Some(3), Some(1)]);
    assert_eq!(ranking.shared_ranks(1), [Some(2), Some(1), None]);
    let en = Locale::of("en");
    assert_eq!(ranking.title(en), "ada: rank 1 of 3 by the number, from 1 to 2 by all formulas");
    let marks = ranking.marks(en, 640.0);
    let texts: Vec<&str> = marks.iter().map(|mark| &*mark.text).collect();
    assert_eq!(
        texts,
        [
            "ada, The number: rank 1 of 3",
            "ada, Klout (reconstructed): rank 2 of 3",
            "a name of a great many words, The number: rank 1 of 3",
            "bob, The number: rank 3 of 3",
            "bob, Klout (reconstructed): rank 1 of 3",
        ]
    );
    // The last account is at the right end of the first row, and at the left one of the second.
    assert_eq!((marks[3].x, marks[4].x), (628.0, 12.0));
    let line = ranking.line_of(3, 640.0).unwrap();
    assert_eq!(line, format!("M628 {}L12 {}", marks[3].y, marks[4].y));
    assert_eq!(ranking.line_of(4, 640.0).unwrap(), line);
    assert_eq!(ranking.line_of(5, 640.0), None);
    let picture = ranking.draw(en, 640.0);
    assert!(picture.contains(">ada</text>") && picture.contains(">bob</text>"), "{picture}");
}

/// Eight names have room in a wide picture, and some of them in a narrow one; that of the chosen account always
/// has.
#[test]
fn accounts_are_named_in_the_picture_of_ranks() {
    let n_named = |ranking: &Ranking, width: f64| {
        let picture = ranking.draw(Locale::of("en"), width);
        (1..=8).filter(|n| picture.contains(&format!(">account {n}</text>"))).count()
    };
    // The third has no number.
    assert_eq!(n_named(&ranking(5), 640.0), 7);
    assert!((3..=7).contains(&n_named(&ranking(5), 288.0)));
    let long = Ranking { names: vec!["x".repeat(300); 8], ..ranking(5) };
    assert!(long.draw(Locale::of("en"), 288.0).contains("xxx…</text>"));
}

#[test]
fn of_very_many_accounts_some_are_drawn() {
    // The numbers are all different, all equal, or all missing.
    for value in [|account| Some(f64::from(account)), |_| Some(7.0), |_| None] {
        let numbers: Vec<Option<f64>> = (0..900).map(value).collect();
        let others = (0..900).map(|account| Some(f64::from(account))).collect();
        let ranking = Ranking {
            names: vec![String::new(); 900],
            chosen: 450,
            agreement: Agreement::of(&[numbers, others]),
        };
        let n_lines = ranking.draw(Locale::of("en"), 640.0).matches("class=\"other\"").count();
        assert!((25..=31).contains(&n_lines), "{n_lines}");
    }
}

/// By hand, at a width of 640: a side of 300 from 170 to 470, and a height of 259.81 below a margin of 20. All
/// together have 2 likes, 1 repost and 1 reply, so the ring lies at 170 + 300 · (½ + ⅛), a quarter of the
/// height up. Posts without responses have no dot.
#[test]
fn the_triangle_by_hand() {
    let counts = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 0, 0], [0, 0, 0]];
    let items = (0..).zip(counts).map(|(n, [likes, reposts, replies])| {
        let mut item = post(n, PostKind::Post, n.cast_signed(), likes, reposts);
        item.counts[Response::Reply.index()] = Count::known(replies);
        item
    });
    let activity = Activity::new(Account::default(), None, items.collect()).0;
    let english = Locale::of("en");
    with_input(&activity, |input| {
        let picture = (TRIANGLE.draw)(input, english, 640.0);
        let dots = "M470 279.81h0M170 279.81h0M320 20h0M470 279.81h0";
        assert!(picture.contains(dots), "{picture}");
        assert!(picture.contains("M352.5 214.86a5 5"), "{picture}");
        assert_eq!((TRIANGLE.title)(input, english), "Likes 50 %, reposts 25 %, replies 25 %");
        let marks = (TRIANGLE.marks)(input, english, 640.0);
        assert_eq!(marks.len(), 4);
        assert_eq!(marks[2].text, "1 Jan 1970: Likes 0 %, reposts 100 %, replies 0 %");
        let table = (TRIANGLE.table)(input, english);
        assert_eq!(table.rows.len(), 5);
        assert_eq!(table.rows[0], ["All together", "2", "1", "1"]);
    });
    // Without replies there is none.
    let activity = posts(&[(0, 1, 1), (1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 1)]);
    with_input(&activity, |input| assert_eq!((TRIANGLE.draw)(input, english, 640.0), ""));
}

/// What the formulas on the strip say of an activity.
fn said_of(activity: &Activity) -> Vec<strip::Said> {
    let settings = Settings::default();
    let sums = number(activity, &settings).map(|number| number.sums);
    strip::said(&score::all(activity, &settings, sums))
}

/// The widths of the texts are estimated as wide ones: 7.2 pixels a character in the font of 13 pixels, and
/// 15 % more where they are bold.
/// In text of twice the size on a window of 320 pixels, what stands in brackets has no room.
#[test]
fn a_long_name_on_the_strip_is_shortened_where_it_has_no_room() {
    let said = [strip::Said { id: LensId::Klout, value: 73.0, place: 73.0 }];
    for (language, long) in
        [("en", ">Klout (reconstructed): 73<"), ("de", ">Klout (rekonstruiert): 73<")]
    {
        let draw = |width| strip::draw(&said, Locale::of(language), width);
        assert!(draw(288.0).contains(long));
        let narrow = draw(144.0);
        assert!(narrow.contains(">Klout: 73</text>"), "{narrow}");
        // The title is read aloud, and the axis has room for 0, 50 and 100.
        assert_eq!(narrow.matches("<text").count(), 1 + 3);
    }
}

/// Only points from 0 to 100 are in one range: shares of 0 to 1 and percentages, which stand on the same axis,
/// are not. By hand: 0.9 and 2 would be the least and the greatest value.
#[test]
fn the_range_of_the_formulas_has_one_unit() {
    let said = [
        (LensId::ShareReposted, 0.02, 2.0),
        (LensId::Number, 9.0, 9.0),
        (LensId::Followers, 51.0, 51.0),
        (LensId::Klout, 73.0, 73.0),
        (LensId::FollowerRank, 0.9, 90.0),
    ]
    .map(|(id, value, place)| strip::Said { id, value, place });
    assert_eq!(strip::points_range(&said), Some((9.0, 73.0)));
    assert_eq!(strip::points_range(&said[1..2]), Some((9.0, 9.0)));
    assert_eq!(strip::points_range(&said[..1]), None);
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    assert_eq!(en.strip_answer(9.0, 73.0), "from 9 to 73 of 100 points");
    assert_eq!(en.strip_answer(9.1, 9.4), "9 points");
    assert_eq!(de.strip_answer(9.0, 73.0), "9 bis 73 von 100 Punkten");
}

#[test]
fn no_label_of_the_strip_leaves_a_narrow_picture() {
    for sample in SAMPLES {
        let said = said_of(&sample.id.activity());
        for (width, language) in [(288.0, "en"), (288.0, "de"), (320.0, "en"), (320.0, "de")] {
            // Wherever the values lie: those of the sample person, and those moved along the axis.
            for moved in [0.0, 12.0, 25.0, 37.0, 50.0, 75.0] {
                let mut said = said.clone();
                for it in &mut said {
                    it.place = (it.place + moved) % 100.0;
                }
                said.sort_by(|one, other| one.place.total_cmp(&other.place));
                let picture = strip::draw(&said, Locale::of(language), width);
                let labels: Vec<&str> = picture.split("<text ").skip(1).collect();
                assert!(labels.len() > said.len());
                for label in labels {
                    let (attributes, rest) = label.split_once('>').unwrap();
                    let n = rest.split('<').next().unwrap().chars().count();
                    let bold = if attributes.contains("here-label") { 1.15 } else { 1.0 };
                    let wide = 7.2 * bold * f64::from(u32::try_from(n).unwrap());
                    let (_, x) = attributes.split_once(" x=\"").unwrap();
                    let x: f64 = x.split('"').next().unwrap().parse().unwrap();
                    let start = match attributes.rsplit_once("anchor=").unwrap().1 {
                        "\"start\"" => x,
                        "\"end\"" => x - wide,
                        _ => x - 0.5 * wide,
                    };
                    assert!(start >= -0.01, "{width} {language}: {label}");
                    assert!(start + wide <= width + 0.01, "{width} {language}: {label}");
                }
            }
        }
    }
}

/// The formulas with values of the gardener, and a picture in which labels need several rows.
#[test]
fn the_strip_is_as_it_was() {
    for (sample, width, language) in [
        ("one-hit-wonder", 640.0, "en"),
        ("gardener", 640.0, "en"),
        ("gardener", 288.0, "de"),
        ("one-hit-wonder", 288.0, "en"),
    ] {
        let sample = SAMPLES.iter().find(|other| other.id.0 == sample).unwrap();
        let said = said_of(&sample.id.activity());
        let locale = Locale::of(language);
        let name = format!("strip-{}-{width}-{language}", sample.id.0);
        is_golden(&strip::draw(&said, locale, width), &name);
        assert!(said.is_sorted_by(|one, other| one.place <= other.place));
        let table = strip::table(&said, locale);
        assert_eq!(table.rows.len(), said.len());
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        assert_eq!(strip::marks(&said, locale, width).len(), said.len());
    }
}

/// By hand: a share of 0 to 1 is drawn at its hundredfold, a percentage and points at themselves. What has
/// another unit, and what has no value, is not on the strip.
#[test]
fn the_strip_has_what_lies_between_nothing_and_all() {
    let scores: Vec<Result<Score, Missing>> = LENSES
        .iter()
        .map(|lens| match lens.id {
            LensId::Klout => Ok(Score { value: 73.0, terms: Vec::new() }),
            LensId::ShareReposted => Ok(Score { value: 12.5, terms: Vec::new() }),
            LensId::FollowerRank => Ok(Score { value: 0.25, terms: Vec::new() }),
            LensId::TFactor => Ok(Score { value: 14.0, terms: Vec::new() }),
            _ => Err(Missing::Posts { have: 0, need: 5 }),
        })
        .collect();
    let said = strip::said(&scores);
    let places: Vec<_> = said.iter().map(|it| (it.id, it.value, it.place)).collect();
    assert_eq!(
        places,
        [
            (LensId::ShareReposted, 12.5, 12.5),
            (LensId::FollowerRank, 0.25, 25.0),
            (LensId::Klout, 73.0, 73.0),
        ]
    );
    assert_eq!(strip::title(&[], Locale::of("en")), "");
    assert!(!strip::draw(&said[..1], Locale::of("en"), 288.0).contains("NaN"));
}

/// By hand: the second account has no rank by the second formula, and is last in either direction.
#[test]
fn accounts_are_sorted_by_name_and_by_each_formula() {
    let numbers = vec![Some(5.0), Some(9.0), Some(7.0)];
    let others = vec![Some(4.0), None, Some(6.0)];
    let ranking = Ranking {
        names: ["c", "a", "b"].map(str::to_owned).to_vec(),
        chosen: 0,
        agreement: Agreement::of(&[numbers, others]),
    };
    for (order, is_reversed, expected) in [
        (Order::Name, false, [1, 2, 0]),
        (Order::Name, true, [0, 2, 1]),
        (Order::Formula(0), false, [1, 2, 0]),
        (Order::Formula(0), true, [0, 2, 1]),
        (Order::Formula(1), false, [2, 0, 1]),
        (Order::Formula(1), true, [0, 2, 1]),
    ] {
        assert_eq!(ranking.sorted(order, is_reversed), expected, "{order:?} {is_reversed}");
    }
}
