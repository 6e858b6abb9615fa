//! Golden pictures: the folder is the gallery. `UPDATE_EXPECT=1` draws them anew, to be looked at
//! before they are believed. Each is named and described, and has its facts as a table.

use expect_test::expect_file;
use influence_score::activity::Activity;
use influence_score::explain::explain;
use influence_score::figure::{FIGURES, Facts, Figure};
use influence_score::locale::Locale;
use influence_score::sample::SAMPLES;
use influence_score::score::Settings;
use influence_score::score::history::history;
use influence_score::score::number::number;
use yew::{Html, LocalServerRenderer, Properties, component};

#[derive(Clone, PartialEq, Properties)]
struct Drawn {
    picture: Html,
}

#[component]
fn Picture(props: &Drawn) -> Html {
    props.picture.clone()
}

fn svg(picture: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let drawn = LocalServerRenderer::<Picture>::with_props(Drawn { picture }).hydratable(false);
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, drawn.render())
}

fn with_facts<T>(activity: &Activity, use_facts: impl Fn(&Facts<'_>) -> T) -> T {
    let settings = Settings::default();
    let number = number(activity, &settings).unwrap();
    let explanation = explain(activity, &settings, &number);
    let history = history(&number, &explanation.posts, 120);
    use_facts(&Facts { activity, number: &number, explanation: &explanation, history: &history })
}

fn golden(figure: &Figure, sample: &str, width: f64, language: &str) {
    let locale = Locale::of(language);
    let activity = SAMPLES.iter().find(|other| other.id.0 == sample).unwrap().id.activity();
    let picture = with_facts(&activity, |facts| svg((figure.draw)(facts, locale, width)));
    // One mark a line, so that a change is seen where it is.
    let picture = picture.replace('<', "\n<").replace("\n</", "</").trim_start().to_owned() + "\n";
    let file = format!(
        "{}/tests/figures/{}-{sample}-{width}-{language}.svg",
        env!("CARGO_MANIFEST_DIR"),
        figure.key
    );
    expect_file![file].assert_eq(&picture);
}

#[test]
fn pictures_are_as_they_were() {
    for figure in FIGURES {
        for sample in SAMPLES {
            golden(figure, sample.id.0, 640.0, "en");
        }
        golden(figure, "un-marketer", 288.0, "de");
    }
}

#[test]
fn every_picture_is_named_described_and_told_as_a_table() {
    for figure in FIGURES {
        for sample in SAMPLES {
            with_facts(&sample.id.activity(), |facts| {
                for language in ["en", "de"] {
                    let locale = Locale::of(language);
                    let picture = svg((figure.draw)(facts, locale, 320.0));
                    assert!(picture.contains("<title") && picture.contains("<desc"));
                    assert!(!picture.contains("NaN") && !picture.contains("inf"), "{picture}");
                    let table = (figure.table)(facts, locale);
                    assert!(!table.rows.is_empty());
                    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
                }
            });
        }
    }
}
