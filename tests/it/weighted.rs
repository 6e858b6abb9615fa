//! Where the reader has given a kind of response another weight than 0 and 1, every text about what posts draw
//! calls that weighted responses.

use crate::figures::with_settings;
use crate::make::{DAY, posts};
use influence_score::activity::{Activity, Response};
use influence_score::explain::explain;
use influence_score::explain::outliers::Outliers;
use influence_score::figure::{FIGURES, TRIANGLE};
use influence_score::locale::{LANGUAGES, Locale};
use influence_score::sample::SampleId;
use influence_score::score::Settings;
use influence_score::score::number::number;
use influence_score::verdict::{OFFER, Offer, verdict};

/// Likes count half.
fn weighted() -> Settings {
    let mut settings = Settings::default();
    settings.weights[Response::Like.index()] = 0.5;
    settings
}

/// What is said about an activity in a language: by every figure about responses with its marks and its table,
/// about offers, about the best post and about outliers.
fn said(locale: &Locale, activity: &Activity, settings: &Settings) -> Vec<String> {
    // The triangle is about counts, which have no weights.
    let about_responses = || FIGURES.iter().filter(|figure| *figure != TRIANGLE);
    let mut said = with_settings(activity, settings, |input| {
        let mut said = Vec::new();
        for figure in about_responses() {
            said.push((figure.title)(input, locale));
            // A phone whose text is enlarged, and a wide page.
            said.extend([144.0, 640.0].map(|width| (figure.draw)(input, locale, width)));
            said.extend((figure.marks)(input, locale, 640.0).into_iter().map(|mark| mark.text));
            said.push((figure.table)(input, locale).html(figure.key));
        }
        said
    });
    let number = number(activity, settings).unwrap();
    let posts = explain(activity, settings, &number).posts;
    for cost in [OFFER.cost, 1e6] {
        let offer = Offer { cost, ..OFFER };
        let verdict = verdict(&number, settings, &posts, offer);
        said.extend(locale.verdict(&verdict));
        said.push(locale.offer_answer(number.value, &verdict));
        said.push(locale.own_verdict(number.value, &verdict));
        said.push(locale.break_even(offer.break_even(), settings.is_weighted()));
    }
    for text in [locale.verdict.offer, locale.verdict.labels[1]] {
        said.push(locale.of_one_response(text, settings.is_weighted()));
    }
    said.push(locale.one_hit(0.5, Some(1.0), settings.is_weighted()));
    if let Some(outliers) = Outliers::of(&posts) {
        said.push(locale.outliers(&outliers, 1, &posts));
    }
    said
}

/// How often a text names responses as weighted, and how often without that.
fn named(text: &str) -> (usize, usize) {
    let text = text.to_lowercase();
    let responses = ["response", "reaktion"].map(|noun| text.matches(noun).count());
    let weighted = ["weighted response", "gewichtete reaktion", "gewichteten reaktion"];
    let weighted = weighted.map(|noun| text.matches(noun).count()).iter().sum();
    (weighted, responses.iter().sum::<usize>() - weighted)
}

/// Two posts a day for half a year, so that the timeline has periods, and one that went far.
fn many() -> Activity {
    let likes = |n: i64| if n == 200 { 12_400 } else { n.unsigned_abs() % 5 };
    posts(&(0..360).map(|n| (n * DAY / 2, likes(n), 1)).collect::<Vec<_>>())
}

#[test]
fn weighted_responses_are_called_so_everywhere() {
    for locale in LANGUAGES.iter().map(|language| language.locale) {
        for activity in [many(), SampleId("gardener").activity()] {
            let mut n_named = 0;
            for text in said(locale, &activity, &weighted()) {
                let (n, n_without) = named(&text);
                assert_eq!(n_without, 0, "{text}");
                n_named += n;
            }
            assert!(n_named > 40, "{n_named}");
            for text in said(locale, &activity, &Settings::default()) {
                assert_eq!(named(&text).0, 0, "{text}");
            }
        }
    }
}

/// By hand: half of 3 likes and a repost are 2.5 weighted responses, half of 4 likes and no repost are 2.
#[test]
fn sentences_about_weighted_responses() {
    let activity =
        posts(&[(0, 3, 1), (DAY, 4, 0), (2 * DAY, 0, 1), (3 * DAY, 2, 0), (4 * DAY, 6, 0)]);
    let marks = |tag: &str| {
        with_settings(&activity, &weighted(), |input| {
            let timeline = FIGURES.iter().find(|figure| figure.key == "timeline").unwrap();
            let marks = (timeline.marks)(input, Locale::of(tag), 640.0);
            marks.into_iter().map(|mark| mark.text).take(3).collect::<Vec<_>>()
        })
    };
    assert_eq!(
        marks("en"),
        [
            "1 Jan 1970: 2.5 weighted responses",
            "2 Jan 1970: 2 weighted responses",
            "3 Jan 1970: 1 weighted response",
        ]
    );
    assert_eq!(marks("de")[2], "3. Januar 1970: 1 gewichtete Reaktion");
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    assert_eq!(en.responses_head(true), "Weighted responses");
    assert_eq!(de.responses_head(true), "Gewichtete Reaktionen");
    assert_eq!(
        (en.responses_head(false), de.responses_head(false)),
        ("Responses".into(), "Reaktionen".into())
    );
    let hit = de.one_hit(0.5, Some(9.0), true);
    assert!(
        hit.starts_with("Auf einen Beitrag entfallen 50 % aller gewichteten Reaktionen."),
        "{hit}"
    );
    let offer = de.of_one_response(de.verdict.offer, true);
    assert!(offer.contains("eine gewichtete Reaktion ist {worth} wert."), "{offer}");
    assert!(en.of_one_response(en.verdict.offer, false).contains(" a response is worth {worth}."));
}
